//! The Markdown that is read: the author's, without comments, and where each byte of it stands.
//!
//! `%%…%%`, the comment of vaults, and `<!-- … -->` are cut out before anything else is done, so
//! that nothing of them can be a heading, a caption or a link. What is code is told by the parser
//! itself. Texts without such marks, nearly all, are not touched.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::options::options;
use super::{signs, spaced_names};

/// To cut out a comment may make code of text, or text of code: so often it is looked again.
const MAX_PASSES: usize = 4;

/// Markdown without its comments.
#[derive(Debug)]
pub(super) struct Source<'t> {
    text: Cow<'t, str>,
    /// Offsets in `text` with what they are in the author's text, ascending; between two of them
    /// both count alike.
    anchors: Vec<(usize, usize)>,
    /// Comments that are not closed, in the author's text.
    pub(super) unclosed: Vec<Unclosed>,
}

/// The begin of a comment without an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unclosed {
    /// `%%` or `<!--`.
    pub(super) mark: &'static str,
    /// Where it stands.
    pub(super) range: Range<usize>,
}

/// What is code, by ascending offset.
struct Code {
    ranges: Vec<Range<usize>>,
    /// Of HTML, in which its own comments are still comments.
    of_html: Vec<Range<usize>>,
}

impl<'t> Source<'t> {
    pub(super) fn new(written: &'t str) -> Self {
        let mut source =
            Self { text: Cow::Borrowed(written), anchors: Vec::new(), unclosed: Vec::new() };
        let has_comments = signs::holds_any(written, &["%%", "<!--"]);
        if has_comments {
            for pass in 0.. {
                let (cuts, unclosed) = comments(&source.text, pass + 1 == MAX_PASSES);
                if cuts.is_empty() {
                    break;
                }
                source.unclosed.extend(unclosed.map(|(mark, at)| {
                    let start = source.place(at);
                    Unclosed { mark, range: start..start + mark.len() }
                }));
                let edits: Vec<_> = cuts.into_iter().map(|range| (range, "")).collect();
                source.edit(&edits);
            }
        }
        let has_names = spaced_names::find(&source.text).next().is_some();
        let has_pipes = signs::pipes_in_rows(&source.text).next().is_some();
        if has_names || has_pipes {
            let code = Code::of(&source.text);
            let names = spaced_names::find(&source.text)
                .filter(|range| code.end_of_code(range.start, false).is_none())
                .flat_map(|range| [(range.start..range.start, "<"), (range.end..range.end, ">")]);
            let pipes = signs::pipes_in_rows(&source.text)
                .filter(|at| code.end_of_code(*at, false).is_none())
                .map(|at| (at..at, "\\"));
            let mut edits: Vec<_> = names.chain(pipes).collect();
            edits.sort_by_key(|(range, _)| range.start);
            source.edit(&edits);
        }
        source
    }

    /// The text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where a range of the text stands in what the author wrote.
    pub(super) fn range(&self, range: &Range<usize>) -> Range<usize> {
        if self.anchors.is_empty() {
            return range.clone();
        }
        let start = self.place(range.start);
        let end = match range.end.checked_sub(1) {
            Some(last) if range.end > range.start => self.place(last) + 1,
            _ => start,
        };
        start..end.max(start)
    }

    fn place(&self, at: usize) -> usize {
        let after = self.anchors.partition_point(|(cut, _)| *cut <= at);
        match after.checked_sub(1).and_then(|index| self.anchors.get(index)) {
            Some((cut, original)) => original + (at - cut),
            None => at,
        }
    }

    /// Puts other text in the place of ranges that ascend and do not overlap.
    fn edit(&mut self, edits: &[(Range<usize>, &str)]) {
        if edits.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len() + edits.len());
        let mut anchors: Vec<(usize, usize)> = Vec::with_capacity(self.anchors.len() + edits.len());
        let mut old = self.anchors.iter().copied().peekable();
        let mut from = 0;
        let ends = edits.iter().map(|(range, new)| (range.clone(), *new));
        let all = self.text.len()..self.text.len();
        for (range, new) in ends.chain([(all, "")]) {
            // What stays up to here keeps its anchors.
            if from > 0 || !text.is_empty() {
                anchors.push((text.len(), self.place(from)));
            }
            while let Some(&(at, original)) = old.peek().filter(|(at, _)| *at < range.start) {
                if at >= from {
                    anchors.push((text.len() + (at - from), original));
                }
                old.next();
            }
            text.push_str(self.text.get(from..range.start).unwrap_or(""));
            text.push_str(new);
            from = range.end;
        }
        self.text = Cow::Owned(text);
        self.anchors = anchors;
    }
}

