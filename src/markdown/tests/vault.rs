//! What vaults and other tools write: comments, wikilinks, titled alerts, marks that are no
//! Markdown.

use super::support::{Case, LENIENT, RAW, check, check_problems};

#[test]
fn comments_are_never_written() {
    check("A %%b%% c", "<p>A  c</p>");
    check("%%\n\n# b\n\n%%\n\nC", "<p>C</p>");
    check(
        "[a %%b%%](y.md) `%%c%%`",
        r#"<p><a href="[page content/articles/y.md]">a </a> <code>%%c%%</code></p>"#,
    );
    check("- a\n%%\n- b\n%%\n- c", "<ul>\n<li><p>a</p>\n</li>\n<li><p>c</p>\n</li>\n</ul>");
    check("5 \\%% more", "<p>5 %% more</p>");
    check_problems(
        "A %%b\n\nc",
        "<p>A</p>",
        &[
            r"x.md:3:3: error[unclosed-comment]: the comment `%%` has no end | close it with `%%`; if no comment is meant, write a backslash before it: `\%%` @ %%",
        ],
    );
    // Places behind a comment are those of the file.
    check_problems(
        "%%a\nb%% c [x](y:z)",
        "<p>c x</p>",
        &[
            "x.md:4:11: error[forbidden-link]: link with the scheme `y` | use http, https, mailto, tel or a path @ y:z",
        ],
    );
}

#[test]
fn names_may_be_left_without_a_link() {
    check("A [[!Harrow & Co]], [[! b ]].", "<p>A Harrow &amp; Co, b.</p>");
    let body = super::support::body("A [[!Harrow & Co]], [[! b ]], `[[!c]]` \\[[!d]]");
    let unlinked: Vec<_> = body.unlinked.iter().map(|name| &**name).collect();
    assert_eq!(unlinked, ["Harrow & Co", "b"]);
    check("[[!Ann Public|Ann]][[!a#b]][[!c | ]]", "<p>Annac</p>");
    let body = super::support::body("A [[!Ann Public|Ann]]");
    let unlinked: Vec<_> = body.unlinked.iter().map(|name| &**name).collect();
    assert_eq!(unlinked, ["Ann Public", "Ann"]);
}

