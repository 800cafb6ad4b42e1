//! Editions: what belongs to a month, on one page.

use serde::Serialize;
use tera::{Context, Value};

use crate::address::routes;
use crate::content::Month;
use crate::diagnostics::Diagnostic;
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::board::Board;
use crate::pages::parts::body::unnumbered;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::names::{Name, name_order};
use crate::pages::parts::timeline::Neighbour;

/// Cards on the page of an edition; further articles are links.
const SHOWN_CARDS: usize = 100;
/// Articles that are links; `/articles/` has every one.
const LINKED_ARTICLES: usize = 500;
/// Events on the page of an edition; the month on the timeline has every one.
const SHOWN_EVENTS: usize = 100;
/// Corrections on the page of an edition; the log has every one.
const SHOWN_CORRECTIONS: usize = 200;

/// An edition in the index.
#[derive(Debug, Serialize)]
struct EditionRow {
    name: String,
    datetime: String,
    url: String,
    year: i16,
    status_count: usize,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
}

/// A correction made in the month.
#[derive(Debug, Serialize)]
struct CorrectionRow<'a> {
    date: String,
    datetime: String,
    kind: &'static str,
    kind_label: &'static str,
    text: Value,
    article: ArticleLink<'a>,
}

impl Views {
    pub(crate) fn editions(&self, page: &Page) -> Context {
        let rows: Vec<EditionRow> = self
            .model
            .editions
            .iter()
            .rev()
            .map(|(&month, record)| EditionRow {
                name: self.month_name(month.year, month.month),
                datetime: crate::pages::parts::status::month_key(month),
                url: routes::edition(month.year, month.month).href(&self.base_url),
                year: month.year,
                status_count: record.statuses.len(),
                article_count: record.articles.len(),
                events: self.count_events(record.events.iter().copied()),
            })
            .collect();
        let mut context = self.page_context(page, self.titled(page));
        context.insert("editions", &rows);
        context
    }

    pub(crate) fn edition(
        &self,
        page: &Page,
        month: Month,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let lang = &*model.config.language;
        let name = self.month_name(month.year, month.month);
        let title = format!("Edition: {}", self.month_in_phrase(month.year, month.month));
        let mut context = self.page_context(page, self.head(&title));
        let record = model.editions.get(&month).cloned().unwrap_or_default();
        let mut countries: Vec<_> = record
            .statuses
            .iter()
            .filter_map(|&(country, status)| {
                let record = &model.countries[country];
                let status = self.status(record.entry()?.status.get(status)?, unnumbered);
                let url = routes::country_figures(&record.url).href(&self.base_url);
                let url = Some(format!("{url}#{}", status.id));
                Some((Name { url, ..Name::of_country(record, &self.base_url) }, status))
            })
            .collect();
        countries.sort_by_cached_key(|(country, _)| (name_order(country.name), country.key));
        context.insert("country_count", &countries.len());
        context.insert("board", &Board::of(countries));
        let corrections: Vec<CorrectionRow<'_>> = record
            .corrections
            .iter()
            .take(SHOWN_CORRECTIONS)
            .filter_map(|&(article, position)| {
                let record = &model.articles[article];
                let article = self.entries.article(record);
                let correction = article.corrections.get(position)?;
                Some(CorrectionRow {
                    date: self.long_day(correction.date),
                    datetime: correction.date.to_string(),
                    kind: correction.kind.as_str(),
                    kind_label: correction.kind.label(),
                    text: unnumbered(&correction.text),
                    article: ArticleLink::of(self, record, lang),
                })
            })
            .collect();
        context.insert("name", &name);
        let (cards, links) =
            self.cards_and_links(&record.articles, [SHOWN_CARDS, LINKED_ARTICLES], problems);
        context.insert_value("cards", cards);
        context.insert("other_articles", &links);
        context.insert("article_count", &record.articles.len());
        context.insert("articles_url", &routes::articles().href(&self.base_url));
        let events = record.events.iter().take(SHOWN_EVENTS).copied();
        context.insert_value("events", self.events(events, problems));
        self.insert_event_count(&mut context, self.tally_events(record.events.iter().copied()));
        context.insert("corrections", &corrections);
        context.insert("correction_count", &record.corrections.len());
        context.insert("corrections_url", &routes::corrections().href(&self.base_url));
        let timeline = routes::month(month.year, month.month);
        let has_events = !record.events.is_empty();
        context.insert("timeline_url", &has_events.then(|| timeline.href(&self.base_url)));
        let neighbour = |month: Option<&Month>| {
            month.map(|&month| Neighbour {
                name: self.month_name(month.year, month.month),
                url: routes::edition(month.year, month.month).href(&self.base_url),
            })
        };
        let after = (std::ops::Bound::Excluded(month), std::ops::Bound::Unbounded);
        context.insert(
            "previous",
            &neighbour(model.editions.range(..month).next_back().map(|(k, _)| k)),
        );
        context.insert("next", &neighbour(model.editions.range(after).next().map(|(k, _)| k)));
        context
    }
}
