//! HTML inside Markdown, with and without `markdown.raw_html`.

use super::support::{RAW, check, check_problems};

#[test]
fn html_is_shown_as_text() {
    check_problems(
        "a <b>c</b>",
        "<p>a &lt;b&gt;c&lt;/b&gt;</p>",
        &[
            "x.md:3:3: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <b>",
        ],
    );
    check_problems(
        "<div>\na\n</div>",
        r"<p>&lt;div&gt;
a
&lt;/div&gt;</p>",
        &[
            r"x.md:3:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <div>\na\n</div>",
        ],
    );
    check_problems(
        "<script>alert(1)</script>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        &[
            "x.md:3:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <script>alert(1)</script>",
        ],
    );
    check_problems(
        "a <script>alert(1)</script>",
        "<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>",
        &[
            "x.md:3:3: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <script>",
        ],
    );
    check_problems(
        "a <img src=x onerror=alert(1)>",
        "<p>a &lt;img src=x onerror=alert(1)&gt;</p>",
        &[
            "x.md:3:3: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <img src=x onerror=alert(1)>",
        ],
    );
    check_problems(
        r#"<iframe src="//x"></iframe>"#,
        r#"<p>&lt;iframe src="//x"&gt;&lt;/iframe&gt;</p>"#,
        &[
            r#"x.md:3:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <iframe src=\"//x\"></iframe>"#,
        ],
    );
    check_problems(
        "<p>a</p>\n\n<p>b</p>",
        r"<p>&lt;p&gt;a&lt;/p&gt;</p>
<p>&lt;p&gt;b&lt;/p&gt;</p>",
        &[
            "x.md:3:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <p>a</p>",
            "x.md:5:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <p>b</p>",
        ],
    );
    check_problems(
        "> <b>\n> a",
        r"<blockquote>
<p>&lt;b&gt;
a</p>
</blockquote>",
        &[
            r"x.md:3:3: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <b>\n> a",
        ],
    );
    check_problems(
        "- <i>a</i>\n- <i>b</i>",
        r"<ul>
<li>&lt;i&gt;a&lt;/i&gt;</li>
<li>&lt;i&gt;b&lt;/i&gt;</li>
</ul>",
        &[
            "x.md:3:3: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <i>",
        ],
    );
    check_problems(
        "## A <b>c</b>",
        r#"<h2 id="a-c">A &lt;b&gt;c&lt;/b&gt;</h2>"#,
        &[
            "x.md:3:6: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <b>",
        ],
    );
    check_problems(
        r#"<a href="javascript:x">a</a>"#,
        r#"<p>&lt;a href="javascript:x"&gt;a&lt;/a&gt;</p>"#,
        &[
            r#"x.md:3:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <a href=\"javascript:x\">"#,
        ],
    );
    check_problems(
        "<?php x ?>",
        "<p>&lt;?php x ?&gt;</p>",
        &[
            "x.md:3:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <?php x ?>",
        ],
    );
    check_problems(
        "<!DOCTYPE html>",
        "<p>&lt;!DOCTYPE html&gt;</p>",
        &[
            "x.md:3:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <!DOCTYPE html>",
        ],
    );
    check_problems(
        "<![CDATA[x]]>",
        "<p>&lt;![CDATA[x]]&gt;</p>",
        &[
            "x.md:3:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <![CDATA[x]]>",
        ],
    );
    check_problems(
        "|<b>|\n|-|\n|<i>|",
        r#"<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col">&lt;b&gt;</th></tr>
</thead>
<tbody>
<tr><td>&lt;i&gt;</td></tr>
</tbody>
</table>
</div>"#,
        &[
            "x.md:3:2: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <b>",
        ],
    );
    check("<svg/onload=alert(1)>", "<p>&lt;svg/onload=alert(1)&gt;</p>");
    check_problems(
        "a <br> b",
        "<p>a &lt;br&gt; b</p>",
        &[
            "x.md:3:3: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <br>",
        ],
    );
    check_problems(
        "</div>",
        "<p>&lt;/div&gt;</p>",
        &[
            "x.md:3:1: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ </div>",
        ],
    );
}

