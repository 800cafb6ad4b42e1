//! The nearest known name to one that is not known, for the help line.

/// The known name nearest to `unknown`, if one is near enough to be what was meant.
///
/// Distance is Damerau–Levenshtein on lower-cased names; up to a third of the letters may differ.
pub fn nearest<'a>(unknown: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = unknown.to_lowercase();
    let limit = (wanted.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&wanted, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}
