//! What is said of mistakes: all of them at once, each with its place and what to do about it, and
//! the site that was there stays as it was.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::project::Project;

/// A site without mistakes.
const GOOD: &str = "
//- content/articles/good.md
---
title: Good
date: 2026-11-01
events:
  - {id: talks, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK]}
sources:
  - {id: paper, title: A paper}
---
Text [@paper].
";

#[test]
fn twenty_mistakes_in_one_folder() {
    let project = Project::new(GOOD);
    project.build(&["--quiet"]).check(0, "", "");
    let before = project.tree_hash();

    let article = |name: &str, front_matter: &str, body: &str| {
        let text = format!("---\ntitle: {name}\ndate: 2026-11-02\n{front_matter}---\n{body}");
        project.write(&format!("content/articles/{name}.md"), text);
    };
    article("unknown-key", "contries: [PK]\n", "");
    article("bad-code", "countries: [PK, ZZ]\n", "");
    project.write("content/articles/bad-date.md", "---\ntitle: D\ndate: 2026-02-30\n---\n");
    article("slug-one", "slug: same\n", "");
    article("slug-two", "slug: same\n", "");
    article(
        "disagrees",
        "events:\n  - {id: talks, date: 2026-09, title: Talks, type: talks, status: reported, countries: [PK]}\n",
        "",
    );
    article("unknown-citation", "sources: [{id: papers, title: Papers}]\n", "Text [@paprs].\n");
    article("broken-link", "", "See [that](gooood.md).\n");
    article("missing-image", "", "![A map](map.png)\n");
    article("bad-yaml", "topics: [a, b\n", "");
    project
        .write("content/articles/unclosed.md", "---\ntitle: Unclosed\ndate: 2026-11-02\n\nText.\n");
    project.write("content/articles/latin.md", b"---\ntitle: Caf\xe9\ndate: 2026-11-02\n---\n");
    project
        .write("content/articles/bom.md", "\u{feff}---\ntitle: B\ndate: 2026-11-02\n---\nText.\n");
    project.write(
        "content/articles/crlf.md",
        "---\r\ntitle: C\r\ndate: 2026-11-02\r\n---\r\nText.\r\n",
    );
    project.write("content/articles/empty.md", "");
    project.write(
        "templates/page.html",
        "{% extends \"base.html\" %}\n{% block main %}{{ page.title }\n",
    );
    article("alias", "aliases: [/articles/2026/11/good/]\n", "");
    let secret = crate::test_folder::test_folder();
    std::fs::write(secret.path().join("secret.md"), "---\ntitle: Secret\n---\n").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(secret.path(), project.root().join("content/articles/outside"))
        .unwrap();
    article("nested", &format!("extra: {}{}\n", "[".repeat(100_000), "]".repeat(100_000)), "");
    article("aliases", &bomb(), "");

    let start = Instant::now();
    let run = project.build(&[]);
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    assert_eq!(project.tree_hash(), before);
    run.check(1, "", "
error[address-taken]: two pages have the address `/articles/2026/11/good/`
 --> content/articles/alias.md:4:11
  |
4 | aliases: [/articles/2026/11/good/]
  |           ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: give one of them another `slug`, or remove the alias
note: the other page
 --> content/articles/good.md

error[too-many-aliases]: aliases (`*name`) repeat too much of the front matter
 --> content/articles/aliases.md:5:7
  |
5 |   a0: &a0 [x, x, x, x, x, x, x, x, x]
  |       ^
  |
  = help: write the values out, or move them to files of their own

error[unknown-country]: `ZZ` in item 2 of `countries` is not a country code
 --> content/articles/bad-code.md:4:17
  |
4 | countries: [PK, ZZ]
  |                 ^^
  |
  = help: did you mean `ZA` (South Africa)?

error[bad-date]: `date` cannot be `2026-02-30`: 2026-02 has 28 days
 --> content/articles/bad-date.md:3:7
  |
3 | date: 2026-02-30
  |       ^^^^^^^^^^
  |
  = help: correct the day or the month

error[invalid-yaml]: the front matter is not valid YAML: this list has no `]`, or lacks a comma
 --> content/articles/bad-yaml.md:4:9
  |
4 | topics: [a, b
  |         ^
  |
  = help: is a comma or a closing bracket missing?

error[broken-link]: link to `content/articles/gooood.md`, which does not exist
 --> content/articles/broken-link.md:5:12
  |
5 | See [that](gooood.md).
  |            ^^^^^^^^^
  |
  = help: did you mean `@/articles/good.md`?

error[event-conflict]: event `talks` has the date `2026-09` here and `2026-10` in `content/articles/good.md`
 --> content/articles/disagrees.md:5:23
  |
5 |   - {id: talks, date: 2026-09, title: Talks, type: talks, status: reported, countries: [PK]}
  |                       ^^^^^^^
  |
  = help: make the accounts agree, give different events different ids, or say on which day the later account replaced the earlier: `revised: 2025-10-31`
note: the other account
 --> content/articles/good.md:5:23
  |
5 |   - {id: talks, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK]}
  |                       ^^^^^^^

error[empty-file]: the file is empty
 --> content/articles/empty.md
  |
  = help: write its front matter and its text, or delete it

error[invalid-utf8]: this is not UTF-8 text
 --> content/articles/latin.md:2:11
  |
2 | title: Caf�
  |           ^
  |
  = help: it looks like Windows-1252 (here `é`): save the file in the encoding UTF-8

error[missing-image]: image `content/articles/map.png` does not exist
 --> content/articles/missing-image.md:5:10
  |
5 | ![A map](map.png)
  |          ^^^^^^^
  |
  = help: put it beside the article, or into `static/` and write its address from `/`

error[front-matter-too-deep]: lists and maps are nested more than 32 deep
 --> content/articles/nested.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: nest them less deep

error[link-out-of-root]: the symbolic link `content/articles/outside` leads out of the site's root
 --> content/articles/outside
  |
  = help: copy what it points at into the site

error[address-taken]: two pages have the address `/articles/2026/11/same/`
 --> content/articles/slug-two.md:4:7
  |
4 | slug: same
  |       ^^^^
  |
  = help: give one of them another `slug`, or remove the alias
note: the other page
 --> content/articles/slug-one.md:4:7
  |
4 | slug: same
  |       ^^^^

error[unclosed-front-matter]: the front matter has no end
 --> content/articles/unclosed.md:3:1
  |
3 | date: 2026-11-02
  | ^^^^^^^^^^^^^^^^
  |
  = help: add a line `---` after this one

error[unknown-source]: unknown source `paprs`
 --> content/articles/unknown-citation.md:6:6
  |
6 | Text [@paprs].
  |      ^^^^^^^^
  |
  = help: did you mean `papers`?

error[unknown-key]: unknown key `contries`
 --> content/articles/unknown-key.md:4:1
  |
4 | contries: [PK]
  | ^^^^^^^^
  |
  = help: did you mean `countries`?

error[template-syntax]: found `}` but expected }}
 --> templates/page.html:2:31
  |
