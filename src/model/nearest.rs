//! What a reference that means nothing may have meant.

use super::SiteModel;
use super::known::NamedTerm;
use super::paths::Resolved;
use super::terms::TermRecord;
use crate::address::SourcePath;
use crate::content::TermKind;
use crate::content::{Entry, Parsed};
use crate::text::Key;

impl SiteModel {
    /// The published article whose path from `content/` is nearest to `reference`.
    pub(crate) fn nearest_article(&self, reference: &str) -> Option<&str> {
        let paths = || {
            let paths = self.articles.iter().map(|record| record.parsed.source.path.as_str());
            paths.filter_map(|path| path.strip_prefix("content/"))
        };
        self.known.articles.nearest(reference.trim_start_matches("@/"), paths)
    }

    /// The path from `content/` of the one article that has this title.
    pub(super) fn article_titled(&self, title: &str) -> Option<&str> {
        let title = title.trim().to_lowercase();
        let is_it = |parsed: &Parsed| matches!(&parsed.entry, Entry::Article(article) if article.title.to_lowercase() == title);
        let mut found = self.articles.iter().map(|record| &record.parsed).filter(|it| is_it(it));
        let path = found.next()?.source.path.as_str().strip_prefix("content/")?;
        found.next().is_none().then_some(path)
    }

    /// The path of a content file with a page that is nearest to `path`.
    pub(super) fn nearest_path(&self, path: &str) -> Option<&str> {
        let has_page = |path: &&SourcePath| matches!(self.resolve(path), Resolved::Page(..));
        let paths = || self.entries.iter().map(|parsed| &parsed.source.path).filter(has_page);
        self.known.paths.nearest(path, || paths().map(|path| path.as_str()))
    }

    /// The event whose id is nearest to `id`.
    pub(crate) fn nearest_event(&self, id: &str) -> Option<&str> {
        self.known.events.nearest(id, || self.events.iter().map(|event| event.id().as_str()))
    }

    /// The source of `content/sources` whose id is nearest to `id`.
    pub(super) fn nearest_source(&self, id: &str) -> Option<&str> {
        self.known.sources.nearest(id, || self.sources.keys().map(Key::as_str))
    }

    /// What to write in place of a key of a registry that has none such.
    pub(crate) fn term_help(&self, kind: TermKind, key: &Key) -> String {
        self.known.terms[kind].help((&self.config.registries, kind), key, || {
            let terms = self.terms(kind).iter();
            terms.map(TermRecord::named).collect()
        })
    }

    /// The key of a registry that is nearest to `key`.
    pub(crate) fn nearest_term(&self, kind: TermKind, key: &str) -> Option<&str> {
        let keys = || self.terms(kind).iter().map(|term| term.key.as_str());
        self.known.terms[kind].keys.nearest(key, keys)
    }
}

impl TermRecord {
    fn named(&self) -> NamedTerm<'_> {
        NamedTerm { key: &self.key, name: &self.name, entry: self.entry() }
    }
}
