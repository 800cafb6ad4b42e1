//! What stands in the brackets of `[@key, p. 4; @other]`.

use crate::content::Key;

/// One source of a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cited<'a> {
    /// Its key, which may not have the form of one.
    pub(super) name: &'a str,
    /// Where in the source: `p. 4`.
    pub(super) locator: Option<&'a str>,
}

/// Reads the text between the brackets; the error is the part that is no `@key`.
pub(super) fn parse(label: &str) -> impl Iterator<Item = Result<Cited<'_>, &str>> {
    label.split(';').map(|part| parse_one(part.trim()))
}

/// The key that `part` may have been meant to be.
pub(super) fn meant(part: &str) -> Option<Key> {
    let name = part.trim_start_matches('@');
    let first_word = name.split([' ', ',']).next().unwrap_or(name);
    Key::new(first_word).or_else(|| Key::from_text(name))
}

fn parse_one(part: &str) -> Result<Cited<'_>, &str> {
    let (name, locator) = match part.split_once(',') {
        Some((name, locator)) => (name.trim_end(), locator.trim()),
        None => (part, ""),
    };
    let name = name.strip_prefix('@').ok_or(part)?;
    if name.is_empty() || locator.starts_with('@') {
        return Err(part);
    }
    Ok(Cited { name, locator: Some(locator).filter(|locator| !locator.is_empty()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(label: &str, expected: &[Result<(&str, &str), &str>]) {
        let read: Vec<_> = parse(label)
            .map(|part| part.map(|cited| (cited.name, cited.locator.unwrap_or("-"))))
            .collect();
        assert_eq!(read, expected, "{label:?}");
    }

    #[test]
    fn citations_are_read() {
        check("@a", &[Ok(("a", "-"))]);
        check("@dawn-2025-10-11", &[Ok(("dawn-2025-10-11", "-"))]);
        check("@a; @b", &[Ok(("a", "-")), Ok(("b", "-"))]);
        check("@a;@b ; @a", &[Ok(("a", "-")), Ok(("b", "-")), Ok(("a", "-"))]);
        check("@a, p. 4", &[Ok(("a", "p. 4"))]);
        check("@a , pp. 4, 5; @b", &[Ok(("a", "pp. 4, 5")), Ok(("b", "-"))]);
        check("@a,", &[Ok(("a", "-"))]);
        check("@a p. 4", &[Ok(("a p. 4", "-"))]);
        check("@@a", &[Ok(("@a", "-"))]);
        check("@a; b", &[Ok(("a", "-")), Err("b")]);
        check("@a;", &[Ok(("a", "-")), Err("")]);
        check("@", &[Err("@")]);
        check("@, p. 4", &[Err("@, p. 4")]);
        check("@a, @b", &[Err("@a, @b")]);
    }

    fn check_meant(part: &str, expected: &str) {
        assert_eq!(meant(part).as_ref().map_or("-", |key| key.as_str()), expected, "{part:?}");
    }

    #[test]
    fn the_key_that_was_meant() {
        check_meant("@Bad Key", "bad-key");
        check_meant("@a p. 4", "a");
        check_meant("@a, @b", "a");
        check_meant("@@a", "a");
        check_meant("b", "b");
        check_meant("@<script>", "script");
        check_meant("@", "-");
        check_meant("", "-");
    }
}
