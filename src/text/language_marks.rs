//! The `lang` and `dir` attributes of words that stand in a text of another language: a screen
//! reader speaks them as they are meant, and a browser puts them in their own order.

use crate::text::direction;

/// The language of the theme's own words, and of every label that this program makes.
pub(crate) const THEME_LANGUAGE: &str = "en";

/// The attributes, each with a space before it, of words in one language within a text in another;
/// nothing where the text is in that language already. A language is at home in each of its own
/// kinds (RFC 4647, 3.3.1), and any English among the theme's words, which are no kind of it.
pub(crate) fn language_marks(lang: &str, within: &str) -> String {
    if is_at_home(lang, within) {
        return String::new();
    }
    format!(" lang=\"{lang}\" dir=\"{}\"", direction(lang))
}

/// The same for the theme's own words.
pub(crate) fn theme_marks(within: &str) -> &'static str {
    if is_at_home(THEME_LANGUAGE, within) { "" } else { " lang=\"en\" dir=\"ltr\"" }
}

/// The language in which a phrase of the theme's own words writes its dates: that of the site where
/// the site is in some English.
pub(crate) fn phrase_language(site: &str) -> &str {
    if is_at_home(THEME_LANGUAGE, site) { site } else { THEME_LANGUAGE }
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
        assert_eq!(theme_marks("ar"), language_marks("en", "ar"));
        assert_eq!(theme_marks("en-US"), "");
    }

    #[test]
    fn phrases_follow_the_english_of_the_site() {
        for (site, phrases) in [("en", "en"), ("en-US", "en-US"), ("ar", "en")] {
            assert_eq!(phrase_language(site), phrases);
        }
    }
}
