//! Tests of reading `site.toml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::address::{BaseUrl, SourcePath};
use crate::config::Options;
use crate::diagnostics::{Checked, Diagnostic, Place, sort_diagnostics};
use crate::input::{Snapshot, SourceFile};
use crate::report::{Color, Format, Reporter};

fn options() -> Options {
    Options::public(Timestamp::UNIX_EPOCH)
}

fn file(text: impl AsRef<[u8]>) -> SourceFile {
    SourceFile::text(SourcePath::new(CONFIG_FILE).unwrap(), text.as_ref())
}

fn drawn(file: SourceFile, checked: Checked<Config>) -> String {
    let mut snapshot = Snapshot::default();
    snapshot.files.insert(file.path.clone(), Arc::new(file));
    let mut problems = checked.problems;
    sort_diagnostics(&mut problems);
    Reporter::new(&snapshot, Color::Never).report(&problems, Format::Text)
}

/// The configuration of a text without mistakes.
#[track_caller]
fn parse(text: &str) -> Config {
    let file = file(text);
    let checked = Config::parse(&file, &options());
    let value = checked.value.clone();
    assert_eq!(drawn(file, checked), "");
    value.unwrap()
}

/// Checks everything that is said of a text, and that it gives no configuration.
#[track_caller]
fn check_bytes(bytes: &[u8], expected: &str) {
    let file = file(bytes);
    let checked = Config::parse(&file, &options());
    assert!(checked.value.is_none());
    let drawn = drawn(file, checked);
    assert_eq!(drawn.trim_end(), expected.trim(), "\n{drawn}");
}

/// The same for lines that follow a sound `title` and `base_url`, which stand in the first line of
/// the file; each problem without its empty lines, and without the summary.
#[track_caller]
fn check(lines: &str, expected: &str) {
    let file = file(format!("base_url = \"https://desk.example\"\ntitle = \"Desk\"\n{lines}\n"));
    let checked = Config::parse(&file, &options());
    assert!(checked.value.is_none());
    let drawn = drawn(file, checked);
    let body = drawn.trim_end().rsplit_once("\n\n").map_or(&*drawn, |(body, _)| body);
    assert_eq!(body, expected.trim_matches('\n'), "\n{body}\n");
}

#[test]
fn the_least_that_is_needed() {
    let config = parse("title = \"Desk\"\nbase_url = \"https://desk.example/brief/\"\n");
    assert_eq!(&*config.title, "Desk");
    assert_eq!(config.description, None);
    assert_eq!(config.base_url.to_string(), "https://desk.example/brief/");
    assert_eq!(&*config.language, "en");
    assert_eq!(config.languages, ["en".into()]);
    assert_eq!(*config.time_zone, jiff::tz::TimeZone::UTC);
    assert_eq!(config.desk, Desk { name: None, names: BTreeMap::new(), email: None });
    assert_eq!(&*config.article_path, "/articles/{year}/{month}/{slug}/");
    assert_eq!((config.paginate_by, config.feeds.entries, config.timeline.events), (20, 20, 75));
    assert_eq!((config.timeline.as_of, config.timeline.as_of_days), (AsOf::Auto, 60));
    assert_eq!(config.content.articles, ["articles".into()]);
    assert_eq!(config.front_matter.unknown, UnknownKeys::Error);
    assert!(config.front_matter.rename.is_empty());
    assert_eq!(&*config.markdown.theme_light, "InspiredGitHub");
    assert!(config.menu.is_empty());
    assert_eq!(config.registries, Registries::default());
    assert!(config.extra.is_empty());
}

/// Every key that there is.
const EVERYTHING: &str = r##"
title = "Desk"
description = "A briefing"
base_url = "https://desk.example"
language = "ur"
languages = ["EN", "ur", "pt-br"]
timezone = "asia/karachi"
article_path = "/{year}/{slug}/"
paginate_by = 1_0

[desk]
name = "The desk"
email = "desk@desk.example"

[article]
cite_files = true

[feeds]
entries = 5

[timeline]
events = 50
as_of = true
as_of_days = 7

[content]
articles = ["articles", "blog/posts"]

[front_matter]
unknown = "warn"
rename = { tags = "topics", category = "kind" }

[history]
enabled = true

[markdown]
raw_html = true
smart_punctuation = true
highlight = false
broken_links = "warn"
theme_light = "a"
theme_dark = "b"

[[menu]]
title = "Timeline"
url = "/timeline/"

[[menu]]
title = "About"
url = "/about/"

[vocabulary]
actor_types = { pirates = { label = "pirates", as = "criminal" } }
event_types = { piracy = "piracy" }

[registries]
topics = "open"
actors = "closed"
people = "open"
places = "open"
stories = "open"

[extra]
text = "t"
number = 0x10
float = 1.5
date = 2025-10-29
list = [1, true, { a = "b" }]
"##;

