//! Days and stretches of days as text, in the language, the digits and the calendar of the reader.
//!
//! Names, patterns and digits come from CLDR through ICU4X; what it has of stretches is in
//! [`intervals`]. A formatter costs more to make than to use and a day is shown
//! on many pages, so each thread keeps what it has formatted; the result does not depend on it.

use std::cell::RefCell;
use std::rc::Rc;

use icu_calendar::Gregorian;
use icu_calendar::cal::hijri::UmmAlQura;
use icu_calendar::cal::{Hijri, Persian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::fieldsets::{M, YM, YMD, YMDE};
use icu_datetime::pattern::{
    DateTimePattern, FixedCalendarDateTimeNames, MonthNameLength, WeekdayNameLength, YearNameLength,
};
use icu_locale::Locale;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use writeable::TryWriteable;

use super::intervals::{self, Patterns};
use crate::catalogue::{Calendar, Catalogue, Manner};

/// How a day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// 29 October 2025.
    Long,
    /// 29 Oct 2025.
    Short,
    /// October 2025.
    Month,
    /// Wednesday, 29 October 2025.
    Weekday,
    /// Oct.
    ShortMonth,
}

/// A day of the Gregorian calendar as ICU has it.
type Day = icu_calendar::Date<Gregorian>;
/// Writes a day.
type Write = Box<dyn Fn(Day) -> String>;
/// Makes what writes a day by a pattern.
type ByPattern = Box<dyn Fn(&str) -> Option<Write>>;

/// What is asked for: a day in the Gregorian calendar or in both, or the days from one to another.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Asked {
    Day(DateStyle),
    Both(DateStyle),
    Days(Date),
    BothDays(Date),
    Months(Date),
}

#[derive(Default)]
struct Memo {
    formatters: FxHashMap<Box<str>, Option<Rc<Formatters>>>,
    texts: FxHashMap<(Date, Asked, u64), Rc<str>>,
}

thread_local! {
    static MEMO: RefCell<Memo> = RefCell::default();
}

/// A day as text. A language that CLDR does not know gets the ISO form.
pub fn day_text(day: Date, style: DateStyle, lang: &str, catalogue: &Catalogue) -> Rc<str> {
    kept(day, Asked::Day(style), catalogue.manner(lang))
}

/// A day as text where it dates something: beside the Gregorian stands the calendar that the desk
/// chose. The Solar Hijri one comes first, as it is what its countries date by, and the weekday
/// with what comes first.
pub fn dateline(day: Date, style: DateStyle, lang: &str, catalogue: &Catalogue) -> Rc<str> {
    kept(day, Asked::Both(style), catalogue.manner(lang))
}

/// The days from one to another as text, where they date something.
pub(super) fn days_text(first: Date, last: Date, lang: &str, catalogue: &Catalogue) -> Rc<str> {
    kept(first, Asked::BothDays(last), catalogue.manner(lang))
}

/// The months from one to another as text.
pub(super) fn months_text(first: Date, last: Date, lang: &str, catalogue: &Catalogue) -> Rc<str> {
    kept(first, Asked::Months(last), catalogue.manner(lang))
}

/// Whether a calendar counts the day: the years before its first have an era that CLDR has no word
/// of in most languages.
fn has_begun(calendar: Calendar, day: Date) -> bool {
    day >= match calendar {
        Calendar::Persian => jiff::civil::date(622, 3, 21),
        Calendar::Islamic => jiff::civil::date(622, 7, 19),
    }
}

fn kept(day: Date, asked: Asked, manner: Manner<'_>) -> Rc<str> {
    let calendar = manner.calendar.filter(|calendar| has_begun(*calendar, day));
    let asked = match (asked, calendar) {
        (Asked::Both(style), None) => Asked::Day(style),
        (Asked::BothDays(last), None) => Asked::Days(last),
        _ => asked,
    };
    MEMO.with_borrow_mut(|memo| {
        let key = (day, asked, key_of(manner));
        if let Some(text) = memo.texts.get(&key) {
            return Rc::clone(text);
        }
        let formatters = match memo.formatters.get(&*tag_of(manner)) {
            Some(known) => known.clone(),
            None => {
                let made = Formatters::new(manner).map(Rc::new);
                memo.formatters.insert(tag_of(manner), made.clone());
                made
            }
        };
        let text: Rc<str> = match formatters {
            Some(formatters) => formatters.text(day, asked).into(),
            None => iso(day, asked).into(),
        };
        memo.texts.insert(key, Rc::clone(&text));
        text
    })
}

