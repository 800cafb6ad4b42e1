//! `dateline init`: a small site to start from.

use std::io;
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Console, Outcome, problems};
use crate::diagnostics::Diagnostic;

/// The files of the starter site; `{date}` becomes the day on which it is made.
const FILES: &[(&str, &str)] = &[
    ("site.toml", include_str!("starter/site.toml")),
    ("content/articles/first.md", include_str!("starter/content/articles/first.md")),
    (
        "content/topics/border-security.md",
        include_str!("starter/content/topics/border-security.md"),
    ),
    ("content/pages/about.md", include_str!("starter/content/pages/about.md")),
    (".gitignore", include_str!("starter/gitignore")),
];

/// Writes the starter site into `folder`, which must not exist or be empty but for a `.git`.
pub fn run(folder: &Path, now: Timestamp, console: &Console) -> Result<Outcome, Diagnostic> {
    if !is_free(folder).map_err(|error| problems::unwritable_file(folder, &error))? {
        return Err(problems::not_empty(folder));
    }
    let date = TimeZone::UTC.to_datetime(now).date().to_string();
    for (name, text) in FILES {
        let path = folder.join(name);
        write(&path, &text.replace("{date}", &date))
            .map_err(|error| problems::unwritable_file(&path, &error))?;
    }
    console.say(&format!(
        "A new site is in `{0}`. Build it with `dateline build --root {0}`",
        folder.display()
    ));
    Ok(Outcome::Done)
}

fn is_free(folder: &Path) -> io::Result<bool> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(error),
    };
    for entry in entries {
        if entry?.file_name() != ".git" {
            return Ok(false);
        }
    }
    Ok(true)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = std::fs::File::create_new(path)?;
    io::Write::write_all(&mut file, text.as_bytes())
}
