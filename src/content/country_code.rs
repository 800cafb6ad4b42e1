//! ISO 3166-1 country codes.

use std::fmt;

/// An ISO 3166-1 alpha-2 code in upper case; `XK`, the user-assigned code in general use for
/// Kosovo; or another user-assigned code, of a territory that the desk declares itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

/// A code that the crate `iso3166` does not have.
pub(super) struct Other {
    pub(super) alpha2: &'static str,
    pub(super) alpha3: &'static str,
    /// ISO 3166-1 numeric; Kosovo has none.
    pub(super) numeric: Option<&'static str>,
}

pub(super) const OTHERS: [Other; 2] = [
    Other { alpha2: "AQ", alpha3: "ATA", numeric: Some("010") },
    Other { alpha2: "XK", alpha3: "XKX", numeric: None },
];

impl CountryCode {
    /// The code, if `text` is an alpha-2 code in use, or one that ISO 3166-1 leaves to its users
    /// (upper or lower case).
    pub fn new(text: &str) -> Option<Self> {
        let [first, second] = text.as_bytes() else { return None };
        let code = [first.to_ascii_uppercase(), second.to_ascii_uppercase()];
        let text = std::str::from_utf8(&code).ok()?;
        let is_known = OTHERS.iter().any(|other| other.alpha2 == text)
            || iso3166::Country::from_alpha2(text).is_some();
        (is_known || is_user_assigned(code)).then_some(Self(code))
    }

    /// Whether nobody but the desk says what territory this is: what it is called stands in its
    /// file, and nowhere else.
    pub fn is_own(&self) -> bool {
        is_user_assigned(self.0) && !OTHERS.iter().any(|other| other.alpha2 == self.as_str())
    }

    /// The code in upper case: `PK`.
    pub fn as_str(&self) -> &str {
        // The two bytes were checked to be ASCII when the code was made.
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// The code in lower case, as it stands in addresses: `pk`.
    pub fn slug(&self) -> String {
        self.as_str().to_ascii_lowercase()
    }

    /// The alpha-3 code in upper case: `PAK`. The desk's own territories have none.
    pub fn alpha3(&self) -> Option<&'static str> {
        let other = OTHERS.iter().find(|other| other.alpha2 == self.as_str());
        let known = || Some(iso3166::Country::from_alpha2(self.as_str())?.alpha3);
        other.map(|other| other.alpha3).or_else(known)
    }

    /// The flag, as the two regional-indicator letters that browsers draw as one: 🇵🇰. Empty for
    /// the desk's own territories, for which they would draw two letters.
    pub fn flag(&self) -> String {
        if self.is_own() {
            return String::new();
        }
        self.0
            .iter()
            .filter_map(|letter| char::from_u32(0x1F1E6 + u32::from(letter - b'A')))
            .collect()
    }
}

/// Codes that ISO 3166-1 leaves to its users: XA to XZ and QM to QZ. (It leaves AA and ZZ too,
/// which are in use for "none" and "unknown".)
fn is_user_assigned(code: [u8; 2]) -> bool {
    matches!(code, [b'X', b'A'..=b'Z'] | [b'Q', b'M'..=b'Z'])
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
