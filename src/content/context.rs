//! What reading front matter needs besides the file, and what it comes to besides the entry.

use std::cell::{OnceCell, RefCell};

use super::EntryKind;
use super::file_name::FileName;
use super::problems;
use super::withholding::Reading;
use crate::config::Config;
use crate::diagnostics::Diagnostic;
use crate::markdown::{Citation, Links};
use crate::text::Key;
use crate::written;

/// The maps of front matter.
#[derive(Debug)]
pub(crate) struct FrontMatter;

/// What is shared while one file's front matter is read.
pub(crate) struct Context<'t> {
    /// The site's configuration.
    pub(super) config: &'t Config,
    /// What the file's name says; nothing where only a place is looked for.
    pub(super) name: Option<&'t FileName<'t>>,
    /// What the file is.
    pub(super) kind: EntryKind,
    /// What its keys say of when it may be shown.
    pub(super) reading: RefCell<Reading>,
    /// What is wrong with its name, told last.
    pub(super) name_problem: RefCell<Option<Diagnostic>>,
    /// What the texts read so far cite.
    pub(super) citations: RefCell<Vec<Citation>>,
    /// Where the links of the texts read so far lead.
    pub(super) links: RefCell<Links>,
    /// The language of the file's text, once it is known.
    pub(super) lang: OnceCell<Box<str>>,
}

/// Reads the front matter of one file.
pub(crate) type Reader<'t> = written::Reader<'t, FrontMatter>;

/// A map of front matter.
pub(crate) type Fields<'v, 't> = written::Fields<'v, 't, FrontMatter>;

/// A value of front matter.
pub(crate) type Value<'v, 't> = written::Value<'v, 't, FrontMatter>;

impl<'t> Context<'t> {
    /// That of a file of which nothing is read yet.
    pub(super) fn new(config: &'t Config, kind: EntryKind, name: Option<&'t FileName<'t>>) -> Self {
        Self {
            config,
            name,
            kind,
            reading: RefCell::default(),
            name_problem: RefCell::default(),
            citations: RefCell::default(),
            links: RefCell::default(),
            lang: OnceCell::new(),
        }
    }
}

impl Reader<'_> {
    /// The file's name as a key, for what is known by it.
    pub(super) fn file_key(&self) -> Option<Key> {
        let stem = self.context.name?.stem;
        let key = Key::new(stem);
        if key.is_none() {
            let better = Key::from_text(stem);
            let better = better.as_ref().map(Key::as_str);
            let reason = "has a form that cannot stand in an address";
            let problem = problems::bad_file_name(&self.source.file.path, reason, better);
            *self.context.name_problem.borrow_mut() = Some(problem);
        }
        key
    }
}