#[test]
fn wikilinks_are_holes() {
    check(
        "See [[Harrow Front]].",
        r#"<p>See <a href="[named Harrow Front]">Harrow Front</a>.</p>"#,
    );
    check(
        "[[a|b]] [[a#C d|e]]",
        r#"<p><a href="[named a]">b</a> <a href="[named a#C d]">e</a></p>"#,
    );
    check(
        "## Что дальше\n\n[[#Что дальше]]",
        "<h2 id=\"chto-dalshe\">Что дальше</h2>\n<p><a href=\"#chto-dalshe\">Что дальше</a></p>",
    );
    check(
        "|a|b|\n|-|-|\n|[[x|y]]|z|",
        r#"<div class="table" tabindex="0" role="region" aria-label="Table 1">
<table>
<thead>
<tr><th scope="col">a</th><th scope="col">b</th></tr>
</thead>
<tbody>
<tr><td><a href="[named x]">y</a></td><td>z</td></tr>
</tbody>
</table>
</div>"#,
    );
    check(
        "![[map.png|A map]]",
        r#"<p><img src="[asset content/articles/map.png]" alt="A map" SIZE loading="lazy" decoding="async"></p>"#,
    );
    check("`[[a]]` \\[[a]]", "<p><code>[[a]]</code> [[a]]</p>");
    check("[[1]](y.md)", r#"<p><a href="[page content/articles/y.md]">[1]</a></p>"#);
    RAW.check("<b>x</b> [[a]]", r#"<p><b>x</b> <a href="[named a]">a</a></p>"#);
}

#[test]
fn alerts_have_titles() {
    check(
        "> [!danger]- *Radiation* level\n> Body.",
        r#"<div class="alert alert-caution" role="note">
<p class="alert-label"><em>Radiation</em> level</p>
<p>Body.</p>
</div>"#,
    );
    check(
        "> [!Info]\n> Body.\n>\n> More.",
        r#"<div class="alert alert-note" role="note">
<p class="alert-label">Information</p>
<p>Body.</p>
<p>More.</p>
</div>"#,
    );
    check(
        "> [!quote]\n\nText",
        r#"<div class="alert alert-note" role="note">
<p class="alert-label">Quotation</p>
</div>
<p>Text</p>"#,
    );
    check(
        "> [x](y.md)",
        "<blockquote>\n<p><a href=\"[page content/articles/y.md]\">x</a></p>\n</blockquote>",
    );
}

#[track_caller]
fn check_told(markdown: &str, told: &[&str]) {
    let rendered = LENIENT.render(markdown);
    let found: Vec<String> = rendered
        .problems
        .iter()
        .map(|problem| {
            let crate::diagnostics::Place::Span(span) = &problem.place else {
                panic!("{problem:?}")
            };
            assert!(!problem.is_error(), "{problem:?}");
            format!("{} {}", problem.code, super::support::spanned(markdown, span.start..span.end))
        })
        .collect();
    assert_eq!(found, told, "{markdown:?}");
}

#[test]
fn marks_of_other_tools_are_told() {
    check_told(
        "{% include x %} {{ site.name }}",
        &["template-tag {% include x %}", "template-tag {{ site.name }}"],
    );
    check_told("{{< figure src=\"x\" >}}", &["template-tag {{< figure src=\"x\" >}}"]);
    check_told(
        "[gallery ids=\"1\"] [/caption]",
        &["shortcode [gallery ids=\"1\"]", "shortcode [/caption]"],
    );
    check_told("[toc]\n\n[[_TOC_]]", &["contents-mark [toc]", "contents-mark [_TOC_]"]);
    check_told("::: note\nx\n:::", &["fenced-div ::: note"]);
    check_told("!!! note \"T\"\n\nStop!!! Now ::: x", &["admonition !!! note "]);
    check_told("**“x”**y и **z**", &["loose-emphasis **“x”**"]);
    check_told("**「注意」**です", &["loose-emphasis **「注意」**"]);
    check_told("![x](River photo)", &["spaced-name River photo"]);
    check_told("![x](River photo \"T\")", &["spaced-name River photo \"T\""]);
    check_told("![x](River photo.png “T”)", &["spaced-name River photo.png “T”"]);
    for fine in
        ["`{{ x }}`", "    [toc]", "[sic] [his words] 2 ** 3 ** 4", "a* b*", "**“x”** y", "(a b)"]
    {
        check_told(fine, &[]);
    }
}

#[test]
fn frames_and_films_become_links() {
    let link = |html: &str, text: &str| {
        let rendered = Case { ..RAW }.render(html);
        let body = rendered.value.unwrap();
        let expected = format!("href=\"https://a.org/x\">{text}</a>");
        assert!(body.html.contains(&expected), "{html}: {}", body.html);
        assert!(!rendered.problems.is_empty(), "{html}");
        for tag in ["<iframe", "<video", "<audio", "<source", "<img"] {
            assert!(!body.html.contains(tag), "{html}: {}", body.html);
        }
    };
    link("<iframe src=\"https://a.org/x\" title=\"T\"></iframe>", "T");
    link("<object data=\"https://a.org/x\"></object>", "https://a.org/x");
    link("<video src=\"https://a.org/x\" title=T></video>", "T");
    link("<audio controls>\n<source src=\"https://a.org/x\">\n</audio>", "https://a.org/x");
    link(
        "<picture><source srcset=\"https://a.org/x 2x, https://b.org\"></picture>",
        "https://a.org/x",
    );
    link("<img srcset=\"https://a.org/x 2x\" alt=\"Map\">", "Map");
    link("<iframe data-src=\"https://a.org/x\"></iframe>", "https://a.org/x");
    // What follows is no text of a frame.
    for html in ["<iframe srcdoc=x></iframe>", "<iframe>", "<xmp>", "<plaintext>", "<title>"] {
        let rendered = Case { ..RAW }.render(&format!("{html}\n\n**next**\n"));
        let html = rendered.value.unwrap().html;
        assert!(html.contains("<strong>next</strong>"), "{html}");
        assert!(!rendered.problems.is_empty());
    }
    RAW.check(
        "<video src=\"x.mp4\"></video>",
        r#"<p><video src="[asset content/articles/x.mp4]"></video></p>"#,
    );
}

#[test]
fn fragments_lead_where_they_are_meant_to() {
    check(
        "[a](#что-дальше) [b](#Part_ONE) [c](#می\u{200c}شود)\n\n## Что дальше?\n\n## Part one\n\n## می\u{200c}شود",
        "<p><a href=\"#chto-dalshe\">a</a> <a href=\"#part-one\">b</a> <a href=\"#میشود\">c</a></p>\n<h2 id=\"chto-dalshe\">Что дальше?</h2>\n<h2 id=\"part-one\">Part one</h2>\n<h2 id=\"میشود\" dir=\"auto\">می\u{200c}شود</h2>",
    );
}

#[test]
fn what_only_looks_like_a_fragment_stays_as_it_is_written() {
    RAW.check(
        r##"[a](#Part_ONE 'href="#Part_ONE"') [b](#Part_ONE)[^1] `href="#Part_ONE"` href=\"#Part_ONE\"

```
<a href="#Part_ONE">
```

<p title='href="#Part_ONE"'>href="#Part_ONE" <a title=x href=#Part_ONE>c</a></p>

## Part one

## Four [d](#Part_ONE)

[^1]: [e](#Part_ONE) `href="#Part_ONE"`
"##,
        "<p><a href=\"#part-one\" title=\"href=&quot;#Part_ONE&quot;\">a</a> <a href=\"#part-one\">b</a><sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup> <code>href=\"#Part_ONE\"</code> href=\"#Part_ONE\"</p>
<pre class=\"code\" dir=\"ltr\" tabindex=\"0\"><code>&lt;a href=\"#Part_ONE\"&gt;
</code></pre>
<p title=\"href=&quot;#Part_ONE&quot;\">href=\"#Part_ONE\" <a title=\"x\" href=\"#part-one\">c</a></p>
<h2 id=\"part-one\">Part one</h2>
<h2 id=\"four-d\">Four <a href=\"#part-one\">d</a></h2>
<section class=\"footnotes\" aria-label=\"Footnotes\">
<ol>
<li id=\"fn-1\"><p><a href=\"#part-one\">e</a> <code>href=\"#Part_ONE\"</code> <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩\u{fe0e}</a></p></li>
</ol>
</section>",
    );
}

#[test]
fn letters_of_ids_and_fragments_are_composed() {
    check(
        "[a](#\u{627}\u{653}b) [b](#%D8%A7%D9%93b) [c](#\u{622}b) [[#\u{627}\u{653}b|d]]\n\n## \u{627}\u{653}b\n\n## E {#e\u{301}}\n\n[e](#é)",
        "<p><a href=\"#\u{622}b\">a</a> <a href=\"#\u{622}b\">b</a> <a href=\"#\u{622}b\">c</a> <a href=\"#\u{622}b\">d</a></p>\n<h2 id=\"\u{622}b\" dir=\"auto\">\u{627}\u{653}b</h2>\n<h2 id=\"é\">E</h2>\n<p><a href=\"#é\">e</a></p>",
    );
}

#[test]
fn languages_of_spans_have_their_own_marks() {
    RAW.check(
        "\"a\" <span lang=\"de\">\"b\" <i>\"c\"</i></span> \"d\"",
        "<p>“a” <span lang=\"de\">„b“ <i>„c“</i></span> “d”</p>",
    );
}

#[test]
fn signs_of_lists_that_begin_none_are_told_once() {
    check_told("•\tone\n•\ttwo\n•\tthree", &["bullet-sign •"]);
    check_told("Text:\n▪ one\n▪ two\n\n• a\n• b", &["bullet-sign ▪", "bullet-sign •"]);
    for fine in ["• one\n\n• two", "one • two\nthree • four", "```\n• a\n• b\n```", "- • a\n- • b"]
    {
        check_told(fine, &[]);
    }
}

#[test]
fn headings_and_tables_that_are_none_are_told() {
    check_told("##What it says\n\nText.", &["tight-heading ##"]);
    check_told("Text.\n### نہر\n###نہر", &["tight-heading ###"]);
    check_told("**The treaty is silent.\n\nText.", &["unclosed-emphasis **"]);
    check_told("The **treaty** is** silent.", &["unclosed-emphasis **"]);
    for fine in ["2 ** 3", "2**3", "**a** b", "`**`", r"\*\*a"] {
        check_told(fine, &[]);
    }
    check_told("| a | b |\n| 1 | 2 |\n| 3 | 4 |", &["table-without-rule | a | b |"]);
    for fine in [
        "## What",
        "#border news",
        "##",
        "```\n##What\n```",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "|x| is the size of x",
        "one ##two",
    ] {
        check_told(fine, &[]);
    }
}

#[test]
fn characters_that_nobody_sees_are_told() {
    check_told(
        "a\u{b}b \u{7}c\0",
        &["control-character \u{b}", "control-character \u{7}", "control-character \0"],
    );
    check_told("x\u{202e}fdp\u{202c}.", &["control-character \u{202e}"]);
    check_told("x \u{2067}y\n\nz\u{2069}", &["control-character \u{2067}"]);
    check_told("`\u{9d}`", &["control-character \u{9d}"]);
    for fine in [
        "x \u{2067}y\nz\u{2069}",
        "\u{202b}a\u{202c}",
        "می\u{200c}شود \u{200f}\u{200e}a\u{61c}",
        "a\tb\r\n“c” – d… \u{ad}e\u{a0}f «g»",
    ] {
        check_told(fine, &[]);
    }
}
