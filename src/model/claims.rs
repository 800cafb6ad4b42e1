//! Claims about one thing, brought together from all articles.
//!
//! Two values never become one: a group keeps every claim with its claimant and source, and what
//! is said of all of them is a range.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;

use super::events::Events;
use super::index::{ClaimGroupIndex, ClaimRowIndex, CountryIndex, List, Position};
use super::records::Articles;
use super::register::find_source;
use super::terms::Countries;
use super::{ArticleIndex, EventIndex, EventRecord};
use crate::content::{Claim, ClaimStatus, ClaimValue, EventStatus, Parsed, keyboard_form};
use crate::text::{Key, slugify};

/// Groups of claims on one page of the ledger.
const GROUPS_PER_PAGE: usize = 100;
/// Claims on one page of the ledger, and so the most that it shows of one group.
pub const CLAIMS_PER_PAGE: usize = 200;

/// Every claim of the site, grouped by what it is about.
#[derive(Debug, Clone, Default)]
pub struct Claims {
    /// Those with the newest claims first; of one article by what they are about, then by unit.
    pub groups: List<ClaimGroupIndex, ClaimGroup>,
    of_article: BTreeMap<ArticleIndex, Vec<(ClaimGroupIndex, Vec<ClaimRowIndex>)>>,
    of_event: FxHashMap<EventIndex, Vec<ClaimGroupIndex>>,
    of_country: List<CountryIndex, Vec<ClaimGroupIndex>>,
}

/// Claims about one thing in one unit.
#[derive(Debug, Clone)]
pub struct ClaimGroup {
    /// Name within the site, for anchors: `claim-soldiers-killed`.
    pub id: Box<str>,
    /// What it is about, in the words of its first claim.
    pub about: Box<str>,
    /// The unit, in the words of its first claim.
    pub unit: Option<Box<str>>,
    /// The claims: by event in the order of the timeline, those without one last, then by age.
    pub rows: List<ClaimRowIndex, ClaimRow>,
    /// On which page of the ledger it stands, from 1.
    pub page_number: usize,
}

/// One claim. The same claim in several articles is one row.
#[derive(Debug, Clone)]
pub struct ClaimRow {
    /// The article of its oldest report.
    pub article: ArticleIndex,
    /// Its place in that article's list.
    pub position: usize,
    /// Every article that reports it with the place in its list, oldest first.
    pub reports: SmallVec<[(ArticleIndex, usize); 2]>,
    /// The event it belongs to.
    pub event: Option<EventIndex>,
    /// Why it is not counted, where that is not its own status: this never becomes one.
    pub set_aside: Option<SetAside>,
    /// The countries it speaks of, by index: those of its event or, where it belongs to none, those
    /// of the articles that report it. Values of different countries never become one number.
    pub countries: SmallVec<[CountryIndex; 4]>,
}

/// What its event or its articles came to, and with it the count of a claim. Of a denied event one
/// claim may say the very thing that the denial says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetAside {
    /// Its event is denied.
    EventDenied,
    /// Its event was taken back.
    EventRetracted,
    /// Every article that reports it was taken back.
    ArticlesRetracted,
}

impl SetAside {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::EventDenied, Self::EventRetracted, Self::ArticlesRetracted];

    /// The message that says it.
    pub fn message(self) -> &'static str {
        match self {
            Self::EventDenied => "not_counted_event_denied",
            Self::EventRetracted => "not_counted_event_withdrawn",
            Self::ArticlesRetracted => "not_counted_articles_withdrawn",
        }
    }
}

/// A closed range in thousandths. Sums of claims are wider than one claim can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// Lowest.
    pub low: i128,
    /// Highest.
    pub high: i128,
}

impl Total {
    /// The least range that holds both.
    pub(super) fn hull(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }
}

