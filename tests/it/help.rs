//! What helps a writer who has made a mistake: causes without consequences, errors that no number of
//! warnings hides, and words that say what to write.

use std::fmt::Write;

use crate::project::{Project, Run};

/// The problems of a check in JSON, a line each: `path:line:column code: message | help`.
#[track_caller]
fn problems(run: &Run) -> String {
    let mut text = String::new();
    for line in run.stdout.lines() {
        let problem: serde_json::Value = serde_json::from_str(line).unwrap();
        let field = |name: &str| problem[name].as_str().unwrap_or("").to_owned();
        let number = |name: &str| problem[name].as_u64();
        let place = match (number("line"), number("column")) {
            (Some(line), Some(column)) => format!(":{line}:{column}"),
            _ => String::new(),
        };
        let (file, code, message) = (field("file"), field("code"), field("message"));
        let file = file.strip_prefix("content/").unwrap_or(&file);
        write!(text, "{file}{place} {code}: {message}").unwrap();
        if let Some(help) = problem["help"].as_str() {
            write!(text, " | {help}").unwrap();
        }
        for related in problem["related"].as_array().into_iter().flatten() {
            let file = related["file"].as_str().unwrap_or("");
            let file = file.strip_prefix("content/").unwrap_or(file);
            let message = related["message"].as_str().unwrap_or("");
            write!(text, " | {file}:{} {message}", related["line"]).unwrap();
        }
        text.push('\n');
    }
    text
}

/// Checks what is said of a site.
#[track_caller]
fn check(fixture: &str, expected: &str) {
    let run = Project::new(fixture).check(&["--format", "json"]);
    let expected: String = expected.lines().map(|line| format!("{}\n", line.trim())).collect();
    let found = problems(&run);
    assert_eq!(found.trim(), expected.trim(), "{found}\n{}", run.stderr);
}

/// Checks the codes of what is said of a site, each with its file, and with its line where the file
/// itself can be read.
#[track_caller]
fn check_codes(fixture: &str, expected: &[&str]) {
    let run = Project::new(fixture).check(&["--format", "json"]);
    let found = problems(&run);
    let codes: Vec<String> = found
        .lines()
        .map(|line| {
            let (place, rest) = line.split_once(' ').unwrap();
            let code = rest.split_once(": ").unwrap().0;
            let mut parts = place.split(':');
            let (file, line) = (parts.next().unwrap(), parts.next());
            match line.filter(|_| code.starts_with("unknown")) {
                Some(line) => format!("{file}:{line} {code}"),
                None => format!("{file} {code}"),
            }
        })
        .collect();
    assert_eq!(codes, expected, "{found}");
}

#[test]
fn errors_stand_behind_all_warnings() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-11-02
date: 2026-11-03
---
",
    );
    for number in 0..300 {
        let text = "---\ntitle: B\ndate: 2026-11-02\nslug: B b\n---\n";
        let folder = format!("content/articles/b{number:03}/index.md");
        project.write(&folder, text.replace("B b", &format!("B {number}")));
    }
    for args in [&["build"][..], &["check"]] {
        let run = project.run(args);
        assert_eq!(run.code, 1);
        let heads: Vec<&str> =
            run.stderr.lines().filter(|l| l.contains("]: ") || l.starts_with('…')).collect();
        assert_eq!(heads.len(), 7, "{}", run.stderr);
        assert!(heads[..5].iter().all(|head| head.starts_with("warning[slug-spelling]: ")));
        assert_eq!(heads[5], "… and 295 more `slug-spelling` (`--all` shows them)");
        assert_eq!(heads[6], "error[duplicate-key]: the key `date` stands here twice");
        assert!(run.stderr.trim_end().ends_with("\n\n1 error, 300 warnings"), "{}", run.stderr);
    }
    let run = project.check(&["--all"]);
    assert_eq!(run.stderr.matches("warning[slug-spelling]: ").count(), 300);
}

