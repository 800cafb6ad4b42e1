//! Who is answered and what is refused, asked with requests as no browser would send them.

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use super::preview::{Answer, Preview};
use crate::project::Project;

const SITE: &str = "\
//- content/articles/one.md
---
title: One
date: 2026-11-01
---
Text.
//- static/a.txt
Plain.
//- .env
root:hidden
//- outside/passwd
root:outside
";

/// Headers of every answer, whatever it is.
#[track_caller]
fn check_guards(answer: &Answer, what: &str) {
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "same-origin"),
        ("x-frame-options", "SAMEORIGIN"),
    ] {
        assert_eq!(answer.header(name), value, "{name} of {what}");
    }
    let cors = answer.headers.keys().find(|name| name.starts_with("access-control-"));
    assert_eq!(cors, None, "{what}");
}

#[test]
fn only_this_machines_own_address_is_listened_at() {
    let preview = Preview::new(SITE);
    // Another address of this machine, as a neighbour would see one.
    let other = SocketAddr::from(([127, 0, 0, 2], preview.port));
    assert!(TcpStream::connect(other).is_err());
    preview.connect();
}

#[test]
fn others_are_answered_where_that_is_asked_for() {
    let args = ["--port", "0", "--interface", "0.0.0.0", "--allow-host", "desk.example"];
    let preview = Preview::with_args(Project::new(SITE), &args);
    let warning =
        "Other machines can reach this preview: it shows drafts of your files to whoever asks\n";
    assert!(preview.said().starts_with(warning), "{}", preview.said());
    let port = preview.port;
    let ask = |host: &str| {
        let mut stream = TcpStream::connect(SocketAddr::from(([127, 0, 0, 2], port))).unwrap();
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        Answer::read(&answer).status
    };
    // The address that was reached, and the names that were allowed.
    assert_eq!(ask(&format!("127.0.0.2:{port}")), 200);
    assert_eq!(ask("desk.example"), 200);
    assert_eq!(ask("desk.example:8443"), 200);
    assert_eq!(ask(&format!("127.0.0.3:{port}")), 403);
    assert_eq!(ask(&format!("evil.example:{port}")), 403);
    assert_eq!(ask("desk.example.evil.example"), 403);
}

