//! What machines are told of a page: its description, what cards of other sites show, JSON-LD.

use serde_json::{Value, json};

use crate::html::Document;
use crate::incremental::page_of_each_kind;
use crate::page::Site;
use crate::pages::SITE;

fn page(site: &Site, url: &str) -> Document {
    Document::parse(&site.html(url))
}

fn description(page: &Document) -> Option<&str> {
    page.with("name", "description").next()?.attribute("content")
}

/// Every script of data of a page.
fn data(page: &Document) -> Vec<Value> {
    let scripts = page.with("type", "application/ld+json");
    scripts.map(|script| serde_json::from_str(&script.text).unwrap()).collect()
}

/// The properties of a page's card, a line each.
fn card(page: &Document) -> String {
    let is_card = |name: &str| ["og:", "twitter:", "article:"].iter().any(|p| name.starts_with(p));
    let tags = page.all("meta").filter_map(|tag| {
        let name = tag.attribute("property").or_else(|| tag.attribute("name"))?;
        is_card(name).then(|| format!("{name} = {}\n", tag.attribute("content").unwrap()))
    });
    tags.collect()
}

#[test]
fn every_kind_of_page_says_what_it_is() {
    for (kind, html) in page_of_each_kind() {
        if kind == "redirect" {
            continue;
        }
        let page = Document::parse(&html);
        let told = description(&page).unwrap_or_else(|| panic!("{kind} has no description"));
        assert!(!told.is_empty() && !told.ends_with('…'), "{kind}: {told}");
        let shared = page.with("property", "og:description").next().unwrap();
        assert_eq!(shared.attribute("content"), Some(told), "{kind}");
    }
}

#[test]
fn where_the_desk_wrote_nothing_a_page_counts_what_it_holds() {
    let site = Site::clean(SITE);
    for (url, expected) in [
        ("/", "5 articles and 3 events on Pakistan and Iran."),
        ("/ur/", "ایران اور پاکستان — 1 مضمون اور 3 واقعات۔"),
        ("/articles/", "5 articles and 3 events on Pakistan and Iran."),
        ("/articles/kind/news/", "News: 1 article, newest first."),
        ("/articles/2026/11/three/", "Article of 1 November 2026 on Pakistan."),
        ("/articles/2026/11/five/", "Article of 2 November 2026, Desk."),
        ("/countries/", "Countries: Iran and Pakistan."),
        ("/countries/pk/", "Background."),
        ("/countries/ir/", "1 article on Iran; 1 event."),
        ("/countries/pk/borders/", "2 articles on Pakistan: Borders."),
        ("/relations/ir-pk/", "1 article on Iran and Pakistan; 1 event."),
        ("/topics/", "Topics: Borders."),
        ("/topics/borders/", "2 articles on Borders; 3 events, of which 1 expected."),
        ("/actors/group/", "1 article on The Group; 1 event."),
        ("/timeline/", "Timeline, 2025 to 2027: 3 events, of which 1 expected."),
        ("/timeline/2027/", "Timeline of 2027: 1 event, of which 1 expected."),
        ("/timeline/2026/10/", "Timeline of October 2026: 1 event."),
        ("/editions/", "Desk: 2 editions, October 2026 to November 2026."),
        ("/editions/2026-11/", "Desk, November 2026: 4 articles; 0 events."),
        ("/about/", "Who we are."),
        ("/ur/about/", "تعارف – Desk"),
    ] {
        assert_eq!(description(&page(&site, url)), Some(expected), "{url}");
    }
    let site = Site::of(&format!(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-10-30\n---\nThe first sentence is \
         whole. {}\n",
        "The second has many words and more ".repeat(5)
    ));
    let article = page(&site, "/articles/2026/10/a/");
    assert_eq!(description(&article), Some("The first sentence is whole."));
}

#[test]
fn cards_of_other_sites_have_all_they_ask_for() {
    let site = Site::clean(SITE);
    assert_eq!(
        card(&page(&site, "/articles/2026/11/two/")),
        "og:title = Two & <three>\n\
         og:type = article\n\
         og:url = https://desk.example/articles/2026/11/two/\n\
         og:site_name = Desk\n\
         og:locale = en_GB\n\
         og:locale:alternate = ur_PK\n\
         og:description = In short.\n\
         twitter:card = summary\n\
         article:published_time = 2026-11-01T09:00:00+05:00\n"
    );
    assert_eq!(
        card(&page(&site, "/ur/articles/2026/11/two/")),
        "og:title = دو\n\
         og:type = article\n\
         og:url = https://desk.example/ur/articles/2026/11/two/\n\
         og:site_name = Desk\n\
         og:locale = ur_PK\n\
         og:locale:alternate = en_GB\n\
         og:description = متن\n\
         twitter:card = summary\n\
         article:published_time = 2026-11-01T09:00:00+05:00\n"
    );
}

