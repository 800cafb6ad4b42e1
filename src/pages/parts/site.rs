//! What every page may see of the site: `site`. It changes seldom, so it is made once a build.

use serde::Serialize;
use tera::Value;

use crate::address::{BaseUrl, Url, routes};
use crate::content::TermKind;
use crate::model::{PageRecord, SiteModel};
use crate::pages::ledgers::Ledger;
use crate::pages::{DataSet, FeedScope, PageKind};
use crate::text::{THEME_LANGUAGE, direction, theme_marks};

#[derive(Debug, Serialize)]
struct SiteView<'a> {
    title: &'a str,
    description: Option<&'a str>,
    home: String,
    permalink: String,
    language: &'a str,
    dir: &'static str,
    ui: Value,
    languages: Vec<&'a str>,
    desk: DeskView<'a>,
    menu: Vec<MenuEntry<'a>>,
    footer: Vec<FooterGroup<'a>>,
    feed: String,
    extra: &'a serde_json::Map<String, serde_json::Value>,
    year: i16,
}

#[derive(Debug, Serialize)]
struct DeskView<'a> {
    name: Option<&'a str>,
    email: Option<&'a str>,
}

/// An entry of the navigation.
#[derive(Debug, Serialize)]
pub(crate) struct MenuEntry<'a> {
    pub(crate) key: Option<&'a str>,
    pub(crate) title: &'a str,
    pub(crate) lang: &'a str,
    pub(crate) url: String,
}

/// A group of the foot: what there is to read, what it rests on, who stands behind it.
#[derive(Debug, Serialize)]
pub(crate) struct FooterGroup<'a> {
    title: &'static str,
    entries: Vec<MenuEntry<'a>>,
}

/// The value of `site`.
pub(crate) fn site_view(model: &SiteModel, base: &BaseUrl) -> Value {
    let config = &*model.config;
    Value::from_serializable(&SiteView {
        title: &config.title,
        description: config.description.as_deref(),
        home: routes::home().href(base),
        permalink: routes::home().permalink(base),
        language: &config.language,
        dir: direction(&config.language),
        ui: Value::safe_string(theme_marks(&config.language)),
        languages: config.languages.iter().map(|lang| &**lang).collect(),
        desk: DeskView { name: config.desk.name.as_deref(), email: config.desk.email.as_deref() },
        menu: menu(model, base),
        footer: footer(model, base),
        feed: DataSet::Feed(FeedScope::Site).url(model).href(base),
        extra: &config.extra,
        year: model.today.year(),
    })
}

/// The navigation: that of `site.toml`, else the parts of the site that have something in them and
/// the pages that ask to be in it by a `weight`.
pub(crate) fn menu<'a>(model: &'a SiteModel, base: &BaseUrl) -> Vec<MenuEntry<'a>> {
    if !model.config.menu.is_empty() {
        let key_of = |url: &'a str| -> Option<&'a str> {
            Some(url.trim_matches('/'))
                .filter(|key| !key.contains('/'))
                .map(|key| if key.is_empty() { "home" } else { key })
        };
        return model
            .config
            .menu
            .iter()
            .map(|item| MenuEntry {
                key: key_of(&item.url),
                title: &item.title,
                lang: &model.config.language,
                url: href(&item.url, base),
            })
            .collect();
    }
    let in_menu = |kind| model.config.registries[kind].in_menu;
    let mut entries = parts(model, base, in_menu);
    let weighed = pages(model, base).into_iter().filter(|(weight, _)| weight.is_some());
    entries.extend(weighed.map(|(_, entry)| entry));
    entries
}

/// The parts of a site that have something in them, of the registries those that are `wanted`.
fn parts<'a>(
    model: &'a SiteModel,
    base: &BaseUrl,
    wanted: impl Fn(TermKind) -> bool,
) -> Vec<MenuEntry<'a>> {
    let registries = &model.config.registries;
    let terms = |kind: TermKind| {
        let page = PageKind::Terms { kind, page_number: 1 };
        (routes::registry(&registries[kind].folder), page, !model.terms(kind).is_empty())
    };
    let has_editions = !model.editions.is_empty() && !model.countries.is_empty();
    let first = [
        (routes::articles(), PageKind::Articles { page_number: 1 }, true),
        (routes::registry("countries"), PageKind::Countries, !model.countries.is_empty()),
    ];
    let last = [
        (routes::relations(), PageKind::Relations { page_number: 1 }, !model.relations.is_empty()),
        (routes::timeline(), PageKind::Timeline, !model.events.is_empty()),
        (routes::editions(), PageKind::Editions, has_editions),
    ];
    first
        .into_iter()
        .chain(registries.with_pages().filter(|kind| wanted(*kind)).map(terms))
        .chain(last)
        .filter(|(_, _, shown)| *shown)
        .map(|(url, page, _)| own_entry(model, &page, &url, base))
        .collect()
}

/// The plain pages, those with a weight first and by it.
fn pages<'a>(model: &'a SiteModel, base: &BaseUrl) -> Vec<(Option<i64>, MenuEntry<'a>)> {
    let entry = |record: &'a PageRecord| {
        let page = record.page();
        let entry = MenuEntry {
            key: None,
            title: &page.title,
            lang: &model.config.language,
            url: record.url.href(base),
        };
        (page.weight, entry)
    };
    let mut pages: Vec<_> = model.pages.iter().map(entry).collect();
    pages.sort_by_key(|(weight, _)| (weight.is_none(), *weight));
    pages
}

/// The entry of a part of the site, in the theme's own words or those of a registry of the desk's.
fn own_entry<'a>(
    model: &'a SiteModel,
    page: &PageKind,
    url: &Url,
    base: &BaseUrl,
) -> MenuEntry<'a> {
    let facts = page.facts(&model.config.registries);
    MenuEntry {
        key: facts.section,
        title: facts.title.unwrap_or_default(),
        lang: if facts.is_desks { &model.config.language } else { THEME_LANGUAGE },
        url: url.href(base),
    }
}

/// The whole of the site in three groups, whatever the navigation has: no page hangs on one link.
fn footer<'a>(model: &'a SiteModel, base: &BaseUrl) -> Vec<FooterGroup<'a>> {
    let ledgers: Vec<MenuEntry<'_>> = Ledger::existing(model)
        .map(|ledger| own_entry(model, &ledger.page(1), &ledger.url(), base))
        .collect();
    // A page of the desk's may stand above a ledger, at its address.
    let pages = pages(model, base).into_iter().map(|(_, entry)| entry);
    let pages = pages.filter(|page| ledgers.iter().all(|ledger| ledger.url != page.url));
    let authors = PageKind::Authors { page_number: 1 };
    let authors =
        (!model.authors.is_empty()).then(|| own_entry(model, &authors, &routes::authors(), base));
    let pages = pages.chain(authors).collect();
    let groups = [("Read", parts(model, base, |_| true)), ("Evidence", ledgers), ("About", pages)];
    let groups = groups.into_iter().map(|(title, entries)| FooterGroup { title, entries });
    groups.filter(|group| !group.entries.is_empty()).collect()
}

/// An address of the menu, which may end in a fragment.
fn href(url: &str, base: &BaseUrl) -> String {
    Url::new(url).href_with_fragment(base)
}
