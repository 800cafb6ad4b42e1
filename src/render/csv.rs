//! Tables as comma-separated values (RFC 4180), safe to open in a spreadsheet.

/// Writes rows of cells; lines end in CR LF, as the RFC wants it.
#[derive(Debug, Default)]
pub struct Csv {
    text: String,
}

impl Csv {
    /// Adds a row.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        for (position, cell) in cells.into_iter().enumerate() {
            if position > 0 {
                self.text.push(',');
            }
            self.cell(cell.as_ref());
        }
        self.text.push_str("\r\n");
    }

    /// The table.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// A spreadsheet takes a cell that starts with one of these for a formula, quoted or not. The
    /// apostrophe before it makes it text (OWASP, "CSV Injection").
    fn cell(&mut self, cell: &str) {
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
        if !is_formula && !cell.contains(['"', ',', '\r', '\n', ';', '\t', '\'']) {
            self.text.push_str(cell);
            return;
        }
        self.text.push('"');
        if is_formula {
            self.text.push('\'');
        }
        for letter in cell.chars() {
            if letter == '"' {
                self.text.push('"');
            }
            self.text.push(letter);
        }
        self.text.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let check = |cell: &str, expected: &str| {
            let mut csv = Csv::default();
            csv.row([cell, "x"]);
            assert_eq!(String::from_utf8(csv.into_bytes()).unwrap(), format!("{expected},x\r\n"));
        };
        check("plain", "plain");
        check("", "");
        check("a,b", "\"a,b\"");
        check("a \"b\"", "\"a \"\"b\"\"\"");
        check("two\nlines", "\"two\nlines\"");
        check("=1+1", "\"'=1+1\"");
        check("+92", "\"'+92\"");
        check("-1", "\"'-1\"");
        check("@SUM(A1)", "\"'@SUM(A1)\"");
        check("\t=1", "\"'\t=1\"");
        check("a=1", "a=1");
        check("اسلام آباد", "اسلام آباد");
    }
}
