//! Texts that the program writes into pages and files stand in the catalogue: a text of several
//! words in the code that makes these is one for readers, unless it is said here why it is none.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

/// Where texts for readers could be written.
const ROOMS: [&str; 3] = ["src/pages", "src/formats", "src/words"];

/// What may stand in a file of these, and why: a part of its path, and what its texts begin with;
/// nothing where all of them may.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("src/pages/collisions.rs", "", "problems for who builds the site"),
    ("src/pages/copies.rs", "", "problems for who builds the site"),
    ("src/pages/plan.rs", "", "problems for who builds the site"),
    ("src/pages/portable.rs", "", "problems for who builds the site"),
    ("src/pages/references.rs", "", "problems for who builds the site"),
    ("src/pages/share_cards.rs", "", "problems for who builds the site"),
    ("src/pages/views/share_card.rs", "the share card", "a problem for who builds the site"),
    ("src/pages/views/share_card.rs", "draw it with", "its help"),
    ("src/pages/views/made.rs", "there is no template", "a problem for who builds the site"),
    ("src/words/intervals.rs", "", "patterns of CLDR"),
    ("src/words/tests.rs", "", "tests"),
];

#[test]
fn code_has_no_words_for_readers() {
    let mut found = Vec::new();
    for room in ROOMS {
        for path in code(&Path::new(env!("CARGO_MANIFEST_DIR")).join(room)) {
            let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_str().unwrap();
            let text = fs::read_to_string(&path).unwrap();
            let mut texts = Vec::new();
            collect(text.parse().unwrap(), &mut texts);
            let is_known = |text: &str| {
                EXCEPTIONS.iter().any(|(file, start, _)| name == *file && text.starts_with(start))
            };
            texts.retain(|text| has_words(text) && !is_known(text));
            found.extend(texts.into_iter().map(|text| format!("{name}: {text}")));
        }
    }
    assert!(found.is_empty(), "write these into src/catalogue/en.ftl: {found:#?}");
}

/// The files of a folder.
fn code(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { code(&path) } else { vec![path] });
    let mut files: Vec<PathBuf> = files.collect();
    files.sort();
    files
}

/// The texts of some code, but for its attributes, its tests and what is only asserted.
fn collect(code: TokenStream, texts: &mut Vec<String>) {
    let mut tokens = code.into_iter().peekable();
    let mut word = String::new();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                // An attribute, and what stands in a test is no part of the program.
                tokens.next_if(|token| matches!(token, TokenTree::Punct(_)));
                if let Some(TokenTree::Group(attribute)) = tokens.next()
                    && attribute.stream().to_string().replace(' ', "") == "cfg(test)"
                {
                    while tokens.next_if(|token| !matches!(token, TokenTree::Group(_))).is_some() {}
                    tokens.next();
                }
            }
            TokenTree::Group(group) if word.starts_with("debug_assert") => drop(group),
            TokenTree::Group(group) => collect(group.stream(), texts),
            TokenTree::Ident(ident) => word = ident.to_string(),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if let Some(text) = text.strip_prefix('"') {
                    texts.push(text.trim_end_matches('"').to_owned());
                }
            }
            TokenTree::Punct(sign) if sign.as_char() == '!' => {}
            TokenTree::Punct(_) => word.clear(),
        }
    }
}

/// Whether a text has two words one after the other, outside of markup.
fn has_words(text: &str) -> bool {
    let mut outside = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '<' => depth += 1,
            '>' => depth -= i32::from(depth > 0),
            letter if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    let is_word = |word: &str| {
        let word = word.trim_matches(|sign: char| ".,:;!?“”‘’()".contains(sign));
        word.chars().count() > 1
            && word.chars().all(|letter| letter.is_alphabetic() || letter == '’')
    };
    let words: Vec<&str> = outside.split_whitespace().collect();
    words.windows(2).any(|two| two.iter().all(|word| is_word(word)))
}
