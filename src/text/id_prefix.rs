//! Ids of a text made to differ from those of another on the same page.

/// HTML of ours with something before each id, and before each fragment that leads to one.
///
/// It is HTML that the renderer or the sanitiser wrote: attributes stand in double quotes, with a
/// space before them, and hold no `"`.
pub(crate) fn with_prefixed_ids(html: &str, prefix: &str) -> String {
    const ATTRIBUTES: [&str; 5] =
        [" id=\"", " href=\"#", " aria-labelledby=\"", " aria-describedby=\"", " for=\""];
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        out.push_str(text);
        let end = end_of_tag(tag);
        let (mut tag, behind) = tag.split_at(end);
        while let Some((at, name)) =
            ATTRIBUTES.iter().filter_map(|name| Some((tag.find(name)?, name))).min()
        {
            let (before, after) = tag.split_at(at + name.len());
            out.push_str(before);
            out.push_str(prefix);
            tag = after;
        }
        out.push_str(tag);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// Where a tag ends: at the first `>` outside of quotes.
fn end_of_tag(tag: &str) -> usize {
    let mut is_quoted = false;
    for (at, byte) in tag.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'>' if !is_quoted => return at + 1,
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(with_prefixed_ids(html, "a1-"), expected);
    }

    #[test]
    fn ids_and_what_leads_to_them_differ() {
        check("<h2 id=\"x\">X</h2>", "<h2 id=\"a1-x\">X</h2>");
        check(
            "<sup class=\"cite\" id=\"cite-w-1\"><a href=\"#source-w\">1</a></sup>",
            "<sup class=\"cite\" id=\"a1-cite-w-1\"><a href=\"#a1-source-w\">1</a></sup>",
        );
        check(
            "<a href=\"/x/#y\">id=\"z\" href=\"#\"</a>",
            "<a href=\"/x/#y\">id=\"z\" href=\"#\"</a>",
        );
        check("<img alt=\"a > b\" id=\"p\">", "<img alt=\"a > b\" id=\"a1-p\">");
        check("آ<b id=\"آ\">", "آ<b id=\"a1-آ\">");
        check("", "");
    }
}
