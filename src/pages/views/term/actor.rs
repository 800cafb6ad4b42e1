//! What the page of an actor has beside its articles and events.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Value};

use crate::content::{Actor, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::{EventIndex, TermRecord};
use crate::pages::parts::event_count::{EventCount, EventTally};
use crate::pages::parts::language_names::name_in;
use crate::pages::parts::{Views, list};
use crate::text::{Called, Key, direction};

/// Related actors on the page of an actor.
const SHOWN_RELATED: usize = 12;

#[derive(Debug, Serialize)]
struct AliasView<'a> {
    text: Called<'a>,
    lang: Option<&'a str>,
    language: Option<&'a str>,
    dir: &'static str,
    used_by: Option<Called<'a>>,
    used_by_lang: Option<&'a str>,
    used_by_url: Option<String>,
}

#[derive(Debug, Serialize)]
struct DesignationView<'a> {
    by: Called<'a>,
    by_lang: Option<&'a str>,
    by_url: Option<String>,
    list: Option<Called<'a>>,
    date: Option<String>,
    source: Option<CitedSource<'a>>,
}

/// A source in the page's own list.
#[derive(Debug, Serialize)]
struct CitedSource<'a> {
    label: Called<'a>,
    anchor: String,
}

/// The same actor elsewhere.
#[derive(Debug, Serialize)]
struct Elsewhere<'a> {
    label: &'a str,
    url: &'a str,
}

/// An actor that has been in the same events.
#[derive(Debug, Serialize)]
struct RelatedActor<'a> {
    key: &'a str,
    name: Called<'a>,
    url: String,
    #[serde(flatten)]
    events: EventCount,
}

impl Views {
    pub(crate) fn insert_actor(
        &self,
        context: &mut Context,
        record: &TermRecord,
        actor: Option<&Actor>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let model = &*self.model;
        let lang = &*model.config.language;
        let aliases: Vec<AliasView<'_>> = actor
            .map_or(&[][..], |actor| &actor.aliases)
            .iter()
            .map(|alias| {
                let user = alias
                    .used_by
                    .as_deref()
                    .map(|user| self.country_or_words(user, self.record_language()));
                AliasView {
                    text: match &alias.lang {
                        Some(lang) => self.called(&alias.text, Some(lang)),
                        None => self.of_record(&alias.text),
                    },
                    lang: alias.lang.as_deref(),
                    language: alias.lang.as_deref().map(|lang| name_in(lang, self.words())),
                    dir: direction(alias.lang.as_deref().unwrap_or(lang)),
                    used_by: user.as_ref().map(|user| user.name),
                    used_by_lang: user.as_ref().and_then(|user| user.lang),
                    used_by_url: user.and_then(|user| user.url),
                }
            })
            .collect();
        context.insert("aliases", &aliases);
        let parsed = record.file.map(|file| &self.entries[file]);
        let cited = |id: &Key| {
            let source = model.source(parsed?, id)?;
            Some(CitedSource { label: self.label_of(source), anchor: format!("source-{id}") })
        };
        let designations: Vec<DesignationView<'_>> = actor
            .map_or(&[][..], |actor| &actor.designations)
            .iter()
            .map(|designation| {
                let by = self.country_or_words(&designation.by, self.record_language());
                DesignationView {
                    by: by.name,
                    by_lang: by.lang,
                    by_url: by.url,
                    list: designation.list.as_deref().map(|list| self.of_record(list)),
                    date: designation.date.as_ref().map(|date| self.date_text(date)),
                    source: designation.source.as_ref().and_then(cited),
                }
            })
            .collect();
        let have_sources = designations.iter().any(|listing| listing.source.is_some());
        context.insert("designations", &designations);
        context.insert("have_sources", &have_sources);
        let stix_types = actor.map_or(&[][..], |actor| &actor.stix_types);
        let stix_types: Vec<&str> =
            stix_types.iter().map(|word| self.words().label(*word)).collect();
        context.insert("stix_types", &stix_types);
        let elsewhere = actor.map_or(&[][..], |actor| &actor.same_as);
        let elsewhere: Vec<Elsewhere<'_>> =
            elsewhere.iter().map(|url| Elsewhere { label: site_of(url), url }).collect();
        context.insert("same_as", &elsewhere);
        let type_label = actor.and_then(|actor| actor.actor_type.as_ref());
        let type_label = type_label.and_then(|word| word.telling_label(self.words()));
        context.insert("type_label", &type_label);
        let area = actor.map_or(&[][..], |actor| &actor.countries);
        context.insert_value("area", list(area.iter().map(|code| self.country_name(code))));
        // The list is in the order of the timeline; what has no date at all stands at its start.
        // What is expected, was called off or taken back is neither the first nor the last.
        let mut dated = record.events.iter().filter(|&&index| {
            let event = &model.events[index];
            event.anchor_day().is_some() && event.has_taken_place()
        });
        let first = dated.next();
        let last = dated.next_back();
        let mut event = |index: Option<&EventIndex>| {
            index.map_or_else(Value::none, |&index| self.event(index, problems))
        };
        context.insert_value("first_event", event(first));
        context.insert_value("last_event", event(last));
        context.insert("related", &self.related_actors(record));
    }

    /// Actors of the same events, those with the most of them first.
    fn related_actors(&self, record: &TermRecord) -> Vec<RelatedActor<'_>> {
        let model = &*self.model;
        let mut counts: BTreeMap<&str, EventTally> = BTreeMap::new();
        for &index in &record.events {
            let event = model.events[index].event();
            let status = event.status;
            let mut actors: Vec<&str> = event
                .actors
                .iter()
                .filter_map(|actor| model.term(TermKind::Actor, actor.id.as_str()))
                .map(|term| term.key.as_str())
                .filter(|key| *key != record.key.as_str())
                .collect();
            actors.sort_unstable();
            actors.dedup();
            for key in actors {
                counts.entry(key).or_default().add(status);
            }
        }
        let mut counts: Vec<(&str, EventTally)> = counts.into_iter().collect();
        counts.sort_by_key(|&(_, tally)| Reverse(tally.all));
        counts
            .into_iter()
            .filter_map(|(key, tally)| {
                let term = model.term(TermKind::Actor, key)?;
                Some(RelatedActor {
                    key: term.key.as_str(),
                    name: self.called(&term.name, term.lang.as_deref()),
                    url: term.url.href(&self.base_url),
                    events: tally.told(self.words()),
                })
            })
            .take(SHOWN_RELATED)
            .collect()
    }
}

/// The host of an address as people call it: `wikidata.org`.
fn site_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = host.rsplit('@').next().unwrap_or(host);
    host.strip_prefix("www.").unwrap_or(host)
}
