//! Which pages exist. Every address is known before the first page is rendered.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::page::{FeedScope, Page, PageKind, TimelineFormat};
use super::{collisions, ledgers, portable, views};
use crate::address::{SourcePath, Url};
use crate::content::{Actor, ArticleKind, Month, Parsed, TermKind};
use crate::diagnostics::{Diagnostic, Place};
use crate::input::{Origin, Snapshot};
use crate::markdown::TargetKind;
use crate::model::{Entries, EntryIndex, SiteModel, TermEntry};
use crate::render::MAX_URLS;
use crate::text::slugify;

/// The page that a host shows for what it does not find.
pub(crate) const NOT_FOUND: &str = "/404.html";

/// Every file of the output, sorted by its path. Two files on one path are a problem.
pub fn plan(
    model: &SiteModel,
    entries: &Entries,
    snapshot: &Snapshot,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Page> {
    let pages = Vec::with_capacity(model.articles.len() * 2);
    let mut planner = Planner { model, entries, pages, problems };
    planner.lists();
    planner.of_countries();
    planner.relations();
    planner.editions();
    planner.entries();
    planner.timeline();
    planner.redirects();
    planner.feeds();
    planner.assets(snapshot);
    planner.statics(snapshot);
    planner.sitemaps();
    let Planner { mut pages, .. } = planner;
    // Stable, so that of two articles on one path it is always the same one that comes first.
    pages.par_sort_by(|a, b| {
        a.output_path.cmp(&b.output_path).then_with(|| rank(&a.kind).cmp(&rank(&b.kind)))
    });
    collisions::check(model, &pages, problems);
    portable::check(model, &pages, problems);
    pages.dedup_by(|later, earlier| later.output_path == earlier.output_path);
    pages
}

/// Of two pages on one path the lower rank stays, so that the result does not depend on order.
fn rank(kind: &PageKind) -> u8 {
    match kind {
        PageKind::Redirect { .. } => 2,
        PageKind::Copy(_) => 1,
        _ => 0,
    }
}

struct Planner<'a> {
    model: &'a SiteModel,
    entries: &'a Entries,
    pages: Vec<Page>,
    problems: &'a mut Vec<Diagnostic>,
}

/// Articles on one page of a type of work. Such pages repeat the list of all, so there are few.
pub(super) const ARTICLES_OF_KIND: usize = 100;

/// The address of the articles of a type of work.
pub(super) fn kind_url(kind: ArticleKind) -> Url {
    Url::new(format!("/articles/kind/{}/", kind.as_str()))
}

/// How many pages a list of `items` needs; an empty list has one.
pub(super) fn page_count(items: usize, per_page: usize) -> usize {
    items.div_ceil(per_page.max(1)).max(1)
}

