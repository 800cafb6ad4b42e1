//! Days of the Solar Hijri calendar, which desks in Iran and Afghanistan write out of habit.

use icu_calendar::Date as Day;
use icu_calendar::cal::Persian;
use jiff::civil::Date;

/// The years of that calendar in which what is written now may have happened.
const YEARS: std::ops::RangeInclusive<i32> = 1300..=1500;

/// The day of our calendar that a day of the Solar Hijri one is; nothing where it is none, or one
/// of another age.
pub(crate) fn solar_hijri(year: i32, month: i32, day: i32) -> Option<Date> {
    let is_one = YEARS.contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    if !is_one {
        return None;
    }
    // The year begins in March: the days that it may have are looked through, which happens once
    // a mistake.
    let mut one = Date::new(i16::try_from(year + 621).ok()?, 3, 18).ok()?;
    for _ in 0..370 {
        let number = |value: i8| u8::try_from(value).ok();
        let (of_year, of_month) = (number(one.month())?, number(one.day())?);
        let ours = Day::try_new_gregorian(i32::from(one.year()), of_year, of_month).ok()?;
        let theirs = ours.to_calendar(Persian);
        let month_of = i32::from(theirs.month().ordinal);
        if month_of == month
            && i32::from(theirs.day_of_month().0) == day
            && theirs.year().extended_year() == year
        {
            return Some(one);
        }
        one = one.tomorrow().ok()?;
    }
    None
}

/// What to write in place of a date of that calendar: `1405-09-07`.
pub(crate) fn help_with_solar_hijri(year: i32, month: i32, day: i32) -> Option<String> {
    Some(format!("Solar Hijri? Write `{}`", solar_hijri(year, month, day)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_found_in_our_calendar() {
        for ((year, month, day), expected) in [
            ((1405, 9, 7), Some("2026-11-28")),
            ((1403, 1, 1), Some("2024-03-20")),
            ((1403, 12, 30), Some("2025-03-20")),
            ((1404, 12, 30), None),
            ((1405, 2, 31), Some("2026-05-21")),
            ((1405, 7, 31), None),
            ((2026, 1, 1), None),
        ] {
            let found = solar_hijri(year, month, day).map(|day| day.to_string());
            assert_eq!(found.as_deref(), expected, "for {year}-{month}-{day}");
        }
    }
}
