//! One memo for every stage of the pipeline: what was made, of what, and what was wrong with it.

use std::fmt::Debug;

use super::stats::Stage;
use crate::address::SourcePath;
use crate::diagnostics::{Diagnostic, Place};
use crate::input::Snapshot;

/// What a stage made last, for as long as its key is the same.
#[derive(Debug)]
pub(super) struct Kept<Key, Value> {
    made: Option<Made<Key, Value>>,
}

#[derive(Debug)]
struct Made<Key, Value> {
    key: Key,
    value: Value,
    /// What was found wrong while it was made.
    problems: Vec<Diagnostic>,
    /// The texts that the places of these problems count on.
    texts: Vec<Text>,
}

/// As much of a file as a place in it counts on.
#[derive(Debug)]
struct Text {
    file: SourcePath,
    /// Where the place ends; nothing where it is the whole file.
    end: Option<usize>,
    hash: Option<u64>,
}

impl<Key, Value> Default for Kept<Key, Value> {
    fn default() -> Self {
        Self { made: None }
    }
}

impl<Key: Eq + Debug, Value: Clone> Kept<Key, Value> {
    /// What the stage gives for `key`, and whether it had to be made. Its problems are told either
    /// way: they are right while their places are, so an edit that moves one has the stage made
    /// anew.
    pub(super) fn get(
        &mut self,
        key: Key,
        snapshot: &Snapshot,
        problems: &mut Vec<Diagnostic>,
        make: impl FnOnce(&mut Vec<Diagnostic>) -> Value,
    ) -> (Value, Stage) {
        if let Some(made) =
            self.made.as_ref().filter(|made| made.key == key && made.holds(snapshot))
        {
            problems.extend(made.problems.iter().cloned());
            return (made.value.clone(), Stage::Kept);
        }
        let mut found = Vec::new();
        let value = make(&mut found);
        problems.extend(found.iter().cloned());
        let texts = found.iter().flat_map(places).filter_map(|place| Text::of(place, snapshot));
        let texts = texts.collect();
        self.made = Some(Made { key, value: value.clone(), problems: found, texts });
        (value, Stage::Made)
    }

    /// Has the stage made anew next time.
    pub(super) fn forget(&mut self) {
        self.made = None;
    }
}

impl<Key, Value> Made<Key, Value> {
    fn holds(&self, snapshot: &Snapshot) -> bool {
        self.texts.iter().all(|text| text.hash == hash_until(&text.file, text.end, snapshot))
    }
}

impl Text {
    fn of(place: &Place, snapshot: &Snapshot) -> Option<Self> {
        let (file, end) = match place {
            Place::Nowhere => return None,
            Place::File(file) => (file, None),
            Place::Span(span) => (&span.file, Some(span.end)),
        };
        Some(Self { file: file.clone(), end, hash: hash_until(file, end, snapshot) })
    }
}

fn places(problem: &Diagnostic) -> impl Iterator<Item = &Place> {
    std::iter::once(&problem.place).chain(problem.related.iter().map(|related| &related.place))
}

/// Hash of a file up to where a place ends: what comes after cannot move it.
fn hash_until(file: &SourcePath, end: Option<usize>, snapshot: &Snapshot) -> Option<u64> {
    let file = snapshot.files.get(file)?;
    let text = end.and_then(|end| file.bytes.get(..end));
    Some(text.map_or(file.hash, xxhash_rust::xxh3::xxh3_64))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostics::Span;
    use crate::input::SourceFile;

    /// Makes a stage of a file, where it tells of `place`, then of the edited file, and says what
    /// became of it.
    #[track_caller]
    fn check(place: impl Fn(&SourcePath) -> Place, after: &str, keys: [u8; 2], expected: Stage) {
        let path = SourcePath::new("content/articles/x.md").unwrap();
        let snapshot = |text: &str| {
            let file = SourceFile::text(path.clone(), text.as_bytes());
            Snapshot { files: [(path.clone(), Arc::new(file))].into(), ..Snapshot::default() }
        };
        let mut kept: Kept<u8, u8> = Kept::default();
        let mut get = |text: &str, key: u8| {
            let mut problems = Vec::new();
            let (value, stage) = kept.get(key, &snapshot(text), &mut problems, |problems| {
                problems.push(Diagnostic::warning("told", place(&path), "of this"));
                key
            });
            assert_eq!((value, problems.len()), (key, 1));
            stage
        };
        assert_eq!(get("one two three", keys[0]), Stage::Made);
        assert_eq!(get(after, keys[1]), expected, "{after:?}");
    }

    #[test]
    fn a_stage_is_kept_while_its_key_and_its_places_are_the_same() {
        let two = |path: &SourcePath| Place::Span(Span::new(path, 4..7));
        check(two, "one two three", [1, 1], Stage::Kept);
        check(two, "one two three", [1, 2], Stage::Made);
        // What comes after a place cannot move it.
        check(two, "one two four", [1, 1], Stage::Kept);
        check(two, "zero one two three", [1, 1], Stage::Made);
        check(two, "one", [1, 1], Stage::Made);
        check(|path| Place::File(path.clone()), "one two four", [1, 1], Stage::Made);
        check(|_| Place::Nowhere, "four", [1, 1], Stage::Kept);
    }
}
