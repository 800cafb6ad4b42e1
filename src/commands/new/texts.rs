//! What an entry has to be translated besides its title and its text, as lines of a comment: each
//! with the id by which a translation names it.

use super::quoted::quoted;
use crate::content::{Entry, Event};

/// The lines, each with its line break; nothing where there is nothing else.
pub(super) fn to_translate(entry: &Entry) -> String {
    let mut lines = Vec::new();
    match entry {
        Entry::Article(article) => {
            lines.extend(article.description.iter().map(|text| described(text)));
            list(&mut lines, "takeaways", article.takeaways.iter().map(|one| quoted(one.plain())));
            list(&mut lines, "events", article.events.iter().filter_map(event));
            let judgements = article.judgements.iter();
            list(
                &mut lines,
                "judgements",
                judgements.map(|one| format!("{{id: {}, text: {}}}", one.id, quoted(&one.text))),
            );
        }
        Entry::Page(page) => lines.extend(page.description.iter().map(|text| described(text))),
        Entry::Edition(edition) => {
            lines.extend(edition.description.iter().map(|text| described(text)));
        }
        Entry::Country(country) => {
            let status = country.status.iter().map(|one| {
                format!("{{month: {}, reason: {}}}", one.month, quoted(one.reason.plain()))
            });
            list(&mut lines, "statuses", status);
        }
        _ => {}
    }
    lines.into_iter().map(|line| format!("# {line}\n")).collect()
}

fn described(text: &str) -> String {
    format!("description: {}", quoted(text))
}

fn list(lines: &mut Vec<String>, key: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.map(|item| format!("  - {item}")).collect();
    if !items.is_empty() {
        lines.push(format!("{key}:"));
        lines.extend(items);
    }
}

/// What an event is called here; nothing where another file says it.
fn event(event: &Event) -> Option<String> {
    if event.title.is_empty() {
        return None;
    }
    let mut text = format!("{{id: {}, title: {}", event.id, quoted(&event.title));
    if let Some(outcome) = &event.outcome {
        text.push_str(&format!(", outcome: {}", quoted(outcome)));
    }
    if !event.commitments.is_empty() {
        let commitments: Vec<String> = event.commitments.iter().map(|one| quoted(one)).collect();
        text.push_str(&format!(", commitments: [{}]", commitments.join(", ")));
    }
    text.push('}');
    Some(text)
}
