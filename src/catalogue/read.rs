//! Reads message files: Fluent's syntax, of which messages with texts, arguments and choices are
//! used. What is not (terms, attributes, functions) is told, not left out in silence.

use std::sync::Arc;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use rustc_hash::{FxHashMap, FxHashSet};

use super::message::{Choice, Message, Part};
use super::numbers;
use super::problems::{self, Fault};
use super::words::{REFERENCE, Words};
use crate::diagnostics::Diagnostic;
use crate::input::{Origin, Snapshot, SourceFile};
use crate::text::{is_control_of_xml, language_tag};

/// Where the messages of a site stand.
const FOLDER: &str = "words";

/// How their names end.
const ENDING: &str = ".ftl";

/// A message file of the site.
#[derive(Debug, Clone)]
pub(super) struct OwnFile {
    pub(super) lang: Box<str>,
    pub(super) messages: Vec<(Box<str>, Arc<Message>)>,
}

/// A message as it stands in a file.
struct Written<'a> {
    key: &'a str,
    message: Message,
    /// Each argument where it stands.
    arguments: Vec<&'a str>,
}

/// The site's files of messages, each with its name without the ending.
pub(super) fn sources(snapshot: &Snapshot) -> impl Iterator<Item = (&str, &Arc<SourceFile>)> {
    files(snapshot).filter_map(|(name, file)| Some((name.strip_suffix(ENDING)?, file)))
}

/// The site's files beside them, which nobody reads.
pub(super) fn others(snapshot: &Snapshot) -> impl Iterator<Item = &Arc<SourceFile>> {
    files(snapshot).filter(|(name, _)| !name.ends_with(ENDING)).map(|(_, file)| file)
}

fn files(snapshot: &Snapshot) -> impl Iterator<Item = (&str, &Arc<SourceFile>)> {
    let own = snapshot.under(FOLDER).filter(|file| file.origin == Origin::Site);
    own.filter_map(|file| Some((file.path.as_str().strip_prefix(FOLDER)?.strip_prefix('/')?, file)))
}

/// The built-in messages; a test holds that they have no fault.
pub(super) fn built_in(text: &str) -> Vec<(Box<str>, Message)> {
    let (written, _) = messages(text);
    written.into_iter().map(|written| (written.key.into(), written.message)).collect()
}

/// Reads the files of a site, each against the messages that are known.
pub(super) fn site_files(snapshot: &Snapshot, known: &Words) -> (Vec<OwnFile>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mut files: Vec<OwnFile> = Vec::new();
    // What the site adds means the same in all of its languages as where it stands first.
    let mut added: FxHashMap<Box<str>, Arc<Message>> = FxHashMap::default();
    let mut sources: Vec<_> = sources(snapshot).collect();
    sources.sort_by_key(|(name, _)| (*name != REFERENCE, *name));
    let named = named(snapshot);
    for (name, file) in sources {
        let Some(lang) = language_tag(name) else {
            problems.push(problems::name(file, name));
            continue;
        };
        let text = match std::str::from_utf8(&file.bytes) {
            Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
            Err(error) => {
                problems.push(problems::not_utf8(file, error.valid_up_to()));
                continue;
            }
        };
        // Places count from the start of the file, byte order mark and all.
        let shift = file.bytes.len() - text.len();
        let (written, mut faults) = messages(text);
        faults.extend(unseen(text));
        let faults = faults.into_iter().map(|fault| problems::syntax(file, shift, fault));
        problems.extend(faults);
        let at = |part: &str| {
            let start = part.as_ptr() as usize - text.as_ptr() as usize + shift;
            start..start + part.len()
        };
        let mut messages: Vec<(Box<str>, Arc<Message>)> = Vec::new();
        let mut seen = FxHashSet::default();
        for Written { key, message, arguments } in written {
            if !seen.insert(key) {
                problems.push(problems::twice(file, at(key), key));
                continue;
            }
            let reference = known.arguments(key);
            let reference = reference.or_else(|| added.get(key).map(|own| own.arguments()));
            if let Some(reference) = reference {
                let is_unknown = |name: &&&str| reference.iter().all(|known| **known != ***name);
                let unknown: Vec<_> = arguments.iter().filter(is_unknown).collect();
                for name in &unknown {
                    problems.push(problems::argument(file, at(name), key, name, reference));
                }
                let is_told = |name: &str| message.arguments().iter().any(|own| **own == *name);
                // An argument that is misspelt is not missing too.
                for name in reference.iter().filter(|name| !is_told(name)).skip(unknown.len()) {
                    problems.push(problems::left_out(file, at(key), key, name));
                }
            } else if !named.contains(key) {
                let nearest = crate::diagnostics::suggest::nearest(key, known.keys());
                problems.push(problems::unknown(file, at(key), key, nearest));
                continue;
            }
            for (variant, choices) in odd_variants(&message, &lang) {
                problems.push(problems::category(file, at(key), key, &variant, &choices));
            }
            let message = Arc::new(message);
            added.entry(key.into()).or_insert_with(|| Arc::clone(&message));
            messages.push((key.into(), message));
        }
        files.push(OwnFile { lang, messages });
    }
    problems.extend(others(snapshot).map(|file| problems::not_read(file)));
    (files, problems)
}

