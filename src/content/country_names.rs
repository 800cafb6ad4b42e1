//! Names of countries, from the Unicode CLDR.
//!
//! `country_names.tsv` holds a line per code: code, names in English, Urdu, Persian, Arabic and
//! Pashto, and the other English names that CLDR knows, with `|` between them. It was made from
//! the npm package `cldr-localenames-full` 48.2.0 (Unicode License v3, see
//! `country_names.LICENSE`) in the package's folder, for the codes of the crate `iso3166`, `AQ` and
//! `XK` one a line on standard input, by
//!
//! ```sh
//! node -e 'const L=["en","ur","fa","ar","ps"],t=Object.fromEntries(L.map(l=>[l,require("./main/"+l+
//! "/territories.json").main[l].localeDisplayNames.territories]));for(const c of require("fs")
//! .readFileSync(0,"utf8").trim().split("\n").sort())console.log([c,...L.map(l=>t[l][c]),Object.keys(
//! t.en).filter(k=>k.startsWith(c+"-alt-")).map(k=>t.en[k]).join("|")].join("\t"))'
//! ```

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::CountryCode;
use super::country_code::OTHERS;
use crate::diagnostics::suggest::Names;
use crate::written::problems::near;

impl CountryCode {
    /// The country's name in a BCP 47 language, in English where CLDR's table has none for it. Of a
    /// territory of the desk's own, which no table knows, nothing but the code.
    pub fn name(&self, lang: &str) -> &str {
        self.listed_name(lang).unwrap_or_else(|| self.as_str())
    }

    /// The same; nothing for a territory of the desk's own, whose name only its file has.
    pub fn listed_name(&self, lang: &str) -> Option<&'static str> {
        let column = column_of(lang).unwrap_or(0);
        let row = ROWS.binary_search_by(|row| row.code.cmp(self.as_str())).ok();
        ROWS.get(row?)?.names.get(column).copied()
    }

    /// The language of [`CountryCode::name`] where it is not the one that was asked for.
    pub fn name_language(lang: &str) -> Option<&'static str> {
        column_of(lang).is_none().then_some("en")
    }

    /// The country with this English name, whatever its case, accents and punctuation: `Turkey`,
    /// `türkiye`, `Cote d'Ivoire`, `UK`.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = folded(name);
        let index = NAMES.binary_search_by(|(known, _)| known.as_str().cmp(&name)).ok()?;
        NAMES.get(index).map(|(_, code)| *code)
    }

    /// The country with this ISO 3166-1 alpha-3 code, in either case, or `XKX`.
    pub fn from_alpha3(text: &str) -> Option<Self> {
        let [a, b, c] = text.as_bytes() else { return None };
        let code = [a, b, c].map(u8::to_ascii_uppercase);
        let code = std::str::from_utf8(&code).ok()?;
        if let Some(other) = OTHERS.iter().find(|other| other.alpha3 == code) {
            return Self::new(other.alpha2);
        }
        let country = iso3166::Country::from_alpha3(code)?;
        Self::new(country.alpha2)
    }

    /// The country with this ISO 3166-1 numeric (UN M49) code: `004` is Afghanistan.
    pub fn from_numeric(text: &str) -> Option<Self> {
        if let Some(other) = OTHERS.iter().find(|other| other.numeric == Some(text)) {
            return Self::new(other.alpha2);
        }
        let digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|_| digits)?;
        Self::new(iso3166::Country::from_id(number)?.alpha2)
    }

    /// Every code, sorted.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().filter_map(|row| Self::new(row.code))
    }
}

/// Where the table has the names in a language, if it has.
fn column_of(lang: &str) -> Option<usize> {
    match lang.split(['-', '_']).next().unwrap_or("") {
        "en" => Some(0),
        "ur" => Some(1),
        // Dari is written as Persian is.
        "fa" | "prs" => Some(2),
        "ar" => Some(3),
        "ps" | "pus" => Some(4),
        _ => None,
    }
}

