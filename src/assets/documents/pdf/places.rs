//! Where objects and their streams stand in a PDF, by their own words and not by its table.

use super::object::is_space;

/// Where a stream stands: as long as it says that it is, if it ends there.
pub(super) fn stream(
    bytes: &[u8],
    start: usize,
    length: Option<usize>,
    ends: &[usize],
) -> std::ops::Range<usize> {
    if let Some(end) = length.and_then(|length| start.checked_add(length))
        && let Some(rest) = bytes.get(end..)
    {
        let space = rest.iter().take(2).take_while(|byte| is_space(**byte)).count();
        if rest.get(space..).is_some_and(|rest| rest.starts_with(b"endstream")) {
            return start..end;
        }
    }
    let next = ends.partition_point(|end| *end < start);
    start..ends.get(next).copied().unwrap_or(bytes.len()).max(start)
}

/// The number of the object that begins at `at`: `12 0 obj`.
pub(super) fn number_before(bytes: &[u8], at: usize) -> Option<u32> {
    let before = bytes.get(at.saturating_sub(32)..at)?;
    let text: String = before.iter().map(|byte| char::from(*byte)).collect();
    let is_gap = |letter: char| letter.is_ascii_whitespace() || letter == '\0';
    let text = text.strip_suffix(is_gap)?.trim_end_matches(is_gap);
    let rest = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    if rest.len() == text.len() {
        return None;
    }
    let rest = rest.strip_suffix(is_gap)?.trim_end_matches(is_gap);
    let start = rest.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    rest.get(start..)?.parse().ok()
}
