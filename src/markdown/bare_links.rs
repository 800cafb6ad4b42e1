//! Addresses written bare in prose: `https://a.org`, `www.a.org`, `desk@a.org`.

use std::ops::Range;

use super::signs;

/// Longest name of a host (RFC 1035).
const MAX_HOST: usize = 253;

/// What kind of address it is, which says where a link to it leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    /// `http` or `https`, as written.
    Written,
    /// `www.…`.
    Web,
    /// A mail address.
    Mail,
}

impl Scheme {
    /// What goes before the address to make it whole.
    pub(super) fn prefix(self) -> &'static str {
        match self {
            Self::Written => "",
            Self::Web => "https://",
            Self::Mail => "mailto:",
        }
    }

    /// Whether it is a page of somebody else.
    pub(super) fn leads_out(self) -> bool {
        self != Self::Mail
    }

    /// Whether an address behind this character is only the end of a word.
    pub(super) fn goes_on_from(self, before: char) -> bool {
        before.is_alphanumeric()
            || self == Self::Mail && is_local(before)
            || self == Self::Web && matches!(before, '/' | '.' | '@' | '-' | '_')
    }
}

/// Whether a text may hold one that is not written with its scheme.
pub(super) fn may_hold_one(text: &str) -> bool {
    text.contains('@') || text.contains("://") || text.contains("www.") || text.contains("WWW.")
}

/// Whether a body holds any that is not written with its scheme: `@` behind a letter, or `www.`.
pub(super) fn are_in(source: &str) -> bool {
    signs::holds_any(source, &["www.", "WWW."])
        || signs::places(source, "@").any(|at| {
            let before = source.get(..at).and_then(|before| before.chars().next_back());
            before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '+'))
        })
}

/// Whether an address without a scheme is that of a host: `www.un.org/en/`.
pub(super) fn is_host_of_the_web(address: &str) -> bool {
    address.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."))
        && host_length(address.get(4..).unwrap_or("")).is_some()
}

/// Finds the bare addresses of a text, one after the other.
///
/// One begins at the start of a word and reaches to white space, `<` or a quote; punctuation at its
/// end and closing brackets that were opened before it belong to the sentence (GFM 6.9).
pub(super) struct BareLinks<'t> {
    text: &'t str,
    /// The next one of each kind.
    next: [Option<Range<usize>>; 3],
}

impl<'t> BareLinks<'t> {
    const KINDS: [(Scheme, Find); 3] =
        [(Scheme::Written, find_url), (Scheme::Web, find_web), (Scheme::Mail, find_mail)];

    pub(super) fn new(text: &'t str) -> Self {
        Self { text, next: Self::KINDS.map(|(_, find)| find(text, 0)) }
    }

    /// The first address at or after `from`, which must not be less than before.
    pub(super) fn find(&mut self, from: usize) -> Option<(Scheme, Range<usize>)> {
        for (next, (_, find)) in self.next.iter_mut().zip(Self::KINDS) {
            if next.as_ref().is_some_and(|range| range.start < from) {
                *next = find(self.text, from);
            }
        }
        let found = self.next.iter().zip(Self::KINDS);
        let found = found.filter_map(|(range, (scheme, _))| Some((scheme, range.clone()?)));
        found.min_by_key(|(_, range)| range.start)
    }
}

type Find = fn(&str, usize) -> Option<Range<usize>>;

fn find_web(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let mut places = rest.match_indices("www.").chain(rest.match_indices("WWW."));
    places.find_map(|(at, _)| {
        let start = from + at;
        let before = text.get(from..start)?.chars().next_back();
        let behind = text.get(start + 4..)?;
        if before.is_some_and(|before| Scheme::Web.goes_on_from(before)) {
            return None;
        }
        host_length(behind)?;
        let end = behind.find(ends_url).unwrap_or(behind.len());
        let end = without_punctuation(behind.get(..end)?).len();
        Some(start..start + 4 + end)
    })
}

/// The length of the host that a text begins with, which has two parts at least.
fn host_length(text: &str) -> Option<usize> {
    let text = text.get(..text.floor_char_boundary(MAX_HOST + 1)).unwrap_or(text);
    let length =
        text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.'))).unwrap_or(text.len());
    if length > MAX_HOST {
        return None;
    }
    let host = text.get(..length)?.trim_end_matches('.');
    let valid = host.contains('.')
        && host.split('.').all(|part| !part.is_empty())
        && host.rsplit('.').next().is_some_and(|last| last.chars().any(char::is_alphabetic));
    valid.then_some(host.len())
}

