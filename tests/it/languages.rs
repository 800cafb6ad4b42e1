//! Every word of a page is called what it is: the theme's own words are English, whatever the
//! language of the site, and the site's words are never called English.

use std::collections::BTreeSet;

use crate::history::{repository, save};
use crate::html::{Document, Element};
use crate::project::{Project, is_by_chance};

/// A site with something on every kind of page. All that the desk writes is in Arabic letters, so that
/// every Latin letter of a page is the theme's. Its language is Sindhi, in which the theme has no
/// words, unless a test has another.
const SITE: &str = "
//- content/countries/pk.md
---
name: باكستان
neighbours: [IR, AF]
review_by: 2026-01-01
status: [{month: 2026-09, trend: unchanged, reason: هدوء}, {month: 2026-10, trend: deteriorated, alert: conflict-risk, reason: طلقات, by: jane}]
pinned: [articles/one.md]
---
خلفية [@paper].
//- content/front.md
---
lead: articles/two.md
stories: [crisis]
---
ملاحظة [@paper].
//- content/editions/2026-11.md
---
title: العدد
articles: [articles/two.md, articles/one.md]
---
نص [@paper].
//- content/countries/ir.md
---
name: إيران
---
//- content/topics/borders.md
---
name: الحدود
names: {ur: سرحدیں}
---
عن الحدود
//- content/actors/group.md
---
name: الجماعة
type: armed-group
countries: [PK]
aliases: [{text: البيت, lang: fa, used_by: نفسها}, {text: الدار}]
designations: [{by: المجلس, list: القائمة, date: '2019-07'}]
---
//- content/actors/state.md
---
name: الدولة
---
//- content/people/jane.md
---
name: جين
offices:
  - {title: نائبة, org: المجلس, country: PK, from: '2020', to: 2026-10-31}
  - {title: وزيرة, country: PK, from: 2026-11-01}
---
//- content/places/quetta.md
---
name: كويته
country: PK
admin1: PK-BA
---
//- content/stories/crisis.md
---
title: الأزمة
---
قصة
//- content/sources/paper.md
---
title: صحيفة
publisher: دار
url: https://paper.example/
published: '2025-21'
lang: ar
grade: C3
nature: independent
country: PK
accessed: 2026-01-02
archived: https://web.archive.org/web/20251029123456/https://paper.example/
---
//- content/sources/plain.md
---
title: أخرى
url: https://plain.example/
---
//- content/pages/about.md
---
title: عنا
description: من نحن
updated: 2026-10-01
aliases: [/who/]
weight: 1
---
## أولا
نص
## ثانيا
نص
## ثالثا
نص
//- content/pages/about.ur.md
---
title: تعارف
---
متن
//- content/pages/corrections-policy.md
---
title: سياسة
---
نص
//- content/articles/long-day.md
---
title: يوم طويل
date: 2026-09-06
events:
  - {id: long-1, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-2, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-3, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-4, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-5, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-6, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-7, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-8, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-9, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-10, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-11, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-12, date: 2026-09-05, title: حدث, type: other, status: reported}
  - {id: long-13, date: 2026-09-05, title: حدث, type: other, status: reported}
