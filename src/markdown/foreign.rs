//! Markup of other tools, which would be printed as it stands: each piece of it is told, by its
//! sort.
//!
//! What stands in brackets comes from the parser, which asks about every pair that no definition
//! resolves; the rest is looked for only in bodies that hold it at all.

use super::signs;

/// A sort of markup that is none of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// `{% … %}` and `{{ … }}` of Liquid, Jinja and Hugo.
    TemplateTag,
    /// `[gallery ids="1"]`, `[/caption]` of WordPress.
    Shortcode,
    /// `:::` of Pandoc and its like.
    FencedDiv,
    /// `!!! note` of Python-Markdown.
    Admonition,
    /// `[toc]`.
    Contents,
    /// Stars that begin and end nothing.
    LooseEmphasis,
    /// `![x](River photo)`.
    SpacedName,
}

/// Which of these sorts a body can hold.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Suspicions {
    pub(super) has_braces: bool,
    pub(super) has_blocks: bool,
    pub(super) has_at: bool,
}

/// Shortcodes of WordPress that need no attribute.
const SHORTCODES: &str = "\
    audio caption embed gallery playlist video vc_row vc_column quote button youtube vimeo more \
    su_note contact-form-7";

impl Suspicions {
    pub(super) fn of(source: &str) -> Self {
        Self {
            has_braces: signs::holds_any(source, &["{{", "{%"]),
            has_blocks: signs::holds_any(source, &[":::", "!!!", "???"]),
            has_at: memchr::memchr(b'@', source.as_bytes()).is_some(),
        }
    }
}

/// What brackets that nothing resolves hold, if it is a mark of another tool.
pub(super) fn in_brackets(text: &str) -> Option<Sort> {
    let folded = text.trim_matches('_').to_ascii_lowercase();
    if folded == "toc" || folded == "tableofcontents" {
        return Some(Sort::Contents);
    }
    let name = text.strip_prefix('/').unwrap_or(text);
    let length = name
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        .count();
    let (name, rest) = name.split_at_checked(length)?;
    if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let closes = text.starts_with('/') && rest.is_empty();
    let has_attribute = rest.starts_with(char::is_whitespace)
        && rest.split_once('=').is_some_and(|(before, value)| {
            let key = before.rsplit(char::is_whitespace).next().unwrap_or("");
            !key.is_empty()
                && key
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
                && !value.starts_with([' ', '='])
        });
    let is_bare = rest.is_empty() && SHORTCODES.split(' ').any(|known| known == name);
    (closes || has_attribute || is_bare).then_some(Sort::Shortcode)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<Sort>) {
        assert_eq!(in_brackets(text), expected, "{text:?}");
    }

    #[test]
    fn brackets_of_other_tools_are_known() {
        for text in ["toc", "TOC", "_TOC_"] {
            check(text, Some(Sort::Contents));
        }
        for text in
            ["gallery ids=\"1,2\"", "/caption", "caption id='x' width=\"3\"", "embed", "x y=1"]
        {
            check(text, Some(Sort::Shortcode));
        }
        for text in
            ["sic", "a = b", "Reuters", "1", "", "…", "his words", "x == y", "/", "note: a=b"]
        {
            check(text, None);
        }
    }
}
