//! The desk's own territories in the help for what is no country code: what they are called stands
//! in files of the site, which no other file is read with.

use std::sync::Arc;

use crate::address::SourcePath;
use crate::content::{CountryCode, Entry, Parsed};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place};
use crate::text::without_typographic_quotes;

/// Says at every name that is no country code which territory of the desk is meant, if it is near
/// the name of one. `text_of` has the text of a file.
pub(super) fn help_with_territories<'t>(
    problems: &mut [Diagnostic],
    entries: &[Arc<Parsed>],
    text_of: impl Fn(&SourcePath) -> Option<&'t str>,
) {
    let mut unknown =
        problems.iter_mut().filter(|problem| problem.code == "unknown-country").peekable();
    if unknown.peek().is_none() {
        return;
    }
    let own: Vec<(&str, CountryCode)> = entries
        .iter()
        .filter_map(|parsed| match &parsed.entry {
            Entry::Country(country) if country.code.is_own() => Some(country),
            _ => None,
        })
        .flat_map(|country| country.names.values().map(|name| (&**name, country.code)))
        .collect();
    for problem in unknown {
        let Place::Span(span) = &problem.place else { continue };
        let written = text_of(&span.file).and_then(|text| text.get(span.start..span.end));
        let Some(written) = written.map(|text| text.trim_matches(['"', '\''])) else { continue };
        let written = without_typographic_quotes(written).unwrap_or(written);
        let near = nearest(written, own.iter().map(|(name, _)| *name));
        let Some(name) = near.or_else(|| with_word(written, &own)) else { continue };
        let code = own.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
        if let Some(code) = code {
            let help = match name.eq_ignore_ascii_case(written) || near.is_none() {
                true => format!("`{name}` is `{code}` here: write that"),
                false => format!("did you mean `{code}` ({name})?"),
            };
            problem.help = Some(help);
        }
    }
}

/// The one name that has a text among its words.
fn with_word<'n>(text: &str, own: &[(&'n str, CountryCode)]) -> Option<&'n str> {
    let text = text.to_lowercase();
    let has = |name: &str| name.to_lowercase().split_whitespace().any(|word| word == text);
    let mut found = own.iter().filter(|(name, _)| has(name));
    let (name, code) = found.next()?;
    found.all(|(_, other)| other == code).then_some(*name)
}