2 | {% block main %}{{ page.title }
  |                               ^

17 errors
");
}

/// Nine aliases of nine aliases of nine …: a billion words in a few lines.
fn bomb() -> String {
    let mut text = String::from("extra:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..10 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  a{level}: &a{level} [{aliases}]");
    }
    text
}

/// What is said of a site with one more file, and that nothing of it is published.
#[track_caller]
fn check(path: &str, text: impl AsRef<[u8]>, expected: &str) {
    let project = Project::new(GOOD);
    assert_eq!(project.build(&[]).code, 0);
    let before = project.tree_hash();
    project.write(path, text);
    let start = Instant::now();
    let run = project.build(&[]);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    assert_eq!(project.tree_hash(), before);
    run.check(1, "", expected);
}

const A: &str = "content/articles/a.md";

#[test]
fn an_unknown_key() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\ncontries: [PK]\n---\n",
        "
error[unknown-key]: unknown key `contries`
 --> content/articles/a.md:4:1
  |
4 | contries: [PK]
  | ^^^^^^^^
  |
  = help: did you mean `countries`?

1 error
",
    );
}

#[test]
fn a_code_that_is_none() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\ncountries: [PK, ZZ]\n---\n",
        "
error[unknown-country]: `ZZ` in item 2 of `countries` is not a country code
 --> content/articles/a.md:4:17
  |
