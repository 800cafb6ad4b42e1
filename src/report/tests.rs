use std::sync::Arc;

use proptest::prelude::*;

use super::excerpt::{Excerpt, clean};
use super::*;
use crate::address::SourcePath;
use crate::diagnostics::{Place, Secret, Span};
use crate::input::SourceFile;

fn path(path: &str) -> SourcePath {
    SourcePath::new(path).unwrap()
}

fn snapshot(files: &[(&str, &[u8])]) -> Snapshot {
    let mut snapshot = Snapshot::default();
    for (name, bytes) in files {
        let file = SourceFile::text(path(name), *bytes);
        snapshot.files.insert(file.path.clone(), Arc::new(file));
    }
    snapshot
}

/// A snapshot of one file `a.md`, and the range between `«` and `»`, which are taken out.
fn marked(text: &str) -> (Snapshot, Span) {
    let start = text.find('«').unwrap();
    let end = text.find('»').unwrap() - '«'.len_utf8();
    let text = text.replace(['«', '»'], "");
    (snapshot(&[("a.md", text.as_bytes())]), Span { file: path("a.md"), start, end })
}

fn text(snapshot: &Snapshot, diagnostics: &[Diagnostic]) -> String {
    Reporter::new(snapshot, Color::Never).report(diagnostics, Format::Text)
}

/// Checks how one error at the marked place of `a.md` is drawn, without title and summary.
#[track_caller]
fn check(source: &str, expected: &str) {
    let (snapshot, span) = marked(source);
    let drawn = text(&snapshot, &[Diagnostic::error("wrong", span, "it is wrong")]);
    let drawn = drawn.strip_prefix("error[wrong]: it is wrong\n").unwrap();
    let drawn = drawn.strip_suffix("\n\n1 error\n").unwrap();
    assert_eq!(drawn, expected.trim_matches('\n'), "\n{drawn}\n");
}

#[test]
fn marks_a_word() {
    check(
        "---\ntitle: «Naem»\n---\n",
        "
 --> a.md:2:8
  |
2 | title: Naem
  |        ^^^^
",
    );
}

#[test]
fn an_empty_range_is_one_caret() {
    check("ab«»c", "\n --> a.md:1:3\n  |\n1 | abc\n  |   ^\n");
    check("«»", "\n --> a.md:1:1\n  |\n1 |\n  | ^\n");
    check("abc«»", "\n --> a.md:1:4\n  |\n1 | abc\n  |    ^\n");
    check("abc\n«»", "\n --> a.md:2:1\n  |\n2 |\n  | ^\n");
    check("abc«\n»def", "\n --> a.md:1:4\n  |\n1 | abc\n  |    ^\n");
}

#[test]
fn columns_are_characters_and_carets_follow_the_width() {
    check("\ta\t«b»", "\n --> a.md:1:4\n  |\n1 |     a    b\n  |          ^\n");
    check("é«à»", "\n --> a.md:1:2\n  |\n1 | éà\n  |  ^\n");
    check("日本«語»", "\n --> a.md:1:3\n  |\n1 | 日本語\n  |     ^^\n");
    check("پاک«ستان»", "\n --> a.md:1:4\n  |\n1 | پاکستان\n  |    ^^^^\n");
}

#[test]
fn carriage_returns_at_line_ends_are_not_shown() {
    check(
        "one\r\n«two»\r\nthree\r\n",
        "
 --> a.md:2:1
  |
2 | two
  | ^^^
",
    );
    check("one\r\ntw«o\r\n»three", "\n --> a.md:2:3\n  |\n2 | two\n  |   ^\n");
}

#[test]
fn a_range_of_several_lines() {
    check(
        "a: «{\n  b: 1\n}»\nc: 2\n",
        "
 --> a.md:1:4
  |
1 |   a: {
  |  ____^
2 | |   b: 1
3 | | }
  | |_^
",
    );
    check(
        "one\n«two\nthree\n\n»four\n",
        "
 --> a.md:2:1
  |
2 | / two
3 | | three
  | |_____^
",
    );
}

#[test]
fn a_range_of_many_lines_is_marked_in_its_first() {
    let lines = "line\n".repeat(30);
    check(
        &format!("a\nb «{lines}»"),
        "
 --> a.md:2:3
  |
2 | b line
  |   ^^^^
",
    );
}

