//! Events: the accounts that several files give of one event become one record.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::index::List;
use super::records::Articles;
use super::records::YearRecord;
use super::terms::index_of;
use super::terms::{Countries, TermAliases, Terms};
use super::{ArticleIndex, EventIndex, checks};
use crate::address::{Url, routes};
use crate::config::Config;
use crate::content::{Entry, Event, EventStatus, Parsed, PerKind, Precision, TermKind};
use crate::diagnostics::Diagnostic;
use crate::text::Key;

/// One file's account of an event.
#[derive(Debug, Clone)]
pub struct Account {
    /// The file.
    pub parsed: Arc<Parsed>,
    /// Its place in the article's list of events; 0 for a file of `content/events`.
    pub position: usize,
    /// The article, unless it is a file of `content/events`.
    pub article: Option<ArticleIndex>,
    /// The day from which what it says was known; absent if no file says.
    pub known: Option<Date>,
}

/// Events in the order of the timeline.
pub type Events = List<EventIndex, EventRecord>;

/// An event with everything that the files say of it.
#[derive(Debug, Clone)]
pub struct EventRecord {
    /// The accounts: a file of `content/events` first, then articles, newest first.
    pub accounts: Vec<Account>,
    /// Its address: an anchor on the timeline.
    pub url: Url,
    /// Articles that name it without an account of their own, newest first.
    pub mentioned_by: Vec<ArticleIndex>,
    /// The first day on which it was public, where known.
    pub reported: Option<Date>,
    /// The union of several accounts; a single account speaks for itself.
    merged: Option<Box<Event>>,
}

impl Account {
    /// What this file says.
    pub fn event(&self) -> &Event {
        match events_of(&self.parsed).get(self.position) {
            Some(event) => event,
            None => unreachable!("an account is made of an event that its file has"),
        }
    }
}

impl EventRecord {
    /// What was known of the event by the end of `day`: its accounts up to then, and no later one.
    /// Nothing if it had not been reported, or if no file says when it was.
    pub fn event_on(&self, day: Date) -> Option<Cow<'_, Event>> {
        let is_known = |account: &&Account| account.known.is_some_and(|known| known <= day);
        let known: Vec<&Account> = self.accounts.iter().filter(is_known).collect();
        match known.as_slice() {
            [] => None,
            _ if known.len() == self.accounts.len() => Some(Cow::Borrowed(self.event())),
            [account] => Some(Cow::Borrowed(account.event())),
            _ => Some(Cow::Owned(unite(&known, |_, _, _| {}))),
        }
    }

    /// The status that the event had by the end of `day`; nothing if nothing was known of it.
    pub fn status_on(&self, day: Date) -> Option<EventStatus> {
        match self.accounts.as_slice() {
            // Nearly all events have one account, which needs no uniting.
            [account] => {
                account.known.filter(|known| *known <= day).map(|_| account.event().status)
            }
            _ => self.event_on(day).map(|event| event.status),
        }
    }

    /// The days on which an account became known, earliest first, each once.
    pub fn known_days(&self) -> Vec<Date> {
        let mut days: Vec<Date> =
            self.accounts.iter().filter_map(|account| account.known).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The account whose title, date, type, status and countries count.
    pub fn deciding_account(&self) -> &Account {
        let accounts: Vec<&Account> = self.accounts.iter().collect();
        let accounts = chronological(&accounts);
        let last_revision = accounts.iter().rev().find(|account| account.event().revised.is_some());
        last_revision.or(accounts.first()).copied().unwrap_or(&self.accounts[0])
    }

    /// What is known of the event.
    pub fn event(&self) -> &Event {
        self.merged.as_deref().unwrap_or_else(|| self.accounts[0].event())
    }

    /// Its id.
    pub fn id(&self) -> &Key {
        &self.accounts[0].event().id
    }

    /// The articles that report or name it, newest first.
    pub fn articles(&self) -> impl Iterator<Item = ArticleIndex> {
        let reporting = self.accounts.iter().filter_map(|account| account.article);
        // Articles are numbered from the newest on.
        let mut articles: SmallVec<[ArticleIndex; 8]> =
            reporting.chain(self.mentioned_by.iter().copied()).collect();
        articles.sort_unstable();
        articles.into_iter()
    }

    /// The year, and the month where it is known, under which it stands on the timeline.
    pub fn timeline_month(&self) -> Option<(i16, Option<i8>)> {
        let (day, precision) = anchor(self.event())?;
        Some((day.year(), (precision >= Precision::Month).then(|| day.month())))
    }

    /// Whether it took place as far as anybody says: it is neither ahead nor was it called off or
    /// taken back.
    pub fn has_taken_place(&self) -> bool {
        !matches!(
            self.event().status,
            EventStatus::Expected | EventStatus::Cancelled | EventStatus::Retracted
        )
    }

    /// The first day that it can mean, which says on which page of the timeline it stands; no list
    /// is sorted by it.
    pub fn anchor_day(&self) -> Option<Date> {
        anchor_day(self.event())
    }
}

