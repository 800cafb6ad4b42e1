//! What keeps an entry back, whatever it is and whoever's word for it is used.
//!
//! One table of keys is asked for the front matter of every file of every kind, before any policy
//! on unknown keys: a key that another program reads as "not yet", "not any more" or "not for
//! everybody" is obeyed where its meaning is plain, and is an error where it is not. A key that
//! withholds is never taken for a free value.

pub(super) mod problems;
pub(super) mod words;

use super::{Tlp, When};

/// What a file's front matter says of when, and to whom, it may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Withholding {
    /// Kept out of a build without `--drafts`, and by which words: `status: private`.
    pub draft: Option<Box<str>>,
    /// Embargo: not published before.
    pub publish_date: Option<When>,
    /// Not published after.
    pub expires: Option<When>,
    /// Marking.
    pub tlp: Tlp,
    /// The date that it bears, before which it is not published either. Registries have none.
    pub date: Option<When>,
    /// Whether it is a draft that must still be given a date before it can be shown at all.
    pub is_undated: bool,
}

impl Default for Withholding {
    fn default() -> Self {
        Self {
            draft: None,
            publish_date: None,
            expires: None,
            tlp: Tlp::Clear,
            date: None,
            is_undated: false,
        }
    }
}

impl Withholding {
    /// The moment from which it may be shown, where it says one.
    pub fn due(&self) -> Option<When> {
        self.publish_date.max(self.date)
    }

    /// What is as strict as both: a translation is kept back with its original, and by itself.
    pub fn strictest_tlp(&self, other: &Self) -> Tlp {
        self.tlp.max(other.tlp)
    }
}

/// What the keys of a file say, before its fields are read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The outcome; the date is that of the fields.
    pub(super) withholding: Withholding,
    /// `publishDate` and its kin, which are the date itself where no `date` is given.
    pub(super) published_on: Option<When>,
}
