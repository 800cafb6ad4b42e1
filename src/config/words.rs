//! The words that values of `site.toml` may be.

use super::origin::SiteToml;
use crate::diagnostics::{Diagnostic, Severity};
use crate::written::{Form, Kind, Node, Value, vocabulary, word_forms};

vocabulary! {
    /// What happens to a front-matter key that is not known.
    UnknownKeys {
        /// It is an error.
        Error = "error",
        /// It is a warning.
        Warn = "warn",
        /// Nothing; its value is found under `extra`.
        Allow = "allow",
    }
}

vocabulary! {
    /// Whether keys of a registry must have a file.
    Vocabulary {
        /// Any key may be used.
        Open = "open",
        /// Only keys with a file.
        Closed = "closed",
    }
}

vocabulary! {
    /// What a link or an image is that leads nowhere, or a picture that lies on another host.
    BrokenLinks {
        /// An error.
        Error = "error",
        /// A warning: old posts are published as they are.
        Warn = "warn",
    }
}

vocabulary! {
    /// Whether there are pages of what was known on a day, and how much they list.
    AsOf {
        /// They list as many events as the timeline, as long as all of them together stay small.
        Auto = "auto",
        /// They list as many events as the timeline, whatever it costs.
        Always = "true",
        /// There are none.
        Never = "false",
    }
}

vocabulary! {
    /// How many days an edition covers.
    PeriodLength {
        /// One.
        Day = "day",
        /// Seven, from Monday on.
        Week = "week",
        /// A month.
        Month = "month",
    }
}

word_forms! { BrokenLinks PeriodLength UnknownKeys Vocabulary }

impl Form<SiteToml> for AsOf {
    type Value = Self;
    const KIND: Kind = Kind::Either(&[Kind::Words(&["auto"]), Kind::Flag]);

    fn read(value: &Value<'_, '_, SiteToml>) -> Option<Self> {
        match value.node {
            Node::Bool(true) => Some(Self::Always),
            Node::Bool(false) => Some(Self::Never),
            _ => value.word(Self::parse, || Self::WORDS.to_vec()),
        }
    }
}

impl BrokenLinks {
    /// The problem with the weight that the site gives it.
    pub fn weigh(self, problem: Diagnostic) -> Diagnostic {
        match self {
            Self::Error => problem,
            Self::Warn => Diagnostic { severity: Severity::Warning, ..problem },
        }
    }
}
