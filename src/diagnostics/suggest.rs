//! The nearest known name to one that is not known, for the help line.

/// The known name nearest to `unknown`, if one is near enough to be what was meant.
///
/// Distance is Damerau–Levenshtein on lower-cased names; up to a third of the letters may differ.
/// Of names equally near, the alphabetically first is taken.
pub fn nearest<'a>(unknown: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = unknown.to_lowercase();
    let length = wanted.chars().count();
    let limit = (length / 3).max(1);
    known
        .into_iter()
        // Names too long or too short need no measuring, which matters when `unknown` is endless.
        .filter(|name| name.chars().count().abs_diff(length) <= limit)
        .map(|name| (strsim::damerau_levenshtein(&wanted, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(unknown: &str, known: &[&str], expected: Option<&str>) {
        assert_eq!(nearest(unknown, known.iter().copied()), expected, "{unknown}");
    }

    #[test]
    fn finds_what_was_meant() {
        check("titel", &["date", "title"], Some("title"));
        check("TITLE", &["date", "title"], Some("title"));
        check("baseURL", &["base_url"], Some("base_url"));
        check("PKK", &["PK", "PL"], Some("PK"));
        check("پاکستا", &["ایران", "پاکستان"], Some("پاکستان"));
    }

    #[test]
    fn says_nothing_rather_than_nonsense() {
        check("zzz", &["title", "date"], None);
        check("", &["title"], None);
        check("title", &[], None);
        check("dat", &["description"], None);
        check(&"x".repeat(1_000_000), &["title", "date"], None);
    }

    #[test]
    fn does_not_depend_on_the_order() {
        check("cat", &["bat", "hat"], Some("bat"));
        check("cat", &["hat", "bat"], Some("bat"));
    }
}
