//! The languages of a site: each has pages of its own, and every page leads to the same in the
//! others.

use serde::Serialize;
use tera::Value;

use super::Views;
use super::language::Language;
use super::language_names::language_name;
use super::marks::marks;
use crate::address::{Url, routes};
use crate::content::Entry;
use crate::model::{ArticleRecord, EntryIndex, LanguageIndex, Resolved};
use crate::pages::{Page, PageKind};
use crate::text::direction;

/// A page in one language.
#[derive(Debug, Serialize)]
pub(crate) struct Alternate<'a> {
    pub(crate) lang: &'a str,
    pub(crate) dir: &'static str,
    pub(crate) name: String,
    pub(crate) url: String,
    pub(crate) permalink: String,
}

/// A language that a reader may choose.
#[derive(Debug, Serialize)]
pub(crate) struct Choice<'a> {
    lang: &'a str,
    dir: &'static str,
    name: String,
    /// The same page where there is one, else the front page.
    url: String,
    /// Whether it leads to the same.
    is_same: bool,
    is_here: bool,
    /// How many articles there are, in words of that language.
    articles: &'a str,
    /// The attributes of these words.
    marks: Value,
}

/// The article that a translation was made from.
#[derive(Debug, Clone)]
pub(crate) struct Original<'a> {
    pub(crate) title: &'a str,
    /// From the root of the site.
    pub(crate) url: Url,
    pub(crate) lang: &'a str,
}

impl Views {
    /// The site in its own language.
    pub(crate) fn own_language(&self) -> &Language {
        &self.languages[LanguageIndex::OWN]
    }

    /// The language of texts of the record that are in none in particular.
    pub(crate) fn record_language(&self) -> &str {
        self.model.record_language()
    }

    /// The attributes of the texts of an entry: none where they are in the language of the pages.
    pub(crate) fn text_marks(&self, file: Option<EntryIndex>) -> Value {
        let language = &*self.model.config.language;
        match file {
            Some(file) if !self.model.is_translated(file) => {
                marks(self.record_language(), language)
            }
            _ => Value::safe_string(""),
        }
    }

    /// The page in every language in which it exists, that of the site first; nothing if there is
    /// but one.
    pub(crate) fn alternates(&self, twins: &[Option<Url>]) -> Vec<Alternate<'_>> {
        let found = self.languages.iter().zip(twins).filter_map(|(language, url)| {
            let url = url.as_ref()?;
            Some(Alternate {
                lang: language.lang(),
                dir: direction(language.lang()),
                name: language_name(language.lang()),
                url: url.href(&language.base_url),
                permalink: url.permalink(&language.base_url),
            })
        });
        let found: Vec<_> = found.collect();
        if found.len() < 2 { Vec::new() } else { found }
    }

    /// The languages among which a reader of a page may choose; nothing if there is but one.
    pub(crate) fn choices(&self, twins: &[Option<Url>]) -> Vec<Choice<'_>> {
        let choices = self.languages.positioned().zip(twins).map(|((index, language), twin)| {
            let lang = language.lang();
            Choice {
                lang,
                dir: direction(lang),
                name: language_name(lang),
                is_same: twin.is_some(),
                url: twin.as_ref().unwrap_or(&routes::home()).href(&language.base_url),
                is_here: index == self.language,
                articles: language.articles(),
                marks: marks(language.words().lang(), self.words().lang()),
            }
        });
        choices.collect()
    }

    /// The address of a page in each language in which it exists; no language at all if there is
    /// but one.
    pub(crate) fn twins(&self, page: &Page) -> Vec<Option<Url>> {
        match self.languages.len() {
            0 | 1 => Vec::new(),
            _ => self.languages.iter().map(|language| self.twin(page, language)).collect(),
        }
    }

    /// The address of the same page in a language; nothing where there is none, or where the page
    /// is the later part of a list, which has others in it there.
    fn twin(&self, page: &Page, language: &Language) -> Option<Url> {
        // The map of the site has pages of every language.
        let Language { model, entries, base_url, .. } = &self.languages[page.language];
        let of_file = |file| {
            let path = &entries[file].source.path;
            // What was written in another language stands among the pages of the site's own too.
            let is_in_it = |article| {
                let article = language.entries.article(&language.model.articles[article]);
                let config = &language.model.config;
                let lang = article.lang.as_deref();
                lang.is_none_or(|lang| config.language_for(lang) == Some(language.lang()))
            };
            let is_foreign = language.model.article_of(path).is_some_and(|one| !is_in_it(one));
            let url = language.model.own_address_of(path).filter(|_| !is_foreign)?;
            Some(url.whole(&language.base_url))
        };
        match page.kind {
            PageKind::Article { article } => of_file(model.articles[article].file),
            PageKind::Plain { page } => of_file(model.pages[page].file),
            PageKind::NotFound | PageKind::Redirect { .. } | PageKind::History { .. } => None,
            _ if page.url.as_str().contains("/page/") => None,
            _ => {
                let path = page.url.as_str().strip_prefix(&*base_url.language)?;
                let url = Url::new(path).whole(&language.base_url);
                self.parts.directory.published.has(url.as_str()).then_some(url)
            }
        }
    }

    /// What an article of these pages was translated from; nothing for one that was written so.
    pub(crate) fn original<'a>(&'a self, record: &ArticleRecord) -> Option<Original<'a>> {
        if !self.model.is_translated(record.file) {
            return None;
        }
        let own = self.own_language();
        let path = &self.entries[record.file].source.path;
        let Resolved::Page(url, Some(file)) = own.model.resolve(path) else { return None };
        let Entry::Article(article) = &own.entries[file].entry else { return None };
        let lang = article.lang.as_deref().unwrap_or(own.lang());
        Some(Original { title: &article.title, url: url.whole(&own.base_url), lang })
    }

    /// An article in other languages, for its page in that in which it was written: title, language
    /// and address of each.
    pub(crate) fn translations<'a>(
        &'a self,
        record: &'a ArticleRecord,
    ) -> impl Iterator<Item = (&'a str, &'a str, String)> + 'a {
        let path = &self.entries[record.file].source.path;
        self.languages.iter().filter_map(move |language| {
            let index = language.model.article_of(path)?;
            let translated = &language.model.articles[index];
            if !language.model.is_translated(translated.file) {
                return None;
            }
            let title = &*language.entries.article(translated).title;
            Some((title, language.lang(), translated.url.permalink(&language.base_url)))
        })
    }
}