#[test]
fn a_foreign_host_is_refused_everywhere() {
    let preview = Preview::new(SITE);
    let port = preview.port;
    let token = preview.token();
    let check = |host: &str, expected: u16| {
        for target in ["/", "/nowhere", "/a.txt", "/~dateline/events"] {
            let answer = Answer::read(&preview.raw(format!(
                "GET {target} HTTP/1.1\r\n{host}Connection: close\r\n\
                 X-Forwarded-Host: localhost:{port}\r\nForwarded: host=localhost:{port}\r\n\r\n"
            )));
            let expected = match target {
                "/nowhere" if expected == 200 => 404,
                "/~dateline/events" => 403,
                _ => expected,
            };
            assert_eq!(answer.status, expected, "{host:?} {target}");
            assert!(answer.status == 404 || !answer.text().contains("data-token"));
            check_guards(&answer, host);
        }
    };
    check(&format!("Host: localhost:{port}\r\n"), 200);
    check(&format!("Host: 127.0.0.1:{port}\r\n"), 200);
    check(&format!("Host: [::1]:{port}\r\n"), 200);
    check("", 403);
    check("Host:\r\n", 403);
    check("Host: localhost\r\n", 403);
    check("Host: evil.example\r\n", 403);
    check(&format!("Host: evil.example:{port}\r\n"), 403);
    check(&format!("Host: localhost.:{port}\r\n"), 403);
    check(&format!("Host: localhost:{port}@evil.example\r\n"), 403);
    check(&format!("Host: 127.1:{port}\r\n"), 403);
    check(&format!("Host: 0.0.0.0:{port}\r\n"), 403);
    check(&format!("Host: 192.168.1.5:{port}\r\n"), 403);

    // Under rebinding host and origin agree with each other, and the token may be known.
    let rebound = preview.raw(format!(
        "POST /~dateline/events HTTP/1.1\r\nHost: evil.example:{port}\r\n\
         Origin: http://evil.example:{port}\r\nX-Dateline-Token: {token}\r\nConnection: close\r\n\r\n"
    ));
    assert_eq!(Answer::read(&rebound).status, 403);
    let two = preview
        .raw(format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\nHost: evil.example\r\n\r\n"));
    assert_eq!(Answer::read(&two).status, 400);
}

#[test]
fn the_channel_is_for_its_own_pages() {
    let preview = Preview::new(SITE);
    let port = preview.port;
    let token = preview.token();
    let check = |method: &str, headers: &str, expected: u16| {
        let mut stream = preview.connect();
        write!(
            stream,
            "{method} /~dateline/events HTTP/1.1\r\nHost: localhost:{port}\r\n{headers}\r\n"
        )
        .unwrap();
        let mut start = [0; 12];
        stream.read_exact(&mut start).unwrap();
        let start = String::from_utf8_lossy(&start).into_owned();
        assert_eq!(start, format!("HTTP/1.1 {expected}"), "{method} {headers:?}");
    };
    let own = format!("Origin: http://localhost:{port}\r\n");
    let known = format!("X-Dateline-Token: {token}\r\n");
    check("POST", &format!("{own}{known}"), 200);
    check("POST", &format!("Origin: http://127.0.0.1:{port}\r\n{known}"), 200);
    check("GET", &format!("{own}{known}"), 200);
    check("PUT", &format!("{own}{known}"), 405);
    check("POST", "", 403);
    check("POST", &own, 403);
    check("POST", &known, 403);
    check("POST", &format!("{own}X-Dateline-Token: {}\r\n", "0".repeat(32)), 403);
    for origin in [
        "null".to_owned(),
        "http://evil.example".to_owned(),
        format!("http://evil.example:{port}"),
        format!("http://192.168.1.5:{port}"),
        format!("http://localhost:{}", port ^ 1),
        "http://localhost".to_owned(),
        format!("localhost:{port}"),
        format!("http://localhost:{port}/"),
        format!("http://localhost:{port}.evil.example"),
        format!("http://localhost:{port} http://evil.example"),
        String::new(),
    ] {
        check("POST", &format!("Origin: {origin}\r\n{known}"), 403);
        let spoofed = format!(
            "Origin: {origin}\r\n{known}X-Forwarded-Host: localhost:{port}\r\n\
             X-Forwarded-For: 127.0.0.1\r\n"
        );
        check("POST", &spoofed, 403);
    }
    check("POST", &format!("{own}Origin: http://evil.example\r\n{known}"), 400);

    // Another run has another token.
    let another = Preview::new(SITE);
    assert_ne!(another.token(), token);
}

#[test]
fn every_answer_is_guarded() {
    let preview = Preview::new(SITE);
    for (method, target) in [
        ("GET", "/"),
        ("GET", "/a.txt"),
        ("GET", "/nowhere"),
        ("GET", "/articles"),
        ("GET", "/%00"),
        ("GET", "/~dateline/events"),
        ("HEAD", "/"),
        ("POST", "/"),
    ] {
        check_guards(&preview.ask(method, target, ""), &format!("{method} {target}"));
    }
    let page = preview.get("/a.txt");
    let names: Vec<&str> = page.headers.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "cache-control",
            "connection",
            "content-length",
            "content-type",
            "cross-origin-resource-policy",
            "etag",
            "referrer-policy",
            "x-content-type-options",
            "x-frame-options",
        ]
    );
}

#[test]
fn only_get_and_head_are_answered() {
    let preview = Preview::new(SITE);
    for method in
        ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"]
    {
        let answer = preview.ask(method, "/", "");
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method}");
        assert_eq!(answer.text(), "only GET and HEAD\n");
    }
}

