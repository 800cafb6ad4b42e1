//! The nearest known name to one that is not known, for the help line.
//!
//! A set that is small and fixed (keys, words) is measured name by name with [`nearest`]. A set
//! that grows with the site (addresses, files, topics) is put into [`LazyNames`] once: a site with
//! ten thousand dead links must not measure each against ten thousand addresses.

mod index;

pub use index::{LazyNames, Names};

/// Most letters that may differ. In a long address a third of the letters would let anything pass.
const MOST_DIFFERENT: usize = 12;

/// The known name nearest to `unknown`, if one is near enough to be what was meant.
///
/// Distance is Damerau–Levenshtein (each letter moved at most once) on lower-cased names; up to a
/// third of the letters may differ. Of names equally near, the alphabetically first is taken.
pub fn nearest<'a>(unknown: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(&folded(unknown), known)
}

/// Whether two names differ by one letter, or by two that changed places.
pub fn is_slip(one: &str, other: &str) -> bool {
    distance(&folded(one), &folded(other), 1) == Some(1)
}

/// How a file is written that stands beside the one that is missing, if their names are alike: two
/// paths are alike by their folders alone.
pub fn beside<'n>(missing: &str, near: &'n str) -> Option<&'n str> {
    let (folder, name) = missing.rsplit_once('/')?;
    let (near_folder, near_name) = near.rsplit_once('/')?;
    if folder == near_folder {
        return nearest(name, [near_name]);
    }
    (name == near_name).then_some(near)
}

/// The lower-case letters of a name.
fn folded(name: &str) -> Vec<char> {
    name.chars().flat_map(char::to_lowercase).collect()
}

fn nearest_of<'a>(wanted: &[char], known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (wanted.len() / 3).clamp(1, MOST_DIFFERENT);
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        // Names too long or too short need no measuring, which matters when `wanted` is endless.
        if name.chars().count().abs_diff(wanted.len()) > limit {
            continue;
        }
        let limit = best.map_or(limit, |(distance, _)| distance);
        let letters = folded(name);
        let of_number = is_plural(wanted, &letters) || is_plural(&letters, wanted);
        let distance = if of_number { Some(1) } else { distance(wanted, &letters, limit) };
        let Some(distance) = distance else { continue };
        if best.is_none_or(|best| (distance, name) < best) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Whether one name is the other in the plural, which is no slip but one word: `country` and
/// `countries`.
fn is_plural(singular: &[char], plural: &[char]) -> bool {
    let stem = plural.strip_suffix(&['i', 'e', 's']);
    stem.is_some_and(|stem| singular.strip_suffix(&['y']) == Some(stem))
}

/// How many letters must be changed, added, left out or exchanged with their neighbour to make one
/// name of the other; nothing if they are more than `limit`. Only the cells of the table that can
/// stay within the limit are looked at.
fn distance(left: &[char], right: &[char], limit: usize) -> Option<usize> {
    let same = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let (left, right) = (left.get(same..)?, right.get(same..)?);
    let same = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a == b).count();
    let (left, right) = (left.get(..left.len() - same)?, right.get(..right.len() - same)?);
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    let beyond = limit + 1;
    let width = right.len() + 1;
    let mut older = vec![beyond; width];
    let mut old: Vec<usize> = (0..width).map(|column| column.min(beyond)).collect();
    let mut new = vec![beyond; width];
    for row in 1..=left.len() {
        new.fill(beyond);
        new[0] = row.min(beyond);
        let mut least = new[0];
        for column in row.saturating_sub(limit).max(1)..=(row + limit).min(right.len()) {
            let differs = usize::from(left[row - 1] != right[column - 1]);
            let mut cost =
                (old[column - 1] + differs).min(old[column] + 1).min(new[column - 1] + 1);
            if row > 1
                && column > 1
                && left[row - 1] == right[column - 2]
                && left[row - 2] == right[column - 1]
            {
                cost = cost.min(older[column - 2] + 1);
            }
            new[column] = cost.min(beyond);
            least = least.min(cost);
        }
        if least > limit {
            return None;
        }
        std::mem::swap(&mut older, &mut old);
        std::mem::swap(&mut old, &mut new);
    }
    old.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both ways of looking must find the same.
    #[track_caller]
    fn check(unknown: &str, known: &[&str], expected: Option<&str>) {
        assert_eq!(nearest(unknown, known.iter().copied()), expected, "{unknown}");
        assert_eq!(Names::new(known.iter().copied()).nearest(unknown), expected, "{unknown}");
        let others: Vec<String> = (0..500).map(|number| format!("qq{number}-vv")).collect();
        let all = known.iter().copied().chain(others.iter().map(String::as_str));
        assert_eq!(Names::new(all).nearest(unknown), expected, "{unknown} among many");
    }

    #[test]
    fn finds_what_was_meant() {
        check("titel", &["date", "title"], Some("title"));
        check("TITLE", &["date", "title"], Some("title"));
        check("baseURL", &["base_url"], Some("base_url"));
        check("PKK", &["PK", "PL"], Some("PK"));
        check("پاکستا", &["ایران", "پاکستان"], Some("پاکستان"));
        check("bka", &["bla", "ttp"], Some("bla"));
        check("country", &["code", "countries"], Some("countries"));
        check("stories", &["state", "story"], Some("story"));
        check("/contries/pk/", &["/countries/pk/", "/countries/ir/"], Some("/countries/pk/"));
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

    #[test]
    fn measures() {
        for (left, right, expected) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("abcd", "acbd", 1),
            ("kitten", "sitting", 3),
            ("ca", "abc", 3),
            ("flaw", "lawn", 2),
        ] {
            let of = |limit| distance(&folded(left), &folded(right), limit);
            assert_eq!(of(9), Some(expected), "{left} {right}");
            assert_eq!(of(expected), Some(expected), "{left} {right}");
            if expected > 0 {
                assert_eq!(of(expected - 1), None, "{left} {right}");
            }
        }
    }
}
