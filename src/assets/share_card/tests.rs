//! Cards in several scripts, cards that are too long, and cards made to do harm.

use super::drawing::shapes;
use super::lines::{Anchor, Setting, Whole, drawable, outlines};
use super::typefaces::Style;
use super::*;

/// A card with this inside.
fn card(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\">{inside}</svg>"
    )
}

/// A headline as the built-in template sets it.
fn headline(text: &str, lang: &str, direction: &str) -> String {
    let x = if direction == "rtl" { 1128 } else { 72 };
    card(&format!(
        "<rect width=\"1200\" height=\"630\" fill=\"#fff\"/><text x=\"{x}\" y=\"250\" font-size=\"80\" \
         least-size=\"48\" inline-size=\"1056\" block-size=\"330\" max-lines=\"4\" lang=\"{lang}\" \
         direction=\"{direction}\" fill=\"#000\">{text}</text>"
    ))
}

/// The leftmost, highest, rightmost and lowest pixel that is not white.
fn drawn(svg: &str) -> [u32; 4] {
    let card = draw_card(svg).unwrap();
    assert_eq!(card.left_out, None, "{svg}");
    let mut decoder = png::Decoder::new(std::io::Cursor::new(&card.png));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    assert_eq!(reader.info().size(), (CARD_WIDTH, CARD_HEIGHT));
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let mut ends = [CARD_WIDTH, CARD_HEIGHT, 0, 0];
    for (at, pixel) in (0..).zip(pixels.chunks(3)) {
        if pixel != [255; 3] {
            let (x, y) = (at % CARD_WIDTH, at / CARD_WIDTH);
            let [left, top, right, bottom] = ends;
            ends = [left.min(x), top.min(y), right.max(x), bottom.max(y)];
        }
    }
    ends
}

/// Where the text is drawn: within these ends.
#[track_caller]
fn check(text: &str, lang: &str, direction: &str, within: [u32; 4]) {
    let ends = drawn(&headline(text, lang, direction));
    let is_within = ends[0] >= within[0]
        && ends[1] >= within[1]
        && ends[2] <= within[2]
        && ends[3] <= within[3];
    assert!(is_within, "{text}: {ends:?} is not within {within:?}");
}

#[test]
fn headlines_of_every_script_stay_in_their_place() {
    check("Border closed", "en", "ltr", [66, 185, 700, 275]);
    let long = "Talks end without a deal ".repeat(6);
    check(&long, "en", "ltr", [66, 185, 1130, 520]);
    check(
        "پاکستان اور افغانستان کے درمیان 48 گھنٹے کی جنگ بندی، TTP",
        "ur",
        "rtl",
        [66, 150, 1160, 520],
    );
    check("مذاکرات (دور دوم) پایان یافت؛ ۴۸ ساعت آتش‌بس", "fa", "rtl", [66, 170, 1130, 520]);
    check("Переговоры в Стамбуле завершились", "ru", "ltr", [66, 185, 1130, 520]);
    check("भारत और पाकिस्तान के बीच तनाव", "hi", "ltr", [66, 170, 1130, 520]);
    check("সীমান্তে উত্তেজনা", "bn", "ltr", [66, 170, 1130, 520]);
    check("שלום", "he", "rtl", [900, 170, 1130, 290]);
    check("საქართველო და Հայաստան", "ka", "ltr", [66, 170, 1130, 520]);
    // Nothing is too long.
    check(&"x".repeat(5000), "en", "ltr", [66, 185, 1130, 520]);
    check(&"An endless headline, ".repeat(200), "en", "ltr", [66, 185, 1130, 520]);
}

fn setting(width: f32) -> Setting {
    Setting {
        x: 0.0,
        y: 0.0,
        anchor: Anchor::Left,
        size: 40.0,
        least_size: 40.0,
        width: Some(width),
        height: None,
        most_lines: 2,
        is_rtl: false,
        style: Style { is_plain: false, is_nastaliq: false },
    }
}

#[test]
fn letters_that_no_typeface_has_are_left_out() {
    assert_eq!(outlines("国境", &setting(400.0)), None);
    let card = draw_card(&headline("国境 closed", "en", "ltr")).unwrap();
    assert_eq!(card.left_out.as_deref(), Some("国境 closed"));
    // What a typeface has stands there without it.
    assert_eq!(drawable("国境"), None);
    assert_eq!(drawable("国境 closed"), Some((" closed".to_owned(), Whole::No)));
    assert_eq!(drawable("Fire \u{1f525} now"), Some(("Fire  now".to_owned(), Whole::No)));
    assert_eq!(drawable("Gate – open"), Some(("Gate – open".to_owned(), Whole::Yes)));
    assert_eq!(outlines(" Fire  now", &setting(400.0)), outlines("Fire now", &setting(400.0)));
}

