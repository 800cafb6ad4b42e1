//! In which digits a language writes numbers on this site, and beside which calendar it dates:
//! where CLDR has several ways of a language, the desk decides.

use std::collections::BTreeMap;

use icu_locale::Locale;

use crate::written::vocabulary;

vocabulary! {
    /// The digits of a language.
    Digits {
        /// 0123456789.
        Latin = "latin",
        /// ٠١٢٣٤٥٦٧٨٩.
        Arabic = "arabic",
        /// ۰۱۲۳۴۵۶۷۸۹.
        Persian = "persian",
    }
}

vocabulary! {
    /// A calendar beside the Gregorian.
    Calendar {
        /// The Solar Hijri calendar of Iran and Afghanistan.
        Persian = "persian",
        /// The Hijri calendar, as Umm al-Qura has it.
        Islamic = "islamic",
    }
}

impl Digits {
    /// What CLDR calls them.
    fn system(self) -> &'static str {
        match self {
            Self::Latin => "latn",
            Self::Arabic => "arab",
            Self::Persian => "arabext",
        }
    }
}

/// What the desk decided, by language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Manners {
    /// The digits of those that do not have CLDR's.
    pub digits: BTreeMap<Box<str>, Digits>,
    /// The second calendars.
    pub calendars: BTreeMap<Box<str>, Calendar>,
}

/// How one language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Manner<'a> {
    /// Its tag.
    pub lang: &'a str,
    /// Its digits, if they are not CLDR's.
    pub digits: Option<Digits>,
    /// Its second calendar.
    pub calendar: Option<Calendar>,
}

impl Manners {
    /// Whether everything is as CLDR has it.
    pub(super) fn is_plain(&self) -> bool {
        self.digits.is_empty() && self.calendars.is_empty()
    }

    /// How a language is written: as the desk says of it, or of a wider one (`ur` for `ur-PK`).
    pub(super) fn of<'a>(&self, lang: &'a str) -> Manner<'a> {
        Manner { lang, digits: wider(&self.digits, lang), calendar: wider(&self.calendars, lang) }
    }
}

fn wider<T: Copy>(map: &BTreeMap<Box<str>, T>, lang: &str) -> Option<T> {
    if map.is_empty() {
        return None;
    }
    map.get(lang).copied().or_else(|| wider(map, lang.rsplit_once('-')?.0))
}

impl Manner<'_> {
    /// The locale by which ICU writes it; nothing for what is no tag. English without a region
    /// means the day-first order of the field, not the American one.
    pub(crate) fn locale(self) -> Option<Locale> {
        let lang = if self.lang == "en" { "en-GB" } else { self.lang };
        match self.digits {
            Some(digits) => format!("{lang}-u-nu-{}", digits.system()).parse().ok(),
            None => lang.parse().ok(),
        }
    }
}
