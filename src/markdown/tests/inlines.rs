//! Punctuation and bare addresses.

use super::support::{check, check_problems, lang};

#[test]
fn punctuation() {
    check(r#""a" 'b' it's"#, "<p>“a” ‘b’ it’s</p>");
    check("a -- b --- c... d", "<p>a – b — c… d</p>");
    check(r#"`"a" -- ...`"#, r#"<p><code>"a" -- ...</code></p>"#);
    check(r#"'90s "'a' b""#, "<p>’90s “‘a’ b”</p>");
    check(r#"\"a\" \-- \..."#, r#"<p>"a" -- ...</p>"#);
    check(
        r#"**"a"** "[x](y.md)""#,
        r#"<p><strong>“a”</strong> “<a href="[page content/articles/y.md]">x</a>”</p>"#,
    );
    check("“a” ‘b’", "<p>“a” ‘b’</p>");
}

#[test]
fn punctuation_follows_the_language() {
    lang("fa").check(r#""a" -- 'b'..."#, r#"<p dir="auto">«a» – ‹b›…</p>"#);
    lang("ps-AF").check(r#""a" “b”"#, r#"<p dir="auto">“a” “b”</p>"#);
    lang("ur").check(r#""a""#, r#"<p dir="auto">”a“</p>"#);
    lang("ar").check(r#""a""#, r#"<p dir="auto">”a“</p>"#);
    lang("fa").check(r#""بند" سرحد"#, "<p>«بند» سرحد</p>");
    lang("fa").check(r#"\"a\""#, r#"<p dir="auto">"a"</p>"#);
    lang("fa").check(r#"["a"](y.md) !["b"](p.jpg)"#, r#"<p dir="auto"><a href="[page content/articles/y.md]">«a»</a> <img src="[asset content/articles/p.jpg]" alt="«b»" SIZE loading="lazy" decoding="async"></p>"#);
}

#[test]
fn bare_addresses() {
    check("https://a.org", r#"<p><a href="https://a.org" rel="noopener">https://a.org</a></p>"#);
    check(
        "See https://a.org/x.",
        r#"<p>See <a href="https://a.org/x" rel="noopener">https://a.org/x</a>.</p>"#,
    );
    check(
        "(https://a.org/x) [https://b.org]",
        r#"<p>(<a href="https://a.org/x" rel="noopener">https://a.org/x</a>) [<a href="https://b.org" rel="noopener">https://b.org</a>]</p>"#,
    );
    check(
        "https://a.org/a_b_c?d=1&e=2",
        r#"<p><a href="https://a.org/a_b_c?d=1&amp;e=2" rel="noopener">https://a.org/a_b_c?d=1&amp;e=2</a></p>"#,
    );
    check(
        "https://a.org/a--b...c",
        r#"<p><a href="https://a.org/a--b...c" rel="noopener">https://a.org/a--b...c</a></p>"#,
    );
    check(
        "https://a.org/a&amp;b",
        r#"<p><a href="https://a.org/a&amp;b" rel="noopener">https://a.org/a&amp;b</a></p>"#,
    );
    check(
        r#""https://a.org""#,
        r#"<p>“<a href="https://a.org" rel="noopener">https://a.org</a>”</p>"#,
    );
    check(
        "*https://a.org* **https://b.org/**",
        r#"<p><em><a href="https://a.org" rel="noopener">https://a.org</a></em> <strong><a href="https://b.org/" rel="noopener">https://b.org/</a></strong></p>"#,
    );
    check(
        "http://a.org, HTTPS://B.org; ftp://c.org",
        r#"<p><a href="http://a.org" rel="noopener">http://a.org</a>, <a href="HTTPS://B.org" rel="noopener">HTTPS://B.org</a>; ftp://c.org</p>"#,
    );
    check("xhttps://a.org 1https://a.org", "<p>xhttps://a.org 1https://a.org</p>");
    check(
        "www.a.org a@b.org",
        r#"<p><a href="https://www.a.org" rel="noopener">www.a.org</a> <a href="mailto:a@b.org">a@b.org</a></p>"#,
    );
    check("`https://a.org`", "<p><code>https://a.org</code></p>");
    check(
        "[https://a.org](y.md)",
        r#"<p><a href="[page content/articles/y.md]">https://a.org</a></p>"#,
    );
    check(
        r#"https://a.org/"onclick=x"#,
        r#"<p><a href="https://a.org/" rel="noopener">https://a.org/</a>“onclick=x</p>"#,
    );
    check_problems(
        "https://a.org<b>",
        r#"<p><a href="https://a.org" rel="noopener">https://a.org</a>&lt;b&gt;</p>"#,
        &[
            "x.md:3:14: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <b>",
        ],
    );
    check("https://", "<p>https://</p>");
    check(
        "https://a.org/ https://b.org/",
        r#"<p><a href="https://a.org/" rel="noopener">https://a.org/</a> <a href="https://b.org/" rel="noopener">https://b.org/</a></p>"#,
    );
    check(
        "https://a.org/(x)) https://b.org/[1]",
        r#"<p><a href="https://a.org/(x)" rel="noopener">https://a.org/(x)</a>) <a href="https://b.org/[1]" rel="noopener">https://b.org/[1]</a></p>"#,
    );
    check("javascript://a.org", "<p>javascript://a.org</p>");
    check(r"https\://a.org", "<p>https://a.org</p>");
    check(
        r"https://a.org/\*x",
        r#"<p><a href="https://a.org/" rel="noopener">https://a.org/</a>*x</p>"#,
    );
    check(
        "https://موقع.مصر/خبر، و",
        r#"<p><a href="https://موقع.مصر/خبر" rel="noopener">https://موقع.مصر/خبر</a>، و</p>"#,
    );
    check(
        "a\nhttps://a.org\nb",
        r#"<p>a
<a href="https://a.org" rel="noopener">https://a.org</a>
b</p>"#,
    );
    check(
        "## https://a.org",
        r#"<h2 id="https-a-org"><a href="https://a.org" rel="noopener">https://a.org</a></h2>"#,
    );
}