4 | countries: [PK, ZZ]
  |                 ^^
  |
  = help: did you mean `ZA` (South Africa)?

1 error
",
    );
}

#[test]
fn a_day_that_is_none() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-02-30\n---\n",
        "
error[bad-date]: `date` cannot be `2026-02-30`: 2026-02 has 28 days
 --> content/articles/a.md:3:7
  |
3 | date: 2026-02-30
  |       ^^^^^^^^^^
  |
  = help: correct the day or the month

1 error
",
    );
}

#[test]
fn two_articles_at_one_address() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\nslug: good\n---\n",
        "
error[address-taken]: two pages have the address `/articles/2026/11/good/`
 --> content/articles/a.md:4:7
  |
4 | slug: good
  |       ^^^^
  |
  = help: give one of them another `slug`, or remove the alias
note: the other page
 --> content/articles/good.md

1 error
",
    );
}

#[test]
fn an_alias_that_is_taken() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\naliases: [/articles/2026/11/good/, /timeline/]\n---\n",
        "
error[address-taken]: two pages have the address `/articles/2026/11/good/`
 --> content/articles/a.md:4:11
  |
4 | aliases: [/articles/2026/11/good/, /timeline/]
  |           ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: give one of them another `slug`, or remove the alias
note: the other page
 --> content/articles/good.md

error[address-taken]: two pages have the address `/timeline/`
 --> content/articles/a.md:4:36
  |
4 | aliases: [/articles/2026/11/good/, /timeline/]
  |                                    ^^^^^^^^^^
  |
  = help: give one of them another `slug`, or remove the alias

2 errors
",
    );
}

#[test]
fn a_page_in_the_way_of_a_list() {
    check(
        "content/pages/articles.md",
        "---\ntitle: A\n---\n",
        "
error[address-taken]: two pages have the address `/articles/`
 --> content/pages/articles.md
  |
  = help: give one of them another `slug`, or remove the alias

1 error
",
    );
}

#[test]
fn a_static_file_in_the_way_of_a_page() {
    check("static/articles/2026/11/good", "x", "
error[address-taken]: `/articles/2026/11/good/` needs a folder where the file `/articles/2026/11/good` stands
 --> content/articles/good.md
  |
  = help: give one of them another address

1 error
");
}

#[test]
fn a_file_with_the_address_of_a_page() {
    check(
        "static/articles/2026/11/good/index.html",
        "x",
        "
error[address-taken]: this file has the address of a page, `/articles/2026/11/good/index.html`
 --> static/articles/2026/11/good/index.html
  |
  = help: rename the file
note: the other one is of this
 --> content/articles/good.md

1 error
",
    );
}

#[test]
fn a_page_that_is_linked_by_its_name() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\n---\n[x](good)\n",
        "
error[missing-file]: file `content/articles/good` does not exist
 --> content/articles/a.md:5:5
  |
5 | [x](good)
  |     ^^^^
  |
  = help: did you mean `@/articles/good.md`?

1 error
",
    );
}

/// Checks what is told of a file with which the site is published all the same.
#[track_caller]
fn check_warning(path: &str, text: &str, expected: &str) {
    let project = Project::new(GOOD);
    project.write(path, text);
    project.build(&["--quiet"]).check(0, "", expected);
}

