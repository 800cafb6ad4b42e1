//! Relations: what two countries have to do with each other.
//!
//! A relation is an unordered pair of countries that some article or event names together. Each
//! article and each event is looked at once, so the cost is that of the pairs that they name.

use rustc_hash::FxHashMap;

use super::events::Events;
use super::index::CountryIndex;
use super::records::Articles;
use super::terms::Countries;
use super::{ArticleIndex, EventIndex};
use crate::address::{Url, routes};
use crate::model::{List, RelationIndex};

/// Two countries and everything that names both.
#[derive(Debug, Clone)]
pub struct RelationRecord {
    /// Indices of the countries; the code of the first comes before that of the second.
    pub countries: [CountryIndex; 2],
    /// Its address.
    pub url: Url,
    /// Articles that name both, newest first.
    pub articles: Vec<ArticleIndex>,
    /// Events that name both, in the order of the timeline.
    pub events: Vec<EventIndex>,
}

/// Every pair that an article or event names, by its codes.
pub(super) fn build(
    countries: &Countries,
    articles: &Articles,
    events: &Events,
) -> List<RelationIndex, RelationRecord> {
    let mut pairs: FxHashMap<[CountryIndex; 2], (Vec<ArticleIndex>, Vec<EventIndex>)> =
        FxHashMap::default();
    let mut named = Vec::new();
    for (index, record) in articles.positioned() {
        named.clear();
        named.extend_from_slice(&record.countries);
        for pair in pairs_of(&mut named) {
            pairs.entry(pair).or_default().0.push(index);
        }
    }
    for (index, record) in events.positioned() {
        named.clear();
        named.extend(
            record
                .event()
                .countries
                .iter()
                .filter_map(|code| countries.search(|country| country.code.cmp(code))),
        );
        for pair in pairs_of(&mut named) {
            pairs.entry(pair).or_default().1.push(index);
        }
    }
    let mut relations: Vec<RelationRecord> = pairs
        .into_iter()
        .filter_map(|(pair, (articles, events))| {
            Some(RelationRecord { countries: pair, url: url(countries, pair)?, articles, events })
        })
        .collect();
    relations.sort_unstable_by_key(|relation| relation.countries);
    relations.into()
}

/// The pairs of some countries, each once.
fn pairs_of(countries: &mut Vec<CountryIndex>) -> impl Iterator<Item = [CountryIndex; 2]> {
    countries.sort_unstable();
    countries.dedup();
    let countries = &**countries;
    countries.iter().enumerate().flat_map(|(position, &first)| {
        countries.iter().skip(position + 1).map(move |&second| [first, second])
    })
}

pub(super) fn url(countries: &Countries, [first, second]: [CountryIndex; 2]) -> Option<Url> {
    let code = |index: CountryIndex| Some(countries.get(index)?.code.slug());
    Some(routes::relation(&code(first)?, &code(second)?))
}

impl RelationRecord {
    /// How many articles and events it has.
    pub fn item_count(&self) -> usize {
        self.articles.len() + self.events.len()
    }
}
