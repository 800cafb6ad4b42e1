//! Problems that only show when files are seen together. One constructor a problem.

pub(super) mod translation;

use jiff::civil::Date;

use super::events::{Account, EventRecord};
use super::selection::Withheld;
use crate::address::SourcePath;
use crate::config::{Config, Registry};
use crate::content::{Contested, CountryCode, Event, EventFact, Judgement, Parsed, Step, TermKind};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::text::Key;
use crate::written::problems::shown;

/// The place of a value of the front matter; the first step names a field.
pub(super) fn place_of(parsed: &Parsed, config: &Config, steps: &[Step<'_>]) -> Place {
    match steps.split_first() {
        Some((Step::Key(field), rest)) => parsed.places.of_field(config, field, rest),
        _ => Place::File(parsed.source.path.clone()),
    }
}

/// Where an article names a term in its own list of a kind.
pub(super) fn term_place(parsed: &Parsed, config: &Config, kind: TermKind, key: &str) -> Place {
    match kind {
        TermKind::Story => parsed.places.of_field(config, "story", &[]),
        kind => parsed.places.of_item(config, &config.registries[kind].folder, key),
    }
}

/// Two names that differ in more than case, space and hyphen and have one key all the same.
pub(super) fn merged_keys(
    registry: &Registry,
    key: &Key,
    [text, other]: [&str; 2],
    place: Place,
    other_place: Place,
) -> Diagnostic {
    let Registry { singular, folder, .. } = registry;
    let message = format!("`{text}` and `{other}` are one {singular}: both have the key `{key}`");
    Diagnostic::warning("merged-keys", place, message).related(other_place, "the other name").help(
        format!(
            "if they are the same, write one of them in both places; if not, give one a name of its own \
             in words, or a file with another key, such as `content/{folder}/{key}-2.md`, and write that key"
        ),
    )
}

/// A key that has no file in a registry whose keys need one.
pub(super) fn unknown_term(
    registry: &Registry,
    key: &Key,
    place: Place,
    help: String,
) -> Diagnostic {
    let message = format!("unknown {} `{key}`", registry.singular);
    Diagnostic::error("unknown-term", place, message).help(help)
}

/// What an event fulfils is none of what was promised in the event that it follows.
pub(super) fn unknown_commitment(promise: Option<&Event>, name: &str, place: Place) -> Diagnostic {
    let problem = |message: String| Diagnostic::error("unknown-commitment", place, message);
    let Some(promise) = promise else {
        return problem(format!("`{name}` is fulfilled, and nothing was promised before"))
            .help("name under `follows` an event with `commitments`, or remove `fulfilled`");
    };
    let known = promise.commitments.iter().enumerate();
    let known: Vec<String> = known.map(|(index, text)| format!("{} “{text}”", index + 1)).collect();
    problem(format!("`{name}` is no commitment of the event `{}`", promise.id))
        .help(format!("write its words or its number: {}", known.join(", ")))
}

/// What an event fulfils, where it does not say that it fulfils anything.
pub(super) fn fulfilled_without_effect(place: Place) -> Diagnostic {
    let message = "nothing is fulfilled without `effect: fulfils`";
    Diagnostic::error("fulfilled-without-effect", place, message)
        .help("add `effect: fulfils`, and under `follows` the event with the commitments")
}

/// The name of a source in brackets without `@`, or behind `@` without brackets.
pub(super) fn uncited_source(key: &Key, is_bare: bool, span: Span) -> Diagnostic {
    let written = if is_bare { format!("@{key}") } else { format!("[{key}]") };
    let message =
        format!("`{written}` is printed as it stands, and there is a source of that name");
    Diagnostic::warning("uncited-source", span, message).help(format!("did you mean `[@{key}]`?"))
}

/// A key without a file in an open registry, one letter from one that has a file.
pub(super) fn term_without_file(
    registry: &Registry,
    key: &Key,
    near: &str,
    place: Place,
) -> Diagnostic {
    let folder = &registry.folder;
    let message =
        format!("`{key}` is named in this file alone, and has no file in `content/{folder}`");
    Diagnostic::warning("term-without-file", place, message).help(format!(
        "did you mean `{near}`? If not, add `content/{folder}/{key}.md`: this is then not asked again"
    ))
}

/// A claimant that has no key, one letter from one that has.
pub(super) fn unknown_claimant(key: &Key, near: &str, place: Place) -> Diagnostic {
    let message = format!("`{key}` is printed as it stands: it is no key of a claimant");
    Diagnostic::warning("unknown-claimant", place, message).help(format!(
        "did you mean `{near}`? If not, write the name in words, as readers are to see it"
    ))
}

/// A country named in words where its code would lead to its page.
pub(super) fn country_named_in_words(name: &str, code: CountryCode, place: Place) -> Diagnostic {
    let message = format!("`{name}` is printed as it stands, without a link to the country");
    Diagnostic::warning("country-spelling", place, message)
        .help(format!("`{name}` is `{code}` here: write that"))
}

/// A part of an article that is dated after the build.
pub(super) fn dated_ahead(what: &str, day: Date, place: Place) -> Diagnostic {
    Diagnostic::warning(
        "dated-ahead",
        place,
        format!("this {what} is dated {day}, which is to come: readers do not see it before"),
    )
    .help("if the date is a mistake, write the day on which it was made")
}

/// A topic that is its own wider one, by way of the topics of a circle, of which it is the first.
pub(super) fn circle_of_topics(circle: &[&Key], place: Place) -> Diagnostic {
    let message = around("is a part of itself", circle);
    Diagnostic::warning("topic-circle", place, message)
        .help("take `broader` out of the widest of them")
}

/// An event that follows itself or is a part of itself, by way of the events of a circle, of which
/// it is the first.
pub(super) fn circle_of_events(
    config: &Config,
    record: &EventRecord,
    fact: EventFact,
    circle: &[&Key],
) -> Diagnostic {
    let (what, end) = match fact {
        EventFact::Follows => ("follows itself", "earliest"),
        _ => ("is a part of itself", "widest"),
    };
    let place = account_place(record.deciding_account(fact), fact.name(), config);
    let help = format!("take `{}` out of the {end} of them", fact.name());
    Diagnostic::warning("event-circle", place, around(what, circle)).help(help)
}

/// What the first of a circle does, and by way of which others.
fn around(what: &str, circle: &[&Key]) -> String {
    let keys: Vec<String> = circle.iter().map(|key| format!("`{key}`")).collect();
    match keys.split_first() {
        Some((first, [])) => format!("{first} {what}"),
        Some((first, way)) => format!("{first} {what}, by way of {}", way.join(", ")),
        None => what.to_owned(),
    }
}

/// A judgement whose day has passed without an outcome.
pub(super) fn forecast_due(judgement: &Judgement, place: Place) -> Diagnostic {
    let day = judgement.resolves_by.map(|day| day.to_string()).unwrap_or_default();
    Diagnostic::warning(
        "forecast-due",
        place,
        format!("judgement `{}` was to be decided by {day} and has no outcome", judgement.id),
    )
    .help("add `outcome: happened`, `did-not-happen` or `void`")
}

/// The code of a problem that leads to what is kept back.
pub(crate) const LINK_TO_WITHHELD: &str = "link-to-withheld";

/// A link to something that is not published.
pub(super) fn link_to_withheld(path: &SourcePath, withheld: Withheld, place: Place) -> Diagnostic {
    let message = format!("link to `{path}`, which {}", withheld.reason());
    let help = match withheld {
        Withheld::Protected => "remove the link",
        _ => "remove the link, or publish both together",
    };
    Diagnostic::error(LINK_TO_WITHHELD, place, message).help(help)
}

/// A link to a content file that does not exist.
pub(super) fn broken_link(path: &SourcePath, near: Option<&str>, span: Span) -> Diagnostic {
    let problem =
        Diagnostic::error("broken-link", span, format!("link to `{path}`, which does not exist"));
    match near {
        Some(name) => {
            problem.help(format!("did you mean `@/{}`?", name.trim_start_matches("content/")))
        }
        None => problem
            .help("write the path from `content/` as `@/articles/x.md`, or relative to this file"),
    }
}

/// A link to an entry of a registry of the desk's own that has no pages.
pub(super) fn link_without_page(path: &SourcePath, span: Span) -> Diagnostic {
    let folder = path.as_str().split('/').nth(1).unwrap_or_default();
    let message = format!("link to `{path}`, which has no page");
    Diagnostic::error("broken-link", span, message).help(format!(
        "remove the link, or `pages = false` from `[registries.{folder}]` in site.toml"
    ))
}

/// A link to a heading that the page does not have.
pub(super) fn unknown_fragment(
    page: &Parsed,
    path: &SourcePath,
    fragment: &str,
    span: Span,
) -> Diagnostic {
    let problem = Diagnostic::error(
        "unknown-fragment",
        span,
        format!("`{path}` has no heading `#{fragment}`"),
    );
    match nearest(fragment, page.body.ids.iter().map(|id| &**id)) {
        Some(name) => problem.help(format!("did you mean `#{name}`?")),
        None => {
            problem.help("a heading's id is its text in lower case, or what `{#id}` after it says")
        }
    }
}

/// Where an account of an event gives a field.
fn account_place(account: &Account, field: &'static str, config: &Config) -> Place {
    place_in_account(account, &[Step::Key(field)], config)
}

fn place_in_account(account: &Account, path: &[Step<'_>], config: &Config) -> Place {
    let mut steps = Vec::new();
    if account.article.is_some() {
        steps.extend([Step::Key("events"), Step::Index(account.event().listed_at)]);
    }
    steps.extend(path);
    place_of(&account.parsed, config, &steps)
}

/// An event that was expected and whose last day is past.
pub(super) fn overdue_event(config: &Config, record: &EventRecord) -> Diagnostic {
    let event = record.event();
    Diagnostic::warning(
        "overdue-event",
        account_place(record.deciding_account(EventFact::Status), "status", config),
        format!("event `{}` was expected by {}, which is past", event.id, event.date.last_day()),
    )
    .help("say what came of it: give it another `status`, or a later `date`")
}

/// A revision of an event that is dated after the build.
pub(super) fn revised_ahead(account: &Account, day: Date, config: &Config) -> Diagnostic {
    dated_ahead("revision", day, account_place(account, "revised", config))
}

/// Two accounts of one event that do not agree.
pub(super) fn event_conflict(
    first: &Account,
    second: &Account,
    contested: Contested<'_>,
    config: &Config,
) -> Diagnostic {
    let (path, field) = match contested {
        Contested::Fact(fact) => (vec![Step::Key(fact.name())], fact.name().to_owned()),
        Contested::Extra(key) => {
            (vec![Step::Key("extra"), Step::Key(key)], format!("extra.{}", shown(key)))
        }
    };
    let at = |account: &Account| place_in_account(account, &path, config);
    let (id, file) = (&second.event().id, &first.parsed.source.path);
    let [there, here] = [first, second].map(|account| account.event().text_of(contested));
    let message = format!("event `{id}` has the {field} `{here}` here and `{there}` in `{file}`");
    Diagnostic::error("event-conflict", at(second), message)
        .related(at(first), "the other account")
        .help(
            "make the accounts agree, give different events different ids, or say on which day the \
         later account replaced the earlier: `revised: 2025-10-31`",
        )
}

/// The code of an original that stands there twice.
pub(crate) const TWO_ORIGINALS: &str = "two-originals";

/// An original that stands there twice: with the site's language in its name, and without.
pub(super) fn two_originals(path: &SourcePath, other: &SourcePath) -> Diagnostic {
    let message = format!("`{}` and `{}` are the same entry", path.file_name(), other.file_name());
    Diagnostic::error(TWO_ORIGINALS, Place::File(path.clone()), message)
        .related(Place::File(other.clone()), "the other file")
        .help("both are in the site's own language: keep one of them")
}

/// What was meant as a translation into the site's own language, of an original in another.
pub(super) fn translated_home(path: &SourcePath, other: &Parsed, lang: &str) -> Diagnostic {
    let (name, original) = (path.file_name(), other.source.path.file_name());
    let stem = other.source.path.markdown_stem().unwrap_or(original);
    let message = format!("`{name}` is in the site's own language, so it is an original");
    Diagnostic::error(TWO_ORIGINALS, Place::File(path.clone()), message)
        .related(Place::File(other.source.path.clone()), "the other original")
        .help(format!(
            "rename `{original}` to `{stem}.{lang}.md`: it is the translation then, and what both \
             share, such as the `date`, stands in `{name}`"
        ))
}