#[test]
fn a_folder_of_the_site_within_its_content() {
    check_warning(
        "content/words/en.ftl",
        "home = House\n",
        "
warning[unread-file]: `content/words` is not read
 --> content/words/en.ftl
  |
  = help: move it beside site.toml: `words`

1 warning
",
    );
}

#[test]
fn a_slip_in_a_name_that_is_not_to_be_linked() {
    check_warning(
        A,
        "---\ntitle: A\ndate: 2026-11-02\n---\nBy [[!Nobody]].\n",
        "
warning[wikilink]: nothing is called `Nobody`: `[[!Nobody]]` leaves no link out
 --> content/articles/a.md:5:4
  |
5 | By [[!Nobody]].
  |    ^^^^^^^^^^^
  |
  = help: write the name as its file does, or take the brackets out

1 warning
",
    );
}

#[test]
fn accounts_of_one_event_that_disagree() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\nevents:\n  - id: talks\n    date: 2026-10\n    title: Talks\n    type: visit\n    status: reported\n    countries: [PK, IR]\n---\n",
        "
error[event-conflict]: event `talks` has the type `visit` here and `talks` in `content/articles/good.md`
 --> content/articles/a.md:8:11
  |
8 |     type: visit
  |           ^^^^^
  |
  = help: make the accounts agree, give different events different ids, or say on which day the later account replaced the earlier: `revised: 2025-10-31`
note: the other account
 --> content/articles/good.md:5:52
  |
5 |   - {id: talks, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK]}
  |                                                    ^^^^^

error[event-conflict]: event `talks` has the countries `PK, IR` here and `PK` in `content/articles/good.md`
  --> content/articles/a.md:10:16
   |
10 |     countries: [PK, IR]
   |                ^^^^^^^^
   |
   = help: make the accounts agree, give different events different ids, or say on which day the later account replaced the earlier: `revised: 2025-10-31`
note: the other account
  --> content/articles/good.md:5:88
   |
 5 |   - {id: talks, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK]}
   |                                                                                        ^^^^

2 errors
",
    );
}

#[test]
fn a_citation_of_nothing() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\n---\nText [@paper].\n",
        "
error[unknown-source]: unknown source `paper`
 --> content/articles/a.md:5:6
  |
5 | Text [@paper].
  |      ^^^^^^^^
  |
  = help: list it under `sources:`, or add `content/sources/paper.md`

1 error
",
    );
}

#[test]
fn links_that_lead_nowhere() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\n---\n[a](god.md) [b](@/articles/good.md#no) [c](/contries/) [d](#no) [e](../../../etc/passwd.md)\n",
        "
error[unknown-anchor]: no heading has the id `no`
 --> content/articles/a.md:5:60
  |
5 | [a](god.md) [b](@/articles/good.md#no) [c](/contries/) [d](#no) [e](../../../etc/passwd.md)
  |                                                            ^^^
  |
  = help: the id of a heading is its text in lower case with hyphens, or `{#id}` behind it

error[link-leaves-root]: link leads out of the site: `../../../etc/passwd.md`
 --> content/articles/a.md:5:69
  |
5 | [a](god.md) [b](@/articles/good.md#no) [c](/contries/) [d](#no) [e](../../../etc/passwd.md)
  |                                                                     ^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: a path starts from this file's folder, or from `content` with `@/`

2 errors
",
    );
}

#[test]
fn files_that_are_not_there() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\n---\n![a](map.png) [b](report.pdf) ![c](/img/x.png)\n",
        "
error[missing-image]: image `content/articles/map.png` does not exist
 --> content/articles/a.md:5:6
  |
5 | ![a](map.png) [b](report.pdf) ![c](/img/x.png)
  |      ^^^^^^^
  |
  = help: put it beside the article, or into `static/` and write its address from `/`

error[missing-file]: file `content/articles/report.pdf` does not exist
 --> content/articles/a.md:5:19
  |
5 | ![a](map.png) [b](report.pdf) ![c](/img/x.png)
  |                   ^^^^^^^^^^
  |
  = help: put it beside the article, or into `static/` and write its address from `/`

error[unknown-address]: nothing is published at `/img/x.png`
 --> content/articles/a.md:5:36
  |
5 | ![a](map.png) [b](report.pdf) ![c](/img/x.png)
  |                                    ^^^^^^^^^^
  |
  = help: put it at `static/img/x.png`, or beside the article and write its name alone

3 errors
",
    );
}