#[test]
fn comments_vanish() {
    check("a <!-- b --> c", "<p>a  c</p>");
    check("<!-- a -->", "");
    check("<!-- a\n\nb -->\n\nc", "<p>c</p>");
    check("<!-- more -->", "");
    check(
        "a\n\n<!-- more -->\n\nb",
        r"<p>a</p>
<p>b</p>",
    );
    check("<!-- a --> b", "<p>b</p>");
    check_problems(
        "b <!-- a",
        "<p>b</p>",
        &[
            "x.md:3:3: error[unclosed-comment]: the comment `<!--` has no end | close it with `-->`; if no comment is meant, write a backslash before it: `\\<!--` @ <!--",
        ],
    );
    check_problems(
        "<!-- a --><b>c</b>",
        "<p>&lt;b&gt;c&lt;/b&gt;</p>",
        &[
            "x.md:3:11: warning[raw-html]: HTML is shown as text | set `raw_html = true` under `[markdown]` in site.toml, or put it between backticks if it is meant as text @ <b>",
        ],
    );
    check(
        "> <!-- a\n> b -->",
        r"<blockquote>
</blockquote>",
    );
    check("<!--> a", "<p>a</p>");
    check("a\n\nb <!-- c\n\nd --> e", "<p>a</p>\n<p>b  e</p>");
}

