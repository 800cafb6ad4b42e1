//! The address under which a site is published.
//!
//! Every absolute address of the output starts with it, so only plain forms are taken: `http` or
//! `https`, a host, perhaps a port and a path (RFC 3986), nothing that a browser would read in
//! more than one way.

use std::fmt;

/// An absolute address of the site's root: `https://desk.example/brief/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BaseUrl {
    /// `https://desk.example`, without a slash at the end.
    pub origin: Box<str>,
    /// `/brief`, or nothing for a site at the host's root: without a slash at the end.
    pub path: Box<str>,
    /// `/ur` where the pages of a further language are, else nothing.
    pub language: Box<str>,
}

/// Why a text is not a base URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BaseUrlError {
    /// It does not start with `http://` or `https://`.
    Scheme,
    /// No host, or one with characters that no host has.
    Host,
    /// A user name or password.
    UserInfo,
    /// A port that is not a number from 1 to 65535.
    Port,
    /// A query.
    Query,
    /// A fragment.
    Fragment,
    /// A character of the path that must be percent-encoded, or a part that is empty, `.` or `..`.
    Path,
}

impl BaseUrl {
    /// Reads an address; a slash at the end makes no difference. Scheme and host are made lower
    /// case.
    pub fn parse(text: &str) -> Result<Self, BaseUrlError> {
        let (scheme, rest) = text.split_once("://").ok_or(BaseUrlError::Scheme)?;
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(&*scheme, "http" | "https") {
            return Err(BaseUrlError::Scheme);
        }
        if rest.contains('#') {
            return Err(BaseUrlError::Fragment);
        }
        if rest.contains('?') {
            return Err(BaseUrlError::Query);
        }
        let (authority, path) = match rest.find('/') {
            Some(slash) => rest.split_at(slash),
            None => (rest, ""),
        };
        check_authority(authority)?;
        let path = path.strip_suffix('/').unwrap_or(path);
        check_path(path)?;
        Ok(Self {
            origin: format!("{scheme}://{}", authority.to_ascii_lowercase()).into(),
            path: path.into(),
            language: "".into(),
        })
    }

    /// The same site, where the pages of a further language are.
    pub fn of_language(&self, lang: &str) -> Self {
        Self { language: format!("/{lang}").into(), ..self.clone() }
    }
}

impl std::str::FromStr for BaseUrl {
    type Err = BaseUrlError;

    fn from_str(text: &str) -> Result<Self, BaseUrlError> {
        Self::parse(text)
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}/", self.origin, self.path)
    }
}

impl fmt::Display for BaseUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scheme => "it must start with `https://` or `http://`",
            Self::Host => {
                "its host must be a name such as `desk.example`; letters other than ASCII are \
                 written in Punycode (`xn--…`)"
            }
            Self::UserInfo => "it must not hold a user name",
            Self::Port => "its port must be a number from 1 to 65535",
            Self::Query => "it must not have a query (`?…`)",
            Self::Fragment => "it must not have a fragment (`#…`)",
            Self::Path => {
                "the parts of its path must not be empty, `.` or `..`, and characters other than \
                 ASCII letters, digits and `-._~!$&'()*+,;=:@` are percent-encoded"
            }
        })
    }
}

impl std::error::Error for BaseUrlError {}

fn check_authority(authority: &str) -> Result<(), BaseUrlError> {
    if authority.contains('@') {
        return Err(BaseUrlError::UserInfo);
    }
    // A colon inside brackets belongs to an IPv6 address.
    let (host, port) = match authority.rfind(':') {
        Some(colon) if !authority.ends_with(']') => {
            let (host, port) = authority.split_at(colon);
            (host, Some(port.trim_start_matches(':')))
        }
        _ => (authority, None),
    };
    if let Some(port) = port {
        let valid = port.bytes().all(|byte| byte.is_ascii_digit())
            && port.parse::<u16>().is_ok_and(|port| port != 0);
        if !valid {
            return Err(BaseUrlError::Port);
        }
    }
    let valid = match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(address) => address.parse::<std::net::Ipv6Addr>().is_ok(),
        None => host.split('.').all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        }),
    };
    if valid { Ok(()) } else { Err(BaseUrlError::Host) }
}

