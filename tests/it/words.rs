//! The words of the theme stand in the catalogue alone: no template has a text of its own, no
//! message is without use, and each is told just what it needs.

mod literals;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use dateline::catalogue::Catalogue;

use crate::project::Project;

/// Templates with texts that are not in the catalogue yet; it only ever gets shorter.
const EXCEPTIONS: &str = "tests/it/words/exceptions.txt";
/// Attributes that people read or hear.
const READ_ALOUD: [&str; 6] = ["aria-label", "title", "alt", "placeholder", "data-label", "label"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The texts of the files below a folder that end so, by path.
fn files(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_str().unwrap().ends_with(ending) {
                let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

/// A template without what Tera does: a sign in place of each tag, nothing for a comment.
fn without_tags(template: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = match rest.get(..2) {
            Some("{#") => rest.find("#}"),
            Some("{%") => rest.find("%}"),
            Some("{{") => rest.find("}}"),
            _ => None,
        };
        match end {
            Some(end) => {
                text.push('\u{1}');
                rest = &rest[end + 2..];
            }
            None => {
                text.push('{');
                rest = &rest[1..];
            }
        }
    }
    text + rest
}

/// What a template says in words of its own.
fn literals(template: &str) -> Vec<String> {
    let text = without_tags(template);
    let mut found = Vec::new();
    let mut rest = &*text;
    while !rest.is_empty() {
        let end = rest.find('<').unwrap_or(rest.len());
        found.extend(words(&rest[..end]));
        rest = &rest[end..];
        let Some(end) = rest.find('>') else { break };
        let tag = &rest[..end];
        for name in READ_ALOUD {
            for (at, _) in tag.match_indices(&format!(" {name}=\"")) {
                let value = &tag[at + name.len() + 3..];
                found.extend(words(value.split('"').next().unwrap()));
            }
        }
        rest = &rest[end + 1..];
        for raw in ["<script", "<style"] {
            if tag.starts_with(raw) {
                rest = &rest[rest.find("</").unwrap_or(rest.len())..];
            }
        }
    }
    found
}

/// A text, if there are letters in it.
fn words(text: &str) -> Option<String> {
    let text = text.replace('\u{1}', " ").replace("&nbsp;", " ").replace("&NoBreak;", "");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.contains(char::is_alphabetic).then_some(text)
}

/// What a template writes between two values in place of what the language does: a sign of its own,
/// and a change of capitals, which is another one in Turkish.
fn joins(template: &str) -> Vec<String> {
    let text = without_tags(template);
    let text = ["&nbsp;", "&NoBreak;"].iter().fold(text, |text, name| text.replace(name, " "));
    let mut found = Vec::new();
    for piece in text.split('>').filter_map(|piece| piece.split('<').next()) {
        let signs = piece.split('\u{1}').filter(|text| text.contains([',', ';', '،', '؛']));
        found.extend(signs.map(|text| text.trim().to_owned()));
    }
    for filter in ["| lower", "| upper", "| capitalize", "| title", "join(sep=\"", "join(\""] {
        found.extend(template.contains(filter).then(|| filter.to_owned()));
    }
    found
}

#[test]
fn templates_join_as_the_language_does() {
    let found: BTreeMap<String, Vec<String>> = files("templates", ".html")
        .into_iter()
        .map(|(path, text)| (path, joins(&text)))
        .filter(|(_, joins)| !joins.is_empty())
        .collect();
    assert!(
        found.is_empty(),
        "join with `plain.list_separator` or `plain.clause_separator`, begin with a capital by \
         `| head`: {found:#?}"
    );
    assert_eq!(joins("{% if a %}, {% endif %}<b>{{ b }}</b>;\n"), [",", ";"]);
    assert_eq!(joins("{{ a | lower }}, b"), [", b", "| lower"]);
    assert!(joins("<p title=\"a, b\">{{ f(a, b) }}&nbsp;: {# a, b #}</p>").is_empty());
}

#[test]
fn templates_have_no_words_of_their_own() {
    let found: BTreeMap<String, Vec<String>> = files("templates", ".html")
        .into_iter()
        .map(|(path, text)| (path, literals(&text)))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    let list = fs::read_to_string(root().join(EXCEPTIONS)).unwrap();
    let known: BTreeSet<&str> = list.lines().collect();
    if std::env::var("DATELINE_WORDS").as_deref() == Ok("shrink") {
        let kept = known.iter().filter(|path| found.contains_key(**path));
        let kept: String = kept.map(|path| format!("{path}\n")).collect();
        fs::write(root().join(EXCEPTIONS), kept).unwrap();
        return;
    }
    let new: Vec<_> = found.iter().filter(|(path, _)| !known.contains(path.as_str())).collect();
    assert!(
        new.is_empty(),
        "write these into src/catalogue/en.ftl (CONTRIBUTING.md says how): {new:#?}"
    );
    let mended: Vec<_> = known.iter().filter(|path| !found.contains_key(**path)).collect();
    assert!(mended.is_empty(), "take them out of {EXCEPTIONS}: {mended:#?}");
}

/// What stands in quotation marks behind each of some signs, with what comes after.
fn behind<'a>(text: &'a str, sign: &str) -> Vec<(&'a str, &'a str)> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    let named = text.match_indices(sign).map(|(at, sign)| {
        let rest = &text[at + sign.len()..];
        rest.split_at(rest.find(|letter| !is_name(letter)).unwrap_or(rest.len()))
    });
    // `words._language` says whose they are.
    named.filter(|(name, _)| !name.is_empty() && !name.starts_with('_')).collect()
}

