//! The guide says everything that there is to say: what is not in it cannot be relied upon.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::project::Project;

const SAMPLE: &str = env!("CARGO_MANIFEST_DIR");

/// The words between backticks in a page of the guide.
fn words(page: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(Path::new(SAMPLE).join("docs/guide").join(page)).unwrap();
    let prose = text.split("```").step_by(2).collect::<String>();
    let quoted = prose.split('`').skip(1).step_by(2).collect::<Vec<_>>().join(" ");
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    quoted.split(|letter| !is_word(letter)).map(str::to_owned).collect()
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

#[test]
fn every_name_that_a_template_sees() {
    let project = Project::new("");
    for folder in ["content", "static"] {
        copy(&Path::new(SAMPLE).join(folder), &project.root().join(folder));
    }
    project.write("site.toml", fs::read(Path::new(SAMPLE).join("site.toml")).unwrap());
    for template in fs::read_dir(Path::new(SAMPLE).join("templates")).unwrap() {
        let name = template.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".html") && name != "base.html" {
            project.write(&format!("templates/{name}"), "{{ __tera_context | safe }}");
        }
    }
    assert_eq!(project.build(&["--quiet"]).code, 0);
    let guide = words("templates.md");
    // `[extra]` of the sample site.
    let known = |key: &str| guide.contains(key) || key == "sample_notice";
    let mut missing = BTreeSet::new();
    let mut count = 0;
    for file in project.files("public").iter().filter(|file| file.ends_with(".html")) {
        let dump = project.read(&format!("public/{file}"));
        count += keys(&dump).count();
        let kind = dump.rsplit("\"kind\": \"").next().and_then(|rest| rest.split('"').next());
        let new = keys(&dump).filter(|key| !known(key));
        missing.extend(new.map(|key| format!("{key} ({})", kind.unwrap_or_default())));
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