impl Planner<'_> {
    /// Adds a page. Addresses come from keys, slugs and checked patterns, so all are sound paths;
    /// what is not (an alias such as `/../x`) is a problem of its entry.
    fn add(&mut self, url: Url, kind: PageKind) {
        match url.output_path() {
            Some(output_path) => self.pages.push(Page { output_path, url, kind }),
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

    fn lists(&mut self) {
        let model = self.model;
        let per_page = model.config.paginate_by;
        self.add(Url::new("/"), PageKind::Home);
        self.add(Url::new(NOT_FOUND), PageKind::NotFound);
        for (language, record) in model.languages.positioned() {
            for page_number in 1..=page_count(record.articles.len(), per_page) {
                let kind = PageKind::Language { language, page_number };
                self.add(record.url.numbered(page_number), kind);
            }
        }
        let articles = Url::new("/articles/");
        for page_number in 1..=page_count(model.articles.len(), per_page) {
            self.add(articles.numbered(page_number), PageKind::Articles { page_number });
        }
        for (&kind, articles) in &model.kinds {
            for page_number in 1..=page_count(articles.len(), ARTICLES_OF_KIND) {
                let page = PageKind::ArticlesOfKind { kind, page_number };
                self.add(kind_url(kind).numbered(page_number), page);
            }
        }
        self.add(Url::new("/countries/"), PageKind::Countries);
        for (index, country) in model.countries.positioned() {
            for page_number in 1..=page_count(country.articles.len(), per_page) {
                let kind = PageKind::Country { country: index, page_number };
                self.add(country.url.numbered(page_number), kind);
            }
        }
        for (url, kind) in ledgers::pages(model) {
            self.add(url, kind);
        }
        for kind in TermKind::ALL {
            let terms = model.terms(kind);
            if !terms.is_empty() || kind == TermKind::Topic {
                let index = Url::new(format!("/{}/", kind.folder()));
                for page_number in 1..=page_count(terms.len(), views::TERMS_PER_PAGE) {
                    self.add(index.numbered(page_number), PageKind::Terms { kind, page_number });
                }
            }
            for (index, term) in terms.positioned() {
                for page_number in 1..=page_count(term.articles.len(), per_page) {
                    let page = PageKind::Term { kind, term: index, page_number };
                    self.add(term.url.numbered(page_number), page);
                }
            }
        }
    }

    fn of_countries(&mut self) {
        let model = self.model;
        for (index, record) in model.country_topics.positioned() {
            for page_number in 1..=page_count(record.articles.len(), model.config.paginate_by) {
                let kind = PageKind::CountryTopic { country_topic: index, page_number };
                self.add(record.url.numbered(page_number), kind);
            }
        }
        // A calendar that people subscribe to stays, also while nothing is ahead.
        self.add(Url::new("/watch.ics"), PageKind::WatchCalendar { country: None });
        for (country, record) in model.countries.positioned() {
            let kind = PageKind::WatchCalendar { country: Some(country) };
            self.add(record.url.join("watch.ics"), kind);
            if record.entry().is_some_and(|country| !country.status.is_empty()) {
                self.add(record.url.join("status.csv"), PageKind::StatusCsv { country });
            }
        }
    }

    fn relations(&mut self) {
        let model = self.model;
        if model.relations.is_empty() {
            return;
        }
        let matrix = Url::new("/relations/");
        let rows = model.related_countries().len();
        for page_number in 1..=page_count(rows, views::matrix_rows(rows)) {
            self.add(matrix.numbered(page_number), PageKind::Relations { page_number });
        }
        for (index, record) in model.relations.positioned() {
            for page_number in 1..=page_count(record.articles.len(), model.config.paginate_by) {
                let kind = PageKind::Relation { relation: index, page_number };
                self.add(record.url.numbered(page_number), kind);
            }
            if let Some(url) = record.reversed_url(model) {
                self.add(url, PageKind::Redirect { target: record.url.clone() });
            }
        }
    }

    fn editions(&mut self) {
        let model = self.model;
        if model.editions.is_empty() {
            return;
        }
        self.add(Url::new("/editions/"), PageKind::Editions);
        for &month in model.editions.keys() {
            self.add(edition_url(month), PageKind::Edition { month });
        }
    }

    fn entries(&mut self) {
        let model = self.model;
        for (article, record) in model.articles.positioned() {
            self.add(record.url.clone(), PageKind::Article { article, translation: None });
            for (translation, record) in record.translations.positioned() {
                let kind = PageKind::Article { article, translation: Some(translation) };
                self.add(record.url.clone(), kind);
            }
        }
        for &article in model.histories.keys().filter(|&&index| model.has_history_page(index)) {
            let url = views::history_url(&model.articles[article].url);
            self.add(url, PageKind::History { article });
        }
        for (page, record) in model.pages.positioned() {
            // The log of corrections shows the page of its own address.
            if record.url.as_str() != ledgers::CORRECTIONS {
                self.add(record.url.clone(), PageKind::Plain { page, translation: None });
            }
            for (translation, record) in record.translations.positioned() {
                let kind = PageKind::Plain { page, translation: Some(translation) };
                self.add(record.url.clone(), kind);
            }
        }
    }

    fn timeline(&mut self) {
        self.add(Url::new("/timeline/"), PageKind::Timeline);
        let per_page = self.model.config.timeline_events;
        for (&year, record) in &self.model.years {
            let url = Url::new(format!("/timeline/{year:04}/"));
            for page_number in 1..=page_count(record.event_count(), per_page) {
                let kind = PageKind::TimelineYear { year, page_number };
                self.add(url.numbered(page_number), kind);
            }
            for (&month, events) in &record.months {
                let url = Url::new(format!("/timeline/{year:04}/{month:02}/"));
                for page_number in 1..=page_count(events.len(), per_page) {
                    let kind = PageKind::TimelineMonth { year, month, page_number };
                    self.add(url.numbered(page_number), kind);
                }
            }
        }
        for format in TimelineFormat::ALL {
            let url = Url::new(format!("/timeline/{}", format.file_name()));
            self.add(url, PageKind::TimelineData(format));
        }
        let model = self.model;
        if model.as_of_days().next().is_some() {
            self.add(Url::new("/timeline/asof/"), PageKind::AsOfDays);
        }
        for (day, _) in model.as_of_days() {
            self.add(Url::new(format!("/timeline/asof/{day}/")), PageKind::AsOf { day });
        }
    }

    fn redirects(&mut self) {
        let model = self.model;
        for country in &model.countries {
            let Some(alpha3) = country.code.alpha3() else { continue };
            let alpha3 = Url::new(format!("/countries/{}/", alpha3.to_ascii_lowercase()));
            self.add(alpha3, PageKind::Redirect { target: country.url.clone() });
        }
        for topic in model.terms(TermKind::Topic) {
            let Some(TermEntry::Topic(entry)) = topic.entry() else {
                continue;
            };
            for synonym in &entry.synonyms {
                let url = Url::new(format!("/topics/{synonym}/"));
                self.add(url, PageKind::Redirect { target: topic.url.clone() });
            }
        }
        let actor_aliases = actor_aliases(model);
        for kind in TermKind::ALL {
            for term in model.terms(kind) {
                for variant in &term.variants {
                    if kind == TermKind::Actor && actor_aliases.contains_key(variant.as_str()) {
                        continue;
                    }
                    let url = Url::new(format!("/{}/{variant}/", kind.folder()));
                    self.add(url, PageKind::Redirect { target: term.url.clone() });
                }
            }
        }
        for (alias, target) in actor_aliases {
            self.add(Url::new(format!("/actors/{alias}/")), PageKind::Redirect { target });
        }
        let of_articles = model.articles.iter().map(|record| (record.aliases(), &record.url));
        let of_pages =
            model.pages.iter().map(|record| (record.page().aliases.as_slice(), &record.url));
        for (aliases, url) in of_articles.chain(of_pages) {
            for alias in aliases {
                self.add(alias_url(alias), PageKind::Redirect { target: url.clone() });
            }
        }
    }

    fn feeds(&mut self) {
        let model = self.model;
        self.add(Url::new("/atom.xml"), PageKind::Feed(FeedScope::Site));
        for (language, record) in model.languages.positioned() {
            let feed = PageKind::Feed(FeedScope::Language(language));
            self.add(record.url.join("atom.xml"), feed);
        }
        for (index, country) in model.countries.positioned() {
            self.add(country.url.join("atom.xml"), PageKind::Feed(FeedScope::Country(index)));
        }
        for (index, topic) in model.terms(TermKind::Topic).positioned() {
            self.add(topic.url.join("atom.xml"), PageKind::Feed(FeedScope::Topic(index)));
        }
    }

    /// Files beside entries go where the entry goes, but only those that it uses: a picture of a
    /// draft must not be published for lying in the same folder.
    fn assets(&mut self, snapshot: &Snapshot) {
        let model = self.model;
        let mut copies: BTreeSet<(Url, SourcePath)> = BTreeSet::new();
        for (parsed, url) in published(model, self.entries) {
            for target in parsed.targets() {
                if let TargetKind::Asset(path) = target
                    && is_asset(snapshot, path)
                {
                    copies.insert((asset_url(url, &parsed.source.path, path), path.clone()));
                }
            }
        }
        for (url, path) in copies {
            self.add(url, PageKind::Copy(path));
        }
    }

    fn statics(&mut self, snapshot: &Snapshot) {
        self.add(Url::new("/highlight.css"), PageKind::HighlightCss);
        self.add(Url::new("/robots.txt"), PageKind::Robots);
        for file in snapshot.under("static") {
            let Some(path) = file.path.as_str().strip_prefix("static") else { continue };
            // A site's own file takes the place of a generated one, as it does of a built-in one.
            if file.origin == Origin::Site && matches!(path, "/robots.txt" | "/highlight.css") {
                self.pages.retain(|page| page.url.as_str() != path);
            }
            self.add(Url::new(path), PageKind::Copy(file.path.clone()));
        }
    }

    fn sitemaps(&mut self) {
        let indexed = self.pages.iter().filter(|page| page.kind.is_indexed()).count();
        if indexed <= MAX_URLS {
            self.add(Url::new("/sitemap.xml"), PageKind::Sitemap { part: None });
            return;
        }
        let parts = indexed.div_ceil(MAX_URLS);
        self.add(Url::new("/sitemap.xml"), PageKind::SitemapIndex { parts });
        for part in 0..parts {
            self.add(sitemap_part_url(part), PageKind::Sitemap { part: Some(part) });
        }
    }
}

/// The address of a month's edition.
pub(crate) fn edition_url(month: Month) -> Url {
    Url::new(format!("/editions/{:04}-{:02}/", month.year, month.month))
}

/// The slugs of other names of actors, each with the page of the one that is called so. A name
/// that is another actor's key leads to that actor, and one that two actors share leads nowhere: it
/// cannot say which of them is meant.
fn actor_aliases(model: &SiteModel) -> BTreeMap<String, Url> {
    let actors = model.terms(TermKind::Actor);
    let mut owners: BTreeMap<String, Option<&Url>> = BTreeMap::new();
    for record in actors {
        let Some(TermEntry::Actor(Actor { aliases, .. })) = record.entry() else { continue };
        for slug in aliases.iter().map(|alias| slugify(&alias.text)) {
            if slug.is_empty() || model.term(TermKind::Actor, &slug).is_some() {
                continue;
            }
            owners
                .entry(slug)
                .and_modify(|owner| *owner = owner.filter(|url| **url == record.url))
                .or_insert(Some(&record.url));
        }
    }
    owners.into_iter().filter_map(|(slug, owner)| Some((slug, owner?.clone()))).collect()
}

/// The address of a part of the sitemap.
pub(crate) fn sitemap_part_url(part: usize) -> Url {
    Url::new(format!("/sitemap-{}.xml", part + 1))
}

/// An old address: a path without an extension is that of a folder.
fn alias_url(alias: &str) -> Url {
    let path = if alias.starts_with('/') { alias.to_owned() } else { format!("/{alias}") };
    let last = path.rsplit('/').next().unwrap_or_default();
    if last.is_empty() || last.contains('.') {
        Url::new(path)
    } else {
        Url::new(format!("{path}/"))
    }
}

/// Whether a file may be published beside an entry: the assets of `content/` alone, so that no link
/// gives away the configuration, a template or the text of another entry.
pub(crate) fn is_asset(snapshot: &Snapshot, path: &SourcePath) -> bool {
    path.as_str().starts_with("content/")
        && snapshot.files.get(path).is_some_and(|file| file.asset.is_some())
}

/// Where a file beside an entry is published: below the entry's own address, at the same path
/// relative to it; a file from elsewhere by its name alone.
pub(crate) fn asset_url(entry_url: &Url, entry_path: &SourcePath, asset: &SourcePath) -> Url {
    let folder = entry_path.folder();
    let relative = asset.as_str().strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
    entry_url.join(relative.unwrap_or_else(|| asset.file_name()))
}

/// Every published entry that has a page, with the page's address.
pub(crate) fn published<'a>(
    model: &'a SiteModel,
    entries: &'a Entries,
) -> impl Iterator<Item = (&'a Parsed, &'a Url)> {
    let articles = model.articles.iter().flat_map(|record| {
        let translations = record.translations.iter().map(|one| (one.file, &one.url));
        std::iter::once((record.file, &record.url)).chain(translations)
    });
    let pages = model.pages.iter().flat_map(|record| {
        let translations = record.translations.iter().map(|one| (one.file, &one.url));
        std::iter::once((record.file, &record.url)).chain(translations)
    });
    let countries = model.countries.iter().filter_map(|record| Some((record.file?, &record.url)));
    let terms = model.terms.values().flatten();
    let terms = terms.filter_map(|record| Some((record.file?, &record.url)));
    let all = articles.chain(pages).chain(countries).chain(terms);
    all.map(|(file, url)| (&entries[file], url))
}

