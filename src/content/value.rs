//! A value of the front matter, read as one of the types that fields have.
//!
//! Each reading gives the value, or reports what is wrong with it and gives nothing.

use std::borrow::Cow;

use jiff::civil::Date;

use super::fields::Fields;
use super::locate::Part;
use super::node::Node;
use super::odd_characters::odd_space;
use super::reader::{Path, Reader};
use super::written_date::Wanted;
use super::{CountryCode, Edtf, ShortText, When, country_names, problems};
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::markdown::{Citation, Short, plain_field, unclosed_comment, wrong_citation};
use crate::text::{Key, language_tag};
use crate::written::Record;

/// A value and where it stands.
pub(crate) struct Value<'v, 't> {
    /// What is shared while the file is read.
    pub(super) reader: &'v Reader<'t>,
    /// Where it stands.
    pub(super) path: Path<'v>,
    /// The value.
    pub(super) node: &'v Node<'t>,
}

impl<'v, 't> Value<'v, 't> {
    /// Visits the items of a list; anything else is a list of one. Empty items are reported.
    pub(super) fn each(&self, mut visit: impl FnMut(&Value<'_, 't>)) {
        let Node::List(items) = self.node else { return visit(self) };
        for (index, node) in items.iter().enumerate() {
            let item = Value { reader: self.reader, path: Path::Index(&self.path, index), node };
            if node.is_absent() {
                item.report(|place| problems::empty_item(place, &item.path.name()));
            } else {
                visit(&item);
            }
        }
    }

