//! Lines and columns of byte offsets.

use rustc_hash::FxHashMap;

use crate::address::SourcePath;
use crate::diagnostics::Span;
use crate::input::{Snapshot, SourceFile};

/// A place in a text as people and editors count: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    /// The line.
    pub(super) line: usize,
    /// The column.
    pub(super) column: usize,
}

/// Turns offsets into positions. Each file's lines are found once, and a column is counted on from
/// the one before it in the same line, so that many problems in one long line cost no more than
/// few.
pub(super) struct Locator<'s> {
    snapshot: &'s Snapshot,
    line_starts: FxHashMap<SourcePath, Vec<usize>>,
    last: Option<Last>,
}

struct Last {
    file: SourcePath,
    offset: usize,
    position: Position,
}

impl<'s> Locator<'s> {
    pub(super) fn new(snapshot: &'s Snapshot) -> Self {
        Self { snapshot, line_starts: FxHashMap::default(), last: None }
    }

    /// The file, if the snapshot has it.
    pub(super) fn file(&self, path: &SourcePath) -> Option<&'s SourceFile> {
        self.snapshot.files.get(path).map(|file| &**file)
    }

    /// Positions of a span's first byte and of the one after its last; nothing if the snapshot
    /// lacks the file. Offsets beyond the end of the file are at its end.
    pub(super) fn range(&mut self, span: &Span) -> Option<(Position, Position)> {
        let file = self.file(&span.file)?;
        let start = self.position(file, span.start);
        let end = self.position(file, span.end.max(span.start));
        Some((start, end))
    }

    fn position(&mut self, file: &SourceFile, offset: usize) -> Position {
        let offset = offset.min(file.bytes.len());
        let starts = self.line_starts.entry(file.path.clone()).or_insert_with(|| {
            let after_breaks = file.bytes.iter().enumerate();
            let after_breaks = after_breaks.filter(|(_, byte)| **byte == b'\n');
            std::iter::once(0).chain(after_breaks.map(|(offset, _)| offset + 1)).collect()
        });
        let line = starts.partition_point(|start| *start <= offset);
        let line_start = starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let (from, column) = match &self.last {
            Some(last)
                if last.file == file.path
                    && last.position.line == line
                    && last.offset <= offset =>
            {
                (last.offset, last.position.column)
            }
            _ => (line_start, 1),
        };
        let column = column + count_chars(file.bytes.get(from..offset).unwrap_or_default());
        let position = Position { line, column };
        self.last = Some(Last { file: file.path.clone(), offset, position });
        position
    }
}

/// Characters of a text that may not be UTF-8: bytes that continue no other.
fn count_chars(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !is_continuation(**byte)).count()
}

/// Whether a byte is a second, third or fourth byte of a UTF-8 character.
pub(super) fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}
