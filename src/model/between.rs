//! What two countries have to do with each other now: the newest of it, their rounds of talks, what
//! was promised.

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::relations::url;
use super::{EventIndex, RelationRecord, SiteModel};
use crate::address::Url;
use crate::content::{Effect, Event, EventKind};
use crate::text::Key;

/// The newest thing between two countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Latest {
    /// An article of this day.
    Article(Date),
    /// This event, which is younger than every article.
    Event(EventIndex),
}

/// What was promised in an event, as far as the same became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The event in which it was promised.
    pub event: EventIndex,
    /// What was promised.
    pub texts: Vec<Box<str>>,
    /// What continues that event, directly or through others, in the order of the timeline.
    pub trail: Vec<EventIndex>,
    /// Whether no event of the trail fulfils or ends them.
    pub is_open: bool,
}

impl RelationRecord {
    /// The address with the codes in the other order, from which readers are sent to the right one.
    pub fn reversed_url(&self, model: &SiteModel) -> Option<Url> {
        let [first, second] = self.countries;
        url(&model.countries, [second, first])
    }

    /// The newest article that the desk has not taken back, or event that took place.
    pub fn latest(&self, model: &SiteModel) -> Option<Latest> {
        let article = self
            .articles
            .iter()
            .filter_map(|&index| model.articles.get(index))
            .find(|record| record.retracted_on(model.until_day()).is_none())
            .map(|record| record.article().date.day);
        match (article, self.last_event(model)) {
            (Some(article), Some((day, index))) if day > article => Some(Latest::Event(index)),
            (None, Some((_, index))) => Some(Latest::Event(index)),
            (article, _) => article.map(Latest::Article),
        }
    }

    /// The newest event that took place, with its day.
    pub fn last_event(&self, model: &SiteModel) -> Option<(Date, EventIndex)> {
        self.events.iter().rev().find_map(|&index| {
            let record = model.events.get(index)?;
            let day = record.anchor_day().filter(|day| *day <= model.today)?;
            record.has_taken_place().then_some((day, index))
        })
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
                        event.event_type.kind(),
                        EventKind::Agreement | EventKind::Ceasefire | EventKind::Talks
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

    /// What was promised between the two, in the order of the timeline, with what became of it: of
    /// each event first what is open, then what is not.
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
            .flat_map(|event| {
                let trail = trail(model, event, &followers);
                let is_closed = |text: &str| trail.iter().any(|&index| closes(model, index, text));
                let texts = model.events[event].event().commitments.iter().cloned();
                let (closed, open): (Vec<_>, Vec<_>) = texts.partition(|text| is_closed(text));
                // Of promises that are kept in part each has what was done about it: what kept
                // some stands with these, all else with those that are open.
                let is_divided = !open.is_empty() && !closed.is_empty();
                let kept = |index: EventIndex| {
                    let fulfils = model.events[index].event().effect == Some(Effect::Fulfils);
                    is_divided && fulfils
                };
                [(open, true), (closed, false)]
                    .into_iter()
                    .filter(|(texts, _)| !texts.is_empty())
                    .map(|(texts, is_open)| Commitment {
                        event,
                        texts,
                        trail: (trail.iter().copied())
                            .filter(|&index| !is_divided || kept(index) != is_open)
                            .collect(),
                        is_open,
                    })
                    .collect::<Vec<_>>()
            })
            .collect()
    }
}

/// Whether an event of a trail fulfils or ends a commitment.
fn closes(model: &SiteModel, index: EventIndex, text: &str) -> bool {
    let event = model.events[index].event();
    match event.effect {
        Some(Effect::Ends) => true,
        Some(Effect::Fulfils) => {
            let promised = promise_of(model, event).map_or(&[][..], |event| &event.commitments);
            let mut named = event.fulfilled.iter();
            event.fulfilled.is_empty()
                || named.any(|name| *commitment_named(promised, name).unwrap_or(name) == *text)
        }
        _ => false,
    }
}

/// The nearest event with commitments that an event follows, directly or through others.
pub(super) fn promise_of<'a>(model: &'a SiteModel, event: &Event) -> Option<&'a Event> {
    let before = |event: &Event| model.event(event.follows.as_ref()?.as_str());
    let mut met = FxHashSet::default();
    let mut next = before(event)?.event();
    while next.commitments.is_empty() && met.insert(&next.id) {
        next = before(next)?.event();
    }
    (!next.commitments.is_empty()).then_some(next)
}

/// The commitment of an event that is meant by its words, or by its number from 1.
pub(super) fn commitment_named<'a>(promised: &'a [Box<str>], name: &str) -> Option<&'a str> {
    let by_words = promised.iter().find(|text| ***text == *name);
    let by_number = || promised.get(name.parse::<usize>().ok()?.checked_sub(1)?);
    by_words.or_else(by_number).map(|text| &**text)
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
