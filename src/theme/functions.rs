//! The functions and filters that templates can call. A filter's error must say everything in one
//! message: Tera keeps the place but not the chain.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use tera::{Error, Kwargs, Map, State, Tera, TeraResult, Value};

use super::links::attributes;
use crate::address::{BaseUrl, Url};
use crate::catalogue::Catalogue;
use crate::config::Registry;
use crate::content::CountryCode;
use crate::diagnostics::suggest::LazyNames;
use crate::markdown;
use crate::model::SiteModel;
use crate::text::{composed, escape, language_marks, slugify};
use crate::words::dates::{DateStyle, day_text};

/// What the functions look things up in.
#[derive(Debug)]
pub struct Directory {
    /// The site.
    pub model: Arc<SiteModel>,
    /// Where its pages are published.
    pub base_url: BaseUrl,
    /// The site in its own language, where this one is another: what has no page here has one
    /// there.
    pub own: Option<Arc<SiteModel>>,
    /// What has an address.
    pub published: Published,
    /// Hashes of the files of `static/` and of generated style sheets, by address.
    pub assets: Arc<BTreeMap<Box<str>, u64>>,
    /// Their addresses, for the help of one that is none.
    pub asset_names: LazyNames,
}

/// Tells whether a page or a file is published at a path from the site's root.
pub struct Published(Box<dyn Fn(&str) -> bool + Send + Sync>);

impl Published {
    /// As `is_published` says.
    pub fn new(is_published: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        Self(Box::new(is_published))
    }
}

impl Published {
    /// Whether there is something at a path.
    pub(crate) fn has(&self, path: &str) -> bool {
        (self.0)(path)
    }
}

impl fmt::Debug for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Published")
    }
}

impl Directory {
    /// The address of a static file with its hash, if there is such a file.
    fn hashed(&self, address: &str) -> Option<String> {
        let hash = self.assets.get(address)?;
        let url = Url::of_site(address).href(&self.base_url);
        Some(format!("{url}?h={:08x}", hash & 0xffff_ffff))
    }

    /// Where a path leads that the desk wrote: to the page in this language, where there is one.
    pub(crate) fn at(&self, path: &str) -> Url {
        let here = Url::new(path);
        let page = path.split(['#', '?']).next().unwrap_or_default();
        let is_here = || self.published.has(Url::new(page).whole(&self.base_url).as_str());
        if self.own.is_none() || is_here() { here } else { Url::of_site(path) }
    }

    /// An address of the model, or else of that in the site's own language.
    fn find(&self, find: impl Fn(&SiteModel) -> Option<Url>) -> Option<Url> {
        let own = || {
            let own = self.own.as_ref()?;
            Some(find(own)?.whole(&own.config.base_url))
        };
        find(&self.model).or_else(own)
    }

    /// The same by its path in `static/`.
    pub(crate) fn asset_url(&self, path: &str) -> Option<String> {
        self.hashed(&format!("/{path}"))
    }

    /// The desk's own flag of a country, as HTML, if it has one. The name stands beside it.
    pub(crate) fn flag(&self, code: CountryCode) -> Option<Value> {
        let flags = self.model.config.theme.flags.as_ref()?;
        let file = format!("{}/{}.svg", flags.folder, code.as_str().to_ascii_lowercase());
        let url = self.asset_url(&file)?;
        Some(Value::safe_string(&format!("<img src=\"{}\" alt=\"\">", escape::attribute(&url))))
    }
}

/// Registers everything by name, so that templates can be parsed before there is a site.
pub(super) fn register_names(tera: &mut Tera) {
    super::budget::register(tera);
    super::words::register_names(tera);
    for name in ["url", "asset", "country_name", "flag"] {
        tera.register_function(name, |_: Kwargs, _: &State| -> TeraResult<Value> {
            Err(Error::message("the site is not known yet"))
        });
    }
    for name in super::links::NAMES.into_iter().chain(["own", "date"]) {
        tera.register_filter(name, |_: &Value, _: Kwargs, _: &State| -> TeraResult<Value> {
            Err(Error::message("the site is not known yet"))
        });
    }
    tera.register_filter("markdown", |_: &str, _: Kwargs, _: &State| -> TeraResult<Value> {
        Err(Error::message("the site is not known yet"))
    });
    tera.register_function("marks", |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let (lang, within) = (kwargs.must_get::<&str>("lang")?, kwargs.must_get::<&str>("within")?);
        Ok(Value::safe_string(&attributes(lang, within)))
    });
    tera.register_filter("bdi", |text: &str, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let (lang, within) = (kwargs.must_get::<&str>("lang")?, kwargs.must_get::<&str>("within")?);
        Ok(isolated(text, &attributes(lang, within)))
    });
    tera.register_filter("slugify", |text: &str, _: Kwargs, _: &State| slugify(text));
    tera.register_filter("json", |value: Value, _: Kwargs, _: &State| json(&value));
    tera.register_filter("group_by_year", |items: Vec<Value>, _: Kwargs, _: &State| {
        group_by_year(items)
    });
}

