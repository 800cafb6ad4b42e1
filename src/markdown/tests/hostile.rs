//! Nothing an author writes can run, break out of its place, or hold up the build.

use std::collections::HashSet;
use std::time::Duration;

use proptest::prelude::*;

use super::support::{Case, PLAIN, RAW, english, fill};
use crate::cpu_time::measured;
use crate::markdown::raw_tag::RawTag;
use crate::markdown::{Body, render_fragment, render_inline};

/// Tries to get at the reader, most of them known from other generators' reports.
const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<ScRiPt>alert(1)</sCrIpT>",
    "<script\n>alert(1)</script\n>",
    "<<script>alert(1)//<</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\"",
    "<img/src=x/onerror=alert(1)>",
    "<img src='x' onerror = 'alert(1)'>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<style><img src=\"</style><img src=x onerror=alert(1)>\">",
    "<template><img src=x onerror=alert(1)></template>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=\"javascript:alert(1)\"></object>",
    "<embed src=\"javascript:alert(1)\">",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"&#106;&#97;vascript:alert(1)\">x</a>",
    "<a href=\"java\nscript:alert(1)\">x</a>",
    "<a href=\" &#14; javascript:alert(1)\">x</a>",
    "<a href=\"javascript&colon;alert(1)\">x</a>",
    "<a href=`javascript:alert(1)`>x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a href=//evil.org>x</a>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<video src=\"https://evil.org/x.mp4\" poster=https://evil.org/x.png></video>",
    "<audio src=//evil.org/x autoplay onplay=alert(1)></audio>",
    "<img srcset=\"https://evil.org/x 2x\" src=\"&#104;ttps://evil.org/x.png\">",
    "<input autofocus onfocus=alert(1)>",
    "<body onload=alert(1)>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<link rel=stylesheet href=https://evil.org/x.css>",
    "<base href=https://evil.org>",
    "<div style=\"background:url(https://evil.org)\">x</div>",
    "<p title=\"a\" onclick=\"alert(1)\" title='b'>x</p>",
    "<b title='\"><script>alert(1)</script>'>x</b>",
    "<!--><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml <script>alert(1)</script> ?>",
    "<xmp><script>alert(1)</script></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<textarea><script>alert(1)</script></textarea>",
    "</p><script>alert(1)</script><p>",
    "</div></main></body><script>alert(1)</script>",
    "<a id=x><a id=x><b id=\"x\"><p id='x'>",
    "<a href=\"dateline-hole:0\">x</a><img src=\"dateline-hole:1\"><b class=\"dateline-hole:0\">[y](y.md)",
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](&#x6a&#x61&#x76&#x61script:alert(1))",
    "[x](java&Tab;script&colon;alert(1))",
    "[x](\u{1}javascript:alert(1))",
    "[x](<  javascript:alert(1)>)",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](vbscript:msgbox(1))",
    "[x][y]\n\n[y]: javascript:alert(1) \"t\"",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x](https://evil.org/x.png)",
    "![x\" onerror=\"alert(1)](p.jpg)",
    "![x](p.jpg 'y\" onerror=\"alert(1)')",
    "![x](p.jpg \"</figcaption><script>alert(1)</script>\")",
    "[x](y.md 'y\" onclick=\"alert(1)')",
    "[x](r.pdf#\"onclick=\"alert(1))",
    "[x](/y\"onclick=alert(1)/?\"><script>)",
    "[x](#\"><script>alert(1)</script>)",
    "[x](https://a.org/\"onclick=\"alert(1))",
    "https://a.org/\"onclick=\"alert(1)",
    "https://a.org/'onclick='alert(1)",
    "https://a.org/<script>alert(1)</script>",
    "<https://a.org/\"onclick=\"alert(1)>",
    "<a\"onclick=\"x@b.org>",
    "## x {#\"><script>alert(1)</script>}",
    "## x {#a\"onclick=\"alert(1)}",
    "## x {.a\"onclick=\"alert(1)}",
    "## x {onclick=alert(1)}",
    "## <script>alert(1)</script>",
    "## \"onclick=\"alert(1)",
    "```\"><script>alert(1)</script>\nx\n```",
    "```x\"onclick=\"alert(1)\nx\n```",
    "```html\n</code></pre><script>alert(1)</script>\n```",
    "`</code><script>alert(1)</script>`",
    "> [!NOTE\"><script>alert(1)</script>]\n> x",
    "> [!NOTE]<script>alert(1)</script>\n> x",
    "x[^\"><script>]\n\n[^\"><script>]: <script>alert(1)</script>",
    "[@<script>alert(1)</script>]",
    "[@a, \"onclick=\"alert(1)]",
    "[@a, <script>alert(1)</script>]",
    "|<script>|\n|-|\n|\"onclick=\"x|",
    "- [x\"onclick=\"y] z",
    "<details>\n\n<script>\n\nalert(1)\n\n</script>\n\n</details>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
];

