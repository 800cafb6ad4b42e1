//! Editions: what belongs to a day, a week or a month, on one page, and what the desk says of it.

use serde::Serialize;
use tera::{Context, Value};

use crate::address::routes;
use crate::content::{Edition, Entry, Parsed, Period};
use crate::diagnostics::Diagnostic;
use crate::model::{ArticleIndex, EditionRecord};
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::board::Board;
use crate::pages::parts::body::unnumbered;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::marks::marks;
use crate::pages::parts::names::Name;
use crate::pages::parts::timeline::Neighbour;
use crate::text::name_order;

/// Cards on the page of an edition; further articles are links.
const SHOWN_CARDS: usize = 25;
/// Articles that are links; `/articles/` has every one.
const LINKED_ARTICLES: usize = 60;
/// Events on the page of an edition; the month on the timeline has every one.
const SHOWN_EVENTS: usize = 40;
/// Corrections on the page of an edition; the log has every one.
const SHOWN_CORRECTIONS: usize = 50;
/// Sources of articles on the page of an edition; the register has every one.
const SHOWN_SOURCES: usize = 20;

/// An edition in the index.
#[derive(Debug, Serialize)]
struct EditionRow<'a> {
    name: String,
    /// The headline that the desk gave it.
    title: Option<&'a str>,
    datetime: String,
    url: String,
    year: i16,
    status_count: usize,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
}

/// A correction made in the period.
#[derive(Debug, Serialize)]
struct CorrectionRow<'a> {
    date: String,
    datetime: String,
    kind: &'static str,
    kind_label: &'a str,
    text: Value,
    /// The attributes of the text.
    marks: Value,
    article: ArticleLink<'a>,
}

impl Views {
    pub(crate) fn editions(&self, page: &Page) -> Context {
        let rows: Vec<EditionRow<'_>> = self
            .model
            .editions
            .iter()
            .rev()
            // A period that has just begun is no edition for a reader before it has an article.
            .skip_while(|(_, record)| record.file.is_none() && record.articles.is_empty())
            .map(|(&period, record)| EditionRow {
                name: self.period_name(period),
                title: self.edition_file(record).and_then(|(file, _)| file.title.as_deref()),
                datetime: period.datetime(),
                url: record.url.href(&self.base_url),
                year: period.first.year(),
                status_count: record.statuses.len(),
                article_count: self.article_count(record),
                events: self.count_events(record.events.iter().copied()),
            })
            .collect();
        let mut context = self.page_context(page, self.titled(page));
        context.insert("editions", &rows);
        context
    }

    /// How many articles an edition has: those that the desk chose, and the others of its days.
    fn article_count(&self, record: &EditionRecord) -> usize {
        let chosen = self.model.edition_articles(record);
        let others = record.articles.iter().filter(|at| !chosen.contains(at)).count();
        chosen.len() + others
    }

    /// What the desk says of an edition, and its file.
    pub(super) fn edition_file(&self, record: &EditionRecord) -> Option<(&Edition, &Parsed)> {
        let parsed = &self.entries[record.file?];
        match &parsed.entry {
            Entry::Edition(edition) => Some((edition, parsed)),
            _ => None,
        }
    }

    pub(crate) fn edition(
        &self,
        page: &Page,
        period: Period,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let mut context = Context::new();
        let Some(record) = model.editions.get(&period) else { return context };
        let file = self.edition_file(record);
        self.insert_edition_head(&mut context, page, period, record);
        let has_board = file.is_none_or(|(edition, _)| edition.board);
        let statuses = record.statuses.iter().filter(|_| has_board);
        let mut countries: Vec<_> = statuses
            .filter_map(|&(country, status)| {
                let record = &model.countries[country];
                let status = self.status(record.entry()?.status.get(status)?, unnumbered);
                let url = routes::country_figures(&record.url).href(&self.base_url);
                let url = Some(format!("{url}#{}", status.id));
                Some((Name { url, ..self.name_of_country(record) }, status))
            })
            .collect();
        countries.sort_by_cached_key(|(country, _)| (name_order(&country.name), country.key));
        context.insert("country_count", &countries.len());
        context.insert("board", &Board::of(countries));
        let chosen = model.edition_articles(record);
        self.insert_edition_articles(&mut context, record, &chosen, problems);
        self.insert_edition_events(&mut context, period, record, problems);
        context.insert("corrections", &self.edition_corrections(record));
        context.insert("correction_count", &record.corrections.len());
        context.insert("corrections_url", &routes::corrections().href(&self.base_url));
        let text = file.map(|(_, parsed)| parsed);
        let (sources, are_all) = self.edition_sources(text, &chosen);
        context.insert_value("sources", sources);
        let register = || routes::sources().href(&self.base_url);
        context.insert("sources_url", &(!are_all).then(register));
        let neighbour = |found: Option<(&Period, &EditionRecord)>| {
            found.map(|(&period, record)| Neighbour {
                name: self.period_name(period),
                url: record.url.href(&self.base_url),
            })
        };
        let after = (std::ops::Bound::Excluded(period), std::ops::Bound::Unbounded);
        context.insert("previous", &neighbour(model.editions.range(..period).next_back()));
        context.insert("next", &neighbour(model.editions.range(after).next()));
        context
    }

