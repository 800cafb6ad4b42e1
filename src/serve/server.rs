//! Threads that answer requests. There are few of them and each is simple: no async, no files.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use percent_encoding::percent_decode_str;

use super::access::Access;
use super::channel;
use super::connections::{Connection, Connections};
use super::generation::{Bytes, Generation, Preview, Rendered};
use super::request::{CHANNEL, Method, Parsed, Refusal, Request, parse};
use super::response::{Body, Response};
use crate::address::OutputPath;
use crate::assets::Images;
use crate::diagnostics::{Diagnostic, Place};
use crate::formats::media_type;
use crate::input::{FileStore, Outgoing, SourceFile};
use crate::model::PROTECTED_PERSON;
use crate::report::to_html;

/// How long a connection may be idle, or take over the head of a request.
const IDLE: Duration = Duration::from_secs(15);
/// Pages that are kept as they were last shown: those that somebody may be looking at.
const MAX_SHOWN: usize = 64;
/// Tells a page which version has answered it: a later one than it was told of, perhaps.
const VERSION: &str = "X-Dateline-Version";
/// How many ports are tried after one that is taken.
const PORTS_TRIED: u16 = 20;

/// What the threads share.
#[derive(Debug)]
pub struct Server {
    /// The site.
    pub preview: Arc<Preview>,
    /// Reads files that are copied as they are.
    pub files: Arc<FileStore>,
    /// Who may ask.
    pub access: Access,
    /// Made anew each run; the reload channel wants it.
    pub token: String,
    connections: Arc<Connections>,
    /// Pages as they were last shown, for when they cannot be rendered.
    shown: Mutex<BTreeMap<OutputPath, Rendered>>,
}

/// Binds to an address, or to the next free port after its own. Port 0 is any free one.
///
/// # Errors
/// The system's own, for the first port, if none can be had.
pub fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let first = match TcpListener::bind(address) {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => error,
        result => return result,
    };
    let port = address.port();
    (port..=port.saturating_add(PORTS_TRIED))
        .skip(1)
        .find_map(|port| TcpListener::bind(SocketAddr::new(address.ip(), port)).ok())
        .ok_or(first)
}

impl Server {
    /// A server that has nothing to show yet.
    pub fn new(
        preview: Arc<Preview>,
        files: Arc<FileStore>,
        access: Access,
        token: String,
    ) -> Self {
        let (connections, shown) = Default::default();
        Self { preview, files, access, token, connections, shown }
    }

    /// Answers until the listener fails.
    ///
    /// # Errors
    /// That of the listener.
    pub fn run(self: Arc<Self>, listener: &TcpListener) -> io::Result<()> {
        for stream in listener.incoming() {
            let stream = match stream {
                Ok(stream) => stream,
                // A client that left before it was served, or too many open files: go on.
                Err(error) if error.kind() == io::ErrorKind::InvalidInput => return Err(error),
                Err(_) => {
                    thread::sleep(Duration::from_millis(5));
                    continue;
                }
            };
            let connection = match self.connections.admit(stream) {
                Ok(connection) => connection,
                Err(mut stream) => {
                    let response = Response::text(503, "too many connections");
                    let _ = response.write(&mut stream, Body::Sent, false);
                    continue;
                }
            };
            let server = Arc::clone(&self);
            // Where there are no more threads, the connection is dropped and thereby closed.
            let _ = thread::Builder::new()
                .name("connection".to_owned())
                .spawn(move || server.converse(connection));
        }
        Ok(())
    }

    /// Answers the requests of one connection, one after the other.
    fn converse(&self, connection: Connection) {
        let mut stream = &connection.stream;
        let ready =
            stream.set_nodelay(true).is_ok() && stream.set_write_timeout(Some(IDLE)).is_ok();
        let access = self.access.at(stream.local_addr().ok());
        let mut buffer: Vec<u8> = Vec::with_capacity(2048);
        if !ready {
            return;
        }
        let mut deadline = Instant::now() + IDLE;
        loop {
            match parse(&buffer) {
                Parsed::Partial => match read_until(deadline, stream, &mut buffer) {
                    Ok(count) if count > 0 => {}
                    _ => return,
                },
                Parsed::Refused(refusal) => {
                    let response = match refusal {
                        Refusal::BadRequest => Response::text(400, "bad request"),
                        Refusal::TooLarge => Response::text(431, "the request is too large"),
                    };
                    let _ = response.write(&mut stream, Body::Sent, false);
                    return;
                }
                Parsed::Complete(request, length) => {
                    buffer.drain(..length);
                    connection.answers();
                    let response = match self.answer(&request, &access) {
                        Answer::Response(response) => response,
                        Answer::Channel => {
                            if connection.listens().is_ok() {
                                channel::stream(&self.preview, stream);
                            }
                            return;
                        }
                    };
                    let body =
                        if request.method == Method::Head { Body::Withheld } else { Body::Sent };
                    if response.write(&mut stream, body, request.keep_alive).is_err()
                        || !request.keep_alive
                    {
                        return;
                    }
                    connection.waits();
                    deadline = Instant::now() + IDLE;
                }
            }
        }
    }

