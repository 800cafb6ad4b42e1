//! Reads the text of an EDTF date.

use jiff::civil::Date;

use super::{Bound, Edtf, Precision};
use crate::content::date::{DateProblem, calendar_day, out_of_range};

impl Edtf {
    /// Reads an EDTF date or interval of level 0 or 1. A time of day is dropped.
    pub fn parse(text: &str) -> Result<Self, DateProblem> {
        let text = text.trim();
        let Some((start, end)) = text.split_once('/') else {
            let (bound, text) = read_bound(text)?;
            return Ok(Self { text, start: Some(bound), end: None, is_interval: false });
        };
        let (start, start_text) = read_end(start.trim())?;
        let (end, end_text) = read_end(end.trim())?;
        if start.is_none() && end.is_none() {
            return Err(malformed("neither its start nor its end is known"));
        }
        if let (Some(start), Some(end)) = (start, end)
            && start.first > end.last
        {
            return Err(DateProblem {
                reason: "it ends before it starts".into(),
                help: format!("write `{end_text}/{start_text}` if that is what is meant"),
            });
        }
        if start == end {
            // `2026-04/2026-04` is April, and so that is what it is called.
            return Ok(Self { text: start_text, start, end: None, is_interval: false });
        }
        let text = format!("{start_text}/{end_text}").into();
        Ok(Self { text, start, end, is_interval: true })
    }
}

impl std::str::FromStr for Edtf {
    type Err = DateProblem;

    fn from_str(text: &str) -> Result<Self, DateProblem> {
        Self::parse(text)
    }
}

/// One end of an interval: a date, `..` (open) or nothing (unknown).
fn read_end(text: &str) -> Result<(Option<Bound>, Box<str>), DateProblem> {
    if matches!(text, "" | "..") {
        return Ok((None, text.into()));
    }
    read_bound(text).map(|(bound, text)| (Some(bound), text))
}

/// A date with its qualifier, and its canonical text.
fn read_bound(text: &str) -> Result<(Bound, Box<str>), DateProblem> {
    let (date, qualifier) = match text.char_indices().next_back() {
        Some((at, mark @ ('?' | '~' | '%'))) => (text.get(..at).unwrap_or(""), Some(mark)),
        _ => (text, None),
    };
    let date = without_time(date)?;
    let (first, last, precision) = read_days(date)?;
    let bound = Bound {
        first,
        last,
        precision,
        approximate: matches!(qualifier, Some('~' | '%')),
        uncertain: matches!(qualifier, Some('?' | '%')),
    };
    let mut text = String::with_capacity(date.len() + 1);
    text.push_str(date);
    text.extend(qualifier);
    Ok((bound, text.into()))
}

/// The day of `2025-10-11T20:00:00+05:00`, whose time must look like one.
fn without_time(text: &str) -> Result<&str, DateProblem> {
    let clock = |(_, time): &(&str, &str)| time.starts_with(|first: char| first.is_ascii_digit());
    let Some((day, _)) = text.split_once(['T', 't', ' ']).filter(clock) else { return Ok(text) };
    if day.len() != 10 {
        return Err(malformed("a time of day needs year, month and day before it"));
    }
    // Only the day is kept, so it is enough that the rest is a time in some zone.
    super::super::When::parse(text, &jiff::tz::TimeZone::UTC).map_err(|problem| DateProblem {
        reason: problem.reason,
        help: format!("write `{day}`"),
    })?;
    Ok(day)
}

