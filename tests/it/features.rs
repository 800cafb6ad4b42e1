//! The table of features names tests that exist and can fail, so that nobody trusts one that is gone
//! or empty.

use std::fs;
use std::path::Path;

#[test]
fn every_test_that_the_table_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("docs/features.md")).unwrap();
    let mut count = 0;
    for row in table.lines().filter(|line| line.starts_with("| ")) {
        let Some(tests) = row.trim_end_matches(" |").rsplit(" | ").next() else { continue };
        for test in tests.split('`').filter(|text| text.contains("::")) {
            let (module, name) = test.split_once("::").unwrap();
            let source = fs::read_to_string(root.join(format!("tests/it/{module}.rs"))).unwrap();
            let start = format!("#[test]\nfn {name}() {{\n");
            let (_, rest) = source.split_once(&start).unwrap_or_else(|| panic!("no {test}"));
            let body = rest.split("\n}\n").next().unwrap();
            let fails =
                ["assert", "check", "contains(", "has("].iter().any(|call| body.contains(call));
            assert!(fails, "{test} cannot fail:\n{body}");
            count += 1;
        }
    }
    assert!(count > 50, "{count}");
}