#[test]
fn yaml_that_is_none() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\ntopics: [a, b\n---\n",
        "
error[invalid-yaml]: the front matter is not valid YAML: this list has no `]`, or lacks a comma
 --> content/articles/a.md:4:9
  |
4 | topics: [a, b
  |         ^
  |
  = help: is a comma or a closing bracket missing?

1 error
",
    );
}

#[test]
fn front_matter_without_an_end() {
    check(
        A,
        "---\ntitle: A\ndate: 2026-11-02\n\nText.\n",
        "
error[unclosed-front-matter]: the front matter has no end
 --> content/articles/a.md:3:1
  |
3 | date: 2026-11-02
  | ^^^^^^^^^^^^^^^^
  |
  = help: add a line `---` after this one

1 error
",
    );
}

#[test]
fn bytes_that_are_no_text() {
    check(
        A,
        b"---\ntitle: Caf\xe9\ndate: 2026-11-02\n---\n",
        "
error[invalid-utf8]: this is not UTF-8 text
 --> content/articles/a.md:2:11
  |
2 | title: Caf�
  |           ^
  |
  = help: it looks like Windows-1252 (here `é`): save the file in the encoding UTF-8

1 error
",
    );
}

#[test]
fn an_empty_file() {
    check(
        A,
        "",
        "
error[empty-file]: the file is empty
 --> content/articles/a.md
  |
  = help: write its front matter and its text, or delete it

1 error
",
    );
}

#[test]
fn yaml_a_hundred_thousand_levels_deep() {
    let text = format!("---\ntitle: A\ndate: 2026-11-02\nextra: {}\n---\n", "[".repeat(100_000));
    check(
        A,
        text,
        "
error[front-matter-too-deep]: lists and maps are nested more than 32 deep
 --> content/articles/a.md:1:1
  |
1 | ---
  | ^^^
  |
  = help: nest them less deep

1 error
",
    );
}

