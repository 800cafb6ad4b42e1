//! The text that a reader sees of a body, without its markup: what two versions are compared by.
//!
//! It is taken from the rendered HTML and not from the Markdown, as the Markdown may hold what was
//! never shown: comments, definitions that nothing uses, paths of files that are not published.

use super::entities::decode;
use super::tags::{attribute, is_inline, name, split_tag};

/// The paragraphs of a body's HTML, white space folded. List items, table rows, headings and lines
/// of code are paragraphs too. A citation stands as `[key]`, a link out of the site as its text
/// with the address behind it, a picture as its description.
pub fn visible_text(html: &str) -> Vec<Box<str>> {
    let mut text = Text::default();
    let mut rest = html;
    let mut in_code = false;
    // The address to write behind the link that is open.
    let mut address: Option<String> = None;
    while !rest.is_empty() {
        let Some((before, after)) = rest.split_once('<') else {
            text.push(rest, in_code);
            break;
        };
        text.push(before, in_code);
        let (tag, after) = split_tag(after);
        rest = after;
        match (name(tag), tag.starts_with('/')) {
            ("sup", false) if tag.contains("class=\"cite\"") => {
                let (citation, after) = rest.split_once("</sup>").unwrap_or((rest, ""));
                let key =
                    citation.split_once("#source-").and_then(|(_, key)| key.split('"').next());
                text.push(&format!("[{}]", key.unwrap_or_default()), false);
                rest = after;
            }
            ("a", false) if tag.contains("class=\"backlink\"") => {
                rest = rest.split_once("</a>").map_or("", |(_, after)| after);
            }
            ("a", false) => {
                let href = attribute(tag, "href").filter(|href| href.contains(':'));
                address = href.map(|href| format!(" ({href})"));
            }
            ("a", true) => {
                if let Some(address) = address.take() {
                    text.push(&address, false);
                }
            }
            ("img", _) => {
                if let Some(alt) = attribute(tag, "alt").filter(|alt| !alt.is_empty()) {
                    text.push(&format!(" [{alt}] "), false);
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
        let mut folded = String::with_capacity(self.current.len());
        for word in self.current.split_whitespace() {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str(word);
        }
        self.current.clear();
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
        let found = visible_text(html);
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
            "<p>a <sup class=\"cite\"><a href=\"#source-kdp\" id=\"cite-kdp-1\">[1]</a></sup>.</p>",
            &["a [kdp]."],
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
