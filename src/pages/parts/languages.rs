//! Links between the languages of a site.

use super::Views;
use super::head::Alternate;
use super::language_names::language_name;
use crate::address::Url;
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
