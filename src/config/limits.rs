//! `[limits]`: how much one page may cost to render, so that a template with a mistake ends.

use super::reader::{Reader, Section};

/// `[limits]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Limits {
    /// Bytes that a page may have, and a text that a template makes on the way.
    pub page_bytes: usize,
    /// How often loops and components of the desk's own templates may begin anew.
    pub page_steps: usize,
    /// Seconds that the loops of a page may take.
    pub page_seconds: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { page_bytes: 16 << 20, page_steps: 5_000_000, page_seconds: 20 }
    }
}

pub(super) fn read(reader: &mut Reader<'_>, root: Section<'_>) -> Limits {
    let mut limits = Limits::default();
    let known = ["page_bytes", "page_seconds", "page_steps"];
    let Some(section) = reader.section(root, "limits", &known) else { return limits };
    for (key, place) in [
        ("page_bytes", &mut limits.page_bytes),
        ("page_steps", &mut limits.page_steps),
        ("page_seconds", &mut limits.page_seconds),
    ] {
        if let Some(number) = reader.number(section, key, 1..=1_000_000_000) {
            *place = number;
        }
    }
    limits
}
