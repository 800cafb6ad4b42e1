//! `check --links` against a web host of its own.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;

use crate::project::Project;

/// A web host that answers with the number in the path, and to HEAD as it is told; its address.
fn host() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let request = lines.next().unwrap().unwrap();
            while lines.next().is_some_and(|line| !line.unwrap().is_empty()) {}
            let code = match request.as_str() {
                request if request.starts_with("HEAD /only-get") => "405",
                request if request.starts_with("GET /only-get") => "200",
                request => &request.split('/').nth(1).unwrap()[..3],
            };
            let answer = format!(
                "HTTP/1.1 {code} X\r\nLocation: /200\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    address
}

#[test]
fn dead_links_are_listed_when_asked_for() {
    let host = host();
    let project = Project::new("");
    project.write(
        "content/articles/a.md",
        format!(
            "---
title: A
date: 2025-10-12
sources:
  - {{id: one, url: \"{host}/404\", archived: \"{host}/410\"}}
  - {{id: two, url: \"{host}/200\", archived: \"{host}/301\"}}
  - {{id: get, url: \"{host}/only-get\"}}
---
[busy]({host}/503#part), [gone]({host}/404), [mail](mailto:x@y.example), [here](/articles/).
"
        ),
    );
    // A draft is nobody's business.
    project.write(
        "content/articles/b.md",
        format!("---\ntitle: B\ndate: 2025-10-12\ndraft: true\n---\n[x]({host}/404/draft)\n"),
    );
    project.check(&[]).check(0, "", "No problems found\nLeft out: 1 draft");
    let run = project.run_with(&["check", "--links", "--format", "github"], &[("NO_PROXY", "*")]);
    // Where an address is named, the port decides on the columns behind it.
    let found: Vec<String> = run
        .stdout
        .replace(&host, "HOST")
        .lines()
        .filter_map(|line| {
            let (level, rest) =
                line.strip_prefix("::")?.split_once(" file=content/articles/a.md,line=")?;
            let (line, rest) = rest.split_once(",col=")?;
            Some(format!("{line} {level} {}", rest.split_once("title=")?.1))
        })
        .collect();
    assert_eq!(
        found,
        [
            "5 warning dead-link::`HOST/404` is gone, there is an archived copy: it answers 404%0Ahelp: readers find the copy beside it",
            "5 error dead-link::`HOST/410` is gone: it answers 410%0Ahelp: correct the address; a source may keep it with a copy under `archived`",
            "9 warning unknown-link::cannot tell whether `HOST/503` still stands: it answers 503%0Ahelp: look at it in a browser",
        ]
    );
    assert_eq!(run.code, 1);
}
