//! What is shared while the maps of one file are read: the file, and what is wrong with it.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;

use super::Declaration;
use super::marked::Marked;
use super::node::Node;
use super::path::{Part, Path};
use super::problems;
use super::source_text::SourceText;
use crate::diagnostics::{Diagnostic, Place};

/// Problems shown for one file; what goes beyond is only counted, so that a hostile file costs no
/// more than a bad one.
const SHOWN_PROBLEMS: usize = 100;

/// What the maps of a file are: front matter, or the configuration.
pub(crate) trait Origin: Sized {
    /// What readers of values need besides the file.
    type Context<'t>;

    /// Keys of the desk's own, and the fields that they give.
    fn rename<'c>(context: &'c Self::Context<'_>) -> Option<&'c BTreeMap<Box<str>, Box<str>>>;

    /// Reports a key of the map at `map` that its declaration does not know, unless it may stand
    /// there.
    fn report_unknown<'t>(
        reader: &Reader<'t, Self>,
        map: &Path<'_>,
        entry: (&str, &Node<'t>),
        declaration: &'static Declaration,
    );

    /// What a kind of problem is called in these maps.
    fn code(code: &'static str) -> &'static str {
        code
    }
}

/// Reads the maps of one file and collects what is wrong with them.
pub(crate) struct Reader<'t, O: Origin> {
    /// The file.
    pub(crate) source: &'t SourceText<'t>,
    /// What else is needed.
    pub(crate) context: O::Context<'t>,
    problems: RefCell<Vec<Diagnostic>>,
    hidden: Cell<usize>,
    marked: OnceCell<Marked<'t>>,
    has_odd_numbers: OnceCell<bool>,
}

impl<'t, O: Origin> Reader<'t, O> {
    /// A reader that has met no problem.
    pub(crate) fn new(source: &'t SourceText<'t>, context: O::Context<'t>) -> Self {
        Self {
            source,
            context,
            problems: RefCell::default(),
            hidden: Cell::new(0),
            marked: OnceCell::new(),
            has_odd_numbers: OnceCell::new(),
        }
    }

    /// Adds the problem that `make` makes of the place at `path`.
    pub(crate) fn report(
        &self,
        path: &Path<'_>,
        part: Part,
        make: impl FnOnce(Place) -> Diagnostic,
    ) {
        if self.problems.borrow().len() >= SHOWN_PROBLEMS {
            self.hidden.set(self.hidden.get() + 1);
            return;
        }
        let mut problem = make(self.place(path, part));
        problem.code = O::code(problem.code);
        self.problems.borrow_mut().push(problem);
    }

    /// Adds every key that stands twice in a map.
    pub(crate) fn report_duplicates(&self) {
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
    pub(crate) fn place(&self, path: &Path<'_>, part: Part) -> Place {
        self.marked().place(self.source, path.steps().into_iter(), part)
    }

    /// A scalar's text as it was written.
    pub(crate) fn written(&self, path: &Path<'_>) -> Option<&str> {
        self.marked().text_at(path.steps().into_iter())
    }

    /// Whether whole numbers may be written in a form other than plain decimal: `0x1F`, `+5`.
    pub(crate) fn has_odd_numbers(&self) -> bool {
        *self.has_odd_numbers.get_or_init(|| {
            self.source
                .front_matter()
                .as_bytes()
                .windows(2)
                .any(|pair| matches!(pair, [b'0', b'x' | b'o' | b'b'] | [b'+', b'0'..=b'9']))
        })
    }

    /// Every problem found.
    pub(crate) fn into_problems(self) -> Vec<Diagnostic> {
        let mut problems = self.problems.into_inner();
        if self.hidden.get() > 0 {
            problems.push(problems::too_many_problems(
                &self.source.file.path,
                self.hidden.get(),
                self.source.what(),
            ));
        }
        problems
    }

    fn marked(&self) -> &Marked<'t> {
        self.marked.get_or_init(|| Marked::read(self.source))
    }
}
