//! Articles and pages: keys, spellings, texts, dates, lists.

use super::*;
use crate::config::UnknownKeys;
use crate::content::{ArticleKind, ShortText};

#[test]
fn unknown_keys_are_errors_with_the_nearest_name() {
    check(
        "countires: [PK]",
        "4:1 `countires`: error[unknown-key]: unknown key `countires` | did you mean `countries`?",
    );
    check(
        "Countries: [PK]",
        "4:1 `Countries`: error[unknown-key]: unknown key `Countries` | did you mean `countries`?",
    );
    check(
        "sumary: x",
        "4:1 `sumary`: error[unknown-key]: unknown key `sumary` | did you mean `summary`?",
    );
    for key in ["tags", "categories", "keywords"] {
        check(
            &format!("{key}: [a]"),
            &format!(
                "4:1 `{key}`: error[unknown-key]: unknown key `{key}` | write `topics:`, or put `{key} = \
                 \"topics\"` under `[front_matter.rename]` in site.toml to read it as topics, or \
                 `unknown = \"allow\"` under `[front_matter]` to let such keys be"
            ),
        );
    }
    for key in ["gallery", "toc", "comments", "math", "id", "ref", "type", "1", "true", "~"] {
        check(
            &format!("{key}: x"),
            &format!(
                "4:1 `{key}`: error[unknown-key]: unknown key `{key}` | put it under `extra:`, or \
                 set `unknown = \"allow\"` or a `rename` under `[front_matter]` in site.toml"
            ),
        );
    }
    check(
        "taxonomies: {tags: [a], topcs: b}",
        "4:14 `tags`: error[unknown-key]: unknown key `tags` | `taxonomies` has the keys `actors`, \
         `authors`, `countries`, `people`, `places`, `topics`
         4:25 `topcs`: error[unknown-key]: unknown key `topcs` | did you mean `topics`?",
    );
}

