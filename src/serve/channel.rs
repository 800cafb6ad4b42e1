//! The reload channel: a stream of server-sent events (HTML Standard, section 9.2), one for each
//! generation.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::generation::{Generation, Preview};
use super::response::Response;

/// How often a comment is sent while nothing happens, so that a machine that is gone is noticed. A
/// page that is gone says so itself.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// The script that listens, put into pages as they are served.
const SCRIPT: &str = include_str!("reload.js");

/// Sends the state now and then every new generation, until the page is gone or another needs its
/// place.
pub(super) fn stream(preview: &Preview, stream: &TcpStream) {
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        let watched = thread::Builder::new().name("channel".to_owned()).spawn_scoped(scope, || {
            wait_for_end(stream);
            is_over.store(true, Ordering::Relaxed);
            preview.wake();
        });
        if watched.is_ok() {
            // Whatever the error, the page is gone.
            let _ = send(preview, stream, &is_over);
        }
        let _ = stream.shutdown(Shutdown::Both);
    });
}

/// Waits until the stream ends. A page sends nothing after its request, so anything else is no
/// page.
fn wait_for_end(mut stream: &TcpStream) {
    if stream.set_read_timeout(None).is_err() {
        return;
    }
    while matches!(stream.read(&mut [0]), Err(error) if error.kind() == io::ErrorKind::Interrupted)
    {
    }
}

fn send(preview: &Preview, mut stream: &TcpStream, is_over: &AtomicBool) -> io::Result<()> {
    stream.write_all(&Response::new(200, "text/event-stream", "").head(false, None))?;
    let mut number = 0;
    loop {
        let generation = preview.wait(number, HEARTBEAT, is_over);
        if is_over.load(Ordering::Relaxed) {
            return Ok(());
        }
        match generation {
            Some(generation) => {
                stream.write_all(event(&generation, number).as_bytes())?;
                number = generation.number;
            }
            None => stream.write_all(b": still here\n\n")?,
        }
    }
}

/// One event, for a page that knows of the generation `known`. It may have missed some in between,
/// so what counts is whether any of them changed more than style sheets. JSON has no raw line
/// breaks, so it is one line of data.
fn event(generation: &Generation, known: u64) -> String {
    let data = serde_json::json!({
        "version": generation.number,
        "styles": generation.remade <= known,
        "overlay": generation.overlay,
    });
    format!("data: {data}\n\n")
}

/// A page with the script in it: before `</body>`, or at the end where there is none.
pub(super) fn with_script(
    html: &[u8],
    channel: &str,
    token: &str,
    version: u64,
    etag: &str,
) -> Vec<u8> {
    // `</` cannot stand in the script's text; the attributes are made of safe characters alone.
    let script = format!(
        "<script data-channel=\"{channel}\" data-token=\"{token}\" data-version=\"{version}\" data-etag='{etag}'>{SCRIPT}</script>"
    );
    let end = html.len();
    let at = html.windows(7).rposition(|window| window == b"</body>").unwrap_or(end);
    let mut page = Vec::with_capacity(end + script.len());
    page.extend_from_slice(&html[..at]);
    page.extend_from_slice(script.as_bytes());
    page.extend_from_slice(&html[at..]);
    page
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::serve::Extent;

    fn data(event: &str) -> serde_json::Value {
        serde_json::from_str(event.strip_prefix("data: ").unwrap()).unwrap()
    }

    #[test]
    fn a_page_that_missed_a_version_is_told_of_it() {
        let preview = Preview::default();
        let publish = |extent: Extent| {
            let before = preview.current();
            preview.publish(Generation::next(before.as_deref(), None, &[], Arc::default(), extent))
        };
        publish(Extent::Everything);
        let check = |extent: Extent, known: u64, is_style: bool| {
            let generation = publish(extent);
            assert_eq!(data(&event(&generation, known))["styles"], is_style, "{generation:?}");
        };
        check(Extent::Styles, 1, true);
        check(Extent::Styles, 1, true);
        check(Extent::Everything, 3, false);
        check(Extent::Styles, 4, true);
        check(Extent::Styles, 3, false);
        check(Extent::Styles, 0, false);
    }

    #[test]
    fn the_script_reads_what_is_sent_and_nothing_else() {
        let preview = Preview::default();
        let generation =
            preview.publish(Generation::next(None, None, &[], Arc::default(), Extent::Everything));
        let event = data(&event(&generation, 0));
        let sent: BTreeSet<&str> = event.as_object().unwrap().keys().map(String::as_str).collect();
        let is_name = |character: char| character.is_alphanumeric() || character == '_';
        let read: BTreeSet<&str> = SCRIPT
            .split("message.")
            .skip(1)
            .map(|rest| rest.split(|character| !is_name(character)).next().unwrap())
            .collect();
        assert_eq!(read, sent);
    }
}
