//! The mistakes that a `site.toml` can have, one function for each.

use super::article_path::{Mistake, PLACEHOLDERS};
use super::tables;
use crate::address::{BaseUrl, BaseUrlError, SourcePath};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place};
use crate::text::{Colour, Key};
use crate::written::problems::{shown, words};
use crate::written::{Declaration, Path};

/// There is no `site.toml`.
pub(super) fn missing_config(path: Option<SourcePath>) -> Diagnostic {
    let place = path.map_or(Place::Nowhere, Place::File);
    Diagnostic::error("missing-config", place, "there is no `site.toml` here").help(
        "start a new site with `dateline init DIR`, or name the site's folder with `--root DIR`",
    )
}

/// The TOML parser's own complaint.
pub(super) fn syntax(place: Place, message: &str) -> Diagnostic {
    Diagnostic::error("config-syntax", place, format!("not valid TOML: {message}"))
}

/// A list or map that is never closed, so that the rest of the file is read as a part of it.
pub(super) fn unclosed_bracket(place: Place, bracket: char) -> Diagnostic {
    let (what, end) = if bracket == '[' { ("list", ']') } else { ("map", '}') };
    let message = format!("the {what} that begins here has no `{end}`");
    syntax(place, &message).help(format!("put a `{end}` where it ends"))
}

/// A key that means nothing.
pub(super) fn unknown_key(
    place: Place,
    map: &Path<'_>,
    key: &str,
    (declaration, top): (&'static Declaration, &'static Declaration),
) -> Diagnostic {
    let is_root = matches!(map, Path::Root);
    let message = match is_root {
        true => format!("unknown key `{}`", shown(key)),
        false => format!("unknown key `{}` in `[{}]`", shown(key), map.table()),
    };
    let near = declaration.nearest(key, None);
    let elsewhere = || match map {
        Path::Root | Path::Key(Path::Root, _) => tables::of_other(top, key),
        _ => None,
    };
    let help = match (near, of_other_tool(key).filter(|_| is_root)) {
        (_, None) if is_root && let Some(help) = elsewhere() => help,
        (Some(name), _) => format!("did you mean `{name}`?"),
        (None, Some(help)) => help.to_owned(),
        (None, None) if is_root => "keys of your own go under `[extra]`".to_owned(),
        (None, None) => {
            let known = format!("known keys: {}", list(declaration.names()));
            match elsewhere() {
                Some(elsewhere) => format!("{elsewhere}; {known}"),
                None => known,
            }
        }
    };
    Diagnostic::error("unknown-config-key", place, message).help(help)
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
        "themes" => "remove it: templates of your own in `templates/` come before ours",
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

/// Whether other generators have a key for what another one means here.
pub(super) fn is_of_other_tool(key: &str) -> bool {
    of_other_tool(key).is_some()
}

/// A number outside its bounds.
pub(super) fn out_of_range(place: Place, path: &Path<'_>, most: u32) -> Diagnostic {
    let message = format!("{} must be a whole number from 1 to {most}", path.name());
    Diagnostic::error("config-number-out-of-range", place, message)
}

/// A word that the desk adds to a list is in it already.
pub(super) fn built_in_word(place: Place, list: &str, word: &str) -> Diagnostic {
    let message = format!("`{word}` is one of the words that {list} adds to");
    Diagnostic::error("built-in-word", place, message)
        .help("remove the line, or give what you mean a word of its own")
}

/// A word that the desk adds to a list has a form that none has.
pub(super) fn invalid_word(place: Place, list: &str, word: &str) -> Diagnostic {
    let problem =
        Diagnostic::error("invalid-word", place, format!("`{word}` cannot be a word of {list}"));
    match Key::from_text(word).filter(|key| key.as_str() != word) {
        Some(key) => problem.help(format!("write `{key} = \"{word}\"`")),
        None => problem.help("write small letters, digits and hyphens, as in `drone-strike`"),
    }
}

/// Readers see a word of the desk's as they see another.
pub(super) fn same_label(place: Place, label: &str, word: &str) -> Diagnostic {
    let message = format!("readers see `{word}` as `{label}` too");
    Diagnostic::warning("same-label", place, message)
        .help("give it a label of its own, so that the two can be told apart")
}

/// A number in `[extra]` that JSON, and so a template, cannot hold.
pub(super) fn not_json(place: Place) -> Diagnostic {
    Diagnostic::error(
        "unusable-config-number",
        place,
        "templates cannot use this number: it is not finite or does not fit 64 bits",
    )
    .help("write it as a string")
}

/// `base_url` cannot be used.
pub(super) fn invalid_base_url(place: Place, url: &str, error: BaseUrlError) -> Diagnostic {
    let message = format!("`{url}` is not a base URL: {error}");
    let problem = Diagnostic::error("invalid-base-url", place, message);
    let with_scheme = format!("https://{}", url.trim_start_matches('/'));
    match error {
        BaseUrlError::Scheme if !url.contains(':') && BaseUrl::parse(&with_scheme).is_ok() => {
            problem.help(format!("write `{with_scheme}`"))
        }
        _ => problem,
    }
}

/// No time zone has that name. `names` are those of the IANA database.
pub(super) fn unknown_time_zone<'a>(
    place: Place,
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
        Diagnostic::error("unknown-time-zone", place, format!("unknown time zone `{name}`"));
    match meant {
        Some(zone) => problem.help(format!("did you mean `{zone}`?")),
        None => problem.help("write a name of the IANA database, such as `Asia/Karachi`"),
    }
}

