//! Dates as people write them, and what they are in ISO 8601.
//!
//! None of these is taken as it is: `03/10/2023` is a day of October to one reader and of March to
//! the next. But what is meant can be said, and then only has to be copied.

use jiff::civil::Date;

use super::solar_hijri::help_with_solar_hijri;

/// How much of a date its field wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A day.
    Day,
    /// A day, a month or a year.
    Any,
}

/// The help for a date in another form than ours, if it is one.
pub(super) fn meant(text: &str, wanted: Wanted) -> Option<String> {
    if text.len() > 64 {
        return None;
    }
    let text: String = text.trim().chars().map(plain).collect();
    let text = text.trim_matches('"').trim();
    if wanted == Wanted::Any
        && let Some(range) = range(text)
    {
        return Some(format!("write `{range}`"));
    }
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .filter(|part| !matches!(part.to_lowercase().as_str(), "of" | "the" | "de" | "du" | "le"))
        .collect();
    let numbers: Vec<i32> = parts.iter().map_while(|part| part.parse().ok()).collect();
    if let [year, month, day] = *numbers
        && parts.len() == 3
        && let Some(help) = help_with_solar_hijri(year, month, day)
    {
        return Some(help);
    }
    if let [year @ 1900..=2199, month, day] = *numbers
        && parts.len() == 3
    {
        return one(year, month, day).map(write);
    }
    match *parts.as_slice() {
        [digits] if digits.len() == 8 => {
            let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i32>().ok();
            one(number(0..4)?, number(4..6)?, number(6..8)?).map(write)
        }
        [first, second] => {
            let (month, year) = match (month_of(first), month_of(second)) {
                (Some(month), None) => (month, second),
                (None, Some(month)) => (month, first),
                // `10/2023`
                (None, None) if year_of(second).is_some() => (number_of(first, 12)?, second),
                _ => return None,
            };
            let year = year_of(year)?;
            Some(match wanted {
                Wanted::Any => format!("write `{year:04}-{month:02}`"),
                Wanted::Day => format!("write it with its day: `{year:04}-{month:02}-01`"),
            })
        }
        [first, second, third] => {
            if let Some(month) = month_of(first) {
                return one(year_of(third)?, month, number_of(second, 31)?).map(write);
            }
            if let Some(month) = month_of(second) {
                let (day, year) = match year_of(third) {
                    Some(year) => (number_of(first, 31)?, year),
                    None => (number_of(third, 31)?, year_of(first)?),
                };
                return one(year, month, day).map(write);
            }
            let (first, second) = (number_of(first, 31)?, number_of(second, 31)?);
            let year = year_of(third)?;
            let readings = (one(year, second, first), one(year, first, second));
            Some(match readings {
                (Some(european), Some(american)) if european != american => {
                    format!(
                        "{} is `{european}`, {} is `{american}`",
                        words(european),
                        words(american)
                    )
                }
                (Some(day), _) | (None, Some(day)) => write(day),
                (None, None) => return None,
            })
        }
        _ => None,
    }
}

/// What stands between the two dates of a stretch of time.
const BETWEEN: [&str; 6] = [" to ", " until ", " till ", " through ", " - ", "--"];

/// A stretch of time, `2026-11-10 to 2026-11-12`, as EDTF has it.
fn range(text: &str) -> Option<String> {
    let (first, last) = BETWEEN.iter().find_map(|mark| text.split_once(mark))?;
    let last = last.trim_start_matches('-');
    let one = |text: &str| {
        let text = text.trim();
        let parts: Vec<&str> = text.split('-').collect();
        let is_written = matches!(parts.as_slice(), [year, rest @ ..] if year_of(year).is_some()
            && rest.len() <= 2
            && rest.iter().all(|part| part.len() == 2 && number_of(part, 31).is_some()));
        if is_written {
            return Some(text.to_owned());
        }
        let help = meant(text, Wanted::Any)?;
        Some(help.strip_prefix("write `")?.strip_suffix('`')?.to_owned())
    };
    let (first, last) = (one(first)?, one(last)?);
    (first <= last).then(|| format!("{first}/{last}"))
}

