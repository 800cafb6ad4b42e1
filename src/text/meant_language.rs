//! The language that somebody means who writes no tag of one: its name, or the code of a country.
//!
//! CLDR has names of languages in every language; those that desks of the field write instead of a
//! tag are few, and a table of all would cost more than it tells.

use super::language::{is_language, language_tag, likely_language};

/// What languages are called in English and by themselves, in small letters, and their tags.
const NAMES: &[(&str, &str)] = &[
    ("arabic", "ar"),
    ("العربية", "ar"),
    ("عربی", "ar"),
    ("عربي", "ar"),
    ("armenian", "hy"),
    ("azerbaijani", "az"),
    ("azeri", "az"),
    ("balochi", "bal"),
    ("baluchi", "bal"),
    ("bangla", "bn"),
    ("bengali", "bn"),
    ("chinese", "zh"),
    ("dari", "fa-AF"),
    ("دری", "fa-AF"),
    ("english", "en"),
    ("farsi", "fa"),
    ("persian", "fa"),
    ("فارسی", "fa"),
    ("فارسي", "fa"),
    ("french", "fr"),
    ("français", "fr"),
    ("georgian", "ka"),
    ("german", "de"),
    ("deutsch", "de"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("italian", "it"),
    ("kashmiri", "ks"),
    ("kazakh", "kk"),
    ("kurdish", "ku"),
    ("kyrgyz", "ky"),
    ("nepali", "ne"),
    ("pashto", "ps"),
    ("pushto", "ps"),
    ("پښتو", "ps"),
    ("پشتو", "ps"),
    ("punjabi", "pa"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("русский", "ru"),
    ("saraiki", "skr"),
    ("sindhi", "sd"),
    ("sorani", "ckb"),
    ("spanish", "es"),
    ("tajik", "tg"),
    ("turkish", "tr"),
    ("türkçe", "tr"),
    ("turkmen", "tk"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
    ("اردو", "ur"),
    ("uyghur", "ug"),
    ("uzbek", "uz"),
];

/// What was written in the place of a tag, with the tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeantLanguage {
    /// The name of a language.
    Name(Box<str>),
    /// The code of a country, where this language is spoken most.
    Country(Box<str>),
}

/// The language that is meant by a text that is no tag of one.
pub fn meant_language(text: &str) -> Option<MeantLanguage> {
    let text = text.trim();
    let lower = text.to_lowercase();
    if let Some((_, tag)) = NAMES.iter().find(|(name, _)| *name == lower) {
        return Some(MeantLanguage::Name((*tag).into()));
    }
    let is_code = text.len() == 2 && language_tag(text).is_some_and(|tag| !is_language(&tag));
    let spoken = is_code.then(|| likely_language(text)).flatten()?;
    Some(MeantLanguage::Country(spoken))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_countries_tell_the_language() {
        let name = |tag: &str| Some(MeantLanguage::Name(tag.into()));
        let country = |tag: &str| Some(MeantLanguage::Country(tag.into()));
        for (text, meant) in [
            ("Urdu", name("ur")),
            ("اردو", name("ur")),
            ("Farsi", name("fa")),
            ("persian", name("fa")),
            ("pk", country("ur")),
            ("IQ", country("ar")),
            // These are languages.
            ("ur", None),
            ("af", None),
            ("urd", None),
            ("xx", None),
            ("v2", None),
            ("close", None),
            ("", None),
        ] {
            assert_eq!(meant_language(text), meant, "for {text:?}");
        }
    }
}