#[test]
fn everything_that_can_be_said() {
    let config = parse(EVERYTHING);
    assert_eq!(config.description.as_deref(), Some("A briefing"));
    assert_eq!(config.languages, ["ur".into(), "en".into(), "pt-BR".into()]);
    assert_eq!(config.time_zone.iana_name(), Some("Asia/Karachi"));
    assert_eq!(config.desk.name.as_deref(), Some("The desk"));
    assert_eq!(config.desk.email.as_deref(), Some("desk@desk.example"));
    assert_eq!(&*config.article_path, "/{year}/{slug}/");
    assert_eq!((config.paginate_by, config.feeds.entries, config.timeline.events), (10, 5, 50));
    assert_eq!((config.timeline.as_of, config.timeline.as_of_days), (AsOf::Always, 7));
    assert!(config.article.cite_files && config.history.enabled);
    assert_eq!(config.content.articles, ["articles".into(), "blog/posts".into()]);
    assert_eq!(config.front_matter.unknown, UnknownKeys::Warn);
    assert_eq!(config.front_matter.rename.get("tags").map(|to| &**to), Some("topics"));
    assert_eq!(config.front_matter.rename.get("category").map(|to| &**to), Some("kind"));
    assert_eq!(
        config.markdown,
        MarkdownConfig {
            raw_html: true,
            smart_punctuation: true,
            link_names: true,
            explain_terms: true,
            highlight: false,
            broken_links: BrokenLinks::Warn,
            theme_light: "a".into(),
            theme_dark: "b".into(),
        }
    );
    let menu: Vec<_> = config.menu.iter().map(|item| (&*item.title, item.url.as_deref())).collect();
    assert_eq!(menu, [("Timeline", Some("/timeline/")), ("About", Some("/about/"))]);
    assert_eq!(config.registries.rules.get("topics"), Some(&Vocabulary::Open));
    assert_eq!(config.registries.rules.get("actors"), Some(&Vocabulary::Closed));
    assert_eq!(
        serde_json::to_string(&config.extra).unwrap(),
        r#"{"date":"2025-10-29","float":1.5,"list":[1,true,{"a":"b"}],"number":16,"text":"t"}"#
    );
}

#[test]
fn the_guide_has_every_key() {
    let own = own_registry::OwnRegistry::DECLARATION;
    let menu = [MenuItem::DECLARATION, MenuEntry::DECLARATION];
    let theme = [FontFile::DECLARATION, Flags::DECLARATION];
    let all = [&[Config::DECLARATION, own][..], &menu, &theme, &[NamedBuild::DECLARATION]];
    let declarations = all.concat();
    crate::written::check_guide("configuration.md", &declarations);
}

#[test]
fn a_byte_order_mark_and_crlf_are_taken() {
    let config = parse("\u{feff}title = \"Desk\"\r\nbase_url = \"https://desk.example\"\r\n");
    assert_eq!(&*config.title, "Desk");
}

#[test]
fn the_command_line_goes_before_the_file() {
    let url = BaseUrl::parse("http://localhost:1111").unwrap();
    let options = Options { base_url: Some(url.clone()), ..options() };
    let with = file("title = \"Desk\"\nbase_url = \"https://desk.example\"");
    let without = file("title = \"Desk\"\n");
    for file in [&with, &without] {
        assert_eq!(Config::parse(file, &options).value.unwrap().base_url, url);
    }
    let broken = file("title = \"Desk\"\nbase_url = \"nonsense\"");
    assert!(Config::parse(&broken, &options).value.is_none());
}

#[test]
fn the_hash_covers_text_and_overrides() {
    let options_with = |url: &str| Options { base_url: BaseUrl::parse(url).ok(), ..options() };
    let hash =
        |text: &str, options: &Options| Config::parse(&file(text), options).value.unwrap().hash;
    let text = "title = \"Desk\"\nbase_url = \"https://a.example\"\n";
    let plain = hash(text, &options());
    assert_eq!(plain, hash(text, &options()));
    assert_ne!(plain, hash(&format!("{text}#"), &options()));
    assert_ne!(plain, hash(text, &options_with("https://a.example")));
    assert_ne!(
        hash(text, &options_with("https://b.example")),
        hash(text, &options_with("https://a.example"))
    );
}

#[test]
fn a_site_without_the_file() {
    let checked = Config::read(&Snapshot::default(), &options());
    assert!(checked.value.is_none());
    assert_eq!(
        Reporter::new(&Snapshot::default(), Color::Never).report(&checked.problems, Format::Text),
        "error[missing-config]: there is no `site.toml` here\n \
         --> site.toml\n  |\n  \
         = help: start a new site with `dateline init DIR`, or name the site's folder with `--root DIR`\n\
         \n1 error\n"
    );
}

#[test]
fn an_empty_file_lacks_two_keys() {
    check_bytes(
        b"",
        r#"
error[missing-config-key]: `base_url` is missing
 --> site.toml
  |
  = help: add `base_url = "https://desk.example"`

error[missing-config-key]: `title` is missing
 --> site.toml
  |
  = help: add `title = "…"`

2 errors
"#,
    );
}

#[test]
fn a_missing_key_hides_no_other_mistake() {
    check_bytes(
        b"paginate_by = 0",
        r#"
error[missing-config-key]: `base_url` is missing
 --> site.toml
  |
  = help: add `base_url = "https://desk.example"`

error[missing-config-key]: `title` is missing
 --> site.toml
  |
  = help: add `title = "…"`

error[config-number-out-of-range]: `paginate_by` must be a whole number from 1 to 1000
 --> site.toml:1:15
  |
1 | paginate_by = 0
  |               ^

3 errors
"#,
    );
}

#[test]
fn bytes_that_are_not_utf8() {
    check_bytes(
        b"title = \"De\xffsk\"\n",
        "
error[config-not-utf8]: this is not UTF-8 text
 --> site.toml:1:12
  |
1 | title = \"De\u{fffd}sk\"
  |            ^
  |
  = help: it looks like Windows-1252 (here `ÿ`): save the file in the encoding UTF-8

1 error
",
    );
}