impl Code {
    fn of(text: &str) -> Self {
        let mut code = Self { ranges: Vec::new(), of_html: Vec::new() };
        let mut open_html = None;
        let mut block: Option<Range<usize>> = None;
        for (event, range) in Parser::new_ext(text, options(true)).into_offset_iter() {
            match event {
                Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => code.ranges.push(range),
                Event::Start(Tag::HtmlBlock) => block = Some(range),
                Event::End(TagEnd::HtmlBlock) => {
                    if let Some(range) = block.take() {
                        code.add_html(text, range);
                    }
                }
                Event::InlineHtml(html) if html.starts_with("<code") => open_html = Some(range.end),
                Event::InlineHtml(html) if html.starts_with("</code") => {
                    code.of_html.extend(open_html.take().map(|start| start..range.start));
                }
                // An address is not shown.
                Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, .. })
                | Event::Start(Tag::Image { link_type: LinkType::Inline, dest_url, .. })
                    if dest_url.contains("%%") =>
                {
                    let written = text.get(range.clone()).unwrap_or("");
                    let address = written.rfind(&*dest_url).map(|at| range.start + at);
                    code.of_html.extend(address.map(|at| at..at + dest_url.len()));
                }
                _ => {}
            }
        }
        // What is linked may hold code, and an address comes behind it.
        code.of_html.sort_by_key(|range| range.start);
        code
    }

    fn add_html(&mut self, text: &str, block: Range<usize>) {
        let html = text.get(block.clone()).unwrap_or("");
        let mut from = 0;
        while let Some((at, end)) = ["<pre", "<code"]
            .iter()
            .filter_map(|tag| html.get(from..)?.find(tag).map(|at| (from + at, *tag)))
            .min()
        {
            let close = if end == "<pre" { "</pre" } else { "</code" };
            let rest = html.get(at..).unwrap_or("");
            let length = rest.find(close).unwrap_or(rest.len());
            self.of_html.push(block.start + at..block.start + at + length);
            from = at + length.max(1);
        }
    }

    /// Where the code ends that the byte at `at` is in.
    fn end_of_code(&self, at: usize, with_html: bool) -> Option<usize> {
        let find = |ranges: &[Range<usize>]| {
            let after = ranges.partition_point(|range| range.start <= at);
            ranges.get(after.checked_sub(1)?).map(|range| range.end).filter(|end| *end > at)
        };
        find(&self.ranges).or_else(|| if with_html { find(&self.of_html) } else { None })
    }
}

