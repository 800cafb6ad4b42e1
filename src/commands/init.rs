//! `dateline init`: a small site to start from.

use std::io;
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Console, Outcome, problems};
use crate::diagnostics::Diagnostic;
use crate::model::placeholders::{
    FIRST_DESCRIPTION, FIRST_EVENT, FIRST_TITLE, PAGE_TEXT, SITE_TITLE,
};

/// The files of the starter site; `{date}` becomes the day on which it is made, other words in
/// braces what `check --release` knows again.
const FILES: &[(&str, &str)] = &[
    ("site.toml", include_str!("starter/site.toml")),
    ("content/articles/first.md", include_str!("starter/content/articles/first.md")),
    (
        "content/topics/border-security.md",
        include_str!("starter/content/topics/border-security.md"),
    ),
    ("content/pages/about.md", include_str!("starter/content/pages/about.md")),
    ("content/pages/masthead.md", include_str!("starter/content/pages/masthead.md")),
    ("content/pages/funding.md", include_str!("starter/content/pages/funding.md")),
    ("content/pages/methodology.md", include_str!("starter/content/pages/methodology.md")),
    (
        "content/pages/corrections-policy.md",
        include_str!("starter/content/pages/corrections-policy.md"),
    ),
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
        write(&path, &filled(text, &date))
            .map_err(|error| problems::unwritable_file(&path, &error))?;
    }
    let folder = folder.display().to_string();
    let is_plain = folder.chars().all(|c| c.is_alphanumeric() || "/\\:._-~".contains(c));
    let pasted = if is_plain { folder.clone() } else { format!("\"{folder}\"") };
    console.say(&format!(
        "A new site is in `{folder}`. Build it with `dateline build --root {pasted}`"
    ));
    Ok(Outcome::Done)
}

fn filled(text: &str, date: &str) -> String {
    text.replace("{date}", date)
        .replace("{site}", SITE_TITLE)
        .replace("{title}", FIRST_TITLE)
        .replace("{page}", PAGE_TEXT)
        .replace("{event}", FIRST_EVENT)
        .replace("{description}", FIRST_DESCRIPTION)
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
