//! Pictures in the widths that screens need: which are published, what pages say of them, and what
//! happens to one that cannot be made smaller.

use crate::page::contains;
use crate::project::Project;

const SITE: &str = "title = \"Desk\"\nbase_url = \"https://desk.example/brief/\"\n";

/// A JPEG so many pixels wide and half as high, all of one grey.
fn jpeg(width: u16) -> Vec<u8> {
    let mut file = Vec::new();
    let pixels = vec![90; usize::from(width) * usize::from(width / 2) * 3];
    let encoder = jpeg_encoder::Encoder::new(&mut file, 90);
    encoder.encode(&pixels, width, width / 2, jpeg_encoder::ColorType::Rgb).unwrap();
    file
}

/// A site with an article in a folder with a picture of some width.
fn project(width: u16, front_matter: &str, body: &str) -> Project {
    let project = Project::new("");
    project.write("site.toml", SITE);
    project.write("content/articles/gate.jpg", jpeg(width));
    project.write(
        "content/articles/a.md",
        format!(
            "---\ntitle: A\ndate: 2026-11-01\ndescription: In short\n{front_matter}\n---\n{body}\n"
        ),
    );
    project
}

const FOLDER: &str = "articles/2026/11/a/";

/// The pictures that are published.
fn pictures(project: &Project) -> Vec<String> {
    let files = project.files("public").into_iter();
    let own = files.filter_map(|file| file.strip_prefix(FOLDER).map(str::to_owned));
    own.filter(|file| file.ends_with(".jpg")).collect()
}

fn page(project: &Project) -> String {
    project.read(&format!("public/{FOLDER}index.html"))
}

#[test]
fn a_wide_picture_is_published_in_three_widths_and_not_its_own() {
    let lead = "image: {file: gate.jpg, alt: A gate, credit: X/AFP}";
    let project = project(1600, lead, "![A gate](gate.jpg)");
    project.build(&["--quiet"]).check(0, "", "");
    assert_eq!(pictures(&project), ["gate.1440w.jpg", "gate.480w.jpg", "gate.960w.jpg"]);
    let page = page(&project);
    let at = |width: u32| format!("/brief/{FOLDER}gate.{width}w.jpg");
    let [small, middle, large] = [480, 960, 1440].map(at);
    let srcset = format!("srcset=\"{small} 480w, {middle} 960w, {large} 1440w\"");
    contains(
        &page,
        &format!(
            "<img src=\"{large}\" alt=\"A gate\" width=\"1440\" height=\"720\" {srcset} \
             sizes=\"(min-width: 42rem) 39rem, 100vw\" decoding=\"async\" fetchpriority=\"high\">"
        ),
    );
    contains(
        &page,
        &format!(
            "<img src=\"{large}\" alt=\"A gate\" width=\"1440\" height=\"720\" {srcset} \
             sizes=\"(min-width: 42rem) 40rem, 100vw\" loading=\"lazy\" decoding=\"async\">"
        ),
    );
    contains(
        &page,
        &format!("<meta property=\"og:image\" content=\"https://desk.example{large}\">"),
    );
}

#[test]
fn a_picture_that_somebody_asks_for_is_published_too() {
    let linked = project(1600, "", "[![A gate](gate.jpg)](gate.jpg)");
    linked.build(&["--quiet"]).check(0, "", "");
    assert_eq!(pictures(&linked).len(), 4);
    let project = project(1600, "", "![A gate](gate.jpg)");
    project.write("site.toml", format!("{SITE}[images]\noriginals = true\n"));
    project.build(&["--quiet"]).check(0, "", "");
    assert_eq!(pictures(&project).len(), 4);
    contains(&page(&project), &format!(", /brief/{FOLDER}gate.jpg 1600w\""));
}

#[test]
fn a_narrow_picture_is_its_own_widest() {
    let narrow = project(600, "", "![A gate](gate.jpg)");
    narrow.build(&["--quiet"]).check(0, "", "");
    assert_eq!(pictures(&narrow), ["gate.480w.jpg", "gate.jpg"]);
    let own = format!("/brief/{FOLDER}gate");
    contains(
        &page(&narrow),
        &format!(
            "<img src=\"{own}.jpg\" alt=\"A gate\" width=\"600\" height=\"300\" srcset=\"{own}.480w.jpg 480w, {own}.jpg 600w\""
        ),
    );
    let smallest = project(300, "", "![A gate](gate.jpg)");
    smallest.build(&["--quiet"]).check(0, "", "");
    assert!(!page(&smallest).contains("srcset"));
    let project = project(1600, "", "![A gate](gate.jpg)");
    project.write("site.toml", format!("{SITE}[images]\nsizes = false\n"));
    project.build(&["--quiet"]).check(0, "", "");
    assert_eq!(pictures(&project), ["gate.jpg"]);
}

