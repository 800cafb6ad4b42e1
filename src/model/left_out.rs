//! What a build left out, in words and in numbers, for whoever runs it.
//!
//! An embargo that is forgotten, a year that was mistyped and a draft that everybody takes for
//! published look the same from outside: something is not there. So every build says it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::SiteModel;
use super::events::events_of;
use super::paths::Resolved;
use super::selection::Withheld;
use crate::content::{Parsed, When};

/// The entries that a build left out, by path.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    entries: Vec<Entry>,
}

/// An entry that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    /// Its file.
    file: String,
    /// Why it was.
    reason: Reason,
    /// What says so: `status: private`, `AMBER`.
    words: Option<String>,
    /// When it is due, where it waits.
    due: Option<Timestamp>,
    /// That, or the end of what has expired, for people.
    due_text: Option<String>,
    /// Events of something that has expired that nothing else tells of.
    events: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Reason {
    Draft,
    Embargoed,
    Future,
    Expired,
    Marked,
    Unused,
}

impl SiteModel {
    /// What is not part of the site. Protected people are not told of.
    pub fn left_out(&self) -> LeftOut {
        let entries = self.entries.iter().filter_map(|parsed| self.left_out_entry(parsed));
        LeftOut { entries: entries.collect() }
    }

    fn left_out_entry(&self, parsed: &Parsed) -> Option<Entry> {
        let Resolved::Withheld(withheld) = self.resolve(&parsed.source.path) else { return None };
        let own = self.selection.withholds(parsed);
        // A translation that only follows its original is told of with it.
        let reason = match (withheld, own) {
            (Withheld::Unused, _) => Reason::Unused,
            (_, None | Some(Withheld::Protected | Withheld::Elsewhere)) => return None,
            (_, Some(Withheld::Draft | Withheld::Undated)) => Reason::Draft,
            (_, Some(Withheld::Embargo)) => Reason::Embargoed,
            (_, Some(Withheld::Future)) => Reason::Future,
            (_, Some(Withheld::Expired)) => Reason::Expired,
            (_, Some(Withheld::Tlp)) => Reason::Marked,
            (_, Some(Withheld::Unused)) => Reason::Unused,
        };
        let withholding = &parsed.withholding;
        let is_waiting = matches!(reason, Reason::Embargoed | Reason::Future);
        let due = withholding.due().filter(|_| is_waiting);
        let ended = withholding.expires.filter(|_| reason == Reason::Expired);
        let words = match reason {
            Reason::Draft if own == Some(Withheld::Undated) => Some("it has no date".to_owned()),
            Reason::Draft => withholding.draft.as_deref().map(str::to_owned),
            Reason::Marked => Some(withholding.tlp.as_str().to_owned()),
            _ => None,
        };
        let events = events_of(parsed).iter().filter(|event| !event.is_partial());
        let events = events.map(|event| &event.id);
        let lost =
            events.filter(|id| reason == Reason::Expired && self.withheld.event(id).is_some());
        Some(Entry {
            file: parsed.source.path.as_str().to_owned(),
            reason,
            words,
            due: due.map(|date| date.timestamp),
            due_text: due.or(ended).map(|date| moment(&date, &self.config.time_zone)),
            events: lost.map(|id| id.as_str().to_owned()).collect(),
        })
    }
}

impl LeftOut {
    /// Whether everything is published.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// One line: `Left out: 2 drafts, 1 embargoed until 5 December 2026 06:00 PKT`.
    pub fn summary(&self) -> String {
        let mut parts = Vec::new();
        let drafts = self.of(Reason::Draft).count();
        parts.extend((drafts > 0).then(|| counted(drafts, "draft", "drafts")));
        parts.extend(self.waiting(Reason::Embargoed, "embargoed", "embargoed until"));
        parts.extend(self.waiting(Reason::Future, "dated later", "dated"));
        let expired = self.of(Reason::Expired).count();
        let lost: usize = self.of(Reason::Expired).map(|entry| entry.events.len()).sum();
        parts.extend((expired > 0).then(|| match lost {
            0 => format!("{expired} expired"),
            1 => format!("{expired} expired, with 1 event that nothing else tells of"),
            lost => format!("{expired} expired, with {lost} events that nothing else tells of"),
        }));
        let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in self.of(Reason::Marked) {
            *labels.entry(entry.words.as_deref().unwrap_or_default()).or_default() += 1;
        }
        parts.extend(labels.iter().map(|(label, count)| format!("{count} marked {label}")));
        let unused = self.of(Reason::Unused).count();
        parts.extend((unused > 0).then(|| format!("{unused} that only these use")));
        format!("Left out: {}", parts.join(", "))
    }

    /// The summary, and a line for each entry.
    pub fn details(&self) -> String {
        let mut text = self.summary();
        for entry in &self.entries {
            text.push_str(&format!("\n  {}: {}", entry.file, entry.why()));
        }
        text
    }

    /// One object on one line for programs, with the fields of a problem and more.
    pub fn json(&self) -> String {
        let count = |reason| self.of(reason).count();
        let next_due = self.entries.iter().filter_map(|entry| entry.due).min();
        let named: Vec<String> =
            self.entries.iter().map(|entry| format!("{} ({})", entry.file, entry.why())).collect();
        let object = serde_json::json!({
            "severity": "info",
            "code": "left-out",
            "message": format!("{}: {}", self.summary(), named.join(", ")),
            "drafts": count(Reason::Draft),
            "embargoed": count(Reason::Embargoed),
            "future": count(Reason::Future),
            "expired": count(Reason::Expired),
            "marked": count(Reason::Marked),
            "unused": count(Reason::Unused),
            "next_due": next_due,
            "entries": self.entries,
        });
        format!("{object}\n")
    }

    fn of(&self, reason: Reason) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.reason == reason)
    }

    /// How many wait, and until when the first of them does.
    fn waiting(&self, reason: Reason, many: &str, one: &str) -> Option<String> {
        let next = self.of(reason).min_by_key(|entry| entry.due)?;
        let due = next.due_text.as_deref().unwrap_or_default();
        Some(match self.of(reason).count() {
            1 => format!("1 {one} {due}"),
            count => format!("{count} {many} (next due {due})"),
        })
    }
}

impl Entry {
    /// Why it was left out, in a few words.
    fn why(&self) -> String {
        let words = self.words.as_deref().unwrap_or_default();
        let due = self.due_text.as_deref().unwrap_or_default();
        match self.reason {
            Reason::Draft if words == "draft: true" => "draft".to_owned(),
            Reason::Draft => format!("draft ({words})"),
            Reason::Embargoed => format!("embargoed until {due}"),
            Reason::Future => format!("dated {due}"),
            Reason::Expired if self.events.is_empty() => format!("expired {due}"),
            Reason::Expired => {
                format!("expired {due}, with the events `{}`", self.events.join("`, `"))
            }
            Reason::Marked => format!("marked {words}"),
            Reason::Unused => "used by nothing that is published".to_owned(),
        }
    }
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// `5 December 2026 06:00 PKT`; of a bare day the day alone.
fn moment(date: &When, zone: &TimeZone) -> String {
    let zoned = date.timestamp.to_zoned_datetime(zone.clone());
    let format = if date.has_time { "%-d %B %Y %H:%M %Z" } else { "%-d %B %Y" };
    zoned.strftime(format).to_string()
}
