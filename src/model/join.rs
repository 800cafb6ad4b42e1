//! Joins the accounts that several files give of one event, in the order in which they became known.

use smallvec::SmallVec;

use super::events::Account;
use crate::content::{Event, EventFact};

/// One event out of several accounts. `conflict` hears of every fact on which an account disagrees
/// with what was known by then: the account that had said so, and the other.
pub(super) fn join<'a>(
    accounts: &[&'a Account],
    mut conflict: impl FnMut(&'a Account, &'a Account, EventFact),
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
        let in_article = account.article.is_some();
        (account.known, event.revised.is_some(), event.is_partial(), in_article)
    });
    // Details belong to what is told: of one day, a revision may be all that tells of the event.
    if let Some(first) = accounts.iter().position(|account| !account.event().is_partial()) {
        accounts[..=first].rotate_right(1);
    }
    accounts
}
