//! Diagnostics as a piece of HTML, for the preview's overlay.

use std::fmt::Write as _;

use super::position::Locator;
use super::{Color, draw, summary};
use crate::diagnostics::Diagnostic;
use crate::input::Snapshot;

/// How many diagnostics are shown: an overlay is for the ones just made.
const SHOWN: usize = 50;

/// A drawing without the lines of the source and what they say: others may see the preview, and it is
/// what nobody may read.
fn without_source(drawing: &str) -> String {
    let is_source = |line: &&str| {
        line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit()).starts_with('|')
    };
    let is_quoted = |line: &&str| line.contains(" says `");
    drawing
        .lines()
        .filter(|line| !is_source(line) && !is_quoted(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The diagnostics as a `<section>`: the summary as its heading, then a `<pre>` for each with the
/// class `error` or `warning`. Everything that comes from files is escaped.
pub fn to_html(diagnostics: &[Diagnostic], snapshot: &Snapshot) -> String {
    let mut locator = Locator::new(snapshot);
    let mut html = String::from("<section class=\"diagnostics\">\n");
    let heading = summary(diagnostics).unwrap_or_else(|| "No problems found".to_owned());
    let _ = writeln!(html, "<h1>{heading}</h1>");
    // An overlay is read from its top, so errors come first.
    let (errors, warnings): (Vec<_>, Vec<_>) =
        diagnostics.iter().partition(|diagnostic| diagnostic.is_error());
    for diagnostic in errors.into_iter().chain(warnings).take(SHOWN) {
        let mut drawing = draw::draw(diagnostic, &mut locator, Color::Never);
        if diagnostic.code == "protected-person" {
            drawing = without_source(&drawing);
        }
        let class = diagnostic.severity.as_str();
        let _ = writeln!(html, "<pre class=\"{class}\">{}</pre>", escape(&drawing));
    }
    if let Some(more) = diagnostics.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(html, "<p>… and {more} more</p>");
    }
    html.push_str("</section>\n");
    html
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}
