//! What is an address of the site in a text, and what is not.

use super::*;
use crate::address::BaseUrl;

/// The page on which texts stand.
const PAGE: &str = "/articles/a/";

/// `/articles/d1`, a place and a topic.
#[derive(Default)]
struct D1(Firsts);

impl Sought for D1 {
    fn firsts(&self) -> &Firsts {
        &self.0
    }

    fn is_part(&self, part: &str) -> bool {
        part == "d1"
    }

    fn is_query(&self, query: &str) -> bool {
        query.contains("topic=d1")
    }
}

/// What of it is found in a text of the site at `base`, with the places.
fn found(base: &str, written: Written, text: &str) -> Vec<(String, usize)> {
    let own = OwnAddresses::new(&[BaseUrl::parse(base).unwrap()]);
    let mut sought = D1::default();
    sought.0.add("d1");
    let mut found = Vec::new();
    let surroundings = Surroundings::on(PAGE, text);
    own.look_for(Searched { text, written, surroundings: &surroundings }, &sought, |it| {
        let behind = match it.behind {
            Behind::Nothing => String::new(),
            Behind::Anchor(id) => format!("#{id}"),
            Behind::Query(query) => format!("?{query}"),
        };
        found.push((format!("{}{behind}", it.path), it.start));
    });
    found
}

#[track_caller]
fn check(base: &str, written: Written, text: &str, is_found: bool) {
    let found = found(base, written, text);
    let told = found.iter().any(|(path, _)| path == "/articles/d1");
    assert_eq!(told, is_found, "{text}: {found:?}");
}

#[test]
fn whatever_leads_to_an_address_is_found() {
    for text in [
        "https://desk.example/brief/articles/d1/",
        "See https://desk.example/brief/articles/d1.",
        "desk.example/brief/articles/d1/card.png",
        "<a href='//desk.example/brief/articles/d1?x'>",
        "a{background:url(/brief/articles/d1/)}",
        "/articles/d1/",
        "<a href=../brief/articles/d1/>",
        "<a href=\"/brief/arti\ncles/d\t1/\">",
        "see\n/brief/articles/d1\nNext",
        "[x](https://desk.example/brief/x/../articles/d1/)",
        r"\brief\articles\d1\",
        r"https:\\desk.example\brief\articles/d1",
        r#"f("\\brief\\articles\\d1\\")"#,
        r#"{"a":"https:\/\/desk.example\/brief\/articles\/d\u0031\/"}"#,
        "https:desk.example/brief/articles/d1",
        "https:&#x2f;/desk.example/brief/art&#105;cles/d1/",
        "https://desk.example/brief/arti&#9;cles/d1/",
        "view-source:HTTPS://me@DESK.example:443/brief//articles/./d1/",
        "https://web.archive.org/web/2026/https://desk.example/brief/articles/d1/",
        "https://x.example/?u=https%3A%2F%2Fdesk.example%2Fbrief%2Farticles%2Fd1%2F&v=1",
        "https://x.example/?u=https%253A%252F%252Fdesk.example%252Fbrief%252Farticles%252Fd1",
        "&lt;a href=&quot;https://desk.example/brief/articles/d1/&quot;&gt;",
        "https://de\u{ad}sk.example/brief/articles/d1/",
    ] {
        check("https://desk.example/brief", Written::Text, text, true);
    }
    for mark in [
        "“", "‘", "«", "„", "—", "–", ":", "→", "•", "…", "：", "（", "،", "\u{200e}", "\u{a0}",
        "\u{202f}", "\u{2003}", "见", "یہ", "см", "page:", "page—",
    ] {
        for address in ["/brief/articles/d1", "desk.example/brief/articles/d1"] {
            let text = format!("See {mark}{address}/");
            check("https://desk.example/brief", Written::Text, &text, true);
        }
        for address in ["/brief/articles/d1", "https://desk.example/brief/articles/d1"] {
            for behind in ["’s", "’", "”", "۔ہے", "،ہے", "。中", "中", "\u{a0}is", "—and"]
            {
                let text = format!("See {mark}{address}{behind} text");
                check("https://desk.example/brief", Written::Text, &text, true);
            }
        }
    }
    check("https://desk.example/brief", Written::Text, "&ldquo;/brief/articles/d1&rdquo;", true);
    check("https://xn--bcher-kva.example", Written::Text, "见bücher.example/articles/d1", true);
    check("http://[::1]:8000", Written::Text, "http://[0:0:0:0:0:0:0:1]:8000/articles/d1", true);
    check(
        "https://a.example/it's(1)",
        Written::Text,
        "https://a.example/it's(1)/articles/d1/",
        true,
    );
    check("https://desk.example", Written::Script, "fetch('/articles/d1/')", true);
}

