//! What can be wrong with a map that the desk writes: one constructor for each kind of problem.

use std::borrow::Cow;

use super::format::Format;
use super::node::MAX_DEPTH;
use crate::address::SourcePath;
use crate::diagnostics::{Diagnostic, Place, Span, suggest};

// The file as a whole.

/// `bytes` are all of the file's.
pub(crate) fn invalid_utf8(span: Span, bytes: &[u8]) -> Diagnostic {
    let help = match bytes.get(span.start).copied() {
        _ if document(bytes).is_some() => "save it as plain text, in the encoding UTF-8".to_owned(),
        _ if is_utf_16(bytes) => {
            "it is in UTF-16, as some editors save it: save it in the encoding UTF-8".to_owned()
        }
        Some(byte) => match windows_1252(byte) {
            Some(letter) => format!(
                "it looks like Windows-1252 (here `{letter}`): save the file in the encoding UTF-8"
            ),
            None => "save the file in the encoding UTF-8".to_owned(),
        },
        None => "save the file in the encoding UTF-8".to_owned(),
    };
    let message = match document(bytes) {
        Some(what) => format!("this is {what}, not text"),
        None => "this is not UTF-8 text".to_owned(),
    };
    Diagnostic::error("invalid-utf8", span, message).help(help)
}

/// What a file is that begins as a document of a word processor or its like does.
fn document(bytes: &[u8]) -> Option<&'static str> {
    let kinds: [(&[u8], &str); 3] = [
        (b"PK\x03\x04", "a Word document or an archive"),
        (b"\xd0\xcf\x11\xe0", "a Word document"),
        (b"%PDF", "a PDF"),
    ];
    kinds.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, what)| *what)
}

/// Whether bytes are text in UTF-16: they begin with its mark, or every other one of the first
/// is 0.
pub(crate) fn is_utf_16(bytes: &[u8]) -> bool {
    let zeros = |first: usize| {
        let mut every_other = bytes.iter().skip(first).step_by(2).take(8).peekable();
        every_other.peek().is_some() && bytes.len() >= 8 && every_other.all(|byte| *byte == 0)
    };
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || zeros(0) || zeros(1)
}

/// The letter that a byte is in Windows-1252, the encoding of older word processors.
fn windows_1252(byte: u8) -> Option<char> {
    Some(match byte {
        0x80 => '€',
        0x85 => '…',
        0x8a => 'Š',
        0x8c => 'Œ',
        0x8e => 'Ž',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0x9a => 'š',
        0x9c => 'œ',
        0x9e => 'ž',
        0xa1.. => char::from(byte),
        _ => return None,
    })
}

pub(crate) fn empty_file(path: &SourcePath) -> Diagnostic {
    Diagnostic::error("empty-file", Place::File(path.clone()), "the file is empty")
        .help("write its front matter and its text, or delete it")
}

// The front matter as a whole.

/// `last` is the last line that looks like front matter, or one that was to be its end.
pub(crate) fn unclosed_front_matter(last: Span, is_end: bool, opening: &str) -> Diagnostic {
    let help = match is_end {
        true => format!("write this line as exactly `{opening}`"),
        false => format!("add a line `{opening}` after this one"),
    };
    Diagnostic::error("unclosed-front-matter", last, "the front matter has no end").help(help)
}

pub(crate) fn front_matter_too_large(span: Span, most: usize) -> Diagnostic {
    let message = format!("the front matter is longer than {} KB", most / 1024);
    Diagnostic::error("front-matter-too-large", span, message)
        .help("is a line `---` missing after it? If not, split the article")
}

pub(crate) fn front_matter_too_deep(place: Place) -> Diagnostic {
    let message = format!("lists and maps are nested more than {MAX_DEPTH} deep");
    Diagnostic::error("front-matter-too-deep", place, message).help("nest them less deep")
}

pub(crate) fn too_many_aliases(place: Place) -> Diagnostic {
    let message = "aliases (`*name`) repeat too much of the front matter";
    Diagnostic::error("too-many-aliases", place, message)
        .help("write the values out, or move them to files of their own")
}

pub(crate) fn several_documents(place: Place) -> Diagnostic {
    Diagnostic::error("invalid-yaml", place, "a second YAML document begins here")
        .help("leave only one, or put quotes around the text if it is meant as a value")
}

pub(crate) fn front_matter_not_a_map(place: Place, found: &str) -> Diagnostic {
    let message = format!("the front matter is {found}, not lines of `key: value`");
    Diagnostic::error("front-matter-not-a-map", place, message)
        .help("write `title: …` and the other fields, each on a line of its own")
}

/// A line that shows by itself why it is no YAML.
pub(crate) fn unreadable_line(place: Place, reason: &str, help: String) -> Diagnostic {
    let message = format!("the front matter is not valid YAML: {reason}");
    Diagnostic::error("invalid-yaml", place, message).help(help)
}

