//! Dates as people read them, in the language of the page, never more exact than they are known.
//!
//! Month names and digits come from CLDR through ICU4X, always in the Gregorian calendar. A
//! formatter costs more to make than to use and a day is shown on many pages, so each thread keeps
//! what it has formatted; the result does not depend on it.

use std::cell::RefCell;
use std::rc::Rc;

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{M, YM, YMD, YMDE};
use icu_locale::Locale;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rustc_hash::FxHashMap;

use crate::catalogue::{Catalogue, Words};
use crate::content::{Bound, Edtf, Precision, When};
use crate::text::is_at_home;

/// How a day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// 29 October 2025.
    Long,
    /// 29 Oct 2025.
    Short,
    /// October 2025.
    Month,
    /// Wednesday 29 October 2025.
    Weekday,
    /// Oct.
    ShortMonth,
}

#[derive(Default)]
struct Memo {
    formatters: FxHashMap<Box<str>, Option<Rc<Formatters>>>,
    texts: FxHashMap<(Date, DateStyle, u64), Rc<str>>,
}

struct Formatters {
    long: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    short: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    weekday: FixedCalendarDateTimeFormatter<Gregorian, YMDE>,
    short_month: FixedCalendarDateTimeFormatter<Gregorian, M>,
}

thread_local! {
    static MEMO: RefCell<Memo> = RefCell::default();
}

/// A day as text. A language that CLDR does not know gets the ISO form.
pub fn day_text(day: Date, style: DateStyle, lang: &str) -> Rc<str> {
    MEMO.with_borrow_mut(|memo| {
        let key = (day, style, xxhash_rust::xxh3::xxh3_64(lang.as_bytes()));
        if let Some(text) = memo.texts.get(&key) {
            return Rc::clone(text);
        }
        let formatters = memo
            .formatters
            .entry(lang.into())
            .or_insert_with(|| Formatters::new(lang).map(Rc::new))
            .clone();
        let text: Rc<str> = match formatters {
            Some(formatters) => formatters.format(day, style).into(),
            None => day.to_string().into(),
        };
        memo.texts.insert(key, Rc::clone(&text));
        text
    })
}

impl Formatters {
    fn new(lang: &str) -> Option<Self> {
        // English without a region means the day-first order of the field, not the American one.
        let locale: Locale = if lang == "en" { "en-GB" } else { lang }.parse().ok()?;
        Some(Self {
            long: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?,
            short: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok()?,
            month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YM::long()).ok()?,
            weekday: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMDE::long())
                .ok()?,
            short_month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), M::medium())
                .ok()?,
        })
    }

    fn format(&self, day: Date, style: DateStyle) -> String {
        let (Ok(month), Ok(day_of_month)) = (u8::try_from(day.month()), u8::try_from(day.day()))
        else {
            return day.to_string();
        };
        let Ok(date) =
            icu_calendar::Date::try_new_gregorian(i32::from(day.year()), month, day_of_month)
        else {
            return day.to_string();
        };
        match style {
            DateStyle::Long => self.long.format(&date).to_string(),
            DateStyle::Short => self.short.format(&date).to_string(),
            DateStyle::Month => self.month.format(&date).to_string(),
            DateStyle::Weekday => self.weekday.format(&date).to_string(),
            DateStyle::ShortMonth => self.short_month.format(&date).to_string(),
        }
    }
}

/// A moment of publication as text: the day, and the time of day where one was given.
pub fn when_text(when: &When, time_zone: &TimeZone, lang: &str) -> String {
    let day = day_text(when.day, DateStyle::Long, lang);
    if when.has_time {
        format!("{day}, {}", when_time(when, time_zone))
    } else {
        day.as_ref().into()
    }
}

/// The time of day of a moment, with the zone: 10:30 PKT.
pub fn when_time(when: &When, time_zone: &TimeZone) -> String {
    let time = when.timestamp.to_zoned_datetime(time_zone.clone());
    format!("{:02}:{:02} {}", time.hour(), time.minute(), time.strftime("%Z"))
}

/// A moment of publication for machines: `2025-10-29`, or with time and offset.
pub fn when_iso(when: &When, time_zone: &TimeZone) -> String {
    if when.has_time {
        let time = when.timestamp.to_zoned_datetime(time_zone.clone());
        time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    } else {
        when.day.to_string()
    }
}

