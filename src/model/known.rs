//! The names that a reference of a file may have meant, for the help of one that means nothing.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::config::Registries;
use crate::content::{PerKind, Term, TermKind};
use crate::diagnostics::suggest::LazyNames;
use crate::text::Key;

/// What can be named, put in order when the first mistake asks for it.
#[derive(Debug, Clone)]
pub(super) struct KnownNames {
    pub(super) terms: PerKind<KnownTerms>,
    pub(super) articles: LazyNames,
    pub(super) names: LazyNames,
    /// Articles by their titles and by the bare names of their files.
    pub(super) called: Arc<OnceLock<CalledArticles>>,
    pub(super) paths: LazyNames,
    pub(super) events: LazyNames,
    pub(super) sources: LazyNames,
}

/// The keys of a registry, and the names that its files give them.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownTerms {
    pub(super) keys: LazyNames,
    names: Arc<OnceLock<OtherNames>>,
}

/// A term as it is called; all of a kind stand in the order of their keys.
pub(super) struct NamedTerm<'a> {
    pub(super) key: &'a Key,
    pub(super) name: &'a str,
    pub(super) entry: Option<&'a Term>,
}

/// By what articles are called: the path of one from `content/`, nothing where two have the name.
pub(super) type CalledArticles = FxHashMap<Box<str>, Option<Box<str>>>;

/// By the form that a name has as a key: the name, and the key of the file that gives it.
type OtherNames = FxHashMap<Key, (Box<str>, Key)>;

impl KnownNames {
    /// Nothing is put in order yet.
    pub(super) fn new(registries: &Registries) -> Self {
        Self {
            terms: PerKind::of(registries, |_| KnownTerms::default()),
            articles: LazyNames::default(),
            names: LazyNames::default(),
            called: Arc::default(),
            paths: LazyNames::default(),
            events: LazyNames::default(),
            sources: LazyNames::default(),
        }
    }
}

impl KnownTerms {
    /// What to write in place of a key that has no file.
    pub(super) fn help<'t>(
        &self,
        (registries, kind): (&Registries, TermKind),
        key: &Key,
        terms: impl Fn() -> Vec<NamedTerm<'t>>,
    ) -> String {
        let names = self.names.get_or_init(|| names_of(&terms()));
        if let Some((name, meant)) = names.get(key) {
            return format!("`{name}` is a name of `{meant}`: write that");
        }
        match self.keys.nearest(key.as_str(), || terms().into_iter().map(|term| term.key.as_str()))
        {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                let folder = &*registries[kind].folder;
                format!(
                    "add `content/{folder}/{key}.md`, or set {}",
                    registries.how_to_open(folder)
                )
            }
        }
    }
}

/// The other names of terms. What is a name of two is none of either.
fn names_of(terms: &[NamedTerm<'_>]) -> OtherNames {
    let mut names: FxHashMap<Key, Option<(Box<str>, Key)>> = FxHashMap::default();
    for term in terms {
        let mut add = |name: &str| {
            let Some(key) = Key::from_text(name).filter(|key| key != term.key) else { return };
            let meant = (Box::from(name), term.key.clone());
            names
                .entry(key)
                .and_modify(|known| {
                    if known.as_ref().is_some_and(|(_, key)| *key != meant.1) {
                        *known = None;
                    }
                })
                .or_insert_with(|| Some(meant.clone()));
        };
        add(term.name);
        if let Some(entry) = term.entry {
            add(entry.name());
            entry.other_names().for_each(add);
        }
    }
    let names = names.into_iter().filter_map(|(key, meant)| Some((key, meant?)));
    // What is itself a key needs no explanation.
    names.filter(|(key, _)| terms.binary_search_by(|term| term.key.cmp(key)).is_err()).collect()
}
