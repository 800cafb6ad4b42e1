//! The words of the theme as templates see them: `{{ words.home }}` in a text, `{{ plain.home }}`
//! in an attribute for what needs no argument, `{{ "articles" | said(count=n) }}` for what does,
//! `{{ n | number }}` for a count alone, `{{ year | figures }}` for a number that counts
//! nothing, `{{ label | head }}` for a label at the head of something.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use tera::{Context, Error, Kwargs, Map, State, Tera, TeraResult, Value};

use crate::catalogue::{Argument, Catalogue, Escape, Words};
use crate::text::{direction, escape};

/// Where the maps of words say whose they are; no message can have this name.
const LANGUAGE: &str = "_language";
/// Where they say by which tag their numbers are written.
const NUMBERS: &str = "_numbers";
/// The argument by which `said` is asked for a text without marks, for an attribute.
const PLAIN: &str = "plain";

/// The words of a site as values, those of a language made once it is asked for.
#[derive(Debug)]
pub(super) struct WordValues {
    catalogue: Arc<Catalogue>,
    /// By language: in a text, and in an attribute.
    maps: FxHashMap<Box<str>, OnceLock<[Value; 2]>>,
}

impl WordValues {
    pub(super) fn new(catalogue: &Arc<Catalogue>) -> Self {
        let maps = catalogue.languages().map(|lang| (lang.into(), OnceLock::new()));
        Self { maps: maps.collect(), catalogue: Arc::clone(catalogue) }
    }

    /// Puts the words for pages in `lang` into a context.
    pub(super) fn insert(&self, context: &mut Context, lang: &str) {
        let language = self.catalogue.of(lang);
        if let Some(values) = self.maps.get(language.lang()) {
            let [words, plain] = values.get_or_init(|| maps(language));
            context.insert_value("words", words.clone());
            context.insert_value("plain", plain.clone());
        }
    }

    /// What is wrong where a template asks the words for one that they do not have as a text: it
    /// has arguments, or there is none. `message` is Tera's, which lists all of them.
    pub(super) fn problem(&self, message: &str) -> Option<(String, String)> {
        let (asked, known) = message.split_once(" is not defined. Available fields: ")?;
        let key = known.starts_with(LANGUAGE).then(|| asked.split('`').nth(1))??;
        let words = self.catalogue.reference();
        Some(match words.arguments(key) {
            Some(names) if !names.is_empty() => {
                let given: Vec<String> = names.iter().map(|name| format!("{name}=…")).collect();
                let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
                (
                    format!("the message `{key}` takes {}", names.join(" and ")),
                    format!("write `{{{{ \"{key}\" | said({}) }}}}`", given.join(", ")),
                )
            }
            _ => (
                format!("there is no message `{key}`"),
                match crate::diagnostics::suggest::nearest(key, words.keys()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("write it into `words/{}.ftl`: `{key} = …`", words.lang()),
                },
            ),
        })
    }
}

fn maps(words: &Words) -> [Value; 2] {
    let mut messages: Vec<(&str, &str)> = words.plain().collect();
    messages.sort_unstable();
    let map = |value: &dyn Fn(&str, &str) -> Value| {
        let mut map = Map::default();
        map.insert(LANGUAGE.into(), Value::from(words.lang()));
        map.insert(NUMBERS.into(), Value::from(words.counting()));
        for (key, text) in &messages {
            map.insert((*key).to_owned().into(), value(key, text));
        }
        Value::from(map)
    };
    let marked = |key: &str, text: &str| match words.is_at_home(key) {
        true => Value::normal_string(text),
        false => Value::safe_string(&marked(&escape::text(text), words.lang_of(key))),
    };
    [map(&marked), map(&|_, text| Value::normal_string(text))]
}

/// HTML in an element that says in which language it is.
fn marked(html: &str, lang: &str) -> String {
    format!("<bdi lang=\"{lang}\" dir=\"{}\">{html}</bdi>", direction(lang))
}

/// Registers the filters by name, so that templates can be parsed before there is a site.
pub(super) fn register_names(tera: &mut Tera) {
    for name in ["said", "number", "figures", "head"] {
        tera.register_filter(name, |_: &Value, _: Kwargs, _: &State| -> TeraResult<Value> {
            Err(Error::message("the site is not known yet"))
        });
    }
}

