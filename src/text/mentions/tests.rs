//! Which mentions are found.

use super::fold::{is_between, sign_of_ascii};
use super::pieces::{each_start, opens_and_begins};
use super::{Mentions, Wanted, can_be_found};

const NAMES: [(&str, usize); 22] = [
    ("Mohsin Naqvi", 0),
    ("محسن نقوی", 0),
    ("Istanbul", 1),
    ("İstanbul", 1),
    ("استانبول", 1),
    ("Islamic State", 2),
    ("IS", 2),
    ("Islamic State Khorasan", 3),
    ("al-Qaeda", 4),
    ("Jama'at A&B", 5),
    ("Taliban", 6),
    ("Shared Name", 7),
    ("Shared Name", 8),
    ("naqvi", 9),
    ("جیش‌العدل", 10),
    ("Erdoğan", 11),
    ("Or", 12),
    ("Georgia", 14),
    ("Georgia", 13),
    ("South Ossetia", 13),
    ("17 November", 15),
    ("November 17", 15),
];

/// Checks which mentions are found: `<1>Istanbul</1>`.
#[track_caller]
fn check(html: &str, expected: &str) {
    check_without(&[], html, expected);
}

#[track_caller]
fn check_without(left_out: &[&str], html: &str, expected: &str) {
    let wanted = NAMES.iter().map(|&(name, target)| Wanted {
        name,
        target: Some(target).filter(|target| *target != 13),
        is_proper: true,
    });
    let mentions = Mentions::new(wanted).unwrap();
    let left_out: Vec<Box<str>> = left_out.iter().map(|name| (*name).into()).collect();
    let found = mentions.first(html, &left_out, |_| "/there/");
    let mut shown = String::new();
    let mut from = 0;
    for mention in found {
        let (name, target) = (&html[mention.range.clone()], mention.target);
        shown += &html[from..mention.range.start];
        shown += &format!("<{target}>{name}</{target}>");
        from = mention.range.end;
    }
    assert_eq!(shown + &html[from..], expected);
}

#[test]
fn the_first_mention_alone_is_found() {
    check(
        "<p>Mohsin Naqvi met Mohsin Naqvi in Istanbul.</p>",
        "<p><0>Mohsin Naqvi</0> met Mohsin Naqvi in <1>Istanbul</1>.</p>",
    );
    check("<p>x\n</p>", "<p>x\n</p>");
    check("", "");
}

#[test]
fn words_are_whole() {
    check(
        "Istanbulites, Istanbul-based, @Istanbul, Istanbul_1",
        "Istanbulites, Istanbul-based, @Istanbul, Istanbul_1",
    );
    check("(Istanbul)", "(<1>Istanbul</1>)");
    check("Istanbul’s", "<1>Istanbul</1>’s");
    check("Istanbul'da", "<1>Istanbul</1>'da");
    check("d’Istanbul.", "d’<1>Istanbul</1>.");
    check("Istanbul.com", "Istanbul.com");
    check("in Istanbul.", "in <1>Istanbul</1>.");
    check("Iran–Istanbul", "Iran–<1>Istanbul</1>");
    check(
        "ان استانبول‌ها استانبولی استانبول۔",
        "ان استانبول‌ها استانبولی <10>استانبول</10>۔".replace("10", "1").as_str(),
    );
}

#[test]
fn a_word_goes_on_across_tags() {
    for html in [
        "<em>Istanbul</em>ites",
        "Istanbul<del>x</del>",
        "<strong>Istanbul</strong><em>ites</em>",
        "x<em>Istanbul</em>",
        "<b>x</b><em>Istanbul</em>",
        "<a href=\"/x/\">x</a>Istanbul",
        "Istanbul<em>-based</em>",
        "Islamic State <em>Province</em>",
        "<em>Pakistani</em> Taliban",
    ] {
        check(html, html);
    }
    check("<em>Istanbul</em>, x", "<em><1>Istanbul</1></em>, x");
    check("<em>Istanbul</em>’s", "<em><1>Istanbul</1></em>’s");
    check("x<br>Istanbul<br>x", "x<br><1>Istanbul</1><br>x");
    check("<p>x</p><p>Istanbul</p><p>x</p>", "<p>x</p><p><1>Istanbul</1></p><p>x</p>");
    check("x <em>Istanbul</em> x", "x <em><1>Istanbul</1></em> x");
}

