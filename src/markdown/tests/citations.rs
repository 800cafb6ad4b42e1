//! Citations of sources.

use super::support::{Case, PLAIN, RAW, check, check_problems, fill, lang, without_anchors};

#[test]
fn citations() {
    check(
        "A [@a].",
        r##"<p>A⁀<sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup>.</p>"##,
    );
    check(
        "[@a]",
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup></p>"##,
    );
    check(
        "[@a] [@b] [@a]",
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>, <a href="#source-b" id="cite-b-1" aria-label="Source 2">2</a>, <a href="#source-a" id="cite-a-2" aria-label="Source 1">1</a>]</sup></p>"##,
    );
    check(
        "[@a; @b]",
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>, <a href="#source-b" id="cite-b-1" aria-label="Source 2">2</a>]</sup></p>"##,
    );
    check(
        "[@a, p. 4]",
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1, p. 4">1, p. 4</a>]</sup></p>"##,
    );
    check(
        "[@a, pp. 4–5; @b; @a]",
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1, pp. 4–5">1, pp. 4–5</a>; <a href="#source-b" id="cite-b-1" aria-label="Source 2">2</a>, <a href="#source-a" id="cite-a-2" aria-label="Source 1">1</a>]</sup></p>"##,
    );
    check(
        "[@a][@b]",
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>, <a href="#source-b" id="cite-b-1" aria-label="Source 2">2</a>]</sup></p>"##,
    );
    check(
        "[@a][@b][@c]",
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>, <a href="#source-b" id="cite-b-1" aria-label="Source 2">2</a>, <a href="#source-c" id="cite-c-1" aria-label="Source 3">3</a>]</sup></p>"##,
    );
    check(
        "[see][@a]",
        r##"<p>see⁀<sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup></p>"##,
    );
    check(
        "[*see* `x`][@a]",
        r##"<p><em>see</em> <code>x</code>⁀<sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup></p>"##,
    );
    check(
        "[@a][]",
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup></p>"##,
    );
    check(
        "[@ماخذ]",
        r##"<p><sup class="cite">[<a href="#source-ماخذ" id="cite-ماخذ-1" aria-label="Source 1">1</a>]</sup></p>"##,
    );
    check_problems(
        "[@a,\n@b]",
        "<p>[@a, @b]</p>",
        &[
            r"x.md:3:1: error[invalid-citation]: `@a, @b` cites no source | write `[@a]`, or `[@a, p. 4]` @ [@a,\n@b]",
        ],
    );
    check(
        "[@a;\n@b]",
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>, <a href="#source-b" id="cite-b-1" aria-label="Source 2">2</a>]</sup></p>"##,
    );
    check(
        "*[@a]* **[@b]**",
        r##"<p><em><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup></em><strong>⁀<sup class="cite">[<a href="#source-b" id="cite-b-1" aria-label="Source 2">2</a>]</sup></strong></p>"##,
    );
    check(
        "## A [@a]\n\nB [@a]",
        r##"<h2 id="a">A⁀<sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup></h2>
<p>B⁀<sup class="cite">[<a href="#source-a" id="cite-a-2" aria-label="Source 1">1</a>]</sup></p>"##,
    );
    check(
        "> [@a]\n\n- [@b]",
        r##"<blockquote>
<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup></p>
</blockquote>
<ul>
<li><sup class="cite">[<a href="#source-b" id="cite-b-1" aria-label="Source 2">2</a>]</sup></li>
</ul>"##,
    );
    check(
        "|[@a]|\n|-|\n|[@a]|",
        r##"<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col"><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup></th></tr>
</thead>
<tbody>
<tr><td><sup class="cite">[<a href="#source-a" id="cite-a-2" aria-label="Source 1">1</a>]</sup></td></tr>
</tbody>
</table>
</div>"##,
    );
    check("x[^1]\n\n[^1]: See [@a].", "<p>x<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>See⁀<sup class=\"cite\">[<a href=\"#source-a\" id=\"cite-a-1\" aria-label=\"Source 1\">1</a>]</sup>. <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check(
        r#"[@a, p. <b>&"]"#,
        r##"<p><sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1, p. &lt;b&gt;&amp;&quot;">1, p. &lt;b&gt;&amp;"</a>]</sup></p>"##,
    );
    check(
        "![@a] ![x][@a]",
        r##"<p>!⁀<sup class="cite">[<a href="#source-a" id="cite-a-1" aria-label="Source 1">1</a>]</sup> !⁀<sup class="cite">[<a href="#source-a" id="cite-a-2" aria-label="Source 1">1</a>]</sup></p>"##,
    );
    check(
        "[@dawn-2025-10-11]",
        r##"<p><sup class="cite">[<a href="#source-dawn-2025-10-11" id="cite-dawn-2025-10-11-1" aria-label="Source 1">1</a>]</sup></p>"##,
    );
}

