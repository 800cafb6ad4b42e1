//! What an article says to its readers, without its markup and its apparatus: what must not change
//! without a word about it.

use jiff::Timestamp;

use super::corrections::shown_updates;
use super::shown::{LeadPicture, lead_picture};
use super::withheld::references::{Reference, of_claimant};
use crate::content::{Article, EntryKind, Parsed, TermKind};
use crate::text::single_spaced;
use crate::words::dates::edtf_text;

/// A part of what an article says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Its headline.
    Title,
    /// Its summary.
    Description,
    /// The words of its lead picture.
    Picture,
    /// Its main points.
    KeyPoints,
    /// Its body.
    Text,
    /// The entries of a rolling report.
    Updates,
    /// Its events.
    Events,
    /// What each side says.
    Claims,
    /// What people said.
    Quotes,
    /// The desk's own judgements, without what came of them.
    Judgements,
}

impl Section {
    /// As a heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Title => "Headline",
            Self::Description => "Summary",
            Self::Picture => "Picture",
            Self::KeyPoints => "Key points",
            Self::Text => "Text",
            Self::Updates => "Updates",
            Self::Events => "Events",
            Self::Claims => "Claims",
            Self::Quotes => "Quotations",
            Self::Judgements => "Assessment",
        }
    }
}

/// The parts that an article has, each as paragraphs of plain text. Lists of topics, people and
/// sources, and outcomes of judgements, are no part: they may be completed at any time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedText {
    /// The parts in the order of the page; none is empty.
    pub sections: Vec<(Section, Vec<Box<str>>)>,
}

impl PublishedText {
    /// What `article`, parsed as `parsed`, says by now; dates are written in `language`.
    pub(super) fn new(article: &Article, parsed: &Parsed, now: Timestamp, language: &str) -> Self {
        let one = |text: &str| vec![folded(text)];
        let optional = |text: &Option<Box<str>>| text.as_deref().map(one).unwrap_or_default();
        let updates = shown_updates(article, now).flat_map(|(_, update)| {
            let title = update.title.as_deref().map(folded);
            title.into_iter().chain([folded(update.text.plain())])
        });
        // What an article leaves to another file is not its own text.
        let events = article.events.iter().filter(|event| !event.is_partial()).map(|event| {
            let date = edtf_text(&event.date, language);
            let (kind, status) = (event.event_type.label(), event.status.as_str());
            folded(&format!("{date}: {} ({kind}, {status})", event.title))
        });
        let claims = article.claims.iter().map(|claim| {
            let unit = claim.unit.as_deref().unwrap_or_default();
            let status = claim.status.map(|status| format!(" ({})", status.as_str()));
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
            let likelihood = judgement.likelihood.label();
            let confidence = judgement
                .confidence
                .map(|confidence| format!(" Confidence: {}.", confidence.as_str()));
            folded(&format!(
                "{} Likelihood: {likelihood}.{}",
                judgement.text,
                confidence.unwrap_or_default()
            ))
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