/// Registers the functions that look things up in a site.
pub(super) fn register(tera: &mut Tera, directory: Arc<Directory>) {
    super::words::register(tera, &directory.model.config.words);
    super::links::register(tera, &directory.model.config);
    let of_markdown = Arc::clone(&directory);
    tera.register_filter(
        "markdown",
        move |text: &str, kwargs: Kwargs, _: &State| -> TeraResult<Value> {
            let lang = kwargs.get::<&str>("lang")?.unwrap_or("en");
            let words = of_markdown.model.config.words.of(lang);
            let html = match kwargs.get::<bool>("inline")?.unwrap_or(false) {
                true => markdown::render_inline(text, lang, words),
                false => markdown::render_fragment(text, lang, words),
            };
            Ok(Value::safe_string(&html))
        },
    );
    let of_url = Arc::clone(&directory);
    tera.register_function("url", move |kwargs: Kwargs, _: &State| url(&of_url, &kwargs));
    let of_asset = Arc::clone(&directory);
    tera.register_function("asset", move |kwargs: Kwargs, _: &State| asset(&of_asset, &kwargs));
    let of_own = Arc::clone(&directory);
    tera.register_filter("own", move |text: &str, _: Kwargs, state: &State| -> TeraResult<Value> {
        let config = &of_own.model.config;
        let words = super::words::of_context(&config.words, state)?;
        Ok(isolated(text, &language_marks(&config.language, words.lang())))
    });
    let of_date = Arc::clone(&directory);
    tera.register_filter("date", move |text: &str, kwargs: Kwargs, _: &State| {
        date(text, &kwargs, &of_date.model.config.words)
    });
    let of_flag = Arc::clone(&directory);
    tera.register_function("flag", move |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(of_flag.flag(country_code(&kwargs)?).unwrap_or_else(Value::none))
    });
    tera.register_function(
        "country_name",
        move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
            let code = country_code(&kwargs)?;
            let lang = kwargs.get::<&str>("lang")?.unwrap_or(&directory.model.config.language);
            let of_site =
                directory.model.country(code).filter(|_| lang == &*directory.model.config.language);
            Ok(of_site
                .map_or_else(|| code.name(lang).to_owned(), |country| country.name.to_string()))
        },
    );
}

/// A text in an element with the marks of its language, if it has any.
fn isolated(text: &str, marks: &str) -> Value {
    if marks.is_empty() {
        return Value::normal_string(text);
    }
    Value::safe_string(&format!("<bdi{marks}>{}</bdi>", escape::text(text)))
}

fn country_code(kwargs: &Kwargs) -> TeraResult<CountryCode> {
    let code = kwargs.must_get::<&str>("code")?;
    CountryCode::new(code).ok_or_else(|| Error::message(format!("unknown country code `{code}`")))
}

