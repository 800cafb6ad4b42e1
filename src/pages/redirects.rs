//! Old and other addresses, each with the page to which it leads.

use std::collections::BTreeMap;

use crate::address::{Url, routes};
use crate::content::{Term, TermKind};
use crate::model::SiteModel;
use crate::text::slugify;

/// Every redirect of the site: the address, and where it leads.
pub(super) fn redirects(model: &SiteModel) -> Vec<(Url, Url)> {
    let mut redirects = Vec::new();
    for country in &model.countries {
        let Some(alpha3) = country.code.alpha3() else { continue };
        let alpha3 = alpha3.to_ascii_lowercase();
        redirects.push((routes::term("countries", alpha3), country.url.clone()));
    }
    for kind in model.config.registries.with_pages() {
        let aliases = aliases(model, kind);
        for term in model.terms(kind) {
            let synonyms = term.entry().map_or(&[][..], Term::synonyms);
            let url = |key| routes::term(&model.config.registries[kind].folder, key);
            redirects.extend(synonyms.iter().map(|key| (url(key), term.url.clone())));
            for variant in &term.variants {
                if aliases.contains_key(variant.as_str()) {
                    continue;
                }
                redirects.push((url(variant), term.url.clone()));
            }
        }
        let folder = &model.config.registries[kind].folder;
        redirects.extend(
            aliases.into_iter().map(|(alias, target)| (routes::term(folder, alias), target)),
        );
    }
    for relation in &model.relations {
        if let Some(url) = relation.reversed_url(model) {
            redirects.push((url, relation.url.clone()));
        }
    }
    let of_articles = model.articles.iter().map(|record| (record.aliases(), &record.url));
    let of_pages = model.pages.iter().map(|record| (record.page().aliases.as_slice(), &record.url));
    for (aliases, url) in of_articles.chain(of_pages) {
        redirects.extend(aliases.iter().map(|alias| (alias_url(alias), url.clone())));
    }
    redirects
}

/// The slugs of other names of the terms of a kind, each with the page of the one that is called
/// so. A name that is another term's key leads to that term, and one that two share leads nowhere:
/// it cannot say which of them is meant.
fn aliases(model: &SiteModel, kind: TermKind) -> BTreeMap<String, Url> {
    let mut owners: BTreeMap<String, Option<&Url>> = BTreeMap::new();
    for record in model.terms(kind) {
        for slug in record.entry().into_iter().flat_map(Term::aliases).map(slugify) {
            if slug.is_empty() || model.term(kind, &slug).is_some() {
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

/// An old address: a path without an extension is that of a folder.
fn alias_url(alias: &str) -> Url {
    let path = if alias.starts_with('/') { alias.to_owned() } else { format!("/{alias}") };
    let last = path.rsplit('/').next().unwrap_or_default();
    if last.is_empty() || last.contains('.') {
        Url::of_site(path)
    } else {
        Url::of_site(format!("{path}/"))
    }
}
