//! Pages of countries, topics, actors, people, places and stories.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Value};

use super::names::Name;
use super::pager::{Pager, page_of};
use super::parts::ArticleLink;
use super::{Head, Views, direction, list};
use crate::content::{Actor, Edtf, Person};
use crate::diagnostics::Diagnostic;
use crate::model::{CountryRecord, TermEntry, TermKind, TermRecord};
use crate::pages::{Page, Url};
use crate::render::dates::{DateStyle, day_text, edtf_text};

/// Events on the page of a term; the timeline has the rest.
const SHOWN_EVENTS: usize = 50;

/// The country or term itself.
#[derive(Debug, Serialize)]
struct TermView<'a> {
    key: &'a str,
    name: &'a str,
    url: String,
    code: Option<&'a str>,
    flag: Option<String>,
    article_count: usize,
    event_count: usize,
    names: Vec<NameIn<'a>>,
}

/// A name in another language.
#[derive(Debug, Serialize)]
struct NameIn<'a> {
    lang: &'a str,
    dir: &'static str,
    text: &'a str,
}

/// A topic of a country.
#[derive(Debug, Serialize)]
pub(super) struct CountedName<'a> {
    key: &'a str,
    name: &'a str,
    url: String,
    article_count: usize,
}

#[derive(Debug, Serialize)]
struct AliasView<'a> {
    text: &'a str,
    lang: Option<&'a str>,
    dir: &'static str,
    used_by: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct DesignationView<'a> {
    by: &'a str,
    list: Option<&'a str>,
    date: Option<String>,
}

#[derive(Debug, Serialize)]
struct OfficeView<'a> {
    title: &'a str,
    org: Option<&'a str>,
    country: Option<Value>,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Serialize)]
struct SaidQuote<'a> {
    text: &'a str,
    said_on: Option<String>,
    role: Option<String>,
    article: ArticleLink<'a>,
}

