//! The words of a site: for each language those of its file above the built-in ones, and both above
//! what it lacks.

use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock, OnceLock};

use super::manner::{Manner, Manners};
use super::read::OwnFile;
use super::words::{Found, REFERENCE, Words};
use super::{problems, read};
use crate::diagnostics::{Checked, Diagnostic};
use crate::input::Snapshot;
use crate::text::language_tag;

/// The built-in messages in English, which has all of them.
pub(super) const ENGLISH: &str = include_str!("en.ftl");

/// Those of the other languages that the theme speaks.
pub(super) const OTHERS: [(&str, &str); 7] = [
    ("ar", include_str!("ar.ftl")),
    ("fa", include_str!("fa.ftl")),
    ("fr", include_str!("fr.ftl")),
    ("ps", include_str!("ps.ftl")),
    ("ru", include_str!("ru.ftl")),
    ("tr", include_str!("tr.ftl")),
    ("ur", include_str!("ur.ftl")),
];

/// The built-in messages of each language, as a site would write them: `words/ur.ftl` and the text.
pub fn built_in_files<'a>() -> impl Iterator<Item = (String, &'a str)> + Clone {
    let all = std::iter::once((REFERENCE, ENGLISH)).chain(OTHERS);
    all.map(|(lang, text)| (format!("words/{lang}.ftl"), text))
}

static BUILT_IN: LazyLock<Arc<Catalogue>> = LazyLock::new(|| {
    let english = Manners::default().of(REFERENCE);
    let english = layered(english, std::iter::empty(), Some(ENGLISH), None);
    Arc::new(Catalogue::of_files(&Arc::new(english), Vec::new(), 0))
});

/// The words of a site in each language of which there are any.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The reference, with what the site says in it.
    english: Arc<Words>,
    others: Vec<Language>,
    /// What the desk decided about digits and calendars.
    manners: Manners,
    /// Of the site's files.
    hash: u64,
}

/// A language besides the reference. Its words are read when they are first asked for.
#[derive(Debug, Clone)]
struct Language {
    lang: Box<str>,
    /// The built-in messages.
    text: Option<&'static str>,
    /// The site's own.
    own: Option<OwnFile>,
    words: OnceLock<Arc<Words>>,
}

impl PartialEq for Catalogue {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
    }
}

impl Eq for Catalogue {}

impl Hash for Catalogue {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.hash.hash(state);
    }
}

impl Catalogue {
    /// The built-in one.
    pub fn built_in() -> Arc<Self> {
        Arc::clone(&BUILT_IN)
    }

    /// The built-in messages with those of the site's own files.
    pub fn read(snapshot: &Snapshot) -> Checked<Arc<Self>> {
        let built_in = Self::built_in();
        let hash = Self::key(snapshot);
        if hash == 0 {
            return Checked::ok(built_in);
        }
        let (files, problems) = read::site_files(snapshot, &built_in.english);
        Checked { value: Some(Arc::new(Self::of_files(&built_in.english, files, hash))), problems }
    }

    /// The built-in messages below those of some files.
    fn of_files(english: &Arc<Words>, files: Vec<OwnFile>, hash: u64) -> Self {
        let mut others: Vec<Language> =
            OTHERS.iter().map(|(lang, text)| Language::new(lang, Some(text), None)).collect();
        let mut english = Arc::clone(english);
        for file in files {
            if &*file.lang == REFERENCE {
                let manner = Manners::default().of(REFERENCE);
                english = Arc::new(layered(manner, english.found(), None, Some(&file)));
            } else if let Some(known) = others.iter_mut().find(|known| known.lang == file.lang) {
                known.own = Some(file);
            } else {
                others.push(Language::new(&file.lang.clone(), None, Some(file)));
            }
        }
        Self { english, others, manners: Manners::default(), hash }
    }

