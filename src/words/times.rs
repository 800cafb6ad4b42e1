//! Moments of publication as people and as programs read them.

use std::cell::RefCell;
use std::rc::Rc;

use icu_datetime::NoCalendarFormatter;
use icu_datetime::fieldsets::zone::GenericLong;
use icu_time::zone::{IanaParser, ZoneNameTimestamp};
use jiff::tz::TimeZone;
use rustc_hash::FxHashMap;

use super::formatters::{DateStyle, dateline, day_text, key_of};
use crate::catalogue::Catalogue;
use crate::content::When;
use crate::text::is_at_home;

thread_local! {
    /// By language and name of a zone.
    static ZONES: RefCell<Zones> = RefCell::default();
}

type Zones = FxHashMap<(u64, Box<str>), Option<Rc<Zone>>>;

/// What names a time zone in a language.
struct Zone {
    formatter: NoCalendarFormatter<GenericLong>,
    zone: icu_time::TimeZone,
}

/// A moment of publication as text: the day, and the time of day where one was given.
pub fn when_text(when: &When, time_zone: &TimeZone, lang: &str, catalogue: &Catalogue) -> String {
    with_time(
        &day_text(when.day, DateStyle::Long, lang, catalogue),
        when,
        time_zone,
        lang,
        catalogue,
    )
}

/// The same where it dates something: in both calendars.
pub fn when_dateline(
    when: &When,
    time_zone: &TimeZone,
    lang: &str,
    catalogue: &Catalogue,
) -> String {
    with_time(
        &dateline(when.day, DateStyle::Long, lang, catalogue),
        when,
        time_zone,
        lang,
        catalogue,
    )
}

fn with_time(
    day: &str,
    when: &When,
    time_zone: &TimeZone,
    lang: &str,
    catalogue: &Catalogue,
) -> String {
    if !when.has_time {
        return day.to_owned();
    }
    let time = when_time(when, time_zone, lang, catalogue);
    let words = catalogue.of(lang);
    words.said("date_and_time", &[("date", day.into()), ("time", (&time).into())])
}

/// The time of day of a moment, with the zone: 10:30 PKT.
///
/// The short names of zones are English. Where CLDR has a name in other letters that stands there:
/// ۱۰:۳۰ (وقت پاکستان).
pub fn when_time(when: &When, time_zone: &TimeZone, lang: &str, catalogue: &Catalogue) -> String {
    let time = when.timestamp.to_zoned_datetime(time_zone.clone());
    let words = catalogue.of(lang);
    let clock = words.digits(&format!("{:02}:{:02}", time.hour(), time.minute()));
    let name = zone_name(when, time_zone, lang, catalogue);
    let name = name.unwrap_or_else(|| words.digits(&time.strftime("%Z").to_string()));
    words.said("time_in_zone", &[("time", (&clock).into()), ("zone", (&name).into())])
}

/// The name of a time zone in a language that has it in letters of its own.
fn zone_name(when: &When, zone: &TimeZone, lang: &str, catalogue: &Catalogue) -> Option<String> {
    // Where there are no words of a language, those around the name are English.
    if !is_at_home(catalogue.of(lang).lang(), lang) {
        return None;
    }
    let iana = zone.iana_name()?;
    let manner = catalogue.manner(lang);
    let known = ZONES.with_borrow_mut(|zones| {
        let made = || {
            let zone = Zone::new(iana, &manner.locale()?)?;
            zone.is_in_own_letters(when).then(|| Rc::new(zone))
        };
        zones.entry((key_of(manner), iana.into())).or_insert_with(made).clone()
    })?;
    Some(known.name(when))
}

impl Zone {
    fn new(iana: &str, locale: &icu_locale::Locale) -> Option<Self> {
        let formatter = NoCalendarFormatter::try_new(locale.into(), GenericLong).ok()?;
        let zone = IanaParser::new().parse(iana);
        (!zone.is_unknown()).then_some(Self { formatter, zone })
    }

    fn name(&self, when: &When) -> String {
        let at = ZoneNameTimestamp::from_epoch_seconds(when.timestamp.as_second());
        let zone = self.zone.without_offset().with_zone_name_timestamp(at);
        self.formatter.format(&zone).to_string()
    }

    fn is_in_own_letters(&self, when: &When) -> bool {
        let name = self.name(when);
        name.chars().any(char::is_alphabetic) && !name.contains(|c: char| c.is_ascii_alphabetic())
    }
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
