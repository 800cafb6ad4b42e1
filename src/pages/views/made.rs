//! What each kind of page is made of, in one match without a rest: a kind that nobody renders does
//! not compile.

use tera::Context;

use super::article::cite::citation_file;
use super::claims::claims_csv;
use super::country::status::status_csv;
use super::feed::feed;
use super::forecasts::forecasts_csv;
use super::sitemap;
use super::timeline::data::{events_data, watch_calendar};
use super::timeline::finder::finder_data;
use crate::address::{SourcePath, routes};
use crate::diagnostics::{Diagnostic, Place};
use crate::formats;
use crate::pages::parts::Views;
use crate::pages::{DataSet, Page, PageKind};
use crate::theme;

/// What a page is made of.
pub(crate) enum Made<'s> {
    /// A template and what it sees.
    Drawn(&'s str, Context),
    /// These bytes.
    Bytes(Vec<u8>),
    /// A share card, of what its template sees.
    Card(Context),
    /// A copy of a file of the site.
    Copy(&'s SourcePath),
    /// A picture of the site, made so many pixels wide.
    Smaller { picture: &'s SourcePath, width: u32 },
}

impl Views {
    /// What a page of the plan is made of. Nothing if one of its parts has problems, or if its
    /// entry asks for a template that does not exist, which has been told at the entry.
    pub(crate) fn made<'s>(
        &'s self,
        page: &'s Page,
        plan: &[Page],
        highlight_css: &str,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Made<'s>> {
        let base = &self.base_url;
        let mut context = match &page.kind {
            PageKind::Home => self.home(page, problems),
            PageKind::Articles { page_number } => self.articles(page, *page_number, problems),
            PageKind::ArticlesOfKind { kind, page_number } => {
                self.articles_of_kind(page, *kind, *page_number, problems)
            }
            PageKind::ArticlesOf { year, month, page_number } => {
                self.articles_of(page, (*year, *month), *page_number, problems)
            }
            PageKind::Article { article } => self.article(page, *article, problems),
            PageKind::History { article } => self.history(page, *article),
            PageKind::Countries => self.countries(page),
            PageKind::Country { country, page_number } => {
                self.country(page, *country, *page_number, problems)
            }
            PageKind::CountryFigures { country } => self.country_figures(page, *country),
            PageKind::CountryTopic { country_topic, page_number } => {
                self.country_topic(page, *country_topic, *page_number, problems)
            }
            PageKind::Relations { page_number } => self.relations(page, *page_number),
            PageKind::Relation { relation, page_number } => {
                self.relation(page, *relation, *page_number, problems)
            }
            PageKind::Editions => self.editions(page),
            PageKind::Edition { period } => self.edition(page, *period, problems),
            PageKind::EditionPrint { period } => self.edition_print(page, *period, problems),
            PageKind::Terms { kind, page_number } => self.terms(page, *kind, *page_number),
            PageKind::Term { kind, term, page_number } => {
                self.term(page, *kind, *term, *page_number, problems)
            }
            PageKind::Authors { page_number } => self.authors(page, *page_number),
            PageKind::Author { author, page_number } => {
                self.author(page, *author, *page_number, problems)
            }
            PageKind::Timeline => self.timeline(page, problems),
            PageKind::TimelineYear { year, page_number } => {
                self.timeline_year(page, *year, *page_number, problems)
            }
            PageKind::TimelineMonth { year, month, page_number } => {
                self.timeline_month(page, *year, *month, *page_number, problems)
            }
            PageKind::TimelineDay { day, page_number } => {
                self.timeline_day(page, *day, *page_number, problems)
            }
            PageKind::TimelineOf { of, page_number } => {
                self.timeline_of(page, of, *page_number, problems)
            }
            PageKind::Sources { page_number } => self.register(page, *page_number),
            PageKind::Claims { page_number } => self.claims(page, *page_number),
            PageKind::Forecasts { page_number } => self.forecasts(page, *page_number),
            PageKind::Corrections { page_number } => self.corrections(page, *page_number),
            PageKind::AsOfDays => self.as_of_days(page),
            PageKind::AsOf { day } => self.as_of(page, *day, problems),
            PageKind::Plain { page: index } => self.plain(page, *index),
            PageKind::NotFound => self.not_found(page),
            PageKind::Redirect { target } => self.redirect(page, target),
            PageKind::Data(set) => return Some(Made::Bytes(self.data(*set))),
            PageKind::Sitemap { part } => {
                return Some(Made::Bytes(sitemap::sitemap(self, plan, *part)));
            }
            PageKind::SitemapIndex { parts } => {
                let parts = (0..*parts).map(|part| routes::sitemap_part(part).permalink(base));
                return Some(Made::Bytes(formats::sitemap_index(parts)));
            }
            PageKind::Robots => return Some(Made::Bytes(sitemap::robots(self))),
            PageKind::HighlightCss => {
                return Some(Made::Bytes(highlight_css.as_bytes().to_vec()));
            }
            PageKind::ThemeCss => {
                let css = theme::own_css(&self.model.config).unwrap_or_default();
                return Some(Made::Bytes(css.into_bytes()));
            }
            PageKind::Icon => {
                return Some(Made::Bytes(theme::initial_icon(&self.model.config).into_bytes()));
            }
            PageKind::Card(of) => return Some(Made::Card(self.share_card(page, *of))),
            PageKind::Copy(path) => return Some(Made::Copy(path)),
            PageKind::Smaller { picture, width } => {
                return Some(Made::Smaller { picture, width: *width });
            }
        };
        // Without one of its parts a page would only fail a second time.
        if !problems.is_empty() {
            return None;
        }
        self.insert_marks(&mut context);
        let facts = page.kind.facts(&self.model.config.registries);
        let own = self.own_template(&page.kind);
        let template = own.or(facts.template).unwrap_or(facts.name);
        if self.templates.contains(template) {
            return Some(Made::Drawn(template, context));
        }
        if own.is_none() {
            let message = format!("there is no template `{template}`");
            problems.push(Diagnostic::error("unknown-template", Place::Nowhere, message));
        }
        None
    }

    /// The template for which the entry of a page asks.
    fn own_template(&self, kind: &PageKind) -> Option<&str> {
        match kind {
            PageKind::Article { article } => {
                self.entries.article(&self.model.articles[*article]).template.as_deref()
            }
            PageKind::Plain { page } => self.model.pages[*page].page().template.as_deref(),
            _ => None,
        }
    }

    /// The bytes of a file for other programs.
    fn data(&self, set: DataSet) -> Vec<u8> {
        match set {
            DataSet::Feed(scope) => feed(self, scope),
            DataSet::Events(format) => events_data(self, format),
            DataSet::Finder { part } => finder_data(self, part),
            DataSet::Ahead { country } => watch_calendar(self, country),
            DataSet::Statuses { country } => status_csv(self, country),
            DataSet::Claims => claims_csv(self),
            DataSet::Forecasts => forecasts_csv(self),
            DataSet::Citation { article, format } => citation_file(self, article, format),
        }
    }
}
