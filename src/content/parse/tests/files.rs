//! Where files lie, what they are called, and how they split.

use super::*;
use crate::content::{Part, Places, Reach, TermKind, classify};

#[test]
fn folders_tell_the_kind() {
    use EntryKind as K;
    for (path, kind) in [
        ("content/articles/x.md", Some(K::Article)),
        ("content/articles/2025/10/x.md", Some(K::Article)),
        ("content/articles/x/index.md", Some(K::Article)),
        ("content/posts/news/x.md", Some(K::Article)),
        ("content/posts/news/2025/x.md", Some(K::Article)),
        ("content/countries/pk.md", Some(K::Country)),
        ("content/topics/x.md", Some(K::Term(TermKind::Topic))),
        ("content/actors/x.md", Some(K::Term(TermKind::Actor))),
        ("content/people/x.md", Some(K::Term(TermKind::Person))),
        ("content/places/x.md", Some(K::Term(TermKind::Place))),
        ("content/stories/x.md", Some(K::Term(TermKind::Story))),
        ("content/glossary/x.md", Some(K::Term(TermKind::Glossary))),
        ("content/events/x.md", Some(K::Event)),
        ("content/events/2025/x.md", Some(K::Event)),
        ("content/sources/x.md", Some(K::Source)),
        ("content/pages/about.md", Some(K::Page)),
        ("content/pages/about.ur.md", Some(K::Page)),
        ("content/articles/photo.jpg", None),
        ("content/articles/.x.md", None),
        ("content/articles/md", None),
        ("templates/articles/x.md", None),
        ("README.md", None),
    ] {
        let found = classify(&SourcePath::new(path).unwrap(), &config());
        assert_eq!(found.value, kind, "for {path}");
        assert!(found.problems.is_empty(), "for {path}");
    }
}

#[test]
fn markdown_elsewhere_is_reported() {
    for (path, expected) in [
        (
            "content/article/x.md",
            "`content/article` is no folder that Dateline reads | did you mean `content/articles/`?",
        ),
        (
            "content/countries/asia/pk.md",
            "`content/countries/asia` is no folder that Dateline reads | move it to `content/countries/` itself",
        ),
        (
            "content/blog/x.md",
            "`content/blog` is no folder that Dateline reads | move it to one of the folders \
             `articles`, `posts/news`, `actors`, `countries`, `editions`, `events`, `glossary`, `pages`, `people`, `places`, \
             `sources`, `stories` or `topics`, or add its folder to `articles` under `[content]` in site.toml",
        ),
        (
            "content/x.md",
            "files in `content` itself are not read | move it to one of the folders \
             `articles`, `posts/news`, `actors`, `countries`, `editions`, `events`, `glossary`, `pages`, `people`, `places`, \
             `sources`, `stories` or `topics`, or add its folder to `articles` under `[content]` in site.toml",
        ),
    ] {
        let expected = format!("{path}: warning[unread-file]: {expected}");
        check_file(path, b"---\n---\n", &expected);
    }
    for name in ["_index.md", "_index.ur.md"] {
        let path = format!("content/articles/{name}");
        check_file(
            &path,
            b"",
            &format!(
                "{path}: warning[section-file]: `{name}` is not read | Dateline makes the index \
                 pages itself; delete the file, or make its text a page in `content/pages/`"
            ),
        );
    }
}

