//! The addresses that search engines should know, and whether they may come at all.

use crate::address::routes;
use crate::formats;
use crate::formats::{MAX_URLS, SitemapEntry};
use crate::pages::parts::Views;
use crate::pages::{Page, PageKind};
use crate::words::dates::when_rfc3339;

/// The addresses of the pages that search engines should know, with the last change of articles.
pub(super) fn sitemap(views: &Views, plan: &[Page], part: Option<usize>) -> Vec<u8> {
    let model = &*views.model;
    let zone = &model.config.time_zone;
    let indexed =
        plan.iter().filter(|page| page.kind.facts(&views.model.config.registries).is_indexed);
    let (skip, take) = part.map_or((0, usize::MAX), |part| (part * MAX_URLS, MAX_URLS));
    let urls = indexed.skip(skip).take(take).map(|page| {
        let changed = match page.kind {
            PageKind::Article { article } => {
                let model = &views.languages[page.language].model;
                Some(when_rfc3339(&model.articles[article].modified(), zone))
            }
            _ => None,
        };
        let alternates = views.alternates(&views.twins(page)).into_iter();
        SitemapEntry {
            url: page.url.permalink(&views.base_url),
            changed,
            alternates: alternates.map(|one| (one.lang, one.permalink)).collect(),
        }
    });
    formats::sitemap(urls)
}

/// `robots.txt`; what is no public build is for nobody.
pub(super) fn robots(views: &Views) -> Vec<u8> {
    if views.model.selection.marking(views.words()).is_some() {
        return formats::robots_for_nobody();
    }
    formats::robots(&routes::sitemap().permalink(&views.base_url))
}