/// `[1]`, `[1, 2; 3, p. 4]`: the marks of a body without their links.
#[track_caller]
fn check_marks(case: Case, markdown: &str, expected: &str) {
    let html = without_anchors(&fill(&case.render(markdown).value.unwrap()));
    let html = html.replace('\u{2060}', "⁀");
    let mut shown = String::new();
    let mut rest = html.trim_end();
    while let Some((before, link)) = rest.split_once("<a href=\"#source-") {
        shown.push_str(before);
        let (number, after) = link.split_once('>').unwrap().1.split_once("</a>").unwrap();
        shown.push_str(number);
        rest = after;
    }
    let shown = (shown + rest).replace("<sup class=\"cite\">", "^");
    assert_eq!(shown.replace("]</sup>", "]"), expected, "\nMarkdown: {markdown:?}");
}

#[test]
fn a_mark_never_leaves_its_word() {
    let check = |markdown, expected| check_marks(PLAIN, markdown, expected);
    check("It fell. [@a] Then", "<p>It fell.⁀^[1] Then</p>");
    check("“It fell”\n[@a], then", "<p>“It fell”⁀^[1], then</p>");
    check("(it fell)  [@a]", "<p>(it fell)⁀^[1]</p>");
    check("fell\u{a0}[@a]; rose [@b]:", "<p>fell⁀^[1]; rose⁀^[2]:</p>");
    check("外交部。 [@a]", "<p>外交部。⁀^[1]</p>");
    // Formatting may begin or end there.
    check("*It fell* [@a]", "<p><em>It fell</em>⁀^[1]</p>");
    check("*It fell [@a]*", "<p><em>It fell⁀^[1]</em></p>");
    check("It fell *[@a]*", "<p>It fell<em>⁀^[1]</em></p>");
    check("**It *fell*** *[@a]*", "<p><strong>It <em>fell</em></strong><em>⁀^[1]</em></p>");
    check("`code` [@a]", "<p><code>code</code>⁀^[1]</p>");
    check("[y](/y/) [@a]", "<p><a href=\"[site /y/ ]\">y</a>⁀^[1]</p>");
    // Where there is no word, nothing is held.
    check("[@a] It fell", "<p>^[1] It fell</p>");
    check("It fell\\\n[@a] and", "<p>It fell<br>\n^[1] and</p>");
    check("x\n\n[@a]\n\n## [@b] A", "<p>x</p>\n<p>^[1]</p>\n<h2 id=\"a\">^[2] A</h2>");
    check("- [@a]\n- b [@a]", "<ul>\n<li>^[1]</li>\n<li>b⁀^[1]</li>\n</ul>");
}

#[test]
fn marks_side_by_side_stand_in_one_pair_of_brackets() {
    let check = |markdown, expected| check_marks(PLAIN, markdown, expected);
    check("a [@x] [@y] b", "<p>a⁀^[1, 2] b</p>");
    check("a [@x][@y]\n[@z; @x].", "<p>a⁀^[1, 2, 3, 1].</p>");
    check("a [@x, p. 4] [@y] [@z]", "<p>a⁀^[1, p. 4; 2, 3]</p>");
    check("a [@x] [@y, p. 4]", "<p>a⁀^[1; 2, p. 4]</p>");
    check("a [@x] and [@y]", "<p>a⁀^[1] and⁀^[2]</p>");
    check("*a [@x]* [@y]", "<p><em>a⁀^[1]</em>⁀^[2]</p>");
    check("a [@x] [@Bad Key] [@y]", "<p>a⁀^[1] [@Bad Key]⁀^[2]</p>");
    let cell = |of: &str, text| format!("<{of}>{text}</{of}>");
    let head = cell("th scope=\"col\"", "a⁀^[1, 2]").replace("</th scope=\"col\">", "</th>");
    check(
        "|a [@x] [@y]|\n|-|\n|[@x] [@y]|",
        &format!(
            "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\">\n<table>\n\
             <thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n<tr>{}</tr>\n</tbody>\n</table>\n</div>",
            cell("td", "^[1, 2]"),
        ),
    );
    // The brackets stand outside of the links, which are of the other direction.
    check_marks(lang("ur"), "خبر۔ [@x] [@y] اور", "<p>خبر۔⁀^[1, 2] اور</p>");
    let urdu = lang("ur").render("خبر [@x, ص 4]").value.unwrap().html;
    assert_eq!(
        urdu.trim_end(),
        "<p>خبر\u{2060}<sup class=\"cite\">[<a href=\"#source-x\" id=\"cite-x-1\" aria-label=\"Source 1, ص 4\" \
         lang=\"en\" dir=\"ltr\">1, <span lang=\"ur\" dir=\"rtl\">ص 4</span></a>]</sup></p>",
    );
}

