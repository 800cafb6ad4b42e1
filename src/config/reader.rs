//! Typed access to the values of `site.toml` that notes every mistake with its place.
//!
//! Deserialising into a struct would stop at the first mistake; here each value is asked for by
//! itself, so that all mistakes of a file are told at once.

use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problems;
use crate::diagnostics::{Diagnostic, Span};
use crate::input::SourceFile;

/// Collects the problems of one file while its values are read.
pub(super) struct Reader<'f> {
    file: &'f SourceFile,
    text: &'f str,
    /// What was wrong so far.
    pub(super) problems: Vec<Diagnostic>,
}

/// One table of the file.
#[derive(Clone, Copy)]
pub(super) struct Section<'t> {
    /// Dotted name for messages; empty for the file itself.
    name: &'t str,
    table: &'t DeTable<'t>,
}

/// A string of the file and where it stands, quotes included.
#[derive(Clone)]
pub(super) struct Text<'t> {
    /// The string.
    pub(super) value: &'t str,
    /// Its place.
    pub(super) span: Span,
}

impl<'f> Reader<'f> {
    pub(super) fn new(file: &'f SourceFile, text: &'f str) -> Self {
        Self { file, text, problems: Vec::new() }
    }

    /// The file as a table in which only `known` keys may stand.
    pub(super) fn root<'t>(&mut self, table: &'t DeTable<'t>, known: &[&str]) -> Section<'t> {
        let section = Section { name: "", table };
        self.check_keys(section, known);
        section
    }

