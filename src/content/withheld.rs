//! How the keys that keep an entry back are read.

use std::borrow::Cow;

use super::context::{FrontMatter, Reader, Value};
use super::problems::shown;
use super::withholding::words::{self, Meaning, Word, folded, is_ours, is_switch, meaning};
use super::withholding::{Reading, problems};
use super::{EntryKind, Source, TermKind, Tlp, When};
use crate::address::SourcePath;
use crate::config::Config;
use crate::diagnostics::{Diagnostic, Place};
use crate::written::{Declaration, Form, Kind, Node, Part, Path, declare, unread};

declare! {
    FrontMatter;

    /// Fields that keep a file of any kind back.
    map Withheld as "any file" {
        /// Left out without `--drafts`.
        draft: optional bool,
        /// `false` is the same as `draft: true`; a day is that of publication.
        published: optional Shown,
        /// Embargo: not published before.
        publish_date: optional When,
        /// Not published after.
        expires: optional When,
        /// TLP 2.0; above the build's `--tlp` it is left out.
        tlp: optional Tlp,
    }
}

/// Whether, or when.
#[derive(Debug)]
struct Shown;

unread! {
    Shown: Kind::Either(&[Kind::Flag, <When as Form<FrontMatter>>::KIND]);
}

/// Asks the table for every key of the front matter.
pub(super) fn read<'t>(reader: &Reader<'t>, pairs: &[(Cow<'t, str>, Node<'t>)]) {
    let kind = reader.context.kind;
    let mut reading = Reading::default();
    if is_in_drafts(&reader.source.file.path) {
        reading.withhold("the folder `_drafts`");
    }
    let is_translation = reader.context.name.is_some_and(|name| name.translation.is_some());
    for (key, node) in pairs {
        let Some(meaning) = meaning_of(reader.context.config, key, kind, is_translation) else {
            continue;
        };
        let value = Value { reader, path: Path::Key(&Path::Root, key), node };
        reading.apply(meaning, key, (kind, is_translation), &value);
    }
    for key in ["extra", "params"] {
        if let Some((key, Node::Map(free))) = pairs.iter().find(|(known, _)| known == key) {
            report_free(reader, key, free);
        }
    }
    reader.context.reading.replace(reading);
}

/// Whether the table answers for an entry of the front matter, so that it is no unknown key.
pub(super) fn is_known(config: &Config, key: &str, node: &Node<'_>) -> bool {
    // The kind tells apart only fields that its schema has.
    let Some(meaning) = meaning_of(config, key, EntryKind::Article, false) else { return false };
    match meaning {
        Meaning::Permalink => is_switch(node),
        Meaning::Hide => is_switch(node),
        Meaning::State => words::status(node).is_some(),
        Meaning::Render => node.is_absent() || words::render(node).is_some(),
        Meaning::Build => node.is_absent() || matches!(node, Node::Map(_)) || is_switch(node),
        Meaning::Cascade => first_in_cascade(node).is_some(),
        _ => true,
    }
}

/// Whether a key of a map inside the front matter says that this part is to be kept back, which no
/// part can be by itself.
pub(super) fn is_nested(key: &str, node: &Node<'_>, declaration: &Declaration) -> bool {
    let of_a_source = declaration.what == Source::DECLARATION.what;
    match meaning(key) {
        None
        | Some(
            Meaning::Permalink
            | Meaning::Render
            | Meaning::Build
            | Meaning::Cascade
            | Meaning::Hide
            | Meaning::State
            | Meaning::Protect,
        ) => false,
        Some(Meaning::PublishDate) => !of_a_source,
        Some(Meaning::Status) => words::status(node).is_some_and(|word| word == Word::Withholds),
        Some(_) => true,
    }
}

/// The words by which the front matter of a section (`_index.md`) keeps its whole folder back.
pub(super) fn of_section(node: &Node<'_>) -> Option<String> {
    let Node::Map(pairs) = node else { return None };
    pairs.iter().find_map(|(key, node)| match meaning(key)? {
        Meaning::Cascade => first_in_cascade(node).map(|inner| format!("{key}: {inner}")),
        Meaning::Build | Meaning::Render | Meaning::Permalink | Meaning::Headless => None,
        _ => withholds(key, node),
    })
}

/// The meaning of a key by the name that the site gives it, in any spelling, as with every word
/// that withholds.
pub(super) fn renamed(config: &Config, key: &str) -> Option<Meaning> {
    let rename = &config.front_matter.rename;
    if rename.is_empty() {
        return None;
    }
    let spelt = words::folded(key);
    let is_it = |from: &str| from == key || !spelt.is_empty() && words::folded(from) == spelt;
    rename.iter().filter(|(from, _)| is_it(from)).find_map(|(_, name)| meaning(name))
}

