//! The registries whose entries have keys, in one table: whoever needs a fact of one asks here, so
//! that a registry is added by a row.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::{Index, IndexMut};

use smallvec::SmallVec;

use super::{CONFIG_FILE, Vocabulary};
use crate::diagnostics::Place;

/// The registries whose entries have keys. Countries stand apart: their keys are codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermKind {
    /// Topics.
    Topic,
    /// Actors.
    Actor,
    /// People.
    Person,
    /// Places.
    Place,
    /// Stories.
    Story,
    /// Terms of the glossary.
    Glossary,
    /// A registry whose entries have no fields of their own, by its number: one that the desk
    /// declares.
    Own(u8),
}

/// What is to be known of a registry whatever its entries say.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Registry {
    /// Folder under `content/`, first part of the address, and the field of those who use its keys
    /// in a list.
    pub folder: Cow<'static, str>,
    /// One of its entries, in a sentence; the parameter of `url()` in templates.
    pub singular: Cow<'static, str>,
    /// The title of its list.
    pub title: Cow<'static, str>,
    /// The same in further languages, of a registry of the desk's own.
    pub titles: BTreeMap<Box<str>, Box<str>>,
    /// The language of its title on pages of a language in which it has none.
    pub title_lang: Option<Box<str>>,
    /// The template of the page of an entry.
    pub template: &'static str,
    /// The template of its list.
    pub list_template: &'static str,
    /// Whether there is a list, and a page of each entry.
    pub has_pages: bool,
    /// Whether the navigation of a site that gives none of its own leads to it.
    pub in_menu: bool,
    /// Whether it has a list though nothing is in it.
    pub is_always_listed: bool,
    /// Whether each entry has a feed.
    pub has_feeds: bool,
    /// Whether articles explain its entries where they first mention them.
    pub is_explained: bool,
    /// Whether the timeline can be limited to an entry.
    pub is_filter: bool,
    /// Whether an entry has the events of its articles that name none of its kind themselves.
    pub inherits_events: bool,
    /// How much it counts for two articles to name the same entry.
    pub weight: u32,
    /// What entries have besides names and a description: keys of their front matter.
    pub extra: Vec<Box<str>>,
    /// Where the desk declares it.
    pub place: Option<Place>,
}

impl Registry {
    /// A registry that has pages and nothing else, by its folder, one of its entries, the title of
    /// its list and the template of an entry.
    fn plain(words: [&'static str; 3], template: &'static str) -> Self {
        let [folder, singular, title] = words.map(Cow::Borrowed);
        Self {
            folder,
            singular,
            title,
            titles: BTreeMap::new(),
            title_lang: None,
            template,
            list_template: "terms.html",
            has_pages: true,
            in_menu: false,
            is_always_listed: false,
            has_feeds: false,
            is_explained: false,
            is_filter: false,
            inherits_events: false,
            weight: 0,
            extra: Vec::new(),
            place: None,
        }
    }

    /// The registries of every site, in the order of their kinds. One whose entries have no fields
    /// of their own is added here alone, behind the others: it is read like one of the desk's.
    pub(super) fn ours() -> Vec<Self> {
        let plain = Self::plain;
        vec![
            Self {
                in_menu: true,
                is_always_listed: true,
                has_feeds: true,
                is_filter: true,
                inherits_events: true,
                weight: 2,
                ..plain(["topics", "topic", "Topics"], "topic.html")
            },
            Self {
                in_menu: true,
                is_filter: true,
                weight: 4,
                ..plain(["actors", "actor", "Actors"], "actor.html")
            },
            Self {
                in_menu: true,
                inherits_events: true,
                weight: 3,
                ..plain(["people", "person", "People"], "person.html")
            },
            Self { weight: 1, ..plain(["places", "place", "Places"], "place.html") },
            Self {
                inherits_events: true,
                weight: 8,
                ..plain(["stories", "story", "Stories"], "story.html")
            },
            Self {
                is_explained: true,
                list_template: "glossary.html",
                ..plain(["glossary", "term", "Glossary"], "glossary-term.html")
            },
        ]
    }

    /// A registry of the desk's own.
    pub(super) fn own(folder: &str) -> Self {
        Self {
            folder: Cow::Owned(folder.to_owned()),
            in_menu: true,
            is_always_listed: true,
            is_filter: true,
            inherits_events: true,
            weight: 2,
            ..Self::plain(["", "", ""], "term.html")
        }
    }
}

impl TermKind {
    /// Every kind whose entries have fields of their own, in the order of the table.
    pub const OURS: [Self; 6] =
        [Self::Topic, Self::Actor, Self::Person, Self::Place, Self::Story, Self::Glossary];