/// What nobody sees in a text and what would be published with it: signs that no page or feed can
/// hold, and signs that turn the direction of letters. Either may be written as an escape. Marks of
/// direction and isolates stay, for translators need them.
fn unseen(text: &str) -> Vec<Fault> {
    let is_unseen =
        |letter: char| is_control_of_xml(letter) || matches!(letter, '\u{202a}'..='\u{202e}');
    let written = text.char_indices().filter(|(_, letter)| is_unseen(*letter));
    let written = written.map(|(at, letter)| (at..at + letter.len_utf8(), letter));
    let escaped = text.match_indices('\\').filter_map(|(at, _)| {
        let digits = match text.as_bytes().get(at + 1)? {
            b'u' => 4,
            b'U' => 6,
            _ => return None,
        };
        let code = u32::from_str_radix(text.get(at + 2..at + 2 + digits)?, 16).ok()?;
        let letter = char::from_u32(code).filter(|letter| is_unseen(*letter))?;
        Some((at..at + 2 + digits, letter))
    });
    written
        .chain(escaped)
        .take(100)
        .map(|(range, letter)| problems::unseen(range, letter))
        .collect()
}

/// What may be a message in the templates of the site: whatever stands behind `words.` or `plain.`,
/// or in quotation marks.
fn named(snapshot: &Snapshot) -> FxHashSet<&str> {
    let goes_on = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    let own = snapshot.under("templates").filter(|file| file.origin == Origin::Site);
    let texts = own.filter_map(|file| std::str::from_utf8(&file.bytes).ok());
    let mut named = FxHashSet::default();
    for text in texts {
        for sign in ["words.", "plain.", "\"", "'"] {
            named.extend(text.match_indices(sign).map(|(at, sign)| {
                let rest = &text[at + sign.len()..];
                &rest[..rest.find(|letter| !goes_on(letter)).unwrap_or(rest.len())]
            }));
        }
    }
    named
}

/// The plural categories that a message chooses by and its language does not have, each with those
/// that it has.
fn odd_variants(message: &Message, lang: &str) -> Vec<(Box<str>, Vec<&'static str>)> {
    let mut categories = None;
    let mut odd = Vec::new();
    message.each_variant(&mut |variant: &str| {
        if numbers::CATEGORIES.contains(&variant) {
            let known = categories.get_or_insert_with(|| numbers::categories(lang));
            if !known.contains(&variant) && !known.is_empty() {
                odd.push((variant.into(), known.clone()));
            }
        }
    });
    odd
}

/// How deep arguments and choices may stand in each other: the parser goes down by itself.
const DEPTH: usize = 32;

/// Where a text nests deeper than anybody writes.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let name = line.bytes().take_while(|byte| is_name(byte)).count();
        if name > 0 && line[name..].trim_start().starts_with('=') {
            depth = 0;
        }
        for (offset, byte) in line.bytes().enumerate() {
            match byte {
                b'{' | b'(' => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEPTH {
                return Some(at + offset);
            }
        }
        at += line.len();
    }
    None
}

/// The messages of a text, and what in it is none.
fn messages(text: &str) -> (Vec<Written<'_>>, Vec<Fault>) {
    let mut faults = Vec::new();
    if let Some(at) = too_deep(text) {
        let message = "arguments and choices stand too deep in each other".to_owned();
        let help = "close what is open with `}`";
        return (Vec::new(), vec![Fault { range: at..at + 1, message, help }]);
    }
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            // Nobody repairs more at a time.
            faults.extend(errors.iter().take(100).map(|error| problems::fault(text, error)));
            resource
        }
    };
    let mut written = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                let mut reading = Reading { text, arguments: Vec::new(), faults: &mut faults };
                if let Some(attribute) = message.attributes.first() {
                    reading.unused(attribute.id.name, "an attribute");
                }
                let Some(pattern) = &message.value else { continue };
                let parts = reading.parts(pattern);
                let arguments = reading.arguments;
                written.push(Written { key, message: Message::new(parts), arguments });
            }
            Entry::Term(term) => {
                let mut reading = Reading { text, arguments: Vec::new(), faults: &mut faults };
                reading.unused(term.id.name, "a term");
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Junk { .. } => {}
        }
    }
    (written, faults)
}

