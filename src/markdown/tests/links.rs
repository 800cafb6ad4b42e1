//! Links and images: where they lead, and what is not let through.

use super::support::{Case, LENIENT, check, check_problems};

#[test]
fn outside_links() {
    check("[a](https://a.org)", r#"<p><a href="https://a.org" rel="noopener">a</a></p>"#);
    check(
        "[a](http://a.org/x?y=1&z=2#w)",
        r#"<p><a href="http://a.org/x?y=1&amp;z=2#w" rel="noopener">a</a></p>"#,
    );
    check(
        r#"[a](https://a.org "T")"#,
        r#"<p><a href="https://a.org" rel="noopener" title="T">a</a></p>"#,
    );
    check(
        r#"[a](https://a.org '"><b>')"#,
        r#"<p><a href="https://a.org" rel="noopener" title="&quot;&gt;&lt;b&gt;">a</a></p>"#,
    );
    check(
        "[a](mailto:x@y.org) [b](tel:+92-51)",
        r#"<p><a href="mailto:x@y.org">a</a> <a href="tel:+92-51">b</a></p>"#,
    );
    check(
        "<https://a.org> <x@y.org>",
        r#"<p><a href="https://a.org" rel="noopener">https://a.org</a> <a href="mailto:x@y.org">x@y.org</a></p>"#,
    );
    check("[a](HTTPS://A.org)", r#"<p><a href="HTTPS://A.org" rel="noopener">a</a></p>"#);
    check(
        "[a](<https://a.org/b c>)",
        r#"<p><a href="https://a.org/b%20c" rel="noopener">a</a></p>"#,
    );
    check(
        "[a](https://a.org/'b')",
        r#"<p><a href="https://a.org/&#39;b&#39;" rel="noopener">a</a></p>"#,
    );
    check(
        "[*a* `b`](https://a.org)",
        r#"<p><a href="https://a.org" rel="noopener"><em>a</em> <code>b</code></a></p>"#,
    );
    check(
        "[a][r]\n\n[r]: https://a.org 'T'",
        r#"<p><a href="https://a.org" rel="noopener" title="T">a</a></p>"#,
    );
    check("[a][]\n\n[a]: https://a.org", r#"<p><a href="https://a.org" rel="noopener">a</a></p>"#);
    check("[a]\n\n[A]: https://a.org", r#"<p><a href="https://a.org" rel="noopener">a</a></p>"#);
    check(
        "[<https://a.org>](https://b.org)",
        r#"<p><a href="https://b.org" rel="noopener">https://a.org</a></p>"#,
    );
    check(
        "[a https://c.org](https://b.org)",
        r#"<p><a href="https://b.org" rel="noopener">a https://c.org</a></p>"#,
    );
    check("[a[^1]](https://a.org)\n\n[^1]: n", "<p>[a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup>](<a href=\"https://a.org\" rel=\"noopener\">https://a.org</a>)</p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>n <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
}

#[test]
fn links_inside_the_site() {
    check("[a](@/articles/y.md)", r#"<p><a href="[page content/articles/y.md]">a</a></p>"#);
    check(
        "[a](@/articles/y.md#part-2)",
        r#"<p><a href="[page content/articles/y.md part-2]">a</a></p>"#,
    );
    check(
        "[a](y.md) [b](./y.md) [c](../pages/z.md#q)",
        r#"<p><a href="[page content/articles/y.md]">a</a> <a href="[page content/articles/y.md]">b</a> <a href="[page content/pages/z.md q]">c</a></p>"#,
    );
    check(
        "[a](%D8%AE%D8%A8%D8%B1.md#%D8%AE)",
        r#"<p><a href="[page content/articles/خبر.md خ]">a</a></p>"#,
    );
    check(
        "[a](photo.jpg) [b](r.pdf#page=2) [c](@/maps/m.svg)",
        r#"<p><a href="[asset content/articles/photo.jpg]">a</a> <a href="[asset content/articles/r.pdf]#page=2">b</a> <a href="[asset content/maps/m.svg]">c</a></p>"#,
    );
    check(
        "[a](/countries/pk/) [b](/x/?y=1&z#w) [c](/)",
        r#"<p><a href="[site /countries/pk/ ]">a</a> <a href="[site /x/ ?y=1&amp;z#w]">b</a> <a href="[site / ]">c</a></p>"#,
    );
    check(
        "[a](<my file.md>) [b](my%20file.pdf)",
        r#"<p><a href="[page content/articles/my file.md]">a</a> <a href="[asset content/articles/my file.pdf]">b</a></p>"#,
    );
    check(
        "[a][r] [b][r]\n\n[r]: y.md",
        r#"<p><a href="[page content/articles/y.md]">a</a> <a href="[page content/articles/y.md]">b</a></p>"#,
    );
    check(r#"[a](y.md "T")"#, r#"<p><a href="[page content/articles/y.md]" title="T">a</a></p>"#);
    check(
        "[![i](p.jpg)](y.md)",
        r#"<p><a href="[page content/articles/y.md]"><img src="[asset content/articles/p.jpg]" alt="i" SIZE loading="lazy" decoding="async"></a></p>"#,
    );
    check(
        "[a](sub/folder/y.md)",
        r#"<p><a href="[page content/articles/sub/folder/y.md]">a</a></p>"#,
    );
    check("[a](y)", r#"<p><a href="[asset content/articles/y]">a</a></p>"#);
}

#[test]
fn fragments() {
    check(
        "[a](#b)\n\n## B",
        r##"<p><a href="#b">a</a></p>
<h2 id="b">B</h2>"##,
    );
    check(
        "## B\n\n[a](#b)",
        r##"<h2 id="b">B</h2>
<p><a href="#b">a</a></p>"##,
    );
    check(
        "[a](#) [b](#top) [c](#source-dawn)",
        r##"<p><a href="#">a</a> <a href="#top">b</a> <a href="#source-dawn">c</a></p>"##,
    );
    check(
        "[a](#%D8%A8)\n\n## ب",
        r##"<p><a href="#%D8%A8">a</a></p>
<h2 id="ب" dir="auto">ب</h2>"##,
    );
    check("[a](#fn-1) x[^1]\n\n[^1]: n", "<p><a href=\"#fn-1\">a</a> x<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup></p>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p>n <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩︎</a></p></li>
</ol>
</section>");
}

#[test]
fn schemes_that_never_survive() {
    check_problems(
        "[a](javascript:alert(1))",
        "<p>a</p>",
        &[
            "x.md:3:5: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ javascript:alert(1)",
        ],
    );
    check_problems(
        "[a](JaVaScRiPt:alert(1))",
        "<p>a</p>",
        &[
            "x.md:3:5: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ JaVaScRiPt:alert(1)",
        ],
    );
    check_problems(
        "[a]( javascript:alert(1))",
        "<p>a</p>",
        &[
            "x.md:3:6: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ javascript:alert(1)",
        ],
    );
    check_problems(
        "[a](<java\tscript:alert(1)>)",
        "<p>a</p>",
        &[
            r"x.md:3:6: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ java\tscript:alert(1)",
        ],
    );
    check_problems(
        "[a](java&Tab;script:alert(1))",
        "<p>a</p>",
        &[
            "x.md:3:1: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ [a](java&Tab;script:alert(1))",
        ],
    );
    check_problems(
        "[a](java&NewLine;script:alert(1))",
        "<p>a</p>",
        &[
            "x.md:3:1: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ [a](java&NewLine;script:alert(1))",
        ],
    );
    check_problems(
        "[a](&#106;avascript:alert(1))",
        "<p>a</p>",
        &[
            "x.md:3:1: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ [a](&#106;avascript:alert(1))",
        ],
    );
    check_problems(
        "[a](&#x6A;avascript&colon;alert(1))",
        "<p>a</p>",
        &[
            "x.md:3:1: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ [a](&#x6A;avascript&colon;alert(1))",
        ],
    );
    check_problems(
        "[a](&#1;javascript:alert(1))",
        "<p>a</p>",
        &[
            "x.md:3:1: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ [a](&#1;javascript:alert(1))",
        ],
    );
    check_problems(
        r"[a](\j\avascript:alert(1))",
        "<p>a</p>",
        &[
            r"x.md:3:5: error[invalid-link]: link is neither a path nor an address: `\j\avascript:alert(1)` | write `https://host/path`, `@/folder/file.md#heading` or `/path/` @ \\j\\avascript:alert(1)",
        ],
    );
    check_problems(
        "[a](vbscript:x)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[forbidden-link]: link with the scheme `vbscript` | use http, https, mailto, tel or a path @ vbscript:x",
        ],
    );
    check_problems(
        "[a](data:text/html;base64,PHM+)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[forbidden-link]: link with the scheme `data` | use http, https, mailto, tel or a path @ data:text/html;base64,PHM+",
        ],
    );
    check_problems(
        "[a](file:///etc/passwd)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[forbidden-link]: link with the scheme `file` | use http, https, mailto, tel or a path @ file:///etc/passwd",
        ],
    );
    check_problems(
        "<javascript:alert(1)>",
        "<p>javascript:alert(1)</p>",
        &[
            "x.md:3:2: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ javascript:alert(1)",
        ],
    );
    check_problems(
        "<data:x>",
        "<p>data:x</p>",
        &[
            "x.md:3:2: error[forbidden-link]: link with the scheme `data` | use http, https, mailto, tel or a path @ data:x",
        ],
    );
    check_problems(
        "[a][r]\n\n[r]: javascript:alert(1)",
        "<p>a</p>",
        &[
            "x.md:3:1: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ [a][r]",
        ],
    );
    check_problems(
        "[a]\n\n[a]: <java\tscript:x>",
        "<p>a</p>",
        &[
            "x.md:3:1: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ [a]",
        ],
    );
    check_problems(
        "![a](javascript:x)",
        "<p>a</p>",
        &[
            "x.md:3:6: error[forbidden-link]: image with the scheme `javascript` | save the picture beside this file and write its name: no page asks any other host for anything @ javascript:x",
        ],
    );
    check_problems(
        "[![a](javascript:x)](javascript:y)",
        "<p>a</p>",
        &[
            "x.md:3:7: error[forbidden-link]: image with the scheme `javascript` | save the picture beside this file and write its name: no page asks any other host for anything @ javascript:x",
            "x.md:3:22: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ javascript:y",
        ],
    );
    check_problems(
        "[a](feed:javascript:x)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[forbidden-link]: link with the scheme `feed` | use http, https, mailto, tel or a path @ feed:javascript:x",
        ],
    );
    check_problems(
        "[a](https:javascript:x)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[invalid-link]: link is neither a path nor an address: `https:javascript:x` | write `https://host/path`, `@/folder/file.md#heading` or `/path/` @ https:javascript:x",
        ],
    );
    check_problems(
        "[a](javascript&#58;x)",
        "<p>a</p>",
        &[
            "x.md:3:1: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ [a](javascript&#58;x)",
        ],
    );
    check_problems(
        "[a](&#x0A;javascript:x)",
        "<p>a</p>",
        &[
            "x.md:3:1: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ [a](&#x0A;javascript:x)",
        ],
    );
}

#[test]
fn places_that_are_not_let_through() {
    check_problems(
        "[a](//evil.org/x)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[invalid-link]: link without a scheme: `//evil.org/x` | write `https://evil.org/x` @ //evil.org/x",
        ],
    );
    check_problems(
        r"[a](/\evil.org)",
        "<p>a</p>",
        &[
            r"x.md:3:5: error[invalid-link]: link without a scheme: `/\evil.org` | write `https://evil.org` @ /\\evil.org",
        ],
    );
    check_problems(
        r"[a](\\\\evil.org)",
        "<p>a</p>",
        &[
            r"x.md:3:1: error[invalid-link]: link without a scheme: `\\evil.org` | write `https://evil.org` @ [a](\\\\\\\\evil.org)",
        ],
    );
    check_problems(
        "[a](https:/evil.org)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[invalid-link]: link is neither a path nor an address: `https:/evil.org` | write `https://host/path`, `@/folder/file.md#heading` or `/path/` @ https:/evil.org",
        ],
    );
    check_problems(
        "[a](https:evil.org)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[invalid-link]: link is neither a path nor an address: `https:evil.org` | write `https://host/path`, `@/folder/file.md#heading` or `/path/` @ https:evil.org",
        ],
    );
    check_problems(
        "[a](../../../x.md)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[link-leaves-root]: link leads out of the site: `../../../x.md` | a path starts from this file's folder, or from `content` with `@/` @ ../../../x.md",
        ],
    );
    check_problems(
        "[a](@/../site.toml)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[link-leaves-root]: link leads out of the site: `@/../site.toml` | a path starts from this file's folder, or from `content` with `@/` @ @/../site.toml",
        ],
    );
    check_problems(
        "[a](%2e%2e/%2e%2e/%2e%2e/x)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[link-leaves-root]: link leads out of the site: `%2e%2e/%2e%2e/%2e%2e/x` | a path starts from this file's folder, or from `content` with `@/` @ %2e%2e/%2e%2e/%2e%2e/x",
        ],
    );
    check_problems(
        "[a]()",
        "<p>a</p>",
        &[
            "x.md:3:1: warning[empty-link]: link without an address | write the address between the parentheses, or take the brackets away @ [a]()",
        ],
    );
    check_problems(
        "[a](<>)",
        "<p>a</p>",
        &[
            "x.md:3:1: warning[empty-link]: link without an address | write the address between the parentheses, or take the brackets away @ [a](<>)",
        ],
    );
    check_problems(
        "[a](y.md?x=1)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[invalid-link]: link is neither a path nor an address: `y.md?x=1` | write `https://host/path`, `@/folder/file.md#heading` or `/path/` @ y.md?x=1",
        ],
    );
    check_problems(
        "[a](?x=1)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[invalid-link]: link is neither a path nor an address: `?x=1` | write `https://host/path`, `@/folder/file.md#heading` or `/path/` @ ?x=1",
        ],
    );
    check_problems(
        "[a](b%00.md)",
        "<p>a</p>",
        &[
            "x.md:3:5: error[invalid-link]: link is neither a path nor an address: `b%00.md` | write `https://host/path`, `@/folder/file.md#heading` or `/path/` @ b%00.md",
        ],
    );
    check_problems(
        "![a](//evil.org/x.png)",
        "<p>a</p>",
        &[
            "x.md:3:6: error[invalid-link]: image without a scheme: `//evil.org/x.png` | save the picture beside this file and write its name: no page asks any other host for anything @ //evil.org/x.png",
        ],
    );
}