#[test]
fn long_lines_are_cut_around_the_range() {
    let far = "x".repeat(1000);
    check(
        &format!("{far}«here»{far}"),
        &format!(
            "
 --> a.md:1:1001
  |
1 | …{}here{}…
  |  {}^^^^
",
            "x".repeat(50),
            "x".repeat(65),
            " ".repeat(50),
        ),
    );
    check(
        &format!("key: «{far}»"),
        &format!(
            "
 --> a.md:1:6
  |
1 | key: {}…
  |      {}
",
            "x".repeat(115),
            "^".repeat(116),
        ),
    );
    let near = "x".repeat(100);
    check(
        &format!("{near}«here»{far}"),
        &format!(
            "
 --> a.md:1:101
  |
1 | {near}here{}…
  | {}^^^^
",
            "x".repeat(16),
            " ".repeat(100),
        ),
    );
}

#[test]
fn control_characters_are_drawn_as_pictures() {
    check(
        "a\u{1b}[31m«b\u{7}\u{9b}»\u{202e}c",
        "\n --> a.md:1:7\n  |\n1 | a␛[31mb␇\u{fffd}\u{fffd}c\n  |       ^^^\n",
    );
    assert_eq!(clean("a\u{1b}]0;x\u{7}b\u{7f}\r\u{85}"), "a␛]0;x␇b␡␍\u{fffd}");
    assert_eq!(clean("tab\tline\nزمان\u{200c}ها"), "tab\tline\nزمان\u{200c}ها");
    let diagnostic =
        Diagnostic::error("wrong", Place::File(path("a\u{1b}[1m\n.md")), "un\u{1b}known")
            .help("he\u{1b}lp")
            .related(Place::Nowhere, "re\u{1b}lated");
    assert_eq!(
        text(&Snapshot::default(), &[diagnostic]),
        "error[wrong]: un␛known\n --> a␛[1m␊.md\n  |\n  = help: he␛lp\nnote: re␛lated\n\n1 error\n"
    );
}

#[test]
fn help_and_related_places() {
    let snapshot = snapshot(&[("a.md", b"id: x\n"), ("b.md", b"\n\nid: x\n")]);
    let diagnostic =
        Diagnostic::warning("twice", Span::new(&path("b.md"), 6..7), "the id `x` is used twice")
            .help("rename one")
            .related(Span::new(&path("a.md"), 4..5), "first used here")
            .related(Place::File(path("c.md")), "also in this file");
    assert_eq!(
        text(&snapshot, &[diagnostic]),
        "\
warning[twice]: the id `x` is used twice
 --> b.md:3:5
  |
3 | id: x
  |     ^
  |
  = help: rename one
note: first used here
 --> a.md:1:5
  |
1 | id: x
  |     ^
note: also in this file
 --> c.md

1 warning
"
    );
}

#[test]
fn places_without_text() {
    let snapshot = snapshot(&[("a.md", b"abc")]);
    let problem = |place: Place| Diagnostic::error("wrong", place, "it is wrong");
    let gone = Span::new(&path("gone.md"), 3..5);
    let beyond = Span::new(&path("a.md"), 30..50);
    for (diagnostic, expected) in [
        (problem(Place::Nowhere), "error[wrong]: it is wrong"),
        (problem(Place::Nowhere).help("do it"), "error[wrong]: it is wrong\n  |\n  = help: do it"),
        (problem(Place::File(path("a.md"))), "error[wrong]: it is wrong\n --> a.md"),
        (problem(gone.into()), "error[wrong]: it is wrong\n --> gone.md"),
        (
            problem(beyond.into()),
            "error[wrong]: it is wrong\n --> a.md:1:4\n  |\n1 | abc\n  |    ^",
        ),
    ] {
        assert_eq!(text(&snapshot, &[diagnostic]), format!("{expected}\n\n1 error\n"));
    }
}

#[test]
fn the_summary_counts() {
    let error = Diagnostic::error("e", Place::Nowhere, "e");
    let warning = Diagnostic::warning("w", Place::Nowhere, "w");
    let count = |errors: usize, warnings: usize| {
        let mut all = vec![error.clone(); errors];
        all.extend(vec![warning.clone(); warnings]);
        summary(&all)
    };
    assert_eq!(count(0, 0), None);
    assert_eq!(count(1, 0).as_deref(), Some("1 error"));
    assert_eq!(count(0, 1).as_deref(), Some("1 warning"));
    assert_eq!(count(3, 1).as_deref(), Some("3 errors, 1 warning"));
    assert_eq!(count(1, 2).as_deref(), Some("1 error, 2 warnings"));
    assert_eq!(text(&Snapshot::default(), &[]), "");
}