#[test]
fn syntax_errors_are_all_told() {
    check(
        "a = \n[b\nc = 'd\n",
        "
error[config-syntax]: not valid TOML: string values must be quoted, expected literal string
 --> site.toml:3:5
  |
3 | a =
  |     ^

error[config-syntax]: not valid TOML: unclosed table, expected `]`
 --> site.toml:4:3
  |
4 | [b
  |   ^
",
    );
    check(
        "a = 1\na = 2",
        "
error[config-syntax]: not valid TOML: duplicate key
 --> site.toml:4:1
  |
4 | a = 2
  | ^
  |
  = help: `a` stands in line 3 already: keep one of them
",
    );
    // What people make of two examples of the guide.
    check(
        "[theme]\nlogo = 'a.svg'\n\n[theme]\naccent = '#123'\n",
        "
error[config-syntax]: not valid TOML: duplicate key
 --> site.toml:6:2
  |
6 | [theme]
  |  ^^^^^
  |
  = help: `[theme]` stands in line 3 already: put its keys there
",
    );
    check(
        "[share] cards = true\n",
        "
error[config-syntax]: not valid TOML: unexpected key or value, expected newline, `#`
 --> site.toml:3:9
  |
3 | [share] cards = true
  |         ^
  |
  = help: `[share]` stands on a line of its own, and its keys below it
",
    );
}

#[test]
fn what_is_no_toml_is_told_in_words() {
    let helps = |lines: &str| {
        let file = file(lines);
        let problems = Config::parse(&file, &options()).problems;
        let told = problems.iter().map(|problem| {
            let Place::Span(span) = &problem.place else { panic!("{problem:?}") };
            let before = &lines[..span.start];
            let line = before.matches('\n').count() + 1;
            let message = problem.message.trim_start_matches("not valid TOML: ");
            format!("{line}: {message} | {}", problem.help.as_deref().unwrap_or(""))
        });
        told.collect::<Vec<_>>().join("\n")
    };
    // Nothing behind an open list is wrong.
    for (lines, expected) in [
        (
            "a = 1\nlanguages = [\"ur\", \"fa\"\n\n[desk]\nname = \"x\"\n",
            "2: the list that begins here has no `]` | put a `]` where it ends",
        ),
        (
            "titles = {ur = \"x\"\ntimezone = \"UTC\"\n",
            "1: the map that begins here has no `}` | put a `}` where it ends",
        ),
        (
            "languages = [ur, fa]\n",
            "1: string values must be quoted, expected literal string | \
             put quotation marks around each: `[\"ur\", \"fa\"]`",
        ),
        (
            "language = ur\n",
            "1: string values must be quoted, expected literal string | \
             put quotation marks around it: `\"ur\"`",
        ),
        (
            "name = “Zarnab Desk”\n",
            "1: string values must be quoted, expected literal string | \
             TOML takes no typographic quotation marks: write `\"Zarnab Desk\"`",
        ),
        (
            "timezone: \"Asia/Karachi\"\n",
            "1: key with no value, expected `=` | \
             write `=` in place of `:`, as in `timezone = \"Asia/Karachi\"`",
        ),
        (
            "titles = {ur: \"x\"}\n",
            "1: missing assignment between key-value pairs, expected `=` | \
             within `{…}` too write `=` in place of `:`, as in `{ur = \"…\"}`",
        ),
        (
            "languages = [\"ur\" \"fa\"]\n",
            "1: missing comma between array elements, expected `,` | put a `,` between the two",
        ),
    ] {
        assert_eq!(helps(lines), expected, "for {lines}");
    }
    let comma = helps("languages = [\"ur\"، \"fa\"]\n");
    assert!(comma.ends_with("| `،` is no comma for TOML: write `,`"), "{comma}");
}

#[test]
fn languages_by_their_names() {
    let help = |lines: &str| {
        let lines = format!("base_url = \"https://desk.example\"\ntitle = \"Desk\"\n{lines}\n");
        let problems = Config::parse(&file(lines), &options()).problems;
        problems.iter().filter_map(|one| one.help.as_deref()).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(help("language = \"Farsi\""), "`Farsi` is `fa`: write that");
    assert_eq!(help("languages = [\"Urdu\"]"), "`Urdu` is `ur`: write that");
    assert_eq!(help("languages = \"ur, fa\""), "write a list: `[\"ur\", \"fa\"]`");
    assert_eq!(help("titles = {urdu = \"x\"}"), "`urdu` is `ur`: write that");
    assert_eq!(help("[calendars]\nfa = \"jalali\""), "write `persian`");
    assert_eq!(help("[digits]\nur = \"urdu\""), "write `persian`");
    let address = "title = \"Desk\"\nbase_url = \"www.desk.example\"\n";
    let problems = Config::parse(&file(address), &options()).problems;
    assert_eq!(problems[0].help.as_deref(), Some("write `https://www.desk.example`"));
}

#[test]
fn unknown_keys_anywhere() {
    check(
        "titel = 1\n[feeds]\nentrys = 2\nzzzzzzz = 3\n[nonsense]\na = 1\n",
        "
error[unknown-config-key]: unknown key `titel`
 --> site.toml:3:1
  |
3 | titel = 1
  | ^^^^^
  |
  = help: did you mean `title`?

error[unknown-config-key]: unknown key `entrys` in `[feeds]`
 --> site.toml:5:1
  |
5 | entrys = 2
  | ^^^^^^
  |
  = help: did you mean `entries`?

error[unknown-config-key]: unknown key `zzzzzzz` in `[feeds]`
 --> site.toml:6:1
  |
6 | zzzzzzz = 3
  | ^^^^^^^
  |
  = help: known keys: `entries`

error[unknown-config-key]: unknown key `nonsense`
 --> site.toml:7:2
  |
7 | [nonsense]
  |  ^^^^^^^^
  |
  = help: keys of your own go under `[extra]`
",
    );
}

#[test]
fn what_front_matter_takes_is_taken() {
    let config = parse(
        "title = 2026\nbase_url = \"https://desk.example\"\nlanguages = \"ur\"\npaginate_by = \"30\"\n\
         [markdown]\nhighlight = \"no\"\n[menu]\ntitle = \"Timeline\"\nurl = \"/timeline/\"\n",
    );
    assert_eq!((&*config.title, config.paginate_by), ("2026", 30));
    assert_eq!(config.languages, ["en".into(), "ur".into()]);
    assert!(!config.markdown.highlight);
    assert_eq!(config.menu.len(), 1);
}

#[test]
fn wrong_types() {
    check(
        "description = [\"a\"]",
        r#"
error[wrong-config-type]: `description` must be text, not a list
 --> site.toml:3:15
  |
3 | description = ["a"]
  |               ^^^^^
  |
  = help: write text
"#,
    );
    check(
        "languages = [{}, \"en\"]",
        r#"
error[wrong-config-type]: item 1 of `languages` must be text, not a table
 --> site.toml:3:14
  |
3 | languages = [{}, "en"]
  |              ^^
  |
  = help: write text
"#,
    );
    check(
        "paginate_by = \"twenty\"",
        r#"
error[wrong-config-type]: `paginate_by` must be a whole number, not text
 --> site.toml:3:15
  |
3 | paginate_by = "twenty"
  |               ^^^^^^^^
  |
  = help: write a whole number
"#,
    );
    check(
        "[markdown]\nhighlight = \"perhaps\"",
        r#"
error[wrong-config-type]: `markdown.highlight` must be `true` or `false`, not text
 --> site.toml:4:13
  |
4 | highlight = "perhaps"
  |             ^^^^^^^^^
  |
  = help: write `true` or `false`
"#,
    );
    check(
        "feeds = 20",
        "
error[wrong-config-type]: `feeds` must be a table, not a number
 --> site.toml:3:9
  |
3 | feeds = 20
  |         ^^
  |
  = help: write it under `[feeds]`
",
    );
    check(
        "menu = [\"a\"]",
        r#"
error[wrong-config-type]: item 1 of `menu` must be a table, not text
 --> site.toml:3:9
  |
3 | menu = ["a"]
  |         ^^^
  |
  = help: write it under `[[menu]]`
"#,
    );
    check(
        "[menu]\ntitle = \"a\"",
        r#"
error[missing-config-key]: `menu.url` is missing
 --> site.toml:3:2
  |
3 | [menu]
  |  ^^^^
  |
  = help: add `url = "/timeline/"`
"#,
    );
    check(
        "[front_matter]\nrename = \"tags\"",
        r#"
error[wrong-config-type]: `front_matter.rename` must be a table, not text
 --> site.toml:4:10
  |
4 | rename = "tags"
  |          ^^^^^^
  |
  = help: write it under `[front_matter.rename]`
"#,
    );
    check(
        "extra = 1",
        "
error[wrong-config-type]: `extra` must be a table, not a number
 --> site.toml:3:9
  |
3 | extra = 1
  |         ^
  |
  = help: write it under `[extra]`
",
    );
}

#[test]
fn what_is_empty_is_told_or_counts_as_absent() {
    check_bytes(
        b"title = \" \"\nbase_url = \"https://desk.example\"\ndescription = \"\"\n",
        r#"
error[missing-config-key]: `title` is missing
 --> site.toml:1:1
  |
1 | title = " "
  | ^^^^^
  |
  = help: add `title = "…"`

1 error
"#,
    );
}

#[test]
fn what_xml_cannot_hold_is_refused() {
    check(
        "description = \"De\\uFFFEsk\"",
        r#"
error[control-character]: `description` holds the control character U+FFFE
 --> site.toml:3:15
  |
3 | description = "De\uFFFEsk"
  |               ^^^^^^^^^^^^
  |
  = help: remove it; it has no place in a page
"#,
    );
}

#[test]
fn no_text_holds_what_nobody_sees() {
    for line in [
        "description = \"a\\u0007b\"",
        "extra = { }\nmenu = [{ title = \"a\\u0000\", url = \"/x/\" }]",
        "[vocabulary.event_types]\nraid = \"a\\u0007b\"",
        "[vocabulary.event_types]\nraid = { label = \"a\\u0000\" }",
        "[extra]\nlinks = [{ name = \"a\\u0000\" }]",
        "[extra]\n\"a\\u0000\" = 1",
    ] {
        let text = format!("title = \"T\"\nbase_url = \"https://desk.example\"\n{line}\n");
        let codes: Vec<_> = Config::parse(&file(text), &options())
            .problems
            .iter()
            .map(|problem| problem.code)
            .collect();
        assert_eq!(codes, ["control-character"], "{line}");
    }
    check(
        "[vocabulary.event_types]\nraid = \"a \\u202E b\"\nsweep = \"a \\u2067b\\u2069 c\"\nhunt = \"\\u2067b\"\nsail = [1]",
        r#"
warning[open-direction]: `vocabulary.event_types.raid` holds U+202E, which turns the direction of letters and is not seen
 --> site.toml:4:8
  |
4 | raid = "a \u202E b"
  |        ^^^^^^^^^^^^
  |
  = help: remove it: the letters themselves say in which direction they are read

warning[open-direction]: `vocabulary.event_types.hunt` holds U+2067, which turns the direction of letters and is not seen
 --> site.toml:6:8
  |
6 | hunt = "\u2067b"
  |        ^^^^^^^^^
  |
  = help: remove it: the letters themselves say in which direction they are read

error[wrong-config-type]: `vocabulary.event_types.sail` must be text, not a list
 --> site.toml:7:8
  |
7 | sail = [1]
  |        ^^^
  |
  = help: write text
"#,
    );
}

#[test]
fn a_word_of_the_desk_is_told_from_every_other() {
    check(
        "[vocabulary.event_types]\nmaritime_incident = \"x\"\nraid = \"Maritime incident\"\nsweep = \"House search\"\nsearch = \"house  search\"",
        r#"
warning[same-label]: readers see `maritime-incident` as `Maritime incident` too
 --> site.toml:5:8
  |
5 | raid = "Maritime incident"
  |        ^^^^^^^^^^^^^^^^^^^
  |
  = help: give it a label of its own, so that the two can be told apart

warning[same-label]: readers see `sweep` as `house search` too
 --> site.toml:7:10
  |
7 | search = "house  search"
  |          ^^^^^^^^^^^^^^^
  |
  = help: give it a label of its own, so that the two can be told apart

error[built-in-word]: `maritime-incident` is one of the words that `vocabulary.event_types` adds to
 --> site.toml:4:1
  |
4 | maritime_incident = "x"
  | ^^^^^^^^^^^^^^^^^
  |
  = help: remove the line, or give what you mean a word of its own
"#,
    );
}

#[test]
fn whatever_nests_or_goes_on_is_bounded() {
    let deep = |open: &str, close: &str, depth: usize| {
        format!("a = {}1{}", open.repeat(depth), close.repeat(depth))
    };
    for text in [
        deep("[", "]", 40),
        deep("{ a = ", " }", 40),
        deep("[", "]", 100_000),
        format!("[extra{}]", ".a".repeat(40)),
        format!("extra{} = 1", ".a".repeat(100_000)),
    ] {
        let checked = Config::parse(&file(text), &options());
        let codes: Vec<_> = checked.problems.iter().map(|problem| problem.code).collect();
        assert!(checked.value.is_none() && codes.contains(&"config-syntax"), "{codes:?}");
    }
    let lines = |line: &dyn Fn(usize) -> String| (0..5000).map(line).collect::<String>();
    let unknown = file(lines(&|n| format!("key{n} = 1\n")));
    assert_eq!(Config::parse(&unknown, &options()).problems.len(), 101);
    let twice = file(lines(&|n| format!("key{n} = 1\nkey{n} = 2\n")));
    assert_eq!(Config::parse(&twice, &options()).problems.len(), 100);
}

#[test]
fn values_out_of_bounds() {
    check(
        "paginate_by = 0",
        "
error[config-number-out-of-range]: `paginate_by` must be a whole number from 1 to 1000
 --> site.toml:3:15
  |
3 | paginate_by = 0
  |               ^
",
    );
    check(
        "[feeds]\nentries = -1",
        "
error[config-number-out-of-range]: `feeds.entries` must be a whole number from 1 to 1000
 --> site.toml:4:11
  |
4 | entries = -1
  |           ^^
",
    );
    check(
        "[digits]\nur = \"latn\"\n[calendars]\nfarsi-1 = \"persian\"",
        "
error[unknown-config-word]: `digits.ur` cannot be `latn`
 --> site.toml:4:6
  |
4 | ur = \"latn\"
  |      ^^^^^^
  |
  = help: did you mean `latin`?

error[invalid-language]: `farsi-1` is no language
 --> site.toml:6:1
  |
6 | farsi-1 = \"persian\"
  | ^^^^^^^
  |
  = help: write a BCP 47 tag such as `en`, `ur` or `pa-Arab`
",
    );
    check(
        "[timeline]\nas_of = \"never\"",
        "
error[unknown-config-word]: `timeline.as_of` cannot be `never`
 --> site.toml:4:9
  |
4 | as_of = \"never\"
  |         ^^^^^^^
  |
  = help: write one of `auto`, `true` or `false`
",
    );
    check(
        "[timeline]\nevents = 99999999999999999999999999",
        "
error[config-number-out-of-range]: `timeline.events` must be a whole number from 1 to 100000
 --> site.toml:4:10
  |
4 | events = 99999999999999999999999999
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^
",
    );
    check("[extra]\na = [nan]\nb = 99999999999999999999",
"
error[unusable-config-number]: templates cannot use this number: it is not finite or does not fit 64 bits
 --> site.toml:4:6
  |
4 | a = [nan]
  |      ^^^
  |
  = help: write it as a string

error[unusable-config-number]: templates cannot use this number: it is not finite or does not fit 64 bits
 --> site.toml:5:5
  |
5 | b = 99999999999999999999
  |     ^^^^^^^^^^^^^^^^^^^^
  |
  = help: write it as a string
",
    );
}

#[test]
fn languages() {
    check(
        "language = \"english language\"\nlanguages = [\"e\", \"ur\", \"UR\"]",
        r#"
error[invalid-language]: `language` cannot be `english language`
 --> site.toml:3:12
  |
3 | language = "english language"
  |            ^^^^^^^^^^^^^^^^^^
  |
  = help: write a BCP 47 tag such as `en`, `ur` or `pa-Arab`

error[invalid-language]: item 1 of `languages` cannot be `e`
 --> site.toml:4:14
  |
4 | languages = ["e", "ur", "UR"]
  |              ^^^
  |
  = help: write a BCP 47 tag such as `en`, `ur` or `pa-Arab`

error[repeated-language]: the language `ur` is listed twice
 --> site.toml:4:25
  |
4 | languages = ["e", "ur", "UR"]
  |                         ^^^^
  |
  = help: remove one of them
note: first listed here
 --> site.toml:4:19
  |
4 | languages = ["e", "ur", "UR"]
  |                   ^^^^
"#,
    );
    check(
        "language = \"english\"",
        r#"
error[invalid-language]: `language` cannot be `english`
 --> site.toml:3:12
  |
3 | language = "english"
  |            ^^^^^^^^^
  |
  = help: `english` is `en`: write that
"#,
    );
}

#[test]
fn time_zones() {
    check(
        "timezone = \"Asia/Karatchi\"",
        r#"
error[unknown-time-zone]: unknown time zone `Asia/Karatchi`
 --> site.toml:3:12
  |
3 | timezone = "Asia/Karatchi"
  |            ^^^^^^^^^^^^^^^
  |
  = help: did you mean `Asia/Karachi`?
"#,
    );
    check(
        "timezone = \"karachi\"",
        r#"
error[unknown-time-zone]: unknown time zone `karachi`
 --> site.toml:3:12
  |
3 | timezone = "karachi"
  |            ^^^^^^^^^
  |
  = help: did you mean `Asia/Karachi`?
"#,
    );
    check(
        "timezone = \"Nowhere at all\"",
        r#"
error[unknown-time-zone]: unknown time zone `Nowhere at all`
 --> site.toml:3:12
  |
3 | timezone = "Nowhere at all"
  |            ^^^^^^^^^^^^^^^^
  |
  = help: write a name of the IANA database, such as `Asia/Karachi`
"#,
    );
}

#[test]
fn base_urls() {
    check_bytes(b"title = 'Desk'\nbase_url = 'desk.example'",
"
error[invalid-base-url]: `desk.example` is not a base URL: it must start with `https://` or `http://`
 --> site.toml:2:12
  |
2 | base_url = 'desk.example'
  |            ^^^^^^^^^^^^^^
  |
  = help: write `https://desk.example`

1 error
",
    );
}

#[test]
fn article_paths() {
    check(
        "article_path = \"/{year}/{slg}/\"",
        r#"
error[invalid-article-path]: `article_path` has an unknown placeholder `{slg}`
 --> site.toml:3:25
  |
3 | article_path = "/{year}/{slg}/"
  |                         ^^^^^
  |
  = help: did you mean `{slug}`?
"#,
    );
    check(
        "article_path = \"/\\u0061/{year}\"",
        r#"
error[invalid-article-path]: `article_path` must start and end with `/`
 --> site.toml:3:16
  |
3 | article_path = "/\u0061/{year}"
  |                ^^^^^^^^^^^^^^^^
  |
  = help: write it like `/articles/{year}/{month}/{slug}/`
"#,
    );
    check(
        "article_path = \"/a?/{year}/\"",
        r#"
error[invalid-article-path]: `article_path` must hold `{slug}`
 --> site.toml:3:17
  |
3 | article_path = "/a?/{year}/"
  |                 ^^^^^^^^^^^
  |
  = help: without it, all articles of a month would have one address

error[invalid-article-path]: `article_path` has a character that does not belong in an address
 --> site.toml:3:19
  |
3 | article_path = "/a?/{year}/"
  |                   ^
  |
  = help: use letters, digits, `-`, `_`, `.` and `~`
"#,
    );
    check(
        "article_path = \"//{slug/\"",
        r#"
error[invalid-article-path]: `article_path` has a part that is empty, `.` or `..`
 --> site.toml:3:17
  |
3 | article_path = "//{slug/"
  |                 ^^^^^^^^
  |
  = help: remove that part

error[invalid-article-path]: `article_path` has a brace without its partner
 --> site.toml:3:19
  |
3 | article_path = "//{slug/"
  |                   ^
  |
  = help: write placeholders like `{slug}`
"#,
    );
    check(
        "article_path = \"/{title}/\"",
        r#"
error[invalid-article-path]: `article_path` has an unknown placeholder `{title}`
 --> site.toml:3:18
  |
3 | article_path = "/{title}/"
  |                  ^^^^^^^
  |
  = help: known placeholders: `{year}`, `{month}`, `{day}`, `{slug}`
"#,
    );
}

#[test]
fn folders_of_articles() {
    check(
        "[content]\narticles = [\"/articles\", \"topics/x\", \"a\", \"a\"]",
        r#"
error[invalid-article-folder]: `/articles` cannot be a folder of articles: write its path from `content/`, without slashes at its ends
 --> site.toml:4:13
  |
4 | articles = ["/articles", "topics/x", "a", "a"]
  |             ^^^^^^^^^^^

error[invalid-article-folder]: `topics/x` cannot be a folder of articles: it holds something else
 --> site.toml:4:26
  |
4 | articles = ["/articles", "topics/x", "a", "a"]
  |                          ^^^^^^^^^^

error[invalid-article-folder]: `a` cannot be a folder of articles: it is listed twice
 --> site.toml:4:43
  |
4 | articles = ["/articles", "topics/x", "a", "a"]
  |                                           ^^^
"#,
    );
}

#[test]
fn front_matter() {
    check(
        "[front_matter]\nunknown = \"warning\"",
        r#"
error[unknown-config-word]: `front_matter.unknown` cannot be `warning`
 --> site.toml:4:11
  |
4 | unknown = "warning"
  |           ^^^^^^^^^
  |
  = help: write one of `error`, `warn` or `allow`
"#,
    );
}

#[test]
fn words() {
    check(
        "[registries]\ntopics = \"shut\"\ncountry = \"open\"",
        r#"
error[unknown-config-word]: `registries.topics` cannot be `shut`
 --> site.toml:4:10
  |
4 | topics = "shut"
  |          ^^^^^^
  |
  = help: write one of `open` or `closed`

error[unknown-config-key]: unknown key `country` in `[registries]`
 --> site.toml:5:1
  |
5 | country = "open"
  | ^^^^^^^
  |
  = help: did you mean `countries`?
"#,
    );
}

#[test]
fn menus() {
    check(
        "[[menu]]\nurl = \"//evil.example\"\n[[menu]]\ntitle = \"A\"\nurl = \"https://a.example\"\n[[menu]]\ntitle = \"B\"",
        r#"
error[missing-config-key]: `title` of item 1 of `menu` is missing
 --> site.toml:3:1
  |
3 | [[menu]]
  | ^^^^^^^^
  |
  = help: add `title = "…"`

error[invalid-menu-url]: `//evil.example` is not an address of the site, nor of another one
 --> site.toml:4:7
  |
4 | url = "//evil.example"
  |       ^^^^^^^^^^^^^^^^
  |
  = help: write the path from the site's root, such as `/timeline/`, or begin with `https://`

error[missing-config-key]: `url` of item 3 of `menu` is missing
 --> site.toml:8:1
  |
8 | [[menu]]
  | ^^^^^^^^
  |
  = help: add `url = "/timeline/"`
"#,
    );
}

#[test]
fn a_menu_names_nobody() {
    check(
        "[[menu]]\ntitle = \"A\"\nurl = \"https://me:word@a.example/@me\"\n[[menu]]\ntitle = \"B\"\nurl = \"https://a.example/@me\"",
        r#"
error[invalid-menu-url]: `https://me:word@a.example/@me` has a name or a password in it
 --> site.toml:5:7
  |
5 | url = "https://me:word@a.example/@me"
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: take out what stands before the `@`: every reader would see it
"#,
    );
}

#[test]
fn emails() {
    check(
        "[desk]\nemail = \"desk at desk\"",
        r#"
error[invalid-email]: `desk at desk` is not an email address
 --> site.toml:4:9
  |
4 | email = "desk at desk"
  |         ^^^^^^^^^^^^^^
"#,
    );
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(pieces in proptest::collection::vec(
        proptest::sample::select(&[
            "\n", "\r\n", "\r", " ", "=", " = ", ".", ",", "\"", "'", "\"\"\"", "'''", "[", "]",
            "[[", "]]", "{", "}", "#", "\\", "\\u00", "\\ud800", "\0", "\u{1b}", "\u{feff}",
            "\u{202e}", "é", "日本", "title", "base_url", "languages", "language", "timezone",
            "article_path", "paginate_by", "menu", "extra", "front_matter", "rename", "content",
            "articles", "desk", "email", "\"{slug\"", "\"/{slug}/\"", "\"https://a.example\"",
            "\"en\"", "true", "nan", "-1", "0x", "1_0", "2025-10-29", "25:61",
            "title = \"Desk\"\n", "[extra]\n", "[[menu]]\n",
        ][..]),
        0..40,
    )) {
        let file = file(pieces.concat());
        let checked = Config::parse(&file, &options());
        prop_assert_eq!(checked.value.is_none(), checked.problems.iter().any(Diagnostic::is_error));
        for problem in &checked.problems {
            if let Place::Span(span) = &problem.place {
                prop_assert!(span.start <= span.end && span.end <= file.bytes.len());
            }
        }
        let drawn = drawn(file, checked);
        prop_assert!(!drawn.contains(['\x1b', '\r']));
    }
}

#[test]
fn words_of_the_desk_must_be_new_and_stand_for_known_ones() {
    check(
        "[vocabulary]\nevents = {}\n[vocabulary.event_types]\nattack = \"Attack\"\n\"Drone strike\" = \"a\"\n-a = \"b\"\npiracy = { as = \"atack\", name = \"c\" }\nraid = [1]\n",
        r#"
error[unknown-config-key]: unknown key `events` in `[vocabulary]`
 --> site.toml:4:1
  |
4 | events = {}
  | ^^^^^^
  |
  = help: `events` stands under `[timeline]`; known keys: `actor_types`, `event_types`

error[built-in-word]: `attack` is one of the words that `vocabulary.event_types` adds to
 --> site.toml:6:1
  |
6 | attack = "Attack"
  | ^^^^^^
  |
  = help: remove the line, or give what you mean a word of its own

error[invalid-word]: `Drone strike` cannot be a word of `vocabulary.event_types`
 --> site.toml:7:1
  |
7 | "Drone strike" = "a"
  | ^^^^^^^^^^^^^^
  |
  = help: write `drone-strike = "Drone strike"`

error[invalid-word]: `-a` cannot be a word of `vocabulary.event_types`
 --> site.toml:8:1
  |
8 | -a = "b"
  | ^^
  |
  = help: write `a = "-a"`

error[unknown-config-word]: `vocabulary.event_types.piracy.as` cannot be `atack`
 --> site.toml:9:17
  |
9 | piracy = { as = "atack", name = "c" }
  |                 ^^^^^^^
  |
  = help: did you mean `attack`?

error[unknown-config-key]: unknown key `name` in `[vocabulary.event_types.piracy]`
 --> site.toml:9:26
  |
9 | piracy = { as = "atack", name = "c" }
  |                          ^^^^
  |
  = help: known keys: `as`, `label`

error[wrong-config-type]: `vocabulary.event_types.raid` must be text, not a list
  --> site.toml:10:8
   |
10 | raid = [1]
   |        ^^^
   |
   = help: write text
"#,
    );
}

#[test]
fn themes() {
    check(
        "[theme]\nlogo = \"../x.svg\"\naccent = \"#e0a000\"\naccent_dark = \"navy\"\n[theme.fonts]\ntext = [\"A; }\"]\n\
         files = [{family = \"A\", file = \"a.woff2\", weight = \"bold\"}]\n[theme.flags]\nfolder = \"flags\"",
        r##"
error[invalid-static-file]: `../x.svg` is not a path in `static/`
 --> site.toml:4:8
  |
4 | logo = "../x.svg"
  |        ^^^^^^^^^^
  |
  = help: write where the file lies below `static/`, such as `logo.svg`

error[weak-accent]: links in `#e0a000` are hard to read on a light page: a contrast of 2.0 to 1, where 4.5 is the least
 --> site.toml:5:10
  |
5 | accent = "#e0a000"
  |          ^^^^^^^^^
  |
  = help: the nearest colour that can be read is `#8c6400`

error[invalid-colour]: `navy` is not a colour
 --> site.toml:6:15
  |
6 | accent_dark = "navy"
  |               ^^^^^^
  |
  = help: write it as `#` and six digits of red, green and blue, such as `#0b5567`

error[invalid-typeface]: `A; }` is not the name of a typeface
 --> site.toml:8:9
  |
8 | text = ["A; }"]
  |         ^^^^^^
  |
  = help: write one name, without quotation marks or commas: `["Literata", "Georgia"]`

error[invalid-weight]: `bold` is not a weight of letters
 --> site.toml:9:52
  |
9 | files = [{family = "A", file = "a.woff2", weight = "bold"}]
  |                                                    ^^^^^^
  |
  = help: write a number from 1 to 1000, such as `400`, or the lightest and the heaviest: `200 900`

error[missing-config-key]: `theme.flags.policy` is missing
  --> site.toml:10:8
   |
10 | [theme.flags]
   |        ^^^^^
   |
   = help: add `policy = "…"`
"##,
    );
}

/// Who adds a key writes it at the end of the file, or at its head.
#[test]
fn keys_in_the_wrong_table() {
    check(
        "logo = 'a.svg'\nentries = 3\n[theme]\naccent = '#0b5567'\npaginate_by = 30\ncards = true\n",
        "
error[unknown-config-key]: unknown key `logo`
 --> site.toml:3:1
  |
3 | logo = 'a.svg'
  | ^^^^
  |
  = help: `logo` stands under `[theme]`

error[unknown-config-key]: unknown key `entries`
 --> site.toml:4:1
  |
4 | entries = 3
  | ^^^^^^^
  |
  = help: `entries` stands under `[feeds]`

error[unknown-config-key]: unknown key `paginate_by` in `[theme]`
 --> site.toml:7:1
  |
7 | paginate_by = 30
  | ^^^^^^^^^^^
  |
  = help: `paginate_by` stands above the first `[table]` of the file; known keys: `accent`, `accent_dark`, `bundled_fonts`, `flags`, `fonts`, `icon`, `logo`

error[unknown-config-key]: unknown key `cards` in `[theme]`
 --> site.toml:8:1
  |
8 | cards = true
  | ^^^^^
  |
  = help: `cards` stands under `[share]`; known keys: `accent`, `accent_dark`, `bundled_fonts`, `flags`, `fonts`, `icon`, `logo`
",
    );
}

/// What is wrong with the look of pages hides nothing that is wrong with the content.
#[test]
fn errors_about_pages_leave_a_configuration() {
    let rest = |lines: &str| {
        let text = format!("base_url = \"https://desk.example\"\ntitle = \"Desk\"\n{lines}\n");
        let mut snapshot = Snapshot::default();
        let file = file(text);
        snapshot.files.insert(file.path.clone(), Arc::new(file));
        assert!(Config::read(&snapshot, &options()).value.is_none());
        Config::read_but_for_pages(&snapshot, &options())
    };
    let config = rest(
        "logo = 'a'\nanything = 1\ndescription = []\n[theme]\naccent = 'yellow'\n[feeds]\nentries = 7\n",
    );
    let config = config.unwrap();
    assert_eq!((&*config.title, config.feeds.entries, config.theme.accent), ("Desk", 7, None));
    for changes_reading in [
        "languages = 'xx-'",
        "[front_matter]\nunknown = 'x'",
        "langauge = 'ur'",
        "lang = 'ur'",
        "[builds.x]\ntlp = 'x'",
    ] {
        assert!(rest(changes_reading).is_none(), "{changes_reading}");
        assert!(rest(&format!("logo = 1\n{changes_reading}")).is_none(), "{changes_reading}");
    }
}

#[test]
fn a_text_in_a_language_that_the_site_has_not() {
    let text = "title = \"Desk\"\nbase_url = \"https://desk.example\"\n\
                languages = [\"en\", \"ur\"]\ntitles = {ur = \"U\", de = \"D\"}\n\
                [desk]\nnames = {tr = \"T\"}\n[[menu]]\ntitle = \"M\"\nurl = \"/\"\n\
                titles = {ur-PK = \"U\"}\n[registries.operations]\ntitle = \"O\"\n\
                titles = {fa = \"F\"}\n";
    let checked = Config::parse(&file(text), &options());
    assert!(checked.value.is_some());
    let told: Vec<String> = checked
        .problems
        .iter()
        .map(|problem| format!("{} {}", problem.code, problem.help.as_deref().unwrap_or("")))
        .collect();
    let expected = ["de", "tr", "ur-PK", "fa"].map(|tag| {
        format!("unknown-language write one of `en` or `ur`, or add `{tag}` to `languages`")
    });
    assert_eq!(told, expected);
}

#[test]
fn a_code_of_no_language() {
    check(
        "languages = [\"en\", \"zz\"]",
        "\
error[invalid-language]: item 2 of `languages` cannot be `zz`
 --> site.toml:3:20
  |
3 | languages = [\"en\", \"zz\"]
  |                    ^^^^
  |
  = help: write a BCP 47 tag such as `en`, `ur` or `pa-Arab`",
    );
}
