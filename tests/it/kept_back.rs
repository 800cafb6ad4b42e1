//! A file of any kind that keeps itself back leaves no byte, and neither does what only such files
//! use: not in a page, feed, table or calendar, and not in a name. The pipeline runs in this process,
//! with one engine, so that a rebuild must forget as a first build does.

use std::collections::BTreeMap;
use std::sync::Arc;

use dateline::address::SourcePath;
use dateline::config::Options;
use dateline::diagnostics::{Diagnostic, Severity};
use dateline::engine::Engine;
use dateline::input::{FileStore, Origin, Snapshot, SourceFile};
use dateline::site::Output;

use crate::project::{NOON, Project, is_by_chance, parse_fixture};

/// An entry of every kind whose every word of interest begins with `zq`, each kept back by `MARK`,
/// and published ones that name them wherever that can be done without an error.
const SITE: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
[front_matter]
unknown = \"POLICY\"
[share]
cards = true
//- content/articles/open.md
---
title: Open
date: 2026-11-01
countries: [PK, IS]
topics: [zqtopic, zqsynonym, borders]
actors: [zqactor, other]
people: [zqperson]
places: [zqplace]
story: zqstory
authors: [zqperson, desk]
reviewed_by: [zqperson]
sources: [{id: own, title: A paper}]
events:
  - {id: e1, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK, NP], actors: [{id: zqactor, role: host}], places: [zqplace], people: [zqperson], topics: [zqtopic], part_of: zqevent, follows: zqevent, sources: [own]}
  - zqevent
quotes:
  - {text: We stay., speaker: zqperson, venue: zqplace, source: own}
---
Open text.
//- content/articles/open.ur.md
---
title: zqurtitle
description: zqurdescription
MARK
---
zqurbody ![zqalt](zqpicture.png)
//- content/articles/zqpicture.png
zqpixels
//- content/articles/zqslug.md
---
title: zqtitle
date: 2026-10-31
aliases: [/zqold/]
superseded_by: articles/open.md
MARK
---
zqbody
//- content/pages/about.md
---
title: About
---
//- content/pages/about.ur.md
---
title: zqaboutur
MARK
---
zqaboutbody
//- content/pages/zqpage.md
---
title: zqpagetitle
weight: 1
aliases: [/zqoldpage/]
MARK
---
zqpagebody
//- content/countries/pk.md
---
status: [{month: 2026-10, trend: unchanged, reason: Calm, by: zqperson}]
MARKNOT
---
//- content/countries/is.md
---
names: {en: zqland}
region: zqregion
status: [{month: 2026-10, trend: unchanged, reason: zqreason}]
MARK
---
zqbackground
//- content/topics/borders.md
---
name: Borders
broader: zqtopic
---
//- content/topics/zqtopic.md
---
name: zqtopicname
synonyms: [zqsynonym]
MARK
---
zqtopicbody
//- content/actors/other.md
---
name: Other
---
//- content/actors/zqactor.md
---
name: zqactorname
aliases: [zqalias]
designations: [{by: zqby, list: zqlist, source: zqsource}]
MARK
---
//- content/people/zqperson.md
---
name: zqpersonname
offices: [{title: zqoffice}]
MARK
---
//- content/places/zqplace.md
---
name: zqplacename
lat: 1.5
lon: 2.5
MARK
---
//- content/glossary/zqword.md
---
name: zqword
aliases: [zqother word]
names: {ur: zqurword}
MARK
---
zqmeaning
//- content/stories/zqstory.md
---
title: zqstorytitle
MARK
---
//- content/events/zqevent.md
---
date: 2026-09
title: zqeventtitle
type: talks
STATUS
countries: [NO]
outcome: zqoutcome
MARK
---
//- content/sources/zqsource.md
---
title: zqsourcetitle
url: https://zq.example/
MARK
---
";

/// A site that is built again and again by one engine.
pub(crate) struct Desk {
    engine: Engine,
    built_in: Snapshot,
    /// What is asked for.
    pub(crate) options: Options,
}

