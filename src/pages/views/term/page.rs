//! The page of a term: a topic, an actor, a person, a place or a story.

use tera::Context;

use crate::content::{Term, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::TermIndex;
use crate::pages::parts::Views;
use crate::pages::parts::terms::{Subject, insert_inherited};
use crate::pages::{FeedScope, Page};

impl Views {
    pub(crate) fn term(
        &self,
        page: &Page,
        kind: TermKind,
        index: TermIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let record = &self.model.terms(kind)[index];
        let registry = &self.model.config.registries[kind];
        let entry = record.entry();
        let names = entry.and_then(Term::names);
        let subject = Subject {
            name: self.name_of_term(record),
            lang: record.lang.as_deref().unwrap_or(&self.model.config.language),
            url: &record.url,
            file: record.file,
            articles: &record.articles,
            events: &record.events,
            is_filter: registry.is_filter,
            names: self.names_in(names, |_| "", &record.name),
            extra: entry.map(Term::extra),
            fields: entry.map_or_else(Vec::new, |term| self.own_fields(registry, term.extra())),
            feed: registry.has_feeds.then_some(FeedScope::Term(kind, index)),
            json_ld: self.described(record).filter(|_| page_number == 1),
        };
        let mut context = self.term_context(page, subject, page_number, problems);
        context.insert_value("text_marks", self.text_marks(record.file));
        insert_inherited(&mut context, record.inherited_events.len(), record.events.len());
        let filtered = if registry.is_filter { &*record.events } else { &[] };
        let (parameter, key) = (&registry.singular, record.key.as_str());
        self.insert_event_links(&mut context, filtered, parameter, key, None);
        match (kind, entry) {
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
            (TermKind::Glossary, _) | (_, Some(Term::Glossary(_))) => {
                self.insert_glossary_term(&mut context, index, entry);
            }
            (_, Some(Term::Story(_) | Term::Own(_)))
            | (TermKind::Story | TermKind::Own(_), None) => {}
            (TermKind::Topic, None) => self.insert_topic(&mut context, index, None),
            (TermKind::Actor, None) => self.insert_actor(&mut context, record, None, problems),
            (TermKind::Person, None) => self.insert_person(&mut context, record, None, problems),
            (TermKind::Place, None) => self.insert_place(&mut context, None),
        }
        context
    }
}