/// The same language twice.
pub(super) fn repeated_language(place: Place, tag: &str, first: Place) -> Diagnostic {
    Diagnostic::error("repeated-language", place, format!("the language `{tag}` is listed twice"))
        .related(first, "first listed here")
        .help("remove one of them")
}

/// A text in a language of which the site has no pages.
pub(crate) fn unused_language(place: Place, tag: &str, known: &[Box<str>]) -> Diagnostic {
    let known: Vec<&str> = known.iter().map(|tag| &**tag).collect();
    let message = format!("`{tag}` is not a language of this site, so no page shows this");
    Diagnostic::warning("unknown-language", place, message)
        .help(format!("write one of {}, or add `{tag}` to `languages`", words(&known)))
}

/// A key that must be a language is none.
pub(super) fn no_language(place: Place, key: &str, help: String) -> Diagnostic {
    Diagnostic::error("invalid-language", place, format!("`{key}` is no language")).help(help)
}

/// The pattern of article addresses cannot be used.
pub(super) fn invalid_article_path(place: Place, mistake: &Mistake) -> Diagnostic {
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
    Diagnostic::error("invalid-article-path", place, format!("`article_path` {why}")).help(help)
}

/// A build cannot have that name.
pub(super) fn invalid_build_name(place: Place, name: &str) -> Diagnostic {
    Diagnostic::error("invalid-build-name", place, format!("a build cannot be called `{name}`"))
        .help("use letters, digits, `-` and `_`")
}

/// A registry of the desk's own cannot have that name.
pub(super) fn invalid_registry(place: Place, name: &str) -> Diagnostic {
    let message = format!("a registry cannot be called `{}`", shown(name));
    Diagnostic::error("invalid-registry", place, message).help(
        "its name is a folder, a part of addresses and a key of articles: write small letters, digits and \
         hyphens, such as `operations`",
    )
}

/// A registry has the name of something that every site has.
pub(super) fn taken_registry(place: Place, name: &str) -> Diagnostic {
    let message =
        format!("a registry cannot be called `{name}`: every site has something of that name");
    Diagnostic::error("taken-registry", place, message)
        .help("choose another name; what people read is its `title`")
}

/// The word for an entry of a registry is that for something else.
pub(super) fn taken_singular(place: Place, name: &str, singular: &str) -> Diagnostic {
    let message =
        format!("an entry of `{name}` cannot be called `{singular}`, which is something else");
    Diagnostic::error("taken-registry", place, message)
        .help("write another word as its `singular`, such as `operation`")
}

/// There are more registries than a site may have.
pub(super) fn too_many_registries(place: Place, most: usize) -> Diagnostic {
    let message = format!("a site has {most} registries at most");
    Diagnostic::error("too-many-registries", place, message).help("put what is alike into one")
}

