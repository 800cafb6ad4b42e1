//! The moment at which a command runs.

use jiff::Timestamp;

use super::problems;
use crate::diagnostics::Diagnostic;

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
