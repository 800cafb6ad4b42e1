//! Patterns of CLDR that ICU4X does not give: stretches of days and months, and what stands in
//! place of patterns that CLDR lacks. Its own formatter of stretches is unstable and, as of 2.4,
//! stops the program at the long names of months.
//!
//! The stretches are CLDR's of `yMMMd` and `yMMMM` with the long names of months, and with the
//! spaces of the press in place of thin ones beside dashes; a test compares them with its data.

use crate::catalogue::Calendar;

/// The patterns of a language in one calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Patterns {
    /// Of a day, where that of CLDR cannot be used; with its weekday; of a month.
    pub(super) day: Option<&'static str>,
    pub(super) weekday: Option<&'static str>,
    pub(super) month: Option<&'static str>,
    /// Days of one month, of months of one year, of two years; empty where there is no pattern.
    pub(super) days: &'static str,
    pub(super) days_of_months: &'static str,
    pub(super) days_of_years: &'static str,
    /// Months of one year, and of two.
    pub(super) months: &'static str,
    pub(super) months_of_years: &'static str,
    /// What is wrong in CLDR's names, and right.
    pub(super) spelling: &'static [(&'static str, &'static str)],
    /// What stands between two days that have no pattern.
    pub(super) between: &'static str,
}

/// A language of which nothing is said here.
const PLAIN: Patterns = Patterns {
    day: None,
    weekday: None,
    month: None,
    days: "",
    days_of_months: "",
    days_of_years: "",
    months: "",
    months_of_years: "",
    spelling: &[],
    between: " – ",
};

/// Day, month and year in this order, which most languages have.
const DAY_FIRST: Patterns = Patterns {
    days: "d–d MMMM y",
    days_of_months: "d MMMM – d MMMM y",
    days_of_years: "d MMMM y – d MMMM y",
    months: "MMMM – MMMM y",
    months_of_years: "MMMM y – MMMM y",
    ..PLAIN
};

/// By language.
const LANGUAGES: [(&str, Patterns); 9] = [
    ("ar", DAY_FIRST),
    ("en", DAY_FIRST),
    (
        "en-US",
        Patterns {
            days: "MMMM d – d, y",
            days_of_months: "MMMM d – MMMM d, y",
            days_of_years: "MMMM d, y – MMMM d, y",
            ..DAY_FIRST
        },
    ),
    (
        "fa",
        Patterns {
            days: "d تا d MMMM y",
            days_of_months: "d LLLL تا d MMMM y",
            days_of_years: "d MMMM y تا d MMMM y",
            months: "MMMM تا MMMM y",
            months_of_years: "MMMM y تا MMMM y",
            between: " تا ",
            ..PLAIN
        },
    ),
    ("fr", DAY_FIRST),
    (
        "ps",
        Patterns {
            // CLDR has the order of its root here, year first, which nobody writes, and eras in
            // Latin letters. These are as its own long date is.
            day: Some("d MMMM y"),
            weekday: Some("EEEE، d MMMM y"),
            month: Some("MMMM y"),
            spelling: &[("غبرگ", "غبرګ"), ("چنگ", "چنګ")],
            ..DAY_FIRST
        },
    ),
    (
        "ru",
        Patterns {
            days: "d–d MMMM y\u{202f}'г'.",
            days_of_months: "d MMMM – d MMMM y\u{202f}'г'.",
            days_of_years: "d MMMM y\u{202f}'г'. – d MMMM y\u{202f}'г'.",
            months: "LLLL – LLLL y\u{202f}'г'.",
            months_of_years: "LLLL y\u{202f}'г'. – LLLL y\u{202f}'г'.",
            ..PLAIN
        },
    ),
    ("tr", DAY_FIRST),
    (
        "ur",
        Patterns {
            days_of_months: "d MMMM – d MMMM، y",
            days_of_years: "d MMMM، y – d MMMM، y",
            months: "MMMM–MMMM y",
            ..DAY_FIRST
        },
    ),
];

/// The same in a calendar that is written with its era.
const WITH_ERA: [(&str, Patterns); 2] = [
    (
        "ar",
        Patterns {
            days: "d–d MMMM y G",
            days_of_months: "d MMMM – d MMMM y G",
            days_of_years: "d MMMM y – d MMMM y G",
            ..PLAIN
        },
    ),
    (
        "ur",
        Patterns {
            days: "d–d MMMM، y G",
            days_of_months: "d MMMM – d MMMM، y G",
            days_of_years: "d MMMM، y – d MMMM، y G",
            spelling: &[("ر بیع", "ربیع")],
            ..PLAIN
        },
    ),
];

impl Patterns {
    /// Those of a language in the Gregorian calendar or in another.
    pub(super) fn of(lang: &str, calendar: Option<Calendar>) -> Self {
        let base = lang.split('-').next().unwrap_or(lang);
        let find = |table: &[(&str, Self)], lang: &str| {
            table.iter().find(|(known, _)| *known == lang).map(|(_, patterns)| *patterns)
        };
        match calendar {
            Some(Calendar::Islamic) => find(&WITH_ERA, base),
            Some(Calendar::Persian) => {
                find(&LANGUAGES, base).filter(|_| matches!(base, "fa" | "ps"))
            }
            // The orders of English are many.
            None if base == "en" => find(&LANGUAGES, if lang == "en-GB" { "en" } else { lang }),
            None => find(&LANGUAGES, base),
        }
        .unwrap_or(PLAIN)
    }
}

/// A pattern of a stretch as the pattern of its first day, what stands between, and that of its
/// last: it ends where a field stands again.
pub(super) fn split(pattern: &'static str) -> Option<[&'static str; 3]> {
    let mut is_quoted = false;
    let mut seen = String::new();
    let mut end = 0;
    let mut letters = pattern.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        is_quoted ^= letter == '\'';
        if is_quoted || !letter.is_ascii_alphabetic() {
            if letter == '\'' {
                end = at + 1;
            }
            continue;
        }
        if seen.contains(letter) {
            let (first, last) = pattern.split_at_checked(at)?;
            // What belongs to the first day, as a full stop does, is part of what stands between.
            let (first, between) = first.split_at_checked(end)?;
            return Some([first, between, last]);
        }
        seen.push(letter);
        end = at + 1;
        while letters.next_if(|(_, next)| *next == letter).is_some() {
            end += 1;
        }
    }
    None
}
