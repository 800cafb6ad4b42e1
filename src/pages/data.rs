//! Files for other programs, in one table: what each is called and beside which page it lies, so
//! that it is linked where it is published.

use super::sizes::FOUND_PER_PART;
use crate::address::{Url, routes};
use crate::content::{Term, TermKind};
use crate::formats::Format;
use crate::model::{ArticleIndex, CountryIndex, SiteModel, TermIndex, TermRecord};

/// A file for other programs. Indices are those of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataSet {
    /// What is newest, as an Atom feed.
    Feed(FeedScope),
    /// The events of the timeline.
    Events(EventsFormat),
    /// What the script of the timeline finds events by.
    Finder {
        /// What is shown of some events, from 0; nothing for the index of all.
        part: Option<usize>,
    },
    /// Events ahead as a calendar, of a country or of the whole site.
    Ahead {
        /// Which country.
        country: Option<CountryIndex>,
    },
    /// A country's statuses as CSV.
    Statuses {
        /// Which country.
        country: CountryIndex,
    },
    /// Every claim of every article as CSV.
    Claims,
    /// Every judgement of every article as CSV.
    Forecasts,
    /// How to cite an article.
    Citation {
        /// Which article.
        article: ArticleIndex,
        /// In which format.
        format: CitationFormat,
    },
}

/// What a feed covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedScope {
    /// The whole site.
    Site,
    /// A country.
    Country(CountryIndex),
    /// A term of a registry.
    Term(TermKind, TermIndex),
    /// Corrections of all articles.
    Corrections,
}

/// The forms in which the events of the timeline are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventsFormat {
    /// Everything that is known of each event.
    Json,
    /// The same as a table.
    Csv,
    /// iCalendar.
    Calendar,
    /// What TimelineJS loads.
    TimelineJs,
    /// What maps load.
    GeoJson,
}

impl EventsFormat {
    /// The forms that a site has: the map as soon as a place has a position.
    pub(crate) fn existing(model: &SiteModel) -> impl Iterator<Item = Self> {
        let is_located = |place: &TermRecord| matches!(place.entry(), Some(Term::Place(place)) if place.position.is_some());
        let has_map = model.terms(TermKind::Place).iter().any(is_located);
        [Self::Json, Self::Csv, Self::Calendar, Self::TimelineJs]
            .into_iter()
            .chain(has_map.then_some(Self::GeoJson))
    }
}

/// How a citation is written for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitationFormat {
    /// BibTeX.
    BibTex,
    /// CSL-JSON, as Zotero and Pandoc read it.
    CslJson,
}

impl DataSet {
    /// Its address: a file beside the page that shows the same.
    pub fn url(self, model: &SiteModel) -> Url {
        let (page, file) = match self {
            Self::Finder { part } => return routes::finder(part),
            Self::Feed(scope) => (scope.page(model), "atom.xml"),
            Self::Events(format) => (
                routes::timeline(),
                match format {
                    EventsFormat::Json => "events.json",
                    EventsFormat::Csv => "events.csv",
                    EventsFormat::Calendar => "events.ics",
                    EventsFormat::TimelineJs => "timeline.json",
                    EventsFormat::GeoJson => "events.geojson",
                },
            ),
            Self::Ahead { country } => (
                country.map_or_else(routes::home, |index| model.countries[index].url.clone()),
                "watch.ics",
            ),
            Self::Statuses { country } => (model.countries[country].url.clone(), "status.csv"),
            Self::Claims => (routes::home(), "claims.csv"),
            Self::Forecasts => (routes::home(), "forecasts.csv"),
            Self::Citation { article, format } => {
                let file = match format {
                    CitationFormat::BibTex => "cite.bib",
                    CitationFormat::CslJson => "cite.json",
                };
                (model.articles[article].url.clone(), file)
            }
        };
        page.join(file)
    }

    /// What it is written in.
    pub(super) fn format(self) -> Format {
        match self {
            Self::Feed(_) => Format::Xml,
            Self::Events(EventsFormat::Json | EventsFormat::TimelineJs | EventsFormat::GeoJson)
            | Self::Finder { .. } => Format::Json,
            Self::Events(EventsFormat::Calendar) | Self::Ahead { .. } => Format::Calendar,
            Self::Events(EventsFormat::Csv)
            | Self::Statuses { .. }
            | Self::Claims
            | Self::Forecasts => Format::Csv,
            Self::Citation { format: CitationFormat::BibTex, .. } => Format::BibTex,
            Self::Citation { format: CitationFormat::CslJson, .. } => Format::Json,
        }
    }

    /// Whether it holds so much that making it takes as long as making hundreds of pages.
    pub(super) fn is_large(self) -> bool {
        match self {
            Self::Events(_) | Self::Finder { part: None } | Self::Claims | Self::Forecasts => true,
            Self::Finder { .. }
            | Self::Feed(_)
            | Self::Ahead { .. }
            | Self::Statuses { .. }
            | Self::Citation { .. } => false,
        }
    }

    /// Every file for other programs that a site has, but for those of the ledgers.
    pub(super) fn of_site(model: &SiteModel) -> Vec<Self> {
        let mut sets = vec![Self::Feed(FeedScope::Site)];
        let registries = &model.config.registries;
        for kind in registries.with_pages().filter(|kind| registries[*kind].has_feeds) {
            let terms = model.terms(kind).positions();
            sets.extend(terms.map(|at| Self::Feed(FeedScope::Term(kind, at))));
        }
        // A calendar that people subscribe to stays, also while nothing is ahead.
        sets.push(Self::Ahead { country: None });
        for (country, record) in model.countries.positioned() {
            sets.push(Self::Feed(FeedScope::Country(country)));
            sets.push(Self::Ahead { country: Some(country) });
            if record.entry().is_some_and(|country| !country.status.is_empty()) {
                sets.push(Self::Statuses { country });
            }
        }
        sets.extend(EventsFormat::existing(model).map(Self::Events));
        let parts = model.events.len().div_ceil(FOUND_PER_PART);
        sets.extend((parts > 0).then_some(Self::Finder { part: None }));
        sets.extend((0..parts).map(|part| Self::Finder { part: Some(part) }));
        if model.config.article.cite_files {
            for article in model.articles.positions() {
                for format in [CitationFormat::BibTex, CitationFormat::CslJson] {
                    sets.push(Self::Citation { article, format });
                }
            }
        }
        sets
    }
}

impl FeedScope {
    /// The page that lists the same.
    pub(super) fn page(self, model: &SiteModel) -> Url {
        match self {
            Self::Site => routes::home(),
            Self::Country(index) => model.countries[index].url.clone(),
            Self::Term(kind, index) => model.terms(kind)[index].url.clone(),
            Self::Corrections => routes::corrections(),
        }
    }
}
