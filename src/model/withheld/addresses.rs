//! The addresses at which nothing stands because what would stand there is kept back.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::article_files::article_url;
use super::super::paths::PathEntry;
use crate::address::{SourcePath, routes};
use crate::config::Config;
use crate::content::{Entry, Parsed};

/// The addresses, old ones among them, of the articles and pages that are withheld, without slashes
/// around them.
pub(in crate::model) fn addresses(
    config: &Config,
    entries: &[Arc<Parsed>],
    by_path: &FxHashMap<SourcePath, PathEntry>,
) -> FxHashSet<String> {
    let is_withheld = |parsed: &&Arc<Parsed>| {
        matches!(by_path.get(&parsed.source.path), Some(PathEntry::Withheld(_)))
    };
    let withheld = entries.iter().filter(is_withheld);
    let addresses = withheld.filter_map(|parsed| match &parsed.entry {
        Entry::Article(article) => {
            Some((article_url(&config.article_path, article), &article.aliases))
        }
        Entry::Page(page) => Some((routes::page(&page.slug), &page.aliases)),
        _ => None,
    });
    addresses
        .flat_map(|(url, aliases)| {
            let own = url.as_str().trim_matches('/').to_owned();
            let others = aliases.iter().map(|alias| alias.trim_matches('/').to_owned());
            std::iter::once(own).chain(others)
        })
        .collect()
}