    fn answer(&self, request: &Request, access: &Access) -> Answer {
        if !access.allows_host(request.host.as_deref()) {
            return Response::text(
                403,
                "this preview is for the machine it runs on; see --allow-host",
            )
            .into();
        }
        if request.path == CHANNEL {
            return self.channel(request, access);
        }
        if !matches!(request.method, Method::Get | Method::Head) {
            return Response::text(405, "only GET and HEAD").header("Allow", "GET, HEAD").into();
        }
        loop {
            let Some(generation) = self.preview.current() else {
                return Response::text(503, "the first build is still going on")
                    .header("Retry-After", "1")
                    .into();
            };
            let response = self.page(request, &generation);
            // Replaced before it was finished: whoever waits is shown what came instead.
            if response.status != 500 || !generation.is_retired() {
                return response.into();
            }
        }
    }

    /// The reload channel is for pages of this server alone: a page of another site that guessed
    /// the port has another origin, and a request without one is no page of ours.
    fn channel(&self, request: &Request, access: &Access) -> Answer {
        let known = access.allows_origin(request.origin.as_deref())
            && request.token.as_deref() == Some(self.token.as_str());
        match (known, request.method) {
            (false, _) => Response::text(403, "a foreign origin or token, or none").into(),
            (true, Method::Get | Method::Post) => Answer::Channel,
            (true, _) => {
                Response::text(405, "only GET and POST").header("Allow", "GET, POST").into()
            }
        }
    }

    fn page(&self, request: &Request, generation: &Generation) -> Response {
        let Some(base) = generation.site.as_ref().map(|site| site.base_url()) else {
            let html = error_page(&generation.overlay);
            return self.html(request, generation, 500, html.as_bytes(), "");
        };
        // What is asked for is decoded, and what is configured is not.
        let base_path = percent_decode_str(&base.path).decode_utf8_lossy();
        let Some(path) = request.path.strip_prefix(&*base_path) else {
            if request.path == "/" {
                return Response::text(302, "the site is at its base path")
                    .header("Location", format!("{}/", base.path));
            }
            return self.not_found(request, generation);
        };
        if path.is_empty() {
            return Response::text(301, "moved")
                .header("Location", format!("{}/{}", base.path, request.query));
        }
        let url = crate::address::Url::new(path);
        if let Some(index) = url.output_path().and_then(|path| generation.find(&path)) {
            return self.rendered(request, generation, index, 200);
        }
        if !path.ends_with('/') {
            let folder = crate::address::Url::new(format!("{path}/"));
            if folder.output_path().and_then(|path| generation.find(&path)).is_some() {
                let location = format!("{}{}", folder.href(base), request.query);
                return Response::text(301, "moved").header("Location", location);
            }
        }
        self.not_found(request, generation)
    }

    fn not_found(&self, request: &Request, generation: &Generation) -> Response {
        match OutputPath::new("404.html").and_then(|path| generation.find(&path)) {
            Some(index) => self.rendered(request, generation, index, 404),
            None => Response::text(404, "not found"),
        }
    }

    fn rendered(
        &self,
        request: &Request,
        generation: &Generation,
        page_index: usize,
        status: u16,
    ) -> Response {
        let output_path = generation
            .site
            .as_ref()
            .and_then(|site| Some(site.pages().get(page_index)?.output_path.clone()));
        let kind = output_path
            .as_ref()
            .map_or("application/octet-stream", |path| media_type(path.as_str()));
        if let Some((file, images)) = generation.streamed(page_index) {
            return self.copied(request, generation, file, images, kind, status);
        }
        let rendered = generation.render(page_index, &self.files);
        match &*rendered {
            Ok(Bytes { bytes, hash }) => {
                let etag = format!("\"{hash:016x}\"");
                if status == 200 && request.if_none_match.as_deref() == Some(&etag) {
                    return Response::new(304, kind, "").header("ETag", etag);
                }
                if !kind.starts_with("text/html") {
                    return Response::new(status, kind, bytes.clone()).header("ETag", etag);
                }
                if let Some(path) = output_path.filter(|_| request.wants_html) {
                    self.remember(path, &rendered);
                }
                self.html(request, generation, status, bytes, &etag)
            }
            Err(problems) => {
                self.preview.lay_over(generation, problems);
                let names_somebody =
                    problems.iter().any(|problem| problem.code == PROTECTED_PERSON);
                let before = output_path.filter(|_| !names_somebody);
                match before.and_then(|path| self.last_shown(&path)).as_deref() {
                    Some(Ok(Bytes { bytes, hash })) => {
                        let etag = format!("\"{hash:016x}\"");
                        self.html(request, generation, 500, bytes, &etag)
                    }
                    _ => {
                        let html = error_page(&to_html(problems, &generation.snapshot));
                        self.html(request, generation, 500, html.as_bytes(), "")
                    }
                }
            }
        }
    }

