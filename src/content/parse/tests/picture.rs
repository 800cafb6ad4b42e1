//! Lead pictures, in every form that other tools have for them.

use super::*;
use crate::config::BrokenLinks;
use crate::content::{Picture, ShortText};
use crate::markdown::{PictureSource, TargetKind};

/// `file | alt | caption | credit`.
fn shown_picture(picture: &Picture) -> String {
    let src = match &picture.src {
        Some(PictureSource::Site { target: TargetKind::Asset(path), suffix }) => {
            format!("{path}{suffix}")
        }
        Some(PictureSource::Site { target: TargetKind::Site { path, suffix }, .. }) => {
            format!("{path}{suffix}")
        }
        Some(PictureSource::Site { .. }) => "a page".into(),
        Some(PictureSource::Remote(address)) => format!("remote {address}"),
        None => "-".into(),
    };
    let html = |text: &Option<ShortText>| {
        text.as_ref().map_or("-".into(), |text| text.html().unwrap_or(text.plain()).to_owned())
    };
    let (caption, credit) = (html(&picture.caption), html(&picture.credit));
    format!("{src} | {} | {caption} | {credit}", picture.alt.as_deref().unwrap_or("-"))
}

/// The picture of an article without problems.
#[track_caller]
fn check_picture(front_matter: &str, expected: &str) {
    let article = article(front_matter);
    assert_eq!(article.image.as_ref().map_or("none".into(), shown_picture), expected);
}

const A: &str = "content/articles/a.jpg | A gate | - | -";

#[test]
fn every_tool_has_its_form() {
    check_picture(
        "image:\n  src: a.jpg\n  alt: A gate\n  caption: The *gate* at noon\n  credit: X/AFP",
        "content/articles/a.jpg | A gate | The <em>gate</em> at noon | X/AFP",
    );
    // Hugo PaperMod, with what it writes into every post.
    check_picture(
        "cover:\n  image: a.jpg\n  alt: A gate\n  caption: Noon\n  relative: false\n  hidden: false",
        "content/articles/a.jpg | A gate | Noon | -",
    );
    // Jekyll Chirpy.
    check_picture("image: {path: /img/a.jpg, lqip: x, alt: A gate}", "/img/a.jpg | A gate | - | -");
    check_picture("image: {url: ../a.jpg, alt: A gate}", "content/a.jpg | A gate | - | -");
    // Hugo Blox.
    check_picture("image: {filename: a.jpg, alt_text: A gate, focal_point: Smart}", A);
    check_picture("images: [{src: a.jpg, alt: A gate}, {src: b.jpg}]", A);
    check_picture("images: ['', {src: a.jpg, alt: A gate}]", A);
    check_picture("heroImage: {src: '@/a.jpg', alt: B}", "content/a.jpg | B | - | -");
}

#[test]
fn every_theme_has_its_name() {
    for name in [
        "image",
        "Image",
        "images",
        "featured_image",
        "featuredImage",
        "featured-image",
        "featureimage",
        "feature_image",
        "cover",
        "Cover",
        "coverImage",
        "cover-image",
        "thumbnail",
        "banner",
        "heroImage",
        "hero_image",
        "headerImage",
        "leadImage",
    ] {
        check_picture(&format!("{name}: {{src: a.jpg, alt: A gate}}"), A);
    }
    for name in ["src", "SRC", "path", "file", "fileName", "image", "url"] {
        check_picture(&format!("image: {{{name}: a.jpg, altText: A gate}}"), A);
    }
}

#[test]
fn words_may_stand_beside_the_picture() {
    check_picture("featured_image: a.jpg\nfeatured_image_alt: A gate", A);
    check_picture("cover: {image: a.jpg}\ncoverAlt: A gate", A);
    check_picture("image: {src: a.jpg, alt: A gate}\nimage_alt: Another", A);
    // Jekyll Minimal Mistakes.
    check_picture("header:\n  image: a.jpg\n  image_description: A gate", A);
    check_picture("header:\n  overlay_color: '#333'", "none");
    check_picture("header: A head", "none");
}

#[test]
fn what_is_not_filled_in_is_no_picture() {
    check_picture("cover:\n  image: ''\n  alt: ''\n  hidden: false", "none");
    check_picture("image: ''", "none");
    check_picture("images: []", "none");
    check_picture("image: false", "none");
    check_picture("image: {focal_point: Smart}", "none");
    // What the theme did not show on the page.
    check_picture("cover: {image: a.jpg, hiddenInSingle: true}", "none");
    check_picture("cover: {image: a.jpg, hidden: true}", "none");
}

