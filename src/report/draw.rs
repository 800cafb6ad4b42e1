//! One diagnostic as rustc would draw it.

use std::borrow::Cow;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};
use anstream::adapter::strip_str;

use super::excerpt::{Excerpt, clean};
use super::position::Locator;
use crate::diagnostics::{Diagnostic, Place, Secret, Severity, Span};

/// Whether text holds ANSI escape codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// Plain text.
    Never,
    /// Colours.
    Always,
}

/// Who sees a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// Whoever writes the site.
    Desk,
    /// Whoever the preview is shown to.
    Anybody,
}

/// Draws one diagnostic, without a line break at the end.
pub(super) fn draw(
    diagnostic: &Diagnostic,
    locator: &mut Locator<'_>,
    color: Color,
    reader: Reader,
) -> String {
    let hidden = match reader {
        Reader::Desk => Secret::Nothing,
        Reader::Anybody => diagnostic.secret,
    };
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(clean(&diagnostic.message)).id(diagnostic.code);
    let mut group = place_group(title, &diagnostic.place, locator, hidden);
    if let Some(help) = diagnostic.help.as_ref().filter(|_| hidden != Secret::SourceAndHelp) {
        group = group.element(Level::HELP.message(clean(help)));
    }
    let mut groups = vec![group];
    for related in &diagnostic.related {
        let title = Level::NOTE.secondary_title(clean(&related.message));
        groups.push(place_group(title, &related.place, locator, hidden));
    }
    let renderer = match color {
        Color::Never => Renderer::plain(),
        Color::Always => Renderer::styled(),
    };
    // Lines have been cut already, in a way that keeps the line of a caret whole.
    let drawing = renderer.decor_style(DecorStyle::Ascii).term_width(1000).render(&groups);
    let lines = drawing.lines().map(str::trim_end).filter(|line| !is_second_origin(line));
    aligned(lines).join("\n")
}

/// The lines below a place without a line of text as they stand below one with: the renderer sets
/// them two columns to the left, and without a bar between the place and the help.
fn aligned<'l>(lines: impl Iterator<Item = &'l str>) -> Vec<Cow<'l, str>> {
    let mut aligned: Vec<Cow<'_, str>> = Vec::new();
    let mut was_place = false;
    for line in lines {
        let plain = strip_str(line).to_string();
        let is_place = plain.starts_with("--> ");
        let is_bar = plain == " |";
        let is_help = plain.starts_with(" = ");
        if is_help && was_place {
            aligned.push("  |".into());
        }
        was_place = is_place;
        aligned.push(match is_place || is_bar || is_help {
            true => format!(" {line}").into(),
            false => line.into(),
        });
    }
    aligned
}

/// Whether a line is the mark that the renderer puts between an origin and a snippet without one.
///
/// The origin is given apart from the snippet because the renderer would count its column from
/// where the line was cut.
fn is_second_origin(line: &str) -> bool {
    let line = line.trim_start();
    line == ":::" || line.contains(":::") && strip_str(line).to_string().trim() == ":::"
}

fn place_group<'a>(
    title: Title<'a>,
    place: &'a Place,
    locator: &mut Locator<'_>,
    hidden: Secret,
) -> Group<'a> {
    let group = Group::with_title(title);
    match place {
        Place::Nowhere => group,
        Place::File(path) => group.element(Origin::path(file_name(path.as_str()))),
        Place::Span(span) => span_group(group, span, locator, hidden),
    }
}

fn span_group<'a>(
    group: Group<'a>,
    span: &'a Span,
    locator: &mut Locator<'_>,
    hidden: Secret,
) -> Group<'a> {
    let origin = Origin::path(file_name(span.file.as_str()));
    let (Some(file), Some((start, _))) = (locator.file(&span.file), locator.range(span)) else {
        return group.element(origin);
    };
    if hidden != Secret::Nothing {
        return group.element(origin.line(start.line).char_column(start.column));
    }
    let excerpt = Excerpt::new(&file.bytes, span.start..span.end);
    group.element(origin.line(start.line).char_column(start.column)).element(
        Snippet::source(excerpt.text)
            .line_start(start.line)
            .annotation(AnnotationKind::Primary.span(excerpt.marked)),
    )
}

/// A file's name in one line.
fn file_name(path: &str) -> String {
    clean(path).replace('\n', "␊")
}