#[test]
fn references() {
    check_problems(
        "[a][missing]",
        "<p>[a][missing]</p>",
        &[
            "x.md:3:1: warning[undefined-reference]: `[a][missing]` refers to nothing | define it on a line of its own: `[label]: address` @ [a][missing]",
        ],
    );
    check("[a] [b]", "<p>[a] [b]</p>");
    check("[sic] [...] [1]", "<p>[sic] […] [1]</p>");
    check("`[a][b]`", "<p><code>[a][b]</code></p>");
    check_problems(
        "[a][missing] and ![b][missing]",
        "<p>[a][missing] and ![b][missing]</p>",
        &[
            "x.md:3:1: warning[undefined-reference]: `[a][missing]` refers to nothing | define it on a line of its own: `[label]: address` @ [a][missing]",
            "x.md:3:18: warning[undefined-reference]: `![b][missing]` refers to nothing | define it on a line of its own: `[label]: address` @ ![b][missing]",
        ],
    );
    check("[a][b]\n\n[b]: y.md", r#"<p><a href="[page content/articles/y.md]">a</a></p>"#);
    check_problems(
        "x[i][j]",
        "<p>x[i][j]</p>",
        &[
            "x.md:3:2: warning[undefined-reference]: `[i][j]` refers to nothing | define it on a line of its own: `[label]: address` @ [i][j]",
        ],
    );
}

#[test]
fn images() {
    check(
        "![a](p.jpg)",
        r#"<p><img src="[asset content/articles/p.jpg]" alt="a" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check(
        "a ![b](p.jpg) c",
        r#"<p>a <img src="[asset content/articles/p.jpg]" alt="b" SIZE loading="lazy" decoding="async"> c</p>"#,
    );
    check(
        "![a *b* `c`](p.jpg)",
        r#"<p><img src="[asset content/articles/p.jpg]" alt="a b c" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check(
        r#"!["><script>](p.jpg)"#,
        r#"<p><img src="[asset content/articles/p.jpg]" alt="“&gt;" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check(
        "![a](/img/p.png)",
        r#"<p><img src="[site /img/p.png ]" alt="a" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check(
        "![a](../img/p.png)",
        r#"<p><img src="[asset content/img/p.png]" alt="a" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check(
        "![a](@/img/p.png)",
        r#"<p><img src="[asset content/img/p.png]" alt="a" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check(
        "![a](p%20q.jpg)",
        r#"<p><img src="[asset content/articles/p q.jpg]" alt="a" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check(
        "![a][r]\n\n[r]: p.jpg",
        r#"<p><img src="[asset content/articles/p.jpg]" alt="a" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check(
        "![a ![b](c.jpg) [d](e.md)](p.jpg)",
        r#"<p><img src="[asset content/articles/p.jpg]" alt="a b d" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check(
        r#"- ![a](p.jpg "T")"#,
        r#"<ul>
<li><img src="[asset content/articles/p.jpg]" alt="a" SIZE title="T" loading="lazy" decoding="async"></li>
</ul>"#,
    );
    check(
        "![a](p.svg#x)",
        r#"<p><img src="[asset content/articles/p.svg]#x" alt="a" SIZE loading="lazy" decoding="async"></p>"#,
    );
}

#[test]
fn figures() {
    check(
        r#"![a](p.jpg "Caption | A. Writer/KDP")"#,
        r#"<figure><img src="[asset content/articles/p.jpg]" alt="a" SIZE loading="lazy" decoding="async"><figcaption>Caption <span class="credit">(A. Writer/KDP)</span></figcaption></figure>"#,
    );
    check(
        r#"![a](p.jpg "| KDP")"#,
        r#"<figure><img src="[asset content/articles/p.jpg]" alt="a" SIZE loading="lazy" decoding="async"><figcaption><span class="credit">KDP</span></figcaption></figure>"#,
    );
    check(
        r#"![a](p.jpg "Caption")"#,
        r#"<figure><img src="[asset content/articles/p.jpg]" alt="a" SIZE loading="lazy" decoding="async"><figcaption>Caption</figcaption></figure>"#,
    );
    check(
        r#"![a](p.jpg "A \"b\" <c> &amp; d")"#,
        r#"<figure><img src="[asset content/articles/p.jpg]" alt="a" SIZE loading="lazy" decoding="async"><figcaption>A "b" &lt;c&gt; &amp; d</figcaption></figure>"#,
    );
    check(
        r#"x ![a](p.jpg "T")"#,
        r#"<p>x <img src="[asset content/articles/p.jpg]" alt="a" SIZE title="T" loading="lazy" decoding="async"></p>"#,
    );
    check(
        r#"![a](p.jpg "T") x"#,
        r#"<p><img src="[asset content/articles/p.jpg]" alt="a" SIZE title="T" loading="lazy" decoding="async"> x</p>"#,
    );
    check(
        "![a](p.jpg \"T\")\n![b](q.jpg \"U\")",
        r#"<p><img src="[asset content/articles/p.jpg]" alt="a" SIZE title="T" loading="lazy" decoding="async">
<img src="[asset content/articles/q.jpg]" alt="b" SIZE title="U" loading="lazy" decoding="async"></p>"#,
    );
    check(
        r#"[![a](p.jpg "T")](y.md)"#,
        r#"<p><a href="[page content/articles/y.md]"><img src="[asset content/articles/p.jpg]" alt="a" SIZE title="T" loading="lazy" decoding="async"></a></p>"#,
    );
    check(
        r#"> ![a](p.jpg "T")"#,
        r#"<blockquote>
<figure><img src="[asset content/articles/p.jpg]" alt="a" SIZE loading="lazy" decoding="async"><figcaption>T</figcaption></figure>
</blockquote>"#,
    );
    check(
        r#"![a](p.jpg 'x" onerror="y') z"#,
        r#"<p><img src="[asset content/articles/p.jpg]" alt="a" SIZE title="x&quot; onerror=&quot;y" loading="lazy" decoding="async"> z</p>"#,
    );
    check(
        "text\n\n![a](p.jpg \"T\")\n\ntext [l](y.md)",
        r#"<p>text</p>
<figure><img src="[asset content/articles/p.jpg]" alt="a" SIZE loading="lazy" decoding="async"><figcaption>T</figcaption></figure>
<p>text <a href="[page content/articles/y.md]">l</a></p>"#,
    );
    check(
        r#"![a](p.jpg "T") <!-- c -->"#,
        r#"<figure><img src="[asset content/articles/p.jpg]" alt="a" SIZE loading="lazy" decoding="async"><figcaption>T</figcaption></figure>"#,
    );
}

#[test]
fn image_problems() {
    check_problems(
        "![](p.jpg)",
        r#"<p><img src="[asset content/articles/p.jpg]" alt="" SIZE loading="lazy" decoding="async"></p>"#,
        &[
            "x.md:3:1: warning[missing-alt]: image without a description | say between the brackets what the picture shows: `![description](file)` @ ![](p.jpg)",
        ],
    );
    check_problems(
        r#"![ ](p.jpg "T")"#,
        r#"<figure><img src="[asset content/articles/p.jpg]" alt=" " SIZE loading="lazy" decoding="async"><figcaption>T</figcaption></figure>"#,
        &[
            r#"x.md:3:1: warning[missing-alt]: image without a description | say between the brackets what the picture shows: `![description](file)` @ ![ ](p.jpg \"T\")"#,
        ],
    );
    check_problems(
        "![a](https://a.org/x.png)",
        "<p>a</p>",
        &[
            "x.md:3:6: error[external-image]: image from another host: `https://a.org/x.png` | save the picture beside this file and write its name: no page asks any other host for anything @ https://a.org/x.png",
        ],
    );
    check_problems(
        r#"![a](http://a.org/x.png "T")"#,
        "<p>a</p>",
        &[
            "x.md:3:6: error[external-image]: image from another host: `http://a.org/x.png` | save the picture beside this file and write its name: no page asks any other host for anything @ http://a.org/x.png",
        ],
    );
    check_problems(
        "![a](y.md)",
        "<p>a</p>",
        &[
            "x.md:3:6: error[not-an-image]: `y.md` is not an image | take the `!` away to make it a link @ y.md",
        ],
    );
    check_problems(
        "![a](#b)",
        "<p>a</p>",
        &[
            "x.md:3:6: error[not-an-image]: `#b` is not an image | take the `!` away to make it a link @ #b",
        ],
    );
    check_problems(
        "![a](mailto:x@y.org)",
        "<p>a</p>",
        &[
            "x.md:3:6: error[not-an-image]: `mailto:x@y.org` is not an image | take the `!` away to make it a link @ mailto:x@y.org",
        ],
    );
    check_problems(
        "![a]()",
        "<p>a</p>",
        &[
            "x.md:3:1: warning[empty-link]: image without an address | write the address between the parentheses, or take the brackets away @ ![a]()",
        ],
    );
    check_problems(
        "![](data:image/png;base64,x)",
        "",
        &[
            "x.md:3:5: error[forbidden-link]: image with the scheme `data` | save the picture beside this file and write its name: no page asks any other host for anything @ data:image/png;base64,x",
        ],
    );
    check_problems(
        "![a](../../../x.png)",
        "<p>a</p>",
        &[
            "x.md:3:6: error[link-leaves-root]: image leads out of the site: `../../../x.png` | a path starts from this file's folder, or from `content` with `@/` @ ../../../x.png",
        ],
    );
}

#[test]
fn pictures_of_others_and_missing_anchors_where_they_are_let_be() {
    let help = "save the picture beside this file and write its name: no page asks any other host for anything";
    LENIENT.check_problems(
        "![a \"b](https://a.org/x.png?a=1&b=2)",
        "<p><a href=\"https://a.org/x.png?a=1&amp;b=2\" rel=\"noopener\">a “b</a></p>",
        &[&format!(
            "x.md:3:9: warning[external-image]: image from another host: `https://a.org/x.png?a=1&b=2` | {help} @ https://a.org/x.png?a=1&b=2"
        )],
    );
    LENIENT.check_problems(
        "![](https://a.org/x.png)",
        "<p><a href=\"https://a.org/x.png\" rel=\"noopener\">https://a.org/x.png</a></p>",
        &[&format!(
            "x.md:3:5: warning[external-image]: image from another host: `https://a.org/x.png` | {help} @ https://a.org/x.png"
        )],
    );
    // No link stands in a link.
    LENIENT.check_problems(
        "[![a](https://a.org/x.png)](https://a.org/)",
        "<p><a href=\"https://a.org/\" rel=\"noopener\">a</a></p>",
        &[&format!(
            "x.md:3:7: warning[external-image]: image from another host: `https://a.org/x.png` | {help} @ https://a.org/x.png"
        )],
    );
    LENIENT.check_problems(
        "[a](#no)",
        "<p><a href=\"#no\">a</a></p>",
        &[
            "x.md:3:5: warning[unknown-anchor]: no heading has the id `no` | the id of a heading is its text in lower case with hyphens, or `{#id}` behind it @ #no",
        ],
    );
    Case { raw_html: true, ..LENIENT }.check_problems(
        "<img alt=\"a\" src=\"https://a.org/x.png\">",
        "<a rel=\"noopener\" href=\"https://a.org/x.png\">a</a>",
        &[&format!(
            "x.md:3:14: warning[external-image]: image from another host: `https://a.org/x.png` | {help} @ src=\\\"https://a.org/x.png\\\""
        )],
    );
    // What could run or leave the site is an error all the same.
    LENIENT.check_problems(
        "[a](javascript:x) ![b](//a.org/x.png)",
        "<p>a b</p>",
        &[
            "x.md:3:5: error[forbidden-link]: link with the scheme `javascript` | use http, https, mailto, tel or a path @ javascript:x",
            &format!("x.md:3:24: warning[invalid-link]: image without a scheme: `//a.org/x.png` | {help} @ //a.org/x.png"),
        ],
    );
}
