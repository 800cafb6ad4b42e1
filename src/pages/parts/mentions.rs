//! The names in the body of an article: the first mention of a person, an actor or a place that has
//! a page leads there, and that of an entry of a glossary is explained in place.
//!
//! They are put in when the page is made, since a body knows of no other file. The names are looked
//! for by one finder that all articles share, made when the first of them asks.

use std::borrow::Cow;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

use crate::address::{BaseUrl, Url};
use crate::content::{Parsed, TermKind};
use crate::model::term_names::{LINKED_KINDS, names, names_of_country};
use crate::model::{ArticleIndex, EntryIndex, List, SiteModel, TermIndex, TermRecord};
use crate::text::{Mention, Mentions, Wanted, escape};

/// What names lead to.
#[derive(Debug)]
pub(crate) struct NamedPages {
    mentions: Mentions,
    targets: Vec<Target>,
    /// Whether there is something to explain.
    has_terms: bool,
    /// What was found in the body of each article, where pages of terms ask for it; else empty.
    seen: List<ArticleIndex, Mutex<Option<Seen>>>,
}

/// What was found in a body.
#[derive(Debug)]
struct Seen {
    /// Hash of the file, which is another after an edit of the body.
    hash: u64,
    mentions: Arc<[Mention]>,
}

#[derive(Debug)]
struct Target {
    /// The address, as it stands in an attribute.
    href: String,
    /// What is explained, and the id of its explanation.
    explained: Option<(Explained, String)>,
}

/// What an article is to have of the names in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    /// Links to people, actors and places.
    pub(crate) links: bool,
    /// Explanations of terms.
    pub(crate) terms: bool,
}

/// An entry of a glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Explained {
    pub(super) kind: TermKind,
    pub(super) term: TermIndex,
}

impl NamedPages {
    /// Those of a site; nothing where no name can be looked for.
    /// `says_something` tells whether a file has a text to explain its entry by.
    pub(super) fn of(
        model: &SiteModel,
        base: &BaseUrl,
        says_something: impl Fn(EntryIndex) -> bool,
    ) -> Option<Self> {
        let says_something = &says_something;
        let registries = &model.config.registries;
        let explained = registries.kinds().filter(|kind| registries[*kind].is_explained);
        let linked = LINKED_KINDS.into_iter().map(|kind| (kind, false));
        let kinds = linked.chain(explained.map(|kind| (kind, true)));
        let terms: Vec<(TermKind, TermIndex, &TermRecord, bool)> = kinds
            .flat_map(|(kind, is_explained)| {
                let terms = model.terms(kind).positioned();
                // Without a text there is nothing to explain, without a page nothing to lead to.
                let terms = terms.filter(move |(_, term)| match is_explained {
                    true => term.file.is_some_and(says_something),
                    false => term.has_page,
                });
                terms.map(move |(index, term)| (kind, index, term, is_explained))
            })
            .collect();
        if terms.is_empty() {
            return None;
        }
        let names = terms.iter().enumerate().flat_map(|(target, (_, _, term, is_explained))| {
            let is_proper = !is_explained;
            let names = names(term).into_iter().map(|(name, _)| name);
            let names = std::iter::once(&*term.name).chain(names);
            names.map(move |name| Wanted { name, target: Some(target), is_proper })
        });
        // A country has that name too, and means itself.
        let countries = model.countries.iter().flat_map(names_of_country);
        let countries = countries.map(|name| Wanted { name, target: None, is_proper: true });
        let mentions = Mentions::new(names.chain(countries))?;
        let href = |url: &Url| escape::attribute(&url.href(base)).into_owned();
        let target = |&(kind, term, record, is_explained): &(_, _, &TermRecord, bool)| Target {
            href: if record.has_page { href(&record.url) } else { String::new() },
            explained: is_explained.then(|| {
                let id = format!("page-{}-{}", registries[kind].folder, record.key);
                (Explained { kind, term }, id)
            }),
        };
        let targets = terms.iter().map(target).collect();
        let has_terms = terms.iter().any(|(_, _, _, is_explained)| *is_explained);
        let has_pages_of_terms = !model.terms(TermKind::Glossary).is_empty();
        let articles = if has_pages_of_terms { model.articles.len() } else { 0 };
        let seen = (0..articles).map(|_| Mutex::new(None)).collect();
        Some(Self { mentions, targets, has_terms, seen })
    }

    /// Whether there may be something of what is asked.
    pub(super) fn has(&self, asked: Asked) -> bool {
        asked.links || asked.terms && self.has_terms
    }

    /// The names in a body.
    pub(super) fn find(&self, html: &str, parsed: &Parsed) -> Arc<[Mention]> {
        let href = |target: usize| self.targets.get(target).map_or("", |target| &target.href);
        self.mentions.first(html, &parsed.body.unlinked, href).into()
    }

    /// The names in the body of an article, which is read once for its own page and for those of
    /// the terms in it. `html` makes the body.
    pub(super) fn find_once<'h>(
        &self,
        article: ArticleIndex,
        parsed: &Parsed,
        html: impl FnOnce() -> Cow<'h, str>,
    ) -> Arc<[Mention]> {
        let Some(seen) = self.seen.get(article) else { return self.find(&html(), parsed) };
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seen) = seen.as_ref().filter(|seen| seen.hash == parsed.source.hash) {
            return Arc::clone(&seen.mentions);
        }
        let mentions = self.find(&html(), parsed);
        *seen = Some(Seen { hash: parsed.source.hash, mentions: Arc::clone(&mentions) });
        mentions
    }

    /// The terms of a kind that are among what was found.
    pub(crate) fn terms_in(
        &self,
        found: &[Mention],
        kind: TermKind,
    ) -> impl Iterator<Item = TermIndex> {
        let of = |mention: &Mention| self.targets.get(mention.target)?.explained.as_ref();
        let found = found.iter().filter_map(of).filter(move |(what, _)| what.kind == kind);
        found.map(|(what, _)| what.term)
    }

    /// A body in which the names that were found are what is asked for, and what stands in it is to
    /// be explained, each with its id.
    pub(super) fn link<'h>(
        &self,
        html: Cow<'h, str>,
        found: &[Mention],
        asked: Asked,
    ) -> (Cow<'h, str>, Vec<(Explained, &str)>) {
        if found.is_empty() {
            return (html, Vec::new());
        }
        let mut linked = String::with_capacity(html.len() + found.len() * 64);
        let mut explained = Vec::new();
        let mut from = 0;
        for mention in found {
            let Some(target) = self.targets.get(mention.target) else { continue };
            if !(if target.explained.is_some() { asked.terms } else { asked.links }) {
                continue;
            }
            let name = html.get(mention.range.clone()).unwrap_or("");
            linked.push_str(html.get(from..mention.range.start).unwrap_or(""));
            // Writing to a string cannot fail.
            let _ = match &target.explained {
                Some((what, id)) => {
                    explained.push((*what, id.as_str()));
                    let tag = "<button type=\"button\" class=\"term\" popovertarget=\"";
                    write!(linked, "{tag}{id}\">{name}</button>")
                }
                None => write!(linked, "<a class=\"known\" href=\"{}\">{name}</a>", target.href),
            };
            from = mention.range.end;
        }
        linked.push_str(html.get(from..).unwrap_or(""));
        (Cow::Owned(linked), explained)
    }
}
