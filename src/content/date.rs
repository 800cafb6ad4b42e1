//! Dates of publication: a day, or a day and a time.
//!
//! The forms are those that Zola, Hugo and Jekyll write, read by hand: jiff alone refuses half of
//! them, and an error can then say which part is wrong.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};

/// When something was published, as the front matter says it and as the site's time zone sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The instant; midnight in the site's time zone where only a day was given.
    pub timestamp: Timestamp,
    /// The day in the site's time zone.
    pub day: Date,
    /// Whether a time of day was given.
    pub has_time: bool,
}

/// Why a text is not a date, in words for a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateProblem {
    /// What is wrong with it, to follow "`2025-13-01` is not a date: ".
    pub reason: String,
    /// What to do.
    pub help: String,
}

impl When {
    /// Before everything else, for what has no date yet and is therefore not shown.
    pub(super) const UNKNOWN: Self =
        Self { timestamp: Timestamp::MIN, day: Date::MIN, has_time: false };

    /// Midnight of `day` in `time_zone`; nothing if jiff cannot count so far.
    pub fn from_day(day: Date, time_zone: &TimeZone) -> Option<Self> {
        let timestamp = time_zone.to_timestamp(day.to_datetime(Time::midnight())).ok()?;
        Some(Self { timestamp, day, has_time: false })
    }

    /// Reads `2025-10-29`, `2025-10-29T20:00:00+05:00`, `2015-06-03 11:55:34 -0400`, `2014-03-12
    /// 10:11`, `2021-02-03 10:00:00 +0000 UTC` and the like. A time without an offset is one of
    /// `time_zone`.
    pub fn parse(text: &str, time_zone: &TimeZone) -> Result<Self, DateProblem> {
        let mut rest = Cursor { text: text.trim().as_bytes() };
        let day = read_day(&mut rest)?;
        if rest.text.is_empty() {
            return Self::from_day(day, time_zone).ok_or_else(out_of_range);
        }
        if !(rest.skip_spaces() || rest.take(b'T') || rest.take(b't')) {
            return Err(malformed("something follows the day"));
        }
        rest.skip_spaces();
        let time = read_time(&mut rest)?;
        rest.skip_spaces();
        let offset = read_offset(&mut rest)?;
        if offset.is_some() {
            rest.skip_zone_name();
        }
        if !rest.text.is_empty() {
            return Err(malformed("something follows the time"));
        }
        let civil = day.to_datetime(time);
        let timestamp = match offset {
            Some(offset) => offset.to_timestamp(civil),
            None => time_zone.to_timestamp(civil),
        };
        let timestamp = timestamp.map_err(|_| out_of_range())?;
        let day = if offset.is_some() { time_zone.to_datetime(timestamp).date() } else { day };
        Ok(Self { timestamp, day, has_time: true })
    }
}

/// The day with these numbers, if the calendar has it.
pub(super) fn calendar_day(year: i16, month: i8, day: i8) -> Result<Date, DateProblem> {
    if !(1..=9999).contains(&year) {
        return Err(out_of_range());
    }
    if !(1..=12).contains(&month) {
        return Err(impossible(format!("there is no month {month:02}")));
    }
    Date::new(year, month, day).map_err(|_| {
        let length = Date::new(year, month, 1).map_or(31, |first| first.days_in_month());
        impossible(format!("{year:04}-{month:02} has {length} days"))
    })
}

/// What is said of a year that no calendar of ours reaches.
pub(super) fn out_of_range() -> DateProblem {
    DateProblem {
        reason: "it is out of range".into(),
        help: "write a year from 0001 to 9999".into(),
    }
}

fn impossible(reason: String) -> DateProblem {
    DateProblem { reason, help: "correct the day or the month".into() }
}

fn malformed(reason: &str) -> DateProblem {
    DateProblem {
        reason: reason.into(),
        help: "write `2025-10-29` or `2025-10-29T20:00:00+05:00`".into(),
    }
}

