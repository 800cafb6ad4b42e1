//! `dateline new`: a content file with the fields that its kind usually has.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Console, Outcome, problems, site};
use crate::config::{Config, Options};
use crate::content::{CountryCode, Tlp};
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, Format};
use crate::text::Key;

/// What `new` is asked to make.
#[derive(Debug)]
pub struct Request {
    /// The site's folder.
    pub root: PathBuf,
    /// What kind of file.
    pub kind: Kind,
    /// Title, name or country code.
    pub name: String,
    /// The moment; articles bear its date.
    pub now: Timestamp,
}

/// Kinds of files that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `content/articles/2026-11-24-title.md`.
    Article,
    /// `content/countries/pk.md`.
    Country,
    /// `content/topics/name.md`.
    Topic,
    /// `content/actors/name.md`.
    Actor,
    /// `content/people/name.md`.
    Person,
}

/// Writes the file and prints its path. No file is ever overwritten.
pub fn run(request: &Request, console: &Console) -> Result<Outcome, Diagnostic> {
    let (_, snapshot) = site::read(&request.root)?;
    let options =
        Options { now: request.now, base_url: None, drafts: false, future: false, tlp: Tlp::Clear };
    let mut diagnostics = Vec::new();
    let Some(config) = Config::read(&snapshot, &options).take(&mut diagnostics) else {
        console.report(&diagnostics, &snapshot, Format::Text);
        return Ok(Outcome::UsageErrors);
    };
    let today = config.time_zone.to_datetime(request.now).date();
    let folder = config.article_folders.first().map_or("articles", |folder| folder);
    let (path, text) = draft(request.kind, &request.name, today, folder)?;
    let path = request.root.join(path);
    write_new(&path, &text).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => problems::file_exists(&path),
        _ => problems::unwritable_file(&path, &error),
    })?;
    console.print(&format!("{}\n", path.display()));
    Ok(Outcome::Done)
}

/// Path inside the site and text of a new file.
fn draft(
    kind: Kind,
    name: &str,
    today: Date,
    article_folder: &str,
) -> Result<(String, String), Diagnostic> {
    if kind == Kind::Country {
        let code = CountryCode::new(name)
            .or_else(|| CountryCode::from_alpha3(name))
            .or_else(|| CountryCode::from_name(name))
            .ok_or_else(|| problems::not_a_country(name, code_meant(name)))?;
        let path = format!("content/countries/{}.md", code.slug());
        return Ok((path, format!("---\ncode: {code}\n{COUNTRY}")));
    }
    let key = Key::from_text(name).filter(|_| !name.contains(char::is_control));
    let key = key.ok_or_else(|| problems::unusable_name(name))?;
    // A JSON string is a YAML string in double quotes.
    let quoted = serde_json::Value::from(name).to_string();
    Ok(match kind {
        Kind::Article | Kind::Country => (
            format!("content/{article_folder}/{today}-{key}.md"),
            format!("---\ntitle: {quoted}\ndate: {today}\n{ARTICLE}"),
        ),
        Kind::Topic => {
            (format!("content/topics/{key}.md"), format!("---\nname: {quoted}\n{TOPIC}"))
        }
        Kind::Actor => {
            (format!("content/actors/{key}.md"), format!("---\nname: {quoted}\n{ACTOR}"))
        }
        Kind::Person => {
            (format!("content/people/{key}.md"), format!("---\nname: {quoted}\n{PERSON}"))
        }
    })
}

/// The code of the country that `name` nearly names.
fn code_meant(name: &str) -> Option<&'static str> {
    // The numbers of ISO 3166-1 have three digits.
    let countries = || (0..1000).filter_map(iso3166::Country::from_id);
    let short = |name: &'static str| name.split([',', '(']).next().unwrap_or(name).trim_end();
    let nearest = nearest(name, countries().map(|country| short(country.data().name)))?;
    let meant = countries().find(|country| short(country.data().name) == nearest);
    meant.map(|country| country.data().alpha2)
}

/// Writes a file that must not exist.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = std::fs::File::create_new(path)?;
    io::Write::write_all(&mut file, text.as_bytes())
}

// What stands commented out is optional; the values are examples of the form.

