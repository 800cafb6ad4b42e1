//! What may be said of several claims at once: a range, never a number that nobody gives, and how
//! far it can be trusted.
//!
//! Which claims are counted is for the page to say: those of a country, of an event, of an article.

use std::collections::BTreeMap;

use super::claims::{ClaimRow, SetAside, Total};
use super::{EventIndex, SiteModel};
use crate::content::{ClaimStatus, ClaimValue, keyboard_form};

/// What some claims about one thing come to.
#[derive(Debug, Clone, Default)]
pub struct ClaimTally<'a> {
    /// The range of the numbers that somebody stands by; nothing where no value is one. Values of
    /// one event are alternatives, those of several add up, and one without an event speaks of all
    /// of them.
    pub total: Option<Total>,
    /// How many events it is summed over; at most one is no sum.
    pub event_count: usize,
    /// Of how many of these every number comes from a single source.
    pub single_source_count: usize,
    /// For how many of these nothing is confirmed and the numbers are those of a single claimant,
    /// or disputed.
    pub unconfirmed_count: usize,
    /// A claim of each claimant of those events, in the order of the claims.
    pub unconfirmed: Vec<&'a ClaimRow>,
    /// The claims whose values somebody stands by and that are no numbers, so no part of the range.
    pub in_words: Vec<&'a ClaimRow>,
    /// How many are denied, and so no part of it.
    pub denied_count: usize,
    /// How many were taken back, and so no part of it.
    pub retracted_count: usize,
    /// Why each of the others that are no part of it is none.
    pub set_aside: Vec<SetAside>,
}

impl SiteModel {
    /// What some claims of one group come to.
    pub fn tally<'a>(&self, rows: impl Iterator<Item = &'a ClaimRow>) -> ClaimTally<'a> {
        let mut tally = ClaimTally::default();
        let mut of_events: BTreeMap<EventIndex, Vec<(&ClaimRow, Total)>> = BTreeMap::new();
        let mut overall: Option<Total> = None;
        for row in rows {
            let claim = row.claim(&self.articles);
            match (claim.status, row.set_aside) {
                (Some(ClaimStatus::Retracted), _) => tally.retracted_count += 1,
                (Some(ClaimStatus::Denied), _) => tally.denied_count += 1,
                (_, Some(reason)) => tally.set_aside.push(reason),
                _ if matches!(claim.value, ClaimValue::Text(_)) => tally.in_words.push(row),
                _ => {}
            }
            let Some(value) = row.number(&self.articles) else { continue };
            match row.event {
                Some(event) => of_events.entry(event).or_default().push((row, value)),
                None => overall = Some(overall.map_or(value, |total| total.hull(value))),
            }
        }
        tally.event_count = of_events.len();
        let mut sum: Option<Total> = None;
        for rows in of_events.values() {
            let range = rows.iter().map(|(_, value)| *value).reduce(Total::hull);
            sum = match (sum, range) {
                (Some(sum), Some(range)) => Some(sum.plus(range)),
                (sum, range) => sum.or(range),
            };
            self.weigh(&mut tally, rows);
        }
        tally.total = match (sum, overall) {
            (Some(sum), Some(overall)) => Some(sum.hull(overall)),
            (sum, overall) => sum.or(overall),
        };
        tally
    }

    /// Notes how well founded the numbers of one event are.
    fn weigh<'a>(&self, tally: &mut ClaimTally<'a>, rows: &[(&'a ClaimRow, Total)]) {
        let claim = |row: &ClaimRow| row.claim(&self.articles);
        let Some((first, others)) = rows.split_first() else { return };
        let is_of_one = |same: &dyn Fn(&ClaimRow, &ClaimRow) -> bool| {
            others.iter().all(|(row, _)| same(first.0, row))
        };
        if is_of_one(&|one, other| self.source_of(one) == self.source_of(other)) {
            tally.single_source_count += 1;
        }
        let has = |status| rows.iter().any(|(row, _)| claim(row).status == Some(status));
        let is_same = |one: &ClaimRow, other: &ClaimRow| {
            keyboard_form(&claim(one).claimant) == keyboard_form(&claim(other).claimant)
        };
        let is_one_sided = is_of_one(&is_same);
        if has(ClaimStatus::Confirmed) || !(is_one_sided || has(ClaimStatus::Disputed)) {
            return;
        }
        tally.unconfirmed_count += 1;
        for (row, _) in rows {
            let is_new = tally.unconfirmed.iter().all(|known| !is_same(known, row));
            if is_new {
                tally.unconfirmed.push(row);
            }
        }
    }

    /// What tells a claim's source from others: its address, else its name within the article.
    fn source_of(&self, row: &ClaimRow) -> Option<&str> {
        let id = &row.claim(&self.articles).source;
        let source = self.source(&self.articles.get(row.article)?.parsed, id)?;
        Some(source.url.as_deref().unwrap_or(source.id.as_str()))
    }
}
