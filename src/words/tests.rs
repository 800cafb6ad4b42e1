//! Each form of a date beside CLDR's own data, which `tests/cldr.tsv` holds, and the words around it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use super::dates::*;
use super::formatters::{days_text, months_text};
use crate::catalogue::{Calendar, Catalogue, Digits, Manners};
use crate::content::{Edtf, When};

/// The data of a language.
type Data = BTreeMap<&'static str, &'static str>;

/// Every language whose forms are those of CLDR.
const LANGUAGES: [&str; 7] = ["ar", "en-GB", "fa", "fr", "ru", "tr", "ur"];

/// CLDR 49, which ICU4X has, writes Persian months without the sign of a bond (ژانویهٔ), as the press
/// does.
fn data(lang: &str) -> Data {
    static ROWS: LazyLock<String> = LazyLock::new(|| {
        include_str!("../../tests/cldr.tsv").replace("ه\u{654}", "ه").replace('ۀ', "ه")
    });
    let rows = ROWS.lines().filter(|line| !line.starts_with('#'));
    let rows = rows.map(|row| row.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row[0] == lang).map(|row| (row[1], row[2])).collect()
}

/// A catalogue with a decision about a language.
fn decided(lang: &str, digits: Option<Digits>, calendar: Option<Calendar>) -> Arc<Catalogue> {
    let of = || Box::from(lang);
    Catalogue::built_in().with(Manners {
        digits: digits.map(|digits| (of(), digits)).into_iter().collect(),
        calendars: calendar.map(|calendar| (of(), calendar)).into_iter().collect(),
    })
}

fn plain() -> Arc<Catalogue> {
    Catalogue::built_in()
}

/// Year, month and day in some calendar, and the weekday.
type Parts = (i32, usize, u8, usize);

fn parts(day: Date) -> Parts {
    let weekday = day.weekday().to_monday_zero_offset();
    (i32::from(day.year()), day.month() as usize, day.day() as u8, weekday as usize)
}

/// A pattern of CLDR filled in by hand: the first day up to where a field stands again, then the
/// last.
fn filled(pattern: &str, data: &Data, names: &str, (first, last): (Parts, Parts)) -> String {
    let name = |list: &str, at: usize| list.split('|').nth(at).unwrap().to_owned();
    let digits = |number: i32| -> String {
        let zero = if data["digits"] == "arabext" { '۰' } else { '0' };
        let digit = |c: char| char::from_u32(zero as u32 + c as u32 - '0' as u32).unwrap();
        number.to_string().chars().map(digit).collect()
    };
    let alone = if names == data["months"] { data["months alone"] } else { names };
    let mut text = String::new();
    let (mut seen, mut now, mut is_quoted) = (String::new(), first, false);
    let mut letters = pattern.chars().peekable();
    while let Some(letter) = letters.next() {
        is_quoted ^= letter == '\'';
        if letter == '\'' {
            continue;
        }
        if is_quoted || !letter.is_ascii_alphabetic() {
            text.push(letter);
            continue;
        }
        while letters.next_if_eq(&letter).is_some() {}
        let field = if letter == 'L' { 'M' } else { letter };
        if seen.contains(field) {
            (seen, now) = (String::new(), last);
        }
        seen.push(field);
        text.push_str(&match letter {
            'd' => digits(now.2.into()),
            'M' => name(names, now.1 - 1),
            'L' => name(alone, now.1 - 1),
            'y' => digits(now.0),
            'E' => name(data["days"], now.3),
            'G' => data.get("islamic era").unwrap().to_string(),
            other => unreachable!("{other}"),
        });
    }
    text
}

/// The dashes of CLDR as the press sets them: no space between numbers, whole ones elsewhere.
fn spaced(pattern: &str) -> String {
    pattern.replace("d\u{2009}–\u{2009}d M", "d–d M").replace('\u{2009}', " ")
}

#[test]
fn days_are_those_of_cldr() {
    let all = plain();
    for lang in LANGUAGES {
        let data = data(lang);
        for month in 1..=12 {
            let day = date(2025, month, 2 + month);
            let is = |style, form: &str| {
                let expected = filled(data[form], &data, data["months"], (parts(day), parts(day)));
                assert_eq!(&*day_text(day, style, lang, &all), expected, "{lang} {day}");
            };
            is(DateStyle::Long, "day");
            is(DateStyle::Weekday, "weekday");
            is(DateStyle::Month, "month");
        }
    }
}

