//! Whether what site.toml says of front matter fits the fields there are: renamings lead to fields
//! of articles and hide none, nor do registries of the desk's own.

use super::withholding::words::meaning;
use super::{Article, Event, OwnTerm, Withheld};
use crate::config::{Config, locate};
use crate::diagnostics::{Diagnostic, Place, suggest};
use crate::input::Snapshot;
use crate::written::{Declaration, Part, Step};

/// Fields that are only there for other tools, and may be read as another one.
const OF_OTHER_TOOLS: &[&str] = &["layout", "permalink", "published", "taxonomies"];

/// What is wrong with the renamings and registries of a site.
pub(crate) fn check_fields(snapshot: &Snapshot, config: &Config) -> Vec<Diagnostic> {
    let rename = &config.front_matter.rename;
    let declarations = [Article::DECLARATION, Withheld::DECLARATION];
    let own = config.registries.own().map(|(_, registry)| &*registry.folder);
    let mut fields: Vec<&str> = own.collect();
    for declaration in declarations {
        declaration.names().for_each(|name| fields.push(name));
    }
    let mut problems = check_registries(snapshot, config);
    for (from, to) in rename {
        let steps = ["front_matter", "rename", from].map(Step::Key);
        let place = |part| locate(snapshot, &steps, part);
        if fields.contains(&&**from) && !OF_OTHER_TOOLS.contains(&&**from) {
            problems.push(renamed_field(place(Part::Key), from));
        } else if !fields.contains(&&**to) {
            problems.push(unknown_field(place(Part::Value), to, &fields));
        }
    }
    problems
}

/// The registries of the desk's own, and the fields of their entries, whose names mean something
/// else in the files in which they stand.
fn check_registries(snapshot: &Snapshot, config: &Config) -> Vec<Diagnostic> {
    let is_field = |declarations: &[&Declaration], name: &str| {
        declarations.iter().any(|declaration| declaration.field(name, None).is_some())
            || meaning(name).is_some()
    };
    let mut problems = Vec::new();
    for (_, registry) in config.registries.own() {
        let steps = ["registries", &registry.folder].map(Step::Key);
        if is_field(&[Article::DECLARATION, Event::DECLARATION], &registry.folder) {
            let place = locate(snapshot, &steps, Part::Key);
            problems.push(taken_field(place, &registry.folder, "a field of articles or events"));
        }
        let is_inside = |folder: &str| folder.split('/').next() == Some(&*registry.folder);
        if config.content.articles.iter().any(|folder| is_inside(folder)) {
            let place = locate(snapshot, &steps, Part::Key);
            problems.push(taken_field(place, &registry.folder, "a folder of articles"));
        }
        for (index, name) in registry.extra.iter().enumerate() {
            if is_field(&[OwnTerm::DECLARATION], name) {
                let steps = [steps[0], steps[1], Step::Key("extra"), Step::Index(index)];
                let place = locate(snapshot, &steps, Part::Value);
                problems.push(taken_field(place, name, "a field of every entry"));
            }
        }
    }
    problems
}

/// What site.toml calls so is something else already.
fn taken_field(place: Place, name: &str, of: &str) -> Diagnostic {
    let message = format!("`{name}` is {of} already");
    Diagnostic::error("taken-registry", place, message).help("choose another name")
}

/// A renaming leads to a field that articles do not have.
fn unknown_field(place: Place, field: &str, known: &[&str]) -> Diagnostic {
    let message = format!("articles have no field `{field}`");
    let problem = Diagnostic::error("unknown-rename-target", place, message);
    match suggest::nearest(field, known.iter().copied()) {
        Some(name) => problem.help(format!("did you mean `{name}`?")),
        None => problem.help("to keep a value under a name of your own, put it under `extra:`"),
    }
}

/// A renaming would hide a field that articles have.
fn renamed_field(place: Place, field: &str) -> Diagnostic {
    let message =
        format!("`{field}` is a field of articles already and cannot be read under another name");
    Diagnostic::error("renamed-field", place, message).help("remove the line")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::Timestamp;

    use super::*;
    use crate::address::SourcePath;
    use crate::config::{CONFIG_FILE, Options};
    use crate::diagnostics::sort_diagnostics;
    use crate::input::SourceFile;
    use crate::report::{Color, Format, Reporter};

    /// Checks what is said of `rename`.
    #[track_caller]
    fn check(rename: &str, expected: &str) {
        let text = format!(
            "base_url = \"https://desk.example\"\ntitle = \"Desk\"\n[front_matter]\n{rename}\n"
        );
        let file = SourceFile::text(SourcePath::new(CONFIG_FILE).unwrap(), text.as_bytes());
        let mut snapshot = Snapshot::default();
        snapshot.files.insert(file.path.clone(), Arc::new(file));
        let options = Options::public(Timestamp::UNIX_EPOCH);
        let config = Config::read(&snapshot, &options).value.unwrap();
        let mut problems = check_fields(&snapshot, &config);
        sort_diagnostics(&mut problems);
        let drawn = Reporter::new(&snapshot, Color::Never).report(&problems, Format::Text);
        let body = drawn.trim_end().rsplit_once("\n\n").map_or(&*drawn, |(body, _)| body);
        assert_eq!(body, expected.trim_matches('\n'), "\n{body}\n");
    }

    #[test]
    fn renamings_lead_to_fields_and_hide_none() {
        check("rename = { tags = \"topics\", permalink = \"slug\" }", "");
        check(
            "rename = { tags = \"topic\", title = \"date\", x = \"zzzzz\" }",
            r#"
error[unknown-rename-target]: articles have no field `topic`
 --> site.toml:4:19
  |
4 | rename = { tags = "topic", title = "date", x = "zzzzz" }
  |                   ^^^^^^^
  |
  = help: did you mean `topics`?

error[renamed-field]: `title` is a field of articles already and cannot be read under another name
 --> site.toml:4:28
  |
4 | rename = { tags = "topic", title = "date", x = "zzzzz" }
  |                            ^^^^^
  |
  = help: remove the line

error[unknown-rename-target]: articles have no field `zzzzz`
 --> site.toml:4:48
  |
4 | rename = { tags = "topic", title = "date", x = "zzzzz" }
  |                                                ^^^^^^^
  |
  = help: to keep a value under a name of your own, put it under `extra:`
"#,
        );
    }
}
