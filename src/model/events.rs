//! Events: the accounts that several files give of one event become one record.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;
use smallvec::SmallVec;

use super::index::{ArticleIndex, EventIndex, List};
use crate::address::Url;
use crate::content::{
    Contested, Entry, Event, EventFact, EventStatus, Parsed, Precision, TermKind,
};
use crate::text::Key;

/// One file's account of an event.
#[derive(Debug, Clone)]
pub struct Account {
    /// The file as it was when the model was made; its words and body may have changed since.
    pub(super) parsed: Arc<Parsed>,
    /// Its place in the article's list of events; 0 for a file of `content/events`.
    pub position: usize,
    /// The article, unless it is a file of `content/events` or is not in the language.
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
    pub(super) merged: Option<Box<Event>>,
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
            [account] if !account.event().repeats_itself() => Some(Cow::Borrowed(account.event())),
            _ => Some(Cow::Owned(join(&known, |_, _, _| {}))),
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

    /// The account whose word on `fact` counts.
    pub fn deciding_account(&self, fact: EventFact) -> &Account {
        let event = self.event();
        let is_it = |account: &&Account| {
            let own = account.event();
            own.states(fact) && own.agrees_on(fact, event)
        };
        // Of those who say so a revision is the one that made it so.
        let mut found = self.accounts.iter().filter(is_it);
        let revision = found.clone().find(|account| account.event().revised.is_some());
        revision.or_else(|| found.next()).unwrap_or(&self.accounts[0])
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

    /// The day on which it stands, where that is known.
    pub(super) fn whole_day(&self) -> Option<Date> {
        anchor(self.event()).filter(|(_, known)| *known == Precision::Day).map(|(day, _)| day)
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
pub(crate) fn keys_of(event: &Event, kind: TermKind) -> impl Iterator<Item = (&Key, &str)> {
    let actors = event.actors.iter().filter(move |_| kind == TermKind::Actor);
    let places = event.places.iter().filter(move |_| kind == TermKind::Place);
    let actors = actors.map(|actor| (&actor.id, &*actor.text));
    let places = places.map(|place| (&place.id, &*place.text));
    let named = event.named(kind).iter().map(|(key, text)| (key, &**text));
    actors.chain(places).chain(named)
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

/// One event out of several accounts. `conflict` hears of every fact on which an account disagrees
/// with what was known by then: the account that had said so, and the other.
pub(super) fn join<'a>(
    accounts: &[&'a Account],
    mut conflict: impl FnMut(&'a Account, &'a Account, Contested<'_>),
) -> Event {
    let accounts = chronological(accounts);
    let events: SmallVec<[&Event; 8]> = accounts.iter().map(|account| account.event()).collect();
    let joined = Event::joined(&events, |first, second, fact| {
        if let (Some(first), Some(second)) = (accounts.get(first), accounts.get(second)) {
            conflict(first, second, fact);
        }
    });
    match joined {
        Some(event) => event,
        None => unreachable!("an event is made of the accounts that files give of it"),
    }
}

/// Accounts in the order in which they became known; files of `content/events` come first of their
/// day, then the older articles.
fn chronological<'a>(accounts: &[&'a Account]) -> Vec<&'a Account> {
    let mut accounts = accounts.to_vec();
    accounts.reverse();
    accounts.sort_by_key(|account| {
        let event = account.event();
        let in_article = matches!(account.parsed.entry, Entry::Article(_));
        (account.known, event.revised.is_some(), event.is_partial(), in_article)
    });
    // Details belong to what is told: of one day, a revision may be all that tells of the event.
    if let Some(first) = accounts.iter().position(|account| !account.event().is_partial()) {
        accounts[..=first].rotate_right(1);
    }
    accounts
}
