//! What can be wrong with the messages of a site, in words for whoever writes them.

use std::ops::Range;

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::address::SourcePath;
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::input::SourceFile;

/// Something in a message file that cannot be used, at these bytes.
pub(super) struct Fault {
    pub(super) range: std::ops::Range<usize>,
    pub(super) message: String,
    pub(super) help: &'static str,
}

/// A file whose name is no language.
pub(super) fn name(file: &SourceFile, name: &str) -> Diagnostic {
    let message = format!("`{name}` is no language, so its words are used nowhere");
    Diagnostic::error("words-language", Place::File(file.path.clone()), message)
        .help("name the file by the language of its words: `en.ftl`, `ur.ftl`, `pt-BR.ftl`")
}

/// A file of words under a name by which none is read.
pub(super) fn not_read(file: &SourceFile) -> Diagnostic {
    let name = file.path.file_name();
    let stem = name.split('.').next().unwrap_or(name);
    let help = match crate::text::language_tag(stem) {
        Some(lang) => format!("if it has words, name it `{lang}.ftl`"),
        None => "name a file of words by its language, `en.ftl`, or move it out of `words`".into(),
    };
    let message = format!("`{name}` is not read");
    Diagnostic::warning("unread-file", Place::File(file.path.clone()), message).help(help)
}

/// Words of a language that the site does not have.
pub(super) fn no_such_language(path: &SourcePath, lang: &str) -> Diagnostic {
    let message = format!("the site has no pages in `{lang}`, so these words are used nowhere");
    Diagnostic::warning("words-language", Place::File(path.clone()), message)
        .help("add the language to `languages` in site.toml, or name the file by one of these")
}

/// A sign that nobody sees, or by which what follows is shown in another order.
pub(super) fn unseen(range: Range<usize>, letter: char) -> Fault {
    let code = u32::from(letter);
    let (message, help) = match letter {
        '\u{202a}'..='\u{202e}' => (
            format!("an invisible character (U+{code:04X}) turns the direction of what follows"),
            "take it out: words are shown in the direction of their language",
        ),
        _ => (
            format!("a control character (U+{code:04X}), which no page can hold"),
            "take it out: it cannot be seen, and comes from another program",
        ),
    };
    Fault { range, message, help }
}

/// A file that is no text.
pub(super) fn not_utf8(file: &SourceFile, offset: usize) -> Diagnostic {
    let message = "the file is not valid UTF-8 here";
    Diagnostic::error("invalid-utf8", Span::new(&file.path, offset..offset + 1), message)
        .help("save it as UTF-8")
}

/// Something that is no message, in a file whose text starts behind `shift` bytes.
pub(super) fn syntax(file: &SourceFile, shift: usize, fault: Fault) -> Diagnostic {
    let range = fault.range.start + shift..fault.range.end + shift;
    Diagnostic::error("words-syntax", Span::new(&file.path, range), fault.message).help(fault.help)
}