#[test]
fn a_name_in_a_date_is_none() {
    for html in ["on 17 November 2026.", "November 17, 2026", "<em>17 November</em> 2026"] {
        check(html, html);
    }
    check("17 November 2026, 17 November", "17 November 2026, <15>17 November</15>");
    check("by 17 November, 20 people", "by <15>17 November</15>, 20 people");
    check("17 November 20261", "<15>17 November</15> 20261");
    check("Istanbul 2026", "Istanbul 2026");
    check("in Istanbul, 2026 was", "in <1>Istanbul</1>, 2026 was");
}

#[test]
fn short_terms_are_found_as_they_are_written() {
    let found = |name: &str, html: &str| {
        let wanted = Wanted { name, target: Some(0), is_proper: false };
        Mentions::new([wanted].into_iter())
            .is_some_and(|mentions| !mentions.first(html, &[], |_| "").is_empty())
    };
    for name in ["G7", "5G", "R&D", "Q&A", "C2", "e.g.", "AI", "U.N.", "F-16", "A/B", "Sw"] {
        let html = format!("x {} x", name.replace('&', "&amp;"));
        assert!(found(name, &html), "{name}");
        assert!(can_be_found(name), "{name}");
    }
    assert!(found("停戰", "他們在停戰後，停戰。") && found("ความ", "ความ"));
    for (name, html) in [("Sw", "sw"), ("AI", "ai"), ("R&D", "r&amp;d"), ("e.g.", "eg")] {
        assert!(!found(name, html), "{name}");
    }
    for name in ["C", "x", "(IRGC)", "№ 5", "$5", "ﷺ", "و", "", "-"] {
        assert!(!can_be_found(name), "{name}");
    }
}

#[test]
fn letters_of_all_keyboards_are_the_same() {
    check("وزیر محسن نقوي نے", "وزیر <0>محسن نقوي</0> نے");
    check("مُحسِن\nنقویؑ نے", "<0>مُحسِن\nنقویؑ</0> نے");
    check("جيش العدل", "<10>جيش العدل</10>");
    check("Mohsin\nNaqvi\u{2060}<sup>1</sup>", "<0>Mohsin\nNaqvi</0>\u{2060}<sup>1</sup>");
    check("Erdogan, ISTANBUL", "<11>Erdogan</11>, <1>ISTANBUL</1>");
    check("Al Qaeda or Al-Qaeda", "<4>Al Qaeda</4> or Al-Qaeda");
    check("Jama’at A&amp;B", "<5>Jama’at A&amp;B</5>");
    check("Jamaat A&amp;B", "<5>Jamaat A&amp;B</5>");
}

#[test]
fn capitals_count() {
    check("it is IS", "it is <2>IS</2>");
    check("istanbul, mohsin Naqvi, or Or", "istanbul, mohsin Naqvi, or Or");
}

#[test]
fn the_longest_name_is_meant() {
    check("Islamic State Khorasan", "<3>Islamic State Khorasan</3>");
    check(
        "Islamic State Khorasan, Islamic State Khorasan, Islamic State",
        "<3>Islamic State Khorasan</3>, Islamic State Khorasan, <2>Islamic State</2>",
    );
    // A longer name that nobody has listed is another one.
    check(
        "Islamic State Province, the Islamic State",
        "Islamic State Province, the <2>Islamic State</2>",
    );
    check("Pakistani Taliban, the Taliban", "Pakistani Taliban, the <6>Taliban</6>");
    check("The Taliban", "The <6>Taliban</6>");
    check("said. In Istanbul", "said. In <1>Istanbul</1>");
    check("said Mohsin Naqvi", "said <0>Mohsin Naqvi</0>");
    check("Istanbul. Then", "<1>Istanbul</1>. Then");
}

#[test]
fn a_name_of_two_is_nobodys() {
    check("Shared Name", "Shared Name");
    check("Georgia, South Ossetia", "Georgia, South Ossetia");
}

#[test]
fn an_author_may_leave_names_out() {
    check_without(&["istanbul"], "Istanbul, Taliban", "Istanbul, <6>Taliban</6>");
    check_without(&["Mohsin-Naqvi"], "Mohsin Naqvi", "Mohsin Naqvi");
    check("<a href=\"/there/\">x</a> Istanbul", "<a href=\"/there/\">x</a> Istanbul");
}