#[test]
fn stretches_are_those_of_cldr() {
    let all = plain();
    for lang in LANGUAGES {
        let data = data(lang);
        for (first, last, form) in [
            (date(2025, 10, 3), date(2025, 10, 5), "days d"),
            (date(2025, 1, 30), date(2025, 2, 2), "days M"),
            (date(2025, 12, 30), date(2026, 1, 2), "days y"),
            (date(2025, 10, 1), date(2025, 11, 1), "months M"),
            (date(2025, 12, 1), date(2026, 1, 1), "months y"),
        ] {
            let pattern = spaced(data[form]);
            let of = (parts(first), parts(last));
            let expected = filled(&pattern, &data, data["months"], of);
            let text = match form.starts_with("days") {
                true => days_text(first, last, lang, &all),
                false => months_text(first, last, lang, &all),
            };
            assert_eq!(&*text, expected, "{lang} {form}");
        }
    }
}

#[test]
fn the_other_calendars_are_those_of_cldr() {
    use icu_calendar::Date as Day;
    let gregorian = Day::try_new_gregorian;
    for lang in ["ar", "fa", "ur"] {
        let data = data(lang);
        let calendar = if lang == "fa" { Calendar::Persian } else { Calendar::Islamic };
        let catalogue = decided(lang, None, Some(calendar));
        let names = data[if lang == "fa" { "persian months" } else { "islamic months" }];
        // A space has got into two of CLDR's names.
        let names = names.replace("ر بیع", "ربیع");
        for month in 1..=12 {
            let day = date(2025, month, 9);
            let here = gregorian(2025, month as u8, 9).unwrap();
            let (year, month, of_month) = match calendar {
                Calendar::Persian => {
                    let day = here.to_calendar(icu_calendar::cal::Persian);
                    (day.year().extended_year(), day.month().ordinal, day.day_of_month().0)
                }
                Calendar::Islamic => {
                    let hijri = icu_calendar::cal::Hijri::new_umm_al_qura();
                    let day = here.to_calendar(hijri);
                    (day.year().extended_year(), day.month().ordinal, day.day_of_month().0)
                }
            };
            let other: Parts = (year, month.into(), of_month, parts(day).3);
            let both = |text: &str, of_both: &str| {
                let gregorian = day_text(day, DateStyle::Long, lang, &plain());
                match calendar {
                    Calendar::Persian => assert_eq!(of_both, format!("{text} ({gregorian})")),
                    Calendar::Islamic => assert_eq!(of_both, format!("{gregorian} ({text})")),
                }
            };
            let form = if lang == "fa" { "persian day" } else { "islamic day" };
            let text = filled(data[form], &data, &names, (other, other));
            both(&text, &dateline(day, DateStyle::Long, lang, &catalogue));
        }
    }
}

#[test]
fn numbers_are_those_of_cldr() {
    for lang in LANGUAGES.into_iter().chain(["ps"]) {
        let data = data(lang);
        let words = plain();
        let words = words.of(lang);
        let zero = if data["digits"] == "arabext" { '۰' } else { '0' };
        let digits = |text: &str| -> String {
            let digit = |c: char| char::from_u32(zero as u32 + c as u32 - '0' as u32).unwrap();
            text.chars().map(|c| if c.is_ascii_digit() { digit(c) } else { c }).collect()
        };
        let grouped = ["1", "234", "567"].map(digits).join(data["group"]);
        assert_eq!(words.number(1_234_567), grouped, "{lang}");
        assert_eq!(words.figures(2025), digits("2025"), "{lang}");
        let decimal = ["0", "25"].map(digits).join(data["decimal"]);
        assert_eq!(words.thousandths(250), decimal, "{lang}");
    }
}

/// A day, the same with its weekday, and a stretch where they date something; a month.
fn forms(lang: &str, digits: Option<Digits>, calendar: Option<Calendar>) -> String {
    let catalogue = decided(lang, digits, calendar);
    let day = date(2025, 11, 9);
    let forms = [
        dateline(day, DateStyle::Long, lang, &catalogue),
        dateline(day, DateStyle::Weekday, lang, &catalogue),
        days_text(date(2025, 10, 3), date(2025, 10, 5), lang, &catalogue),
        day_text(day, DateStyle::Month, lang, &catalogue),
    ];
    format!("{lang}: {}", forms.join(" | "))
}

