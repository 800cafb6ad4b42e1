//! What there is of a site in each of its languages, for the views of all of them.

use std::sync::{Arc, OnceLock};

use crate::address::BaseUrl;
use crate::catalogue::Words;
use crate::model::{Entries, LanguageIndex, List, SiteModel};

/// What there is of the site in one language, and where.
#[derive(Debug, Clone)]
pub struct Language {
    /// The site in this language.
    pub model: Arc<SiteModel>,
    /// The entries as its pages show them.
    pub entries: Arc<Entries>,
    /// Where its pages are published.
    pub base_url: BaseUrl,
    /// How many articles there are, in its words, made when the first page asks for it.
    told: OnceLock<Box<str>>,
}

/// The languages of a site, its own first.
pub type Languages = List<LanguageIndex, Language>;

impl Language {
    /// A language, with its entries as they are now.
    pub(crate) fn new(model: &Arc<SiteModel>, entries: Entries) -> Self {
        Self {
            base_url: model.config.base_url.clone(),
            entries: Arc::new(entries),
            model: Arc::clone(model),
            told: OnceLock::new(),
        }
    }

    /// How many articles there are, in its words.
    pub(crate) fn articles(&self) -> &str {
        let count = self.model.articles.len();
        self.told.get_or_init(|| self.words().said("articles", &[("count", count.into())]).into())
    }

    /// The words of the theme on its pages.
    pub(crate) fn words(&self) -> &Words {
        self.model.config.words.of(self.lang())
    }

    /// BCP 47.
    pub(crate) fn lang(&self) -> &str {
        &self.model.config.language
    }
}
