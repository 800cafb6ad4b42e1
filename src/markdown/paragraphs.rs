//! The text that a reader sees of a body, without its markup: what two versions are compared by.
//!
//! It is taken from what was written, and only where somebody asks: the Markdown may hold what was
//! never shown (comments, definitions that nothing uses, paths of files that are not published),
//! and of an author's HTML the sanitiser alone knows what is left.

use super::body::Body;
use super::raw_tag::RawTag;
use crate::text::{decode, decoded_attribute, is_inline, single_spaced};

impl Body {
    /// Its paragraphs, white space folded. List items, table rows, headings and lines of code are
    /// paragraphs too. A citation stands as `[key]`, a link out of the site as its text with the
    /// address behind it, a picture as its description.
    pub fn paragraphs(&self) -> Vec<Box<str>> {
        paragraphs(&self.html)
    }
}

fn paragraphs(html: &str) -> Vec<Box<str>> {
    let mut text = Text::default();
    let mut rest = html;
    let mut in_code = false;
    // The address to write behind the link that is open.
    let mut address: Option<String> = None;
    while let Some((before, _)) = rest.split_once('<') {
        text.push(before, in_code);
        let Some(tag) = RawTag::parse(rest, before.len()) else {
            rest = "";
            break;
        };
        rest = rest.get(tag.end..).unwrap_or("");
        let value = |name: &str| {
            let found = tag.attributes.iter().find(|attribute| attribute.name == name);
            found.map_or("", |attribute| attribute.value)
        };
        match (tag.name, tag.closing) {
            ("sup", false) if value("class") == "cite" => {
                let (citation, after) = rest.split_once("</sup>").unwrap_or((rest, ""));
                let keys = citation.split("#source-").skip(1);
                let keys: Vec<&str> = keys.filter_map(|key| key.split('"').next()).collect();
                // Nobody sees what holds a mark to its word.
                let word = text.current.trim_end_matches('\u{2060}').len();
                if word < text.current.len() {
                    text.current.truncate(word);
                    text.current.push(' ');
                }
                text.push(&format!("[{}]", keys.join("; ")), false);
                rest = after;
            }
            ("a", false) if value("class") == "backlink" => {
                rest = rest.split_once("</a>").map_or("", |(_, after)| after);
            }
            ("a", false) => {
                let href = Some(value("href")).filter(|href| href.contains(':'));
                address = href.map(|href| format!(" ({})", decoded_attribute(href)));
            }
            ("a", true) => text.current.push_str(&address.take().unwrap_or_default()),
            ("img", _) => {
                let alt = decoded_attribute(value("alt"));
                if !alt.is_empty() {
                    text.current.push_str(&format!(" [{alt}] "));
                }
            }
            ("td" | "th", false) => {}
            ("td" | "th", true) => text.push(" · ", false),
            ("pre", closes) => {
                in_code = !closes;
                text.end_paragraph();
            }
            (name, _) if is_inline(name) => {}
            _ => text.end_paragraph(),
        }
    }
    text.push(rest, in_code);
    text.end_paragraph();
    text.paragraphs
}

#[derive(Default)]
struct Text {
    paragraphs: Vec<Box<str>>,
    current: String,
}

impl Text {
    fn push(&mut self, html: &str, is_code: bool) {
        if !is_code {
            decode(html, &mut self.current);
            return;
        }
        for (index, line) in html.split('\n').enumerate() {
            if index > 0 {
                self.end_paragraph();
            }
            decode(line, &mut self.current);
        }
    }

    fn end_paragraph(&mut self) {
        let folded = single_spaced(&std::mem::take(&mut self.current));
        // A row's last cell needs no dot behind it.
        let folded = folded.trim_end_matches([' ', '·']);
        if !folded.is_empty() {
            self.paragraphs.push(folded.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &[&str]) {
        let found = paragraphs(html);
        assert_eq!(found.iter().map(|text| &**text).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn blocks_are_paragraphs() {
        check("<p>One\n two</p>\n<p>three</p>", &["One two", "three"]);
        check("<h2 id=\"a\">A<a class=\"anchor\" href=\"#a\"></a></h2>\n<p>B</p>", &["A", "B"]);
        check("<ul>\n<li>a</li>\n<li><p>b</p></li>\n</ul>", &["a", "b"]);
        check("<p>a<br>b</p>", &["a", "b"]);
        check(
            "<table><tr><th scope=\"col\">a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr>",
            &["a · b", "c · d"],
        );
        check("<pre><code>if a {\n  b\n}</code></pre>", &["if a {", "b", "}"]);
        check("", &[]);
    }

    #[test]
    fn what_a_reader_cannot_see_is_left_out_and_what_counts_is_kept() {
        check("<p>a <em>b</em><strong>c</strong></p>", &["a bc"]);
        check("<p>a &amp; b &lt;i&gt; &#39;x&#39; &#x2014; &copy; &</p>", &["a & b <i> 'x' — © &"]);
        check(
            "<p>a\u{2060}<sup class=\"cite\">[<a href=\"#source-kdp\" id=\"cite-kdp-1\">1</a>, <a href=\"#source-b\">2</a>]</sup>.</p>",
            &["a [kdp; b]."],
        );
        check(
            "<p><a href=\"https://x.example/?a=1&amp;b\">x</a>, <a href=\"/y/\">y</a></p>",
            &["x (https://x.example/?a=1&b), y"],
        );
        check("<p><img src=\"\" alt=\"A &gt; map\"></p>", &["[A > map]"]);
        check("<li><p>note <a href=\"#r\" class=\"backlink\">↩</a></p></li>", &["note"]);
        check("<p title=\"a>b\">c", &["c"]);
        check("a <b", &["a"]);
    }
}
