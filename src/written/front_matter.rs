//! The text of the front matter becomes a tree of values, in bounded time whatever the text.

use saphyr_parser::{Event, Parser};
use serde::de::DeserializeSeed;

use super::format::Format;
use super::node::{Limit, Limits, MAX_DEPTH, Node, NodeSeed};
use super::problems;
use super::source_text::SourceText;
use super::toml_tree as toml;
use super::yaml_help;
use super::yaml_quotation;
use crate::diagnostics::{Diagnostic, Place};

/// The front matter's tree, always a map, and whether some map in it had a key twice.
pub(crate) fn read_front_matter<'t>(
    source: &SourceText<'t>,
) -> Result<(Node<'t>, bool), Box<Diagnostic>> {
    let yaml = source.front_matter();
    if source.format == Format::Toml {
        return toml::read(source).map(|node| (node, false));
    }
    if may_nest_too_deep(yaml) {
        check_depth(source)?;
    }
    if let Some(cause) = yaml_help::arabic_comma(source) {
        let place = source.place(cause.range);
        return Err(problems::unreadable_line(place, &cause.reason, cause.help).into());
    }
    let limits = Limits::of(yaml.len());
    let seed = NodeSeed { limits: &limits, depth: 0 };
    match seed.deserialize(serde_yaml::Deserializer::from_str(yaml)) {
        Ok(node @ Node::Map(_)) => Ok((node, limits.has_duplicates.get())),
        Ok(Node::Null) => Ok((Node::Map(Vec::new()), false)),
        Ok(other) => {
            Err(explained(source, yaml.lines().count().saturating_sub(1)).unwrap_or_else(|| {
                problems::front_matter_not_a_map(source.front_matter_place(), other.type_name())
                    .into()
            }))
        }
        Err(error) => explain(source, &limits, &error),
    }
}

/// The diagnostic for what serde_yaml says; an empty text is no problem.
fn explain<'t>(
    source: &SourceText<'t>,
    limits: &Limits,
    error: &serde_yaml::Error,
) -> Result<(Node<'t>, bool), Box<Diagnostic>> {
    let yaml = source.front_matter();
    let place = error
        .location()
        .map_or(source.front_matter_place(), |location| place_at(source, location.index()));
    match limits.met.get() {
        Some(Limit::Depth) => return Err(problems::front_matter_too_deep(place).into()),
        Some(Limit::Budget) => return Err(problems::too_many_aliases(place).into()),
        None => {}
    }
    let text = error.to_string();
    if text.starts_with("EOF while parsing a value") {
        return Ok((Node::Map(Vec::new()), false));
    }
    if text.contains("more than one document") {
        let mark = |line: &str| line.starts_with("---");
        let before: usize =
            yaml.split_inclusive('\n').take_while(|line| !mark(line)).map(str::len).sum();
        if before == yaml.len() {
            let problem = "it goes on after its end";
            return Err(problems::invalid_yaml(place, problem, "", "").into());
        }
        let start = source.front_matter_start() + before;
        return Err(problems::several_documents(source.place(start..start + 3)).into());
    }
    if text.contains("repetition limit") {
        return Err(problems::too_many_aliases(place).into());
    }
    if text.contains("recursion limit") {
        return Err(problems::front_matter_too_deep(place).into());
    }
    // A character that YAML does not have is told by its position alone.
    let stopped = match error.location().filter(|_| !text.starts_with("control characters")) {
        Some(place) => place.line().saturating_sub(1),
        None => usize::MAX - 1,
    };
    let (problem, context) = text.split_once(", while ").unwrap_or((&text, ""));
    let place_in_lines = error.location().map(|at| (at.line().saturating_sub(1), at.column()));
    if let Some(problem) =
        explained(source, stopped).or_else(|| shaped(source, problem, context, place_in_lines?))
    {
        return Err(problem);
    }
    // An end that is missing is noticed at the end of the text; its beginning is what helps.
    let is_at_end = error
        .location()
        .is_some_and(|location| location.index() >= yaml.trim_end().chars().count());
    // So is that of a list or map that the next line shows to be over.
    let is_over = context.contains("flow") && problem.contains("expected ',' or");
    let beginning = (is_at_end || is_over).then(|| marked_place(source, context)).flatten();
    let place = beginning.unwrap_or(place);
    // The parser counts lines from the start of the YAML; ours stand in the place.
    let problem = problem.split(" at line ").next().unwrap_or("");
    let context = context.split(" at line ").next().unwrap_or("");
    Err(problems::invalid_yaml(place, problem, context, line_of(source, error)).into())
}

