//! Articles that say no language and are in a script in which that of the site is not written.

use super::context::Fields;
use super::{Article, problems};
use crate::text::{Script, script_of};

/// Says of an article without `lang` that its title is in another script than the site's language.
pub(super) fn check(fields: &Fields<'_, '_>, article: &Article) {
    // Most titles of most sites, for which no data of languages are asked.
    if article.lang.is_some() || is_plain(&article.title, &fields.reader.context.config.language) {
        return;
    }
    let config = fields.reader.context.config;
    let (Some(own), Some(script)) = (script_of(&config.language), Script::of_text(&article.title))
    else {
        return;
    };
    if own == script {
        return;
    }
    let likely = config.languages.iter().find(|lang| script_of(lang) == Some(script));
    let Some(title) = fields.get("title") else { return };
    title.report(|place| {
        problems::other_script(place, script, &config.language, likely.map(|lang| &**lang))
    });
}

/// Whether a title of English says nothing of its script that has to be looked at.
fn is_plain(title: &str, language: &str) -> bool {
    language == "en" && title.is_ascii()
}