fn check_path(path: &str) -> Result<(), BaseUrlError> {
    let Some(parts) = path.strip_prefix('/') else { return Ok(()) };
    if parts.split('/').all(is_sound_part) { Ok(()) } else { Err(BaseUrlError::Path) }
}

fn is_sound_part(part: &str) -> bool {
    let mut bytes = part.bytes();
    while let Some(byte) = bytes.next() {
        let valid = match byte {
            b'%' => {
                let mut is_hex = || bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit());
                is_hex() && is_hex()
            }
            byte => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte),
        };
        if !valid {
            return false;
        }
    }
    !matches!(part, "" | "." | "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<(&str, &str), BaseUrlError>) {
        let expected = expected.map(|(origin, path)| BaseUrl {
            origin: origin.into(),
            path: path.into(),
            language: "".into(),
        });
        assert_eq!(BaseUrl::parse(text), expected, "{text}");
    }

    #[test]
    fn takes_plain_addresses() {
        check("https://desk.example", Ok(("https://desk.example", "")));
        check("https://desk.example/", Ok(("https://desk.example", "")));
        check("HTTPS://Desk.Example/Brief", Ok(("https://desk.example", "/Brief")));
        check("http://127.0.0.1:1111/a/b/", Ok(("http://127.0.0.1:1111", "/a/b")));
        check("http://[::1]:8080/", Ok(("http://[::1]:8080", "")));
        check("http://[::1]", Ok(("http://[::1]", "")));
        check(
            "https://xn--80ak6aa92e.com/caf%C3%A9",
            Ok(("https://xn--80ak6aa92e.com", "/caf%C3%A9")),
        );
        check("https://localhost/~desk/it's(1)", Ok(("https://localhost", "/~desk/it's(1)")));
    }

    #[test]
    fn refuses_everything_else() {
        use BaseUrlError::*;
        for (text, error) in [
            ("", Scheme),
            ("desk.example", Scheme),
            ("//desk.example", Scheme),
            ("ftp://desk.example", Scheme),
            ("javascript://desk.example/%0aalert(1)", Scheme),
            (" https://desk.example", Scheme),
            ("https://", Host),
            ("https:///path", Host),
            ("https://desk..example", Host),
            ("https://desk.example.", Host),
            ("https://desk example", Host),
            ("https://desk.example\\@evil.example", UserInfo),
            ("https://desk\"example", Host),
            ("https://bücher.example", Host),
            ("https://[::1", Host),
            ("https://[nonsense]", Host),
            ("https://me:secret@desk.example", UserInfo),
            ("https://desk.example:", Port),
            ("https://desk.example:0", Port),
            ("https://desk.example:65536", Port),
            ("https://desk.example:+80", Port),
            ("https://desk.example/?a", Query),
            ("https://desk.example?a#b", Fragment),
            ("https://desk.example/#b", Fragment),
            ("https://desk.example//", Path),
            ("https://desk.example/a//b", Path),
            ("https://desk.example/../b", Path),
            ("https://desk.example/./b", Path),
            ("https://desk.example/a b", Path),
            ("https://desk.example/<b>", Path),
            ("https://desk.example/%4", Path),
            ("https://desk.example/%zz", Path),
            ("https://desk.example/é", Path),
            ("https://desk.example/a\\b", Path),
        ] {
            check(text, Err(error));
        }
    }

    #[test]
    fn is_shown_with_a_slash_at_the_end() {
        assert_eq!(
            BaseUrl::parse("https://desk.example/a").unwrap().to_string(),
            "https://desk.example/a/"
        );
    }
}
