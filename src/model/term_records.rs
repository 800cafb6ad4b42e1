//! Which terms there are: what has a file, and what articles and events name.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::article_files::ArticleFiles;
use super::broken::Broken;
use super::entries::Shown;
use super::index::{ArticleIndex, List, Position, TermIndex};
use super::known::{KnownTerms, NamedTerm};
use super::make_records::empty_lists;
use super::spellings::{KeySet, Spellings, Use, keyboard_variants};
use super::terms::{TermEvents, TermRecord, Terms, term_entry};
use super::unfiled::UsedKey;
use super::withheld::WithheldKeys;
use super::{events, problems, unfiled};
use crate::address::routes;
use crate::config::{Config, Registry, Vocabulary};
use crate::content::{Article, Entry, EntryKind, Parsed, TermKind, keyboard_form, of_any_keyboard};
use crate::diagnostics::Diagnostic;
use crate::text::Key;

/// The keys that an article uses of a kind, with the text that it gives them.
fn keys_of(article: &Article, kind: TermKind) -> impl Iterator<Item = (&Key, &str)> {
    let story = article.story.as_ref().filter(|_| kind == TermKind::Story);
    article
        .named(kind)
        .iter()
        .map(|(key, text)| (key, &**text))
        .chain(story.map(|key| (key, key.as_str())))
}

/// Keys of a registry whose files are no entries of the site.
pub(super) struct Outside<'a> {
    /// People who must not be named.
    pub(super) protected: &'a KeySet,
    /// Files that are kept back.
    pub(super) withheld: &'a WithheldKeys,
    /// Files that could not be read.
    pub(super) broken: &'a Broken,
}

/// A term before it is known what events and authors it has.
pub(super) struct TermFile<'a> {
    pub(super) key: Key,
    pub(super) name: Box<str>,
    pub(super) shown: Option<&'a Shown>,
    pub(super) variants: Vec<Key>,
}

/// Which terms of a kind there are, and which articles each has.
pub(super) struct TermLists<'a> {
    /// By key.
    pub(super) files: List<TermIndex, TermFile<'a>>,
    /// Keys that mean a term of another key.
    pub(super) aliases: BTreeMap<Key, TermIndex>,
    /// The terms of each article, in its own order.
    pub(super) of_articles: List<ArticleIndex, SmallVec<[TermIndex; 4]>>,
    /// The articles of each term, newest first.
    pub(super) articles: List<TermIndex, Vec<ArticleIndex>>,
}

impl TermLists<'_> {
    /// The term that a key means: its own, or one that it is another spelling or a synonym of.
    pub(super) fn index_of(&self, key: &str) -> Option<TermIndex> {
        of_any_keyboard(key, |key| {
            let own = self.files.search(|term| term.key.as_str().cmp(key));
            own.or_else(|| self.aliases.get(key).copied())
        })
    }
}

