//! `[theme]`, the menu and the blocks by which a desk makes the site its own.

use crate::html::Document;
use crate::page::{Site, check_page, check_problems, contains};

const SITE: &str = "
//- site.toml
title = \"Desk & Co\"
base_url = \"https://desk.example/brief/\"
{config}
//- content/articles/one.md
---
title: One
date: 2026-11-02
countries: [PK, IR]
---
Text.
";

const PICTURE: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"50\"></svg>\n";

fn with(config: &str, files: &str) -> String {
    SITE.replace("{config}", config) + files
}

/// The text of a page without hashes of files.
fn unhashed(html: &str) -> String {
    let mut parts = html.split("?h=");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + &part[8..])
}

const LOGO_240: &str = " width=\"240\" height=\"40\">";

/// The head of a page with this picture as its logo.
fn logo_of(svg: &str) -> String {
    let files = format!("//- static/logo.svg\n{svg}\n");
    let page = Site::clean(&with("[theme]\nlogo = \"logo.svg\"\n", &files));
    unhashed(&page.html("/articles/2026/11/one/"))
}

#[test]
fn a_logo_with_proportions_alone_keeps_its_size() {
    // A width that the style sheet takes back leaves nothing of it.
    let style = include_str!("../../static/style.css");
    let rule = style.lines().find(|line| line.starts_with(".brand img {")).unwrap();
    assert!(!rule.contains("inline-size: auto"), "{rule}");
}

#[test]
fn a_logo_an_icon_and_a_style_sheet() {
    let config = "[theme]\nlogo = \"/static/logo.svg\"\nicon = \"i.png\"\naccent = \"#8c1d2f\"\n";
    let files = format!(
        "//- static/logo.svg\n{PICTURE}//- static/i.png\nx\n//- static/custom.css\np {{}}\n"
    );
    let site = Site::clean(&with(config, &files));
    let page = unhashed(&site.html("/articles/2026/11/one/"));
    for expected in [
        "<link rel=\"icon\" type=\"image/png\" href=\"/brief/i.png\">",
        "<link rel=\"stylesheet\" href=\"/brief/style.css\">\n\
         <link rel=\"stylesheet\" href=\"/brief/article.css\">\n\
         <link rel=\"stylesheet\" href=\"/brief/theme.css\">\n\
         <link rel=\"stylesheet\" href=\"/brief/custom.css\">\n<script",
        "<p class=\"brand\"><a href=\"/brief/\"><img src=\"/brief/logo.svg\" alt=\"Desk &amp; Co\"",
    ] {
        contains(&page, expected);
    }
    contains(&site.read("theme.css"), "--accent: #8c1d2f;");
    contains(&logo_of("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 240 40'/>"), LOGO_240);
    // It is no higher than the head of a page has room for.
    contains(
        &logo_of("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2400 560'/>"),
        " width=\"240\" height=\"56\">",
    );
    // An icon that nobody links is made all the same: browsers ask for it.
    contains(&site.read("favicon.svg"), ">D</text>");
}

#[test]
fn a_site_without_a_theme_has_its_initial_and_no_more() {
    let site = Site::clean(&with("", ""));
    let page = unhashed(&site.html("/articles/2026/11/one/"));
    contains(&page, "<link rel=\"icon\" type=\"image/svg+xml\" href=\"/brief/favicon.svg\">");
    contains(&page, "<p class=\"brand\"><a href=\"/brief/\">Desk &amp; Co</a></p>");
    assert!(!page.contains("theme.css") && !page.contains("custom.css"), "{page}");
    assert!(!site.files(".").contains(&"theme.css".to_owned()));
    // A file of the site's own at an address of ours takes its place.
    let own = format!("//- static/favicon.svg\n{PICTURE}");
    assert_eq!(Site::clean(&with("", &own)).read("favicon.svg"), "a copy of static/favicon.svg");
}

#[test]
fn flags_are_the_desks_own_or_none() {
    let plain = Site::clean(&with("", ""));
    for url in ["/countries/", "/countries/pk/", "/relations/ir-pk/", "/articles/2026/11/one/"] {
        let page = plain.html(url);
        assert!(!page.contains("class=\"flag\"") && !page.contains('🇵'), "{url}");
    }
    let config = "[theme.flags]\nfolder = \"flags\"\npolicy = \"As at the <UN>.\"\n";
    let site = Site::clean(&with(config, &format!("//- static/flags/pk.svg\n{PICTURE}")));
    let flag = "<span class=\"flag\"><img src=\"/brief/flags/pk.svg\" alt=\"\"></span> ";
    let page = unhashed(&site.html("/countries/"));
    contains(&page, &format!("{flag}Pakistan"));
    // Iran has no file, and so no flag.
    assert_eq!(page.matches("class=\"flag\"").count(), 1, "{page}");
    contains(&page, "<p>As at the &lt;UN&gt;.</p>");
    contains(&unhashed(&site.html("/countries/pk/")), flag);
}

#[test]
fn files_that_are_not_there_are_told_of() {
    check_problems(
        &with(
            "[theme]\nlogo = \"lgo.svg\"\n[[theme.fonts.files]]\nfamily = \"A\"\nfile = \"fonts/a.woff2\"\n",
            &format!("//- static/logo.svg\n{PICTURE}"),
        ),
        "
error[missing-file]: there is no file `static/lgo.svg`
 --> site.toml:4:8
  |
4 | logo = \"lgo.svg\"
  |        ^^^^^^^^^
  |
  = help: did you mean `logo.svg`?

error[missing-file]: there is no file `static/fonts/a.woff2`
 --> site.toml:7:8
  |
7 | file = \"fonts/a.woff2\"
  |        ^^^^^^^^^^^^^^^
  |
  = help: put it there, or correct the path

2 errors
",
    );
}