#[test]
fn links_code_heads_and_the_words_of_others_stay() {
    for html in [
        "<a href=\"/x/\">Istanbul</a>",
        "<a href=\"/x/\"><em>Istanbul</em></a>",
        "<h2 id=\"a>b\">Istanbul</h2>",
        "<pre><code><span class=\"x\">Istanbul</span></code></pre>",
        "<figure><figcaption>Istanbul</figcaption></figure>",
        "<blockquote>\n<p>Istanbul</p>\n</blockquote>",
        "<th scope=\"col\">Istanbul</th>",
        "<img alt=\"Istanbul\">",
        "<p>Mohsin <em>Naqvi</em></p>",
        "<p>Mohsin</p>\n<p>Naqvi</p>",
        "<p>Mohsin, Naqvi</p>",
        "<p>&#73;stanbul &lt;",
        "<p Istanbul",
    ] {
        check(html, html);
    }
    check("<li><em>Istanbul</em></li>", "<li><em><1>Istanbul</1></em></li>");
    check("</a></p>Istanbul", "</a></p><1>Istanbul</1>");
}

#[test]
fn terms_are_found_by_their_capitals_and_never_as_a_month() {
    let check = |name: &str, html: &str, expected: usize| {
        let wanted = Wanted { name, target: Some(0), is_proper: false };
        let found = Mentions::new(std::iter::once(wanted));
        let found = found.map_or(0, |names| names.first(html, &[], |_| "/").len());
        assert_eq!(found, expected, "{name}: {html}");
    };
    check("LoC", "the loc of the file", 0);
    check("LoC", "Loc", 0);
    check("LoC", "the LoC", 1);
    check("LoC", "THE LOC", 1);
    check("Ceasefire", "a ceasefire", 1);
    check("Line of Control", "the line of control", 1);
    check("IT", "it is", 0);
    for text in ["in May", "it may be", "17 May 2026", "May"] {
        check("May", text, 0);
    }
    check("ماہ مئی", "ماہ مئی", 1);
    for text in ["<ul>\n<li>a ceasefire</li>\n</ul>", "<ol>\n<li>\n<p>ceasefire</p>\n</li>\n</ol>"]
    {
        check("Ceasefire", text, 1);
    }
    let proper = Wanted { name: "May", target: Some(0), is_proper: true };
    assert!(Mentions::new(std::iter::once(proper)).is_none());
    assert!(!can_be_found("May") && can_be_found("Mayday"));
}

#[test]
fn a_word_may_begin_anywhere() {
    for start in ["“", "\u{200b}", "\u{2060}", "(", "&quot;", "&amp; ", "d’", "é ", "۔ ", "\u{a0}"]
    {
        for count in 0..130 {
            let before = format!("{}{start}", "x ".repeat(count));
            check(&format!("{before}Istanbul."), &format!("{before}<1>Istanbul</1>."));
        }
    }
    for start in ["é", "x\u{2060}", "x\u{301}", "&amp;", "ا", "x\u{200c}"] {
        let html = format!("{start}Istanbul.");
        check(&html, &html);
    }
    check("&amp;IS", "&amp;IS");
    check("محسن", "محسن");
}

/// The comparisons of blocks say the same as the signs of letters do.
#[test]
fn words_begin_where_signs_say_so() {
    for byte in 0..=u8::MAX {
        let parts = byte.is_ascii() && is_between(sign_of_ascii(byte));
        let is_first = byte >= 192 || byte == b'&';
        let opens = parts || byte >= 128;
        let begins = !parts && byte.is_ascii() || is_first;
        assert_eq!(opens_and_begins(byte, true), (opens, begins), "{byte}");
        let without = begins && !byte.is_ascii_lowercase();
        assert_eq!(opens_and_begins(byte, false), (opens, without), "{byte}");
    }
}

#[test]
fn words_begin_in_each_block() {
    let words = "Qom zu & <ا’ب -x ";
    let text = words.repeat(20);
    let mut starts = Vec::new();
    each_start(&text, true, |at| starts.push(at % words.len()));
    let once: Vec<usize> = starts.iter().copied().take(starts.len() / 20).collect();
    assert_eq!(once, [0, 4, 7, 10, 12, 15, 18]);
    assert_eq!(starts, once.repeat(20));
}