    /// Its place among all kinds, those of the desk last.
    fn index(self) -> usize {
        match self {
            Self::Topic => 0,
            Self::Actor => 1,
            Self::Person => 2,
            Self::Place => 3,
            Self::Story => 4,
            Self::Glossary => 5,
            Self::Own(number) => Self::OURS.len() + usize::from(number),
        }
    }
}

/// The registries of a site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Registries {
    /// By folder: whether keys need a file although there is none, or need none although there are
    /// some.
    pub rules: BTreeMap<Box<str>, Vocabulary>,
    /// Whether `site.toml` has a line `[registries]`, after which nothing else may add to it.
    pub(super) is_table: bool,
    /// One row for each kind, in its order.
    pub(super) rows: Vec<Registry>,
}

impl Default for Registries {
    fn default() -> Self {
        Self { rules: BTreeMap::new(), is_table: false, rows: Registry::ours() }
    }
}

impl Registries {
    /// Every kind, ours first.
    pub fn kinds(&self) -> impl Iterator<Item = TermKind> + Clone + use<> {
        kinds_of(self.rows.len())
    }

    /// The kinds that have pages.
    pub fn with_pages(&self) -> impl Iterator<Item = TermKind> {
        self.kinds().filter(|kind| self[*kind].has_pages)
    }

    /// The kinds to whose entries the timeline can be limited.
    pub fn filters(&self) -> impl Iterator<Item = (TermKind, &Registry)> {
        self.kinds().zip(&self.rows).filter(|(_, registry)| registry.is_filter)
    }

    /// The registries whose entries have no fields of their own.
    pub fn own(&self) -> impl Iterator<Item = (TermKind, &Registry)> {
        self.kinds().zip(&self.rows).skip(TermKind::OURS.len())
    }

    /// The kind whose files lie in a folder under `content/`.
    pub fn in_folder(&self, folder: &str) -> Option<TermKind> {
        self.kinds().find(|kind| self[*kind].folder == folder)
    }

    /// The keys in `site.toml`, one in the other, of what says whether those of the registry in a
    /// folder need a file.
    pub fn path_of_rule<'f>(&self, folder: &'f str) -> Vec<&'f str> {
        let is_own = self.own().any(|(_, own)| own.place.is_some() && own.folder == folder);
        ["registries", folder].into_iter().chain(is_own.then_some("keys")).collect()
    }

    /// What to write into `site.toml`, and where, so that they need none.
    pub fn how_to_open(&self, folder: &str) -> String {
        let path = self.path_of_rule(folder).join(".");
        match path.rsplit_once('.') {
            Some((table, key)) if self.is_table || table != "registries" => {
                format!("`{key} = \"open\"` under `[{table}]` in {CONFIG_FILE}")
            }
            _ => format!("`{path} = \"open\"` at the top of {CONFIG_FILE}"),
        }
    }

    /// What the desk says of a kind's keys.
    pub fn rule(&self, kind: TermKind) -> Option<Vocabulary> {
        self.rules.get(&*self[kind].folder).copied()
    }
}

impl Index<TermKind> for Registries {
    type Output = Registry;

    fn index(&self, kind: TermKind) -> &Registry {
        &self.rows[kind.index()]
    }
}

/// One value for each kind of term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerKind<T>(SmallVec<[T; TermKind::OURS.len()]>);

impl<T> PerKind<T> {
    /// What `make` gives for each kind of a site.
    pub fn of(registries: &Registries, make: impl FnMut(TermKind) -> T) -> Self {
        Self(registries.kinds().map(make).collect())
    }

    /// What `make` makes of the value of each kind.
    pub fn map<U>(self, mut make: impl FnMut(TermKind, T) -> U) -> PerKind<U> {
        let kinds = kinds_of(self.0.len());
        PerKind(kinds.zip(self.0).map(|(kind, value)| make(kind, value)).collect())
    }

    /// What `make` makes of what each kind has.
    pub fn each_mut<U>(&mut self, make: impl FnMut(&mut T) -> U) -> PerKind<U> {
        PerKind(self.0.iter_mut().map(make).collect())
    }

    /// What each kind has.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// Each kind with its value.
    pub fn iter(&self) -> impl Iterator<Item = (TermKind, &T)> {
        kinds_of(self.0.len()).zip(&self.0)
    }
}

/// The first so many kinds.
fn kinds_of(count: usize) -> impl Iterator<Item = TermKind> + Clone {
    // More than can be counted are refused where they are read.
    TermKind::OURS.into_iter().chain((0..u8::MAX).map(TermKind::Own)).take(count)
}

impl<T> Index<TermKind> for PerKind<T> {
    type Output = T;

    fn index(&self, kind: TermKind) -> &T {
        &self.0[kind.index()]
    }
}

impl<T> IndexMut<TermKind> for PerKind<T> {
    fn index_mut(&mut self, kind: TermKind) -> &mut T {
        &mut self.0[kind.index()]
    }
}
