//! A **name**: a link to a registry page, as it stands in every list.

use serde::Serialize;
use tera::Value;

use crate::config::BaseUrl;
use crate::model::{CountryRecord, SiteModel, TermKind, TermRecord};

/// A country or term as a link.
#[derive(Debug, Serialize)]
pub(super) struct Name<'a> {
    pub(super) key: &'a str,
    pub(super) name: &'a str,
    pub(super) url: String,
    pub(super) code: Option<&'a str>,
    pub(super) flag: Option<String>,
    pub(super) role: Option<&'a str>,
    pub(super) role_label: Option<&'a str>,
}

/// The names of every country and term, made once.
#[derive(Debug)]
pub(crate) struct Names {
    pub(super) countries: Vec<Value>,
    pub(super) terms: [Vec<Value>; 5],
}

impl<'a> Name<'a> {
    pub(super) fn of_country(record: &'a CountryRecord, base: &BaseUrl) -> Self {
        Self {
            key: record.code.as_str(),
            name: &record.name,
            url: record.url.href(base),
            code: Some(record.code.as_str()),
            flag: Some(record.code.flag()),
            role: None,
            role_label: None,
        }
    }

    pub(super) fn of_term(record: &'a TermRecord, base: &BaseUrl) -> Self {
        Self {
            key: record.key.as_str(),
            name: &record.name,
            url: record.url.href(base),
            code: None,
            flag: None,
            role: None,
            role_label: None,
        }
    }
}

impl Names {
    pub(super) fn new(model: &SiteModel, base: &BaseUrl) -> Self {
        let countries = model
            .countries
            .iter()
            .map(|record| Value::from_serializable(&Name::of_country(record, base)))
            .collect();
        let terms = TermKind::ALL.map(|kind| {
            model
                .terms(kind)
                .iter()
                .map(|record| Value::from_serializable(&Name::of_term(record, base)))
                .collect()
        });
        Self { countries, terms }
    }
}
