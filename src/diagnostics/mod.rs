//! What is wrong with the input, where, and what to do about it.
//!
//! Stages return [`Checked`] values: the value (when there is one) and every problem found.
//! A stage never stops at the first problem; the shell sorts and prints all of them.

mod diagnostic;
pub mod suggest;

pub use diagnostic::{
    Checked, Diagnostic, Place, Related, Secret, Severity, Span, sort_diagnostics,
};
