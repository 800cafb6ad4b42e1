//! What there is of a site in each of its languages, for the views of all of them.

use std::sync::Arc;

use crate::address::BaseUrl;
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
}

/// The languages of a site, its own first.
pub type Languages = List<LanguageIndex, Language>;

impl Language {
    /// BCP 47.
    pub(crate) fn lang(&self) -> &str {
        &self.model.config.language
    }
}
