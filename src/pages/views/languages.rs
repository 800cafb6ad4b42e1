//! The start page of each further language: what there is to read in it, newest first.

use tera::Context;

use super::pager::{Pager, page_of};
use super::{Alternate, Head, Views, Words, list};
use crate::address::Url;
use crate::diagnostics::Diagnostic;
use crate::model::LanguageIndex;
use crate::pages::{DataSet, FeedScope, Page};

impl Views {
    /// `/ur/`.
    pub(super) fn language_home(
        &self,
        page: &Page,
        language: LanguageIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let record = &self.model.languages[language];
        let name = language_name(&record.lang);
        let own = Words { text: &name, lang: &record.lang };
        let feed = FeedScope::Language(language);
        let head = Head { feed: Some((own, feed)), ..Head::of(own, &record.lang) };
        let mut context = Context::new();
        let mut view = self.page_view(page, head);
        if page_number == 1 {
            view.alternates = self.language_homes();
        }
        context.insert("page", &view);
        let per_page = self.model.config.paginate_by;
        let shown = page_of(&record.articles, page_number, per_page);
        let cards = shown.iter().map(|article| match article.translation {
            Some(translation) => self.translation_card(article.article, translation, problems),
            None => self.card(article.article, problems),
        });
        let cards = list(cards.collect::<Vec<_>>().into_iter());
        context.insert_value("cards", cards);
        let count = record.articles.len();
        let pager = Pager::new(&record.url, &self.base_url, page_number, count, per_page);
        context.insert("pager", &pager);
        context.insert("feed", &self.data_url(DataSet::Feed(feed)));
        context
    }

    /// The start pages of all languages, if there is more than one.
    pub(super) fn language_homes(&self) -> Vec<super::Alternate<'_>> {
        let further = self.model.languages.iter().map(|record| (&*record.lang, &record.url));
        self.alternates(&self.model.config.language, &self.parts.home, further)
    }

    /// The feed of what is written in a language, with the language's name.
    pub(super) fn feed_in(&self, lang: &str) -> Option<(String, FeedScope)> {
        let language = self.model.languages.find(|record| *record.lang == *lang)?;
        Some((language_name(lang), FeedScope::Language(language)))
    }

    /// The page in every language, the original first; nothing if there is but one.
    pub(super) fn alternates<'a>(
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
pub(super) fn language_name(lang: &str) -> String {
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