/// The content file to which a page is due, if it is due to one.
pub(crate) fn owner<'a>(model: &'a SiteModel, kind: &'a PageKind) -> Option<&'a SourcePath> {
    match kind {
        PageKind::Copy(path) => Some(path),
        kind => Some(&model.entries[owner_file(model, kind)?].source.path),
    }
}

/// The entry to which a page is due: the page shows its body, or stands in its place.
pub(crate) fn owner_file(model: &SiteModel, kind: &PageKind) -> Option<EntryIndex> {
    match kind {
        PageKind::Article { article, translation }
        | PageKind::Citation { article, translation, .. } => {
            let record = model.articles.get(*article)?;
            match translation {
                Some(index) => Some(record.translations.get(*index)?.file),
                None => Some(record.file),
            }
        }
        PageKind::History { article } => Some(model.articles.get(*article)?.file),
        PageKind::Plain { page, translation } => {
            let record = model.pages.get(*page)?;
            match translation {
                Some(index) => Some(record.translations.get(*index)?.file),
                None => Some(record.file),
            }
        }
        PageKind::Corrections { .. } => Some(model.pages[ledgers::corrections_page(model)?].file),
        PageKind::Country { country, .. } => model.countries.get(*country)?.file,
        PageKind::Term { kind, term, .. } => model.terms(*kind).get(*term)?.file,
        PageKind::Redirect { target } => {
            let mut articles = model.articles.iter();
            let of_article =
                articles.find(|record| record.url == *target).map(|record| record.file);
            let mut pages = model.pages.iter();
            let of_page = pages.find(|record| record.url == *target).map(|record| record.file);
            let of_term = [TermKind::Topic, TermKind::Actor]
                .into_iter()
                .flat_map(|kind| model.terms(kind))
                .find(|record| record.url == *target);
            of_article.or(of_page).or_else(|| of_term?.file)
        }
        _ => None,
    }
}
