//! Problems of a reference to what is not there, or not published.

use super::SiteModel;
use super::paths::{Resolved, article_path};
use super::problems::link_to_withheld;
use super::selection::Withheld;
use crate::content::{Entry, Event, Parsed};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place};
use crate::text::Key;

/// Something published that cannot stand without what is not.
pub(super) fn needs_withheld(
    model: &SiteModel,
    what: &str,
    withheld: Option<Withheld>,
    file: Option<&Parsed>,
    place: Place,
) -> Diagnostic {
    let withheld = withheld.or_else(|| model.selection.withholds(file?));
    let reason = withheld.map_or("is not published", Withheld::reason);
    let message = format!("this needs the {what}, which {reason}");
    let problem = Diagnostic::error("needs-withheld", place, message)
        .help("publish both together, or take this out");
    match file {
        Some(file) => {
            let place = file.places.of_withholding(&model.config);
            problem.related(place, "it is kept back here")
        }
        None => problem,
    }
}

/// An id that is no source of the article and none of `content/sources`.
pub(super) fn unknown_source(
    model: &SiteModel,
    parsed: &Parsed,
    key: &Key,
    place: Place,
) -> Diagnostic {
    if let Some((source, withheld)) = model.withheld.source(key) {
        let what = format!("source `{key}`");
        return needs_withheld(model, &what, Some(withheld), Some(source), place);
    }
    let own = match &parsed.entry {
        Entry::Article(article) => article.sources.as_slice(),
        _ => &[],
    };
    let own = nearest(key.as_str(), own.iter().map(|source| source.id.as_str()));
    let problem = Diagnostic::error("unknown-source", place, format!("unknown source `{key}`"));
    match own.or_else(|| model.nearest_source(key.as_str())) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => {
            problem.help(format!("list it under `sources:`, or add `content/sources/{key}.md`"))
        }
    }
}

/// An event id that no file defines.
pub(super) fn unknown_event(model: &SiteModel, id: &Key, place: Place) -> Diagnostic {
    let problem = Diagnostic::error("unknown-event", place, format!("unknown event `{id}`"));
    match model.nearest_event(id.as_str()) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => {
            problem.help("an event is defined under `events:` of an article or in `content/events`")
        }
    }
}

/// An event that an article only names, or to which it only adds details (`account`), and of which
/// no file tells in full.
pub(super) fn untold_event(
    model: &SiteModel,
    id: &Key,
    account: Option<&Event>,
    place: Place,
) -> Diagnostic {
    let untold: Vec<String> = account
        .into_iter()
        .flat_map(|event| &event.untold)
        .map(|fact| format!("`{}`", fact.name()))
        .collect();
    let listed = |word: &str| match untold.as_slice() {
        [most @ .., last] if !most.is_empty() => format!("{} {word} {last}", most.join(", ")),
        all => all.join(""),
    };
    let problem = match account {
        None => {
            let message = format!("no published file tells of the event `{id}`");
            Diagnostic::error("unknown-event", place, message)
        }
        Some(_) => {
            let message = format!(
                "the event `{id}` has no {} here, and no published file tells of it in full",
                listed("or")
            );
            Diagnostic::error("missing-field", place, message)
        }
    };
    let near = model.nearest_event(id.as_str()).map(|name| format!("did you mean `{name}`?"));
    match (near, account) {
        (Some(near), None) => problem.help(near),
        (None, None) => problem.help(
            "give it its `date`, `title`, `type` and `status` here, or in a file of `content/events`",
        ),
        (near, Some(_)) => problem.help(format!(
            "add {} here, or tell of the event in full in another article or in \
             `content/events/{id}.md`{}",
            listed("and"),
            near.map(|near| format!("; {near}")).unwrap_or_default()
        )),
    }
}

/// A reference to an article that is not there.
pub(super) fn unknown_article(model: &SiteModel, reference: &str, place: Place) -> Diagnostic {
    if let Some(path) = article_path(reference)
        && let Resolved::Withheld(withheld) = model.resolve(&path)
    {
        return link_to_withheld(&path, withheld, place);
    }
    let problem = Diagnostic::error(
        "unknown-article",
        place,
        format!("no published article at `{reference}`"),
    );
    match model.nearest_article(reference) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => problem.help("write the path from `content/`, such as `articles/x.md`"),
    }
}
