//! `dateline completions` and `dateline man`: what packages ship beside the program.

use std::path::Path;

use super::{Console, Outcome, problems};
use crate::diagnostics::Diagnostic;

/// Prints the completion script of a shell.
pub fn completions(
    shell: clap_complete::Shell,
    mut command: clap::Command,
    console: &Console,
) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "dateline", &mut script);
    console.print(&String::from_utf8_lossy(&script));
    Outcome::Done
}

/// Writes a manual page for every command into a folder.
pub fn man(
    folder: &Path,
    command: clap::Command,
    console: &Console,
) -> Result<Outcome, Diagnostic> {
    std::fs::create_dir_all(folder)
        .and_then(|()| clap_mangen::generate_to(command, folder))
        .map_err(|error| problems::unwritable_file(folder, &error))?;
    console.say(&format!("The manual is in `{}`", folder.display()));
    Ok(Outcome::Done)
}