/// The terms of a kind by key, with their articles, and the keys that mean a term of another key.
pub(super) fn term_lists<'a>(
    kind: TermKind,
    config: &Config,
    published: &[&'a Shown],
    outside: &Outside<'_>,
    articles: &ArticleFiles<'_>,
    problems: &mut Vec<Diagnostic>,
) -> TermLists<'a> {
    let protected = outside.protected;
    let mut names: BTreeMap<&Key, (Box<str>, Option<&Shown>)> = BTreeMap::new();
    let mut synonyms: BTreeMap<&Key, &Key> = BTreeMap::new();
    let mut spellings = Spellings::new(kind, config);
    for parsed in published {
        let Entry::Term(of, key, term) = &parsed.entry else { continue };
        if *of != kind {
            continue;
        }
        synonyms.extend(term.synonyms().iter().map(|synonym| (synonym, key)));
        let name = term.name_in(&config.language);
        for text in [name, key.as_str(), term.name()].into_iter().chain(term.other_names()) {
            spellings.register(key, text, parsed);
        }
        names.insert(key, (name.into(), Some(*parsed)));
    }
    let of_articles =
        articles.iter().rev().map(|file| keys_of(file.article, kind).map(|(key, _)| key));
    let of_events = published
        .iter()
        .flat_map(|parsed| events::events_of(parsed))
        .flat_map(|event| events::keys_of(event, kind).map(|(key, _)| key));
    let registered = names.keys().map(|key| (*key, *key));
    let registered = registered.chain(synonyms.iter().map(|(synonym, key)| (*synonym, *key)));
    let mut variants = keyboard_variants(registered, of_articles.flatten().chain(of_events));
    variants.retain(|variant, _| !synonyms.contains_key(*variant));
    synonyms.extend(variants.iter().map(|(variant, key)| (*variant, *key)));
    let closed = match config.registries.rule(kind) {
        Some(vocabulary) => vocabulary == Vocabulary::Closed,
        // A file that is kept back is one of the registry's, though it is not published.
        None => {
            !names.is_empty()
                || outside.broken.has_any(EntryKind::Term(kind))
                || outside.withheld.has_files(kind)
        }
    };
    let mut unknown: Vec<(&Arc<Parsed>, &Key)> = Vec::new();

    let mut used: Vec<SmallVec<[&Key; 4]>> = Vec::with_capacity(articles.len());
    let mut index_of: FxHashMap<&Key, TermIndex> = FxHashMap::default();
    if closed {
        index_of.extend(names.keys().enumerate().map(|(index, key)| (*key, TermIndex::new(index))));
    }
    for file in articles {
        let parsed = &file.shown.parsed;
        let mut keys = SmallVec::new();
        for (key, text) in keys_of(file.article, kind) {
            let written = key;
            let key = synonyms.get(key).copied().unwrap_or(key);
            if written == key {
                spellings.note(key, text, Use { parsed, event: None }, problems);
            }
            if protected.contains(key.as_str()) && kind == TermKind::Person || keys.contains(&key) {
                continue;
            }
            if closed && !index_of.contains_key(key) {
                if !outside.broken.has_term(kind, key) {
                    unknown.push((parsed, key));
                }
                continue;
            }
            if !closed {
                names.entry(key).or_insert_with(|| (text.into(), None));
            }
            keys.push(key);
        }
        used.push(keys);
    }
    for parsed in published {
        for event in events::events_of(parsed) {
            for (position, (key, text)) in events::keys_of(event, kind).enumerate() {
                if !synonyms.contains_key(key) {
                    let event = Some((event.listed_at, position));
                    spellings.note(key, text, Use { parsed, event }, problems);
                }
            }
        }
    }
    // Events name terms too; in an open registry these get a page like any other.
    if !closed {
        for event in published.iter().flat_map(|parsed| events::events_of(parsed)) {
            for (key, text) in events::keys_of(event, kind) {
                let key = synonyms.get(key).copied().unwrap_or(key);
                if !(protected.contains(key.as_str()) && kind == TermKind::Person) {
                    names.entry(key).or_insert_with(|| (text.into(), None));
                }
            }
        }
        index_of =
            names.keys().enumerate().map(|(index, key)| (*key, TermIndex::new(index))).collect();
    }

    let files: List<TermIndex, TermFile<'_>> = names
        .iter()
        .map(|(key, (name, shown))| TermFile {
            key: (*key).clone(),
            name: name.clone(),
            shown: *shown,
            variants: variants
                .iter()
                .filter(|(_, kept)| *kept == key)
                .map(|(v, _)| (*v).clone())
                .collect(),
        })
        .collect();
    let indices = |keys: SmallVec<[&Key; 4]>| {
        keys.iter().filter_map(|key| index_of.get(*key).copied()).collect()
    };
    let of_articles: List<ArticleIndex, SmallVec<[TermIndex; 4]>> =
        used.into_iter().map(indices).collect();
    let mut of_terms: List<TermIndex, Vec<ArticleIndex>> = empty_lists(files.len());
    for (article, terms) in of_articles.positioned() {
        terms.iter().for_each(|&term| of_terms[term].push(article));
    }
    if !closed {
        let used = files.positioned().map(|(index, file)| UsedKey {
            key: &file.key,
            has_file: file.shown.is_some(),
            articles: &of_terms[index],
        });
        problems.extend(unfiled::check(kind, config, &used.collect::<Vec<_>>(), articles));
    }
    let known = KnownTerms::default();
    let registry = &config.registries[kind];
    problems.extend(unknown.into_iter().map(|(parsed, key)| {
        let place = problems::term_place(parsed, config, kind, key.as_str());
        let help = known
            .help((&config.registries, kind), key, || files.iter().map(TermFile::named).collect());
        problems::unknown_term(registry, key, place, help)
    }));
    let mut aliases: BTreeMap<Key, TermIndex> = synonyms
        .iter()
        .filter_map(|(alias, key)| Some(((*alias).clone(), index_of.get(*key).copied()?)))
        .collect();
    let own = files.positioned().map(|(index, file)| (&file.key, index));
    let others = synonyms.iter().filter_map(|(word, key)| Some((*word, *index_of.get(*key)?)));
    for (word, index) in own.chain(others).filter(|(word, _)| !word.as_str().is_ascii()) {
        if let Some(form) = Key::new(&keyboard_form(word.as_str())) {
            aliases.entry(form).or_insert(index);
        }
    }
    TermLists { files, aliases, of_articles, articles: of_terms }
}

