//! Tags of languages as the desk writes them, and what it means where it writes none.

use super::problems::shown;
use crate::text::{MeantLanguage, in_two_letters, is_language, language_tag, meant_language};

/// The tag in its usual form, or what to write in its place. A code of three letters stands for
/// that of two.
pub(crate) fn language(text: &str) -> Result<Box<str>, String> {
    let tag = language_tag(text.trim()).filter(|tag| &**tag != "und" && is_language(tag));
    tag.map(|tag| in_two_letters(&tag).unwrap_or(tag)).ok_or_else(|| help(text))
}

/// What to write in place of a text that is no language.
fn help(text: &str) -> String {
    match meant_language(text) {
        Some(MeantLanguage::Name(tag)) => format!("`{}` is `{tag}`: write that", shown(text)),
        Some(MeantLanguage::Country(tag)) => format!(
            "did you mean `{tag}`? `{}` is the code of a country, and no language",
            shown(text)
        ),
        None => "write a BCP 47 tag such as `en`, `ur` or `pa-Arab`".into(),
    }
}

/// How a list of languages is written in TOML that was written as one text: `ur, fa`.
pub(crate) fn list_of_languages(text: &str) -> Option<String> {
    let parts =
        text.split([',', ';', '،', '؛', ' ']).map(str::trim).filter(|part| !part.is_empty());
    let tag = |part: &str| {
        let meant = || match meant_language(part)? {
            MeantLanguage::Name(tag) | MeantLanguage::Country(tag) => Some(tag),
        };
        language(part).ok().or_else(meant)
    };
    let tags: Vec<Box<str>> = parts.map(tag).collect::<Option<_>>()?;
    let tags: Vec<String> = tags.iter().map(|tag| format!("\"{tag}\"")).collect();
    (tags.len() > 1).then(|| format!("write a list: `[{}]`", tags.join(", ")))
}
