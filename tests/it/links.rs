//! Every address that a page names leads somewhere, at any base URL, and no page asks another host
//! for anything. Checked on the sample site of this repository.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use crate::html::Document;
use crate::page::{Site, check_problems};
use crate::project::Project;

/// The repository's own site.
const SAMPLE: &str = env!("CARGO_MANIFEST_DIR");

/// Attributes that hold one address.
const ADDRESSES: &[&str] =
    &["href", "src", "srcset", "poster", "data", "action", "formaction", "cite", "background"];

#[test]
fn the_sample_site() {
    let project = Project::new("");
    let run = project.build(&["--quiet", "--root", SAMPLE, "--output", "public"]);
    run.check_sample();
    check(&project, "https://dateline.example", "");
}

#[test]
fn the_sample_site_below_a_path() {
    let project = Project::new("");
    let base = ["--base-url", "https://x.example/brief/"];
    let run =
        project.build(&[&["--quiet", "--root", SAMPLE, "--output", "public"], &base[..]].concat());
    run.check_sample();
    check(&project, "https://x.example", "/brief");
}

#[test]
fn a_small_site() {
    let project = Project::new(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/articles/main.md
---
title: Main
date: 2026-11-01
topics: [سرحد]
aliases: [/old/, /old.html]
events:
  - {id: the-main, date: 2026-11, title: A, type: talks, status: reported}
  - {id: events, date: \"2026\", title: B, type: talks, status: reported}
  - {id: '2026-11', date: 2026-11-02, title: C, type: talks, status: reported}
  - {id: undated, date: '../2020', title: D, type: talks, status: reported}
  - {id: '2026', date: 2026-10, title: E, type: talks, status: reported}
---
# Main
## Main
## Page events
## Page sources
## Source kdp
## Update 1
[main](#section-main) [itself](main.md#section-page-events) ![A map](map%20one.png) [that](other.ur.md)
//- content/articles/map one.png
PNG
//- content/articles/other.md
---
title: Other
date: 2026-11-02
updates:
  - {date: 2026-11-03, text: \"See [the first](main.md), [a country](/countries/), <b>x</b> and ![a picture](map.png)\"}
---
//- content/articles/other.ur.md
---
title: دوسرا
---
## Main
",
    );
    project.build(&["--quiet"]).check(0, "", "");
    check(&project, "https://desk.example", "");
}

/// Checks every page in `public`, which is published at `origin` followed by `path`.
#[track_caller]
fn check(project: &Project, origin: &str, path: &str) {
    let files: BTreeSet<String> = project.files("public").into_iter().collect();
    let pages: BTreeMap<&str, Document> = files
        .iter()
        .filter(|file| file.ends_with(".html"))
        .map(|file| (&**file, Document::parse(&project.read(&format!("public/{file}")))))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(file, page)| {
            (*file, page.elements.iter().filter_map(|element| element.attribute("id")).collect())
        })
        .collect();
    let mut faults = Vec::new();
    for (file, page) in &pages {
        faults.extend(page.faults.iter().map(|fault| format!("{file}: {fault}")));
        let count =
            page.elements.iter().filter(|element| element.attribute("id").is_some()).count();
        if count != ids[file].len() {
            faults.push(format!("{file}: an id is not unique: {:?}", twice(page)));
        }
        for element in &page.elements {
            for (name, value) in &element.attributes {
                let fault = match &**name {
                    name if name.starts_with("on") => Some("handles an event"),
                    "style" => Some("has a style of its own"),
                    "ping" | "manifest" => Some("asks for something"),
                    "aria-labelledby"
                        if !value.split(' ').all(|label| ids[file].contains(label)) =>
                    {
                        Some("has no label")
                    }
                    name if ADDRESSES.contains(&name) => {
                        address(&ids, &files, file, element, value, origin, path)
                    }
                    _ => None,
                };
                if let Some(fault) = fault {
                    faults.push(format!("{file}: <{} {name}={value:?}> {fault}", element.name));
                }
            }
            let is_data = element.attribute("type") == Some("application/ld+json");
            // The filters of the timeline, and colours and addresses to copy on every page.
            let is_own = element.attribute("src").is_some_and(|address| {
                address.contains("/page.js?h=")
                    || address.contains("/timeline.js?h=") && file.contains("timeline/")
            });
            if element.name == "script" && !is_data && !is_own
                || matches!(&*element.name, "style" | "iframe" | "object" | "embed" | "base")
            {
                faults.push(format!("{file}: there is a <{}>", element.name));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// What is wrong with an address.
fn address(
    ids: &BTreeMap<&str, BTreeSet<&str>>,
    files: &BTreeSet<String>,
    file: &str,
    element: &crate::html::Element,
    value: &str,
    origin: &str,
    path: &str,
) -> Option<&'static str> {
    let is_link = element.name == "a";
    if is_link && ["mailto:", "geo:"].iter().any(|scheme| value.starts_with(scheme)) {
        return None;
    }
    let names_the_page = matches!(element.attribute("rel"), Some("canonical" | "alternate"));
    let local = match value.split_once("://") {
        None => value,
        Some(_) => match value.strip_prefix(origin) {
            Some(rest) if is_link || names_the_page => rest,
            _ if is_link && element.attribute("rel") == Some("external") => return None,
            _ => return Some("names another host"),
        },
    };
    let (local, fragment) = local.split_once('#').unwrap_or((local, ""));
    let local = local.split('?').next().unwrap_or(local);
    let target = if local.is_empty() {
        file.to_owned()
    } else {
        let Some(rest) = local.strip_prefix(path).and_then(|rest| rest.strip_prefix('/')) else {
            return Some("is outside the site");
        };
        let rest = percent_decode_str(rest).decode_utf8().unwrap();
        if rest.is_empty() || rest.ends_with('/') {
            format!("{rest}index.html")
        } else {
            rest.into()
        }
    };
    if !files.contains(&target) {
        return Some("leads nowhere");
    }
    let fragment = percent_decode_str(fragment).decode_utf8().unwrap();
    let known = ids.get(&*target).is_some_and(|ids| ids.contains(&*fragment));
    (!fragment.is_empty() && !known).then_some("names no id")
}

/// Ids that a page has more than once.
fn twice(page: &Document) -> Vec<&str> {
    let mut known = BTreeSet::new();
    page.elements
        .iter()
        .filter_map(|element| element.attribute("id"))
        .filter(|id| !known.insert(*id))
        .collect()
}

#[test]
fn whole_addresses_of_the_site_itself() {
    let project = Project::new(
        "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example/brief\"\n\
         //- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\n---\n\
         [A](https://desk.example/brief/articles/2026/11/a/#x), https://desk.example/brief/articles/2026/11/b/?c, \
         https://desk.example/other/\n\
         //- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-01\ndraft: true\n---\n",
    );
    let told = "error[unknown-address]: nothing is published at `/articles/2026/11/b/`\n";
    let run = project.check(&[]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stderr.starts_with(told), "{}", run.stderr);
    assert!(run.stderr.contains("content/articles/a.md:5:56"), "{}", run.stderr);
    assert_eq!(project.build(&["--drafts", "-q", "--output", "drafts"]).code, 0);
}

#[test]
fn whole_addresses_of_the_site_itself_in_front_matter() {
    let secret = "https://desk.example/topics/secret/";
    for (written, place) in [
        (format!("takeaways: [\"Of {secret} alone.\"]"), "content/articles/a.md:4:17"),
        (format!("scope_note: \"[s]({secret})\""), "content/articles/a.md:4:18"),
        (format!("description: \"[s]({secret})\""), ""),
        (
            format!("updates: [{{date: 2026-11-02, text: \"[s]({secret})\"}}]"),
            "content/articles/a.md:4:41",
        ),
        (
            format!("corrections: [{{date: 2026-11-02, text: \"[s]({secret})\"}}]"),
            "content/articles/a.md:4:45",
        ),
        (
            format!("sources: [{{id: s, title: S, url: \"{secret}\"}}]"),
            "content/articles/a.md:4:35",
        ),
        (
            "sources: [{id: s, title: S, archived: \"HTTP://desk.example:80/topics/secret/\"}]"
                .to_owned(),
            "content/articles/a.md:4:40",
        ),
    ] {
        let project = Project::new(&format!(
            "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\n\
             //- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\n{written}\n---\nText.\n\
             //- content/topics/secret.md\n---\nname: Secret\ndraft: true\n---\n"
        ));
        let run = project.check(&[]);
        let told = "error[unknown-address]: nothing is published at `/topics/secret/`\n";
        assert_eq!(run.stderr.contains(told), !place.is_empty(), "{written}\n{}", run.stderr);
        assert!(run.stderr.contains(place), "{written}\n{}", run.stderr);
    }
}

#[test]
fn whole_addresses_of_the_site_itself_in_the_navigation() {
    let project = Project::new(
        "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example/brief\"\n\
         [[menu]]\ntitle = \"A\"\nurl = \"https://desk.example/brief/articles/2026/11/b/\"\n\
         [[menu]]\ntitle = \"M\"\nentries = [{title = \"B\", url = \"https://desk.example/brief/articles/2026/11/b/\"}, \
         {title = \"C\", url = \"https://desk.example/else/\"}, {title = \"D\", url = \"https://desk.example/brief/timeline/\"}]\n\
         //- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-01\ndraft: true\n---\n",
    );
    let run = project.check(&[]);
    let told = "error[unknown-address]: nothing is published at `/articles/2026/11/b/`\n";
    assert_eq!(run.stderr.matches(told).count(), 2, "{}", run.stderr);
    assert!(
        run.stderr.contains("site.toml:5:7") && run.stderr.contains("2 errors"),
        "{}",
        run.stderr
    );
}

/// A site with a draft to whose address a published article links: `of_site` is the configuration.
fn linking_to_a_draft(of_site: &str, url: &str) -> Project {
    Project::new(&format!(
        "//- site.toml\ntitle = \"Desk\"\n{of_site}\n\
         //- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\n---\n[A](<{url}>)\n\
         //- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-01\ndraft: true\n---\n"
    ))
}

#[test]
fn every_address_of_the_site_is_its_own_in_every_build() {
    let of_site = "base_url = \"https://desk.example/brief/\"\n\
                   [builds.mirror]\nbase_url = \"https://mirror.example/\"\noutput = \"mirror\"";
    let told = "error[unknown-address]: nothing is published at `/articles/2026/11/b/`\n";
    for url in ["https://desk.example/brief", "https://mirror.example", "https://flag.example/x"] {
        let project = linking_to_a_draft(of_site, &format!("{url}/articles/2026/11/b/"));
        let flag = ["--base-url", "https://flag.example/x/"];
        let is_flag = url.contains("flag");
        for args in [&[][..], &["--as", "mirror"], &flag] {
            let run = project.build(args);
            assert_eq!(
                run.stderr.contains(told),
                !is_flag || args == flag,
                "{url} {args:?} {run:?}"
            );
        }
    }
}

#[test]
fn spellings_of_the_sites_own_host_that_only_browsers_know() {
    let of_site = "base_url = \"https://desk.example/brief/\"";
    for spelling in [
        "https://desk%2Eexample/brief/",
        "https://desk.example/x/../brief/",
        "https://ｄesk.example/brief/",
        "https://desk.example:0443/brief/",
        "https://desk.example//brief/",
        "https://desk.example/brief//",
        "https://me@desk.example/brief/",
    ] {
        let project = linking_to_a_draft(of_site, &format!("{spelling}articles/2026/11/b/"));
        let run = project.build(&[]);
        assert!(run.stderr.contains("nothing is published at `/articles/2026/11/b/`"), "{run:?}");
    }
}

/// A desk that lets broken links be does not mean those to what it keeps back.
#[test]
fn links_to_a_draft_are_no_mere_warnings() {
    let of_site = "base_url = \"https://desk.example\"\nmarkdown.broken_links = \"warn\"";
    for (url, level) in [
        ("/articles/2026/11/b/", "error"),
        ("https://desk.example/articles/2026/11/b/", "error"),
        ("/articles/2026/11/c/", "warning"),
    ] {
        let run = linking_to_a_draft(of_site, url).build(&[]);
        let told = format!("{level}[unknown-address]: nothing is published at `/articles/");
        assert!(run.stderr.starts_with(&told), "{url}: {run:?}");
    }
}

/// Files that are published as they are written lead to no draft either.
#[test]
fn files_of_the_desk_that_lead_to_a_draft() {
    let of_site = "base_url = \"https://desk.example/brief/\"";
    let draft = "articles/2026/11/b/";
    for (file, text, line) in [
        (
            "map.svg",
            format!("<svg xmlns='http://www.w3.org/2000/svg'>\n<a href='/brief/{draft}'/></svg>"),
            2,
        ),
        ("x.css", format!("a{{background:url(https://desk.example/brief/{draft}p.png)}}"), 1),
        ("x.txt", format!("See\n\nHTTPS://DESK.example:443/brief/{draft}?x."), 3),
        (
            "x.json",
            "{\"a\":\"https:\\/\\/desk.example\\/brief\\/articles\\/2026\\/11\\/b\\/\"}".to_owned(),
            1,
        ),
        ("x.html", "<a href=//desk.example/brief/topics/secret/>".to_owned(), 1),
        ("x.xml", "<a>&#x2f;brief%2Ftopics/secret/</a>".to_owned(), 1),
        ("x.js", format!("fetch('/brief/{draft}')"), 1),
    ] {
        let project = linking_to_a_draft(of_site, "https://desk.example/brief/timeline/");
        project.write("content/topics/secret.md", "---\nname: Secret\ndraft: true\n---\n");
        let public =
            "https://desk.example/brief/articles/2026/11/a/ https://x.example/brief/topics/secret/";
        project.write("static/public.txt", public);
        project.write("static/public.js", format!("x.match(/brief/{draft})"));
        project.build(&["-q"]).check(0, "", "");
        project.write(&format!("static/{file}"), text);
        for run in [project.build(&["-q"]), project.check(&[])] {
            let told = format!("error[link-to-withheld]: line {line}, column ");
            assert!(run.stderr.starts_with(&told), "{file}: {run:?}");
            assert!(run.stderr.contains(" of this leads to `/"), "{file}: {run:?}");
            assert!(run.stderr.contains(&format!("--> static/{file}\n")), "{file}: {run:?}");
            assert!(run.stderr.contains("\n1 error"), "{file}: {run:?}");
        }
        assert_eq!(project.build(&["--drafts", "-q", "--output", "drafts"]).code, 0, "{file}");
    }
}

/// An anchor of a timeline or a country is an event, or what our templates write.
#[test]
fn anchors_of_the_timeline_and_of_countries() {
    let site = |link: &str| {
        format!(
            "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\ncountries: [PK]\nevents:\n  \
             - {{id: talks, date: 2026-10-05, title: T, type: talks, status: reported, countries: [PK]}}\n---\n[a]({link})\n\
             //- content/countries/pk.md\n---\n---\n## Border\n"
        )
    };
    for link in [
        "/timeline/2026/10/#talks",
        "/timeline/#page-2026",
        "/countries/pk/#border",
        "/countries/pk/#talks",
        "/countries/pk#status-2026-10",
        "/timeline/#",
        "/countries/#x",
    ] {
        check_problems(&site(link), "");
    }
    for (link, page, anchor, help) in [
        ("/timeline/2026/10/#talk", "/timeline/2026/10/", "talk", "did you mean `#talks`?"),
        (
            "/countries/pk/#nothing",
            "/countries/pk/",
            "nothing",
            "write the id of an event, or leave it out",
        ),
        ("/timeline#nothing", "/timeline", "nothing", "write the id of an event, or leave it out"),
    ] {
        let report = &Site::of(&site(link)).report;
        let told = format!(
            "warning[unknown-fragment]: the page `{page}` has nothing at `#{anchor}`\n --> content/articles/a.md:8:5\n"
        );
        assert!(report.starts_with(&told), "{report}");
        assert!(report.contains(&format!("= help: {help}\n")), "{report}");
    }
}