/// The day by which an event is put on the timeline: the start of its date, or the end where the
/// start is open.
pub fn anchor_day(event: &Event) -> Option<Date> {
    anchor(event).map(|(day, _)| day)
}

/// The events that a file tells of.
pub(super) fn events_of(parsed: &Parsed) -> &[Event] {
    match &parsed.entry {
        Entry::Article(article) => &article.events,
        Entry::Event(event) => std::slice::from_ref(event),
        _ => &[],
    }
}

/// The keys of a kind that an event names, each with the text as written.
pub(super) fn keys_of(event: &Event, kind: TermKind) -> impl Iterator<Item = (&Key, &str)> {
    let actors = event.actors.iter().filter(move |_| kind == TermKind::Actor);
    let places = event.places.iter().filter(move |_| kind == TermKind::Place);
    let actors = actors.map(|actor| (&actor.id, &*actor.text));
    let places = places.map(|place| (&place.id, &*place.text));
    let named = named(event, kind).iter().map(|(key, text)| (key, &**text));
    actors.chain(places).chain(named)
}

/// The people or topics that an event names itself.
pub(super) fn named(event: &Event, kind: TermKind) -> &[(Key, Box<str>)] {
    match kind {
        TermKind::Person => &event.people,
        TermKind::Topic => &event.topics,
        TermKind::Actor | TermKind::Place | TermKind::Story => &[],
    }
}

/// The day that places an event on the timeline, with how much of it is known: the start of its
/// date, or the end where the start is open. What is open at an end is on no day, so of its month
/// no more is known.
pub(crate) fn anchor(event: &Event) -> Option<(Date, Precision)> {
    let (day, precision) = match (&event.date.start, &event.date.end) {
        (Some(start), _) => (start.first, start.precision),
        (None, Some(end)) => (end.last, end.precision),
        (None, None) => return None,
    };
    let most = if event.date.is_open() { Precision::Month } else { Precision::Day };
    Some((day, precision.min(most)))
}

/// Where an event stands in every list, earliest first: what has no day stands before the days of
/// its month, what has no month before the months of its year, what has no year before that year.
pub(crate) fn list_order(event: &Event) -> impl Ord + use<> {
    let order = anchor(event).map(|(day, precision)| {
        let month = if precision >= Precision::Month { day.month() } else { 0 };
        let day_of_month = if precision == Precision::Day { day.day() } else { 0 };
        (day.year(), month, day_of_month, precision)
    });
    (order, event.date.clone(), event.id.clone())
}

/// Where an event stands: on its month's page, on its year's where no month is known, else on the
/// timeline itself.
fn event_url(event: &Event) -> Url {
    let page = match anchor(event) {
        Some((day, precision)) if precision >= Precision::Month => {
            routes::month(day.year(), day.month())
        }
        Some((day, _)) => routes::year(day.year()),
        None => routes::timeline(),
    };
    page.with_fragment(&event.id)
}

/// Brings the accounts of each event together, in the order of the timeline. Accounts that
/// disagree on title, date, type, status or countries are a problem, unless the later one says that
/// it is a revision.
pub(super) fn merge(
    articles: &Articles,
    published: &[&Arc<Parsed>],
    config: &Config,
    problems: &mut Vec<Diagnostic>,
) -> Events {
    let files =
        published.iter().filter(|parsed| matches!(parsed.entry, Entry::Event(_))).map(|parsed| {
            Account { parsed: Arc::clone(parsed), position: 0, article: None, known: None }
        });
    let of_articles = articles.positioned().flat_map(|(article_index, record)| {
        (0..record.article().events.len()).map(move |position| Account {
            parsed: Arc::clone(&record.parsed),
            position,
            article: Some(article_index),
            known: None,
        })
    });
    let mut group_of: FxHashMap<Key, usize> = FxHashMap::default();
    let mut groups: Vec<Vec<Account>> = Vec::new();
    for account in files.chain(of_articles) {
        let next = groups.len();
        let group = *group_of.entry(account.event().id.clone()).or_insert(next);
        if group == next {
            groups.push(vec![account]);
        } else {
            groups[group].push(account);
        }
    }

    let (records, found): (Vec<EventRecord>, Vec<Vec<Diagnostic>>) = groups
        .into_par_iter()
        .map(|mut accounts| {
            let mut problems = Vec::new();
            let reported = accounts.iter().filter_map(reported_day).min();
            date_accounts(&mut accounts, reported);
            let merged = (accounts.len() > 1).then(|| {
                let accounts: Vec<&Account> = accounts.iter().collect();
                Box::new(unite(&accounts, |first, second, field| {
                    problems.push(checks::event_conflict(first, second, field, config));
                }))
            });
            let url = event_url(merged.as_deref().unwrap_or_else(|| accounts[0].event()));
            let mentioned_by = Vec::new();
            (EventRecord { accounts, url, mentioned_by, reported, merged }, problems)
        })
        .unzip();
    problems.extend(found.into_iter().flatten());
    // Ids differ, so equal keys cannot be.
    let mut keyed: Vec<_> =
        records.into_par_iter().map(|record| (list_order(record.event()), record)).collect();
    keyed.par_sort_unstable_by(|(left, _), (right, _)| left.cmp(right));
    keyed.into_iter().map(|(_, record)| record).collect()
}