/// `url(article="articles/x.md")` and its like.
fn url(directory: &Directory, kwargs: &Kwargs) -> TeraResult<String> {
    let model = &directory.model;
    let base = &directory.base_url;
    let missing = |what: &str, name: &str, near: Option<&str>| match near {
        Some(near) => {
            Error::message(format!("there is no {what} `{name}`; did you mean `{near}`?"))
        }
        None => Error::message(format!("there is no {what} `{name}`")),
    };
    if let Some(path) = kwargs.get::<&str>("path")? {
        return if !path.starts_with('/') || path.starts_with("//") {
            Err(Error::message(format!("`path` must start with one slash, not `{path}`")))
        } else {
            let url = directory.at(path);
            match directory.published.has(url.whole(base).as_str()) {
                true => Ok(url.href(base)),
                false => Err(Error::message(format!("nothing is published at `{path}`"))),
            }
        };
    }
    if let Some(path) = kwargs.get::<&str>("article")? {
        let url = directory.find(|model| Some(model.articles[model.article_at(path)?].url.clone()));
        let url = url.ok_or_else(|| missing("article", path, model.nearest_article(path)))?;
        return Ok(url.href(base));
    }
    if let Some(slug) = kwargs.get::<&str>("page")? {
        let url = format!("/{slug}/");
        let page = directory.find(|model| {
            let page = model.pages.iter().find(|page| page.url.as_str() == url);
            page.map(|page| page.url.clone())
        });
        return page.map(|page| page.href(base)).ok_or_else(|| missing("page", slug, None));
    }
    if let Some(code) = kwargs.get::<&str>("country")? {
        let country =
            directory.find(|model| Some(model.country(CountryCode::new(code)?)?.url.clone()));
        return country
            .map(|country| country.href(base))
            .ok_or_else(|| missing("country", code, None));
    }
    if let Some(id) = kwargs.get::<&str>("event")? {
        return directory
            .find(|model| Some(model.event(id)?.url.clone()))
            .map(|event| event.href_with_fragment(base))
            .ok_or_else(|| missing("event", id, None));
    }
    let registries = &model.config.registries;
    for kind in registries.kinds() {
        let Registry { singular, folder, has_pages, .. } = &registries[kind];
        if let Some(key) = kwargs.get::<&str>(singular)? {
            if !has_pages {
                let message = format!("no {singular} has a page: `registries.{folder}` has none");
                return Err(Error::message(message));
            }
            let near = model.nearest_term(kind, key);
            return directory
                .find(|model| Some(model.term(kind, key)?.url.clone()))
                .map(|term| term.href(base))
                .ok_or_else(|| missing(singular, key, near));
        }
    }
    let with_pages = registries.with_pages().map(|kind| &*registries[kind].singular);
    let words: Vec<&str> = ["article", "page", "country"]
        .into_iter()
        .chain(with_pages)
        .chain(["event", "path"])
        .collect();
    Err(Error::message(format!("url() needs one of {}", words.join(", "))))
}

/// `asset(path="style.css")`: the address with the file's hash, so that a changed file is fetched
/// anew.
fn asset(directory: &Directory, kwargs: &Kwargs) -> TeraResult<String> {
    let path = kwargs.must_get::<&str>("path")?;
    let address = composed(&format!("/{}", path.trim_start_matches('/'))).into_owned();
    match directory.hashed(&address) {
        Some(url) => Ok(url),
        None => {
            let known = || directory.assets.keys().map(|known| &**known);
            let near = directory.asset_names.nearest(&address, known);
            let help =
                near.map(|near| format!("; did you mean `{}`?", near.trim_start_matches('/')));
            Err(Error::message(format!(
                "there is no static file `{path}`{}",
                help.unwrap_or_default()
            )))
        }
    }
}

/// `"2025-10-29" | date(format="long", lang="en")`.
fn date(text: &str, kwargs: &Kwargs, words: &Catalogue) -> TeraResult<String> {
    let lang = kwargs.get::<&str>("lang")?.unwrap_or("en");
    let format = kwargs.get::<&str>("format")?.unwrap_or("long");
    let Some(Ok(day)) = text.get(..10).map(str::parse::<Date>) else {
        return Err(Error::message(format!("`{text}` is not an ISO date")));
    };
    let style = match format {
        "long" | "time" => DateStyle::Long,
        "short" => DateStyle::Short,
        "month" => DateStyle::Month,
        other => {
            return Err(Error::message(format!(
                "unknown date format `{other}`: long, short, month or time"
            )));
        }
    };
    let mut formatted = day_text(day, style, lang, words).to_string();
    if format == "time"
        && let Some(time) = text.get(11..16)
    {
        let time = words.of(lang).digits(time);
        let told = [("date", (&formatted).into()), ("time", (&time).into())];
        formatted = words.of(lang).said("date_and_time", &told);
    }
    Ok(formatted)
}

/// JSON that cannot end the script element it stands in.
fn json(value: &Value) -> TeraResult<Value> {
    let text = serde_json::to_string(value)
        .map_err(|error| Error::message(format!("not to be written as JSON: {error}")))?;
    Ok(Value::safe_string(&crate::formats::json_ld::escape(&text)))
}

/// Items by their `year`, in the order in which the years come.
fn group_by_year(items: Vec<Value>) -> TeraResult<Value> {
    let mut groups: Vec<(Value, Vec<Value>)> = Vec::new();
    for item in items {
        let year = item.get_from_path("year").cloned().unwrap_or_else(Value::none);
        match groups.last_mut() {
            Some((last, group)) if *last == year => group.push(item),
            _ => groups.push((year, vec![item])),
        }
    }
    Ok(Value::from(
        groups
            .into_iter()
            .map(|(year, items)| {
                let mut group = Map::default();
                group.insert("year".into(), year);
                group.insert("items".into(), Value::from(items));
                Value::from(group)
            })
            .collect::<Vec<_>>(),
    ))
}
