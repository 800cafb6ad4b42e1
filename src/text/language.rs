//! Tags of languages (BCP 47) and the direction in which a language is written.
//!
//! Both are as ICU and CLDR have them, so that `ks` and `pa-PK` are set from right to left and
//! `ks-Deva` is not, and so that no list of languages is kept here.

use icu_locale::subtags::script;
use icu_locale::{
    Direction, LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality,
    LocaleExpander,
};

use super::Script;

thread_local! {
    // Data of ICU is counted by `Rc`, so each thread has its own view of it.
    static DIRECTIONS: LocaleDirectionality = const { LocaleDirectionality::new_extended() };
    static ALIASES: LocaleCanonicalizer = const { LocaleCanonicalizer::new_extended() };
    static LIKELY: LocaleExpander = const { LocaleExpander::new_extended() };
}

/// The tag in its usual form (`en-us` becomes `en-US`); nothing if `text` does not look like one.
/// An underscore counts as a hyphen, as in `en_US`.
pub fn language_tag(text: &str) -> Option<Box<str>> {
    let tag = text.replace('_', "-");
    Some(LanguageIdentifier::normalize(&tag).ok()?.into())
}

/// Whether the tag starts with a two-letter code of a language that is known, so that a file name's
/// `.de.md` is meant as a language while `.v2.md`, `.bar.md` or `.no-report.md` is not. A code that
/// another has replaced (`in` by `id`) is a word.
pub fn is_common_language(tag: &str) -> bool {
    let Ok(id) = tag.parse::<LanguageIdentifier>() else { return false };
    let code = id.language.as_str();
    let current = in_use(&id).language;
    code.len() == 2
        && id.variants.is_empty()
        && (current.as_str() == code || current.as_str().len() > 2)
        && direction_of(&id).is_some()
}

/// Whether there may be a language of this tag: no code of two letters is free for one that nobody
/// has heard of, of three there are thousands.
pub fn is_language(tag: &str) -> bool {
    let Ok(id) = tag.parse::<LanguageIdentifier>() else { return false };
    id.language.as_str().len() != 2 || direction_of(&id).is_some()
}

/// The same tag with the code of two letters of a language that is written with one of three: `ur`
/// for `urd`. Of `prs` it is a country's, and the tag stays.
pub fn in_two_letters(tag: &str) -> Option<Box<str>> {
    let mut id: LanguageIdentifier = tag.parse().ok()?;
    let current = in_use(&id);
    let is_it = id.language.as_str().len() == 3
        && current.language.as_str().len() == 2
        && (current.script, current.region) == (id.script, id.region);
    id.language = current.language;
    is_it.then(|| id.to_string().into())
}

/// The language that most people speak in the country of a code.
pub(super) fn likely_language(country: &str) -> Option<Box<str>> {
    let mut id: LanguageIdentifier = format!("und-{country}").parse().ok()?;
    LIKELY.with(|likely| likely.maximize(&mut id));
    (!id.language.is_unknown()).then(|| id.language.to_string().into())
}

/// The script in which a language is written.
pub fn script_of(tag: &str) -> Option<Script> {
    let mut id: LanguageIdentifier = tag.parse().ok()?;
    LIKELY.with(|likely| likely.maximize(&mut id));
    match id.script?.as_str() {
        "Latn" => Some(Script::Latin),
        "Cyrl" => Some(Script::Cyrillic),
        "Arab" | "Aran" => Some(Script::Arabic),
        _ => None,
    }
}

/// The direction of a language's script, as HTML has it.
pub fn direction(tag: &str) -> &'static str {
    match tag.parse().ok().and_then(|id| direction_of(&id)) {
        Some(Direction::RightToLeft) => "rtl",
        _ => "ltr",
    }
}

/// The language and the country where it is mostly spoken, as Open Graph wants both: `ur_PK` for
/// `ur`. English of no country is British, as the theme's words and dates are.
pub fn language_and_territory(tag: &str) -> String {
    let Ok(mut id) = tag.parse::<LanguageIdentifier>() else { return tag.replace('-', "_") };
    // A part of the world, as in `es-419`, is no country.
    id.region = id.region.filter(|region| region.is_alphabetic());
    if id.region.is_none() && id.language.as_str() == "en" {
        return "en_GB".to_owned();
    }
    if id.region.is_none() {
        LIKELY.with(|likely| likely.maximize(&mut id));
    }
    match id.region {
        Some(region) => format!("{}_{region}", id.language),
        None => id.language.to_string(),
    }
}

