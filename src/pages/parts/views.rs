//! What views are made of: the site with its entries and templates, and the parts that many pages
//! share, each made when the first page asks for it.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use tera::Value;

use super::frame::Frames;
use super::language::Languages;
use super::letters::FirstOf;
use super::mentions::NamedPages;
use super::names::Names;
use super::told::Told;
use super::uses::Uses;
use crate::address::{BaseUrl, SourcePath};
use crate::content::{CountryCode, EventStatus, TermKind};
use crate::diagnostics::Diagnostic;
use crate::input::PictureFile;
use crate::model::{ArticleIndex, Entries, EventIndex, LanguageIndex, List, SiteModel, TermIndex};
use crate::pages::DataSet;
use crate::text::Key;
use crate::theme::{Directory, SiteTemplates};

/// Everything that views are made of.
#[derive(Debug, Clone)]
pub struct Views {
    /// In which language these are.
    pub language: LanguageIndex,
    /// Every language of the site.
    pub languages: Arc<Languages>,
    /// The site in this language.
    pub model: Arc<SiteModel>,
    /// Where its pages are published.
    pub base_url: BaseUrl,
    /// The templates.
    pub templates: Arc<SiteTemplates>,
    /// The pictures of the site.
    pub pictures: Arc<BTreeMap<SourcePath, PictureFile>>,
    /// The entries as they are now: where every word and every body is read.
    pub entries: Arc<Entries>,
    pub(crate) parts: Arc<Parts>,
    /// What uses each term of the glossary.
    pub(crate) uses: Uses,
}

/// A part that is drawn once.
pub(super) type Part = OnceLock<Result<Value, Box<Diagnostic>>>;

/// The shared parts of a site, made as they are asked for.
#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) names: Names,
    pub(crate) frames: Frames,
    /// What templates look things up in.
    pub(crate) directory: Arc<Directory>,
    pub(super) cards: List<ArticleIndex, Part>,
    pub(super) events: List<EventIndex, Part>,
    /// What became of each event: counts of them stand on nearly every page.
    pub(super) statuses: List<EventIndex, EventStatus>,
    /// What lists with many pages say of themselves on each.
    pub(super) told: Told,
    /// What the names in articles lead to; nothing where no name can be looked for.
    pub(super) mentions: OnceLock<Option<NamedPages>>,
    /// The letters of the publishers in the register of sources.
    pub(crate) publishers: OnceLock<Vec<FirstOf>>,
    /// The topics that name another as the wider one, by that one.
    pub(crate) narrower: OnceLock<BTreeMap<TermIndex, Vec<TermIndex>>>,
}

impl Parts {
    /// Parts of a site, of which only the frames are drawn yet.
    pub(crate) fn new(directory: Arc<Directory>, frames: Frames) -> Self {
        let model = &directory.model;
        Self {
            names: Names::new(&directory),
            frames,
            cards: (0..model.articles.len()).map(|_| OnceLock::new()).collect(),
            events: (0..model.events.len()).map(|_| OnceLock::new()).collect(),
            statuses: model.events.iter().map(|record| record.event().status).collect(),
            told: Told::new(&model.config.registries),
            mentions: OnceLock::new(),
            publishers: OnceLock::new(),
            narrower: OnceLock::new(),
            directory,
        }
    }
}

impl Views {
    /// What leads to a file for other programs.
    pub(crate) fn data_url(&self, set: DataSet) -> String {
        set.url(&self.model).href(&self.base_url)
    }

    /// The name of a country that has a page.
    pub(crate) fn known_country(&self, code: CountryCode) -> Option<Value> {
        let index = self.model.countries.search(|country| country.code.cmp(&code))?;
        self.parts.names.countries.get(index).cloned()
    }

    /// The name of the term that a key means.
    pub(crate) fn term_name(&self, kind: TermKind, key: &Key) -> Option<Value> {
        let index = self.model.term_index(kind, key.as_str())?;
        self.parts.names.terms[kind].get(index).cloned()
    }
}

/// A list of shared values.
pub(crate) fn list(values: impl Iterator<Item = Value>) -> Value {
    Value::from(values.collect::<Vec<Value>>())
}