---
نص
//- content/articles/one.md
---
title: واحد
date: 2026-10-30
updated: 2026-11-03
people: [jane]
topics: [borders]
countries: [PK]
superseded_by: articles/four.md
aliases: [/old/one.html]
---
نص قديم
//- content/articles/two.md
---
title: اثنان
date: 2026-11-01T09:00:00+05:00
description: باختصار
dateline: كويته
kind: news
story: crisis
authors: [jane, كاتب]
reviewed_by: [jane, قارئ]
people: [jane]
topics: [borders]
actors: [group]
places: [quetta]
countries: [PK, IR]
takeaways: [أولا, ثانيا]
information_cutoff: 2026-11-01T08:00:00+05:00
scope_note: ضيق
events:
  - {id: clash, date: 2026-10-30, title: اشتباك, type: clash, status: reported, countries: [PK, IR], actors: [{id: group, role: accused}], people: [jane], topics: [borders], places: [{id: quetta}], sources: [paper, wire]}
  - {id: accord, date: '2025-08', title: اتفاق, type: agreement, status: confirmed, countries: [PK, IR], commitments: [وعد], outcome: نتيجة, places: [{id: quetta}], actors: [{id: state, role: mediator}]}
  - {id: breach, date: '2025-10', title: خرق, type: attack, status: disputed, countries: [PK, IR], follows: accord, effect: breaches}
  - {id: off, date: '2025-11-02', title: ملغى, type: talks, status: cancelled, countries: [PK], part_of: accord}
  - {id: late, date: '2026-01-05', title: متأخر, type: talks, status: expected, countries: [PK, IR], follows: accord}
  - {id: next-round, date: '2027-01', title: جولة, type: talks, status: expected, countries: [PK, IR], actors: [{id: group}]}
  - {id: season, date: '2025-22', title: موسم, type: visit, status: reported, countries: [PK]}
  - {id: about, date: '2024~', title: حوالي, type: visit, status: reported, countries: [PK]}
  - {id: unsure, date: '2024-03?', title: ربما, type: visit, status: reported, countries: [PK]}
  - {id: decade, date: '199X', title: عقد, type: visit, status: reported, countries: [PK]}
  - {id: since, date: '2026-10-12/..', title: منذ, type: protest, status: reported, countries: [PK]}
  - {id: until, date: '../2025-10-11', title: حتى, type: border-closure, status: denied, countries: [PK]}
sources:
  - {id: wire, title: وكالة, url: 'https://wire.example/'}
  - {id: unused, title: أخرى}
claims:
  - {about: قتلى, value: 23, unit: شخصا, claimant: PK, source: wire, event: clash}
  - {about: قتلى, value: 20-30, unit: شخصا, claimant: group, source: paper, event: clash, status: disputed}
  - {about: قتلى, value: 4, unit: شخصا, claimant: شاهد, source: paper, event: accord}
  - {about: جرحى, value: كثير, claimant: group, source: paper, status: denied}
quotes:
  - {text: نبقى., speaker: jane, source: wire, said_on: 2026-10-31, venue: quetta}
judgements:
  - {id: j1, text: يصمد, likelihood: likely, confidence: moderate, resolves_by: 2026-11-10, outcome: happened}
  - {id: j2, text: ينهار, likelihood: unlikely, confidence: low, resolves_by: 2026-11-20}
  - {id: j3, text: يدوم, likelihood: likely, resolves_by: 2027-11-20}
updates: [{date: 2026-11-04, title: جديد, text: نص}]
corrections: [{date: 2026-11-05, kind: correction, text: خطأ}]
---
بدأ [@wire, ص 3]. ثم [@paper] و[@wire].[^1]

## أولا

> [!NOTE]
> ملاحظة

## ثانيا

| أ | ب |
|---|---|
| ١ | ٢ |

## ثالثا

- [x] تم
- [ ] لم يتم

[^1]: حاشية
//- content/articles/two.ur.md
---
title: دو
takeaways: [پہلا]
---
متن [@wire]
//- content/articles/two.en.md
---
title: ٢
---
٣ [@wire]
//- content/articles/three.md
---
title: ثلاثة
date: 2026-11-01T09:00:00+05:00
kind: analysis
countries: [PK]
corrections: [{date: 2026-11-06, kind: retraction, text: سحب}]
claims:
  - {about: قتلى, value: 9, unit: شخصا, claimant: group, source: paper}
---
نص
//- content/articles/four.md
---
title: أربعة
date: 2026-11-02
countries: [PK, IR]
topics: [borders]
---
نص
//- content/articles/five.md
---
title: پانچ
date: 2026-11-02
lang: ur
kind: news
countries: [PK]
---
متن
//- content/articles/six.md
---
title: ستة
date: 2026-09-02
---
نص
";

