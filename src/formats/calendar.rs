//! Calendars (iCalendar, RFC 5545).
//!
//! Everything lasts whole days and has no time zone: a day of the timeline is the day where the
//! event took place, wherever the calendar is read.

use jiff::civil::Date;

/// Octets of a line before it must be folded, its end not counted (section 3.1).
const LINE: usize = 75;

/// A calendar.
#[derive(Debug)]
pub struct Calendar<'a> {
    /// Its name (RFC 7986).
    pub name: &'a str,
    /// The address of the page that shows the same.
    pub url: &'a str,
    /// Its events.
    pub events: Vec<CalendarEvent<'a>>,
}

/// One event of a calendar.
#[derive(Debug)]
pub struct CalendarEvent<'a> {
    /// Never changes, and is that of no other event in the world.
    pub uid: String,
    /// The day of the last change to what is known.
    pub stamp: Date,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// What happened, in one line.
    pub summary: String,
    /// More about it.
    pub description: String,
    /// Where.
    pub location: Option<String>,
    /// What kind of thing.
    pub category: &'a str,
    /// `TENTATIVE`, `CONFIRMED` or `CANCELLED`.
    pub status: &'static str,
    /// Absolute address.
    pub url: String,
    /// Further properties, whose names start with `X-`.
    pub extra: Vec<(&'static str, &'a str)>,
}

/// Writes a calendar.
pub fn calendar(calendar: &Calendar<'_>) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//Dateline//Timeline//EN");
    lines.raw("CALSCALE", "GREGORIAN");
    lines.text("NAME", calendar.name);
    lines.text("X-WR-CALNAME", calendar.name);
    lines.raw("URL", calendar.url);
    if calendar.events.is_empty() {
        lines.nothing();
    }
    for event in &calendar.events {
        lines.raw("BEGIN", "VEVENT");
        lines.text("UID", &event.uid);
        lines.raw("DTSTAMP", &format!("{}T000000Z", basic(event.stamp)));
        lines.raw("DTSTART;VALUE=DATE", &basic(event.first));
        // The end is the first day that is not part of it; without one it is a single day.
        if let Some(end) = event.last.tomorrow().ok().filter(|_| event.last >= event.first) {
            lines.raw("DTEND;VALUE=DATE", &basic(end));
        }
        lines.text("SUMMARY", &event.summary);
        lines.text("DESCRIPTION", &event.description);
        if let Some(location) = &event.location {
            lines.text("LOCATION", location);
        }
        lines.text("CATEGORIES", event.category);
        lines.raw("STATUS", event.status);
        lines.raw("TRANSP", "TRANSPARENT");
        lines.raw("URL", &event.url);
        for (name, value) in &event.extra {
            lines.text(name, value);
        }
        lines.raw("END", "VEVENT");
    }
    lines.raw("END", "VCALENDAR");
    lines.text.into_bytes()
}

/// A day as `20251011`.
fn basic(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Content lines.
#[derive(Default)]
struct Lines {
    text: String,
    line: String,
}

impl Lines {
    /// A property whose value needs no escapes.
    fn raw(&mut self, name: &str, value: &str) {
        self.start(name);
        self.line.extend(value.chars().filter(|letter| !letter.is_control()));
        self.end();
    }

    /// A property with a text as its value (section 3.3.11). Control characters have no place in
    /// one and are left out.
    fn text(&mut self, name: &str, value: &str) {
        self.start(name);
        for letter in value.chars() {
            match letter {
                '\\' | ';' | ',' => self.line.extend(['\\', letter]),
                '\n' => self.line.push_str("\\n"),
                letter if letter.is_control() => {}
                letter => self.line.push(letter),
            }
        }
        self.end();
    }

    /// A calendar must have a component (section 3.6), and one that readers subscribe to must not
    /// go away while nothing is ahead: it has the definition of a zone that nothing uses.
    fn nothing(&mut self) {
        for (name, value) in [
            ("BEGIN", "VTIMEZONE"),
            ("TZID", "UTC"),
            ("BEGIN", "STANDARD"),
            ("DTSTART", "19700101T000000"),
            ("TZOFFSETFROM", "+0000"),
            ("TZOFFSETTO", "+0000"),
            ("END", "STANDARD"),
            ("END", "VTIMEZONE"),
        ] {
            self.raw(name, value);
        }
    }

    fn start(&mut self, name: &str) {
        self.line.clear();
        self.line.push_str(name);
        self.line.push(':');
    }

    /// Writes the line in pieces of at most 75 octets; all but the first begin with a space, and
    /// none ends inside a letter.
    fn end(&mut self) {
        let mut rest = &*self.line;
        let mut room = LINE;
        while rest.len() > room {
            let (piece, after) = rest.split_at(rest.floor_char_boundary(room));
            self.text.push_str(piece);
            self.text.push_str("\r\n ");
            rest = after;
            room = LINE - 1;
        }
        self.text.push_str(rest);
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn event(summary: &str) -> CalendarEvent<'static> {
        CalendarEvent {
            uid: "a@desk.example".into(),
            stamp: date(2025, 10, 29),
            first: date(2025, 8, 1),
            last: date(2025, 8, 31),
            summary: summary.into(),
            description: "One\nTwo".into(),
            location: None,
            category: "talks",
            status: "TENTATIVE",
            url: "https://desk.example/a,b;c".into(),
            extra: vec![("X-DATELINE-EDTF", "2025-08")],
        }
    }

    fn written(events: Vec<CalendarEvent<'_>>) -> String {
        let bytes =
            calendar(&Calendar { name: "Desk, timeline", url: "https://desk.example/", events });
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn an_event_lasts_whole_days_and_ends_before_its_end() {
        assert_eq!(
            written(vec![event("Talks")]),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dateline//Timeline//EN\r\n\
             CALSCALE:GREGORIAN\r\nNAME:Desk\\, timeline\r\nX-WR-CALNAME:Desk\\, timeline\r\n\
             URL:https://desk.example/\r\nBEGIN:VEVENT\r\nUID:a@desk.example\r\n\
             DTSTAMP:20251029T000000Z\r\nDTSTART;VALUE=DATE:20250801\r\n\
             DTEND;VALUE=DATE:20250901\r\nSUMMARY:Talks\r\nDESCRIPTION:One\\nTwo\r\n\
             CATEGORIES:talks\r\nSTATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\n\
             URL:https://desk.example/a,b;c\r\nX-DATELINE-EDTF:2025-08\r\nEND:VEVENT\r\n\
             END:VCALENDAR\r\n"
        );
    }

    #[test]
    fn the_end_of_time_has_no_day_after() {
        let last = CalendarEvent { last: date(9999, 12, 31), ..event("Talks") };
        assert!(!written(vec![last]).contains("DTEND"));
    }

    #[test]
    fn texts_are_escaped_and_lines_folded() {
        let check = |summary: &str, expected: &str| {
            let written = written(vec![event(summary)]);
            assert!(written.contains(&format!("\r\n{expected}\r\nDESCRIPTION")), "{written}");
            assert!(written.split("\r\n").all(|line| line.len() <= LINE), "{written}");
        };
        check("a;b,c\\d", "SUMMARY:a\\;b\\,c\\\\d");
        check("x\r\nEND:VEVENT\u{7}", "SUMMARY:x\\nEND:VEVENT");
        check(
            &"0123456789".repeat(8),
            "SUMMARY:0123456789012345678901234567890123456789012345678901234567890123456\r\n 7890123456789",
        );
        let urdu = "پ".repeat(40);
        check(&urdu, &format!("SUMMARY:{}\r\n {}", "پ".repeat(33), "پ".repeat(7)));
    }
}