impl TermFile<'_> {
    fn named(&self) -> NamedTerm<'_> {
        let entry = self.shown.and_then(|shown| term_entry(&shown.parsed));
        NamedTerm { key: &self.key, name: &self.name, entry }
    }
}

/// The records of a kind, with the events of each term and the articles that each person wrote;
/// `lang_of` says in which language the name in a file is, where it is not that of the pages.
pub(super) fn term_records(
    registry: &Registry,
    lists: TermLists<'_>,
    events: List<TermIndex, TermEvents>,
    written: List<TermIndex, Vec<ArticleIndex>>,
    lang_of: impl Fn(Option<&Shown>) -> Option<Arc<str>>,
) -> MadeTerms {
    let TermLists { files, aliases, of_articles, articles } = lists;
    let records = files.into_iter().zip(articles).zip(events).zip(written);
    let record =
        |(((file, articles), events), written): (((TermFile<'_>, _), TermEvents), _)| TermRecord {
            url: routes::term(&registry.folder, &file.key),
            has_page: registry.has_pages,
            key: file.key,
            name: file.name,
            lang: lang_of(file.shown),
            file: file.shown.map(|shown| shown.file),
            parsed: file.shown.map(|shown| Arc::clone(shown)),
            articles,
            written,
            events: events.all,
            inherited_events: events.inherited,
            variants: file.variants,
        };
    MadeTerms { records: records.map(record).collect(), aliases, of_articles }
}

/// The records of a kind, and what else of its lists stays.
pub(super) struct MadeTerms {
    pub(super) records: Terms,
    pub(super) aliases: BTreeMap<Key, TermIndex>,
    pub(super) of_articles: List<ArticleIndex, SmallVec<[TermIndex; 4]>>,
}

/// The articles that each term wrote, newest first: people alone write.
pub(super) fn written(
    kind: TermKind,
    terms: &TermLists<'_>,
    articles: &ArticleFiles<'_>,
) -> List<TermIndex, Vec<ArticleIndex>> {
    let mut written: List<TermIndex, Vec<ArticleIndex>> = empty_lists(terms.files.len());
    if kind != TermKind::Person {
        return written;
    }
    for (index, file) in articles.positioned() {
        for author in &file.article.authors {
            if let Some(person) = terms.index_of(author) {
                written[person].push(index);
            }
        }
    }
    written
}
