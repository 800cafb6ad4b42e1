//! What a body says beside its HTML: headings, ids, summary, words, targets, citations, holes.

use super::support::{Case, LENIENT, PLAIN, RAW, body, english, fill, lang, spanned};
use crate::markdown::{
    Body, HoleKind, highlight_css, highlight_html, render_fragment, render_inline,
};

#[test]
fn headings_have_anchors() {
    let html = "<h2 id=\"a-b\" class=\"c\">A <em>b</em><a class=\"anchor\" href=\"#a-b\" \
                aria-label=\"Link to this section\"></a></h2>\n";
    assert_eq!(fill(&body("## A *b* {.c}")), html);
}

fn check_headings(markdown: &str, expected: &[(u8, &str, &str)]) {
    let body = body(markdown);
    let headings: Vec<_> =
        body.headings.iter().map(|heading| (heading.level, &*heading.id, &*heading.text)).collect();
    assert_eq!(headings, expected, "{markdown:?}");
}

#[test]
fn headings_are_listed() {
    check_headings("", &[]);
    check_headings("## A\n\n### B `c` & *d*", &[(2, "a", "A"), (3, "b-c-d", "B c & d")]);
    check_headings("# A\n\n## B\n\n###### C", &[(2, "a", "A"), (3, "b", "B"), (6, "c", "C")]);
    check_headings("## A [@k]\n\n## [B](y.md)[^1]\n\n[^1]: n", &[(2, "a", "A"), (2, "b", "B")]);
    check_headings("## \"Q\" -- it's", &[(2, "q-its", "“Q” – it’s")]);
    check_headings("## A {#b}", &[(2, "b", "A")]);
    check_headings("Two\nlines\n---", &[(2, "two-lines", "Two lines")]);
    check_headings("x[^1]\n\n[^1]: ## In a note", &[]);
    check_headings("## ![Map](m.png)", &[(2, "section", "")]);
}

fn check_ids(markdown: &str, expected: &[&str]) {
    assert_eq!(
        body(markdown).ids.iter().map(|id| &**id).collect::<Vec<_>>(),
        expected,
        "{markdown:?}"
    );
}

#[test]
fn ids_are_listed() {
    check_ids("text", &[]);
    check_ids("## A\n\n## A\n\n## B {#c}", &["a", "a-2", "c"]);
    check_ids("## A\n\nx[^1] y[^2]\n\n[^1]: n\n[^2]: n\n[^3]: n", &["a", "fn-1", "fn-2"]);
}

fn check_summary(markdown: &str, expected: &str) {
    assert_eq!(&*body(markdown).summary, expected, "{markdown:?}");
}

#[test]
fn the_first_paragraph_is_the_summary() {
    check_summary("", "");
    check_summary("First *one*.\n\nSecond.", "First one.");
    check_summary("## H\n\nText", "Text");
    check_summary("Two\nlines  \nthree", "Two lines three");
    check_summary("Said [@a, p. 4]. And [@b] more[^1].\n\n[^1]: n", "Said. And more.");
    check_summary("A [link](y.md) and `code` & \"quotes\"", "A link and code & “quotes”");
    check_summary("![alt](p.jpg)\n\nText", "Text");
    check_summary("![alt](p.jpg \"Caption\")\n\nText", "Text");
    check_summary("<!-- x -->\n\nText", "Text");
    check_summary("> quote\n\n- list\n\nText", "Text");
    check_summary("> [!NOTE]\n> note\n\nText", "Text");
    check_summary("```\ncode\n```\n\nText", "Text");
    check_summary("|a|\n|-|\n|b|", "");
}

#[test]
fn summaries_end_at_a_word() {
    let long = "word ".repeat(100);
    let summary = body(&long).summary;
    assert_eq!(*summary, *format!("{}…", "word ".repeat(60).trim_end()));
    assert_eq!(body(&"x".repeat(400)).summary.chars().count(), 300);
    assert!(body(&"x".repeat(400)).summary.ends_with("x…"));
    check_summary(&"y".repeat(300), &"y".repeat(300));
    let fitting = format!("{} {}", "z".repeat(149), "z".repeat(150));
    check_summary(&fitting, &fitting);
    check_summary(&format!("{fitting} z"), &format!("{}…", "z".repeat(149)));
    assert!(body(&"خبر ".repeat(200)).summary.chars().count() <= 300);
}

fn check_words(markdown: &str, expected: usize) {
    assert_eq!(body(markdown).word_count, expected, "{markdown:?}");
}

