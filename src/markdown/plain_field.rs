//! Text of the front matter that is no Markdown: without comments, its entities as characters.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

use super::signs;

/// What a reader sees of a plain text; the error is the mark of a comment that has no end. Comments
/// are those of a body, and between backticks there are none.
pub(crate) fn plain_field(written: &str) -> Result<Cow<'_, str>, &'static str> {
    let text = without_comments(written)?;
    if !text.contains('&') {
        return Ok(text);
    }
    Ok(match decoded(&text) {
        Some(decoded) => Cow::Owned(decoded),
        None => text,
    })
}

/// The comment that a Markdown text opens and does not close.
pub(crate) fn unclosed_comment(markdown: &str) -> Option<&'static str> {
    let source = super::source::Source::new(markdown);
    source.unclosed.first().map(|unclosed| unclosed.mark)
}

/// A text as it is written but for its comments; the error is the mark of one that has no end.
pub(crate) fn without_comments(written: &str) -> Result<Cow<'_, str>, &'static str> {
    if !signs::holds_any(written, &["%%", "<!--"]) {
        return Ok(Cow::Borrowed(written));
    }
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = ["%%", "<!--", "`"].iter().filter_map(|mark| rest.find(mark)).min() {
        let (before, found) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let (mark, close) = match found.as_bytes().first() {
            Some(b'%') => ("%%", "%%"),
            Some(b'<') => ("<!--", "-->"),
            _ => {
                let code = found.get(1..).and_then(|code| code.find('`')).map_or(1, |end| end + 2);
                text.push_str(before);
                text.push_str(found.get(..code).unwrap_or(""));
                rest = found.get(code..).unwrap_or("");
                continue;
            }
        };
        let behind = found.get(mark.len()..).unwrap_or("");
        if let Some(before) = before.strip_suffix('\\') {
            text.push_str(before);
            text.push_str(mark);
            rest = behind;
            continue;
        }
        let (_, after) = behind.split_once(close).ok_or(mark)?;
        text.push_str(before.trim_end());
        let spaced =
            before.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace);
        if spaced && !text.is_empty() && !after.trim_start().is_empty() {
            text.push(' ');
        }
        rest = after.trim_start_matches(' ');
    }
    text.push_str(rest);
    Ok(Cow::Owned(text.trim().to_owned()))
}

/// The text with its character references as characters, once; nothing if it has none.
fn decoded(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    let mut found = false;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        rest = behind;
        let length = behind
            .bytes()
            .take(40)
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
            .count();
        let reference =
            behind.get(..length).filter(|_| behind.as_bytes().get(length) == Some(&b';'));
        match reference.and_then(character) {
            Some(character) => {
                found = true;
                out.push_str(&character);
                rest = behind.get(length + 1..).unwrap_or("");
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    found.then_some(out)
}

/// What the parser of bodies makes of `&name;`.
fn character(name: &str) -> Option<String> {
    let written = format!("&{name};");
    let text: String = Parser::new(&written)
        .filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            _ => None,
        })
        .collect();
    (text != written && !text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: Result<&str, &str>) {
        assert_eq!(plain_field(written).as_deref().map_err(|mark| *mark), expected, "{written:?}");
    }

    #[test]
    fn entities_are_decoded_once() {
        check("R&amp;D &#8220;deal&#x201d; it&#39;s on", Ok("R&D “deal” it's on"));
        check("&amp;amp; &eacute;&nbsp;x", Ok("&amp; é\u{a0}x"));
        check("R&D; AT&T &nosuch; & &; &#;", Ok("R&D; AT&T &nosuch; & &; &#;"));
        check("&lt;b&gt;", Ok("<b>"));
    }

    #[test]
    fn comments_are_cut() {
        check("A %%b%% C", Ok("A C"));
        check("%%b%% C", Ok("C"));
        check("A %%b%%", Ok("A"));
        check("A%%b%%C <!-- d -->E", Ok("AC E"));
        check("A `%%` C %%d%%", Ok("A `%%` C"));
        check("A \\%% C", Ok("A %% C"));
        check("A %%b", Err("%%"));
        check("A <!-- b", Err("<!--"));
    }
}