/// What is kept of a manner is kept under this.
pub(super) fn key_of(manner: Manner<'_>) -> u64 {
    let choice = |word: Option<usize>| word.map_or(0, |word| word as u64 + 1);
    let digits = choice(manner.digits.map(|digits| digits as usize));
    let calendar = choice(manner.calendar.map(|calendar| calendar as usize));
    xxhash_rust::xxh3::xxh3_64_with_seed(manner.lang.as_bytes(), digits * 8 + calendar)
}

/// What its formatters are kept under.
fn tag_of(Manner { lang, digits, calendar }: Manner<'_>) -> Box<str> {
    format!("{lang} {digits:?} {calendar:?}").into()
}

fn iso(day: Date, asked: Asked) -> String {
    match asked {
        Asked::Day(_) | Asked::Both(_) => day.to_string(),
        Asked::Days(last) | Asked::BothDays(last) => format!("{day} – {last}"),
        Asked::Months(last) => format!("{} – {}", day.strftime("%Y-%m"), last.strftime("%Y-%m")),
    }
}

/// The formatters of a manner.
struct Formatters {
    short: Write,
    month: Write,
    short_month: Write,
    gregorian: InCalendar,
    second: Option<InCalendar>,
    /// Whether the second calendar stands before the Gregorian.
    is_second_first: bool,
}

/// What writes days of one calendar.
struct InCalendar {
    long: Write,
    weekday: Write,
    /// Year and month of a day.
    month_of: fn(Day) -> (i32, u8),
    /// Makes what writes days as a pattern of CLDR has it.
    by_pattern: ByPattern,
    patterns: Patterns,
    /// Those of stretches, made when one is first asked for.
    stretches: RefCell<FxHashMap<&'static str, Option<Stretch>>>,
}

/// What writes the two ends of a stretch, and what stands between them.
struct Stretch {
    first: Write,
    between: &'static str,
    last: Write,
}

/// What writes days of a calendar as a set of fields has it.
macro_rules! by_fields {
    ($calendar:expr, $type:ty, $locale:expr, $fields:expr) => {{
        let prefs = $locale.into();
        let formatter = FixedCalendarDateTimeFormatter::<$type, _>::try_new(prefs, $fields).ok();
        formatter.map(|formatter| -> Write {
            Box::new(move |day| formatter.format(&day.to_calendar($calendar)).to_string())
        })
    }};
}

/// A calendar in a locale.
macro_rules! in_calendar {
    ($calendar:expr, $type:ty, $locale:expr, $patterns:expr) => {{
        let locale: Locale = $locale.clone();
        InCalendar {
            long: by_fields!($calendar, $type, &locale, YMD::long())?,
            weekday: by_fields!($calendar, $type, &locale, YMDE::long())?,
            month_of: |day| {
                let day = day.to_calendar($calendar);
                (day.year().extended_year(), day.month().ordinal)
            },
            by_pattern: Box::new(move |pattern: &str| -> Option<Write> {
                let is_standalone = pattern.contains('L');
                let pattern = DateTimePattern::try_from_pattern_str(pattern).ok()?;
                let mut names: FixedCalendarDateTimeNames<$type, DateFieldSet> =
                    FixedCalendarDateTimeNames::try_new((&locale).into()).ok()?;
                names
                    .include_month_names(match is_standalone {
                        true => MonthNameLength::StandaloneWide,
                        false => MonthNameLength::Wide,
                    })
                    .ok()?;
                names.include_weekday_names(WeekdayNameLength::Wide).ok()?;
                names.include_year_names(YearNameLength::Abbreviated).ok()?;
                Some(Box::new(move |day| {
                    let day = day.to_calendar($calendar);
                    let mut text = String::new();
                    let formatter = names.with_pattern_unchecked(&pattern);
                    let written = formatter.format(&day).try_write_to(&mut text);
                    debug_assert!(matches!(written, Ok(Ok(()))), "{pattern:?} is not written");
                    text
                }))
            }),
            patterns: $patterns,
            stretches: RefCell::default(),
        }
    }};
}

impl Formatters {
    fn new(manner: Manner<'_>) -> Option<Self> {
        let locale = manner.locale()?;
        let patterns = Patterns::of(manner.lang, None);
        let gregorian = in_calendar!(Gregorian, Gregorian, locale, patterns);
        let month = by_fields!(Gregorian, Gregorian, &locale, YM::long())?;
        let others = Patterns::of(manner.lang, manner.calendar);
        let second = match manner.calendar {
            Some(Calendar::Persian) => Some(in_calendar!(Persian, Persian, locale, others)),
            Some(Calendar::Islamic) => {
                Some(in_calendar!(umm_al_qura(), Hijri<UmmAlQura>, locale, others))
            }
            None => None,
        };
        Some(Self {
            short: by_fields!(Gregorian, Gregorian, &locale, YMD::medium())?,
            month: gregorian.instead(patterns.month).unwrap_or(month),
            short_month: by_fields!(Gregorian, Gregorian, &locale, M::medium())?,
            gregorian: gregorian.with_own_days(),
            second: second.map(InCalendar::with_own_days),
            is_second_first: manner.calendar == Some(Calendar::Persian),
        })
    }