#[test]
fn no_path_leads_out_of_the_site() {
    let preview = Preview::new(SITE);
    let port = preview.port;
    for target in [
        "/../outside/passwd",
        "/../../../../etc/passwd",
        "/a/../../outside/passwd",
        "/./a.txt",
        "/%2e%2e/outside/passwd",
        "/%2E%2E/outside/passwd",
        "/.%2e/outside/passwd",
        "/..%2foutside%2fpasswd",
        "/%2e%2e%2foutside/passwd",
        "/..%5coutside%5cpasswd",
        "/..\\outside\\passwd",
        "/%5c%5chost%5cshare",
        "/a.txt%00",
        "/%00",
        "/a.txt%0d%0aSet-Cookie:a",
        "/%ff%fe",
        "/%c0%ae%c0%ae/outside/passwd",
        "/a.txt#b",
        "/#/../outside/passwd",
        "http://evil.example/",
        &format!("http://localhost:{port}/"),
        "file:///etc/passwd",
        "etc/passwd",
        "*",
        "localhost:443",
    ] {
        let answer = Answer::read(&preview.raw(format!(
            "GET {target} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
        )));
        assert_eq!(answer.status, 400, "{target}");
        assert_eq!(answer.text(), "bad request\n", "{target}");
    }
    for target in [
        "//etc/passwd",
        "///etc/passwd",
        "/%252e%252e/outside/passwd",
        "/%252e%252e%252foutside%252fpasswd",
        "/.../outside/passwd",
        "/outside/passwd",
        "/.env",
        "/site.toml",
        "/content/articles/one.md",
        "/articles/one.md",
        "/static/a.txt",
        "/templates/base.html",
        "/C:/Windows/win.ini",
        "/c:",
        "/CON",
        "/aux.html",
        "/a.txt:stream",
        "/a.txt::$DATA",
        "/a.txt.",
        "/a.txt/",
        "/a.txt/b",
        "/%2Ea.txt",
        "/A.TXT",
        "/~root/",
    ] {
        let answer = preview.get(target);
        assert_eq!(answer.status, 404, "{target}");
        assert!(!answer.text().contains("root:"), "{target}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_is_swapped_in_leads_nowhere() {
    use std::fs;
    use std::os::unix::fs::symlink;

    let secret = tempfile::NamedTempFile::new().unwrap();
    fs::write(secret.path(), "root:elsewhere").unwrap();
    for target in [secret.path().to_str().unwrap(), "../.env", "/etc/passwd"] {
        let preview = Preview::new(&format!("{SITE}//- static/big.bin\n//- static/dir/b.txt\nB\n"));
        let file = preview.project.root().join("static/a.txt");
        let began = Instant::now();
        fs::remove_file(&file).unwrap();
        symlink(target, &file).unwrap();
        // Before it is noticed, while it is, and after.
        while began.elapsed() < Duration::from_millis(300) || !preview.said().contains("error[") {
            let answer = preview.get("/a.txt");
            assert!(!answer.text().contains("root:"), "{target}: {}", answer.text());
            assert!(began.elapsed() < Duration::from_secs(20), "{}", preview.said());
            thread::sleep(Duration::from_millis(1));
        }
        // A folder the same.
        let folder = preview.project.root().join("static/dir");
        fs::remove_dir_all(&folder).unwrap();
        symlink("../outside", &folder).unwrap();
        let began = Instant::now();
        while began.elapsed() < Duration::from_millis(300) {
            for path in ["/dir/b.txt", "/dir/passwd"] {
                assert!(!preview.get(path).text().contains("root:"), "{path}");
            }
            thread::sleep(Duration::from_millis(1));
        }
    }
}

#[test]
fn requests_have_bounds() {
    let preview = Preview::new(SITE);
    let port = preview.port;
    assert_eq!(preview.get(&format!("/{}", "a".repeat(5_000))).status, 404);
    assert_eq!(preview.get(&format!("/?{}", "a".repeat(5_000))).status, 200);
    let status = |request: String| Answer::read(&preview.raw(request)).status;
    let host = format!("Host: localhost:{port}\r\n");
    let long = format!("GET /{} HTTP/1.1\r\n{host}\r\n", "a".repeat(17_000));
    assert_eq!(status(long), 431);
    let fields: String = (0..100).map(|number| format!("X-{number}: a\r\n")).collect();
    assert_eq!(status(format!("GET / HTTP/1.1\r\n{host}{fields}\r\n")), 431);
    // A body would be read as the next request.
    let body = "GET /a.txt HTTP/1.1\r\n\r\n";
    let length = body.len();
    assert_eq!(
        status(format!("POST / HTTP/1.1\r\n{host}Content-Length: {length}\r\n\r\n{body}")),
        400
    );
    assert_eq!(
        status(format!("GET / HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")),
        400
    );
    assert_eq!(status("nonsense\r\n\r\n".to_owned()), 400);
    assert_eq!(status("\u{16}\u{3}\u{1}\u{2}\0\u{1}".to_owned()), 400);
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn a_thousand_connections_keep_nobody_out() {
    let preview = Preview::new(SITE);
    let mut idle = VecDeque::new();
    for number in 0..1_000 {
        let mut stream = preview.connect();
        // Half of them have begun a request that they never end.
        if number % 2 == 0 {
            let _ = stream.write_all(b"GET / HTTP/1.1\r\nHost: ");
        }
        idle.push_back(stream);
        // More than the server keeps, and fewer than a process may have open.
        if idle.len() > 400 {
            idle.pop_front();
        }
        // The author is answered at any time.
        if number % 100 == 99 {
            assert_eq!(preview.get("/").status, 200, "after {number}");
        }
    }
    // It has closed those that waited longest.
    let mut oldest = idle.pop_front().unwrap();
    oldest.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    match oldest.read(&mut [0]) {
        Ok(count) => assert_eq!(count, 0),
        Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset),
    }
    drop(idle);
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn the_overlay_escapes_what_it_shows() {
    let hostile = "</pre><script>alert(1)</script><img src=x onerror=alert(1)>";
    let preview = Preview::new(SITE);
    let mut channel = preview.listen();
    channel.next();
    preview.project.write(
        "content/articles/one.md",
        format!("---\ntitle: \"{hostile}\"\ndate: 2026-11-01\ncountries: ['{hostile}']\n---\n"),
    );
    let told = channel.next();
    let overlay = told["overlay"].as_str().unwrap();
    assert!(overlay.contains("&lt;/pre&gt;&lt;script&gt;alert(1)"), "{overlay}");
    for raw in ["<script", "<img", "</pre><"] {
        assert!(!overlay.contains(raw), "{raw} in {overlay}");
    }
    // The page underneath is the last good one, for a browser and for a program.
    for answer in [preview.get("/articles/2026/11/one/"), preview.browse("/articles/2026/11/one/")]
    {
        assert_eq!(answer.status, 200);
        assert!(answer.text().contains("<p>Text.</p>"));
        assert!(!answer.text().contains(hostile));
    }

    // A site that never was good shows what it can, and the rest is an error.
    let project = Project::new(&format!("//- site.toml\ntitle = '{hostile}\n"));
    let preview = Preview::with_args(project, &["--port", "0"]);
    let page = preview.browse("/");
    assert_eq!(page.status, 500);
    assert!(page.text().contains("&lt;script&gt;"), "{}", page.text());
    assert!(!page.text().contains("<script>alert"), "{}", page.text());
}

#[test]
fn only_the_broken_page_is_an_error() {
    let preview = Preview::new(SITE);
    preview
        .project
        .write("templates/article.html", "{{ nothing.at.all }}<script>alert(1)</script>");
    preview.wait_for_words("error[template-error]");
    let page = preview.get("/articles/2026/11/one/");
    assert_eq!(page.status, 500);
    assert!(page.text().contains("&lt;script&gt;alert(1)"), "{}", page.text());
    assert!(!page.text().contains("<script"), "{}", page.text());
    assert_eq!(preview.get("/").status, 200);
    assert_eq!(preview.get("/a.txt").status, 200);
    preview.project.remove("templates/article.html");
    preview.wait_for("/articles/2026/11/one/", "<p>Text.</p>");
}
