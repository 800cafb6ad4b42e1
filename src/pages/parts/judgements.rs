//! The words of judgements, on articles and in the ledger.

use crate::content::{Likelihood, Outcome};

/// The range of a likelihood: `55–80 %`.
pub(crate) fn percent(likelihood: Likelihood) -> String {
    let (low, high) = likelihood.percent();
    format!("{low}–{high} %")
}

/// What came of a judgement, in words.
pub(crate) fn outcome_label(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Happened => "it happened",
        Outcome::DidNotHappen => "it did not happen",
        Outcome::Void => "it cannot be told",
    }
}