#[test]
fn names_give_date_and_slug() {
    for (path, date, slug) in [
        ("content/articles/hello.md", None, "hello"),
        ("content/articles/Hello World_2.md", None, "hello-world-2"),
        ("content/articles/2014-03-12-slug.md", Some("2014-03-12"), "slug"),
        ("content/articles/2014-03-12_slug.md", Some("2014-03-12"), "slug"),
        ("content/articles/2014-03-12-Hello_World.md", Some("2014-03-12"), "hello-world"),
        ("content/articles/2014-03-12.md", Some("2014-03-12"), "2014-03-12"),
        ("content/articles/2014-02-30-slug.md", None, "2014-02-30-slug"),
        ("content/articles/2014-03-123.md", None, "2014-03-123"),
        ("content/articles/some/folder/index.md", None, "folder"),
        ("content/articles/2014-03-12-folder/index.md", Some("2014-03-12"), "folder"),
        ("content/articles/v1.2.md", None, "v1-2"),
        ("content/articles/foo.bar.md", None, "foo-bar"),
        ("content/articles/خبر.md", None, "خبر"),
    ] {
        let given = if date.is_some() { "" } else { "date: 2025-10-29" };
        let entry = check_in(path, &format!("title: T\n{given}"), "");
        let Some(Entry::Article(article)) = entry else { panic!("{path}") };
        assert_eq!(article.slug.as_str(), slug, "for {path}");
        assert_eq!(article.date.day.to_string(), date.unwrap_or("2025-10-29"), "for {path}");
    }
    // What the front matter says counts before the name.
    let entry =
        check_in("content/articles/2014-03-12-a.md", "title: T\ndate: 2015-01-02\nslug: b", "");
    let Some(Entry::Article(article)) = entry else { panic!() };
    assert_eq!((article.date.day.to_string().as_str(), article.slug.as_str()), ("2015-01-02", "b"));
    check_in(
        "content/articles/!!!.md",
        "title: T\ndate: 2015-01-02",
        "content/articles/!!!.md: error[bad-file-name]: the file name `!!!.md` holds no letter or \
         digit for an address | give it a name of letters, digits and single hyphens",
    );
}

#[test]
fn translations_are_told_by_their_names() {
    for (path, lang, original) in [
        ("content/articles/x.ur.md", "ur", "content/articles/x.md"),
        ("content/articles/x.UR.md", "ur", "content/articles/x.md"),
        ("content/articles/x/index.ur.md", "ur", "content/articles/x/index.md"),
        ("content/articles/v1.2.pa-Arab.md", "pa-Arab", "content/articles/v1.2.md"),
        ("content/countries/pk.ur.md", "ur", "content/countries/pk.md"),
    ] {
        let entry = check_in(path, "title: عنوان\nsummary: s\ntakeaways: [a, b]", "");
        let Some(Entry::Translation(translation)) = entry else { panic!("{path}") };
        assert_eq!((&*translation.lang, translation.original.as_str()), (lang, original));
        assert_eq!(&*translation.title, "عنوان");
        assert_eq!(translation.description.as_deref(), Some("s"));
        assert_eq!(translation.takeaways.len(), 2);
    }
    check_in(
        "content/articles/x.de.md",
        "title: T",
        "content/articles/x.de.md: error[unknown-language]: `de` is not a language of this site | \
         add `de` to `languages` in site.toml, or rename the file if this is no translation",
    );
    check_in(
        "content/articles/x.ur.md",
        "topics: [a]\ndate: 2024-01-01",
        "2:1 `topics`: warning[ignored-in-translation]: `topics` is ignored in a translation | \
         remove it; a translation takes everything but title, summary, key points, lead picture, `extra` and text from the original
         3:1 `date`: warning[ignored-in-translation]: the `date` of a translation only keeps it back until then | \
         remove it to publish both together; readers see the date of the original
         1:1 `---`: error[missing-field]: `title` is missing | add `title: …`",
    );
    check_file(
        "content/countries/pk.ur.md",
        b"no front matter",
        "content/countries/pk.ur.md: error[missing-front-matter]: there is no front matter | begin \
         the file with a line `---`, then `title: …` and `date: …`, then another line `---`",
    );
}

#[test]
fn splits_front_matter_from_body() {
    let good: &[(&str, &str)] = &[
        ("---\ntitle: T\ndate: 2025-10-29\n---\nBody\n", "Body\n"),
        ("---\ntitle: T\ndate: 2025-10-29\n---", ""),
        ("---\ntitle: T\ndate: 2025-10-29\n...\nBody", "Body"),
        ("---  \ntitle: T\ndate: 2025-10-29\n---\t\n\nBody\n---\nmore", "\nBody\n---\nmore"),
        ("\u{feff}---\ntitle: T\ndate: 2025-10-29\n---\nBody", "Body"),
        ("---\r\ntitle: T\r\ndate: 2025-10-29\r\n---\r\nBody\r\n", "Body\r\n"),
        ("---\ntitle: T\ndate: 2025-10-29\nextra: {a: '---'}\n ---\n---\n", "?"),
    ];
    for (text, body) in good {
        let file = file("content/articles/x.md", text.as_bytes());
        let source = SourceText::split(&file).unwrap();
        if *body != "?" {
            assert_eq!(&text[source.body.clone()], *body, "for {text:?}");
            check_file("content/articles/x.md", text.as_bytes(), "");
        }
    }
}

