//! Holds the house: what stands on what, how long a file is, where the system is asked.
//!
//! `DATELINE_TIDY=list cargo test --test it -- tidy --nocapture` prints everything that breaks a
//! rule. What is still broken stands in `exceptions.txt`, which only ever gets shorter
//! (`DATELINE_TIDY=shrink` takes out what is mended).

mod rules;
mod sides;
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use source::Crate;

const EXCEPTIONS: &str = "tests/it/tidy/exceptions.txt";

#[test]
fn the_house_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = found(root);
    let list = fs::read_to_string(root.join(EXCEPTIONS)).unwrap();
    let known: BTreeSet<&str> = list.lines().filter(|line| !line.is_empty()).collect();
    let new: Vec<_> = found.iter().filter(|b| !known.contains(b.subject.as_str())).collect();
    let broken: BTreeSet<&str> = found.iter().map(|b| b.subject.as_str()).collect();
    let mended: Vec<_> = known.difference(&broken).collect();
    match std::env::var("DATELINE_TIDY").as_deref() {
        Ok("list") => {
            for found in &found {
                println!("{:<80} {}", found.subject, found.detail);
            }
        }
        Ok("shrink") => {
            let kept = known.intersection(&broken).map(|line| format!("{line}\n"));
            fs::write(root.join(EXCEPTIONS), kept.collect::<String>()).unwrap();
            return;
        }
        _ => {}
    }
    assert!(new.is_empty(), "new in the house: {new:#?}");
    assert!(mended.is_empty(), "mended, so take it out of {EXCEPTIONS}: {mended:#?}");
}

/// Every rule that is broken somewhere.
fn found(root: &Path) -> BTreeSet<rules::Break> {
    let source = Crate::read(root);
    let mut found: BTreeSet<_> = BTreeSet::new();
    found.extend(rules::floors(&source));
    found.extend(rules::circles(&source));
    found.extend(rules::edges(&source));
    found.extend(rules::files(&source));
    found.extend(rules::codes(&source, root));
    found.extend(rules::widths(root));
    found
}