/// The comments of a text, with the white space beside them that would otherwise mean something. A
/// comment without an end reaches to the end of the text. In the last pass nothing more counts as
/// code, so that nothing of a comment can stay.
fn comments(text: &str, is_last_pass: bool) -> (Vec<Range<usize>>, Option<(&'static str, usize)>) {
    let code = if is_last_pass {
        Code { ranges: Vec::new(), of_html: Vec::new() }
    } else {
        Code::of(text)
    };
    let mut cuts: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some((at, mark)) = next_mark(text, from) {
        if let Some(end) = code.end_of_code(at, mark == "%%") {
            from = end.max(at + 1);
            continue;
        }
        let backslashes = text.as_bytes().get(..at).unwrap_or(&[]);
        let backslashes = backslashes.iter().rev().take_while(|&&byte| byte == b'\\').count();
        if backslashes % 2 == 1 {
            from = at + mark.len();
            continue;
        }
        match comment_end(text, at, mark) {
            Some(end) => {
                cuts.push(widened(text, at..end));
                from = end;
            }
            None => {
                cuts.push(at..text.len());
                return (cuts, Some((mark, at)));
            }
        }
    }
    (cuts, None)
}

fn next_mark(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let rest = text.get(from..)?;
    rest.bytes()
        .zip(rest.bytes().skip(1))
        .enumerate()
        .filter(|(_, pair)| matches!(pair, (b'%', b'%') | (b'<', b'!')))
        .find_map(|(at, (first, _))| {
            if first == b'%' {
                return Some((from + at, "%%"));
            }
            rest.get(at..)?.starts_with("<!--").then_some((from + at, "<!--"))
        })
}

fn comment_end(text: &str, at: usize, mark: &str) -> Option<usize> {
    let inside = at + mark.len();
    let rest = text.get(inside..)?;
    if mark == "%%" {
        return rest.find("%%").map(|end| inside + end + 2);
    }
    // `<!-->` and `<!--->` are whole comments (WHATWG HTML, 13.2.5.43).
    for short in [">", "->"] {
        if rest.starts_with(short) {
            return Some(inside + short.len());
        }
    }
    rest.match_indices('>').find_map(|(at, _)| {
        let before = rest.get(..at)?;
        (before.ends_with("--") || before.ends_with("--!")).then_some(inside + at + 1)
    })
}

/// A comment with the spaces behind it if it begins its line, and those before it if it ends one:
/// four spaces would make code, and two a line break.
fn widened(text: &str, comment: Range<usize>) -> Range<usize> {
    let before = text.get(..comment.start).unwrap_or("");
    let behind = text.get(comment.end..).unwrap_or("");
    let is_blank = |c: char| matches!(c, ' ' | '\t');
    let line = before.rsplit('\n').next().unwrap_or("");
    let begins_line = line.chars().all(|c| is_blank(c) || c == '>');
    let spaces = behind.len() - behind.trim_start_matches(is_blank).len();
    let ends_line =
        behind.get(spaces..).is_none_or(|rest| rest.is_empty() || rest.starts_with('\n'));
    if begins_line {
        return comment.start..comment.end + spaces;
    }
    if ends_line {
        return before.trim_end_matches(is_blank).len()..comment.end + spaces;
    }
    comment
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, expected: &str) {
        let source = Source::new(written);
        assert_eq!(source.text(), expected, "{written:?}");
        assert!(source.unclosed.is_empty(), "{written:?}");
        // Every letter that is left is found where it was written.
        for (at, letter) in source.text().char_indices().filter(|(_, c)| c.is_ascii_uppercase()) {
            let place = source.range(&(at..at + 1));
            assert_eq!(written.get(place), Some(letter.to_string().as_str()), "{written:?}");
        }
    }

    #[track_caller]
    fn check_unclosed(written: &str, text: &str, mark: &'static str, at: usize) {
        let source = Source::new(written);
        assert_eq!(source.text(), text, "{written:?}");
        assert_eq!(source.unclosed, [Unclosed { mark, range: at..at + mark.len() }]);
    }

    #[test]
    fn comments_are_cut() {
        check("A B C", "A B C");
        check("A %%b%% C", "A  C");
        check("A%%b%%C %%d%%E", "AC E");
        check("%%\nb\n\nc\n%%\n\nD", "\n\nD");
        check("A %%b\n\nc%% D", "A  D");
        check("- A\n  %%b%%\n- C", "- A\n  \n- C");
        check("| A | %%b | c%% D |", "| A |  D |");
        check("%%c%%     A", "A");
        check("A  %%c%%\nB", "A\nB");
        check("A <!-- b --> C <!--> D <!---> E <!-- f --!> G", "A  C  D  E  G");
        check("A <!-- b\n\nc --> D", "A  D");
        check("[A %%b%%](C %%d%%)", "[A ](C )");
        check("# A %%b%%\n\n![C %%d%%](e.png)", "# A\n\n![C ](e.png)");
        check("%%`%% A", "A");
        check("%%\n```\n%%\nB", "\nB");
    }

    #[test]
    fn code_and_escapes_stay() {
        check("A `%%b%%` C", "A `%%b%%` C");
        check("```\n%%b%%\n<!-- c -->\n```\nA %%c%% D", "```\n%%b%%\n<!-- c -->\n```\nA  D");
        check("    %%b%%\n\nA", "    %%b%%\n\nA");
        check("A \\%% b", "A \\%% b");
        check("A \\<!-- b -->", "A \\<!-- b -->");
        check("<pre>\n%%b%%\n</pre>\n\nA %%c%% D", "<pre>\n%%b%%\n</pre>\n\nA  D");
        check("<code>%%b%%</code> %%c%% D", "<code>%%b%%</code>  D");
        check("[A](https://b.org/%%20) C", "[A](https://b.org/%%20) C");
    }

    #[test]
    fn what_is_not_closed_takes_the_rest() {
        check_unclosed("A %%b c", "A ", "%%", 2);
        check_unclosed("A %%b%% C %%d\n\ne", "A  C ", "%%", 10);
        check_unclosed("A <!-- b", "A ", "<!--", 2);
        check_unclosed("A `%%` %% b", "A `%%` ", "%%", 7);
    }

    #[test]
    fn names_with_spaces_are_put_in_brackets() {
        check("![A](b c.png)", "![A](<b c.png>)");
        check("%%x%%[A](../b c.md#D) E", "[A](<../b c.md#D>) E");
        check("`[A](b c.png)`", "`[A](b c.png)`");
        check(
            "[A](b.md \"c d.md\") [E](F G) [H](<i j.md>)",
            "[A](b.md \"c d.md\") [E](F G) [H](<i j.md>)",
        );
        check("![A](b c.png \"D (e)\") F", "![A](<b c.png> \"D (e)\") F");
        check("![A](b c.png  'D')", "![A](<b c.png>  'D')");
        check("![A](b c.png \"D)", "![A](b c.png \"D)");
    }
}
