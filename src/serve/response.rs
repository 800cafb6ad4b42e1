//! What is answered: always with the same guarding headers, in one write.

use std::fs::File;
use std::io::{self, Read, Write};

/// An answer.
#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) content_type: &'static str,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    /// A file that follows the body, and how much of it is sent.
    pub(super) file: Option<(File, u64)>,
}

/// Headers of every answer. Nothing is stored, nothing is guessed, nobody else may embed or read.
const GUARDS: &str = "Cache-Control: no-store\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    Referrer-Policy: same-origin\r\n\
    X-Frame-Options: SAMEORIGIN\r\n";

impl Response {
    pub(super) fn new(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, content_type, headers: Vec::new(), body: body.into(), file: None }
    }

    /// A short answer in words.
    pub(super) fn text(status: u16, body: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", format!("{body}\n"))
    }

    pub(super) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// A file, which is sent piece by piece.
    pub(super) fn file(content_type: &'static str, file: File, len: u64) -> Self {
        Self { file: Some((file, len)), ..Self::new(200, content_type, "") }
    }

    /// Writes it at once: a head and a body in two packets cost 40 ms with delayed acknowledgement.
    pub(super) fn write(
        &self,
        out: &mut impl Write,
        with_body: Body,
        keep_alive: bool,
    ) -> io::Result<()> {
        let file_len = self.file.as_ref().map_or(0, |(_, len)| *len);
        let mut bytes = self.head(keep_alive, Some(self.body.len() as u64 + file_len));
        if with_body == Body::Sent {
            bytes.extend_from_slice(&self.body);
        }
        out.write_all(&bytes)?;
        let Some((file, len)) = self.file.as_ref().filter(|_| with_body == Body::Sent) else {
            return Ok(());
        };
        match io::copy(&mut file.take(*len), out)? {
            sent if sent == *len => Ok(()),
            // The file has shrunk: whoever waits for the rest must not take the next answer for it.
            _ => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    /// The head; without a length the body goes on until the connection ends.
    pub(super) fn head(&self, keep_alive: bool, length: Option<u64>) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        head.push_str(GUARDS);
        head.push_str(&format!("Content-Type: {}\r\n", self.content_type));
        if let Some(length) = length {
            head.push_str(&format!("Content-Length: {length}\r\n"));
        }
        head.push_str(if keep_alive {
            "Connection: keep-alive\r\n"
        } else {
            "Connection: close\r\n"
        });
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        head.into_bytes()
    }
}

/// Whether the body goes out: a `HEAD` request gets the length alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    Sent,
    Withheld,
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        302 => "Found",
        304 => "Not Modified",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        _ => "Service Unavailable",
    }
}
