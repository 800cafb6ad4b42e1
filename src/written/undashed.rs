//! Lines without dashes where a list is meant: to YAML they are one text, and so one item.

use std::borrow::Cow;

use super::format::Format;
use super::path::{Part, Path};
use super::problems;
use super::reader::Origin;
use super::value::Value;
use crate::diagnostics::Place;

impl<O: Origin> Value<'_, '_, O> {
    /// Tells of a text of several lines that stands for a list.
    pub(crate) fn check_dashes(&self, text: &str) {
        let lines = match text.trim().contains('\n') {
            true => text.lines().map(str::to_owned).collect(),
            false => self.joined_lines(text).unwrap_or_default(),
        };
        let items: Vec<Cow<'_, str>> = lines
            .iter()
            .map(|line| without_bullet(line))
            .filter(|line| !line.is_empty())
            .map(quoted)
            .collect();
        if let ([_, _, ..], Path::Key(_, key)) = (items.as_slice(), &self.path) {
            self.report(|place| problems::undashed(place, &self.path.name(), key, &items));
        }
    }

    /// The lines of a text that YAML has joined, if they read like items: sentences, or names that
    /// begin with a capital letter. Those of one long item do not.
    fn joined_lines(&self, text: &str) -> Option<Vec<String>> {
        let source = self.reader.source;
        // What stands there as it was read was not joined, and then no place has to be found.
        let is_joined = source.format == Format::Yaml
            && text.contains(' ')
            && !source.front_matter().contains(text.trim());
        let Place::Span(span) = is_joined.then(|| self.reader.place(&self.path, Part::Value))?
        else {
            return None;
        };
        let mut lines = Vec::new();
        let mut left = text.trim();
        for line in source.text.get(span.start..)?.lines().map(str::trim) {
            left = left.strip_prefix(line)?.trim_start();
            lines.push(line.to_owned());
            if left.is_empty() {
                break;
            }
        }
        let begins_item = |(before, line): (&String, &String)| {
            before.ends_with(['.', '!', '?', '؟', '۔', ';', '؛'])
                || line.starts_with(char::is_uppercase)
        };
        let rest = lines.get(1..)?;
        lines.iter().zip(rest).all(begins_item).then_some(lines)
    }
}

/// An item without the mark that people put before it by hand.
fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let bullet = line.strip_prefix(['-', '•', '*', '–', '—', '·']);
    bullet.filter(|item| item.starts_with(char::is_whitespace)).map_or(line, str::trim_start)
}

/// An item as YAML reads it: in quotes where it would be something else without them, which it may
/// have already. A JSON string is a YAML string.
fn quoted(item: &str) -> Cow<'_, str> {
    let read = serde_yaml::from_str::<serde_yaml::Value>(item).ok();
    let text = read.as_ref().and_then(serde_yaml::Value::as_str);
    match text.is_some_and(|text| text == item || item.starts_with(['"', '\''])) {
        true => Cow::Borrowed(item),
        false => Cow::Owned(serde_json::Value::from(item).to_string()),
    }
}