#[test]
fn files_of_another_kind_are_told_of() {
    check_problems(
        &with(
            "[theme]\nlogo = \"site.css\"\nicon = \"a.png\"\n[[theme.fonts.files]]\nfamily = \"A\"\nfile = \"a.png\"\n",
            "//- static/site.css\na{}\n//- static/a.png\nx\n",
        ),
        "
error[wrong-file-kind]: `static/site.css` is no picture
 --> site.toml:4:8
  |
4 | logo = \"site.css\"
  |        ^^^^^^^^^^
  |
  = help: name a drawing (`.svg`) or a picture (`.png`, `.jpg`, `.webp`, `.ico`)

error[wrong-file-kind]: `static/a.png` is no typeface
 --> site.toml:8:8
  |
8 | file = \"a.png\"
  |        ^^^^^^^
  |
  = help: name a file of a typeface (`.woff2`, `.woff`, `.ttf`, `.otf`)

2 errors
",
    );
}

const MENU: &str = "
[[menu]]
title = \"Articles\"
url = \"/articles/\"
[[menu]]
title = \"Places & data\"
url = \"/countries/\"
entries = [
  { title = \"Iran\", url = \"/countries/ir/\" },
  { title = \"Data\", url = \"https://data.example/?a=1&b\" },
]
";

#[test]
fn the_menu_folds_out_and_leads_elsewhere() {
    let fixture = with(MENU, "");
    let data = "<li><a href=\"https://data.example/?a=1&amp;b\" rel=\"external\">Data</a></li>\n</ul>\n</details></li>";
    check_page(
        &fixture,
        "/articles/index.html",
        &[
            "<li><a href=\"/brief/articles/\" aria-current=\"page\">Articles</a></li>",
            "<li><details name=\"menu\">\n<summary>Places &amp; data</summary>\n<ul>\n\
             <li><a href=\"/brief/countries/\">Places &amp; data</a></li>\n\
             <li><a href=\"/brief/countries/ir/\">Iran</a></li>\n",
            data,
        ],
    );
    check_page(
        &fixture,
        "/countries/ir/index.html",
        &[
            "<summary aria-current=\"true\">Places &amp; data</summary>\n<ul>\n\
             <li><a href=\"/brief/countries/\">Places &amp; data</a></li>\n\
             <li><a href=\"/brief/countries/ir/\" aria-current=\"page\">Iran</a></li>\n",
            data,
        ],
    );
    check_page(
        &fixture,
        "/countries/pk/index.html",
        &["<li><a href=\"/brief/countries/\" aria-current=\"true\">Places &amp; data</a></li>"],
    );
    // What leads nowhere is told of below an entry too.
    check_problems(
        &with("[[menu]]\ntitle = \"A\"\nentries = [{ title = \"B\", url = \"/contries/\" }]\n", ""),
        "
error[unknown-address]: nothing is published at `/contries/`
 --> site.toml:5:33
  |
5 | entries = [{ title = \"B\", url = \"/contries/\" }]
  |                                 ^^^^^^^^^^^^
  |
  = help: did you mean `/countries/`?

1 error
",
    );
}

#[test]
fn blocks_of_the_frame_are_replaced_one_by_one() {
    let own = |name: &str, text: &str| {
        format!("//- templates/{name}\n{{% extends \"@default/{name}\" %}}\n{text}\n")
    };
    let block = |name: &str| format!("{{% block {name} %}}<p>own {name}</p>{{% endblock %}}");
    for (template, name, gone) in [
        ("base.html", "brand", "class=\"brand\""),
        ("base.html", "masthead", "class=\"masthead\""),
        ("base.html", "footer", "class=\"colophon\""),
        ("article.html", "headline", "<h1>One</h1>"),
    ] {
        let site = Site::clean(&with("", &own(template, &block(name))));
        let page = site.html("/articles/2026/11/one/");
        contains(&page, &format!("<p>own {name}</p>"));
        assert!(!page.contains(gone), "{page}");
        assert_eq!(Document::parse(&page).faults, [""; 0]);
    }
}

#[test]
fn a_page_has_the_typeface_of_its_language_and_a_site_no_other() {
    let check = |config: &str, sheets: &[&str]| {
        let site = Site::of(&with(config, ""));
        assert!(!site.has_errors, "{}", site.report);
        let files = site.files(".");
        let made = files.iter().filter(|file| file.contains("naskh") || file.contains("nastaliq"));
        let made: Vec<_> = made.map(|file| file.split('.').next().unwrap().to_owned()).collect();
        let expected = sheets.iter().map(|name| format!("fonts/{name}"));
        let mut expected: Vec<_> =
            expected.chain(sheets.iter().map(|name| (*name).to_owned())).collect();
        expected.sort();
        assert_eq!(made, expected, "{config}");
        let page = unhashed(&site.html("/articles/2026/11/one/"));
        for name in ["naskh", "nastaliq"] {
            assert_eq!(
                page.contains(&format!("/brief/{name}.css")),
                sheets.contains(&name),
                "{config}"
            );
        }
    };
    check("", &[]);
    check("language = \"fa\"\n", &["naskh"]);
    check("language = \"ur\"\n", &["nastaliq"]);
    check("language = \"fa\"\n[theme]\nbundled_fonts = false\n", &[]);
    // Nothing is there in Urdu yet.
    check("languages = [\"en\", \"ur\"]\n", &[]);
}