#[test]
fn the_site_decides_on_unknown_keys() {
    let text = b"---\ntitle: T\ndate: 2025-10-29\nphoto: a.png\nextra: {b: 1}\nevents: \
                 [{id: a, date: 2025, title: t, type: talks, status: denied, tilte: x}]\n---\n";
    let nested = "6:69 `tilte`: warning[unknown-key]: unknown key `tilte` | did you mean `title`?";
    let mut config = config();
    config.front_matter.unknown = UnknownKeys::Warn;
    let warned = format!(
        "4:1 `photo`: warning[unknown-key]: unknown key `photo` | put it under `extra:`, or set \
         `unknown = \"allow\"` or a `rename` under `[front_matter]` in site.toml\n{nested}"
    );
    let entry = check_with(&config, "content/articles/x.md", text, &warned);
    let Some(Entry::Article(article)) = entry else { panic!() };
    assert_eq!(serde_json::to_string(&article.extra).unwrap(), r#"{"b":1}"#);

    config.front_matter.unknown = UnknownKeys::Allow;
    let entry = check_with(&config, "content/articles/x.md", text, nested);
    let Some(Entry::Article(article)) = entry else { panic!() };
    assert_eq!(serde_json::to_string(&article.extra).unwrap(), r#"{"b":1,"photo":"a.png"}"#);
    let text = b"---\ntitle: T\ndate: 2025-10-29\nauthor: {name: J, twitter: j}\nseries: 1\ntaxonomies: {series: [a], mood: b}\n---\n";
    let entry = check_with(&config, "content/articles/x.md", text, "");
    let Some(Entry::Article(article)) = entry else { panic!() };
    assert_eq!(serde_json::to_string(&article.extra).unwrap(), r#"{"mood":"b","series":1}"#);
    assert_eq!(*article.authors, ["J".into()]);
}

#[test]
fn renamed_keys_unite_with_our_own() {
    let mut config = config();
    for key in ["tags", "categories"] {
        config.front_matter.rename.insert(key.into(), "topics".into());
    }
    config.front_matter.rename.insert("byline".into(), "author".into());
    let text =
        b"---\ntitle: T\ndate: 2025-10-29\ntags: [a, B c]\ntopics: [b-c, d]\ncategories: e\n\
                 byline: x\ntaxonomies: {tags: [f, a], topics: [g]}\n---\n";
    let entry = check_with(&config, "content/articles/x.md", text, "");
    let Some(Entry::Article(article)) = entry else { panic!() };
    let topics: Vec<&str> = article.topics.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(topics, ["a", "b-c", "d", "e", "f", "g"]);
    assert_eq!(&*article.topics[1].1, "B c");
    assert_eq!(*article.authors, ["x".into()]);
}

/// What WordPress has beside its picture.
#[test]
fn words_of_a_picture_outside_of_it() {
    for key in ["caption", "featured_image_caption", "photo-credit", "imageCredit"] {
        check(
            &format!("{key}: Noon"),
            &format!(
                "4:1 `{key}`: error[unknown-key]: unknown key `{key}` | it stands with its picture: \
                 `image: {{src: x.jpg, alt: …, caption: …, credit: …}}`"
            ),
        );
    }
}

#[test]
fn duplicate_keys_are_found_wherever_they_are() {
    check(
        "title: again\nextra: {a: 1, b: {c: 1, c: 2}}",
        "4:1 `title`: error[duplicate-key]: the key `title` stands here twice | remove one of the \
         two, or unite them | 2:1 `title`: first here
         5:25 `c`: error[duplicate-key]: the key `c` stands here twice | remove one of the two, or \
         unite them | 5:19 `c`: first here",
    );
    // A merged key is no duplicate.
    article("extra: {x: &x {a: 1}, y: {<<: *x, a: 2}}");
}

#[test]
fn spellings_of_other_generators() {
    let hugo = article(
        "lastmod: 2025-11-01\nsummary: s\n\
         params: {a: 1}\nweight: 3\nslug: my-slug\nauthor: {name: A B, email: a@b}",
    );
    assert_eq!(hugo.updated.unwrap().day.to_string(), "2025-11-01");
    assert_eq!(hugo.description.as_deref(), Some("s"));
    assert_eq!((hugo.weight, hugo.slug.as_str()), (3, "my-slug"));
    assert_eq!(*hugo.authors, ["A B".into()]);
    assert_eq!(hugo.extra["a"], 1);

    let jekyll = article(
        "layout: post\nlast_modified_at: 2025-11-01\nexcerpt: e\nredirect_from: [/a/, b.html]\n\
         locale: en_US\npermalink: /about/",
    );
    assert_eq!(jekyll.updated.unwrap().day.to_string(), "2025-11-01");
    assert_eq!(*jekyll.aliases, ["/a/".into(), "/b.html".into()]);
    assert_eq!(jekyll.slug.as_str(), "about");
    assert_eq!(jekyll.lang.as_deref(), Some("en-US"));

    let zola = article(
        "updated: 2025-11-01\ntemplate: news/x.html\naliases: old/path\nauthors: [a, {name: B}]\n\
         taxonomies: {topics: [x], countries: PK, people: [p], authors: [c]}\nextra: {b: [true]}\n\
         expiry_date: 2026-01-01",
    );
    assert_eq!(zola.template.as_deref(), Some("news/x.html"));
    assert_eq!(*zola.aliases, ["/old/path".into()]);
    assert_eq!(*zola.authors, ["a".into(), "B".into(), "c".into()]);
    assert_eq!(zola.topics.len() + zola.countries.len() + zola.people.len(), 3);
}

#[test]
fn one_field_under_two_names() {
    let found = check(
        "summary: a\nexcerpt: b\ndescription: c",
        "4:1 `summary`: warning[ignored-field]: `summary` is ignored, because `description` is given too | remove one of the two
         5:1 `excerpt`: warning[ignored-field]: `excerpt` is ignored, because `description` is given too | remove one of the two",
    );
    assert_eq!(found.unwrap().description.as_deref(), Some("c"));
    assert_eq!(article("summary: a\nexcerpt: a").description.as_deref(), Some("a"));
    assert_eq!(article("summary: ''\nexcerpt: a").description.as_deref(), Some("a"));
}

#[test]
fn text_is_what_was_written() {
    for (written, expected) in [
        ("NO", "NO"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("004", "004"),
        ("007", "007"),
        ("1e3", "1e3"),
        ("1.10", "1.10"),
        ("2025", "2025"),
        ("0", "0"),
        ("-0", "-0"),
        ("+5", "+5"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("12345678901234567890123", "12345678901234567890123"),
        ("true", "true"),
        ("FALSE", "FALSE"),
        (".inf", ".inf"),
        ("2025-10-29", "2025-10-29"),
        ("12:30", "12:30"),
        ("'null'", "null"),
        ("\"a \\u00e9\"", "a é"),
        ("  spaced   out  ", "spaced   out"),
        ("|\n  one\n  two", "one two"),
        (">\n  one\n  two", "one two"),
        ("one\n  two", "one two"),
        ("!tag x", "x"),
        ("!!str 5", "5"),
    ] {
        let article = article(&format!("dateline: {written}"));
        assert_eq!(article.dateline.as_deref(), Some(expected), "for {written:?}");
    }
    for absent in ["", "~", "null", "''", "\"  \"", "# remark"] {
        assert_eq!(article(&format!("dateline: {absent}")).dateline, None, "for {absent:?}");
    }
    let two_lines = article("scope_note: |\n  one\n  two").scope_note;
    assert_eq!(two_lines.as_ref().map(ShortText::plain), Some("one\ntwo"));
    assert_eq!(
        article(
            "x: &x 1.50\nx2: *x".replace("x:", "dateline:").replace("x2", "scope_note").as_str()
        )
        .scope_note
        .as_ref()
        .map(ShortText::plain),
        Some("1.50")
    );
    check(
        "dateline: [a]",
        "4:11 `[a]`: error[wrong-type]: `dateline` must be text, not a list | write text",
    );
    check(
        "dateline: {a: b}",
        "4:11 `{a: b}`: error[wrong-type]: `dateline` must be text, not a map | write text",
    );
    check(
        "dateline: \"a\\x01b\"",
        "4:11 `\"a\\x01b\"`: error[control-character]: `dateline` holds the control character U+0001 | remove it; it has no place in a page",
    );
}

#[test]
fn countries_in_every_spelling() {
    let warn = |at: usize, text: &str, code: &str| {
        format!(
            "4:{at} `{text}`: warning[country-spelling]: `{text}` stands where a country code of two letters is meant | write `{code}`"
        )
    };
    for (written, codes, expected) in [
        ("[PK, IR, AF]", "PK IR AF", String::new()),
        ("NO", "NO", String::new()),
        ("no", "NO", String::new()),
        ("[no, NO, No]", "NO", String::new()),
        ("[pk, Pk, XK]", "PK XK", String::new()),
        ("[\"PK\", 'ir']", "PK IR", String::new()),
        ("[]", "", String::new()),
        ("~", "", String::new()),
        ("Pakistan", "PK", warn(12, "Pakistan", "PK")),
        ("[PAK, irn]", "PK IR", format!("{}\n{}", warn(13, "PAK", "PK"), warn(18, "irn", "IR"))),
        (
            "[Turkey, Türkiye]",
            "TR",
            format!("{}\n{}", warn(13, "Turkey", "TR"), warn(21, "Türkiye", "TR")),
        ),
        ("[UK, USA]", "GB US", format!("{}\n{}", warn(13, "UK", "GB"), warn(17, "USA", "US"))),
        (
            "[\"the Netherlands\"]",
            "NL",
            warn(13, "the Netherlands", "NL").replacen(
                "`the Netherlands`",
                "`\"the Netherlands\"`",
                1,
            ),
        ),
    ] {
        let article = check(&format!("countries: {written}"), &expected).unwrap();
        let found: Vec<&str> = article.countries.iter().map(|code| code.as_str()).collect();
        assert_eq!(found.join(" "), codes, "for {written}");
    }
    let generic = "write the ISO 3166-1 code of two letters, such as `PK`";
    let territory = |name: &str| {
        format!(
            "{generic}; a territory that ISO does not have takes one from `XA` to `XZ`: `dateline new country \"XA {name}\"`"
        )
    };
    for (written, help) in [
        ("004", "did you mean `AF` (Afghanistan)?"),
        ("on", "did you mean `OM` (Oman)?"),
        ("007", generic),
        ("1e3", generic),
        ("1.10", generic),
        ("2025", generic),
        ("false", &territory("false")),
        ("0x10", generic),
        ("Pakstan", "did you mean `PK` (Pakistan)?"),
        ("Afganistan", "did you mean `AF` (Afghanistan)?"),
        ("Atlantis", &territory("Atlantis")),
        ("PX", "did you mean `PA` (Panama)?"),
        ("پاکستان", "did you mean `PK` (Pakistan)?"),
    ] {
        check(
            &format!("countries: [{written}]"),
            &format!(
                "4:13 `{written}`: error[unknown-country]: `{written}` in item 1 of `countries` is not a country code | {help}"
            ),
        );
    }
    check(
        "countries: PK, IR",
        "4:12 `PK, IR`: error[unknown-country]: `PK, IR` in `countries` is not a country code | write a list, such as `[PK, IR]`",
    );
    check(
        "countries: {PK: 1}",
        "4:12 `{PK: 1}`: error[wrong-type]: `countries` must be text, not a map | write text",
    );
    let codes =
        |text: &str| article(text).countries.iter().map(|code| code.slug()).collect::<Vec<_>>();
    assert_eq!(codes("primary_country: PK"), ["pk"]);
    assert_eq!(codes("primary_country: PK\ncountries: [IR, PK]"), ["pk", "ir"]);
    assert_eq!(codes("primary_country: PK\ncountries: [IR]"), ["pk", "ir"]);
}

#[test]
fn references_keep_key_and_text() {
    let found = check(
        "topics:\n- Border Security\n- border-security\n-\n- 1.10\n- true\n- ''\n- Ceasefire (2025)\n- کشمیر",
        "7:2 ``: warning[empty-item]: item 3 of `topics` is empty | fill it in or remove it
         10:3 `''`: warning[empty-item]: item 6 of `topics` is empty | fill it in or remove it",
    );
    let topics = found.unwrap().topics;
    let topics: Vec<String> = topics.iter().map(|(key, text)| format!("{key}={text}")).collect();
    assert_eq!(
        topics,
        [
            "border-security=Border Security",
            "1-10=1.10",
            "true=true",
            "ceasefire-2025=Ceasefire (2025)",
            "کشمیر=کشمیر"
        ]
    );
    check(
        "actors: [[a], '!!!', {a: b}]",
        "4:10 `[a]`: error[wrong-type]: item 1 of `actors` must be text, not a list | write text
         4:15 `'!!!'`: error[bad-key]: item 2 of `actors` cannot be `!!!` | write letters, digits and hyphens
         4:22 `{a: b}`: error[wrong-type]: item 3 of `actors` must be text, not a map | write text",
    );
    assert_eq!(article("story: AF PK Crisis").story.unwrap().as_str(), "af-pk-crisis");
}

#[test]
fn dates_quoted_or_not() {
    for (written, expected) in [
        ("2015-06-03 11:55:34 -0400", "2015-06-03T15:55:34Z"),
        ("'2014-03-12T10:11:00-04:00'", "2014-03-12T14:11:00Z"),
        ("\"2016-03-04\"", "2016-03-03T19:00:00Z"),
        ("2016-3-4", "2016-03-03T19:00:00Z"),
        ("2014-03-12 10:11", "2014-03-12T05:11:00Z"),
    ] {
        let article = article(&format!("updated: {written}"));
        assert_eq!(article.updated.unwrap().timestamp.to_string(), expected, "for {written}");
    }
    check(
        "review_by: 2025-02-30",
        "4:12 `2025-02-30`: error[bad-date]: `review_by` cannot be `2025-02-30`: 2025-02 has 28 days | correct the day or the month",
    );
    check(
        "information_cutoff: 20251029",
        "4:21 `20251029`: error[bad-date]: `information_cutoff` cannot be `20251029`: it is not \
         in the form year-month-day | write `2025-10-29`",
    );
    check(
        "publish_date: [2025-10-29]",
        "4:15 `[2025-10-29]`: error[wrong-type]: `publish_date` must be text, not a list | write text",
    );
}

#[test]
fn flags_numbers_and_words() {
    check(
        "draft: maybe",
        "4:8 `maybe`: error[wrong-type]: `draft` must be `true` or `false`, not text | write `true` or `false`",
    );
    check(
        "draft: 1",
        "4:8 `1`: error[wrong-type]: `draft` must be `true` or `false`, not a number | write `true` or `false`",
    );
    check(
        "weight: heavy",
        "4:9 `heavy`: error[wrong-type]: `weight` must be a whole number, not text | write a whole number",
    );
    check(
        "weight: 1.5",
        "4:9 `1.5`: error[wrong-type]: `weight` must be a whole number, not a number | write a whole number",
    );
    assert_eq!(article("weight: -3").weight, -3);
    assert_eq!(article("kind: Analysis").kind, Some(ArticleKind::Analysis));
    check(
        "kind: analisys",
        "4:7 `analisys`: error[unknown-word]: `kind` cannot be `analisys` | did you mean `analysis`?",
    );
    check(
        "kind: blog",
        "4:7 `blog`: error[unknown-word]: `kind` cannot be `blog` | write one of `news`, `analysis`, `assessment`, `forecast` or `explainer`",
    );
    check(
        "tlp: WHITE",
        "4:6 `WHITE`: error[unknown-word]: `tlp` cannot be `WHITE` | TLP 2.0 calls it `CLEAR`",
    );
    check(
        "tlp: ambr",
        "4:6 `ambr`: error[unknown-word]: `tlp` cannot be `ambr` | did you mean `AMBER`?",
    );
    check(
        "lang: english",
        "4:7 `english`: error[bad-language]: `lang` cannot be `english` | `english` is `en`: write that",
    );
}

#[test]
fn what_is_no_language_is_told_with_the_one_that_is_meant() {
    let refused = |lang: &str, help: &str| {
        check(
            &format!("lang: {lang}"),
            &format!("4:7 `{lang}`: error[bad-language]: `lang` cannot be `{lang}` | {help}"),
        );
    };
    refused("Urdu", "`Urdu` is `ur`: write that");
    refused("Farsi", "`Farsi` is `fa`: write that");
    refused("اردو", "`اردو` is `ur`: write that");
    refused("pk", "did you mean `ur`? `pk` is the code of a country, and no language");
    refused("xx", "write a BCP 47 tag such as `en`, `ur` or `pa-Arab`");
    // An article may be in a language in which the site has no other.
    for lang in ["de", "bal", "prs", "zxx"] {
        assert_eq!(article(&format!("lang: {lang}")).lang.as_deref(), Some(lang));
    }
    let found = check(
        "lang: urd",
        "4:7 `urd`: warning[language-spelling]: `urd` is read as `ur` | write `ur`: browsers know the language by its code of two letters",
    );
    assert_eq!(found.unwrap().lang.as_deref(), Some("ur"));
}

#[test]
fn a_script_of_another_language_is_told() {
    let in_urdu = |lang: &str| format!("title: نہر کے کسان\ndate: 2025-10-29\n{lang}");
    check_in(
        "content/articles/x.md",
        &in_urdu(""),
        "2:8 `نہر کے کسان`: warning[other-script]: this is in Arabic script, and an article without `lang` is in `en` | \
         add `lang: ur`; if it translates another article, name it like that one, with `.ur` before the ending",
    );
    check_in(
        "content/articles/x.md",
        "title: Переговоры\ndate: 2025-10-29",
        "2:8 `Переговоры`: warning[other-script]: this is in Cyrillic script, and an article without `lang` is in `en` | \
         add `lang: …`, with the tag of its language",
    );
    check_in("content/articles/x.md", &in_urdu("lang: ur"), "");
    check_in("content/articles/x.ur.md", "title: نہر کے کسان", "");
    check_in("content/articles/x.md", "title: What نہر means\ndate: 2025-10-29", "");
}

#[test]
fn several_authors_in_one_text_are_told() {
    for (text, list) in [
        ("Sana Rehman, Ali Khan", "Sana Rehman, Ali Khan"),
        ("Sana Rehman and Ali Khan", "Sana Rehman, Ali Khan"),
    ] {
        let expected = format!(
            "4:10 `{text}`: warning[comma-in-name]: `{text}` is one of the authors, by that name | \
             for several write `authors: [{list}]`; for one with a comma `authors: [\"{text}\"]`"
        );
        check(&format!("authors: {text}"), &expected);
    }
    article("authors: [\"Rehman and Sons\"]");
    check_in(
        "content/glossary/line.md",
        "name: Line of Flow\naliases: LoF, Line",
        "3:10 `LoF, Line`: warning[comma-in-name]: `LoF, Line` is one of the aliases, by that name | \
         for several write `aliases: [LoF, Line]`; for one with a comma `aliases: [\"LoF, Line\"]`",
    );
}

#[test]
fn several_names_in_one_text_are_told() {
    let found = check(
        "topics: Kabul, Border",
        "4:9 `Kabul, Border`: warning[comma-in-name]: `Kabul, Border` is one of the topics, by that name | \
         for several write `topics: [Kabul, Border]`; for one with a comma `topics: [\"Kabul, Border\"]`",
    );
    assert_eq!(found.unwrap().topics.len(), 1);
    check("topics: [\"Kabul, Border\"]", "");
}

#[test]
fn addresses() {
    let found = check(
        "slug: My Slug",
        "4:7 `My Slug`: warning[slug-spelling]: the address will have `my-slug` in place of `My Slug` | write `my-slug`",
    );
    assert_eq!(found.unwrap().slug.as_str(), "my-slug");
    check(
        "slug: '!'",
        "4:7 `'!'`: error[bad-key]: `slug` cannot be `!` | write letters, digits and hyphens",
    );
    for (written, slug) in [("/about/", "about"), ("about.html", "about"), ("/خبر/", "خبر")] {
        assert_eq!(article(&format!("url: {written}")).slug.as_str(), slug);
    }
    for written in ["/2015/foo/", "/:year/:title/", "/About/"] {
        let found = check(
            &format!("permalink: {written}"),
            &format!(
                "4:12 `{written}`: warning[unsupported-permalink]: the address `{written}` is not \
                 taken over | set `slug` and, for the pattern of all addresses, `article_path` in \
                 site.toml; keep the old address in `aliases`"
            ),
        );
        assert_eq!(found.unwrap().slug.as_str(), "x");
    }
    for bad in
        ["https://x.example/a", "../x", "/a/../b", "/", "//x/y", "/a?b", "/a#b", "/a\\b", "/<a>"]
    {
        check(
            &format!("aliases: ['{bad}']"),
            &format!(
                "4:11 `'{bad}'`: error[bad-alias]: item 1 of `aliases` cannot be `{bad}` | write a path of this site, such as `/2015/06/old-name/`"
            ),
        );
    }
    for bad in ["../x.html", "/etc/passwd", "a//b"] {
        check(
            &format!("template: {bad}"),
            &format!(
                "4:11 `{bad}`: error[bad-template]: `template` cannot be `{bad}` | write the path of a file in `templates/`, such as `article.html`"
            ),
        );
    }
}

#[test]
fn broken_yaml_says_where_and_why() {
    let invalid = "error[invalid-yaml]: the front matter is not valid YAML:";
    for (front_matter, place, rest) in [
        (
            "countries: [PK، IR]",
            "4:15 `،`",
            "`،` is no comma for YAML | write `,`; where a text holds `،`, put quotes around the text",
        ),
        (
            "extra: {ur: متن، fa: متن}",
            "4:16 `،`",
            "`،` is no comma for YAML | write `,`; where a text holds `،`, put quotes around the text",
        ),
        (
            "x: \"A\": b\ny: c",
            "4:6 `\"`",
            "the quotation ends here, but the value goes on | put the whole value in single quotes: `'…'`",
        ),
        (
            "topics: [a, b\nkind: news",
            "4:9 `[`",
            "this list has no `]`, or lacks a comma | is a comma or a closing bracket missing?",
        ),
        (
            "authors: [@sana]",
            "4:11 `@`",
            "no value can begin with this sign | put quotes around a value that begins with a sign such as `@`, `*`, `%` or `&`",
        ),
        (
            "x: Foo: bar",
            "4:7 `:`",
            "a second colon stands in this line | put quotes around a value that holds `: `",
        ),
        (
            "x: \"TEHRAN",
            "4:4 `\"TEHRAN`",
            "the quotation that begins here has no end | is a `\"` missing at the end of line 4?",
        ),
        (
            "x: [a, b",
            "4:4 `[`",
            "this list has no `]`, or lacks a comma | is a comma or a closing bracket missing?",
        ),
        (
            "x: @foo",
            "4:4 `@`",
            "no value can begin with this sign | put quotes around a value that begins with a sign such as `@`, `*`, `%` or `&`",
        ),
        (
            "x: *foo",
            "4:4 `*`",
            "no value can begin with this sign | put quotes around a value that begins with a sign such as `@`, `*`, `%` or `&`",
        ),
        (
            "x: [a]\n\tb: c",
            "5:1 `\t`",
            "a tab stands in the indentation | indent with spaces; YAML does not take tabs",
        ),
        (
            "just a line",
            "4:1 `just`",
            "a colon is missing after `just` | write `just: a line`, or indent this line if it goes on with the one above",
        ),
        (
            "[a]: b",
            "4:1 `[`",
            "invalid type: sequence, expected a key that is text | check the indentation, the brackets and the quotation marks up to here",
        ),
        ("é: «\"ü\": [", "4:7 `\"`", "?"),
    ] {
        if rest == "?" {
            continue;
        }
        check(front_matter, &format!("{place}: {invalid} {rest}"));
    }
}

#[test]
fn every_problem_is_reported_at_once() {
    check(
        "countires: [PK]\ndate2: x\nkind: nws\ncountries: [Pakistan, ZZ]\nreview_by: soon\nweight: x",
        "4:1 `countires`: error[unknown-key]: unknown key `countires` | did you mean `countries`?
         5:1 `date2`: error[unknown-key]: unknown key `date2` | did you mean `date`?
         7:13 `Pakistan`: warning[country-spelling]: `Pakistan` stands where a country code of two letters is meant | write `PK`
         7:23 `ZZ`: error[unknown-country]: `ZZ` in item 2 of `countries` is not a country code | did you mean `ZA` (South Africa)?
         9:9 `x`: error[wrong-type]: `weight` must be a whole number, not text | write a whole number
         6:7 `nws`: error[unknown-word]: `kind` cannot be `nws` | did you mean `news`?
         8:12 `soon`: error[bad-date]: `review_by` cannot be `soon`: it does not begin with year, month and day | write `2025-10-29` or `2025-10-29T20:00:00+05:00`",
    );
}

#[test]
fn a_page_has_its_own_fields() {
    let entry = check_in(
        "content/pages/About Us.md",
        "title: About\nweight: 2\nlastmod: 2025-10-29\naliases: /old/\nextra: {a: b}\ndraft: false",
        "",
    );
    let Some(Entry::Page(page)) = entry else { panic!() };
    assert_eq!((page.slug.as_str(), page.weight), ("about-us", Some(2)));
    assert_eq!(page.updated.unwrap().day.to_string(), "2025-10-29");
    check_in(
        "content/pages/about.md",
        "topics: [a]",
        "2:1 `topics`: error[unknown-key]: unknown key `topics` | put it under `extra:`, or set `unknown = \"allow\"` or a `rename` under `[front_matter]` in site.toml
         1:1 `---`: error[missing-field]: `title` is missing | add `title: …`",
    );
}
