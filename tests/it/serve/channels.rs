//! Reload channels stay open as long as their pages: they are bounded, and never in another's way.

use std::io::Write;
use std::time::{Duration, Instant};

use super::preview::Preview;

const SITE: &str = "//- content/articles/one.md\n---\ntitle: One\ndate: 2026-11-01\n---\nText.\n";
const ONE: &str = "/articles/2026/11/one/";

/// It takes some milliseconds, more on a busy machine; whoever is locked out waits for what others do
/// in ten or fifteen seconds.
const PROMPT: Duration = Duration::from_secs(5);

/// Runs `act` and sees that an author need not wait for it.
#[track_caller]
fn promptly<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let result = act();
    assert!(began.elapsed() < PROMPT, "{what} took {:?}", began.elapsed());
    result
}

#[test]
fn many_open_pages_and_half_requests_keep_nobody_out() {
    let preview = Preview::new(SITE);
    let token = preview.token();
    let half: Vec<_> = (0..50)
        .map(|_| {
            let mut stream = preview.connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost").unwrap();
            stream
        })
        .collect();
    // Each has its place before the next asks for one.
    let mut open: Vec<_> = (0..200)
        .map(|_| {
            let mut channel = preview.listen_with(&token);
            assert_eq!(promptly("a channel", || channel.next())["version"], 1);
            channel
        })
        .collect();
    promptly("a page", || preview.browse(ONE));
    let mut newest = promptly("a page and its channel", || preview.listen());
    assert_eq!(promptly("its first word", || newest.next())["version"], 1);

    preview
        .project
        .write("content/articles/one.md", "---\ntitle: One\ndate: 2026-11-01\n---\nNew.\n");
    for channel in open[137..].iter_mut().chain([&mut newest]) {
        assert_eq!(promptly("a reload", || channel.next())["version"], 2);
    }
    assert!(promptly("the new page", || preview.browse(ONE)).text().contains("New."));
    // Those that listened longest have made room.
    assert!(open[..137].iter_mut().all(|channel| channel.has_ended()));
    drop(half);
}

#[cfg(target_os = "linux")]
#[test]
fn a_page_that_is_closed_is_noticed_at_once() {
    let preview = Preview::new(SITE);
    let token = preview.token();
    let tasks = format!("/proc/{}/task", preview.process_id());
    let threads = || {
        let names = std::fs::read_dir(&tasks)
            .unwrap()
            .filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("comm")).ok());
        names.filter(|name| ["connection\n", "channel\n"].contains(&&**name)).count()
    };
    preview.wait_until("nobody is left", |_| (threads() == 0).then_some(()));
    let mut open: Vec<_> = (0..30).map(|_| preview.listen_with(&token)).collect();
    for channel in &mut open {
        channel.next();
    }
    assert!(threads() >= 30);
    drop(open);
    promptly("closing", || preview.wait_until("all are gone", |_| (threads() == 0).then_some(())));
}
