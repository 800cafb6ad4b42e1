//! To whom something may be shown.

use crate::written::vocabulary;

vocabulary! {
    /// Traffic Light Protocol 2.0 labels (FIRST), least restricted first.
    Tlp {
        /// No limit on disclosure.
        Clear = "CLEAR",
        /// The community.
        Green = "GREEN",
        /// The organisation and its clients.
        Amber = "AMBER",
        /// The organisation only.
        AmberStrict = "AMBER+STRICT",
        /// The named recipients only.
        Red = "RED",
    }
}
