//! Share cards: which pages have one of their own, and which picture other sites show of a page.
//! The plan and the pages ask here, so that no page names a card that is not drawn.

use super::{CardOf, PageKind};
use crate::address::{SourcePath, Url, routes};
use crate::assets::HAS_CARDS;
use crate::config::{CONFIG_FILE, Config};
use crate::diagnostics::{Diagnostic, Place};
use crate::markdown::{PictureSource, TargetKind};
use crate::model::{ArticleRecord, Entries, LeadPicture, SiteModel, lead_picture};

/// A site that asks for cards, of a program that draws none.
pub(crate) fn check_cards(config: &Config) -> Option<Diagnostic> {
    let place = SourcePath::new(CONFIG_FILE).map_or(Place::Nowhere, Place::File);
    (config.share.cards && !HAS_CARDS).then(|| {
        let message =
            "there are no share cards: this `dateline` was built without its feature `cards`";
        Diagnostic::warning("no-cards", place, message)
            .help("use a `dateline` with all its features, or set `cards = false` under `[share]`")
    })
}

/// Every card, with its address.
pub(super) fn cards(model: &SiteModel, entries: &Entries) -> Vec<(Url, CardOf)> {
    if !model.config.share.has_cards() {
        return Vec::new();
    }
    let mut cards = vec![(routes::card(&routes::home()), CardOf::Site)];
    for (article, record) in model.articles.positioned() {
        if has_card(entries, record) {
            cards.push((routes::card(&record.url), CardOf::Article { article }));
        }
    }
    for (&period, record) in &model.editions {
        cards.push((routes::card(&record.url), CardOf::Edition { period }));
    }
    for (country, record) in model.countries.positioned() {
        cards.push((routes::card(&record.url), CardOf::Country { country }));
    }
    cards
}

/// The card that other sites show of a page; nothing where they show the picture of an article, or
/// where there are no cards.
pub(crate) fn card_url(model: &SiteModel, entries: &Entries, kind: &PageKind) -> Option<Url> {
    if !model.config.share.has_cards() {
        return None;
    }
    let home = routes::home();
    let page = match kind {
        PageKind::Article { article } => {
            let record = &model.articles[*article];
            if !has_card(entries, record) {
                return None;
            }
            &record.url
        }
        PageKind::Edition { period } | PageKind::EditionPrint { period } => {
            model.editions.get(period).map_or(&home, |record| &record.url)
        }
        PageKind::Country { country, .. } | PageKind::CountryFigures { country } => {
            &model.countries[*country].url
        }
        _ => &home,
    };
    Some(routes::card(page))
}

/// Whether an article has a card: it has no picture that others show.
fn has_card(entries: &Entries, record: &ArticleRecord) -> bool {
    let picture = lead_picture(entries.article(record), &entries[record.file]);
    !picture.is_some_and(|picture| is_shared(&picture))
}

/// Whether other sites show a lead picture: not one for which they would have to ask another host,
/// nor a drawing, which none of them draws.
pub(crate) fn is_shared(picture: &LeadPicture<'_>) -> bool {
    let PictureSource::Site { target, .. } = picture.src else { return false };
    let path = match target {
        TargetKind::Asset(path) => path.as_str(),
        TargetKind::Site { path, .. } => path,
        TargetKind::Page { .. } | TargetKind::Named { .. } => return false,
    };
    !path.get(path.len().saturating_sub(4)..).is_some_and(|end| end.eq_ignore_ascii_case(".svg"))
}
