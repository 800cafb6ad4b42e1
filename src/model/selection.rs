//! What of the content may be published at all.
//!
//! Everything that is left out here is left out everywhere: no later stage sees it.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::content::{Entry, Parsed, Term, Tlp, When};

/// What a build publishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Selection {
    /// The moment of the build.
    pub now: Timestamp,
    /// Whether drafts are part of it.
    pub drafts: bool,
    /// Whether what is not due yet is part of it.
    pub future: bool,
    /// The most restricted label that is part of it.
    pub tlp: Tlp,
}

/// Why an entry is not part of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Withheld {
    /// It is a draft.
    Draft,
    /// It is a draft that has no date yet.
    Undated,
    /// Its embargo has not ended.
    Embargo,
    /// Its date is later than the build.
    Future,
    /// It has expired.
    Expired,
    /// Its label is more restricted than the build's.
    Tlp,
    /// It names a person who must not be named.
    Protected,
    /// Nothing uses it but entries that are not part of the build either.
    Unused,
    /// It is not in the language of the pages, and stands on those of the site's own.
    Elsewhere,
}

impl Withheld {
    /// As it stands after "which".
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Draft => "is a draft",
            Self::Undated => "is a draft without a date",
            Self::Embargo => "is under embargo",
            Self::Future => "is dated after this build",
            Self::Expired => "has expired",
            Self::Tlp => "is marked more restricted than this build",
            Self::Protected => "is a protected person",
            Self::Unused => "is used by nothing that is published",
            Self::Elsewhere => "is in another language",
        }
    }
}

impl Selection {
    /// Up to when parts of an article may be dated to be shown: corrections, updates.
    pub(crate) fn until(&self) -> Timestamp {
        if self.future { Timestamp::MAX } else { self.now }
    }

    /// Why `parsed` is left out, or nothing if it is published. Translations follow their original
    /// too, which the caller looks up.
    pub(crate) fn withholds(&self, parsed: &Parsed) -> Option<Withheld> {
        if matches!(&parsed.entry, Entry::Term(_, _, Term::Person(person)) if person.protect) {
            return Some(Withheld::Protected);
        }
        let withholding = &parsed.withholding;
        let is_ahead =
            |date: Option<When>| !self.future && date.is_some_and(|date| date.timestamp > self.now);
        if withholding.draft.is_some() && !self.drafts {
            Some(Withheld::Draft)
        } else if withholding.is_undated {
            Some(Withheld::Undated)
        } else if is_ahead(withholding.publish_date) && withholding.publish_date != withholding.date
        {
            Some(Withheld::Embargo)
        } else if is_ahead(withholding.date) {
            Some(Withheld::Future)
        } else if withholding.expires.is_some_and(|date| date.timestamp <= self.now) {
            Some(Withheld::Expired)
        } else if withholding.tlp > self.tlp {
            Some(Withheld::Tlp)
        } else {
            None
        }
    }
}

/// The first moment after `now` at which `entries` may make another site: the next day begins, an
/// embargo ends, the date of an article comes, something expires.
pub(crate) fn next_change(
    entries: &[Arc<Parsed>],
    now: Timestamp,
    time_zone: &TimeZone,
) -> Timestamp {
    let zoned = now.to_zoned_datetime(time_zone.clone());
    let next_day = zoned
        .date()
        .tomorrow()
        .ok()
        .and_then(|day| day.to_zoned_datetime(time_zone.clone()).ok())
        .map_or(Timestamp::MAX, |day| day.timestamp());
    let dates = entries.iter().flat_map(|parsed| {
        let withholding = &parsed.withholding;
        [withholding.publish_date, withholding.date, withholding.expires]
    });
    let choices = entries.iter().filter_map(|parsed| match &parsed.entry {
        Entry::Front(front) => front.until,
        _ => None,
    });
    let updates = entries.iter().flat_map(|parsed| match &parsed.entry {
        Entry::Article(article) => article.updates.as_slice(),
        _ => &[],
    });
    dates
        .flatten()
        .chain(updates.map(|update| update.date))
        .chain(choices)
        .map(|when| when.timestamp)
        .filter(|moment| *moment > now)
        .chain([next_day])
        .min()
        .unwrap_or(now)
}
