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

    /// A name with what it is narrowed to, or what is said of it: `Pakistan: Water`.
    pub(crate) fn with_part(&self, name: &str, part: &str) -> String {
        self.words().said("with_part", &[("name", name.into()), ("part", part.into())])
    }

    /// The attributes of the theme's words in a text in `lang`.
    pub(crate) fn theme_marks(&self, lang: &str) -> Value {
        marks(self.model.config.words.of(lang).lang(), lang)
    }

    /// Puts the words and the marks of a page into its context: `ui` for the theme's words where
    /// the page's language has none, `own` for names in the site's language, `record` for what a
    /// translation takes from its original, `facts` for what an article claims and quotes, and what
    /// stands within each of them. All are empty on a page in the site's language with words of its
    /// own.
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
        let own = self.record_language();
        let of_record = if page.as_deref() == Some(site) { own } else { lang };
        let original = original.as_deref().unwrap_or(of_record);
        // The texts of facts say themselves in which language they are on the pages of another.
        let of_facts = if self.model.is_further() { lang } else { original };
        let ui_lang = match is_at_home(words, lang) {
            true => Value::safe_string(""),
            false => Value::safe_string(&format!(" lang=\"{words}\"")),
        };
        context.insert("facts_lang", of_facts);
        for (name, marks) in [
            ("ui", marks(words, lang)),
            ("ui_lang", ui_lang),
            ("ui_in_facts", marks(words, of_facts)),
            ("own", marks(site, lang)),
            ("own_in_ui", marks(site, words)),
            ("here_in_ui", marks(lang, words)),
            ("record", marks(original, lang)),
            ("facts", marks(of_facts, lang)),
            ("facts_in_ui", marks(of_facts, words)),
        ] {
            context.insert_value(name, marks);
        }
    }
}

/// The `lang` of a part of the context.
fn lang_of(context: &Context, part: &str) -> Option<String> {
    context.get(part)?.get_from_path("lang")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::catalogue::{Catalogue, Labelled, List};
    use crate::content::{
        ActorKind, ActorRole, Alert, ArticleKind, ClaimStatus, Confidence, CorrectionKind, Effect,
        EventKind, EventStatus, Likelihood, Nature, Outcome, StixType, Trend,
    };
    use crate::model::{Mark, Section};

    /// The keys of a list's messages.
    fn keys<W: Labelled>() -> (&'static str, Vec<String>) {
        let list = W::LIST.name();
        (list, W::WORDS.iter().map(|word| format!("{list}-{word}")).collect())
    }

    #[test]
    fn every_word_of_a_list_has_its_message_and_each_such_message_a_word() {
        let lists = [
            keys::<ActorKind>(),
            keys::<ActorRole>(),
            keys::<Alert>(),
            keys::<ArticleKind>(),
            keys::<ClaimStatus>(),
            keys::<Confidence>(),
            keys::<CorrectionKind>(),
            keys::<Effect>(),
            keys::<EventStatus>(),
            keys::<EventKind>(),
            keys::<Likelihood>(),
            keys::<Nature>(),
            keys::<Outcome>(),
            keys::<Section>(),
            keys::<StixType>(),
            keys::<Trend>(),
            keys::<Mark>(),
        ];
        let names: Vec<&str> = lists.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, List::ALL.iter().map(|list| list.name()).collect::<Vec<_>>());
        let catalogue = Catalogue::built_in();
        let words = catalogue.of("en");
        let known: BTreeSet<&str> = words.plain().map(|(key, _)| key).collect();
        let known: BTreeSet<&str> = known.into_iter().filter(|key| key.contains('-')).collect();
        let needed: BTreeSet<&str> =
            lists.iter().flat_map(|(_, keys)| keys).map(String::as_str).collect();
        assert_eq!(known, needed);
        assert_eq!(words.label(EventStatus::Disputed), "disputed");
        assert_eq!(words.label(Mark::Updated), "updated");
    }
}
