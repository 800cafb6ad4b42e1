//! What can be wrong with a content file: one constructor for each kind of problem that no other
//! map has.

use super::CountryCode;
use super::country_names::country_help;
use super::date::DateProblem;
use super::written_date::{self, Wanted};
use crate::address::SourcePath;
use crate::config::UnknownKeys;
use crate::diagnostics::{Diagnostic, Place, Severity, Span};
use crate::text::{Key, Script, odd_space};
pub(super) use crate::written::problems::*;

// The file as a whole.

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
    problem.help(
        "rename it after the country's code, such as `pk.md`; one that ISO does not have takes one from `xa.md` to `xz.md`",
    )
}

pub(super) fn bad_edition_file_name(path: &SourcePath) -> Diagnostic {
    bad_file_name(path, "is no day, week or month", None).help(
        "rename it after the days that it covers: `2025-10-31.md`, `2025-W44.md` or `2025-10.md`",
    )
}

pub(super) fn unknown_language(path: &SourcePath, lang: &str) -> Diagnostic {
    let message = format!("`{lang}` is not a language of this site");
    Diagnostic::error("unknown-language", Place::File(path.clone()), message).help(format!(
        "add `{lang}` to `languages` in site.toml, or rename the file if this is no translation"
    ))
}

/// A translation that is named like an article of its own.
pub(super) fn misnamed_translation(
    path: &SourcePath,
    original: &SourcePath,
    lang: &str,
    better: &str,
) -> Diagnostic {
    let message = format!("this looks like `{original}` in `{lang}`, and is not named so");
    Diagnostic::error("misnamed-translation", Place::File(path.clone()), message)
        .help(format!("rename it to `{better}`, or to something else if it is no translation"))
}

/// An article without `lang` whose title is in another script than the site's language.
pub(super) fn other_script(
    place: Place,
    script: Script,
    own: &str,
    likely: Option<&str>,
) -> Diagnostic {
    let message =
        format!("this is in {} script, and an article without `lang` is in `{own}`", script.name());
    Diagnostic::warning("other-script", place, message).help(match likely {
        Some(lang) => format!(
            "add `lang: {lang}`; if it translates another article, name it like that one, with \
             `.{lang}` before the ending"
        ),
        None => "add `lang: …`, with the tag of its language".into(),
    })
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

/// Words that were meant to be read stand in a comment.
pub(super) fn swallowed_by_comment(place: Place, comment: &str, value: &str) -> Diagnostic {
    let message = format!("`#` begins a comment: `{}` is not read", shown(comment));
    let quote = if value.contains('"') { '\'' } else { '"' };
    Diagnostic::warning("swallowed-by-comment", place, message).help(format!(
        "put the value in quotes: `{quote}{}{quote}`; a comment has a space after its `#`",
        shown(value)
    ))
}

// Keys.

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

/// Its date, which readers see on no page.
pub(super) fn date_of_translation(place: Place, key: &str) -> Diagnostic {
    let message = format!("the `{}` of a translation only keeps it back until then", shown(key));
    Diagnostic::warning("ignored-in-translation", place, message)
        .help("remove it to publish both together; readers see the date of the original")
}

/// `may_withhold`: the key is a slip of the pen for one that keeps the translation back.
pub(super) fn ignored_in_translation(place: Place, key: &str, may_withhold: bool) -> Diagnostic {
    let message = format!("`{}` is ignored in a translation", shown(key));
    let make = if may_withhold { Diagnostic::error } else { Diagnostic::warning };
    make("ignored-in-translation", place, message).help(
        "remove it; a translation takes everything but title, summary, key points, lead picture, `extra` and text from the original",
    )
}

// Values.

/// A name in an article's list of sources, which holds maps.
pub(super) fn source_by_name(place: Place, text: &str, key: &Key) -> Diagnostic {
    let text = shown(text);
    let message = format!("the source `{text}` is not described here");
    let problem = Diagnostic::error("wrong-type", place, message);
    if let Some((_, address)) = text.split_once("://") {
        let host = address.split(['/', '?', '#', ':']).next().unwrap_or(address);
        let host = host.strip_prefix("www.").unwrap_or(host);
        let key = Key::from_text(host).map_or_else(|| key.to_string(), |key| key.to_string());
        return problem.help(format!(
            "write `- {{id: {key}, url: \"{text}\", publisher: …}}`, with who runs it"
        ));
    }
    problem.help(format!(
        "write `- {{id: {key}, publisher: {text}}}`; for one that has a file, \
         `content/sources/{key}.md`, write `- {key}`"
    ))
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
    Diagnostic::error("bad-url", place, format!("the address in {name} holds {what}")).help(help)
}

/// A comment in a text is opened and never closed.
pub(super) fn unclosed_comment(place: Place, mark: &str) -> Diagnostic {
    crate::markdown::unclosed_comment_problem(mark, place)
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
    let message = format!("{name} cannot be `{}`: {reason}", shown(value));
    Diagnostic::error("bad-date", place, message).help(help)
}

pub(super) fn unknown_country(place: Place, name: &str, value: &str) -> Diagnostic {
    let message = format!("`{}` in {name} is not a country code", shown(value));
    Diagnostic::error("unknown-country", place, message).help(country_help(value))
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
    Diagnostic::error("ends-before-start", place, format!("{name} ends before it starts"))
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
