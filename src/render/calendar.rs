//! Calendars of days (RFC 5545), for programs that people already keep their appointments in.
//!
//! Every entry lasts whole days and has no zone: what is known of a coming event is its day, and
//! that day is the same for every reader.

use jiff::civil::Date;

/// Octets of a line before it must be folded, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// One calendar.
#[derive(Debug)]
pub struct Calendar<'a> {
    /// What readers call it.
    pub name: &'a str,
    /// Its entries, in order.
    pub entries: Vec<CalendarEntry<'a>>,
}

/// One entry, of whole days.
#[derive(Debug)]
pub struct CalendarEntry<'a> {
    /// Name in the whole world; never changes.
    pub uid: String,
    /// When it became known.
    pub stamp: Date,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// What happens.
    pub summary: &'a str,
    /// More about it.
    pub description: String,
    /// Where to read about it.
    pub url: String,
    /// What kind of thing it is.
    pub category: &'a str,
}

/// Writes a calendar.
pub fn calendar(calendar: &Calendar<'_>) -> Vec<u8> {
    let mut lines = Lines(String::new());
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", "-//Dateline//Dateline//EN");
    lines.plain("CALSCALE", "GREGORIAN");
    lines.text("X-WR-CALNAME", calendar.name);
    if calendar.entries.is_empty() {
        lines.nothing();
    }
    for entry in &calendar.entries {
        lines.plain("BEGIN", "VEVENT");
        lines.text("UID", &entry.uid);
        lines.plain("DTSTAMP", &format!("{}T000000Z", entry.stamp.strftime("%Y%m%d")));
        lines.plain("DTSTART;VALUE=DATE", &entry.first.strftime("%Y%m%d").to_string());
        // The end is the day after the last (RFC 5545, 3.6.1).
        if let Ok(end) = entry.last.tomorrow() {
            lines.plain("DTEND;VALUE=DATE", &end.strftime("%Y%m%d").to_string());
        }
        lines.text("SUMMARY", entry.summary);
        lines.text("DESCRIPTION", &entry.description);
        lines.plain("URL", &entry.url);
        lines.text("CATEGORIES", entry.category);
        lines.plain("STATUS", "TENTATIVE");
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("END", "VEVENT");
    }
    lines.plain("END", "VCALENDAR");
    lines.0.into_bytes()
}

/// The lines of a calendar.
struct Lines(String);

impl Lines {
    /// A property whose value is not text, or needs no escaping.
    fn plain(&mut self, name: &str, value: &str) {
        self.push(format!("{name}:{value}"));
    }

    /// A property whose value is text (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        let mut letters = value.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\r' if letters.peek() == Some(&'\n') => {}
                '\n' | '\r' => line.push_str("\\n"),
                letter => line.push(letter),
            }
        }
        self.push(line);
    }

    /// Writes a line, folded between letters. Control characters, which no value may have, go.
    fn push(&mut self, line: String) {
        let mut used = 0;
        for letter in line.chars().filter(|letter| !letter.is_control()) {
            if used + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(letter);
            used += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A calendar must have a component (RFC 5545, 3.6), and one that readers subscribe to must not
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
            self.plain(name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// The line of a summary, with `\r\n` shown as `|`.
    fn check(summary: &str, expected: &str) {
        let mut lines = Lines(String::new());
        lines.text("SUMMARY", summary);
        assert_eq!(lines.0.replace("\r\n", "|"), expected);
    }

    #[test]
    fn texts_are_escaped() {
        check(
            "Talks, second round; Doha \\ Kabul",
            "SUMMARY:Talks\\, second round\\; Doha \\\\ Kabul|",
        );
        check("a\nEND:VEVENT\r\nb\rc", "SUMMARY:a\\nEND:VEVENT\\nb\\nc|");
        check("bell\u{7}\u{0}", "SUMMARY:bell|");
        check("", "SUMMARY:|");
    }

    #[test]
    fn lines_are_folded_between_letters() {
        check(&"x".repeat(67), &format!("SUMMARY:{}|", "x".repeat(67)));
        check(&"x".repeat(68), &format!("SUMMARY:{}| x|", "x".repeat(67)));
        check(
            &"x".repeat(67 + 74 + 1),
            &format!("SUMMARY:{}| {}| x|", "x".repeat(67), "x".repeat(74)),
        );
        // A letter of two bytes is not cut.
        check(&format!("{}ی", "x".repeat(66)), &format!("SUMMARY:{}| ی|", "x".repeat(66)));
    }

    #[test]
    fn entries_last_whole_days() {
        let entry = CalendarEntry {
            uid: "round@desk.example".into(),
            stamp: date(2026, 11, 20),
            first: date(2026, 12, 1),
            last: date(2026, 12, 31),
            summary: "Round",
            description: "December 2026".into(),
            url: "https://desk.example/timeline/2026/12/#round".into(),
            category: "talks",
        };
        let text = calendar(&Calendar { name: "Desk", entries: vec![entry] });
        assert_eq!(
            String::from_utf8(text).unwrap().replace("\r\n", "\n"),
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Dateline//Dateline//EN\nCALSCALE:GREGORIAN\n\
             X-WR-CALNAME:Desk\nBEGIN:VEVENT\nUID:round@desk.example\nDTSTAMP:20261120T000000Z\n\
             DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20270101\nSUMMARY:Round\n\
             DESCRIPTION:December 2026\nURL:https://desk.example/timeline/2026/12/#round\n\
             CATEGORIES:talks\nSTATUS:TENTATIVE\nTRANSP:TRANSPARENT\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        let empty = String::from_utf8(calendar(&Calendar { name: "Desk", entries: Vec::new() }));
        assert!(empty.unwrap().contains("\r\nBEGIN:VTIMEZONE\r\n"));
    }
}
