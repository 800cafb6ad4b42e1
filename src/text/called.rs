//! Texts that say in which language they are until the page around them is made.
//!
//! On a page in one of a site's further languages stand names and sentences that nobody has
//! translated, in headings, links, tables, and in the midst of the theme's own phrases. Which of
//! them need a mark depends on what they come to stand in, and a value cannot know that. So a view
//! gives each of them with its language, between three signs that Unicode has set aside for use
//! within a program; templates print it like any other text; and the finished page has an element
//! around it, where the words before it are in another language. In attributes, scripts and titles,
//! which have no elements within them, only the text stays.

use std::ops::Deref;

use memchr::{memchr2, memmem};
use serde::{Serialize, Serializer};

use super::language_marks::{is_at_home, language_marks};
use super::tags::{name as name_of, split_tag};

/// Noncharacters (Unicode 23.7): what begins, what parts the language from the text, what ends.
const BEGIN: char = '\u{fdd0}';
const TEXT: char = '\u{fdd1}';
const END: char = '\u{fdd2}';
/// The bytes that all of them begin with.
const FIRST_BYTES: &[u8] = b"\xef\xb7";

/// A text, and its language where templates are to know it. To everybody else it is the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Called<'a> {
    pub(crate) text: &'a str,
    pub(crate) lang: Option<&'a str>,
}

impl Deref for Called<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}

impl Serialize for Called<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.lang {
            Some(lang) => serializer.serialize_str(&called(self.text, lang)),
            None => serializer.serialize_str(self.text),
        }
    }
}

/// A text with its language.
pub(crate) fn called(text: &str, lang: &str) -> String {
    let mut called = String::with_capacity(text.len() + lang.len() + 9);
    called.push(BEGIN);
    called.push_str(lang);
    called.push(TEXT);
    called.push_str(text);
    called.push(END);
    called
}

/// A file that is no page, where texts stand by themselves.
pub(crate) fn without_calls(bytes: Vec<u8>) -> Vec<u8> {
    match text_with_calls(bytes) {
        Ok(text) => {
            let mut plain = String::with_capacity(text.len());
            push_plain(&mut plain, &text);
            plain.into_bytes()
        }
        Err(bytes) => bytes,
    }
}

/// A page in which texts are marked as the language that they are in.
pub(crate) fn with_marked_calls(page: Vec<u8>) -> Vec<u8> {
    match text_with_calls(page) {
        Ok(page) => Marking::default().marked(&page).into_bytes(),
        Err(page) => page,
    }
}

/// The text of a file that has any such text; else its bytes.
fn text_with_calls(bytes: Vec<u8>) -> Result<String, Vec<u8>> {
    match memmem::find(&bytes, FIRST_BYTES) {
        Some(_) => String::from_utf8(bytes).map_err(std::string::FromUtf8Error::into_bytes),
        None => Err(bytes),
    }
}

/// Writes a text without what is said of its languages.
fn push_plain(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some((before, from)) = rest.split_once(BEGIN) {
        push_without_signs(out, before);
        rest = match from.split_once(TEXT) {
            Some((lang, after)) if is_tag(lang) => after,
            _ => from,
        };
    }
    push_without_signs(out, rest);
}

fn push_without_signs(out: &mut String, text: &str) {
    out.extend(text.split([BEGIN, TEXT, END]));
}

/// A language, and nothing that could end an attribute.
fn is_tag(lang: &str) -> bool {
    lang.len() <= 35 && lang.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Elements whose text has no elements in it.
const RAW: [&str; 4] = ["script", "style", "title", "textarea"];
/// Elements without an end (HTML Standard, "Void elements").
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];
/// Elements that can bear the mark of the one text in them: a direction of their own moves nothing
/// around them.
const BEARERS: [&str; 6] = ["a", "bdi", "cite", "em", "span", "strong"];

/// A page as it is marked.
#[derive(Debug, Default)]
struct Marking<'p> {
    out: String,
    /// The elements that are open, with the language within each.
    open: Vec<(&'p str, &'p str)>,
    /// Where the tag ends that was written last, if nothing has been since and it can bear a mark.
    bearer: Option<usize>,
}

