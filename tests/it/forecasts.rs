//! The forecast ledger (J8) and the words of judgements (J5).

use crate::page::{Site, at, check_problems_of, options};

const SITE: &str = "
//- content/articles/a.md
---
title: What to expect
date: 2025-10-12
countries: [PK]
judgements:
  - {id: talks, text: Talks are held., likelihood: likely, confidence: low, resolves_by: 2025-11-30, outcome: happened}
  - {id: war, text: War breaks out., likelihood: almost-no-chance, resolves_by: 2025-12-31, outcome: false}
  - {id: visit, text: A visit takes place., likelihood: very-likely, resolves_by: 2025-12-31, outcome: 'no'}
  - {id: moot, text: It is known., likelihood: unlikely, outcome: void}
  - {id: later, text: \"=A later, quiet year\", likelihood: roughly-even-chance, resolves_by: 2026-11-25}
---
";

/// The same with seven more that came true, which are enough for a score.
fn enough() -> String {
    let judgements: String = (1..=7)
        .map(|number| {
            format!(
                "  - {{id: l{number}, text: It rains., likelihood: likely, outcome: happened}}\n"
            )
        })
        .collect();
    format!(
        "{SITE}//- content/articles/b.md\n---\ntitle: Rain\ndate: 2025-10-12\njudgements:\n{judgements}---\n"
    )
}

#[track_caller]
fn contains(html: &str, expected: &str) {
    assert!(html.contains(expected), "{expected}\n\nis not in\n\n{html}");
}

/// What the desk says in the front matter is set as its body is.
#[test]
fn judgements_and_headlines_of_updates_have_the_marks_of_a_body() {
    let site = Site::of(
        "
//- site.toml
title = \"Desk\"
base_url = \"https://desk.example\"
//- content/articles/a.md
---
title: A
date: 2025-10-12
judgements:
  - {text: The army's \"pause\" won't hold., likelihood: likely}
updates:
  - {date: 2025-10-13, title: \"The 'pause' ends\", text: The \"pause\" ended.}
---
The army's \"pause\".
",
    );
    let page = site.read("articles/2025/10/a/index.html");
    contains(&page, "The army’s “pause” won’t hold.</p>");
    contains(&page, ">The ‘pause’ ends</a></h3>");
    contains(&page, "The “pause” ended.");
    contains(
        &site.read("forecasts.csv"),
        "the-armys-pause-wont-hold,The army’s “pause” won’t hold.",
    );
}

#[test]
fn the_score_is_what_the_csv_gives() {
    let site = Site::of(SITE);
    let csv = site.read("forecasts.csv");
    let expected = "\
id,text,likelihood,low,high,probability,confidence,made,resolves_by,state,outcome,countries,article,article_retracted\r
later,\"'=A later, quiet year\",roughly-even-chance,0.45,0.55,0.5,,2025-10-12,2026-11-25,open,,PK,https://desk.example/articles/2025/10/a/,\r
war,War breaks out.,almost-no-chance,0.01,0.05,0.03,,2025-10-12,2025-12-31,resolved,0,PK,https://desk.example/articles/2025/10/a/,\r
visit,A visit takes place.,very-likely,0.8,0.95,0.875,,2025-10-12,2025-12-31,resolved,0,PK,https://desk.example/articles/2025/10/a/,\r
talks,Talks are held.,likely,0.55,0.8,0.675,low,2025-10-12,2025-11-30,resolved,1,PK,https://desk.example/articles/2025/10/a/,\r
moot,It is known.,unlikely,0.2,0.45,0.325,,2025-10-12,,resolved,void,PK,https://desk.example/articles/2025/10/a/,\r
";
    assert_eq!(csv, expected);
    contains(
        &site.read("forecasts/index.html"),
        "<p>3 judgements have been scored so far. A score is shown once there are 10. 1 not scored.</p>",
    );
    let site = Site::of(&enough());
    let csv = site.read("forecasts.csv");
    // The recomputation that the page promises: the mean of (probability - outcome)².
    let header: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
    let column = |name: &str| header.iter().position(|known| *known == name).unwrap();
    let errors: Vec<f64> = csv
        .lines()
        .skip(1)
        .filter(|line| !line.contains('"'))
        .map(|line| line.trim_end().split(',').collect::<Vec<_>>())
        .filter_map(|row| {
            let outcome: f64 = row[column("outcome")].parse().ok()?;
            Some((row[column("probability")].parse::<f64>().unwrap() - outcome).powi(2))
        })
        .collect();
    let score = errors.iter().sum::<f64>() / f64::from(u32::try_from(errors.len()).unwrap());
    let page = site.read("forecasts/index.html");
    contains(
        &page,
        &format!(
            "Brier score <strong class=\"score\">{score:.2}</strong> over 10 judgements. 1 not scored."
        ),
    );
    contains(&page, "<strong class=\"score\">0.16</strong>");
    contains(
        &page,
        "<p class=\"meta\">1 open, 11 resolved · <a href=\"/forecasts.csv\" type=\"text/csv\">Download CSV</a></p>",
    );
}

#[test]
fn the_plot_has_a_table_with_the_same_figures() {
    let site = Site::of(&enough());
    let page = site.read("forecasts/index.html");
    // Three words have outcomes: a bar over the range, a dot at midpoint and share, the count.
    assert_eq!(page.matches("<g class=\"plot-mark\">").count(), 3);
    contains(
        &page,
        "<g class=\"plot-mark\"><path d=\"M110.0 0.0H160.0\"/><circle cx=\"135.0\" cy=\"0.0\" r=\"4.5\"/><text x=\"135.0\" y=\"18.0\" text-anchor=\"middle\">8</text></g>",
    );
    contains(
        &page,
        "<tr id=\"page-word-likely\"><th scope=\"row\">likely</th><td>55–80%</td><td>0.675</td><td>8</td><td>8 (100%)</td></tr>",
    );
    contains(
        &page,
        "<tr id=\"page-word-very-likely\"><th scope=\"row\">very likely</th><td>80–95%</td><td>0.875</td><td>1</td><td>0 (0%)</td></tr>",
    );
    contains(
        &page,
        "<tr id=\"page-word-unlikely\"><th scope=\"row\">unlikely</th><td>20–45%</td><td>0.325</td><td>0</td><td>–</td></tr>",
    );
    assert!(!page.contains(" style="), "a strict policy forbids style attributes");
    contains(
        &page,
        "<p>Likelihood: <a href=\"#page-word-likely\">likely</a> (<bdi>55–80%</bdi>). Confidence: low. Outcome: <strong>happened</strong>. <span class=\"tag\">hit</span></p>",
    );
    // The score stands above the judgements; those that are resolved are folded by their years.
    let order =
        ["id=\"page-score\"", "id=\"page-open\"", "<summary>2025 <span class=\"count\">11</span>"];
    let places: Vec<Option<usize>> = order.iter().map(|text| page.find(text)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {page}");
    assert_eq!(page.matches(">hit</span>").count(), 9);
    assert_eq!(page.matches(">miss</span>").count(), 1);
    let article = site.read("articles/2025/10/a/index.html");
    contains(
        &article,
        "<p>Likelihood: <strong>likely</strong> (<bdi>55–80%</bdi>). Confidence: <strong>low</strong>.",
    );
    contains(&article, "<a href=\"/forecasts/\">Forecasts</a>");
}

#[test]
fn a_due_judgement_without_an_outcome_warns() {
    Site::clean(SITE);
    let warning = "
warning[forecast-due]: judgement `later` was to be decided by 2026-11-25 and has no outcome
  --> content/articles/a.md:10:93
   |
10 |   - {id: later, text: \"=A later, quiet year\", likelihood: roughly-even-chance, resolves_by: 2026-11-25}
   |                                                                                             ^^^^^^^^^^
   |
   = help: add `outcome: happened`, `did-not-happen` or `void`

1 warning
";
    // The day itself is still part of the judgement.
    check_problems_of(&Site::any(SITE, &at("2026-11-25T23:59:00Z")), "");
    let site = Site::any(SITE, &at("2026-11-26T00:00:00Z"));
    check_problems_of(&site, warning);
    let page = site.read("forecasts/index.html");
    contains(&page, "<h2 id=\"page-due\">Due: outcome not yet recorded</h2>");
}

#[test]
fn only_listed_words_and_never_both_in_one_sentence() {
    let check = |judgement: &str, code: &str, message: &str| {
        let fixture = format!(
            "//- content/articles/a.md\n---\ntitle: A\ndate: 2025-10-12\njudgements:\n  - {{{judgement}}}\n---\n"
        );
        let site = Site::any(&fixture, &options());
        let first = site.report.lines().next().unwrap_or_default().to_owned();
        assert_eq!(first, format!("error[{code}]: {message}"));
    };
    check(
        "text: War is unlikely with high confidence., likelihood: unlikely",
        "likelihood-and-confidence",
        "one sentence speaks of likelihood (`unlikely`) and of confidence (`high confidence`)",
    );
    check(
        "text: War., likelihood: maybe",
        "unknown-word",
        "`likelihood` of judgement 1 cannot be `maybe`",
    );
    check(
        "text: War., likelihood: likely, confidence: sure",
        "unknown-word",
        "`confidence` of judgement 1 cannot be `sure`",
    );
}
