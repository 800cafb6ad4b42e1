//! How a language counts: the plural category of a number, and its digits and groups (CLDR).

use std::cell::RefCell;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use rustc_hash::FxHashMap;

/// What is known of a language; data of ICU is counted by `Rc`, so each thread has its own.
struct Rules {
    plurals: PluralRules,
    decimals: DecimalFormatter,
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
        Some(Self {
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok()?,
            decimals: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
        })
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
        Some(rules) => out.push_str(&rules.decimals.format(&Decimal::from(number)).to_string()),
        None => out.push_str(&number.to_string()),
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
