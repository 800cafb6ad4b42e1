//! CSV files (RFC 4180, UTF-8) that people open in a spreadsheet.
//!
//! A text that begins like a formula would be run by the spreadsheet, so it gets an apostrophe in
//! front (OWASP, "CSV Injection"). Numbers and dates are our own and stay as they are.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Text of an author or of somebody quoted.
    Text(Cow<'a, str>),
    /// A number, date, code or word that the program made itself.
    Plain(Cow<'a, str>),
    /// Nothing.
    Empty,
}

impl<'a> Cell<'a> {
    /// Text that somebody wrote.
    pub fn text(text: &'a str) -> Self {
        Self::Text(text.into())
    }

    /// Text that may be missing.
    pub fn text_or_empty(text: Option<&'a str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    /// What the program made.
    pub fn plain(value: impl Into<Cow<'a, str>>) -> Self {
        Self::Plain(value.into())
    }

    /// What the program made, if it made anything.
    pub fn plain_or_empty(value: Option<impl Into<Cow<'a, str>>>) -> Self {
        value.map_or(Self::Empty, Self::plain)
    }

    fn as_bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Text(text) if is_formula(text) => Cow::Owned(format!("'{text}").into_bytes()),
            Self::Text(text) | Self::Plain(text) => Cow::Borrowed(text.as_bytes()),
            Self::Empty => Cow::Borrowed(b""),
        }
    }
}

/// A table as CSV: a line of names, then a line a row, which has a cell for each of them.
pub fn csv<'a>(header: &[&str], rows: impl IntoIterator<Item = impl AsRef<[Cell<'a>]>>) -> Vec<u8> {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::<u8>::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(row.as_ref().iter().map(Cell::as_bytes));
    }
    writer.into_inner().unwrap_or_default()
}

/// Whether a spreadsheet would take a text for a formula. Blanks in front do not keep it from it.
fn is_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_formulas_are_not_run() {
        let check = |cell: Cell<'_>, expected: &str| {
            let written = String::from_utf8(csv(&["a", "b"], [[cell, Cell::Empty]])).unwrap();
            assert_eq!(written, format!("a,b\r\n{expected},\r\n"));
        };
        check(Cell::text("plain"), "plain");
        check(Cell::text("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1"] {
            check(Cell::text(formula), &format!("'{formula}"));
        }
        check(Cell::text("\t=1"), "'\t=1");
        check(Cell::plain("-250"), "-250");
        check(Cell::text_or_empty(None), "");
        check(Cell::plain_or_empty(None::<String>), "");
    }
}
