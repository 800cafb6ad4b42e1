//! One spelling for letters that can be stored in two ways.
//!
//! `é` is one letter to every reader and either one character or two to a program: macOS and some
//! keyboards write the second form, the web and everybody else the first. Names that are compared
//! (paths, addresses, keys) are brought into the first one, Unicode's normalisation form C.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::odd_characters::odd_space;

/// The text in normalisation form C. Costs a look at the bytes where they are ASCII, as nearly all
/// names are, and allocates only where something is to be changed.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    let composed: String = text.nfc().collect();
    // Marks that might have been joined to what stands before them, and were not, are no change.
    if composed == text { Cow::Borrowed(text) } else { Cow::Owned(composed) }
}

/// Whether two texts say the same to a reader: they may differ in how letters are stored, in white
/// space, and in characters that nobody sees.
pub fn is_same_text(one: &str, other: &str) -> bool {
    one == other || seen(one) == seen(other)
}

fn seen(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for word in text.split(char::is_whitespace) {
        let start = seen.len();
        seen.extend(word.nfc().filter(|letter| odd_space(*letter).is_none()));
        if seen.len() > start {
            seen.push(' ');
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    #[test]
    fn both_spellings_are_one() {
        for (decomposed, expected) in [
            ("cafe\u{301}.md", "café.md"),
            ("\u{627}\u{653}b", "\u{622}b"),
            ("Vie\u{323}\u{302}t", "Việt"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("\u{212a}", "K"),
        ] {
            assert_eq!(composed(decomposed), expected);
            assert!(matches!(composed(expected), Cow::Borrowed(_)), "{expected}");
        }
        // A mark that nothing can be made one with.
        assert!(matches!(composed("x\u{301}"), Cow::Borrowed(_)));
        assert!(matches!(composed("plain"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_a_reader_cannot_tell_apart_is_the_same() {
        for other in [
            "Caf\u{e9} closed",
            "Cafe\u{301} closed",
            " Caf\u{e9}  closed",
            "Caf\u{e9}\u{a0}clo\u{200b}sed",
        ] {
            assert!(is_same_text("Caf\u{e9} closed", other), "{other:?}");
        }
        for other in ["Cafe closed", "caf\u{e9} closed", "Caf\u{e9}closed"] {
            assert!(!is_same_text("Caf\u{e9} closed", other), "{other:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn every_spelling_comes_to_the_same(text in "\\PC{0,20}") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(composed(&decomposed), composed(&text));
            let once = composed(&text);
            prop_assert_eq!(&composed(&once), &once);
        }
    }
}
