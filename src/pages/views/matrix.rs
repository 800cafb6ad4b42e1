//! All pairs of countries: half a matrix of those with most in common, and every pair in a list,
//! the one that was last heard of first.
//!
//! What is counted is events that name both countries, which happened between them as far as
//! anybody says; an article may name two countries that have nothing to do with each other.

use rustc_hash::FxHashMap;
use serde::Serialize;
use tera::{Context, Value};

use crate::address::routes;
use crate::model::{CountryIndex, EventIndex, RelationIndex, RelationRecord};
use crate::pages::Page;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::head::Head;
use crate::pages::parts::pager::Order;
use crate::pages::parts::{Views, list};
use crate::pages::sizes::PAIRS_PER_PAGE;
use crate::text::name_order;
use crate::words::dates::edtf_iso;

/// Countries of the matrix: more have no room on a screen.
const MAX_COUNTRIES: usize = 30;
/// Shades of its cells.
const SHADES: usize = 5;

/// Two countries in the matrix; nothing but that where nothing names both.
#[derive(Debug, Default, Serialize)]
struct Cell {
    url: Option<String>,
    label: Option<String>,
    event_count: usize,
    /// From 1; 0 where there are articles alone.
    shade: usize,
}

/// What a shade stands for.
#[derive(Debug, Serialize)]
struct Shade {
    shade: usize,
    from: usize,
    to: usize,
}

/// Two countries in the list.
#[derive(Debug, Serialize)]
struct PairLine {
    countries: Value,
    url: String,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
    last: Option<LastEvent>,
    /// Whether all of their events name others too.
    is_in_wide_events: bool,
}

/// The last event between two countries.
#[derive(Debug, Serialize)]
struct LastEvent {
    title: String,
    url: String,
    date: String,
    datetime: String,
}

impl Views {
    pub(super) fn relations(&self, page: &Page, page_number: usize) -> Context {
        let model = &*self.model;
        let head = Head { description: self.about("relations_about"), ..self.titled(page) };
        let mut context = self.page_context(page, head);
        let mut ranked: Vec<RelationIndex> = model.relations.positions().collect();
        ranked.sort_by_cached_key(|&index| {
            let record = &model.relations[index];
            let last = record.last_event(model).map(|(day, _)| day);
            (std::cmp::Reverse((last, record.events.len(), record.articles.len())), index)
        });
        let (list_url, order) = (routes::relations(), Order::Other);
        let shown =
            self.insert_pager(&mut context, &list_url, order, &ranked, page_number, PAIRS_PER_PAGE);
        let lines: Vec<PairLine> =
            shown.iter().map(|&index| self.pair_line(&model.relations[index])).collect();
        // Pairs that meet only where others do too are no relation of two; they are folded.
        let (mut wide, mut pairs): (Vec<PairLine>, Vec<PairLine>) =
            lines.into_iter().partition(|line| line.is_in_wide_events);
        if pairs.is_empty() {
            std::mem::swap(&mut wide, &mut pairs);
        }
        context.insert("pairs", &pairs);
        context.insert("wide_pairs", &wide);
        context.insert("pair_count", &model.relations.len());
        context.insert("country_count", &model.related_countries().len());
        let matrix = if page_number == 1 { self.matrix_countries() } else { Vec::new() };
        self.insert_matrix(&mut context, &matrix);
        context
    }

    /// The countries with the most events that name another too, by their names.
    fn matrix_countries(&self) -> Vec<CountryIndex> {
        let model = &*self.model;
        let mut counts: FxHashMap<CountryIndex, usize> = FxHashMap::default();
        for relation in &model.relations {
            for country in relation.countries {
                *counts.entry(country).or_default() += relation.events.len();
            }
        }
        let mut countries: Vec<(CountryIndex, usize)> = counts.into_iter().collect();
        countries.sort_by_key(|&(country, count)| (std::cmp::Reverse(count), country));
        countries.truncate(MAX_COUNTRIES);
        let mut countries: Vec<CountryIndex> = countries.into_iter().map(|(at, _)| at).collect();
        countries.sort_by_cached_key(|&index| name_order(&model.countries[index].name));
        countries
    }

