//! The mistakes that a `site.toml` can have, one function for each.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::article_path::{Mistake, PLACEHOLDERS};
use crate::address::{BaseUrlError, SourcePath};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place, Span};

/// There is no `site.toml`.
pub(super) fn missing_config(path: Option<SourcePath>) -> Diagnostic {
    let place = path.map_or(Place::Nowhere, Place::File);
    Diagnostic::error("missing-config", place, "there is no `site.toml` here").help(
        "start a new site with `dateline init DIR`, or name the site's folder with `--root DIR`",
    )
}

/// The bytes from here on are not UTF-8.
pub(super) fn not_utf8(span: Span) -> Diagnostic {
    Diagnostic::error("config-not-utf8", span, "the file is not valid UTF-8")
        .help("save it as UTF-8")
}

/// The TOML parser's own complaint.
pub(super) fn syntax(place: Place, message: &str) -> Diagnostic {
    Diagnostic::error("config-syntax", place, format!("not valid TOML: {message}"))
}

/// A key that means nothing.
pub(super) fn unknown_key(span: Span, section: &str, key: &str, known: &[&str]) -> Diagnostic {
    let message = if section.is_empty() {
        format!("unknown key `{key}`")
    } else {
        format!("unknown key `{key}` in `[{section}]`")
    };
    let help = match nearest(key, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None if section.is_empty() && of_other_tool(key).is_some() => {
            of_other_tool(key).unwrap_or_default().to_owned()
        }
        None if section.is_empty() => "keys of your own go under `[extra]`".to_owned(),
        None => format!("known keys: {}", list(known)),
    };
    Diagnostic::error("unknown-config-key", span, message).help(help)
}

/// What to write in place of a key that other generators have for the same or for something else.
fn of_other_tool(key: &str) -> Option<&'static str> {
    let key: String = key.chars().filter(|c| !matches!(c, '_' | '-')).collect();
    Some(match key.to_ascii_lowercase().as_str() {
        "defaultlanguage" | "languagecode" | "defaultcontentlanguage" | "lang" | "locale" => {
            "write `language`"
        }
        "baseurl" | "url" | "siteurl" | "site" => "write `base_url`",
        "tz" => "write `timezone`",
        "sitetitle" | "sitename" | "name" => "write `title`",
        "tagline" | "subtitle" => "write `description`",
        "author" | "authors" | "email" | "copyright" => "write `name` and `email` under `[desk]`",
        "paginate" | "pagination" | "pagersize" | "postsperpage" => "write `paginate_by`",
        "permalink" | "permalinks" => "write `article_path`",
        "menus" | "nav" | "navigation" => "write `[[menu]]`, with `title` and `url`",
        "params" => "write `[extra]`",
        "markup" => "write `[markdown]`",
        "feed" | "rss" => "write `[feeds]`, with `entries`",
        "theme" | "themes" => "remove it: templates of your own in `templates/` come before ours",
        "taxonomies" => "remove it: topics, actors, people and places need no declaration",
        "highlightcode" => "write `highlight` under `[markdown]`",
        "generatefeed" | "generatefeeds" | "feedfilename" | "feedfilenames" | "minifyhtml"
        | "compilesass" | "buildsearchindex" | "generatesitemap" | "generaterobotstxt"
        | "enablerobotstxt" | "outputdir" | "plugins" | "outputs" | "build" => {
            "remove it: Dateline needs no such key"
        }
        "builddrafts" | "drafts" => "remove it, and build with `--drafts`",
        "buildfuture" | "future" => "remove it: what is dated later is held back",
        _ => return None,
    })
}

/// A key that must be there and is not.
pub(super) fn missing_key(place: impl Into<Place>, key: &str, example: &str) -> Diagnostic {
    Diagnostic::error("missing-config-key", place, format!("`{key}` is missing"))
        .help(format!("add `{key} = \"{example}\"`"))
}

/// A value of another type. `written` is the value as it stands in the file.
pub(super) fn wrong_type(
    span: Span,
    key: &str,
    expected: &str,
    value: &DeValue<'_>,
    written: &str,
) -> Diagnostic {
    let found = match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a float",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    };
    let problem = Diagnostic::error(
        "wrong-config-type",
        span,
        format!("expected {expected} for `{key}`, found {found}"),
    );
    match (expected, value) {
        ("an array of tables", _) => problem.help(format!("write tables under `[[{key}]]`")),
        (_, DeValue::Array(_) | DeValue::Table(_)) => problem,
        ("a string", _) => problem.help(format!("put it in quotes: \"{written}\"")),
        ("an array of strings", DeValue::String(_)) if written.len() <= 80 => {
            problem.help(format!("put it in brackets: [{written}]"))
        }
        ("a boolean", _) => problem.help("write `true` or `false`, without quotes"),
        ("an integer", DeValue::String(_)) => problem.help("write the number without quotes"),
        ("a table", _) => problem.help(format!("write a table under `[{key}]`")),
        _ => problem,
    }
}

/// A string with nothing in it.
pub(super) fn blank(span: Span, key: &str) -> Diagnostic {
    Diagnostic::error("blank-config-value", span, format!("`{key}` must not be blank"))
}