#[test]
fn words_of_prose_count() {
    check_words("", 0);
    check_words("One two\nthree", 3);
    check_words("It's one*two*three", 2);
    check_words("a -- b", 2);
    check_words("one `code` two\n\n```\nmore code\n```", 2);
    check_words("- a\n- b\n\n|c|d|\n|-|-|\n|e|f|", 6);
    check_words("a [@b] c[^1]\n\n[^1]: d e", 4);
    check_words("## One two\n\nthree", 3);
    check_words("[one two](y.md) ![not this](p.jpg) https://a.org", 3);
    check_words("وزیر خارجہ نے کہا", 4);
    check_words("a\\\nb  \nc", 3);
}

#[test]
fn targets_have_spans() {
    let markdown = "[a](y.md#b) ![c](<p q.jpg> \"T\") [d][r] [e](  /x/ 'f' )\n\n[r]: z.md\n\n[y.md](y.md) [g](a\\_b.md)";
    let targets: Vec<(String, bool)> = body(markdown)
        .targets
        .iter()
        .map(|target| (spanned(markdown, target.span.clone()), target.is_image))
        .collect();
    let expected = [
        ("y.md#b", false),
        ("p q.jpg", true),
        ("[d][r]", false),
        ("/x/", false),
        ("y.md", false),
        ("[g](a\\_b.md)", false),
    ];
    assert_eq!(targets, expected.map(|(span, is_image)| (span.to_owned(), is_image)));
}

fn check_outside(case: Case, markdown: &str, expected: &[&str]) {
    let outside = case.render(markdown).value.unwrap().outside;
    assert_eq!(outside.iter().map(|url| &**url).collect::<Vec<_>>(), expected, "{markdown:?}");
}

#[test]
fn addresses_on_other_hosts_are_listed() {
    check_outside(PLAIN, "[a](y.md) [b](/x/) [c](#d) c@d.org", &[]);
    check_outside(
        PLAIN,
        "[a](https://b.org/ü?c=1&d='e') www.f.org <http://g.org> [[https://h.org]]",
        &["https://b.org/ü?c=1&d='e'", "https://www.f.org", "http://g.org", "https://h.org"],
    );
    check_outside(
        PLAIN,
        "x[^1] [b](http://b.org)\n\n[^1]: [a](http://a.org)",
        &["http://b.org", "http://a.org"],
    );
    check_outside(RAW, "<a href=\"http://a.org/?b&amp;c\">a</a>", &["http://a.org/?b&c"]);
    check_outside(
        LENIENT,
        "![a](http://a.org/b.png) [c](//c.org)",
        &["http://a.org/b.png", "https://c.org"],
    );
    // Shown, they lead nowhere.
    check_outside(
        PLAIN,
        "`<a href=\"http://a.org\">` and \"href=\"http://b.org\"",
        &["http://b.org"],
    );
}

#[test]
fn citations_are_listed() {
    let markdown = "A [@b] [@a; @b] `[@c]`\n\n## H [@d][@a]";
    let body = body(markdown);
    let cited: Vec<_> = body
        .cited
        .iter()
        .map(|citation| {
            (citation.key.as_str(), citation.uses, spanned(markdown, citation.span.clone()))
        })
        .collect();
    let expected = [("b", 2, "[@b]"), ("a", 2, "[@a; @b]"), ("d", 1, "[@d][@a]")]
        .map(|(k, u, s)| (k, u, s.to_owned()));
    assert_eq!(cited, expected);
}

#[test]
fn holes_are_filled_in_order() {
    let body =
        body("[a](y.md) ![b](p.jpg)\n\n## [c](z.md)\n\nd[^1] [e](w.md)\n\n[^1]: [f](v.md)\n");
    assert!(body.holes.is_sorted_by_key(|hole| hole.offset));
    let kinds: Vec<_> = body.holes.iter().map(|hole| (hole.target_index, hole.kind)).collect();
    use HoleKind::{Dimensions, Url};
    let expected = [(0, Url), (1, Url), (1, Dimensions), (2, Url), (3, Url), (4, Url)];
    assert_eq!(kinds, expected);
    assert_eq!(
        body.fill(|_, kind, out| out.push_str(if kind == Url { "U" } else { " D" })),
        "<p><a href=\"U\">a</a> <img src=\"U\" alt=\"b\" D loading=\"lazy\" decoding=\"async\"></p>\n\
         <h2 id=\"c\"><a href=\"U\">c</a><a class=\"anchor\" href=\"#c\" aria-label=\"Link to this section\"></a></h2>\n\
         <p>d<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" aria-label=\"Footnote 1\">1</a></sup> <a href=\"U\">e</a></p>\n\
         <section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n<li id=\"fn-1\"><p><a href=\"U\">f</a> \
         <a class=\"backlink\" href=\"#fnref-1\" aria-label=\"Back to reference 1\">↩\u{fe0e}</a></p></li>\n</ol>\n</section>\n"
    );
}

