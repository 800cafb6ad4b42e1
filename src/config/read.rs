//! Reads `site.toml`, and finds the places of its values again.

use std::borrow::Cow;

use toml::de::DeTable;

use super::form::own_first;
use super::origin::{CONFIG_FILE, Context, Reader, SiteToml};
use super::syntax::{syntax_help, unclosed_bracket};
use super::{Config, Options, problems, tables};
use crate::address::SourcePath;
use crate::catalogue::{Catalogue, Manners};
use crate::diagnostics::{Checked, Diagnostic, Place, Span};
use crate::input::{Snapshot, SourceFile};
use crate::written::{
    Fields, Marked, Node, Origin, Part, Path, SourceText, Step, language, of_table,
};

/// So many keys at most are tried whether they are what is wrong; nobody writes more.
const MOST_LEFT_OUT: usize = 40;

impl Config {
    /// The configuration of a site; it is an error if the site has none.
    pub fn read(snapshot: &Snapshot, options: &Options) -> Checked<Self> {
        match snapshot.get(CONFIG_FILE) {
            Some(file) => {
                let mut read = Self::parse(file, options);
                let words = Catalogue::read(snapshot).take(&mut read.problems);
                if let Some(config) = &read.value {
                    read.problems.extend(Catalogue::unused(snapshot, &config.languages));
                }
                let value = read.value.zip(words);
                let value = value.map(|(config, words)| {
                    let hash = config.hash ^ Catalogue::key(snapshot);
                    let words = words.with(config.manners());
                    Self { words, hash, ..config }
                });
                Checked { value, ..read }
            }
            // One that is there and cannot be read has been told so.
            None if Self::is_told_unreadable(snapshot) => Checked::failed(Vec::new()),
            None => Checked::failed(vec![problems::missing_config(SourcePath::new(CONFIG_FILE))]),
        }
    }

    /// What can be read of a configuration that has errors, all of which are about what pages look
    /// like: there the defaults stand, so that the content can be checked too. Nothing is published
    /// of it.
    pub(crate) fn read_but_for_pages(snapshot: &Snapshot, options: &Options) -> Option<Self> {
        let file = snapshot.get(CONFIG_FILE)?;
        let errors = |left_out: &[Box<str>]| {
            let problems = Self::parse_without(file, options, left_out).problems;
            problems.iter().filter(|problem| problem.is_error()).count()
        };
        let mut left_out: Vec<Box<str>> = Vec::new();
        let mut least = errors(&[]);
        for key in Self::keys_about_pages(file) {
            left_out.push(key);
            match errors(&left_out) {
                fewer if fewer < least => least = fewer,
                _ => drop(left_out.pop()),
            }
        }
        let config = Self::parse_without(file, options, &left_out).value?;
        let words = Catalogue::read(snapshot).value.unwrap_or_else(Catalogue::built_in);
        let words = words.with(config.manners());
        Some(Self { words, ..config })
    }

    /// What the desk decided about digits and calendars.
    fn manners(&self) -> Manners {
        Manners { digits: self.digits.clone(), calendars: self.calendars.clone() }
    }

    /// Keys at the top of the file without which content is read as it is with them.
    fn keys_about_pages(file: &SourceFile) -> Vec<Box<str>> {
        let Ok(source) = SourceText::of_toml(file) else { return Vec::new() };
        let (table, _) = DeTable::parse_recoverable(source.text);
        let keys = table.get_ref().keys().map(|key| key.get_ref().as_ref());
        let is_about_pages = |key: &&str| {
            tables::is_about_pages(Self::DECLARATION, key) && !problems::is_of_other_tool(key)
        };
        keys.filter(is_about_pages).take(MOST_LEFT_OUT).map(Box::from).collect()
    }

    /// Whether the reading of the files has told that `site.toml` cannot be read.
    pub(crate) fn is_told_unreadable(snapshot: &Snapshot) -> bool {
        let mut errors = snapshot.problems.iter().filter(|problem| problem.is_error());
        errors.any(|error| error.place.file().is_some_and(|path| path.as_str() == CONFIG_FILE))
    }