#[test]
fn allowed_html_stays() {
    RAW.check(
        r#"a <b>c</b> <abbr title="x">y</abbr>"#,
        r#"<p>a <b>c</b> <abbr title="x">y</abbr></p>"#,
    );
    RAW.check(
        "<details open>\n<summary>S</summary>\n\n*a*\n\n</details>",
        r#"<details open="">
<summary>S</summary>
<p><em>a</em></p>
</details>"#,
    );
    RAW.check("<figure id=f><img src=p.jpg alt=A><figcaption>C</figcaption></figure>", r#"<figure id="f"><img src="[asset content/articles/p.jpg]" alt="A" SIZE><figcaption>C</figcaption></figure>"#);
    RAW.check(
        r#"<video src="v.mp4" controls width=320></video>"#,
        r#"<p><video src="[asset content/articles/v.mp4]" controls="" width="320"></video></p>"#,
    );
    RAW.check("<audio controls><source src='a.ogg' type=audio/ogg></audio>", r#"<p><audio controls=""><source src="[asset content/articles/a.ogg]" type="audio/ogg"></audio></p>"#);
    RAW.check(
        r#"<time datetime="2025-10-11">x</time> <bdi dir=rtl lang=ur>y</bdi>"#,
        r#"<p><time datetime="2025-10-11">x</time> <bdi dir="rtl" lang="ur">y</bdi></p>"#,
    );
    RAW.check(
        r#"<table><tr><td colspan=2 class="k">x</td></tr></table>"#,
        r#"<table><tbody><tr><td colspan="2" class="k">x</td></tr></tbody></table>"#,
    );
    RAW.check(r#"<a href="@/articles/y.md#z">a</a> <a href="https://a.org?b&amp;c">d</a> <a href="/x/">e</a>"#, r#"<p><a href="[page content/articles/y.md z]">a</a> <a rel="noopener" href="https://a.org?b&amp;c">d</a> <a href="[site /x/ ]">e</a></p>"#);
    RAW.check(
        "<a href='#x'>a</a>\n\n## X",
        r##"<p><a href="#x">a</a></p>
<h2 id="x">X</h2>"##,
    );
    RAW.check(
        "<a id=x></a>\n\n[b](#x)",
        r##"<p><a id="x"></a></p>
<p><a href="#x">b</a></p>"##,
    );
    RAW.check(
        r#"<img src=p.jpg width=10 height=20 alt="">"#,
        r#"<img src="[asset content/articles/p.jpg]" width="10" height="20" alt="">"#,
    );
    RAW.check(
        "<kbd>a</kbd><sub>b</sub><sup>c</sup><mark>d</mark>",
        "<p><kbd>a</kbd><sub>b</sub><sup>c</sup><mark>d</mark></p>",
    );
    RAW.check("## A <small>b</small>\n\n[c](y.md) ![d](p.jpg \"E\")", r#"<h2 id="a-b">A <small>b</small></h2>
<p><a href="[page content/articles/y.md]">c</a> <img src="[asset content/articles/p.jpg]" alt="d" SIZE title="E" loading="lazy" decoding="async"></p>"#);
    RAW.check("a[^1] <i>b</i>\n\n[^1]: [c](y.md)", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup> <i>b</i></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p><a href=\"[page content/articles/y.md]\">c</a> <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    RAW.check(
        "- [x] a <b>b</b>\n\n|a|\n|-:|\n|b|",
        r#"<ul>
<li><input class="task" type="checkbox" disabled="" checked="" aria-label="Done"> a <b>b</b></li>
</ul>
<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col" class="align-right">a</th></tr>
</thead>
<tbody>
<tr><td class="align-right">b</td></tr>
</tbody>
</table>
</div>"#,
    );
    RAW.check(
        r#"<img src="r.svg#x" alt=a>"#,
        r#"<img src="[asset content/articles/r.svg]#x" alt="a" SIZE>"#,
    );
    RAW.check(
        "> [!NOTE]\n> <u>a</u>",
        r#"<div class="alert alert-note" role="note">
<p class="alert-label">Note</p>
<p><u>a</u></p>
</div>"#,
    );
    RAW.check("<p dir=rtl>x &amp; y &lt;z&gt;</p>", r#"<p dir="rtl">x &amp; y &lt;z&gt;</p>"#);
}

#[test]
fn forbidden_html_vanishes() {
    RAW.check_problems("<script>alert(1)</script>", "", &["x.md:3:1: warning[forbidden-html]: `<script>` is taken away | only elements and attributes that cannot run or load anything stay @ <script>"]);
    RAW.check_problems("a <script>alert(1)</script> b", "<p>a  b</p>", &["x.md:3:3: warning[forbidden-html]: `<script>` is taken away | only elements and attributes that cannot run or load anything stay @ <script>"]);
    RAW.check_problems("<style>p{}</style>", "", &["x.md:3:1: warning[forbidden-html]: `<style>` is taken away | only elements and attributes that cannot run or load anything stay @ <style>"]);
    RAW.check_problems(r##"<iframe src="https://a.org">x</iframe>"##, r##"<a rel="noopener" href="https://a.org">https://a.org</a>x"##, &[r#"x.md:3:1: warning[forbidden-html]: `<iframe>` becomes a link | no page asks any other host for anything; a reader who follows the link does @ <iframe src=\"https://a.org\">"#]);
    RAW.check_problems(r#"<b onclick=alert(1) style="x" data-x=1>a</b>"#, "<p><b>a</b></p>", &["x.md:3:4: warning[forbidden-html]: the attribute `onclick` is taken away | only elements and attributes that cannot run or load anything stay @ onclick=alert(1)", r#"x.md:3:21: warning[forbidden-html]: the attribute `style` is taken away | only elements and attributes that cannot run or load anything stay @ style=\"x\""#, "x.md:3:31: warning[forbidden-html]: the attribute `data-x` is taken away | only elements and attributes that cannot run or load anything stay @ data-x=1"]);
    RAW.check_problems(r#"<img src="https://a.org/x.png" alt=a>"#, r##"<a rel="noopener" href="https://a.org/x.png">a</a>"##, &[r#"x.md:3:6: error[external-image]: image from another host: `https://a.org/x.png` | save the picture beside this file and write its name: no page asks any other host for anything @ src=\"https://a.org/x.png\""#]);
    RAW.check_problems(r#"<img src=x.png srcset="https://a.org/y.png 2x" alt=a>"#, r#"<img src="[asset content/articles/x.png]" alt="a" SIZE>"#, &[r#"x.md:3:16: warning[forbidden-html]: the attribute `srcset` is taken away | only elements and attributes that cannot run or load anything stay @ srcset=\"https://a.org/y.png 2x\""#]);
    RAW.check_problems(r#"<video poster="//a.org/x.png"></video>"#, "<p><video></video></p>", &[r#"x.md:3:8: error[invalid-link]: image without a scheme: `//a.org/x.png` | save the picture beside this file and write its name: no page asks any other host for anything @ poster=\"//a.org/x.png\""#]);
    RAW.check_problems(r#"<a href="javascript:alert(1)">a</a>"#, "<p><a>a</a></p>", &[r#"x.md:3:4: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ href=\"javascript:alert(1)\""#]);
    RAW.check_problems(r#"<a href="java&#115;cript:alert(1)">a</a>"#, "<p><a>a</a></p>", &[r#"x.md:3:4: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ href=\"java&#115;cript:alert(1)\""#]);
    RAW.check_problems(r#"<a href=" &#1; javascript:alert(1)">a</a>"#, "<p><a>a</a></p>", &[r#"x.md:3:4: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ href=\" &#1; javascript:alert(1)\""#]);
    RAW.check_problems(r#"<a href="//a.org">a</a>"#, "<p><a>a</a></p>", &[r#"x.md:3:4: error[invalid-link]: link without a scheme: `//a.org` | write `https://a.org` @ href=\"//a.org\""#]);
    RAW.check_problems("<form action=x><input name=a><button>b</button></form>", "<input>b", &["x.md:3:1: warning[forbidden-html]: `<form>` is taken away | only elements and attributes that cannot run or load anything stay @ <form action=x>", "x.md:3:16: warning[forbidden-html]: `<input>` is taken away | only elements and attributes that cannot run or load anything stay @ <input name=a>", "x.md:3:30: warning[forbidden-html]: `<button>` is taken away | only elements and attributes that cannot run or load anything stay @ <button>"]);
    RAW.check_problems("<svg onload=alert(1)><a href=x>y</a></svg>", "<p></p>", &["x.md:3:1: warning[forbidden-html]: `<svg>` is taken away | only elements and attributes that cannot run or load anything stay @ <svg onload=alert(1)>"]);
    RAW.check_problems("<math><mi>x</mi></math>", "<p></p>", &["x.md:3:1: warning[forbidden-html]: `<math>` is taken away | only elements and attributes that cannot run or load anything stay @ <math>", "x.md:3:7: warning[forbidden-html]: `<mi>` is taken away | only elements and attributes that cannot run or load anything stay @ <mi>"]);
    RAW.check_problems("<object data=x></object><embed src=x>", r#"<p><a href="[asset content/articles/x]">x</a><a href="[asset content/articles/x]">x</a></p>"#, &["x.md:3:1: warning[forbidden-html]: `<object>` becomes a link | no page asks any other host for anything; a reader who follows the link does @ <object data=x>", "x.md:3:25: warning[forbidden-html]: `<embed>` becomes a link | no page asks any other host for anything; a reader who follows the link does @ <embed src=x>"]);
    RAW.check_problems(r#"<base href="https://a.org"><meta http-equiv=refresh><link rel=stylesheet href=x>"#, "", &[r#"x.md:3:1: warning[forbidden-html]: `<base>` is taken away | only elements and attributes that cannot run or load anything stay @ <base href=\"https://a.org\">"#, "x.md:3:28: warning[forbidden-html]: `<meta>` is taken away | only elements and attributes that cannot run or load anything stay @ <meta http-equiv=refresh>", "x.md:3:53: warning[forbidden-html]: `<link>` is taken away | only elements and attributes that cannot run or load anything stay @ <link rel=stylesheet href=x>"]);
    RAW.check_problems(r#"<noscript><p title="</noscript><img src=x onerror=alert(1)>">"#, r#"<p><img>"&gt;</p>"#, &["x.md:3:1: warning[forbidden-html]: `<noscript>` is taken away | only elements and attributes that cannot run or load anything stay @ <noscript>"]);
    RAW.check_problems("<textarea></textarea><title></title>", "", &["x.md:3:1: warning[forbidden-html]: `<textarea>` is taken away | only elements and attributes that cannot run or load anything stay @ <textarea>", "x.md:3:22: warning[forbidden-html]: `<title>` is taken away | only elements and attributes that cannot run or load anything stay @ <title>"]);
    RAW.check_problems("<a name=x target=_blank>a</a>", r#"<p><a id="x">a</a></p>"#, &["x.md:3:11: warning[forbidden-html]: the attribute `target` is taken away | only elements and attributes that cannot run or load anything stay @ target=_blank"]);
    RAW.check_problems("<h1>a</h1>", "a", &["x.md:3:1: warning[forbidden-html]: `<h1>` is taken away | only elements and attributes that cannot run or load anything stay @ <h1>"]);
}

#[test]
fn broken_html_is_closed() {
    RAW.check("<div>", "<div></div>");
    RAW.check("</div></div>a", "a");
    RAW.check(
        "a <b>b\n\nc",
        r"<p>a <b>b</b></p>
<p>c</p>",
    );
    RAW.check("<i>a <b>b</i> c</b>", "<p><i>a <b>b</b></i><b> c</b></p>");
    RAW.check(r#"<div class=""#, r#"&lt;div class=""#);
    RAW.check_problems("a <b <c>", "<p>a &lt;b </p>", &["x.md:3:6: warning[forbidden-html]: `<c>` is taken away | only elements and attributes that cannot run or load anything stay @ <c>"]);
    RAW.check(
        "<details>\n\na",
        r"<details>
<p>a</p>
</details>",
    );
    RAW.check("<p><div>a</p></div>", "<p></p><div>a<p></p></div>");
    RAW.check(
        "- <b>a\n- b",
        r"<ul>
<li><b>a</b></li>
<li>b</li>
</ul>",
    );
    RAW.check("<td>a</td>", "a");
    RAW.check_problems(r#"<a href="dateline-hole:0">x</a> <img src="dateline-hole:9" alt=x>"#, "<p><a>x</a> x</p>", &[r#"x.md:3:4: error[forbidden-link]: link with the scheme `dateline-hole` | use http, https, mailto, tel or a path @ href=\"dateline-hole:0\""#, r#"x.md:3:38: error[forbidden-link]: image with the scheme `dateline-hole` | save the picture beside this file and write its name: no page asks any other host for anything @ src=\"dateline-hole:9\""#]);
    RAW.check(
        r#"<b title="dateline-hole:0">x</b> [y](y.md)"#,
        r#"<p><b>x</b> <a href="[page content/articles/y.md]">y</a></p>"#,
    );
    RAW.check_problems("<a id=x>a</a><a id=x>b</a>", r#"<p><a id="x">a</a><a id="x-2">b</a></p>"#, &["x.md:3:17: warning[duplicate-id]: the id `x` is not free | it becomes `x-2`; give it another name @ id=x"]);
    RAW.check_problems(r#"<a id="x y">a</a> <a id=fn-1>b</a>"#, r#"<p><a>a</a> <a id="section-fn-1">b</a></p>"#, &["x.md:3:22: warning[duplicate-id]: the id `fn-1` is not free | it becomes `section-fn-1`; give it another name @ id=fn-1"]);
    RAW.check("<!-- a --> <b>c</b> <!-- d -->", "<p><b>c</b></p>");
    RAW.check("1 < 2 <b>x</b>", "<p>1 &lt; 2 <b>x</b></p>");
    RAW.check("<A HREF=y.md>x</A>", r#"<p><a href="[page content/articles/y.md]">x</a></p>"#);
    RAW.check("<b\nclass=x>y</b>", r#"<p><b class="x">y</b></p>"#);
}

#[test]
fn html_nested_too_deep_is_refused() {
    let deep = |levels: usize| format!("{}a{}", "<div>".repeat(levels), "</div>".repeat(levels));
    RAW.check(&deep(99), &deep(99));
    let shown = deep(101).replace('<', "&lt;").replace('>', "&gt;");
    RAW.check_problems(
        &deep(101),
        &format!("<p>{shown}</p>"),
        &["x.md:3:1: error[nesting-too-deep]: more than 100 levels of nesting around HTML | close every element that is opened @ "],
    );
    let list = "- a\n".repeat(300);
    RAW.check(
        &format!("{list}\n<br>"),
        &format!("<ul>\n{}</ul>\n<br>", "<li>a</li>\n".repeat(300)),
    );
}