#[test]
fn what_leads_elsewhere_is_not() {
    for text in [
        "https://desk.example/brief/articles/d12/",
        "https://desk.example/brief/articles/x-d1/",
        "https://desk.example/brief/articles/x/d1/",
        "https://other.example/brief/articles/d1/",
        "https://desk.example.org/brief/articles/d1/",
        "//other.example/articles/d1/",
        "an/articles/d1/",
        "https://desk.example/brief/articles/d1é/",
        "https://desk.example/brief/articles/d1e\u{301}/",
        "café/articles/d1/",
        "articles/d1",
        "d1",
        "</d1>",
    ] {
        check("https://desk.example/brief", Written::Text, text, false);
    }
    check("https://desk.example", Written::Script, "x.match(/articles/d1/)", false);
}

const DESK: &str = "https://desk.example";

#[test]
fn markup_in_the_midst_of_an_address_is_left_out() {
    for text in [
        "<p>/articles/<wbr>d1/</p>",
        "<p>/arti<wbr>cles/<b>d1</b></p>",
        "<p>/articles/d<i>1</i></p>",
        "/arti\u{200b}cles/d\u{200b}1/",
        "/arti&shy;cles/d&#8203;1/",
        "https://desk.example/<wbr>articles/<span class=\"a > b\">d1</span>/",
        "<text><tspan x='0'>See /articles</tspan>\n  <tspan x='0' dy='9'>/d1/</tspan></text>",
        "https://desk.example/articles/<br>d1/",
    ] {
        check(DESK, Written::Text, text, true);
    }
    check(DESK, Written::Text, "<td>/articles/</td><td>d1/</td>", false);
}

#[test]
fn relative_addresses_are_of_their_page() {
    for text in [
        "<a href=\"../d1/\">",
        "<a href='../d1'>",
        "<a href=../d1/>",
        "<a href=\"../../articles/d1/\">",
        "url(../d1/x.png)",
        "<base href=\"/articles/\"><a href=\"d1/\">",
        "<base href=\"/\"><a href=\"articles/d1/\">",
        "<BASE target=_top HREF='https://desk.example/articles/x/y/'><a href=\"../../d1/\">",
        "<base href=\"/articles/\"><a href=d1>",
        "../../articles/d1/",
    ] {
        check(DESK, Written::Text, text, true);
    }
    for text in ["../d1/", "<a href=\"d1/\">", "<base href=\"/\"><a href=\"../d1/\">", "<i id=d1>"]
    {
        check(DESK, Written::Text, text, false);
    }
    assert_eq!(found(DESK, Written::Text, "<a href=\"#d1\">"), [("/articles/a/#d1".into(), 9)]);
}

#[test]
fn hosts_that_readers_take_for_it() {
    for host in ["www.desk.example", "desk.example:80", "desk.example:443", "WWW.Desk.Example:80"] {
        for scheme in ["", "//", "http://", "https://"] {
            check(DESK, Written::Text, &format!("{scheme}{host}/articles/d1/"), true);
        }
    }
    check("https://www.desk.example", Written::Text, "desk.example/articles/d1/", true);
    check(DESK, Written::Text, "https://www.other.example/articles/d1/", false);
    check(DESK, Written::Text, "https://desk.example:8080/articles/d1/", false);
}

#[test]
fn paths_of_other_hosts_and_machines_are_theirs() {
    for text in [
        "https://x.example/?next=/articles/d1/",
        "x.example/login?a=b&next=/articles/d1/",
        "[x](https://x.example?next=/articles/d1/)",
        "git@desk.example:/articles/d1/",
        "(git@x.example:/articles/d1/)",
    ] {
        check(DESK, Written::Text, text, false);
    }
    for text in [
        "https://desk.example/?next=/articles/d1/",
        "/login?next=/articles/d1/",
        "https://x.example/?u=https://desk.example/articles/d1/",
        "page:/articles/d1/",
        "me@x.example, /articles/d1/",
    ] {
        check(DESK, Written::Text, text, true);
    }
}

#[test]
fn what_is_asked_of_pages() {
    for (text, path) in [
        ("/timeline/?topic=d1", "/timeline/?topic=d1"),
        ("https://desk.example/timeline?topic=d1.", "/timeline?topic=d1."),
        ("/timeline?a=b&amp;topic=d1", "/timeline?a=b&topic=d1"),
        ("<a href=\"?topic=d1\">", "/articles/a/?topic=d1"),
    ] {
        let found = found(DESK, Written::Text, text);
        assert!(found.iter().any(|(found, _)| found == path), "{text}: {found:?}");
    }
}

#[test]
fn the_place_is_where_the_address_begins() {
    for text in [
        "See ^/articles/d1/",
        "a, ^desk.example/articles/d1",
        "[x](^https://desk.example/articles/d1/)",
        "https://web.archive.org/web/2026/^https://desk.example/articles/d1/",
        "https://x.example/?u=^https%3A%2F%2Fdesk.example%2Farticles%2Fd1",
        "<a title=x href=^/articles/<wbr>d1/>",
        "“^desk.example/articles/d1”",
        "<a href=\"^../d1/\">",
        "see\n^/arti\ncles/d1",
    ] {
        let place = text.find('^').unwrap();
        let found = found(DESK, Written::Text, &text.replace('^', ""));
        let first =
            found.iter().filter(|(path, _)| path == "/articles/d1").map(|(_, at)| *at).min();
        assert_eq!(first, Some(place), "{text}: {found:?}");
    }
}