/// What a build gave.
pub(crate) struct Built {
    /// The bytes of each file; of a copy the path of the original.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// What is wrong.
    pub(crate) problems: Vec<Diagnostic>,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let empty = crate::test_folder::test_folder();
        let built_in = FileStore::new(empty.path()).read().unwrap();
        let options = Options::public(jiff::Timestamp::from_second(NOON.parse().unwrap()).unwrap());
        Self { engine: Engine::default(), built_in, options }
    }

    pub(crate) fn build(&mut self, fixture: &str) -> Built {
        let mut snapshot = Snapshot { problems: Vec::new(), ..self.built_in.clone() };
        for (path, text) in parse_fixture(fixture) {
            let path = SourcePath::new(&path).unwrap();
            let mut file = SourceFile::text(path.clone(), text.as_bytes());
            if path.extension() == Some("png") {
                file = SourceFile::asset(path.clone(), Origin::Site, text.as_bytes());
            }
            snapshot.files.insert(path, Arc::new(file));
        }
        let build = self.engine.build(&snapshot, &self.options);
        let mut problems = build.diagnostics;
        let mut files = BTreeMap::new();
        let is_sound = !problems.iter().any(Diagnostic::is_error);
        if let Some(site) = build.site.filter(|_| is_sound) {
            for (index, page) in site.pages().iter().enumerate() {
                let bytes = match site.render(index).take(&mut problems) {
                    Some(Output::Bytes(bytes)) => bytes,
                    Some(Output::Card(svg)) => svg.into_bytes(),
                    Some(Output::Copy(path) | Output::Smaller { picture: path, .. }) => {
                        path.as_str().into()
                    }
                    None => continue,
                };
                files.insert(page.output_path.as_str().to_owned(), bytes);
            }
        }
        Built { files, problems }
    }
}

impl Built {
    /// The files that hold a word, in their bytes or in their names.
    pub(crate) fn holding(&self, word: &str) -> Vec<&str> {
        let holds = |(path, bytes): &(&String, &Vec<u8>)| {
            path.to_lowercase().contains(word)
                || !is_by_chance(path)
                    && String::from_utf8_lossy(bytes).to_lowercase().contains(word)
        };
        self.files.iter().filter(holds).map(|(path, _)| path.as_str()).collect()
    }

    fn errors(&self) -> Vec<String> {
        let errors = self.problems.iter().filter(|problem| problem.severity == Severity::Error);
        errors.map(|problem| format!("{:?}: {}", problem.place, problem.message)).collect()
    }
}

/// Marks of every entry of the site, in our words and those of others.
const MARKS: &[&str] = &[
    "draft: true",
    "published: false",
    "tlp: RED",
    "publish_date: 2099-01-01",
    "expires: 2026-11-20",
    "Draft: yes",
    "TLP: amber",
    "publishdate: 2099-01-01",
    "embargo: 2099-01-01T00:00:00Z",
    "expiry-date: 2026-11-20",
    "isDraft: true",
    "private: true",
    "build: {render: never}",
    "permalink: false",
    "visibility: private",
    "draft: false\nhidden: true",
];

fn site(mark: &str, policy: &str) -> String {
    SITE.replace("MARKNOT\n", "")
        .replace("MARK", mark)
        .replace("STATUS", "status: reported")
        .replace("POLICY", policy)
}

#[test]
fn no_byte_of_an_entry_that_keeps_itself_back() {
    let mut desk = Desk::new();
    for policy in ["error", "warn", "allow"] {
        for mark in MARKS {
            let built = desk.build(&site(mark, policy));
            assert_eq!(built.problems, [], "{mark} under {policy}");
            assert_eq!(built.holding("zq"), [""; 0], "{mark} under {policy}");
            let article = &built.files["articles/2026/11/open/index.html"];
            let article = String::from_utf8_lossy(article);
            for shown in ["Borders", "Other", "We stay", "Iceland", "desk"] {
                assert!(article.contains(shown), "{shown}: {article}");
            }
        }
    }
    // What is not kept back is there, so that the canaries are no empty words.
    let built = desk.build(&site("draft: false", "error"));
    assert_eq!(built.problems, []);
    for word in [
        "zqurtitle",
        "zqurbody",
        "zqpicture",
        "zqtitle",
        "zqold",
        "zqaboutbody",
        "zqpagebody",
        "zqoldpage",
        "zqland",
        "zqreason",
        "zqbackground",
        "zqtopicname",
        "zqsynonym",
        "zqactorname",
        "zqalias",
        "zqlist",
        "zqpersonname",
        "zqoffice",
        "zqplacename",
        "zqstorytitle",
        "zqeventtitle",
        "zqoutcome",
        "zqsourcetitle",
    ] {
        assert_ne!(built.holding(word), [""; 0], "{word}");
    }
}

