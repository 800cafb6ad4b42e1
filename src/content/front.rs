//! `content/front.md`: what the desk chose for the front page, and until when.

use jiff::Timestamp;
use jiff::civil::Date;

use super::When;
use super::context::FrontMatter;
use super::form::Text;
use crate::text::Key;
use crate::written::declare;

declare! {
    FrontMatter;

    /// `content/front.md`: what the front page shows first; the body is a note of the editor below
    /// what leads. Whatever is absent is chosen as without the file.
    pub struct Front as "the front page" {
        /// The article that leads: its path from `content/`, or `@/…`.
        lead: Option<Box<str>> = optional Text,
        /// The articles below it, at most two, in order.
        second: Vec<Box<str>> = list Text (also "seconds"),
        /// The last day, or the moment, of this choice; after it the file says nothing any more.
        until: Option<When> = optional When,
        /// The stories that have a section, in order; without it, the three that went on last.
        stories: Vec<Key> = set Key of "stories",
    }
}

impl Front {
    /// Whether its choice is over.
    pub fn has_lapsed(&self, now: Timestamp, today: Date) -> bool {
        self.until.is_some_and(|until| match until.has_time {
            true => until.timestamp <= now,
            false => until.day < today,
        })
    }
}
