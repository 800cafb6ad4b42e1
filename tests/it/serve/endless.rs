//! A template without an end is ended by the save that mends it: no page waits for it then, and no
//! core is busy with it.
#![cfg(target_os = "linux")]

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use super::preview::Preview;

const SITE: &str = "\
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[limits]
page_bytes = 1000000000
page_steps = 1000000000
page_seconds = 1000000
//- content/articles/one.md
---
title: One
date: 2026-11-01
---
First text.

A slow word.
//- content/articles/two.md
---
title: Two
date: 2026-11-02
---
Second text.
";
const ONE: &str = "/articles/2026/11/one/";
const TWO: &str = "/articles/2026/11/two/";

/// 10^15 rounds: nobody sees its end.
const ENDLESS: &str = "{% for a in range(end=100000) %}{% for b in range(end=100000) %}\
    {% for c in range(end=100000) %}{% endfor %}{% endfor %}{% endfor %}";

/// How much of one core the preview takes for a moment, in percent.
fn busy(preview: &Preview) -> u64 {
    let ticks = || {
        let stat = fs::read_to_string(format!("/proc/{}/stat", preview.process_id())).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
        // `utime` and `stime`, proc(5), in hundredths of a second.
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    };
    let (began, before) = (Instant::now(), ticks());
    thread::sleep(Duration::from_millis(500));
    (ticks() - before) * 1000 / began.elapsed().as_millis() as u64
}

/// Saves `broken`, has pages asked for that never come, saves `mended`, and sees that both pages
/// show `expected` soon after, those asked for before too.
#[track_caller]
fn check(broken: (&str, &str), mended: (&str, &str), expected: &str) {
    let preview = Preview::new(SITE);
    preview.wait_for(ONE, "First text.");
    preview.wait_until("the rest is rendered", |preview| (busy(preview) < 4).then_some(()));
    preview.project.write(broken.0, broken.1);
    preview.wait_until("it is busy", |preview| (busy(preview) >= 10).then_some(()));
    thread::scope(|scope| {
        let asked = [ONE, ONE, TWO, "/"].map(|path| scope.spawn(|| preview.browse(path)));
        thread::sleep(Duration::from_millis(100));
        preview.project.write(mended.0, mended.1);
        let saved = Instant::now();
        preview.wait_for(ONE, expected);
        preview.wait_for(TWO, "Second text.");
        for page in asked {
            assert_eq!(page.join().unwrap().status, 200);
        }
        // A few milliseconds, on a machine that is not busy with a dozen such tests.
        assert!(saved.elapsed() < Duration::from_secs(10), "{:?}", saved.elapsed());
    });
    preview.wait_until("nothing is busy", |preview| (busy(preview) < 4).then_some(()));
    assert!(!preview.said().contains("error["), "{}", preview.said());
}

#[test]
fn a_page_is_ended_by_the_save_that_mends_its_template() {
    let path = "templates/article.html";
    check((path, ENDLESS), (path, "Mended. {{ body }}"), "Mended.");
}

#[test]
fn a_part_of_pages_is_ended_by_the_save_that_mends_its_template() {
    let path = "templates/partials/card.html";
    check((path, ENDLESS), (path, "Mended."), "First text.");
}

#[test]
fn the_frame_of_pages_is_ended_by_the_save_that_mends_its_template() {
    for name in ["footer", "menu-item"] {
        let path = format!("templates/partials/{name}.html");
        check((&path, ENDLESS), (&path, "Mended."), "Mended.");
    }
}

#[test]
fn a_page_is_ended_by_a_save_of_its_own_text() {
    let path = "templates/article.html";
    let slow =
        format!("{{% if body is containing(pat=\"slow\") %}}{ENDLESS}{{% endif %}}{{{{ body }}}}");
    let quick = "---\ntitle: One\ndate: 2026-11-01\n---\nFirst text.\n\nA quick word.\n";
    check((path, &slow), ("content/articles/one.md", quick), "A quick word.");
}
