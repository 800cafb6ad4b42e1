//! The moment at which a command runs, and how long it has run.

use std::time::Instant;

use jiff::Timestamp;

use super::problems;
use crate::diagnostics::Diagnostic;
use crate::theme::{Clock, Ends};

/// The time in `SOURCE_DATE_EPOCH` if it is set, so that packagers get the same bytes each time
/// (<https://reproducible-builds.org/specs/source-date-epoch/>), otherwise that of the system.
pub fn now() -> Result<Timestamp, Diagnostic> {
    match std::env::var_os("SOURCE_DATE_EPOCH") {
        None => Ok(Timestamp::now()),
        Some(text) => {
            let seconds = text.to_str().and_then(|text| text.parse().ok());
            seconds
                .and_then(|seconds| Timestamp::from_second(seconds).ok())
                .ok_or_else(|| problems::invalid_source_date_epoch(&text.to_string_lossy()))
        }
    }
}

/// Ends by the system's clock, and when somebody asks.
pub(super) fn ends() -> Ends {
    let start = Instant::now();
    Ends { clock: Clock::new(move || start.elapsed()), ..Ends::default() }
}
