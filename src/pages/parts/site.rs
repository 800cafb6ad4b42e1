//! What every page may see of the site: `site`. It changes seldom, so it is made once a build.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

use super::called::{called_in, configured, language_of_configured};
use crate::address::{BaseUrl, SourcePath, Url, routes};
use crate::catalogue::Words;
use crate::config::MenuItem;
use crate::content::TermKind;
use crate::formats::media_type;
use crate::input::PictureFile;
use crate::model::{PageRecord, SiteModel};
use crate::pages::ledgers::Ledger;
use crate::pages::{DataSet, FeedScope, PageKind};
use crate::text::{Called, direction, language_marks};
use crate::theme::Directory;

#[derive(Debug, Serialize)]
struct SiteView<'a> {
    title: Called<'a>,
    description: Option<Called<'a>>,
    home: String,
    permalink: String,
    language: &'a str,
    dir: &'static str,
    ui: Value,
    list_separator: &'a str,
    clause_separator: &'a str,
    languages: Vec<&'a str>,
    desk: DeskView<'a>,
    menu: Vec<MenuEntry<'a>>,
    footer: Vec<FooterGroup<'a>>,
    feed: String,
    extra: &'a serde_json::Map<String, serde_json::Value>,
    year: i16,
    logo: Option<Logo>,
    icon: Icon,
    style_sheets: Vec<String>,
    flags_policy: Option<Called<'a>>,
}

/// The most that a logo is high, in pixels: `max-block-size` of `.brand img` in `style.css`.
const LOGO_HEIGHT: u32 = 56;

/// The picture in place of the site's name.
#[derive(Debug, Serialize)]
struct Logo {
    url: String,
    width: Option<u32>,
    height: Option<u32>,
}

/// The picture for tabs and bookmarks.
#[derive(Debug, Serialize)]
struct Icon {
    url: String,
    /// Its media type.
    #[serde(rename = "type")]
    media_type: &'static str,
}

#[derive(Debug, Serialize)]
struct DeskView<'a> {
    name: Option<Called<'a>>,
    email: Option<&'a str>,
}

/// An entry of the navigation.
#[derive(Debug, Serialize)]
pub(crate) struct MenuEntry<'a> {
    pub(crate) key: Option<&'a str>,
    pub(crate) title: &'a str,
    pub(crate) lang: &'a str,
    pub(crate) url: String,
    /// Whether it leads to another site.
    pub(crate) is_external: bool,
    /// Of an entry below another, where the page shown is: a value of `aria-current`.
    pub(crate) current: Option<&'static str>,
    /// What folds out below it.
    pub(crate) entries: Vec<MenuEntry<'a>>,
}

impl<'a> MenuEntry<'a> {
    /// An entry within the site.
    fn inside(key: Option<&'a str>, title: &'a str, lang: &'a str, url: String) -> Self {
        Self { key, title, lang, url, is_external: false, current: None, entries: Vec::new() }
    }
}

/// A group of the foot: what there is to read, what it rests on, who stands behind it.
#[derive(Debug, Serialize)]
pub(crate) struct FooterGroup<'a> {
    title: &'a str,
    entries: Vec<MenuEntry<'a>>,
}

/// The value of `site`.
pub(crate) fn site_view(
    directory: &Directory,
    pictures: &BTreeMap<SourcePath, PictureFile>,
) -> Value {
    let (model, base) = (&*directory.model, &directory.base_url);
    let config = &*model.config;
    let words = config.words.of(&config.language);
    let theme = &config.theme;
    let asset = |path: &str| directory.asset_url(path);
    let logo = theme.logo.as_deref().and_then(|file| {
        let size = SourcePath::new(&format!("static/{file}")).and_then(|path| pictures.get(&path));
        let (width, height) = size.map(|one| logo_size(one.size.width, one.size.height)).unzip();
        Some(Logo { url: asset(file)?, width, height })
    });
    let icon = theme.icon.as_deref().filter(|file| asset(file).is_some()).unwrap_or("favicon.svg");
    Value::from_serializable(&SiteView {
        title: configured(model, &config.title, &config.titles),
        description: (config.description.as_deref())
            .map(|text| configured(model, text, &config.descriptions)),
        home: routes::home().href(base),
        permalink: routes::home().permalink(base),
        language: &config.language,
        dir: direction(&config.language),
        ui: Value::safe_string(&language_marks(words.lang(), &config.language)),
        list_separator: words.word("list_separator"),
        clause_separator: words.word("clause_separator"),
        languages: config.languages.iter().map(|lang| &**lang).collect(),
        desk: DeskView {
            name: (config.desk.name.as_deref())
                .map(|name| configured(model, name, &config.desk.names)),
            email: config.desk.email.as_deref(),
        },
        menu: menu(directory, words),
        footer: footer(directory, words),
        feed: DataSet::Feed(FeedScope::Site).url(model).href(base),
        extra: &config.extra,
        year: model.today.year(),
        logo,
        icon: Icon { url: asset(icon).unwrap_or_default(), media_type: media_type(icon) },
        style_sheets: ["theme.css", "custom.css"].into_iter().filter_map(asset).collect(),
        flags_policy: (theme.flags.as_ref())
            .map(|flags| called_in(model, &flags.policy, Some(model.record_language()))),
    })
}

/// How large a logo is shown: no higher than the head of a page has room for. A picture that has
/// proportions and no size, as programs for drawing write them, has nothing but this to be seen by.
fn logo_size(width: u32, height: u32) -> (u32, u32) {
    if height <= LOGO_HEIGHT {
        return (width, height);
    }
    let fitted = u64::from(width) * u64::from(LOGO_HEIGHT) / u64::from(height);
    (u32::try_from(fitted).unwrap_or(width).max(1), LOGO_HEIGHT)
}

