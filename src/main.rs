//! The `dateline` command. Everything it does is in the library; see the crate docs there.

use std::process::ExitCode;

fn main() -> ExitCode {
    dateline::cli::run(std::env::args_os())
}
