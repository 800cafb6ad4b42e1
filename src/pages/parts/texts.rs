//! Texts of the desk as views give them to templates: each in the language that it is in.

use super::Views;
use super::called::called_in;
use super::names::Name;
use crate::model::{ArticleRecord, CountryRecord, EntryIndex, TermRecord};
use crate::text::{Called, called};

impl Views {
    /// A text in a language; in that of the pages if none is given.
    pub(crate) fn called<'a>(&'a self, text: &'a str, lang: Option<&'a str>) -> Called<'a> {
        called_in(&self.model, text, lang)
    }

    /// A text as the site's own pages have it, which nobody translates.
    pub(crate) fn of_record<'a>(&'a self, text: &'a str) -> Called<'a> {
        self.called(text, Some(self.record_language()))
    }

    /// A text of an entry, which may be translated.
    pub(crate) fn of_file<'a>(&'a self, text: &'a str, file: Option<EntryIndex>) -> Called<'a> {
        match file {
            Some(file) if self.model.is_translated(file) => self.called(text, None),
            _ => self.of_record(text),
        }
    }

    pub(crate) fn name_of_country<'a>(&'a self, record: &'a CountryRecord) -> Name<'a> {
        Name::of_country(record, (&self.model, &self.base_url))
    }

    pub(crate) fn name_of_term<'a>(&'a self, record: &'a TermRecord) -> Name<'a> {
        Name::of_term(record, (&self.model, &self.base_url))
    }

    /// A text that was put together.
    pub(crate) fn put_together(&self, text: String, lang: Option<&str>) -> String {
        match self.model.is_further() {
            true => called(&text, lang.unwrap_or(&self.model.config.language)),
            false => text,
        }
    }

    /// The language of what an article says beside its text, and its translation leaves as it is.
    pub(crate) fn language_of(&self, article: &ArticleRecord) -> &str {
        let own = self.record_language();
        match self.model.is_translated(article.file) {
            true => own,
            false => self.entries.article(article).lang.as_deref().unwrap_or(own),
        }
    }
}