/// The meaning of a key, by its own name or by the one that the site gives it.
fn meaning_of(
    config: &Config,
    key: &str,
    kind: EntryKind,
    is_translation: bool,
) -> Option<Meaning> {
    let found = meaning(key).or_else(|| renamed(config, key))?;
    // Fields of the kind's own, which mean something else.
    let is_field = !is_translation
        && match (found, kind) {
            (Meaning::Status, EntryKind::Country | EntryKind::Event) => true,
            (Meaning::Permalink, EntryKind::Source) => key == "url",
            _ => false,
        };
    (!is_field).then_some(found)
}

impl Reading {
    fn withhold(&mut self, words: impl Into<Box<str>>) {
        self.withholding.draft.get_or_insert_with(|| words.into());
    }

    fn apply(
        &mut self,
        meaning: Meaning,
        key: &str,
        (kind, is_translation): (EntryKind, bool),
        value: &Value<'_, '_>,
    ) {
        let node = value.node;
        if node.is_absent() {
            let may_be_empty = match meaning {
                Meaning::Permalink | Meaning::Cascade | Meaning::Hide | Meaning::State => true,
                // The day of a source that is not known.
                Meaning::Public => kind == EntryKind::Source && key == "published",
                _ => false,
            };
            if !may_be_empty {
                let help = meaning.how_to_write();
                report_key(value, |place| problems::empty_withholding(place, key, help));
            }
            return;
        }
        match meaning {
            Meaning::Draft | Meaning::Headless => self.flag(key, value, true),
            Meaning::Hide if is_switch(node) => self.flag(key, value, true),
            Meaning::Public if is_switch(node) => self.flag(key, value, false),
            // The day on which a source was published, which its fields read.
            Meaning::Public if kind == EntryKind::Source && key == "published" => {}
            Meaning::Public if starts_with_digit(node) => self.publish(key, kind, value),
            Meaning::Public => self.flag(key, value, false),
            Meaning::PublishDate => self.publish(key, kind, value),
            Meaning::Embargo if is_switch(node) => self.flag(key, value, true),
            Meaning::Embargo => {
                self.withholding.publish_date = self.withholding.publish_date.max(value.when());
            }
            Meaning::Expires if is_switch(node) => self.flag(key, value, true),
            Meaning::Expires => {
                let ends = [self.withholding.expires, value.when()];
                self.withholding.expires = ends.into_iter().flatten().min();
            }
            Meaning::Tlp => {
                let tlp = Tlp::read(value).unwrap_or(Tlp::Red);
                self.withholding.tlp = self.withholding.tlp.max(tlp);
            }
            Meaning::Status | Meaning::Visibility => self.word(meaning, key, value),
            Meaning::State => {
                if words::status(node) == Some(Word::Withholds) {
                    self.withhold(as_written(key, value));
                }
            }
            Meaning::Permalink => match words::switch(node) {
                Some(false) => self.withhold(format!("{key}: false")),
                Some(true) => _ = value.wrong_type::<()>("an address, or `false`"),
                None => {}
            },
            Meaning::Render => {
                if words::render(node) == Some(Word::Withholds) {
                    self.withhold(as_written(key, value));
                }
            }
            Meaning::Build => self.build(key, value),
            Meaning::Cascade => {
                if let Some(inner) = first_in_cascade(node) {
                    let words = format!("{key}: {inner}");
                    report_key(value, |place| problems::withholding_cascade(place, &words));
                }
            }
            Meaning::Unlisted | Meaning::Listed => {
                let asked = match words::switch(node) {
                    Some(flag) => flag == (meaning == Meaning::Unlisted),
                    None => true,
                };
                if asked {
                    report_key(value, |place| problems::unlisted(place, key));
                }
            }
            Meaning::Password => match words::switch(node) {
                Some(false) => {}
                _ => report_key(value, |place| problems::password(place, key)),
            },
            Meaning::Protect => match (kind, words::switch(node)) {
                (EntryKind::Term(TermKind::Person), _) if key == "protect" && !is_translation => {}
                (_, Some(false)) => {}
                (EntryKind::Term(TermKind::Person), _) if !is_translation => {
                    report_key(value, |place| problems::protect_spelling(place, key));
                }
                _ => report_key(value, |place| problems::protect_elsewhere(place, key)),
            },
            Meaning::Hide => {}
        }
    }

    /// A flag; `keeps` is the value that keeps the entry back.
    fn flag(&mut self, key: &str, value: &Value<'_, '_>, keeps: bool) {
        if value.flag() == Some(keeps) {
            self.withhold(format!("{key}: {keeps}"));
        }
    }

