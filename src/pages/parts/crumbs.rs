//! The way from the front page to a page, by the tree of the site and not by its navigation, which
//! a desk may have made short. What readers see above the headline and what search engines are told
//! is this one list.

use std::borrow::Cow;

use serde::Serialize;
use tera::Value;

use super::Views;
use super::marks::marks;
use crate::address::{Url, routes};
use crate::catalogue::Words;
use crate::content::{Entry, Term, TermKind};
use crate::model::{ArticleIndex, CountryIndex, TermIndex};
use crate::pages::{Page, PageKind};

/// How many wider topics stand above one, should they go round in a circle.
const WIDER_TOPICS: usize = 4;

/// A step on the way.
#[derive(Debug, Serialize)]
pub(crate) struct Crumb<'a> {
    pub(crate) title: Cow<'a, str>,
    /// The marks of its language among the theme's words.
    marks: Value,
    pub(crate) url: String,
}

/// The way to a page as it grows.
struct Trail<'a> {
    views: &'a Views,
    /// Those of the page.
    words: &'a Words,
    steps: Vec<Crumb<'a>>,
}

impl Views {
    /// The way to a page with this title and its language, in these words: the front page first,
    /// the page itself last. Empty for the front page and what stands right below it, whose way
    /// is the masthead.
    pub(crate) fn crumbs<'a>(
        &'a self,
        page: &Page,
        title: (&'a str, &'a str),
        words: &'a Words,
    ) -> Vec<Crumb<'a>> {
        let mut trail = Trail { views: self, words, steps: Vec::new() };
        let own = trail.above(&page.kind);
        if trail.steps.is_empty() {
            return trail.steps;
        }
        let (title, lang) = own.unwrap_or((title.0.into(), title.1));
        trail.push(title, lang, page.url.href(&self.base_url));
        trail.steps
    }
}

impl<'a> Trail<'a> {
    /// Goes to what stands above a page. Gives the page's own name on the way where its title would
    /// say what the steps before it say.
    fn above(&mut self, kind: &PageKind) -> Option<(Cow<'a, str>, &'a str)> {
        let model = &*self.views.model;
        let site_language = &*model.config.language;
        match kind {
            PageKind::ArticlesOfKind { .. } => self.articles(),
            PageKind::ArticlesOf { year, month: None, .. } => {
                self.articles();
                return Some((self.views.year_name(*year).into(), site_language));
            }
            PageKind::ArticlesOf { year, month: Some(month), .. } => {
                self.articles();
                self.step(
                    self.views.year_name(*year),
                    site_language,
                    &routes::articles_of_year(*year),
                );
                return Some((self.month(*year, *month).into(), site_language));
            }
            PageKind::Article { article, .. } => self.above_article(*article),
            PageKind::History { article } => {
                self.above_article(*article);
                let views = self.views;
                let record = &model.articles[*article];
                if let Entry::Article(entry) = &views.entries[record.file].entry {
                    let lang = entry.lang.as_deref().unwrap_or(site_language);
                    self.step(&*entry.title, lang, &record.url);
                }
                let words = self.words;
                return Some((words.word("versions").into(), words.lang()));
            }
            PageKind::Country { .. } => self.part(&PageKind::Countries, &countries()),
            PageKind::CountryFigures { country } => {
                self.country(*country);
                let words = self.words;
                return Some((words.word("figures").into(), words.lang()));
            }
            PageKind::CountryTopic { country_topic, .. } => {
                let record = &model.country_topics[*country_topic];
                self.country(record.country);
                let topic = &model.terms(TermKind::Topic)[record.topic];
                return Some((
                    (&*topic.name).into(),
                    topic.lang.as_deref().unwrap_or(site_language),
                ));
            }
            PageKind::Relation { .. } => {
                self.part(&PageKind::Relations { page_number: 1 }, &routes::relations());
            }
            PageKind::Edition { .. } => self.part(&PageKind::Editions, &routes::editions()),
            PageKind::Term { kind, term, .. } => self.above_term(*kind, *term),
            PageKind::Author { .. } => {
                self.part(&PageKind::Authors { page_number: 1 }, &routes::authors());
            }
            PageKind::AsOfDays => self.timeline(),
            PageKind::TimelineYear { year, .. } => {
                self.timeline();
                return Some((self.views.year_name(*year).into(), site_language));
            }
            PageKind::TimelineMonth { year, month, .. } => {
                self.timeline();
                self.step(self.views.year_name(*year), site_language, &routes::year(*year));
                return Some((self.month(*year, *month).into(), site_language));
            }
            PageKind::TimelineDay { day, .. } => {
                self.timeline();
                let (year, month) = (day.year(), day.month());
                self.step(self.views.year_name(year), site_language, &routes::year(year));
                let name = self.month(year, month);
                self.step(name, site_language, &routes::month(year, month));
                return Some((self.views.long_day(*day).into(), site_language));
            }
            PageKind::TimelineOf { of, .. } => {
                self.timeline();
                let (name, lang) = self.views.name_of(of);
                return Some((self.views.words().head(name).into(), lang));
            }
            PageKind::AsOf { day } => {
                self.timeline();
                self.part(&PageKind::AsOfDays, &routes::as_of_days());
                return Some((self.views.long_day(*day).into(), site_language));
            }
            _ => {}
        }
        None
    }

