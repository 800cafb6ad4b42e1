//! Addresses inside the site.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::address::{BaseUrl, OutputPath};
use crate::text::{composed, printed_as_text};

/// What has to be encoded in the path of a URL (WHATWG path percent-encode set, and quotes, so that
/// the result is safe in an attribute).
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\'')
    .add(b'%')
    .add(b'&');

/// What has to be encoded in a value of a query: all but what addresses are made of and may stand
/// there (RFC 3986, 3.4), so that an address in a query is the same bytes as elsewhere on its page.
const QUERY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/').remove(b':');

/// Letters, digits and what stands between them in slugs: none of them is in [`PATH`].
static PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        let letter = byte as u8;
        plain[byte] = letter.is_ascii_alphanumeric() || matches!(letter, b'/' | b'-' | b'_' | b'.');
        byte += 1;
    }
    plain
};

/// The address of a page or file as a path from the site's root: `/countries/pk/`. Letters of other
/// scripts stand in it as they are, composed; they are encoded when it is written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(Arc<str>);

impl Url {
    /// An address; `path` starts with `/`. A file at it is published under its composed name,
    /// whoever spelt it: a host compares bytes.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        let path = path.into();
        let respelt = match composed(&path) {
            Cow::Borrowed(_) => None,
            Cow::Owned(composed) => Some(composed.into()),
        };
        Self(respelt.unwrap_or(path))
    }

    /// The path as text, not encoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a later page of a list: `/countries/pk/page/2/`. The first page is the list.
    pub fn numbered(&self, page_number: usize) -> Self {
        if page_number <= 1 {
            self.clone()
        } else {
            Self::new(format!("{}page/{page_number}/", self.0))
        }
    }

    /// The address of something below this one.
    pub fn join(&self, rest: &str) -> Self {
        Self::new(format!("{}{rest}", self.0))
    }

    /// The address of a place on the page at this one.
    pub fn with_fragment(&self, id: impl fmt::Display) -> Self {
        self.join(&format!("#{id}"))
    }

    /// What goes into an `href`: with the base URL's path, percent-encoded.
    pub fn href(&self, base: &BaseUrl) -> String {
        let path = self.encoded();
        let mut href = String::with_capacity(base.path.len() + path.len());
        href.push_str(&base.path);
        href.push_str(&path);
        href
    }

    /// The same for an address that ends in a fragment: `/timeline/2025/10/#istanbul-talks`.
    pub fn href_with_fragment(&self, base: &BaseUrl) -> String {
        match self.0.split_once('#') {
            Some((path, fragment)) => {
                let mut href = Self::new(path).href(base);
                href.push('#');
                href.push_str(fragment);
                href
            }
            None => self.href(base),
        }
    }

    /// The absolute address.
    pub fn permalink(&self, base: &BaseUrl) -> String {
        let path = self.encoded();
        let mut permalink = String::with_capacity(base.origin.len() + base.path.len() + path.len());
        permalink.push_str(&base.origin);
        permalink.push_str(&base.path);
        permalink.push_str(&path);
        permalink
    }

    /// The absolute address where this one ends in a fragment.
    pub fn permalink_with_fragment(&self, base: &BaseUrl) -> String {
        format!("{}{}", base.origin, self.href_with_fragment(base))
    }

    /// The file that a host serves at this address; nothing if the path is not a valid one.
    pub fn output_path(&self) -> Option<OutputPath> {
        let path = self.0.strip_prefix('/')?;
        if path.is_empty() || path.ends_with('/') {
            OutputPath::new(&format!("{path}index.html"))
        } else {
            OutputPath::new(path)
        }
    }

    fn encoded(&self) -> Cow<'_, str> {
        // Nearly every address is made of slugs.
        if self.0.bytes().all(|byte| PLAIN[usize::from(byte)]) {
            return Cow::Borrowed(&self.0);
        }
        utf8_percent_encode(&self.0, PATH).into()
    }
}

printed_as_text!(Url);

/// Encodes one value of a query (`mailto:` subjects).
pub fn encode_query(text: &str) -> String {
    utf8_percent_encode(text, QUERY).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_encoded_and_based() {
        let base = BaseUrl { origin: "https://desk.example".into(), path: "/brief".into() };
        let check = |path: &str, href: &str, output: Option<&str>| {
            let url = Url::new(path);
            assert_eq!(url.href(&base), href);
            assert_eq!(url.permalink(&base), format!("https://desk.example{href}"));
            assert_eq!(url.output_path().as_ref().map(OutputPath::as_str), output);
        };
        check("/", "/brief/", Some("index.html"));
        check("/countries/pk/", "/brief/countries/pk/", Some("countries/pk/index.html"));
        check("/atom.xml", "/brief/atom.xml", Some("atom.xml"));
        check(
            "/topics/سرحد/",
            "/brief/topics/%D8%B3%D8%B1%D8%AD%D8%AF/",
            Some("topics/سرحد/index.html"),
        );
        check("/a\"b/", "/brief/a%22b/", Some("a\"b/index.html"));
        check("/../etc/passwd", "/brief/../etc/passwd", None);
        check("//host/", "/brief//host/", None);
    }

    #[test]
    fn the_first_page_of_a_list_is_the_list() {
        let url = Url::new("/articles/");
        assert_eq!(url.numbered(1), url);
        assert_eq!(url.numbered(2).as_str(), "/articles/page/2/");
    }
}
