//! No address of what is kept back is published: not by a text, a template, a word or a value of the
//! desk's own, not by a file that is copied, in no spelling that leads a browser or a reader there.

#[cfg(feature = "history")]
use crate::history::{article, commit, repository};
use crate::page::{Site, options};
use crate::project::Project;

/// A site below a folder that keeps back whatever has an address.
const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example/brief/\"
languages = [\"en\", \"ur\"]
[markdown]
raw_html = true
broken_links = \"warn\"
//- content/articles/a.md
---
title: A
date: 2026-11-01
countries: [NO]
---
Text.
//- content/articles/a.ur.md
---
title: U
draft: true
---
//- content/articles/d1.md
---
title: D
date: 2026-11-02
draft: true
aliases: [/old/d1/]
countries: [IS]
topics: [quiet]
actors: [nobody]
events: [{id: e9, date: 2026-10-05, title: T, type: talks, status: reported}]
claims: [{about: Hostages held, value: 5, claimant: IS, source: s}]
sources: [{id: s, title: S}]
---
//- content/editions/2026-10.md
---
draft: true
---
//- content/glossary/zz.md
---
name: Zz
draft: true
---
";

const DRAFT: &str = "https://desk.example/brief/articles/2026/11/d1/";

/// The places of the addresses that a site with further files has, and that are not published:
/// `file:line:column address`, or `-` where no file says it.
#[track_caller]
fn check(files: &str, expected: &[&str]) {
    let site = Site::any(&format!("{SITE}{files}"), &options());
    let mut found = Vec::new();
    let mut lines = site.report.lines();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error[") else { continue };
        assert!(
            ["link-to-withheld]", "unknown-address]"].iter().any(|code| message.starts_with(code)),
            "{}",
            site.report
        );
        let address = message.split('`').rev().nth(1).unwrap();
        let place = lines.next().and_then(|line| line.trim_start().strip_prefix("--> "));
        found.push(format!("{} {address}", place.unwrap_or("-")));
    }
    assert_eq!(found, expected, "{files}\n{}", site.report);
}

#[test]
fn templates_words_and_values_of_the_desk() {
    let draft = "/articles/2026/11/d1/";
    let home = |text: &str| {
        format!(
            "//- templates/home.html\n{{% extends \"@default/home.html\" %}}{{% block main %}}\n{text}{{% endblock %}}\n"
        )
    };
    check(
        &home(&format!("<a href=\"{DRAFT}\">x</a>")),
        &[&format!("templates/home.html:2:10 {draft}")],
    );
    check(
        &home(&format!("{{{{ \"[x]({DRAFT})\" | markdown }}}}")),
        &[&format!("templates/home.html:2:9 {draft}")],
    );
    check(
        &format!(
            "{}//- templates/components/x.html\n{{% component x() %}}\n<i title='{DRAFT}'>\n{{% endcomponent x %}}\n",
            home("{{ <x /> }}")
        ),
        &[&format!("templates/components/x.html:2:11 {draft}")],
    );
    // Relative addresses are of the page, or of the one that it names as its base.
    for (template, page, text, column) in [
        ("home", "", "<a href=\"articles/2026/11/d1/\">x</a>", 10),
        ("home", "", "<p>../../articles/2026/11/d1/</p>", 4),
        ("home", "", "<base href=\"/brief/articles/2026/\"><a href=\"11/d1\">x</a>", 45),
        ("article", "", "<p><a href=\"../d1/\">x</a>", 13),
        ("home", "", "<p>/brief/articles/<wbr>2026/11/<b>d1</b>", 4),
    ] {
        let extended =
            format!("{{% extends \"@default/{template}.html\" %}}{{% block main %}}\n{text}{page}");
        check(
            &format!("//- templates/{template}.html\n{extended}{{% endblock %}}\n"),
            &[&format!("templates/{template}.html:2:{column} {draft}")],
        );
    }
    let site = SITE.split("[markdown]").next().unwrap().replace("\n//- site.toml", "//- site.toml");
    check(
        &format!("{site}description = \"See {DRAFT}.\"\n"),
        &[&format!("site.toml:4:20 {draft}")],
    );
    // No file has it whole.
    check(
        &home("{{ \"https://desk.example/brief/articles/\" ~ \"2026/11/d1\" }}"),
        &[&format!("- {draft}")],
    );
    // Words are read by the program alone.
    let project = Project::new(SITE);
    project.write("words/en.ftl", format!("home = See {DRAFT}\n"));
    let run = project.check(&[]);
    let told = format!(
        "error[link-to-withheld]: this leads to `{draft}`, which is not published\n --> words/en.ftl:1:12\n"
    );
    assert!(run.stderr.starts_with(&told) && run.stderr.contains("\n1 error"), "{run:?}");
}

#[test]
fn texts_of_articles_and_registries() {
    let archive = "https://web.archive.org/web/2026/";
    let shared =
        "https://x.example/?u=https%3A%2F%2Fdesk.example%2Fbrief%2Farticles%2F2026%2F11%2Fd1";
    let event = "id: e, date: 2026-11, title: T, type: talks, status: reported";
    for (front_matter, body, marked) in [
        (format!("description: {DRAFT}."), String::new(), DRAFT),
        (format!("description: See {DRAFT}"), String::new(), DRAFT),
        (format!("events: [{{{event}, outcome: \"{DRAFT}\"}}]"), String::new(), DRAFT),
        (String::new(), format!("`{DRAFT}`"), DRAFT),
        (String::new(), format!("[x]({archive}{DRAFT})"), DRAFT),
        (String::new(), format!("[x]({shared})"), "https%3A"),
        (String::new(), "/brief/articles/<wbr>2026/11/<b>d1</b>".to_owned(), "/brief"),
        // The same letters are no address where another host has them.
        (String::new(), format!("https://x.example/articles/2026/11/d1/ {DRAFT}"), DRAFT),
        (
            format!(
                "sources: [{{id: s, title: S, url: 'https://x.example/', archived: '{archive}{DRAFT}'}}]"
            ),
            "[@s]".to_owned(),
            DRAFT,
        ),
    ] {
        let text = format!("---\ntitle: B\ndate: 2026-11-01\n{front_matter}\n---\n{body}\n");
        let (before, _) = text.split_once(marked).unwrap();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap().len() + 1;
        let told = format!("content/articles/b.md:{line}:{column} /articles/2026/11/d1/");
        check(&format!("//- content/articles/b.md\n{text}"), &[&told]);
    }
    check(
        &format!("//- content/glossary/term.md\n---\nname: Term\ndescription: See {DRAFT}\n---\n"),
        &["content/glossary/term.md:3:18 /articles/2026/11/d1/"],
    );
    // The folder of the site is written into raw HTML as it is elsewhere.
    check(
        "//- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-01\n---\n<a href=\"/brief/articles/2026/11/d1/\">x</a>\n",
        &["content/articles/b.md:5:4 /brief/articles/2026/11/d1/"],
    );
    // Marks of typography stand around it, whoever has put them there.
    for text in [
        "The page \"/brief/articles/2026/11/d1/\" is.",
        "“desk.example/brief/articles/2026/11/d1/”",
        "page—/brief/articles/2026/11/d1/",
        "见desk.example/brief/articles/2026/11/d1。中",
        "desk.example/brief/articles/2026/11/d1's text",
    ] {
        let site = Site::any(
            &format!(
                "{SITE}//- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-01\n---\n{text}\n"
            ),
            &options(),
        );
        assert!(
            site.report.contains("error[link-to-withheld]")
                && site.report.contains("content/articles/b.md:5:"),
            "{text}: {}",
            site.report
        );
    }
    // What other hosts and machines have at a path that is called alike is no address of the site.
    check(
        "//- content/pages/news.md\n---\ntitle: News\ndraft: true\n---\n\
         //- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-01\n---\n\
         See <https://x.example/?next=/news/>, `cd ../news` and `git@desk.example:/news/`.\n",
        &[],
    );
    // Comments are nowhere.
    check(
        &format!(
            "//- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-01\n---\n%% {DRAFT} %%\n"
        ),
        &[],
    );
}

/// Files that are copied, by what they are called and what they say.
#[test]
fn files_of_static() {
    let project = Project::new(SITE);
    project.build(&["-q"]).check(0, "", "");
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(DRAFT.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let wide: Vec<u8> = DRAFT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let base = "https://desk.example/brief";
    let draft = "articles/2026/11/d1/";
    let svg = |href: &str| {
        format!("<svg xmlns='http://www.w3.org/2000/svg'>\n<a href=\"{href}\"/></svg>").into_bytes()
    };
    let text = |address: &str| format!("See\n{address}").into_bytes();
    let utf32 = |mark: &[u8], unit: fn(u32) -> [u8; 4]| -> Vec<u8> {
        let letters = DRAFT.chars().flat_map(|letter| unit(u32::from(letter)));
        mark.iter().copied().chain(letters).collect()
    };
    for (file, bytes, line, address) in [
        (
            "_redirects",
            format!("/go\n/x  /brief/{draft}  301").into_bytes(),
            2,
            "/articles/2026/11/d1/",
        ),
        ("foo", DRAFT.into(), 1, "/articles/2026/11/d1/"),
        ("x.map", format!("{{\"a\":\"{DRAFT}\"}}").into_bytes(), 1, "/articles/2026/11/d1/"),
        ("x.txt", utf16, 1, "/articles/2026/11/d1/"),
        ("y.txt", wide, 1, "/articles/2026/11/d1/"),
        ("x.txt", utf32(&[0xff, 0xfe, 0, 0], u32::to_le_bytes), 1, "/articles/2026/11/d1/"),
        ("x.txt", utf32(&[0, 0, 0xfe, 0xff], u32::to_be_bytes), 1, "/articles/2026/11/d1/"),
        ("x.jpg", text(DRAFT), 2, "/articles/2026/11/d1/"),
        ("x/x.html", text("<a href=\"../articles/2026/11/d1/\">"), 2, "/articles/2026/11/d1/"),
        ("x.txt", text("www.desk.example/brief/articles/2026/11/d1/"), 2, "/articles/2026/11/d1/"),
        ("x.txt", text("http://desk.example:443/brief/topics/quiet"), 2, "/topics/quiet/"),
        ("x.txt", text("/brief/ur/topics/quiet/"), 2, "/ur/topics/quiet/"),
        ("x.txt", text("/brief/ur/timeline/?topic=quiet"), 2, "/ur/timeline/?topic=quiet"),
        ("x.txt", text("/brief/timeline?topic=quiet"), 2, "/timeline?topic=quiet"),
        ("x.txt", text("/brief/editions/2026-10/print/page/2/"), 2, "/editions/2026-10/"),
        (
            "x.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'>\n<text><tspan>/brief/articles</tspan>\n \
              <tspan>/2026/11/d1/</tspan></text></svg>"
                .to_vec(),
            2,
            "/articles/2026/11/d1/",
        ),
        ("x.txt", text(&format!("{base}/ur/articles/2026/11/a/")), 2, "/ur/articles/2026/11/a/"),
        ("x.txt", text(&format!("{base}/editions/2026-10/print/")), 2, "/editions/2026-10/"),
        ("x.txt", text(&format!("{base}/timeline/2026/10/#e9")), 2, "/timeline/2026/10/#e9"),
        ("x.txt", text(&format!("{base}/countries/is/")), 2, "/countries/is/"),
        ("x.txt", text("/brief/topics/quiet"), 2, "/topics/quiet/"),
        ("x.txt", text("/brief/actors/nobody/atom.xml"), 2, "/actors/nobody/"),
        ("x.txt", text("/brief/glossary/zz/."), 2, "/glossary/zz/"),
        ("x.txt", text("/old/d1"), 2, "/old/d1/"),
        // Wherever the site shows events, and what would be made of several of these together.
        ("x.txt", text("/brief/#e9"), 2, "/#e9"),
        ("x.txt", text("/brief/ur/#e9"), 2, "/ur/#e9"),
        ("x.txt", text("/brief/editions/2026-11/#e9"), 2, "/editions/2026-11/#e9"),
        ("x.txt", text("/brief/timeline/?topic=quiet"), 2, "/timeline/?topic=quiet"),
        (
            "x.html",
            text("'/brief/timeline/?type=x&amp;actor=a,Nobody'"),
            2,
            "/timeline/?actor=nobody",
        ),
        ("x.txt", text("/brief/countries/pk/quiet/"), 2, "/countries/pk/quiet/"),
        ("x.txt", text("/brief/relations/is-no/"), 2, "/relations/is-no/"),
        ("x.txt", text("/brief/countries/isl/"), 2, "/countries/isl/"),
        ("x.txt", text("/brief/claims/#claim-hostages-held"), 2, "/claims/#claim-hostages-held"),
        ("x.svg", svg(r"\brief\articles\2026\11\d1\"), 2, "/articles/2026/11/d1/"),
        (
            "x.svg",
            svg(r"https:\\desk.example\brief\articles/2026/11/d1/"),
            2,
            "/articles/2026/11/d1/",
        ),
        ("x.svg", svg("/brief/arti&#9;cles/2026/11/d1/"), 2, "/articles/2026/11/d1/"),
        ("x.svg", svg("/brief/arti\ncles/2026/11/d1/"), 2, "/articles/2026/11/d1/"),
        ("x.js", br#"f("\\brief\\articles\\2026\\11\\d1\\")"#.to_vec(), 1, "/articles/2026/11/d1/"),
        (
            "x.css",
            format!("a{{b:url(https:desk.example/brief/{draft})}}").into_bytes(),
            1,
            "/articles/2026/11/d1/",
        ),
        (
            "x.txt",
            text(&format!("https://web.archive.org/web/2026/{DRAFT}")),
            2,
            "/articles/2026/11/d1/",
        ),
    ] {
        project.write(&format!("static/{file}"), &bytes);
        let run = project.build(&["-q"]);
        let (begin, end) = (
            format!("error[link-to-withheld]: line {line}, column "),
            format!(" of this leads to `{address}`, which is not published\n --> static/{file}\n"),
        );
        let is_told = run.stderr.split_once(&end).is_some_and(|(told, _)| told.contains(&begin));
        assert!(is_told, "{}: {run:?}", String::from_utf8_lossy(&bytes));
        project.remove(&format!("static/{file}"));
    }
    project.write("static/x.txt", format!("x\nü https://x.example/d1 {DRAFT} d1\n"));
    let run = project.build(&["-q"]);
    assert!(run.stderr.contains(": line 2, column 24 of this leads to"), "{run:?}");
    // A document says it in its text.
    project.remove("static/x.txt");
    let field = format!("{{\\rtf1 {{\\field{{\\*\\fldinst{{HYPERLINK \"{DRAFT}\"}}}}}}x}}");
    project.write("static/x.rtf", field);
    let run = project.build(&["-q"]);
    let told = "error[link-to-withheld]: this leads to `/articles/2026/11/d1/`, which is not published\n --> static/x.rtf\n";
    assert!(run.stderr.contains(told), "{run:?}");
    project.remove("static/x.rtf");
    // What leads elsewhere, or to what is published, may stay.
    project.write(
        "static/x.txt",
        "https://x.example/brief/articles/2026/11/d1/ https://desk.example/brief/articles/2026/11/a/ \
         https://desk.example/brief/timeline/2026/10/#e8 /brief/#e8 /brief/timeline/?topic=loud /brief/countries/pk/loud/ https://desk.example/brief/countries/",
    );
    project.build(&["-q"]).check(0, "", "");
}

/// What stands in the output tells by its name as well.
#[test]
fn paths_below_what_is_kept_back() {
    for (file, address) in [
        ("static/articles/2026/11/d1/map.svg", Some("/articles/2026/11/d1/")),
        ("static/topics/quiet/map.svg", Some("/topics/quiet/")),
        ("static/old/d1/index.html", Some("/old/d1/")),
        ("static/articles/2026/11/d10/map.svg", None),
        // That there is a country is no secret, and published pages have files.
        ("static/countries/is/map.svg", None),
        ("static/articles/2026/11/a/map.svg", None),
    ] {
        let told = address.map(|address| format!("{file} {address}"));
        let told: Vec<&str> = told.iter().map(String::as_str).collect();
        check(&format!("//- {file}\n<svg/>\n"), &told);
    }
    let alias = |alias: &str| {
        format!(
            "//- content/articles/b.md\n---\ntitle: B\ndate: 2026-11-01\naliases: [{alias}]\n---\n"
        )
    };
    check(&alias("/articles/2026/11/d1/"), &["content/articles/b.md:4:11 /articles/2026/11/d1/"]);
    // What has expired may lead to what took its place.
    let gone = "//- content/articles/gone.md\n---\ntitle: Gone\ndate: 2026-11-01\nexpires: 2026-11-02\n---\n";
    check(&format!("{gone}{}", alias("/articles/2026/11/gone/")), &[]);
}

#[cfg(feature = "history")]
#[test]
fn versions_that_say_an_address() {
    let project = repository(
        "//- content/articles/d.md\n---\ntitle: D\ndate: 2025-10-01\n---\n\
         //- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-01\n---\nOne.\n",
    );
    commit(&project, "2025-10-01T10:00:00Z");
    for (day, text) in [
        ("02", "Zqtwo `https://desk.test/articles/2025/10/d/`."),
        ("03", "Zqthree https://web.archive.org/web/2025/https://desk.test/articles/2025/10/d/"),
        ("04", "Zqfour https://desk.test/articles/\n2025/10/d/."),
        ("05", "Four."),
    ] {
        project.write("content/articles/a.md", article("", text));
        commit(&project, &format!("2025-10-{day}T10:00:00Z"));
    }
    project.write("content/articles/d.md", "---\ntitle: D\ndate: 2025-10-01\ndraft: true\n---\n");
    commit(&project, "2025-10-06T10:00:00Z");
    assert_eq!(project.build(&["-q"]).code, 0);
    let page = project.read("public/articles/2025/10/a/history/index.html");
    assert!(page.contains("Four.") && page.contains("One."), "{page}");
    assert!(!page.contains("Zq"), "{page}");
}

/// The name of the version of an article with this front matter and this text.
fn version(front_matter: &str, text: &str) -> String {
    let site = Site::of(&format!(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-01\ncountries: [PK]\n\
         sources: [{{id: s, title: S}}]\n{front_matter}---\n{text}\n\
         //- content/people/zk.md\n---\nname: Zq Kept\nprotect: true\n---\n\
         //- content/people/zl.md\n---\nname: Zq Locked\nprotect: true\n---\n\
         //- content/people/zm.md\n---\nname: Shown\n---\n//- content/stories/quiet.md\n---\ntitle: Quiet\ndraft: true\n---\n",
    ));
    let page = site.page("/articles/2026/11/a/");
    page.split_once(". Version ").unwrap().1.get(..8).unwrap().to_owned()
}

#[test]
fn a_version_is_named_by_what_its_readers_see() {
    let plain = version("", "Text [@s].");
    for (front_matter, text) in [
        ("people: [zk]\n", "Text [@s]."),
        ("story: quiet\n", "Text [@s]."),
        ("expires: 2027-01-01\n", "Text [@s]."),
        ("# a note of the desk\n", "Text [@s].\n\n%% from John at the ministry %%"),
        ("corrections: [{date: 2026-12-25, kind: retraction, text: x}]\n", "Text [@s]."),
        ("updates: [{date: 2026-12-25, title: U, text: x}]\n", "Text [@s]."),
    ] {
        assert_eq!(version(front_matter, text), plain, "{front_matter}");
    }
    let quoted = |who: &str| {
        version(&format!("quotes: [{{text: Hello, source: s, speaker: {who}}}]\n"), "Text [@s].")
    };
    assert_eq!(quoted("zk"), quoted("zl"));
    let seen = [
        version("", "Text! [@s]."),
        version("description: It is.\n", "Text [@s]."),
        version("corrections: [{date: 2026-11-02, text: x}]\n", "Text [@s]."),
        version("corrections: [{date: 2026-11-02, kind: retraction, text: x}]\n", "Text [@s]."),
        version("updates: [{date: 2026-11-02, title: U, text: x}]\n", "Text [@s]."),
        version("takeaways: [One]\n", "Text [@s]."),
        quoted("zk"),
        quoted("zm"),
        plain,
    ];
    let different: std::collections::BTreeSet<&String> = seen.iter().collect();
    assert_eq!(different.len(), seen.len(), "{seen:?}");
}
