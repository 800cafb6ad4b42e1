//! Keys of registry entries, ids of events and sources, and slugs.

use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::text::{composed, found_by_text};

/// A key, id or slug: lower-case letters and digits of any script with single hyphens between
/// them, at most 128 bytes. Safe as a path segment, as a fragment and as an HTML id.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Arc<str>);

impl Key {
    /// The key, if `text` already has the form of one, in either spelling of its letters.
    pub fn new(text: &str) -> Option<Self> {
        if is_plain(text) {
            return Some(Self(text.into()));
        }
        let text = composed(text);
        let valid = !text.is_empty() && text.len() <= 128 && text == slugify(&text);
        valid.then(|| Self(text.into()))
    }

    /// The key nearest to a free text such as `Border Security`; nothing if no letter is left.
    pub fn from_text(text: &str) -> Option<Self> {
        if is_plain(text) {
            return Some(Self(text.into()));
        }
        let slug = slugify(text);
        (!slug.is_empty()).then(|| Self(slug.into()))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

found_by_text!(Key);

/// Whether a text is a key of ASCII letters and digits, as nearly all are: known at a glance.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let plain = |byte: &u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9');
    bytes.len() <= 128
        && bytes.first().is_some_and(plain)
        && bytes.last().is_some_and(plain)
        && bytes.iter().all(|byte| plain(byte) || *byte == b'-')
        && !bytes.windows(2).any(|pair| pair == b"--")
}

/// Turns free text into a slug: Latin, Greek and Cyrillic letters become plain ASCII, every other
/// script keeps its letters, whatever is neither letter nor digit becomes one hyphen.
///
/// Transliterating Urdu or Persian gives consonant soup that no reader recognises, so those stay.
/// The result is at most 128 bytes, cut at a word.
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len().min(128));
    let mut gap = false;
    // These go first: what stood on their two sides may be one letter.
    let joined = text.chars().filter(|c| !matches!(c, '\'' | '’' | '\u{200c}' | '\u{200d}'));
    for letter in joined.nfkc() {
        let keeps = letter.is_alphanumeric()
            || unicode_normalization::char::is_combining_mark(letter) && letter > '\u{36f}';
        if !keeps {
            gap = !slug.is_empty();
            continue;
        }
        let start = slug.len();
        if gap {
            slug.push('-');
        }
        // Lower case first: a capital may lie in another block than its small letter.
        for letter in letter.to_lowercase() {
            if letter.is_ascii() || letter >= '\u{530}' {
                slug.push(letter);
                continue;
            }
            for ascii in deunicode::deunicode_char(letter).unwrap_or("").chars() {
                if ascii.is_ascii_alphanumeric() {
                    slug.push(ascii.to_ascii_lowercase());
                }
            }
        }
        if slug.len() == start + usize::from(gap) {
            // A letter that has no form in ASCII leaves nothing, not even the hyphen before it.
            slug.truncate(start);
            continue;
        }
        if slug.len() > 128 {
            slug.truncate(start);
            if let Some(word) = slug.rfind('-').filter(|_| !gap) {
                slug.truncate(word);
            }
            return slug;
        }
        gap = false;
    }
    slug
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    #[test]
    fn makes_slugs_of_names() {
        for (text, slug) in [
            ("Border Security", "border-security"),
            ("border-security", "border-security"),
            ("  --a--b--  ", "a-b"),
            ("Jaish al-Adl's", "jaish-al-adls"),
            ("Türkiye & Co.", "turkiye-co"),
            ("Москва", "moskva"),
            ("کشمیر خبر", "کشمیر-خبر"),
            ("a/b\\c#d?e", "a-b-c-d-e"),
            ("2025-10-29", "2025-10-29"),
            ("…", ""),
            ("", ""),
        ] {
            assert_eq!(slugify(text), slug, "for {text:?}");
            let key = Key::from_text(text);
            assert_eq!(key.as_ref().map_or("", Key::as_str), slug, "for {text:?}");
            assert_eq!(Key::new(slug), key, "for {text:?}");
        }
        let decomposed = "\u{627}\u{653}b";
        assert_eq!(Key::new(decomposed), Key::new("\u{622}b"));
        assert_eq!(Key::from_text(decomposed), Key::new("\u{622}b"));
        assert_eq!(slugify("\u{627}\u{200c}\u{653}b"), "\u{622}b");
        for text in ["A", "a b", "-a", "a-", "a--b", "é", "a_b", "a.b", &"a".repeat(129)] {
            assert_eq!(Key::new(text), None, "for {text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn a_slug_stays_itself(text in "\\PC{0,40}|[a-z0-9 -]{0,140}") {
            let slug = slugify(&text);
            prop_assert!(slug.len() <= 128);
            prop_assert_eq!(&slugify(&slug), &slug);
            prop_assert_eq!(is_plain(&text) && slug != text, false);
            prop_assert_eq!(Key::new(&slug).is_some(), !slug.is_empty());
        }
    }
}
