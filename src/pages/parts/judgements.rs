//! The words of judgements, on articles and in the ledger.

use crate::content::Likelihood;

/// The range of a likelihood: `55–80 %`.
pub(crate) fn percent(likelihood: Likelihood) -> String {
    let (low, high) = likelihood.percent();
    format!("{low}–{high} %")
}