/// The last brace that is open at a place, in the message that the place is in.
fn open_brace(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let line_starts = before.match_indices('\n').map(|(at, _)| at + 1).chain([0]);
    let is_name = |start: &usize| text[*start..].starts_with(|c: char| c.is_ascii_alphabetic());
    let message = line_starts.filter(is_name).max()?;
    let mut open = Vec::new();
    let mut is_quoted = false;
    for (offset, letter) in before.get(message..)?.char_indices() {
        match letter {
            '"' if !open.is_empty() => is_quoted = !is_quoted,
            '\n' => is_quoted = false,
            '{' if !is_quoted => open.push(message + offset),
            '}' if !is_quoted => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}

/// What Fluent's parser found, in words of ours.
pub(super) fn fault(text: &str, error: &ParserError) -> Fault {
    let start = error.pos.start.min(text.len());
    let end = error.pos.end.clamp(start, text.len());
    let (message, help) = match &error.kind {
        ErrorKind::MissingDefaultVariant => (
            "this choice says nothing for all other numbers".to_owned(),
            "write a `*` before the last of them: `*[other] { $count } articles`",
        ),
        ErrorKind::MultipleDefaultVariants => (
            "two of these choices are marked with `*`".to_owned(),
            "mark only the one that holds for all other numbers",
        ),
        ErrorKind::ExpectedMessageField { entry_id } => (
            format!("`{entry_id}` has no words"),
            "write them behind `=`: `all_events = All events`",
        ),
        ErrorKind::UnbalancedClosingBrace => (
            "a `}` closes nothing".to_owned(),
            "an argument stands in a pair: `{ $count }`; a brace itself is written `{\"}\"}`",
        ),
        ErrorKind::ExpectedToken('=') => (
            "this is no message: a `=` is missing behind its name".to_owned(),
            "a line is `name = words`; one that goes on from the line above starts with a space",
        ),
        ErrorKind::ExpectedToken(sign) => (
            format!("a `{sign}` is missing here"),
            "an argument is written `{ $count }`; a choice ends with a `}` on its own line",
        ),
        _ if let Some(brace) = open_brace(text, start) => {
            return Fault {
                range: brace..brace + 1,
                message: "this `{` has no `}`".to_owned(),
                help: "an argument is written `{ $count }`; a brace itself is written `{\"{\"}`",
            };
        }
        _ => (
            "this is no message".to_owned(),
            "a line is `name = words`, its name of letters, digits and `_`; a line of notes \
             starts with `#`",
        ),
    };
    Fault { range: start..end, message, help }
}

/// A message that nothing prints.
pub(super) fn unknown(
    file: &SourceFile,
    range: Range<usize>,
    key: &str,
    nearest: Option<&str>,
) -> Diagnostic {
    let message = format!("nothing prints a message `{key}`");
    let problem = Diagnostic::error("words-unknown", Span::new(&file.path, range), message);
    match nearest {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help(format!(
            "a message of your own has to stand in a template of yours: `{{{{ words.{key} }}}}`"
        )),
    }
}

/// A message that stands there already.
pub(super) fn twice(file: &SourceFile, range: Range<usize>, key: &str) -> Diagnostic {
    let message = format!("`{key}` stands in this file twice");
    Diagnostic::error("words-twice", Span::new(&file.path, range), message).help("keep one of them")
}

/// An argument that the message is not told.
pub(super) fn argument(
    file: &SourceFile,
    range: Range<usize>,
    key: &str,
    name: &str,
    known: &[Box<str>],
) -> Diagnostic {
    let message = format!("the message `{key}` has no argument `${name}`");
    let problem = Diagnostic::error("words-argument", Span::new(&file.path, range), message);
    if let Some(near) = nearest(name, known.iter().map(|known| &**known)) {
        return problem.help(format!("did you mean `${near}`?"));
    }
    match known {
        [] => problem.help("it has none: write words alone"),
        known => {
            let known: Vec<_> = known.iter().map(|name| format!("`${name}`")).collect();
            problem.help(format!("it has {}", known.join(", ")))
        }
    }
}

/// An argument that the message leaves out.
pub(super) fn left_out(
    file: &SourceFile,
    range: Range<usize>,
    key: &str,
    name: &str,
) -> Diagnostic {
    let message =
        format!("the message `{key}` leaves out `${name}`, which readers then do not see");
    Diagnostic::warning("words-argument", Span::new(&file.path, range), message)
        .help(format!("write `{{ ${name} }}` where it is to stand"))
}

/// A plural category that the language does not have.
pub(super) fn category(
    file: &SourceFile,
    range: Range<usize>,
    key: &str,
    variant: &str,
    known: &[&str],
) -> Diagnostic {
    let known: Vec<_> = known.iter().map(|name| format!("`[{name}]`")).collect();
    let message = format!("`[{variant}]` of the message `{key}` is for no number in this language");
    Diagnostic::warning("words-plural", Span::new(&file.path, range), message)
        .help(format!("its numbers are {}", known.join(", ")))
}