#[test]
fn the_desk_decides_on_digits_and_calendars() {
    let (persian, islamic) = (Some(Calendar::Persian), Some(Calendar::Islamic));
    let found = [
        forms("fa", None, persian),
        forms("fa-AF", None, persian),
        forms("ps", None, None),
        forms("ps", None, persian),
        forms("ur", None, None),
        forms("ur-PK", Some(Digits::Persian), islamic),
        forms("ar", Some(Digits::Arabic), islamic),
        forms("en", None, islamic),
    ];
    assert_eq!(
        found,
        [
            "fa: ۱۸ آبان ۱۴۰۴ (۹ نوامبر ۲۰۲۵) | یکشنبه ۱۸ آبان ۱۴۰۴ (۹ نوامبر ۲۰۲۵) | ۱۱ تا ۱۳ مهر ۱۴۰۴ (۳ تا ۵ اکتبر ۲۰۲۵) | نوامبر ۲۰۲۵",
            "fa-AF: ۱۸ عقرب ۱۴۰۴ (۹ نومبر ۲۰۲۵) | یکشنبه ۱۸ عقرب ۱۴۰۴ (۹ نومبر ۲۰۲۵) | ۱۱ تا ۱۳ میزان ۱۴۰۴ (۳ تا ۵ اکتوبر ۲۰۲۵) | نومبر ۲۰۲۵",
            "ps: ۹ نومبر ۲۰۲۵ | یکشنبه، ۹ نومبر ۲۰۲۵ | ۳–۵ اکتوبر ۲۰۲۵ | نومبر ۲۰۲۵",
            "ps: ۱۸ لړم ۱۴۰۴ (۹ نومبر ۲۰۲۵) | یکشنبه، ۱۸ لړم ۱۴۰۴ (۹ نومبر ۲۰۲۵) | ۱۱–۱۳ تله ۱۴۰۴ (۳–۵ اکتوبر ۲۰۲۵) | نومبر ۲۰۲۵",
            "ur: 9 نومبر، 2025 | اتوار، 9 نومبر، 2025 | 3–5 اکتوبر 2025 | نومبر 2025",
            "ur-PK: ۹ نومبر، ۲۰۲۵ (۱۸ جمادی الاول، ۱۴۴۷ ہجری) | اتوار، ۹ نومبر، ۲۰۲۵ (۱۸ جمادی الاول، ۱۴۴۷ ہجری) | ۳–۵ اکتوبر ۲۰۲۵ (۱۱–۱۳ ربیع الثانی، ۱۴۴۷ ہجری) | نومبر ۲۰۲۵",
            "ar: ٩ نوفمبر ٢٠٢٥ (١٨ جمادى الأولى ١٤٤٧ هـ) | الأحد، ٩ نوفمبر ٢٠٢٥ (١٨ جمادى الأولى ١٤٤٧ هـ) | ٣–٥ أكتوبر ٢٠٢٥ (١١–١٣ ربيع الآخر ١٤٤٧ هـ) | نوفمبر ٢٠٢٥",
            "en: 9 November 2025 (18 Jumada I 1447 AH) | Sunday, 9 November 2025 (18 Jumada I 1447 AH) | 3–5 October 2025 (11 Rabiʻ II 1447 AH – 13 Rabiʻ II 1447 AH) | November 2025",
        ]
    );
}

