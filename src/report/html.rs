//! Diagnostics as a piece of HTML, for the preview's overlay.

use std::fmt::Write as _;

use super::draw::{Color, Reader, draw};
use super::position::Locator;
use super::summary::summary;
use crate::diagnostics::Diagnostic;
use crate::input::Snapshot;
use crate::text::escape;

/// How many diagnostics are shown: an overlay is for the ones just made.
const SHOWN: usize = 50;

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
        let drawing = draw(diagnostic, &mut locator, Color::Never, Reader::Anybody);
        let class = diagnostic.severity.as_str();
        let _ = writeln!(html, "<pre class=\"{class}\">{}</pre>", escape::text(&drawing));
    }
    if let Some(more) = diagnostics.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(html, "<p>… and {more} more</p>");
    }
    html.push_str("</section>\n");
    html
}