impl<'p> Marking<'p> {
    fn marked(mut self, page: &'p str) -> String {
        self.out.reserve(page.len() + page.len() / 8);
        let mut rest = page;
        while let Some(at) = memchr2(b'<', 0xef, rest.as_bytes()) {
            let (before, from) = rest.split_at(at);
            if !before.is_empty() {
                self.out.push_str(before);
                self.bearer = None;
            }
            rest = match from.strip_prefix('<') {
                Some(from) => self.tag(from),
                None => self.text(from),
            };
        }
        self.out.push_str(rest);
        self.out
    }

    fn lang(&self) -> &'p str {
        self.open.last().map_or("", |&(_, lang)| lang)
    }

    /// Writes what begins with a sign of three bytes, and gives what follows.
    fn text(&mut self, from: &'p str) -> &'p str {
        let call = from.strip_prefix(BEGIN).and_then(|from| {
            let (lang, from) = from.split_once(TEXT)?;
            let (text, rest) = from.split_once(END)?;
            let is_whole = is_tag(lang) && !text.contains(['<', BEGIN]);
            is_whole.then_some((lang, text, rest))
        });
        let Some((lang, text, rest)) = call else {
            let begun = from.strip_prefix(BEGIN).and_then(|from| from.split_once(TEXT));
            if let Some((_, rest)) = begun.filter(|(lang, _)| is_tag(lang)) {
                return rest;
            }
            let mut rest = from.chars();
            if let Some(sign) = rest.next().filter(|sign| !matches!(*sign, BEGIN | TEXT | END)) {
                self.out.push(sign);
                self.bearer = None;
            }
            return rest.as_str();
        };
        let bearer = self.bearer.take();
        let is_needed = !is_at_home(lang, self.lang()) && text.contains(char::is_alphabetic);
        match bearer.filter(|_| is_needed && rest.starts_with("</")) {
            Some(at) => {
                self.out.insert_str(at, &language_marks(lang, self.lang()));
                self.out.push_str(text);
            }
            None if is_needed => {
                let marks = language_marks(lang, self.lang());
                self.out.extend(["<bdi", &marks, ">", text, "</bdi>"]);
            }
            None => self.out.push_str(text),
        }
        rest
    }

    /// Writes a tag, of which the `<` has been read, and gives what follows.
    fn tag(&mut self, from: &'p str) -> &'p str {
        self.bearer = None;
        if let Some(comment) = from.strip_prefix("!--") {
            let end = comment.find("-->").map_or(comment.len(), |at| at + 3);
            let (comment, rest) = comment.split_at(end);
            self.out.push_str("<!--");
            push_plain(&mut self.out, comment);
            return rest;
        }
        let begins_tag = |first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!');
        if !from.starts_with(begins_tag) {
            self.out.push('<');
            return from;
        }
        let (tag, rest) = split_tag(from);
        self.out.push('<');
        push_plain(&mut self.out, tag);
        let end = self.out.len();
        self.out.push('>');
        let name = name_of(tag);
        if tag.starts_with('/') {
            if let Some(at) = self.open.iter().rposition(|(open, _)| *open == name) {
                self.open.truncate(at);
            }
            return rest;
        }
        if name.is_empty() || tag.ends_with('/') || VOID.contains(&name) {
            return rest;
        }
        if RAW.contains(&name) {
            let close = format!("</{name}");
            let (text, rest) = rest.split_at(rest.find(&close).unwrap_or(rest.len()));
            push_plain(&mut self.out, text);
            return rest;
        }
        let own = tag.split_once(" lang=\"").and_then(|(_, from)| from.split('"').next());
        self.open.push((name, own.unwrap_or(self.lang())));
        let is_bearer = BEARERS.contains(&name) && own.is_none() && !tag.contains(" dir=");
        self.bearer = is_bearer.then_some(end);
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[ur:text]` stands for a text with its language.
    fn with_calls(text: &str) -> String {
        let text = text.replace('[', "\u{fdd0}").replace(']', "\u{fdd2}");
        ["ur", "en", "sd"].iter().fold(text, |text, lang| {
            text.replace(&format!("{BEGIN}{lang}:"), &format!("{BEGIN}{lang}{TEXT}"))
        })
    }

    #[track_caller]
    fn check(page: &str, expected: &str) {
        let marked = with_marked_calls(with_calls(page).into_bytes());
        assert_eq!(String::from_utf8(marked).unwrap(), expected);
    }

    #[test]
    fn a_text_is_made_with_its_language() {
        assert_eq!(called("سرحد", "ur"), with_calls("[ur:سرحد]"));
    }

    #[test]
    fn a_text_is_marked_where_it_is_not_at_home() {
        check(
            "<html lang=\"en\"><p>By [ur:نام], [en:Jane].</p></html>",
            "<html lang=\"en\"><p>By <bdi lang=\"ur\" dir=\"rtl\">نام</bdi>, Jane.</p></html>",
        );
        check(
            "<html lang=\"en\"><tr lang=\"ur\"><td>[ur:نام]<td>[en:Jane]</tr>[ur:نام]",
            "<html lang=\"en\"><tr lang=\"ur\"><td>نام<td><bdi lang=\"en\" dir=\"ltr\">Jane</bdi></tr>\
             <bdi lang=\"ur\" dir=\"rtl\">نام</bdi>",
        );
        check("<p lang=\"en\">“[ur:23–34]”", "<p lang=\"en\">“23–34”");
    }

    #[test]
    fn the_mark_stands_on_the_link_that_has_nothing_else_in_it() {
        check(
            "<p lang=\"en\"><a href=\"/\">[ur:نام]</a> <bdi>[ur:نام]</bdi> <h1>[ur:نام]</h1>",
            "<p lang=\"en\"><a href=\"/\" lang=\"ur\" dir=\"rtl\">نام</a> \
             <bdi lang=\"ur\" dir=\"rtl\">نام</bdi> <h1><bdi lang=\"ur\" dir=\"rtl\">نام</bdi></h1>",
        );
        check(
            "<p lang=\"en\"><a href=\"/\">[ur:نام] [en:x]</a><a dir=\"auto\">[ur:نام]</a>",
            "<p lang=\"en\"><a href=\"/\"><bdi lang=\"ur\" dir=\"rtl\">نام</bdi> x</a>\
             <a dir=\"auto\"><bdi lang=\"ur\" dir=\"rtl\">نام</bdi></a>",
        );
    }

    #[test]
    fn what_has_no_elements_within_it_has_the_text_alone() {
        check(
            "<html lang=\"en\"><title>[ur:نام] — x</title><img alt=\"[ur:a > b]\"><!-- [ur:x] -->\
             <script>{\"name\": \"[ur:نام]\"}</script>",
            "<html lang=\"en\"><title>نام — x</title><img alt=\"a > b\"><!-- x -->\
             <script>{\"name\": \"نام\"}</script>",
        );
        let calendar = without_calls(with_calls("SUMMARY:[ur:نام], [en:x]").into_bytes());
        assert_eq!(String::from_utf8(calendar).unwrap(), "SUMMARY:نام, x");
    }

    /// The signs may be in what a desk wrote, or a text may have been cut.
    #[test]
    fn what_is_no_such_text_loses_the_signs() {
        check(
            "<p lang=\"en\">[ur:half</p> ] [x\"y:z] 3 < 4 ﷐",
            "<p lang=\"en\">half</p>  x\"y:z 3 < 4 ",
        );
        check(
            "<p lang=\"en\">[ur:one [ur:نام]]",
            "<p lang=\"en\">one <bdi lang=\"ur\" dir=\"rtl\">نام</bdi>",
        );
        check("<p>no sign of ours: ﷽ ", "<p>no sign of ours: ﷽ ");
    }
}
