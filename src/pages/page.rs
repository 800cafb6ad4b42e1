//! What a file of the output is.

use jiff::civil::Date;

use super::DataSet;
use crate::address::{OutputPath, SourcePath, Url};
use crate::content::{ArticleKind, EventType, Period, TermKind};
use crate::model::{
    ArticleIndex, AuthorIndex, CountryIndex, CountryTopicIndex, LanguageIndex, PageIndex,
    RelationIndex, TermIndex,
};

/// One file of the output: where it goes and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Where it goes.
    pub output_path: OutputPath,
    /// Its address, from the root of the site.
    pub url: Url,
    /// In which language of the site it is; what all languages share is of the first.
    pub language: LanguageIndex,
    /// What it is.
    pub kind: PageKind,
}

/// What a timeline of its own is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineOf {
    /// A country.
    Country(CountryIndex),
    /// A type of event.
    Type(EventType),
}

/// Of what a share card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardOf {
    /// The site, for every page without a card of its own.
    Site,
    /// An article.
    Article {
        /// Which article.
        article: ArticleIndex,
    },
    /// An edition.
    Edition {
        /// Of which days.
        period: Period,
    },
    /// A country.
    Country {
        /// Which country.
        country: CountryIndex,
    },
}

/// What a file of the output is. Indices are those of the model of its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageKind {
    /// `/`.
    Home,
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
    /// `/articles/2025/`, `/articles/2025/10/` and their later pages: the archive of a long list.
    ArticlesOf {
        /// The year.
        year: i16,
        /// Its month, 1 to 12; nothing for the whole year.
        month: Option<i8>,
        /// From 1.
        page_number: usize,
    },
    /// An article.
    Article {
        /// Which article.
        article: ArticleIndex,
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
    /// A country month by month and in numbers: its address and `in-figures/`.
    CountryFigures {
        /// Which country.
        country: CountryIndex,
    },
    /// A topic of a country, `/countries/pk/border-security/`, and the later pages of its articles.
    CountryTopic {
        /// Which pair of them.
        country_topic: CountryTopicIndex,
        /// From 1.
        page_number: usize,
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
        /// Of which days.
        period: Period,
    },
    /// `/editions/2025-10-31/print/`: the whole text of what the desk chose for an edition.
    EditionPrint {
        /// Of which days.
        period: Period,
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
    /// `/authors/` and its later pages.
    Authors {
        /// From 1.
        page_number: usize,
    },
    /// `/authors/jane-doe/` and the later pages of what they wrote.
    Author {
        /// Who.
        author: AuthorIndex,
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
    /// `/timeline/2025/10/29/` and its later pages: a day with many events.
    TimelineDay {
        /// The day.
        day: Date,
        /// From 1.
        page_number: usize,
    },
    /// `/timeline/country/pk/`, `/timeline/type/talks/` and their later pages: what the filters of
    /// the timeline give, for readers without script.
    TimelineOf {
        /// Of what.
        of: TimelineOf,
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
    /// `/forecasts/` and its later pages.
    Forecasts {
        /// From 1.
        page_number: usize,
    },
    /// `/corrections/` and its later pages.
    Corrections {
        /// From 1.
        page_number: usize,
    },
    /// `/timeline/asof/`.
    AsOfDays,
    /// `/timeline/asof/2025-10-29/`: what was known by then.
    AsOf {
        /// The day.
        day: Date,
    },
    /// A page of `content/pages`, or a translation of it.
    Plain {
        /// Which page.
        page: PageIndex,
    },
    /// `/404.html`.
    NotFound,
    /// An old address.
    Redirect {
        /// Where it leads.
        target: Url,
    },
    /// A file for other programs.
    Data(DataSet),
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
    /// `/theme.css`: the colours and typefaces that the desk has set.
    ThemeCss,
    /// `/favicon.svg` of a site that has none of its own.
    Icon,
    /// `card.png`: the picture that other sites show of a page.
    Card(CardOf),
    /// A copy of a file of the site.
    Copy(SourcePath),
    /// A picture of the site, made smaller.
    Smaller {
        /// The picture.
        picture: SourcePath,
        /// How many pixels wide.
        width: u32,
    },
}

/// The page that a host would find at `path`, among all of a site by output path.
pub(crate) fn page_at<'p>(pages: &'p [Page], path: &str) -> Option<&'p Page> {
    let at = |url: Url| {
        let output_path = url.output_path()?;
        let found = pages.binary_search_by(|page| page.output_path.cmp(&output_path));
        pages.get(found.ok()?)
    };
    at(Url::new(path))
        .or_else(|| (!path.ends_with('/')).then(|| at(Url::new(format!("{path}/")))).flatten())
}
