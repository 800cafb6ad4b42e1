//! The words of a site: for each language those of its file above what it lacks.

use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use super::words::{Found, REFERENCE, Words};
use super::{problems, read};
use crate::diagnostics::{Checked, Diagnostic};
use crate::input::Snapshot;
use crate::text::language_tag;

/// The built-in messages.
pub const ENGLISH: &str = include_str!("en.ftl");

static BUILT_IN: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::of_english()));

/// The words of a site in each language of which there are any.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// By language; the first is the reference.
    languages: Vec<Arc<Words>>,
    /// Of the site's files.
    hash: u64,
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
        let (files, problems) = read::site_files(snapshot, built_in.reference());
        let mut languages = vec![];
        let own = |lang: &str| files.iter().find(|file| &*file.lang == lang);
        let english = over(built_in.reference(), REFERENCE, own(REFERENCE));
        for file in files.iter().filter(|file| &*file.lang != REFERENCE) {
            // `ur-PK` has the words of `ur` where it has none of its own.
            let wider = file.lang.rsplit_once('-').and_then(|(wider, _)| own(wider));
            let wider = wider.filter(|wider| &*wider.lang != REFERENCE);
            let ground = wider.map(|wider| over(&english, &wider.lang, Some(wider)));
            let ground = ground.as_ref().unwrap_or(&english);
            languages.push(Arc::new(over(ground, &file.lang, Some(file))));
        }
        languages.insert(0, Arc::new(english));
        Checked { value: Some(Arc::new(Self { languages, hash })), problems }
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
        self.index(lang).map_or_else(|| &self.languages[0], |index| &self.languages[index])
    }

    /// The words of every language that has any, the reference first.
    pub fn languages(&self) -> &[Arc<Words>] {
        &self.languages
    }

    fn index(&self, lang: &str) -> Option<usize> {
        let mut lang = lang;
        loop {
            if let Some(index) = self.languages.iter().position(|words| words.lang() == lang) {
                return Some(index);
            }
            lang = lang.rsplit_once('-')?.0;
        }
    }

    fn reference(&self) -> &Words {
        &self.languages[0]
    }

    fn of_english() -> Self {
        let lang: Arc<str> = REFERENCE.into();
        let messages = read::built_in(ENGLISH)
            .into_iter()
            .map(|(key, message)| (key, Found { message: Arc::new(message), lang: lang.clone() }))
            .collect();
        Self { languages: vec![Arc::new(Words::new(REFERENCE, messages))], hash: 0 }
    }
}

/// The words of a file above those of another language.
fn over(ground: &Words, lang: &str, file: Option<&read::OwnFile>) -> Words {
    let own: Arc<str> = lang.into();
    let messages = file.into_iter().flat_map(|file| &file.messages);
    let messages = messages
        .map(|(key, message)| (key.clone(), Found { message: message.clone(), lang: own.clone() }));
    Words::new(lang, ground.found().chain(messages).collect())
}
