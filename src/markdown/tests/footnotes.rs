//! Footnotes.

use super::support::{check, check_problems};

#[test]
fn footnotes() {
    check("a[^1]\n\n[^1]: One.", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>One. <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^x] b[^y]\n\n[^y]: Y.\n[^x]: X.", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup> b<sup class=\"footnote-ref\"><a href=\"#fn-2\" id=\"fnref-2\" aria-label=\"Footnote 2\">2</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>X. <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
<li id=\"fn-2\"><p>Y. <a class=\"backlink\" href=\"#fnref-2\" aria-label=\"Back to reference 2\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^1] b[^1] c[^1]\n\n[^1]: One.", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup> b<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1-2\" aria-label=\"Footnote 1\">1</a></sup> c<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1-3\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>One. <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a> <a class=\"backlink\" href=\"#fnref-1-2\" aria-label=\"Back to reference 1-2\">↩︎<sup>2</sup></a> <a class=\"backlink\" href=\"#fnref-1-3\" aria-label=\"Back to reference 1-3\">↩︎<sup>3</sup></a></p></li>
</ol>
</section>");
    check("a[^1]\n\n[^1]: One.\n\n    Two.\n\n    - three", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>One.</p>
<p>Two.</p>
<ul>
<li>three</li>
</ul> <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></li>
</ol>
</section>");
    check("a[^1]\n\n[^1]: One.\n\nb", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<p>b</p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>One. <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^note]\n\n[^Note]: Case.", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>Case. <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^1]\n\n[^1]: See [^2].\n\n[^2]: Two.", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>See <sup class=\"footnote-ref\"><a href=\"#fn-2\" id=\"fnref-2\" aria-label=\"Footnote 2\">2</a></sup>. <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
<li id=\"fn-2\"><p>Two. <a class=\"backlink\" href=\"#fnref-2\" aria-label=\"Back to reference 2\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^1]\n\n[^1]: Self [^1].", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>Self <sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1-2\" aria-label=\"Footnote 1\">1</a></sup>. <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a> <a class=\"backlink\" href=\"#fnref-1-2\" aria-label=\"Back to reference 1-2\">↩︎<sup>2</sup></a></p></li>
</ol>
</section>");
    check("## A[^1]\n\n[^1]: n", "<h2 id=\"a\">A<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></h2>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>n <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^1]\n\n[^1]: [x](y.md) ![i](p.jpg)\n\nb [z](z.md)", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<p>b <a href=\"[page content/articles/z.md]\">z</a></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p><a href=\"[page content/articles/y.md]\">x</a> <img src=\"[asset content/articles/p.jpg]\" alt=\"i\" SIZE loading=\"lazy\" decoding=\"async\"> <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^1]\n\n[^1]: ## Heading\n", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p><strong>Heading</strong> <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^ا]\n\n[^ا]: ب", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p dir=\"auto\">ب <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^\"><b>]\n\n[^\"><b>]: x", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>x <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check("a[^1]\n\n[^1]: `code`\n\n    ```\n    x\n    ```", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p><code>code</code></p>
<pre class=\"code\" dir=\"ltr\" tabindex=\"0\"><code>x
</code></pre> <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></li>
</ol>
</section>");
    check("a[^1]\n\n> [^1]: in a quote", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<blockquote>
</blockquote>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>in a quote <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
    check("`[^1]`\n\n[^1]: x[^1]", "<p><code>[^1]</code></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>x<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup> <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
}

#[test]
fn footnote_problems() {
    check_problems(
        "a[^1]",
        "<p>a[^1]</p>",
        &[
            "x.md:3:2: warning[unknown-footnote]: no footnote `1` | define it on a line of its own: `[^1]: text` @ [^1]",
        ],
    );
    check_problems(
        "a [^1] b [^two]",
        "<p>a [^1] b [^two]</p>",
        &[
            "x.md:3:3: warning[unknown-footnote]: no footnote `1` | define it on a line of its own: `[^1]: text` @ [^1]",
            "x.md:3:10: warning[unknown-footnote]: no footnote `two` | define it on a line of its own: `[^two]: text` @ [^two]",
        ],
    );
    check_problems(
        "[^1]: unused",
        "",
        &[
            "x.md:3:1: warning[unused-footnote]: footnote `1` is not referred to | write `[^1]` where it belongs; it is left out until then @ [^1]: unused",
        ],
    );
    check_problems("a[^1]\n\n[^1]: One.\n[^1]: Again.", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>One. <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>", &["x.md:6:1: warning[duplicate-footnote]: footnote `1` is defined twice | the first definition counts; give this one another label @ [^1]: Again."]);
    check(r"\[^1] `[^2]`", "<p>[^1] <code>[^2]</code></p>");
    check("[^a b]", "<p>[^a b]</p>");
    check("[^]", "<p>[^]</p>");
    check("[^1](y.md)", r#"<p><a href="[page content/articles/y.md]">^1</a></p>"#);
    check("a[^1]\n\n[^1]:", "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"> <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></li>
</ol>
</section>");
}
