//! What a good briefing has beyond what a site needs: `check --strict`.
//!
//! `docs/guide/checks.md` lists the demands with their codes.

use rayon::prelude::*;

use super::{ArticleRecord, SiteModel};
use crate::address::SourcePath;
use crate::content::{
    Entry, Event, Parsed, ShortText, Source, Step, mixed_sentence, without_quotations,
};
use crate::diagnostics::{Diagnostic, Place, Span};

/// Checks every published entry.
pub fn check_strict(model: &SiteModel) -> Vec<Diagnostic> {
    let of_articles = model.articles.par_iter().flat_map_iter(|record| {
        let mut check = Check::new(model, &record.parsed);
        check.article(record);
        check.problems
    });
    let mut problems: Vec<Diagnostic> = of_articles.collect();
    for record in &model.events {
        for account in record.accounts.iter().filter(|account| account.article.is_none()) {
            let mut check = Check::new(model, &account.parsed);
            check.event(account.event(), &[]);
            problems.extend(check.problems);
        }
    }
    for parsed in model.sources.values() {
        let mut check = Check::new(model, parsed);
        if let Entry::Source(source) = &parsed.entry {
            check.source(source, &[]);
        }
        problems.extend(check.problems);
    }
    for parsed in model.countries.iter().filter_map(|record| record.parsed.as_ref()) {
        let mut check = Check::new(model, parsed);
        if let Entry::Country(country) = &parsed.entry {
            check.review_by(country.review_by);
        }
        problems.extend(check.problems);
    }
    problems
}

/// The checks of one file.
struct Check<'a> {
    model: &'a SiteModel,
    parsed: &'a Parsed,
    problems: Vec<Diagnostic>,
}

impl<'a> Check<'a> {
    fn new(model: &'a SiteModel, parsed: &'a Parsed) -> Self {
        Self { model, parsed, problems: Vec::new() }
    }

    fn article(&mut self, record: &ArticleRecord) {
        let article = record.article();
        self.fields(
            "the article".into(),
            &[],
            [
                ("description", article.description.is_none(), "strict-missing-description"),
                ("authors", article.authors.is_empty(), "strict-missing-authors"),
                ("dateline", article.dateline.is_none(), "strict-missing-dateline"),
                ("countries", article.countries.is_empty(), "strict-missing-countries"),
                ("topics", article.topics.is_empty(), "strict-missing-topics"),
            ],
        );
        // What an article adds to is complete where it is told.
        for event in article.events.iter().filter(|event| !event.is_partial()) {
            self.event(event, &[Step::Key("events"), Step::Index(event.listed_at)]);
        }
        for (index, source) in article.sources.iter().enumerate().filter(|(_, own)| !own.refers) {
            self.source(source, &[Step::Key("sources"), Step::Index(index)]);
        }
        for (index, judgement) in article.judgements.iter().enumerate() {
            let due = judgement.resolves_by.filter(|day| *day < self.model.today);
            if let (Some(day), None) = (due, judgement.outcome) {
                let steps = [Step::Key("judgements"), Step::Index(index), Step::Key("resolves_by")];
                let message =
                    format!("judgement `{}` was due on {day} and has no outcome", judgement.id);
                let help = "add `outcome: happened`, `did-not-happen` or `void`";
                self.missing("strict-missing-outcome", message, &steps, help);
            }
        }
        if !article.judgements.is_empty() {
            self.estimative_language(&article.takeaways);
        }
        self.review_by(article.review_by.map(|date| date.day));
    }

    /// An article that judges keeps likelihood and confidence apart in its text too, as its
    /// `judgements` must. What stands between quotation marks is somebody else's.
    fn estimative_language(&mut self, takeaways: &[ShortText]) {
        let body = self.parsed.body.paragraphs();
        let body = body.iter().map(|text| &**text);
        for text in takeaways.iter().map(ShortText::plain).chain(body) {
            let Some((likelihood, confidence)) = mixed_sentence(&without_quotations(text)) else {
                continue;
            };
            let message = format!(
                "one sentence speaks of likelihood (`{likelihood}`) and of confidence (`{confidence}`)"
            );
            let help = "ICD 203 keeps the two apart: give the confidence in a sentence of its own";
            let place = self.place_of_words(confidence);
            self.problems.push(
                Diagnostic::error("strict-likelihood-and-confidence", place, message).help(help),
            );
        }
    }

    /// Where the file first has some words on one line.
    fn place_of_words(&self, words: &str) -> Place {
        let file = &self.parsed.source;
        let text = std::str::from_utf8(&file.bytes).unwrap_or_default();
        // Other scripts may change their length with their case, and then the place would be wrong.
        match text.to_ascii_lowercase().find(words) {
            Some(start) => Span::new(&file.path, start..start + words.len()).into(),
            None => Place::File(file.path.clone()),
        }
    }

    fn event(&mut self, event: &Event, steps: &[Step<'static>]) {
        self.fields(
            format!("event `{}`", event.id),
            steps,
            [
                ("countries", event.countries.is_empty(), "strict-missing-event-countries"),
                ("sources", event.sources.is_empty(), "strict-missing-event-sources"),
            ],
        );
    }

    /// Only what has an address can be archived.
    fn source(&mut self, source: &Source, steps: &[Step<'static>]) {
        if source.url.is_some() {
            self.fields(
                format!("source `{}`", source.id),
                steps,
                [
                    ("archived", source.archived.is_none(), "strict-missing-archived"),
                    ("accessed", source.accessed.is_none(), "strict-missing-accessed"),
                ],
            );
        }
    }

    /// Fields of `what`: whether each is missing, and the code of that.
    fn fields<const N: usize>(
        &mut self,
        what: String,
        steps: &[Step<'static>],
        fields: [(&'static str, bool, &'static str); N],
    ) {
        for (field, _, code) in fields.into_iter().filter(|(_, is_missing, _)| *is_missing) {
            let steps = [steps, &[Step::Key(field)]].concat();
            self.missing(code, format!("{what} has no `{field}`"), &steps, remedy(field));
        }
    }

    fn review_by(&mut self, review_by: Option<jiff::civil::Date>) {
        if let Some(day) = review_by.filter(|day| *day < self.model.today) {
            let message = format!("not reviewed since {day}");
            let help = "read it again, correct what no longer holds, and set a later `review_by`";
            self.missing("strict-stale", message, &[Step::Key("review_by")], help);
        }
    }

    /// A problem at a value, or at the nearest thing around it where it is missing.
    fn missing(&mut self, code: &'static str, message: String, steps: &[Step<'_>], help: &str) {
        let file = &self.parsed.source;
        let place = match steps.split_first() {
            Some((Step::Key(field), rest)) => {
                self.parsed.places.of_field(&self.model.config, field, rest)
            }
            _ => Place::File(SourcePath::clone(&file.path)),
        };
        self.problems.push(Diagnostic::error(code, place, message).help(help));
    }
}

/// What to write into a field that is missing.
fn remedy(field: &str) -> &'static str {
    match field {
        "description" => "say in a sentence or two what the article says",
        "authors" => "name who wrote it, or the desk",
        "dateline" => "name the cities, such as `dateline: \"TEHRAN / ISLAMABAD\"`",
        "countries" => "list the countries concerned, such as `countries: [PK, IR]`",
        "topics" => "list at least one topic",
        "sources" => "name the sources, such as `sources: [kdp]`",
        "archived" => "save the page in an archive and give the copy's address",
        "accessed" => "give the day on which it was read, such as `accessed: 2025-10-29`",
        _ => "",
    }
}