const CONFIG: &str = "title = \"مكتب\"
description = \"موجز\"
base_url = \"https://desk.example\"
language = \"sd\"
languages = [\"sd\", \"ur\", \"en\"]
timezone = \"Asia/Karachi\"
paginate_by = 2
[desk]
name = \"المكتب\"
email = \"x@desk.example\"
[timeline]
as_of = true
[history]
enabled = true
[article]
cite_files = true
";

fn built() -> Project {
    built_of(SITE, CONFIG)
}

/// The same site in another language.
fn built_in(lang: &str) -> Project {
    let languages = ["ur", "en"].into_iter().filter(|other| *other != lang);
    let languages: Vec<String> =
        std::iter::once(lang).chain(languages).map(|lang| format!("{lang:?}")).collect();
    let config = CONFIG.replace("\"sd\", \"ur\", \"en\"", &languages.join(", "));
    built_of(SITE, &config.replace("\"sd\"", &format!("{lang:?}")))
}

fn built_of(fixture: &str, config: &str) -> Project {
    let project = repository(fixture);
    project.write("site.toml", config);
    project.write("content/events/revised.md", REVISED);
    let article = project.read("content/articles/six.md");
    save(&project, "2026-09-02T12:00:00+05:00", "content/articles/six.md", &article);
    save(&project, "2026-09-03T12:00:00+05:00", "content/articles/six.md", &(article + "\nجديد\n"));
    let run = project.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    project
}

/// An event of which the pages of what was known tell what changed.
const REVISED: &str = "---
id: clash
date: 2026-10-29
title: اشتباك آخر
type: attack
status: confirmed
revised: 2026-11-03
reported: 2026-11-03
countries: [PK]
sources: [plain]
---
";

/// Whether there is a word in Latin letters.
fn has_latin(text: &str) -> bool {
    let letters = |word: &str| word.chars().filter(|letter| letter.is_ascii_alphabetic()).count();
    text.split_whitespace().any(|word| letters(word) > 1 && !is_sign(word))
}

/// Codes of provinces, clocks, languages and versions, addresses, and names of formats, which are the
/// same in every language.
fn is_sign(word: &str) -> bool {
    let word = word.trim_matches(|sign: char| !sign.is_ascii_alphanumeric());
    let is_version = word.len() == 8 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_address = word.starts_with("https://") || word.contains('@');
    let formats = ["Atom", "BibTeX", "CSL-JSON", "CSV", "Dateline", "ICD", "JSON", "TimelineJS"];
    let places = ["all", "count", "filter", "parts", "shown"];
    let known = ["PKT", "ar", "ckb", "sd"].into_iter().chain(formats).chain(places);
    let mut known = known.filter(|known| *known == word);
    is_version || is_address || word.starts_with("PK-") || known.next().is_some()
}

fn has_arabic(text: &str) -> bool {
    text.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter) && letter.is_alphabetic())
}

/// Elements whose text is not read by people, or is in no language.
fn is_unread(element: &Element) -> bool {
    matches!(&*element.name, "script" | "style" | "pre" | "code" | "title" | "desc")
}

fn is_english(element: &Element) -> bool {
    element.lang == "en"
}

/// Where words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    Attribute,
}

/// Phrases of the theme that are one string with a name of the site in them, which nothing can mark:
/// attributes, the citation, and what has changed of an event.
fn is_one_phrase(text: &str, place: Place) -> bool {
    place == Place::Attribute
        || text.contains(". Version ")
        || text.starts_with("Title was “")
        || text.starts_with("Countries were ")
}

/// Every page of the site, with its path.
fn pages(project: &Project) -> Vec<(String, Document)> {
    let files = project.files("public").into_iter().filter(|file| file.ends_with(".html"));
    files
        .map(|file| {
            let document = Document::parse(&project.read(&format!("public/{file}")));
            (file, document)
        })
        .collect()
}

/// The kinds of pages that the site has, which is all that there are but redirects.
const KINDS: &str = "actor actors article articles as-of as-of-days author authors claims corrections countries country country-figures country-topic edition \
    edition-print editions forecasts history home not-found page people person place places relation relations sources \
    stories story timeline timeline-day timeline-month timeline-of timeline-year topic topics";

