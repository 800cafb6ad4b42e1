//! Checks what articles leave to other files: somebody has to tell it, and not otherwise.

use super::SiteModel;
use super::missing::{needs_withheld, untold_event};
use super::problems::place_of;
use crate::address::SourcePath;
use crate::content::{Article, Entry, Parsed, Source, Step};
use crate::diagnostics::{Diagnostic, Place};
use crate::text::{Key, is_same_text};

/// Checks that what an article leaves to other files is told there, and that it does not say
/// otherwise of a source. Accounts of events are compared where they are united.
pub(super) fn check(
    model: &SiteModel,
    parsed: &Parsed,
    article: &Article,
    problems: &mut Vec<Diagnostic>,
) {
    let at = |steps: &[Step<'_>]| place_of(parsed, &model.config, steps);
    let mentions = article.mentions.iter().map(|mention| (&mention.id, mention.listed_at, None));
    let accounts = article.events.iter().filter(|event| event.is_partial());
    let accounts = accounts.map(|event| (&event.id, event.listed_at, Some(event)));
    for (id, listed_at, account) in mentions.chain(accounts) {
        if !model.has_event(id) {
            let place = at(&[Step::Key("events"), Step::Index(listed_at)]);
            problems.push(untold_event(model, id, account, place));
        }
    }
    for (index, source) in article.sources.iter().enumerate() {
        let at = |step: Option<Step<'_>>| {
            let steps = [Step::Key("sources"), Step::Index(index)];
            at(&steps.into_iter().chain(step).collect::<Vec<_>>())
        };
        match model.sources.get(&source.id) {
            Some(file) => {
                let Entry::Source(told) = &file.entry else { continue };
                for (field, own, told) in contradictions(source, told) {
                    let step = Step::Key(field);
                    let other = place_of(file, &model.config, &[step]);
                    problems.push(source_conflict(
                        (&source.id, &file.source.path),
                        field,
                        [own, told],
                        at(Some(step)),
                        other,
                    ));
                }
            }
            // It describes a source of its own.
            None if !source.refers || model.broken.has_id(&source.id) => {}
            None => problems.push(untold_source(model, &source.id, at(None))),
        }
    }
}

/// The fields of which an article says something else than the source's file does, with both
/// values.
fn contradictions(own: &Source, told: &Source) -> Vec<(&'static str, String, String)> {
    fn text<T: ToString>(value: Option<&T>) -> Option<String> {
        value.map(T::to_string)
    }
    let country = |source: &Source| source.country.map(|code| code.as_str().to_owned());
    let nature = |source: &Source| source.nature.map(|nature| nature.as_str().to_owned());
    [
        ("url", text(own.url.as_ref()), text(told.url.as_ref())),
        ("title", text(own.title.as_ref()), text(told.title.as_ref())),
        ("publisher", text(own.publisher.as_ref()), text(told.publisher.as_ref())),
        ("published", text(own.published.as_ref()), text(told.published.as_ref())),
        ("lang", text(own.lang.as_ref()), text(told.lang.as_ref())),
        ("nature", nature(own), nature(told)),
        ("country", country(own), country(told)),
    ]
    .into_iter()
    .filter_map(|(field, own, told)| Some((field, own?, told?)))
    .filter(|(_, own, told)| !is_same_text(own, told))
    .collect()
}

/// An article that says something else of a source than the source's file.
fn source_conflict(
    (id, file): (&Key, &SourcePath),
    field: &str,
    [own, told]: [String; 2],
    place: Place,
    other: Place,
) -> Diagnostic {
    let message =
        format!("`{field}` of the source `{id}` is `{own}` here and `{told}` in `{file}`");
    Diagnostic::error("source-conflict", place, message)
        .related(other, "the file of the source")
        .help("correct one of the two, or describe another source here, with another id")
}

/// A source that an article only names, and that has no file.
fn untold_source(model: &SiteModel, id: &Key, place: Place) -> Diagnostic {
    if let Some((source, withheld)) = model.withheld.source(id) {
        let what = format!("source `{id}`");
        return needs_withheld(model, &what, Some(withheld), Some(source), place);
    }
    let message = format!("the source `{id}` is not described here, and has no file");
    let problem = Diagnostic::error("unknown-source", place, message);
    match model.nearest_source(id.as_str()) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => problem.help(format!(
            "give it a `url`, `title` or `publisher` here, or add `content/sources/{id}.md`"
        )),
    }
}
