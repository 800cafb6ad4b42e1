//! What a reference that means nothing may have meant.

use super::SiteModel;
use super::known::{CalledArticles, NamedTerm};
use super::paths::Resolved;
use super::terms::TermRecord;
use crate::address::SourcePath;
use crate::content::TermKind;
use crate::content::{Entry, Parsed, undated};
use crate::text::{Key, slugify};

impl SiteModel {
    /// The published article that a reference means by a title or a file's name without its date,
    /// or whose path from `content/` is nearest to it.
    pub(crate) fn nearest_article(&self, reference: &str) -> Option<&str> {
        let paths = || self.paths_of_articles().map(|(path, _)| path);
        let written = reference.trim_start_matches("@/");
        let (called, known) = (self.called(), &self.known);
        let near = || known.articles.nearest(written, paths);
        let near_name = || {
            let names = || called.keys().map(|name| &**name);
            called.get(known.names.nearest(&bare_name(written), names)?)?.as_deref()
        };
        self.article_called(reference).or_else(near).or_else(near_name)
    }

    /// The path from `content/` of the one article that has this title, or whose file has this name
    /// but for the folder and the day in front.
    fn article_called(&self, reference: &str) -> Option<&str> {
        let called = |name: &str| self.called().get(name)?.as_deref();
        called(&slugify(reference)).or_else(|| called(&bare_name(reference)))
    }

    /// Every published article by its title and by its file's bare name; nothing for what is that
    /// of two.
    fn called(&self) -> &CalledArticles {
        self.known.called.get_or_init(|| {
            let mut called = CalledArticles::default();
            for (path, parsed) in self.paths_of_articles() {
                let title = match &parsed.entry {
                    Entry::Article(article) => slugify(&article.title),
                    _ => String::new(),
                };
                for name in [title, bare_name(path)] {
                    let of_other = |known: &Option<Box<str>>| known.as_deref() != Some(path);
                    let known = called.entry(name.into()).or_insert_with(|| Some(path.into()));
                    if of_other(known) {
                        *known = None;
                    }
                }
            }
            called.remove("");
            called
        })
    }

    fn paths_of_articles(&self) -> impl Iterator<Item = (&str, &Parsed)> {
        self.articles.iter().filter_map(|record| {
            let path = record.parsed.source.path.as_str().strip_prefix("content/")?;
            Some((path, &*record.parsed))
        })
    }

    /// The path of a content file with a page that is nearest to `path`.
    pub(super) fn nearest_path(&self, path: &str) -> Option<&str> {
        let has_page = |path: &&SourcePath| matches!(self.resolve(path), Resolved::Page(..));
        let paths = || self.entries.iter().map(|parsed| &parsed.source.path).filter(has_page);
        let near = || self.known.paths.nearest(path, || paths().map(|path| path.as_str()));
        self.article_called(path).or_else(near)
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

/// The name of an article's file without folder, day and ending, in the form of addresses.
fn bare_name(path: &str) -> String {
    let path = path.strip_suffix(".md").unwrap_or(path);
    let path = path.strip_suffix("/index").unwrap_or(path);
    slugify(undated(path.rsplit('/').next().unwrap_or(path)))
}
