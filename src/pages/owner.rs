//! To which content file a page is due: where its problems are told.

use super::{DataSet, PageKind, ledgers};
use crate::address::SourcePath;
use crate::content::TermKind;
use crate::model::SiteModel;

/// The content file to which a page is due, if it is due to one.
pub(crate) fn owner<'a>(model: &'a SiteModel, kind: &'a PageKind) -> Option<&'a SourcePath> {
    let parsed = match kind {
        PageKind::Article { article, translation }
        | PageKind::Data(DataSet::Citation { article, translation, .. }) => {
            let record = model.articles.get(*article)?;
            match translation {
                Some(index) => &record.translations.get(*index)?.parsed,
                None => &record.parsed,
            }
        }
        PageKind::History { article } => &model.articles.get(*article)?.parsed,
        PageKind::Plain { page, translation } => {
            let record = model.pages.get(*page)?;
            match translation {
                Some(index) => &record.translations.get(*index)?.parsed,
                None => &record.parsed,
            }
        }
        PageKind::Corrections { .. } => &ledgers::corrections_page(model)?.parsed,
        PageKind::Country { country, .. } => model.countries.get(*country)?.parsed.as_ref()?,
        PageKind::Term { kind, term, .. } => model.terms(*kind).get(*term)?.parsed.as_ref()?,
        PageKind::Redirect { target } => {
            let of_article = model
                .articles
                .iter()
                .find(|record| record.url == *target)
                .map(|record| &record.parsed);
            let of_page = model
                .pages
                .iter()
                .find(|record| record.url == *target)
                .map(|record| &record.parsed);
            let of_term = [TermKind::Topic, TermKind::Actor]
                .into_iter()
                .flat_map(|kind| model.terms(kind))
                .find(|record| record.url == *target);
            of_article.or(of_page).or_else(|| of_term.and_then(|record| record.parsed.as_ref()))?
        }
        PageKind::Copy(path) => return Some(path),
        _ => return None,
    };
    Some(&parsed.source.path)
}
