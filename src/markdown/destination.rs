//! Where a link or an image of Markdown leads, and what is not let through.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::bare_links;
use super::body::TargetKind;
use crate::address::SourcePath;
use crate::text::{composed, without_typographic_quotes};

/// Where a reference leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Destination<'a> {
    /// `http` or `https` on any host.
    External(Cow<'a, str>),
    /// `mailto` or `tel`.
    Contact(Cow<'a, str>),
    /// An id of the same page, as written without `#`.
    Fragment(Cow<'a, str>),
    /// Something of the site, whose address the model knows; `suffix` is written behind it.
    Internal { kind: TargetKind, suffix: Box<str> },
    /// Something that must not become a link.
    Refused(Refusal),
}

/// Why a reference must not become a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nothing is written.
    Empty,
    /// A scheme that is not on the list of allowed ones.
    Scheme(Box<str>),
    /// `//host/path`.
    NoScheme,
    /// A relative path that leads out of the site's root, or out of `content/` behind `@/`.
    LeavesRoot,
    /// An address in typographic quotation marks.
    Quoted,
    /// Neither a path nor an address.
    Malformed,
}

/// Sorts out `written`, which stands in the file `from`.
///
/// Control characters and spaces around it, tabs and line breaks inside it are taken away first,
/// as every browser does (WHATWG URL, 4.4), so that they cannot hide a scheme.
pub(super) fn classify<'a>(written: &'a str, from: &SourcePath) -> Destination<'a> {
    let url = without_noise(written);
    if url.is_empty() {
        return Destination::Refused(Refusal::Empty);
    }
    if let Some(scheme) = scheme(&url) {
        return with_scheme(&scheme.to_ascii_lowercase(), url);
    }
    // Nobody means a file by it.
    if bare_links::is_host_of_the_web(&url) {
        return Destination::External(format!("https://{url}").into());
    }
    if is_quoted_address(&url) {
        return Destination::Refused(Refusal::Quoted);
    }
    let mut bytes = url.bytes();
    match (bytes.next(), bytes.next()) {
        (Some(b'/' | b'\\'), Some(b'/' | b'\\')) => Destination::Refused(Refusal::NoScheme),
        (Some(b'#'), _) => Destination::Fragment(match url {
            Cow::Borrowed(url) => url.get(1..).unwrap_or("").into(),
            Cow::Owned(url) => url.get(1..).unwrap_or("").to_owned().into(),
        }),
        (Some(b'/'), _) => site_path(&url),
        _ => relative_path(&url, from),
    }
}

/// Whether it is an address in typographic quotation marks; a name of a file may begin with one.
fn is_quoted_address(url: &str) -> bool {
    !url.starts_with(|c: char| c.is_ascii())
        && without_typographic_quotes(url).is_some_and(|address| {
            address.starts_with('/') || address.starts_with("@/") || address.contains("://")
        })
}

fn with_scheme<'a>(scheme: &str, url: Cow<'a, str>) -> Destination<'a> {
    match scheme {
        "http" | "https" => {
            let host = url.get(scheme.len()..).and_then(|rest| rest.strip_prefix("://"));
            if host.is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '\\', '?', '#']))
            {
                Destination::External(url)
            } else {
                Destination::Refused(Refusal::Malformed)
            }
        }
        "mailto" | "tel" => Destination::Contact(url),
        _ => Destination::Refused(Refusal::Scheme(scheme.into())),
    }
}

fn site_path(url: &str) -> Destination<'static> {
    let (path, suffix) = split_suffix(url);
    match decode(path) {
        Some(path) => Destination::Internal {
            kind: TargetKind::Site { path: path.into(), suffix: suffix.into() },
            suffix: Box::default(),
        },
        None => Destination::Refused(Refusal::Malformed),
    }
}

fn relative_path(url: &str, from: &SourcePath) -> Destination<'static> {
    let (path, suffix) = split_suffix(url);
    let Some(path) = decode(path) else {
        return Destination::Refused(Refusal::Malformed);
    };
    let path = match path.strip_prefix("@/") {
        Some(path) => SourcePath::new("content/x")
            .and_then(|root| root.join(path))
            .filter(|path| path.as_str().starts_with("content/")),
        // A query alone would name this very file.
        None if path.is_empty() => return Destination::Refused(Refusal::Malformed),
        None => from.join(&path),
    };
    let Some(path) = path else {
        return Destination::Refused(Refusal::LeavesRoot);
    };
    if path.markdown_stem().is_none() {
        return Destination::Internal { kind: TargetKind::Asset(path), suffix: suffix.into() };
    }
    let (query, fragment) = suffix.split_once('#').unwrap_or((suffix, ""));
    if !query.is_empty() {
        return Destination::Refused(Refusal::Malformed);
    }
    match percent_decode_str(fragment).decode_utf8() {
        Ok(fragment) => Destination::Internal {
            kind: TargetKind::Page {
                path,
                fragment: (!fragment.is_empty()).then(|| composed(&fragment).into()),
            },
            suffix: Box::default(),
        },
        Err(_) => Destination::Refused(Refusal::Malformed),
    }
}

/// The path, and the query and fragment behind it.
fn split_suffix(url: &str) -> (&str, &str) {
    let at = url.find(['?', '#']).unwrap_or(url.len());
    (url.get(..at).unwrap_or(url), url.get(at..).unwrap_or(""))
}

