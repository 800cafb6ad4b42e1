//! Letters that can be stored in two ways are one letter: a site whose names were made on a Mac, where
//! `é` is two characters, is the site whose names were made anywhere else.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use unicode_normalization::UnicodeNormalization;

#[cfg(feature = "history")]
use crate::history;
use crate::page::{Site, contains, options};
use crate::project::{Project, is_by_chance, parse_fixture};

/// Everything that names a file or an address; no other text has a letter with a mark.
const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"fa\"]
[content]
articles = [\"artículos\"]
[[menu]]
title = \"Water\"
url = \"/topics/آب/\"
//- content/artículos/café.md
---
title: Cafe
date: 2026-11-01
topics: [آب]
actors: [한국]
aliases: [/viejo/café/]
template: artículo.html
sources: [{id: آب, title: A paper}]
---
Said so [@آب].
//- content/artículos/café.fa.md
---
title: Cafe in Persian
---
Text.
//- content/artículos/آن.md
---
title: That
date: 2026-11-02
superseded_by: artículos/café.md
image: {src: fotos/té.png, alt: Tea}
---
## Water {#آب}

[a](café.md) [b](@/artículos/café.md#source-آب) [c](cafe%CC%81.md) [d](caf%C3%A9.md) [e](/viejo/café/)
[f](/mapas/té.txt) [g](#آب) [[café|h]] [[آن#آب|i]] [j](../topics/آب.md) [k](té.pdf)
![l](fotos/té.png) ![[té.png|m]] ![n](/mapas/té.png)
//- content/artículos/fotos/té.png
pixels
//- content/artículos/té.png
more pixels
//- content/artículos/té.pdf
paper
//- content/topics/آب.md
---
name: Water
synonyms: [آبها]
---
//- content/actors/한국.md
---
name: Group
---
//- content/pages/acerca.md
---
title: About
slug: یادآور
---
//- static/mapas/té.txt
map
//- static/mapas/té.png
drawing
//- templates/artículo.html
{% extends \"article.html\" %}
";

/// How names, or texts, are stored.
type Spelling = fn(&str) -> String;

fn nfd(text: &str) -> String {
    text.nfd().collect()
}

/// The built site of a fixture with its paths and its texts spelt so.
#[track_caller]
fn built(fixture: &str, path: Spelling, text: Spelling) -> Project {
    let project = Project::new("");
    for (name, content) in parse_fixture(fixture) {
        project.write(&path(&name), text(&content));
    }
    let run = project.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    project
}

#[test]
fn either_spelling_of_names_and_of_references_gives_the_same_site() {
    let plain = built(SITE, str::to_owned, str::to_owned);
    let published = plain.files("public");
    for name in [
        "articles/2026/11/cafe/index.html",
        "articles/2026/11/آن/index.html",
        "articles/2026/11/آن/fotos/té.png",
        "articles/2026/11/آن/té.pdf",
        "fa/articles/2026/11/cafe/index.html",
        "viejo/café/index.html",
        "topics/آب/index.html",
        "actors/한국/index.html",
        "یادآور/index.html",
        "mapas/té.txt",
    ] {
        assert!(published.iter().any(|file| file == name), "no {name} in {published:#?}");
    }
    let page = plain.read("public/articles/2026/11/آن/index.html");
    let body = page.split_once("<p><a").unwrap().1.split_once("<details").unwrap().0;
    for link in ["[[", "404", "href=\"\"", "cafe%CC%81"] {
        assert!(!body.contains(link), "{link} in {body}");
    }
    for (path, text) in
        [(nfd as Spelling, str::to_owned as Spelling), (str::to_owned, nfd), (nfd, nfd)]
    {
        let other = built(SITE, path, text);
        assert_eq!(other.files("public"), published);
        for file in published.iter().filter(|file| *file != "manifest.json" && !is_by_chance(file))
        {
            let read =
                |project: &Project| without_versions(&project.read(&format!("public/{file}")));
            assert_eq!(read(&other), read(&plain), "{file}");
        }
    }
}

/// A text without the names of versions, which are made of the bytes of a file.
fn without_versions(text: &str) -> String {
    let is_version = |word: &str| word.len() == 8 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let words = text.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    words
        .map(|word| {
            let name = word.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            if is_version(name) { word.replace(name, "[VERSION]") } else { word.to_owned() }
        })
        .collect()
}

#[test]
fn files_that_only_their_spelling_tells_apart_are_an_error() {
    let project = Project::new(
        "
//- content/articles/café.md
---
title: One
date: 2026-11-01
---
//- content/articles/cafe\u{301}.md
---
title: Two
date: 2026-11-01
---
//- static/한.txt
//- static/\u{1112}\u{1161}\u{11ab}.txt
",
    );
    project.build(&[]).check(
        1,
        "",
        "\
error[two-spellings]: two files have the name `content/articles/café.md`
 --> content/articles/café.md
  |
  = help: remove or rename one of them: the disk stores their letters in two ways, `content/articles/caf<U+00E9>.md` and `content/articles/cafe<U+0301>.md`

error[two-spellings]: two files have the name `static/한.txt`
 --> static/한.txt
  |
  = help: remove or rename one of them: the disk stores their letters in two ways, `static/<U+D55C>.txt` and `static/<U+1112><U+1161><U+11AB>.txt`

2 errors
",
    );
    assert!(project.files("public").is_empty());
}

#[test]
fn a_mistake_is_told_of_under_the_name_that_the_disk_has() {
    let project = Project::new("//- content/articles/te\u{301}.md\n---\ntitle: Te\n---\n");
    let run = project.check(&["--format", "json"]);
    assert!(run.stdout.contains("\"file\":\"content/articles/te\u{301}.md\""), "{}", run.stdout);
}

#[cfg(feature = "history")]
#[test]
fn history_goes_on_under_either_spelling() {
    let project = history::repository("");
    let article = |text: &str| history::article("", text);
    history::save(
        &project,
        "2025-10-01T10:00:00Z",
        "content/articles/te\u{301}.md",
        &article("One."),
    );
    history::save(
        &project,
        "2025-10-02T10:00:00Z",
        "content/articles/te\u{301}.md",
        &article("Two."),
    );
    project.remove("content/articles/te\u{301}.md");
    history::save(&project, "2025-10-03T10:00:00Z", "content/articles/té.md", &article("Three."));
    let run = project.build(&["-q"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    let page = project.read("public/articles/2025/10/te/history/index.html");
    assert_eq!(page.matches("class=\"version-id\"").count(), 3, "{page}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Any name of a folder, an article, a topic, a picture and a file, in both spellings.
    #[test]
    fn any_name_in_either_spelling_gives_the_same_site(
        folder in NAME, article in NAME, topic in NAME, file in NAME
    ) {
        let fixture = format!("
//- content/articles/{folder}/a{article}.md
---
title: One
date: 2026-11-01
topics: [t{topic}]
---
![x]({file}.png) [y](<../b.md>)
//- content/articles/{folder}/{file}.png
pixels
//- content/articles/b.md
---
title: Two
date: 2026-11-02
---
[x](<{folder}/a{article}.md>) [y](</{file}.txt>)
//- static/{file}.txt
text
");
        let plain = built(&fixture, |text| text.nfc().collect(), |text| text.nfc().collect());
        let paths = built(&fixture, nfd, |text| text.nfc().collect());
        prop_assert_eq!(plain.tree_hash(), paths.tree_hash());
        let all = built(&fixture, nfd, nfd);
        prop_assert_eq!(plain.files("public"), all.files("public"));
    }
}

/// Letters of scripts that are stored in two ways, with marks that stand alone among them.
const NAME: &str = "[a-zéüçñøåßễảσάйёآأئؤحبあが한국ड़বো\u{301}\u{323}\u{653}]{1,6}";

/// Names `WORD` wherever a file may name an entry of a registry. `POLICY` is that of all of them,
/// and `MARK` stands in the files.
const TWO_KEYBOARDS: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
[registries]
POLICY
[registries.operations]
title = \"Operations\"
KEYS
//- content/articles/a.md
---
title: A
date: 2026-11-01
countries: [PK]
topics: [WORD, else]
actors: [WORD]
people: [WORD]
places: [WORD]
story: WORD
operations: [WORD]
authors: [WORD, desk]
reviewed_by: [WORD]
sources: [{id: s, title: A paper}]
events:
  - {id: e, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK], actors: [{id: WORD, role: host}], places: [WORD], people: [WORD], topics: [WORD], operations: [WORD]}
quotes:
  - {text: We stay., speaker: WORD, venue: WORD, source: s}
BODY
//- content/articles/public.md
---
title: Public
date: 2026-11-02
topics: [else]
---
//- content/topics/else.md
---
name: Something else
broader: WORD
---
//- content/countries/pk.md
---
status: [{month: 2026-10, trend: improved, reason: Calm, by: WORD}]
---
";

/// The files of all registries, of the word as Persian keyboards write it.
fn of_two_keyboards(word: &str, policy: &str, mark: &str, body: &str) -> Arc<Site> {
    let mut fixture = TWO_KEYBOARDS.to_owned();
    let folders = ["topics", "actors", "people", "places", "stories", "operations"];
    for folder in folders {
        let name = if folder == "stories" { "title" } else { "name" };
        fixture += &format!("//- content/{folder}/علی.md\n---\n{name}: Zq {folder}\n{mark}\n---\n");
    }
    let policies = match policy {
        "" => String::new(),
        policy => folders[..5].iter().map(|it| format!("{it} = \"{policy}\"\n")).collect(),
    };
    let keys = if policy.is_empty() { String::new() } else { format!("keys = \"{policy}\"") };
    let fixture = fixture.replace("POLICY", &policies).replace("KEYS", &keys);
    let fixture = fixture.replace("BODY", body).replace("WORD", word);
    Site::any(&fixture, &options())
}

/// Asserts that the second site has every file of the first as it is, apart from the word.
#[track_caller]
fn same_files(first: &Site, second: &Site) {
    for path in first.files(".") {
        let text = |site: &Site| without_versions(&site.text(&path)).replace("علي", "علی");
        let (first, second) = (text(first), text(second));
        first.lines().zip(second.lines()).for_each(|(one, other)| assert_eq!(one, other, "{path}"));
        assert_eq!(first.len(), second.len(), "{path}");
    }
}

/// B3: who asks whether something is kept back asks as who asks for it does.
#[test]
fn what_is_kept_back_is_so_under_the_spelling_of_any_keyboard() {
    for mark in ["draft: true", "tlp: RED", "publish_date: 2027-01-01"] {
        for policy in ["", "open", "closed"] {
            let [same, other] =
                ["علی", "علي"].map(|word| of_two_keyboards(word, policy, mark, "---\nText."));
            assert!(!same.has_errors, "{}", same.report);
            let mut found = other.files(".");
            found.retain(|path| {
                let text = other.text(path).to_lowercase();
                ["علي", "علی", "zq"].iter().any(|word| text.contains(word) || path.contains(word))
            });
            assert_eq!((found, &other.report), (vec![], &same.report), "{mark} {policy}");
            same_files(&same, &other);
        }
    }
    let body = "claims: [{about: X, value: 1, claimant: WORD, source: s}]\n---\nText.";
    let other = of_two_keyboards("علي", "", "draft: true", body);
    contains(&other.report, "this needs the actor `علي`, which is a draft");
    for link in ["[[people/WORD]]", "[x](/people/WORD/)"] {
        assert!(of_two_keyboards("علي", "", "draft: true", &format!("---\n{link}")).has_errors);
    }
}

/// B3: what one keyboard calls it, the other calls it as well, in every field and link.
#[test]
fn a_word_of_any_keyboard_leads_to_the_same_entry() {
    let body = "claims: [{about: X, value: 1, claimant: WORD, source: s}]\n---\n[[people/WORD]]";
    let [same, other] =
        ["علی", "علي"].map(|word| of_two_keyboards(word, "", "extra: {a: 1}", body));
    assert_eq!((&*other.report, &*same.report), ("", ""));
    same_files(&same, &other);
}
