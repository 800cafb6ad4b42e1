//! How to cite a page: in words, as BibTeX, as CSL-JSON (citationstyles.org, schema of data 1.0).

use std::fmt::Write;

use jiff::civil::Date;
use serde_json::json;

/// What a citation says.
#[derive(Debug)]
pub struct Citation<'a> {
    /// Slug of the page.
    pub slug: &'a str,
    /// Title.
    pub title: &'a str,
    /// Who wrote it, as names.
    pub authors: Vec<&'a str>,
    /// Name of the publication.
    pub publication: &'a str,
    /// BCP 47.
    pub lang: &'a str,
    /// Day of publication, and as text.
    pub issued: (Date, &'a str),
    /// When it was last changed, in words: `updated 3 November 2025`.
    pub updated: Option<&'a str>,
    /// The moment up to which information was taken into account, in words.
    pub cutoff: Option<&'a str>,
    /// Short hash of the text that is cited, and in words: `Version 0a1b2c3d`.
    pub version: (&'a str, &'a str),
    /// Absolute address.
    pub url: &'a str,
}

impl Citation<'_> {
    /// As an entry of a BibTeX file.
    pub fn bibtex(&self) -> String {
        let mut text = String::with_capacity(512);
        let (day, _) = self.issued;
        let key: String =
            self.slug.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let key = if key.trim_matches('-').is_empty() { "article" } else { key.trim_matches('-') };
        let _ = write!(text, "@misc{{{key}-{},\n author = {{", day.year());
        for (index, author) in self.authors.iter().enumerate() {
            text.push_str(if index > 0 { " and {" } else { "{" });
            push_bibtex(&mut text, author);
            text.push('}');
        }
        // A second pair of braces keeps the capitals of a title.
        text.push_str("},\n title = {{");
        push_bibtex(&mut text, self.title);
        text.push_str("}},\n howpublished = {");
        push_bibtex(&mut text, self.publication);
        let _ = write!(
            text,
            "}},\n year = {}, month = {},\n note = {{{}",
            day.year(),
            day.month(),
            self.version.1
        );
        if let Some(updated) = self.updated {
            text.push_str(", ");
            push_bibtex(&mut text, updated);
        }
        if let Some(cutoff) = self.cutoff {
            text.push_str(", ");
            push_bibtex(&mut text, cutoff);
        }
        text.push_str("},\n url = {");
        push_bibtex_url(&mut text, self.url);
        text.push_str("}\n}");
        text
    }

    /// As a CSL-JSON list of one item.
    pub fn csl_json(&self) -> serde_json::Value {
        let (day, _) = self.issued;
        let authors: Vec<_> = self.authors.iter().map(|name| json!({ "literal": name })).collect();
        let mut item = json!({
            "id": self.slug,
            "type": "article-newspaper",
            "title": self.title,
            "author": authors,
            "container-title": self.publication,
            "issued": { "date-parts": [[day.year(), day.month(), day.day()]] },
            "version": self.version.0,
            "language": self.lang,
            "URL": self.url,
        });
        let notes: Vec<&str> = [self.updated, self.cutoff].into_iter().flatten().collect();
        if !notes.is_empty() {
            item["note"] = notes.join(", ").into();
        }
        serde_json::Value::Array(vec![item])
    }
}

/// Text inside braces. BibTeX counts braces even behind a backslash, so these become commands.
fn push_bibtex(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '$' | '&' | '#' | '%' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter.is_whitespace() || letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
}

/// An address, which BibTeX takes as it is; what would end the field is percent-encoded.
fn push_bibtex_url(out: &mut String, url: &str) {
    for letter in url.chars() {
        match letter {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn citation<'a>(title: &'a str, authors: &[&'a str]) -> Citation<'a> {
        Citation {
            slug: "border-talks",
            title,
            authors: authors.to_vec(),
            publication: "Desk",
            lang: "en",
            issued: (date(2025, 10, 29), "29 October 2025"),
            updated: None,
            cutoff: Some("information as of 28 October 2025"),
            version: ("0a1b2c3d", "Version 0a1b2c3d"),
            url: "https://desk.example/a/%D8%A7/",
        }
    }

    #[test]
    fn the_last_change_is_named() {
        let changed =
            Citation { updated: Some("updated 3 November 2025"), ..citation("Talks", &["A"]) };
        assert!(changed.bibtex().contains(
            "note = {Version 0a1b2c3d, updated 3 November 2025, information as of 28 October 2025}"
        ));
        let note = &changed.csl_json()[0]["note"];
        assert_eq!(note, "updated 3 November 2025, information as of 28 October 2025");
    }

    #[test]
    fn bibtex_is_escaped() {
        let title = "A {B} \\C 100 % of $5 & #1_x ~^\nend";
        assert_eq!(
            citation(title, &["Khan and Sons", "}, note = {"]).bibtex(),
            "@misc{border-talks-2025,\n author = {{Khan and Sons} and {\\textbraceright{}, note = \
             \\textbraceleft{}}},\n title = {{A \\textbraceleft{}B\\textbraceright{} \
             \\textbackslash{}C 100 \\% of \\$5 \\& \\#1\\_x \\textasciitilde{}\\textasciicircum{} \
             end}},\n howpublished = {Desk},\n year = 2025, month = 10,\n note = \
             {Version 0a1b2c3d, information as of 28 October 2025},\n url = \
             {https://desk.example/a/%D8%A7/}\n}"
        );
        let urdu = Citation { slug: "سرحد", ..citation("سرحد", &["A"]) };
        assert!(urdu.bibtex().starts_with("@misc{article-2025,\n"));
    }

    #[test]
    fn csl_json_is_a_list_of_one() {
        let expected = json!([{
            "id": "border-talks",
            "type": "article-newspaper",
            "title": "\"Talks\"",
            "author": [{ "literal": "A. Khan" }],
            "container-title": "Desk",
            "issued": { "date-parts": [[2025, 10, 29]] },
            "version": "0a1b2c3d",
            "language": "en",
            "URL": "https://desk.example/a/%D8%A7/",
            "note": "information as of 28 October 2025",
        }]);
        assert_eq!(citation("\"Talks\"", &["A. Khan"]).csl_json(), expected);
    }
}
