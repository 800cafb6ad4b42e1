//! To whom something may be shown.

use crate::written::{Form, Kind, Origin, Value, vocabulary};

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

impl<O: Origin> Form<O> for Tlp {
    type Value = Self;
    const KIND: Kind = Kind::Words(Self::WORDS);

    fn read(value: &Value<'_, '_, O>) -> Option<Self> {
        let raw = value.raw()?;
        let text = raw.trim().to_ascii_uppercase();
        let label = text.strip_prefix("TLP:").unwrap_or(&text).trim();
        if label == "WHITE" {
            return value.bad_value("unknown-word", &raw, "TLP 2.0 calls it `CLEAR`");
        }
        Self::parse(label).or_else(|| value.unknown_word(&raw, label, Self::WORDS))
    }
}