#[test]
fn no_byte_on_disk_or_in_the_manifest() {
    let project = Project::new(&site("private: true", "allow"));
    assert_eq!(project.build(&["--quiet"]).code, 0);
    let files = project.files("public");
    assert!(files.contains(&"manifest.json".to_owned()), "{files:?}");
    // The drawing of a card has been read above.
    for file in files.into_iter().filter(|file| !is_by_chance(file)) {
        let bytes = std::fs::read(project.root().join("public").join(&file)).unwrap();
        let text = format!("{file} {}", String::from_utf8_lossy(&bytes).to_lowercase());
        assert!(!text.contains("zq"), "{file}");
    }
}

/// What only entries that are kept back use, of every kind, through others and in a circle.
const USED_BY_A_DRAFT: &str = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
//- content/articles/open.md
---
title: Open
date: 2026-11-01
topics: [both]
countries: [PK]
sources: [{id: zqhidden, title: Of its own}]
---
Open text [@shared] [@zqhidden].
//- content/articles/draft.md
---
title: Draft
date: 2026-11-01
draft: true
countries: [IS]
topics: [both, zqsynonym]
actors: [zqactor]
people: [zqperson]
places: [zqplace]
story: zqstory
authors: [zqauthor]
events:
  - {id: e, date: 2026-10, title: E, type: talks, status: reported, countries: [NO], actors: [zqeventactor], places: [zqeventplace], sources: [zqeventsource]}
claims: [{about: x, value: 1, claimant: zqclaimant, source: zqclaimsource}]
quotes: [{text: Q., speaker: zqspeaker, venue: zqvenue, source: zqquotesource}]
---
[@shared] [@zqcited] [@zqhidden] [a](../topics/zqlinked.md) [b](/actors/zqaddress/)
//- content/topics/both.md
---
name: Both
---
//- content/topics/zqtopic.md
---
name: zqtopic
synonyms: [zqsynonym]
broader: zqbroader
---
[@zqdeep]
//- content/topics/zqbroader.md
---
name: zqbroader
broader: zqtopic
---
//- content/topics/zqlinked.md
---
name: zqlinked
---
//- content/topics/nobodys.md
---
name: Used by nobody
---
//- content/actors/zqactor.md
---
name: zqactor
aliases: [zqalias]
designations: [{by: x, source: zqlisting}]
---
//- content/actors/zqeventactor.md
---
name: zqeventactor
---
//- content/actors/zqclaimant.md
---
name: zqclaimant
---
//- content/actors/zqaddress.md
---
name: zqaddress
---
//- content/people/zqperson.md
---
name: zqperson
---
//- content/people/zqauthor.md
---
name: zqauthor
---
//- content/people/zqspeaker.md
---
name: zqspeaker
---
//- content/places/zqplace.md
---
name: zqplace
---
//- content/places/zqeventplace.md
---
name: zqeventplace
---
//- content/places/zqvenue.md
---
name: zqvenue
---
//- content/stories/zqstory.md
---
title: zqstory
---
//- content/sources/shared.md
---
title: Shared
---
//- content/sources/zqcited.md
---
title: zqcited
---
//- content/sources/zqhidden.md
---
title: zqregistered
---
//- content/sources/zqdeep.md
---
title: zqdeep
---
//- content/sources/zqlisting.md
---
title: zqlisting
---
//- content/sources/zqeventsource.md
---
title: zqeventsource
---
//- content/sources/zqclaimsource.md
---
title: zqclaimsource
---
//- content/sources/zqquotesource.md
---
title: zqquotesource
---
//- content/sources/nobodys.md
---
title: Read by nobody yet
---
";

