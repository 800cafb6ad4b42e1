//! `dateline new`: a content file with the fields that its kind usually has.

mod quoted;
mod registry;
mod stubs;
mod texts;
mod trial;

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use jiff::Timestamp;

use super::{Console, Outcome, problems, site};
use crate::address::SourcePath;
use crate::config::{Config, Options, Registry};
use crate::content::{CountryCode, Period, Tlp, country_help};
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::nearest;
use crate::report::Format;
use crate::text::Key;
use stubs::Known;
use trial::Trial;

/// What `new` is asked to make.
#[derive(Debug)]
pub struct Request {
    /// The site's folder.
    pub root: PathBuf,
    /// What kind of file: a word of [`Kind`], or a registry of the desk's own.
    pub kind: String,
    /// Title or name, name or code of a country, path of a translation.
    pub name: Option<String>,
    /// The moment; articles bear its date.
    pub now: Timestamp,
}

/// Kinds of files that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// `content/articles/2026-11-24-title.md`
    Article,
    /// `content/pages/title.md`
    Page,
    /// `content/front.md`: what the front page shows first, by the article that leads
    Front,
    /// `content/editions/2025-10-31.md`: an edition, by the days that it covers
    Edition,
    /// `content/events/title.md`: an event that no article owns
    Event,
    /// `content/sources/name.md`: a source that several articles cite
    Source,
    /// `content/countries/pk.md`, by name or code
    Country,
    /// `content/topics/name.md`
    Topic,
    /// `content/actors/name.md`
    Actor,
    /// `content/people/name.md`
    Person,
    /// `content/places/name.md`
    Place,
    /// `content/stories/title.md`: a run of articles
    Story,
    /// `content/glossary/term.md`: a word that articles explain
    Term,
    /// A file in another language, by its path: `content/articles/x.ur.md`
    Translation,
}

/// Path inside the site and text of a new file.
#[derive(Debug, PartialEq, Eq)]
struct Draft {
    path: String,
    text: String,
}

/// Writes the file and prints its path. No file is ever overwritten.
pub fn run(request: &Request, console: &Console) -> Result<Outcome, Diagnostic> {
    let (store, snapshot) = site::read(&request.root)?;
    // A draft may be waiting for what is made, so what it names counts.
    let options = Options {
        now: request.now,
        base_url: None,
        origin: None,
        drafts: true,
        future: true,
        tlp: Tlp::Red,
    };
    // Where there is no configuration, what was wrong with the files tells why.
    let mut diagnostics = snapshot.problems.clone();
    let Some(config) = Config::read(&snapshot, &options).take(&mut diagnostics) else {
        console.report(&diagnostics, &snapshot, Format::Text);
        return Ok(Outcome::UsageErrors);
    };
    let known = Known::new(&config, &snapshot, request.now);
    let kind = Kind::from_str(&request.kind, false).ok();
    let name = match &request.name {
        Some(name) => name.as_str(),
        None => match own_registry(&request.kind, &config) {
            Some(own) if kind.is_none() => return Err(nameless(None, &own.singular)),
            _ if kind.is_some() => return Err(nameless(kind, &request.kind)),
            _ => "",
        },
    };
    // What it would be a translation of is not known as long as that cannot be read.
    if kind == Some(Kind::Translation)
        && let Some((original, errors)) = known.broken_original(name)
    {
        console
            .say(&format!("`{original}` has an error, and is translated once that is corrected"));
        console.report(&errors, &snapshot, Format::Text);
        return Ok(Outcome::UsageErrors);
    }
    let draft = match kind {
        Some(kind) => draft(kind, name, &known)?,
        None => own_draft(&request.kind, name, &known, &config)?,
    };
    let path = request.root.join(&draft.path);
    let place = SourcePath::new(&draft.path);
    let place = place.ok_or_else(|| problems::unusable_name(name))?;
    let refusal = store.refusal_of_new(&place);
    if let Some(problem) =
        refusal.map_err(|error| problems::unreadable_site(&request.root, &error))?
    {
        return Err(problem);
    }
    if path.symlink_metadata().is_ok() {
        return Err(file_exists(&path, &request.kind));
    }
    let opened = match trial::try_out(&place, &draft.text, &snapshot, &options, &config.registries)
    {
        Trial::Good => None,
        Trial::Opens(opened) => Some(opened),
        Trial::Known(other) => return Err(problems::term_exists(name, &other)),
        Trial::Breaks(errors, site) => {
            console.say(&format!("`{place}` was not written, for the site would have an error"));
            console.report(&errors, &site, Format::Text);
            return Ok(Outcome::UsageErrors);
        }
    };
    write_new(&path, &draft.text).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => file_exists(&path, &request.kind),
        _ => problems::unwritable_file(&path, &error),
    })?;
    console.print(&format!("{}\n", path.display()));
    if let Some(opened) = opened {
        registry::write(&request.root, &opened)?;
        console.say(&opened.told());
    }
    Ok(Outcome::Done)
}

/// A kind alone: what its name says differs.
fn nameless(kind: Option<Kind>, word: &str) -> Diagnostic {
    let (what, example) = match kind {
        Some(Kind::Edition) => ("the day, week or month that it covers", "2026-11"),
        Some(Kind::Front) => {
            ("the path of the article that leads", "articles/2026-11-24-talks-in-tehran.md")
        }
        Some(Kind::Translation) => {
            ("its path, with the language before the ending", "articles/x.ur.md")
        }
        Some(Kind::Country) => ("its name or code; one of your own takes `XA` to `XZ`", "Pakistan"),
        Some(Kind::Article | Kind::Page | Kind::Event | Kind::Story | Kind::Source) => {
            ("its title", "\"Talks in Tehran\"")
        }
        Some(Kind::Topic) => ("its name", "\"Border security\""),
        Some(Kind::Actor) => ("its name", "\"Frontier Corps\""),
        Some(Kind::Person) => ("the person's name", "\"Mohsin Naqvi\""),
        Some(Kind::Place) => ("its name", "Quetta"),
        Some(Kind::Term) => ("the term, as articles write it", "\"Line of Control\""),
        None => ("its name", "\"The name\""),
    };
    problems::nameless(word, what, example)
}

