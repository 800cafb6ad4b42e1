//! The helpers through which every case goes.

use std::sync::{Arc, LazyLock};

use crate::address::SourcePath;
use crate::catalogue::{Catalogue, Words};
use crate::config::{BrokenLinks, MarkdownConfig};
use crate::diagnostics::{Checked, Place, sort_diagnostics};
use crate::input::SourceFile;
use crate::markdown::{Body, HoleKind, TargetKind, render};
use crate::text::escape;

/// The words of the theme.
pub(in crate::markdown) fn english() -> &'static Words {
    static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(Catalogue::built_in);
    CATALOGUE.of("en")
}

/// Stands before the Markdown, so that spans of the file and of the Markdown differ.
const FRONT_MATTER: &str = "---\n---\n";
const FILE: &str = "content/articles/x.md";

/// How a case is rendered.
#[derive(Clone, Copy)]
pub(super) struct Case {
    pub(super) lang: &'static str,
    pub(super) raw_html: bool,
    pub(super) broken_links: BrokenLinks,
}

pub(super) const PLAIN: Case =
    Case { lang: "en", raw_html: false, broken_links: BrokenLinks::Error };
/// With `markdown.raw_html`.
pub(super) const RAW: Case = Case { raw_html: true, ..PLAIN };
/// With `markdown.broken_links = "warn"`.
pub(super) const LENIENT: Case = Case { broken_links: BrokenLinks::Warn, ..PLAIN };

/// An article in another language.
pub(super) const fn lang(lang: &'static str) -> Case {
    Case { lang, ..PLAIN }
}

/// Checks HTML that comes without problems, but for the anchors of its headings.
pub(super) fn check(markdown: &str, html: &str) {
    PLAIN.check(markdown, html);
}

/// Checks HTML and problems.
pub(super) fn check_problems(markdown: &str, html: &str, problems: &[&str]) {
    PLAIN.check_problems(markdown, html, problems);
}

/// Renders and checks what holds for every body.
pub(super) fn body(markdown: &str) -> Body {
    PLAIN.render(markdown).value.unwrap()
}

/// The part of the file that a span is about.
pub(super) fn spanned(markdown: &str, span: std::ops::Range<usize>) -> String {
    format!("{FRONT_MATTER}{markdown}")[span].to_owned()
}

impl Case {
    pub(super) fn check(self, markdown: &str, html: &str) {
        self.check_problems(markdown, html, &[]);
    }

    pub(super) fn check_problems(self, markdown: &str, html: &str, problems: &[&str]) {
        let rendered = self.render(markdown);
        // What holds a mark to its word is shown as a tie.
        let filled = without_anchors(&fill(&rendered.value.unwrap())).replace('\u{2060}', "⁀");
        assert_eq!(filled.trim_end(), html, "\nMarkdown: {markdown:?}");
        let mut found = rendered.problems;
        sort_diagnostics(&mut found);
        let text = format!("{FRONT_MATTER}{markdown}");
        let lines: Vec<String> = found
            .iter()
            .map(|problem| {
                let Place::Span(span) = &problem.place else { panic!("{problem:?} has no place") };
                assert_eq!(span.file.as_str(), FILE);
                let before = &text[..span.start];
                let line = before.matches('\n').count() + 1;
                let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
                format!(
                    "x.md:{line}:{column}: {}[{}]: {} | {} @ {}",
                    if problem.is_error() { "error" } else { "warning" },
                    problem.code,
                    problem.message,
                    problem.help.as_deref().unwrap_or("-"),
                    text[span.start..span.end].escape_debug(),
                )
            })
            .collect();
        assert_eq!(lines, problems, "\nMarkdown: {markdown:?}");
    }

    pub(super) fn render(self, markdown: &str) -> Checked<Body> {
        let text = format!("{FRONT_MATTER}{markdown}");
        let file = SourceFile::text(SourcePath::new(FILE).unwrap(), text.as_bytes());
        let config = MarkdownConfig {
            raw_html: self.raw_html,
            smart_punctuation: true,
            link_names: true,
            explain_terms: true,
            highlight: true,
            broken_links: self.broken_links,
            theme_light: "GitHub".into(),
            theme_dark: "Nord".into(),
        };
        render(&file, FRONT_MATTER.len()..text.len(), &text, self.lang, english(), &config)
    }
}

/// The HTML with every hole shown: `[page path id]`, `[asset path]`, `[site path suffix]`, `SIZE`.
pub(super) fn fill(body: &Body) -> String {
    body.fill(|target, kind, out| {
        let shown = match (kind, &target.kind) {
            (HoleKind::Dimensions, _) => " SIZE".to_owned(),
            (HoleKind::Fragment, _) => panic!("a finished body has no such hole"),
            (HoleKind::Href, TargetKind::Named { name, fragment }) => {
                let fragment = fragment.as_deref().map(|id| format!("#{id}")).unwrap_or_default();
                out.push_str(" href=\"");
                escape::push_attribute(out, &format!("[named {name}{fragment}]"));
                return out.push('"');
            }
            (_, TargetKind::Page { path, fragment: Some(id) }) => format!("[page {path} {id}]"),
            (_, TargetKind::Page { path, fragment: None }) => format!("[page {path}]"),
            (_, TargetKind::Named { name, .. }) => format!("[named {name}]"),
            (_, TargetKind::Asset(path)) => format!("[asset {path}]"),
            (_, TargetKind::Site { path, suffix }) => format!("[site {path} {suffix}]"),
        };
        escape::push_attribute(out, &shown);
    })
}

/// One test has the anchors of headings; elsewhere they would only be long.
pub(super) fn without_anchors(html: &str) -> String {
    let mut short = String::new();
    let mut rest = html;
    while let Some((before, anchor)) = rest.split_once("<a class=\"anchor\"") {
        short.push_str(before);
        rest = anchor.split_once("</a>").unwrap().1;
    }
    short + rest
}