/// The diagnostic for a mistake that a line up to where the parser stopped shows by itself.
fn explained(source: &SourceText<'_>, stopped: usize) -> Option<Box<Diagnostic>> {
    let cause = yaml_quotation::open_quotation(source, stopped)
        .or_else(|| yaml_help::cause(source, stopped))?;
    Some(problems::unreadable_line(source.place(cause.range), &cause.reason, cause.help).into())
}

/// The diagnostic for a mistake that shows in how lines stand to each other, where the parser's
/// `problem` says that it is one of these: a key without a colon, or one too far in or out.
fn shaped(
    source: &SourceText<'_>,
    problem: &str,
    context: &str,
    (line, column): (usize, usize),
) -> Option<Box<Diagnostic>> {
    let cause = if problem.contains("could not find expected ':'") {
        // What was taken for a key begins where the parser says it does.
        yaml_help::forgotten_colon(source, marked(context)?.0.checked_sub(1)?)
    } else if problem.contains("did not find expected '-' indicator")
        || problem.contains("did not find expected key")
    {
        yaml_help::indentation(source, line)
    } else if problem.contains("mapping values are not allowed") {
        // Of several colons in a line the second is too many, whatever its indentation.
        let before = source.front_matter().lines().nth(line)?.get(..column.checked_sub(1)?)?;
        (!before.contains([':', '"', '\'', '[', '{']))
            .then(|| yaml_help::indentation(source, line))
            .flatten()
    } else {
        None
    }?;
    Some(problems::unreadable_line(source.place(cause.range), &cause.reason, cause.help).into())
}

/// Line and column of `… at line 3 column 5`, both from 1.
fn marked(text: &str) -> Option<(usize, usize)> {
    let (line, column) = text.split_once(" at line ")?.1.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// The place of `… at line 3 column 5`.
fn marked_place(source: &SourceText<'_>, text: &str) -> Option<Place> {
    let (line, column) = marked(text)?;
    let before = source.front_matter().split_inclusive('\n').take(line.checked_sub(1)?);
    let index = before.map(|line| line.chars().count()).sum::<usize>() + column.checked_sub(1)?;
    Some(place_at(source, index))
}

/// The line on which the parser stopped.
fn line_of<'t>(source: &SourceText<'t>, error: &serde_yaml::Error) -> &'t str {
    let number = error.location().map_or(0, |location| location.line());
    source.front_matter().lines().nth(number.saturating_sub(1)).unwrap_or("")
}

/// The place of the character with this index in the YAML. libyaml counts characters.
fn place_at(source: &SourceText<'_>, char_index: usize) -> Place {
    let yaml = source.front_matter();
    let at = yaml.char_indices().nth(char_index).map_or(yaml.len(), |(at, _)| at);
    let length = yaml
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(0, |letter| if letter == '\n' || letter == '\r' { 0 } else { letter.len_utf8() });
    let start = source.front_matter_start() + at;
    source.place(start..start + length)
}

/// Whether brackets are so many that libyaml, whose work grows with the depth of flow nesting for
/// every token, could take more than some milliseconds.
fn may_nest_too_deep(yaml: &str) -> bool {
    let openings = yaml.bytes().filter(|byte| matches!(byte, b'[' | b'{')).count();
    openings > MAX_DEPTH && openings.saturating_mul(yaml.len()) > 4_000_000
}

/// Checks that lists and maps don't nest too deep, by a parser that stops as soon as they do.
fn check_depth(source: &SourceText<'_>) -> Result<(), Box<Diagnostic>> {
    let mut depth = 0usize;
    let mut parser = Parser::new_from_str(source.front_matter());
    while let Some(event) = parser.next_event() {
        match event {
            Ok((Event::SequenceStart(..) | Event::MappingStart(..), _)) => depth += 1,
            Ok((Event::SequenceEnd | Event::MappingEnd, _)) => depth = depth.saturating_sub(1),
            Ok((Event::StreamEnd, _)) => return Ok(()),
            Ok(_) => {}
            // The scanner reads ahead of the events, and has a limit of its own.
            Err(error) if error.info().contains("recursion limit") => depth = usize::MAX,
            Err(error) => {
                let place = place_at(source, error.marker().index());
                return Err(problems::invalid_yaml(place, error.info(), "", "").into());
            }
        }
        if depth > MAX_DEPTH {
            return Err(problems::front_matter_too_deep(source.front_matter_place()).into());
        }
    }
    Ok(())
}