#[test]
fn what_only_a_draft_uses() {
    let mut desk = Desk::new();
    let built = desk.build(USED_BY_A_DRAFT);
    assert_eq!(built.problems, []);
    // The article's own source has an id that a file has too.
    let built = desk.build(&USED_BY_A_DRAFT.replace(
        "sources: [{id: zqhidden, title: Of its own}]\n---\nOpen text [@shared] [@zqhidden].",
        "---\nOpen text [@shared].",
    ));
    assert_eq!(built.holding("zq"), [""; 0]);
    for word in ["used by nobody", "read by nobody yet", "shared", "both"] {
        assert_ne!(built.holding(word), [""; 0], "{word}");
    }
    for country in ["is", "no"] {
        assert!(!built.files.contains_key(&format!("countries/{country}/index.html")));
    }
    // Published together, everything is there.
    let together = USED_BY_A_DRAFT.replace("draft: true\n", "");
    let built = desk.build(&together.replace("{id: zqhidden, title: Of its own}", "zqhidden"));
    assert_eq!(built.errors(), [""; 0]);
    for word in ["zqtopic", "zqalias", "zqdeep", "zqlisting", "zqaddress", "zqvenue"] {
        assert_ne!(built.holding(word), [""; 0], "{word}");
    }
    // One use by something published is enough, also through another.
    let built = desk.build(&USED_BY_A_DRAFT.replace("topics: [both]", "topics: [both, zqtopic]"));
    for word in ["zqbroader", "zqdeep"] {
        assert_ne!(built.holding(word), [""; 0], "{word}");
    }
    assert_eq!(built.holding("zqlinked"), [""; 0]);
    let menu =
        "base_url = \"https://desk.example\"\n[[menu]]\ntitle = \"A\"\nurl = \"/stories/zqstory/\"";
    let with_menu = USED_BY_A_DRAFT.replace("base_url = \"https://desk.example\"", menu);
    let built = desk.build(&with_menu);
    assert_eq!(built.errors(), [""; 0]);
    assert_ne!(built.holding("zqstory"), [""; 0]);
}

/// A link of a vault counts as any other: to what only a draft links in this way, and to what an
/// article does.
#[test]
fn what_a_link_by_name_uses() {
    let mut desk = Desk::new();
    let linked = |link: &str| {
        let draft = "[a](../topics/zqlinked.md) [b](/actors/zqaddress/)";
        USED_BY_A_DRAFT
            .replace(draft, link)
            .replace("[@shared] [@zqhidden].", "[@shared].")
            .replace("sources: [{id: zqhidden, title: Of its own}]\n", "")
    };
    let built = desk.build(&linked("[[zqlinked]] [[actors/zqaddress]] [[zqlinked|c]]"));
    assert_eq!(built.problems, []);
    assert_eq!(built.holding("zq"), [""; 0]);
    // The address of another name of an actor leads to the actor.
    let alias = linked("[[zqaddress]]").replace("Open text", "Open [a](/actors/zqalias/)");
    let built = desk.build(&alias);
    assert_eq!(built.problems, []);
    assert!(built.files.contains_key("actors/zqactor/index.html"));
    for link in ["[[zqlinked]]", "[a](../topics/zqlinked.md)", "[a](/topics/zqlinked/)"] {
        let fixture = linked("[[zqlinked]] [[zqaddress]]");
        let built = desk.build(&fixture.replace("Open text", &format!("Open {link}")));
        assert_eq!(built.problems, [], "{link}");
        let page = String::from_utf8_lossy(&built.files["articles/2026/11/open/index.html"]);
        assert!(page.contains("href=\"/topics/zqlinked/\""), "{link}: {page}");
        assert!(built.files.contains_key("topics/zqlinked/index.html"), "{link}");
        assert_eq!(built.holding("zqaddress"), [""; 0], "{link}");
    }
}

/// A word that a kept back entry claims as well is the published one's, and tells of no other.
#[test]
fn a_word_that_a_published_entry_shares() {
    let mut desk = Desk::new();
    let mut built = |published: &str, kept_back: &str| {
        desk.build(&format!(
            "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\n\
             //- content/articles/open.md\n---\ntitle: Open\ndate: 2026-11-01\n\
             topics: [water]\n---\nSee [[Talks]] and [[Water]].\n\
             //- content/articles/talks.md\n---\ntitle: Talks\ndate: 2026-11-01\n---\n\
             //- content/articles/zqtalks.md\n---\ntitle: Talks\ndate: 2026-11-01\ndraft: true\n\
             topics: [zqtopic]\n---\nzqtext\n\
             //- content/topics/{published}\n---\n\
             //- content/topics/zqtopic.md\n---\nname: Zqtopic\n{kept_back}---\n"
        ))
    };
    for published in
        ["water.md\n---\nname: Water", "rivers.md\n---\nname: Water\nsynonyms: [water]"]
    {
        for kept_back in ["synonyms: [water]\ndraft: true\n", "synonyms: [water]\n"] {
            let built = built(published, kept_back);
            let key = published.split('.').next().unwrap();
            let topic = format!("href=\"/topics/{key}/\"");
            assert_eq!(built.problems, [], "{published} {kept_back}");
            let page = String::from_utf8_lossy(&built.files["articles/2026/11/open/index.html"]);
            assert!(page.matches(&topic).count() >= 2, "{published} {kept_back}: {page}");
            assert!(page.contains("<a href=\"/articles/2026/11/talks/\">Talks</a>"), "{page}");
            assert_eq!(built.holding("zq"), [""; 0], "{published} {kept_back}");
        }
    }
    // Its own key is nobody else's.
    let built = built("water.md\n---\nname: Water\nsynonyms: [zqtopic]", "draft: true\n");
    assert_eq!(built.errors(), [""; 0]);
}