/// Most letters that a slip of the pen leaves out of a name, or adds to it.
const MOST_LETTERS_LEFT_OUT: usize = 2;

/// What to write where a text is no code of a country.
pub(crate) fn country_help(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if text.contains(',') {
        return "write a list, such as `[PK, IR]`".into();
    }
    if words.len() > 1 && words.iter().all(|word| CountryCode::new(word).is_some()) {
        return format!("is a comma missing? Write `{}`", words.join(", "));
    }
    let named = |code: &CountryCode| format!("`{code}` ({})", code.name("en"));
    let code = "write the ISO 3166-1 code of two letters, such as `PK`";
    match meant(text).as_slice() {
        [] if text.chars().filter(|letter| letter.is_alphabetic()).count() <= 3 => code.into(),
        [] => format!(
            "{code}; a territory that ISO does not have takes one from `XA` to `XZ`: \
             `dateline new country \"XA {}\"`",
            name_of_example(text)
        ),
        [code] => format!("did you mean {}?", named(code)),
        [codes @ .., last] => {
            let codes: Vec<String> = codes.iter().map(named).collect();
            format!("write {} or {}", codes.join(", "), named(last))
        }
    }
}

/// A text as a name between double quotes, if it can be one.
fn name_of_example(text: &str) -> &str {
    let is_plain = |letter: char| letter.is_alphanumeric() || " -'’".contains(letter);
    if text.chars().count() <= 40 && text.chars().all(is_plain) { text } else { "Its name" }
}

/// The countries that a text may mean: by a part of their names, or one by its number, by a code
/// that differs in one letter, by a name that is near.
fn meant(text: &str) -> Vec<CountryCode> {
    if text.len() > 64 {
        return Vec::new();
    }
    let of_part = with_part(text);
    if !of_part.is_empty() && of_part.len() <= 4 {
        return of_part;
    }
    nearest_country(text).into_iter().collect()
}

fn nearest_country(text: &str) -> Option<CountryCode> {
    if let Some(code) = CountryCode::from_numeric(text) {
        return Some(code);
    }
    if text.len() <= 2 {
        let first = text.get(..1)?.to_ascii_uppercase();
        let codes: Vec<CountryCode> =
            CountryCode::all().filter(|code| code.as_str().starts_with(&first)).collect();
        let near = near(text, codes.iter().map(CountryCode::as_str))?;
        return CountryCode::new(near);
    }
    let folded = folded(text);
    // A land that is named after a country is another: Somaliland is not Somalia.
    let near = nearest_name(&folded).filter(|name| {
        name.chars().count().abs_diff(folded.chars().count()) <= MOST_LETTERS_LEFT_OUT
    })?;
    CountryCode::from_name(near)
}

/// The English name of a country, as [`folded`], that is nearest to a folded text.
fn nearest_name(text: &str) -> Option<&'static str> {
    static KNOWN: LazyLock<Names> =
        LazyLock::new(|| Names::new(NAMES.iter().map(|(name, _)| name.as_str())));
    if text.is_empty() { None } else { KNOWN.nearest(text) }
}

/// The countries whose name, in a language of the table, is a text, or has it as a word or as its
/// first words: `Burkina`, `Korea`, `پاکستان`.
fn with_part(text: &str) -> Vec<CountryCode> {
    let part = folded(text);
    // A word of two letters is a part of too many names.
    if part.chars().count() < 3 {
        return Vec::new();
    }
    let english = NAMES.iter().filter(|(name, _)| {
        name.strip_prefix(&part).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            || name.strip_suffix(&part).is_some_and(|rest| rest.ends_with(' '))
    });
    let others =
        ROWS.iter().filter(|row| row.names.iter().skip(1).any(|name| folded(name) == part));
    let mut codes: Vec<CountryCode> = english
        .map(|(_, code)| *code)
        .chain(others.filter_map(|row| CountryCode::new(row.code)))
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// A name in the form in which names are compared: lower case, without accents, with single spaces
/// in place of whatever is neither letter nor digit, and without `the` before it.
pub(super) fn folded(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut gap = false;
    for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            '.' | '\'' | '’' => {}
            '&' => text.push_str(if text.is_empty() { "and" } else { " and" }),
            letter if letter.is_alphanumeric() => {
                if gap && !text.is_empty() {
                    text.push(' ');
                }
                gap = false;
                text.extend(letter.to_lowercase());
            }
            _ => gap = true,
        }
    }
    text.strip_prefix("the ").map(str::to_owned).unwrap_or(text)
}

