//! Old and other addresses, each with the page to which it leads.

use std::collections::BTreeMap;

use crate::address::{Url, routes};
use crate::content::{Actor, Term, TermKind};
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
    let actor_aliases = actor_aliases(model);
    for kind in model.config.registries.with_pages() {
        for term in model.terms(kind) {
            let synonyms = term.entry().map_or(&[][..], Term::synonyms);
            let url = |key| routes::term(&model.config.registries[kind].folder, key);
            redirects.extend(synonyms.iter().map(|key| (url(key), term.url.clone())));
            for variant in &term.variants {
                if kind == TermKind::Actor && actor_aliases.contains_key(variant.as_str()) {
                    continue;
                }
                redirects.push((url(variant), term.url.clone()));
            }
        }
    }
    for (alias, target) in actor_aliases {
        redirects
            .push((routes::term(&model.config.registries[TermKind::Actor].folder, alias), target));
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

/// The slugs of other names of actors, each with the page of the one that is called so. A name
/// that is another actor's key leads to that actor, and one that two actors share leads nowhere: it
/// cannot say which of them is meant.
fn actor_aliases(model: &SiteModel) -> BTreeMap<String, Url> {
    let actors = model.terms(TermKind::Actor);
    let mut owners: BTreeMap<String, Option<&Url>> = BTreeMap::new();
    for record in actors {
        let Some(Term::Actor(Actor { aliases, .. })) = record.entry() else { continue };
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