#[test]
fn an_edit_of_style_changes_no_shape() {
    let hash = |markdown| {
        let mut hasher = xxhash_rust::xxh3::Xxh3::new();
        body(markdown).hash_shape(&mut hasher);
        hasher.digest()
    };
    assert_eq!(hash("One *two*\n\n[a](y.md)"), hash("One _three_\n\n[a](y.md)"));
    assert_ne!(hash("## One"), hash("## Two"));
    assert_ne!(hash("[@a]"), hash("[@b]"));
    assert_ne!(hash("[a](https://b.example)"), hash("[a](https://c.example)"));
    assert_ne!(hash("[a](y.md)"), hash("[a](z.md)"));
}

#[test]
fn the_range_is_respected() {
    assert_eq!(
        body("x"),
        Body { html: "<p>x</p>\n".into(), summary: "x".into(), word_count: 1, ..Body::default() }
    );
    assert_eq!(lang("fa").render("\"x\"").value.unwrap().html, "<p dir=\"auto\">«x»</p>\n");
}

fn check_fragment(markdown: &str, expected: &str) {
    assert_eq!(render_fragment(markdown, "en", english()), expected, "{markdown:?}");
}

#[test]
fn fragments_stand_on_any_page() {
    check_fragment("", "");
    check_fragment("A *b* \"c\".", "<p>A <em>b</em> “c”.</p>");
    check_fragment("a\n\n- b\n- c", "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>");
    check_fragment("# A", "<p><strong>A</strong></p>");
    check_fragment(
        "[a](https://b.org) https://c.org",
        "<p><a href=\"https://b.org\" rel=\"noopener\">a</a> <a href=\"https://c.org\" rel=\"noopener\">https://c.org</a></p>",
    );
    check_fragment("[a](y.md) [b](/x/) [c](#d) [e](javascript:f)", "<p>a b c e</p>");
    check_fragment("![a](p.jpg) ![](q.jpg)", "<p>a </p>");
    check_fragment("A [@b]. [@c; @d]", "<p>A.</p>");
    check_fragment("[^1] <b>x</b> <!-- y -->", "<p>[^1] &lt;b&gt;x&lt;/b&gt;</p>");
    check_fragment("|a|\n|-|", "<p>|a|\n|-|</p>");
    check_fragment(
        "```rust\nfn\n```",
        "<pre class=\"code\" dir=\"ltr\" tabindex=\"0\"><code class=\"language-rust\">fn\n</code></pre>",
    );
    assert_eq!(render_fragment("\"a\"", "fa", english()), "<p>«a»</p>");
}

fn check_inline(markdown: &str, expected: &str) {
    assert_eq!(render_inline(markdown, "en", english()), expected, "{markdown:?}");
}

#[test]
fn inline_fragments_have_no_blocks() {
    check_inline("", "");
    check_inline("A *b*", "A <em>b</em>");
    check_inline("a\n\nb", "a b");
    check_inline("# A\n\n- b\n- c\n\n> d", "A b c d");
    check_inline("    code < x", "<code>code &lt; x</code>");
    check_inline("a\n\n---\n\nb", "a b");
    check_inline("<div>x</div>", "&lt;div&gt;x&lt;/div&gt;");
    check_inline("a\n\n<!-- b -->\n\nc", "a c");
}

fn check_highlight(language: &str, code: &str, expected: Option<&str>) {
    assert_eq!(highlight_html(language, code).as_deref(), expected, "{language}: {code:?}");
}

#[test]
fn code_becomes_few_spans() {
    check_highlight("rust", "// a\n// b\n", Some("<span class=\"h-c\">// a\n// b\n</span>"));
    check_highlight(
        "rs",
        "1 + 1",
        Some(
            "<span class=\"h-n\">1 </span><span class=\"h-o\">+ </span><span class=\"h-n\">1</span>",
        ),
    );
    check_highlight("RUST", "x", Some("x"));
    check_highlight("json", "\"</code>\"", Some("<span class=\"h-s\">\"&lt;/code&gt;\"</span>"));
    check_highlight("geojson", "null", Some("<span class=\"h-n\">null</span>"));
    check_highlight("console", "# x", Some("<span class=\"h-c\"># x</span>"));
    check_highlight("rust", "", Some(""));
    for unknown in ["", "text", "none", "no-such-language", "\"><script>"] {
        check_highlight(unknown, "x", None);
    }
}

