//! The value every stage uses to say that something is wrong.
//!
//! Positions are byte ranges counted from zero; lines and columns exist only when a problem is
//! shown (see [`crate::report`]), so that no stage has to count them on the good path.

use crate::address::SourcePath;

/// How bad a problem is. An error keeps the site from being published; a warning does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site must not be published.
    Error,
    /// The site can be published, but somebody should look.
    Warning,
}

impl Severity {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A range of bytes in one source file; `end` is exclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file, relative to the site's root.
    pub file: SourcePath,
    /// First byte, from zero.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span over `range` of `file`.
    pub fn new(file: &SourcePath, range: std::ops::Range<usize>) -> Self {
        Self { file: file.clone(), start: range.start, end: range.end }
    }
}

/// Where a problem is: nowhere in particular, a whole file, or a range of one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// No file is to blame (a missing folder, an option).
    Nowhere,
    /// The file as a whole.
    File(SourcePath),
    /// A range of bytes in a file.
    Span(Span),
}

impl Place {
    /// The file that is to blame.
    pub fn file(&self) -> Option<&SourcePath> {
        match self {
            Self::Nowhere => None,
            Self::File(file) | Self::Span(Span { file, .. }) => Some(file),
        }
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Span(span)
    }
}

/// A second place that belongs to the problem, such as the other of two duplicates.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Related {
    /// Where it is.
    pub place: Place,
    /// What is there, as a short phrase: "first defined here".
    pub message: String,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// Stable kebab-case name of the kind of problem, such as `unknown-key`.
    pub code: &'static str,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// Where.
    pub place: Place,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// What to do, with the nearest known name where there is one.
    pub help: Option<String>,
    /// What of it only the desk may read.
    pub secret: Secret,
}

/// What of a problem only the desk may read; others may see the preview.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Secret {
    /// Nothing.
    #[default]
    Nothing,
    /// The lines of the source at its place.
    Source,
    /// These and its help, which quotes them.
    SourceAndHelp,
}

impl Diagnostic {
    /// An error with neither help nor related places.
    pub fn error(code: &'static str, place: impl Into<Place>, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            message: message.into(),
            place: place.into(),
            related: Vec::new(),
            help: None,
            secret: Secret::Nothing,
        }
    }

    /// A warning with neither help nor related places.
    pub fn warning(
        code: &'static str,
        place: impl Into<Place>,
        message: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, place, message) }
    }

    /// The same problem with help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same problem, of which only the desk may read a part.
    #[must_use]
    pub fn secret(self, secret: Secret) -> Self {
        Self { secret, ..self }
    }

    /// The same problem with another place that belongs to it.
    #[must_use]
    pub fn related(mut self, place: impl Into<Place>, message: impl Into<String>) -> Self {
        self.related.push(Related { place: place.into(), message: message.into() });
        self
    }

    /// Whether it keeps the site from being published.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A stage's result: the value, absent when nothing usable could be made, and every problem found.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    /// The value, if one could be made.
    pub value: Option<T>,
    /// The problems, in the order in which they were found.
    pub problems: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value without problems.
    pub fn ok(value: T) -> Self {
        Self { value: Some(value), problems: Vec::new() }
    }

    /// A value and the problems found on the way.
    pub fn new(value: T, problems: Vec<Diagnostic>) -> Self {
        Self { value: Some(value), problems }
    }

    /// No value.
    pub fn failed(problems: Vec<Diagnostic>) -> Self {
        Self { value: None, problems }
    }

    /// The value; its problems go to `sink`.
    pub fn take(self, sink: &mut Vec<Diagnostic>) -> Option<T> {
        sink.extend(self.problems);
        self.value
    }
}

/// Sorts by file, offset, severity and message, and drops exact repeats, so that the list does not
/// depend on the order in which threads found things.
pub fn sort_diagnostics(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        let of_place = a.place.file().cmp(&b.place.file()).then_with(|| a.place.cmp(&b.place));
        of_place
            .then_with(|| (a.severity, a.code, &a.message).cmp(&(b.severity, b.code, &b.message)))
    });
    diagnostics.dedup();
}