/// The day on which an account made the event public.
fn reported_day(account: &Account) -> Option<Date> {
    account.event().reported.or_else(|| article_day(account))
}

/// The day of the article that an account stands in.
fn article_day(account: &Account) -> Option<Date> {
    match &account.parsed.entry {
        Entry::Article(article) => Some(article.date.day),
        _ => None,
    }
}

/// Finds from which day each account was known. `reported` is the first day on which the event was
/// public at all, which every account may repeat: what the earliest account says was known on that
/// day; what the others say, on the day of their articles.
fn date_accounts(accounts: &mut [Account], reported: Option<Date>) {
    let earliest = (0..accounts.len())
        .filter(|&index| accounts[index].event().revised.is_none())
        // Of one day the last stands first in the timeline's order of accounts, newest first.
        .min_by_key(|&index| (article_day(&accounts[index]), std::cmp::Reverse(index)));
    for (index, account) in accounts.iter_mut().enumerate() {
        account.known = match account.event().revised {
            Some(day) => Some(day),
            None if Some(index) == earliest => reported,
            None => article_day(account).or(account.event().reported).or(reported).max(reported),
        };
    }
}

/// Accounts in the order in which they became known; files of `content/events` come first of their
/// day, then the older articles.
fn chronological<'a>(accounts: &[&'a Account]) -> Vec<&'a Account> {
    let mut accounts = accounts.to_vec();
    accounts.reverse();
    accounts.sort_by_key(|account| {
        (account.known, account.event().revised.is_some(), account.article.is_some())
    });
    accounts
}