/// Looks at every text and every readable attribute of every page.
fn faults(wrong: impl Fn(&Element, &str, Place) -> bool) -> BTreeSet<String> {
    faults_of(&built(), wrong)
}

fn faults_of(project: &Project, wrong: impl Fn(&Element, &str, Place) -> bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let pages = pages(project);
    let kinds: BTreeSet<&str> = pages
        .iter()
        .filter_map(|(_, page)| page.all("body").next().and_then(|body| body.attribute("class")))
        .collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>().join(" "), KINDS);
    for (path, document) in &pages {
        for (index, text) in &document.texts {
            let element = &document.elements[*index];
            if !is_unread(element) && wrong(element, text, Place::Text) {
                found.insert(format!("{path}: <{}> {}", element.name, text.trim()));
            }
        }
        for element in &document.elements {
            for (name, value) in &element.attributes {
                let is_told = element.name == "meta"
                    && name == "content"
                    && element.attribute("name") == Some("description");
                let is_read = is_told
                    || matches!(
                        &**name,
                        "aria-label" | "alt" | "title" | "data-label" | "data-words"
                    );
                if is_read && wrong(element, value, Place::Attribute) {
                    found.insert(format!("{path}: <{} {name}> {value}", element.name));
                }
            }
        }
    }
    found
}

fn is_latin_and_not_english(element: &Element, text: &str, place: Place) -> bool {
    // The direction of an attribute is nobody's to say.
    let reads_well = place == Place::Attribute || matches!(&*element.dir, "ltr" | "auto");
    has_latin(text) && (!is_english(element) || !reads_well)
}

fn is_arabic_and_english(element: &Element, text: &str, place: Place) -> bool {
    has_arabic(text) && is_english(element) && !is_one_phrase(text, place)
}

#[test]
fn words_of_the_theme_are_called_english() {
    let found: Vec<String> = faults(is_latin_and_not_english).into_iter().collect();
    assert_eq!(found, [""; 0], "{} places", found.len());
}