/// The messages that a template prints, each with the names of what it tells; nothing where it
/// takes a message without arguments.
fn printed(template: &str) -> Vec<(&str, Option<BTreeSet<&str>>)> {
    let mut found = Vec::new();
    for sign in ["words.", "plain."] {
        found.extend(behind(template, sign).into_iter().map(|(name, _)| (name, None)));
    }
    for (name, rest) in behind(template, "\"") {
        let Some(rest) = rest.strip_prefix("\" | said(") else { continue };
        let mut depth = 1;
        let end = rest.find(|letter| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth == 0
        });
        let mut arguments = BTreeSet::new();
        let mut depth = 0;
        for part in rest[..end.unwrap()].split_inclusive(['(', ')', ',']) {
            if depth == 0
                && let Some((name, _)) = part.split_once('=')
            {
                arguments.insert(name.trim());
            }
            depth += i32::from(part.ends_with('(')) - i32::from(part.ends_with(')'));
        }
        arguments.remove("plain");
        found.push((name, Some(arguments)));
    }
    found
}

#[test]
fn templates_tell_each_message_what_it_needs() {
    let catalogue = Catalogue::built_in();
    let words = catalogue.of("en");
    let mut wrong = Vec::new();
    for (path, text) in files("templates", ".html") {
        for (key, told) in printed(&text) {
            let needs =
                words.arguments(key).map(|names| names.iter().map(|name| &**name).collect());
            let needs: Option<BTreeSet<&str>> = needs;
            if needs.as_ref() != Some(told.as_ref().unwrap_or(&BTreeSet::new())) {
                wrong.push(format!("{path}: {key} is told {told:?} and needs {needs:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The end of what began in an open bracket before a text.
fn bracketed(text: &str) -> &str {
    let mut depth = 1;
    let end = text.find(|letter| {
        depth += i32::from(matches!(letter, '(' | '[')) - i32::from(matches!(letter, ')' | ']'));
        depth == 0
    });
    &text[..end.unwrap_or(text.len())]
}

/// The messages that code names by themselves, each with the names of what it tells: nothing where
/// these are put together elsewhere.
fn named_in_code(code: &str) -> Vec<(&str, Option<BTreeSet<&str>>)> {
    let mut found = Vec::new();
    for sign in [".word(\"", ".about(\""] {
        found.extend(behind(code, sign).into_iter().map(|(key, _)| (key, Some(BTreeSet::new()))));
    }
    for sign in [".said(\"", ".push_aria(out, \""] {
        for (key, rest) in behind(code, sign) {
            let arguments = bracketed(rest);
            let is_whole = arguments.contains("&[") && !arguments.contains("concat()");
            let names = is_whole.then(|| {
                let names =
                    arguments.match_indices("(\"").map(|(at, sign)| &arguments[at + sign.len()..]);
                names.filter_map(|rest| Some(rest.split_once("\",")?.0)).collect()
            });
            found.push((key, names));
        }
    }
    found
}

#[test]
fn code_tells_each_message_what_it_needs() {
    let catalogue = Catalogue::built_in();
    let words = catalogue.of("en");
    let mut wrong = Vec::new();
    let mut count = 0;
    for (path, text) in files("src", ".rs") {
        for (key, told) in named_in_code(&text) {
            count += 1;
            let needs = words.arguments(key);
            let needs: Option<BTreeSet<&str>> =
                needs.map(|names| names.iter().map(|name| &**name).collect());
            // What is put together from several lists is looked at where it is said.
            let is_right = match &told {
                Some(told) => needs.as_ref() == Some(told),
                None => needs.is_some(),
            };
            if !is_right {
                wrong.push(format!("{path}: {key} is told {told:?} and needs {needs:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count > 100, "only {count} messages are seen in the code");
}

#[test]
fn every_message_has_a_use() {
    let catalogue = Catalogue::built_in();
    let templates = files("templates", ".html");
    let mut used: BTreeSet<&str> =
        templates.values().flat_map(|text| printed(text)).map(|(key, _)| key).collect();
    let code = files("src", ".rs");
    used.extend(code.values().flat_map(|text| behind(text, "\"")).map(|(name, _)| name));
    // Words of lists have a hyphen, and a test of their own.
    let told = catalogue.of("en").keys().filter(|key| !key.contains('-'));
    let unused: BTreeSet<&str> = told.filter(|key| !used.contains(key)).collect();
    assert!(unused.is_empty(), "no template and no code prints {unused:#?}");
}

const PAGE: &str = "//- content/pages/about.md\n---\ntitle: About\n---\nText.\n";

#[test]
fn a_site_replaces_words_and_adds_its_own() {
    let project = Project::new(&format!(
        "{PAGE}//- words/en.ftl
home = Front page
articles =
    {{ $count ->
        [0] no article
       *[other] {{ $count }} <texts>
    }}
hotline = Call us & ask
//- templates/page.html
<a title=\"{{{{ plain.hotline }}}}\">{{{{ words.home }}}}</a> {{{{ words.hotline }}}}
{{{{ \"articles\" | said(count=0) }}}} {{{{ \"articles\" | said(count=1234) }}}} {{{{ 1234567 | number }}}}
{{%- set site %}}<b>The Desk</b>{{% endset %}} {{{{ \"updated_on\" | said(when=site) }}}}
{{{{ \"updated_on\" | said(when=\"<i>\") }}}}
"
    ));
    project.build(&["--quiet"]).check(0, "", "");
    assert_eq!(
        project.read("public/about/index.html"),
        "<a title=\"Call us &amp; ask\">Front page</a> Call us &amp; ask\n\
         no article 1,234 &lt;texts&gt; 1,234,567 Updated <b>The Desk</b>\n\
         Updated &lt;i&gt;\n"
    );
}

/// A page in this language of the site, with this file of its words.
fn page_in(lang: &str, words: &str, template: &str) -> [String; 2] {
    let project = Project::new(&format!(
        "{PAGE}//- content/pages/about.{lang}.md
---
title: About
---
Text.
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"{lang}\"]
//- words/{lang}.ftl
{words}
//- templates/page.html
{template}
"
    ));
    project.build(&["--quiet"]).check(0, "", "");
    let own = project.read(&format!("public/{lang}/about/index.html"));
    [own, project.read("public/about/index.html")]
}

#[test]
fn what_a_language_lacks_says_that_it_is_english() {
    // Sindhi is none of the theme's languages.
    let [own, english] = page_in(
        "sd",
        "home = مک",
        "<a title=\"{{ plain.contents }}\"{{ ui }}>{{ words.home }}</a> {{ words.contents }}
{{ \"updated_on\" | said(when=page.title) }} {{ \"page_number\" | said(page=3, plain=true) }}",
    );
    assert_eq!(
        own,
        "<a title=\"Contents\">مک</a> <bdi lang=\"en\" dir=\"ltr\">Contents</bdi>\n\
         <bdi lang=\"en\" dir=\"ltr\">Updated <bdi lang=\"sd\" dir=\"rtl\">About</bdi></bdi> Page 3\n"
    );
    assert_eq!(english.lines().next(), Some("<a title=\"Contents\">Home</a> Contents"));
}

#[test]
fn a_site_replaces_words_of_every_language_and_counts_as_it_does() {
    let [own, _] = page_in(
        "ar",
        "contents = فهرس
articles =
    { $count ->
        [zero] لا مقالات
        [one] مقال واحد
        [two] مقالان
        [few] { $count } مقالات
        [many] { $count } مقالا
       *[other] { $count } مقال
    }",
        "{{ words.home }} {{ words.contents }}
{%- for n in [2, 3, 11, 100] %} {{ \"articles\" | said(count=n) }}{% endfor %}",
    );
    assert_eq!(own, "الرئيسية فهرس مقالان 3 مقالات 11 مقالا 100 مقال\n");
}

/// What is told of these words.
#[track_caller]
fn check_faults(words: &str, expected: &str) {
    let project = Project::new(&format!("{PAGE}//- words/en.ftl\n{words}"));
    project.build(&[]).check(1, "", expected);
}

#[test]
fn a_message_that_nothing_prints() {
    check_faults(
        "hom = House\n",
        "error[words-unknown]: nothing prints a message `hom`\n --> words/en.ftl:1:1\n  |\n1 | hom = House\n  | ^^^\n  |\n  = help: did you mean `home`?\n\n1 error",
    );
    check_faults(
        "xylophone = House\n",
        "error[words-unknown]: nothing prints a message `xylophone`\n --> words/en.ftl:1:1\n  |\n1 | xylophone = House\n  | ^^^^^^^^^\n  |\n  = help: a message of your own has to stand in a template of yours: `{{ words.xylophone }}`\n\n1 error",
    );
}

#[test]
fn an_argument_that_the_message_is_not_told() {
    check_faults(
        "articles = { $cuont } texts\n",
        "error[words-argument]: the message `articles` has no argument `$cuont`\n --> words/en.ftl:1:15\n  |\n1 | articles = { $cuont } texts\n  |               ^^^^^\n  |\n  = help: did you mean `$count`?\n\n1 error",
    );
    check_faults(
        "home = { $count } texts\n",
        "error[words-argument]: the message `home` has no argument `$count`\n --> words/en.ftl:1:11\n  |\n1 | home = { $count } texts\n  |           ^^^^^\n  |\n  = help: it has none: write words alone\n\n1 error",
    );
}

#[test]
fn what_is_no_message() {
    check_faults(
        "home House\n",
        "error[words-syntax]: this is no message: a `=` is missing behind its name\n --> words/en.ftl:1:6\n  |\n1 | home House\n  |      ^\n  |\n  = help: a line is `name = words`; one that goes on from the line above starts with a space\n\n1 error",
    );
    check_faults(
        "articles =\n    { $count ->\n        [one] text\n    }\n",
        "error[words-syntax]: this choice says nothing for all other numbers\n --> words/en.ftl:4:5\n  |\n4 |     }\n  |     ^\n  |\n  = help: write a `*` before the last of them: `*[other] { $count } articles`\n\n1 error",
    );
    check_faults(
        "home = { -brand }\nhome = Twice\nlatest = { NUMBER($count) }\n",
        "error[words-syntax]: `brand` is a term, which messages do not have here\n --> words/en.ftl:1:11\n  |\n1 | home = { -brand }\n  |           ^^^^^\n  |\n  = help: write the words themselves, with arguments such as `{ $count }`\n\nerror[words-twice]: `home` stands in this file twice\n --> words/en.ftl:2:1\n  |\n2 | home = Twice\n  | ^^^^\n  |\n  = help: keep one of them\n\nerror[words-syntax]: `NUMBER` is a function, which messages do not have here\n --> words/en.ftl:3:12\n  |\n3 | latest = { NUMBER($count) }\n  |            ^^^^^^\n  |\n  = help: write the words themselves, with arguments such as `{ $count }`\n\n3 errors",
    );
}

#[test]
fn a_brace_without_an_end() {
    check_faults(
        "articles = wrong {\n",
        "error[words-syntax]: this `{` has no `}`\n --> words/en.ftl:1:18\n  |\n1 | articles = wrong {\n  |                  ^\n  |\n  = help: an argument is written `{ $count }`; a brace itself is written `{\"{\"}`\n\n1 error",
    );
}

#[test]
fn a_message_with_arguments_among_the_words() {
    let project = Project::new(&format!(
        "{PAGE}//- words/en.ftl\nhotline = Call {{ $who }}\n//- templates/page.html\n{{{{ words.hotline }}}}\n"
    ));
    let problem = project.build(&[]).stderr;
    let expected =
        "error[template-error]: the message `hotline` takes `who`\n --> templates/page.html:1:10\n";
    assert!(problem.contains(expected), "{problem}");
    assert!(problem.contains("= help: write `{{ \"hotline\" | said(who=…) }}`"), "{problem}");
}

#[test]
fn what_a_language_does_not_count() {
    let project = Project::new(&format!(
        "{PAGE}//- site.toml\ntitle = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"fa\"]\n//- words/fa.ftl\narticles =\n    {{ $count ->\n        [few] چند\n       *[other] مقاله\n    }}\n\
         //- words/farsi-.ftl\nhome = خانه\n"
    ));
    project.build(&[]).check(1, "", "warning[words-plural]: `[few]` of the message `articles` is for no number in this language\n --> words/fa.ftl:1:1\n  |\n1 | articles =\n  | ^^^^^^^^\n  |\n  = help: its numbers are `[one]`, `[other]`\n\nerror[words-language]: `farsi-` is no language, so its words are used nowhere\n --> words/farsi-.ftl\n  |\n  = help: name the file by the language of its words: `en.ftl`, `ur.ftl`, `pt-BR.ftl`\n\n1 error, 1 warning");
}

/// What nobody sees is told, however it is written.
#[test]
fn what_nobody_sees_in_words() {
    check_faults(
        "home = a\u{1}b\nlatest = { \"\\u202E\" }c\n",
        "error[words-syntax]: a control character (U+0001), which no page can hold\n --> words/en.ftl:1:9\n  |\n1 | home = a␁b\n  |         ^\n  |\n  = help: take it out: it cannot be seen, and comes from another program\n\nerror[words-syntax]: an invisible character (U+202E) turns the direction of what follows\n --> words/en.ftl:2:13\n  |\n2 | latest = { \"\\u202E\" }c\n  |             ^^^^^^\n  |\n  = help: take it out: words are shown in the direction of their language\n\n2 errors",
    );
}

/// Words that nothing prints, whatever their file is called.
#[test]
fn files_of_words_that_nobody_reads() {
    let project = Project::new(&format!(
        "{PAGE}//- words/en.FTL\nhome = A\n//- words/notes.txt\nA\n//- words/ur.ftl.txt\nhome = A\n\
         //- words/xh.ftl\nhome = A\n"
    ));
    project.build(&["--quiet"]).check(
        0,
        "",
        "
warning[unread-file]: `en.FTL` is not read
 --> words/en.FTL
  |
  = help: if it has words, name it `en.ftl`

warning[unread-file]: `notes.txt` is not read
 --> words/notes.txt
  |
  = help: name a file of words by its language, `en.ftl`, or move it out of `words`

warning[unread-file]: `ur.ftl.txt` is not read
 --> words/ur.ftl.txt
  |
  = help: if it has words, name it `ur.ftl`

warning[words-language]: the site has no pages in `xh`, so these words are used nowhere
 --> words/xh.ftl
  |
  = help: add the language to `languages` in site.toml, or name the file by one of these

4 warnings
",
    );
}

#[test]
fn a_file_that_nests_without_end_is_told_of() {
    let project = Project::new(PAGE);
    project.write("words/en.ftl", format!("home = {}", "{".repeat(100_000)));
    let run = project.build(&[]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.starts_with("error[words-syntax]"), "{}", run.stderr);
}

#[test]
fn what_the_program_says_stands_in_the_catalogue_too() {
    let project = Project::new(
        "//- content/articles/talks.md
---
title: Talks
date: 2025-10-29
kind: analysis
countries: [PK]
events:
  - {id: round, title: A round, date: 2025-10~/.., type: talks, status: disputed, countries: [PK], sources: [a]}
sources:
  - {id: a, title: A report, url: https://a.example/}
claims:
  - {about: Killed, value: 3100, claimant: Side, source: a, status: approximate}
---
Text [@a].
//- content/articles/talks.ar.md
---
title: محادثات
---
نص [@a].
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
languages = [\"ar\"]
//- words/en.ftl
article_kind-analysis = Comment
event_status-disputed = contested & open
event_type-talks = parley
claim_status-approximate = roughly
events = { $count ->
       *[other] { $count } incidents
    }
date_from = as of { $date }
date_about = c. { $date }
source_number = Voucher { $number }
cited_version = Issue { $version }
told_subject_both = { $events } & { $articles }: { $name }
//- words/ar.ftl
article_kind-analysis = تحليل
source_number = المصدر { $number }
",
    );
    project.build(&["--quiet"]).check(0, "", "");
    let page = |path: &str| project.read(&format!("public/{path}"));
    let article = page("articles/2025/10/talks/index.html");
    for said in [
        "<span class=\"kind\">Comment</span>",
        "aria-label=\"Voucher 1\"",
        ". Issue ",
        "contested &amp; open",
        "3,100",
        "roughly",
    ] {
        assert!(article.contains(said), "{said} is not in {article}");
    }
    let arabic = page("ar/articles/2025/10/talks/index.html");
    for said in ["<span class=\"kind\">تحليل</span>", "aria-label=\"المصدر 1\">"] {
        assert!(arabic.contains(said), "{said} is not in {arabic}");
    }
    let country = page("countries/pk/index.html");
    for said in [
        "content=\"1 incidents &amp; 1 article: Pakistan",
        "<span class=\"kind\">parley</span>",
        "as of c. October 2025",
    ] {
        assert!(country.contains(said), "{said} is not in {country}");
    }
    let timeline = page("timeline/timeline.json");
    assert!(timeline.contains("parley, contested &amp; open"), "{timeline}");
}