/// `problem` and `context` are libyaml's words, `line` is where it stopped.
pub(crate) fn invalid_yaml(place: Place, problem: &str, context: &str, line: &str) -> Diagnostic {
    let plain = in_plain_words(problem, context);
    let mut message =
        format!("the front matter is not valid YAML: {}", plain.as_deref().unwrap_or(problem));
    if !context.is_empty() && plain.is_none() {
        message.push_str(&format!(" while {}", context.trim_start_matches("while ")));
    }
    let value = line.split_once(": ").map_or("", |(_, value)| value.trim_start());
    let help = if line.trim_start_matches(' ').starts_with('\t') {
        "indent with spaces; YAML does not take tabs"
    } else if problem.contains("mapping values are not allowed") && value.contains(':') {
        "put quotes around a value that holds `: `"
    } else if value.starts_with(['@', '`', '%', '*', '&', '!', '|', '>'])
        || problem.contains("cannot start any token")
    {
        "put quotes around a value that begins with a sign such as `@`, `*`, `%` or `&`"
    } else if problem.contains("expected ':'") {
        "write `key: value`"
    } else if context.contains("quoted scalar") {
        "is a closing quotation mark missing?"
    } else if context.contains("flow") {
        "is a comma or a closing bracket missing?"
    } else {
        "check the indentation, the brackets and the quotation marks up to here"
    };
    Diagnostic::error("invalid-yaml", place, message).help(help)
}

/// What libyaml means, where it says it in words of parsers.
fn in_plain_words(problem: &str, context: &str) -> Option<String> {
    let sign = |sign: char| problem.contains(&format!("expected ',' or '{sign}'"));
    let plain = if problem.contains("mapping values are not allowed") {
        "a second colon stands in this line"
    } else if problem.contains("cannot start any token")
        || context.contains("scanning an alias")
        || context.contains("scanning an anchor")
        || problem == "unknown anchor"
    {
        "no value can begin with this sign"
    } else if sign(']') {
        "this list has no `]`, or lacks a comma"
    } else if sign('}') {
        "this map has no `}`, or lacks a comma"
    } else if problem.contains("expected ':'") {
        "a key stands here without its colon"
    } else if problem.contains("did not find expected key") {
        "neither a key nor an item of the list above can stand here"
    } else {
        return None;
    };
    Some(plain.to_owned())
}

/// `problem` is the TOML parser's words.
pub(crate) fn invalid_toml(place: Place, problem: &str) -> Diagnostic {
    let problem = problem.lines().next().unwrap_or_default();
    let message = format!("the front matter is not valid TOML: {problem}");
    Diagnostic::error("invalid-toml", place, message)
        .help("check the quotation marks and brackets up to here; between lines of `---` it would be YAML")
}

pub(crate) fn too_many_problems(path: &SourcePath, count: usize, what: &str) -> Diagnostic {
    let message = format!("{count} further problems in {what} are not shown");
    Diagnostic::error("too-many-problems", Place::File(path.clone()), message)
        .help("correct those that are shown first")
}

// Keys.

pub(crate) fn duplicate_key(place: Place, key: &str, first: Place) -> Diagnostic {
    Diagnostic::error("duplicate-key", place, format!("the key `{}` stands here twice", shown(key)))
        .related(first, "first here")
        .help("remove one of the two, or unite them")
}

pub(crate) fn ignored_field(place: Place, key: &str, used: &str) -> Diagnostic {
    let message = format!("`{key}` is ignored, because `{used}` is given too");
    Diagnostic::warning("ignored-field", place, message).help("remove one of the two")
}

/// A value in `{…}` with a comma in it, the rest of which became a key.
pub(crate) fn comma_in_map(place: Place, key: &str, before: Option<&str>) -> Diagnostic {
    let what =
        before.map_or("the value".to_owned(), |field| format!("the value of `{}`", shown(field)));
    Diagnostic::error("unknown-key", place, format!("unknown key `{}`", shown(key)))
        .help(format!("a comma in `{{…}}` begins a new key: put {what} in quotes"))
}

// Values.

pub(crate) fn missing_field(place: Place, name: &str, help: String) -> Diagnostic {
    Diagnostic::error("missing-field", place, format!("{name} is missing")).help(help)
}

pub(crate) fn empty_item(place: Place, name: &str) -> Diagnostic {
    Diagnostic::warning("empty-item", place, format!("{name} is empty"))
        .help("fill it in or remove it")
}

pub(crate) fn wrong_type(place: Place, name: &str, expected: &str, found: &str) -> Diagnostic {
    Diagnostic::error("wrong-type", place, format!("{name} must be {expected}, not {found}"))
        .help(format!("write {expected}"))
}

/// A value of TOML is to be a table, which would begin with `header`.
pub(crate) fn no_table(place: Place, name: &str, found: &str, header: &str) -> Diagnostic {
    Diagnostic::error("wrong-type", place, format!("{name} must be a table, not {found}"))
        .help(format!("write it under `{header}`"))
}