/// A registry whose entries have no pages is to have feeds of them.
pub(super) fn feed_without_pages(place: Place) -> Diagnostic {
    let message = "there is no feed without pages";
    Diagnostic::warning("feed-without-pages", place, message)
        .help("remove `feed = true`, or `pages = false`")
}

/// A word that shall be a key of front matter, or a parameter, cannot be one.
pub(super) fn invalid_field_name(place: Place, word: &str) -> Diagnostic {
    let message = format!("`{}` cannot be a key", shown(word));
    Diagnostic::error("invalid-field-name", place, message)
        .help("write small letters, digits, `-` and `_`, such as `commander`")
}

/// The folder of a named build leaves the site's.
pub(super) fn invalid_build_output(place: Place, path: &str) -> Diagnostic {
    let message = format!("`{path}` is not a folder inside the site's");
    Diagnostic::error("invalid-build-output", place, message)
        .help("write its path from `site.toml`, such as `public-amber`")
}

/// The desk's address cannot be one.
pub(super) fn invalid_email(place: Place, email: &str) -> Diagnostic {
    Diagnostic::error("invalid-email", place, format!("`{email}` is not an email address"))
}

/// A menu entry leads out of the site, or nowhere.
pub(super) fn invalid_menu_url(place: Place, url: &str) -> Diagnostic {
    Diagnostic::error(
        "invalid-menu-url",
        place,
        format!("`{url}` is not an address of the site, nor of another one"),
    )
    .help("write the path from the site's root, such as `/timeline/`, or begin with `https://`")
}

/// A menu entry's address has a name in it, or a password.
pub(super) fn menu_url_with_name(place: Place, url: &str) -> Diagnostic {
    let message = format!("`{url}` has a name or a password in it");
    Diagnostic::error("invalid-menu-url", place, message)
        .help("take out what stands before the `@`: every reader would see it")
}

/// A colour that is none.
pub(super) fn invalid_colour(place: Place, text: &str) -> Diagnostic {
    let message = format!("`{}` is not a colour", shown(text));
    Diagnostic::error("invalid-colour", place, message)
        .help("write it as `#` and six digits of red, green and blue, such as `#0b5567`")
}

/// A colour of links that cannot be read on a page.
pub(super) fn weak_accent(
    place: Place,
    text: &str,
    page: &str,
    contrast: f64,
    nearest: Colour,
) -> Diagnostic {
    let message = format!(
        "links in `{text}` are hard to read on a {page} page: a contrast of {contrast:.1} to 1, \
         where 4.5 is the least"
    );
    Diagnostic::error("weak-accent", place, message)
        .help(format!("the nearest colour that can be read is `{nearest}`"))
}

/// A path that leads to no file of `static/`.
pub(super) fn invalid_static_file(place: Place, text: &str) -> Diagnostic {
    let message = format!("`{}` is not a path in `static/`", shown(text));
    Diagnostic::error("invalid-static-file", place, message)
        .help("write where the file lies below `static/`, such as `logo.svg`")
}

/// A name that no typeface has.
pub(super) fn invalid_family(place: Place, text: &str) -> Diagnostic {
    let message = format!("`{}` is not the name of a typeface", shown(text));
    Diagnostic::error("invalid-typeface", place, message)
        .help("write one name, without quotation marks or commas: `[\"Literata\", \"Georgia\"]`")
}

/// A weight that no letters have.
pub(super) fn invalid_weight(place: Place, text: &str) -> Diagnostic {
    let message = format!("`{}` is not a weight of letters", shown(text));
    Diagnostic::error("invalid-weight", place, message).help(
        "write a number from 1 to 1000, such as `400`, or the lightest and the heaviest: `200 900`",
    )
}

/// A folder of articles cannot be used.
pub(super) fn invalid_article_folder(place: Place, folder: &str, why: &str) -> Diagnostic {
    Diagnostic::error(
        "invalid-article-folder",
        place,
        format!("`{folder}` cannot be a folder of articles: {why}"),
    )
}

fn list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