/// A moment as RFC 3339 with an offset, as feeds and sitemaps want it.
pub fn when_rfc3339(when: &When, time_zone: &TimeZone) -> String {
    when.timestamp.to_zoned_datetime(time_zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// An event's date as text: "August 2025", "25–30 October 2025", "about 2025". A language without
/// words of its own has signs in their place: "≈ 2025", "2025 – …".
pub fn edtf_text(date: &Edtf, lang: &str, catalogue: &Catalogue) -> String {
    let words = catalogue.of(lang);
    let words = is_at_home(words.lang(), lang).then_some(words);
    let said =
        |words: &Words, key: &str, date: String| words.said(key, &[("date", (&date).into())]);
    match (&date.start, &date.end) {
        (Some(start), None) if !date.is_interval => bound_text(start, lang, words),
        // An open end is neither past nor future: what began goes on, what is to begin will.
        (Some(start), None) => {
            let start = bound_text(start, lang, words);
            match words {
                Some(words) => said(words, "date_from", start),
                None => format!("{start} – …"),
            }
        }
        (None, Some(end)) => {
            let end = bound_text(end, lang, words);
            match words {
                Some(words) => said(words, "date_until", end),
                None => format!("… – {end}"),
            }
        }
        (None, None) => words.map_or("?", |words| words.word("date_unknown")).to_owned(),
        (Some(start), Some(end)) => {
            let exact = |bound: &Bound| {
                bound.precision == Precision::Day && !bound.approximate && !bound.uncertain
            };
            let (from, to) = (start.first, end.first);
            let same_month = exact(start)
                && exact(end)
                && (from.year(), from.month()) == (to.year(), to.month());
            if same_month && lang.starts_with("en") {
                format!("{}–{}", from.day(), bound_text(end, lang, words))
            } else {
                format!("{} – {}", bound_text(start, lang, words), bound_text(end, lang, words))
            }
        }
    }
}

/// The date of what is expected and has no date, as [`edtf_text`] writes others: since when it is
/// expected.
pub fn no_date_text(date: &Edtf, lang: &str, catalogue: &Catalogue) -> String {
    let words = catalogue.of(lang);
    let words = is_at_home(words.lang(), lang).then_some(words);
    match (&date.start, words) {
        (Some(start), Some(words)) => {
            let since = bound_text(start, lang, Some(words));
            words.said("date_not_set", &[("date", (&since).into())])
        }
        _ => edtf_text(date, lang, catalogue),
    }
}

/// One end of a date as text, in signs where there are no words.
fn bound_text(bound: &Bound, lang: &str, words: Option<&Words>) -> String {
    let Some(words) = words else { return bound_in_signs(bound, lang) };
    let day = bound.first;
    let of_year = |key: &str, year: i16| words.said(key, &[("year", (&year.to_string()).into())]);
    let text: String = match bound.precision {
        Precision::Day => day_text(day, DateStyle::Long, lang).as_ref().into(),
        Precision::Month => day_text(day, DateStyle::Month, lang).as_ref().into(),
        Precision::Season => {
            let season = match day.month() {
                3..=5 => "date_spring",
                6..=8 => "date_summer",
                9..=11 => "date_autumn",
                _ => "date_winter",
            };
            of_year(season, day.year())
        }
        Precision::Year => day.year().to_string(),
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
fn bound_in_signs(bound: &Bound, lang: &str) -> String {
    let day = bound.first;
    let text = match bound.precision {
        Precision::Day => day_text(day, DateStyle::Long, lang).to_string(),
        Precision::Month => day_text(day, DateStyle::Month, lang).to_string(),
        Precision::Season => {
            let month = |day| day_text(day, DateStyle::Month, lang);
            format!("{} – {}", month(day), month(bound.last))
        }
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
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_follow_the_language() {
        let check = |style, lang, expected: &str| {
            assert_eq!(&*day_text(date(2025, 10, 29), style, lang), expected, "{lang}");
        };
        check(DateStyle::Long, "en", "29 October 2025");
        check(DateStyle::Long, "en-US", "October 29, 2025");
        check(DateStyle::Short, "en", "29 Oct 2025");
        check(DateStyle::Month, "en", "October 2025");
        check(DateStyle::ShortMonth, "en", "Oct");
        check(DateStyle::Long, "ur", "29 اکتوبر، 2025");
        check(DateStyle::Long, "de", "29. Oktober 2025");
        check(DateStyle::Long, "not a language", "2025-10-29");
    }

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
