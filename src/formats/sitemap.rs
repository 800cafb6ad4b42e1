//! `sitemap.xml` (sitemaps.org protocol 0.9) and `robots.txt`.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Most addresses in one file, by the protocol.
pub const MAX_URLS: usize = 50_000;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A sitemap of absolute addresses with the moment of their last change (RFC 3339), if known.
pub fn sitemap<'a>(urls: impl Iterator<Item = (String, Option<&'a str>)>) -> Vec<u8> {
    document("urlset", "url", urls)
}

/// An index of sitemaps.
pub fn sitemap_index(sitemaps: impl Iterator<Item = String>) -> Vec<u8> {
    document("sitemapindex", "sitemap", sitemaps.map(|url| (url, None)))
}

/// `robots.txt`: everything may be read; the sitemap is named.
pub fn robots(sitemap: &str) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}

fn document<'a>(
    root: &str,
    item: &str,
    urls: impl Iterator<Item = (String, Option<&'a str>)>,
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
    write(Event::Start(start));
    write(Event::Text(BytesText::from_escaped("\n")));
    for (url, changed) in urls {
        write(Event::Start(BytesStart::new(item)));
        write(Event::Start(BytesStart::new("loc")));
        write(Event::Text(BytesText::new(&url)));
        write(Event::End(BytesEnd::new("loc")));
        if let Some(changed) = changed {
            write(Event::Start(BytesStart::new("lastmod")));
            write(Event::Text(BytesText::new(changed)));
            write(Event::End(BytesEnd::new("lastmod")));
        }
        write(Event::End(BytesEnd::new(item)));
        write(Event::Text(BytesText::from_escaped("\n")));
    }
    write(Event::End(BytesEnd::new(root)));
    write(Event::Text(BytesText::from_escaped("\n")));
    writer.into_inner()
}
