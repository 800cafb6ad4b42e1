//! Dates as people read them, in the language of the page, never more exact than they are known:
//! those of events, which may be stretches, open, about or uncertain (EDTF).

pub use super::formatters::{DateStyle, dateline, day_text};
use super::formatters::{days_text, months_text};
pub use super::times::{when_dateline, when_iso, when_rfc3339, when_text, when_time};
use crate::catalogue::{Catalogue, Words};
use crate::content::{Bound, Edtf, Precision};
use crate::text::is_at_home;

/// An event's date as text: "August 2025", "25–30 October 2025", "about 2025"; a day, or days, in
/// both calendars where the desk has a second one. A month of one calendar is no month of the
/// other, and so stands in the Gregorian alone. A language without words of its own has signs in
/// their place: "≈ 2025", "2025 – …".
pub fn edtf_text(date: &Edtf, lang: &str, catalogue: &Catalogue) -> String {
    let words = words_of(lang, catalogue);
    let said =
        |words: &Words, key: &str, date: String| words.said(key, &[("date", (&date).into())]);
    let bound_text = |bound| bound_text(bound, lang, words, catalogue);
    match (&date.start, &date.end) {
        (Some(start), None) if !date.is_interval => bound_text(start),
        // An open end is neither past nor future: what began goes on, what is to begin will.
        (Some(start), None) => {
            let start = bound_text(start);
            match words {
                Some(words) => said(words, "date_from", start),
                None => format!("{start} – …"),
            }
        }
        (None, Some(end)) => {
            let end = bound_text(end);
            match words {
                Some(words) => said(words, "date_until", end),
                None => format!("… – {end}"),
            }
        }
        (None, None) => words.map_or("?", |words| words.word("date_unknown")).to_owned(),
        (Some(start), Some(end)) => {
            let is_exact = |bound: &Bound| !bound.approximate && !bound.uncertain;
            let texts = || (bound_text(start), bound_text(end));
            match (start.precision, end.precision) {
                (Precision::Day, Precision::Day) if is_exact(start) && is_exact(end) => {
                    days_text(start.first, end.first, lang, catalogue).as_ref().into()
                }
                (Precision::Month, Precision::Month) if is_exact(start) && is_exact(end) => {
                    months_text(start.first, end.first, lang, catalogue).as_ref().into()
                }
                _ => {
                    let (start, end) = texts();
                    match words {
                        Some(words) => words.said(
                            "date_from_to",
                            &[("start", (&start).into()), ("end", (&end).into())],
                        ),
                        None => format!("{start} – {end}"),
                    }
                }
            }
        }
    }
}

/// The words of a language, if there are words of its own.
fn words_of<'a>(lang: &str, catalogue: &'a Catalogue) -> Option<&'a Words> {
    Some(catalogue.of(lang)).filter(|words| is_at_home(words.lang(), lang))
}

/// The date of what is expected and has no date, as [`edtf_text`] writes others: since when it is
/// expected.
pub fn no_date_text(date: &Edtf, lang: &str, catalogue: &Catalogue) -> String {
    match (&date.start, words_of(lang, catalogue)) {
        (Some(start), Some(words)) => {
            let since = bound_text(start, lang, Some(words), catalogue);
            words.said("date_not_set", &[("date", (&since).into())])
        }
        _ => edtf_text(date, lang, catalogue),
    }
}

/// One end of a date as text, in signs where there are no words.
fn bound_text(bound: &Bound, lang: &str, words: Option<&Words>, catalogue: &Catalogue) -> String {
    let Some(words) = words else { return bound_in_signs(bound, lang, catalogue) };
    let day = bound.first;
    let year = |year: i16| words.figures(u64::try_from(year).unwrap_or_default());
    let of_year = |key: &str, number: i16| words.said(key, &[("year", (&year(number)).into())]);
    let text: String = match bound.precision {
        Precision::Day => dateline(day, DateStyle::Long, lang, catalogue).as_ref().into(),
        Precision::Month => day_text(day, DateStyle::Month, lang, catalogue).as_ref().into(),
        Precision::Season => {
            let season = match day.month() {
                3..=5 => "date_spring",
                6..=8 => "date_summer",
                9..=11 => "date_autumn",
                _ => "date_winter",
            };
            of_year(season, day.year())
        }
        Precision::Year => year(day.year()),
        Precision::Decade => of_year("date_decade", day.year() / 10 * 10),
        Precision::Century => of_year("date_century", day.year() / 100 * 100),
    };
    let key = match (bound.approximate, bound.uncertain) {
        (false, false) => return text,
        (true, false) => "date_about",
        (false, true) => "date_uncertain",
        (true, true) => "date_about_uncertain",
    };
    words.said(key, &[("date", (&text).into())])
}

/// The same without a word but the names of months: a season by its months, a decade by its years.
fn bound_in_signs(bound: &Bound, lang: &str, catalogue: &Catalogue) -> String {
    let day = bound.first;
    let text = match bound.precision {
        Precision::Day => dateline(day, DateStyle::Long, lang, catalogue).to_string(),
        Precision::Month => day_text(day, DateStyle::Month, lang, catalogue).to_string(),
        Precision::Season => months_text(day, bound.last, lang, catalogue).to_string(),
        Precision::Year => day.year().to_string(),
        Precision::Decade | Precision::Century => format!("{}–{}", day.year(), bound.last.year()),
    };
    let about = if bound.approximate { "≈ " } else { "" };
    let uncertain = if bound.uncertain { "?" } else { "" };
    format!("{about}{text}{uncertain}")
}

/// An event's date for machines, as exact as it is known and as HTML's `<time>` takes it: the start
/// of an interval; nothing where an end is open or the start is no finer than a decade.
pub fn edtf_iso(date: &Edtf) -> Option<String> {
    let bound = date.start.as_ref().filter(|_| !date.is_open())?;
    let day = bound.first;
    match bound.precision {
        Precision::Day => Some(day.to_string()),
        Precision::Month => Some(format!("{:04}-{:02}", day.year(), day.month())),
        Precision::Year | Precision::Season => Some(format!("{:04}", day.year())),
        Precision::Decade | Precision::Century => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_have_signs_for_words() {
        let check = |date: &str, lang, expected: &str| {
            let date = Edtf::parse(date).unwrap();
            assert_eq!(edtf_text(&date, lang, &Catalogue::built_in()), expected);
        };
        check("2024~", "en-US", "about 2024");
        for (date, expected) in [
            ("2024~", "≈ 2024"),
            ("2024?", "2024?"),
            ("2024-03%", "≈ März 2024?"),
            ("202X", "2020–2029"),
            ("2025-22", "Juni 2025 – August 2025"),
            ("2025-10-12/..", "12. Oktober 2025 – …"),
            ("../2025-10-11", "… – 11. Oktober 2025"),
            ("2025-10-11/2025-10-12", "11. Oktober 2025 – 12. Oktober 2025"),
        ] {
            check(date, "de", expected);
        }
    }
}
