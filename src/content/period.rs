//! The days that an edition covers: one, a week from Monday on, or a month.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::Month;
use crate::config::PeriodLength;

/// A day, a week or a month. Sorted by their first days; of those that begin together, the shorter
/// comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Its first day.
    pub first: Date,
    /// How long it is.
    pub length: PeriodLength,
}

impl Period {
    /// The period of a length in which a day lies.
    pub fn of(day: Date, length: PeriodLength) -> Self {
        let first = match length {
            PeriodLength::Day => day,
            PeriodLength::Week => {
                let since_monday = i64::from(day.weekday().to_monday_zero_offset());
                day.checked_sub(jiff::Span::new().days(since_monday)).unwrap_or(Date::MIN)
            }
            PeriodLength::Month => day.first_of_month(),
        };
        Self { first, length }
    }

    /// The period that a file's name says: `2025-10-31`, `2025-W44`, `2025-10`.
    pub fn parse(name: &str) -> Option<Self> {
        let (year, rest) = name.split_once('-')?;
        let number = |text: &str, digits: usize| {
            let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<i16>().ok().filter(|_| is_number)
        };
        let small = |text: &str| number(text, 2).and_then(|number| i8::try_from(number).ok());
        let year = number(year, 4).filter(|year| *year > 0)?;
        if let Some(week) = rest.strip_prefix(['W', 'w']) {
            let first = ISOWeekDate::new(year, small(week)?, Weekday::Monday).ok()?.date();
            return Some(Self { first, length: PeriodLength::Week });
        }
        let (month, day) =
            rest.split_once('-').map_or((rest, None), |(month, day)| (month, Some(day)));
        let length = if day.is_some() { PeriodLength::Day } else { PeriodLength::Month };
        let first = Date::new(year, small(month)?, day.map_or(Some(1), small)?).ok()?;
        Some(Self { first, length })
    }

    /// Its last day.
    pub fn last(self) -> Date {
        let days = match self.length {
            PeriodLength::Day => 0,
            PeriodLength::Week => 6,
            PeriodLength::Month => return self.first.last_of_month(),
        };
        self.first.checked_add(jiff::Span::new().days(days)).unwrap_or(Date::MAX)
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: Date) -> bool {
        self.first <= day && day <= self.last()
    }

    /// The same for machines, as HTML's `datetime` has it: `2025-W44` with a large letter.
    pub fn datetime(self) -> String {
        self.to_string().to_uppercase()
    }

    /// The month of its last day, by which statuses are looked up.
    pub fn month(self) -> Month {
        Month::of(self.last())
    }
}

/// `2025-10-31`, `2025-w44`, `2025-10`, as addresses have it.
impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.length {
            PeriodLength::Day => write!(f, "{}", self.first),
            PeriodLength::Week => {
                let week = self.first.iso_week_date();
                write!(f, "{:04}-w{:02}", week.year(), week.week())
            }
            PeriodLength::Month => write!(f, "{year:04}-{month:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Option<(&str, &str, &str)>) {
        let period = Period::parse(name);
        let told = period.map(|period| {
            (period.to_string(), period.first.to_string(), period.last().to_string())
        });
        let told = told.as_ref().map(|(key, first, last)| (&**key, &**first, &**last));
        assert_eq!(told, expected, "for {name}");
    }

    #[test]
    fn a_name_is_a_period() {
        check("2025-10-31", Some(("2025-10-31", "2025-10-31", "2025-10-31")));
        check("2025-W44", Some(("2025-w44", "2025-10-27", "2025-11-02")));
        check("2026-w01", Some(("2026-w01", "2025-12-29", "2026-01-04")));
        check("2024-02", Some(("2024-02", "2024-02-01", "2024-02-29")));
        let no_periods = ["2025", "2025-13", "2025-10-32", "2025-W54", "2025-1", "25-10", "x", "-"];
        for name in
            no_periods.into_iter().chain(["0000-01", "2025-W4", "2025-10-3", "٢٠٢٥-١٠", "+025-10"])
        {
            check(name, None);
        }
    }

    #[test]
    fn a_day_lies_in_a_period_of_each_length() {
        let of = |day: &str| {
            let day: Date = day.parse().unwrap();
            PeriodLength::ALL
                .iter()
                .map(|&length| Period::of(day, length).to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(of("2025-11-02"), ["2025-11-02", "2025-w44", "2025-11"]);
        assert_eq!(of("2025-12-29"), ["2025-12-29", "2026-w01", "2025-12"]);
        for day in [Date::MIN, Date::MAX] {
            for &length in PeriodLength::ALL {
                let period = Period::of(day, length);
                assert!(period.contains(day) && !period.to_string().is_empty());
            }
        }
    }
}