/// Digits and hyphens of other keyboards as ours.
fn plain(letter: char) -> char {
    match letter {
        '\u{660}'..='\u{669}' => digit(letter, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(letter, 0x6f0),
        '\u{966}'..='\u{96f}' => digit(letter, 0x966),
        '\u{ff10}'..='\u{ff19}' => digit(letter, 0xff10),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'' => '"',
        letter => letter,
    }
}

fn digit(letter: char, zero: u32) -> char {
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or(letter)
}

fn write(day: Date) -> String {
    format!("write `{day}`")
}

/// `3 October`.
fn words(day: Date) -> String {
    let month =
        MONTHS.get(usize::try_from(day.month() - 1).unwrap_or(0)).map_or("", |names| names[0]);
    let (first, rest) = month.split_at_checked(1).unwrap_or((month, ""));
    format!("{} {}{rest}", day.day(), first.to_uppercase())
}

fn one(year: i32, month: i32, day: i32) -> Option<Date> {
    let small = |number: i32| i8::try_from(number).ok();
    Date::new(i16::try_from(year).ok()?, small(month)?, small(day)?).ok()
}

fn year_of(text: &str) -> Option<i32> {
    (text.len() == 4)
        .then(|| text.parse().ok())
        .flatten()
        .filter(|year| (1000..=2999).contains(year))
}

/// `3`, `03`, `3rd`.
fn number_of(text: &str, most: i32) -> Option<i32> {
    let digits = text.trim_end_matches(|c: char| c.is_alphabetic());
    let ending = text.get(digits.len()..)?.to_lowercase();
    let is_sound = matches!(ending.as_str(), "" | "st" | "nd" | "rd" | "th" | "er");
    digits
        .parse()
        .ok()
        .filter(|number| is_sound && digits.len() <= 2 && (1..=most).contains(number))
}

/// Months in English and French; a name may be cut after its third letter.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "janvier"],
    ["february", "février"],
    ["march", "mars"],
    ["april", "avril"],
    ["may", "mai"],
    ["june", "juin"],
    ["july", "juillet"],
    ["august", "août"],
    ["september", "septembre"],
    ["october", "octobre"],
    ["november", "novembre"],
    ["december", "décembre"],
];

fn month_of(text: &str) -> Option<i32> {
    let text = text.to_lowercase();
    if text.chars().count() < 3 {
        return None;
    }
    // `jui` may be either of two.
    let mut found = (1..).zip(&MONTHS).filter(|(_, names)| {
        names.iter().any(|name| name.starts_with(&text))
            || text == "sept" && names[0] == "september"
    });
    match (found.next(), found.next()) {
        (Some((month, _)), None) => Some(month),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_meant() {
        for (text, expected) in [
            ("March 2024", "write `2024-03`"),
            ("1405-02-31", "Solar Hijri? Write `2026-05-21`"),
            ("۱۴۰۵/۹/۷", "Solar Hijri? Write `2026-11-28`"),
            ("mars 2024", "write `2024-03`"),
            ("2024 Mar", "write `2024-03`"),
            ("3/2024", "write `2024-03`"),
            ("03/10/2023", "3 October is `2023-10-03`, 10 March is `2023-03-10`"),
            ("10/10/2023", "write `2023-10-10`"),
            ("29.10.2025", "write `2025-10-29`"),
            ("10/29/2025", "write `2025-10-29`"),
            ("2023/10/03", "write `2023-10-03`"),
            ("2023.10.3", "write `2023-10-03`"),
            ("2023–10–03", "write `2023-10-03`"),
            ("۲۰۲۳-۱۰-۰۳", "write `2023-10-03`"),
            ("20231003", "write `2023-10-03`"),
            ("October 3, 2023", "write `2023-10-03`"),
            ("3rd of Oct. 2023", "write `2023-10-03`"),
            ("3 octobre 2023", "write `2023-10-03`"),
            ("2023 October 3", "write `2023-10-03`"),
            ("“2023-10-03”", "write `2023-10-03`"),
        ] {
            assert_eq!(meant(text, Wanted::Any).as_deref(), Some(expected), "{text}");
        }
        let day = meant("March 2024", Wanted::Day);
        assert_eq!(day.as_deref(), Some("write it with its day: `2024-03-01`"));
        for text in
            ["", "soon", "31/02/2023", "1761696000", "2023", "10:00", "jui 2023", "31.31.2023"]
        {
            assert_eq!(meant(text, Wanted::Any), None, "{text}");
        }
    }
}
