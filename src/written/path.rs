//! Where a value stands in the map of a file.

use std::fmt::Write;

use super::problems;

/// A step from a map to one of its values, or from a list to one of its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// The value under a key.
    Key(&'a str),
    /// An item, from 0.
    Index(usize),
}

/// Which part of an entry of a map is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The key.
    Key,
    /// The value; of a list or map, its first line.
    Value,
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
    pub(crate) fn steps(&self) -> Vec<Step<'_>> {
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

    /// `timeline.events`, as a table of TOML is called.
    pub(crate) fn table(&self) -> String {
        let keys = self.steps().into_iter().filter_map(|step| match step {
            Step::Key(key) => Some(problems::shown(key)),
            Step::Index(_) => None,
        });
        keys.collect::<Vec<_>>().join(".")
    }

    /// The line of TOML above what stands in a table or in a list of them.
    pub(crate) fn header(&self) -> String {
        match self {
            Path::Index(..) => format!("[[{}]]", self.table()),
            _ => format!("[{}]", self.table()),
        }
    }

    /// `events[0].date`, for messages.
    pub(crate) fn name(&self) -> String {
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
