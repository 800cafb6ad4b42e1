//! Hashes what the rest of the site may see of an entry.

use std::hash::Hash;

use xxhash_rust::xxh3::Xxh3;

use crate::address::SourcePath;
use crate::content::{Entry, EntryKind, Hashes, Reach, ShortText, Term, Withholding};
use crate::markdown::{Body, Citation, Links, Target, TargetKind};

/// Words that pages print as they are: those of an article, or of its translation.
#[derive(Debug, Default, Hash)]
struct Words {
    title: Box<str>,
    description: Option<Box<str>>,
    takeaways: Vec<ShortText>,
    dateline: Option<Box<str>>,
    scope_note: Option<ShortText>,
}

impl Words {
    /// Exchanges these words for those of an entry.
    fn swap(&mut self, entry: &mut Entry) {
        use std::mem::swap;
        match entry {
            Entry::Article(article) => {
                swap(&mut self.title, &mut article.title);
                swap(&mut self.description, &mut article.description);
                swap(&mut self.takeaways, &mut article.takeaways);
                swap(&mut self.dateline, &mut article.dateline);
                swap(&mut self.scope_note, &mut article.scope_note);
            }
            // Of other entries the model has the names.
            Entry::Translation(translation) if translation.kind == EntryKind::Article => {
                swap(&mut self.title, &mut translation.title);
                swap(&mut self.description, &mut translation.description);
                swap(&mut self.takeaways, &mut translation.takeaways);
            }
            _ => {}
        }
    }
}

/// The hashes of what the file `path` says. The entry is as before when it is done.
pub(super) fn hashes(
    path: &SourcePath,
    entry: &mut Entry,
    withholding: &Withholding,
    body: &Body,
    field_citations: &[Citation],
    field_links: &Links,
) -> Hashes {
    let mut words = Words::default();
    words.swap(entry);
    let mut shape = Xxh3::new();
    (path, &*entry, withholding).hash(&mut shape);
    body.hash_shape(&mut shape);
    (&field_links.targets, &field_links.outside).hash(&mut shape);
    for citation in field_citations {
        citation.key.hash(&mut shape);
    }
    let mut shown = Xxh3::new();
    (&words, &body.summary).hash(&mut shown);
    words.swap(entry);

    let is_named = |target: &Target| matches!(target.kind, TargetKind::Named { .. });
    let reach = match entry {
        Entry::Term(_, _, Term::Person(person)) if person.protect => Reach::Text,
        _ if body.targets.iter().any(is_named) => Reach::Words,
        _ => Reach::Shape,
    };
    Hashes { shape: shape.digest(), words: shown.digest(), reach }
}
