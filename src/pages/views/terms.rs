//! Pages of topics, actors, people, places and stories, and what they share with those of
//! countries.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Value};

use super::event_count::EventCount;
use super::pager::{Pager, page_of};
use super::{Head, Views, Words, direction};
use crate::address::Url;
use crate::content::{Term, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::{ArticleIndex, EventIndex, TermIndex};
use crate::pages::{FeedScope, Page};

/// Events on the page of a term; the timeline has the rest.
pub(super) const SHOWN_EVENTS: usize = 50;

/// The country or term itself.
#[derive(Debug, Serialize)]
pub(super) struct TermView<'a> {
    pub(super) key: &'a str,
    pub(super) name: &'a str,
    pub(super) url: String,
    pub(super) code: Option<&'a str>,
    pub(super) flag: Option<String>,
    pub(super) article_count: usize,
    #[serde(flatten)]
    pub(super) events: EventCount,
    pub(super) names: Vec<NameIn<'a>>,
}

/// A name in another language.
#[derive(Debug, Serialize)]
pub(super) struct NameIn<'a> {
    lang: &'a str,
    dir: &'static str,
    text: &'a str,
}

/// A topic of a country.
#[derive(Debug, Serialize)]
pub(super) struct CountedName<'a> {
    pub(super) key: &'a str,
    pub(super) name: &'a str,
    pub(super) url: String,
    pub(super) article_count: usize,
}

impl Views {
    pub(super) fn term(
        &self,
        page: &Page,
        kind: TermKind,
        index: TermIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let record = &self.model.terms(kind)[index];
        let feed = kind.registry().has_feeds.then_some(FeedScope::Term(kind, index));
        let mut context = self.term_context(
            page,
            Words { text: &record.name, lang: &self.model.config.language },
            record.file.map(|file| &self.entries[file]),
            &record.url,
            feed,
            self.described(record).filter(|_| page_number == 1),
        );
        let names = record.entry().and_then(Term::names);
        let view = TermView {
            key: record.key.as_str(),
            name: &record.name,
            url: record.url.href(&self.base_url),
            code: None,
            flag: None,
            article_count: record.articles.len(),
            events: self.count_events(record.events.iter().copied()),
            names: self.names_in(names, |_| "", &record.name),
        };
        context.insert("term", &view);
        self.insert_lists(
            &mut context,
            &record.url,
            &record.articles,
            &record.events,
            page_number,
            problems,
        );
        insert_inherited(&mut context, record.inherited_events.len(), record.events.len());
        let filtered = kind.registry().is_filter.then_some(&record.events);
        let months =
            filtered.map(|events| self.event_months(events, kind.singular(), record.key.as_str()));
        context.insert("event_months", &months.unwrap_or_default());
        match (kind, record.entry()) {
            (_, Some(Term::Topic(topic))) => {
                self.insert_topic(&mut context, index, Some(topic));
            }
            (_, Some(Term::Actor(actor))) => {
                self.insert_actor(&mut context, record, Some(actor), problems);
            }
            (_, Some(Term::Person(person))) => {
                self.insert_person(&mut context, record, Some(person), problems);
            }
            (_, Some(Term::Place(place))) => self.insert_place(&mut context, Some(place)),
            (_, Some(Term::Story(_))) | (TermKind::Story, None) => {}
            (TermKind::Topic, None) => self.insert_topic(&mut context, index, None),
            (TermKind::Actor, None) => self.insert_actor(&mut context, record, None, problems),
            (TermKind::Person, None) => self.insert_person(&mut context, record, None, problems),
            (TermKind::Place, None) => self.insert_place(&mut context, None),
        }
        context
    }

