//! The reload channel: a stream of server-sent events (HTML Standard, section 9.2), one a version.

use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

use super::response::Response;
use super::version::{Extent, Preview, Version};

/// How often a comment is sent while nothing happens, so that a page that is gone is noticed.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// The script that listens, put into pages as they are served.
const SCRIPT: &str = include_str!("reload.js");

/// Sends the state now and then every new version, until the page is gone.
pub(super) fn stream(preview: &Preview, stream: &mut TcpStream) {
    let head = Response::new(200, "text/event-stream", "").head(false, None);
    if stream.write_all(&head).is_err() {
        return;
    }
    let mut number = 0;
    loop {
        let sent = match preview.wait(number, HEARTBEAT) {
            Some(version) => {
                number = version.number;
                stream.write_all(event(&version).as_bytes())
            }
            None => stream.write_all(b": still here\n\n"),
        };
        if sent.is_err() {
            return;
        }
    }
}

/// One event. JSON has no raw line breaks, so it is one line of data.
fn event(version: &Version) -> String {
    let data = serde_json::json!({
        "version": version.number,
        "styles": version.extent == Extent::Styles,
        "overlay": version.overlay,
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
    use std::sync::Arc;

    use super::*;

    /// The script knows an event by these names and no others.
    #[test]
    fn an_event_has_the_fields_that_the_script_reads() {
        let version = Version::next(None, None, &[], Arc::default(), Extent::Styles);
        assert_eq!(event(&version), "data: {\"overlay\":\"\",\"styles\":true,\"version\":0}\n\n");
        let read: Vec<&str> = SCRIPT
            .split("message.")
            .skip(1)
            .map(|rest| rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or(""))
            .collect();
        for name in ["overlay", "styles", "version"] {
            assert!(read.contains(&name), "the script does not read `{name}`");
        }
        assert!(
            read.iter().all(|name| ["overlay", "styles", "version"].contains(name)),
            "{read:?}"
        );
    }
}
