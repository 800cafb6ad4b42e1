//! What the desk wrote, with the language that it is in, for the pages of a further language, where
//! much is not translated. On the pages of the site's own language a text is a text, and costs no
//! more.

use std::collections::BTreeMap;

use crate::model::SiteModel;
use crate::text::Called;

/// A text of the configuration, of which `texts` has those in other languages.
pub(crate) fn configured<'a>(
    model: &'a SiteModel,
    text: &'a str,
    texts: &BTreeMap<Box<str>, Box<str>>,
) -> Called<'a> {
    called_in(model, text, language_of_configured(model, texts))
}

/// The language of such a text, where it is not that of the pages.
pub(crate) fn language_of_configured<'a>(
    model: &'a SiteModel,
    texts: &BTreeMap<Box<str>, Box<str>>,
) -> Option<&'a str> {
    (!texts.contains_key(&*model.config.language)).then(|| model.record_language())
}

/// A text in a language; in that of the pages if none is given.
pub(crate) fn called_in<'a>(
    model: &'a SiteModel,
    text: &'a str,
    lang: Option<&'a str>,
) -> Called<'a> {
    let lang = model.is_further().then(|| lang.unwrap_or(&model.config.language));
    Called { text, lang }
}