impl Views {
    pub(super) fn country(
        &self,
        page: &Page,
        index: u32,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let record = &model.countries[index as usize];
        let mut context = self.term_context(
            page,
            "country",
            "countries",
            &record.name,
            record.parsed.as_deref().map(|parsed| self.current(parsed)),
            &record.url,
            true,
        );
        let names = record.entry().map(|country| &country.names);
        let view = TermView {
            key: record.code.as_str(),
            name: &record.name,
            url: record.url.href(&self.base_url),
            code: Some(record.code.as_str()),
            flag: Some(record.code.flag()),
            article_count: record.articles.len(),
            event_count: record.events.len(),
            names: self.names_in(names, |lang| record.code.name(lang), &record.name),
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
        let months = self.event_months(&record.events, "country", &record.code.slug());
        context.insert("event_months", &months);
        context.insert_value("upcoming", self.upcoming(record.events.iter().copied(), problems));
        let statuses: Vec<_> = record
            .entry()
            .map_or(&[][..], |country| &country.status)
            .iter()
            .rev()
            .map(|status| self.status(status))
            .collect();
        context.insert("statuses", &statuses);
        let neighbours = record.entry().map_or(&[][..], |country| &country.neighbours);
        context.insert_value(
            "neighbours",
            list(neighbours.iter().filter_map(|code| {
                let index =
                    model.countries.binary_search_by(|country| country.code.cmp(code)).ok()?;
                self.parts.names.countries.get(index).cloned()
            })),
        );
        let pinned = record.entry().map_or(&[][..], |country| &country.pinned);
        let pinned: Vec<u32> =
            pinned.iter().filter_map(|reference| model.article_at(reference)).collect();
        context.insert_value("pinned", self.cards(&pinned, problems));
        context.insert("topics", &self.topics_of(record));
        context
    }

    pub(super) fn term(
        &self,
        page: &Page,
        kind: TermKind,
        index: u32,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let record = &self.model.terms(kind)[index as usize];
        let has_feed = kind == TermKind::Topic;
        let mut context = self.term_context(
            page,
            kind.singular(),
            kind.folder(),
            &record.name,
            record.parsed.as_deref().map(|parsed| self.current(parsed)),
            &record.url,
            has_feed,
        );
        let names = match record.entry() {
            Some(TermEntry::Topic(topic)) => Some(&topic.names),
            Some(TermEntry::Person(person)) => Some(&person.names),
            Some(TermEntry::Place(place)) => Some(&place.names),
            _ => None,
        };
        let view = TermView {
            key: record.key.as_str(),
            name: &record.name,
            url: record.url.href(&self.base_url),
            code: None,
            flag: None,
            article_count: record.articles.len(),
            event_count: record.events.len(),
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
        let filtered = matches!(kind, TermKind::Topic | TermKind::Actor).then_some(&record.events);
        let months = filtered
            .map(|events| self.event_months(events, kind.singular(), record.key.as_str()));
        context.insert("event_months", &months.unwrap_or_default());
        match record.entry() {
            Some(TermEntry::Actor(actor)) => {
                self.insert_actor(&mut context, record, Some(actor), problems)
            }
            Some(TermEntry::Person(person)) => {
                self.insert_person(&mut context, record, Some(person))
            }
            Some(TermEntry::Place(place)) => {
                let country = place.country.and_then(|code| self.model.country(code));
                context.insert(
                    "country",
                    &country.map(|country| Name::of_country(country, &self.base_url)),
                );
            }
            Some(_) => {}
            None => match kind {
                TermKind::Actor => self.insert_actor(&mut context, record, None, problems),
                TermKind::Person => self.insert_person(&mut context, record, None),
                TermKind::Place => context.insert_value("country", Value::none()),
                TermKind::Topic | TermKind::Story => {}
            },
        }
        context
    }

    /// What all these pages share: head, body, contents and sources of the body.
    #[expect(
        clippy::too_many_arguments,
        reason = "the parts of two unlike records, named at the two calls"
    )]
    fn term_context(
        &self,
        page: &Page,
        kind: &'static str,
        section: &'static str,
        title: &str,
        parsed: Option<&crate::content::Parsed>,
        url: &Url,
        has_feed: bool,
    ) -> Context {
        let head = Head {
            kind,
            section: Some(section),
            title,
            description: parsed.and_then(|parsed| self.summary(parsed)),
            lang: &self.model.config.language,
            has_code: parsed.is_some_and(|parsed| parsed.body.has_code),
            feed: has_feed.then(|| (title, url.join("atom.xml"))),
        };
        let mut context = Context::new();
        context.insert("page", &self.page_view(page, head));
        // Later pages of the list do not repeat the body.
        let body = parsed.filter(|parsed| page.url == *url && !parsed.body.html.is_empty());
        context
            .insert_value("body", body.map_or_else(Value::none, |parsed| self.body(parsed, url)));
        let sources = body.map_or_else(
            || Value::from(Vec::<Value>::new()),
            |parsed| self.sources_of(parsed, parsed),
        );
        context.insert_value("sources", sources);
        context
    }

