//! Who makes a claim, and what a source is called.

use serde::Serialize;

use super::Views;
use super::sources::source_label;
use crate::content::{CountryCode, Parsed, Source, TermKind};
use crate::text::Key;

/// Who asserts something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Claimant<'a> {
    pub(crate) name: &'a str,
    /// The language of the name where it is not the site's.
    pub(crate) lang: Option<&'static str>,
    pub(crate) url: Option<String>,
    pub(crate) kind: &'static str,
}

impl Views {
    /// Who makes a claim: a country, an actor, a person or a source, else the words as given.
    pub(crate) fn claimant<'a>(&'a self, parsed: &'a Parsed, claimant: &'a str) -> Claimant<'a> {
        let model = &*self.model;
        if let Some(country) = CountryCode::new(claimant)
            .and_then(|code| model.country(code))
            .filter(|_| claimant.len() == 2)
        {
            let url = Some(country.url.href(&self.base_url));
            return Claimant { name: &country.name, lang: country.lang, url, kind: "country" };
        }
        for (kind, word) in [(TermKind::Actor, "actor"), (TermKind::Person, "person")] {
            if let Some(term) = model.term(kind, claimant) {
                let url = Some(term.url.href(&self.base_url));
                return Claimant { name: &term.name, lang: None, url, kind: word };
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
                Claimant { name: source_label(source), lang: None, url, kind: "source" }
            }
            None => Claimant { name: claimant, lang: None, url: None, kind: "other" },
        }
    }
}

fn same_source(left: &Source, right: &Source) -> bool {
    match (&left.url, &right.url) {
        (Some(left), Some(right)) => left == right,
        (None, None) => left.id == right.id && left.title == right.title,
        _ => false,
    }
}
