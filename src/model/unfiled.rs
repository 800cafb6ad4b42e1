//! Keys that are nearly those of files, in a registry that stays open: an error where it were
//! closed, and so a question here.

use super::article_files::ArticleFiles;
use super::index::ArticleIndex;
use super::problems;
use crate::config::Config;
use crate::content::TermKind;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::{LazyNames, is_slip};
use crate::text::Key;

/// Shorter words are often one letter apart and mean different things.
const LEAST_LETTERS: usize = 6;

/// A key of an open registry.
pub(super) struct UsedKey<'a> {
    pub(super) key: &'a Key,
    pub(super) has_file: bool,
    /// The articles that name it.
    pub(super) articles: &'a [ArticleIndex],
}

/// Whether a key is another one with a typing error.
pub(super) fn is_slip_of_key(key: &str, near: &str) -> bool {
    // Numbers count things: `brigade-2` is no slip of `brigade-1`.
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    key.chars().count() >= LEAST_LETTERS && is_slip(key, near) && digits(key) == digits(near)
}

/// A warning for each key without a file that one article alone names, and that is one letter from
/// a key with a file.
pub(super) fn check(
    kind: TermKind,
    config: &Config,
    keys: &[UsedKey<'_>],
    articles: &ArticleFiles<'_>,
) -> Vec<Diagnostic> {
    if keys.iter().all(|key| !key.has_file) {
        return Vec::new();
    }
    let filed = LazyNames::default();
    let names = || keys.iter().filter(|key| key.has_file).map(|key| key.key.as_str());
    let slip = |used: &UsedKey<'_>| {
        let &[article] = used.articles else { return None };
        let key = used.key.as_str();
        if used.has_file || key.chars().count() < LEAST_LETTERS {
            return None;
        }
        let near = filed.nearest(key, names).filter(|near| is_slip_of_key(key, near))?;
        let parsed = &articles[article].shown.parsed;
        let place = problems::term_place(parsed, config, kind, key);
        Some(problems::term_without_file(&config.registries[kind], used.key, near, place))
    };
    keys.iter().filter_map(slip).collect()
}
