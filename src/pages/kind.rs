//! What is to be known of each kind of page, in one table: a kind is added by a row here, and the
//! compiler asks for it.

use super::PageKind;
use crate::catalogue::Words;
use crate::config::{Config, Registries};
use crate::formats::Format;

/// What is to be known of a kind of page whatever it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts<'a> {
    /// `page.kind` of templates, and the class of the page's body.
    pub name: &'a str,
    /// What it is written in.
    pub format: Format,
    /// The template that draws it; an entry may name another. Nothing where no template does.
    pub template: Option<&'static str>,
    /// The entry of the navigation under which it stands.
    pub section: Option<&'a str>,
    /// Its title, where that is always the same: a message of the catalogue, or the desk's words.
    pub title: Option<&'a str>,
    /// Whether these are the desk's words.
    pub is_desks: bool,
    /// Their language, where it is not that of the pages.
    pub title_lang: Option<&'a str>,
    /// Whether the page is one that search engines should know.
    pub is_indexed: bool,
    /// The style sheet that pages of its family alone load, beside that of all pages.
    pub style_sheet: Option<&'static str>,
    /// Whether it holds so much that making it takes as long as making hundreds of others.
    pub is_large: bool,
}

/// A page that a template draws and search engines may know.
const fn page<'a>(name: &'a str, template: &'static str) -> Facts<'a> {
    Facts { template: Some(template), is_indexed: true, ..file(name, Format::Html) }
}

/// A page of the record: lists and tables rather than texts.
const fn record<'a>(name: &'a str, template: &'static str) -> Facts<'a> {
    page(name, template).styled("record.css")
}

/// A file that no template draws.
const fn file(name: &str, format: Format) -> Facts<'_> {
    Facts {
        name,
        format,
        template: None,
        section: None,
        title: None,
        is_desks: false,
        title_lang: None,
        is_indexed: false,
        style_sheet: None,
        is_large: false,
    }
}

impl<'a> Facts<'a> {
    /// The title that is always the same, and its language: a message of the catalogue, or what the
    /// desk calls a registry of its own.
    pub fn title_in(&self, config: &'a Config, words: &'a Words) -> (&'a str, &'a str) {
        match self.title {
            Some(title) if self.is_desks => (title, self.title_lang.unwrap_or(&config.language)),
            Some(key) => (words.word(key), words.lang()),
            None => ("", words.lang()),
        }
    }

    const fn titled(self, title: &'a str) -> Self {
        Self { title: Some(title), ..self }
    }

    const fn under(self, section: &'a str) -> Self {
        Self { section: Some(section), ..self }
    }

    const fn styled(self, style_sheet: &'static str) -> Self {
        Self { style_sheet: Some(style_sheet), ..self }
    }

    const fn not_indexed(self) -> Self {
        Self { is_indexed: false, ..self }
    }
}

