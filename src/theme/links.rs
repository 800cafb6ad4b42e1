//! Lists of names as templates print them: `{{ event.countries | links }}`, `| names`. They are
//! filters and no components, as the page of each event has five such lists: a filter takes a
//! fourth of the time of a component, and half of that of a loop in the template.

use std::io::Write;
use std::sync::Arc;

use tera::value::Key;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value, escape_html};

use super::budget;
use crate::config::Config;
use crate::text::{escape, language_marks};

/// The filters of this file.
pub(super) const NAMES: [&str; 2] = ["links", "names"];

/// What is the same in all lists of a site.
struct House {
    language: Box<str>,
    /// The marks of labels, which are the theme's words.
    of_labels: Box<str>,
    /// What stands between two names, as HTML.
    separator: Box<str>,
}

/// Registers the filters of a site.
pub(super) fn register(tera: &mut Tera, config: &Config) {
    let words = config.words.of(&config.language);
    let house = House {
        language: config.language.clone(),
        of_labels: language_marks(words.lang(), &config.language).into(),
        separator: escape::text(words.word("list_separator")).into(),
    };
    let house = Arc::new(house);
    for name in NAMES {
        let house = Arc::clone(&house);
        tera.register_filter(name, move |items: &Value, _: Kwargs, _: &State| {
            listed(items, name == "links", &house)
        });
    }
}

/// Names with commas between them, each with the marks of its language where it is not the site's,
/// and with what it did, if that is said; `with_links` each leads to its page, if it has one.
fn listed(items: &Value, with_links: bool, house: &House) -> TeraResult<Value> {
    let items = items.as_array().ok_or_else(|| Error::message("this is no list of names"))?;
    let most = budget::page_bytes().saturating_mul(2);
    let mut html = Vec::with_capacity(items.len().saturating_mul(64));
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            html.extend_from_slice(house.separator.as_bytes());
        }
        let url = if with_links { text(item, "url") } else { None };
        let name = item.as_str().or_else(|| text(item, "name"));
        let name = name.ok_or_else(|| Error::message("one of this list has no `name`"))?;
        let marks = text(item, "lang").map(|lang| attributes(lang, &house.language));
        let marks = marks.unwrap_or_default();
        match url {
            Some(url) => {
                html.extend_from_slice(b"<a href=\"");
                escape_html(url, &mut html)?;
                write!(html, "\"{marks}>")?;
                escape_html(name, &mut html)?;
                html.extend_from_slice(b"</a>");
            }
            None => isolated(&mut html, name, &marks)?,
        }
        if let Some(role) = text(item, "role_label") {
            html.extend_from_slice(b" (");
            isolated(&mut html, role, &house.of_labels)?;
            html.push(b')');
        }
        if html.len() > most {
            return Err(budget::too_large());
        }
    }
    Ok(Value::safe_string(std::str::from_utf8(&html).unwrap_or_default()))
}

/// A text, in an element with the marks of its language if it has any.
fn isolated(html: &mut Vec<u8>, text: &str, marks: &str) -> TeraResult<()> {
    if marks.is_empty() {
        return Ok(escape_html(text, html)?);
    }
    write!(html, "<bdi{marks}>")?;
    escape_html(text, html)?;
    html.extend_from_slice(b"</bdi>");
    Ok(())
}

fn text<'a>(item: &'a Value, key: &'static str) -> Option<&'a str> {
    item.as_map()?.get(&Key::Str(key))?.as_str()
}

/// Marks of language whose words a template may have put together: nothing in them ends an
/// attribute.
pub(super) fn attributes(lang: &str, within: &str) -> String {
    let is_tag = lang.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_tag { language_marks(lang, within) } else { String::new() }
}
