//! Writes a synthetic briefing for measuring:
//! `cargo run --release --example synthetic -- N DIR [--seed S]`.

mod corpus;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((articles, folder, seed)) = parse(&arguments) else {
        return told(io::stderr(), "usage: synthetic N DIR [--seed S]", ExitCode::from(2));
    };
    match write(articles, &folder, seed) {
        Ok(bytes) => {
            let message = format!("{articles} articles, {bytes} bytes in {}", folder.display());
            told(io::stdout(), &message, ExitCode::SUCCESS)
        }
        Err(error) => {
            told(io::stderr(), &format!("{}: {error}", folder.display()), ExitCode::FAILURE)
        }
    }
}

fn parse(arguments: &[String]) -> Option<(usize, PathBuf, u64)> {
    let (articles, folder, seed) = match arguments {
        [articles, folder] => (articles, folder, 1),
        [articles, folder, option, seed] if option == "--seed" => {
            (articles, folder, seed.parse().ok()?)
        }
        _ => return None,
    };
    Some((articles.parse().ok()?, folder.into(), seed))
}

/// Writes into a folder that must not exist yet; returns how many bytes were written.
fn write(articles: usize, folder: &Path, seed: u64) -> io::Result<u64> {
    fs::create_dir(folder)?;
    let mut bytes = 0;
    for (path, text) in corpus::files(articles, seed) {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, &text)?;
        bytes += text.len() as u64;
    }
    Ok(bytes)
}

fn told(mut stream: impl Write, message: &str, code: ExitCode) -> ExitCode {
    // Nobody is left to be told that nobody can be told.
    drop(writeln!(stream, "{message}"));
    code
}