    /// Under its first country, which a desk names first; else under its topic or its story.
    fn above_article(&mut self, index: ArticleIndex) {
        let model = &*self.views.model;
        let record = &model.articles[index];
        if let Some(&country) = record.countries.first() {
            return self.country(country);
        }
        let kinds = [TermKind::Topic, TermKind::Story];
        let mut terms = kinds.into_iter().filter_map(|kind| {
            let term = *record.terms[kind].first()?;
            model.terms(kind)[term].has_page.then_some((kind, term))
        });
        match terms.next() {
            Some((kind, term)) => {
                self.above_term(kind, term);
                self.term(kind, term);
            }
            None => self.articles(),
        }
    }

    /// Under its registry, and a topic under the wider ones.
    fn above_term(&mut self, kind: TermKind, index: TermIndex) {
        let model = &*self.views.model;
        let list = routes::registry(&model.config.registries[kind].folder);
        self.part(&PageKind::Terms { kind, page_number: 1 }, &list);
        if kind != TermKind::Topic {
            return;
        }
        let topics = model.terms(kind);
        let wider = |index: TermIndex| match topics[index].entry()? {
            Term::Topic(topic) => model.term_index(kind, topic.broader.as_ref()?.as_str()),
            _ => None,
        };
        let is_new = |found: &TermIndex| *found != index && topics[*found].has_page;
        let wider: Vec<TermIndex> = std::iter::successors(wider(index), |found| wider(*found))
            .take_while(is_new)
            .take(WIDER_TOPICS)
            .collect();
        wider.into_iter().rev().for_each(|topic| self.term(kind, topic));
    }

    /// A month by itself, which French and Russian write small in a sentence.
    fn month(&self, year: i16, month: i8) -> String {
        self.views.words().head(&self.views.month_name(year, month))
    }

    fn country(&mut self, index: CountryIndex) {
        let model = &*self.views.model;
        let country = &model.countries[index];
        self.part(&PageKind::Countries, &countries());
        self.step(
            &*country.name,
            country.lang.as_deref().unwrap_or(&model.config.language),
            &country.url,
        );
    }

    fn term(&mut self, kind: TermKind, index: TermIndex) {
        let model = &*self.views.model;
        let term = &model.terms(kind)[index];
        let lang = term.lang.as_deref().unwrap_or(&model.config.language);
        self.step(&*term.name, lang, &term.url);
    }

    fn articles(&mut self) {
        self.part(&PageKind::Articles { page_number: 1 }, &routes::articles());
    }

    fn timeline(&mut self) {
        self.part(&PageKind::Timeline, &routes::timeline());
    }

    /// A part of the site, by its own title, right below the front page.
    fn part(&mut self, page: &PageKind, url: &Url) {
        let config = &*self.views.model.config;
        let facts = page.facts(&config.registries);
        let (title, lang) = facts.title_in(config, self.words);
        self.step(title, lang, url);
    }

    fn step(&mut self, title: impl Into<Cow<'a, str>>, lang: &'a str, url: &Url) {
        let base = &self.views.base_url;
        if self.steps.is_empty() {
            self.steps.reserve(4);
            let url = routes::home().href(base);
            let words = self.words;
            self.push(words.word("home").into(), words.lang(), url);
        }
        self.push(title.into(), lang, url.href(base));
    }

    fn push(&mut self, title: Cow<'a, str>, lang: &'a str, url: String) {
        let marks = marks(lang, self.words.lang());
        self.steps.push(Crumb { title, marks, url });
    }
}

fn countries() -> Url {
    routes::registry("countries")
}