    /// The table `key`, in which only `known` keys may stand.
    pub(super) fn section<'t>(
        &mut self,
        parent: Section<'t>,
        key: &'t str,
        known: &[&str],
    ) -> Option<Section<'t>> {
        let section = self.free_section(parent, key)?;
        self.check_keys(section, known);
        Some(section)
    }

    /// A table whose name the desk chose: in messages it is called `shown`.
    pub(super) fn named_section<'t>(
        &mut self,
        parent: Section<'t>,
        key: &'t str,
        shown: &'t str,
        known: &[&str],
    ) -> Option<Section<'t>> {
        let section = Section { name: shown, ..self.free_section(parent, key)? };
        self.check_keys(section, known);
        Some(section)
    }

    /// The table `key` (its dotted name; the last part is looked up in `parent`), in which any key
    /// may stand.
    pub(super) fn free_section<'t>(
        &mut self,
        parent: Section<'t>,
        key: &'t str,
    ) -> Option<Section<'t>> {
        let value = parent.table.get(key.rsplit('.').next().unwrap_or(key))?;
        match value.get_ref() {
            DeValue::Table(table) => Some(Section { name: key, table }),
            _ => self.wrong_type(Section { name: "", ..parent }, key, "a table", value),
        }
    }

    /// The tables of the array of tables `key`, each with its place.
    pub(super) fn sections<'t>(
        &mut self,
        parent: Section<'t>,
        key: &'t str,
        known: &[&str],
    ) -> Vec<(Section<'t>, Span)> {
        let Some(value) = parent.table.get(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type::<()>(parent, key, "an array of tables", value);
            return Vec::new();
        };
        let mut sections = Vec::new();
        for item in items.iter() {
            if let DeValue::Table(table) = item.get_ref() {
                let section = Section { name: key, table };
                self.check_keys(section, known);
                sections.push((section, self.span(item)));
            } else {
                self.wrong_type::<()>(parent, key, "an array of tables", item);
            }
        }
        sections
    }

    /// A string that is not blank.
    pub(super) fn string<'t>(&mut self, section: Section<'t>, key: &str) -> Option<Text<'t>> {
        let value = section.table.get(key)?;
        let DeValue::String(string) = value.get_ref() else {
            return self.wrong_type(section, key, "a string", value);
        };
        if string.trim().is_empty() {
            self.problems.push(problems::blank(self.span(value), &section.path(key)));
            return None;
        }
        Some(Text { value: string, span: self.span(value) })
    }

    /// An array of strings, none of them blank; nothing if there is no such key.
    pub(super) fn strings<'t>(&mut self, section: Section<'t>, key: &str) -> Option<Vec<Text<'t>>> {
        let value = section.table.get(key)?;
        let DeValue::Array(items) = value.get_ref() else {
            return self.wrong_type(section, key, "an array of strings", value);
        };
        let mut texts = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::String(string) if string.trim().is_empty() => {
                    self.problems.push(problems::blank(self.span(item), &section.path(key)));
                }
                DeValue::String(string) => {
                    texts.push(Text { value: string, span: self.span(item) });
                }
                _ => {
                    self.wrong_type::<()>(section, key, "a string", item);
                }
            }
        }
        Some(texts)
    }

    /// Every key of a free table.
    pub(super) fn keys<'t>(&self, section: Section<'t>) -> Vec<(&'t str, Span)> {
        section.table.iter().map(|(key, _)| (&**key.get_ref(), self.span(key))).collect()
    }

    /// Every key of a free table with its string.
    pub(super) fn pairs<'t>(&mut self, section: Section<'t>) -> Vec<(Text<'t>, Text<'t>)> {
        let mut pairs = Vec::new();
        for (key, _) in section.table {
            let name: &'t str = key.get_ref();
            if let Some(text) = self.string(section, name) {
                pairs.push((Text { value: name, span: self.span(key) }, text));
            }
        }
        pairs
    }

    /// Whether the key's value is a table.
    pub(super) fn is_table(&self, section: Section<'_>, key: &str) -> bool {
        section.table.get(key).is_some_and(|value| matches!(value.get_ref(), DeValue::Table(_)))
    }

    /// A whole number inside `bounds`.
    pub(super) fn number(
        &mut self,
        section: Section<'_>,
        key: &str,
        bounds: RangeInclusive<usize>,
    ) -> Option<usize> {
        let value = section.table.get(key)?;
        let DeValue::Integer(integer) = value.get_ref() else {
            return self.wrong_type(section, key, "an integer", value);
        };
        let number = usize::from_str_radix(integer.as_str(), integer.radix()).ok();
        let number = number.filter(|number| bounds.contains(number));
        if number.is_none() {
            let path = section.path(key);
            self.problems.push(problems::out_of_range(self.span(value), &path, &bounds));
        }
        number
    }

    /// `true` or `false`.
    pub(super) fn switch(&mut self, section: Section<'_>, key: &str) -> Option<bool> {
        let value = section.table.get(key)?;
        match value.get_ref() {
            DeValue::Boolean(switch) => Some(*switch),
            _ => self.wrong_type(section, key, "a boolean", value),
        }
    }

    /// One of a few words, as the value that stands beside it.
    pub(super) fn word<T: Copy>(
        &mut self,
        section: Section<'_>,
        key: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let text = self.string(section, key)?;
        let found = words.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let path = section.path(key);
            self.problems.push(problems::unknown_word(text.span, &path, text.value, &words));
        }
        found.map(|(_, value)| *value)
    }

    /// Free values, as they are handed to templates. Dates become strings, as JSON has none.
    pub(super) fn json(
        &mut self,
        section: Section<'_>,
    ) -> serde_json::Map<String, serde_json::Value> {
        let mut map = serde_json::Map::new();
        for (key, value) in section.table {
            if let Some(value) = self.json_value(value) {
                map.insert(key.get_ref().to_string(), value);
            }
        }
        map
    }

    /// The part of a string's place that `range` (bytes of the string's value) covers, or the
    /// whole of it where escapes shift the bytes.
    pub(super) fn inside(&self, text: &Text<'_>, range: Range<usize>) -> Span {
        let start = text.span.start + 1;
        let written = self.text.get(start..start + text.value.len());
        if written == Some(text.value) {
            Span { start: start + range.start, end: start + range.end, ..text.span.clone() }
        } else {
            text.span.clone()
        }
    }

    fn json_value(&mut self, value: &Spanned<DeValue<'_>>) -> Option<serde_json::Value> {
        use serde_json::Value;
        Some(match value.get_ref() {
            DeValue::String(string) => Value::String(string.to_string()),
            DeValue::Boolean(switch) => Value::Bool(*switch),
            DeValue::Datetime(datetime) => Value::String(datetime.to_string()),
            DeValue::Integer(integer) => {
                match i64::from_str_radix(integer.as_str(), integer.radix()) {
                    Ok(number) => Value::from(number),
                    Err(_) => return self.not_json(value),
                }
            }
            DeValue::Float(float) => {
                match float.as_str().parse().ok().and_then(serde_json::Number::from_f64) {
                    Some(number) => Value::Number(number),
                    None => return self.not_json(value),
                }
            }
            DeValue::Array(items) => {
                Value::Array(items.iter().filter_map(|item| self.json_value(item)).collect())
            }
            DeValue::Table(table) => Value::Object(self.json(Section { name: "extra", table })),
        })
    }

    fn not_json(&mut self, value: &Spanned<DeValue<'_>>) -> Option<serde_json::Value> {
        self.problems.push(problems::not_json(self.span(value)));
        None
    }

    fn check_keys(&mut self, section: Section<'_>, known: &[&str]) {
        for (key, _) in section.table {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let span = self.span(key);
                self.problems.push(problems::unknown_key(span, section.name, name, known));
            }
        }
    }

    fn wrong_type<T>(
        &mut self,
        section: Section<'_>,
        key: &str,
        expected: &str,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<T> {
        let span = self.span(value);
        let written = self.text.get(value.span()).unwrap_or("");
        let path = section.path(key);
        self.problems.push(problems::wrong_type(span, &path, expected, value.get_ref(), written));
        None
    }

    fn span<T>(&self, value: &Spanned<T>) -> Span {
        Span::new(&self.file.path, value.span())
    }
}

impl Section<'_> {
    /// Whether it has the key, whatever its value.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether the key's value is a string.
    pub(super) fn is_string(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| matches!(value.get_ref(), DeValue::String(_)))
    }

    /// Dotted name of a key: `feeds.entries`.
    fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }
}
