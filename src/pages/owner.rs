//! To which content file a page is due: where its problems are told.

use super::{CardOf, DataSet, PageKind, ledgers};
use crate::address::SourcePath;
use crate::content::TermKind;
use crate::model::{EntryIndex, SiteModel};

/// The content file to which a page is due, if it is due to one.
pub(crate) fn owner<'a>(model: &'a SiteModel, kind: &'a PageKind) -> Option<&'a SourcePath> {
    match kind {
        PageKind::Copy(path) | PageKind::Smaller { picture: path, .. } => Some(path),
        kind => Some(model.path_of(owner_file(model, kind)?)),
    }
}

/// The entry to which a page is due: the page shows its body, or stands in its place.
pub(crate) fn owner_file(model: &SiteModel, kind: &PageKind) -> Option<EntryIndex> {
    match kind {
        PageKind::Article { article }
        | PageKind::History { article }
        | PageKind::Card(CardOf::Article { article })
        | PageKind::Data(DataSet::Citation { article, .. }) => {
            Some(model.articles.get(*article)?.file)
        }
        PageKind::Plain { page } => Some(model.pages.get(*page)?.file),
        PageKind::Edition { period }
        | PageKind::EditionPrint { period }
        | PageKind::Card(CardOf::Edition { period }) => model.editions.get(period)?.file,
        PageKind::Home => Some(model.front.as_ref()?.file),
        PageKind::Corrections { .. } => Some(ledgers::corrections_page(model)?.file),
        PageKind::Country { country, .. } | PageKind::Card(CardOf::Country { country }) => {
            model.countries.get(*country)?.file
        }
        PageKind::Term { kind, term, .. } => model.terms(*kind).get(*term)?.file,
        PageKind::Redirect { target } => {
            let mut articles = model.articles.iter();
            let of_article =
                articles.find(|record| record.url == *target).map(|record| record.file);
            let mut pages = model.pages.iter();
            let of_page = pages.find(|record| record.url == *target).map(|record| record.file);
            let of_term = model
                .config
                .registries
                .kinds()
                .flat_map(|kind| model.terms(kind))
                .find(|record| record.url == *target);
            of_article.or(of_page).or_else(|| of_term?.file)
        }
        _ => None,
    }
}

/// Other entries whose bodies a page shows or asks: the articles of an edition in print, and those
/// that may use a term of the glossary.
pub(crate) fn other_files<'a>(
    model: &'a SiteModel,
    kind: &PageKind,
) -> impl Iterator<Item = EntryIndex> + 'a {
    let edition = match kind {
        PageKind::EditionPrint { period } => model.editions.get(period),
        _ => None,
    };
    let articles = edition.into_iter().flat_map(|edition| model.edition_articles(edition));
    let of_term = matches!(kind, PageKind::Term { kind: TermKind::Glossary, .. });
    let all = of_term.then(|| model.articles.positions()).into_iter().flatten();
    articles.chain(all).map(|article| model.articles[article].file)
}
