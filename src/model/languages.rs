//! What a site holds in each of its further languages: what the start page and the feed of a
//! language list.

use super::index::{ArticleIndex, TranslationIndex};
use super::records::ArticleRecord;
use super::records::Articles;
use crate::address::{Url, routes};
use crate::config::Config;
use crate::model::{LanguageIndex, List};

/// A language of the site, but its first, in which there is something.
#[derive(Debug, Clone)]
pub struct LanguageRecord {
    /// BCP 47.
    pub lang: Box<str>,
    /// Its start page, `/ur/`.
    pub url: Url,
    /// What there is to read, in the order of the articles.
    pub articles: Vec<ArticleInLanguage>,
}

/// An article that is written in a language, or translated into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArticleInLanguage {
    /// The article.
    pub article: ArticleIndex,
    /// Which of its translations; none where it is written in the language itself.
    pub translation: Option<TranslationIndex>,
}

/// The further languages in the order of `site.toml`.
pub(super) fn records(config: &Config, articles: &Articles) -> List<LanguageIndex, LanguageRecord> {
    let further = config.languages.iter().filter(|lang| **lang != config.language);
    further
        .map(|lang| LanguageRecord {
            lang: lang.clone(),
            url: routes::language(lang),
            articles: articles.positioned().filter_map(|(i, r)| in_language(lang, i, r)).collect(),
        })
        .filter(|record| !record.articles.is_empty())
        .collect()
}

fn in_language(
    lang: &str,
    article: ArticleIndex,
    record: &ArticleRecord,
) -> Option<ArticleInLanguage> {
    if record.article().lang.as_deref() == Some(lang) {
        return Some(ArticleInLanguage { article, translation: None });
    }
    let mut translations = record.translations.positioned();
    let (translation, _) = translations.find(|(_, translation)| *translation.lang == *lang)?;
    Some(ArticleInLanguage { article, translation: Some(translation) })
}
