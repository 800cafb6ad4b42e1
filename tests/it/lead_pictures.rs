//! The picture at the head of an article: what the page, its metadata and its translations show of it.

use crate::project::Project;

const SITE: &str =
    "title = \"Desk\"\nbase_url = \"https://desk.example/brief/\"\nlanguages = [\"en\", \"ur\"]\n";

/// A GIF of 16×32.
const GIF: &str = "GIF89a\u{10}\0\u{20}\0\0\0\0,\0\0\0\0\u{10}\0\u{20}\0\0\u{2}\u{1}\u{4}\0;";

/// A site with an article whose front matter has `image`, and a picture beside it and in `static/`.
fn project(image: &str) -> Project {
    let project = Project::new("");
    project.write("site.toml", SITE);
    project.write("content/articles/gate.gif", GIF);
    project.write("content/articles/other.gif", GIF);
    project.write("static/img/gate.gif", GIF);
    project.write("content/articles/a.md", article(image));
    project
}

fn article(image: &str) -> String {
    format!("---\ntitle: A\ndate: 2026-11-01\ndescription: In short\n{image}\n---\nBody.\n")
}

const PAGE: &str = "public/articles/2026/11/a/index.html";

/// Builds without a word, and gives the head of the article's page.
#[track_caller]
fn head_of(project: &Project, page: &str) -> String {
    project.build(&["--quiet"]).check(0, "", "");
    let page = project.read(page);
    let head = page.split_once("<h1>").unwrap().1.split_once("</header>").unwrap().0;
    head.split_once("<figure").map_or("", |(_, figure)| figure).trim().to_owned()
}

/// Compares the figure of a page, behind `<figure`.
#[track_caller]
fn check(image: &str, expected: &str) -> Project {
    let project = project(image);
    assert_eq!(head_of(&project, PAGE), expected);
    project
}

#[track_caller]
fn has(text: &str, expected: &str) {
    assert!(text.contains(expected), "{expected}\nis not in\n{text}");
}

#[test]
fn the_picture_stands_under_the_headline() {
    let project = check(
        "image: {src: gate.gif, alt: 'A \"gate\"', caption: 'The *gate* & road', credit: X/AFP}",
        "class=\"lead\">
<img src=\"/brief/articles/2026/11/a/gate.gif\" alt=\"A &quot;gate&quot;\" width=\"16\" height=\"32\" decoding=\"async\" fetchpriority=\"high\">
<figcaption>The <em>gate</em> &amp; road <span class=\"credit\">(X/AFP)</span></figcaption>
</figure>",
    );
    // Only what is used is published.
    assert!(project.files("public").contains(&"articles/2026/11/a/gate.gif".to_owned()));
    assert!(!project.files("public").contains(&"articles/2026/11/a/other.gif".to_owned()));
    let page = project.read(PAGE);
    let url = "https://desk.example/brief/articles/2026/11/a/gate.gif";
    has(&page, &format!("<meta property=\"og:image\" content=\"{url}\">"));
    has(&page, "<meta property=\"og:image:width\" content=\"16\">");
    has(&page, "<meta property=\"og:image:height\" content=\"32\">");
    has(&page, "<meta property=\"og:image:alt\" content=\"A &quot;gate&quot;\">");
    has(&page, "<meta name=\"twitter:card\" content=\"summary_large_image\">");
    has(
        &page,
        &format!(
            "\"image\":{{\"@type\":\"ImageObject\",\"caption\":\"The gate & road\",\"creditText\":\"X/AFP\",\"height\":32,\"url\":\"{url}\",\"width\":16}}"
        ),
    );
}

#[test]
fn a_picture_may_lie_in_static() {
    check(
        "cover: {image: /img/gate.gif, alt: Gate}",
        "class=\"lead\">
<img src=\"/brief/img/gate.gif\" alt=\"Gate\" width=\"16\" height=\"32\" decoding=\"async\" fetchpriority=\"high\">
</figure>",
    );
    check("image: ''", "");
}

#[test]
fn a_picture_without_a_description_is_told() {
    let project = project("thumbnail: gate.gif");
    has(&project.build(&[]).stderr, "warning[missing-alt]: image without a description");
    has(&project.read(PAGE), "<img src=\"/brief/articles/2026/11/a/gate.gif\" alt=\"\" width");
    let strict = project.run(&["check", "--strict"]);
    has(&strict.stderr, "error[missing-alt]: image without a description");
}

#[test]
fn a_picture_that_is_not_there_is_an_error_at_its_place() {
    project("cover:\n  image: gaet.gif\n  alt: Gate").check(&[]).check(
        1,
        "",
        "error[missing-image]: image `content/articles/gaet.gif` does not exist\n \
         --> content/articles/a.md:6:10\n  |\n6 |   image: gaet.gif\n  |          ^^^^^^^^\n  |\n  \
         = help: did you mean `gate.gif`?\n\n1 error\n",
    );
    // Other tools begin at the root of what they publish.
    let run = project("image: {src: img/gate.gif, alt: Gate}").check(&[]);
    has(&run.stderr, "help: write `/img/gate.gif`: it lies in `static/`");
    let run = project("image: {src: /img/gone.gif, alt: Gate}").check(&[]);
    has(&run.stderr, "error[unknown-address]: nothing is published at `/img/gone.gif`");
    has(&run.stderr, "a.md:5:14");
    let run = project("image: {src: ../../site.toml, alt: Gate}").check(&[]);
    has(&run.stderr, "error[unpublished-file]: `site.toml` is not a file to be published");
}