/// Checks what must hold for any body, on its HTML as a page has it.
fn check_safe(case: Case, markdown: &str) {
    let rendered = case.render(markdown);
    let body = rendered.value.unwrap();
    check_holes(&body, markdown);
    check_html(&fill(&body), markdown);
    for html in
        [render_fragment(markdown, "fa", english()), render_inline(markdown, "en", english())]
    {
        check_html(&html, markdown);
        assert!(!html.contains("<img"), "{markdown:?}");
    }
}

fn check_holes(body: &Body, markdown: &str) {
    assert!(body.holes.is_sorted_by_key(|hole| hole.offset), "{markdown:?}");
    for hole in &body.holes {
        assert!(body.html.is_char_boundary(hole.offset), "{markdown:?}");
        assert!(hole.target_index < body.targets.len(), "{markdown:?}");
    }
    for target in &body.targets {
        assert!(target.span.start <= target.span.end && target.span.end <= markdown.len() + 8);
    }
    for id in &body.ids {
        assert!(!id.is_empty(), "{markdown:?}");
    }
    assert!(body.summary.chars().count() <= 300);
}

/// Balanced, ids unique, nothing that runs, nothing that loads from elsewhere.
fn check_html(html: &str, markdown: &str) {
    let context = || format!("\nMarkdown: {markdown:?}\nHTML: {html}");
    let mut open: Vec<&str> = Vec::new();
    let mut ids = HashSet::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let tag = RawTag::parse(html, at + found).unwrap_or_else(|| panic!("bare <{}", context()));
        at = tag.end;
        if tag.closing {
            assert_eq!(open.pop(), Some(tag.name), "{}", context());
            continue;
        }
        let void =
            ["br", "hr", "img", "input", "col", "source", "track", "wbr"].contains(&tag.name);
        if !void {
            open.push(tag.name);
        }
        let forbidden = [
            "script", "style", "iframe", "object", "embed", "svg", "math", "form", "base", "meta",
            "link", "template", "noscript", "textarea", "title", "body", "html", "main", "button",
        ];
        assert!(!forbidden.contains(&tag.name.to_lowercase().as_str()), "{}", context());
        for attribute in &tag.attributes {
            let value = attribute.value;
            assert!(!attribute.name.starts_with("on"), "{}", context());
            match attribute.name {
                "id" => assert!(ids.insert(value) && !value.is_empty(), "{value}{}", context()),
                "href" => assert!(
                    ["https://", "http://", "mailto:", "tel:", "#", "["]
                        .iter()
                        .any(|start| value.to_lowercase().starts_with(start)),
                    "{}",
                    context()
                ),
                "src" | "poster" => assert!(value.starts_with('['), "{}", context()),
                "style" | "srcset" | "srcdoc" | "action" | "formaction" | "data" | "target" => {
                    panic!("{}{}", attribute.name, context())
                }
                _ => {}
            }
        }
    }
    assert!(open.is_empty(), "{open:?}{}", context());
    assert!(
        !html.contains(|c: char| c.is_control() && c != '\n' && c != '\t' && c < '\u{80}'),
        "{}",
        context()
    );
}

#[test]
fn attacks_fail() {
    for attack in ATTACKS {
        for case in [PLAIN, RAW] {
            check_safe(case, attack);
            check_safe(case, &format!("x {attack} y"));
            check_safe(
                case,
                &format!("- {attack}\n\n> {attack}\n\n## {attack}\n\nx[^1]\n\n[^1]: {attack}"),
            );
            check_safe(case, &format!("|a|\n|-|\n|{attack}|"));
            check_safe(
                case,
                &format!("**{attack} [{attack}]({attack}) ![{attack}]({attack} \"{attack}\")**"),
            );
            check_safe(
                case,
                &format!("<div title=\"{attack}\" class='{attack}'>\n{attack}\n</div>"),
            );
        }
    }
}

/// Pieces that mean something, and some that do not.
fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "*", "**", "_", "~~", "`", "```", "\n", "\n\n", "    ", "- ", "1. ", "> ", "# ", "## ", "|", "|-|\n",
            "[", "]", "(", ")", "](", "![", "[^1]", "[^1]: ", "[@a]", "[@", "; @b", "{#x}", "{#", "}", "\\", "&",
            "&#106;", "&lt;", "\"", "'", "--", "...", ":", "\n: ", "<!--", "-->", "[!NOTE]", "[x]: ", "[ ] ",
            "https://a.org", "javascript:", "//", "../", "@/", "y.md", "p.jpg", "#a", "%2e", "\0", "\r", "\t",
            "<", ">", "/>", "</", "<b>", "</b>", "<a href=", "<a id=x>", "<p>", "</p>", "<div>", "</div>", "<i>",
            "<script>", "<svg>", "<table>", "<td>", "<img src=", " onerror=x", " id=\"a\"", "<li>", "<details>",
            "<style>", "<!", "<?", "]]>", "dateline-hole:0", "«", "م", "\u{200f}", "é", "中",
        ]).prop_map(str::to_owned),
        1 => "[a-z]{1,4} ?",
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn any_markdown_is_safe(markdown in markdown()) {
        check_safe(PLAIN, &markdown);
    }

    #[test]
    fn any_html_is_safe(markdown in markdown()) {
        check_safe(RAW, &markdown);
    }

    #[test]
    fn any_text_is_safe(text in any::<String>()) {
        check_safe(PLAIN, &text);
        check_safe(RAW, &text);
    }
}

