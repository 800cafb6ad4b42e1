//! A value of front matter, read as one of the types that only front matter has.

use std::borrow::Cow;

use jiff::civil::Date;

use super::context::Value;
use super::written_date::Wanted;
use super::{CountryCode, Edtf, ShortText, When, problems};
use crate::diagnostics::{Place, Span};
use crate::markdown::{
    Citation, Short, plain_field, typographic, unclosed_comment, without_comments, wrong_citation,
};
use crate::text::{Key, odd_space, single_spaced};
use crate::written::Part;

impl Value<'_, '_> {
    /// Text of one line that is no prose, such as a title or a name.
    pub(super) fn text(&self) -> Option<Box<str>> {
        let text = self.line()?;
        if let Some(inner) = self.without_quotes(&text) {
            self.report(|place| problems::printed_quotes(place, &self.path.name(), &text, inner));
        }
        Some(text)
    }

    /// The same of what readers read as prose, such as a title: its quotation marks are those of
    /// its language, as they are in a body.
    pub(super) fn line_of_prose(&self) -> Option<Box<str>> {
        Some(self.typographic(self.text()?))
    }

    fn typographic(&self, text: Box<str>) -> Box<str> {
        let context = &self.reader.context;
        if !context.config.markdown.smart_punctuation {
            return text;
        }
        let translation = context.name.and_then(|name| name.translation.as_ref());
        let lang = translation.map(|(lang, _)| lang).or(context.lang.get());
        match typographic(&text, lang.unwrap_or(&context.config.language)) {
            Cow::Borrowed(_) => text,
            Cow::Owned(text) => text.into(),
        }
    }

    /// Text of one line: line breaks become spaces.
    fn line(&self) -> Option<Box<str>> {
        let text = self.prose()?;
        if memchr::memchr3(b'\n', b'\r', b'\t', text.as_bytes()).is_none() {
            return Some(text);
        }
        Some(single_spaced(&text).into())
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

    /// The same of what the desk says to readers: set as a body is.
    pub(super) fn paragraph(&self) -> Option<Box<str>> {
        Some(self.typographic(self.prose()?))
    }

    /// A free value, for templates. What its texts are is known to the template alone: comments are
    /// cut out of them, and all else stays as it is written.
    pub(super) fn free_value(&self) -> Option<serde_json::Value> {
        self.free(|value, text, part| value.free_text(text, part))
    }

    /// The same of a text of it, or of a key.
    pub(super) fn free_text(&self, written: &str, part: Part) -> Option<String> {
        match without_comments(written) {
            Ok(text) => self.is_printable(&text, part).then(|| text.into_owned()),
            Err(mark) => {
                let problem = |place| problems::unclosed_comment(place, mark);
                self.reader.report(&self.path, part, problem);
                None
            }
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

    /// Text of a paragraph that may hold emphasis, links and citations. One without any mark of
    /// them is as plain as [`Self::line`].
    pub(super) fn short_text(&self) -> Option<ShortText> {
        self.short(Self::line)
    }

    /// The same of any number of lines, as [`Self::prose`].
    pub(super) fn short_prose(&self) -> Option<ShortText> {
        self.short(Self::prose)
    }

    fn short(&self, plain: impl FnOnce(&Self) -> Option<Box<str>>) -> Option<ShortText> {
        let raw = self.raw()?;
        let is_mark = |byte: &u8| matches!(byte, b'*' | b'_' | b'[' | b'`' | b'~' | b'\\');
        if !raw.as_bytes().iter().any(is_mark) && !raw.contains("://") {
            return plain(self).map(|text| ShortText::of_plain(self.typographic(text)));
        }
        let text = self.markdown()?;
        Some(self.rendered(&text, &self.reader.context.config.language, false))
    }

    /// The same of paragraphs.
    pub(super) fn short_blocks(&self) -> Option<ShortText> {
        let text = self.markdown()?;
        let lang = self.reader.context.lang.get().unwrap_or(&self.reader.context.config.language);
        Some(self.rendered(&text, lang, true))
    }

    fn rendered(&self, text: &str, lang: &str, blocks: bool) -> ShortText {
        let path = &self.reader.source.file.path;
        let config = self.reader.context.config;
        let (words, is_smart) = (config.words.of(lang), config.markdown.smart_punctuation);
        let (short, plain, wrong, links) = Short::new(text, lang, words, blocks, is_smart, path);
        let mut known = self.reader.context.links.borrow_mut();
        known.targets.extend(links.targets);
        known.outside.extend(links.outside);
        for wrong in wrong {
            let span = Span::new(path, self.range_of(&wrong.written));
            self.report(|_| wrong_citation(&wrong, span));
        }
        for (key, written) in short.cited() {
            let citation = Citation { key: key.clone(), uses: 0, span: self.range_of(written) };
            self.reader.context.citations.borrow_mut().push(citation);
        }
        ShortText::of_markdown(short, plain)
    }

    /// Where a part of the value stands in the file; the value itself where that is written
    /// otherwise.
    fn range_of(&self, part: &str) -> std::ops::Range<usize> {
        let Place::Span(span) = self.reader.place(&self.path, Part::Value) else { return 0..0 };
        let source = self.reader.source;
        let behind = source.text.get(span.start..source.body.start).unwrap_or("");
        match behind.find(part) {
            Some(at) => span.start + at..span.start + at + part.len(),
            None => span.start..span.end,
        }
    }

    /// A date of publication.
    pub(super) fn when(&self) -> Option<When> {
        let raw = self.raw()?;
        When::parse(&raw, &self.reader.context.config.time_zone)
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

    /// A reference to a registry entry: its key, also made of a name, and the text as written.
    pub(super) fn reference(&self) -> Option<(Key, Box<str>)> {
        let mut text = self.line()?;
        if let Some(inner) = self.without_quotes(&text) {
            let format = self.reader.source.format;
            self.report(|place| problems::passed_quotes(place, &self.path.name(), inner, format));
            text = inner.into();
        }
        match Key::from_text(&text) {
            Some(key) => Some((key, text)),
            None => self.bad_value("bad-key", &text, "write letters, digits and hyphens"),
        }
    }

    /// The key of a registry entry.
    pub(super) fn key(&self) -> Option<Key> {
        self.reference().map(|(key, _)| key)
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
        self.unread(|place| problems::unknown_country(place, &self.path.name(), text))
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
            None if is_web && host.contains('@') => self.bad_value(
                "bad-url",
                &text,
                "take out what stands before the `@`: it is a name and a password, which every reader would see",
            ),
            None if is_web && !has_sound_port(host) => {
                self.bad_value("bad-url", &text, "a port is a number up to 65535: correct it, or take it out")
            }
            None if is_web && !host.is_empty() => Some(text),
            None if !is_web && is_scheme && !scheme.is_empty() && !scheme.contains('.') => {
                let weight = self.reader.context.config.markdown.broken_links;
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
}

/// Whether a host has a port that there can be, or none.
fn has_sound_port(host: &str) -> bool {
    // The colons of an address of IPv6 stand in brackets.
    let behind = host.rsplit(']').next().unwrap_or(host);
    let Some((_, port)) = behind.split_once(':') else { return true };
    port.is_empty() || port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok()
}
