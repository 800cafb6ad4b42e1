//! The terminal, or whatever stands in its place.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use indicatif::{ProgressBar, ProgressStyle};

use crate::diagnostics::Diagnostic;
use crate::input::Snapshot;
use crate::model::LeftOut;
use crate::report::{Amount, Color, Format, Reporter};

/// Files from which on a build is long enough for a progress bar.
const LONG: usize = 2_000;

/// How much a command says of what it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verbosity {
    /// What was left out is named.
    Verbose,
    /// It counts.
    Normal,
    /// It prints nothing but problems.
    Quiet,
}

/// Where a command writes: results on standard output, words for people on standard error.
///
/// A reader that has gone away (`dateline check | head`) is no error, so failures to write are
/// ignored; the exit code says how the command ended.
#[derive(Debug, Clone, Copy)]
pub struct Console {
    color: Color,
    amount: Amount,
}

impl Console {
    /// The console of this process. Colours need a terminal and the absence of `NO_COLOR`.
    pub fn of_process() -> Self {
        let color = match AutoStream::choice(&io::stderr()) {
            ColorChoice::Never => Color::Never,
            _ => Color::Always,
        };
        Self { color, amount: Amount::First }
    }

    /// The same console, showing this many warnings of a kind to people.
    #[must_use]
    pub fn showing(self, amount: Amount) -> Self {
        Self { amount, ..self }
    }

    /// Prints diagnostics where their format belongs.
    pub fn report(&self, diagnostics: &[Diagnostic], snapshot: &Snapshot, format: Format) {
        let reporter = Reporter::new(snapshot, self.color).drawing(self.amount);
        let text = reporter.report(diagnostics, format);
        match format {
            Format::Text => self.write_error(&text),
            Format::Json | Format::Github => self.print(&text),
        }
    }

    /// Prints a problem that has nothing to do with a file of the site.
    pub fn complain(&self, problem: Diagnostic, format: Format) {
        self.report(&[problem], &Snapshot::default(), format);
    }

    /// Says what a site leaves out: to people how much, or which where they want to know, and to
    /// programs all of it.
    pub fn tell_left_out(&self, left_out: &LeftOut, verbosity: Verbosity, format: Format) {
        if left_out.is_empty() || verbosity == Verbosity::Quiet {
            return;
        }
        match verbosity {
            Verbosity::Verbose => self.say(&left_out.details()),
            _ => self.say(&left_out.summary()),
        }
        if format == Format::Json {
            self.print(&left_out.json());
        }
    }

    /// Says something to people.
    pub fn say(&self, line: &str) {
        self.write_error(&format!("{line}\n"));
    }

    /// A bar for `length` steps on standard error, if that is a terminal. Work that is done at once
    /// shows none.
    pub fn progress(&self, length: usize) -> ProgressBar {
        if length < LONG || !io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let style = ProgressStyle::with_template("{bar:40} {pos}/{len} files, {eta} left")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        ProgressBar::new(length as u64).with_style(style)
    }

    /// Prints a result.
    pub fn print(&self, text: &str) {
        let mut stream = io::stdout().lock();
        let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    }

    fn write_error(&self, text: &str) {
        // On Windows consoles without escape codes, the stream translates them.
        let choice = match self.color {
            Color::Never => ColorChoice::Never,
            Color::Always => ColorChoice::Always,
        };
        let mut stream = AutoStream::new(io::stderr(), choice);
        let _ = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
    }
}
