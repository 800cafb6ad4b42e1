//! Who makes a claim, lists an actor or calls it something: named by a key or a code, or in words.

use serde::Serialize;
use tera::Value;

use super::Views;
use super::names::Name;
use crate::content::{CountryCode, Source, TermKind};
use crate::model::ArticleRecord;
use crate::text::{Called, Key};

/// Who asserts something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Claimant<'a> {
    pub(crate) name: Called<'a>,
    /// The language of the name where it is not the site's.
    pub(crate) lang: Option<&'a str>,
    pub(crate) url: Option<String>,
    pub(crate) kind: &'static str,
}

impl Views {
    /// Who makes a claim: a country, an actor, a person or a source, else the words as given.
    pub(crate) fn claimant<'a>(
        &'a self,
        article: &'a ArticleRecord,
        claimant: &'a str,
    ) -> Claimant<'a> {
        let parsed = &self.entries[article.file];
        let model = &*self.model;
        if let Some(country) = self.country_with_page(claimant) {
            return country;
        }
        for (kind, word) in [(TermKind::Actor, "actor"), (TermKind::Person, "person")] {
            if let Some(term) = model.term(kind, claimant) {
                let url = Some(term.url.href(&self.base_url));
                let name = self.called(&term.name, term.lang.as_deref());
                return Claimant { name, lang: term.lang.as_deref(), url, kind: word };
            }
        }
        let key = Key::new(claimant);
        match key.and_then(|key| model.source(parsed, &key)) {
            Some(source) => {
                let registered = model.register.index_of(&source.id);
                let is_registered = registered
                    .is_some_and(|at| same_source(model.register.records[at].source(), source));
                let url = is_registered
                    .then(|| model.register.url_of(&source.id).href_with_fragment(&self.base_url));
                Claimant { name: self.label_of(source), lang: None, url, kind: "source" }
            }
            None => self.country_or_words(claimant, self.language_of(article)),
        }
    }

    /// The name of a country that an entry names, whether or not the country has a page.
    pub(crate) fn country_name(&self, code: &CountryCode) -> Value {
        self.known_country(*code)
            .unwrap_or_else(|| Value::from_serializable(&Name::without_page(code, &self.model)))
    }

    /// A country by its code, else the words as given, which are in a language.
    pub(crate) fn country_or_words<'a>(
        &'a self,
        written: &'a str,
        of_words: &'a str,
    ) -> Claimant<'a> {
        let lang = &*self.model.config.language;
        let listed = || {
            let name = CountryCode::new(written)?.listed_name(lang)?;
            let lang = CountryCode::name_language(lang);
            Some(Claimant { name: self.called(name, lang), lang, url: None, kind: "country" })
        };
        let country = self.country_with_page(written).or_else(listed);
        let words = || self.called(written, Some(of_words));
        country.unwrap_or_else(|| Claimant { name: words(), lang: None, url: None, kind: "other" })
    }

    fn country_with_page(&self, written: &str) -> Option<Claimant<'_>> {
        let country = self.model.country(CountryCode::new(written)?)?;
        let url = Some(country.url.href(&self.base_url));
        let lang = country.lang.as_deref();
        Some(Claimant { name: self.called(&country.name, lang), lang, url, kind: "country" })
    }
}

fn same_source(left: &Source, right: &Source) -> bool {
    match (&left.url, &right.url) {
        (Some(left), Some(right)) => left == right,
        (None, None) => left.id == right.id && left.title == right.title,
        _ => false,
    }
}