impl ClaimRow {
    /// What the article says.
    pub fn claim<'a>(&self, articles: &'a Articles) -> &'a Claim {
        &articles[self.article].article().claims[self.position]
    }

    /// Its place in the list of an article that reports it. Reports are oldest first, and newer
    /// articles have lower indices.
    pub fn position_in(&self, article: ArticleIndex) -> Option<usize> {
        let found = self.reports.binary_search_by(|(known, _)| article.cmp(known));
        found.ok().map(|at| self.reports[at].1)
    }

    /// Its value, where it is a number that somebody stands by: what was taken back or is denied
    /// counts for nothing.
    pub fn number(&self, articles: &Articles) -> Option<Total> {
        let claim = self.claim(articles);
        let stands = self.set_aside.is_none()
            && !matches!(claim.status, Some(ClaimStatus::Retracted | ClaimStatus::Denied));
        match claim.value {
            ClaimValue::Number(range) if stands => {
                Some(Total { low: i128::from(range.low), high: i128::from(range.high) })
            }
            _ => None,
        }
    }
}

impl ClaimGroup {
    /// The newest article with a claim of it.
    fn newest(&self) -> ArticleIndex {
        let reports = self.rows.iter().flat_map(|row| &row.reports);
        reports.map(|&(article, _)| article).min().unwrap_or(ArticleIndex::BEHIND_ALL)
    }

    /// Its claims about one event.
    pub fn of_event(&self, event: EventIndex) -> &[ClaimRow] {
        let rank = |row: &ClaimRow| row.event.unwrap_or(EventIndex::BEHIND_ALL);
        let from = self.rows.partition_point(|row| rank(row) < event);
        let to = self.rows.partition_point(|row| rank(row) <= event);
        self.rows.get_range(from..to)
    }
}

impl Claims {
    /// How many pages the ledger has.
    pub fn page_count(&self) -> usize {
        self.groups.last().map_or(1, |group| group.page_number)
    }

    /// The groups on one page of the ledger.
    pub fn on_page(&self, page_number: usize) -> impl Iterator<Item = ClaimGroupIndex> + use<> {
        let start = self.groups.partition_point(|group| group.page_number < page_number);
        let end = self.groups.partition_point(|group| group.page_number <= page_number);
        (start..end).map(ClaimGroupIndex::new)
    }

    /// The groups to which an article's claims belong, in the article's order, each with its rows
    /// that are the article's.
    pub fn of_article(&self, article: ArticleIndex) -> &[(ClaimGroupIndex, Vec<ClaimRowIndex>)] {
        self.of_article.get(&article).map_or(&[], Vec::as_slice)
    }

    /// The groups with a claim about an event.
    pub fn of_event(&self, event: EventIndex) -> &[ClaimGroupIndex] {
        self.of_event.get(&event).map_or(&[], Vec::as_slice)
    }

    /// The groups that concern a country, those with the newest claims first.
    pub fn of_country(&self, country: CountryIndex) -> &[ClaimGroupIndex] {
        &self.of_country[country]
    }

    /// Groups the claims of `articles` (newest first).
    pub(super) fn build(
        articles: &Articles,
        events: &Events,
        event_by_id: &FxHashMap<Key, EventIndex>,
        countries: &Countries,
        sources: &BTreeMap<Key, std::sync::Arc<Parsed>>,
        until_day: Date,
    ) -> Self {
        let mut found: BTreeMap<(String, String), Vec<ClaimRow>> = BTreeMap::new();
        // Oldest first, so that a group has the words of its oldest claim and keeps them.
        for (article, record) in articles.positioned().rev() {
            for (position, claim) in record.article().claims.iter().enumerate() {
                let unit = claim.unit.as_deref().map(normal).unwrap_or_default();
                let event = claim.event.as_ref().and_then(|id| event_by_id.get(id).copied());
                let mut row = ClaimRow {
                    article,
                    position,
                    reports: smallvec::smallvec![(article, position)],
                    event,
                    set_aside: None,
                    countries: match event {
                        Some(event) => countries_of(&events[event], countries),
                        None => SmallVec::from_slice(&record.countries),
                    },
                };
                row.countries.sort_unstable();
                row.countries.dedup();
                found.entry((normal(&claim.about), unit)).or_default().push(row);
            }
        }
        let mut claims =
            Self { of_country: countries.iter().map(|_| Vec::new()).collect(), ..Self::default() };
        let mut ids = FxHashSet::default();
        let grouped = found.into_values().map(|rows| {
            let mut group = group(rows, articles, sources, &mut ids);
            for row in &mut group.rows {
                row.set_aside = set_aside(row, articles, events, until_day);
            }
            group
        });
        let mut groups: Vec<ClaimGroup> = grouped.collect();
        groups.sort_by_key(ClaimGroup::newest);
        for group in groups {
            claims.refer(&group);
            claims.groups.push(group);
        }
        number_pages(&mut claims.groups);
        for (&article, groups) in &mut claims.of_article {
            groups.sort_by_key(|(group, rows)| {
                let rows = rows.iter().map(|&row| &claims.groups[*group].rows[row]);
                (rows.filter_map(|row| row.position_in(article)).min(), *group)
            });
        }
        claims
    }