#[test]
fn an_authors_html_before_a_heading_stays_whole() {
    check_marks(
        RAW,
        "<span>x</span>\n\n## [@a] A\n\n<b>x</b> [@b]",
        "<p><span>x</span></p>\n<h2 id=\"a\">^[1] A</h2>\n<p><b>x</b>⁀^[2]</p>",
    );
}

#[test]
fn what_cites_nothing() {
    check("`[@a]`", "<p><code>[@a]</code></p>");
    check("    [@a]", r#"<pre class="code" dir="ltr" tabindex="0"><code>[@a]</code></pre>"#);
    check(
        "```\n[@a]\n```",
        r#"<pre class="code" dir="ltr" tabindex="0"><code>[@a]
</code></pre>"#,
    );
    check(r"\[@a]", "<p>[@a]</p>");
    check("[@a](y.md)", r#"<p><a href="[page content/articles/y.md]">@a</a></p>"#);
    check("@a", "<p>@a</p>");
    check("[a@b.org]", r#"<p>[<a href="mailto:a@b.org">a@b.org</a>]</p>"#);
    check("[@k]\n\n[@k]: y.md", r#"<p><a href="[page content/articles/y.md]">@k</a></p>"#);
    check("<!-- [@a] -->", "");
    check("[@a [b]]", "<p>[@a [b]]</p>");
}

#[test]
fn wrong_citations() {
    check_problems(
        "[@Bad Key]",
        "<p>[@Bad Key]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `Bad Key` cites no source | write `[@bad-key]`, or `[@bad-key, p. 4]` @ [@Bad Key]",
        ],
    );
    check_problems(
        "[@]",
        "<p>[@]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `@` cites no source | write `[@key]`, `[@key, p. 4]` or `[@key; @other-key]` @ [@]",
        ],
    );
    check_problems(
        "[@a b]",
        "<p>[@a b]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `a b` cites no source | write `[@a]`, or `[@a, p. 4]` @ [@a b]",
        ],
    );
    check_problems(
        "[@a; b]",
        "<p>[@a; b]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `b` cites no source | write `[@b]`, or `[@b, p. 4]` @ [@a; b]",
        ],
    );
    check_problems(
        "[@a; ]",
        "<p>[@a;]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `` cites no source | write `[@key]`, `[@key, p. 4]` or `[@key; @other-key]` @ [@a; ]",
        ],
    );
    check_problems(
        "[@@a]",
        "<p>[@@a]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `@a` cites no source | write `[@a]`, or `[@a, p. 4]` @ [@@a]",
        ],
    );
    check_problems(
        "[@a_b]",
        "<p>[@a_b]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `a_b` cites no source | write `[@a-b]`, or `[@a-b, p. 4]` @ [@a_b]",
        ],
    );
    check_problems(
        "[@<script>alert(1)</script>]",
        "<p>[@&lt;script&gt;alert(1)&lt;/script&gt;]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `<script>alert(1)</script>` cites no source | write `[@script-alert-1-script]`, or `[@script-alert-1-script, p. 4]` @ [@<script>alert(1)</script>]",
        ],
    );
    check_problems(
        r#"[@"onclick=x]"#,
        r#"<p>[@"onclick=x]</p>"#,
        &[
            r#"x.md:3:1: error[invalid-citation]: `"onclick=x` cites no source | write `[@onclick-x]`, or `[@onclick-x, p. 4]` @ [@\"onclick=x]"#,
        ],
    );
    check_problems(
        "[@a p. 4]",
        "<p>[@a p. 4]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `a p. 4` cites no source | write `[@a]`, or `[@a, p. 4]` @ [@a p. 4]",
        ],
    );
    check_problems(
        "a [@Bad] b [@bad]",
        r##"<p>a [@Bad] b⁀<sup class="cite">[<a href="#source-bad" id="cite-bad-1" aria-label="Source 1">1</a>]</sup></p>"##,
        &[
            "x.md:3:3: error[invalid-citation]: `Bad` cites no source | write `[@bad]`, or `[@bad, p. 4]` @ [@Bad]",
        ],
    );
    check_problems(
        "[x][@Bad]",
        "<p>x[@Bad]</p>",
        &[
            "x.md:3:1: error[invalid-citation]: `Bad` cites no source | write `[@bad]`, or `[@bad, p. 4]` @ [x][@Bad]",
        ],
    );
}