struct Row {
    code: &'static str,
    names: [&'static str; 5],
    others: &'static str,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    include_str!("country_names.tsv")
        .lines()
        .map(|line| {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap_or("");
            Row { code: next(), names: [next(), next(), next(), next(), next()], others: next() }
        })
        .collect()
});

static NAMES: LazyLock<Vec<(String, CountryCode)>> = LazyLock::new(|| {
    let mut names = Vec::with_capacity(700);
    for row in ROWS.iter() {
        let Some(code) = CountryCode::new(row.code) else { continue };
        let iso = iso3166::Country::from_alpha2(row.code).map(|country| country.name);
        let others = row.others.split('|').filter(|name| !name.is_empty());
        names.extend(
            row.names
                .first()
                .copied()
                .into_iter()
                .chain(iso)
                .chain(others)
                .map(|name| (folded(name), code)),
        );
    }
    let common =
        OTHER_NAMES.iter().filter_map(|(name, code)| Some((*name, CountryCode::new(code)?)));
    names.extend(common.map(|(name, code)| (folded(name), code)));
    names.sort();
    names.dedup_by(|later, earlier| later.0 == earlier.0);
    names
});

/// English names in use that neither CLDR nor ISO 3166-1 lists.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("America", "US"),
    ("Bosnia and Herzegovina", "BA"),
    ("Britain", "GB"),
    ("Burma", "MM"),
    ("Cote d'Ivoire", "CI"),
    ("DPRK", "KP"),
    ("DR Congo", "CD"),
    ("DRC", "CD"),
    ("Democratic People's Republic of Korea", "KP"),
    ("Democratic Republic of the Congo", "CD"),
    ("Emirates", "AE"),
    ("Great Britain", "GB"),
    ("Holland", "NL"),
    ("Iran, Islamic Republic of", "IR"),
    ("Islamic Emirate of Afghanistan", "AF"),
    ("Islamic Republic of Afghanistan", "AF"),
    ("Islamic Republic of Iran", "IR"),
    ("Islamic Republic of Pakistan", "PK"),
    ("KSA", "SA"),
    ("Kingdom of Saudi Arabia", "SA"),
    ("Kyrgyz Republic", "KG"),
    ("Lao PDR", "LA"),
    ("Macedonia", "MK"),
    ("Myanmar", "MM"),
    ("PRC", "CN"),
    ("People's Republic of China", "CN"),
    ("Republic of India", "IN"),
    ("Republic of Iraq", "IQ"),
    ("Republic of Korea", "KR"),
    ("Republic of Turkey", "TR"),
    ("Republic of Türkiye", "TR"),
    ("Republic of the Congo", "CG"),
    ("Russian Federation", "RU"),
    ("State of Palestine", "PS"),
    ("Sultanate of Oman", "OM"),
    ("Syrian Arab Republic", "SY"),
    ("Tanzania, United Republic of", "TZ"),
    ("UAE", "AE"),
    ("USA", "US"),
    ("United States of America", "US"),
    ("Vatican", "VA"),
    ("Viet Nam", "VN"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> CountryCode {
        CountryCode::new(text).unwrap()
    }

    #[test]
    fn names_in_the_languages_of_the_table() {
        for (text, lang, name) in [
            ("PK", "en", "Pakistan"),
            ("PK", "en-GB", "Pakistan"),
            ("PK", "ur", "پاکستان"),
            ("IR", "fa", "ایران"),
            ("AF", "prs", "افغانستان"),
            ("IQ", "ar", "العراق"),
            ("PK", "ps-AF", "پاکستان"),
            ("TR", "en", "Türkiye"),
            ("XK", "en", "Kosovo"),
            ("AQ", "fa", "جنوبگان"),
            ("PK", "fr", "Pakistan"),
            ("PK", "", "Pakistan"),
        ] {
            assert_eq!(code(text).name(lang), name, "for {text} in {lang:?}");
        }
    }

    #[test]
    fn every_code_has_every_name() {
        for country in iso3166::LIST {
            let code = code(country.alpha2);
            for lang in ["en", "ur", "fa", "ar", "ps"] {
                assert!(!code.name(lang).is_empty(), "{code} in {lang}");
            }
            assert_eq!(CountryCode::from_name(country.name), Some(code));
            assert_eq!(CountryCode::from_name(code.name("en")), Some(code));
            assert_eq!(CountryCode::from_alpha3(country.alpha3), Some(code));
        }
        // All 249 of ISO 3166-1, and Kosovo.
        assert_eq!(CountryCode::all().count(), 250);
        assert_eq!(iso3166::LIST.len() + OTHERS.len(), 250);
        assert!(ROWS.is_sorted_by_key(|row| row.code));
    }

    #[test]
    fn finds_countries_by_name() {
        for (name, expected) in [
            ("Pakistan", "PK"),
            ("pakistan", "PK"),
            (" PAKISTAN ", "PK"),
            ("Turkey", "TR"),
            ("Türkiye", "TR"),
            ("turkiye", "TR"),
            ("The Netherlands", "NL"),
            ("Ivory Coast", "CI"),
            ("Côte d’Ivoire", "CI"),
            ("Cote d'Ivoire", "CI"),
            ("UK", "GB"),
            ("U.K.", "GB"),
            ("USA", "US"),
            ("U.S.A.", "US"),
            ("United States", "US"),
            ("Russian Federation", "RU"),
            ("Czech Republic", "CZ"),
            ("Bosnia & Herzegovina", "BA"),
            ("Bosnia and Herzegovina", "BA"),
            ("Trinidad & Tobago", "TT"),
            ("Kosovo", "XK"),
            ("Myanmar (Burma)", "MM"),
            ("Congo - Kinshasa", "CD"),
            ("Palestine", "PS"),
            ("Hong Kong", "HK"),
        ] {
            assert_eq!(CountryCode::from_name(name), Some(code(expected)), "for {name:?}");
        }
        for name in ["", "PK", "Atlantis", "NO", "on", "1e3", "پاکستان"] {
            assert_eq!(CountryCode::from_name(name), None, "for {name:?}");
        }
    }

    #[test]
    fn finds_countries_by_their_other_codes() {
        for (text, expected) in
            [("PAK", "PK"), ("irn", "IR"), ("XKX", "XK"), ("ata", "AQ"), ("GBR", "GB")]
        {
            assert_eq!(CountryCode::from_alpha3(text), Some(code(expected)), "for {text:?}");
        }
        for text in ["", "PK", "XXX", "PAKI", "éa", "004"] {
            assert_eq!(CountryCode::from_alpha3(text), None, "for {text:?}");
        }
        assert_eq!(CountryCode::from_numeric("004"), Some(code("AF")));
        assert_eq!(CountryCode::from_numeric("010"), Some(code("AQ")));
        assert_eq!(CountryCode::from_numeric("586"), Some(code("PK")));
        for text in ["4", "007", "1e3", "0004", "+04", ""] {
            assert_eq!(CountryCode::from_numeric(text), None, "for {text:?}");
        }
    }
}
