//! What the pages of actors and people have beside their articles and events.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Value};

use super::event_count::{EventCount, EventTally};
use super::names::Name;
use super::parts::ArticleLink;
use super::{Views, direction, list};
use crate::content::{Actor, ActorType, Edtf, Person, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::{EventIndex, TermRecord};
use crate::text::Key;
use crate::words::dates::edtf_text;

/// Related actors on the page of an actor.
const SHOWN_RELATED: usize = 12;
/// Quotations on the page of a person; their articles have the older ones.
const SHOWN_QUOTES: usize = 100;

#[derive(Debug, Serialize)]
struct AliasView<'a> {
    text: &'a str,
    lang: Option<&'a str>,
    language: Option<String>,
    dir: &'static str,
    used_by: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct DesignationView<'a> {
    by: &'a str,
    list: Option<&'a str>,
    date: Option<String>,
    source: Option<CitedSource<'a>>,
}

/// A source in the page's own list.
#[derive(Debug, Serialize)]
struct CitedSource<'a> {
    label: &'a str,
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
    name: &'a str,
    url: String,
    #[serde(flatten)]
    events: EventCount,
}

#[derive(Debug, Serialize)]
struct OfficeView<'a> {
    title: &'a str,
    org: Option<&'a str>,
    country: Option<Value>,
    from: Option<String>,
    to: Option<String>,
}

/// What somebody said, with every article that quotes it.
#[derive(Debug, Serialize)]
struct SaidQuote<'a> {
    text: &'a str,
    lang: &'a str,
    dir: &'static str,
    said_on: Option<String>,
    venue: Option<Value>,
    role: Option<String>,
    article: ArticleLink<'a>,
    articles: Vec<ArticleLink<'a>>,
}

/// Cards of what a person wrote; further articles are links.
const SHOWN_WRITTEN: usize = 20;
/// Articles that are links; `/articles/` has every one.
const LINKED_WRITTEN: usize = 500;