#[test]
fn long_code_stays_plain() {
    check_highlight("json", &"1\n".repeat(40_000), None);
    check_highlight("json", &"1,".repeat(1_001), None);
    assert!(highlight_html("json", &"1,".repeat(999)).is_some());
    check_highlight("ini", &format!("a{}", " ".repeat(201)), None);
    let body = body(&format!("```json\n{}```\n\n```json\n1\n```\n", "1\n".repeat(33_000)));
    assert!(body.has_code);
    assert!(body.html.starts_with(
        "<pre class=\"code\" dir=\"ltr\" tabindex=\"0\"><code class=\"language-json\">1\n"
    ));
    assert!(body.html.ends_with("<span class=\"h-n\">1\n</span></code></pre>\n"));
}

#[test]
fn only_highlighted_code_needs_the_style_sheet() {
    assert!(body("```rust\nx\n```").has_code);
    for plain in ["```\nx\n```", "```nosuch\nx\n```", "    x", "`x`"] {
        assert!(!body(plain).has_code, "{plain:?}");
    }
}

fn themes(light: &str, dark: &str) -> crate::config::MarkdownConfig {
    crate::config::MarkdownConfig {
        raw_html: false,
        smart_punctuation: true,
        link_names: true,
        explain_terms: true,
        highlight: true,
        broken_links: crate::config::BrokenLinks::Error,
        theme_light: light.into(),
        theme_dark: dark.into(),
    }
}

#[test]
fn the_style_sheet_has_both_themes() {
    let css = highlight_css(&themes("InspiredGitHub", "Nord")).unwrap();
    let (light, dark) = css.split_once("@media (prefers-color-scheme: dark) {\n").unwrap();
    assert!(light.starts_with("pre.code { color: #323232; background: #ffffff; }\n"), "{light}");
    assert!(dark.starts_with("pre.code { color: #d8dee9; background: #2e3440; }\n"), "{dark}");
    for part in [light, dark] {
        assert_eq!(part.matches(".h-").count(), 15);
        assert!(part.contains(".h-c { color: #"));
    }
    assert_eq!(css.matches('{').count(), css.matches('}').count());
}

/// The ratio of WCAG 2 between two colours such as `#1b1c1f`.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |color: &str| -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&color[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_colour_of_every_theme_reads_well() {
    let mut count = 0;
    for name in two_face::theme::EmbeddedLazyThemeSet::theme_names() {
        let name = name.as_name();
        // The three that hold numbers of a terminal's colours cannot be chosen.
        let Ok(css) = highlight_css(&themes(name, name)) else { continue };
        count += 1;
        let (light, _) = css.split_once("@media").unwrap();
        let (_, rest) = light.split_once("background: ").unwrap();
        let ground = &rest[..7];
        for rule in light.lines() {
            let (_, rest) = rule.split_once("color: ").unwrap();
            assert!(contrast(&rest[..7], ground) >= 4.5, "{name}, on {ground}: {rule}");
        }
    }
    assert_eq!(count, two_face::theme::EmbeddedLazyThemeSet::theme_names().len() - 3);
}

#[test]
fn a_colour_that_reads_well_stays_as_the_theme_has_it() {
    let css = highlight_css(&themes("InspiredGitHub", "base16-ocean.dark")).unwrap();
    let (light, dark) = css.split_once("@media").unwrap();
    assert!(light.contains(".h-s { color: #183691;"), "{light}");
    assert!(!light.contains("#63a35c"), "{light}");
    assert!(dark.contains(".h-s { color: #a3be8c;"), "{dark}");
    assert!(!dark.contains("#bf616a"), "{dark}");
}

#[test]
fn unknown_themes_have_help() {
    let unknown = highlight_css(&themes("Nrod", "Nord")).unwrap_err();
    assert_eq!((&*unknown.name, unknown.nearest), ("Nrod", Some("Nord")));
    let unknown = highlight_css(&themes("Nord", "")).unwrap_err();
    assert_eq!((&*unknown.name, unknown.nearest), ("", None));
    assert!(highlight_css(&themes("ansi", "Nord")).is_err());
}
