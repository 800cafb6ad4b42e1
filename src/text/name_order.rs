//! The order of names, the same in every list.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// By what names are sorted: their letters without case and marks, so that Åland stands with A and
/// Türkiye with T.
pub(crate) fn name_order(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let letters = name.nfkd().filter(|letter| !is_combining_mark(*letter));
    letters.flat_map(char::to_lowercase).collect()
}