#[test]
fn errors_are_all_drawn_behind_the_first_warnings_of_each_kind() {
    let file = |name: &str| Place::File(path(name));
    let mut all = vec![Diagnostic::error("e", file("a.md"), "an error")];
    for n in 0..7 {
        all.push(Diagnostic::warning("many", file("b.md"), format!("many {n}")));
        all.push(Diagnostic::warning("more", file("b.md"), format!("more {n}")));
    }
    all.push(Diagnostic::warning("few", file("c.md"), "a few"));
    all.extend((0..212).map(|n| Diagnostic::error("e", file("d.md"), format!("number {n}"))));
    let snapshot = Snapshot::default();
    let heads = |drawn: &str| -> Vec<String> {
        let lines = drawn.lines().filter(|line| line.contains("]: ") || line.starts_with('…'));
        lines.map(str::to_owned).collect()
    };
    let drawn = text(&snapshot, &all);
    let found = heads(&drawn);
    assert_eq!(
        found.get(..14).unwrap(),
        [
            "warning[few]: a few",
            "warning[many]: many 0",
            "warning[many]: many 1",
            "warning[many]: many 2",
            "warning[many]: many 3",
            "warning[many]: many 4",
            "… and 2 more `many` (`--all` shows them)",
            "warning[more]: more 0",
            "warning[more]: more 1",
            "warning[more]: more 2",
            "warning[more]: more 3",
            "warning[more]: more 4",
            "… and 2 more `more` (`--all` shows them)",
            "error[e]: an error",
        ]
    );
    assert_eq!(found.len(), 14 + 212);
    assert!(drawn.ends_with("--> d.md\n\n213 errors, 15 warnings\n"), "{drawn}");

    let reporter = Reporter::new(&snapshot, Color::Never);
    let drawn = reporter.drawing(Amount::All).report(&all, Format::Text);
    assert_eq!(heads(&drawn).len(), all.len());
    assert!(!drawn.contains("--all"), "{drawn}");
    assert_eq!(reporter.report(&all, Format::Json).lines().count(), all.len());
    assert_eq!(reporter.report(&all, Format::Github).lines().count(), all.len());
}

#[test]
fn color_is_asked_for() {
    let diagnostic = Diagnostic::error("e", Place::Nowhere, "number");
    let snapshot = Snapshot::default();
    let colored = Reporter::new(&snapshot, Color::Always).report(&[diagnostic], Format::Text);
    assert!(colored.starts_with("\u{1b}[1m\u{1b}[91merror[e]"), "{colored:?}");
    let (snapshot, span) = marked("a «b» c");
    let diagnostics = [Diagnostic::error("e", span, "number")];
    let colored = Reporter::new(&snapshot, Color::Always).report(&diagnostics, Format::Text);
    assert_eq!(anstream::adapter::strip_str(&colored).to_string(), text(&snapshot, &diagnostics));
}

#[test]
fn json_lines() {
    let (snapshot, span) = marked("é: «{\n}»\n");
    let diagnostics = [
        Diagnostic::error("wrong", span.clone(), "it is \"wrong\"\u{1b}")
            .help("do it")
            .related(span, "here"),
        Diagnostic::warning("odd", Place::File(path("b.md")), "it is odd"),
        Diagnostic::warning("odd", Place::Nowhere, "it is odd"),
    ];
    assert_eq!(
        Reporter::new(&snapshot, Color::Always).report(&diagnostics, Format::Json),
        concat!(
            r#"{"severity":"error","code":"wrong","message":"it is \"wrong\"\u001b","file":"a.md","#,
            r#""line":1,"column":4,"end_line":2,"end_column":2,"help":"do it","#,
            r#""related":[{"file":"a.md","line":1,"column":4,"message":"here"}]}"#,
            "\n",
            r#"{"severity":"warning","code":"odd","message":"it is odd","file":"b.md","#,
            r#""line":null,"column":null,"end_line":null,"end_column":null,"help":null,"#,
            r#""related":[]}"#,
            "\n",
            r#"{"severity":"warning","code":"odd","message":"it is odd","file":null,"#,
            r#""line":null,"column":null,"end_line":null,"end_column":null,"help":null,"#,
            r#""related":[]}"#,
            "\n",
        )
    );
}

#[test]
fn github_commands() {
    let snapshot = snapshot(&[("a,b:c%.md", b"one\ntwo")]);
    let diagnostics = [
        Diagnostic::error("wrong", Span::new(&path("a,b:c%.md"), 5..6), "100 % wrong\r\n::stop")
            .help("do: it, now"),
        Diagnostic::warning("odd", Place::Nowhere, "it is odd"),
    ];
    assert_eq!(
        Reporter::new(&snapshot, Color::Always).report(&diagnostics, Format::Github),
        "::error file=a%2Cb%3Ac%25.md,line=2,col=2,title=wrong::100 %25 wrong␍%0A::stop%0Ahelp: do: it, now\n\
         ::warning title=odd::it is odd\n"
    );
}