struct Reading<'a, 'f> {
    text: &'a str,
    arguments: Vec<&'a str>,
    faults: &'f mut Vec<Fault>,
}

impl<'a> Reading<'a, '_> {
    /// Tells of something that Fluent has and messages here do not use.
    fn unused(&mut self, part: &'a str, what: &str) {
        let start = part.as_ptr() as usize - self.text.as_ptr() as usize;
        self.faults.push(Fault {
            range: start..start + part.len(),
            message: format!("`{part}` is {what}, which messages do not have here"),
            help: "write the words themselves, with arguments such as `{ $count }`",
        });
    }

    fn parts(&mut self, pattern: &Pattern<&'a str>) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => push_text(&mut parts, value),
                PatternElement::Placeable { expression } => self.expression(expression, &mut parts),
            }
        }
        parts
    }

    fn expression(&mut self, expression: &Expression<&'a str>, parts: &mut Vec<Part>) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline, parts),
            Expression::Select { selector, variants } => (selector, variants),
        };
        let InlineExpression::VariableReference { id } = selector else {
            self.inline(selector, &mut Vec::new());
            return;
        };
        self.arguments.push(id.name);
        let other = variants.iter().position(|variant| variant.default).unwrap_or(0);
        let variants = variants
            .iter()
            .map(|variant| {
                let (VariantKey::Identifier { name: key }
                | VariantKey::NumberLiteral { value: key }) = variant.key;
                (key.into(), self.parts(&variant.value))
            })
            .collect();
        parts.push(Part::Choice(Choice { by: id.name.into(), variants, other }));
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>, parts: &mut Vec<Part>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                push_text(parts, &unescape_unicode_to_string(value));
            }
            InlineExpression::NumberLiteral { value } => push_text(parts, value),
            InlineExpression::VariableReference { id } => {
                self.arguments.push(id.name);
                parts.push(Part::Argument(id.name.into()));
            }
            InlineExpression::Placeable { expression } => self.expression(expression, parts),
            InlineExpression::FunctionReference { id, .. } => self.unused(id.name, "a function"),
            InlineExpression::MessageReference { id, .. } => {
                self.unused(id.name, "another message");
            }
            InlineExpression::TermReference { id, .. } => self.unused(id.name, "a term"),
        }
    }
}

/// Adds a text: a message is one line, on however many it is written.
fn push_text(parts: &mut Vec<Part>, text: &str) {
    let text = text.replace('\n', " ");
    if let Some(Part::Text(last)) = parts.last_mut() {
        *last = format!("{last}{text}").into();
    } else {
        parts.push(Part::Text(text.into()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::catalogue::languages::{ENGLISH, OTHERS};

    /// What is told of the built-in messages of a language, and its messages.
    fn read_built_in<'a>(lang: &str, text: &'a str) -> Vec<Written<'a>> {
        let (written, mut faults) = messages(text);
        faults.extend(unseen(text));
        let faults: Vec<_> = faults.into_iter().map(|fault| fault.message).collect();
        assert_eq!(faults, [""; 0], "{lang}");
        let keys: FxHashSet<&str> = written.iter().map(|written| written.key).collect();
        assert_eq!(keys.len(), written.len(), "{lang}: a message stands twice");
        for Written { key, message, .. } in &written {
            assert_eq!(odd_variants(message, lang), [], "{lang}: {key}");
        }
        written
    }

    #[test]
    fn the_built_in_words_have_no_fault() {
        read_built_in("en", ENGLISH);
        assert_eq!(Catalogue::built_in().of("en-GB").word("home"), "Home");
    }

    #[test]
    fn each_language_has_every_message_with_its_arguments_in_the_same_order() {
        let told = |written: &[Written<'_>]| -> Vec<String> {
            let told = written.iter();
            told.map(|one| format!("{} {:?}", one.key, one.message.arguments())).collect()
        };
        let english = told(&read_built_in("en", ENGLISH));
        for (lang, text) in OTHERS {
            let own = told(&read_built_in(lang, text));
            let lacks: Vec<_> = english.iter().filter(|message| !own.contains(message)).collect();
            assert_eq!(lacks, [""; 0], "{lang}");
            assert_eq!(own, english, "{lang}");
        }
        let words = Catalogue::built_in();
        assert_eq!((words.of("ur-PK").lang(), words.of("fa-AF").lang()), ("ur", "fa"));
        assert_eq!(words.of("ckb").lang(), "en");
    }
}
