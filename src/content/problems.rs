//! What can be wrong with a content file: one constructor for each kind of problem.

use super::CountryCode;
use super::date::DateProblem;
use super::node::MAX_DEPTH;
use super::odd_characters::{odd_space, without_typographic_quotes};
use super::source::FRONT_MATTER_BYTES;
use super::written_date::{self, Wanted};
use crate::address::SourcePath;
use crate::config::UnknownKeys;
use crate::diagnostics::{Diagnostic, Place, Severity, Span, suggest};
use crate::text::Key;

// The file as a whole.

/// `bytes` are all of the file's.
pub(super) fn invalid_utf8(span: Span, bytes: &[u8]) -> Diagnostic {
    let help = match bytes.get(span.start).copied() {
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
    Diagnostic::error("invalid-utf8", span, "this is not UTF-8 text").help(help)
}

/// Whether bytes are text in UTF-16: they begin with its mark, or every other one of the first is 0.
pub(super) fn is_utf_16(bytes: &[u8]) -> bool {
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

pub(super) fn empty_file(path: &SourcePath) -> Diagnostic {
    Diagnostic::error("empty-file", Place::File(path.clone()), "the file is empty")
        .help("write its front matter and its text, or delete it")
}

pub(super) fn section_file(path: &SourcePath) -> Diagnostic {
    let message = format!("`{}` is not read", path.file_name());
    Diagnostic::warning("section-file", Place::File(path.clone()), message)
        .help("Dateline makes the index pages itself; delete the file, or make its text a page in `content/pages/`")
}

pub(super) fn unread_file(path: &SourcePath, folder: &str, known: &[&str]) -> Diagnostic {
    let top = folder.split('/').next().unwrap_or("");
    let help = if known.contains(&top) {
        format!("move it to `content/{top}/` itself")
    } else if let Some(near) = near(top, known.iter().copied()) {
        format!("did you mean `content/{near}/`?")
    } else {
        format!(
            "move it to one of the folders {}, or add its folder to `articles` under `[content]` in site.toml",
            words(known)
        )
    };
    let message = format!("`content/{folder}` is no folder that Dateline reads");
    let message =
        if folder.is_empty() { "files in `content` itself are not read".into() } else { message };
    let problem = Diagnostic::warning("unread-file", Place::File(path.clone()), message).help(help);
    // Somebody may be protected in it.
    Diagnostic {
        severity: if top == "people" { Severity::Error } else { problem.severity },
        ..problem
    }
}

pub(super) fn bad_file_name(path: &SourcePath, reason: &str, better: Option<&str>) -> Diagnostic {
    let message = format!("the file name `{}` {reason}", shown(path.file_name()));
    let problem = Diagnostic::error("bad-file-name", Place::File(path.clone()), message);
    match better {
        Some(name) => problem.help(format!("rename it to `{name}.md`")),
        None => problem.help("give it a name of letters, digits and single hyphens"),
    }
}

pub(super) fn bad_country_file_name(path: &SourcePath, meant: Option<CountryCode>) -> Diagnostic {
    let better = meant.map(|code| code.slug());
    let problem = bad_file_name(path, "is no ISO 3166-1 code of two letters", better.as_deref());
    if better.is_some() {
        return problem;
    }
    problem.help("rename it after the country's code, such as `pk.md`")
}

pub(super) fn unknown_language(path: &SourcePath, lang: &str) -> Diagnostic {
    let message = format!("`{lang}` is not a language of this site");
    Diagnostic::error("unknown-language", Place::File(path.clone()), message).help(format!(
        "add `{lang}` to `languages` in site.toml, or rename the file if this is no translation"
    ))
}

/// A claim's value that has a digit and is no number, so that no range can hold it.
/// A figure with a point that may stand between thousands.
pub(super) fn ambiguous_figure(place: Place, text: &str) -> Diagnostic {
    let (text, plain) = (shown(text), text.replace('.', ""));
    Diagnostic::warning(
        "ambiguous-figure",
        place,
        format!("the point of `{text}` is read as a decimal one"),
    )
    .help(format!("write `{plain}` if it stands between thousands, or fewer decimals"))
}

pub(super) fn value_not_a_number(place: Place, text: &str) -> Diagnostic {
    let message = format!("the value `{}` has a figure and is no number", shown(text));
    Diagnostic::warning("value-not-a-number", place, message).help(
        "write the number alone (`50`) or a range, the lower first (`20-25`), and the rest in \
         `unit`, `status: approximate` or the text; words without a figure (`dozens`) are shown and \
         not counted",
    )
}

// The front matter as a whole.

pub(super) fn almost_opening(span: Span) -> Diagnostic {
    Diagnostic::error("missing-front-matter", span, "this line does not open front matter")
        .help("write exactly three hyphens: `---`")
}

pub(super) fn missing_front_matter(path: &SourcePath) -> Diagnostic {
    let message = "there is no front matter";
    Diagnostic::error("missing-front-matter", Place::File(path.clone()), message).help(
        "begin the file with a line `---`, then `title: …` and `date: …`, then another line `---`",
    )
}

/// `last` is the last line that looks like front matter, or one that was to be its end.
pub(super) fn unclosed_front_matter(last: Span, is_end: bool, opening: &str) -> Diagnostic {
    let help = match is_end {
        true => format!("write this line as exactly `{opening}`"),
        false => format!("add a line `{opening}` after this one"),
    };
    Diagnostic::error("unclosed-front-matter", last, "the front matter has no end").help(help)
}

pub(super) fn front_matter_too_large(span: Span) -> Diagnostic {
    let message = format!("the front matter is longer than {} KB", FRONT_MATTER_BYTES / 1024);
    Diagnostic::error("front-matter-too-large", span, message)
        .help("is a line `---` missing after it? If not, split the article")
}

pub(super) fn front_matter_too_deep(place: Place) -> Diagnostic {
    let message = format!("lists and maps are nested more than {MAX_DEPTH} deep");
    Diagnostic::error("front-matter-too-deep", place, message).help("nest them less deep")
}

pub(super) fn too_many_aliases(place: Place) -> Diagnostic {
    let message = "aliases (`*name`) repeat too much of the front matter";
    Diagnostic::error("too-many-aliases", place, message)
        .help("write the values out, or move them to files of their own")
}

pub(super) fn several_documents(place: Place) -> Diagnostic {
    Diagnostic::error("invalid-yaml", place, "a second YAML document begins here")
        .help("leave only one, or put quotes around the text if it is meant as a value")
}

pub(super) fn front_matter_not_a_map(place: Place, found: &str) -> Diagnostic {
    let message = format!("the front matter is {found}, not lines of `key: value`");
    Diagnostic::error("front-matter-not-a-map", place, message)
        .help("write `title: …` and the other fields, each on a line of its own")
}

/// A line that shows by itself why it is no YAML.
pub(super) fn unreadable_line(place: Place, reason: &str, help: String) -> Diagnostic {
    let message = format!("the front matter is not valid YAML: {reason}");
    Diagnostic::error("invalid-yaml", place, message).help(help)
}

/// Words that were meant to be read stand in a comment.
pub(super) fn swallowed_by_comment(place: Place, comment: &str, value: &str) -> Diagnostic {
    let message = format!("`#` begins a comment: `{}` is not read", shown(comment));
    let quote = if value.contains('"') { '\'' } else { '"' };
    Diagnostic::warning("swallowed-by-comment", place, message).help(format!(
        "put the value in quotes: `{quote}{}{quote}`; a comment has a space after its `#`",
        shown(value)
    ))
}

/// `problem` and `context` are libyaml's words, `line` is where it stopped.
pub(super) fn invalid_yaml(place: Place, problem: &str, context: &str, line: &str) -> Diagnostic {
    let mut message = format!("the front matter is not valid YAML: {problem}");
    if !context.is_empty() {
        message.push_str(&format!(" while {}", context.trim_start_matches("while ")));
    }
    let value = line.split_once(": ").map_or("", |(_, value)| value.trim_start());
    let help = if line.trim_start_matches(' ').starts_with('\t') {
        "indent with spaces; YAML does not take tabs"
    } else if problem.contains("mapping values are not allowed") && value.contains(':') {
        "put quotes around a value that holds `: `"
    } else if value.starts_with(['@', '`', '%', '*', '&', '!', '|', '>']) {
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

/// `problem` is the TOML parser's words.
pub(super) fn invalid_toml(place: Place, problem: &str) -> Diagnostic {
    let problem = problem.lines().next().unwrap_or_default();
    let message = format!("the front matter is not valid TOML: {problem}");
    Diagnostic::error("invalid-toml", place, message)
        .help("check the quotation marks and brackets up to here; between lines of `---` it would be YAML")
}

pub(super) fn too_many_problems(path: &SourcePath, count: usize) -> Diagnostic {
    let message = format!("{count} further problems in the front matter are not shown");
    Diagnostic::error("too-many-problems", Place::File(path.clone()), message)
        .help("correct those that are shown first")
}

// Keys.

pub(super) fn duplicate_key(place: Place, key: &str, first: Place) -> Diagnostic {
    Diagnostic::error("duplicate-key", place, format!("the key `{}` stands here twice", shown(key)))
        .related(first, "first here")
        .help("remove one of the two, or unite them")
}

pub(super) fn unknown_key(
    place: Place,
    key: &str,
    help: String,
    policy: UnknownKeys,
) -> Diagnostic {
    let message = format!("unknown key `{}`", shown(key));
    let make = if policy == UnknownKeys::Error { Diagnostic::error } else { Diagnostic::warning };
    make("unknown-key", place, message).help(help)
}

/// `may_withhold`: the key is a slip of the pen for one that keeps the translation back.
pub(super) fn ignored_in_translation(place: Place, key: &str, may_withhold: bool) -> Diagnostic {
    let message = format!("`{}` is ignored in a translation", shown(key));
    let make = if may_withhold { Diagnostic::error } else { Diagnostic::warning };
    make("ignored-in-translation", place, message).help(
        "remove it; a translation takes everything but title, summary, key points, lead picture and text from the original",
    )
}

pub(super) fn ignored_field(place: Place, key: &str, used: &str) -> Diagnostic {
    let message = format!("`{key}` is ignored, because `{used}` is given too");
    Diagnostic::warning("ignored-field", place, message).help("remove one of the two")
}

/// A value in `{…}` with a comma in it, the rest of which became a key.
pub(super) fn comma_in_map(place: Place, key: &str, before: Option<&str>) -> Diagnostic {
    let what =
        before.map_or("the value".to_owned(), |field| format!("the value of `{}`", shown(field)));
    Diagnostic::error("unknown-key", place, format!("unknown key `{}`", shown(key)))
        .help(format!("a comma in `{{…}}` begins a new key: put {what} in quotes"))
}

// Values.

pub(super) fn missing_field(place: Place, name: &str, example: &str) -> Diagnostic {
    Diagnostic::error("missing-field", place, format!("`{name}` is missing"))
        .help(format!("add `{example}`"))
}

pub(super) fn empty_item(place: Place, name: &str) -> Diagnostic {
    Diagnostic::warning("empty-item", place, format!("`{name}` is empty"))
        .help("fill it in or remove it")
}

pub(super) fn wrong_type(place: Place, name: &str, expected: &str, found: &str) -> Diagnostic {
    Diagnostic::error("wrong-type", place, format!("`{name}` must be {expected}, not {found}"))
        .help(format!("write {expected}"))
}

/// A name in an article's list of sources, which holds maps.
pub(super) fn source_by_name(place: Place, text: &str, key: &Key) -> Diagnostic {
    let text = shown(text);
    Diagnostic::error("wrong-type", place, format!("the source `{text}` is not described here"))
        .help(format!(
            "write `- {{id: {key}, publisher: {text}}}`; for one that has a file, \
             `content/sources/{key}.md`, write `- {key}`"
        ))
}

pub(super) fn too_many_items(place: Place, name: &str, most: usize) -> Diagnostic {
    let message = format!("`{name}` has more than {most} items");
    Diagnostic::error("too-many-items", place, message).help("leave those that matter most")
}

/// A value that does not have the form of its field.
pub(super) fn bad_value(
    code: &'static str,
    place: Place,
    name: &str,
    value: &str,
    help: impl Into<String>,
) -> Diagnostic {
    let message = format!("`{name}` cannot be `{}`", shown(value));
    Diagnostic::error(code, place, message).help(help)
}

/// A character that no address holds.
pub(super) fn bad_url_character(place: Place, name: &str, letter: char) -> Diagnostic {
    let (what, help) = match letter {
        _ if odd_space(letter).is_some() => {
            let what = odd_space(letter).unwrap_or_default();
            (format!("{what} (U+{:04X})", u32::from(letter)), "remove it".to_owned())
        }
        ' ' => ("a space".into(), "remove it, or write `%20` in its place".into()),
        '\n' | '\r' | '\t' => {
            ("a line break or tab".into(), "write the address on one line".into())
        }
        letter if letter.is_ascii() => {
            let coded = format!("%{:02X}", u32::from(letter));
            (format!("`{letter}`"), format!("remove it, or write `{coded}` in its place"))
        }
        letter => (format!("`{letter}`"), "remove it".into()),
    };
    Diagnostic::error("bad-url", place, format!("the address in `{name}` holds {what}")).help(help)
}

/// A comment in a text is opened and never closed.
pub(super) fn unclosed_comment(place: Place, mark: &str) -> Diagnostic {
    crate::markdown::unclosed_comment_problem(mark, place)
}

pub(super) fn control_character(place: Place, name: &str, character: char) -> Diagnostic {
    let number = u32::from(character);
    let message = format!("`{name}` holds the control character U+{number:04X}");
    Diagnostic::error("control-character", place, message)
        .help("remove it; it has no place in a page")
}

pub(super) fn unknown_word(
    place: Place,
    name: &str,
    value: &str,
    nearest: Option<&str>,
    known: &[&str],
) -> Diagnostic {
    let unquoted = without_typographic_quotes(value);
    let help = match (nearest, unquoted) {
        (_, Some(word)) if known.contains(&word) => {
            format!("YAML takes no typographic quotation marks: write `{word}`")
        }
        (Some(word), _) => format!("did you mean `{word}`?"),
        (None, _) => format!("write one of {}", words(known)),
    };
    bad_value("unknown-word", place, name, value, help)
}

pub(super) fn bad_date(
    place: Place,
    name: &str,
    value: &str,
    wanted: Wanted,
    problem: DateProblem,
) -> Diagnostic {
    // What was meant counts for more than why it cannot be read.
    let (reason, help) = match written_date::meant(value, wanted) {
        Some(help) => ("it is not in the form year-month-day".to_owned(), help),
        None => (problem.reason, problem.help),
    };
    let message = format!("`{name}` cannot be `{}`: {reason}", shown(value));
    Diagnostic::error("bad-date", place, message).help(help)
}

pub(super) fn unknown_country(
    place: Place,
    name: &str,
    value: &str,
    nearest: &[CountryCode],
) -> Diagnostic {
    let message = format!("`{}` in `{name}` is not a country code", shown(value));
    let named = |code: &CountryCode| format!("`{code}` ({})", code.name("en"));
    let help = match nearest {
        _ if value.contains(',') => "write a list, such as `[PK, IR]`".into(),
        [] => "write the ISO 3166-1 code of two letters, such as `PK`".into(),
        [code] => format!("did you mean {}?", named(code)),
        [codes @ .., last] => {
            let codes: Vec<String> = codes.iter().map(named).collect();
            format!("write {} or {}", codes.join(", "), named(last))
        }
    };
    Diagnostic::error("unknown-country", place, message).help(help)
}

pub(super) fn country_spelling(place: Place, value: &str, code: CountryCode) -> Diagnostic {
    let message = format!("`{}` stands where a country code of two letters is meant", shown(value));
    Diagnostic::warning("country-spelling", place, message).help(format!("write `{code}`"))
}

pub(super) fn slug_spelling(place: Place, value: &str, slug: &str) -> Diagnostic {
    let message = format!("the address will have `{slug}` in place of `{}`", shown(value));
    Diagnostic::warning("slug-spelling", place, message).help(format!("write `{slug}`"))
}

pub(super) fn unsupported_permalink(place: Place, value: &str) -> Diagnostic {
    let message = format!("the address `{}` is not taken over", shown(value));
    Diagnostic::warning("unsupported-permalink", place, message).help(
        "set `slug` and, for the pattern of all addresses, `article_path` in site.toml; keep the old address in `aliases`",
    )
}

pub(super) fn code_mismatch(place: Place, code: CountryCode, stem: &str) -> Diagnostic {
    let message = format!("`code` is `{code}`, but the file is named `{}.md`", shown(stem));
    Diagnostic::error("code-mismatch", place, message)
        .help(format!("rename the file to `{}.md`, or remove `code`", code.slug()))
}

pub(super) fn key_mismatch(place: Place, key: &str, stem: &str) -> Diagnostic {
    let (key, stem) = (shown(key), shown(stem));
    let message = format!("`key` is `{key}`, but the file is named `{stem}.md`");
    Diagnostic::error("key-mismatch", place, message)
        .help("remove `key`, or rename the file after it")
}

pub(super) fn duplicate_id(place: Place, what: &str, id: &str, first: Place) -> Diagnostic {
    Diagnostic::error("duplicate-id", place, format!("{what} `{id}` stands here twice"))
        .related(first, "first here")
        .help("give the second an id of its own, or remove it")
}

pub(super) fn duplicate_month(place: Place, month: &str, first: Place) -> Diagnostic {
    Diagnostic::error("duplicate-month", place, format!("there are two statuses for {month}"))
        .related(first, "first here")
        .help("leave one of them")
}

pub(super) fn ends_before_start(place: Place, name: &str) -> Diagnostic {
    Diagnostic::error("ends-before-start", place, format!("`{name}` ends before it starts"))
        .help("exchange `from` and `to`, or correct them")
}

/// `protect_forms` of somebody who is not protected.
pub(super) fn forms_without_protection(place: Place) -> Diagnostic {
    let message = "`protect_forms` does nothing without `protect: true`";
    Diagnostic::warning("unused-protect-forms", place, message)
        .help("add `protect: true` if the person must not be named, or remove it")
}

pub(super) fn likelihood_and_confidence(
    place: Place,
    likelihood: &str,
    confidence: &str,
) -> Diagnostic {
    let message = format!(
        "one sentence speaks of likelihood (`{likelihood}`) and of confidence (`{confidence}`)"
    );
    Diagnostic::error("likelihood-and-confidence", place, message).help(
        "ICD 203 keeps the two apart: say how likely it is here, and give the confidence in `confidence`",
    )
}

/// The nearest of `known`, for a text short enough that it can be a typing error.
pub(super) fn near<'k>(text: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    (!text.is_empty() && text.len() <= 64).then(|| suggest::nearest(text, known)).flatten()
}

/// A text of the file as it stands in a message: short, on one line.
pub(super) fn shown(text: &str) -> String {
    let mut shown: String =
        text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}

/// `` `a`, `b` or `c` ``.
fn words(known: &[&str]) -> String {
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