    /// The same words with the digits and calendars that the desk decided on.
    pub fn with(self: Arc<Self>, manners: Manners) -> Arc<Self> {
        if manners.is_plain() {
            return self;
        }
        let english = layered(manners.of(REFERENCE), self.english.found(), None, None);
        let others = self.others.iter();
        let others = others.map(|other| Language { words: OnceLock::new(), ..other.clone() });
        let hash = xxhash_rust::xxh3::xxh3_64(format!("{manners:?}").as_bytes());
        Arc::new(Self {
            english: Arc::new(english),
            others: others.collect(),
            manners,
            hash: self.hash.rotate_left(7) ^ hash,
        })
    }

    /// How a language is written, whether or not there are words of it.
    pub fn manner<'a>(&self, lang: &'a str) -> Manner<'a> {
        self.manners.of(lang)
    }

    /// What is said of files whose language no page of a site in `languages` has.
    pub(crate) fn unused(snapshot: &Snapshot, languages: &[Box<str>]) -> Vec<Diagnostic> {
        let unused = read::sources(snapshot).filter_map(|(name, file)| {
            let lang = language_tag(name)?;
            let is_used = *lang == *REFERENCE
                || languages.iter().any(|of| {
                    of.strip_prefix(&*lang)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
                });
            (!is_used).then(|| problems::no_such_language(&file.path, &lang))
        });
        unused.collect()
    }

    /// What it depends on: the names and bytes of the site's files of words; 0 if there are none.
    pub fn key(snapshot: &Snapshot) -> u64 {
        let others = read::others(snapshot);
        read::sources(snapshot).map(|(_, file)| file).chain(others).fold(0, |key: u64, file| {
            let name = xxhash_rust::xxh3::xxh3_64(file.path.as_str().as_bytes());
            (key.rotate_left(7) ^ name.rotate_left(1) ^ file.hash).max(1)
        })
    }

    /// The words for pages in `lang`: of that language, of a wider one (`ur` for `ur-PK`), else of
    /// the reference.
    pub fn of(&self, lang: &str) -> &Words {
        let mut wider = Some(lang);
        while let Some(lang) = wider.filter(|lang| *lang != REFERENCE) {
            if let Some(language) = self.others.iter().find(|language| *language.lang == *lang) {
                return language.words.get_or_init(|| Arc::new(self.words(language)));
            }
            wider = wider_than(lang);
        }
        &self.english
    }

    /// The words of the reference, which has every message.
    pub(crate) fn reference(&self) -> &Words {
        &self.english
    }

    /// The languages of which there are words, the reference first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(REFERENCE).chain(self.others.iter().map(|language| &*language.lang))
    }

    /// What a language says itself, above what a wider one says.
    fn words(&self, language: &Language) -> Words {
        let ground = wider_than(&language.lang).map_or(&*self.english, |wider| self.of(wider));
        let manner = self.manners.of(&language.lang);
        layered(manner, ground.found(), language.text, language.own.as_ref())
    }
}

impl Language {
    fn new(lang: &str, text: Option<&'static str>, own: Option<OwnFile>) -> Self {
        Self { lang: lang.into(), text, own, words: OnceLock::new() }
    }
}

/// The language of which this one is a kind: `ur` of `ur-PK`.
fn wider_than(lang: &str) -> Option<&str> {
    Some(lang.rsplit_once('-')?.0)
}

/// The words of a language: its built-in messages above those of a ground, and those of a site's
/// own file above both.
fn layered(
    manner: Manner<'_>,
    ground: impl Iterator<Item = (Box<str>, Found)>,
    text: Option<&str>,
    file: Option<&OwnFile>,
) -> Words {
    let of: Arc<str> = manner.lang.into();
    let built_in = text.into_iter().flat_map(read::built_in);
    let built_in = built_in.map(|(key, message)| (key, Arc::new(message)));
    let own = file.into_iter().flat_map(|file| file.messages.iter().cloned());
    let messages =
        built_in.chain(own).map(|(key, message)| (key, Found { message, lang: of.clone() }));
    Words::new(manner, ground.chain(messages).collect())
}