#[test]
fn a_picture_of_another_host_is_a_link() {
    let project = project("image: {src: 'https://a.example/b.gif?c&d', credit: X}");
    has(&project.check(&[]).stderr, "error[external-image]");
    project.write("site.toml", format!("{SITE}[markdown]\nbroken_links = \"warn\"\n"));
    assert_eq!(project.build(&[]).code, 0);
    let page = project.read(PAGE);
    has(
        &page,
        "<figure class=\"lead\">
<p><a href=\"https://a.example/b.gif?c&amp;d\" rel=\"noopener\">https://a.example/b.gif?c&amp;d</a></p>
<figcaption><span class=\"credit\">X</span></figcaption>",
    );
    assert!(!page.contains("og:image") && !page.contains("ImageObject"), "{page}");
}

#[test]
fn what_is_kept_back_publishes_no_picture() {
    let project = project("draft: true\nimage: {src: gate.gif, alt: Gate}");
    project.build(&["--quiet"]).check(0, "", "");
    assert!(!project.files("public").iter().any(|file| file.ends_with("/a/gate.gif")));
}

#[test]
fn a_translation_has_the_picture_of_its_original_or_its_own() {
    let project = project("image: {src: gate.gif, alt: Gate, caption: Noon, credit: AFP}");
    let page = "public/ur/articles/2026/11/a/index.html";
    let translation = |image: &str| format!("---\ntitle: B\n{image}\n---\nB.\n");
    let rest = "width=\"16\" height=\"32\" decoding=\"async\" fetchpriority=\"high\">";
    project.write("content/articles/a.ur.md", translation(""));
    assert_eq!(
        head_of(&project, page),
        format!(
            "class=\"lead\" lang=\"en\" dir=\"ltr\">
<img src=\"/brief/articles/2026/11/a/gate.gif\" alt=\"Gate\" {rest}
<figcaption>Noon <span class=\"credit\">(AFP)</span></figcaption>
</figure>"
        )
    );
    // Words of its own for the same file.
    project.write("content/articles/a.ur.md", translation("image: {alt: گیٹ}"));
    assert_eq!(
        head_of(&project, page),
        format!(
            "class=\"lead\">
<img src=\"/brief/articles/2026/11/a/gate.gif\" alt=\"گیٹ\" {rest}
<figcaption><span class=\"credit\">AFP</span></figcaption>
</figure>"
        )
    );
    project.write("content/articles/a.ur.md", translation("image: {src: other.gif, alt: گیٹ}"));
    assert_eq!(
        head_of(&project, page),
        format!(
            "class=\"lead\">
<img src=\"/brief/ur/articles/2026/11/a/other.gif\" alt=\"گیٹ\" {rest}
</figure>"
        )
    );
    project.write("content/articles/a.md", article(""));
    project.write("content/articles/a.ur.md", translation("image: {alt: گیٹ}"));
    let run = project.check(&[]);
    has(&run.stderr, "warning[words-without-picture]: these words are for the lead picture");
}

#[test]
fn a_caption_cites_and_is_numbered_where_it_stands() {
    let sources = "sources: [{id: one, title: One}, {id: two, title: Two}]";
    let image =
        "image: {src: gate.gif, alt: Gate, caption: 'Noon [@two]'}\ntakeaways: ['A [@one]']";
    let project = project(&format!("{sources}\n{image}"));
    has(
        &head_of(&project, PAGE),
        "<figcaption>Noon\u{2060}<sup class=\"cite\">[<a href=\"#source-two\" aria-label=\"Source 1\">1</a>]</sup></figcaption>",
    );
    has(&project.read(PAGE), "<li id=\"source-two\" value=\"1\">");
    has(&project.read(PAGE), "<li id=\"source-one\" value=\"2\">");
    project.write("content/articles/a.md", article(&image.replace("[@two]", "[@tow]")));
    has(&project.check(&[]).stderr, "error[unknown-source]: unknown source `tow`");
}

#[test]
fn nobody_who_is_protected_is_named_by_a_picture() {
    for words in [
        "alt: 'Zoya Kovar at noon'",
        "alt: A, caption: 'Zoya *Kovar*'",
        "alt: A, credit: 'Z[oy](https://a.example)a Kovar'",
    ] {
        let project = project(&format!("image: {{src: gate.gif, {words}}}"));
        project.write("content/people/zk.md", "---\nname: Zoya Kovar\nprotect: true\n---\n");
        let run = project.build(&[]);
        assert_eq!(run.code, 1, "{words}");
        has(&run.stderr, "error[protected-person]");
    }
}

#[test]
fn what_a_picture_tells_is_taken_out_of_it() {
    let project = project("image: {src: gate.gif, alt: Gate}");
    let telling = GIF.replace(';', "!\u{fe}\u{6}SECRET\0;");
    project.write("content/articles/gate.gif", telling);
    assert_eq!(project.build(&[]).code, 0);
    let published = project.read("public/articles/2026/11/a/gate.gif");
    assert!(!published.contains("SECRET"), "{published:?}");
}

#[test]
fn cards_have_a_small_one() {
    let project = project("image: {src: gate.gif, alt: A gate}");
    project.write("content/articles/b.md", "---\ntitle: B\ndate: 2026-11-02\n---\nBody.\n");
    project.build(&["--quiet"]).check(0, "", "");
    let list = project.read("public/articles/index.html");
    let thumbnail = "<img class=\"thumb\" src=\"/brief/articles/2026/11/a/gate.gif\" width=\"16\" \
                     height=\"32\" alt=\"\" loading=\"lazy\" decoding=\"async\">";
    has(&list, thumbnail);
    assert_eq!(list.matches("<img ").count(), 1);
}