    /// Below the diagonal alone: each pair once.
    fn insert_matrix(&self, context: &mut Context, countries: &[CountryIndex]) {
        let relation = |a: CountryIndex, b: CountryIndex| self.model.relation(a.min(b), a.max(b));
        let pairs = || {
            let positions = countries.iter().enumerate();
            positions.flat_map(|(row, &first)| {
                countries.iter().take(row).filter_map(move |&second| relation(first, second))
            })
        };
        let bounds = bounds(pairs().map(|relation| relation.events.len()).max().unwrap_or(0));
        // Where no event names two countries, all cells would be empty.
        let countries = if bounds.is_empty() { &[] } else { countries };
        let name = |index: CountryIndex| self.parts.names.countries[index].clone();
        let rows = countries.iter().enumerate().skip(1).map(|(row, &first)| {
            let cells = countries.iter().take(row).map(|&second| {
                let cell = relation(first, second).map(|found| self.matrix_cell(found, &bounds));
                Value::from_serializable(&cell.unwrap_or_default())
            });
            let mut map = tera::Map::new();
            map.insert("country".into(), name(first));
            map.insert("cells".into(), list(cells));
            Value::from(map)
        });
        context.insert_value("rows", list(rows));
        let columns = countries.len().saturating_sub(1);
        context.insert_value("countries", list(countries.iter().take(columns).map(|&at| name(at))));
        context.insert("shown_country_count", &countries.len());
        let mut shades = Vec::new();
        let mut from = 1;
        for (shade, &to) in (1..).zip(&bounds) {
            shades.push(Shade { shade, from, to });
            from = to + 1;
        }
        context.insert("shades", &shades);
    }

    fn matrix_cell(&self, record: &RelationRecord, bounds: &[usize]) -> Cell {
        let count = record.events.len();
        let said = self.count_events(record.events.iter().copied()).event_words;
        let figure = self.words().number(count as u64);
        // A name holds what is seen of a link (WCAG 2.2, 2.5.3): Arabic says one and two in words.
        let said = if said.contains(&figure) { said } else { figure };
        Cell {
            url: Some(record.url.href(&self.base_url)),
            label: Some(self.with_part(&self.pair_name(record), &said)),
            event_count: count,
            shade: match count {
                0 => 0,
                count => bounds.iter().take_while(|bound| **bound < count).count() + 1,
            },
        }
    }

    fn pair_line(&self, record: &RelationRecord) -> PairLine {
        let model = &*self.model;
        let last = record.last_event(model).map(|(_, index)| {
            let event = &model.events[index];
            let date = &event.event().date;
            LastEvent {
                title: self.put_together(
                    event.event().title.to_string(),
                    Some(self.language_of_event(event)),
                ),
                url: event.url.href_with_fragment(&self.base_url),
                date: self.date_text(date),
                datetime: edtf_iso(date).unwrap_or_default(),
            }
        });
        let is_of_two = |at: &EventIndex| model.events[*at].event().countries.len() <= 2;
        let names =
            self.pair_in_order(record).map(|index| self.parts.names.countries[index].clone());
        PairLine {
            countries: list(names.into_iter()),
            url: record.url.href(&self.base_url),
            article_count: record.articles.len(),
            events: self.count_events(record.events.iter().copied()),
            last,
            is_in_wide_events: !record.events.is_empty() && !record.events.iter().any(is_of_two),
        }
    }
}

/// The highest count of each shade, so that each is as many times the one before: most pairs have
/// little in common and a few a lot.
fn bounds(most: usize) -> Vec<usize> {
    #[expect(clippy::cast_precision_loss, reason = "a bound is rounded anyway")]
    let most_as_float = most as f64;
    let mut bounds = Vec::new();
    for shade in 1..=SHADES {
        #[expect(clippy::cast_precision_loss, reason = "five at most")]
        let share = shade as f64 / SHADES as f64;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a root of a count of events"
        )]
        let bound = most_as_float.powf(share).round() as usize;
        let after = bounds.last().map_or(1, |last| last + 1);
        if after <= most {
            bounds.push(bound.max(after).min(most));
        }
    }
    bounds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_cover_every_count() {
        let check = |most: usize, expected: &[usize]| assert_eq!(bounds(most), expected, "{most}");
        check(0, &[]);
        check(1, &[1]);
        check(3, &[1, 2, 3]);
        check(20, &[2, 3, 6, 11, 20]);
        check(1000, &[4, 16, 63, 251, 1000]);
    }
}
