//! Writes the mark of a build for a smaller circle into whatever it puts out.
//!
//! It is done to the finished bytes, format by format, so that no template, no page and no export
//! can forget it: whoever adds a format has to say here where its mark stands. Pages get a line
//! first in reading order and are kept from search engines; each format of data gets the mark where
//! its readers look for such things.

use std::borrow::Cow;

use csv::{ReaderBuilder, Terminator, WriterBuilder};
use serde_json::Value;

use super::page_tags::end_of_tag;
use crate::catalogue::Words;
use crate::model::Marking;
use crate::text::direction;

/// What a file that is made is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page.
    Html,
    /// Atom, sitemaps.
    Xml,
    /// iCalendar.
    Calendar,
    /// BibTeX.
    BibTex,
    /// A table.
    Csv,
    /// JSON and what is written in it, such as GeoJSON.
    Json,
    /// The drawing of a share card.
    Drawing,
    /// What holds no words of the site: the rules for robots, a style sheet.
    Wordless,
}

/// The bytes of an output file with the mark.
pub fn marked(format: Format, bytes: Vec<u8>, marking: &Marking, words: &Words) -> Vec<u8> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return error.into_bytes(),
    };
    let mark = marking.as_str();
    let marked = match format {
        Format::Html => html(&text, mark, words),
        Format::Xml => xml(&text, mark),
        Format::Calendar => calendar(&text, mark),
        Format::BibTex => format!("% {mark}\n{text}"),
        Format::Csv => match table(&text, mark) {
            Some(bytes) => return bytes,
            None => text,
        },
        Format::Json => json(&text, mark).unwrap_or(text),
        Format::Drawing => drawing(&text, mark),
        Format::Wordless => text,
    };
    marked.into_bytes()
}

/// `robots.txt` of a site that no search engine may read.
pub fn robots_for_nobody() -> Vec<u8> {
    b"User-agent: *\nDisallow: /\n".to_vec()
}

/// A page with a line above everything else, and a word for search engines.
fn html(page: &str, mark: &str, words: &Words) -> String {
    let lang = words.lang();
    let line = format!(
        "<p class=\"marking\" role=\"note\" lang=\"{lang}\" dir=\"{}\"><strong>{}</strong> {}</p>\n",
        direction(lang),
        escaped(mark),
        escaped(words.word("marked_about"))
    );
    let head = "\n<meta name=\"robots\" content=\"noindex, nofollow\">";
    let mut marked = String::with_capacity(page.len() + line.len() + head.len());
    let head_at = end_of_tag(page, "head");
    let body_at = end_of_tag(page, "body").or_else(|| end_of_tag(page, "/head"));
    let (before, rest) = page.split_at_checked(head_at.unwrap_or(0)).unwrap_or(("", page));
    marked.push_str(before);
    if head_at.is_some() {
        marked.push_str(head);
    }
    // A template without a body still shows the mark first.
    let body_at = body_at.filter(|at| *at >= before.len()).map_or(0, |at| at - before.len());
    let (between, rest) = rest.split_at_checked(body_at).unwrap_or(("", rest));
    marked.push_str(between);
    if body_at > 0 {
        marked.push('\n');
    }
    marked.push_str(&line);
    marked.push_str(rest.strip_prefix('\n').unwrap_or(rest));
    marked
}

/// A card with a line at its foot, over whatever is drawn there.
fn drawing(svg: &str, mark: &str) -> String {
    let (before, end) =
        svg.rfind("</svg>").and_then(|at| svg.split_at_checked(at)).unwrap_or((svg, ""));
    format!(
        "{before}<rect y=\"598\" width=\"1200\" height=\"32\" fill=\"#000\"/>\
         <text x=\"600\" y=\"622\" font-size=\"22\" fill=\"#fff\" font-family=\"sans-serif\" \
         text-anchor=\"middle\">{}</text>{end}",
        escaped(mark)
    )
}

/// XML with a comment behind its declaration, and Atom with its `rights` (RFC 4287, 4.2.10).
fn xml(document: &str, mark: &str) -> String {
    let (declaration, rest) = match document.find("?>") {
        Some(at) => document.split_at_checked(at + 2).unwrap_or(("", document)),
        None => ("", document),
    };
    // Two hyphens would end the comment.
    let comment = mark.replace("--", "- -");
    let mut marked = format!("{declaration}\n<!-- {comment} -->{rest}");
    if let Some(at) = marked.find("<updated>").filter(|_| marked.contains("<feed")) {
        marked.insert_str(at, &format!("<rights>{}</rights>", escaped(mark)));
    }
    marked
}

