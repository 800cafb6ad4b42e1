//! Long lists: articles by year and month, indexes by letter, sources by publisher.

use std::fmt::Write as _;

use crate::page::{Site, contains};

/// Articles of two years, more than a page of the list holds.
fn articles(extra: &str) -> String {
    let mut site = format!("//- site.toml\n{}paginate_by = 2\n{extra}", crate::project::SITE);
    for (slug, day) in
        [("a", "2024-12-31"), ("b", "2025-10-01"), ("c", "2025-10-30"), ("d", "2025-11-02")]
    {
        let _ = write!(
            site,
            "//- content/articles/{slug}.md\n---\ntitle: Article {slug}\ndate: {day}\n---\nText.\n"
        );
    }
    site
}

#[test]
fn a_long_list_of_articles_has_an_archive() {
    let site = Site::clean(&articles(""));
    contains(
        &site.page("/articles/"),
        "<nav class=\"periods\" aria-label=\"Archive\"><ul>\
         <li><a href=\"/articles/2025/\">2025</a> <span class=\"count\">3</span></li>\
         <li><a href=\"/articles/2024/\">2024</a> <span class=\"count\">1</span></li></ul><ul>\
         <li><a href=\"/articles/2025/11/\">November 2025</a> <span class=\"count\">1</span></li>\
         <li><a href=\"/articles/2025/10/\">October 2025</a> <span class=\"count\">2</span></li></ul></nav>",
    );
    let titles = |url: &str| -> Vec<String> {
        let page = site.page(url);
        let cards = page.split("<article class=\"card\"").skip(1);
        cards.map(|card| card.split_once("Article ").unwrap().1[..1].to_owned()).collect()
    };
    assert_eq!(titles("/articles/2025/"), ["d", "c", "b"]);
    assert_eq!(titles("/articles/2025/10/"), ["c", "b"]);
    assert_eq!(titles("/articles/2024/12/"), ["a"]);
    let month = site.page("/articles/2025/10/");
    contains(&month, "<h1>Articles: October 2025</h1><p class=\"meta\">2 articles, newest first");
    contains(&month, "<a href=\"/articles/2025/10/\" aria-current=\"page\">October 2025</a>");
    // A list that one page holds needs none.
    let short = Site::clean(&articles("").replace("paginate_by = 2", "paginate_by = 4"));
    assert!(!short.has_page("/articles/2025/"));
    assert!(!short.page("/articles/").contains("class=\"periods\""));
}

/// A month is three clicks from the front page; its later pages are so from its year.
#[test]
fn a_year_leads_to_the_later_pages_of_its_months() {
    let mut site = format!("//- site.toml\n{}paginate_by = 2\n", crate::project::SITE);
    for number in 0..51 {
        let _ = write!(
            site,
            "//- content/articles/a{number}.md\n---\ntitle: Article\ndate: 2025-10-30\n---\nText.\n"
        );
    }
    let site = Site::clean(&site);
    assert!(site.has_page("/articles/2025/10/page/2/"));
    contains(
        &site.page("/articles/2025/"),
        "<a href=\"/articles/2025/10/\">October 2025</a> <span class=\"count\">51</span> · \
         <a href=\"/articles/2025/10/page/2/\">Page 2</a></li>",
    );
}

/// What the desk has at an address of the archive stays there.
#[test]
fn an_article_keeps_its_address_before_the_archive() {
    let site = format!(
        "{}//- content/articles/2025.md\n---\ntitle: The year 2025\ndate: 2025-11-03\n---\nText.\n",
        articles("article_path = \"/articles/{slug}/\"\n")
    );
    let site = Site::clean(&site);
    contains(&site.page("/articles/2025/"), "The year 2025</h1>");
    contains(&site.page("/articles/2025/10/"), "<h1>Articles: October 2025</h1>");
}

#[test]
fn a_long_index_stands_under_letters() {
    let index = |names: &[&str]| {
        let mut site = String::new();
        for (number, name) in names.iter().enumerate() {
            let _ = write!(site, "//- content/topics/t{number}.md\n---\nname: {name}\n---\n");
        }
        Site::of(&site).page("/topics/")
    };
    let mut names = vec!["zeal"; 57];
    names.extend(["Åland", "arms", "3rd way"]);
    let html = index(&names);
    contains(
        &html,
        "<nav class=\"periods letters\" aria-label=\"Letters\"><ul><li><a href=\"#page-0\">0–9</a></li>\
         <li><a href=\"#page-A\">A</a></li><li><a href=\"#page-Z\">Z</a></li></ul></nav>\
         <h2 id=\"page-0\">0–9</h2><ul class=\"terms\">",
    );
    let (_, list) = html.split_once("class=\"periods letters\"").unwrap();
    let at = |text: &str| list.find(text).unwrap();
    assert!(at("<h2 id=\"page-A\">") < at("Åland") && at("Åland") < at("arms"));
    assert!(at("arms") < at("<h2 id=\"page-Z\">"));
    let short = index(&names[1..]);
    assert!(!short.contains("letters") && !short.contains("<h2 id"), "{short}");
}

#[test]
fn a_long_register_of_sources_stands_under_its_publishers() {
    let register = |count: usize| {
        let mut site =
            String::from("//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-30\nsources:\n");
        for number in 10..10 + count {
            let publisher = if number < 15 { "APP" } else { "KDP" };
            let _ = writeln!(
                site,
                "  - {{id: s{number}, url: \"https://{number}.example/\", title: S{number}, publisher: {publisher}}}"
            );
        }
        Site::of(&format!("{site}---\nText.\n"))
    };
    let site = register(62);
    let first = site.page("/sources/");
    contains(
        &first,
        "<nav class=\"periods letters\" aria-label=\"Letters\"><ul>\
         <li><a href=\"#page-publisher-0\">A</a></li><li><a href=\"#page-publisher-5\">K</a></li></ul></nav>\
         <h2 id=\"page-publisher-0\"><bdi>APP</bdi></h2><ol class=\"register\">",
    );
    contains(&first, "</ol><h2 id=\"page-publisher-5\"><bdi>KDP</bdi></h2><ol class=\"register\">");
    contains(&first, "<a href=\"/sources/page/2/\" rel=\"next\">Next</a>");
    contains(&first, "<summary>not graded · cited in 1 article</summary>");
    contains(&site.page("/sources/page/2/"), "<h2 id=\"page-publisher-0\"><bdi>KDP</bdi></h2>");
    let short = register(19).page("/sources/");
    assert!(!short.contains("page-publisher") && !short.contains("class=\"periods"), "{short}");
}