#[test]
fn days_follow_the_language() {
    let check = |style, lang, expected: &str| {
        assert_eq!(&*day_text(date(2025, 10, 29), style, lang, &plain()), expected, "{lang}");
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
fn dates_that_are_not_quite_known_are_said_in_words() {
    let found = ["en", "ur", "fa", "ar", "ps", "fr", "ru", "tr"].map(|lang| {
        let dates = [
            "2025-10-03~",
            "2025-10?",
            "2025-21",
            "202X",
            "2025-10-03/..",
            "2025-10/2025-12",
            "2024/2025-10~",
        ];
        dates.map(|text| edtf_text(&Edtf::parse(text).unwrap(), lang, &plain())).join(" | ")
    });
    assert_eq!(
        found,
        [
            "about 3 October 2025 | October 2025 (uncertain) | spring 2025 | 2020s | from 3 October 2025 | October – December 2025 | 2024 – about October 2025",
            "اندازا\u{64b} 3 اکتوبر، 2025 | اکتوبر 2025 (غیر یقینی) | موسم\u{650} بہار 2025 | 2020 کی دہائی | 3 اکتوبر، 2025 سے | اکتوبر–دسمبر 2025 | 2024 – اندازا\u{64b} اکتوبر 2025",
            "حدود ۳ اکتبر ۲۰۲۵ | اکتبر ۲۰۲۵ (غیرقطعی) | بهار ۲۰۲۵ | دهه\u{654} ۲۰۲۰ | از ۳ اکتبر ۲۰۲۵ | اکتبر تا دسامبر ۲۰۲۵ | ۲۰۲۴ تا حدود اکتبر ۲۰۲۵",
            "3 أكتوبر 2025 تقريب\u{64b}ا | أكتوبر 2025 (غير مؤكد) | ربيع 2025 | عقد 2020 | ابتداء\u{64b} من 3 أكتوبر 2025 | أكتوبر – ديسمبر 2025 | 2024 – أكتوبر 2025 تقريب\u{64b}ا",
            "شاوخوا ۳ اکتوبر ۲۰۲۵ | اکتوبر ۲۰۲۵ (یقیني نه ده) | ۲۰۲۵ پسرلی | ۲۰۲۰مه لسیزه | له ۳ اکتوبر ۲۰۲۵ څخه | اکتوبر – دسمبر ۲۰۲۵ | ۲۰۲۴ – شاوخوا اکتوبر ۲۰۲۵",
            "3 octobre 2025 environ | octobre 2025 (date incertaine) | printemps 2025 | années 2020 | début\u{a0}: 3 octobre 2025 | octobre – décembre 2025 | 2024 – octobre 2025 environ",
            "примерно 3 октября 2025\u{202f}г. | октябрь 2025\u{202f}г. (предположительно) | весна 2025 г. | 2020-е годы | 3 октября 2025\u{202f}г. и далее | октябрь – декабрь 2025\u{202f}г. | 2024 – примерно октябрь 2025\u{202f}г.",
            "3 Ekim 2025 dolayları | Ekim 2025 (kesin değil) | 2025 ilkbaharı | 2020 yılında başlayan on yıl | 3 Ekim 2025 ve sonrası | Ekim – Aralık 2025 | 2024 – Ekim 2025 dolayları",
        ]
    );
}

#[test]
fn times_are_in_the_digits_and_zones_of_the_language() {
    let found = ["en", "ur", "fa", "ar", "ps", "fr", "ru", "tr", "de"].map(|lang| {
        let zones = ["Asia/Karachi", "Asia/Tehran", "Europe/Berlin", "UTC"].map(|zone| {
            let zone = TimeZone::get(zone).unwrap();
            let when = When::parse("2025-11-09T10:30", &zone).unwrap();
            when_time(&when, &zone, lang, &plain())
        });
        format!("{lang}: {}", zones.join(" | "))
    });
    assert_eq!(
        found,
        [
            "en: 10:30 PKT | 10:30 +0330 | 10:30 CET | 10:30 UTC",
            "ur: 10:30 (پاکستان کا وقت) | 10:30 (ایران کا وقت) | 10:30 (وسط یورپ کا وقت) | 10:30 (کوآرڈینیٹڈ یونیورسل ٹائم)",
            "fa: ۱۰:۳۰ (وقت پاکستان) | ۱۰:۳۰ (وقت ایران) | ۱۰:۳۰ (وقت مرکز اروپا) | ۱۰:۳۰ (زمان هماهنگ جهانی)",
            "ar: 10:30 (توقيت باكستان) | 10:30 (توقيت إيران) | 10:30 (توقيت وسط أوروبا) | 10:30 (التوقيت العالمي المنسق)",
            "ps: ۱۰:۳۰ (پاکستان وخت) | ۱۰:۳۰ (ایران وخت) | ۱۰:۳۰ (مرکزي اروپايي وخت) | ۱۰:۳۰ (همغږى نړیوال وخت)",
            "fr: 10:30 PKT | 10:30 +0330 | 10:30 CET | 10:30 UTC",
            "ru: 10:30 (Пакистан) | 10:30 (Иран) | 10:30 (Центральная Европа) | 10:30 (Всемирное координированное время)",
            "tr: 10:30 PKT | 10:30 +0330 | 10:30 CET | 10:30 UTC",
            "de: 10:30 PKT | 10:30 +0330 | 10:30 CET | 10:30 UTC",
        ]
    );
    let zone = TimeZone::get("Asia/Tehran").unwrap();
    let when = When::parse("2025-11-09T10:30", &zone).unwrap();
    let catalogue = decided("fa", None, Some(Calendar::Persian));
    assert_eq!(
        when_dateline(&when, &zone, "fa", &catalogue),
        "۱۸ آبان ۱۴۰۴ (۹ نوامبر ۲۰۲۵)، ۱۰:۳۰ (وقت ایران)"
    );
}

#[test]
fn a_second_calendar_begins_with_its_first_day() {
    for (lang, calendar, before, first) in [
        ("ur", Calendar::Islamic, "0622-07-18", "0622-07-19"),
        ("fa", Calendar::Persian, "0622-03-20", "0622-03-21"),
    ] {
        let calendars = [(lang.into(), calendar)].into();
        let words = Catalogue::built_in().with(Manners { calendars, ..Manners::default() });
        let text =
            |day: &str| dateline(day.parse().unwrap(), DateStyle::Long, lang, &words).to_string();
        assert!(!text(before).contains('('), "{}", text(before));
        assert!(text(first).contains('('), "{}", text(first));
        for day in [before, first] {
            assert!(
                !text(day).contains(|letter: char| letter.is_ascii_alphabetic()),
                "{}",
                text(day)
            );
        }
    }
}