#[test]
fn files_that_do_not_split() {
    let path = "content/articles/x.md";
    let empty = format!(
        "{path}: error[empty-file]: the file is empty | write its front matter and its text, or delete it"
    );
    let missing = format!(
        "{path}: error[missing-front-matter]: there is no front matter | begin the file with a line \
         `---`, then `title: …` and `date: …`, then another line `---`"
    );
    let unclosed = "error[unclosed-front-matter]: the front matter has no end | add a line `---` \
                    after this one";
    let almost = "1:1 `----`: error[missing-front-matter]: this line does not open front matter | \
                  write exactly three hyphens: `---`";
    let fields = "1:1 `---`: error[missing-field]: `title` is missing | add `title: …`
                  1:1 `---`: error[missing-field]: `date` is missing | add `date: …`, such as `2025-10-29`";
    for (bytes, expected) in [
        (&b""[..], &*empty),
        (b" \r\n\t\n", &*empty),
        ("\u{feff}".as_bytes(), &*empty),
        (b"Body", &*missing),
        (
            b"\n\xef\xbb\xbf \n---\ntitle: T\n---\n",
            "3:1 `---`: error[missing-field]: `date` is missing | add `date: …`, such as `2025-10-29`",
        ),
        (b"\n ---\ntitle: T\n---\n", &*missing),
        (b"---- \ntitle: T\n---\n", almost),
        (b"---", &format!("1:1 `---`: {unclosed}")),
        (b"---\ntitle: T\n", &format!("2:1 `title: T`: {unclosed}")),
        (
            b"---\ntitle: T\n----\nBody",
            "3:1 `----`: error[unclosed-front-matter]: the front matter has no end | write this line \
             as exactly `---`",
        ),
        (b"---\n---\n", fields),
        (b"---\n...", fields),
        (b"---\n# a remark\n---\n", fields),
        (b"---\n~\n---\n", fields),
        (
            b"+++\ntitle = 'x'\n---\n",
            "2:1 `title = 'x'`: error[unclosed-front-matter]: the front matter has no end | add a \
             line `+++` after this one",
        ),
        (
            b"---\n- a\n---\n",
            "1:1 `---`: error[front-matter-not-a-map]: the front matter is a list, not lines of \
             `key: value` | write `title: …` and the other fields, each on a line of its own",
        ),
        (
            b"---\njust text\n---\n",
            "1:1 `---`: error[front-matter-not-a-map]: the front matter is text, not lines of \
             `key: value` | write `title: …` and the other fields, each on a line of its own",
        ),
        (
            b"---\na: b\n--- c\n---\n",
            "3:1 `---`: error[invalid-yaml]: a second YAML document begins here | leave only one, \
             or put quotes around the text if it is meant as a value",
        ),
        (
            b"---\ntitle: caf\xe9 x\n---\n",
            "2:11 `\u{fffd}`: error[invalid-utf8]: this is not UTF-8 text | it looks like Windows-1252 (here `é`): save the file in the encoding UTF-8",
        ),
        (
            b"---\ntitle: x\n---\nBody \xf0\x9f",
            "4:6 `\u{fffd}`: error[invalid-utf8]: this is not UTF-8 text | it looks like Windows-1252 (here `ð`): save the file in the encoding UTF-8",
        ),
    ] {
        check_file(path, bytes, expected);
    }
}

#[test]
fn places_are_bytes_of_the_file() {
    // A mark at the start, wide characters before, and both kinds of line break.
    let expected = "3:13 `NÖ`: error[unknown-country]: `NÖ` in item 1 of `countries` is not a country \
                    code | write the ISO 3166-1 code of two letters, such as `PK`";
    for text in [
        "---\ntitle: «خبر» heute 🙂\ncountries: [NÖ]\ndate: 2025-10-29\n---\n",
        "\u{feff}---\ntitle: «خبر» heute 🙂\ncountries: [NÖ]\ndate: 2025-10-29\n---\n",
        "---\r\ntitle: «خبر» heute 🙂\r\ncountries: [NÖ]\r\ndate: 2025-10-29\r\n---\r\n",
    ] {
        check_file("content/articles/x.md", text.as_bytes(), expected);
    }
}

