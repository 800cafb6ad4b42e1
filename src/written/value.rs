//! A value, read as one of the types that fields of any map have.
//!
//! Each reading gives the value, or reports what is wrong with it and gives nothing.

use std::borrow::Cow;

use super::format::Format;
use super::language::language;
use super::node::Node;
use super::path::{Part, Path};
use super::problems;
use super::reader::{Origin, Reader};
use crate::diagnostics::{Diagnostic, Place};
use crate::text::{
    Key, in_two_letters, is_control_of_xml, language_tag, quoted_typographically,
    without_typographic_quotes,
};

/// A value and where it stands.
pub(crate) struct Value<'v, 't, O: Origin> {
    /// What is shared while the file is read.
    pub(crate) reader: &'v Reader<'t, O>,
    /// Where it stands.
    pub(crate) path: Path<'v>,
    /// The value.
    pub(crate) node: &'v Node<'t>,
}

impl<'v, 't, O: Origin> Value<'v, 't, O> {
    /// Visits the items of a list; anything else is a list of one. Empty items are reported.
    pub(crate) fn each(&self, mut visit: impl FnMut(&Value<'_, 't, O>)) {
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

    /// Whether it is a map.
    pub(crate) fn is_map(&self) -> bool {
        matches!(self.node, Node::Map(_))
    }

    /// A scalar as it was written.
    pub(crate) fn raw(&self) -> Option<Cow<'v, str>> {
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

    /// Text that is an address or a path.
    pub(crate) fn verbatim(&self) -> Option<Box<str>> {
        self.printable(&self.raw()?)
    }

    pub(crate) fn printable(&self, text: &str) -> Option<Box<str>> {
        let text = text.trim();
        self.is_printable(text, Part::Value).then(|| text.into())
    }

    /// Whether a text that stands in `part` may come into a page; what may not is reported.
    pub(crate) fn is_printable(&self, text: &str, part: Part) -> bool {
        // Nearly all text is plain; without a way out of the loop many bytes are looked at at once.
        let is_plain = |all, byte: &u8| all & matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
        if text.as_bytes().iter().fold(true, is_plain) {
            return true;
        }
        // What XML cannot hold must not come into a page or a feed.
        if let Some(character) = text.chars().find(|c| is_control_of_xml(*c)) {
            self.reader.report(&self.path, part, |place| {
                problems::control_character(place, &self.path.name(), character)
            });
            return false;
        }
        if let Some(character) = open_direction(text) {
            self.reader.report(&self.path, part, |place| {
                problems::open_direction(place, &self.path.name(), character)
            });
        }
        true
    }

    /// `true` or `false`, also as `yes`, `no`, `on`, `off`.
    pub(crate) fn flag(&self) -> Option<bool> {
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
    pub(crate) fn integer(&self) -> Option<i64> {
        match self.node {
            Node::Int(number) => Some(*number),
            Node::Text(text) => {
                text.trim().parse().ok().or_else(|| self.wrong_type("a whole number"))
            }
            _ => self.wrong_type("a whole number"),
        }
    }

    /// A number.
    pub(crate) fn number(&self) -> Option<f64> {
        match self.node {
            Node::Int(number) => Some(*number as f64),
            Node::Float(number) => Some(*number),
            Node::Text(text) => text.trim().parse().ok().or_else(|| self.wrong_type("a number")),
            _ => self.wrong_type("a number"),
        }
    }

    /// A word of one of our lists; spaces and underscores count as hyphens.
    pub(crate) fn word<'w, W>(
        &self,
        parse: impl Fn(&str) -> Option<W>,
        words: impl FnOnce() -> Vec<&'w str>,
    ) -> Option<W> {
        let raw = self.raw()?;
        let text = raw.trim();
        parse(text)
            .or_else(|| parse(&hyphenated(text)))
            .or_else(|| self.unknown_word(text, &hyphenated(text), &words()))
    }

    /// A word of one of our lists, or one that the desk adds to it under `list` of `[vocabulary]`.
    pub(crate) fn open_word<'w, W>(
        &self,
        parse: impl Fn(&str) -> Option<W>,
        words: impl FnOnce() -> Vec<&'w str>,
        list: &str,
    ) -> Option<W> {
        let raw = self.raw()?;
        let text = raw.trim();
        parse(text).or_else(|| parse(&hyphenated(text))).or_else(|| {
            self.unread(|place| {
                let words = words();
                let nearest = problems::near(&hyphenated(text), words.iter().copied());
                let name = self.path.name();
                let problem = problems::unknown_word(place, &name, text, nearest, &words);
                match (nearest, &problem.help) {
                    (None, Some(help)) => {
                        let help =
                            format!("{help}; or add it under `[vocabulary.{list}]` in site.toml");
                        problem.help(help)
                    }
                    _ => problem,
                }
            })
        })
    }

