//! Reads one request and says what it asks for, or why it is refused.

use percent_encoding::percent_decode_str;

/// Longest head of a request in bytes.
pub(super) const MAX_HEAD: usize = 16 * 1024;
const MAX_HEADERS: usize = 64;

/// Where the reload channel is.
pub(super) const CHANNEL: &str = "/~dateline/events";

/// A request, as far as the preview needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: Method,
    /// Decoded path, starting with `/`.
    pub(super) path: String,
    /// Query with its `?`, or nothing.
    pub(super) query: String,
    pub(super) host: Option<String>,
    pub(super) origin: Option<String>,
    /// The token of the run that a page was served by.
    pub(super) token: Option<String>,
    /// Whether a browser asks for a page to show.
    pub(super) wants_html: bool,
    pub(super) if_none_match: Option<String>,
    pub(super) keep_alive: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Head,
    Post,
    Other,
}

/// A request that gets no page, with its status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// 400.
    BadRequest,
    /// 431.
    TooLarge,
}

/// What is known of the bytes that have come so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Parsed {
    /// More must come.
    Partial,
    /// A request that takes this many bytes.
    Complete(Box<Request>, usize),
    /// No request.
    Refused(Refusal),
}

/// Reads the request at the start of `bytes`.
pub(super) fn parse(bytes: &[u8]) -> Parsed {
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut head = httparse::Request::new(&mut headers);
    let head_length = match head.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) if bytes.len() < MAX_HEAD => return Parsed::Partial,
        Ok(httparse::Status::Partial) | Err(httparse::Error::TooManyHeaders) => {
            return Parsed::Refused(Refusal::TooLarge);
        }
        Err(_) => return Parsed::Refused(Refusal::BadRequest),
    };
    let Some((path, query)) = head.path.and_then(decode_target) else {
        return Parsed::Refused(Refusal::BadRequest);
    };
    let header = |name: &str| {
        let mut values =
            head.headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name));
        let first = values.next().and_then(|header| std::str::from_utf8(header.value).ok());
        // Two of them contradict each other or try to.
        if values.next().is_some() {
            Err(Refusal::BadRequest)
        } else {
            Ok(first.map(str::to_owned))
        }
    };
    let (Ok(host), Ok(origin)) = (header("host"), header("origin")) else {
        return Parsed::Refused(Refusal::BadRequest);
    };
    // No request has a body here; one that announces a body would be read as the next request.
    let (Ok(length), Ok(None)) = (header("content-length"), header("transfer-encoding")) else {
        return Parsed::Refused(Refusal::BadRequest);
    };
    if length.is_some_and(|length| length.trim() != "0") {
        return Parsed::Refused(Refusal::BadRequest);
    }
    let accept = header("accept").ok().flatten().unwrap_or_default();
    let connection = header("connection").ok().flatten().unwrap_or_default().to_ascii_lowercase();
    let request = Request {
        method: match head.method {
            Some("GET") => Method::Get,
            Some("HEAD") => Method::Head,
            Some("POST") => Method::Post,
            _ => Method::Other,
        },
        path,
        query,
        host,
        origin,
        token: header("x-dateline-token").ok().flatten(),
        wants_html: accept.contains("text/html"),
        if_none_match: header("if-none-match").ok().flatten(),
        keep_alive: head.version == Some(1) && !connection.contains("close"),
    };
    Parsed::Complete(Box::new(request), head_length)
}

/// The path and query of a request target. It must be of the origin form; the path is decoded once,
/// and nothing in it may look like a way out of the site on any system.
fn decode_target(target: &str) -> Option<(String, String)> {
    if !target.starts_with('/') || target.contains('#') {
        return None;
    }
    let (raw, query) = match target.split_once('?') {
        Some((raw, query)) => (raw, format!("?{query}")),
        None => (target, String::new()),
    };
    let lower = raw.to_ascii_lowercase();
    if lower.contains("%2f") || lower.contains("%5c") {
        return None;
    }
    let path = percent_decode_str(raw).decode_utf8().ok()?;
    let valid = !path.contains(['\0', '\\', '\r', '\n'])
        && !path.split('/').any(|part| matches!(part, "." | ".."));
    valid.then(|| (path.into_owned(), query))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_decoded_once_and_stay_inside() {
        let check = |target: &str, expected: Option<&str>| {
            assert_eq!(
                decode_target(target).map(|(path, _)| path).as_deref(),
                expected,
                "{target}"
            );
        };
        check("/", Some("/"));
        check("/countries/pk/?a=b", Some("/countries/pk/"));
        check("/topics/%D8%B3%D8%B1%D8%AD%D8%AF/", Some("/topics/سرحد/"));
        check("/a%20b", Some("/a b"));
        check("/%252e%252e/", Some("/%2e%2e/"));
        check("/../etc/passwd", None);
        check("/%2e%2e/etc/passwd", None);
        check("/a/%2E./b", None);
        check("/..%2fetc", None);
        check("/..%5cetc", None);
        check("/a\\b", None);
        check("/%00", None);
        check("/%ff", None);
        check("/a#b", None);
        check("http://evil.example/", None);
        check("*", None);
        check("", None);
    }

    #[test]
    fn requests_that_smuggle_are_refused() {
        let check = |text: &str, complete: bool| {
            assert_eq!(
                matches!(parse(text.as_bytes()), Parsed::Complete(..)),
                complete,
                "{text:?}"
            );
        };
        check("GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n", true);
        check("POST / HTTP/1.1\r\nHost: localhost:1\r\nContent-Length: 0\r\n\r\n", true);
        check("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", false);
        check("GET / HTTP/1.1\r\nOrigin: a\r\nOrigin: b\r\n\r\n", false);
        check("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", false);
        check(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n",
            false,
        );
        check("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", false);
        check("GET /\r\n\r\n", false);
        check("nonsense\r\n\r\n", false);
        assert_eq!(parse(b"GET / HT"), Parsed::Partial);
        let endless = format!("GET /{} HTTP/1.1\r\n", "a".repeat(MAX_HEAD));
        assert_eq!(parse(endless.as_bytes()), Parsed::Refused(Refusal::TooLarge));
    }
}