    /// A file that is published without being rendered: it is sent from the disk, piece by piece,
    /// unless something is taken out of it or a browser is to reload it.
    fn copied(
        &self,
        request: &Request,
        generation: &Generation,
        file: &SourceFile,
        images: &Images,
        kind: &'static str,
        status: u16,
    ) -> Response {
        let is_html = kind.starts_with("text/html");
        let opened = self.files.outgoing(file, images).and_then(|outgoing| match outgoing {
            Outgoing::Bytes(bytes) => Ok((bytes, None)),
            Outgoing::Copy(path, _) if is_html || status != 200 => Ok((fs::read(path)?, None)),
            Outgoing::Copy(path, len) => Ok((Vec::new(), Some((File::open(path)?, len)))),
        });
        match opened {
            Ok((_, Some((disk, len)))) => {
                let etag = format!("\"{:016x}\"", file.hash);
                if request.if_none_match.as_deref() == Some(&etag) {
                    return Response::new(304, kind, "").header("ETag", etag);
                }
                Response::file(kind, disk, len).header("ETag", etag)
            }
            Ok((bytes, None)) => {
                let etag = format!("\"{:016x}\"", xxhash_rust::xxh3::xxh3_64(&bytes));
                if status == 200 && request.if_none_match.as_deref() == Some(&etag) {
                    return Response::new(304, kind, "").header("ETag", etag);
                }
                match is_html {
                    true => self.html(request, generation, status, &bytes, &etag),
                    false => Response::new(status, kind, bytes).header("ETag", etag),
                }
            }
            Err(error) => {
                let message = format!("cannot read {}: {error}", file.path);
                let problem =
                    Diagnostic::error("unreadable-file", Place::File(file.path.clone()), message);
                let html = error_page(&to_html(&[problem], &generation.snapshot));
                self.html(request, generation, 500, html.as_bytes(), "")
            }
        }
    }

    /// Keeps a page that a browser shows now.
    fn remember(&self, path: OutputPath, rendered: &Rendered) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.len() >= MAX_SHOWN && !shown.contains_key(&path) {
            shown.clear();
        }
        shown.insert(path, Arc::clone(rendered));
    }

    fn last_shown(&self, path: &OutputPath) -> Option<Rendered> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    /// A page; a browser gets the script that keeps it up to date, a program the bytes as built.
    fn html(
        &self,
        request: &Request,
        generation: &Generation,
        status: u16,
        html: &[u8],
        etag: &str,
    ) -> Response {
        let kind = "text/html; charset=utf-8";
        let response = match request.wants_html {
            true => {
                let page =
                    channel::with_script(html, CHANNEL, &self.token, generation.number, etag);
                Response::new(status, kind, page).header(VERSION, generation.number.to_string())
            }
            false => Response::new(status, kind, html),
        };
        if etag.is_empty() { response } else { response.header("ETag", etag) }
    }
}

/// Reads what has come. A client that sends its request byte by byte has no more time than another.
fn read_until(
    deadline: Instant,
    mut stream: &TcpStream,
    buffer: &mut Vec<u8>,
) -> io::Result<usize> {
    let left = deadline.saturating_duration_since(Instant::now());
    if left.is_zero() {
        return Err(io::ErrorKind::TimedOut.into());
    }
    stream.set_read_timeout(Some(left))?;
    let mut chunk = [0_u8; 4096];
    let count = stream.read(&mut chunk)?;
    buffer.extend_from_slice(&chunk[..count]);
    Ok(count)
}

/// What the page of problems looks like, in a light room and a dark one.
const ERROR_PAGE_CSS: &str = ":root{color-scheme:light dark}body{margin:2rem;font:1rem/1.5 system-ui,sans-serif}\
    h1{font-size:1.25rem}pre{overflow-x:auto;font:.875rem/1.5 ui-monospace,monospace}";

/// A page for where there is none: the problems, which are escaped already.
fn error_page(overlay: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Dateline: errors</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><style>{ERROR_PAGE_CSS}</style></head>\
         <body>{overlay}</body></html>"
    )
}

enum Answer {
    Response(Response),
    Channel,
}

impl From<Response> for Answer {
    fn from(response: Response) -> Self {
        Self::Response(response)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_slow_client_has_no_more_time_than_another() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let mut client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (stream, _) = listener.accept().unwrap();
        let (hour, mut buffer) = (Duration::from_secs(3600), Vec::new());
        let deadline = Instant::now() + hour;
        for read in 1..=3 {
            client.write_all(b"a").unwrap();
            assert_eq!(read_until(deadline, &stream, &mut buffer).unwrap(), 1);
            // What it waits for the next byte is what is left of the one time.
            let left = stream.read_timeout().unwrap().unwrap();
            assert!(left <= hour && buffer.len() == read, "{left:?} {buffer:?}");
        }
        client.write_all(b"a").unwrap();
        let error = read_until(Instant::now(), &stream, &mut buffer).unwrap_err();
        assert_eq!((error.kind(), &*buffer), (io::ErrorKind::TimedOut, &b"aaa"[..]));
    }
}
