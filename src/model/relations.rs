//! Relations: what two countries have to do with each other.
//!
//! A relation is an unordered pair of countries that some article or event names together. Each
//! article and each event is looked at once, so the cost is that of the pairs that they name.

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::events::Events;
use super::index::CountryIndex;
use super::records::Articles;
use super::terms::Countries;
use super::{ArticleIndex, EventIndex, SiteModel};
use crate::address::{Url, routes};
use crate::content::{Effect, EventType};
use crate::model::{List, RelationIndex};
use crate::text::Key;

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

/// The newest thing between two countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Latest {
    /// An article of this day.
    Article(Date),
    /// This event, which is younger than every article.
    Event(EventIndex),
}

/// What was promised in an event, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The event in which it was promised.
    pub event: EventIndex,
    /// What continues that event, directly or through others, in the order of the timeline.
    pub trail: Vec<EventIndex>,
    /// Whether no event of the trail fulfils or ends it.
    pub is_open: bool,
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

fn url(countries: &Countries, [first, second]: [CountryIndex; 2]) -> Option<Url> {
    let code = |index: CountryIndex| Some(countries.get(index)?.code.slug());
    Some(routes::relation(&code(first)?, &code(second)?))
}

impl RelationRecord {
    /// How many articles and events it has.
    pub fn item_count(&self) -> usize {
        self.articles.len() + self.events.len()
    }

    /// The address with the codes in the other order, from which readers are sent to the right one.
    pub fn reversed_url(&self, model: &SiteModel) -> Option<Url> {
        let [first, second] = self.countries;
        url(&model.countries, [second, first])
    }

    /// The newest article, or event that took place.
    pub fn latest(&self, model: &SiteModel) -> Option<Latest> {
        let article = self
            .articles
            .first()
            .and_then(|&index| model.articles.get(index))
            .map(|record| record.article().date.day);
        let event = self.events.iter().rev().find_map(|&index| {
            let record = model.events.get(index)?;
            let day = record.anchor_day().filter(|day| *day <= model.today)?;
            record.has_taken_place().then_some((day, index))
        });
        match (article, event) {
            (Some(article), Some((day, index))) if day > article => Some(Latest::Event(index)),
            (None, Some((_, index))) => Some(Latest::Event(index)),
            (article, _) => article.map(Latest::Article),
        }
    }

    /// Agreements, ceasefires and rounds of talks: by date, but what an event is a part of or
    /// follows always comes before it, as a date may be too vague to say so.
    pub fn rounds(&self, model: &SiteModel) -> Vec<EventIndex> {
        let rounds: Vec<EventIndex> = self
            .events
            .iter()
            .copied()
            .filter(|&index| {
                let event = model.events[index].event();
                !event.commitments.is_empty()
                    || matches!(
                        event.event_type,
                        EventType::Agreement | EventType::Ceasefire | EventType::Talks
                    )
            })
            .collect();
        let mut ordered = Vec::with_capacity(rounds.len());
        let mut met = FxHashSet::default();
        let mut written = FxHashSet::default();
        for &round in &rounds {
            // An event is left on the stack until what comes before it has been written. What comes
            // before it is looked at once, so a circle ends.
            let mut stack = vec![round];
            while let Some(&index) = stack.last() {
                let height = stack.len();
                if met.insert(index) {
                    let event = model.events[index].event();
                    let before = [&event.follows, &event.part_of].into_iter().flatten();
                    stack.extend(
                        before
                            .filter_map(|id| model.event_by_id.get(id).copied())
                            .filter(|before| rounds.binary_search(before).is_ok())
                            .filter(|before| !met.contains(before)),
                    );
                }
                if stack.len() == height {
                    stack.pop();
                    if written.insert(index) {
                        ordered.push(index);
                    }
                }
            }
        }
        ordered
    }

    /// What was promised between the two, in the order of the timeline, with what became of it.
    pub fn commitments(&self, model: &SiteModel) -> Vec<Commitment> {
        let mut followers: FxHashMap<&Key, Vec<EventIndex>> = FxHashMap::default();
        for &index in &self.events {
            if let Some(id) = &model.events[index].event().follows {
                followers.entry(id).or_default().push(index);
            }
        }
        self.events
            .iter()
            .copied()
            .filter(|&index| !model.events[index].event().commitments.is_empty())
            .map(|event| {
                let trail = trail(model, event, &followers);
                let is_open = !trail.iter().any(|&index| {
                    let event = model.events[index].event();
                    matches!(event.effect, Some(Effect::Fulfils | Effect::Ends))
                });
                Commitment { event, trail, is_open }
            })
            .collect()
    }
}

/// Everything that follows an event, directly or through others.
fn trail(
    model: &SiteModel,
    event: EventIndex,
    followers: &FxHashMap<&Key, Vec<EventIndex>>,
) -> Vec<EventIndex> {
    let mut met = FxHashSet::from_iter([event]);
    let mut found = vec![event];
    let mut next = 0;
    while let Some(&index) = found.get(next) {
        next += 1;
        for &follower in followers.get(model.events[index].id()).into_iter().flatten() {
            if met.insert(follower) {
                found.push(follower);
            }
        }
    }
    found.retain(|&index| index != event);
    found.sort_unstable();
    found
}
