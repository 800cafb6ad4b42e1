//! Signs that are looked for in every body and stand in few: fast where there is nothing to find.

use memchr::memmem;

/// Whether a text holds any of these signs.
pub(super) fn holds_any(text: &str, signs: &[&str]) -> bool {
    signs.iter().any(|sign| {
        let first = sign.as_bytes().first().copied().unwrap_or_default();
        // Most signs begin with a byte that prose does not have.
        let at = memchr::memchr(first, text.as_bytes());
        at.and_then(|at| text.as_bytes().get(at..))
            .is_some_and(|rest| memmem::find(rest, sign.as_bytes()).is_some())
    })
}

/// Where a sign stands in a text: the bytes at which it begins, ascending.
pub(super) fn places<'t>(text: &'t str, sign: &'t str) -> impl Iterator<Item = usize> + 't {
    memmem::find_iter(text.as_bytes(), sign.as_bytes())
}

/// Where a `|` inside of a vault's link, `[[name|label]]`, would end the cell of a table.
pub(super) fn pipes_in_rows(text: &str) -> impl Iterator<Item = usize> {
    places(text, "[[").filter_map(|open| {
        let rest = text.get(open + 2..)?;
        let end = rest.bytes().take(300).position(|byte| matches!(byte, b']' | b'\n' | b'['))?;
        let inside = rest.get(..end)?;
        let pipe =
            inside.find('|').filter(|at| !inside.get(..*at).is_some_and(|b| b.ends_with('\\')))?;
        let line = text.get(..open)?.rsplit('\n').next().unwrap_or("");
        let after = rest.get(end..)?.split('\n').next().unwrap_or("");
        let is_row = after.starts_with("]]") && (line.contains('|') || after.contains('|'));
        is_row.then_some(open + 2 + pipe)
    })
}
