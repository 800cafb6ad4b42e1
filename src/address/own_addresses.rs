//! Which whole addresses are the site's own, however they are written.
//!
//! A link to a draft by its whole address tells of the draft, so such addresses are looked at as
//! paths of the site are. What a browser makes of an address is decided by the standard that
//! browsers follow (WHATWG URL), and under each address at which the site is or will be published:
//! a mirror shows the same text as the site itself.

use std::net::Ipv4Addr;

use percent_encoding::percent_decode_str;
use url::Url as WebAddress;

use super::BaseUrl;
use crate::text::composed;

/// Stands where the host is of no interest.
pub(crate) const NO_HOST: &str = "host.invalid";

/// The addresses under which a site is published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct OwnAddresses(Vec<Root>);

/// One of them, as a browser understands it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Root {
    host: Box<str>,
    port: Option<u16>,
    /// Decoded, without a slash at its end.
    path: Box<str>,
}

impl OwnAddresses {
    /// Of a site that is published under all of these.
    pub fn new<'b>(bases: impl IntoIterator<Item = &'b BaseUrl>) -> Self {
        let mut roots: Vec<Root> = Vec::new();
        for root in bases.into_iter().filter_map(Root::of) {
            if !roots.contains(&root) {
                roots.push(root);
            }
        }
        // Where the site stands in a folder of itself, the longer path is meant.
        roots.sort_by_key(|root| std::cmp::Reverse(root.path.len()));
        Self(roots)
    }

    /// The path from the site's root (`/topics/water/`), decoded and composed, that a whole address
    /// leads to, if it leads into the site. Signs that are no text lead nowhere.
    pub fn path_within(&self, address: &str) -> Option<String> {
        self.path_by(address, |root, host, port| host == &*root.host && port == root.port)
    }

    /// The same of an address that a reader takes for one of the site: with `www.` before its host
    /// or without, with a port of the other scheme.
    pub(crate) fn path_named(&self, address: &str) -> Option<String> {
        self.path_by(address, |root, host, port| {
            let is_usual = matches!(port, None | Some(80 | 443));
            without_www(host) == without_www(&root.host)
                && (port == root.port || root.port.is_none() && is_usual)
        })
    }

    fn path_by(
        &self,
        address: &str,
        is_of: impl Fn(&Root, &str, Option<u16>) -> bool,
    ) -> Option<String> {
        // Nearly all addresses are plainly those of others.
        if plain_host(address).is_some_and(|host| !self.0.iter().any(|root| root.may_be(host))) {
            return None;
        }
        let address = WebAddress::parse(address).ok()?;
        if !matches!(address.scheme(), "http" | "https") {
            return None;
        }
        let host = address.host_str().map(without_dot)?;
        let mut path = None;
        self.0.iter().filter(|root| is_of(root, host, address.port())).find_map(|root| {
            let path = path.get_or_insert_with(|| walked(address.path())).as_deref()?;
            let within = path.strip_prefix(&*root.path)?;
            match within.strip_prefix('/') {
                Some(within) => Some(format!("/{}", composed(within))),
                None => within.is_empty().then(|| "/".to_owned()),
            }
        })
    }

    /// Whether a text ends with a host of the site, as it is written there.
    pub(crate) fn is_end_of(&self, text: &str) -> bool {
        let text = text.rsplit_once(':').map_or(text, |(host, _)| host).to_ascii_lowercase();
        self.0.iter().any(|root| text.ends_with(without_www(&root.host)))
    }

    /// Tells of each path from the site's root to which an address from the root of a host may
    /// lead, or of which it tells: in the folder of each address of the site, and from its root.
    pub(crate) fn paths_from_root(&self, address: &str, tell: &mut impl FnMut(String)) {
        let Ok(whole) = WebAddress::parse(&format!("https://{NO_HOST}{address}")) else {
            return;
        };
        let Some(path) = walked(whole.path()) else { return };
        for folder in self.folders() {
            if let Some(within) = path.strip_prefix(folder)
                && within.starts_with('/')
            {
                tell(composed(within).into_owned());
            }
        }
    }

    /// The folders in which the site stands on its hosts, and that of a host's root.
    pub(crate) fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|root| &*root.path).filter(|folder| !folder.is_empty()).chain([""])
    }
}

impl Root {
    fn of(base: &BaseUrl) -> Option<Self> {
        let address = WebAddress::parse(&base.origin).ok()?;
        let path = percent_decode_str(&base.path).decode_utf8().ok()?;
        Some(Self {
            host: address.host_str().map(without_dot)?.into(),
            port: address.port(),
            path: (&*path).into(),
        })
    }

    /// Whether a host of plain letters may be this one. A number can be written in many ways.
    fn may_be(&self, host: &str) -> bool {
        let prefix = host.get(..4).filter(|start| start.eq_ignore_ascii_case("www."));
        let host = prefix.and_then(|prefix| host.get(prefix.len()..)).unwrap_or(host);
        host.eq_ignore_ascii_case(without_www(&self.host)) || self.host.parse::<Ipv4Addr>().is_ok()
    }
}