const ARTICLE: &str = "\
draft: true
# description: One sentence for lists and search engines.
# dateline: TEHRAN / ISLAMABAD
# kind: news  # news, analysis, assessment, forecast, explainer
# countries: [PK, IR]
# topics: [border-security]
# sources:
#   - id: kdp
#     url: https://example.org/report
#     publisher: KDP News
# events:
#   - id: talks-in-tehran
#     date: 2025-10-29
#     title: Talks in Tehran
#     type: talks
#     status: reported
#     countries: [PK, IR]
#     sources: [kdp]
---

Write the article here. Cite a source by its id in square brackets after an @ sign.
";

const COUNTRY: &str = "\
# region: South Asia
# neighbours: [IR, AF]
# status:
#   - month: 2025-10
#     trend: deteriorated  # deteriorated, improved, unchanged
#     reason: One sentence.
---

<!-- Write the standing background here. -->
";

const TOPIC: &str = "\
# synonyms: [frontier-security]
# broader: security
---

<!-- Write what the topic covers here. -->
";

const ACTOR: &str = "\
# type: armed-group  # government, military, armed-group, political, intergovernmental, …
# aliases:
#   - {text: Another name, lang: en, used_by: Whoever uses it}
---

<!-- Write the standing background here. -->
";

const PERSON: &str = "\
# offices:
#   - {title: Interior Minister, country: PK, from: 2024-03}
---

<!-- Write the standing background here. -->
";

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn check(kind: Kind, name: &str, path: &str, start: &str) {
        let (made_path, text) = draft(kind, name, date(2026, 11, 24), "articles").unwrap();
        assert_eq!(made_path, path);
        assert!(text.starts_with(start), "{text}");
    }

    #[track_caller]
    fn check_error(kind: Kind, name: &str, message: &str, help: &str) {
        let problem = draft(kind, name, date(2026, 11, 24), "articles").unwrap_err();
        assert_eq!((&*problem.message, problem.help.as_deref()), (message, Some(help)));
    }

    #[test]
    fn paths_and_front_matter() {
        check(
            Kind::Article,
            "Islamabad & Tehran: \"recommit\"",
            "content/articles/2026-11-24-islamabad-tehran-recommit.md",
            "---\ntitle: \"Islamabad & Tehran: \\\"recommit\\\"\"\ndate: 2026-11-24\ndraft: true\n",
        );
        for name in ["pk", "PAK", "pakistan", "Islamic Republic of Pakistan"] {
            check(Kind::Country, name, "content/countries/pk.md", "---\ncode: PK\n");
        }
        check(
            Kind::Topic,
            "Border Security",
            "content/topics/border-security.md",
            "---\nname: \"Border Security\"\n",
        );
        check(Kind::Actor, "Jaish al-Adl", "content/actors/jaish-al-adl.md", "---\nname: ");
        check(
            Kind::Person,
            "محسن نقوی",
            "content/people/محسن-نقوی.md",
            "---\nname: \"محسن نقوی\"\n",
        );
    }

    #[test]
    fn names_that_cannot_be_used() {
        check_error(
            Kind::Country,
            "Pakistn",
            "`Pakistn` is not a country code",
            "did you mean `PK`?",
        );
        check_error(
            Kind::Country,
            "nowhere at all",
            "`nowhere at all` is not a country code",
            "write an ISO 3166-1 alpha-2 code, such as `PK`",
        );
        for name in ["", "../..", "!!!", "a\u{1b}b", "a\nb: c"] {
            check_error(
                Kind::Topic,
                name,
                &format!("`{name}` has no letter or digit, or has a control character"),
                "choose another name",
            );
        }
    }

    #[test]
    fn front_matter_is_yaml_with_and_without_its_comments() {
        for kind in [Kind::Article, Kind::Country, Kind::Topic, Kind::Actor, Kind::Person] {
            let (_, text) = draft(kind, "PK", date(2026, 11, 24), "articles").unwrap();
            let front_matter = text.split("---\n").nth(1).unwrap();
            for text in [front_matter.to_owned(), front_matter.replace("\n# ", "\n")] {
                let value: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
                assert!(value.is_mapping(), "{text}");
            }
        }
    }
}