impl Views {
    pub(super) fn insert_actor(
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
            .map(|alias| AliasView {
                text: &alias.text,
                lang: alias.lang.as_deref(),
                language: alias.lang.as_deref().map(super::languages::language_name),
                dir: direction(alias.lang.as_deref().unwrap_or(lang)),
                used_by: alias.used_by.as_deref(),
            })
            .collect();
        context.insert("aliases", &aliases);
        let parsed = record.file.map(|file| &self.entries[file]);
        let cited = |id: &Key| {
            let source = model.source(parsed?, id)?;
            let label = source.publisher.as_deref().or(source.title.as_deref());
            let label = label.unwrap_or(source.id.as_str());
            Some(CitedSource { label, anchor: format!("source-{id}") })
        };
        let designations: Vec<DesignationView<'_>> = actor
            .map_or(&[][..], |actor| &actor.designations)
            .iter()
            .map(|designation| DesignationView {
                by: &designation.by,
                list: designation.list.as_deref(),
                date: designation.date.as_ref().map(|date| edtf_text(date, lang)),
                source: designation.source.as_ref().and_then(cited),
            })
            .collect();
        let have_sources = designations.iter().any(|listing| listing.source.is_some());
        context.insert("designations", &designations);
        context.insert("have_sources", &have_sources);
        let stix_types = actor.map_or(&[][..], |actor| &actor.stix_types);
        let stix_types: Vec<&str> = stix_types.iter().map(|word| word.label()).collect();
        context.insert("stix_types", &stix_types);
        let elsewhere = actor.map_or(&[][..], |actor| &actor.same_as);
        let elsewhere: Vec<Elsewhere<'_>> =
            elsewhere.iter().map(|url| Elsewhere { label: site_of(url), url }).collect();
        context.insert("same_as", &elsewhere);
        let type_label = actor.and_then(|actor| actor.actor_type.as_ref()).map(ActorType::label);
        context.insert("type_label", &type_label);
        let area = actor.map_or(&[][..], |actor| &actor.countries);
        context.insert_value(
            "area",
            list(area.iter().filter_map(|code| {
                let index = model.countries.search(|country| country.code.cmp(code))?;
                self.parts.names.countries.get(index).cloned()
            })),
        );
        // The list is in the order of the timeline; what has no date at all stands at its start.
        // What is expected, was called off or taken back is neither the first nor the last.
        let mut dated = record.events.iter().filter(|&&index| {
            let event = &model.events[index];
            event.anchor_day().is_some() && event.has_taken_place()
        });
        let first = dated.next();
        let last = dated.next_back().or(first);
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
                .map(|actor| actor.id.as_str())
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
                    name: &term.name,
                    url: term.url.href(&self.base_url),
                    events: tally.into(),
                })
            })
            .take(SHOWN_RELATED)
            .collect()
    }

    pub(super) fn insert_person(
        &self,
        context: &mut Context,
        record: &TermRecord,
        person: Option<&Person>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let model = &*self.model;
        let lang = &*model.config.language;
        let (shown, others) = record.written.split_at(record.written.len().min(SHOWN_WRITTEN));
        context.insert_value("written", self.cards(shown, problems));
        let others: Vec<ArticleLink<'_>> = others
            .iter()
            .take(LINKED_WRITTEN)
            .map(|&index| ArticleLink::of(self, &model.articles[index], lang))
            .collect();
        context.insert("other_written", &others);
        context.insert("written_count", &record.written.len());
        let date = |date: &Option<Edtf>| date.as_ref().map(|date| edtf_text(date, lang));
        let offices: Vec<OfficeView<'_>> = person
            .map_or(&[][..], |person| &person.offices)
            .iter()
            .map(|office| OfficeView {
                title: &office.title,
                org: office.org.as_deref(),
                country: office.country.and_then(|code| self.model.country(code)).map(|country| {
                    Value::from_serializable(&Name::of_country(country, &self.base_url))
                }),
                from: date(&office.from),
                to: date(&office.to),
            })
            .collect();
        context.insert("offices", &offices);
        let mut quotes = self.quotes_of(record, person);
        context.insert("hidden_quote_count", &quotes.len().saturating_sub(SHOWN_QUOTES));
        quotes.truncate(SHOWN_QUOTES);
        context.insert("quotes", &quotes);
    }

    /// What a person is quoted as saying, the latest first. The same words of the same day are one
    /// quotation, however many articles have them; an article that gives no day adds none.
    fn quotes_of<'a>(&'a self, record: &TermRecord, person: Option<&Person>) -> Vec<SaidQuote<'a>> {
        let model = &*self.model;
        let lang = &*model.config.language;
        let mut quotes: Vec<(jiff::civil::Date, Option<&Edtf>, SaidQuote<'_>)> = Vec::new();
        let mut by_text: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for &(article, position) in model.quotes.get(&record.key).into_iter().flatten() {
            let article_record = &model.articles[article];
            let article = self.entries.article(article_record);
            let Some(quote) = article.quotes.get(position) else { continue };
            let said_on = quote.said_on.as_ref();
            let link = || ArticleLink::of(self, article_record, lang);
            let known = by_text.entry(&quote.text).or_default();
            let same = known.iter().copied().find(|&index| {
                let day = quotes[index].1;
                day == said_on || day.is_none() || said_on.is_none()
            });
            if let Some(index) = same {
                let articles = &mut quotes[index].2.articles;
                let link = link();
                if articles.iter().all(|known| known.url != link.url) {
                    articles.push(link);
                }
                continue;
            }
            known.push(quotes.len());
            let day = said_on.map_or(article.date.day, Edtf::first_day);
            let office = person.and_then(|person| self.office_on(person, day));
            let said_in =
                if quote.translated { None } else { quote.lang.as_deref() }.unwrap_or(lang);
            let view = SaidQuote {
                text: &quote.text,
                lang: said_in,
                dir: direction(said_in),
                said_on: said_on.map(|date| edtf_text(date, lang)),
                venue: quote.venue.as_ref().and_then(|key| {
                    let places = model.terms(TermKind::Place);
                    let index = places.search(|place| place.key.cmp(key))?;
                    self.parts.names.terms[TermKind::Place].get(index).cloned()
                }),
                role: quote.role.as_deref().map(str::to_owned).or(office),
                article: link(),
                articles: vec![link()],
            };
            quotes.push((day, said_on, view));
        }
        quotes.sort_by_key(|(day, _, _)| Reverse(*day));
        quotes.into_iter().map(|(_, _, quote)| quote).collect()
    }
}

/// The host of an address as people call it: `wikidata.org`.
fn site_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = host.rsplit('@').next().unwrap_or(host);
    host.strip_prefix("www.").unwrap_or(host)
}