/// One event out of several accounts, in the order in which they became known. `conflict` hears of
/// every field on which an account disagrees with what was known by then.
fn unite<'a>(
    accounts: &[&'a Account],
    mut conflict: impl FnMut(&'a Account, &'a Account, &'static str),
) -> Event {
    let accounts = chronological(accounts);
    let mut deciding = accounts[0];
    let mut united = deciding.event().clone();
    for account in accounts.into_iter().skip(1) {
        let event = account.event();
        let revises = event.revised.is_some() && event.revised != deciding.event().revised;
        if revises {
            deciding = account;
            united.title.clone_from(&event.title);
            united.date.clone_from(&event.date);
            united.event_type = event.event_type;
            united.status = event.status;
            united.countries.clone_from(&event.countries);
            united.revised = event.revised;
        }
        let disagreements = [
            ("title", united.title != event.title),
            ("date", united.date != event.date),
            ("type", united.event_type != event.event_type),
            ("status", united.status != event.status),
            ("countries", !same_set(&united.countries, &event.countries)),
        ];
        for (field, _) in disagreements.iter().filter(|(_, disagrees)| *disagrees) {
            conflict(deciding, account, field);
        }
        for place in &event.places {
            if !united.places.iter().any(|known| known.id == place.id) {
                united.places.push(place.clone());
            }
        }
        for actor in &event.actors {
            if !united.actors.iter().any(|known| (&known.id, known.role) == (&actor.id, actor.role))
            {
                united.actors.push(actor.clone());
            }
        }
        for (united, own) in
            [(&mut united.people, &event.people), (&mut united.topics, &event.topics)]
        {
            for name in own {
                if !united.iter().any(|(key, _)| *key == name.0) {
                    united.push(name.clone());
                }
            }
        }
        for source in &event.sources {
            if !united.sources.contains(source) {
                united.sources.push(source.clone());
            }
        }
        for commitment in &event.commitments {
            if !united.commitments.contains(commitment) {
                united.commitments.push(commitment.clone());
            }
        }
        united.part_of = united.part_of.or_else(|| event.part_of.clone());
        united.follows = united.follows.or_else(|| event.follows.clone());
        united.effect = united.effect.or(event.effect);
        united.outcome = event.outcome.clone().or(united.outcome);
    }
    united
}

fn same_set<T: Ord + Copy>(left: &[T], right: &[T]) -> bool {
    let sorted = |list: &[T]| {
        let mut list = list.to_vec();
        list.sort_unstable();
        list
    };
    left == right || sorted(left) == sorted(right)
}

/// Tells articles, countries, actors and places of their events.
pub(super) fn attach(
    events: &mut Events,
    event_by_id: &FxHashMap<Key, EventIndex>,
    articles: &mut Articles,
    countries: &mut Countries,
    terms: &mut PerKind<Terms>,
    aliases: &TermAliases,
) {
    for (article_index, record) in articles.positioned_mut() {
        let parsed = Arc::clone(&record.parsed);
        let Entry::Article(article) = &parsed.entry else { continue };
        let told = article.events.iter().map(|event| (event.listed_at, &event.id));
        let mentions = article.mentions.iter().map(|mention| (mention.listed_at, &mention.id));
        let mut listed: SmallVec<[(usize, EventIndex); 4]> = told
            .chain(mentions)
            .filter_map(|(listed_at, id)| Some((listed_at, *event_by_id.get(id)?)))
            .collect();
        listed.sort_unstable();
        record.events = listed.into_iter().map(|(_, index)| index).collect();
        for mention in &article.mentions {
            if let Some(&index) = event_by_id.get(&mention.id) {
                events[index].mentioned_by.push(article_index);
            }
        }
    }
    let events = &*events;
    for (index, record) in events.positioned() {
        let event = record.event();
        for code in &event.countries {
            if let Some(country) = countries.search(|country| country.code.cmp(code)) {
                countries[country].events.push(index);
            }
        }
        for kind in [TermKind::Actor, TermKind::Place, TermKind::Topic, TermKind::Person] {
            let records = &mut terms[kind];
            for (key, _) in keys_of(event, kind) {
                if let Some(term) = index_of(records, &aliases[kind], key.as_str())
                    && records[term].events.last() != Some(&(index))
                {
                    records[term].events.push(index);
                }
            }
        }
    }
    // Topics and people have the events of their articles besides, stories these alone: of an event
    // that names topics or people itself, nothing is taken from its articles.
    for kind in [TermKind::Topic, TermKind::Person, TermKind::Story] {
        for term in &mut terms[kind] {
            let of_articles =
                term.articles.iter().flat_map(|&article| articles[article].events.iter().copied());
            let mut inherited: Vec<EventIndex> = of_articles
                .filter(|&index| named(events[index].event(), kind).is_empty())
                .collect();
            inherited.sort_unstable();
            inherited.dedup();
            if term.events.is_empty() {
                term.events.clone_from(&inherited);
            } else {
                term.events.extend_from_slice(&inherited);
                term.events.sort_unstable();
            }
            term.inherited_events = inherited;
        }
    }
}

/// The events of a month in the order of its page: those of which no day is known come first.
pub(crate) fn month_order(events: &Events, of_month: &[EventIndex]) -> Vec<EventIndex> {
    let has_day = |&&index: &&EventIndex| {
        anchor(events[index].event()).is_some_and(|(_, precision)| precision == Precision::Day)
    };
    let without_day = of_month.iter().filter(|index| !has_day(index));
    without_day.chain(of_month.iter().filter(has_day)).copied().collect()
}

/// Gives events that stand on later pages of a long year or month the addresses of these pages.
pub(super) fn number_pages(
    events: &mut Events,
    years: &BTreeMap<i16, YearRecord>,
    per_page: usize,
) {
    for (year, record) in years {
        // A year's page begins with the events of which no month is known.
        let mut lists = Vec::new();
        if record.whole_year.len() > per_page {
            lists.push((routes::year(*year), record.whole_year.clone()));
        }
        for (month, of_month) in &record.months {
            if of_month.len() > per_page {
                lists.push((routes::month(*year, *month), month_order(events, of_month)));
            }
        }
        for (page, of_page) in lists {
            for (number, part) in (1..).zip(of_page.chunks(per_page.max(1))).skip(1) {
                for &index in part {
                    let record = &mut events[index];
                    record.url = page.numbered(number).with_fragment(record.id());
                }
            }
        }
    }
}

/// The timeline's years and months.
pub(super) fn by_year(events: &Events) -> BTreeMap<i16, YearRecord> {
    let mut years: BTreeMap<i16, YearRecord> = BTreeMap::new();
    for (index, record) in events.positioned() {
        let Some((day, precision)) = anchor(record.event()) else { continue };
        let year = years.entry(day.year()).or_default();
        if precision >= Precision::Month {
            year.months.entry(day.month()).or_default().push(index);
        } else {
            year.whole_year.push(index);
        }
    }
    years
}
