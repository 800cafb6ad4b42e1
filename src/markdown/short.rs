//! A short text of the front matter as HTML: its citations are holes, because the numbers of
//! sources are those of the page on which it stands.

use super::body::TargetKind;
use super::citation_run::{Cited, Run};
use super::destination::{Destination, classify};
use super::labels::Labels;
use super::notes::{Mark, Wrong};
use super::problems;
use super::render::render_short;
use super::state::Purpose;
use crate::address::SourcePath;
use crate::catalogue::Words;
use crate::diagnostics::{Diagnostic, Span};
use crate::text::Key;

/// HTML that any page may show, and where citations stand in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Short {
    html: Box<str>,
    marks: Vec<Mark>,
}

/// Where the links of short texts lead.
#[derive(Debug, Clone, Default)]
pub struct Links {
    /// Inside the site. The texts are shown without these links.
    pub targets: Vec<TargetKind>,
    /// Whole addresses, as browsers read them.
    pub outside: Vec<Box<str>>,
}

impl Short {
    /// Renders Markdown: blocks, or what may stand inside a paragraph, with typographic signs where
    /// `markdown.smart_punctuation` is on. Beside it comes what it says
    /// without its markup, what is wrong with its citations (the text that is wrong, with what
    /// makes the problem of its place), and where its links lead from the file `from`.
    pub(crate) fn new(
        text: &str,
        lang: &str,
        words: &Words,
        blocks: bool,
        is_smart: bool,
        from: &SourcePath,
    ) -> (Self, String, Vec<Wrong>, Links) {
        let purpose = if blocks { Purpose::Fragment } else { Purpose::Inline };
        let (html, plain, notes, outside) = render_short(text, lang, words, purpose, is_smart);
        let target = |url: &str| match classify(url, from) {
            Destination::Internal { kind, .. } => Some(kind),
            _ => None,
        };
        let links = Links {
            targets: notes.left_out.iter().filter_map(|url| target(url)).collect(),
            outside,
        };
        (Self { html: html.into(), marks: notes.marks }, plain, notes.wrong, links)
    }

    /// The HTML without its citations.
    pub fn html(&self) -> &str {
        &self.html
    }

    /// The HTML with the citations whose source has a number on the page.
    pub fn numbered(
        &self,
        lang: &str,
        words: &Words,
        number: impl Fn(&Key) -> Option<usize>,
    ) -> String {
        let labels = &Labels::within(lang, words);
        let mut out = String::with_capacity(self.html.len() + self.marks.len() * 96);
        let mut from = 0;
        let mut run = Run::default();
        for mark in &self.marks {
            out.push_str(self.html.get(from..mark.offset).unwrap_or(""));
            from = mark.offset;
            for (key, place) in &mark.sources {
                let Some(number) = number(key) else { continue };
                let (key, place) = (key.as_str(), place.as_deref());
                let is_linked = mark.is_linked;
                run.push(&mut out, 0, labels, &Cited { key, place, number, uses: None, is_linked });
            }
        }
        out.push_str(self.html.get(from..).unwrap_or(""));
        out
    }

    /// The keys that it cites, each with the citation as it is written.
    pub fn cited(&self) -> impl Iterator<Item = (&Key, &str)> {
        self.marks.iter().flat_map(|mark| mark.sources.iter().map(|(key, _)| (key, &*mark.written)))
    }
}

/// The problem of a citation that is none, at its place.
pub(crate) fn wrong_citation(wrong: &Wrong, span: Span) -> Diagnostic {
    problems::invalid_citation(&wrong.part, wrong.key.as_ref().map(Key::as_str), span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::tests::support::english;

    #[test]
    fn markup_is_dropped() {
        let check = |markdown: &str, expected: &str| {
            let from = SourcePath::new("content/x.md").unwrap();
            assert_eq!(Short::new(markdown, "en", english(), true, true, &from).1, expected);
        };
        check("A *b* & c.\n\n1 < 2", "A b & c. 1 < 2");
        check("&amp;lt;", "&lt;");
        check("plain", "plain");
        check("a  \nb\n\n- c\n- d\n\n> [!tip]\n> e\n\n> [!tip] F\n> g", "a b c d Tip e F g");
        check("<b>a</b> `&`\n\n<p>b</p>\n\n    c\n\n![d](e.png)", "<b>a</b> & <p>b</p> c d");
        check("**A** [@x, p. 4], `b` [c](https://d.example/) [@y; @z].", "A, b c.");
    }

    #[test]
    fn citations_get_the_numbers_of_the_page() {
        let from = SourcePath::new("content/x.md").unwrap();
        let text = "A [@x, p. 4; @y] b[@z]. [@No Key]";
        let (short, _, wrong, _) = Short::new(text, "en", english(), false, true, &from);
        assert_eq!(
            short.numbered("en", english(), |key| match key.as_str() {
                "x" => Some(3),
                "z" => Some(1),
                _ => None,
            }),
            "A\u{2060}<sup class=\"cite\">[<a href=\"#source-x\" aria-label=\"Source 3, p. 4\">3, p. 4</a>]</sup> \
             b\u{2060}<sup class=\"cite\">[<a href=\"#source-z\" aria-label=\"Source 1\">1</a>]</sup>."
        );
        assert_eq!(short.html(), "A b.");
        let wrong: Vec<_> = wrong.iter().map(|wrong| (&*wrong.part, &*wrong.written)).collect();
        assert_eq!(wrong, [("No Key", "[@No Key]")]);
    }
}
