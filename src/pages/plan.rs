//! Which pages exist. Every address is known before the first page is rendered.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::copies::{copies, smaller};
use super::ledgers::Ledger;
use super::owner::owner;
use super::redirects::redirects;
use super::share_cards::cards;
use super::sizes::{
    ARTICLES_OF_KIND, EVENTS_OF_ONE, PAIRS_PER_PAGE, TERMS_PER_PAGE, page_count, year_len,
};
use super::timelines::{timeline_of, timelines};
use super::{CardOf, DataSet, Language, Languages, Page, PageKind, collisions, portable};
use crate::address::{BaseUrl, Url, routes};
use crate::config::Config;
use crate::content::Month;
use crate::diagnostics::{Diagnostic, Place};
use crate::formats::MAX_URLS;
use crate::input::{Origin, Snapshot};
use crate::model::{ArticleIndex, Entries, LanguageIndex, SiteModel};
use crate::theme;

/// Every file of the output, sorted by its path. Two files on one path are a problem.
pub fn plan(
    languages: &Languages,
    snapshot: &Snapshot,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Page> {
    let own = &languages[LanguageIndex::OWN].model;
    let mut pages = Vec::with_capacity(own.articles.len() * 2);
    for (language, of) in languages.positioned() {
        let model = &*of.model;
        // What a further language has, that of the site has too: its problems are told there.
        let is_own = language == LanguageIndex::OWN;
        let problems = if is_own { &mut *problems } else { &mut Vec::new() };
        let base = &of.base_url;
        let mut planner = Planner { model, languages, language, base, pages, problems };
        planner.of_language(&of.entries, snapshot);
        pages = planner.pages;
    }
    let (language, base) = (LanguageIndex::OWN, &own.config.base_url);
    let mut planner = Planner { model: own, languages, language, base, pages, problems };
    planner.statics(snapshot);
    planner.sitemaps();
    let Planner { mut pages, .. } = planner;
    // Stable, so that of two articles on one path it is always the same one that comes first.
    pages.par_sort_by(|a, b| {
        a.output_path.cmp(&b.output_path).then_with(|| rank(&a.kind).cmp(&rank(&b.kind)))
    });
    collisions::check(languages, &pages, problems);
    portable::check(languages, &pages, problems);
    pages.dedup_by(|later, earlier| later.output_path == earlier.output_path);
    collisions::check_kept_back(languages, &pages, problems);
    pages
}

/// Of two pages on one path the lower rank stays, so that the result does not depend on order.
fn rank(kind: &PageKind) -> u8 {
    match kind {
        PageKind::Redirect { .. } => 2,
        PageKind::Copy(_) | PageKind::Smaller { .. } => 1,
        _ => 0,
    }
}

/// The style sheets and pictures that are made where the site has none at their addresses, each
/// with its text: for the hashes by which pages link them.
pub(crate) fn generated(config: &Config, highlight_css: &str) -> Vec<(Box<str>, Box<str>)> {
    let files = [
        (routes::highlight_css(), Some(highlight_css.into())),
        (routes::icon(), Some(theme::initial_icon(config).into())),
        (routes::theme_css(), theme::own_css(config).map(Into::into)),
    ];
    files.into_iter().filter_map(|(url, text)| Some((url.as_str().into(), text?))).collect()
}

struct Planner<'a> {
    model: &'a SiteModel,
    languages: &'a Languages,
    language: LanguageIndex,
    base: &'a BaseUrl,
    pages: Vec<Page>,
    problems: &'a mut Vec<Diagnostic>,
}