/// Registers the filters with the words of a site.
pub(super) fn register(tera: &mut Tera, catalogue: &Arc<Catalogue>) {
    let of_said = Arc::clone(catalogue);
    tera.register_filter("said", move |key: &str, kwargs: Kwargs, state: &State| {
        said(of_context(&of_said, state)?, key, &kwargs, state)
    });
    let of_number = Arc::clone(catalogue);
    tera.register_filter("number", move |number: &Value, _: Kwargs, state: &State| {
        let count = count(number).ok_or_else(|| Error::message("`number` takes a whole number"))?;
        Ok::<_, Error>(of_context(&of_number, state)?.number(count))
    });
    let of_head = Arc::clone(catalogue);
    tera.register_filter("head", move |label: &str, _: Kwargs, state: &State| {
        Ok::<_, Error>(of_context(&of_head, state)?.head(label))
    });
    let of_figures = Arc::clone(catalogue);
    tera.register_filter("figures", move |number: &Value, _: Kwargs, state: &State| {
        figures(number, of_context(&of_figures, state)?)
    });
}

/// `{{ year | figures }}`: a number that counts nothing.
fn figures(number: &Value, words: &Words) -> TeraResult<String> {
    let figures = count(number).map(|number| words.figures(number));
    figures.ok_or_else(|| Error::message("`figures` takes a whole number"))
}

/// The words of the page that is rendered.
pub(super) fn of_context<'a>(catalogue: &'a Catalogue, state: &State) -> TeraResult<&'a Words> {
    let words = state.get::<Value>("words")?.ok_or_else(|| {
        Error::message(
            "this needs the words of the page: write `@words` among the arguments of the component",
        )
    })?;
    let lang = words.get_from_path(LANGUAGE).and_then(Value::as_str);
    Ok(catalogue.of(lang.unwrap_or_default()))
}

fn count(value: &Value) -> Option<u64> {
    u64::try_from(value.as_number()?.as_integer()?).ok()
}

/// A message with its arguments. They are escaped unless they are HTML, and so is the message as
/// soon as one of them is or it has to be marked as another language's.
fn said(words: &Words, key: &str, kwargs: &Kwargs, state: &State) -> TeraResult<Value> {
    let Some(names) = words.arguments(key) else {
        let near = crate::diagnostics::suggest::nearest(key, words.keys());
        let help = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        return Err(Error::message(format!("there is no message `{key}`{help}")));
    };
    let is_plain = kwargs.get::<bool>(PLAIN)?.unwrap_or(false);
    let is_given = |name: &str| kwargs.iter().any(|(given, _)| given.as_str() == Some(name));
    if let Some(missing) = names.iter().find(|name| !is_given(name)) {
        return Err(Error::message(format!("the message `{key}` needs `{missing}`")));
    }
    let is_foreign = !is_plain && !words.is_at_home(key);
    let is_html = !is_plain
        && state.autoescaping_enabled()
        && (is_foreign || kwargs.iter().any(|(_, value)| value.is_string() && value.is_safe()));
    let mut texts: Vec<(&str, Option<u64>, String)> = Vec::with_capacity(names.len());
    for (name, value) in kwargs.iter() {
        let Some(name) = name.as_str().filter(|name| *name != PLAIN) else { continue };
        let number = count(value);
        let text = match number {
            Some(_) => String::new(),
            None if value.is_undefined() || value.is_none() => String::new(),
            None if is_html => state.escape_if_needed(value)?,
            None => value.to_string(),
        };
        // What stands in a message of another language is of the page's again.
        let text = match is_foreign && !text.is_empty() {
            true => marked(&text, words.lang()),
            false => text,
        };
        texts.push((name, number, text));
    }
    let arguments: Vec<(&str, Argument<'_>)> = texts
        .iter()
        .map(|(name, number, text)| (*name, number.map_or(Argument::Text(text), Argument::Number)))
        .collect();
    let mut text = String::new();
    let escape = if is_html { Escape::Html } else { Escape::Nothing };
    words.write(&mut text, key, &arguments, escape);
    Ok(match is_html {
        true if is_foreign => Value::safe_string(&marked(&text, words.lang_of(key))),
        true => Value::safe_string(&text),
        false => Value::from(text),
    })
}
