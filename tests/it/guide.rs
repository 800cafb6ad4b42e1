//! The guide says everything that there is to say: what is not in it cannot be relied upon.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::project::Project;

const SAMPLE: &str = env!("CARGO_MANIFEST_DIR");

/// The words between backticks in a text of the guide.
fn words(text: &str) -> BTreeSet<String> {
    let prose = text.split("```").step_by(2).collect::<String>();
    let quoted = prose.split('`').skip(1).step_by(2).collect::<Vec<_>>().join(" ");
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    quoted.split(|letter| !is_word(letter)).map(str::to_owned).collect()
}

/// What the guide says of the values of templates.
struct Guide {
    /// Of every page: all but the table of pages.
    shared: BTreeSet<String>,
    /// Of the pages of one template, by its name.
    pages: BTreeMap<String, BTreeSet<String>>,
}

impl Guide {
    fn read() -> Self {
        let text = fs::read_to_string(Path::new(SAMPLE).join("docs/guide/templates.md")).unwrap();
        let is_page = |line: &&str| line.starts_with("| `") && line.contains(".html` |");
        let (rows, shared): (Vec<&str>, Vec<&str>) = text.lines().partition(is_page);
        let mut pages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in rows {
            let name = row.split('`').nth(1).unwrap();
            let mut words = words(row);
            // A row may lead to another that says more.
            for (text, other) in [("| the same", "term.html"), ("as on the home page", "home.html")]
            {
                if row.contains(text) {
                    words.extend(pages[other].iter().cloned());
                }
            }
            pages.insert(name.to_owned(), words);
        }
        Self { shared: words(&shared.join("\n")), pages }
    }

    /// Whether it says what `key` is on the pages of `template`: in the row of another page it would
    /// be of no use to whoever writes this one.
    fn knows(&self, template: &str, key: &str) -> bool {
        let of_page = self.pages.get(template).is_some_and(|words| words.contains(key));
        // `[extra]` of the sample site.
        of_page || self.shared.contains(key) || key == "sample_notice"
    }
}

/// The keys of what Tera prints of a context, which looks like JSON.
fn keys(dump: &str) -> impl Iterator<Item = &str> {
    dump.split("\": ").filter_map(|before| {
        let (rest, key) = before.rsplit_once('"')?;
        let is_key = rest.ends_with(['{', ' '])
            && key.starts_with(|letter: char| letter.is_ascii_lowercase())
            && key
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        is_key.then_some(key)
    })
}

/// What a template sees without the two maps of words, whose keys the catalogue has.
fn without_words(dump: &str) -> String {
    let mut rest = dump;
    let mut kept = String::new();
    while let Some(at) = rest.find("{\"_language\"") {
        kept.push_str(&rest[..at]);
        // No word has a quotation mark that ends a value here.
        let mut is_text = false;
        let end = rest[at..].find(|sign| {
            is_text ^= sign == '"';
            sign == '}' && !is_text
        });
        rest = &rest[at + end.unwrap()..];
    }
    kept + rest
}

#[test]
fn every_name_that_a_template_sees() {
    let project = Project::new("");
    for folder in ["content", "static"] {
        copy(&Path::new(SAMPLE).join(folder), &project.root().join(folder));
    }
    project.write("site.toml", fs::read(Path::new(SAMPLE).join("site.toml")).unwrap());
    for template in fs::read_dir(Path::new(SAMPLE).join("templates")).unwrap() {
        let name = template.unwrap().file_name().into_string().unwrap();
        // What others extend is no page by itself.
        if name.ends_with(".html")
            && !["base.html", "term.html", "timeline-part.html"].contains(&name.as_str())
        {
            let dump = format!("{name}\n{{{{ __tera_context | safe }}}}");
            project.write(&format!("templates/{name}"), dump);
        }
    }
    assert_eq!(project.build(&["--quiet"]).code, 0);
    let guide = Guide::read();
    assert!(guide.pages.len() > 25, "{:?}", guide.pages.keys());
    let mut missing = BTreeSet::new();
    let mut count = 0;
    for file in project.files("public").iter().filter(|file| file.ends_with(".html")) {
        let dump = project.read(&format!("public/{file}"));
        let (template, dump) = dump.split_once('\n').unwrap();
        let dump = &without_words(dump);
        count += keys(dump).count();
        let new = keys(dump).filter(|key| !guide.knows(template, key));
        missing.extend(new.map(|key| format!("{key} ({template})")));
    }
    assert!(count > 1000, "{count}");
    assert_eq!(missing, BTreeSet::new());
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
