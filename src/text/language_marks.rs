//! The `lang` and `dir` attributes of words that stand in a text of another language: a screen
//! reader speaks them as they are meant, and a browser puts them in their own order.

use crate::text::direction;

/// The language of the theme's own words where there are none in another.
const THEME_LANGUAGE: &str = "en";

/// The attributes, each with a space before it, of words in one language within a text in another;
/// nothing where the text is in that language already. A language is at home in each of its own
/// kinds (RFC 4647, 3.3.1), and any English among the theme's words, which are no kind of it.
pub(crate) fn language_marks(lang: &str, within: &str) -> String {
    if is_at_home(lang, within) {
        return String::new();
    }
    format!(" lang=\"{lang}\" dir=\"{}\"", direction(lang))
}

/// Whether words in `lang` need no mark within a text in another.
pub(crate) fn is_at_home(lang: &str, within: &str) -> bool {
    let is_kind_of = |kind: &str, lang: &str| {
        kind.strip_prefix(lang).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    is_kind_of(within, lang) || (within == THEME_LANGUAGE && is_kind_of(lang, within))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_marked_where_they_are_not_at_home() {
        for (lang, within, marks) in [
            ("en", "en", ""),
            ("en", "en-GB", ""),
            ("en", "enm", " lang=\"en\" dir=\"ltr\""),
            ("en", "ar", " lang=\"en\" dir=\"ltr\""),
            ("en-GB", "en", ""),
            ("en-GB", "en-US", " lang=\"en-GB\" dir=\"ltr\""),
            ("pa-Arab", "pa", " lang=\"pa-Arab\" dir=\"rtl\""),
            ("ar", "en", " lang=\"ar\" dir=\"rtl\""),
            ("ar", "ar-EG", ""),
        ] {
            assert_eq!(language_marks(lang, within), marks, "{lang} within {within}");
        }
    }
}