fn direction_of(id: &LanguageIdentifier) -> Option<Direction> {
    let known = |id: &LanguageIdentifier| DIRECTIONS.with(|directions| directions.get(id));
    known(id).or_else(|| {
        let mut id = in_use(id);
        // Nastaliq is a hand of the Arabic script, of which CLDR has no direction.
        if id.script == Some(script!("Aran")) {
            id.script = Some(script!("Arab"));
        }
        known(&id)
    })
}

/// The tag in use today for the same: `fa` for `fas`, `fa-AF` for `prs`.
fn in_use(id: &LanguageIdentifier) -> LanguageIdentifier {
    let mut locale = Locale::from(id.clone());
    ALIASES.with(|aliases| aliases.canonicalize(&mut locale));
    locale.id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_tags_in_their_usual_form() {
        for (text, tag) in [
            ("en", Some("en")),
            ("UR", Some("ur")),
            ("en-us", Some("en-US")),
            ("en_GB", Some("en-GB")),
            ("prs", Some("prs")),
            ("pa-arab", Some("pa-Arab")),
            ("PA-ARAB-pk", Some("pa-Arab-PK")),
            ("es-419", Some("es-419")),
            ("ca-VALENCIA", Some("ca-valencia")),
            ("und", Some("und")),
            ("", None),
            ("e", None),
            ("english", None),
            ("en-", None),
            ("e1", None),
            ("en-x-y-z", None),
            ("en-us-us", None),
            ("en--us", None),
            (" en", None),
            ("اردو", None),
        ] {
            assert_eq!(language_tag(text).as_deref(), tag, "for {text:?}");
        }
    }

    #[test]
    fn knows_two_letter_languages() {
        for (tags, known) in [
            ("de de-AT ur pa-Arab no nb tl bh", true),
            ("js bar xx in iw mo sh no-report und", false),
        ] {
            for tag in tags.split(' ') {
                assert_eq!(is_common_language(tag), known, "for {tag}");
            }
        }
    }

    #[test]
    fn codes_of_no_language_are_known() {
        for (tags, known) in [("de ur pa-Arab prs bal zxx iw", true), ("pk xx js uk-", false)] {
            for tag in tags.split(' ') {
                assert_eq!(is_language(tag), known, "for {tag}");
            }
        }
        for (tag, expected) in [
            ("urd", Some("ur")),
            ("fas", Some("fa")),
            ("per-IR", Some("fa-IR")),
            ("prs", None),
            ("bal", None),
            ("ur", None),
        ] {
            assert_eq!(in_two_letters(tag).as_deref(), expected, "for {tag}");
        }
        for (tag, expected) in [
            ("en", Some(Script::Latin)),
            ("ur", Some(Script::Arabic)),
            ("pa-PK", Some(Script::Arabic)),
            ("ru", Some(Script::Cyrillic)),
            ("hi", None),
        ] {
            assert_eq!(script_of(tag), expected, "for {tag}");
        }
    }

    #[test]
    fn languages_have_a_country() {
        for (tag, expected) in [
            ("en", "en_GB"),
            ("en-US", "en_US"),
            ("ur", "ur_PK"),
            ("fa", "fa_IR"),
            ("fa-AF", "fa_AF"),
            ("ps", "ps_AF"),
            ("pa-Arab", "pa_PK"),
            ("zh-Hant", "zh_TW"),
            ("es-419", "es_ES"),
            ("zxx", "zxx"),
            ("english", "english"),
        ] {
            assert_eq!(language_and_territory(tag), expected, "for {tag}");
        }
    }

    #[test]
    fn scripts_decide_directions() {
        for (tags, expected) in [
            ("ar fa ur ps he yi ug sd dv ckb syr bal pnb skr prs azb lrc mzn glk khw brh", "rtl"),
            ("fa-AF uz-Arab az-Arab pa-Arab ff-Adlm rhg-Rohg ur-Aran und-Arab", "rtl"),
            // By the country, by the language alone, by its code of three letters.
            ("pa-PK az-IR uz-AF ks iw ara fas urd pus heb", "rtl"),
            ("en zh ru hi ku tg uz pa ha som kaz fr-CA und zxx bar english", "ltr"),
            ("az-Latn-IR ks-Deva ku-Latn ug-Cyrl sd-Deva ur-Latn", "ltr"),
        ] {
            for tag in tags.split(' ') {
                assert_eq!(direction(tag), expected, "for {tag}");
            }
        }
    }
}
