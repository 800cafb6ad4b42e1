//! The words of judgements, on articles and in the ledger.

use crate::catalogue::Words;
use crate::content::Likelihood;

/// The range of a likelihood: `55–80%`.
pub(crate) fn percent(likelihood: Likelihood, words: &Words) -> String {
    let (low, high) = likelihood.percent();
    let told = [("low", usize::from(low).into()), ("high", usize::from(high).into())];
    words.said("percent_range", &told)
}