#[test]
fn time_is_bounded() {
    check_time(24 * 1024, Duration::from_millis(500));
}

#[test]
#[ignore = "takes half a minute"]
fn a_megabyte_takes_less_than_a_second() {
    check_time(1024 * 1024, Duration::from_secs(1));
}

/// Renders texts of about `bytes` that are known to be slow elsewhere, each within `limit`.
fn check_time(bytes: usize, limit: Duration) {
    let repeated = [
        "a",
        "word ",
        "*a ",
        "**a ",
        "_a*",
        "`",
        "`a``",
        "[",
        "]",
        "[a](",
        "![a](",
        "[a](b) ",
        "![](",
        "![a",
        "[a][b] ",
        "[@a] ",
        "[@a;",
        "[@",
        "[@a][@b]",
        "[^1] ",
        "[^1]: a\n",
        "[^",
        "https://",
        "https://a ",
        "xhttps://",
        "https://.",
        "https://a.)",
        "(https://a",
        "\"",
        "'",
        "--",
        "...",
        "\"a\" ",
        "<",
        "<a",
        "<a ",
        "<a b=\"",
        "<a b='",
        "<!--",
        "-->",
        "<b>",
        "</b>",
        "<b></i>",
        "<div>\n\n",
        "<p id=x>",
        "<i>a\n\n",
        "<a href=y.md>",
        "<table><tr><td>",
        "<img src=x ",
        "> ",
        "- ",
        "1. ",
        "- a\n",
        "> a\n\n",
        "# a\n",
        "# a {#b}\n",
        "#\n",
        "|",
        "|a",
        "|a|\n|-|\n",
        "|\n",
        "a\n: b\n\n",
        "```\n",
        "```rust\nfn a() {}\n```\n",
        "    a\n",
        "\n",
        "\\",
        "&",
        "&amp;",
        "\0",
        "ب",
        "[a](#b) ",
        "[a]: b\n",
        "[a](javascript:b) ",
        "- [ ] a\n",
        "> [!NOTE]\n",
        "x[^1]\n\n[^1]: ",
        "~",
        "~~a",
        "{#",
        "$",
        "[[",
        "a\n=\n",
        "<?",
        "<!A",
        "<![CDATA[",
    ];
    let mut hostile: Vec<String> =
        repeated.iter().map(|piece| piece.repeat(bytes / piece.len())).collect();
    hostile.push(format!("{}{}", "[".repeat(bytes / 2), "](a)".repeat(bytes / 8)));
    hostile.push(format!("{}{}", "![".repeat(bytes / 4), "](a)".repeat(bytes / 8)));
    hostile.push((0..bytes / 10).map(|n| format!("[^{n}] ")).collect());
    hostile.push((0..bytes / 25).map(|n| format!("x[^{n}]\n\n[^{n}]: y\n\n")).collect());
    hostile.push((0..bytes / 10).map(|n| format!("[a](#b{n}) ")).collect());
    hostile.push((0..bytes / 17).map(|n| format!("[@a{n}] [@b]")).collect());
    hostile.push((0..bytes.isqrt()).map(|n| format!("{}- a\n", " ".repeat(n * 2))).collect());
    hostile.push(format!(
        "|{}\n|{}\n{}",
        "a|".repeat(bytes / 50),
        "-|".repeat(bytes / 50),
        "|\n".repeat(bytes / 10)
    ));
    hostile.push(format!("```rust\n{}```", format!("{}\n", "((\"".repeat(600)).repeat(35)));
    hostile.push(format!("```html\n{}```", format!("{}\n", "<a b='".repeat(300)).repeat(35)));

    let mut slow = Vec::new();
    for markdown in &hostile {
        for (case, name) in [(PLAIN, "plain"), (RAW, "raw")] {
            let (rendered, took) = measured(|| case.render(markdown));
            assert!(rendered.problems.len() <= 1_001);
            if took > limit {
                let start: String = markdown.chars().take(20).collect();
                slow.push(format!("{name} {took:?} {start:?}"));
            }
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}
