//! `dateline template`: the built-in theme as it is written, for who makes templates and words of
//! their own.

use super::{Console, Outcome, problems};
use crate::catalogue::ENGLISH;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::suggest::nearest;
use crate::input::built_in_files;

/// Where a site puts words of its own.
const WORDS: &str = "words/en.ftl";

/// Prints the built-in template of that name, or the words of the theme; without one, the names
/// there are.
pub fn run(name: Option<&str>, console: &Console) -> Result<Outcome, Diagnostic> {
    let files = built_in_files();
    let templates = files.iter().filter_map(|(path, file)| {
        let name = path.as_str().strip_prefix("templates/")?;
        Some((name, std::str::from_utf8(&file.bytes).ok()?))
    });
    let templates = templates.chain([(WORDS, ENGLISH)]);
    let Some(asked) = name else {
        let names: Vec<&str> = templates.map(|(name, _)| name).collect();
        console.print(&format!("{}\n", names.join("\n")));
        return Ok(Outcome::Done);
    };
    let is_asked = |name: &str| {
        let short =
            if name == WORDS { name.strip_prefix("words/") } else { name.strip_suffix(".html") };
        name == asked || short == Some(asked)
    };
    match templates.clone().find(|(name, _)| is_asked(name)) {
        Some((_, text)) => console.print(text),
        None => {
            let names = templates.map(|(name, _)| name);
            return Err(problems::unknown_template(asked, nearest(asked, names)));
        }
    }
    Ok(Outcome::Done)
}