pub(crate) fn too_many_items(place: Place, name: &str, most: usize) -> Diagnostic {
    let message = format!("`{name}` has more than {most} items");
    Diagnostic::error("too-many-items", place, message).help("leave those that matter most")
}

/// `-item` where a list is meant.
pub(crate) fn tight_item(place: Place, text: &str) -> Diagnostic {
    let item = text.trim_start_matches('-').split_whitespace().next().unwrap_or("");
    let message = format!("a space is missing after `-`: `{}` is one item", shown(text));
    Diagnostic::warning("tight-item", place, message)
        .help(format!("write `- {} …`, each item on a line of its own", shown(item)))
}

/// How many items a help writes out.
const SHOWN_ITEMS: usize = 12;

/// Lines where a list is meant; `items` are they as YAML reads each.
pub(crate) fn undashed(place: Place, name: &str, key: &str, items: &[Cow<'_, str>]) -> Diagnostic {
    let message = format!("{name} is one item of {} lines: the dashes are missing", items.len());
    let mut help = format!("for an item a line write\n{key}:");
    for item in items.iter().take(SHOWN_ITEMS) {
        help.push_str("\n  - ");
        help.push_str(item);
    }
    if items.len() > SHOWN_ITEMS {
        help.push_str("\nand so on");
    }
    help.push_str("\nand for a single item put `- ` before its first line alone");
    Diagnostic::warning("undashed-lines", place, message).help(help)
}

/// A value that does not have the form of its field.
pub(crate) fn bad_value(
    code: &'static str,
    place: Place,
    name: &str,
    value: &str,
    help: impl Into<String>,
) -> Diagnostic {
    let message = format!("{name} cannot be `{}`", shown(value));
    Diagnostic::error(code, place, message).help(help)
}

/// A code of three letters of a language that has one of two.
pub(crate) fn language_spelling(place: Place, text: &str, tag: &str) -> Diagnostic {
    let message = format!("`{}` is read as `{tag}`", shown(text));
    Diagnostic::warning("language-spelling", place, message)
        .help(format!("write `{tag}`: browsers know the language by its code of two letters"))
}

pub(crate) fn control_character(place: Place, name: &str, character: char) -> Diagnostic {
    let number = u32::from(character);
    let message = format!("{name} holds the control character U+{number:04X}");
    Diagnostic::error("control-character", place, message)
        .help("remove it; it has no place in a page")
}

/// A character of Unicode's that nobody sees turns what is read around it.
pub(crate) fn open_direction(place: Place, name: &str, character: char) -> Diagnostic {
    let number = u32::from(character);
    let message = format!(
        "{name} holds U+{number:04X}, which turns the direction of letters and is not seen"
    );
    Diagnostic::warning("open-direction", place, message)
        .help("remove it: the letters themselves say in which direction they are read")
}

pub(crate) fn unknown_word(
    place: Place,
    name: &str,
    value: &str,
    nearest: Option<&str>,
    known: &[&str],
) -> Diagnostic {
    let help = match nearest {
        Some(word) => format!("did you mean `{word}`?"),
        None => format!("write one of {}", words(known)),
    };
    bad_value("unknown-word", place, name, value, help)
}

/// What to write in place of a value in typographic quotation marks.
pub(crate) fn no_typographic_quotes(value: &str, format: Format) -> String {
    format!("{} takes no typographic quotation marks: write `{}`", format.name(), shown(value))
}

/// Quotation marks that were meant for the format and are printed.
pub(crate) fn printed_quotes(place: Place, name: &str, text: &str, inner: &str) -> Diagnostic {
    let message = format!("the typographic quotation marks around {name} are printed");
    let (text, inner) = (shown(text), shown(inner));
    Diagnostic::warning("printed-quotes", place, message).help(format!(
        "write `{inner}` without them; if readers are to see them, put straight ones around: \
         `\"{text}\"`"
    ))
}

/// The same around a key or a name, which is read without them.
pub(crate) fn passed_quotes(place: Place, name: &str, inner: &str, format: Format) -> Diagnostic {
    let message = format!("typographic quotation marks around {name} are passed over");
    Diagnostic::warning("printed-quotes", place, message).help(no_typographic_quotes(inner, format))
}

/// The nearest of `known`, for a text short enough that it can be a typing error.
pub(crate) fn near<'k>(text: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    (!text.is_empty() && text.len() <= 64).then(|| suggest::nearest(text, known)).flatten()
}

/// A text of the file as it stands in a message: short, on one line.
pub(crate) fn shown(text: &str) -> String {
    let mut shown: String =
        text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}

/// `` `a`, `b` or `c` ``.
pub(crate) fn words(known: &[&str]) -> String {
    let mut text = String::new();
    for (index, word) in known.iter().enumerate() {
        match index {
            0 => {}
            _ if index + 1 == known.len() => text.push_str(" or "),
            _ => text.push_str(", "),
        }
        text.push_str(&format!("`{word}`"));
    }
    text
}