/// The host of an address in which a browser would find no other one: letters, digits and what
/// stands between them in plain names.
fn plain_host(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    if !["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web)) {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = rest.get(..end)?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    let host = authority.split(':').next()?;
    let port = authority.get(host.len()..)?.bytes().skip(1);
    (!host.is_empty() && host.bytes().all(is_plain) && port.into_iter().all(|b| b.is_ascii_digit()))
        .then(|| without_dot(host))
}

fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

fn without_dot(host: &str) -> &str {
    host.strip_suffix('.').unwrap_or(host)
}

/// The path as hosts walk it: decoded, without empty parts, and each `..` gone up.
fn walked(path: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let mut walked: Vec<&str> = Vec::new();
    let mut is_folder = true;
    for part in path.split('/') {
        is_folder = matches!(part, "" | "." | "..");
        match part {
            "" | "." => {}
            ".." => drop(walked.pop()),
            part => walked.push(part),
        }
    }
    let mut path = String::with_capacity(path.len());
    for part in walked {
        path.push('/');
        path.push_str(part);
    }
    if is_folder {
        path.push('/');
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bases: &[&str], url: &str, expected: Option<&str>) {
        let bases: Vec<BaseUrl> = bases.iter().map(|base| BaseUrl::parse(base).unwrap()).collect();
        let path = OwnAddresses::new(&bases).path_within(url);
        assert_eq!(path.as_deref(), expected, "{url}");
    }

    #[test]
    fn addresses_of_the_site_are_told_in_every_spelling() {
        let desk = &["https://desk.example"][..];
        check(desk, "https://desk.example/topics/a/", Some("/topics/a/"));
        check(desk, "HTTP://Desk.Example/topics/a/?x#y", Some("/topics/a/"));
        check(desk, "https://desk.example.:443/%61", Some("/a"));
        check(desk, "http://me@desk.example:80?x", Some("/"));
        check(desk, "https://desk.example", Some("/"));
        check(desk, "https://desk.example/cafe%CC%81", Some("/caf\u{e9}"));
        check(desk, "https://desk.example/%FF", None);
        check(desk, "https://desk.example.org/a", None);
        check(desk, "https://desk.example:8080/a", None);
        check(desk, "ftp://desk.example/a", None);
        let brief = &["https://desk.example/brief"][..];
        check(brief, "https://desk.example/brief/a", Some("/a"));
        check(brief, "https://desk.example/brief", Some("/"));
        check(brief, "https://desk.example/briefs/a", None);
        check(brief, "https://desk.example/x/brief/a", None);
    }

    #[test]
    fn what_only_browsers_resolve_is_resolved() {
        let brief = &["https://desk.example/brief"][..];
        for url in [
            "https://desk%2Eexample/brief/a/",
            "https://desk.example/x/../brief/a/",
            "https://desk.example/x/%2e%2E/brief/./a/",
            "https://desk.example/x%2f../brief/a/",
            "https://desk.example//brief///a//",
            "https://ｄesk.example/brief/a/",
            "https://desk。example/brief/a/",
            "https://de\u{ad}sk.example/brief/a/",
            "https://desk.example:0443/brief/a/",
            "https://desk.example:/brief/a/",
            "https:\\\\desk.example\\brief\\a\\",
            "https:/desk.example/brief/a/",
            "https:desk.example/brief/a/",
            "https:////desk.example/brief/a/",
            "ht\ttps://desk.\nexample/bri\tef/a/",
            " \u{1}https://desk.example/brief/a/ ",
            "https://me:word@desk.example/brief/a/",
            "https://other.example@desk.example/brief/a/",
            "https:/\\desk.example/brief/a/?u=http://other.example",
        ] {
            check(brief, url, Some("/a/"));
        }
        check(brief, "https://desk.example@other.example/brief/a/", None);
        check(&["https://xn--bcher-kva.example"], "http://BÜCHER.example/a", Some("/a"));
        check(&["https://xn--bcher-kva.example"], "http://XN--BCHER-kva.example/a", Some("/a"));
        check(&["http://127.0.0.1:1111"], "http://0x7f.1:1111/a", Some("/a"));
        check(&["http://[::1]:1111"], "http://[0:0:0:0:0:0:0:1]:1111/a", Some("/a"));
    }

    #[test]
    fn every_address_of_the_site_is_its_own() {
        let all = &["https://desk.example", "https://desk.example/brief", "https://mirror.example"];
        check(all, "https://desk.example/brief/a", Some("/a"));
        check(all, "https://desk.example/b", Some("/b"));
        check(all, "https://mirror.example/c", Some("/c"));
        check(all, "https://other.example/c", None);
        check(&[], "https://other.example/c", None);
    }
}
