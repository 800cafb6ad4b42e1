//! A running preview, and what can be asked of it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::project::{NOON, Project};

/// Longer than this nothing takes, however busy the machine is.
const PATIENCE: Duration = Duration::from_secs(20);

/// A site and the program that serves it; it ends when the value goes.
pub(super) struct Preview {
    pub(super) project: Project,
    pub(super) port: u16,
    child: Child,
    said: Arc<Mutex<String>>,
}

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// Header fields by their names in lower case.
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

/// The stream that tells a page of changes.
pub(super) struct Channel(BufReader<TcpStream>);

impl Preview {
    /// Serves a fixture at any free port.
    pub(super) fn new(fixture: &str) -> Self {
        Self::with_args(Project::new(fixture), &["--port", "0"])
    }

    /// Serves a project with further arguments, and waits until it is ready.
    #[track_caller]
    pub(super) fn with_args(project: Project, args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
            .arg("serve")
            .args(args)
            .current_dir(project.root())
            .env_remove("CLICOLOR_FORCE")
            .env("SOURCE_DATE_EPOCH", NOON)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let listener = Arc::clone(&said);
        let stderr = BufReader::new(child.stderr.take().unwrap());
        thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                let mut said = listener.lock().unwrap();
                said.push_str(&line);
                said.push('\n');
            }
        });
        let mut preview = Self { project, port: 0, child, said };
        let line = preview.wait_until("it is ready", |preview| {
            preview.said().lines().find(|line| line.starts_with("Serving ")).map(str::to_owned)
        });
        let authority = line.split('/').nth(2).unwrap();
        preview.port = authority.rsplit(':').next().unwrap().parse().unwrap();
        preview
    }

    /// What it has said so far, with `[PORT]` and `[TIME]` in place of what differs from run to run.
    pub(super) fn said(&self) -> String {
        let said = self.said.lock().unwrap().clone();
        let said = said.replace(&format!(":{}/", self.port), ":[PORT]/");
        let words: Vec<&str> = said.split(' ').collect();
        let is_time = |index: usize| {
            words.get(index + 1).is_some_and(|next| next.starts_with("ms"))
                && words[index].bytes().all(|byte| byte.is_ascii_digit())
        };
        let words = words.iter().enumerate();
        words
            .map(|(index, word)| if is_time(index) { "[TIME]" } else { word })
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Waits until it has said something.
    #[track_caller]
    pub(super) fn wait_for_words(&self, words: &str) {
        self.wait_until(words, |preview| preview.said().contains(words).then_some(()));
    }

    /// The number of the process.
    pub(super) fn process_id(&self) -> u32 {
        self.child.id()
    }

    /// Waits until the process has ended and tells how.
    pub(super) fn wait_for_end(&mut self) -> std::process::ExitStatus {
        let started = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(started.elapsed() < PATIENCE, "it goes on");
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Sends bytes and reads until the connection ends.
    pub(super) fn raw(&self, request: impl AsRef<[u8]>) -> Vec<u8> {
        let mut stream = self.connect();
        // The answer may come, and the connection end, before all has been sent.
        let _ = stream.write_all(request.as_ref());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        answer
    }

    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(SocketAddr::from(([127, 0, 0, 1], self.port))).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Asks as a program does.
    #[track_caller]
    pub(super) fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, "")
    }

    /// Asks as a browser does that wants to show a page.
    #[track_caller]
    pub(super) fn browse(&self, target: &str) -> Answer {
        self.ask("GET", target, "Accept: text/html,*/*;q=0.8\r\n")
    }

    /// Asks with a method and further header lines.
    #[track_caller]
    pub(super) fn ask(&self, method: &str, target: &str, headers: &str) -> Answer {
        let port = self.port;
        Answer::read(&self.raw(format!(
            "{method} {target} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n{headers}\r\n"
        )))
    }

    /// Waits until an address shows a text.
    #[track_caller]
    pub(super) fn wait_for(&self, target: &str, text: &str) {
        self.wait_until(&format!("{target} shows {text:?}"), |preview| {
            let answer = preview.get(target);
            (answer.status == 200 && answer.text().contains(text)).then_some(())
        });
    }

    /// Waits until there is nothing at an address.
    #[track_caller]
    pub(super) fn wait_for_none(&self, target: &str) {
        self.wait_until(&format!("nothing is at {target}"), |preview| {
            (preview.get(target).status == 404).then_some(())
        });
    }

    #[track_caller]
    pub(super) fn wait_until<T>(&self, what: &str, check: impl Fn(&Self) -> Option<T>) -> T {
        let started = Instant::now();
        loop {
            if let Some(found) = check(self) {
                return found;
            }
            let said = self.said.lock().unwrap();
            assert!(started.elapsed() < PATIENCE, "waited for: {what}; it said:\n{said}");
            drop(said);
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// The token that the pages of this run carry.
    pub(super) fn token(&self) -> String {
        let page = self.browse("/").text();
        page.split("data-token=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    /// Listens for changes as a page of the preview does.
    pub(super) fn listen(&self) -> Channel {
        self.listen_with(&self.token())
    }

    /// The same with a token that is known already.
    pub(super) fn listen_with(&self, token: &str) -> Channel {
        let mut stream = self.connect();
        let port = self.port;
        stream
            .write_all(
                format!(
                    "POST /~dateline/events HTTP/1.1\r\nHost: localhost:{port}\r\n\
                     Origin: http://localhost:{port}\r\nX-Dateline-Token: {token}\r\n\r\n"
                )
                .as_bytes(),
            )
            .unwrap();
        Channel(BufReader::new(stream))
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    #[track_caller]
    pub(super) fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        let end = end.unwrap_or_else(|| panic!("{:?}", String::from_utf8_lossy(bytes)));
        let head = std::str::from_utf8(&bytes[..end]).unwrap();
        let (first, fields) = head.split_once("\r\n").unwrap();
        let fields = fields.split("\r\n").map(|field| field.split_once(": ").unwrap());
        Self {
            status: first.split(' ').nth(1).unwrap().parse().unwrap(),
            headers: fields.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value)
    }
}

impl Channel {
    /// Waits until the stream is open, which says nothing yet.
    #[track_caller]
    pub(super) fn begin(&mut self) {
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        assert_eq!(line, "HTTP/1.1 200 OK\r\n");
    }

    /// The next thing that the page is told.
    #[track_caller]
    pub(super) fn next(&mut self) -> serde_json::Value {
        let started = Instant::now();
        loop {
            // The stream says now and then that it is still there.
            assert!(started.elapsed() < PATIENCE, "there is nothing more to tell");
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the stream has ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }

    /// Reads what is left and tells whether the stream ends then.
    pub(super) fn has_ended(&mut self) -> bool {
        let mut rest = Vec::new();
        match self.0.read_to_end(&mut rest) {
            Ok(_) => true,
            Err(error) => error.kind() == std::io::ErrorKind::ConnectionReset,
        }
    }
}
