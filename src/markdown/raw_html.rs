//! HTML inside Markdown: shown as text, or, where the site allows it, kept as far as it is
//! harmless.
//!
//! Tags are looked at here to resolve their addresses, to keep ids unique and to say where
//! something is not allowed. What makes the result safe is [`super::sanitize`], which reads it
//! again the way a browser does.

use std::ops::Range;

use super::body::{HoleKind, TargetKind};
use super::destination::Destination;
use super::links::NO_OPENER;
use super::problems;
use super::raw_tag::{Attribute, RawTag};
use super::sanitize;
use super::state::{Purpose, Renderer};
use crate::text::{composed, decoded_attribute, escape};

/// Elements whose text a browser reads without tags (HTML, 13.1.2), but for what is to be taken
/// away whole.
const RAW_TEXT: &[&str] = &["noembed", "noframes", "plaintext", "textarea", "title", "xmp"];

impl Renderer<'_> {
    /// Takes one line of an HTML block.
    pub(super) fn html_line(&mut self, html: &str, range: Range<usize>) {
        if let Some(block) = &mut self.open.html_block {
            block.lines.push((block.text.len(), range.start));
            block.text.push_str(html);
        }
    }

    pub(super) fn end_html_block(&mut self) {
        let Some(block) = self.open.html_block.take() else { return };
        let visible = without_comments(&block.text);
        let visible = visible.trim();
        if visible.is_empty() {
            return;
        }
        if self.raw_html {
            self.write_html(&block.text, |at| block.source_offset(at));
            self.close_formatting();
            return;
        }
        let range =
            block.range.start..block.range.start + self.slice(&block.range).trim_end().len();
        self.report_html(range);
        self.open_block("<p>");
        self.push_beside(visible);
        if !matches!(self.purpose, Purpose::Inline) {
            self.out.html.push_str("</p>\n");
        }
    }

    /// Writes a tag or a comment inside a line.
    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        if html.starts_with("<!--") {
            return;
        }
        if self.raw_html {
            self.write_html(html, |at| range.start + at);
            return;
        }
        self.report_html(range);
        self.push_beside(html);
    }

    /// Ends the formatting elements of HTML that are open: left open, every later block would
    /// carry all of them.
    pub(super) fn close_formatting(&mut self) {
        if self.open.elements.is_empty() {
            return;
        }
        let open = self.open.elements.len();
        for name in self.open.elements.iter().rev().filter(|name| sanitize::is_formatting(name)) {
            self.out.html.push_str("</");
            self.out.html.push_str(name);
            self.out.html.push('>');
        }
        self.open.elements.retain(|name| !sanitize::is_formatting(name));
        self.quotes.close_languages(self.open.elements.len());
        self.open.depth = self.open.depth.saturating_sub(open - self.open.elements.len());
    }

    /// Notes the end tag of `name`, which also ends the elements inside it whose own end tags are
    /// left out; formatting elements go on (WHATWG HTML, 13.2.6.4.7).
    fn close_element(&mut self, name: &str) {
        let Some(at) = self.open.elements.iter().rposition(|open| *open == name) else { return };
        let open = self.open.elements.len();
        let inside = self.open.elements.split_off(at);
        self.open
            .elements
            .extend(inside.into_iter().skip(1).filter(|name| sanitize::is_formatting(name)));
        self.quotes.close_languages(self.open.elements.len());
        self.open.depth = self.open.depth.saturating_sub(open - self.open.elements.len());
    }

    fn report_html(&mut self, range: Range<usize>) {
        if !self.open.html_reported {
            self.open.html_reported = true;
            self.report(range, problems::raw_html);
        }
    }

    fn write_html(&mut self, html: &str, source_offset: impl Fn(usize) -> usize) {
        self.has_raw_html = true;
        let mut from = 0;
        while let Some(found) = html.get(from..).and_then(|rest| rest.find('<')) {
            if self.is_too_deep() {
                return;
            }
            let at = from + found;
            self.out.html.push_str(html.get(from..at).unwrap_or(""));
            let rest = html.get(at..).unwrap_or("");
            if rest.starts_with("<!--") {
                from = rest.find("-->").map_or(html.len(), |end| at + end + 3);
            } else if let Some(tag) = RawTag::parse(html, at) {
                from = tag.end;
                self.write_tag(html, &tag, &source_offset);
            } else if RawTag::begins(html, at) {
                // A tag that does not end takes the rest with it; shown, it can be found.
                escape::push_text(&mut self.out.html, rest);
                from = html.len();
            } else {
                self.out.html.push_str("&lt;");
                from = at + 1;
            }
        }
        self.out.html.push_str(html.get(from..).unwrap_or(""));
    }

    fn write_tag(&mut self, html: &str, tag: &RawTag<'_>, source_offset: &impl Fn(usize) -> usize) {
        let name = tag.name.to_ascii_lowercase();
        let place = |range: Range<usize>| {
            source_offset(range.start)..source_offset(range.start) + range.len()
        };
        if self.embed_as_link(&name, html, tag, &place) {
            return;
        }
        let Some(element) = sanitize::element(&name) else {
            if !tag.closing {
                let what = format!("`<{name}>`");
                self.report(place(tag.start..tag.end), |span| {
                    problems::forbidden_html(&what, span)
                });
            }
            // Behind these everything would be taken for their text, up to an end that may not
            // come.
            if RAW_TEXT.contains(&&*name) {
                return;
            }
            // The sanitiser has to see it, to take its content away as well.
            return self.out.html.push_str(html.get(tag.start..tag.end).unwrap_or(""));
        };
        if tag.closing {
            self.close_element(element.name);
            self.out.html.push_str("</");
            self.out.html.push_str(element.name);
            return self.out.html.push('>');
        }
        if !element.is_void() {
            self.open.elements.push(element.name);
            self.go_deeper();
        }
        self.out.html.push('<');
        self.out.html.push_str(element.name);
        let mut image = None;
        let mut has_size = false;
        for attribute in &tag.attributes {
            let attribute_name = attribute.name.to_ascii_lowercase();
            let range = place(attribute.range.clone());
            // The older way to give a place its name.
            if element.name == "a" && attribute_name == "name" {
                if !tag.attributes.iter().any(|known| known.name.eq_ignore_ascii_case("id")) {
                    self.write_id(&decoded_attribute(attribute.value), range);
                }
                continue;
            }
            if !element.allows(&attribute_name) {
                let what = format!("the attribute `{attribute_name}`");
                self.report(range, |span| problems::forbidden_html(&what, span));
                continue;
            }
            has_size |= matches!(attribute_name.as_str(), "width" | "height");
            let value = decoded_attribute(attribute.value);
            match attribute_name.as_str() {
                "href" => self.write_raw_href(&value, range),
                "src" | "poster" => {
                    let target =
                        self.write_src(&attribute_name, &value, element.name == "img", range);
                    image = image.or(target.filter(|_| element.name == "img"));
                }
                "id" => self.write_id(&value, range),
                // Written with the address, where it leads out of the site.
                "rel" => {}
                "lang" => {
                    if !element.is_void() {
                        self.quotes.open_language(self.open.elements.len(), &value);
                    }
                    self.write_attribute(&attribute_name, attribute);
                }
                _ => self.write_attribute(&attribute_name, attribute),
            }
        }
        if let Some(target_index) = image.filter(|_| !has_size) {
            self.push_hole(target_index, HoleKind::Dimensions);
        }
        self.out.html.push('>');
    }

    fn write_attribute(&mut self, name: &str, attribute: &Attribute<'_>) {
        self.out.html.push(' ');
        self.out.html.push_str(name);
        self.out.html.push_str("=\"");
        // Its entities are kept as they are.
        self.out.html.push_str(&attribute.value.replace('"', "&quot;"));
        self.out.html.push('"');
    }

    fn write_id(&mut self, wanted: &str, range: Range<usize>) {
        if wanted.is_empty() || wanted.contains(char::is_whitespace) {
            return;
        }
        let given = self.outline.ids.claim(wanted);
        if *given != *composed(wanted) {
            self.report(range, |span| problems::duplicate_id(wanted, &given, span));
        }
        self.push_attribute("id", &given);
    }

    pub(super) fn write_raw_href(&mut self, address: &str, range: Range<usize>) {
        let destination = self.classify(address);
        if matches!(destination, Destination::External(_)) {
            self.out.html.push_str(NO_OPENER);
        }
        self.write_href(destination, address, range);
    }

    fn write_src(
        &mut self,
        name: &str,
        value: &str,
        is_image: bool,
        range: Range<usize>,
    ) -> Option<usize> {
        match self.classify(value) {
            Destination::Internal {
                kind: kind @ (TargetKind::Asset(_) | TargetKind::Site { .. }),
                suffix,
            } => {
                self.out.html.push(' ');
                self.out.html.push_str(name);
                self.out.html.push_str("=\"");
                let target_index = self.push_target(kind, range, is_image || name == "poster");
                escape::push_url(&mut self.out.html, &suffix);
                self.out.html.push('"');
                return Some(target_index);
            }
            Destination::External(_) => {
                let weight = self.broken_links;
                self.report(range, |span| weight.weigh(problems::external_image(value, span)));
            }
            Destination::Refused(refusal) => {
                self.report_refused(&refusal, value, "image", range);
            }
            _ => self.report(range, |span| problems::not_an_image(value, span)),
        }
        None
    }
}

/// The text without `<!-- … -->`; a comment that does not end reaches to the end of the text.
fn without_comments(html: &str) -> String {
    let mut visible = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        visible.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    visible.push_str(rest);
    visible
}
