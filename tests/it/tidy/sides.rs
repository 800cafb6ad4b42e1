//! The sides of a page: style sheets say where a line begins and ends, never left and right, so
//! that a page read from the right has everything where its reader looks for it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What turns by hand what has no logical word: the rules of pages that are read from the right.
const BY_HAND: [&str; 2] = ["[dir=\"rtl\"] ", ":root[dir=\"rtl\"] "];

/// What may say a side because a rule above says the other one, or because the desk has said it of
/// a column.
const TURNED: [&str; 4] = [
    ":root { --side: left; --cell: .45rem .9rem .45rem 0; }",
    ".scroll:has(.counts) { background:",
    ".align-left { text-align: left; }",
    ".align-right { text-align: right; }",
];

#[test]
fn style_sheets_know_no_left_and_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    let mut found = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = file.file_name().into_string().unwrap();
        if !name.ends_with(".css") {
            continue;
        }
        let css = without_comments(&fs::read_to_string(file.path()).unwrap());
        for (number, line) in css.lines().enumerate() {
            if !BY_HAND.iter().chain(&TURNED).any(|turned| line.trim_start().starts_with(turned)) {
                let sides = declarations(line).filter(|(key, value)| has_side(key, value));
                found.extend(
                    sides.map(|(key, value)| format!("{name}:{}: {key}: {value}", number + 1)),
                );
            }
        }
    }
    assert!(
        found.is_empty(),
        "say -start and -end, or turn it round for `[dir=\"rtl\"]`: {found:#?}"
    );
}

#[test]
fn a_side_is_found_in_every_form() {
    for (declared, is_side) in [
        ("margin-left: 1rem", true),
        ("border-right-color: red", true),
        ("left: 0", true),
        ("text-align: right", true),
        ("float: left", true),
        ("background: linear-gradient(to left, red, blue)", true),
        ("padding: 0 1rem 0 0", true),
        ("border-radius: 0 2px 2px 0", true),
        ("padding: 0 1rem 2px 1rem", false),
        ("padding: 0 1rem", false),
        ("margin-inline-start: 1rem", false),
        ("text-align: start", false),
        ("grid-area: aleft", false),
    ] {
        let rule = format!("p {{ {declared}; }}");
        let found = declarations(&rule).any(|(key, value)| has_side(key, value));
        assert_eq!(found, is_side, "{declared}");
    }
}

/// The declarations of a line.
fn declarations(line: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = line.split(['{', '}', ';']).filter_map(|part| part.split_once(": "));
    parts.map(|(key, value)| (key.trim(), value.trim()))
}

/// Whether it says left or right, by these words or by four values of which two differ.
fn has_side(key: &str, value: &str) -> bool {
    let says = |text: &str| {
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        words.any(|word| word == "left" || word == "right")
    };
    let values: Vec<_> = value.split(' ').collect();
    let boxes = ["margin", "padding", "inset", "border-width", "border-style", "border-color"];
    match *values {
        [_, right, _, left] if boxes.contains(&key) => right != left,
        [first, second, third, fourth] if key == "border-radius" => {
            first != second || third != fourth
        }
        _ => says(key) || says(value),
    }
}

/// The same lines, those of comments empty.
fn without_comments(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        text.push_str(before);
        text.extend(comment.chars().filter(|letter| *letter == '\n'));
        rest = after;
    }
    text + rest
}
