//! Rows of tables that have more cells than the header, of which the parser keeps nothing.

use std::ops::Range;

use super::problems;
use super::state::Renderer;

impl Renderer<'_> {
    /// Reports the cells of a row behind the last column.
    pub(super) fn check_row(&mut self, row: Range<usize>, columns: usize) {
        let written = self.slice(&row);
        let Some(lost) = surplus(written, columns) else { return };
        let at = row.start + lost.start..row.start + lost.end;
        let words = self.slice(&at);
        self.report(at, |span| problems::surplus_cells(words, columns, span));
    }
}

/// What stands in a row behind as many cells as there are columns.
fn surplus(row: &str, columns: usize) -> Option<Range<usize>> {
    let line = row.split('\n').next().unwrap_or(row).trim_end();
    let end =
        line.strip_suffix('|').filter(|line| !line.ends_with('\\')).map_or(line.len(), str::len);
    let start = line.len() - line.trim_start().len();
    let start = start + usize::from(line.get(start..).is_some_and(|line| line.starts_with('|')));
    let mut cells = 1;
    for (at, _) in line.match_indices('|').filter(|(at, _)| (start..end).contains(at)) {
        if line.get(..at).is_some_and(|before| before.ends_with('\\')) {
            continue;
        }
        cells += 1;
        if cells > columns {
            let lost = line.get(at + 1..end)?;
            let words = lost.trim();
            let from = at + 1 + (lost.len() - lost.trim_start().len());
            let is_blank = words.chars().all(|c| c == '|' || c.is_whitespace());
            return (!is_blank).then(|| from..from + words.len());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(row: &str, columns: usize, expected: Option<&str>) {
        let found = surplus(row, columns).and_then(|range| row.get(range));
        assert_eq!(found, expected, "{row:?}");
    }

    #[test]
    fn cells_behind_the_last_column_are_found() {
        check("| a | b |", 2, None);
        check("a | b", 2, None);
        check("| a | b | c |\n", 2, Some("c"));
        check("a | b | c | d", 2, Some("c | d"));
        check("| a \\| x | b |", 2, None);
        check("| `a|b` | c |", 2, Some("c"));
        check("| a | b | |", 2, None);
        check("|", 1, None);
    }
}