    /// What all these pages share: head, body and sources.
    pub(super) fn term_context(
        &self,
        page: &Page,
        title: Words<'_>,
        parsed: Option<&crate::content::Parsed>,
        url: &Url,
        feed: Option<FeedScope>,
        json_ld: Option<Value>,
    ) -> Context {
        let own = |text| Words { text, lang: &self.model.config.language };
        let head = Head {
            title,
            description: parsed.and_then(|parsed| self.summary(parsed)).map(own),
            lang: &self.model.config.language,
            has_code: parsed.is_some_and(|parsed| parsed.body.has_code),
            feed: feed.map(|scope| (title, scope)),
        };
        let mut page_view = self.page_view(page, head);
        page_view.json_ld = json_ld;
        let mut context = Context::new();
        context.insert("page", &page_view);
        // Later pages of the list do not repeat the body, nor what else cites.
        let is_first = page.url == *url;
        let body = parsed.filter(|parsed| is_first && !parsed.body.html.is_empty());
        context
            .insert_value("body", body.map_or_else(Value::none, |parsed| self.body(parsed, url)));
        let sources = parsed.filter(|_| is_first).map_or_else(
            || Value::from(Vec::<Value>::new()),
            |parsed| self.sources_of(parsed, parsed),
        );
        context.insert_value("sources", sources);
        context
    }

    /// The articles of a page of the list; events on the first page alone.
    pub(super) fn insert_lists(
        &self,
        context: &mut Context,
        url: &Url,
        articles: &[ArticleIndex],
        events: &[EventIndex],
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) {
        let per_page = self.model.config.paginate_by;
        context
            .insert_value("cards", self.cards(page_of(articles, page_number, per_page), problems));
        context.insert(
            "pager",
            &Pager::new(url, &self.base_url, page_number, articles.len(), per_page),
        );
        let shown = if page_number == 1 { events } else { &[] };
        context.insert_value(
            "events",
            self.latest_events(shown.iter().copied(), SHOWN_EVENTS, problems),
        );
    }

    /// The topics with the most articles, most frequent first.
    pub(super) fn busiest_topics(&self, count: usize) -> Vec<CountedName<'_>> {
        let topics = self.model.terms(TermKind::Topic).positioned();
        let counts = topics.map(|(index, term)| (index, term.articles.len()));
        let used = counts.filter(|&(_, count)| count > 0).collect();
        let mut topics = self.counted_topics(used);
        topics.truncate(count);
        topics
    }

    pub(super) fn counted_topics(
        &self,
        mut topics: Vec<(TermIndex, usize)>,
    ) -> Vec<CountedName<'_>> {
        topics.sort_by_key(|&(topic, count)| (std::cmp::Reverse(count), topic));
        topics
            .into_iter()
            .filter_map(|(index, article_count)| {
                let term = self.model.terms(TermKind::Topic).get(index)?;
                Some(CountedName {
                    key: term.key.as_str(),
                    name: &term.name,
                    url: term.url.href(&self.base_url),
                    article_count,
                })
            })
            .collect()
    }

    /// The name in the site's other languages: the registry's, else the `fallback`'s.
    pub(super) fn names_in<'a>(
        &'a self,
        names: Option<&'a BTreeMap<Box<str>, Box<str>>>,
        fallback: impl Fn(&str) -> &'a str,
        shown: &str,
    ) -> Vec<NameIn<'a>> {
        let config = &*self.model.config;
        let mut langs: Vec<&str> = config.languages.iter().map(|lang| &**lang).collect();
        langs.extend(names.into_iter().flat_map(BTreeMap::keys).map(|lang| &**lang));
        langs.sort_unstable();
        langs.dedup();
        langs
            .into_iter()
            .filter(|lang| *lang != &*config.language)
            .filter_map(|lang| {
                let text = names
                    .and_then(|names| names.get(lang))
                    .map_or_else(|| fallback(lang), AsRef::as_ref);
                (!text.is_empty() && text != shown).then(|| NameIn {
                    lang,
                    dir: direction(lang),
                    text,
                })
            })
            .collect()
    }
}

/// How many of the events of a page are there for their articles alone.
pub(super) fn insert_inherited(context: &mut Context, inherited: usize, all: usize) {
    context.insert("inherited_event_count", &inherited);
    context.insert("are_all_inherited", &(inherited > 0 && inherited == all));
}
