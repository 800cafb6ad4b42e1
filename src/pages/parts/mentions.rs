//! The names in the body of an article as links: the first mention of a person, an actor or a place
//! that has a page leads there.
//!
//! They are put in when the page is made, since a body knows of no other file. The names are looked
//! for by one automaton that all articles share, made when the first of them asks.

use std::borrow::Cow;

use crate::address::{BaseUrl, Url};
use crate::content::{Parsed, TermKind};
use crate::model::SiteModel;
use crate::text::{Mentions, Wanted, escape};

/// The kinds of terms whose names are linked.
const KINDS: [TermKind; 3] = [TermKind::Person, TermKind::Actor, TermKind::Place];

/// The pages to which names lead.
#[derive(Debug)]
pub(crate) struct NamedPages {
    mentions: Mentions,
    /// The addresses, as they stand in attributes.
    hrefs: Vec<String>,
}

impl NamedPages {
    /// Those of a site; nothing where no name can be looked for.
    pub(super) fn of(model: &SiteModel, base: &BaseUrl) -> Option<Self> {
        let terms = KINDS.iter().flat_map(|kind| model.terms(*kind).iter());
        let terms: Vec<_> = terms.filter(|term| term.has_page).collect();
        let names = terms.iter().enumerate().flat_map(|(target, term)| {
            let others = term
                .entry()
                .into_iter()
                .flat_map(|entry| std::iter::once(entry.name()).chain(entry.other_names()));
            let names = std::iter::once(&*term.name).chain(others);
            names.map(move |name| Wanted { name, target: Some(target), is_proper: true })
        });
        // A country has that name too, and means itself.
        let countries = model.countries.iter().flat_map(|country| {
            let own = country.entry().into_iter().flat_map(|entry| entry.names.values());
            own.map(|name| &**name).chain([&*country.name, country.code.name("en")])
        });
        let countries = countries.map(|name| Wanted { name, target: None, is_proper: true });
        let mentions = Mentions::new(names.chain(countries))?;
        let href = |url: &Url| escape::attribute(&url.href(base)).into_owned();
        Some(Self { mentions, hrefs: terms.iter().map(|term| href(&term.url)).collect() })
    }

    /// A body whose names are links.
    pub(super) fn link<'h>(&self, html: Cow<'h, str>, parsed: &Parsed) -> Cow<'h, str> {
        let href = |target: usize| self.hrefs.get(target).map_or("", String::as_str);
        let found = self.mentions.first(&html, &parsed.body.unlinked, href);
        if found.is_empty() {
            return html;
        }
        let mut linked = String::with_capacity(html.len() + found.len() * 64);
        let mut from = 0;
        for mention in found {
            let name = html.get(mention.range.clone()).unwrap_or("");
            let before = html.get(from..mention.range.start).unwrap_or("");
            let parts = [before, "<a class=\"known\" href=\"", href(mention.target), "\">", name];
            linked.extend(parts);
            linked.push_str("</a>");
            from = mention.range.end;
        }
        linked.push_str(html.get(from..).unwrap_or(""));
        Cow::Owned(linked)
    }
}