impl Planner<'_> {
    /// Every page of one language.
    fn of_language(&mut self, entries: &Entries, snapshot: &Snapshot) {
        let model = self.model;
        let first = self.pages.len();
        self.fronts();
        self.articles();
        self.pages();
        self.countries();
        self.terms();
        self.authors();
        self.relations();
        self.editions();
        self.timeline();
        self.ledgers();
        for (url, target) in redirects(model) {
            self.add(url, PageKind::Redirect { target });
        }
        self.archive(first);
        for set in DataSet::of_site(model) {
            self.add(set.url(model), PageKind::Data(set));
        }
        for (url, of) in cards(model, entries) {
            self.add(url, PageKind::Card(of));
        }
        for (url, path) in copies(model, entries, snapshot) {
            self.add(url, PageKind::Copy(path));
        }
        for (url, picture, width) in smaller(model, entries, snapshot) {
            self.add(url, PageKind::Smaller { picture, width });
        }
    }

    /// Adds a page. Addresses come from keys, slugs and checked patterns, so all are valid paths;
    /// what is not (an alias such as `/../x`) is a problem of its entry.
    fn add(&mut self, url: Url, kind: PageKind) {
        if let PageKind::Article { article }
        | PageKind::Data(DataSet::Citation { article, .. })
        | PageKind::Card(CardOf::Article { article }) = kind
            && self.is_of_another(article)
        {
            return;
        }
        let url = url.whole(self.base);
        match url.output_path() {
            Some(output_path) => {
                self.pages.push(Page { output_path, url, kind, language: self.language });
            }
            None => {
                let place = owner(self.model, &kind)
                    .map_or(Place::Nowhere, |path| Place::File(path.clone()));
                self.problems.push(
                    Diagnostic::error(
                        "unsafe-address",
                        place,
                        format!("`{url}` is not an address inside the site"),
                    )
                    .help("an address starts with `/` and has no empty part, `.` or `..` in it"),
                );
            }
        }
    }

    /// Adds the pages of a list; `kind` makes one of them of its number.
    fn list(&mut self, url: &Url, page_count: usize, kind: impl Fn(usize) -> PageKind) {
        for page_number in 1..=page_count {
            self.add(url.numbered(page_number), kind(page_number));
        }
    }

    /// How many pages a list of so many articles needs.
    fn pages_of(&self, articles: &[ArticleIndex]) -> usize {
        page_count(articles.len(), self.model.config.paginate_by)
    }

    fn fronts(&mut self) {
        self.add(routes::home(), PageKind::Home);
        self.add(routes::not_found(), PageKind::NotFound);
    }

    fn articles(&mut self) {
        let model = self.model;
        let pages = page_count(model.articles.len(), model.config.paginate_by);
        self.list(&routes::articles(), pages, |page_number| PageKind::Articles { page_number });
        for (&kind, articles) in &model.kinds {
            let pages = page_count(articles.len(), ARTICLES_OF_KIND);
            self.list(&routes::articles_of_kind(kind.as_str()), pages, |page_number| {
                PageKind::ArticlesOfKind { kind, page_number }
            });
        }
        for (article, record) in model.articles.positioned() {
            self.add(record.url.clone(), PageKind::Article { article });
        }
        for &article in model.histories.keys().filter(|&&index| model.has_history_page(index)) {
            let url = routes::history(&model.articles[article].url);
            self.add(url, PageKind::History { article });
        }
    }

    /// Whether an article was written in a language that has pages of its own, where its page is.
    fn is_of_another(&self, article: ArticleIndex) -> bool {
        let Language { model, entries, .. } = &self.languages[self.language];
        let lang = entries.article(&model.articles[article]).lang.as_deref();
        lang.and_then(|lang| model.config.language_for(lang)).is_some_and(|lang| {
            let mut others =
                self.languages.positioned().filter(|(index, _)| *index != self.language);
            others.any(|(_, other)| *other.model.config.language == *lang)
        })
    }

    /// A list of articles that goes over several pages has them by year and month too. What the
    /// desk has at such an address stays there.
    fn archive(&mut self, first: usize) {
        let model = self.model;
        if model.articles.len() <= model.config.paginate_by {
            return;
        }
        let all = routes::articles().whole(self.base);
        let pages = self.pages.get(first..).unwrap_or_default().iter();
        let taken: BTreeSet<Url> = pages
            .filter(|page| page.url.as_str().starts_with(all.as_str()))
            .map(|page| page.url.clone())
            .collect();
        let mut years: BTreeMap<i16, usize> = BTreeMap::new();
        let mut lists = Vec::new();
        for (&Month { year, month }, articles) in &model.article_months {
            *years.entry(year).or_default() += articles.len();
            lists.push((routes::articles_of_month(year, month), year, Some(month), articles.len()));
        }
        let years = years.into_iter();
        lists
            .extend(years.map(|(year, count)| (routes::articles_of_year(year), year, None, count)));
        for (url, year, month, count) in lists {
            if !taken.contains(&url.whole(self.base)) {
                self.list(&url, page_count(count, ARTICLES_OF_KIND), |page_number| {
                    PageKind::ArticlesOf { year, month, page_number }
                });
            }
        }
    }

    fn pages(&mut self) {
        for (page, record) in self.model.pages.positioned() {
            // The log of corrections shows the page of its own address.
            if record.url != routes::corrections() {
                self.add(record.url.clone(), PageKind::Plain { page });
            }
        }
    }

    fn countries(&mut self) {
        let model = self.model;
        self.add(routes::registry("countries"), PageKind::Countries);
        for (country, record) in model.countries.positioned() {
            self.list(&record.url, self.pages_of(&record.articles), |page_number| {
                PageKind::Country { country, page_number }
            });
            if record.has_figures() {
                let url = routes::country_figures(&record.url);
                self.add(url, PageKind::CountryFigures { country });
            }
        }
        for (country_topic, record) in model.country_topics.positioned() {
            self.list(&record.url, self.pages_of(&record.articles), |page_number| {
                PageKind::CountryTopic { country_topic, page_number }
            });
        }
    }

    fn terms(&mut self) {
        let model = self.model;
        for kind in model.config.registries.with_pages() {
            let registry = &model.config.registries[kind];
            let terms = model.terms(kind);
            // In a further language an empty list would say nothing that the site's own does not.
            let is_always_listed = registry.is_always_listed && self.language == LanguageIndex::OWN;
            if !terms.is_empty() || is_always_listed {
                let pages = page_count(terms.len(), TERMS_PER_PAGE);
                self.list(&routes::registry(&registry.folder), pages, |page_number| {
                    PageKind::Terms { kind, page_number }
                });
            }
            for (term, record) in terms.positioned() {
                self.list(&record.url, self.pages_of(&record.articles), |page_number| {
                    PageKind::Term { kind, term, page_number }
                });
            }
        }
    }

    fn authors(&mut self) {
        let model = self.model;
        if model.authors.is_empty() {
            return;
        }
        let pages = page_count(model.authors.len(), TERMS_PER_PAGE);
        self.list(&routes::authors(), pages, |page_number| PageKind::Authors { page_number });
        for (author, record) in model.authors.positioned() {
            self.list(&record.url, self.pages_of(&record.articles), |page_number| {
                PageKind::Author { author, page_number }
            });
        }
    }

    fn relations(&mut self) {
        let model = self.model;
        if model.relations.is_empty() {
            return;
        }
        let pages = page_count(model.relations.len(), PAIRS_PER_PAGE);
        self.list(&routes::relations(), pages, |page_number| PageKind::Relations { page_number });
        for (relation, record) in model.relations.positioned() {
            self.list(&record.url, self.pages_of(&record.articles), |page_number| {
                PageKind::Relation { relation, page_number }
            });
        }
    }

    fn editions(&mut self) {
        let model = self.model;
        if model.editions.is_empty() {
            return;
        }
        self.add(routes::editions(), PageKind::Editions);
        for (&period, record) in &model.editions {
            self.add(record.url.clone(), PageKind::Edition { period });
            if record.file.is_some() {
                self.add(routes::edition_print(&record.url), PageKind::EditionPrint { period });
            }
        }
    }

    fn timeline(&mut self) {
        let model = self.model;
        self.add(routes::timeline(), PageKind::Timeline);
        let per_page = model.config.timeline.events;
        for (&year, record) in &model.years {
            let pages = page_count(year_len(record, per_page), per_page);
            self.list(&routes::year(year), pages, |page_number| PageKind::TimelineYear {
                year,
                page_number,
            });
            for &month in record.months.keys() {
                let pages = page_count(record.month_len(month), per_page);
                self.list(&routes::month(year, month), pages, |page_number| {
                    PageKind::TimelineMonth { year, month, page_number }
                });
            }
        }
        for (&day, events) in model.years.values().flat_map(|record| &record.days) {
            self.list(&routes::day(day), page_count(events.len(), per_page), |page_number| {
                PageKind::TimelineDay { day, page_number }
            });
        }
        for of in timelines(model) {
            let (url, events) = timeline_of(model, &of);
            self.list(&url, page_count(events.len(), EVENTS_OF_ONE), |page_number| {
                PageKind::TimelineOf { of: of.clone(), page_number }
            });
        }
        if model.as_of_days().next().is_some() {
            self.add(routes::as_of_days(), PageKind::AsOfDays);
        }
        for (day, _) in model.as_of_days() {
            self.add(routes::as_of(day), PageKind::AsOf { day });
        }
    }

    fn ledgers(&mut self) {
        let model = self.model;
        for ledger in Ledger::existing(model) {
            self.list(&ledger.url(), ledger.page_count(model), |number| ledger.page(number));
            if let Some(set) = ledger.data() {
                self.add(set.url(model), PageKind::Data(set));
            }
        }
    }

    /// The typefaces of the theme that a page loads.
    fn typefaces(&self) -> Vec<theme::Typeface> {
        let of_sites = self.languages.iter().map(Language::lang);
        let entries = &self.languages[LanguageIndex::OWN].entries;
        let articles = self.model.articles.iter().map(|record| entries.article(record));
        let written = articles.filter_map(|article| article.lang.as_deref());
        let loaded = of_sites.chain(written);
        loaded.filter_map(|lang| theme::Typeface::of(&self.model.config, lang)).collect()
    }

    fn statics(&mut self, snapshot: &Snapshot) {
        self.add(routes::highlight_css(), PageKind::HighlightCss);
        self.add(routes::icon(), PageKind::Icon);
        if theme::own_css(&self.model.config).is_some() {
            self.add(routes::theme_css(), PageKind::ThemeCss);
        }
        self.add(routes::robots(), PageKind::Robots);
        let typefaces = self.typefaces();
        for file in snapshot.under("static") {
            let Some(path) = file.path.as_str().strip_prefix("static") else { continue };
            if file.origin == Origin::BuiltIn
                && theme::Typeface::at(path).is_some_and(|typeface| !typefaces.contains(&typeface))
            {
                continue;
            }
            let url = Url::of_site(path);
            // A site's own file takes the place of a generated one, as it does of a built-in one.
            if file.origin == Origin::Site
                && [routes::robots(), routes::highlight_css(), routes::theme_css(), routes::icon()]
                    .iter()
                    .any(|own| own.as_str() == url.as_str())
            {
                self.pages.retain(|page| page.url != url);
            }
            self.add(url, PageKind::Copy(file.path.clone()));
        }
    }

    fn sitemaps(&mut self) {
        let indexed = self
            .pages
            .iter()
            .filter(|page| page.kind.facts(&self.model.config.registries).is_indexed)
            .count();
        if indexed <= MAX_URLS {
            self.add(routes::sitemap(), PageKind::Sitemap { part: None });
            return;
        }
        let parts = indexed.div_ceil(MAX_URLS);
        self.add(routes::sitemap(), PageKind::SitemapIndex { parts });
        for part in 0..parts {
            self.add(routes::sitemap_part(part), PageKind::Sitemap { part: Some(part) });
        }
    }
}