#[test]
fn what_is_cut_off_ends_with_an_ellipsis() {
    let cut = outlines("One two three four five six seven eight nine ten", &setting(200.0));
    assert_eq!(cut, outlines("One two three…", &setting(200.0)));
    // At a joint of words, not after a comma.
    let cut = outlines("One two three, four five six seven eight nine ten", &setting(200.0));
    assert_eq!(cut, outlines("One two three…", &setting(200.0)));
}

#[test]
fn a_line_in_both_directions_reads_from_its_own_side() {
    let of =
        |text: &str, is_rtl: bool| outlines(text, &Setting { is_rtl, ..setting(900.0) }).unwrap();
    // What begins a line from the right in Latin letters stands on its right.
    assert_ne!(of("TTP حملہ", true), of("TTP حملہ", false));
    assert_eq!(of("حملہ", true), of("حملہ", false));
    assert_eq!(of("Kabul", true), of("Kabul", false));
}

#[test]
fn the_same_drawing_gives_the_same_bytes() {
    let svg = headline("Talks & “terms”", "en", "ltr").replace('&', "&amp;");
    assert_eq!(draw_card(&svg), draw_card(&svg));
}

/// Why a drawing is refused.
#[track_caller]
fn refused(svg: &str, expected: &str) {
    assert_eq!(check_card(svg).unwrap_err(), expected);
    assert_eq!(draw_card(svg).unwrap_err(), expected);
}

#[test]
fn what_could_do_harm_is_not_drawn() {
    refused(&card("<image href=\"/etc/passwd\"/>"), "cards do not draw `<image>`");
    refused(&card("<use href=\"#a\"/>"), "cards do not draw `<use>`");
    refused(&card("<style>@import 'x';</style>"), "cards do not draw `<style>`");
    refused(&card("<filter id=\"f\"/>"), "cards do not draw `<filter>`");
    let blur = "<rect width=\"9\" height=\"9\" filter=\"blur(9999px)\"/>";
    refused(&card(blur), "cards do not draw the attribute `filter`");
    let dash = "<path d=\"M0 0L9e9 0\" stroke=\"red\" stroke-dasharray=\"0.0001\"/>";
    refused(&card(dash), "cards do not draw the attribute `stroke-dasharray`");
    refused(&card("<text href=\"x\">A</text>"), "cards do not draw the attribute `href`");
    refused(&card("<text><tspan>A</tspan></text>"), "a `<text>` of a card holds nothing but words");
    refused(&card("<g>words</g>"), "words of a card stand in `<text>`");
    refused(&card("<text x=\"a\">A</text>"), "`x` of a `<text>` is a number of pixels");
    refused(&card("<text x=\"NaN\">A</text>"), "`x` of a `<text>` is a number of pixels");
    refused("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "it has a DOCTYPE");
    refused("<svg width=\"12\" height=\"6\"/>", super::drawing::NO_CARD);
    refused("<g/>", "it is not one `<svg>`");
    refused(&(card("") + &card("")), "it is not one `<svg>`");
    refused(&card("<g>"), "it is not well-formed XML");
    refused("", "it is not well-formed XML");
    refused(&card(&" ".repeat(70_000)), "it has more than 65536 bytes");
    let most = "it has more than 400 elements, or more than 16 within each other";
    refused(&card(&"<g/>".repeat(500)), most);
    refused(&card(&format!("{}{}", "<g>".repeat(20), "</g>".repeat(20))), most);
    // What is drawn costs no more than its area, however large it says it is.
    let huge = "<rect x=\"-9e30\" width=\"9e33\" height=\"9e33\" transform=\"scale(1e30)\" opacity=\"0.5\"/>";
    let _ = draw_card(&card(&huge.repeat(20)));
    let sizes = "<text font-size=\"1e30\" x=\"-1e30\" inline-size=\"0\" block-size=\"0\" max-lines=\"0\" least-size=\"1e9\">A</text>";
    assert!(draw_card(&card(sizes)).is_ok());
    let controls = "<text>\u{1}\u{202e}A\u{0}\u{2066}&#x10ffff;</text>";
    let _ = draw_card(&card(controls));
}

#[test]
fn broken_drawings_do_not_stop_the_program() {
    let svg = headline("Border closed", "en", "ltr");
    for at in 0..svg.len() {
        let _ = check_card(&svg[..at]);
        let mut broken = svg.clone().into_bytes();
        broken[at] = b'<';
        let _ = check_card(std::str::from_utf8(&broken).unwrap());
    }
}

#[test]
fn a_text_is_painted_as_it_says() {
    let made = shapes(
        &card(
            "<title>A</title><text x=\"1\" fill=\"red\" opacity=\"0.5\" class=\"a\">A &amp; B</text>",
        ),
        &mut |text, setting| {
            assert_eq!((text, setting.x, setting.size), ("A & B", 1.0, 32.0));
            Some("M0 0".to_owned())
        },
    );
    assert_eq!(made.unwrap(), card("<path fill=\"red\" opacity=\"0.5\" d=\"M0 0\"/>"));
}