    /// Notes where the next group, which is `group`, is shown.
    fn refer(&mut self, group: &ClaimGroup) {
        let index = ClaimGroupIndex::new(self.groups.len());
        let push = |list: &mut Vec<ClaimGroupIndex>| {
            if list.last() != Some(&index) {
                list.push(index);
            }
        };
        for (row_index, row) in group.rows.positioned() {
            for &(article, _) in &row.reports {
                let groups = self.of_article.entry(article).or_default();
                match groups.last_mut() {
                    Some((last, rows)) if *last == index => rows.push(row_index),
                    _ => groups.push((index, vec![row_index])),
                }
            }
            if let Some(event) = row.event {
                push(self.of_event.entry(event).or_default());
            }
            for &country in &row.countries {
                push(&mut self.of_country[country]);
            }
        }
    }
}

/// The indices of an event's countries.
fn countries_of(event: &EventRecord, countries: &Countries) -> SmallVec<[CountryIndex; 4]> {
    let codes = event.event().countries.iter();
    codes.filter_map(|code| countries.search(|known| known.code.cmp(code))).collect()
}

/// Why a claim is not counted although nobody denied it or took it back: what its event and the
/// articles that report it came to. What the desk has confirmed of a denied event stands.
fn set_aside(
    row: &ClaimRow,
    articles: &Articles,
    events: &Events,
    until_day: Date,
) -> Option<SetAside> {
    let is_retracted =
        |&(article, _): &(ArticleIndex, usize)| articles[article].retracted_on(until_day).is_some();
    let of_event = row.event.map(|event| events[event].event().status);
    match row.claim(articles).status {
        Some(ClaimStatus::Denied | ClaimStatus::Retracted) => None,
        _ if row.reports.iter().all(is_retracted) => Some(SetAside::ArticlesRetracted),
        _ if of_event == Some(EventStatus::Retracted) => Some(SetAside::EventRetracted),
        Some(ClaimStatus::Confirmed) => None,
        _ if of_event == Some(EventStatus::Denied) => Some(SetAside::EventDenied),
        _ => None,
    }
}

/// One group of claims, given oldest first.
fn group(
    mut rows: Vec<ClaimRow>,
    articles: &Articles,
    sources: &BTreeMap<Key, std::sync::Arc<Parsed>>,
    ids: &mut FxHashSet<Box<str>>,
) -> ClaimGroup {
    let first = rows[0].claim(articles);
    let (about, unit) = (first.about.clone(), first.unit.clone());
    let id = unique_id(&about, unit.as_deref(), ids);

    // The same words of the same claimant from the same source are one claim.
    let mut known: FxHashMap<_, usize> = FxHashMap::default();
    let mut kept: Vec<ClaimRow> = Vec::with_capacity(rows.len());
    for row in rows.drain(..) {
        let claim = row.claim(articles);
        let parsed = &*articles[row.article].parsed;
        let source = find_source(sources, parsed, &claim.source);
        let source =
            source.and_then(|source| source.url.as_deref()).unwrap_or(claim.source.as_str());
        let key = (&claim.value, keyboard_form(&claim.claimant), claim.status, row.event, source);
        let next = kept.len();
        let at = *known.entry(key).or_insert(next);
        if at == next {
            kept.push(row);
        } else if kept[at].reports.last().is_none_or(|(last, _)| *last != row.article) {
            kept[at].reports.push((row.article, row.position));
            // Without an event it speaks of the countries of each article that reports it.
            kept[at].countries.extend_from_slice(&row.countries);
            kept[at].countries.sort_unstable();
            kept[at].countries.dedup();
        }
    }
    kept.sort_by_key(|row| row.event.unwrap_or(EventIndex::BEHIND_ALL));

    ClaimGroup { id, about, unit, page_number: 1, rows: kept.into() }
}

