//! Templates that entries ask for by name must exist, and those that a site has should be used.

use std::collections::BTreeSet;

use super::Templates;
use crate::content::{Entry, Parsed};
use crate::diagnostics::{Diagnostic, Place};
use crate::model::{Entries, SiteModel};

/// Looks for templates that are named and missing, or there and named nowhere.
pub(crate) fn check_named(
    model: &SiteModel,
    shown: &Entries,
    templates: &Templates,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let articles = model.articles.iter().map(|record| record.file);
    let pages = model.pages.iter().map(|record| record.file);
    for parsed in articles.chain(pages).map(|file| &shown[file]) {
        let Some(name) = named_by(parsed).filter(|name| !templates.contains(name)) else {
            continue;
        };
        let place = parsed.places.of_field(&model.config, "template", &[]);
        let message = format!("there is no template `{name}`");
        let problem = Diagnostic::error("unknown-template", place, message);
        problems.push(match templates.nearest(name) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help(format!("add `templates/{name}`")),
        });
    }
    // What is not published yet keeps its template too.
    let named: BTreeSet<&str> = shown.iter().filter_map(named_by).collect();
    for (path, name) in templates.unnamed().filter(|(_, name)| !named.contains(name)) {
        let message = format!("no page uses the template `{name}`");
        let problem = Diagnostic::warning("unused-template", Place::File(path.clone()), message);
        problems.push(match templates.nearest_built_in(name) {
            Some(near) => problem.help(format!("did you mean to replace `{near}`?")),
            None => problem
                .help("delete it, or name it in another template or as an entry's `template`"),
        });
    }
    problems.extend_from_slice(templates.uncalled());
    problems
}

/// The template that an entry asks for.
fn named_by(parsed: &Parsed) -> Option<&str> {
    match &parsed.entry {
        Entry::Article(article) => article.template.as_deref(),
        Entry::Page(page) => page.template.as_deref(),
        _ => None,
    }
}
