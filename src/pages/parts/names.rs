//! A **name**: a link to a registry page, as it stands in every list.

use serde::Serialize;
use tera::Value;

use super::called::called_in;
use crate::address::BaseUrl;
use crate::content::{CountryCode, PerKind, TermKind};
use crate::model::{CountryIndex, CountryRecord, List, SiteModel, TermIndex, TermRecord};
use crate::text::Called;
use crate::theme::Directory;

/// A country or term as a link.
#[derive(Debug, Serialize)]
pub(crate) struct Name<'a> {
    pub(crate) key: &'a str,
    pub(crate) name: Called<'a>,
    /// The language of the name where it is not the site's.
    pub(crate) lang: Option<&'a str>,
    /// Its page, if it has one.
    pub(crate) url: Option<String>,
    pub(crate) code: Option<&'a str>,
    /// The desk's own flag of a country, as HTML.
    pub(crate) flag: Option<Value>,
    pub(crate) role: Option<&'a str>,
    pub(crate) role_label: Option<&'a str>,
}

/// What an article or an event names of a registry of the desk's own.
#[derive(Debug, Serialize)]
pub(crate) struct RegistryLinks<'a> {
    key: &'a str,
    title: &'a str,
    singular: &'a str,
    entries: Value,
}

/// The registries of the desk's own of which `entries` gives links.
pub(crate) fn registry_links<'a>(
    model: &'a SiteModel,
    entries: impl Fn(TermKind) -> Value,
) -> Vec<RegistryLinks<'a>> {
    let links = model.config.registries.own().map(|(kind, registry)| {
        let entries = entries(kind);
        let (key, title, singular) = (&*registry.folder, &*registry.title, &*registry.singular);
        RegistryLinks { key, title, singular, entries }
    });
    links.filter(|links| links.entries.is_truthy()).collect()
}

/// The names of every country and term, made once.
#[derive(Debug)]
pub(crate) struct Names {
    pub(crate) countries: List<CountryIndex, Value>,
    pub(crate) terms: PerKind<List<TermIndex, Value>>,
}

impl<'a> Name<'a> {
    pub(crate) fn of_country(
        record: &'a CountryRecord,
        (model, base): (&'a SiteModel, &BaseUrl),
    ) -> Self {
        Self {
            key: record.code.as_str(),
            name: called_in(model, &record.name, record.lang.as_deref()),
            lang: record.lang.as_deref(),
            url: Some(record.url.href(base)),
            code: Some(record.code.as_str()),
            flag: None,
            role: None,
            role_label: None,
        }
    }

    /// A country that no page is about.
    pub(crate) fn without_page(code: &'a CountryCode, model: &'a SiteModel) -> Self {
        let lang = CountryCode::name_language(&model.config.language);
        Self {
            key: code.as_str(),
            name: called_in(model, code.name(&model.config.language), lang),
            lang,
            url: None,
            code: Some(code.as_str()),
            flag: None,
            role: None,
            role_label: None,
        }
    }

    pub(crate) fn of_term(
        record: &'a TermRecord,
        (model, base): (&'a SiteModel, &BaseUrl),
    ) -> Self {
        Self {
            key: record.key.as_str(),
            name: called_in(model, &record.name, record.lang.as_deref()),
            lang: record.lang.as_deref(),
            url: record.has_page.then(|| record.url.href(base)),
            code: None,
            flag: None,
            role: None,
            role_label: None,
        }
    }
}

impl Names {
    pub(crate) fn new(directory: &Directory) -> Self {
        let (model, base) = (&*directory.model, &directory.base_url);
        let country = |record: &CountryRecord| {
            let flag = directory.flag(record.code);
            Value::from_serializable(&Name { flag, ..Name::of_country(record, (model, base)) })
        };
        let countries = model.countries.iter().map(country).collect();
        let terms = PerKind::of(&model.config.registries, |kind| {
            model
                .terms(kind)
                .iter()
                .map(|record| Value::from_serializable(&Name::of_term(record, (model, base))))
                .collect()
        });
        Self { countries, terms }
    }
}
