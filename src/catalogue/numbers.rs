//! How a language counts: the plural category of a number, and its digits and groups (CLDR). The
//! tag of a language may say which digits it has (`ur-u-nu-arabext`).

use std::cell::RefCell;
use std::fmt::Write;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::GroupingStrategy;
use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use rustc_hash::FxHashMap;

/// What is known of a language; data of ICU is counted by `Rc`, so each thread has its own.
struct Rules {
    plurals: PluralRules,
    decimals: DecimalFormatter,
    /// The same without groups.
    figures: DecimalFormatter,
    /// Whether it writes small numbers as programs do.
    is_plain: bool,
}

thread_local! {
    static RULES: RefCell<FxHashMap<Box<str>, Option<Rules>>> = RefCell::default();
}

fn with<T>(lang: &str, of: impl FnOnce(Option<&Rules>) -> T) -> T {
    RULES.with_borrow_mut(|known| {
        if !known.contains_key(lang) {
            known.insert(lang.into(), Rules::new(lang));
        }
        of(known.get(lang).and_then(Option::as_ref))
    })
}

impl Rules {
    fn new(lang: &str) -> Option<Self> {
        let locale: Locale = lang.parse().ok()?;
        let decimals = DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?;
        let figures = DecimalFormatter::try_new((&locale).into(), GroupingStrategy::Never.into());
        let is_plain = decimals.format(&Decimal::from(120_u64)).to_string() == "120";
        let plurals = PluralRules::try_new_cardinal((&locale).into()).ok()?;
        Some(Self { plurals, decimals, figures: figures.ok()?, is_plain })
    }
}

/// The plural category of a number, as Fluent calls it.
pub(super) fn category(number: u64, lang: &str) -> &'static str {
    with(lang, |rules| {
        name(rules.map_or(PluralCategory::Other, |rules| rules.plurals.category_for(number)))
    })
}

/// The plural categories of a language.
pub(super) fn categories(lang: &str) -> Vec<&'static str> {
    with(lang, |rules| {
        rules.map_or_else(Vec::new, |rules| rules.plurals.categories().map(name).collect())
    })
}

/// Writes a number with the digits and groups of a language.
pub(super) fn write(out: &mut String, number: u64, lang: &str) {
    with(lang, |rules| match rules {
        Some(rules) if !rules.is_plain || number > 999 => {
            out.push_str(&rules.decimals.format(&Decimal::from(number)).to_string())
        }
        // Most numbers are small; to a string, writing cannot fail.
        _ => drop(write!(out, "{number}")),
    });
}

/// Writes a number that counts nothing, such as a year, with the digits of a language.
pub(super) fn write_figures(out: &mut String, number: u64, lang: &str) {
    with(lang, |rules| match rules {
        Some(rules) if !rules.is_plain => {
            out.push_str(&rules.figures.format(&Decimal::from(number)).to_string())
        }
        _ => drop(write!(out, "{number}")),
    });
}

/// Writes a text with the digits of a language in place of ours.
pub(super) fn write_digits(out: &mut String, text: &str, lang: &str) {
    with(lang, |rules| match rules {
        Some(rules) if !rules.is_plain => {
            for letter in text.chars() {
                match letter.to_digit(10) {
                    Some(digit) => {
                        out.push_str(&rules.figures.format(&Decimal::from(digit)).to_string())
                    }
                    None => out.push(letter),
                }
            }
        }
        _ => out.push_str(text),
    });
}

/// Writes a number of as many decimals as its text has, with the digits and signs of a language.
pub(super) fn write_decimal(out: &mut String, text: &str, lang: &str) {
    with(lang, |rules| match (rules, text.parse::<Decimal>()) {
        (Some(rules), Ok(decimal)) => out.push_str(&rules.figures.format(&decimal).to_string()),
        _ => out.push_str(text),
    });
}

/// Writes a number of thousandths with the digits, groups and signs of a language.
pub(super) fn write_thousandths(out: &mut String, value: i128, lang: &str) {
    // Most figures are small counts.
    if value % 1000 == 0
        && let Ok(number) = u64::try_from(value / 1000)
    {
        return write(out, number, lang);
    }
    let mut decimal = Decimal::from(value);
    decimal.multiply_pow10(-3);
    decimal.absolute.trim_end();
    with(lang, |rules| {
        let text = match rules {
            Some(rules) => rules.decimals.format(&decimal).to_string(),
            None => decimal.to_string(),
        };
        out.push_str(&text.replace('-', "−"));
    });
}

/// The categories' names.
pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