    /// What stands at the head of an edition, on its page and in print.
    pub(super) fn insert_edition_head(
        &self,
        context: &mut Context,
        page: &Page,
        period: Period,
        record: &EditionRecord,
    ) {
        let lang = &*self.model.config.language;
        let file = self.edition_file(record);
        let name = self.period_name(period);
        let in_phrase = self.period_in_phrase(period);
        let in_phrase = self.words().said("edition_of_days", &[("period", (&in_phrase).into())]);
        let own = |text| Words { text, lang };
        let mut head = self.head(&in_phrase);
        if let Some((edition, parsed)) = file {
            head.title = edition.title.as_deref().map_or(head.title, own);
            head.description = self.told_of(edition.description.as_deref(), parsed).map(own);
            head.has_code = parsed.body.has_code;
        }
        context.insert("page", &self.page_view(page, Head { ..head }));
        context.insert("name", &name);
        context.insert("datetime", &period.datetime());
        context.insert("length", period.length.as_str());
        context.insert("running", &format!("{} · {name}", self.model.config.title));
        context.insert("title", &file.and_then(|(edition, _)| edition.title.as_deref()));
        context.insert("standfirst", &file.and_then(|(edition, _)| edition.description.as_deref()));
        let text = file.map(|(_, parsed)| parsed).filter(|parsed| !parsed.body.html.is_empty());
        let body = text.map_or_else(Value::none, |parsed| self.body(parsed, &record.url));
        context.insert_value("body", body);
        context.insert("extra", &file.map(|(edition, _)| &edition.extra));
        let print_url = routes::edition_print(&record.url).href(&self.base_url);
        context.insert("print_url", &file.map(|_| print_url));
    }

    fn insert_edition_articles(
        &self,
        context: &mut Context,
        record: &EditionRecord,
        chosen: &[ArticleIndex],
        problems: &mut Vec<Diagnostic>,
    ) {
        let lang = &*self.model.config.language;
        let (cards, mut links) =
            self.cards_and_links(chosen, [SHOWN_CARDS, LINKED_ARTICLES], problems);
        let others = record.articles.iter().filter(|at| !chosen.contains(at));
        let room = LINKED_ARTICLES - links.len();
        links.extend(
            others
                .clone()
                .take(room)
                .map(|&at| ArticleLink::of(self, &self.model.articles[at], lang)),
        );
        context.insert_value("cards", cards);
        let addresses: Vec<String> = chosen
            .iter()
            .take(SHOWN_CARDS)
            .map(|&at| self.model.articles[at].url.permalink(&self.base_url))
            .collect();
        context.insert("addresses", &addresses);
        context.insert("other_articles", &links);
        context.insert("article_count", &self.article_count(record));
        context.insert("articles_url", &routes::articles().href(&self.base_url));
    }

    fn insert_edition_events(
        &self,
        context: &mut Context,
        period: Period,
        record: &EditionRecord,
        problems: &mut Vec<Diagnostic>,
    ) {
        let events = record.events.iter().take(SHOWN_EVENTS).copied();
        context.insert_value("events", self.events(events, problems));
        self.insert_event_count(context, self.tally_events(record.events.iter().copied()));
        let timeline = routes::month(period.first.year(), period.first.month());
        let has_events = !record.events.is_empty();
        context.insert("timeline_url", &has_events.then(|| timeline.href(&self.base_url)));
    }

    fn edition_corrections(&self, record: &EditionRecord) -> Vec<CorrectionRow<'_>> {
        let model = &*self.model;
        let row = |&(article, position): &(ArticleIndex, usize)| {
            let record = &model.articles[article];
            let article = self.entries.article(record);
            let correction = article.corrections.get(position)?;
            Some(CorrectionRow {
                date: self.long_day(correction.date),
                datetime: correction.date.to_string(),
                kind: correction.kind.as_str(),
                kind_label: self.words().label(correction.kind),
                text: unnumbered(&correction.text),
                marks: marks(self.language_of(record), &model.config.language),
                article: ArticleLink::of(self, record, &model.config.language),
            })
        };
        record.corrections.iter().take(SHOWN_CORRECTIONS).filter_map(row).collect()
    }

    /// The sources that the editor's text cites, numbered as it does, then those of the articles,
    /// and whether these are all.
    fn edition_sources(&self, file: Option<&Parsed>, chosen: &[ArticleIndex]) -> (Value, bool) {
        let cited = file.map(|parsed| self.sources_of(parsed, self.words()));
        let mut sources: Vec<Value> =
            cited.iter().filter_map(Value::as_array).flatten().cloned().collect();
        let register = &self.model.register;
        let cited: Vec<&str> = file
            .into_iter()
            .flat_map(|parsed| &parsed.body.cited)
            .map(|c| c.key.as_str())
            .collect();
        let mut seen = Vec::new();
        for &index in chosen.iter().flat_map(|&article| register.of_article(article)) {
            let record = &register.records[index];
            let source = record.source();
            if seen.contains(&index)
                || record.is_registered() && cited.contains(&source.id.as_str())
            {
                continue;
            }
            if seen.len() == SHOWN_SOURCES {
                return (Value::from(sources), false);
            }
            seen.push(index);
            sources.push(Value::from_serializable(&self.source_view(
                source,
                (None, Vec::new()),
                self.words(),
            )));
        }
        (Value::from(sources), true)
    }
}