/// A file with a tab or without an end still is the topic, the source, the event that others name.
#[test]
fn a_broken_file_still_defines_what_others_name() {
    check_codes(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/topics/coups.md
---
name: Coups
\tbroader: politics
---
//- content/actors/army.md
---
name: [
---
//- content/people/jane.md
---
names: {en
---
//- content/places/niamey.md
name: Niamey
//- content/stories/coup.md
---
title: The coup
//- content/sources/wire.md
---
title: 'Wire's report'
---
//- content/events/coup-of-july.md
---
title: Coup
 date: 2023-07
---
//- content/articles/first.md
---
title: First: a report
date: 2026-11-01
slug: the-first
aliases: [/old/first/]
sources:
  - {id: own, title: Own}
events:
  - {id: talks, date: 2026-10, title: Talks, type: talks, status: reported, countries: [PK]}
---
//- content/articles/first.ur.md
---
title: پہلا
---
متن [@own] [@wire]
//- content/articles/second.md
---
title: Second
date: 2026-11-02
topics: [coups]
actors: [army]
people: [jane]
places: [niamey]
story: coup
superseded_by: articles/first.md
events:
  - id: more-talks
    date: 2026-11
    title: More talks
    type: talks
    status: reported
    countries: [PK]
    part_of: coup-of-july
    follows: talks
    actors: [army]
    places: [niamey]
    sources: [wire]
quotes:
  - {text: Yes., speaker: jane, source: wire, venue: niamey}
---
Text [@wire], [first](first.md), [there](/articles/2026/11/the-first/), [then](/old/first/), [topic](/topics/coups/), [talks](/timeline/2026/10/).
",
        &[
            "actors/army.md invalid-yaml",
            "articles/first.md invalid-yaml",
            "events/coup-of-july.md invalid-yaml",
            "people/jane.md invalid-yaml",
            "places/niamey.md missing-front-matter",
            "sources/wire.md invalid-yaml",
            "stories/coup.md unclosed-front-matter",
            "topics/coups.md invalid-yaml",
        ],
    );
}

/// What is wrong for itself is told all the same, and a registry is closed by a broken file too.
#[test]
fn a_broken_file_hides_nothing_else() {
    check_codes(
        "
//- content/topics/coups.md
---
\tname: Coups
---
//- content/articles/a.md
---
title: A
date: 2026-11-02
topics: [coups, elections]
---
[x](/nowhere/) [@nothing]
",
        &[
            "articles/a.md:4 unknown-term",
            "articles/a.md:6 unknown-address",
            "articles/a.md:6 unknown-source",
            "topics/coups.md invalid-yaml",
        ],
    );
}

#[test]
fn a_name_in_place_of_a_key_is_told_its_key() {
    check(
        "
//- content/actors/islamic-state-sahel.md
---
name: Islamic State in the Sahel
aliases: [EIGS, {text: ISGS, lang: en}]
---
//- content/people/mohsin-naqvi.md
---
name: Mohsin Naqvi
names: {ur: محسن نقوی}
---
//- content/topics/border-security.md
---
name: Frontier security
---
//- content/articles/a.md
---
title: A
date: 2026-11-02
actors: [EIGS]
people: [محسن نقوی]
topics: [Frontier security, border-securty]
events:
  - {id: e, date: 2026-10, title: E, type: attack, status: reported, countries: [ML], actors: [ISGS, isg]}
---
",
        "
articles/a.md:4:10 unknown-term: unknown actor `eigs` | `EIGS` is a name of `islamic-state-sahel`: write that
articles/a.md:5:10 unknown-term: unknown person `محسن-نقوی` | `محسن نقوی` is a name of `mohsin-naqvi`: write that
articles/a.md:6:10 unknown-term: unknown topic `frontier-security` | `Frontier security` is a name of `border-security`: write that
articles/a.md:6:29 unknown-term: unknown topic `border-securty` | did you mean `border-security`?
articles/a.md:8:96 unknown-term: unknown actor `isgs` | `ISGS` is a name of `islamic-state-sahel`: write that
articles/a.md:8:102 unknown-term: unknown actor `isg` | add `content/actors/isg.md`, or set `registries.actors = \"open\"` at the top of site.toml
",
    );
}

/// Checks what is said of an article with this front matter behind its title and its date, which take
/// the lines 2 and 3.
#[track_caller]
fn check_front_matter(front_matter: &str, expected: &str) {
    let text = format!("---\ntitle: A\ndate: 2026-11-02\n{front_matter}\n---\n");
    check(&format!("//- content/articles/a.md\n{text}"), expected);
}

/// The words for a line that is no YAML.
#[track_caller]
fn check_yaml(front_matter: &str, place: &str, reason: &str, help: &str) {
    check_front_matter(
        front_matter,
        &format!(
            "articles/a.md:{place} invalid-yaml: the front matter is not valid YAML: {reason} | {help}"
        ),
    );
}

#[test]
fn lines_that_are_no_yaml_show_why() {
    check_yaml(
        "description: 'Niger's army moves'",
        "4:20",
        "the apostrophe in `Niger's` ends the quotation",
        "put the value in double quotes: `\"…\"`",
    );
    check_yaml(
        "takeaways:\n  - He \"agreed\"\n  - \"He \"agreed\" to it\"",
        "6:9",
        "the quotation ends at this `\"`, but the value goes on",
        "put the value in single quotes: `'…'`",
    );
    check_yaml(
        "events:\n  - {id: x, title: 'Niger's army', date: 2026-10}",
        "5:26",
        "the apostrophe in `Niger's` ends the quotation",
        "put the value in double quotes: `\"…\"`",
    );
    let open = "the quotation that begins here goes on to line";
    check_yaml(
        "description: \"Dhow seized off Berbera\ncountries: [SO]\n\nsources:\n  - {id: ukmto, url: \"https://a.example\"}",
        "4:14",
        &format!("{open} 8"),
        "is a `\"` missing at the end of line 4?",
    );
    check_yaml(
        "description: Dhow\nevents:\n  - id: dhow\n    title: 'Dhow seized\n    date: 2026-11\n    note: 'x'",
        "7:12",
        &format!("{open} 9"),
        "is a `'` missing at the end of line 7?",
    );
    check_yaml(
        "events:\n  - {id: a, title: \"Dhow, date: 2026-11}\n  - {id: b, title: \"Ship\", date: 2026-11}",
        "5:20",
        &format!("{open} 6"),
        "is a `\"` missing at the end of line 5?",
    );
    check_yaml(
        "description: \"Dhow\ncountries: [SO]",
        "4:14",
        "the quotation that begins here has no end",
        "is a `\"` missing at the end of line 4?",
    );
    // What is written on several lines with its end is none of them.
    check_yaml(
        "description: \"Dhow\n  seized\"\ntakeaways: |\n  \"He\n  said: x\ncountries:[SO]",
        "9:10",
        "a space is missing after `countries:`",
        "write `countries: [SO]`",
    );
    check_yaml(
        "description: “Niger: what now”",
        "4:14",
        "`“` is a typographic quotation mark",
        "YAML wants straight ones around a value that holds `: `: write `\"…\"`",
    );
    check_yaml(
        "kind:\u{a0}news\ntopics: [a]",
        "4:6",
        "there is a no-break space after `kind:`",
        "put an ordinary space in its place",
    );
    check_yaml(
        "sources:\n\u{3000} - {id: a, title: A}",
        "5:1",
        "there is an ideographic space before the text",
        "put an ordinary space in its place",
    );
    check_yaml(
        "description: One\u{b}two",
        "4:17",
        "here stands the control character U+000B, which nobody sees",
        "write a space or begin a new line in its place: word processors break lines with it",
    );
    check_yaml(
        "topics:\n  \t- coups",
        "5:3",
        "a tab stands in the indentation",
        "indent with spaces; YAML does not take tabs",
    );
    check_yaml(
        "description：Niger\ntopics: [a]",
        "4:12",
        "`：` is no colon for YAML",
        "write `description: Niger`",
    );
    check_yaml(
        "description:Niger\ntopics: [a]",
        "4:12",
        "a space is missing after `description:`",
        "write `description: Niger`",
    );
    // The parser stops at the line behind it.
    let colon = "a colon is missing after `status`";
    let help = "write `status: reported`";
    check_yaml("status reported\ntopics: [a]", "4:1", colon, help);
    check_yaml("topics: [a]\nstatus reported", "5:1", colon, help);
    check_yaml(
        "events:\n  - id: e\n    status reported\n\n    # Where.\n    title: T",
        "6:5",
        colon,
        help,
    );
    let alike = "indent both alike";
    check_yaml(
        "sources:\n  - id: e\n   title: T",
        "6:1",
        "this line stands 3 spaces in, its neighbour `id` (line 5) 4",
        alike,
    );
    check_yaml(
        "topics:\n  - a\n\n - b",
        "7:1",
        "this line stands 1 space in, its neighbour `a` (line 5) 2",
        alike,
    );
    check_yaml(
        "kind: news\n topics: [a]",
        "5:1",
        "this line stands 1 space in, its neighbour `kind` (line 4) 0",
        alike,
    );
    check_yaml(
        "topics: [#coups, #niger]",
        "4:10",
        "`#` begins a comment",
        "put quotes around it: `\"#coups\"`",
    );
}

#[test]
fn a_tab_is_drawn() {
    let project = Project::new("//- content/articles/a.md\n---\ntitle: A\nextra:\n  \ta: b\n---\n");
    project.check(&[]).check(
        1,
        "",
        "
error[invalid-yaml]: the front matter is not valid YAML: a tab stands in the indentation
 --> content/articles/a.md:4:3
  |
4 |   →a: b
  |   ^
  |
  = help: indent with spaces; YAML does not take tabs

1 error
",
    );
}

#[test]
fn a_comma_in_a_map_begins_no_key() {
    check_front_matter(
        "events:\n  - {id: e, date: 2026-10, title: Niger, Mali and Chad, then all: agree, type: talks, status: reported, countries: [NE]}",
        "articles/a.md:5:42 unknown-key: unknown key `Mali and Chad` | a comma in `{…}` begins a new key: put the value of `title` in quotes",
    );
    check_front_matter(
        "sources:\n  - {id: e, titel: B}",
        "articles/a.md:5:13 unknown-key: unknown key `titel` | did you mean `title`?",
    );
}

#[test]
fn a_value_that_a_comment_swallows() {
    check_front_matter(
        "description: #Niger mourns\ntakeaways:\n  - The #Sahel burns\n  - \"A #tag in quotes\"\n  - |\n    Text #one\ndraft: false #yet\ntopics: # of the desk\n  - coups # old\nweight: 3 #first\nactors: #all\n  - army",
        "
        articles/a.md:4:14 swallowed-by-comment: `#` begins a comment: `#Niger mourns` is not read | put the value in quotes: `\"#Niger mourns\"`; a comment has a space after its `#`
        articles/a.md:6:9 swallowed-by-comment: `#` begins a comment: `#Sahel burns` is not read | put the value in quotes: `\"The #Sahel burns\"`; a comment has a space after its `#`",
    );
}

#[test]
fn dates_as_people_write_them() {
    check(
        "
//- content/people/jane.md
---
name: Jane
offices:
  - {title: Minister, from: \"03/10/2023\", to: March 2024}
  - {title: Envoy, from: 1 mars 2024, to: 2024/04/30}
---
//- content/articles/a.md
---
title: A
date: March 2024
updated: “2024-03-01”
---
",
        "
articles/a.md:3:7 bad-date: `date` cannot be `March 2024`: it is not in the form year-month-day | write it with its day: `2024-03-01`
articles/a.md:4:10 bad-date: `updated` cannot be `“2024-03-01”`: it is not in the form year-month-day | write `2024-03-01`
people/jane.md:4:29 bad-date: `from` of office 1 cannot be `03/10/2023`: it is not in the form year-month-day | 3 October is `2023-10-03`, 10 March is `2023-03-10`
people/jane.md:4:47 bad-date: `to` of office 1 cannot be `March 2024`: it is not in the form year-month-day | write `2024-03`
people/jane.md:5:26 bad-date: `from` of office 2 cannot be `1 mars 2024`: it is not in the form year-month-day | write `2024-03-01`
people/jane.md:5:43 bad-date: `to` of office 2 cannot be `2024/04/30`: it is not in the form year-month-day | write `2024-04-30`
",
    );
}

#[test]
fn typographic_quotation_marks_around_values() {
    let yaml = "YAML takes no typographic quotation marks: write";
    check_front_matter(
        "authors: [“Jane Doe”]
dateline: „TEHRAN“
topics: [“piracy”, 'piracy']
kind: «news»
draft: “false”
sources:
  - {id: “a”, url: “https://a.example/x”}
  - {id: b, publisher: ‘KDP’, url: \"https://a.example\"}
takeaways:
  - “We will answer.”
  - “We will”, he said, “answer”",
        &format!(
            "
        articles/a.md:4:11 printed-quotes: the typographic quotation marks around item 1 of `authors` are printed | write `Jane Doe` without them; if readers are to see them, put straight ones around: `\"“Jane Doe”\"`
        articles/a.md:5:11 printed-quotes: the typographic quotation marks around `dateline` are printed | write `TEHRAN` without them; if readers are to see them, put straight ones around: `\"„TEHRAN“\"`
        articles/a.md:6:10 printed-quotes: typographic quotation marks around item 1 of `topics` are passed over | {yaml} `piracy`
        articles/a.md:7:7 unknown-word: `kind` cannot be `«news»` | {yaml} `news`
        articles/a.md:8:8 wrong-type: `draft` must be `true` or `false`, not text | {yaml} `false`
        articles/a.md:10:10 bad-id: `id` of source 1 cannot be `“a”` | {yaml} `a`
        articles/a.md:10:20 bad-url: `url` of source 1 cannot be `“https://a.example/x”` | {yaml} `https://a.example/x`
        articles/a.md:11:24 printed-quotes: the typographic quotation marks around `publisher` of source 2 are printed | write `KDP` without them; if readers are to see them, put straight ones around: `\"‘KDP’\"`"
        ),
    );
    // What is meant for readers is printed as it stands.
    check_front_matter("dateline: \"“TEHRAN”\"\ninformation_cutoff: 2026-11-02", "");
    check_front_matter("description: “A” and “B”", "");
}

#[test]
fn lists_without_their_brackets() {
    check_front_matter(
        "events: talks-in-tehran, dhow\ncountries: [XS SO]",
        "
        articles/a.md:4:9 bad-id: `events` cannot be `talks-in-tehran, dhow` | write a list, such as `[talks-in-tehran, dhow]`
        articles/a.md:5:13 unknown-country: `XS SO` in item 1 of `countries` is not a country code | is a comma missing? Write `XS, SO`",
    );
}

#[test]
fn keys_of_word_press() {
    let ours = |key: &str, ours: &str, line: usize| {
        format!("articles/a.md:{line}:1 unknown-key: unknown key `{key}` | write {ours}\n")
    };
    check_front_matter(
        "headline: A\npost_title: A\nbyline: Jane\nmodified: 2026-11-02\npost_modified: 2026-11-02\nsubtitle: B\npost_excerpt: B\nlocation: Quetta\npost_name: b\npost_author: Jane",
        &[
            ours("headline", "`title`", 4),
            ours("post_title", "`title`", 5),
            ours("byline", "`authors`", 6),
            ours("modified", "`updated`", 7),
            ours("post_modified", "`updated`", 8),
            ours("subtitle", "`description`", 9),
            ours("post_excerpt", "`description`", 10),
            ours("location", "`places` or `dateline`", 11),
            ours("post_name", "`slug`", 12),
            ours("post_author", "`authors`", 13),
        ]
        .concat(),
    );
}

#[test]
fn addresses_of_sources() {
    check_front_matter(
        "sources:
  - {id: one, url: www.un.org/report}
  - {id: two, url: //un.org/report}
  - {id: three, url: https://un.org/a report}
  - {id: four, url: un.org/report}
  - {id: five, url: \"ftp://un.org/report\"}
  - {id: six, url: \"https://un.org/<x>\"}
  - {id: seven, url: \"https://un.org/\u{200f}x\"}
  - {id: eight, url: report}
  - {id: nine, url: 'https://u:p@un.org/x'}
  - {id: ten, url: 'https://un.org:99999/'}
  - {id: eleven, url: 'https://[2001:db8::1]:8080/@x'}",
        "
        articles/a.md:7:38 bad-url: the address in `url` of source 3 holds a space | remove it, or write `%20` in its place
        articles/a.md:8:21 bad-url: `url` of source 4 cannot be `un.org/report` | write `https://un.org/report`
        articles/a.md:9:21 bad-url: `url` of source 5 cannot be `ftp://un.org/report` | write a whole address that begins with `https://` or `http://`
        articles/a.md:10:36 bad-url: the address in `url` of source 6 holds `<` | remove it, or write `%3C` in its place
        articles/a.md:11:38 bad-url: the address in `url` of source 7 holds an invisible character (U+200F) | remove it
        articles/a.md:12:22 bad-url: `url` of source 8 cannot be `report` | write a whole address that begins with `https://` or `http://`
        articles/a.md:13:21 bad-url: `url` of source 9 cannot be `https://u:p@un.org/x` | take out what stands before the `@`: it is a name and a password, which every reader would see
        articles/a.md:14:20 bad-url: `url` of source 10 cannot be `https://un.org:99999/` | a port is a number up to 65535: correct it, or take it out",
    );
}

#[test]
fn countries_by_a_part_of_their_names() {
    check_front_matter(
        "countries: [Burkina, Korea, پاکستان, Nigr, “XA”]\nkind: “news”",
        "
        articles/a.md:4:13 unknown-country: `Burkina` in item 1 of `countries` is not a country code | did you mean `BF` (Burkina Faso)?
        articles/a.md:4:22 unknown-country: `Korea` in item 2 of `countries` is not a country code | write `KP` (North Korea) or `KR` (South Korea)
        articles/a.md:4:29 unknown-country: `پاکستان` in item 3 of `countries` is not a country code | did you mean `PK` (Pakistan)?
        articles/a.md:4:38 unknown-country: `Nigr` in item 4 of `countries` is not a country code | did you mean `NE` (Niger)?
        articles/a.md:4:44 unknown-country: `“XA”` in item 5 of `countries` is not a country code | YAML takes no typographic quotation marks: write `XA`
        articles/a.md:5:7 unknown-word: `kind` cannot be `“news”` | YAML takes no typographic quotation marks: write `news`",
    );
}

#[test]
fn front_matter_that_does_not_begin_or_end() {
    let end = |text: &str, expected: &str| {
        check(&format!("//- content/articles/a.md\n{text}"), &format!("articles/a.md:{expected}"));
    };
    let no_end = "unclosed-front-matter: the front matter has no end";
    end(
        "---\ntitle: A\ntopics:\n- a\n\nText.\n",
        &format!("4:1 {no_end} | add a line `---` after this one"),
    );
    end(
        "---\ntitle: A\n----\nText.\n",
        &format!("3:1 {no_end} | write this line as exactly `---`"),
    );
    end("---\ntitle: A\n—\nText.\n", &format!("3:1 {no_end} | write this line as exactly `---`"));
    let no_start = "missing-front-matter: this line does not open front matter";
    end("—-\ntitle: A\n---\n", &format!("1:1 {no_start} | write exactly three hyphens: `---`"));
    let project = Project::new("");
    let utf_16: Vec<u8> = "---\ntitle: A\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    project.write("content/articles/a.md", utf_16);
    project.write("content/articles/b.md", b"---\ntitle: Caf\xe9\ndate: 2026-11-02\n---\n");
    project.write("content/articles/c.md", b"PK\x03\x04\x14\0\x06\0\xe9\0");
    project.write("content/articles/d.md", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    assert_eq!(
        problems(&project.check(&["--format", "json"])),
        "articles/a.md:1:1 invalid-utf8: this is not UTF-8 text | it is in UTF-16, as some editors save it: save it in the encoding UTF-8
articles/b.md:2:11 invalid-utf8: this is not UTF-8 text | it looks like Windows-1252 (here `é`): save the file in the encoding UTF-8
articles/c.md:1:9 invalid-utf8: this is a Word document or an archive, not text | save it as plain text, in the encoding UTF-8
articles/d.md:2:2 invalid-utf8: this is a PDF, not text | save it as plain text, in the encoding UTF-8
"
    );
}

#[test]
fn what_other_tools_write_is_taken() {
    let project = Project::new("//- content/articles/2026-1-5-x.md\n---\ntitle: X\n---\nText.\n");
    project.write(
        "content/articles/y.md",
        "\u{feff}\n  \n---\ntitle: Y\ndate: 2026-01-05 15:00:00 -4\n---\nText.\n",
    );
    project.build(&["--quiet"]).check(0, "", "");
    project.read("public/articles/2026/01/x/index.html");
    let html = project.read("public/articles/2026/01/y/index.html");
    assert!(html.contains("2026-01-05T19:00:00+00:00"), "{html}");
}

/// A coup in a file of one article, which others only name.
const COUP: &str = "
//- content/articles/coup.md
---
title: The coup
date: 2026-11-01
countries: [NE]
events:
  - {id: niger-coup, date: 2026-10-26, title: Coup in Niger, type: other, status: confirmed, countries: [NE]}
---
";

#[test]
fn an_event_is_named_by_its_id_alone() {
    let project = Project::new(&format!(
        "{COUP}
//- content/articles/later.md
---
title: What followed
date: 2026-11-02
topics: [sanctions]
story: after-the-coup
events:
  - niger-coup
  - {{id: talks, date: 2026-11-01, title: Talks, type: talks, status: reported, countries: [NE]}}
---
//- content/articles/latest.md
---
title: The latest
date: 2026-11-03
events: [{{id: niger-coup}}]
---
"
    ));
    project.build(&["--quiet"]).check(0, "", "");
    let events = project.read("public/timeline/events.json");
    let events: serde_json::Value = serde_json::from_str(&events).unwrap();
    let coup = events["events"]
        .as_array()
        .unwrap()
        .iter()
        .find(|event| event["id"] == "niger-coup" || event["unique_id"] == "niger-coup")
        .unwrap()
        .to_string();
    for title in ["The coup", "What followed", "The latest"] {
        assert!(coup.contains(title), "{title}: {coup}");
    }
    for page in ["articles/2026/11/later", "articles/2026/11/latest", "topics/sanctions"] {
        let html = project.read(&format!("public/{page}/index.html"));
        assert!(html.contains("Coup in Niger"), "{page}: {html}");
    }
}

#[test]
fn an_event_that_nobody_tells_of() {
    check(
        &format!(
            "{COUP}
//- content/articles/later.md
---
title: What followed
date: 2026-11-02
events:
  - niger-coop
  - {{id: talks, date: 2026-11-01, title: Talks, type: talks, status: reported, countries: [NE], part_of: nothing-like-it}}
  - {{id: accord}}
---
"
        ),
        "
articles/later.md:5:5 unknown-event: no published file tells of the event `niger-coop` | did you mean `niger-coup`?
articles/later.md:6:106 unknown-event: unknown event `nothing-like-it` | an event is defined under `events:` of an article or in `content/events`
articles/later.md:7:5 unknown-event: no published file tells of the event `accord` | give it its `date`, `title`, `type` and `status` here, or in a file of `content/events`
",
    );
}

#[test]
fn names_and_addresses_that_clash_or_miss() {
    check(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/articles/one.md
---
title: One
slug: same
date: 2026-11-02
---
//- content/articles/two.md
---
title: Two
slug: same
date: 2026-11-02
---
//- content/articles/three.md
---
title: Three
date: 2026-11-02
aliases: [/old/, /articles/2026/11/same]
---
//- content/articles/thre.ur.md
---
title: تین
---
",
        "
articles/thre.ur.md translation-without-original: a translation of `content/articles/thre.md`, which does not exist | did you mean the original `content/articles/three.md`? name the file like the original, with the language before `.md`
articles/three.md:4:18 address-taken: two pages have the address `/articles/2026/11/same/` | give one of them another `slug`, or remove the alias | articles/two.md:3 the other page
articles/two.md:3:7 address-taken: two pages have the address `/articles/2026/11/same/` | give one of them another `slug`, or remove the alias | articles/one.md:3 the other page
",
    );
}

#[test]
fn keys_of_other_generators_in_the_configuration() {
    check(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
default_language = \"en\"
languageCode = \"en\"
compile_sass = true
taxonomies = []
titel = \"Desk\"
",
        "
site.toml:3:1 unknown-config-key: unknown key `default_language` | write `language`
site.toml:4:1 unknown-config-key: unknown key `languageCode` | did you mean `language`?
site.toml:5:1 unknown-config-key: unknown key `compile_sass` | remove it: Dateline needs no such key
site.toml:6:1 unknown-config-key: unknown key `taxonomies` | remove it: topics, actors, people and places need no declaration
site.toml:7:1 unknown-config-key: unknown key `titel` | did you mean `title`?
",
    );
}

#[test]
fn an_output_that_cannot_be_is_wrong_usage() {
    let run = Project::new("").build(&["--output", "."]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("error[unsafe-output]: "), "{}", run.stderr);
}

#[test]
fn a_judgement_is_told_once() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-01-02
judgements:
  - {text: It will hold, likelihood: likely, resolves_by: 2026-02-01}
---
",
    );
    let codes = |args: &[&str]| {
        let run = project.check(&[&["--format", "json"], args].concat());
        let found = problems(&run);
        let of_judgement = found.lines().filter(|line| line.contains("judgement"));
        of_judgement.map(|line| line.split(' ').nth(1).unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&[]), ["forecast-due:"]);
    assert_eq!(codes(&["--strict"]), ["strict-missing-outcome:"]);
}

#[test]
fn files_in_place_of_folders() {
    let config =
        "title = \"D\"\nbase_url = \"https://d.example\"\n[registries.operations]\ntitle = \"O\"\n";
    check(
        &format!("//- site.toml\n{config}//- content/operations\nx\n//- content/people\nx\n"),
        "operations wrong-file-kind: content/operations is not a folder | make content/operations a folder, or remove it
         people wrong-file-kind: content/people is not a folder | make content/people a folder, or remove it",
    );
}

#[test]
fn documents_that_are_not_read() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-11-02
---
[The report](report.docx) and [notes](../notes.txt).
//- content/articles/report.docx
x
//- content/notes.txt
x
//- content/articles/draft.docx
x
//- content/topics/coups.TXT
x
//- content/articles/.hidden.txt
x
//- content/articles/a.md~
x
//- content/articles/data.csv
x
",
    );
    let help = "Dateline reads Markdown (`.md`): write it so, move it out of `content`, or link it from an article";
    assert_eq!(
        problems(&project.check(&["--format", "json"])),
        format!(
            "articles/draft.docx unread-file: `draft.docx` is not read | {help}\n\
             topics/coups.TXT unread-file: `coups.TXT` is not read | {help}\n"
        )
    );
}

#[test]
fn a_country_without_a_file_that_is_named_once() {
    let site = "
//- content/countries/ne.md
---
code: NE
---
//- content/countries/ml.md
---
code: ML
---
//- content/articles/a.md
---
title: A
date: 2026-11-02
countries: [NI, ML, DZ]
events:
  - {id: e, date: 2026-10, title: E, type: attack, status: reported, countries: [NI, LY]}
---
//- content/articles/b.md
---
title: B
date: 2026-11-02
countries: [DZ]
---
";
    let without = "no file in `content/countries`";
    let niger = "did you mean `NE` (Niger)? If Nicaragua is meant, add `content/countries/ni.md` (`dateline new country ni`): this is then not asked again";
    check(
        site,
        &format!(
            "articles/a.md:4:13 country-without-file: Nicaragua (`NI`) is named in this file alone, and has {without} | {niger}"
        ),
    );
    let config = |word: &str| {
        format!(
            "//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\n[registries]\ncountries = \"{word}\"\n{site}"
        )
    };
    check(&config("open"), "");
    let add =
        |code: &str| format!("add `content/countries/{code}.md` (`dateline new country {code}`)");
    check(
        &config("closed"),
        &format!(
            "
            articles/a.md:4:13 country-without-file: Nicaragua (`NI`) has {without} | {niger}
            articles/a.md:4:21 country-without-file: Algeria (`DZ`) has {without} | {dz}
            articles/a.md:6:81 country-without-file: Libya (`LY`) has {without} | {ly}
            articles/b.md:4:13 country-without-file: Algeria (`DZ`) has {without} | {dz}",
            dz = add("dz"),
            ly = add("ly"),
        ),
    );
    check(&format!("{site}//- content/countries/ni.md\nNicaragua.\n"), "");
}

/// Iceland may well be meant where Iran and Israel have files: it is asked once, and a file answers.
#[test]
fn a_lone_country_is_asked_about_and_answered_by_a_file() {
    let site = "
//- content/countries/es.md
Spain.
//- content/countries/ir.md
Iran.
//- content/articles/a.md
---
title: A
date: 2026-11-02
countries: [IR]
---
//- content/articles/b.md
---
title: B
date: 2026-11-02
countries: [IS, IR]
---
";
    check(
        site,
        "articles/b.md:4:13 country-without-file: Iceland (`IS`) is named in this file alone, and has no file in `content/countries` | did you mean `IR` (Iran) or `ES` (Spain)? If Iceland is meant, add `content/countries/is.md` (`dateline new country is`): this is then not asked again",
    );
    check(&format!("{site}//- content/countries/is.md\nIceland.\n"), "");
}

#[test]
fn a_source_by_its_name_is_told_once() {
    check(
        "
//- content/sources/reuters.md
---
publisher: Reuters
---
//- content/articles/a.md
---
title: A
date: 2026-11-02
sources: [Reuters]
events:
  - {id: e, date: 2026-10, title: E, type: attack, status: reported, countries: [ML], sources: [Reuters, AFP]}
---
",
        "articles/a.md:4:11 wrong-type: the source `Reuters` is not described here | write `- {id: reuters, publisher: Reuters}`; for one that has a file, `content/sources/reuters.md`, write `- reuters`",
    );
    check_front_matter(
        "sources: https://www.wire.example/a",
        "articles/a.md:4:10 wrong-type: the source `https://www.wire.example/a` is not described here | write `- {id: wire-example, url: \"https://www.wire.example/a\", publisher: …}`, with who runs it",
    );
    check_front_matter(
        "events:\n  - {id: e, date: 2026-10, title: E, type: attack, status: reported, countries: [ML], sources: [AFP]}",
        "articles/a.md:5:97 unknown-source: unknown source `afp` | list it under `sources:`, or add `content/sources/afp.md`",
    );
}

#[test]
fn a_day_is_a_moment_where_the_desk_is() {
    let project = Project::new(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
timezone = \"Asia/Karachi\"
//- content/articles/a.md
---
title: A
date: 2026-01-01
publish_date: 2026-02-01 00:00
---
",
    );
    for (now, is_there) in [("2026-01-31", false), ("2026-02-01", true)] {
        assert_eq!(project.build(&["--now", now]).code, 0);
        assert_eq!(
            project.files("public").iter().any(|file| file.contains("/a/")),
            is_there,
            "{now}"
        );
    }
}

#[test]
fn an_original_may_say_its_own_language() {
    let site = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"en\", \"ur\"]
//- content/articles/x.en.md
---
title: X
date: 2026-11-02
sources: [{id: own, title: Own}]
---
Text [@own].
//- content/articles/x.ur.md
---
title: ایکس
---
متن [@own]
//- content/articles/y.md
---
title: Y
date: 2026-11-02
---
[one](x.md) [two](x.en.md)
";
    let project = Project::new(site);
    project.build(&["--quiet"]).check(0, "", "");
    let html = project.read("public/articles/2026/11/y/index.html");
    for text in ["one", "two"] {
        assert!(html.contains(&format!("<a href=\"/articles/2026/11/x/\">{text}</a>")), "{html}");
    }
    assert!(
        project.read("public/articles/2026/11/x/index.html").contains("/ur/articles/2026/11/x/")
    );
    project.read("public/ur/articles/2026/11/x/index.html");

    project.write("content/articles/x.md", "---\ntitle: X\nslug: z\ndate: 2026-11-02\n---\n");
    assert_eq!(
        problems(&project.check(&["--format", "json"])),
        "articles/x.en.md two-originals: `x.en.md` and `x.md` are the same entry | both are in the site's own language: keep one of them | articles/x.md:null the other file\n"
    );
    project.remove("content/articles/x.md");
    project
        .write("content/articles/x.en.md", "---\ntitle: X\ndate: 2026-11-02\ndraft: true\n---\n");
    project.write("content/articles/y.md", "---\ntitle: Y\ndate: 2026-11-02\n---\n");
    assert_eq!(project.build(&["--quiet"]).code, 0);
    assert!(!project.files("public").iter().any(|file| file.contains("/x/")));
}

#[test]
fn titles_of_a_vault_are_no_addresses() {
    let project = Project::new(
        "
//- content/articles/a.md
---
title: A
date: 2026-11-02
aliases: [The first name, JNIM, ساحل کی جنگ, /old/, old-name, old.html]
---
",
    );
    project.build(&["--quiet"]).check(0, "", "");
    let old: Vec<String> = project
        .files("public")
        .into_iter()
        .filter(|file| {
            file.to_lowercase().contains("old") || file.contains("name") || file.contains("jnim")
        })
        .collect();
    assert_eq!(old, ["old-name/index.html", "old.html", "old/index.html"]);
}

#[test]
fn keys_that_are_nearly_those_of_files_in_an_open_registry() {
    let site = "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
registries.topics = \"open\"
//- content/topics/river-security.md
---
name: River security
---
//- content/topics/brigade-1.md
---
name: First brigade
---
";
    let article = |name: &str, topics: &str| {
        let text = format!("---\ntitle: {name}\ndate: 2026-11-02\ntopics: [{topics}]\n---\n");
        format!("//- content/articles/{name}.md\n{text}")
    };
    let slip = article("a", "river-securty, brigade-2, water");
    check(
        &format!("{site}{slip}"),
        "articles/a.md:4:10 term-without-file: `river-securty` is named in this file alone, and has no file in `content/topics` | did you mean `river-security`? If not, add `content/topics/river-securty.md`: this is then not asked again",
    );
    // What two articles name is meant, and so is everything where there is no file.
    check(&format!("{site}{slip}{}", article("b", "river-securty")), "");
    let (open, _) = site.split_once("//- content").unwrap();
    check(&format!("{open}{slip}{}", article("b", "river-security")), "");
}

#[test]
fn fields_by_the_names_of_their_kin() {
    check_front_matter(
        "country: PK\ntags: [a]",
        "
        articles/a.md:4:1 unknown-key: unknown key `country` | did you mean `countries`?
        articles/a.md:5:1 unknown-key: unknown key `tags` | write `topics:`, or put `tags = \"topics\"` under `[front_matter.rename]` in site.toml to read it as topics, or `unknown = \"allow\"` under `[front_matter]` to let such keys be",
    );
    check(
        "//- content/country/pk.md\nText.\n",
        "country/pk.md unread-file: `content/country` is no folder that Dateline reads | did you mean `content/countries/`?",
    );
}

#[test]
fn names_of_sources_that_are_not_cited() {
    let article = |body: &str| {
        format!(
            "
//- content/sources/orrin-gazette.md
---
title: Gazette
url: https://orrin.example/
---
//- content/articles/a.md
---
title: A
date: 2026-11-02
sources: [orrin-gazette, {{id: own, title: B}}]
---
{body}
"
        )
    };
    let reads = "is printed as it stands, and there is a source of that name";
    check(
        &article("Text [orrin-gazette], @own (@orrin-gazette)."),
        &format!(
            "
            articles/a.md:6:6 uncited-source: `[orrin-gazette]` {reads} | did you mean `[@orrin-gazette]`?
            articles/a.md:6:23 uncited-source: `@own` {reads} | did you mean `[@own]`?
            articles/a.md:6:29 uncited-source: `@orrin-gazette` {reads} | did you mean `[@orrin-gazette]`?"
        ),
    );
    for fine in [
        "Text [@orrin-gazette] [sic] @reuters a@own.example [own](https://b.example/) `[own]` `@own`.",
        "See [own].\n\n[own]: https://b.example/\n",
    ] {
        check(&article(fine), "");
    }
}

#[test]
fn addresses_in_typographic_quotation_marks() {
    check(
        "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-02\n---\n[x](“https://a.example”)\n",
        "articles/a.md:5:5 invalid-link: link with typographic quotation marks: `“https://a.example”` | remove them: `https://a.example`",
    );
}

#[test]
fn items_of_a_list_without_a_space() {
    check_front_matter(
        "takeaways:\n  -One thing\n  -Two things\ntopics: -a",
        "
        articles/a.md:5:3 tight-item: a space is missing after `-`: `-One thing -Two things` is one item | write `- One …`, each item on a line of its own
        articles/a.md:7:9 tight-item: a space is missing after `-`: `-a` is one item | write `- a …`, each item on a line of its own",
    );
    check_front_matter("takeaways:\n  - -5 degrees\n  - \"-One\"\ntopics: [a]", "");
}

#[test]
fn lines_without_dashes_where_a_list_is_meant() {
    let said = |front_matter: &str| {
        let article = format!(
            "//- content/articles/a.md\n---\ntitle: A\ndate: 2026-11-02\n{front_matter}\n---\n"
        );
        Project::new(&article).check(&[]).stderr
    };
    let help = "
  = help: for an item a line write
          takeaways:
            - Talks ended.
            - \"Kabul: no comment\"
            - \"12\"
          and for a single item put `- ` before its first line alone
";
    for block in ["|", ">"] {
        let found =
            said(&format!("takeaways: {block}\n  Talks ended.\n  • Kabul: no comment.\n  12"));
        let help = help.replace("comment\"", "comment.\"");
        assert!(
            found.contains("`takeaways` is one item of 3 lines: the dashes are missing"),
            "{found}"
        );
        assert!(found.contains(&help), "{found}");
    }
    let found = said("takeaways: |\n  - Talks ended.\n  - \"Kabul: no comment\"");
    assert!(found.contains("- Talks ended.\n            - \"Kabul: no comment\"\n"), "{found}");
    let found = said("topics:\n  Border security\n  Trade");
    assert!(
        found.contains("topics:\n            - Border security\n            - Trade\n"),
        "{found}"
    );
    // One item may be as long as it likes, and so may other texts.
    for fine in [
        "takeaways:\n  Talks ended, as the envoy\n  says, without a date.",
        "takeaways: \"Talks ended.\n  No date.\"",
        "takeaways: Talks ended. No date.",
        "description: |\n  Talks ended.\n  No date.",
    ] {
        let found = said(fine);
        assert!(!found.contains("undashed-lines"), "{found}");
    }
}
