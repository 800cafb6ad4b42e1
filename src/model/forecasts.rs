//! The desk's judgements as a ledger, and how good they were.
//!
//! A judgement's probability is the midpoint of the range that ICD 203 gives its word. The score is
//! Brier's in its usual form: the mean of the squared differences between probability and outcome
//! (1 or 0), so 0 is perfect and always saying a half gives 0.25. Void judgements are left out.

use jiff::civil::Date;

use super::ArticleIndex;
use super::records::Articles;
use crate::content::{Judgement, Likelihood, Outcome};

/// One judgement of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForecastRef {
    /// Which article.
    pub article: ArticleIndex,
    /// Its place in the article's list.
    pub position: usize,
    /// How it stands on the day of the build.
    pub state: ForecastState,
}

/// How a judgement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ForecastState {
    /// Its day has passed and nobody has said what came of it.
    Due,
    /// It cannot be judged yet.
    Open,
    /// It has an outcome.
    Resolved,
}

/// How often what was given a word came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calibration {
    /// The word.
    pub likelihood: Likelihood,
    /// Judgements with this word that have an outcome other than void.
    pub count: u32,
    /// Those of them that came about.
    pub happened: u32,
}

impl ForecastState {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Open => "open",
            Self::Resolved => "resolved",
        }
    }
}

impl ForecastRef {
    /// What was judged.
    pub fn judgement<'a>(&self, articles: &'a Articles) -> &'a Judgement {
        &articles[self.article].article().judgements[self.position]
    }
}

/// How a judgement stands on `today`. The day by which it is to be decided is still part of it.
pub(super) fn state(judgement: &Judgement, today: Date) -> ForecastState {
    match (judgement.outcome, judgement.resolves_by) {
        (Some(_), _) => ForecastState::Resolved,
        (None, Some(day)) if day < today => ForecastState::Due,
        (None, _) => ForecastState::Open,
    }
}

/// Every judgement: due, then open (both by the day that decides them), then resolved, latest
/// first.
pub(super) fn all(articles: &Articles, today: Date) -> Vec<ForecastRef> {
    let mut forecasts: Vec<ForecastRef> = Vec::new();
    for (article, record) in articles.positioned() {
        for (position, judgement) in record.article().judgements.iter().enumerate() {
            forecasts.push(ForecastRef { article, position, state: state(judgement, today) });
        }
    }
    let day = |forecast: &ForecastRef| forecast.judgement(articles).resolves_by;
    forecasts.sort_by(|a, b| {
        let by_day = match a.state {
            // One without a day comes last.
            ForecastState::Resolved => day(b).cmp(&day(a)),
            _ => day(a).unwrap_or(Date::MAX).cmp(&day(b).unwrap_or(Date::MAX)),
        };
        a.state
            .cmp(&b.state)
            .then(by_day)
            .then(a.article.cmp(&b.article))
            .then(a.position.cmp(&b.position))
    });
    forecasts
}

/// A word's probability in half per cents, which are whole numbers: the midpoint of its range.
pub fn half_percents(likelihood: Likelihood) -> i64 {
    let (low, high) = likelihood.percent();
    i64::from(low) + i64::from(high)
}

/// The Brier score and the number of judgements it rests on; nothing without any.
pub fn brier_score(judgements: impl Iterator<Item = (Likelihood, Outcome)>) -> Option<(f64, u32)> {
    let (mut sum, mut count) = (0_i64, 0_u32);
    for (likelihood, outcome) in judgements {
        let certain = match outcome {
            Outcome::Happened => 200,
            Outcome::DidNotHappen => 0,
            Outcome::Void => continue,
        };
        let difference = half_percents(likelihood) - certain;
        sum += difference * difference;
        count += 1;
    }
    #[expect(clippy::cast_precision_loss, reason = "exact for any number of judgements there is")]
    (count > 0).then(|| (sum as f64 / (40_000.0 * f64::from(count)), count))
}

/// How often each word came true, for all words in their order.
pub fn calibration(judgements: impl Iterator<Item = (Likelihood, Outcome)>) -> Vec<Calibration> {
    let mut rows: Vec<Calibration> = Likelihood::ALL
        .iter()
        .map(|&likelihood| Calibration { likelihood, count: 0, happened: 0 })
        .collect();
    for (likelihood, outcome) in judgements.filter(|(_, outcome)| *outcome != Outcome::Void) {
        let row = &mut rows[likelihood as usize];
        row.count += 1;
        row.happened += u32::from(outcome == Outcome::Happened);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_is_the_mean_squared_error() {
        let check = |judgements: &[(Likelihood, Outcome)], expected: Option<(f64, u32)>| {
            assert_eq!(brier_score(judgements.iter().copied()), expected);
        };
        check(&[], None);
        check(&[(Likelihood::Likely, Outcome::Void)], None);
        // (0.675 - 1)² and (0.675 - 0)².
        check(&[(Likelihood::Likely, Outcome::Happened)], Some((0.105_625, 1)));
        check(&[(Likelihood::Likely, Outcome::DidNotHappen)], Some((0.455_625, 1)));
        check(
            &[
                (Likelihood::Likely, Outcome::Happened),
                (Likelihood::AlmostNoChance, Outcome::DidNotHappen),
                (Likelihood::VeryUnlikely, Outcome::Void),
            ],
            Some((0.053_262_5, 2)),
        );
        check(&[(Likelihood::RoughlyEvenChance, Outcome::Happened)], Some((0.25, 1)));
    }

    #[test]
    fn words_are_counted_apart() {
        let rows = calibration(
            [
                (Likelihood::Likely, Outcome::Happened),
                (Likelihood::Likely, Outcome::DidNotHappen),
                (Likelihood::Likely, Outcome::Void),
                (Likelihood::AlmostCertain, Outcome::Happened),
            ]
            .into_iter(),
        );
        let counted: Vec<(&str, u32, u32)> = rows
            .iter()
            .filter(|row| row.count > 0)
            .map(|row| (row.likelihood.as_str(), row.count, row.happened))
            .collect();
        assert_eq!(counted, [("likely", 2, 1), ("almost-certain", 1, 1)]);
    }
}