fn read_day(rest: &mut Cursor<'_>) -> Result<Date, DateProblem> {
    let (Some(year), true) = (rest.number(4, 4), rest.take(b'-')) else {
        return Err(malformed("it does not begin with year, month and day"));
    };
    let month = rest.number(1, 2).ok_or_else(|| malformed("the month is missing"))?;
    if rest.text.is_empty() {
        return Err(DateProblem {
            reason: "the day is missing".into(),
            help: format!("add the day: `{year:04}-{month:02}-01`"),
        });
    }
    if !rest.take(b'-') {
        return Err(malformed("the month must be two digits and a hyphen"));
    }
    let day = rest.number(1, 2).ok_or_else(|| malformed("the day is missing"))?;
    calendar_day(year, i8::try_from(month).unwrap_or(0), i8::try_from(day).unwrap_or(0))
}

fn read_time(rest: &mut Cursor<'_>) -> Result<Time, DateProblem> {
    let (Some(hour), true) = (rest.number(1, 2), rest.take(b':')) else {
        return Err(malformed("the time must be hours and minutes"));
    };
    let Some(minute) = rest.number(2, 2) else {
        return Err(malformed("the minutes must be two digits"));
    };
    let (mut second, mut nanosecond) = (0, 0);
    if rest.take(b':') {
        let Some(number) = rest.number(2, 2) else {
            return Err(malformed("the seconds must be two digits"));
        };
        // A leap second counts as the second before it, as in jiff.
        second = if number == 60 { 59 } else { number };
        if rest.take(b'.') || rest.take(b',') {
            nanosecond =
                rest.fraction().ok_or_else(|| malformed("the fraction of a second is missing"))?;
        }
    }
    let small = |number: i16| i8::try_from(number).unwrap_or(-1);
    Time::new(small(hour), small(minute), small(second), nanosecond).map_err(|_| {
        let text = format!("there is no time {hour:02}:{minute:02}:{second:02}");
        DateProblem {
            reason: text,
            help: "write hours from 00 to 23, minutes and seconds from 00 to 59".into(),
        }
    })
}

/// `Z`, `UTC`, `GMT`, `+05:00`, `+0500`, `+05`, `+5`; nothing where the text is at its end.
fn read_offset(rest: &mut Cursor<'_>) -> Result<Option<Offset>, DateProblem> {
    let unknown = || DateProblem {
        reason: "the offset from UTC cannot be read".into(),
        help: "write it as `+05:00`, `-0400` or `Z`".into(),
    };
    let name = rest.text;
    if name.is_empty() {
        return Ok(None);
    }
    if [&b"Z"[..], b"UTC", b"GMT"].iter().any(|utc| utc.eq_ignore_ascii_case(name)) {
        rest.text = &[];
        return Ok(Some(Offset::UTC));
    }
    let sign = if rest.take(b'+') {
        1
    } else if rest.take(b'-') {
        -1
    } else {
        return Err(unknown());
    };
    // YAML 1.1 has offsets of one digit: `-4`, `+5:30`.
    let hours = rest.number(1, 2).ok_or_else(unknown)?;
    let colon = rest.take(b':');
    let minutes = match rest.number(2, 2) {
        Some(minutes) => minutes,
        None if colon || !rest.text.is_empty() => return Err(unknown()),
        None => 0,
    };
    if minutes > 59 || hours > 23 {
        return Err(unknown());
    }
    let seconds = sign * (i32::from(hours) * 3600 + i32::from(minutes) * 60);
    Offset::from_seconds(seconds).map(Some).map_err(|_| unknown())
}

/// The part of a text that is still to be read.
struct Cursor<'a> {
    text: &'a [u8],
}

