//! What the desk chose for the front page and for editions: whether each article is there, once,
//! and still the one to read.

use super::front::SECONDS;
use super::missing::unknown_article;
use super::paths::{Resolved, article_path};
use super::problems::{dated_ahead, place_of, two_originals};
use super::selection::Withheld;
use super::{ArticleIndex, SiteModel};
use crate::address::SourcePath;
use crate::content::{Edition, Front, Parsed, Step};
use crate::diagnostics::{Diagnostic, Place};

/// A list of articles that the desk chose: for the front page, for an edition.
pub(super) struct Chosen<'m> {
    pub(super) model: &'m SiteModel,
    pub(super) parsed: &'m Parsed,
    /// Where they stand: "on the front page".
    pub(super) page: &'static str,
    seen: Vec<ArticleIndex>,
}

impl<'m> Chosen<'m> {
    pub(super) fn new(model: &'m SiteModel, parsed: &'m Parsed, page: &'static str) -> Self {
        Self { model, parsed, page, seen: Vec::new() }
    }

    fn at(&self, steps: &[Step<'_>]) -> Place {
        place_of(self.parsed, &self.model.config, steps)
    }

    /// What is wrong with the next of them: it is not there, it is kept back, it came before, or
    /// another has replaced it. `else_` says what stands in the place of one that is kept back.
    pub(super) fn problem(
        &mut self,
        reference: &str,
        steps: &[Step<'_>],
        else_: &str,
    ) -> Option<Diagnostic> {
        let (model, page) = (self.model, self.page);
        if let Some(index) = model.article_at(reference) {
            if self.seen.contains(&index) {
                let message = format!("`{reference}` stands {page} twice");
                let problem = Diagnostic::warning("chosen-twice", self.at(steps), message);
                return Some(problem.help("it is shown once: take one of them out"));
            }
            self.seen.push(index);
            let record = &model.articles[index];
            let newer = record.superseded_by.map(|newer| &model.articles[newer].parsed);
            let newer = newer.map(|parsed| inside_content(&parsed.source.path));
            return newer.map(|newer| {
                let message = format!("`{reference}` {page} has been replaced by another article");
                Diagnostic::warning("chosen-superseded", self.at(steps), message)
                    .help(format!("write `{newer}`"))
            });
        }
        match article_path(reference).map(|path| model.resolve(&path)) {
            Some(Resolved::Silent) => None,
            Some(Resolved::Withheld(withheld)) => {
                Some(self.withheld(reference, withheld, steps, else_))
            }
            _ => Some(unknown_article(model, reference, self.at(steps))),
        }
    }

    fn withheld(
        &self,
        reference: &str,
        withheld: Withheld,
        steps: &[Step<'_>],
        else_: &str,
    ) -> Diagnostic {
        let message = format!("`{reference}` is not {}: it {}", self.page, withheld.reason());
        Diagnostic::warning("chosen-withheld", self.at(steps), message)
            .help(format!("{else_}; publish both together, or write another article"))
    }
}

/// The path of a file as references of the front matter have it.
fn inside_content(path: &SourcePath) -> &str {
    path.as_str().strip_prefix("content/").unwrap_or(path.as_str())
}

/// What is wrong with the choice for the front page.
pub(super) fn check_front(model: &SiteModel, parsed: &Parsed, front: &Front) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let counts = model.front.as_ref().map(|front| &front.parsed.source.path);
    if let Some(other) = counts.filter(|path| **path != parsed.source.path) {
        return vec![two_originals(&parsed.source.path, other)];
    }
    let at = |steps: &[Step<'_>]| place_of(parsed, &model.config, steps);
    if front.has_lapsed(model.selection.now, model.today) {
        let day = front.until.map(|until| until.day.to_string()).unwrap_or_default();
        let message = format!("this choice ended on {day}: the front page chooses by itself again");
        problems.push(
            Diagnostic::warning("front-lapsed", at(&[Step::Key("until")]), message)
                .help("choose anew and write a later `until`, or remove the file"),
        );
        return problems;
    }
    let mut chosen = Chosen::new(model, parsed, "on the front page");
    if let Some(lead) = &front.lead {
        let instead = "until it is shown, another leads";
        problems.extend(chosen.problem(lead, &[Step::Key("lead")], instead));
    }
    for (index, second) in front.second.iter().enumerate() {
        let steps = [Step::Key("second"), Step::Index(index)];
        let instead = "until it is shown, another stands in its place";
        problems.extend(chosen.problem(second, &steps, instead));
        if index == SECONDS {
            let count = front.second.len();
            let message = format!("{count} articles are to stand below the lead, and two do");
            problems.push(
                Diagnostic::warning("too-many-seconds", at(&steps), message)
                    .help("take the rest out: what is new stands under “Latest”"),
            );
        }
    }
    problems
}

/// What is wrong with an edition.
pub(super) fn check_edition(
    model: &SiteModel,
    parsed: &Parsed,
    edition: &Edition,
) -> Vec<Diagnostic> {
    let path = &parsed.source.path;
    let Some(record) = model.editions.get(&edition.period) else {
        let place = Place::File(path.clone());
        return vec![dated_ahead("edition", edition.period.first, place)];
    };
    let counts = record.file.and_then(|file| model.entries.get(file));
    let counts = counts.map(|counts| &counts.source.path);
    if let Some(other) = counts.filter(|counts| *counts != path) {
        return vec![two_originals(path, other)];
    }
    let mut chosen = Chosen::new(model, parsed, "in this edition");
    let instead = "it is left out until it is shown";
    let articles = edition.articles.iter().enumerate();
    let problems = articles.filter_map(|(index, article)| {
        chosen.problem(article, &[Step::Key("articles"), Step::Index(index)], instead)
    });
    problems.collect()
}
