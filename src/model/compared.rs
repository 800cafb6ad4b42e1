//! What a comparison of two texts says.

/// A paragraph of a comparison, or a run of paragraphs that are the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compared {
    /// So many paragraphs are the same in both.
    Same(usize),
    /// A paragraph in which something changed.
    Changed(Vec<Piece>),
}

/// Some words of a changed paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of them.
    pub fate: Fate,
    /// The words.
    pub text: String,
}

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// They stayed.
    Kept,
    /// They are gone.
    Removed,
    /// They are new.
    Added,
    /// They stayed, and are too many to be shown; the text is empty.
    Omitted,
}

/// Without the feature `history` there are no versions to compare, and so no better way is needed.
#[cfg(not(feature = "history"))]
pub fn compare(old: &[Box<str>], new: &[Box<str>]) -> Vec<Compared> {
    whole(old, new)
}

/// Shows all paragraphs as removed and as added, none as changed.
pub(super) fn whole(old: &[Box<str>], new: &[Box<str>]) -> Vec<Compared> {
    let all = |fate: Fate, paragraphs: &[Box<str>]| -> Vec<Compared> {
        let piece = |text: &str| Piece { fate, text: text.to_owned() };
        paragraphs.iter().map(|text| Compared::Changed(vec![piece(text)])).collect()
    };
    let mut compared = all(Fate::Removed, old);
    compared.extend(all(Fate::Added, new));
    compared
}
