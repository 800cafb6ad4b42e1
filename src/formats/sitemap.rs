//! `sitemap.xml` (sitemaps.org protocol 0.9) and `robots.txt`.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Most addresses in one file, by the protocol.
pub const MAX_URLS: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
/// Of the links to the same page in other languages, as search engines read them.
const LINKS: &str = "http://www.w3.org/1999/xhtml";

/// A page of a sitemap.
pub struct SitemapEntry<'a> {
    /// Absolute.
    pub url: String,
    /// The moment of its last change (RFC 3339), if known.
    pub changed: Option<String>,
    /// The page in every language in which there is one, itself too, that of the site first: BCP 47
    /// and absolute address. Nothing where there is but one.
    pub alternates: Vec<(&'a str, String)>,
}

/// A sitemap.
pub fn sitemap<'a>(entries: impl Iterator<Item = SitemapEntry<'a>>) -> Vec<u8> {
    let entries: Vec<SitemapEntry<'_>> = entries.collect();
    let has_links = entries.iter().any(|entry| !entry.alternates.is_empty());
    document("urlset", "url", has_links, entries.into_iter())
}

/// An index of sitemaps.
pub fn sitemap_index(sitemaps: impl Iterator<Item = String>) -> Vec<u8> {
    let entry = |url| SitemapEntry { url, changed: None, alternates: Vec::new() };
    document("sitemapindex", "sitemap", false, sitemaps.map(entry))
}

/// `robots.txt`: everything may be read; the sitemap is named.
pub fn robots(sitemap: &str) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}

fn document<'a>(
    root: &str,
    item: &str,
    has_links: bool,
    entries: impl Iterator<Item = SitemapEntry<'a>>,
) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    let mut write = |event: Event<'_>| {
        // Writing to memory cannot fail.
        let _ = writer.write_event(event);
    };
    write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    write(Event::Text(BytesText::from_escaped("\n")));
    let mut start = BytesStart::new(root);
    start.push_attribute(("xmlns", NAMESPACE));
    if has_links {
        start.push_attribute(("xmlns:xhtml", LINKS));
    }
    write(Event::Start(start));
    write(Event::Text(BytesText::from_escaped("\n")));
    for SitemapEntry { url, changed, alternates } in entries {
        write(Event::Start(BytesStart::new(item)));
        write(Event::Start(BytesStart::new("loc")));
        write(Event::Text(BytesText::new(&url)));
        write(Event::End(BytesEnd::new("loc")));
        if let Some(changed) = changed {
            write(Event::Start(BytesStart::new("lastmod")));
            write(Event::Text(BytesText::new(&changed)));
            write(Event::End(BytesEnd::new("lastmod")));
        }
        let own = alternates.first().map(|(_, url)| ("x-default", url.clone()));
        for (lang, url) in alternates.into_iter().chain(own) {
            let mut link = BytesStart::new("xhtml:link");
            link.push_attribute(("rel", "alternate"));
            link.push_attribute(("hreflang", lang));
            link.push_attribute(("href", &*url));
            write(Event::Empty(link));
        }
        write(Event::End(BytesEnd::new(item)));
        write(Event::Text(BytesText::from_escaped("\n")));
    }
    write(Event::End(BytesEnd::new(root)));
    write(Event::Text(BytesText::from_escaped("\n")));
    writer.into_inner()
}
