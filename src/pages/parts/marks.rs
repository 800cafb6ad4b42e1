//! The `lang` and `dir` attributes that templates print into their tags. They are made here, and
//! not by `base.html`, so that the other templates work whatever a site's own frame looks like.

use tera::{Context, Value};

use crate::text::{THEME_LANGUAGE, language_marks, theme_marks};

/// The attributes of words in one language among words in another, for a template to print.
pub(crate) fn marks(lang: &str, within: &str) -> Value {
    Value::safe_string(&language_marks(lang, within))
}

/// Puts the marks of a page into its context: `ui` for the theme's own words, `own` for names
/// in the site's language, `record` for what a translation takes from its original, and what
/// stands within each of them. All are empty on an English page of an English site.
pub(crate) fn insert_marks(context: &mut Context, site: &str) {
    let lang = lang_of(context, "page").unwrap_or_else(|| site.to_owned());
    let original = lang_of(context, "translation_of").unwrap_or_else(|| lang.clone());
    let ui_lang = if theme_marks(&lang).is_empty() { "" } else { " lang=\"en\"" };
    for (name, marks) in [
        ("ui", marks(THEME_LANGUAGE, &lang)),
        ("ui_lang", Value::safe_string(ui_lang)),
        ("ui_in_record", marks(THEME_LANGUAGE, &original)),
        ("own", marks(site, &lang)),
        ("own_in_ui", marks(site, THEME_LANGUAGE)),
        ("here_in_ui", marks(&lang, THEME_LANGUAGE)),
        ("record", marks(&original, &lang)),
        ("record_in_ui", marks(&original, THEME_LANGUAGE)),
    ] {
        context.insert_value(name, marks);
    }
}

/// The `lang` of a part of the context.
fn lang_of(context: &Context, part: &str) -> Option<String> {
    context.get(part)?.get_from_path("lang")?.as_str().map(str::to_owned)
}
