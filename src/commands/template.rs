//! `dateline template`: the built-in theme as it is written, for who makes templates and words of
//! their own.

use super::{Console, Outcome, problems};
use crate::catalogue;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::nearest;
use crate::input::built_in_files;

/// Prints the built-in template of that name, or the words of the theme; without one, the names
/// there are.
pub fn run(name: Option<&str>, console: &Console) -> Result<Outcome, Diagnostic> {
    let files = built_in_files();
    let templates = files.iter().filter_map(|(path, file)| {
        let name = path.as_str().strip_prefix("templates/")?.to_owned();
        Some((name, std::str::from_utf8(&file.bytes).ok()?))
    });
    let templates = templates.chain(catalogue::built_in_files());
    let Some(asked) = name else {
        let names: Vec<String> = templates.map(|(name, _)| name).collect();
        console.print(&format!("{}\n", names.join("\n")));
        return Ok(Outcome::Done);
    };
    let is_asked = |name: &str| {
        let short = name.strip_prefix("words/").or_else(|| name.strip_suffix(".html"));
        name == asked || short == Some(asked)
    };
    match templates.clone().find(|(name, _)| is_asked(name)) {
        Some((_, text)) => console.print(text),
        None => {
            let names: Vec<String> = templates.map(|(name, _)| name).collect();
            let near = nearest(asked, names.iter().map(String::as_str));
            return Err(problems::unknown_template(asked, near));
        }
    }
    Ok(Outcome::Done)
}