#[test]
fn what_cannot_stand_without_it() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-11-01
events:
  - {id: e1, date: 2026-10, title: E, type: talks, status: reported, sources: [kept]}
claims:
  - {about: x, value: 1, claimant: gang, source: kept, event: secret}
quotes:
  - {text: Q, speaker: somebody, source: kept}
---
So they say [@kept]. See [it](../topics/quiet.md).
//- content/articles/a.ur.md
---
title: A
---
[@kept]
//- content/sources/kept.md
---
title: Kept
tlp: AMBER
---
//- content/actors/gang.md
---
name: Gang
publish_date: 2027-01-01
---
//- content/topics/quiet.md
---
name: Quiet
status: private
---
//- content/events/secret.md
---
title: Secret
date: 2026-10
type: talks
status: reported
draft: true
---
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
",
    );
    project.build(&["--quiet"]).check(
        1,
        "",
        "
warning[claim-without-event]: this claim is about the event `secret`, which is not published
 --> content/articles/a.md:7:63
  |
7 |   - {about: x, value: 1, claimant: gang, source: kept, event: secret}
  |                                                               ^^^^^^
  |
  = help: it stands without the event: publish both together, or take it out
note: told here, which is left out
 --> content/events/secret.md

error[needs-withheld]: this needs the source `kept`, which is marked more restricted than this build
 --> content/articles/a.md:5:80
  |
5 |   - {id: e1, date: 2026-10, title: E, type: talks, status: reported, sources: [kept]}
  |                                                                                ^^^^
  |
  = help: publish both together, or take this out
note: it is kept back here
 --> content/sources/kept.md:3:1
  |
3 | tlp: AMBER
  | ^^^

error[needs-withheld]: this needs the actor `gang`, which is under embargo
 --> content/articles/a.md:7:36
  |
7 |   - {about: x, value: 1, claimant: gang, source: kept, event: secret}
  |                                    ^^^^
  |
  = help: publish both together, or take this out
note: it is kept back here
 --> content/actors/gang.md:3:1
  |
3 | publish_date: 2027-01-01
  | ^^^^^^^^^^^^

error[needs-withheld]: this needs the source `kept`, which is marked more restricted than this build
 --> content/articles/a.md:7:50
  |
7 |   - {about: x, value: 1, claimant: gang, source: kept, event: secret}
  |                                                  ^^^^
  |
  = help: publish both together, or take this out
note: it is kept back here
 --> content/sources/kept.md:3:1
  |
3 | tlp: AMBER
  | ^^^

error[needs-withheld]: this needs the source `kept`, which is marked more restricted than this build
 --> content/articles/a.md:9:42
  |
9 |   - {text: Q, speaker: somebody, source: kept}
  |                                          ^^^^
  |
  = help: publish both together, or take this out
note: it is kept back here
 --> content/sources/kept.md:3:1
  |
3 | tlp: AMBER
  | ^^^

error[needs-withheld]: this needs the source `kept`, which is marked more restricted than this build
  --> content/articles/a.md:11:13
   |
11 | So they say [@kept]. See [it](../topics/quiet.md).
   |             ^^^^^^^
   |
   = help: publish both together, or take this out
note: it is kept back here
  --> content/sources/kept.md:3:1
   |
 3 | tlp: AMBER
   | ^^^

error[link-to-withheld]: link to `content/topics/quiet.md`, which is a draft
  --> content/articles/a.md:11:31
   |
11 | So they say [@kept]. See [it](../topics/quiet.md).
   |                               ^^^^^^^^^^^^^^^^^^
   |
   = help: remove the link, or publish both together

error[needs-withheld]: this needs the source `kept`, which is marked more restricted than this build
 --> content/articles/a.ur.md:4:1
  |
4 | [@kept]
  | ^^^^^^^
  |
  = help: publish both together, or take this out
note: it is kept back here
 --> content/sources/kept.md:3:1
  |
3 | tlp: AMBER
  | ^^^

7 errors, 1 warning
",
    );
}