#[test]
fn locates_keys_and_values() {
    let text = "---
title: T # remark
topics: [a, \"b c\", d]
tags:
  - Border Security
  - {odd: x}
countries: Pakistan
taxonomies: {topics: [e]}
events:
  - id: first
    date: 2025
  - {id: second, actors: [bla, {id: x, role: host}]}
empty:
base: &base {grade: C3}
merged: {<<: *base, x: y}
text: |
  one
  two
alias: *base
---
";
    use Step::{Index, Key};
    let file = file("content/articles/x.md", text.as_bytes());
    let cases: &[(&[Step<'_>], Part, &str)] = &[
        (&[Key("title")], Part::Value, "2:8 `T`"),
        (&[Key("title")], Part::Key, "2:1 `title`"),
        (&[Key("topics")], Part::Value, "3:9 `[a, \"b c\", d]`"),
        (&[Key("topics"), Index(1)], Part::Value, "3:13 `\"b c\"`"),
        (&[Key("topics"), Index(9)], Part::Value, "3:1 `topics`"),
        (&[Key("tags"), Index(0)], Part::Value, "5:5 `Border Security`"),
        (&[Key("tags"), Index(1), Key("odd")], Part::Key, "6:6 `odd`"),
        (&[Key("tags")], Part::Value, "5:5 `Border Security`"),
        (&[Key("countries"), Index(0)], Part::Value, "7:12 `Pakistan`"),
        (&[Key("events"), Index(0), Key("date")], Part::Value, "11:11 `2025`"),
        (&[Key("events"), Index(0), Key("type")], Part::Value, "10:5 `id: first`"),
        (&[Key("events"), Index(0)], Part::Value, "10:5 `id: first`"),
        (
            &[Key("events"), Index(1)],
            Part::Value,
            "12:5 `{id: second, actors: [bla, {id: x, role: host}]}`",
        ),
        (
            &[Key("events"), Index(1), Key("actors"), Index(1), Key("role")],
            Part::Value,
            "12:46 `host`",
        ),
        (&[Key("empty")], Part::Value, "13:1 `empty`"),
        (&[Key("empty"), Key("x")], Part::Value, "13:1 `empty`"),
        (&[Key("merged"), Key("grade")], Part::Value, "14:21 `C3`"),
        (&[Key("merged"), Key("grade")], Part::Key, "14:14 `grade`"),
        (&[Key("merged"), Key("x")], Part::Value, "15:24 `y`"),
        (&[Key("alias"), Key("grade")], Part::Value, "14:21 `C3`"),
        (&[Key("missing")], Part::Value, "1:1 `---`"),
        (&[Key("missing")], Part::Key, "1:1 `---`"),
        (&[], Part::Value, "1:1 `---`"),
        (&[Index(3)], Part::Value, "1:1 `---`"),
    ];
    let places = Places::new(Arc::clone(&file));
    for (path, part, expected) in cases {
        let found = place(&places.of(path, *part), text.as_bytes());
        assert_eq!(found, *expected, "for {path:?} {part:?}");
    }
    let found = place(&places.of(&[Key("text")], Part::Value), text.as_bytes());
    assert!(found.starts_with("16:7 `|`") || found.starts_with("17:"), "{found}");

    let mut config = config();
    config.front_matter.rename.insert("tags".into(), "topics".into());
    for (field, rest, expected) in [
        ("topics", &[Index(0)][..], "3:10 `a`"),
        ("topics", &[Index(2)], "3:20 `d`"),
        ("topics", &[Index(3)], "5:5 `Border Security`"),
        ("topics", &[Index(4), Key("odd")], "6:11 `x`"),
        ("topics", &[Index(5)], "8:23 `e`"),
        ("topics", &[Index(6)], "3:1 `topics`"),
        ("topics", &[], "3:9 `[a, \"b c\", d]`"),
        ("countries", &[Index(0)], "7:12 `Pakistan`"),
        ("events", &[Index(1), Key("id")], "12:10 `second`"),
        ("people", &[], "1:1 `---`"),
    ] {
        let found = place(&places.of_field(&config, field, rest), text.as_bytes());
        assert_eq!(found, expected, "for {field} {rest:?}");
    }
    for (field, key, expected) in [
        ("topics", "border-security", "5:5 `Border Security`"),
        ("topics", "b-c", "3:13 `\"b c\"`"),
        ("topics", "e", "8:23 `e`"),
        ("topics", "other", "3:1 `topics`"),
        ("countries", "PK", "7:12 `Pakistan`"),
        ("people", "x", "1:1 `---`"),
    ] {
        let found = place(&places.of_item(&config, field, key), text.as_bytes());
        assert_eq!(found, expected, "for {field} {key}");
    }
    let broken = super::file("content/articles/x.md", b"---\ntitle: T\nx: [\n---\n");
    let found =
        place(&Places::new(Arc::clone(&broken)).of(&[Key("title")], Part::Value), &broken.bytes);
    assert_eq!(found, "2:8 `T`");
    let none = super::file("content/articles/x.md", b"text");
    assert_eq!(
        place(&Places::new(Arc::clone(&none)).of(&[Key("title")], Part::Value), b"text"),
        "content/articles/x.md"
    );
}

/// Whether an edit changes the shape of the file and its words, in this order.
#[track_caller]
fn check_hashes(edit: [&str; 2], expected: (bool, bool)) {
    let hashes = |text: &str| {
        Entry::parse(&file("content/articles/x.md", text.as_bytes()), &config())
            .value
            .unwrap()
            .hashes
    };
    let text = "---\ntitle: T\ndate: 2025-10-29\ntakeaways: [One, \"Two [@a]\"]\nsources: [{id: a, url: \"https://a.example/\"}]\n---\n\
                First.\n\nSecond.";
    let (before, after) = (hashes(text), hashes(&text.replace(edit[0], edit[1])));
    let changed = (before.shape != after.shape, before.words != after.words);
    assert_eq!(changed, expected, "{edit:?}");
}

#[test]
fn what_the_site_sees_of_a_file_is_hashed() {
    check_hashes(["title: T", "title: U"], (false, true));
    check_hashes(["---\ntitle", "---\n# A comment.\ntitle"], (false, false));
    check_hashes(["title: T", "title: T\ndescription: D"], (false, true));
    check_hashes(["[One", "[Another"], (false, true));
    check_hashes([" [@a]", ""], (true, true));
    check_hashes(["date: 2025-10-29", "date: 2025-10-30"], (true, false));
    check_hashes(["title: T", "title: T\nslug: u"], (true, false));
    // The first paragraph may serve as summary; links and headings may be checked from elsewhere.
    check_hashes(["First", "Other"], (false, true));
    check_hashes(["Second", "[Second](y.md)"], (true, false));
    check_hashes(["Second", "## Second"], (true, false));
    check_hashes(["Second.", "Something *else*, and longer."], (false, false));
    // Where nothing should be said, something is told of.
    check_hashes(["First.\n\nSecond.", ""], (true, true));
    let parse = |path: &str, text: &str| {
        Entry::parse(&file(path, text.as_bytes()), &config()).value.unwrap().hashes
    };
    let (one, other) = ("content/articles/x.md", "content/articles/y.md");
    let text = "---\ntitle: T\ndate: 2025-10-29\n---\nText.";
    assert_eq!(parse(one, text), parse(one, text));
    assert_ne!(parse(one, text).shape, parse(other, text).shape);
    assert_eq!(parse(one, text).reach, Reach::Shape);
    assert_eq!(parse(one, &text.replace("Text", "[[Name]]")).reach, Reach::Words);
    let person = "---\nname: P\nprotect: true\n---\n";
    assert_eq!(parse("content/people/p.md", person).reach, Reach::Text);
}

#[test]
fn markdown_has_two_endings() {
    let entry = check_in("content/posts/news/2014-03-12-a.markdown", "title: T", "");
    let Some(Entry::Article(article)) = entry else { panic!() };
    assert_eq!((article.date.day.to_string().as_str(), article.slug.as_str()), ("2014-03-12", "a"));
    let entry = check_in("content/articles/x.ur.MD", "title: عنوان", "");
    let Some(Entry::Translation(translation)) = entry else { panic!() };
    assert_eq!(translation.original.as_str(), "content/articles/x.MD");
    check_in(
        "content/articles/_index.markdown",
        "",
        "content/articles/_index.markdown: warning[section-file]: `_index.markdown` is not read | \
         Dateline makes the index pages itself; delete the file, or make its text a page in \
         `content/pages/`",
    );
}

/// Checks the problems of an article's front matter in TOML, which starts on line 2.
#[track_caller]
fn check_toml(front_matter: &str, expected: &str) -> Option<Article> {
    let text = format!("+++\n{front_matter}\n+++\nBody\n");
    match check_file("content/articles/x.md", text.as_bytes(), expected) {
        Some(Entry::Article(article)) => Some(article),
        _ => None,
    }
}

#[test]
fn front_matter_in_toml() {
    let article = check_toml(
        "title = \"T\"\ndate = 2016-03-04T10:11:00-04:00\nlastmod = 2016-03-05\nweight = 0x1F\n\
         draft = true\n[taxonomies]\ntopics = ['Border Security', 'x']\n[extra]\nb.c = 1.5\na = [1, {d = 2}]\n\
         [[events]]\nid = 'e'\ndate = '2025-08'\ntitle = 'E'\ntype = 'talks'\nstatus = 'reported'\ncountries = ['NO']",
        "",
    )
    .unwrap();
    assert_eq!(&*article.title, "T");
    assert_eq!(article.date.timestamp.to_string(), "2016-03-04T14:11:00Z");
    assert_eq!(article.updated.unwrap().day.to_string(), "2016-03-05");
    assert_eq!(article.weight, 31);
    assert_eq!(article.topics[0].0.as_str(), "border-security");
    assert_eq!(article.events[0].date.to_string(), "2025-08");
    assert_eq!(article.events[0].countries[0].as_str(), "NO");
    let extra = serde_json::to_string(&article.extra).unwrap();
    assert_eq!(extra, r#"{"a":[1,{"d":2}],"b":{"c":1.5}}"#);
    // Windows, a byte-order mark, and rules of Markdown that look like ends.
    let text = "\u{feff}+++\r\ntitle = 'T'\r\ndate = 2016-03-04\r\n+++\r\n---\r\n+++\r\n";
    assert!(check_file("content/articles/x.md", text.as_bytes(), "").is_some());
}

#[test]
fn mistakes_in_toml_have_places() {
    check_toml(
        "title = ['a']\ncountries = ['PK',\n  'ZZ']\ncontries = 1\ndate = 2016-03-04\n[[events]]\ntype = 'talk'\n\
         title = 'E'\nid = 'e'\nstatus = 'reported'\ndate = 2025-08-01\ncountries = 'PK'\nplaces = [{ id = 'x', precison = 'city' }]",
        "5:1 `contries`: error[unknown-key]: unknown key `contries` | did you mean `countries`?
         2:9 `['a']`: error[wrong-type]: `title` must be text, not a list | write text
         4:3 `'ZZ'`: error[unknown-country]: `ZZ` in item 2 of `countries` is not a country code | did you mean `ZA` (South Africa)?
         8:8 `'talk'`: error[unknown-word]: `type` of event 1 cannot be `talk` | did you mean `talks`?
         14:23 `precison`: error[unknown-key]: unknown key `precison` | did you mean `precision`?",
    );
    check_toml(
        "title = 'T'",
        "1:1 `+++`: error[missing-field]: `date` is missing | add `date = \"2025-10-29\"`",
    );
    let help = "check the quotation marks and brackets up to here; between lines of `---` it would be YAML";
    check_toml(
        "title = \"T\ndate = 2016-03-04",
        &format!(
            "2:11 ``: error[invalid-toml]: the front matter is not valid TOML: invalid basic string, expected `\"` | {help}"
        ),
    );
    check_toml(
        "title: T",
        &format!(
            "2:8 ``: error[invalid-toml]: the front matter is not valid TOML: key with no value, expected `=` | {help}"
        ),
    );
    check_toml(
        "title = 'a'\ntitle = 'b'",
        &format!(
            "3:1 `title`: error[invalid-toml]: the front matter is not valid TOML: duplicate key | {help}"
        ),
    );
}

#[test]
fn toml_is_bounded() {
    let deep = |text: String| {
        let start = std::time::Instant::now();
        let text = format!("+++\ntitle = 'T'\ndate = 2016-03-04\n{text}\n+++\n");
        let parsed = Entry::parse(&file("content/articles/x.md", text.as_bytes()), &config());
        assert!(parsed.value.is_none() && parsed.problems.len() == 1, "{:?}", parsed.problems);
        assert!(start.elapsed().as_secs() < 2);
    };
    deep(format!("extra = {}{}", "[".repeat(100_000), "]".repeat(100_000)));
    deep(format!("extra = {}1{}", "{a=".repeat(60_000), "}".repeat(60_000)));
    deep(format!("{} = 1", ["a"; 100_000].join(".")));
    deep(format!("[{}]", ["a"; 100_000].join(".")));
    deep(format!("extra = {}{}", "[".repeat(40), "]".repeat(40)));
}