/// The navigation in these words: that of `site.toml`, else the parts of the site that have
/// something in them and
/// the pages that ask to be in it by a `weight`.
pub(crate) fn menu<'a>(directory: &'a Directory, words: &'a Words) -> Vec<MenuEntry<'a>> {
    let (model, base) = (&*directory.model, &directory.base_url);
    if !model.config.menu.is_empty() {
        return model.config.menu.iter().map(|item| written_entry(directory, item)).collect();
    }
    let in_menu = |kind| model.config.registries[kind].in_menu;
    let mut entries = parts(model, base, words, in_menu);
    let weighed = pages(model, base).into_iter().filter(|(weight, _)| weight.is_some());
    entries.extend(weighed.map(|(_, entry)| entry));
    entries
}

/// An entry that the desk wrote. One that only folds out leads where the first below it does; one
/// that leads somewhere itself stands first below itself.
fn written_entry<'a>(directory: &'a Directory, item: &'a MenuItem) -> MenuEntry<'a> {
    let model = &*directory.model;
    let lang_of = |titles| language_of_configured(model, titles).unwrap_or(&model.config.language);
    let lang = lang_of(&item.titles);
    let entry = |title: &'a str, lang: &'a str, url: &'a str| MenuEntry {
        is_external: is_external(url),
        ..MenuEntry::inside(key_of(url), title, lang, href(url, directory))
    };
    let own = item.url.as_deref().map(|url| entry(&item.title, lang, url));
    let below = item.entries.iter();
    let below = below.map(|below| entry(&below.title, lang_of(&below.titles), &below.url));
    let mut all = own.into_iter().chain(below);
    if item.entries.is_empty() {
        return all.next().unwrap_or_else(|| entry(&item.title, lang, "/"));
    }
    let entries: Vec<_> = all.collect();
    let url = entries.first().map(|first| first.url.clone()).unwrap_or_default();
    let top = MenuEntry::inside(None, &item.title, lang, url);
    MenuEntry { entries, ..top }
}

/// The part of the site at an address of the navigation.
fn key_of(url: &str) -> Option<&str> {
    let key = Some(url.trim_matches('/')).filter(|key| !key.contains('/'));
    key.map(|key| if key.is_empty() { "home" } else { key })
}

/// Whether an address of the navigation is another site's.
fn is_external(url: &str) -> bool {
    !url.starts_with('/')
}

/// The parts of a site that have something in them, of the registries those that are `wanted`.
fn parts<'a>(
    model: &'a SiteModel,
    base: &BaseUrl,
    words: &'a Words,
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
        .map(|(url, page, _)| own_entry(model, words, &page, &url.href(base)))
        .collect()
}

/// The plain pages, those with a weight first and by it.
fn pages<'a>(model: &'a SiteModel, base: &BaseUrl) -> Vec<(Option<i64>, MenuEntry<'a>)> {
    let entry = |record: &'a PageRecord| {
        let page = record.page();
        let url = record.url.href(base);
        let entry = MenuEntry::inside(None, &page.title, &model.config.language, url);
        (page.weight, entry)
    };
    let mut pages: Vec<_> = model.pages.iter().map(entry).collect();
    pages.sort_by_key(|(weight, _)| (weight.is_none(), *weight));
    pages
}

/// The entry of a part of the site, in the theme's own words or those of a registry of the desk's.
fn own_entry<'a>(
    model: &'a SiteModel,
    words: &'a Words,
    page: &PageKind,
    url: &str,
) -> MenuEntry<'a> {
    let facts = page.facts(&model.config.registries);
    let (title, lang) = facts.title_in(&model.config, words);
    MenuEntry::inside(facts.section, title, lang, url.to_owned())
}

/// The whole of the site in three groups, in these words, whatever the navigation has: no page
/// hangs on one link.
pub(crate) fn footer<'a>(directory: &'a Directory, words: &'a Words) -> Vec<FooterGroup<'a>> {
    let (model, base) = (&*directory.model, &directory.base_url);
    let own = |page: &PageKind, url: Url| own_entry(model, words, page, &url.href(base));
    let ledgers: Vec<MenuEntry<'_>> =
        Ledger::existing(model).map(|ledger| own(&ledger.page(1), ledger.url())).collect();
    // A page of the desk's may stand above a ledger, at its address.
    let pages = pages(model, base).into_iter().map(|(_, entry)| entry);
    let pages = pages.filter(|page| ledgers.iter().all(|ledger| ledger.url != page.url));
    let authors = PageKind::Authors { page_number: 1 };
    let authors = (!model.authors.is_empty()).then(|| own(&authors, routes::authors()));
    let kind = TermKind::Glossary;
    let glossary = PageKind::Terms { kind, page_number: 1 };
    let url = routes::registry(&model.config.registries[kind].folder);
    let glossary = (!model.terms(kind).is_empty()).then(|| own(&glossary, url));
    let pages = pages.chain(authors).chain(glossary).collect();
    let read = parts(model, base, words, |kind| kind != TermKind::Glossary);
    let groups = [("footer_read", read), ("evidence", ledgers), ("footer_about", pages)];
    let group = |(key, entries)| FooterGroup { title: words.word(key), entries };
    let groups = groups.into_iter().map(group);
    groups.filter(|group| !group.entries.is_empty()).collect()
}

/// An address of the menu, which may end in a fragment.
fn href(url: &str, directory: &Directory) -> String {
    match is_external(url) {
        true => url.to_owned(),
        false => directory.at(url).href_with_fragment(&directory.base_url),
    }
}