#[test]
fn the_kind_of_an_article_is_a_kind_of_news() {
    let check = |front_matter: &str, expected: Value| {
        let site = Site::of(&format!(
            "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-10-30\n{front_matter}\n---\n"
        ));
        assert_eq!(page(&site, "/articles/2026/10/a/").json_ld()["@type"], expected);
    };
    check("", json!("NewsArticle"));
    check("kind: news", json!("ReportageNewsArticle"));
    check("kind: analysis", json!("AnalysisNewsArticle"));
    check("kind: assessment", json!("AnalysisNewsArticle"));
    check("kind: forecast", json!("AnalysisNewsArticle"));
    check("kind: explainer", json!("BackgroundNewsArticle"));
    check("updates: [{date: 2026-10-30, text: More.}]", json!("NewsArticle"));
    check("kind: news\nlive: true", json!(["ReportageNewsArticle", "LiveBlogPosting"]));
}

#[test]
fn an_article_says_who_wrote_it_and_whom_it_names() {
    let site = Site::clean(SITE);
    let two = page(&site, "/articles/2026/11/two/").json_ld();
    let desk = json!({
        "@type": "NewsMediaOrganization",
        "name": "Desk",
        "url": "https://desk.example/",
    });
    assert_eq!(two["publisher"], desk);
    let jane = "https://desk.example/people/jane/";
    let [jane_wrote, john_wrote] =
        ["jane", "john-roe"].map(|key| format!("https://desk.example/authors/{key}/"));
    assert_eq!(
        two["author"],
        json!([
            {"@type": "Person", "name": "Jane Doe", "url": jane_wrote},
            {"@type": "Person", "name": "John Roe", "url": john_wrote},
        ])
    );
    assert_eq!(
        two["mentions"],
        json!([
            {
                "@type": "Organization",
                "name": "The Group",
                "url": "https://desk.example/actors/group/",
            },
            {"@type": "Person", "name": "Jane Doe", "url": jane},
        ])
    );
    let work = |lang: &str, headline: &str, url: &str| {
        json!({
            "@type": "ReportageNewsArticle",
            "headline": headline,
            "inLanguage": lang,
            "url": format!("https://desk.example{url}"),
        })
    };
    let translated = page(&site, "/ur/articles/2026/11/two/").json_ld();
    let original = work("en", "Two & <three>", "/articles/2026/11/two/");
    assert_eq!(translated["translationOfWork"], original);
    assert_eq!(two["workTranslation"], json!([work("ur", "دو", "/ur/articles/2026/11/two/")]));
    // What the translation does not say itself is not told as if it did.
    assert_eq!((&translated["genre"], &translated["keywords"]), (&json!("خبر"), &Value::Null));
    assert_eq!(page(&site, "/articles/2026/11/five/").json_ld()["author"], json!([desk]));
    let signed = "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\n\
                  [desk]\nname = \"The Brief\"\n//- content/articles/a.md\n---\ntitle: A\n\
                  date: 2026-10-30\nauthors: [the brief]\n---\n";
    let data = page(&Site::of(signed), "/articles/2026/10/a/").json_ld();
    assert_eq!(data["author"][0]["@type"], "NewsMediaOrganization");
}

#[test]
fn pages_say_where_they_stand() {
    let site = Site::clean(SITE);
    let check = |url: &str, expected: &[(&str, &str)]| {
        let data = data(&page(&site, url));
        let list = data.iter().find(|data| data["@type"] == "BreadcrumbList");
        let steps = list.map_or(&json!([]), |list| &list["itemListElement"]).clone();
        let steps: Vec<(String, String)> = steps
            .as_array()
            .unwrap()
            .iter()
            .enumerate()
            .map(|(index, step)| {
                assert_eq!(step["position"], index + 1);
                let item = step["item"].as_str().unwrap().strip_prefix("https://desk.example");
                (step["name"].as_str().unwrap().to_owned(), item.unwrap().to_owned())
            })
            .collect();
        let expected: Vec<(String, String)> =
            expected.iter().map(|&(name, item)| (name.to_owned(), item.to_owned())).collect();
        assert_eq!(steps, expected, "{url}");
    };
    check("/", &[]);
    check("/about/", &[]);
    check(
        "/countries/pk/",
        &[("Home", "/"), ("Countries", "/countries/"), ("Pakistan", "/countries/pk/")],
    );
    let home = data(&page(&site, "/"));
    assert_eq!(
        home,
        [json!({
            "@context": "https://schema.org",
            "@type": "WebSite",
            "inLanguage": "en",
            "name": "Desk",
            "publisher": {
                "@type": "NewsMediaOrganization",
                "name": "Desk",
                "url": "https://desk.example/",
            },
            "url": "https://desk.example/",
        })]
    );
}