    fn text(&self, day: Date, asked: Asked) -> String {
        let Some(first) = gregorian(day) else { return iso(day, asked) };
        let to = |last: Date| gregorian(last).unwrap_or(first);
        match asked {
            Asked::Day(style) => self.day(first, style),
            Asked::Both(style) => self.in_both(|calendar, leads| match style {
                DateStyle::Weekday if leads => (calendar.weekday)(first),
                _ => (calendar.long)(first),
            }),
            Asked::Days(last) => self.gregorian.days(first, to(last)),
            Asked::BothDays(last) => self.in_both(|calendar, _| calendar.days(first, to(last))),
            Asked::Months(last) => self.gregorian.months(first, to(last), &self.month),
        }
    }

    /// A text in both calendars; `text` is told which comes first.
    fn in_both(&self, text: impl Fn(&InCalendar, bool) -> String) -> String {
        let Some(second) = &self.second else { return text(&self.gregorian, true) };
        let first = text(second, self.is_second_first);
        let spelling = second.patterns.spelling.iter();
        let spelt = spelling.fold(first, |text, (wrong, right)| text.replace(wrong, right));
        let gregorian = text(&self.gregorian, !self.is_second_first);
        match self.is_second_first {
            true => format!("{spelt} ({gregorian})"),
            false => format!("{gregorian} ({spelt})"),
        }
    }

    fn day(&self, day: Day, style: DateStyle) -> String {
        match style {
            DateStyle::Long => (self.gregorian.long)(day),
            DateStyle::Short => (self.short)(day),
            DateStyle::Month => (self.month)(day),
            DateStyle::Weekday => (self.gregorian.weekday)(day),
            DateStyle::ShortMonth => (self.short_month)(day),
        }
    }
}

fn umm_al_qura() -> Hijri<UmmAlQura> {
    Hijri::new_umm_al_qura()
}

fn gregorian(day: Date) -> Option<Day> {
    let (month, of_month) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Day::try_new_gregorian(i32::from(day.year()), month, of_month).ok()
}

impl InCalendar {
    /// What writes days by a pattern of ours, where CLDR has none that can be used.
    fn instead(&self, pattern: Option<&str>) -> Option<Write> {
        (self.by_pattern)(pattern?)
    }

    /// The calendar with our patterns of a day, if there are any.
    fn with_own_days(mut self) -> Self {
        let day = self.instead(self.patterns.day);
        let weekday = self.instead(self.patterns.weekday);
        self.long = day.unwrap_or(self.long);
        self.weekday = weekday.unwrap_or(self.weekday);
        self
    }

    /// The days from one to another: "3–5 October 2025".
    fn days(&self, first: Day, last: Day) -> String {
        let pattern = match ((self.month_of)(first), (self.month_of)(last)) {
            (one, other) if one == other => self.patterns.days,
            ((year, _), (same, _)) if year == same => self.patterns.days_of_months,
            _ => self.patterns.days_of_years,
        };
        self.stretch(pattern, first, last, &self.long)
    }

    /// The months from one to another: "October – November 2025".
    fn months(&self, first: Day, last: Day, month: &Write) -> String {
        let pattern = match (self.month_of)(first).0 == (self.month_of)(last).0 {
            true => self.patterns.months,
            false => self.patterns.months_of_years,
        };
        self.stretch(pattern, first, last, month)
    }

    /// Two days as a pattern has them, else one after the other.
    fn stretch(&self, pattern: &'static str, first: Day, last: Day, whole: &Write) -> String {
        let mut stretches = self.stretches.borrow_mut();
        let stretch = stretches.entry(pattern).or_insert_with(|| {
            let [first, between, last] = intervals::split(pattern)?;
            let (first, last) = ((self.by_pattern)(first)?, (self.by_pattern)(last)?);
            Some(Stretch { first, between, last })
        });
        match stretch {
            Some(Stretch { first: write_first, between, last: write_last }) => {
                format!("{}{between}{}", write_first(first), write_last(last))
            }
            None => format!("{}{}{}", whole(first), self.patterns.between, whole(last)),
        }
    }
}