#[test]
fn a_picture_says_what_it_shows() {
    let help =
        "say under `alt` what the picture shows: `image: {src: photo.jpg, alt: description}`";
    check(
        "image: a.jpg",
        &format!("4:8 `a.jpg`: warning[missing-alt]: image without a description | {help}"),
    );
    check(
        "images: [a.jpg, b.jpg]",
        &format!("4:10 `a.jpg`: warning[missing-alt]: image without a description | {help}"),
    );
    check(
        "cover:\n  image: a.jpg\n  alt: ''",
        &format!("5:3 `image: a.jpg`: warning[missing-alt]: image without a description | {help}"),
    );
}

#[test]
fn of_several_pictures_one_counts() {
    let same = article("images: [a.jpg]\nimage: {src: a.jpg, alt: A gate}");
    assert_eq!(shown_picture(&same.image.unwrap()), A);
    check(
        "thumbnail: b.jpg\nimage: {src: a.jpg, alt: A gate}",
        "4:1 `thumbnail`: warning[ignored-field]: `thumbnail` is ignored, because `image` is given too | remove one of the two",
    );
}

#[test]
fn what_cannot_be_a_picture_is_told() {
    let beside = "write the name of a picture beside this file, or the address of one in `static`: `/img/photo.jpg`";
    check(
        "image: b.md",
        &format!("4:8 `b.md`: error[not-an-image]: `b.md` is not an image | {beside}"),
    );
    check(
        "image: [[a.jpg]]",
        "4:9 `[a.jpg]`: error[wrong-type]: item 1 of `image` must be the name of a picture, not a list | write the name of a picture",
    );
    check(
        "image: {caption: Noon}",
        "4:1 `image`: error[missing-field]: `image.src` is missing | add `src: photo.jpg`",
    );
    check(
        "image: {src: 'javascript:x', alt: A}",
        "4:14 `'javascript:x'`: error[forbidden-link]: image with the scheme `javascript` | save the picture beside this file and write its name: no page asks any other host for anything",
    );
    check(
        "image: {src: ../../../a.jpg, alt: A}",
        "4:14 `../../../a.jpg`: error[link-leaves-root]: image leads out of the site: `../../../a.jpg` | a path starts from this file's folder, or from `content` with `@/`",
    );
    check(
        "image: {src: a.jpg, alt: A, creditt: X}",
        "4:29 `creditt`: error[unknown-key]: unknown key `creditt` | did you mean `credit`?",
    );
}

#[test]
fn a_picture_of_another_host_is_a_link() {
    let text = "---\ntitle: T\ndate: 2025-10-29\nimage: https://a.example/b.jpg\n---\n";
    let help = "image from another host: `https://a.example/b.jpg` | save the picture beside this file and write its name: no page asks any other host for anything";
    check_file(
        "content/articles/x.md",
        text.as_bytes(),
        &format!("4:8 `https://a.example/b.jpg`: error[external-image]: {help}"),
    );
    let mut lenient = config();
    lenient.markdown.broken_links = BrokenLinks::Warn;
    let entry = check_with(
        &lenient,
        "content/articles/x.md",
        text.as_bytes(),
        &format!("4:8 `https://a.example/b.jpg`: warning[external-image]: {help}"),
    );
    let Some(Entry::Article(article)) = entry else { panic!("no article") };
    assert_eq!(
        shown_picture(&article.image.unwrap()),
        "remote https://a.example/b.jpg | - | - | -"
    );
}

#[test]
fn a_translation_may_have_words_alone() {
    let entry =
        check_in("content/articles/x.ur.md", "title: T\ncover: {alt: A, caption: '*B*'}", "");
    let Some(Entry::Translation(translation)) = entry else { panic!("no translation") };
    assert_eq!(shown_picture(&translation.image.unwrap()), "- | A | <em>B</em> | -");
    check_in(
        "content/topics/x.ur.md",
        "title: T\ncover: a.jpg",
        "3:1 `cover`: warning[ignored-in-translation]: `cover` is ignored in a translation | remove it; a translation takes everything but title, summary, key points, lead picture, `extra` and text from the original",
    );
}
