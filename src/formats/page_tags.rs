//! Where the tags of a finished page stand, as a browser finds them: what looks like one within a
//! comment, a script, a title or an attribute is none. Pages come out of templates that anybody may
//! have written.

/// Elements whose content is text for a browser, whatever it looks like, or is not part of the page
/// (HTML Standard, 13.2.5 and 4.12.3).
const OPAQUE: [&str; 9] =
    ["script", "style", "title", "textarea", "template", "iframe", "noembed", "noframes", "xmp"];

/// The place behind the first `<name …>` of a page.
pub(super) fn end_of_tag(page: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let start = from + page.get(from..)?.find('<')?;
        let rest = page.get(start..)?;
        from = start
            + if let Some(comment) = rest.strip_prefix("<!--") {
                // `<!-->` and `<!--->` are comments without anything in them.
                match comment.strip_prefix('>').or_else(|| comment.strip_prefix("->")) {
                    Some(after) => rest.len() - after.len(),
                    None => "<!--".len() + comment.find("-->")? + "-->".len(),
                }
            } else if rest.starts_with("<!") || rest.starts_with("<?") {
                rest.find('>')? + 1
            } else {
                let tag = tag_name(rest);
                if tag.is_empty() {
                    1
                } else {
                    let end = end_of_attributes(rest)?;
                    if tag.eq_ignore_ascii_case(name) {
                        return Some(start + end);
                    }
                    match OPAQUE.iter().find(|opaque| tag.eq_ignore_ascii_case(opaque)) {
                        Some(opaque) => end + end_of_content(rest.get(end..)?, opaque)?,
                        None => end,
                    }
                }
            };
    }
}

/// The name of the tag that begins a text, with its slash if it is an end tag; nothing if none
/// does.
fn tag_name(text: &str) -> &str {
    let name = text.get(1..).unwrap_or("");
    let letters = name.strip_prefix('/').unwrap_or(name);
    if !letters.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return "";
    }
    let end =
        letters.find(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '/' | '>'));
    let end = end.map_or(name.len(), |end| end + name.len() - letters.len());
    name.get(..end).unwrap_or("")
}

/// The place behind the `>` that ends a tag: one in quotation marks behind a `=` does not.
fn end_of_attributes(tag: &str) -> Option<usize> {
    let mut quote = None;
    let mut is_value = false;
    for (at, letter) in tag.char_indices().skip(1) {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (Some(_), _) => {}
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') if is_value => quote = Some(letter),
            (None, _) => {}
        }
        is_value = letter == '=' || (is_value && letter.is_ascii_whitespace());
    }
    None
}

/// The place behind the end of an opaque element's content, at its end tag.
fn end_of_content(content: &str, name: &str) -> Option<usize> {
    content.match_indices("</").map(|(at, _)| at).find(|at| {
        let tag = content.get(*at..).map_or("", tag_name);
        tag.strip_prefix('/').is_some_and(|tag| tag.eq_ignore_ascii_case(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, expected: Option<&str>) {
        let rest = end_of_tag(page, "body").map(|at| &page[at..]);
        assert_eq!(rest, expected, "{page}");
    }

    #[test]
    fn tags_are_found_where_a_browser_finds_them() {
        for before in [
            "",
            "<!doctype html><html>",
            "<!-- <body> -->",
            "<!--><!---><!-- > -->",
            "<script>a = '<body>'</script>",
            "<STYLE>/* <body> */</Style >",
            "<title><body></title><textarea><body></textarea>",
            "<template><body></template>",
            "<p title=\"<body>\"><p title='<body>'><p title = \"<body>\">",
            "<p it's>",
            "a < b <3 <bodyguard> </body-x>",
        ] {
            for body in ["<body>", "<BODY\nclass=x>", "<body data-x=\"a>b\" class='>'>", "<body/>"]
            {
                check(&format!("{before}{body}x"), Some("x"));
            }
        }
    }

    #[test]
    fn what_is_no_tag_is_not_found() {
        for page in
            ["", "<", "x</body>", "<!-- <body>", "<script><body>", "<body", "<body a=\"", "<tbody>"]
        {
            check(page, None);
        }
    }
}