#[test]
fn a_bomb_of_aliases() {
    check(
        A,
        format!("---\ntitle: A\ndate: 2026-11-02\n{}---\n", bomb()),
        "
error[too-many-aliases]: aliases (`*name`) repeat too much of the front matter
 --> content/articles/a.md:5:15
  |
5 |   a0: &a0 [x, x, x, x, x, x, x, x, x]
  |               ^
  |
  = help: write the values out, or move them to files of their own

1 error
",
    );
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_are_no_mistake() {
    let project = Project::new("");
    project.write(
        "content/articles/bom.md",
        "\u{feff}---\r\ntitle: B\r\ndate: 2026-11-02\r\n---\r\nOne\r\ntwo.\r\n",
    );
    project.build(&["--quiet"]).check(0, "", "");
    let html = project.read("public/articles/2026/11/bom/index.html");
    assert!(html.contains("<p>One\ntwo.</p>"), "{html}");
    assert!(html.contains("<h1>B</h1>"), "{html}");
    assert!(!html.contains('\r') && !html.contains('\u{feff}'));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder() {
    let outside = crate::test_folder::test_folder();
    std::fs::write(outside.path().join("secret.md"), "---\ntitle: Secret\ndate: 2026-11-02\n---\n")
        .unwrap();
    let project = Project::new(GOOD);
    project.write("static/here", "");
    for link in ["content/articles/out", "static/out", "templates"] {
        std::os::unix::fs::symlink(outside.path(), project.root().join(link)).unwrap();
    }
    project.build(&[]).check(
        1,
        "",
        "
error[link-out-of-root]: the symbolic link `content/articles/out` leads out of the site's root
 --> content/articles/out
  |
  = help: copy what it points at into the site

error[link-out-of-root]: the symbolic link `static/out` leads out of the site's root
 --> static/out
  |
  = help: copy what it points at into the site

error[link-out-of-root]: the symbolic link `templates` leads out of the site's root
 --> templates
  |
  = help: copy what it points at into the site

3 errors
",
    );
    assert_eq!(project.files("public"), [""; 0]);
}

#[test]
fn a_mistake_in_the_configuration_comes_first() {
    let project = Project::new(GOOD);
    assert_eq!(project.build(&[]).code, 0);
    let before = project.tree_hash();
    project.write("site.toml", "titel = \"Desk\"\nbase_url = \"https://desk.example\"\n");
    project.write(A, "---\ntitle: A\n---\n");
    project.build(&[]).check(
        2,
        "",
        r#"
error[missing-config-key]: `title` is missing
 --> site.toml
  |
  = help: add `title = "…"`

error[unknown-config-key]: unknown key `titel`
 --> site.toml:1:1
  |
1 | titel = "Desk"
  | ^^^^^
  |
  = help: did you mean `title`?

2 errors
"#,
    );
    assert_eq!(project.tree_hash(), before);
}

#[test]
fn the_navigation_leads_nowhere() {
    let project = Project::new(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[[menu]]
title = \"Claims\"
url = \"/claims/\"
[[menu]]
title = \"Topics\"
url = \"/topics/#main\"
",
    );
    project.build(&[]).check(
        2,
        "",
        r#"
error[unknown-address]: nothing is published at `/claims/`
 --> site.toml:5:7
  |
5 | url = "/claims/"
  |       ^^^^^^^^^^
  |
  = help: correct the address, or take it out of the navigation

1 error
"#,
    );
}

#[test]
fn a_translation_by_another_name_is_told_before_all_else() {
    const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"ur\", \"fr\"]
//- content/articles/talks-open.md
---
title: Talks open
date: 2026-11-01
events:
  - {id: talks, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK]}
---
Text.
";
    const TRANSLATION: &str = "---\ntitle: مذاکرات شروع\ndate: 2026-11-01\nevents:\n  \
        - {id: talks, title: مذاکرات}\njudgements:\n  - {id: one, text: متن}\n---\nمتن۔\n";
    for name in [
        "talks-open-ur.md",
        "talks-open_ur.md",
        "talks-open-urdu.md",
        "talks-open.urdu.md",
        "talks-open.pk.md",
        "talks-open.urd.md",
        "ur/talks-open.md",
    ] {
        let project = Project::new(SITE);
        let path = format!("content/articles/{name}");
        project.write(&path, TRANSLATION);
        let expected = format!(
            "
error[misnamed-translation]: this looks like `content/articles/talks-open.md` in `ur`, and is not named so
 --> {path}
  |
  = help: rename it to `content/articles/talks-open.ur.md`, or to something else if it is no translation

1 error
"
        );
        project.check(&[]).check(1, "", &expected);
        // An article of its own that says so, and one that is about Pakistan.
        if !name.contains(".ur") && !name.contains(".pk") {
            let own =
                "---\ntitle: مذاکرات شروع\nslug: two\ndate: 2026-11-01\nlang: ur\n---\nمتن۔\n";
            project.write(&path, own);
            project.check(&[]).check(0, "", "No problems found\n");
        }
    }
    let project = Project::new(SITE);
    project.write(
        "content/articles/talks-open-pk.md",
        "---\ntitle: What Pakistan wants\ndate: 2026-11-01\n---\nText.\n",
    );
    project.check(&[]).check(0, "", "No problems found\n");
}