/// The new file of a kind by a name.
fn draft(kind: Kind, name: &str, known: &Known<'_>) -> Result<Draft, Diagnostic> {
    if kind == Kind::Translation {
        return translation(name, known);
    }
    if kind == Kind::Country {
        // One of the desk's own comes with its name: `XA Ostmark`.
        let own = name.split_once(' ').and_then(|(code, name)| {
            let code = CountryCode::new(code).filter(|code| code.is_own())?;
            Some((code, name.trim()))
        });
        if let Some((code, path)) = known.country_called(own.map_or(name, |(_, name)| name)) {
            return Err(problems::country_exists(name, code.as_str(), &path));
        }
        let code = own
            .map(|(code, _)| code)
            .or_else(|| CountryCode::new(name))
            .or_else(|| CountryCode::from_alpha3(name))
            .or_else(|| CountryCode::from_name(name))
            .ok_or_else(|| problems::not_a_country(name, country_help(name)))?;
        let path = format!("content/countries/{}.md", code.slug());
        return Ok(Draft { path, text: stubs::country(code, own.map(|(_, name)| name)) });
    }
    if kind == Kind::Front {
        return Ok(Draft { path: "content/front.md".into(), text: known.front(name) });
    }
    if kind == Kind::Edition {
        let period = Period::parse(name).ok_or_else(|| problems::not_a_period(name))?;
        let path = format!("content/editions/{}.md", period.datetime());
        return Ok(Draft { path, text: known.edition() });
    }
    let key = key_of(name)?;
    let (folder, text) = match kind {
        Kind::Article => {
            let path = format!("content/{}/{}-{key}.md", known.articles, known.today);
            return Ok(Draft { path, text: known.article(name) });
        }
        Kind::Page => ("pages", stubs::page(name)),
        Kind::Event => ("events", known.event(name)),
        Kind::Source => ("sources", known.source(name)),
        Kind::Topic => ("topics", known.topic(name)),
        Kind::Actor => ("actors", known.actor(name)),
        Kind::Person => ("people", known.person(name)),
        Kind::Place => ("places", known.place(name)),
        Kind::Term => ("glossary", stubs::term(name)),
        Kind::Story | Kind::Country | Kind::Translation | Kind::Front | Kind::Edition => {
            ("stories", stubs::story(name))
        }
    };
    Ok(Draft { path: format!("content/{folder}/{key}.md"), text })
}

/// The new file of a registry of the desk's own, by its folder or by what one of its entries is
/// called.
fn own_draft(
    kind: &str,
    name: &str,
    known: &Known<'_>,
    config: &Config,
) -> Result<Draft, Diagnostic> {
    let own = || config.registries.own().map(|(_, registry)| registry);
    let Some(registry) = own_registry(kind, config) else {
        let words = Kind::value_variants().iter().filter_map(ValueEnum::to_possible_value);
        let words: Vec<String> = words
            .map(|word| word.get_name().to_owned())
            .chain(own().map(|registry| registry.singular.to_string()))
            .collect();
        let words = words.iter().map(String::as_str);
        return Err(problems::unknown_kind(kind, nearest(kind, words.clone()), words));
    };
    let path = format!("content/{}/{}.md", registry.folder, key_of(name)?);
    Ok(Draft { path, text: known.own(name, registry) })
}

/// The registry of the desk's own that is called so, or one of whose entries is.
fn own_registry<'c>(kind: &str, config: &'c Config) -> Option<&'c Registry> {
    let mut own = config.registries.own().map(|(_, registry)| registry);
    own.find(|registry| registry.singular == kind || registry.folder == kind)
}

/// A file that is there already is often the very thing that is meant.
fn file_exists(path: &Path, kind: &str) -> Diagnostic {
    let help = match Kind::from_str(kind, false) {
        Ok(Kind::Country) => "open it: a country has one file",
        Ok(Kind::Edition) => "open it: an edition has one file",
        Ok(Kind::Front) => "open it: the site has one front page",
        Ok(Kind::Translation) => "open it: an entry has one file in a language",
        _ => "open it, or choose another name for something else",
    };
    problems::file_exists(path, help)
}

/// A name as a key.
fn key_of(name: &str) -> Result<Key, Diagnostic> {
    let key = Key::from_text(name).filter(|_| !name.contains(char::is_control));
    key.ok_or_else(|| problems::unusable_name(name))
}

/// Takes the words of [`Kind`], which help and completions list, and any other, which may be a
/// registry of the desk's own.
#[derive(Debug, Clone)]
pub(crate) struct KindParser;

impl TypedValueParser for KindParser {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Kind::value_variants().iter().filter_map(ValueEnum::to_possible_value)))
    }
}

/// A translation at `path`, of the file that this is a translation of.
fn translation(path: &str, known: &Known<'_>) -> Result<Draft, Diagnostic> {
    let (file, lang, original) = known.translated(path)?;
    Ok(Draft { path: file.as_str().into(), text: stubs::translation(&lang, original.as_ref()) })
}

/// Writes a file that must not exist.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = std::fs::File::create_new(path)?;
    io::Write::write_all(&mut file, text.as_bytes())
}

#[cfg(test)]
mod tests;
