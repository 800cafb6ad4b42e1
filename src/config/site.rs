//! Every table and key of `site.toml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::by_language::{ByLanguage, OwnCalendars, OwnDigits};
use super::form::{
    ArticleFolder, ArticlePath, Email, Extra, MenuUrl, PageLength, Renames, UpTo, article_folders,
    base_url, languages, own_addresses, own_first,
};
use super::origin::{SiteToml, hash};
use super::{
    AsOf, BrokenLinks, Builds, OwnWords, PeriodLength, Registries, ThemeConfig, UnknownKeys, Zone,
};
use crate::address::{BaseUrl, OwnAddresses};
use crate::assets::{HAS_CARDS, Images};
use crate::catalogue::{Calendar, Catalogue, Digits};
use crate::written::{Language, Verbatim, declare};

type ManyEvents = UpTo<100_000>;
type Cost = UpTo<1_000_000_000>;

declare! {
    SiteToml;

    /// The configuration of a site.
    pub struct Config as "`site.toml`" {
        /// Name of the publication.
        title: Box<str> = required Verbatim,
        /// Its name in further languages, where it has one there: `{ur = "…"}`.
        titles: BTreeMap<Box<str>, Box<str>> = default ByLanguage,
        /// Where it is published: `https://desk.example/brief/`.
        base_url: BaseUrl = required BaseUrl by base_url,
        /// One sentence about it.
        description: Option<Box<str>> = optional Verbatim,
        /// The same in further languages.
        descriptions: BTreeMap<Box<str>, Box<str>> = default ByLanguage,
        /// BCP 47 language of content without one.
        language: Box<str> = preset Language or "en",
        /// Every language of the site, the one above among them or not; translations into others
        /// are published at `/ur/…`.
        languages: Vec<Box<str>> = list Language by languages,
        /// The digits of numbers and dates, by language: `"latin"`, `"arabic"` (٠١٢) or `"persian"`
        /// (۰۱۲). A language without any has those of CLDR: `"persian"` for `fa` and `ps`,
        /// `"latin"` for `ur` and `ar`.
        digits: BTreeMap<Box<str>, Digits> = table OwnDigits,
        /// A calendar beside the Gregorian, by language: `"persian"` (Solar Hijri), or `"islamic"`
        /// (Umm al-Qura).
        calendars: BTreeMap<Box<str>, Calendar> = table OwnCalendars,
        /// IANA name of the desk's time zone; decides on which day something was published.
        time_zone: Zone = preset Zone or "UTC" as "timezone",
        /// Addresses of articles; also `{day}`.
        article_path: Box<str> = preset ArticlePath or "/articles/{year}/{month}/{slug}/",
        /// Articles on a page of a list.
        paginate_by: usize = preset PageLength or 20,
        /// Who publishes.
        desk: Desk = table Desk,
        /// What stands beside every article.
        article: ArticleConfig = table ArticleConfig,
        /// Feeds.
        feeds: FeedsConfig = table FeedsConfig,
        /// What other sites show of a page that is shared.
        share: ShareConfig = table ShareConfig,
        /// The timeline.
        timeline: TimelineConfig = table TimelineConfig,
        /// Editions.
        editions: EditionsConfig = table EditionsConfig,
        /// What stands where in `content/`.
        content: ContentConfig = table ContentConfig,
        /// How front matter is read.
        front_matter: FrontMatterConfig = table FrontMatterConfig,
        /// How Markdown is read.
        markdown: MarkdownConfig = table MarkdownConfig,
        /// What pictures may tell besides what they show.
        images: Images = table Images,
        /// Earlier versions.
        history: HistoryConfig = table HistoryConfig,
        /// The navigation, in order, in place of the parts that have something in them.
        menu: Vec<MenuItem> = list MenuItem,
        /// How the site looks.
        theme: ThemeConfig = table ThemeConfig,
        /// A registry of your own, in `content/NAME`.
        registries: Registries = table Registries,
        /// Words of your own for the types of events and actors.
        vocabulary: OwnWords = table OwnWords,
        /// What one page may cost to render, so that a template with a mistake ends.
        limits: Limits = table Limits,
        /// Builds for a smaller circle, by name: `dateline build --as NAME`.
        builds: Builds = table Builds,
        /// Anything, for your templates, as `site.extra`.
        extra: Extra = table Extra,
    }
    made {
        /// Hash of everything above, for caches.
        hash: u64 = hash(fields.reader),
        /// Every address at which this build or another one of the site is published.
        own_addresses: OwnAddresses = own_addresses(fields, base_url.as_ref(), builds.as_ref()),
        /// The words of the theme, with those of the site's own `words/`.
        words: Arc<Catalogue> = Catalogue::built_in(),
    }
    then |fields| {
        let languages = language.as_deref().zip(languages);
        let languages = languages.map(|(own, others)| own_first(own, others));
    }
}

impl Copy for Limits {}

declare! {
    SiteToml;

    /// Who publishes the site.
    pub struct Desk as "the desk" {
        /// Who publishes.
        name: Option<Box<str>> = optional Verbatim,
        /// The same in further languages.
        names: BTreeMap<Box<str>, Box<str>> = default ByLanguage,
        /// Where readers report errors.
        email: Option<Box<str>> = optional Email,
    }
}

declare! {
    SiteToml;

    /// What stands beside every article.
    pub struct ArticleConfig as "the articles" {
        /// `cite.bib` and `cite.json` beside every article, for programs that fetch citations; its
        /// page holds both anyway.
        cite_files: bool = preset bool or false,
    }
}