/// A calendar whose every entry is confidential (RFC 5545, 3.8.1.3), with the mark as a property.
fn calendar(calendar: &str, mark: &str) -> String {
    let property = format!("BEGIN:VCALENDAR\r\nX-DATELINE-MARKING:{mark}\r\n");
    calendar
        .replacen("BEGIN:VCALENDAR\r\n", &property, 1)
        .replace("BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nCLASS:CONFIDENTIAL\r\n")
}

/// A table with a last column `marking`, the same in each row: a line above the header would break
/// every program that reads it.
fn table(text: &str, mark: &str) -> Option<Vec<u8>> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut writer =
        WriterBuilder::new().flexible(true).terminator(Terminator::CRLF).from_writer(Vec::new());
    for (index, record) in reader.byte_records().enumerate() {
        let record = record.ok()?;
        let last = if index == 0 { "marking" } else { mark };
        writer.write_record(record.iter().chain([last.as_bytes()])).ok()?;
    }
    writer.into_inner().ok()
}

/// Data with `marking` in the object that it is, or in each object of the list that it is.
fn json(text: &str, mark: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    let mark_one = |value: &mut Value| {
        if let Value::Object(object) = value {
            object.insert("marking".to_owned(), mark.into());
        }
    };
    match &mut value {
        Value::Array(items) => items.iter_mut().for_each(mark_one),
        value => mark_one(value),
    }
    let end = if text.ends_with('\n') { "\n" } else { "" };
    serde_json::to_string(&value).ok().map(|json| json + end)
}

fn escaped(text: &str) -> Cow<'_, str> {
    quick_xml::escape::escape(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Tlp;
    use crate::model::Selection;

    #[track_caller]
    fn check(format: Format, bytes: &str, expected: &str) {
        let now = jiff::Timestamp::UNIX_EPOCH;
        let selection = Selection { now, drafts: false, future: false, tlp: Tlp::AmberStrict };
        let catalogue = crate::catalogue::Catalogue::built_in();
        let words = catalogue.of("en");
        let marking = selection.marking(words).unwrap();
        let marked = marked(format, bytes.as_bytes().to_vec(), &marking, words);
        assert_eq!(String::from_utf8(marked).unwrap(), expected);
    }

    const LINE: &str = "<p class=\"marking\" role=\"note\" lang=\"en\" dir=\"ltr\"><strong>TLP:AMBER+STRICT</strong> Not for the public: share it no further than its label allows.</p>\n";
    const ROBOTS: &str = "<meta name=\"robots\" content=\"noindex, nofollow\">";

    #[test]
    fn pages() {
        check(
            Format::Html,
            "<!doctype html><head>\n<title>A</title></head><body class=\"x\">\n<header>",
            &format!(
                "<!doctype html><head>\n{ROBOTS}\n<title>A</title></head><body class=\"x\">\n{LINE}<header>"
            ),
        );
        check(Format::Html, "<header>x", &format!("{LINE}<header>x"));
        check(Format::Html, "<HEAD ><BODY>x", &format!("<HEAD >\n{ROBOTS}<BODY>\n{LINE}x"));
    }

    #[test]
    fn data() {
        check(
            Format::Xml,
            "<?xml version=\"1.0\"?>\n<feed><title>A</title><updated>x</updated></feed>",
            "<?xml version=\"1.0\"?>\n<!-- TLP:AMBER+STRICT -->\n<feed><title>A</title><rights>TLP:AMBER+STRICT</rights><updated>x</updated></feed>",
        );
        check(
            Format::Xml,
            "<?xml version=\"1.0\"?>\n<urlset/>",
            "<?xml version=\"1.0\"?>\n<!-- TLP:AMBER+STRICT -->\n<urlset/>",
        );
        check(
            Format::Calendar,
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n",
            "BEGIN:VCALENDAR\r\nX-DATELINE-MARKING:TLP:AMBER+STRICT\r\nBEGIN:VEVENT\r\nCLASS:CONFIDENTIAL\r\nEND:VEVENT\r\n",
        );
        check(Format::Csv, "a,b\r\n\"1,2\",\r\n", "a,b,marking\r\n\"1,2\",,TLP:AMBER+STRICT\r\n");
        check(Format::Json, "[{\"a\":1}]\n", "[{\"a\":1,\"marking\":\"TLP:AMBER+STRICT\"}]\n");
        check(Format::Json, "{\"a\":[]}", "{\"a\":[],\"marking\":\"TLP:AMBER+STRICT\"}");
        check(Format::BibTex, "@misc{}", "% TLP:AMBER+STRICT\n@misc{}");
        check(Format::Wordless, "a{}", "a{}");
    }
}
