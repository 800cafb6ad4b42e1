//! A **name**: a link to a registry page, as it stands in every list.

use serde::Serialize;
use smallvec::SmallVec;
use tera::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Views;
use crate::address::BaseUrl;
use crate::content::{CountryCode, PerKind, TermKind};
use crate::model::{
    ArticleRecord, CountryIndex, CountryRecord, List, SiteModel, TermIndex, TermRecord,
};

/// A country or term as a link.
#[derive(Debug, Serialize)]
pub(super) struct Name<'a> {
    pub(super) key: &'a str,
    pub(super) name: &'a str,
    /// The language of the name where it is not the site's.
    pub(super) lang: Option<&'static str>,
    /// Its page, if it has one.
    pub(super) url: Option<String>,
    pub(super) code: Option<&'a str>,
    pub(super) flag: Option<String>,
    pub(super) role: Option<&'a str>,
    pub(super) role_label: Option<&'a str>,
}

/// The names of every country and term, made once.
#[derive(Debug)]
pub(crate) struct Names {
    pub(super) countries: List<CountryIndex, Value>,
    pub(super) terms: PerKind<List<TermIndex, Value>>,
}

impl<'a> Name<'a> {
    pub(super) fn of_country(record: &'a CountryRecord, base: &BaseUrl) -> Self {
        Self {
            key: record.code.as_str(),
            name: &record.name,
            lang: record.lang,
            url: Some(record.url.href(base)),
            code: Some(record.code.as_str()),
            flag: Some(record.code.flag()),
            role: None,
            role_label: None,
        }
    }

    /// A country that no page is about.
    pub(super) fn without_page(code: &'a CountryCode, lang: &str) -> Self {
        Self {
            key: code.as_str(),
            name: code.name(lang),
            lang: CountryCode::name_language(lang),
            url: None,
            code: Some(code.as_str()),
            flag: Some(code.flag()),
            role: None,
            role_label: None,
        }
    }

    pub(super) fn of_term(record: &'a TermRecord, base: &BaseUrl) -> Self {
        Self {
            key: record.key.as_str(),
            name: &record.name,
            lang: None,
            url: Some(record.url.href(base)),
            code: None,
            flag: None,
            role: None,
            role_label: None,
        }
    }
}

/// By what names are sorted: their letters without case and marks, so that Åland stands with A and
/// Türkiye with T.
pub(super) fn name_order(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let letters = name.nfkd().filter(|letter| !is_combining_mark(*letter));
    letters.flat_map(char::to_lowercase).collect()
}

impl Views {
    /// What an article names of a kind, in its order: the index of the term, and its house name.
    /// Where the term has no file there is no house name but the words of each article.
    pub(super) fn own_names<'a>(
        &'a self,
        record: &'a ArticleRecord,
        kind: TermKind,
    ) -> SmallVec<[(TermIndex, &'a str); 4]> {
        let terms = self.model.terms(kind);
        let mut names: SmallVec<[(TermIndex, &str); 4]> = SmallVec::new();
        for (key, text) in self.entries.article(record).named(kind) {
            let Some(index) = self.model.term_index(kind, key.as_str()) else { continue };
            let Some(term) = terms.get(index) else { continue };
            let is_own = term.file.is_none() && **text != *key.as_str();
            let name = (index, if is_own { &**text } else { &*term.name });
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The same as links.
    pub(super) fn own_links(&self, record: &ArticleRecord, kind: TermKind) -> Value {
        let terms = self.model.terms(kind);
        super::list(self.own_names(record, kind).into_iter().map(|(index, name)| {
            let term = &terms[index];
            if *name == *term.name {
                return self.parts.names.terms[kind][index].clone();
            }
            Value::from_serializable(&Name { name, ..Name::of_term(term, &self.base_url) })
        }))
    }
}

impl Names {
    pub(super) fn new(model: &SiteModel, base: &BaseUrl) -> Self {
        let countries = model
            .countries
            .iter()
            .map(|record| Value::from_serializable(&Name::of_country(record, base)))
            .collect();
        let terms = PerKind::of(|kind| {
            model
                .terms(kind)
                .iter()
                .map(|record| Value::from_serializable(&Name::of_term(record, base)))
                .collect()
        });
        Self { countries, terms }
    }
}