fn read_days(text: &str) -> Result<(Date, Date, Precision), DateProblem> {
    if text.is_empty() {
        return Err(malformed("there is none"));
    }
    if text.starts_with(['-', 'Y', 'y'])
        && text.get(1..).is_some_and(|rest| number(rest).is_some() || rest.contains('-'))
    {
        return Err(out_of_range());
    }
    let mut parts = text.split('-');
    let year = parts.next().unwrap_or("");
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return Err(malformed("it has more than year, month and day"));
    }
    if let [a, b, b'X', last] = year.as_bytes()
        && let Some(century) = number(year.get(..2).unwrap_or("").trim_matches('X'))
        && *last == b'X'
        && a.is_ascii_digit()
        && b.is_ascii_digit()
    {
        return whole_years(century * 100, century * 100 + 99, Precision::Century, month);
    }
    if let Some(decade) = year.strip_suffix('X').filter(|decade| decade.len() == 3)
        && let Some(decade) = number(decade)
    {
        return whole_years(decade * 10, decade * 10 + 9, Precision::Decade, month);
    }
    let year = match number(year) {
        Some(number) if year.len() == 4 => number,
        Some(_) if year.len() > 4 => return Err(out_of_range()),
        _ => return Err(malformed("it does not begin with a year of four digits")),
    };
    if year == 0 {
        return Err(out_of_range());
    }
    match (month, day) {
        (None, _) | (Some("XX"), None | Some("XX")) => span_of(year, 1, 12, Precision::Year),
        (Some("XX"), Some(_)) => Err(malformed("it has a day of a month that is not known")),
        (Some(month), day) => read_month(year, month, day),
    }
}

fn read_month(
    year: i16,
    month: &str,
    day: Option<&str>,
) -> Result<(Date, Date, Precision), DateProblem> {
    let number_of = |text: &str| number(text).filter(|_| text.len() == 2);
    let Some(month_number) = number_of(month) else {
        return Err(not_two_digits(year, month, day));
    };
    match (month_number, day) {
        (1..=12, None | Some("XX")) => span_of(year, month_number, month_number, Precision::Month),
        (1..=12, Some(text)) => {
            let Some(day) = number_of(text) else {
                return Err(not_two_digits(year, month, day));
            };
            let day = calendar_day(year, small(month_number), small(day))?;
            Ok((day, day, Precision::Day))
        }
        (21..=24, None) => season(year, month_number),
        (21..=24, Some(_)) => Err(malformed("a season has no day")),
        _ => Err(DateProblem {
            reason: format!("there is no month {month_number:02}"),
            help: "write a month from 01 to 12, or a season from 21 (spring) to 24 (winter)".into(),
        }),
    }
}

/// Northern meteorological seasons; winter runs on into the next year.
fn season(year: i16, season: i16) -> Result<(Date, Date, Precision), DateProblem> {
    if season < 24 {
        let first_month = 3 * (season - 20);
        return span_of(year, first_month, first_month + 2, Precision::Season);
    }
    let first = calendar_day(year, 12, 1)?;
    let last = Date::new(year.saturating_add(1), 2, 1).map_or(Date::MAX, Date::last_of_month);
    Ok((first, last, Precision::Season))
}

fn span_of(
    year: i16,
    from: i16,
    to: i16,
    precision: Precision,
) -> Result<(Date, Date, Precision), DateProblem> {
    let first = calendar_day(year, small(from), 1)?;
    let last = calendar_day(year, small(to), 1)?.last_of_month();
    Ok((first, last, precision))
}

fn whole_years(
    from: i16,
    to: i16,
    precision: Precision,
    month: Option<&str>,
) -> Result<(Date, Date, Precision), DateProblem> {
    if month.is_some() {
        return Err(malformed("it has a month of a year that is not known"));
    }
    // There is no year 0 in the range that we take.
    let first = calendar_day(from.max(1), 1, 1)?;
    Ok((first, calendar_day(to, 12, 31)?, precision))
}

/// The number that all of `text`, at most four digits, is.
fn number(text: &str) -> Option<i16> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().unwrap_or(i16::MAX))
}

fn small(number: i16) -> i8 {
    i8::try_from(number).unwrap_or(0)
}

fn not_two_digits(year: i16, month: &str, day: Option<&str>) -> DateProblem {
    let month = number(month);
    let help = match (month, day.map(number)) {
        (Some(month), None) => Some(format!("write `{year:04}-{month:02}`")),
        (Some(month), Some(Some(day))) => Some(format!("write `{year:04}-{month:02}-{day:02}`")),
        _ => None,
    };
    let problem = malformed("month and day must be two digits");
    DateProblem { help: help.unwrap_or(problem.help), ..problem }
}

fn malformed(reason: &str) -> DateProblem {
    DateProblem {
        reason: reason.into(),
        help: "write `2025-10-11`, `2025-08`, `2025-10-25/2025-10-30` or `2025-10~`".into(),
    }
}