/// Percent-decodes a path and composes its letters, as the paths of files are; nothing if it is not
/// UTF-8 or holds what no path of a site holds.
fn decode(path: &str) -> Option<String> {
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let valid = !decoded.contains(|c: char| c == '\\' || c.is_control());
    valid.then(|| composed(&decoded).into_owned())
}

fn without_noise(written: &str) -> Cow<'_, str> {
    let url = written.trim_matches(|c: char| c <= ' ');
    if url.contains(['\t', '\n', '\r']) {
        url.replace(['\t', '\n', '\r'], "").into()
    } else {
        url.into()
    }
}

fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let valid = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    valid.then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: &str) {
        let from = SourcePath::new("content/articles/2025/x.md").unwrap();
        let shown = match classify(written, &from) {
            Destination::External(url) => format!("external {url}"),
            Destination::Contact(url) => format!("contact {url}"),
            Destination::Fragment(id) => format!("fragment {id}"),
            Destination::Internal { kind, suffix } => match kind {
                TargetKind::Page { path, fragment } => {
                    format!("page {path} {}", fragment.as_deref().unwrap_or("-"))
                }
                TargetKind::Named { name, .. } => format!("named {name}"),
                TargetKind::Asset(path) => format!("asset {path} {suffix}"),
                TargetKind::Site { path, suffix } => format!("site {path} {suffix}"),
            },
            Destination::Refused(Refusal::Scheme(scheme)) => format!("scheme {scheme}"),
            Destination::Refused(refusal) => format!("{refusal:?}"),
        };
        assert_eq!(shown.trim_end(), expected, "{written:?}");
    }

    #[test]
    fn allowed_schemes() {
        check("https://a.org/x?y#z", "external https://a.org/x?y#z");
        check("HTTP://a.org", "external HTTP://a.org");
        check("  https://a.org ", "external https://a.org");
        check("mailto:a@b.c", "contact mailto:a@b.c");
        check("tel:+92", "contact tel:+92");
    }

    #[test]
    fn hidden_schemes_are_seen() {
        for written in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\u{1}\u{1f}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscr\ript:alert(1)",
            "\njavascript\t:alert(1)",
        ] {
            check(written, "scheme javascript");
        }
        check("data:text/html,x", "scheme data");
        check("vbscript:x", "scheme vbscript");
        check("file:///etc/passwd", "scheme file");
        check("blob:x", "scheme blob");
        check("C:\\x", "scheme c");
        check("view-source:x", "scheme view-source");
    }

    #[test]
    fn addresses_without_scheme_or_host() {
        check("//host/x", "NoScheme");
        check("/\\host", "NoScheme");
        check("\\\\host", "NoScheme");
        check("\\/host", "NoScheme");
        check("/\t/host", "NoScheme");
        check("“https://a.org”", "Quoted");
        check("„/countries/pk/“", "Quoted");
        check("“https://a.org", "Quoted");
        check("“a”.md", "page content/articles/2025/“a”.md -");
        check("https:host", "Malformed");
        check("https:/host", "Malformed");
        check("https:///host", "Malformed");
        check("https:\\\\host", "Malformed");
        check("", "Empty");
        check(" \n", "Empty");
    }

    #[test]
    fn pages() {
        check("@/articles/y.md", "page content/articles/y.md -");
        check("@/articles/y.md#top", "page content/articles/y.md top");
        check("y.md", "page content/articles/2025/y.md -");
        check("./y.md#", "page content/articles/2025/y.md -");
        check("../y.md#a%20b", "page content/articles/y.md a b");
        check("../../countries/pk.md", "page content/countries/pk.md -");
        check("%D8%AE%D8%A8%D8%B1.ur.md", "page content/articles/2025/خبر.ur.md -");
        check("cafe\u{301}.md#e\u{301}", "page content/articles/2025/café.md é");
        check("cafe%CC%81.md", "page content/articles/2025/café.md -");
        check("y.md?x", "Malformed");
        check("y.md#%FF", "Malformed");
    }

    #[test]
    fn assets_and_site_paths() {
        check("photo.jpg", "asset content/articles/2025/photo.jpg");
        check("a%20b.pdf#page=3", "asset content/articles/2025/a b.pdf #page=3");
        check("@/maps/x.svg", "asset content/maps/x.svg");
        check("fo%CC%88to.jpg", "asset content/articles/2025/föto.jpg");
        check("/cafe%CC%81/", "site /café/");
        check("/countries/pk/#x", "site /countries/pk/ #x");
        check("/a%20b?c=d", "site /a b ?c=d");
        check("/", "site /");
        check("#a", "fragment a");
        check("#", "fragment");
    }

    #[test]
    fn paths_stay_in_the_root() {
        check("../../../site.toml", "asset site.toml");
        check("../../../../x.md", "LeavesRoot");
        check("%2e%2e/%2e%2e/%2e%2e/%2e%2e/x", "LeavesRoot");
        check("..%2f..%2f..%2f..%2fx", "LeavesRoot");
        check("@/../site.toml", "LeavesRoot");
        check("@/../../x.md", "LeavesRoot");
        check("a\\b.md", "Malformed");
        check("a%00b.md", "Malformed");
        check("a%ffb.md", "Malformed");
        check("/a\\b", "Malformed");
        check("?x=1", "Malformed");
    }
}
