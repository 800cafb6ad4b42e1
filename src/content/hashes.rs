//! What the rest of the site may see of an entry, as hashes: while one is the same, an edit of the
//! file has changed nothing for whatever depends on it.

/// The hashes of an entry; that of its whole file, body and all, is its source's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hashes {
    /// All that decides where it stands, what it is a part of and what is counted of it: its path,
    /// its front matter without words, what its body refers to, links, cites and can be linked by.
    pub shape: u64,
    /// The words that other pages print as they are.
    pub words: u64,
    /// How much of every entry counts for the whole site because of this one.
    pub reach: Reach,
}

/// How much of every entry counts for the whole site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Its shape.
    Shape,
    /// Its words too: a body links pages by what they are called.
    Words,
    /// Every letter: somebody is protected, whose name is looked for everywhere.
    Text,
}
