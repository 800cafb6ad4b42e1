//! Keys of registry entries, ids of events and sources, and slugs.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

/// A key, id or slug: lower-case letters and digits of any script with single hyphens between
/// them, at most 128 bytes. Safe as a path segment, as a fragment and as an HTML id.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Arc<str>);

impl Key {
    /// The key, if `text` already has the form of one.
    pub fn new(text: &str) -> Option<Self> {
        let sound = !text.is_empty() && text.len() <= 128 && text == slugify(text);
        sound.then(|| Self(text.into()))
    }

    /// The key nearest to a free text such as `Border Security`; nothing if no letter is left.
    pub fn from_text(text: &str) -> Option<Self> {
        let slug = slugify(text);
        (!slug.is_empty()).then(|| Self(slug.into()))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

/// Turns free text into a slug: Latin, Greek and Cyrillic letters become plain ASCII, every other
/// script keeps its letters, whatever is neither letter nor digit becomes one hyphen.
///
/// Transliterating Urdu or Persian gives consonant soup that no reader recognises, so those stay.
/// The result is at most 128 bytes, cut at a word.
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len().min(128));
    let mut gap = false;
    for letter in text.nfkc() {
        if matches!(letter, '\'' | '’' | '\u{200c}' | '\u{200d}') {
            continue;
        }
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
        if letter < '\u{530}' && !letter.is_ascii() {
            for ascii in deunicode::deunicode_char(letter).unwrap_or("").chars() {
                if ascii.is_ascii_alphanumeric() {
                    slug.push(ascii.to_ascii_lowercase());
                }
            }
        } else {
            slug.extend(letter.to_lowercase());
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
