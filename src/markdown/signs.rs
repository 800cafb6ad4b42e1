//! Signs that are looked for in every body and stand in few: fast where there is nothing to find.

use memchr::memmem;

/// Whether a text holds any of these signs.
pub(super) fn holds_any(text: &str, signs: &[&str]) -> bool {
    signs.iter().any(|sign| memmem::find(text.as_bytes(), sign.as_bytes()).is_some())
}

/// Where a sign stands in a text: the bytes at which it begins, ascending.
pub(super) fn places<'t>(text: &'t str, sign: &'t str) -> impl Iterator<Item = usize> + 't {
    memmem::find_iter(text.as_bytes(), sign.as_bytes())
}