    /// Reports that the value is none of the words that there are; `near` is like the one meant.
    pub(crate) fn unknown_word<T>(&self, text: &str, near: &str, words: &[&str]) -> Option<T> {
        self.unread(|place| {
            let nearest = problems::near(near, words.iter().copied());
            problems::unknown_word(place, &self.path.name(), text, nearest, words)
        })
    }

    /// An id, which must be written as it stands in addresses.
    pub(crate) fn id(&self) -> Option<Key> {
        let raw = self.raw()?;
        let text = raw.trim();
        Key::new(text).or_else(|| {
            let ids: Vec<&str> = text.split(',').map(str::trim).collect();
            let is_list = ids.len() > 1
                && !matches!(self.path, Path::Key(_, "id"))
                && ids.iter().all(|id| Key::new(id).is_some());
            let help = match Key::from_text(text) {
                _ if is_list => format!("write a list, such as `[{}]`", ids.join(", ")),
                Some(key) => format!("write `{key}`"),
                None => "write lower-case letters, digits and hyphens".into(),
            };
            self.bad_value("bad-id", text, help)
        })
    }

    /// The place of a letter of the value, where the value is written as it is.
    pub(crate) fn place_of(&self, place: Place, letter: char) -> Place {
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
    pub(crate) fn language(&self) -> Option<Box<str>> {
        let raw = self.raw()?;
        match language(&raw) {
            Ok(tag) => {
                if let Some(written) = language_tag(raw.trim())
                    && in_two_letters(&written).is_some()
                {
                    self.report(|place| problems::language_spelling(place, &raw, &tag));
                }
                Some(tag)
            }
            Err(help) => self.bad_value("bad-language", &raw, help),
        }
    }

    /// Reports what `make` makes of the value's place.
    pub(crate) fn report(&self, make: impl FnOnce(Place) -> Diagnostic) {
        self.reader.report(&self.path, Part::Value, make);
    }

    /// Reports what `make` makes of its key's place.
    pub(crate) fn report_key(&self, make: impl FnOnce(Place) -> Diagnostic) {
        self.reader.report(&self.path, Part::Key, make);
    }

    /// Reports a problem and gives nothing.
    pub(crate) fn refuse<T>(&self, make: impl FnOnce(Place) -> Diagnostic) -> Option<T> {
        self.report(make);
        None
    }

    /// Reports that the value means nothing, and gives nothing. Where typographic quotation marks
    /// stand around it they are why, whatever else may be said of it.
    pub(crate) fn unread<T>(&self, make: impl FnOnce(Place) -> Diagnostic) -> Option<T> {
        self.refuse(|place| {
            let problem = make(place);
            let unquoted = match self.node {
                Node::Text(text) => without_typographic_quotes(text),
                _ => None,
            };
            match unquoted {
                Some(text) => {
                    let format = self.reader.source.format;
                    problem.help(problems::no_typographic_quotes(text, format))
                }
                None => problem,
            }
        })
    }

    /// A text without the typographic quotation marks around it, which somebody meant for those of
    /// the format; nothing if there are none. Within straight ones they are meant for readers.
    pub(crate) fn without_quotes<'s>(&self, text: &'s str) -> Option<&'s str> {
        let inner = quoted_typographically(text)?;
        let Place::Span(span) = self.reader.place(&self.path, Part::Value) else { return None };
        let written = self.reader.source.text.get(span.start..span.end)?;
        (!written.starts_with(['"', '\''])).then_some(inner)
    }

    /// Reports that the value does not have the form of its field.
    pub(crate) fn bad_value<T>(
        &self,
        code: &'static str,
        text: &str,
        help: impl Into<String>,
    ) -> Option<T> {
        self.unread(|place| problems::bad_value(code, place, &self.path.name(), text, help))
    }

    /// Reports that the value is of another type.
    pub(crate) fn wrong_type<T>(&self, expected: &str) -> Option<T> {
        let found = match (self.node, self.reader.source.format) {
            (Node::Map(_), Format::Toml) => "a table",
            (node, _) => node.type_name(),
        };
        self.unread(|place| problems::wrong_type(place, &self.path.name(), expected, found))
    }
}

fn hyphenated(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == '_' || c == '-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// The character that sets the direction of what stands behind the text as well, or writes letters
/// in another order than they are read.
fn open_direction(text: &str) -> Option<char> {
    let mut open = Vec::new();
    for character in text.chars() {
        match character {
            '\u{202d}' | '\u{202e}' => return Some(character),
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => open.push(character),
            '\u{202c}' | '\u{2069}' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}