    /// Reads the text of `site.toml`. There is a value only if there is no error: what the wrong
    /// values were meant to say is not guessed, as that would cause errors elsewhere.
    pub fn parse(file: &SourceFile, options: &Options) -> Checked<Self> {
        Self::parse_without(file, options, &[])
    }

    /// The same without some of the keys at its top.
    fn parse_without(file: &SourceFile, options: &Options, left_out: &[Box<str>]) -> Checked<Self> {
        let source = match SourceText::of_toml(file) {
            Ok(source) => source,
            Err(problem) => {
                let code = SiteToml::code(problem.code);
                return Checked::failed(vec![Diagnostic { code, ..*problem }]);
            }
        };
        let (table, errors) = DeTable::parse_recoverable(source.text);
        if !errors.is_empty() {
            return Checked::failed(syntax_problems(&source, &errors));
        }
        let Some(Node::Map(mut pairs)) = of_table(table.into_inner()) else {
            let place = Place::File(file.path.clone());
            return Checked::failed(vec![problems::syntax(place, "it is nested too deep")]);
        };
        pairs.retain(|(key, _)| left_out.iter().all(|left_out| **left_out != **key));
        let languages = languages_of(&pairs);
        let (top, languages) = (Self::DECLARATION, languages.as_deref());
        let reader = Reader::new(&source, Context { options, top, languages });
        let fields = Fields::new(&reader, &Path::Root, &pairs, Self::DECLARATION);
        let config = Self::of_fields(&fields);
        drop(fields);
        let problems = reader.into_problems();
        let failed = problems.iter().any(Diagnostic::is_error);
        Checked { value: config.filter(|_| !failed), problems }
    }
}

/// The languages that the top of the file names, whichever comes first in it; nothing if one of
/// them is none.
fn languages_of(pairs: &[(Cow<'_, str>, Node<'_>)]) -> Option<Vec<Box<str>>> {
    let get = |name: &str| pairs.iter().find(|(key, _)| **key == *name).map(|(_, node)| node);
    let tag = |node: &Node<'_>| match node {
        Node::Text(text) => language(text).ok(),
        _ => None,
    };
    let own = get("language").map_or_else(|| Some("en".into()), tag)?;
    let others = match get("languages") {
        None => Vec::new(),
        Some(Node::List(items)) => items.iter().map(tag).collect::<Option<_>>()?,
        Some(_) => return None,
    };
    Some(own_first(&own, others))
}

/// The place of a key or a value of the site's configuration.
pub(crate) fn locate(snapshot: &Snapshot, steps: &[Step<'_>], part: Part) -> Place {
    let source = snapshot.get(CONFIG_FILE).and_then(|file| SourceText::of_toml(file).ok());
    source.map_or(Place::Nowhere, |source| {
        Marked::read(&source).place(&source, steps.iter().copied(), part)
    })
}

/// One problem a line, as the parser is guessing after the first, and no more than anybody repairs
/// at a time.
fn syntax_problems(source: &SourceText<'_>, errors: &[toml::de::Error]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut last_line = None;
    let first = errors.iter().filter_map(|error| error.span()).map(|span| span.start).min();
    if let Some((open, bracket)) = unclosed_bracket(source.text)
        && first.is_some_and(|first| open <= first)
    {
        // All that follows is read as a part of the list, and none of it is wrong.
        let place = source.place(open..open + bracket.len_utf8());
        return vec![problems::unclosed_bracket(place, bracket)];
    }
    for error in errors.iter().take(100) {
        let before = error.span().and_then(|span| source.text.get(..span.start));
        let line = before.map(|before| before.matches('\n').count());
        if line.is_some() && line == last_line {
            continue;
        }
        last_line = line;
        let place = match error.span() {
            Some(range) => Place::Span(Span::new(&source.file.path, range)),
            None => Place::File(source.file.path.clone()),
        };
        let problem = problems::syntax(place, error.message());
        let help =
            error.span().and_then(|span| syntax_help(source.text, span.start, error.message()));
        problems.push(match help {
            Some(help) => problem.help(help),
            None => problem,
        });
    }
    problems
}