/// What is Urdu on the pages in it, and what stands there as the desk wrote it.
#[test]
fn pages_of_a_further_language_say_what_is_not_in_it() {
    let urdu = ["سرحدیں", "دو", "پہلا", "متن", "پانچ", "تعارف"];
    let desks = [
        "الجماعة",
        "الدولة",
        "جين",
        "كويته",
        "مكتب",
        "المكتب",
        "وكالة",
        "أخرى",
        "قتلى",
        "جرحى",
        "شخصا",
        "كثير",
        "شاهد",
        "نبقى",
        "نائبة",
        "وزيرة",
        "المجلس",
        "القائمة",
        "البيت",
        "كاتب",
        "قارئ",
        "خطأ",
        "اشتباك",
        "اتفاق",
        "خرق",
        "متأخر",
        "جولة",
        "موسم",
        "وعد",
        "نتيجة",
        "يصمد",
        "ينهار",
        "يدوم",
        "الأزمة",
    ];
    let is_word = |text: &str, words: &[&str]| {
        text.split(|sign: char| !sign.is_alphabetic()).any(|word| words.contains(&word))
    };
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let project = built();
    for (path, page) in pages(&project).iter().filter(|(path, _)| path.starts_with("ur/")) {
        for (index, text) in &page.texts {
            let element = &page.elements[*index];
            if is_unread(element) {
                continue;
            }
            // A citation is one phrase, of which nothing is marked; it names the version.
            let is_citation = text.contains("نسخہ ");
            let (is_urdu, is_desks) = (is_word(text, &urdu), is_word(text, &desks));
            assert!(!is_urdu || element.lang == "ur", "{path}: {} {text}", element.lang);
            let is_marked = matches!(&*element.lang, "sd" | "ar" | "fa") && element.dir != "ltr";
            assert!(!is_desks || is_marked || is_citation, "{path}: {} {text}", element.lang);
            let words = desks.iter().chain(&urdu).copied();
            seen.extend(words.filter(|word| is_word(text, &[*word])));
        }
    }
    let missing: Vec<_> = desks.iter().chain(&urdu).filter(|word| !seen.contains(**word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The signs that say of a text in which language it is are in no file.
#[test]
fn no_file_has_the_signs_of_a_language() {
    let project = built();
    for file in project.files("public").into_iter().filter(|file| !is_by_chance(file)) {
        let bytes = std::fs::read(project.root().join("public").join(&file)).unwrap();
        assert!(!bytes.windows(2).any(|pair| pair == [0xef, 0xb7]), "{file}");
    }
}

#[test]
fn words_of_the_site_are_never_called_english() {
    let found: Vec<String> = faults(is_arabic_and_english).into_iter().collect();
    assert_eq!(found, [""; 0], "{} places", found.len());
}

/// In a language for which there is no table of names, Kurdish here, a country is called by its
/// English name unless its file has another, and the name is called English on every page.
#[test]
fn english_names_of_countries_are_called_english() {
    let config = CONFIG.replace("language = \"sd\"", "language = \"ckb\"");
    assert_ne!(config, CONFIG);
    let (pk, ir) = ("---\nname: باكستان\n", "---\nname: إيران\n");
    for named in [SITE.replace(pk, "---\n").replace(ir, "---\n"), SITE.replace(ir, "---\n")] {
        let project = built_of(&named, &config);
        // An office with its country is one string.
        let is_office = |text: &str| text.ends_with(", Pakistan");
        for wrong in [is_latin_and_not_english, is_arabic_and_english] {
            let wrong = |element: &Element, text: &str, place: Place| {
                wrong(element, text, place) && !is_office(text)
            };
            let found: Vec<String> = faults_of(&project, wrong).into_iter().collect();
            assert_eq!(found, [""; 0], "{} places", found.len());
        }
    }
}

#[test]
fn what_one_element_holds_goes_by_its_first_words() {
    let project = built();
    let title = |path: &str, expected: &str| {
        let page = project.read(&format!("public/{path}"));
        assert!(page.contains(expected), "{page}");
    };
    // HTML has no marks within a title; that of a page of the theme's is English.
    title("articles/index.html", "<title lang=\"en\" dir=\"ltr\">Articles — مكتب</title>");
    title(
        "timeline/2026/10/index.html",
        "<title lang=\"en\" dir=\"ltr\">Timeline: October 2026 — ",
    );
    title("articles/2026/11/two/index.html", "<title>اثنان — مكتب</title>");
    title("who/index.html", "<title lang=\"en\" dir=\"ltr\">Moved — مكتب</title>");
    title("claims/index.html", "side by side.\" lang=\"en\" dir=\"ltr\">");
}

#[test]
fn dates_have_no_english_words_elsewhere() {
    let project = built_in("ar");
    let events = project.read("public/timeline/events.csv");
    for (id, expected) in [
        ("season", "صيف 2025"),
        ("about", "2024 تقريب"),
        ("decade", "عقد 1990"),
        ("until", "حتى 11"),
        ("since", "ابتداءً من"),
    ] {
        assert!(events.contains(expected), "{id}: {events}");
    }
}

/// In a language that the theme speaks a page has no English words.
#[test]
fn a_language_of_the_theme_is_whole() {
    for lang in ["ar", "fa", "ps"] {
        // Pages of the English translation are English.
        let wrong =
            |element: &Element, text: &str, _: Place| has_latin(text) && element.lang != "en";
        let found: Vec<String> = faults_of(&built_in(lang), wrong).into_iter().collect();
        assert_eq!(found, [""; 0], "{lang}: {} places", found.len());
    }
}

/// A number that a reader sees has the digits of the page, but in codes, addresses and versions, and
/// where the desk wrote it.
#[test]
fn numbers_are_in_the_digits_of_the_language() {
    let config = |lang: &str, decided: &str| {
        let others = ["ur", "en"].into_iter().filter(|other| *other != lang);
        let languages: Vec<_> = std::iter::once(lang).chain(others).collect();
        let config = CONFIG.replace("[\"sd\", \"ur\", \"en\"]", &format!("{languages:?}"));
        config.replace("\"sd\"", &format!("{lang:?}")) + decided
    };
    for (lang, decided) in [("fa", ""), ("ar", "[digits]\nar = \"arabic\"\n")] {
        let wrong = |element: &Element, text: &str, _: Place| {
            // What the desk wrote, the name of a scale, and what its figures mean.
            let is_code = ["ص 3", "(ICD 203)", "1 (", "2 ("].iter().any(|code| text.contains(code));
            let has_digit = |word: &str| {
                let is_plain = !word.contains(|c: char| c.is_ascii_alphabetic());
                is_plain && word.contains(|c: char| c.is_ascii_digit())
            };
            !is_code && element.lang.starts_with(lang) && text.split_whitespace().any(has_digit)
        };
        let project = built_of(SITE, &config(lang, decided));
        let found: Vec<String> = faults_of(&project, wrong).into_iter().collect();
        assert_eq!(found, [""; 0], "{lang}: {} places", found.len());
    }
}

#[test]
fn a_second_calendar_stands_where_something_is_dated() {
    let config = CONFIG.replace("\"sd\"", "\"fa\"") + "[calendars]\nfa = \"persian\"\n";
    let project = built_of(SITE, &config);
    for (path, expected) in [
        (
            "articles/2026/11/two/index.html",
            "<time datetime=\"2026-11-01T09:00:00+05:00\">۱۰ آبان ۱۴۰۵ (۱ نوامبر ۲۰۲۶)، ۰۹:۰۰ (وقت پاکستان)</time>",
        ),
        ("index.html", "<time datetime=\"2026-11-06\">"),
        (
            "timeline/2026/10/index.html",
            "<time datetime=\"2026-10-29\">۷ آبان ۱۴۰۵ (۲۹ اکتبر ۲۰۲۶)</time>",
        ),
        ("articles/index.html", "۱۱ آبان ۱۴۰۵ (۲ نوامبر ۲۰۲۶)"),
        ("atom.xml", "<published>2026-11-01T09:00:00+05:00</published>"),
    ] {
        let page = project.read(&format!("public/{path}"));
        assert!(page.contains(expected), "{path}: {expected}\n{page}");
    }
}

#[test]
fn an_english_site_has_no_marks() {
    let project = Project::new(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
language = \"en-GB\"
//- content/articles/a.md
---
title: A
date: 2026-11-01
countries: [PK]
events: [{id: clash, date: 2026-10-30, title: Clash, type: clash, status: reported, countries: [PK]}]
---
Text.[^1]

[^1]: Note.
",
    );
    let run = project.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for (path, page) in pages(&project) {
        let marked: Vec<&Element> = page
            .with("lang", "en")
            .chain(page.with("dir", "ltr"))
            .filter(|one| one.name != "html")
            .collect();
        let cards = marked.iter().filter(|one| one.attribute("class") != Some("card"));
        let names: Vec<&str> = cards.map(|one| &*one.name).collect();
        assert!(names.iter().all(|name| *name == "bdi"), "{path}: {names:?}");
    }
}

#[test]
fn a_frame_of_ones_own_needs_no_marks() {
    let project = Project::new(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
language = \"sd\"
//- templates/base.html
<!doctype html>
<html lang=\"sd\" dir=\"rtl\"><head><title>x</title>{% block head %}{% endblock head %}</head>
<body>{% block main %}{% endblock main %}{% block after %}{% endblock after %}</body></html>
//- content/articles/a.md
---
title: عنوان
date: 2026-11-01
---
نص
",
    );
    let run = project.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let page = project.read("public/articles/2026/11/a/index.html");
    assert!(page.contains("<p class=\"byline\" lang=\"en\" dir=\"ltr\">"), "{page}");
}