    /// The day of publication: an embargo beside a date, the date itself where there is none.
    fn publish(&mut self, key: &str, kind: EntryKind, value: &Value<'_, '_>) {
        if kind == EntryKind::Source && !is_ours(key) {
            return report_key(value, |place| problems::publish_date_of_source(place, key));
        }
        let when = value.when();
        self.withholding.publish_date = self.withholding.publish_date.max(when);
        self.published_on = self.published_on.max(when);
    }

    /// A word such as `private`.
    fn word(&mut self, meaning: Meaning, key: &str, value: &Value<'_, '_>) {
        let found = match meaning {
            Meaning::Status => words::status(value.node),
            _ => words::visibility(value.node),
        };
        let is_renamed = || value.reader.context.config.front_matter.rename.contains_key(key);
        match found {
            Some(Word::Withholds) => self.withhold(as_written(key, value)),
            Some(Word::Published) => {}
            _ if is_renamed() => {}
            _ => {
                let Some(raw) = value.raw() else { return };
                value.report(|place| problems::unclear_word(place, key, &raw));
            }
        }
    }

    /// Hugo's `build: {render: never, list: never}`.
    fn build(&mut self, key: &str, value: &Value<'_, '_>) {
        let Node::Map(pairs) = value.node else {
            if words::switch(value.node) == Some(false) {
                self.withhold(format!("{key}: false"));
            }
            return;
        };
        let option = |name: &str| {
            let found = pairs.iter().find(|(known, _)| *folded(known) == *name.as_bytes());
            found.and_then(|(known, node)| Some((known, words::render(node)?)))
        };
        if let Some((inner, Word::Withholds)) = option("render") {
            return self.withhold(format!("{key}: {{{inner}: never}}"));
        }
        if let Some((inner, Word::Withholds)) = option("list") {
            let name = format!("{key}.{inner}");
            report_key(value, |place| problems::unlisted(place, &name));
        }
    }
}

/// `status: private`, as it stands in the file.
fn as_written(key: &str, value: &Value<'_, '_>) -> String {
    format!("{key}: {}", shown(value.raw().unwrap_or_default().trim()))
}

fn report_key(value: &Value<'_, '_>, make: impl FnOnce(Place) -> Diagnostic) {
    value.reader.report(&value.path, Part::Key, make);
}

fn starts_with_digit(node: &Node<'_>) -> bool {
    matches!(node, Node::Text(text) if text.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// The words by which an entry would be kept back, if it stood at the top of the front matter.
fn withholds(key: &str, node: &Node<'_>) -> Option<String> {
    let switch = words::switch(node);
    let is = match meaning(key)? {
        Meaning::Draft | Meaning::Headless | Meaning::Hide => switch == Some(true),
        Meaning::Public => switch == Some(false),
        Meaning::Embargo | Meaning::Expires => !node.is_absent() && switch != Some(false),
        Meaning::PublishDate => false,
        Meaning::Tlp => {
            !matches!(node, Node::Text(text) if text.to_ascii_uppercase().contains("CLEAR"))
        }
        Meaning::Status | Meaning::State => words::status(node) == Some(Word::Withholds),
        Meaning::Visibility => words::visibility(node) == Some(Word::Withholds),
        Meaning::Render => words::render(node) == Some(Word::Withholds),
        Meaning::Build => match node {
            Node::Map(pairs) => {
                pairs.iter().any(|(_, node)| words::render(node) == Some(Word::Withholds))
            }
            _ => switch == Some(false),
        },
        Meaning::Permalink
        | Meaning::Cascade
        | Meaning::Unlisted
        | Meaning::Listed
        | Meaning::Password
        | Meaning::Protect => false,
    };
    is.then(|| key.to_owned())
}

/// The first key in Hugo's `cascade`, a map or a list of maps, that would keep pages back.
fn first_in_cascade(node: &Node<'_>) -> Option<String> {
    let of_map = |node: &Node<'_>| match node {
        Node::Map(pairs) => pairs.iter().find_map(|(key, node)| withholds(key, node)),
        _ => None,
    };
    match node {
        Node::List(maps) => maps.iter().find_map(of_map),
        node => of_map(node),
    }
}

/// Free values hold nothing back, which somebody who put one there may not know.
fn report_free<'t>(reader: &Reader<'t>, under: &str, pairs: &[(Cow<'t, str>, Node<'t>)]) {
    let under_path = Path::Key(&Path::Root, under);
    for (key, node) in pairs {
        if withholds(key, node).is_some() {
            let path = Path::Key(&under_path, key);
            reader.report(&path, Part::Key, |place| problems::free_withholding(place, key, under));
        }
    }
}

/// Whether a file lies in a folder of Jekyll's for what is not ready.
fn is_in_drafts(path: &SourcePath) -> bool {
    path.folder().split('/').any(|folder| folder.eq_ignore_ascii_case("_drafts"))
}
