//! The ledgers: pages that list the sources, claims, judgements and corrections of all articles.

use super::{CitationFormat, FeedScope, PageKind};
use crate::address::Url;
use crate::model::{ClaimGroupIndex, PageIndex, Position, SiteModel, SourceIndex};
use crate::pages::plan::page_count;
use crate::text::Key;

/// Sources on one page of the register.
pub(super) const SOURCES_PER_PAGE: usize = 250;
/// Judgements on one page of the ledger.
pub(super) const FORECASTS_PER_PAGE: usize = 100;
/// Corrections on one page of the log.
pub(super) const CORRECTIONS_PER_PAGE: usize = 100;

/// The address of the corrections log.
pub(super) const CORRECTIONS: &str = "/corrections/";

/// The ledgers that have something in them, each with its address and its name. The log of
/// corrections is there as soon as there is a policy that promises it.
pub(super) fn existing(model: &SiteModel) -> impl Iterator<Item = (&'static str, &'static str)> {
    [
        ("/claims/", "Claims", !model.claims.groups.is_empty()),
        ("/forecasts/", "Forecasts", !model.forecasts.is_empty()),
        (
            CORRECTIONS,
            "Corrections",
            !model.corrections.is_empty() || corrections_policy(model).is_some(),
        ),
        ("/sources/", "Sources", !model.register.records.is_empty()),
    ]
    .into_iter()
    .filter_map(|(path, title, exists)| exists.then_some((path, title)))
}

/// The page of `content/pages` that holds the policy of corrections: `corrections-policy`, or
/// `corrections`, which stands above the log itself.
pub(super) fn corrections_policy(model: &SiteModel) -> Option<PageIndex> {
    let find = |url: &str| model.pages.find(|page| page.url.as_str() == url);
    find("/corrections-policy/").or_else(|| find(CORRECTIONS))
}

/// The page of `content/pages` that stands above the log of corrections.
pub(super) fn corrections_page(model: &SiteModel) -> Option<PageIndex> {
    model.pages.find(|page| page.url.as_str() == CORRECTIONS)
}

/// Every file of the ledgers.
pub(super) fn pages(model: &SiteModel) -> Vec<(Url, PageKind)> {
    let mut pages = Vec::new();
    for (path, _) in existing(model) {
        let url = Url::new(path);
        let mut list = |page_count: usize, kind: fn(usize) -> PageKind| {
            let numbers = 1..=page_count;
            pages.extend(numbers.map(|number| (url.numbered(number), kind(number))));
        };
        match path {
            "/claims/" => {
                let kind = |page_number| PageKind::Claims { page_number };
                list(model.claims.page_count(), kind);
                pages.push((Url::new("/claims.csv"), PageKind::ClaimsCsv));
            }
            "/forecasts/" => {
                let kind = |page_number| PageKind::Forecasts { page_number };
                list(page_count(model.forecasts.len(), FORECASTS_PER_PAGE), kind);
                pages.push((Url::new("/forecasts.csv"), PageKind::ForecastsCsv));
            }
            CORRECTIONS => {
                let kind = |page_number| PageKind::Corrections { page_number };
                list(page_count(model.corrections.len(), CORRECTIONS_PER_PAGE), kind);
                pages.push((url.join("atom.xml"), PageKind::Feed(FeedScope::Corrections)));
            }
            _ => {
                let kind = |page_number| PageKind::Sources { page_number };
                list(page_count(model.register.records.len(), SOURCES_PER_PAGE), kind);
            }
        }
    }
    if model.config.cite_files {
        for (article, record) in model.articles.positioned() {
            let own = std::iter::once((&record.url, None));
            let translations = record.translations.positioned();
            let translations =
                translations.map(|(index, translation)| (&translation.url, Some(index)));
            for (url, translation) in own.chain(translations) {
                for format in [CitationFormat::BibTex, CitationFormat::CslJson] {
                    let kind = PageKind::Citation { article, translation, format };
                    pages.push((url.join(format.file_name()), kind));
                }
            }
        }
    }
    pages
}

/// The address of a source of `content/sources` in the register, given its place there.
pub(crate) fn source_url(index: Option<SourceIndex>, id: &Key) -> Url {
    let page_number = index.map_or(0, Position::get) / SOURCES_PER_PAGE + 1;
    Url::new("/sources/").numbered(page_number).join(&format!("#source-{id}"))
}

/// The address of a group of claims in the ledger.
pub(super) fn claim_url(model: &SiteModel, group: ClaimGroupIndex) -> Url {
    let group = model.claims.groups.get(group);
    let (page_number, id) = group.map_or((1, ""), |group| (group.page_number, &group.id));
    Url::new("/claims/").numbered(page_number).join(&format!("#{id}"))
}
