//! What is shared while one file's front matter is read: the file, the configuration, the problems.

use std::cell::{Cell, OnceCell, RefCell};
use std::fmt::Write;

use super::EntryKind;
use super::file_name::FileName;
use super::locate::{Part, Step};
use super::marked::Marked;
use super::problems;
use super::source::SourceText;
use super::withholding::Reading;
use crate::config::Config;
use crate::diagnostics::{Diagnostic, Place};
use crate::markdown::Citation;
use crate::text::Key;

/// Problems shown for one file; what goes beyond is only counted, so that a hostile file costs no
/// more than a bad one.
const SHOWN_PROBLEMS: usize = 100;

/// Reads the front matter of one file and collects what is wrong with it.
pub(crate) struct Reader<'t> {
    /// The file.
    pub(super) source: &'t SourceText<'t>,
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
    /// The language of the file's text, once it is known.
    pub(super) lang: OnceCell<Box<str>>,
    problems: RefCell<Vec<Diagnostic>>,
    hidden: Cell<usize>,
    marked: OnceCell<Marked<'t>>,
    has_odd_numbers: OnceCell<bool>,
}

impl<'t> Reader<'t> {
    /// A reader that has met no problem.
    pub(super) fn new(
        source: &'t SourceText<'t>,
        config: &'t Config,
        kind: EntryKind,
        name: Option<&'t FileName<'t>>,
    ) -> Self {
        Self {
            source,
            config,
            name,
            kind,
            reading: RefCell::default(),
            name_problem: RefCell::default(),
            citations: RefCell::default(),
            lang: OnceCell::new(),
            problems: RefCell::default(),
            hidden: Cell::new(0),
            marked: OnceCell::new(),
            has_odd_numbers: OnceCell::new(),
        }
    }

    /// Adds the problem that `make` makes of the place at `path`.
    pub(super) fn report(
        &self,
        path: &Path<'_>,
        part: Part,
        make: impl FnOnce(Place) -> Diagnostic,
    ) {
        if self.problems.borrow().len() >= SHOWN_PROBLEMS {
            self.hidden.set(self.hidden.get() + 1);
            return;
        }
        let problem = make(self.place(path, part));
        self.problems.borrow_mut().push(problem);
    }

    /// Adds every key that stands twice in a map.
    pub(super) fn report_duplicates(&self) {
        for duplicate in self.marked().duplicates().into_iter().take(SHOWN_PROBLEMS) {
            let place = |range| self.source.place(range);
            let problem = problems::duplicate_key(
                place(duplicate.again),
                duplicate.key,
                place(duplicate.first),
            );
            self.problems.borrow_mut().push(problem);
        }
    }

    /// The place of a key or value.
    pub(super) fn place(&self, path: &Path<'_>, part: Part) -> Place {
        self.marked().place(self.source, path.steps().into_iter(), part)
    }

    /// A scalar's text as it was written.
    pub(super) fn written(&self, path: &Path<'_>) -> Option<&str> {
        self.marked().text_at(path.steps().into_iter())
    }

    /// Whether whole numbers may be written in a form other than plain decimal: `0x1F`, `+5`.
    pub(super) fn has_odd_numbers(&self) -> bool {
        *self.has_odd_numbers.get_or_init(|| {
            self.source
                .front_matter()
                .as_bytes()
                .windows(2)
                .any(|pair| matches!(pair, [b'0', b'x' | b'o' | b'b'] | [b'+', b'0'..=b'9']))
        })
    }

    /// The file's name as a key, for what is known by it.
    pub(super) fn file_key(&self) -> Option<Key> {
        let stem = self.name?.stem;
        let key = Key::new(stem);
        if key.is_none() {
            let better = Key::from_text(stem);
            let better = better.as_ref().map(Key::as_str);
            let reason = "has a form that cannot stand in an address";
            let problem = problems::bad_file_name(&self.source.file.path, reason, better);
            *self.name_problem.borrow_mut() = Some(problem);
        }
        key
    }

    /// Every problem found.
    pub(super) fn into_problems(self) -> Vec<Diagnostic> {
        let mut problems = self.problems.into_inner();
        if self.hidden.get() > 0 {
            let path = &self.source.file.path;
            problems.push(problems::too_many_problems(path, self.hidden.get()));
        }
        problems.extend(self.name_problem.into_inner());
        problems
    }

    fn marked(&self) -> &Marked<'t> {
        self.marked.get_or_init(|| Marked::read(self.source))
    }
}

/// Where a value stands, as a chain on the stack: reading a file without problems makes no path.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Path<'p> {
    /// The front matter as a whole.
    Root,
    /// Under a key, as it is written.
    Key(&'p Path<'p>, &'p str),
    /// An item of a list, from 0.
    Index(&'p Path<'p>, usize),
}

impl Path<'_> {
    fn steps(&self) -> Vec<Step<'_>> {
        let mut steps = Vec::new();
        let mut path = self;
        loop {
            path = match path {
                Path::Root => break,
                Path::Key(parent, key) => {
                    steps.push(Step::Key(key));
                    parent
                }
                Path::Index(parent, index) => {
                    steps.push(Step::Index(*index));
                    parent
                }
            };
        }
        steps.reverse();
        steps
    }

    /// `events[0].date`, for messages.
    pub(super) fn name(&self) -> String {
        let mut name = String::new();
        for step in self.steps() {
            match step {
                Step::Key(key) => {
                    let dot = if name.is_empty() { "" } else { "." };
                    name.push_str(dot);
                    name.push_str(&problems::shown(key));
                }
                Step::Index(index) => {
                    // Writing to a String cannot fail.
                    let _ = write!(name, "[{index}]");
                }
            }
        }
        name
    }
}