#[test]
fn a_picture_that_cannot_be_made_smaller_is_published_as_it_is() {
    let project = project(600, "", "![A gate](gate.jpg)");
    let mut broken = jpeg(600);
    // The tables by which the rest is read.
    let tables = broken.windows(2).position(|marker| marker == [0xFF, 0xC4]).unwrap();
    broken[tables + 4..tables + 22].fill(0xFF);
    project.write("content/articles/gate.jpg", &broken);
    let run = project.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    contains(&run.stderr, "warning[picture-not-resized]: the picture cannot be made smaller");
    assert_eq!(pictures(&project), ["gate.480w.jpg", "gate.jpg"]);
}

/// The bytes of a PNG up to its pixels, of which there are none.
fn head_of_png(width: u32, height: u32) -> Vec<u8> {
    let mut head = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes().into_iter().chain(height.to_be_bytes()));
    header.extend([8, 2, 0, 0, 0]);
    for chunk in [header, b"IDATx".to_vec(), b"IEND".to_vec()] {
        let mut sum = flate2::Crc::new();
        sum.update(&chunk);
        head.extend(u32::try_from(chunk.len() - 4).unwrap().to_be_bytes());
        head.extend(chunk);
        head.extend(sum.sum().to_be_bytes());
    }
    head
}

#[test]
fn a_picture_of_too_many_pixels_or_none_is_told_of() {
    let check = |(width, height), told: &str| {
        let project = project(100, "", "![A gate](gate.png)");
        project.write("content/articles/gate.png", head_of_png(width, height));
        let run = project.build(&[]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert_eq!(run.stderr.lines().next().unwrap_or_default(), told);
    };
    check(
        (22_000, 22_000),
        "warning[picture-not-resized]: the picture cannot be made smaller: it has 22000 × 22000 pixels",
    );
    check(
        (0, 10),
        "warning[broken-picture]: the picture `content/articles/gate.png` is broken: it has no width or no height",
    );
}

/// What would be published with the site, or read as a part of it, is no place for what is kept.
#[test]
fn nothing_is_kept_inside_of_the_site() {
    let project = project(1600, "", "![A gate](gate.jpg)");
    for folder in ["static/cache", "content", "public/.cache", "words"] {
        let cache = project.root().join(folder);
        let run = project.run_with(&["build"], &[("XDG_CACHE_HOME", cache.to_str().unwrap())]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        contains(&run.stderr, "warning[cache-in-site]: pictures are not kept in");
        assert!(!cache.join("dateline").exists(), "{folder}");
    }
    let cache = project.root().join("kept");
    let run = project.run_with(&["build"], &[("XDG_CACHE_HOME", cache.to_str().unwrap())]);
    run.check(0, &run.stdout.clone(), &run.stderr.clone());
    assert!(!run.stderr.contains("cache-in-site") && cache.join("dateline").exists());
}

/// The folder of earlier pictures may hold anything and be gone at any time.
#[test]
fn what_is_kept_decides_nothing() {
    let project = project(600, "", "![A gate](gate.jpg)");
    let first = |project: &Project| {
        project.build(&["--quiet"]).check(0, "", "");
        std::fs::read(project.root().join(format!("public/{FOLDER}gate.480w.jpg"))).unwrap()
    };
    let made = first(&project);
    let cache = project.root().join(".cache/dateline");
    let kept: Vec<_> = std::fs::read_dir(&cache)
        .unwrap()
        .flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect();
    assert_eq!(kept.len(), 1);
    for other in [&b""[..], b"short", &[7; 900]] {
        std::fs::write(&kept[0], other).unwrap();
        project.write(
            "content/articles/b.md",
            format!("---\ntitle: B{}\ndate: 2026-11-01\n---\n", other.len()),
        );
        assert!(first(&project) == made);
    }
    std::fs::remove_dir_all(&cache).unwrap();
    project.write("content/articles/b.md", "---\ntitle: B\ndate: 2026-11-01\n---\n");
    assert!(first(&project) == made);
}

/// A kept picture under the name of another is not taken for it: it may be a draft's.
#[test]
fn what_is_kept_goes_by_one_name() {
    let project = project(600, "", "![A gate](gate.jpg)");
    project.write("content/articles/wide.jpg", jpeg(700));
    project.write(
        "content/articles/b.md",
        "---\ntitle: B\ndate: 2026-11-01\n---\n![Wide](wide.jpg)\n",
    );
    let read = |name: &str| {
        std::fs::read(project.root().join(format!("public/articles/2026/11/{name}"))).unwrap()
    };
    project.build(&["--quiet"]).check(0, "", "");
    let wide = read("b/wide.480w.jpg");
    let folder = std::fs::read_dir(project.root().join(".cache/dateline")).unwrap();
    let kept: Vec<_> = folder
        .flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect();
    assert_eq!(kept.len(), 2);
    let bytes: Vec<_> = kept.iter().map(|path| std::fs::read(path).unwrap()).collect();
    std::fs::write(&kept[0], &bytes[1]).unwrap();
    std::fs::write(&kept[1], &bytes[0]).unwrap();
    project.write("content/articles/c.md", "---\ntitle: C\ndate: 2026-11-01\n---\n");
    project.build(&["--quiet"]).check(0, "", "");
    assert!(read("b/wide.480w.jpg") == wide);
}
