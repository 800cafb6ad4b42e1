//! The ledger of judgements: what is due, open and resolved, and how good the desk was.

use serde::Serialize;
use tera::{Context, Value};

use crate::address::routes;
use crate::catalogue::Words;
use crate::content::{Confidence, CountryCode, Extra, Likelihood, Outcome};
use crate::formats::{Cell, csv};
use crate::model::{ForecastRef, ForecastState, brier_score, calibration, half_percents};
use crate::pages::parts::Views;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::head::Head;
use crate::pages::parts::judgements::percent;
use crate::pages::parts::marks::marks;
use crate::pages::parts::names::Name;
use crate::pages::parts::pager::Order;
use crate::pages::sizes::FORECASTS_PER_PAGE;
use crate::pages::{DataSet, Page};
use crate::text::Called;

/// How many judgements have to be scored before a score of all of them says something.
const ENOUGH: u32 = 10;

/// One judgement.
#[derive(Debug, Serialize)]
struct ForecastView<'a> {
    id: &'a str,
    text: Called<'a>,
    /// The attributes of the text where it is in another language than the page.
    marks: Value,
    likelihood: &'static str,
    likelihood_label: &'a str,
    percent: String,
    confidence: Option<&'static str>,
    confidence_label: Option<&'a str>,
    resolves_by: Option<String>,
    resolves_by_datetime: Option<String>,
    outcome: Option<&'static str>,
    outcome_label: Option<&'a str>,
    /// `hit` where what was held likelier came about, else `miss`; nothing of an even chance.
    verdict: Option<&'static str>,
    /// The year of the day that decided it, else of its article: resolved ones stand by it.
    year: i16,
    countries: Vec<Name<'a>>,
    article: ArticleLink<'a>,
    extra: &'a Extra,
}

/// A word, its range, and how often what was given it came about.
#[derive(Debug, Serialize)]
struct WordView<'a> {
    likelihood: &'static str,
    label: &'a str,
    percent: String,
    midpoint: String,
    count: u32,
    happened: u32,
    share: Option<String>,
    plot: Option<Mark>,
}

/// Where a word stands in the plot, in its units: the range as a bar, the share as a dot.
#[derive(Debug, Serialize)]
struct Mark {
    x1: String,
    x2: String,
    x: String,
    y: String,
    label_y: String,
}

impl Views {
    /// `/forecasts/`. What is due, open and resolved is one list, cut into pages; what follows from
    /// all of it stands on the first.
    pub(crate) fn forecasts(&self, page: &Page, page_number: usize) -> Context {
        let model = &*self.model;
        let head = Head { description: self.about("forecasts_about"), ..self.titled(page) };
        let mut context = self.page_context(page, head);
        let (list, order) = (routes::forecasts(), Order::Other);
        let (all, per_page) = (&model.forecasts, FORECASTS_PER_PAGE);
        let shown = self.insert_pager(&mut context, &list, order, all, page_number, per_page);
        let mut counts = Vec::new();
        for (name, count_name, key, state) in [
            ("due", "due_count", "forecasts_due", ForecastState::Due),
            ("open", "open_count", "forecasts_open", ForecastState::Open),
            ("resolved", "resolved_count", "forecasts_resolved", ForecastState::Resolved),
        ] {
            let of_state = |forecast: &&ForecastRef| forecast.state == state;
            let views: Vec<_> =
                shown.iter().filter(of_state).map(|forecast| self.forecast(forecast)).collect();
            context.insert(name, &views);
            let count = model.forecasts.iter().filter(of_state).count();
            context.insert(count_name, &count);
            if count > 0 {
                counts.push(self.words().said(key, &[("count", count.into())]));
            }
        }
        context.insert("state_counts", &self.words().list(&counts));
        let score = brier_score(self.scored());
        context.insert("scored_count", &score.map_or(0, |(_, count)| count));
        let score = score.filter(|(_, count)| *count >= ENOUGH);
        context.insert("scored_least", &ENOUGH);
        context.insert(
            "brier_score",
            &score.map(|(score, _)| self.words().decimal(&format!("{score:.2}"))),
        );
        let void =
            self.model.forecasts.iter().filter(|forecast| {
                forecast.judgement(&model.articles).outcome == Some(Outcome::Void)
            });
        context.insert("void_count", &void.count());
        let words = calibration(self.scored()).into_iter().map(|row| word(row, self.words()));
        let words: Vec<WordView<'_>> = words.collect();
        context.insert("likelihoods", &words);
        context.insert("csv_url", &self.data_url(DataSet::Forecasts));
        context
    }

    fn scored(&self) -> impl Iterator<Item = (Likelihood, Outcome)> {
        let judgements =
            self.model.forecasts.iter().map(|known| known.judgement(&self.model.articles));
        judgements.filter_map(|judgement| Some((judgement.likelihood, judgement.outcome?)))
    }

    /// The countries that a judgement is about: its own, else those of its article.
    fn countries_of(&self, forecast: &ForecastRef) -> &[CountryCode] {
        let own = &forecast.judgement(&self.model.articles).countries;
        match own.is_empty() {
            true => &self.entries.article(&self.model.articles[forecast.article]).countries,
            false => own,
        }
    }