fn find_mail(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    rest.match_indices('@').find_map(|(at, _)| {
        let at = from + at;
        let local = text.get(from..at)?.bytes().rev().take(64);
        let local = local.take_while(|&byte| is_local(char::from(byte))).count();
        let start = at - local;
        let name = text.get(start..at)?;
        let before = text.get(from..start)?.chars().next_back();
        let stands_alone =
            !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | ':' | '@'));
        let length = host_length(text.get(at + 1..)?)?;
        let host = text.get(at + 1..at + 1 + length)?;
        let valid = stands_alone
            && name.starts_with(|c: char| c.is_ascii_alphanumeric())
            && !name.ends_with('.')
            && host.is_ascii()
            && !host.ends_with('-');
        let goes_on = text.get(at + 1 + length..)?.starts_with(['@', '_', '/']);
        (valid && !goes_on).then_some(start..at + 1 + length)
    })
}

fn is_local(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-')
}

/// The first address with `http` or `https`.
fn find_url(text: &str, from: usize) -> Option<Range<usize>> {
    let mut search = from;
    loop {
        let colon = search + text.get(search..)?.find("://")?;
        search = colon + 3;
        let before = text.get(from..colon)?;
        let scheme = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let start = colon - scheme;
        let scheme = text.get(start..colon)?;
        let known = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        let inside_word = text.get(..start)?.chars().next_back().is_some_and(char::is_alphanumeric);
        if !known || inside_word {
            continue;
        }
        let rest = text.get(search..)?;
        let end = rest.find(ends_url).unwrap_or(rest.len());
        let end = search + without_punctuation(rest.get(..end)?).len();
        if text.get(search..end)?.starts_with(|c: char| c.is_alphanumeric() || c == '[') {
            return Some(start..end);
        }
        search = end.max(search);
    }
}

/// Whether an address ends before this character.
pub(super) fn ends_url(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»')
}

fn without_punctuation(url: &str) -> &str {
    let mut surplus = [('(', ')'), ('[', ']')].map(|(open, close)| {
        let count = |bracket| url.chars().filter(|&c| c == bracket).count();
        count(close).saturating_sub(count(open))
    });
    let mut end = url.len();
    for (at, last) in url.char_indices().rev() {
        let goes = match last {
            ')' | ']' => {
                let surplus = &mut surplus[usize::from(last == ']')];
                let goes = *surplus > 0;
                *surplus = surplus.saturating_sub(1);
                goes
            }
            '?' | '!' | '.' | ',' | ':' | ';' | '*' | '_' | '~' | '\'' | '،' | '؛' | '؟' | '۔'
            | '‘' | '’' | '…' | '–' | '—' => true,
            _ => false,
        };
        if !goes {
            break;
        }
        end = at;
    }
    url.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_url(text: &str, expected: Option<&str>) {
        assert_eq!(find_url(text, 0).and_then(|range| text.get(range)), expected, "{text:?}");
    }

    #[test]
    fn bare_addresses_are_found() {
        check_url("see https://a.org/x.", Some("https://a.org/x"));
        check_url("HTTP://A.org", Some("HTTP://A.org"));
        check_url("(https://a.org/x_(y))", Some("https://a.org/x_(y)"));
        check_url("[https://a.org]", Some("https://a.org"));
        check_url("https://a.org/x?a=1&b=2, and", Some("https://a.org/x?a=1&b=2"));
        check_url("https://a.org<b", Some("https://a.org"));
        check_url("«https://a.org»b \"https://b.org\"", Some("https://a.org"));
        check_url("متن https://a.org/x، و", Some("https://a.org/x"));
        check_url("https://موقع.مصر/ ", Some("https://موقع.مصر/"));
        check_url("https://a.org/x?!.,:*_~';", Some("https://a.org/x"));
        check_url("ftp://a https://b", Some("https://b"));
    }

    #[test]
    fn what_is_no_address() {
        check_url("xhttps://a.org", None);
        check_url("7https://a.org", None);
        check_url("ہhttps://a.org", None);
        check_url("https://", None);
        check_url("https://.", None);
        check_url("https:// a", None);
        check_url("javascript://a", None);
    }

    fn check(text: &str, expected: Option<&str>) {
        let found = BareLinks::new(text)
            .find(0)
            .map(|(scheme, range)| format!("{}{}", scheme.prefix(), &text[range]));
        assert_eq!(found.as_deref(), expected, "{text:?}");
    }

    #[test]
    fn hosts_and_mail_addresses_are_found() {
        check("see www.un.org.", Some("https://www.un.org"));
        check("(www.un.org/en/?a=1)", Some("https://www.un.org/en/?a=1"));
        check("mail desk@a.example, or call", Some("mailto:desk@a.example"));
        check("a.b+c@d-e.co.uk", Some("mailto:a.b+c@d-e.co.uk"));
        check("www.a.org https://b.org", Some("https://www.a.org"));
        check("https://www.a.org", Some("https://www.a.org"));
        for text in [
            "www.a",
            "www.",
            "awww.a.org",
            "a@b",
            "@user",
            "user@",
            "a@b@c.org",
            "ü@a.org x",
            "3@4.5",
        ] {
            check(text, None);
        }
    }
}