impl PageKind {
    /// What is to be known of this kind of page.
    pub fn facts<'a>(&self, registries: &'a Registries) -> Facts<'a> {
        match self {
            Self::Home => page("home", "home.html").styled("front.css").under("home"),
            Self::Articles { .. } => {
                page("articles", "articles.html").under("articles").titled("articles_head")
            }
            Self::ArticlesOfKind { .. } | Self::ArticlesOf { .. } => {
                page("articles", "articles.html").under("articles")
            }
            Self::Article { .. } => page("article", "article.html").under("articles"),
            Self::History { .. } => {
                record("history", "history.html").under("articles").not_indexed()
            }
            Self::Countries => {
                page("countries", "terms.html").under("countries").titled("countries")
            }
            Self::Country { .. } => {
                page("country", "country.html").styled("country.css").under("countries")
            }
            Self::CountryFigures { .. } => {
                record("country-figures", "country-figures.html").under("countries")
            }
            Self::CountryTopic { .. } => {
                page("country-topic", "country-topic.html").under("countries")
            }
            Self::Relations { .. } => {
                record("relations", "relations.html").under("relations").titled("relations")
            }
            Self::Relation { .. } => record("relation", "relation.html").under("relations"),
            Self::Editions => {
                page("editions", "editions.html").under("editions").titled("editions")
            }
            Self::Edition { .. } => {
                page("edition", "edition.html").styled("editions.css").under("editions")
            }
            Self::EditionPrint { .. } => page("edition-print", "edition-print.html")
                .styled("editions.css")
                .under("editions")
                .not_indexed(),
            Self::Terms { kind, .. } => {
                let registry = &registries[*kind];
                let is_desks = registry.place.is_some();
                let name = if is_desks { "registry" } else { &*registry.folder };
                let facts = page(name, registry.list_template).under(&registry.folder);
                let title = if is_desks { &registry.title } else { &registry.folder };
                let title_lang = registry.title_lang.as_deref().filter(|_| is_desks);
                Facts { is_desks, title_lang, ..facts.titled(title) }
            }
            Self::Term { kind, .. } => {
                let registry = &registries[*kind];
                let is_desks = registry.place.is_some();
                let name = if is_desks { "registry-entry" } else { &*registry.singular };
                page(name, registry.template).under(&registry.folder)
            }
            Self::Authors { .. } => {
                page("authors", "authors.html").under("authors").titled("authors")
            }
            Self::Author { .. } => page("author", "author.html").under("authors"),
            Self::Timeline => {
                record("timeline", "timeline.html").under("timeline").titled("timeline")
            }
            Self::TimelineYear { .. } => {
                record("timeline-year", "timeline-year.html").under("timeline")
            }
            Self::TimelineMonth { .. } => {
                record("timeline-month", "timeline-month.html").under("timeline")
            }
            Self::TimelineDay { .. } => {
                record("timeline-day", "timeline-day.html").under("timeline")
            }
            Self::TimelineOf { .. } => record("timeline-of", "timeline-of.html").under("timeline"),
            Self::AsOfDays => {
                record("as-of-days", "as-of-days.html").under("timeline").titled("as_of_days")
            }
            Self::AsOf { .. } => record("as-of", "as-of.html").under("timeline").not_indexed(),
            Self::Sources { .. } => {
                record("sources", "sources.html").under("sources").titled("sources")
            }
            Self::Claims { .. } => {
                record("claims", "claims.html").under("claims").titled("claims_head")
            }
            Self::Forecasts { .. } => {
                record("forecasts", "forecasts.html").under("forecasts").titled("forecasts_ledger")
            }
            Self::Corrections { .. } => {
                record("corrections", "corrections.html").under("corrections").titled("corrections")
            }
            Self::Plain { .. } => page("page", "page.html"),
            Self::NotFound => page("not-found", "not-found.html").not_indexed().titled("not_found"),
            Self::Redirect { .. } => {
                page("redirect", "redirect.html").not_indexed().titled("moved")
            }
            Self::Data(set) => Facts { is_large: set.is_large(), ..file("data", set.format()) },
            Self::Sitemap { .. } => Facts { is_large: true, ..file("sitemap", Format::Xml) },
            Self::SitemapIndex { .. } => file("sitemap-index", Format::Xml),
            Self::Robots => file("robots", Format::Wordless),
            Self::HighlightCss => file("highlight-css", Format::Wordless),
            Self::ThemeCss => file("theme-css", Format::Wordless),
            Self::Icon => file("icon", Format::Wordless),
            Self::Card(_) => file("card", Format::Drawing),
            Self::Copy(_) => file("copy", Format::Wordless),
            Self::Smaller { .. } => file("picture", Format::Wordless),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::address::{SourcePath, Url};
    use crate::config::Options;
    use crate::content::TermKind;
    use crate::content::{ArticleKind, Period};
    use crate::input::SourceFile;
    use crate::model::{
        ArticleIndex, AuthorIndex, CountryIndex, CountryTopicIndex, PageIndex, Position,
        RelationIndex, TermIndex,
    };
    use crate::pages::{CardOf, DataSet, FeedScope, TimelineOf};

    /// The kind behind another in a walk over all of them, so that the compiler asks for a new one.
    fn next(kind: &PageKind) -> Option<PageKind> {
        let page_number = 1;
        let period = Period::parse("2025-10")?;
        let term = |kind| PageKind::Term { kind, term: TermIndex::new(0), page_number };
        let terms = |kind| PageKind::Terms { kind, page_number };
        let behind = |kind: TermKind| {
            TermKind::OURS.into_iter().chain([TermKind::Own(0)]).skip_while(move |k| *k <= kind)
        };
        Some(match kind {
            PageKind::Home => PageKind::Articles { page_number },
            PageKind::Articles { .. } => {
                PageKind::ArticlesOfKind { kind: ArticleKind::News, page_number }
            }
            PageKind::ArticlesOfKind { .. } => {
                PageKind::ArticlesOf { year: 2025, month: None, page_number }
            }
            PageKind::ArticlesOf { .. } => PageKind::Article { article: ArticleIndex::new(0) },
            PageKind::Article { .. } => PageKind::History { article: ArticleIndex::new(0) },
            PageKind::History { .. } => PageKind::Countries,
            PageKind::Countries => PageKind::Country { country: CountryIndex::new(0), page_number },
            PageKind::Country { .. } => PageKind::CountryFigures { country: CountryIndex::new(0) },
            PageKind::CountryFigures { .. } => {
                PageKind::CountryTopic { country_topic: CountryTopicIndex::new(0), page_number }
            }
            PageKind::CountryTopic { .. } => PageKind::Relations { page_number },
            PageKind::Relations { .. } => {
                PageKind::Relation { relation: RelationIndex::new(0), page_number }
            }
            PageKind::Relation { .. } => PageKind::Editions,
            PageKind::Editions => PageKind::Edition { period },
            PageKind::Edition { .. } => PageKind::EditionPrint { period },
            PageKind::EditionPrint { .. } => terms(TermKind::Topic),
            PageKind::Terms { kind, .. } => {
                behind(*kind).next().map_or_else(|| term(TermKind::Topic), terms)
            }
            PageKind::Term { kind, .. } => {
                behind(*kind).next().map_or(PageKind::Authors { page_number }, term)
            }
            PageKind::Authors { .. } => {
                PageKind::Author { author: AuthorIndex::new(0), page_number }
            }
            PageKind::Author { .. } => PageKind::Timeline,
            PageKind::Timeline => PageKind::TimelineYear { year: 2025, page_number },
            PageKind::TimelineYear { year, .. } => {
                PageKind::TimelineMonth { year: *year, month: 10, page_number }
            }
            PageKind::TimelineMonth { .. } => {
                PageKind::TimelineDay { day: jiff::civil::Date::MIN, page_number }
            }
            PageKind::TimelineDay { .. } => {
                let of = TimelineOf::Country(CountryIndex::new(0));
                PageKind::TimelineOf { of, page_number }
            }
            PageKind::TimelineOf { .. } => PageKind::AsOfDays,
            PageKind::AsOfDays => PageKind::AsOf { day: jiff::civil::Date::MIN },
            PageKind::AsOf { .. } => PageKind::Sources { page_number },
            PageKind::Sources { .. } => PageKind::Claims { page_number },
            PageKind::Claims { .. } => PageKind::Forecasts { page_number },
            PageKind::Forecasts { .. } => PageKind::Corrections { page_number },
            PageKind::Corrections { .. } => PageKind::Plain { page: PageIndex::new(0) },
            PageKind::Plain { .. } => PageKind::NotFound,
            PageKind::NotFound => PageKind::Redirect { target: Url::new("/") },
            PageKind::Redirect { .. } => PageKind::Data(DataSet::Feed(FeedScope::Site)),
            PageKind::Data(_) => PageKind::Sitemap { part: None },
            PageKind::Sitemap { .. } => PageKind::SitemapIndex { parts: 1 },
            PageKind::SitemapIndex { .. } => PageKind::Robots,
            PageKind::Robots => PageKind::HighlightCss,
            PageKind::HighlightCss => PageKind::ThemeCss,
            PageKind::ThemeCss => PageKind::Icon,
            PageKind::Icon => PageKind::Card(CardOf::Site),
            PageKind::Card(_) => PageKind::Copy(SourcePath::new("static/a.css")?),
            PageKind::Copy(picture) => PageKind::Smaller { picture: picture.clone(), width: 480 },
            PageKind::Smaller { .. } => return None,
        })
    }

    /// The facts of every kind of page that a template draws.
    fn drawn() -> Vec<Facts<'static>> {
        let text = "base_url = \"https://desk.example\"\ntitle = \"Desk\"\n\
                    [registries.operations]\ntitle = \"Operations\"\n";
        let file = SourceFile::text(SourcePath::new("site.toml").unwrap(), text.as_bytes());
        let options = Options::public(jiff::Timestamp::UNIX_EPOCH);
        let config = Box::leak(Box::new(Config::parse(&file, &options).value.unwrap()));
        let registries = &config.registries;
        let kinds = std::iter::successors(Some(PageKind::Home), next);
        kinds.map(|kind| kind.facts(registries)).filter(|facts| facts.template.is_some()).collect()
    }

    fn read(path: &str) -> String {
        std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    }

    /// The words of a text between two marks of one kind, each once.
    fn quoted(text: &str, mark: char) -> BTreeSet<&str> {
        text.split(mark).skip(1).step_by(2).collect()
    }

    #[test]
    fn the_guide_and_the_browser_know_every_kind() {
        let names: BTreeSet<&str> = drawn().iter().map(|facts| facts.name).collect();
        let guide = read("docs/guide/templates.md");
        let row = guide.lines().find(|line| line.starts_with("| `page.kind` |")).unwrap();
        assert_eq!(&quoted(row, '`') - &BTreeSet::from(["page.kind"]), names);
        let browser = read("tests/browser/pages.test.js");
        let (_, rest) = browser.split_once("const KINDS = [").unwrap();
        let (list, _) = rest.split_once(']').unwrap();
        // A browser goes on at once from what only leads elsewhere, and the sample declares no
        // registry, is signed by its desk and has no day of more than twelve events.
        let without = BTreeSet::from([
            "redirect",
            "registry",
            "registry-entry",
            "author",
            "authors",
            "timeline-day",
        ]);
        assert_eq!(quoted(list, '"'), &names - &without);
    }

    #[test]
    fn the_structure_of_every_kind_is_kept() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/golden/kinds");
        let kept: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        let names = drawn().iter().map(|facts| format!("{}.snap", facts.name)).collect();
        assert_eq!(kept, names);
    }

    #[test]
    fn every_template_of_a_kind_is_there_and_in_the_guide() {
        let guide = read("docs/guide/templates.md");
        for name in drawn().iter().filter_map(|facts| facts.template) {
            assert!(!read(&format!("templates/{name}")).is_empty(), "{name}");
            assert!(guide.contains(&format!("| `{name}` |")), "{name}");
        }
    }
}