/// Puts each group on a page of the ledger, whole. A page ends before the group with which it would
/// have too many groups or claims.
fn number_pages(groups: &mut [ClaimGroup]) {
    let (mut page_number, mut group_count, mut claim_count) = (1, 0, 0);
    for group in groups {
        let shown = group.rows.len().min(CLAIMS_PER_PAGE);
        let is_full = group_count == GROUPS_PER_PAGE || claim_count + shown > CLAIMS_PER_PAGE;
        if is_full && group_count > 0 {
            (page_number, group_count, claim_count) = (page_number + 1, 0, 0);
        }
        group.page_number = page_number;
        group_count += 1;
        claim_count += shown;
    }
}

/// What two texts share that differ in case, punctuation and blanks alone.
fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.nfkc() {
        if !letter.is_alphanumeric() && !is_sign(letter) {
            gap = !normal.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            normal.push(' ');
        }
        normal.extend(letter.to_lowercase());
    }
    normal
}

/// Signs that make another unit or thing of the same letters, and marks that belong to letters.
fn is_sign(letter: char) -> bool {
    matches!(letter, '%' | '$' | '€' | '£' | '°' | '₨' | '/' | '²' | '³')
        || unicode_normalization::char::is_combining_mark(letter)
}

/// The anchor of a group of claims, and the one that it has where another group has the first.
fn anchors_of(about: &str, unit: Option<&str>) -> (String, Option<String>) {
    let mut slug = slugify(about);
    if slug.is_empty() {
        slug.push_str("claim");
    }
    let slug = format!("claim-{slug}");
    let with_unit = unit.map(|unit| format!("{slug}-{}", slugify(unit)));
    (slug, with_unit)
}

/// The anchors that claims may have, the one with its unit before the one without.
pub(super) fn anchors_of_all(claims: &[Claim]) -> impl Iterator<Item = String> {
    claims.iter().flat_map(|claim| {
        let (plain, with_unit) = anchors_of(&claim.about, claim.unit.as_deref());
        with_unit.into_iter().chain([plain])
    })
}

fn unique_id(about: &str, unit: Option<&str>, ids: &mut FxHashSet<Box<str>>) -> Box<str> {
    let (slug, with_unit) = anchors_of(about, unit);
    let numbered = (2_usize..).map(|number| format!("{slug}-{number}"));
    let id = std::iter::once(slug.clone())
        .chain(with_unit)
        .chain(numbered)
        .map(String::into_boxed_str)
        .find(|id| !ids.contains(id))
        .unwrap_or_default();
    ids.insert(id.clone());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_say_the_same_are_the_same() {
        let check = |left: &str, right: &str| assert_eq!(normal(left), normal(right));
        check("Soldiers killed", " soldiers  KILLED. ");
        check("Soldiers killed, 11 October", "soldiers killed 11 october");
        check("ہلاک فوجی", "ہلاک  فوجی۔");
        assert_ne!(normal("km"), normal("km²"));
        assert_ne!(normal("%"), normal("$"));
        assert_eq!(normal("…"), "");
    }

    #[test]
    fn anchors_are_unique() {
        let mut ids = FxHashSet::default();
        let mut id = |about, unit| unique_id(about, unit, &mut ids);
        assert_eq!(&*id("Soldiers killed", None), "claim-soldiers-killed");
        assert_eq!(&*id("Soldiers killed", Some("people")), "claim-soldiers-killed-people");
        assert_eq!(&*id("Soldiers killed", Some("people")), "claim-soldiers-killed-2");
        assert_eq!(&*id("…", None), "claim-claim");
    }
}