    fn forecast(&self, forecast: &ForecastRef) -> ForecastView<'_> {
        let model = &*self.model;
        let record = &model.articles[forecast.article];
        let judgement = forecast.judgement(&model.articles);
        let lang = &*model.config.language;
        let of_text = judgement.lang.as_deref().unwrap_or(self.language_of(record));
        ForecastView {
            id: judgement.id.as_str(),
            text: self.called(&judgement.text, Some(of_text)),
            marks: marks(of_text, lang),
            extra: &judgement.extra,
            likelihood: judgement.likelihood.as_str(),
            likelihood_label: self.words().label(judgement.likelihood),
            percent: percent(judgement.likelihood, self.words()),
            confidence: judgement.confidence.map(Confidence::as_str),
            confidence_label: judgement.confidence.map(|confidence| self.words().label(confidence)),
            resolves_by: judgement.resolves_by.map(|day| self.long_day(day)),
            resolves_by_datetime: judgement.resolves_by.map(|day| day.to_string()),
            outcome: judgement.outcome.map(Outcome::as_str),
            outcome_label: judgement.outcome.map(|outcome| self.words().label(outcome)),
            verdict: verdict(judgement.likelihood, judgement.outcome),
            year: judgement
                .resolves_by
                .unwrap_or_else(|| self.entries.article(record).date.day)
                .year(),
            countries: self
                .countries_of(forecast)
                .iter()
                .map(|code| match model.country(*code) {
                    Some(country) => self.name_of_country(country),
                    None => Name::without_page(code, model),
                })
                .collect(),
            article: ArticleLink {
                url: format!("{}#page-judgements", record.url.href(&self.base_url)),
                ..ArticleLink::of(self, record, lang)
            },
        }
    }
}

/// Everything that the score is computed from. The outcome is 1, 0, `void` or
/// empty; the score is the mean of `(probability - outcome)²` over those that are 1 or 0.
pub(crate) fn forecasts_csv(views: &Views) -> Vec<u8> {
    let model = &*views.model;
    let header = [
        "id",
        "text",
        "likelihood",
        "low",
        "high",
        "probability",
        "confidence",
        "made",
        "resolves_by",
        "state",
        "outcome",
        "countries",
        "article",
        "article_retracted",
    ];
    let rows = model.forecasts.iter().map(|forecast| {
        let record = &model.articles[forecast.article];
        let judgement = forecast.judgement(&model.articles);
        let (low, high) = judgement.likelihood.percent();
        let codes: Vec<&str> =
            views.countries_of(forecast).iter().map(|code| code.as_str()).collect();
        [
            Cell::plain(judgement.id.as_str()),
            Cell::text(&judgement.text),
            Cell::plain(judgement.likelihood.as_str()),
            Cell::plain(fraction(i64::from(low) * 2)),
            Cell::plain(fraction(i64::from(high) * 2)),
            Cell::plain(fraction(half_percents(judgement.likelihood))),
            Cell::plain_or_empty(judgement.confidence.map(Confidence::as_str)),
            Cell::plain(views.entries.article(record).date.day.to_string()),
            Cell::plain_or_empty(judgement.resolves_by.map(|day| day.to_string())),
            Cell::plain(forecast.state.as_str()),
            Cell::plain_or_empty(judgement.outcome.map(|outcome| match outcome {
                Outcome::Happened => "1",
                Outcome::DidNotHappen => "0",
                Outcome::Void => "void",
            })),
            Cell::plain(codes.join(" ")),
            Cell::plain(record.url.permalink(&views.base_url)),
            Cell::plain_or_empty(record.retracted_on(model.until_day()).map(|day| day.to_string())),
        ]
    });
    csv(&header, rows)
}

/// The plot is a square of 200 units, with room for the labels around it.
fn word(row: crate::model::Calibration, words: &Words) -> WordView<'_> {
    let (low, high) = row.likelihood.percent();
    let percent_of = |part: u32, whole: u32| f64::from(part) * 100.0 / f64::from(whole);
    let share = (row.count > 0).then(|| percent_of(row.happened, row.count));
    let unit = |value: f64| format!("{value:.1}");
    #[expect(clippy::cast_precision_loss, reason = "at most 200")]
    let midpoint = half_percents(row.likelihood) as f64;
    WordView {
        likelihood: row.likelihood.as_str(),
        label: words.label(row.likelihood),
        percent: percent(row.likelihood, words),
        midpoint: words.decimal(&fraction(half_percents(row.likelihood))),
        count: row.count,
        happened: row.happened,
        share: share
            .map(|share| words.decimal(&format!("{share:.0}")))
            .map(|share| words.said("percent", &[("number", (&share).into())])),
        plot: share.map(|share| {
            let y = 200.0 - share * 2.0;
            Mark {
                x1: unit(f64::from(low) * 2.0),
                x2: unit(f64::from(high) * 2.0),
                x: unit(midpoint),
                y: unit(y),
                // Above the dot, unless that is off the plot.
                label_y: unit(if y < 20.0 { y + 18.0 } else { y - 10.0 }),
            }
        }),
    }
}

/// `hit` where what was held likelier came about, else `miss`.
fn verdict(likelihood: Likelihood, outcome: Option<Outcome>) -> Option<&'static str> {
    let held_likely = half_percents(likelihood).cmp(&100);
    let happened = match outcome? {
        Outcome::Happened => true,
        Outcome::DidNotHappen => false,
        Outcome::Void => return None,
    };
    let is_hit = held_likely.is_gt() == happened;
    held_likely.is_ne().then_some(if is_hit { "hit" } else { "miss" })
}

/// Half per cents as a fraction of one, exactly: `0.675`.
fn fraction(half_percents: i64) -> String {
    let text = format!("0.{:03}", half_percents * 5);
    text.trim_end_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_are_exact() {
        let written: Vec<String> =
            Likelihood::ALL.iter().map(|&word| fraction(half_percents(word))).collect();
        assert_eq!(written, ["0.03", "0.125", "0.325", "0.5", "0.675", "0.875", "0.97"]);
        assert_eq!(fraction(2), "0.01");
    }
}
