//! The `lang` and `dir` attributes that templates print into their tags. They are made here, and
//! not by `base.html`, so that the other templates work whatever a site's own frame looks like.

use tera::{Context, Value};

use super::views::Views;
use crate::catalogue::Words;
use crate::text::{is_at_home, language_marks};

/// The attributes of words in one language among words in another, for a template to print.
pub(crate) fn marks(lang: &str, within: &str) -> Value {
    Value::safe_string(&language_marks(lang, within))
}

impl Views {
    /// The words of the theme in the site's language, or as near to it as there are any.
    pub(crate) fn words(&self) -> &Words {
        let config = &*self.model.config;
        config.words.of(&config.language)
    }

    /// The attributes of the theme's words in a text in `lang`.
    pub(crate) fn theme_marks(&self, lang: &str) -> Value {
        marks(self.model.config.words.of(lang).lang(), lang)
    }

    /// Puts the words and the marks of a page into its context: `ui` for the theme's words where
    /// the page's language has none, `own` for names in the site's language, `record` for what a
    /// translation takes from its original, and what stands within each of them. All are empty on a
    /// page in the site's language with words of its own.
    pub(crate) fn insert_marks(&self, context: &mut Context) {
        let config = &*self.model.config;
        let site = &*config.language;
        let page = lang_of(context, "page");
        let lang = page.as_deref().unwrap_or(site);
        if lang != site {
            self.templates.insert_words(context, lang);
        }
        let words = config.words.of(lang).lang();
        let original = lang_of(context, "translation_of");
        let original = original.as_deref().unwrap_or(lang);
        let ui_lang = match is_at_home(words, lang) {
            true => Value::safe_string(""),
            false => Value::safe_string(&format!(" lang=\"{words}\"")),
        };
        for (name, marks) in [
            ("ui", marks(words, lang)),
            ("ui_lang", ui_lang),
            ("ui_in_record", marks(words, original)),
            ("own", marks(site, lang)),
            ("own_in_ui", marks(site, words)),
            ("here_in_ui", marks(lang, words)),
            ("record", marks(original, lang)),
            ("record_in_ui", marks(original, words)),
        ] {
            context.insert_value(name, marks);
        }
    }
}

/// The `lang` of a part of the context.
fn lang_of(context: &Context, part: &str) -> Option<String> {
    context.get(part)?.get_from_path("lang")?.as_str().map(str::to_owned)
}
