//! Where a value stands in the map of a file.

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

    /// `` `date` of event 1 ``, for messages; people count from one.
    pub(crate) fn name(&self) -> String {
        let mut parts = Vec::new();
        let mut keys = String::new();
        let mut steps = self.steps().into_iter().peekable();
        while let Some(step) = steps.next() {
            match step {
                Step::Key(key) => {
                    let dot = if keys.is_empty() { "" } else { "." };
                    keys.push_str(dot);
                    keys.push_str(&problems::shown(key));
                }
                Step::Index(index) => {
                    let number = index + 1;
                    // Of the item itself its list is told, since a message may not fit what it is.
                    let one = steps.peek().and_then(|_| singular(&keys));
                    parts.push(match one {
                        Some(one) => format!("{one} {number}"),
                        None if keys.is_empty() => format!("item {number}"),
                        None => format!("item {number} of `{keys}`"),
                    });
                    keys.clear();
                }
            }
        }
        if !keys.is_empty() {
            parts.push(format!("`{keys}`"));
        }
        parts.reverse();
        parts.join(" of ")
    }
}

/// What one thing of a list is called: `event` for `events`.
fn singular(list: &str) -> Option<String> {
    if !list.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let stem = list.strip_suffix('s').filter(|stem| !stem.ends_with(['s', 'u', 'i']))?;
    Some(match (stem.strip_suffix("ie"), stem.strip_suffix("ase")) {
        (Some(stem), _) => format!("{stem}y"),
        // `aliases`, the one word of ours of that kind.
        (_, Some(stem)) => format!("{stem}as"),
        _ => stem.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_what_people_read() {
        use Step::{Index, Key};
        #[track_caller]
        fn check(steps: &[Step<'_>], expected: &str) {
            fn walk(path: &Path<'_>, steps: &[Step<'_>], expected: &str) {
                match steps.split_first() {
                    Some((Key(key), rest)) => walk(&Path::Key(path, key), rest, expected),
                    Some((Index(index), rest)) => walk(&Path::Index(path, *index), rest, expected),
                    None => assert_eq!(path.name(), expected),
                }
            }
            walk(&Path::Root, steps, expected);
        }
        check(&[Key("title")], "`title`");
        check(&[Key("timeline"), Key("events")], "`timeline.events`");
        check(&[Key("events"), Index(0), Key("date")], "`date` of event 1");
        check(&[Key("countries"), Index(1)], "item 2 of `countries`");
        check(
            &[Key("events"), Index(1), Key("places"), Index(0), Key("precision")],
            "`precision` of place 1 of event 2",
        );
        check(
            &[Key("events"), Index(1), Key("sources"), Index(2)],
            "item 3 of `sources` of event 2",
        );
        check(&[Key("status"), Index(2), Key("month")], "`month` of item 3 of `status`");
        check(&[Key("aliases"), Index(0), Key("text")], "`text` of alias 1");
        check(&[Key("agencies"), Index(0), Key("text")], "`text` of agency 1");
        check(&[Key("menu"), Index(0), Key("title")], "`title` of item 1 of `menu`");
        check(&[Key("events"), Index(0), Index(1)], "item 2 of event 1");
    }
}
