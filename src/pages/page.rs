//! What a file of the output is.

use jiff::civil::Date;

use crate::address::{OutputPath, SourcePath, Url};
use crate::content::{ArticleKind, Month, TermKind};
use crate::model::{
    ArticleIndex, CountryIndex, CountryTopicIndex, LanguageIndex, PageIndex, RelationIndex,
    TermIndex, TranslationIndex,
};

/// One file of the output: where it goes and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where it goes.
    pub output_path: OutputPath,
    /// Its address.
    pub url: Url,
    /// What it is.
    pub kind: PageKind,
}

/// What a file of the output is. Indices are those of the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageKind {
    /// `/`.
    Home,
    /// `/ur/` and its later pages: the start page of a further language.
    Language {
        /// Which language.
        language: LanguageIndex,
        /// From 1.
        page_number: usize,
    },
    /// `/articles/` and its later pages.
    Articles {
        /// From 1.
        page_number: usize,
    },
    /// `/articles/kind/analysis/` and its later pages: the articles of one type of work.
    ArticlesOfKind {
        /// Which type.
        kind: ArticleKind,
        /// From 1.
        page_number: usize,
    },
    /// An article, or a translation of it.
    Article {
        /// Which article.
        article: ArticleIndex,
        /// Which of its translations.
        translation: Option<TranslationIndex>,
    },
    /// The versions of an article: its address and `history/`.
    History {
        /// Which article.
        article: ArticleIndex,
    },
    /// `/countries/`.
    Countries,
    /// A country and the later pages of its articles.
    Country {
        /// Which country.
        country: CountryIndex,
        /// From 1.
        page_number: usize,
    },
    /// A topic of a country, `/countries/pk/border-security/`, and the later pages of its articles.
    CountryTopic {
        /// Which pair of them.
        country_topic: CountryTopicIndex,
        /// From 1.
        page_number: usize,
    },
    /// A country's statuses as CSV.
    StatusCsv {
        /// Which country.
        country: CountryIndex,
    },
    /// Events ahead as a calendar, of a country or of the whole site.
    WatchCalendar {
        /// Which country.
        country: Option<CountryIndex>,
    },
    /// `/relations/` and the later rows of the matrix.
    Relations {
        /// From 1.
        page_number: usize,
    },
    /// A pair of countries and the later pages of its articles.
    Relation {
        /// Which pair.
        relation: RelationIndex,
        /// From 1.
        page_number: usize,
    },
    /// `/editions/`.
    Editions,
    /// `/editions/2025-10/`.
    Edition {
        /// Which month.
        month: Month,
    },
    /// `/topics/`, `/actors/` and so on, and their later pages.
    Terms {
        /// Of which registry.
        kind: TermKind,
        /// From 1.
        page_number: usize,
    },
    /// A term and the later pages of its articles.
    Term {
        /// Of which registry.
        kind: TermKind,
        /// Which term.
        term: TermIndex,
        /// From 1.
        page_number: usize,
    },
    /// `/timeline/`.
    Timeline,
    /// `/timeline/2025/` and the later pages of a long year.
    TimelineYear {
        /// The year.
        year: i16,
        /// From 1.
        page_number: usize,
    },
    /// `/timeline/2025/10/` and the later pages of a long month.
    TimelineMonth {
        /// The year.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
        /// From 1.
        page_number: usize,
    },
    /// `/sources/` and its later pages.
    Sources {
        /// From 1.
        page_number: usize,
    },
    /// `/claims/` and its later pages.
    Claims {
        /// From 1.
        page_number: usize,
    },
    /// `/claims.csv`.
    ClaimsCsv,
    /// `/forecasts/` and its later pages.
    Forecasts {
        /// From 1.
        page_number: usize,
    },
    /// `/forecasts.csv`.
    ForecastsCsv,
    /// `/corrections/` and its later pages.
    Corrections {
        /// From 1.
        page_number: usize,
    },
    /// How to cite an article, as a file beside it.
    Citation {
        /// Which article.
        article: ArticleIndex,
        /// Which of its translations.
        translation: Option<TranslationIndex>,
        /// In which format.
        format: CitationFormat,
    },
    /// `/timeline/asof/`.
    AsOfDays,
    /// `/timeline/asof/2025-10-29/`: what was known by then.
    AsOf {
        /// The day.
        day: Date,
    },
    /// The events of the timeline for other programs.
    TimelineData(TimelineFormat),
    /// A page of `content/pages`, or a translation of it.
    Plain {
        /// Which page.
        page: PageIndex,
        /// Which of its translations.
        translation: Option<TranslationIndex>,
    },
    /// `/404.html`.
    NotFound,
    /// An old address.
    Redirect {
        /// Where it leads.
        target: Url,
    },
    /// An Atom feed.
    Feed(FeedScope),
    /// `/sitemap.xml`, or a part of it.
    Sitemap {
        /// Which part, from 0; nothing where one file holds all.
        part: Option<usize>,
    },
    /// `/sitemap.xml` where there are several parts.
    SitemapIndex {
        /// How many parts.
        parts: usize,
    },
    /// `/robots.txt`.
    Robots,
    /// `/highlight.css`.
    HighlightCss,
    /// A copy of a file of the site.
    Copy(SourcePath),
}

/// The forms in which the events of the timeline are published for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimelineFormat {
    /// `/timeline/events.json`: everything that is known of each event.
    Json,
    /// `/timeline/events.csv`: the same as a table.
    Csv,
    /// `/timeline/events.ics`: iCalendar.
    Calendar,
    /// `/timeline/timeline.json`: what TimelineJS loads.
    TimelineJs,
}

impl TimelineFormat {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Json, Self::Csv, Self::Calendar, Self::TimelineJs];

    /// Its file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Json => "events.json",
            Self::Csv => "events.csv",
            Self::Calendar => "events.ics",
            Self::TimelineJs => "timeline.json",
        }
    }
}

/// What a feed covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedScope {
    /// The whole site.
    Site,
    /// What is written in a further language.
    Language(LanguageIndex),
    /// A country.
    Country(CountryIndex),
    /// A topic.
    Topic(TermIndex),
    /// Corrections of all articles.
    Corrections,
}

/// How a citation is written for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitationFormat {
    /// BibTeX.
    BibTex,
    /// CSL-JSON, as Zotero and Pandoc read it.
    CslJson,
}

impl CitationFormat {
    /// Its file beside the article.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::BibTex => "cite.bib",
            Self::CslJson => "cite.json",
        }
    }
}

impl PageKind {
    /// Whether it holds so much that making it takes as long as making hundreds of others.
    pub fn is_large(&self) -> bool {
        matches!(
            self,
            Self::TimelineData(_) | Self::ClaimsCsv | Self::ForecastsCsv | Self::Sitemap { .. }
        )
    }

    /// Whether the page is one that search engines should know.
    pub fn is_indexed(&self) -> bool {
        matches!(
            self,
            Self::Home
                | Self::Language { .. }
                | Self::Articles { .. }
                | Self::ArticlesOfKind { .. }
                | Self::Article { .. }
                | Self::Countries
                | Self::Country { .. }
                | Self::CountryTopic { .. }
                | Self::Relations { .. }
                | Self::Relation { .. }
                | Self::Editions
                | Self::Edition { .. }
                | Self::Terms { .. }
                | Self::Term { .. }
                | Self::Timeline
                | Self::TimelineYear { .. }
                | Self::TimelineMonth { .. }
                | Self::Sources { .. }
                | Self::Claims { .. }
                | Self::Forecasts { .. }
                | Self::Corrections { .. }
                | Self::AsOfDays
                | Self::Plain { .. }
        )
    }
}
