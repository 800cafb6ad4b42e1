//! Tags of languages (BCP 47) and the direction in which a language is written.
//!
//! Both are as ICU and CLDR have them, so that `ks` and `pa-PK` are set from right to left and
//! `ks-Deva` is not, and so that no list of languages is kept here.

use icu_locale::subtags::script;
use icu_locale::{
    Direction, LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality,
    LocaleExpander,
};

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

/// The same for a tag that somebody means as that of a language: one of two letters is a code of
/// ISO 639-1. Those of three letters are thousands, of which CLDR knows only some.
pub fn known_language_tag(text: &str) -> Option<Box<str>> {
    language_tag(text).filter(|tag| {
        let Ok(id) = tag.parse::<LanguageIdentifier>() else { return false };
        id.language.as_str().len() != 2 || direction_of(&id).is_some()
    })
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
    fn languages_of_two_letters_are_those_of_iso_639() {
        let all = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co \
                   cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl \
                   gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg \
                   ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk \
                   ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps \
                   pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw \
                   ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo \
                   za zh zu";
        let unknown: Vec<&str> =
            all.split_whitespace().filter(|tag| known_language_tag(tag).is_none()).collect();
        assert_eq!(unknown, [""; 0]);
        for (text, tag) in [
            ("iw", Some("iw")),
            ("UR_pk", Some("ur-PK")),
            ("zxx", Some("zxx")),
            ("qaa", Some("qaa")),
            ("zz", None),
            ("xx-PK", None),
            ("english", None),
        ] {
            assert_eq!(known_language_tag(text).as_deref(), tag, "for {text}");
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
