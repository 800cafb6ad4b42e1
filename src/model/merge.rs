//! Makes one event of the accounts that several files give of it.

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::article_files::{ArticleFiles, compare_newest};
use super::entries::Shown;
use super::events::{Account, EventRecord, events_of, join, list_order};
use super::index::{ArticleIndex, EventIndex, List};
use super::problems;
use crate::address::Url;
use crate::config::Config;
use crate::content::{Entry, Event};
use crate::diagnostics::Diagnostic;
use crate::text::Key;

/// An event before it is known where it stands and who names it.
pub(super) struct MergedEvent {
    accounts: Vec<Account>,
    reported: Option<Date>,
    merged: Option<Box<Event>>,
}

/// Events in the order of the timeline.
pub(super) type MergedEvents = List<EventIndex, MergedEvent>;

impl MergedEvent {
    /// What is known of the event.
    pub(super) fn event(&self) -> &Event {
        self.merged.as_deref().unwrap_or_else(|| self.accounts[0].event())
    }

    /// Its record, with its address and the articles that name it without an account of their own.
    pub(super) fn record(self, url: Url, mentioned_by: Vec<ArticleIndex>) -> EventRecord {
        let Self { accounts, reported, merged } = self;
        EventRecord { accounts, url, mentioned_by, reported, merged }
    }
}

/// Brings the accounts of each event together, in the order of the timeline. Accounts that
/// contradict each other are a problem, and so are revisions of a day after `until`, which do not
/// count yet. Of `tellers` there is no more than what they tell of events.
pub(super) fn merge(
    articles: &ArticleFiles<'_>,
    tellers: &[&Shown],
    published: &[&Shown],
    config: &Config,
    until: Date,
    problems: &mut Vec<Diagnostic>,
) -> MergedEvents {
    let files = published.iter().filter(|shown| matches!(shown.entry, Entry::Event(_)));
    let files = files.flat_map(|shown| accounts_of(shown, None));
    let of_articles =
        articles.positioned().flat_map(|(article, file)| accounts_of(file.shown, Some(article)));
    let elsewhere = tellers.iter().flat_map(|shown| accounts_of(shown, None));
    let mentioned = first_mentions(articles, tellers);
    let mut group_of: FxHashMap<Key, usize> = FxHashMap::default();
    let mut groups: Vec<Vec<Account>> = Vec::new();
    for account in files.chain(of_articles).chain(elsewhere) {
        let next = groups.len();
        let group = *group_of.entry(account.event().id.clone()).or_insert(next);
        if group == next {
            groups.push(vec![account]);
        } else {
            groups[group].push(account);
        }
    }

    let (records, found): (Vec<MergedEvent>, Vec<Vec<Diagnostic>>) = groups
        .into_par_iter()
        .map(|mut accounts| {
            let mut problems = Vec::new();
            if !tellers.is_empty() {
                accounts.sort_by(newest_first);
            }
            let mentioned = mentioned.get(&accounts[0].event().id).copied();
            let reported = first_report(&accounts, mentioned);
            date_accounts(&mut accounts, reported);
            let needs_joining = accounts.len() > 1 || accounts[0].event().repeats_itself();
            let merged = needs_joining.then(|| {
                let counting = counting(&accounts, until, |ahead, day| {
                    problems.push(problems::revised_ahead(ahead, day, config));
                });
                Box::new(join(&counting, |first, second, fact| {
                    problems.push(problems::event_conflict(first, second, fact, config));
                }))
            });
            (MergedEvent { accounts, reported, merged }, problems)
        })
        .unzip();
    problems.extend(found.into_iter().flatten());
    // Ids differ, so equal keys cannot be.
    let mut keyed: Vec<_> =
        records.into_par_iter().map(|record| (list_order(record.event()), record)).collect();
    keyed.par_sort_unstable_by(|(left, _), (right, _)| left.cmp(right));
    keyed.into_iter().map(|(_, record)| record).collect()
}

/// What a file tells of events; `article` is its article, if it is one.
fn accounts_of(shown: &Shown, article: Option<ArticleIndex>) -> impl Iterator<Item = Account> {
    let account =
        move |position| Account { parsed: Arc::clone(shown), position, article, known: None };
    (0..events_of(shown).len()).map(account)
}

/// The accounts that count by `until`. A revision that is dated later does not yet, unless nobody
/// else tells of the event in full; `ahead` hears of it.
fn counting(
    accounts: &[Account],
    until: Date,
    mut ahead: impl FnMut(&Account, Date),
) -> Vec<&Account> {
    let day_ahead = |account: &Account| account.event().revised.filter(|day| *day > until);
    let counting: Vec<&Account> =
        accounts.iter().filter(|account| day_ahead(account).is_none()).collect();
    if counting.iter().all(|account| account.event().is_partial()) {
        return accounts.iter().collect();
    }
    for account in accounts {
        if let Some(day) = day_ahead(account) {
            ahead(account, day);
        }
    }
    counting
}

/// The day of the first article that names an event by its id alone.
fn first_mentions<'a>(
    articles: &ArticleFiles<'a>,
    tellers: &[&'a Shown],
) -> FxHashMap<&'a Key, Date> {
    let tellers = tellers.iter().filter_map(|shown| match &shown.entry {
        Entry::Article(article) => Some(article),
        _ => None,
    });
    let mut first: FxHashMap<&Key, Date> = FxHashMap::default();
    for article in articles.iter().map(|file| file.article).chain(tellers) {
        let day = article.date.day;
        for mention in &article.mentions {
            first.entry(&mention.id).and_modify(|known| *known = day.min(*known)).or_insert(day);
        }
    }
    first
}

/// Files of `content/events` first, then articles, newest first, wherever they are shown.
fn newest_first(one: &Account, other: &Account) -> Ordering {
    match (&one.parsed.entry, &other.parsed.entry) {
        (Entry::Article(a), Entry::Article(b)) => {
            compare_newest((a, &one.parsed.source.path), (b, &other.parsed.source.path))
        }
        (a, b) => matches!(a, Entry::Article(_)).cmp(&matches!(b, Entry::Article(_))),
    }
}

/// The first day on which the event was public, as its accounts say. An article that only adds
/// details to the event of another file, or names it and no more (`mentioned`), counts where none
/// that tells of it has a day.
fn first_report(accounts: &[Account], mentioned: Option<Date>) -> Option<Date> {
    let day = |account: &Account| {
        let own = if account.event().is_partial() { None } else { article_day(account) };
        account.event().reported.or(own)
    };
    let told = accounts.iter().filter_map(day).min();
    told.or_else(|| accounts.iter().filter_map(article_day).chain(mentioned).min())
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
        .filter(|&index| {
            let event = accounts[index].event();
            event.revised.is_none() && !event.is_partial()
        })
        // Of one day the last stands first in the timeline's order of accounts, newest first.
        .min_by_key(|&index| (article_day(&accounts[index]), std::cmp::Reverse(index)));
    for (index, account) in accounts.iter_mut().enumerate() {
        account.known = match account.event().revised {
            Some(day) => Some(day),
            None if Some(index) == earliest => reported,
            None => article_day(account).or(account.event().reported).or(reported).max(reported),
        };
    }
    // Nothing is known of an event before it is told.
    let told = accounts.iter().filter(|account| !account.event().is_partial());
    let told = told.filter_map(|account| account.known).min();
    for account in accounts.iter_mut().filter(|account| account.event().is_partial()) {
        account.known = account.known.max(told);
    }
}
