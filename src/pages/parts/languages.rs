//! Links between the languages of a site.

use super::Views;
use super::head::Alternate;
use crate::address::Url;
use crate::catalogue::Words;
use crate::pages::FeedScope;

impl Views {
    /// The start pages of all languages, if there is more than one.
    pub(crate) fn language_homes(&self) -> Vec<Alternate<'_>> {
        let further = self.model.languages.iter().map(|record| (&*record.lang, &record.url));
        self.alternates(&self.model.config.language, &self.parts.home, further)
    }

    /// The feed of what is written in a language, with the language's name.
    pub(crate) fn feed_in(&self, lang: &str) -> Option<(String, FeedScope)> {
        let language = self.model.languages.find(|record| *record.lang == *lang)?;
        Some((language_name(lang), FeedScope::Language(language)))
    }

    /// The page in every language, the original first; nothing if there is but one.
    pub(crate) fn alternates<'a>(
        &self,
        original_lang: &'a str,
        original: &'a Url,
        translations: impl Iterator<Item = (&'a str, &'a Url)>,
    ) -> Vec<Alternate<'a>> {
        let mut alternates: Vec<Alternate<'_>> = std::iter::once((original_lang, original))
            .chain(translations)
            .map(|(lang, url)| Alternate {
                lang,
                name: language_name(lang),
                url: url.href(&self.base_url),
                permalink: url.permalink(&self.base_url),
            })
            .collect();
        if alternates.len() == 1 {
            alternates.clear();
        }
        alternates
    }
}

/// A language's own name, for the links between translations.
pub(crate) fn language_name(lang: &str) -> String {
    match lang.split('-').next().unwrap_or(lang) {
        "en" => "English",
        "ur" => "اردو",
        "fa" => "فارسی",
        "ar" => "العربية",
        "ps" => "پښتو",
        "fr" => "Français",
        "de" => "Deutsch",
        "es" => "Español",
        "ru" => "Русский",
        "tr" => "Türkçe",
        "zh" => "中文",
        "hi" => "हिन्दी",
        _ => lang,
    }
    .to_owned()
}

/// What a language is called among these words.
pub(crate) fn name_in<'a>(lang: &'a str, words: &'a Words) -> &'a str {
    words.word(match lang.split('-').next().unwrap_or(lang) {
        "en" => "language_english",
        "ur" => "language_urdu",
        "fa" => "language_persian",
        "prs" => "language_dari",
        "ar" => "language_arabic",
        "ps" => "language_pashto",
        "bal" => "language_balochi",
        "sd" => "language_sindhi",
        "pa" | "pnb" => "language_punjabi",
        "fr" => "language_french",
        "de" => "language_german",
        "es" => "language_spanish",
        "ru" => "language_russian",
        "tr" => "language_turkish",
        "zh" => "language_chinese",
        "hi" => "language_hindi",
        "uz" => "language_uzbek",
        "tg" => "language_tajik",
        _ => return lang,
    })
}
