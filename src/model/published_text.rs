//! What an article says to its readers, without its markup and its apparatus: what must not change
//! without a word about it.

use jiff::Timestamp;

use super::corrections::shown_updates;
use super::shown::{LeadPicture, lead_picture};
use super::withheld::references::{Reference, of_claimant};
use crate::catalogue::{Catalogue, labelled};
use crate::content::{Article, EntryKind, Parsed, TermKind};
use crate::text::single_spaced;
use crate::words::dates::edtf_text;
use crate::written::vocabulary;

vocabulary! {
    /// A part of what an article says.
    Section {
        /// Its headline.
        Title = "title",
        /// Its summary.
        Description = "description",
        /// The words of its lead picture.
        Picture = "picture",
        /// Its main points.
        KeyPoints = "key-points",
        /// Its body.
        Text = "text",
        /// The entries of a rolling report.
        Updates = "updates",
        /// Its events.
        Events = "events",
        /// What each side says.
        Claims = "claims",
        /// What people said.
        Quotes = "quotes",
        /// The desk's own judgements, without what came of them.
        Judgements = "judgements",
    }
}

labelled! {
    Section: Section;
}

/// The parts that an article has, each as paragraphs of plain text. Lists of topics, people and
/// sources, and outcomes of judgements, are no part: they may be completed at any time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedText {
    /// The parts in the order of the page; none is empty.
    pub sections: Vec<(Section, Vec<Box<str>>)>,
}

impl PublishedText {
    /// What `article`, parsed as `parsed`, says by now, in the words of `language`.
    pub(super) fn new(
        article: &Article,
        parsed: &Parsed,
        now: Timestamp,
        language: &str,
        catalogue: &Catalogue,
    ) -> Self {
        let words = catalogue.of(language);
        let one = |text: &str| vec![folded(text)];
        let optional = |text: &Option<Box<str>>| text.as_deref().map(one).unwrap_or_default();
        let updates = shown_updates(article, now).flat_map(|(_, update)| {
            let title = update.title.as_deref().map(folded);
            title.into_iter().chain([folded(update.text.plain())])
        });
        // What an article leaves to another file is not its own text.
        let events = article.events.iter().filter(|event| !event.is_partial()).map(|event| {
            let date = edtf_text(&event.date, language, catalogue);
            let status = words.label(event.status);
            let what = [event.event_type.telling_label(words), Some(status)];
            let what: Vec<&str> = what.into_iter().flatten().collect();
            folded(&format!("{date}: {} ({})", event.title, what.join(", ")))
        });
        let claims = article.claims.iter().map(|claim| {
            let unit = claim.unit.as_deref().unwrap_or_default();
            let status = claim.status.map(|status| format!(" ({})", words.label(status)));
            folded(&format!(
                "{}: {} {unit} — {}{}",
                claim.about,
                claim.value,
                claim.claimant,
                status.unwrap_or_default()
            ))
        });
        let quotes = article
            .quotes
            .iter()
            .map(|quote| folded(&format!("“{}” — {}", quote.text, quote.speaker)));
        let judgements = article.judgements.iter().map(|judgement| {
            let likelihood = words.label(judgement.likelihood);
            let likelihood = words.said("likelihood_is", &[("likelihood", likelihood.into())]);
            let confidence = judgement.confidence.map(|confidence| {
                words.said("confidence_is", &[("confidence", words.label(confidence).into())])
            });
            let parts = [Some(&*judgement.text), Some(&likelihood), confidence.as_deref()];
            folded(&parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
        });
        let picture = lead_picture(article, parsed);
        let mut sections = vec![
            (Section::Title, one(&article.title)),
            (Section::Description, optional(&article.description)),
            (Section::Picture, picture.into_iter().flat_map(words_of).collect()),
            (
                Section::KeyPoints,
                article.takeaways.iter().map(|text| folded(text.plain())).collect(),
            ),
            (Section::Text, parsed.body.paragraphs()),
            (Section::Updates, updates.collect()),
            (Section::Events, events.collect()),
            (Section::Claims, claims.collect()),
            (Section::Quotes, quotes.collect()),
            (Section::Judgements, judgements.collect()),
        ];
        sections.retain(|(_, paragraphs)| !paragraphs.is_empty());
        Self { sections }
    }

    /// Visits the entries that this text of `article` names by what cannot be taken out of it.
    pub(super) fn names<'a>(article: &'a Article, visit: &mut impl FnMut(Reference<'a>)) {
        for event in article.events.iter().filter(|event| !event.is_partial()) {
            visit(Reference::Key(EntryKind::Event, event.id.as_str()));
        }
        article.claims.iter().for_each(|claim| of_claimant(&claim.claimant, visit));
        for quote in &article.quotes {
            visit(Reference::Key(EntryKind::Term(TermKind::Person), quote.speaker.as_str()));
        }
    }

    /// The paragraphs of a part; none where the article has no such part.
    pub fn section(&self, section: Section) -> &[Box<str>] {
        let found = self.sections.iter().find(|(known, _)| *known == section);
        found.map_or(&[], |(_, paragraphs)| paragraphs)
    }

    /// Every paragraph of every part, an empty line between them.
    pub(super) fn whole(&self) -> String {
        let paragraphs = self.sections.iter().flat_map(|(_, paragraphs)| paragraphs);
        paragraphs.map(|paragraph| &**paragraph).collect::<Vec<_>>().join("\n\n")
    }
}

/// What is said of a picture; its description stands as those of a body do.
fn words_of(picture: LeadPicture<'_>) -> impl Iterator<Item = Box<str>> + use<> {
    let alt = picture.alt.map(|alt| folded(&format!("[{alt}]")));
    let below = [picture.caption, picture.credit].map(|text| Some(folded(text?.plain())));
    [alt].into_iter().chain(below).flatten()
}

/// The text with single spaces.
fn folded(text: &str) -> Box<str> {
    single_spaced(text).into()
}
