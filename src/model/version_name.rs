//! The short name by which readers cite a version of an article. It is made of what they see and of
//! nothing else: made of the file, it would tell that a comment was changed in it, or a correction
//! that is still to come, and whoever has the rest of the file could try names of protected people
//! until the name of the version fits.

use jiff::Timestamp;
use jiff::civil::Date;

use super::corrections::shown_updates;
use super::shown::lead_picture;
use crate::content::{Article, Entry, Parsed};
use crate::text::single_spaced;

/// Up to when a version shows what has a date, and whom it does not name.
pub(crate) struct Sight<'a> {
    /// The moment of the build.
    pub(crate) now: Timestamp,
    /// The day of the build.
    pub(crate) today: Date,
    /// Whether the speaker of a quotation is not shown.
    pub(crate) hides: &'a dyn Fn(&str) -> bool,
}

/// The name of the version of `article`, or of its translation, that the file `parsed` says.
pub(crate) fn version_name(article: &Article, parsed: &Parsed, sight: &Sight<'_>) -> String {
    let mut said = Said::default();
    let (title, description, takeaways) = match &parsed.entry {
        Entry::Translation(own) => (&own.title, &own.description, &own.takeaways),
        _ => (&article.title, &article.description, &article.takeaways),
    };
    said.says("title", [Some(&**title), description.as_deref()]);
    if let Some(picture) = lead_picture(article, parsed) {
        let below = [picture.caption, picture.credit].map(|text| text.map(|text| text.plain()));
        said.says("picture", [picture.alt].into_iter().chain(below));
    }
    said.says("points", takeaways.iter().map(|text| Some(text.plain())));
    said.says("text", parsed.body.paragraphs().iter().map(|text| Some(&**text)));
    for (_, update) in shown_updates(article, sight.now) {
        let day = update.date.day.to_string();
        said.says("update", [Some(&*day), update.title.as_deref(), Some(update.text.plain())]);
    }
    // What an article leaves to another file is not its own text.
    for event in article.events.iter().filter(|event| !event.is_partial()) {
        let date = event.date.to_string();
        let facts = [&*date, &event.title, event.event_type.as_str(), event.status.as_str()];
        said.says("event", facts.map(Some).into_iter().chain([event.outcome.as_deref()]));
    }
    for claim in &article.claims {
        let value = claim.value.to_string();
        let facts = [&*claim.about, &value, &claim.claimant].map(Some);
        let status = claim.status.map(|status| status.as_str());
        said.says("claim", facts.into_iter().chain([claim.unit.as_deref(), status]));
    }
    for quote in &article.quotes {
        let speaker = Some(quote.speaker.as_str()).filter(|speaker| !(sight.hides)(speaker));
        said.says("quote", [Some(&*quote.text), speaker]);
    }
    for judgement in &article.judgements {
        let confidence = judgement.confidence.map(|confidence| confidence.as_str());
        let outcome = judgement.outcome.map(|outcome| outcome.as_str());
        let said_of = [Some(&*judgement.text), Some(judgement.likelihood.as_str())];
        said.says("judgement", said_of.into_iter().chain([confidence, outcome]));
    }
    for correction in article.corrections.iter().filter(|entry| entry.date <= sight.today) {
        let day = correction.date.to_string();
        let facts = [&*day, correction.kind.as_str(), correction.text.plain()];
        said.says("correction", facts.map(Some));
    }
    said.name()
}

/// What is said, a line each. Its bytes decide the name, so they are the same on every machine and
/// in every language of the theme.
#[derive(Default)]
struct Said(String);

impl Said {
    fn says<'t>(&mut self, what: &str, texts: impl IntoIterator<Item = Option<&'t str>>) {
        let before = self.0.len();
        for text in texts {
            self.0.push('\t');
            self.0.push_str(&text.map(single_spaced).unwrap_or_default());
        }
        if self.0.len() > before {
            self.0.push_str(what);
            self.0.push('\n');
        }
    }

    fn name(&self) -> String {
        format!("{:08x}", xxhash_rust::xxh3::xxh3_64(self.0.as_bytes()) >> 32)
    }
}