impl Cursor<'_> {
    fn take(&mut self, byte: u8) -> bool {
        let taken = self.text.strip_prefix(&[byte]);
        self.text = taken.unwrap_or(self.text);
        taken.is_some()
    }

    fn skip_spaces(&mut self) -> bool {
        let before = self.text.len();
        self.text = self.text.trim_ascii_start();
        self.text.len() < before
    }

    /// Takes the short name of a zone behind its offset, which Go's programs write:
    /// `+0000 UTC`, `-0700 MST`.
    fn skip_zone_name(&mut self) {
        let is_name =
            |text: &[u8]| (3..=5).contains(&text.len()) && text.iter().all(u8::is_ascii_uppercase);
        if self.skip_spaces() && is_name(self.text) {
            self.text = &[];
        }
    }

    /// A number of `least` to `most` digits (at most four, so that it fits).
    fn number(&mut self, least: usize, most: usize) -> Option<i16> {
        let mut value = 0i16;
        let mut digits = 0;
        while digits < most
            && let Some((digit @ b'0'..=b'9', rest)) = self.text.split_first()
        {
            value = value.saturating_mul(10).saturating_add(i16::from(digit - b'0'));
            self.text = rest;
            digits += 1;
        }
        (digits >= least).then_some(value)
    }

    /// The digits of a fraction of a second, in nanoseconds; further digits are dropped.
    fn fraction(&mut self) -> Option<i32> {
        let digits = self.text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (fraction, rest) = self.text.split_at_checked(digits)?;
        self.text = rest;
        let padded = fraction.iter().copied().chain(std::iter::repeat(b'0')).take(9);
        (digits > 0).then(|| padded.fold(0, |value, digit| value * 10 + i32::from(digit - b'0')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `instant day has_time` of a date in Karachi (UTC+5, no summer time), or what is wrong.
    fn check(text: &str, expected: &str) {
        let zone = TimeZone::get("Asia/Karachi").unwrap();
        let found = match When::parse(text, &zone) {
            Ok(when) => format!(
                "{} {} {}",
                when.timestamp,
                when.day,
                if when.has_time { "time" } else { "day" }
            ),
            Err(problem) => format!("{}; {}", problem.reason, problem.help),
        };
        assert_eq!(found, expected, "for {text:?}");
    }

    #[test]
    fn reads_the_forms_of_other_generators() {
        for (text, expected) in [
            ("2025-10-29", "2025-10-28T19:00:00Z 2025-10-29 day"),
            (" 2025-10-29 ", "2025-10-28T19:00:00Z 2025-10-29 day"),
            ("2016-3-4", "2016-03-03T19:00:00Z 2016-03-04 day"),
            ("2025-10-29T20:00:00+05:00", "2025-10-29T15:00:00Z 2025-10-29 time"),
            ("2025-10-29T20:00:00Z", "2025-10-29T20:00:00Z 2025-10-30 time"),
            ("2025-10-29t20:00:00z", "2025-10-29T20:00:00Z 2025-10-30 time"),
            ("2015-06-03 11:55:34 -0400", "2015-06-03T15:55:34Z 2015-06-03 time"),
            ("2015-06-03 11:55:34 -04:00", "2015-06-03T15:55:34Z 2015-06-03 time"),
            ("2015-06-03 11:55:34-04", "2015-06-03T15:55:34Z 2015-06-03 time"),
            ("2015-06-03 11:55:34 -4", "2015-06-03T15:55:34Z 2015-06-03 time"),
            ("2015-06-03 11:55:34 +5:30", "2015-06-03T06:25:34Z 2015-06-03 time"),
            ("2015-06-03 11:55:34 UTC", "2015-06-03T11:55:34Z 2015-06-03 time"),
            ("2015-06-03 23:55:34 GMT", "2015-06-03T23:55:34Z 2015-06-04 time"),
            ("2021-02-03 10:00:00 +0000 UTC", "2021-02-03T10:00:00Z 2021-02-03 time"),
            ("2021-02-03 10:00:00.5 -0700 MST", "2021-02-03T17:00:00.5Z 2021-02-03 time"),
            ("2014-03-12 10:11", "2014-03-12T05:11:00Z 2014-03-12 time"),
            ("2014-03-12  10:11", "2014-03-12T05:11:00Z 2014-03-12 time"),
            ("2014-03-12T10:11:00", "2014-03-12T05:11:00Z 2014-03-12 time"),
            ("2014-03-12T10:11", "2014-03-12T05:11:00Z 2014-03-12 time"),
            ("2014-03-12 9:11", "2014-03-12T04:11:00Z 2014-03-12 time"),
            ("2014-03-12T10:11:00-04:00", "2014-03-12T14:11:00Z 2014-03-12 time"),
            ("2014-03-12T10:11:00.5Z", "2014-03-12T10:11:00.5Z 2014-03-12 time"),
            ("2014-03-12T10:11:00,123456789123Z", "2014-03-12T10:11:00.123456789Z 2014-03-12 time"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z 2017-01-01 time"),
            ("2024-02-29", "2024-02-28T19:00:00Z 2024-02-29 day"),
            ("0001-01-02", "0000-12-31T19:31:48Z 0001-01-02 day"),
        ] {
            // Before 1907 Karachi kept local mean time; only that it is read matters there.
            if text.starts_with("0001") {
                assert!(When::parse(text, &TimeZone::UTC).is_ok());
            } else {
                check(text, expected);
            }
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let forms = "write `2025-10-29` or `2025-10-29T20:00:00+05:00`";
        let offset = "the offset from UTC cannot be read; write it as `+05:00`, `-0400` or `Z`";
        let clock = "write hours from 00 to 23, minutes and seconds from 00 to 59";
        for (text, expected) in [
            ("", format!("it does not begin with year, month and day; {forms}")),
            ("soon", format!("it does not begin with year, month and day; {forms}")),
            ("29.10.2025", format!("it does not begin with year, month and day; {forms}")),
            ("October 29, 2025", format!("it does not begin with year, month and day; {forms}")),
            ("1761696000", format!("it does not begin with year, month and day; {forms}")),
            ("-2025-10-29", format!("it does not begin with year, month and day; {forms}")),
            ("2025-", format!("the month is missing; {forms}")),
            ("2025-10", "the day is missing; add the day: `2025-10-01`".into()),
            ("2025-10/29", format!("the month must be two digits and a hyphen; {forms}")),
            ("2025-10-", format!("the day is missing; {forms}")),
            ("2025-10-299", format!("something follows the day; {forms}")),
            ("2025-10-29 10:00 +05:00 east", format!("something follows the time; {forms}")),
            ("2025-10-29x", format!("something follows the day; {forms}")),
            ("2025-13-01", "there is no month 13; correct the day or the month".into()),
            ("2025-00-01", "there is no month 00; correct the day or the month".into()),
            ("2025-02-29", "2025-02 has 28 days; correct the day or the month".into()),
            ("2025-02-00", "2025-02 has 28 days; correct the day or the month".into()),
            ("2024-02-30", "2024-02 has 29 days; correct the day or the month".into()),
            ("2025-04-31", "2025-04 has 30 days; correct the day or the month".into()),
            ("0000-01-01", "it is out of range; write a year from 0001 to 9999".into()),
            (
                "9999-12-31T23:00:00-12:00",
                "it is out of range; write a year from 0001 to 9999".into(),
            ),
            ("2025-10-29T", format!("the time must be hours and minutes; {forms}")),
            ("2025-10-29 evening", format!("the time must be hours and minutes; {forms}")),
            ("2025-10-29T1", format!("the time must be hours and minutes; {forms}")),
            ("2025-10-29T10:1", format!("the minutes must be two digits; {forms}")),
            ("2025-10-29T10:10:1", format!("the seconds must be two digits; {forms}")),
            ("2025-10-29T10:10:10.", format!("the fraction of a second is missing; {forms}")),
            ("2025-10-29T24:00", format!("there is no time 24:00:00; {clock}")),
            ("2025-10-29T10:61", format!("there is no time 10:61:00; {clock}")),
            ("2025-10-29T10:10:61", format!("there is no time 10:10:61; {clock}")),
            ("2025-10-29 10:10 EST", offset.into()),
            ("2025-10-29 10:10 +05:", offset.into()),
            ("2025-10-29 10:10 +05:60", offset.into()),
            ("2025-10-29 10:10 +24:00", offset.into()),
            ("2025-10-29 10:10 +05:00 PM", format!("something follows the time; {forms}")),
        ] {
            check(text, &expected);
        }
    }

    #[test]
    fn a_time_in_a_gap_of_the_clock_moves_forward() {
        let zone = TimeZone::get("America/New_York").unwrap();
        let when = When::parse("2024-03-10 02:30", &zone).unwrap();
        assert_eq!(when.timestamp.to_string(), "2024-03-10T07:30:00Z");
    }
}