    /// The articles of a page of the list; events on the first page alone.
    fn insert_lists(
        &self,
        context: &mut Context,
        url: &Url,
        articles: &[u32],
        events: &[u32],
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

    fn insert_actor(
        &self,
        context: &mut Context,
        record: &TermRecord,
        actor: Option<&Actor>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let lang = &*self.model.config.language;
        let aliases: Vec<AliasView<'_>> = actor
            .map_or(&[][..], |actor| &actor.aliases)
            .iter()
            .map(|alias| AliasView {
                text: &alias.text,
                lang: alias.lang.as_deref(),
                dir: direction(alias.lang.as_deref().unwrap_or(lang)),
                used_by: alias.used_by.as_deref(),
            })
            .collect();
        context.insert("aliases", &aliases);
        let designations: Vec<DesignationView<'_>> = actor
            .map_or(&[][..], |actor| &actor.designations)
            .iter()
            .map(|designation| DesignationView {
                by: &designation.by,
                list: designation.list.as_deref(),
                date: designation.date.as_ref().map(|date| edtf_text(date, lang)),
            })
            .collect();
        context.insert("designations", &designations);
        let type_label =
            actor.and_then(|actor| actor.actor_type).map(|kind| kind.as_str().replace('-', " "));
        context.insert("type_label", &type_label);
        let mut event = |index: Option<&u32>| {
            index.map_or_else(Value::none, |&index| self.event(index, problems))
        };
        context.insert_value("first_event", event(record.events.first()));
        context.insert_value("last_event", event(record.events.last()));
    }

    fn insert_person(&self, context: &mut Context, record: &TermRecord, person: Option<&Person>) {
        let lang = &*self.model.config.language;
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
        context.insert("quotes", &self.quotes_of(record, person));
    }

    /// What a person is quoted as saying, each quotation once, in the order of the articles.
    fn quotes_of<'a>(&'a self, record: &TermRecord, person: Option<&Person>) -> Vec<SaidQuote<'a>> {
        let lang = &*self.model.config.language;
        let mut quotes: Vec<SaidQuote<'_>> = Vec::new();
        for &index in &record.articles {
            let article_record = &self.model.articles[index as usize];
            let article = article_record.article();
            for quote in article.quotes.iter().filter(|quote| quote.speaker == record.key) {
                if quotes.iter().any(|known| known.text == &*quote.text) {
                    continue;
                }
                let day = quote.said_on.as_ref().map_or(article.date.day, Edtf::first_day);
                let office = person.and_then(|person| self.office_on(person, day));
                quotes.push(SaidQuote {
                    text: &quote.text,
                    said_on: quote.said_on.as_ref().map(|date| edtf_text(date, lang)),
                    role: quote.role.as_deref().map(str::to_owned).or(office),
                    article: ArticleLink {
                        title: &article.title,
                        url: article_record.url.href(&self.base_url),
                        date: day_text(article.date.day, DateStyle::Long, lang).to_string(),
                    },
                });
            }
        }
        quotes
    }

    /// The topics of a country's articles, most frequent first.
    fn topics_of<'a>(&'a self, record: &CountryRecord) -> Vec<CountedName<'a>> {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for &article in &record.articles {
            for &topic in &self.model.articles[article as usize].terms[TermKind::Topic as usize] {
                *counts.entry(topic).or_default() += 1;
            }
        }
        self.counted_topics(counts.into_iter().collect())
    }

    /// The topics with the most articles, most frequent first.
    pub(super) fn busiest_topics(&self, count: usize) -> Vec<CountedName<'_>> {
        let counts = self.model.terms(TermKind::Topic).iter().map(|term| term.articles.len());
        let used = (0..).zip(counts).filter(|&(_, count)| count > 0).collect();
        let mut topics = self.counted_topics(used);
        topics.truncate(count);
        topics
    }

    fn counted_topics(&self, mut topics: Vec<(u32, usize)>) -> Vec<CountedName<'_>> {
        topics.sort_by_key(|&(topic, count)| (std::cmp::Reverse(count), topic));
        topics
            .into_iter()
            .filter_map(|(index, article_count)| {
                let term = self.model.terms(TermKind::Topic).get(index as usize)?;
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
    fn names_in<'a>(
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
                    .map_or_else(|| fallback(lang), |name| name);
                (!text.is_empty() && text != shown).then(|| NameIn {
                    lang,
                    dir: direction(lang),
                    text,
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_decide_directions() {
        for (lang, expected) in [
            ("en", "ltr"),
            ("ur", "rtl"),
            ("fa-AF", "rtl"),
            ("ps", "rtl"),
            ("uz-Arab", "rtl"),
            ("az-Latn-IR", "ltr"),
            ("zh", "ltr"),
        ] {
            assert_eq!(direction(lang), expected, "{lang}");
        }
    }
}