declare! {
    SiteToml;

    /// Feeds.
    pub struct FeedsConfig as "the feeds" {
        /// Entries in a feed.
        entries: usize = preset PageLength or 20,
    }
}

declare! {
    SiteToml;

    /// What other sites show of a page that is shared.
    pub struct ShareConfig as "what is shared" {
        /// A picture of 1,200 × 630 with the headline for every article, edition and country, and
        /// one for all other pages. An article with a lead picture has that instead.
        cards: bool = preset bool or false,
    }
}

impl ShareConfig {
    /// Whether cards are drawn: the desk asks for them, and this program can.
    pub fn has_cards(&self) -> bool {
        self.cards && HAS_CARDS
    }
}

declare! {
    SiteToml;

    /// The timeline.
    pub struct TimelineConfig as "the timeline" {
        /// Events on one page of a year or month of the timeline: a longer one goes on at
        /// `page/2/`. `/timeline/` itself shows the newest, twenty at most. With up to about 75 a
        /// page weighs no more than 24 KB on its way, with style and script.
        events: usize = preset ManyEvents or 75,
        /// Pages of what was known on a day: `true`, `false`, or `"auto"`, which lists no more in
        /// them than stays small.
        as_of: AsOf = preset AsOf or "auto",
        /// Days that have such a page: the last ones on which something was reported.
        as_of_days: usize = preset ManyEvents or 60,
    }
}

declare! {
    SiteToml;

    /// Editions.
    pub struct EditionsConfig as "the editions" {
        /// What those cover that have no file: `"day"`, `"week"` or `"month"`.
        period: PeriodLength = preset PeriodLength or "month",
    }
}

declare! {
    SiteToml;

    /// What stands where in `content/`.
    pub struct ContentConfig as "the content" {
        /// Folders under `content/` whose files are articles.
        articles: Vec<Box<str>> = list ArticleFolder or "articles" by article_folders,
    }
}

declare! {
    SiteToml;

    /// How front matter is read.
    pub struct FrontMatterConfig as "the front matter" {
        /// A key that is not known. Keys that keep a file back are always known, in whatever words.
        unknown: UnknownKeys = preset UnknownKeys or "error",
        /// Keys to read under another name: `{ tags = "topics", categories = "topics" }`.
        rename: BTreeMap<Box<str>, Box<str>> = table Renames,
    }
}

declare! {
    SiteToml;

    /// How Markdown is read.
    pub struct MarkdownConfig as "Markdown" {
        /// Keep HTML in Markdown, sanitised, rather than show it as text.
        raw_html: bool = preset bool or false,
        /// Links and images that lead nowhere, and pictures on other hosts: with `"warn"` such a
        /// picture is a link (in raw HTML it is left out).
        broken_links: BrokenLinks = preset BrokenLinks or "error",
        /// Typographic quotes, dashes, dots.
        smart_punctuation: bool = preset bool or true,
        /// Lead from the first mention of a person, an actor or a place in an article to its page.
        link_names: bool = preset bool or true,
        /// Explain the first mention of a term of the glossary in an article in its place.
        explain_terms: bool = preset bool or true,
        /// Highlight code.
        highlight: bool = preset bool or true,
        /// syntect theme for light pages; a colour too weak on its ground is made as strong as
        /// WCAG 2.2 AA asks.
        theme_light: Box<str> = preset Verbatim or "InspiredGitHub",
        /// syntect theme for dark pages, likewise.
        theme_dark: Box<str> = preset Verbatim or "base16-ocean.dark",
    }
}

declare! {
    SiteToml;

    /// Earlier versions.
    pub struct HistoryConfig as "the history" {
        /// Pages of earlier versions, from git.
        enabled: bool = preset bool or false,
    }
}

declare! {
    SiteToml;

    /// One entry of the navigation.
    pub struct MenuItem as "an entry of the navigation" {
        /// Its text.
        title: Box<str> = required Verbatim,
        /// The same in further languages.
        titles: BTreeMap<Box<str>, Box<str>> = default ByLanguage,
        /// Where it leads: an address inside the site, starting with `/`, or another site's.
        url: Option<Box<str>> = optional MenuUrl,
        /// Entries below it, which fold out.
        entries: Vec<MenuEntry> = list MenuEntry,
    }
    then |fields| {
        if !fields.is_written("url") && !fields.is_written("entries") {
            fields.report_missing("url");
        }
    }
}

declare! {
    SiteToml;

    /// An entry below one of the navigation.
    pub struct MenuEntry as "an entry below one of the navigation" {
        /// Its text.
        title: Box<str> = required Verbatim,
        /// The same in further languages.
        titles: BTreeMap<Box<str>, Box<str>> = default ByLanguage,
        /// Where it leads: an address inside the site, starting with `/`, or another site's.
        url: Box<str> = required MenuUrl,
    }
}

declare! {
    SiteToml;

    /// What one page may cost to render, so that a template with a mistake ends.
    pub struct Limits as "the limits" {
        /// Bytes that a page may have, and a text that a template of yours makes on the way.
        page_bytes: usize = preset Cost or 16777216,
        /// Rounds of all loops and components of one page in templates of yours.
        page_steps: usize = preset Cost or 5000000,
        /// Seconds that these loops may take.
        page_seconds: usize = preset Cost or 20,
    }
}
