//! Every pattern of an address of the site, once: a page is published and linked by the same
//! function.

use std::fmt::Display;

use jiff::civil::Date;

use super::Url;

/// The front page.
pub fn home() -> Url {
    Url::new("/")
}

/// The page that a host shows for what it does not find.
pub fn not_found() -> Url {
    Url::new("/404.html")
}

/// The start page of a further language.
pub fn language(lang: &str) -> Url {
    part(lang)
}

/// What an entry's translation has for an address, given that of the entry.
pub fn translation(lang: &str, original: &Url) -> Url {
    Url::new(format!("/{lang}{original}"))
}

/// A page of `content/pages`.
pub fn page(slug: impl Display) -> Url {
    part(slug)
}

/// All articles.
pub fn articles() -> Url {
    part("articles")
}

/// The articles of a type of work.
pub fn articles_of_kind(kind: &str) -> Url {
    Url::new(format!("/articles/kind/{kind}/"))
}

/// The articles of a year.
pub fn articles_of_year(year: i16) -> Url {
    Url::new(format!("/articles/{year:04}/"))
}

/// The articles of a month.
pub fn articles_of_month(year: i16, month: i8) -> Url {
    Url::new(format!("/articles/{year:04}/{month:02}/"))
}

/// The versions of an article.
pub fn history(article: &Url) -> Url {
    article.join("history/")
}

/// A registry: countries, topics, actors and so on, by the name of their folder.
pub fn registry(folder: &str) -> Url {
    part(folder)
}

/// A country or term of a registry.
pub fn term(folder: &str, key: impl Display) -> Url {
    Url::new(format!("/{folder}/{key}/"))
}

/// All authors.
pub fn authors() -> Url {
    part("authors")
}

/// What an author wrote.
pub fn author(key: impl Display) -> Url {
    Url::new(format!("/authors/{key}/"))
}

/// A topic of a country.
pub fn country_topic(country: &Url, topic: impl Display) -> Url {
    country.join(&format!("{topic}/"))
}

/// A country's months and numbers.
pub fn country_figures(country: &Url) -> Url {
    country.join("in-figures/")
}

/// All pairs of countries.
pub fn relations() -> Url {
    part("relations")
}

/// A pair of countries.
pub fn relation(first: &str, second: &str) -> Url {
    Url::new(format!("/relations/{first}-{second}/"))
}

/// All editions.
pub fn editions() -> Url {
    part("editions")
}

/// An edition, by its period: `2025-10-31`, `2025-w44`, `2025-10`.
pub fn edition(period: impl Display) -> Url {
    Url::new(format!("/editions/{period}/"))
}

/// An edition to be printed, by its address.
pub fn edition_print(edition: &Url) -> Url {
    edition.join("print/")
}

/// The timeline.
pub fn timeline() -> Url {
    part("timeline")
}

/// The picture that other sites show of a page. It lies beside the page and not under a hash, so
/// that a headline which is corrected is corrected wherever the page was shared, and none that was
/// taken back stays behind.
pub fn card(page: &Url) -> Url {
    page.join("card.png")
}

/// A year of the timeline.
pub fn year(year: i16) -> Url {
    Url::new(format!("/timeline/{year:04}/"))
}

/// A month of the timeline.
pub fn month(year: i16, month: i8) -> Url {
    Url::new(format!("/timeline/{year:04}/{month:02}/"))
}

/// A day of the timeline that has many events.
pub fn day(day: Date) -> Url {
    Url::new(format!("/timeline/{:04}/{:02}/{:02}/", day.year(), day.month(), day.day()))
}

/// The timeline of a country.
pub fn timeline_of_country(code: impl Display) -> Url {
    Url::new(format!("/timeline/country/{code}/"))
}

/// The timeline of one type of event.
pub fn timeline_of_type(word: &str) -> Url {
    Url::new(format!("/timeline/type/{word}/"))
}

/// What the script of the timeline finds events by: an index of all, or a part, from 0, with what
/// is shown of some.
pub fn finder(part: Option<usize>) -> Url {
    match part {
        None => Url::new("/timeline/finder.json"),
        Some(part) => Url::new(format!("/timeline/finder-{part}.json")),
    }
}

/// The days of which it is told what was known on them.
pub fn as_of_days() -> Url {
    Url::new("/timeline/asof/")
}

/// Timeline as of a day.
pub fn as_of(day: Date) -> Url {
    Url::new(format!("/timeline/asof/{day}/"))
}

/// The register of sources.
pub fn sources() -> Url {
    part("sources")
}

/// The ledger of claims.
pub fn claims() -> Url {
    part("claims")
}

/// The ledger of judgements.
pub fn forecasts() -> Url {
    part("forecasts")
}

/// The log of corrections.
pub fn corrections() -> Url {
    part("corrections")
}

/// The sitemap, or the index of its parts.
pub fn sitemap() -> Url {
    Url::new("/sitemap.xml")
}

/// A part of the sitemap, from 0.
pub fn sitemap_part(part: usize) -> Url {
    Url::new(format!("/sitemap-{}.xml", part + 1))
}

/// What search engines may visit.
pub fn robots() -> Url {
    Url::new("/robots.txt")
}

/// The colours of highlighted code.
pub fn highlight_css() -> Url {
    Url::new("/highlight.css")
}

/// The colours and typefaces that the desk has set.
pub fn theme_css() -> Url {
    Url::new("/theme.css")
}

/// The icon of a site that has none of its own.
pub fn icon() -> Url {
    Url::new("/favicon.svg")
}

/// Whether a part of every site stands at a name of its root, or may.
pub fn is_ours(name: &str) -> bool {
    let lists = [articles(), authors(), relations(), editions(), timeline(), sources()];
    let ledgers = [claims(), forecasts(), corrections()];
    lists.iter().chain(&ledgers).any(|url| *url == part(name))
}

/// A part of the site that stands at its root.
fn part(name: impl Display) -> Url {
    Url::new(format!("/{name}/"))
}
