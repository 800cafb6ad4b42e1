//! Publishes the built-in style sheets and scripts without what only their authors read: they are
//! the heaviest things that a first visit loads, and an eighth of them would be comments.

/// A script of the theme without its lines of comments and the spaces before each line. Every other
/// line stays as it is: nothing in these scripts goes on over the end of a line in a string.
pub(super) fn lean_js(script: &str) -> String {
    let mut lean = String::with_capacity(script.len());
    let lines = script.lines().map(str::trim_start);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with("//")) {
        lean.push_str(line);
        lean.push('\n');
    }
    lean
}

/// A style sheet without comments, and without spaces that say nothing. Strings stay as they are.
pub(super) fn lean_css(css: &str) -> String {
    let mut lean = String::with_capacity(css.len());
    let mut is_apart = false;
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if matches!(first, '"' | '\'') {
            end_of_string(rest, first)
        } else {
            first.len_utf8()
        };
        let (taken, after) = rest.split_at(length);
        rest = after;
        if taken.starts_with("/*") || first.is_whitespace() {
            is_apart = true;
            continue;
        }
        if first == '}' && lean.ends_with(';') {
            lean.pop();
        }
        let needs_space = !lean.ends_with(['{', '}', ';', ',', ':'])
            && !matches!(first, '{' | '}' | ';' | ',')
            && !lean.is_empty();
        if is_apart && needs_space {
            lean.push(' ');
        }
        is_apart = false;
        lean.push_str(taken);
    }
    lean
}

/// How many bytes a string has that begins with `quote`, with both of its quotes.
fn end_of_string(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        if letter == quote && !is_escaped {
            return at + letter.len_utf8();
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{lean_css, lean_js};

    #[track_caller]
    fn check(css: &str, lean: &str) {
        assert_eq!(lean_css(css), lean);
    }

    #[test]
    fn lines_of_comments_in_scripts_go() {
        let script =
            "// Why.\n(() => {\n\n  // How.\n  const url = \"https://a\"; // kept\n})();\n";
        assert_eq!(lean_js(script), "(() => {\nconst url = \"https://a\"; // kept\n})();\n");
        for script in
            [include_str!("../../static/page.js"), include_str!("../../static/timeline.js")]
        {
            let code =
                || script.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
            let goes_on = code().find(|line| line.ends_with('\\') || line.contains("${"));
            assert_eq!(goes_on, None, "a string may go on over the end of a line");
            let is_open = |line: &&str| line.contains("/*") && !line.contains("*/");
            assert_eq!(code().find(is_open), None, "a comment goes on");
        }
    }

    #[test]
    fn comments_and_needless_spaces_go() {
        check(
            "/* Why. */\na > b,\nc :is(d, e) {\n  color: red;\n  margin: 0 auto;\n}\n",
            "a > b,c :is(d,e){color:red;margin:0 auto}",
        );
        check("a/* */b { }", "a b{}");
        check(
            "@media (min-width: 40rem) { a { inline-size: calc(1px + 2px) } }",
            "@media (min-width:40rem){a{inline-size:calc(1px + 2px)}}",
        );
    }

    #[test]
    fn strings_stay_as_they_are() {
        check(r#"a { content: ", /* no */ \" ; " ; }"#, r#"a{content:", /* no */ \" ; "}"#);
        check("a { content: '; }' }", "a{content:'; }'}");
    }

    #[test]
    fn what_does_not_end_is_taken_to_the_end() {
        check("a { /* never", "a{");
        check("a { content: \"never", "a{content:\"never");
    }
}