#[test]
fn html_is_escaped() {
    let (snapshot, span) = marked("«<script>»&\n");
    let diagnostic = Diagnostic::error("wrong", span, "unknown `<b>\"'`");
    assert_eq!(
        to_html(&[diagnostic], &snapshot),
        "<section class=\"diagnostics\">\n<h1>1 error</h1>\n\
         <pre class=\"error\">error[wrong]: unknown `&lt;b&gt;\"'`\n \
         --&gt; a.md:1:1\n  |\n1 | &lt;script&gt;&amp;\n  | ^^^^^^^^</pre>\n</section>\n"
    );
    assert_eq!(
        to_html(&[], &Snapshot::default()),
        "<section class=\"diagnostics\">\n<h1>No problems found</h1>\n</section>\n"
    );
    let many = vec![Diagnostic::warning("odd", Place::Nowhere, "it is odd"); 51];
    assert!(to_html(&many, &snapshot).ends_with("</pre>\n<p>… and 1 more</p>\n</section>\n"));
}

/// A preview may be shown to others, while the terminal is the desk's own.
#[test]
fn what_is_secret_is_not_quoted_in_html() {
    let (snapshot, span) = marked("By «Jane Doe».\n");
    let named = Diagnostic::error("named", span, "this names `p`").help("leave it out");
    let check = |secret: Secret, expected: &str| {
        let problem = named.clone().secret(secret);
        let html = to_html(std::slice::from_ref(&problem), &snapshot);
        let (_, html) = html.split_once("this names `p`\n").unwrap();
        assert_eq!(html.split_once("</pre>").unwrap().0, expected);
        let text = Reporter::new(&snapshot, Color::Never).report(&[problem], Format::Text);
        assert!(
            text.contains("1 | By Jane Doe.") && text.contains("= help: leave it out"),
            "{text}"
        );
    };
    let quoted =
        " --&gt; a.md:1:4\n  |\n1 | By Jane Doe.\n  |    ^^^^^^^^\n  |\n  = help: leave it out";
    check(Secret::Nothing, quoted);
    check(Secret::Source, " --&gt; a.md:1:4\n  |\n  = help: leave it out");
    check(Secret::SourceAndHelp, " --&gt; a.md:1:4");
}

#[test]
fn positions_in_one_line_are_counted_on() {
    let source = "aé".repeat(500);
    let snapshot = snapshot(&[("a.md", source.as_bytes())]);
    let mut locator = Locator::new(&snapshot);
    for (start, column) in [(3, 3), (300, 201), (0, 1), (1, 2), (1500, 1001)] {
        let (position, _) = locator.range(&Span::new(&path("a.md"), start..start)).unwrap();
        assert_eq!((position.line, position.column), (1, column), "at {start}");
    }
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just(&b"\n"[..]), Just(&b"\r\n"[..]), Just(&b"\r"[..]), Just(&b"\t"[..]),
                Just(&b"\x1b["[..]), Just(&b"\xff\x80\x80\x80\x80"[..]), Just("日本".as_bytes()),
                Just("e\u{301}\u{200d}".as_bytes()), Just(&b"   "[..]), Just(&b"plain text"[..]),
                Just("\u{feff}".as_bytes()), Just(&[b'x'; 200][..]), Just(&b""[..]),
            ],
            0..60,
        ),
        start in 0usize..3000,
        len in 0usize..3000,
        reversed: bool,
    ) {
        let bytes = pieces.concat();
        let span = if reversed { start..start.saturating_sub(len) } else { start..start + len };
        let excerpt = Excerpt::new(&bytes, span.clone());
        prop_assert!(excerpt.text.get(excerpt.marked.clone()).is_some());
        let snapshot = snapshot(&[("a.md", &bytes)]);
        let span = Span { file: path("a.md"), start: span.start, end: span.end };
        let diagnostic = Diagnostic::error("e", span.clone(), "m").related(span, "r");
        let drawn = text(&snapshot, std::slice::from_ref(&diagnostic));
        prop_assert!(!drawn.contains(['\x1b', '\r']));
        prop_assert!(drawn.lines().all(|line| line.chars().count() < 700));
        let json = Reporter::new(&snapshot, Color::Never).report(&[diagnostic], Format::Json);
        prop_assert_eq!(json.lines().count(), 1);
    }
}