/// A number outside its bounds.
pub(super) fn out_of_range(span: Span, key: &str, bounds: &RangeInclusive<usize>) -> Diagnostic {
    let (low, high) = (bounds.start(), bounds.end());
    Diagnostic::error(
        "config-number-out-of-range",
        span,
        format!("`{key}` must be from {low} to {high}"),
    )
}

/// A word that is not one of a few.
pub(super) fn unknown_word(span: Span, key: &str, word: &str, words: &[&str]) -> Diagnostic {
    let help = match nearest(word, words.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("write one of {}", list(words)),
    };
    Diagnostic::error("unknown-config-word", span, format!("`{key}` cannot be `{word}`")).help(help)
}

/// A number in `[extra]` that JSON, and so a template, cannot hold.
pub(super) fn not_json(span: Span) -> Diagnostic {
    Diagnostic::error(
        "unusable-config-number",
        span,
        "templates cannot use this number: it is not finite or does not fit 64 bits",
    )
    .help("write it as a string")
}

/// `base_url` cannot be used.
pub(super) fn invalid_base_url(span: Span, url: &str, error: BaseUrlError) -> Diagnostic {
    Diagnostic::error("invalid-base-url", span, format!("`{url}` is not a base URL: {error}"))
}

/// No time zone has that name. `names` are those of the IANA database.
pub(super) fn unknown_time_zone<'a>(
    span: Span,
    name: &str,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    // People know the city, the database wants the continent too.
    let city = |zone: &str| {
        zone.rsplit('/')
            .next()
            .is_some_and(|city| city.eq_ignore_ascii_case(&name.replace(' ', "_")))
    };
    let meant = names.clone().find(|zone| city(zone)).or_else(|| nearest(name, names));
    let problem =
        Diagnostic::error("unknown-time-zone", span, format!("unknown time zone `{name}`"));
    match meant {
        Some(zone) => problem.help(format!("did you mean `{zone}`?")),
        None => problem.help("write a name of the IANA database, such as `Asia/Karachi`"),
    }
}

/// Not a language tag.
pub(super) fn invalid_language(span: Span, tag: &str) -> Diagnostic {
    Diagnostic::error("invalid-language", span, format!("`{tag}` is not a language tag"))
        .help("write a BCP 47 tag such as `en`, `ur` or `pt-BR`")
}

/// The same language twice.
pub(super) fn repeated_language(span: Span, tag: &str, first: Span) -> Diagnostic {
    Diagnostic::error("repeated-language", span, format!("the language `{tag}` is listed twice"))
        .related(first, "first listed here")
        .help("remove one of them")
}

/// The pattern of article addresses cannot be used.
pub(super) fn invalid_article_path(span: Span, mistake: &Mistake) -> Diagnostic {
    let (why, help) = match mistake {
        Mistake::Ends => (
            "must start and end with `/`".to_owned(),
            "write it like `/articles/{year}/{month}/{slug}/`".to_owned(),
        ),
        Mistake::Part => {
            ("has a part that is empty, `.` or `..`".to_owned(), "remove that part".to_owned())
        }
        Mistake::Character => (
            "has a character that does not belong in an address".to_owned(),
            "use letters, digits, `-`, `_`, `.` and `~`".to_owned(),
        ),
        Mistake::Brace => (
            "has a brace without its partner".to_owned(),
            "write placeholders like `{slug}`".to_owned(),
        ),
        Mistake::Placeholder(name) => (
            format!("has an unknown placeholder `{{{name}}}`"),
            match nearest(name, PLACEHOLDERS.iter().copied()) {
                Some(name) => format!("did you mean `{{{name}}}`?"),
                None => "known placeholders: `{year}`, `{month}`, `{day}`, `{slug}`".to_owned(),
            },
        ),
        Mistake::NoSlug => (
            "must hold `{slug}`".to_owned(),
            "without it, all articles of a month would have one address".to_owned(),
        ),
    };
    Diagnostic::error("invalid-article-path", span, format!("`article_path` {why}")).help(help)
}

/// A build cannot have that name.
pub(super) fn invalid_build_name(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error("invalid-build-name", span, format!("a build cannot be called `{name}`"))
        .help("use letters, digits, `-` and `_`")
}

/// The folder of a named build leaves the site's.
pub(super) fn invalid_build_output(span: Span, path: &str) -> Diagnostic {
    let message = format!("`{path}` is not a folder inside the site's");
    Diagnostic::error("invalid-build-output", span, message)
        .help("write its path from `site.toml`, such as `public-amber`")
}

/// The desk's address cannot be one.
pub(super) fn invalid_email(span: Span, email: &str) -> Diagnostic {
    Diagnostic::error("invalid-email", span, format!("`{email}` is not an email address"))
}

/// A menu entry leads out of the site, or nowhere.
pub(super) fn invalid_menu_url(span: Span, url: &str) -> Diagnostic {
    Diagnostic::error(
        "invalid-menu-url",
        span,
        format!("`{url}` is not an address inside the site"),
    )
    .help("write the path from the site's root, such as `/timeline/`")
}

/// A folder of articles cannot be used.
pub(super) fn invalid_article_folder(span: Span, folder: &str, why: &str) -> Diagnostic {
    Diagnostic::error(
        "invalid-article-folder",
        span,
        format!("`{folder}` cannot be a folder of articles: {why}"),
    )
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