    /// Its fields, if it is a map.
    pub(crate) fn fields<'s>(&'s self, record: &'static Record) -> Option<Fields<'s, 't>> {
        match self.node {
            Node::Map(pairs) => Some(Fields::new(self.reader, &self.path, pairs, record)),
            _ => self.wrong_type("a map of `key: value`"),
        }
    }

    /// Whether it is a map.
    pub(crate) fn is_map(&self) -> bool {
        matches!(self.node, Node::Map(_))
    }

    /// A scalar as it was written.
    pub(super) fn raw(&self) -> Option<Cow<'v, str>> {
        match self.node {
            Node::Text(text) => Some(Cow::Borrowed(text)),
            // Only numbers of the plainest form read back as they were written.
            Node::Int(number) if *number > 0 && !self.reader.has_odd_numbers() => {
                Some(Cow::Owned(number.to_string()))
            }
            Node::Int(_) | Node::Float(_) | Node::Bool(_) => {
                let written = self.reader.written(&self.path).map(str::to_owned);
                Some(Cow::Owned(written.unwrap_or_else(|| self.node.to_json().to_string())))
            }
            Node::Null | Node::List(_) | Node::Map(_) => self.wrong_type("text"),
        }
    }

    /// Text of one line: line breaks become spaces.
    pub(super) fn text(&self) -> Option<Box<str>> {
        let text = self.prose()?;
        if memchr::memchr3(b'\n', b'\r', b'\t', text.as_bytes()).is_none() {
            return Some(text);
        }
        Some(text.split_whitespace().collect::<Vec<_>>().join(" ").into())
    }

    /// Text of any number of lines that is no Markdown: comments are cut out, and entities are the
    /// characters that they stand for.
    pub(super) fn prose(&self) -> Option<Box<str>> {
        let raw = self.raw()?;
        match plain_field(raw.trim()) {
            Ok(text) => self.printable(&text),
            Err(mark) => self.refuse(|place| problems::unclosed_comment(place, mark)),
        }
    }

    /// Markdown of any number of lines, as it is written.
    pub(super) fn markdown(&self) -> Option<Box<str>> {
        let raw = self.raw()?;
        match unclosed_comment(raw.trim()) {
            None => self.printable(&raw),
            Some(mark) => self.refuse(|place| problems::unclosed_comment(place, mark)),
        }
    }

    /// Text of a paragraph that may hold emphasis, links and citations. One without any mark of them
    /// is as plain as [`Self::text`].
    pub(super) fn short_text(&self) -> Option<ShortText> {
        self.short(Self::text)
    }

    /// The same of any number of lines, as [`Self::prose`].
    pub(super) fn short_prose(&self) -> Option<ShortText> {
        self.short(Self::prose)
    }

    fn short(&self, plain: impl FnOnce(&Self) -> Option<Box<str>>) -> Option<ShortText> {
        let raw = self.raw()?;
        let is_mark = |byte: &u8| matches!(byte, b'*' | b'_' | b'[' | b'`' | b'~' | b'\\');
        if !raw.as_bytes().iter().any(is_mark) && !raw.contains("://") {
            return plain(self).map(ShortText::of_plain);
        }
        let text = self.markdown()?;
        Some(self.rendered(&text, &self.reader.config.language, false))
    }

    /// The same of paragraphs.
    pub(super) fn short_blocks(&self) -> Option<ShortText> {
        let text = self.markdown()?;
        let lang = self.reader.lang.get().unwrap_or(&self.reader.config.language);
        Some(self.rendered(&text, lang, true))
    }

    fn rendered(&self, text: &str, lang: &str, blocks: bool) -> ShortText {
        let (short, wrong) = Short::new(text, lang, blocks);
        let path = &self.reader.source.file.path;
        for wrong in wrong {
            let span = Span::new(path, self.range_of(&wrong.written));
            self.report(|_| wrong_citation(&wrong, span));
        }
        for (key, written) in short.cited() {
            let citation = Citation { key: key.clone(), uses: 0, span: self.range_of(written) };
            self.reader.citations.borrow_mut().push(citation);
        }
        ShortText::of_markdown(short)
    }

    /// Where a part of the value stands in the file; the value itself where that is written otherwise.
    fn range_of(&self, part: &str) -> std::ops::Range<usize> {
        let Place::Span(span) = self.reader.place(&self.path, Part::Value) else { return 0..0 };
        let source = self.reader.source;
        let behind = source.text.get(span.start..source.body.start).unwrap_or("");
        match behind.find(part) {
            Some(at) => span.start + at..span.start + at + part.len(),
            None => span.start..span.end,
        }
    }

    /// Text that is an address or a path.
    pub(super) fn verbatim(&self) -> Option<Box<str>> {
        self.printable(&self.raw()?)
    }

    fn printable(&self, text: &str) -> Option<Box<str>> {
        let text = text.trim();
        // Nearly all text is plain; without a way out of the loop many bytes are looked at at once.
        let is_plain = |all, byte: &u8| all & matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
        if text.as_bytes().iter().fold(true, is_plain) {
            return Some(text.into());
        }
        // What XML cannot hold must not come into a page or a feed.
        let is_control = |c: &char| {
            c.is_control() && !matches!(c, '\n' | '\r' | '\t')
                || matches!(c, '\u{fffe}' | '\u{ffff}')
        };
        if let Some(character) = text.chars().find(is_control) {
            return self
                .refuse(|place| problems::control_character(place, &self.path.name(), character));
        }
        Some(text.into())
    }

    /// `true` or `false`, also as `yes`, `no`, `on`, `off`.
    pub(super) fn flag(&self) -> Option<bool> {
        match self.node {
            Node::Bool(value) => Some(*value),
            Node::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
                "true" | "yes" | "on" => Some(true),
                "false" | "no" | "off" => Some(false),
                _ => self.wrong_type("`true` or `false`"),
            },
            _ => self.wrong_type("`true` or `false`"),
        }
    }

    /// A whole number.
    pub(super) fn integer(&self) -> Option<i64> {
        match self.node {
            Node::Int(number) => Some(*number),
            Node::Text(text) => {
                text.trim().parse().ok().or_else(|| self.wrong_type("a whole number"))
            }
            _ => self.wrong_type("a whole number"),
        }
    }

    /// A number.
    pub(super) fn number(&self) -> Option<f64> {
        match self.node {
            Node::Int(number) => Some(*number as f64),
            Node::Float(number) => Some(*number),
            Node::Text(text) => text.trim().parse().ok().or_else(|| self.wrong_type("a number")),
            _ => self.wrong_type("a number"),
        }
    }

    /// A date of publication.
    pub(super) fn when(&self) -> Option<When> {
        let raw = self.raw()?;
        When::parse(&raw, &self.reader.config.time_zone)
            .map_err(|problem| {
                self.report(|place| {
                    problems::bad_date(place, &self.path.name(), &raw, Wanted::Day, problem)
                });
            })
            .ok()
    }

    /// A day; of a date with a time, the day in the site's time zone.
    pub(super) fn day(&self) -> Option<Date> {
        self.when().map(|when| when.day)
    }

    /// A date that says how much it knows.
    pub(super) fn edtf(&self) -> Option<Edtf> {
        let raw = self.raw()?;
        Edtf::parse(&raw)
            .map_err(|problem| {
                self.report(|place| {
                    problems::bad_date(place, &self.path.name(), &raw, Wanted::Any, problem)
                });
            })
            .ok()
    }

    /// A word of one of our lists; spaces and underscores count as hyphens.
    pub(super) fn word<W: Copy>(
        &self,
        parse: fn(&str) -> Option<W>,
        words: &'static [&'static str],
    ) -> Option<W> {
        let raw = self.raw()?;
        let text = raw.trim();
        parse(text).or_else(|| parse(&hyphenated(text))).or_else(|| {
            self.refuse(|place| {
                let nearest = problems::near(&hyphenated(text), words.iter().copied());
                problems::unknown_word(place, &self.path.name(), text, nearest, words)
            })
        })
    }

    /// A reference to a registry entry: its key, also made of a name, and the text as written.
    pub(super) fn reference(&self) -> Option<(Key, Box<str>)> {
        let text = self.text()?;
        match Key::from_text(&text) {
            Some(key) => Some((key, text)),
            None => self.bad_value("bad-key", &text, "write letters, digits and hyphens"),
        }
    }

    /// The key of a registry entry.
    pub(super) fn key(&self) -> Option<Key> {
        self.reference().map(|(key, _)| key)
    }

    /// An id, which must be written as it stands in addresses.
    pub(super) fn id(&self) -> Option<Key> {
        let raw = self.raw()?;
        let text = raw.trim();
        Key::new(text).or_else(|| {
            let help = match Key::from_text(text) {
                Some(key) => format!("write `{key}`"),
                None => "write lower-case letters, digits and hyphens".into(),
            };
            self.bad_value("bad-id", text, help)
        })
    }

    /// A country, by its code; by another code or its name with a warning.
    pub(super) fn country(&self) -> Option<CountryCode> {
        let raw = self.raw()?;
        let text = raw.trim();
        if let Some(code) = CountryCode::new(text) {
            return Some(code);
        }
        if let Some(code) = CountryCode::from_alpha3(text).or_else(|| CountryCode::from_name(text))
        {
            self.report(|place| problems::country_spelling(place, text, code));
            return Some(code);
        }
        self.refuse(|place| {
            problems::unknown_country(place, &self.path.name(), text, &nearest_countries(text))
        })
    }

    /// A web address.
    pub(super) fn url(&self) -> Option<Box<str>> {
        let raw = self.raw()?;
        let raw = raw.trim();
        // What every browser takes for a whole address, and nobody for anything else.
        let missing = match raw {
            _ if raw.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) => "https://",
            _ if raw.starts_with("//") => "https:",
            _ => "",
        };
        let text: Box<str> = format!("{missing}{raw}").into();
        let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
        let is_scheme = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
        let host = text.split_once("://").map_or("", |(_, rest)| rest);
        let host = host.split(['/', '?', '#']).next().unwrap_or("");
        let is_web = ["https", "http"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
        let is_none = |c: char| {
            c.is_whitespace()
                || c.is_control()
                || odd_space(c).is_some() && !matches!(c, '\u{200c}' | '\u{200d}')
                || matches!(c, '"' | '<' | '>' | '\\' | '`' | '“' | '”' | '«' | '»')
        };
        let name = || self.path.name();
        match text.char_indices().find(|(_, letter)| is_none(*letter)) {
            Some((_, letter)) if is_web || host.is_empty() && text.contains('.') => {
                self.refuse(|place| {
                    problems::bad_url_character(self.place_of(place, letter), &name(), letter)
                })
            }
            None if is_web && !host.is_empty() => Some(text),
            None if !is_web && is_scheme && !scheme.is_empty() && !scheme.contains('.') => {
                let weight = self.reader.config.markdown.broken_links;
                let help = "write a whole address that begins with `https://` or `http://`";
                self.refuse(|place| {
                    weight.weigh(problems::bad_value("bad-url", place, &name(), &text, help))
                })
            }
            _ => {
                let text: &str = &text;
                let looks_whole = text.split('/').next().is_some_and(|host| {
                    host.contains('.') && !host.contains([' ', ':', '@']) && !host.starts_with('.')
                });
                let help = match looks_whole {
                    true => format!("write `https://{text}`"),
                    false => {
                        "write a whole address that begins with `https://` or `http://`".into()
                    }
                };
                self.bad_value("bad-url", text, help)
            }
        }
    }

    /// The place of a letter of the value, where the value is written as it is.
    fn place_of(&self, place: Place, letter: char) -> Place {
        let Place::Span(span) = &place else { return place };
        let written = self.reader.source.text.get(span.start..span.end).unwrap_or("");
        let skipped = usize::from(written.starts_with(['"', '\'']));
        let found = written.get(skipped..).and_then(|value| value.find(letter));
        match found {
            Some(at) => {
                let start = span.start + skipped + at;
                self.reader.source.place(start..start + letter.len_utf8())
            }
            None => place,
        }
    }

    /// A language tag in its usual form.
    pub(super) fn language(&self) -> Option<Box<str>> {
        let raw = self.raw()?;
        language_tag(raw.trim()).or_else(|| {
            self.bad_value(
                "bad-language",
                &raw,
                "write a BCP 47 tag such as `en`, `ur` or `pa-Arab`",
            )
        })
    }

    /// Reports what `make` makes of the value's place.
    pub(super) fn report(&self, make: impl FnOnce(Place) -> Diagnostic) {
        self.reader.report(&self.path, Part::Value, make);
    }

    /// Reports a problem and gives nothing.
    pub(super) fn refuse<T>(&self, make: impl FnOnce(Place) -> Diagnostic) -> Option<T> {
        self.report(make);
        None
    }

    /// Reports that the value does not have the form of its field.
    pub(super) fn bad_value<T>(
        &self,
        code: &'static str,
        text: &str,
        help: impl Into<String>,
    ) -> Option<T> {
        self.refuse(|place| problems::bad_value(code, place, &self.path.name(), text, help))
    }

    /// Reports that the value is of another type.
    pub(super) fn wrong_type<T>(&self, expected: &str) -> Option<T> {
        let found = self.node.type_name();
        self.refuse(|place| problems::wrong_type(place, &self.path.name(), expected, found))
    }
}

fn hyphenated(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == '_' || c == '-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// The countries that a text may mean: by a part of their names, or one by its number, by a code
/// that differs in one letter, by a name that is near.
fn nearest_countries(text: &str) -> Vec<CountryCode> {
    if text.len() > 64 {
        return Vec::new();
    }
    let of_part = country_names::with_part(text);
    if !of_part.is_empty() && of_part.len() <= 4 {
        return of_part;
    }
    nearest_country(text).into_iter().collect()
}

fn nearest_country(text: &str) -> Option<CountryCode> {
    if let Some(code) = CountryCode::from_numeric(text) {
        return Some(code);
    }
    if text.len() <= 2 {
        let first = text.get(..1)?.to_ascii_uppercase();
        let codes: Vec<CountryCode> =
            CountryCode::all().filter(|code| code.as_str().starts_with(&first)).collect();
        let near = problems::near(text, codes.iter().map(CountryCode::as_str))?;
        return CountryCode::new(near);
    }
    let folded = country_names::folded(text);
    CountryCode::from_name(country_names::nearest_name(&folded)?)
}
