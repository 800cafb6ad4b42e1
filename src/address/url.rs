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

/// The address of a page or file as a path from the root of the pages of its language:
/// `/countries/pk/`, which for a further language of the site is published at `/ur/countries/pk/`.
/// Letters of other scripts stand in it as they are, composed; they are encoded when it is written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(Arc<str>, Start);

/// Where the path of an address starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Start {
    /// At the root of the pages of one language.
    Language,
    /// At the root of the site: what all languages share, and pages of another language.
    Site,
}

impl Url {
    /// An address; `path` starts with `/`. A file at it is published under its composed name,
    /// whoever spelt it: a host compares bytes.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        let path = path.into();
        let respelt = match composed(&path) {
            Cow::Borrowed(_) => None,
            Cow::Owned(composed) => Some(composed.into()),
        };
        Self(respelt.unwrap_or(path), Start::Language)
    }

    /// An address that is the same for the pages of every language; `path` is that from the root of
    /// the site.
    pub fn of_site(path: impl Into<Arc<str>>) -> Self {
        Self(Self::new(path).0, Start::Site)
    }

    /// The same address from the root of the site, where pages of any language may name it.
    pub fn whole(&self, base: &BaseUrl) -> Self {
        match (self.1, &*base.language) {
            (Start::Site, _) => self.clone(),
            (Start::Language, "") => Self(Arc::clone(&self.0), Start::Site),
            (Start::Language, language) => {
                Self(format!("{language}{}", self.0).into(), Start::Site)
            }
        }
    }

    /// An address that starts where this one does.
    pub fn at(&self, path: impl Into<Arc<str>>) -> Self {
        Self(Self::new(path).0, self.1)
    }

    /// The path as text, not encoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a later page of a list: `/countries/pk/page/2/`. The first page is the list.
    pub fn numbered(&self, page_number: usize) -> Self {
        if page_number <= 1 { self.clone() } else { self.join(&format!("page/{page_number}/")) }
    }

    /// The address of something below this one.
    pub fn join(&self, rest: &str) -> Self {
        self.at(format!("{}{rest}", self.0))
    }

    /// The address of a place on the page at this one.
    pub fn with_fragment(&self, id: impl fmt::Display) -> Self {
        self.join(&format!("#{id}"))
    }

    /// What goes into an `href`: with the base URL's path, percent-encoded.
    pub fn href(&self, base: &BaseUrl) -> String {
        self.behind(&[&base.path, self.language(base)])
    }

    fn behind(&self, start: &[&str]) -> String {
        let path = self.encoded();
        let length = start.iter().map(|part| part.len()).sum::<usize>();
        let mut whole = String::with_capacity(length + path.len());
        start.iter().for_each(|part| whole.push_str(part));
        whole.push_str(&path);
        whole
    }

    fn language<'b>(&self, base: &'b BaseUrl) -> &'b str {
        match self.1 {
            Start::Language => &base.language,
            Start::Site => "",
        }
    }

    /// The same for an address that ends in a fragment: `/timeline/2025/10/#istanbul-talks`.
    pub fn href_with_fragment(&self, base: &BaseUrl) -> String {
        match self.0.split_once('#') {
            Some((path, fragment)) => {
                let mut href = Self(path.into(), self.1).href(base);
                href.push('#');
                href.push_str(fragment);
                href
            }
            None => self.href(base),
        }
    }

    /// The absolute address.
    pub fn permalink(&self, base: &BaseUrl) -> String {
        self.behind(&[&base.origin, &base.path, self.language(base)])
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
        let base = BaseUrl::parse("https://desk.example/brief/").unwrap();
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
    fn addresses_of_a_language_stand_below_it() {
        let base = BaseUrl::parse("https://desk.example/brief/").unwrap().of_language("ur");
        let check = |url: Url, href: &str, whole: &str| {
            assert_eq!(url.href(&base), href);
            assert_eq!(url.permalink(&base), format!("https://desk.example{href}"));
            assert_eq!(url.whole(&base).as_str(), whole);
            assert_eq!(url.whole(&base).href(&base), href);
        };
        check(Url::new("/topics/x/"), "/brief/ur/topics/x/", "/ur/topics/x/");
        check(Url::new("/").join("a/").numbered(2), "/brief/ur/a/page/2/", "/ur/a/page/2/");
        check(Url::of_site("/style.css"), "/brief/style.css", "/style.css");
        check(Url::of_site("/a/").join("b.png"), "/brief/a/b.png", "/a/b.png");
    }

    #[test]
    fn the_first_page_of_a_list_is_the_list() {
        let url = Url::new("/articles/");
        assert_eq!(url.numbered(1), url);
        assert_eq!(url.numbered(2).as_str(), "/articles/page/2/");
    }
}
