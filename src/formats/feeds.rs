//! Atom feeds (RFC 4287).

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// One feed.
#[derive(Debug)]
pub struct Feed<'a> {
    /// Title.
    pub title: &'a str,
    /// One sentence about it.
    pub subtitle: Option<&'a str>,
    /// BCP 47 language.
    pub lang: &'a str,
    /// Absolute address of the feed itself; also its id, so it never changes.
    pub permalink: String,
    /// Absolute address of the page that it belongs to.
    pub page: String,
    /// Who publishes.
    pub author: &'a str,
    /// Moment of the last change (RFC 3339): that of the newest entry.
    pub updated: String,
    /// Entries, newest first.
    pub entries: Vec<FeedEntry<'a>>,
}

/// One entry of a feed.
#[derive(Debug)]
pub struct FeedEntry<'a> {
    /// Its language, where it is not the feed's.
    pub lang: Option<&'a str>,
    /// Title.
    pub title: Cow<'a, str>,
    /// Absolute address; also its id.
    pub permalink: String,
    /// When it was published (RFC 3339).
    pub published: String,
    /// When it was last changed (RFC 3339).
    pub updated: String,
    /// Summary, plain text.
    pub summary: Option<&'a str>,
    /// Names of its authors; the feed's author where empty.
    pub authors: Vec<&'a str>,
    /// Keys and labels of countries and topics.
    pub categories: Vec<(&'a str, &'a str)>,
}

/// Writes a feed.
pub fn atom(feed: &Feed<'_>) -> Vec<u8> {
    let mut xml = Xml(Writer::new_with_indent(Vec::new(), b' ', 1));
    xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang)]);
    xml.text("title", feed.title);
    if let Some(subtitle) = feed.subtitle {
        xml.text("subtitle", subtitle);
    }
    xml.text("id", &feed.permalink);
    xml.text("updated", &feed.updated);
    xml.empty(
        "link",
        &[("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.permalink)],
    );
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.page)]);
    xml.person(feed.author);
    xml.text("generator", "Dateline");
    for entry in &feed.entries {
        xml.open("entry", entry.lang.map(|lang| ("xml:lang", lang)).as_slice());
        xml.text("title", &entry.title);
        xml.text("id", &entry.permalink);
        xml.empty(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.permalink)],
        );
        xml.text("published", &entry.published);
        xml.text("updated", &entry.updated);
        for author in &entry.authors {
            xml.person(author);
        }
        for (term, label) in &entry.categories {
            xml.empty("category", &[("term", term), ("label", label)]);
        }
        if let Some(summary) = entry.summary {
            xml.text("summary", summary);
        }
        xml.close("entry");
    }
    xml.close("feed");
    let mut bytes = xml.0.into_inner();
    bytes.push(b'\n');
    bytes
}

/// A writer to memory, which cannot fail.
struct Xml(Writer<Vec<u8>>);

impl Xml {
    fn write(&mut self, event: Event<'_>) {
        let _ = self.0.write_event(event);
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.write(Event::Start(start));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let mut start = BytesStart::new(name);
        for (name, value) in attributes {
            start.push_attribute((*name, &*clean(value)));
        }
        self.write(Event::Empty(start));
    }

    fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element with text.
    fn text(&mut self, name: &str, text: &str) {
        self.open(name, &[]);
        self.write(Event::Text(BytesText::new(&clean(text))));
        self.close(name);
    }

    fn person(&mut self, name: &str) {
        self.open("author", &[]);
        self.text("name", name);
        self.close("author");
    }
}

/// The text without the characters that XML cannot hold at all.
fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_xml) {
        text.into()
    } else {
        text.chars().filter(|letter| is_xml(*letter)).collect::<String>().into()
    }
}

/// Whether XML 1.0 allows the character (production 2).
fn is_xml(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}
