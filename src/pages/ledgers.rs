//! The ledgers: pages that list the sources, claims, judgements and corrections of all articles.

use super::sizes::{CORRECTIONS_PER_PAGE, FORECASTS_PER_PAGE, page_count};
use super::{DataSet, FeedScope, PageKind};
use crate::address::{Url, routes};
use crate::model::{ClaimGroupIndex, PageRecord, SOURCES_PER_PAGE, SiteModel};

/// A list of something that all articles hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ledger {
    Claims,
    Forecasts,
    Corrections,
    Sources,
}

impl Ledger {
    /// Every ledger, in the order in which they are linked.
    const ALL: [Self; 4] = [Self::Claims, Self::Forecasts, Self::Corrections, Self::Sources];

    /// Those that have something in them. The log of corrections is there as soon as there is a
    /// policy that promises it.
    pub(super) fn existing(model: &SiteModel) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|ledger| match ledger {
            Self::Claims => !model.claims.groups.is_empty(),
            Self::Forecasts => !model.forecasts.is_empty(),
            Self::Corrections => {
                !model.corrections.is_empty() || corrections_policy(model).is_some()
            }
            Self::Sources => !model.register.records.is_empty(),
        })
    }

    /// Its first page.
    pub(super) fn url(self) -> Url {
        match self {
            Self::Claims => routes::claims(),
            Self::Forecasts => routes::forecasts(),
            Self::Corrections => routes::corrections(),
            Self::Sources => routes::sources(),
        }
    }

    /// One of its pages.
    pub(super) fn page(self, page_number: usize) -> PageKind {
        match self {
            Self::Claims => PageKind::Claims { page_number },
            Self::Forecasts => PageKind::Forecasts { page_number },
            Self::Corrections => PageKind::Corrections { page_number },
            Self::Sources => PageKind::Sources { page_number },
        }
    }

    /// How many pages it has.
    pub(super) fn page_count(self, model: &SiteModel) -> usize {
        match self {
            Self::Claims => model.claims.page_count(),
            Self::Forecasts => page_count(model.forecasts.len(), FORECASTS_PER_PAGE),
            Self::Corrections => page_count(model.corrections.len(), CORRECTIONS_PER_PAGE),
            Self::Sources => page_count(model.register.records.len(), SOURCES_PER_PAGE),
        }
    }

    /// The same for other programs.
    pub(super) fn data(self) -> Option<DataSet> {
        match self {
            Self::Claims => Some(DataSet::Claims),
            Self::Forecasts => Some(DataSet::Forecasts),
            Self::Corrections => Some(DataSet::Feed(FeedScope::Corrections)),
            Self::Sources => None,
        }
    }
}

/// The page of `content/pages` that holds the policy of corrections: `corrections-policy`, or
/// `corrections`, which stands above the log itself.
pub(super) fn corrections_policy(model: &SiteModel) -> Option<&PageRecord> {
    page_at(model, &routes::page("corrections-policy")).or_else(|| corrections_page(model))
}

/// The page of `content/pages` that stands above the log of corrections.
pub(super) fn corrections_page(model: &SiteModel) -> Option<&PageRecord> {
    page_at(model, &routes::corrections())
}

fn page_at<'m>(model: &'m SiteModel, url: &Url) -> Option<&'m PageRecord> {
    model.pages.iter().find(|page| page.url == *url)
}

/// The address of a group of claims in the ledger.
pub(super) fn claim_url(model: &SiteModel, group: ClaimGroupIndex) -> Url {
    let group = model.claims.groups.get(group);
    let (page_number, id) = group.map_or((1, ""), |group| (group.page_number, &group.id));
    routes::claims().numbered(page_number).with_fragment(id)
}
