//! In-process benches of the stages: `cargo bench --bench pipeline`. What each one measures is in
//! `benches/README.md`; whole builds are measured by `benches/compare/compare.py`.

use std::hint::black_box;
use std::sync::{Arc, LazyLock};

use dateline::address::SourcePath;
use dateline::config::{Config, Options};
use dateline::content::{Entry, Parsed};
use dateline::engine::Engine;
use dateline::input::{FileStore, Snapshot, SourceFile};
use dateline::markdown;
use dateline::model::Position;
use dateline::model::{Selection, SiteModel};
use dateline::pages::PageKind;
use dateline::site::Site;
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, Divan};
use rayon::prelude::*;

#[path = "synthetic/corpus.rs"]
#[expect(unused_imports, reason = "its tests run with the generator, not here")]
mod corpus;

fn main() {
    // `cargo test --benches` only has to know that the benches build: to make 10,000 articles for
    // it would take longer than all the tests.
    if std::env::args().any(|argument| argument == "--bench") {
        Divan::from_args().main();
    }
}

/// A site of 1,000 articles, which most benches take an article of.
static SMALL: LazyLock<Bench> = LazyLock::new(|| Bench::new(1000));

/// A corpus with all that the single stages need.
struct Bench {
    snapshot: Snapshot,
    options: Options,
    config: Arc<Config>,
    entries: Vec<Arc<Parsed>>,
}

impl Bench {
    fn new(articles: usize) -> Self {
        let snapshot = snapshot(articles);
        let options = Options::public("2025-11-01T00:00:00Z".parse().expect("a moment"));
        let config = Config::read(&snapshot, &options).value.expect("a sound site.toml");
        let files: Vec<&Arc<SourceFile>> = snapshot.under("content").collect();
        let entries =
            files.par_iter().map(|file| Arc::new(parse(file, &config))).collect::<Vec<_>>();
        Self { snapshot, options, config: Arc::new(config), entries }
    }

    /// The file of the article in the middle.
    fn article(&self) -> &Arc<SourceFile> {
        let articles: Vec<_> = self.snapshot.under("content/articles").collect();
        articles[articles.len() / 2]
    }

    fn model(&self) -> SiteModel {
        let Options { now, drafts, future, tlp, .. } = self.options;
        let selection = Selection { now, drafts, future, tlp };
        let config = Arc::clone(&self.config);
        SiteModel::build(config, selection, &self.entries, &[], None, &mut Vec::new())
    }

    fn site(&self) -> Site {
        Engine::default().build(&self.snapshot, &self.options).site.expect("a sound site")
    }
}

fn parse(file: &Arc<SourceFile>, config: &Config) -> Parsed {
    Entry::parse(file, config).value.expect("a sound entry")
}

/// The synthetic site with the built-in templates, as if read from disk.
fn snapshot(articles: usize) -> Snapshot {
    let empty = tempfile::tempdir().expect("a temporary folder");
    let mut snapshot = FileStore::new(empty.path()).read().expect("an empty site");
    for (path, text) in corpus::files(articles, 1) {
        let path = SourcePath::new(&path).expect("a path");
        let file = SourceFile::text(path.clone(), text.into_bytes());
        snapshot.files.insert(path, Arc::new(file));
    }
    snapshot
}

fn index_of(site: &Site, is_it: impl Fn(&PageKind) -> bool) -> usize {
    site.pages().iter().position(|page| is_it(&page.kind)).expect("such a page")
}

/// One article: front matter and body.
#[divan::bench]
fn parse_article(bencher: Bencher<'_, '_>) {
    let file = SMALL.article();
    bencher
        .counter(BytesCount::new(file.bytes.len()))
        .bench(|| Entry::parse(black_box(file), &SMALL.config));
}

/// The body of the same article.
#[divan::bench]
fn markdown_of_article(bencher: Bencher<'_, '_>) {
    let file = SMALL.article();
    let text = str::from_utf8(&file.bytes).expect("text");
    let start = 4 + text[4..].find("---\n").expect("the end of the front matter") + 4;
    let config = &SMALL.config;
    bencher.counter(BytesCount::new(text.len() - start)).bench(|| {
        markdown::render(
            file,
            start..text.len(),
            black_box(text),
            "en",
            config.words.of("en"),
            &config.markdown,
        )
    });
}

/// What all articles say together.
#[divan::bench(args = [1000, 10_000], sample_count = 20)]
fn model(bencher: Bencher<'_, '_>, articles: usize) {
    let bench = Bench::new(articles);
    bencher.counter(ItemsCount::new(articles)).bench(|| bench.model());
}

/// An article's page. The cards that it shows are drawn already, as for almost every page of a
/// build.
#[divan::bench]
fn render_article(bencher: Bencher<'_, '_>) {
    let site = SMALL.site();
    let page = index_of(
        &site,
        |kind| matches!(kind, PageKind::Article { article, .. } if article.get() == 500),
    );
    bencher.bench(|| site.render(black_box(page)));
}

/// A page of 20 cards, which are drawn already.
#[divan::bench]
fn render_list(bencher: Bencher<'_, '_>) {
    let site = SMALL.site();
    let page = index_of(&site, |kind| matches!(kind, PageKind::Articles { page_number: 5 }));
    bencher.bench(|| site.render(black_box(page)));
}

/// Every page of a site on all threads, cards and events included.
#[divan::bench(args = [1000], sample_count = 20)]
fn render_site(bencher: Bencher<'_, '_>, articles: usize) {
    let bench = Bench::new(articles);
    let pages = bench.site().pages().len();
    bencher
        .counter(ItemsCount::new(pages))
        .with_inputs(|| bench.site())
        .bench_refs(|site| (0..pages).into_par_iter().for_each(|page| drop(site.render(page))));
}

/// From the changed text of a body to its page, with the engine of the build before, as `serve`
/// does it. Reading and the snapshot are not in it.
#[divan::bench(args = [10_000], sample_count = 40)]
fn edit_body(bencher: Bencher<'_, '_>, articles: usize) {
    edit(bencher, articles, "## What to watch\n\n- whether", "## What to watch\n\n- if", |index| {
        Box::new(
            move |kind| matches!(kind, PageKind::Article { article, .. } if article.get() == index),
        )
    });
}

/// From the changed title of an article to the list that shows it.
#[divan::bench(args = [10_000], sample_count = 40)]
fn edit_title(bencher: Bencher<'_, '_>, articles: usize) {
    edit(bencher, articles, "title: \"", "title: \"Again: ", |index| {
        let number = index / 20 + 1;
        Box::new(
            move |kind| matches!(kind, PageKind::Articles { page_number } if *page_number == number),
        )
    });
}

/// Changes one article to and fro. `shown_on` says, by the article's index, which page is rendered.
fn edit(
    bencher: Bencher<'_, '_>,
    articles: usize,
    old: &str,
    new: &str,
    shown_on: impl Fn(usize) -> Box<dyn Fn(&PageKind) -> bool>,
) {
    let Bench { snapshot: before, options, .. } = Bench::new(articles);
    let mut paths = before.under("content/articles").map(|file| file.path.clone());
    let path = paths.nth(articles / 2).expect("an article");
    let text = String::from_utf8_lossy(&before.files[&path].bytes).replacen(old, new, 1);
    assert_ne!(text.as_bytes(), &*before.files[&path].bytes, "nothing to edit");
    let mut after = before.clone();
    let file = SourceFile::text(path.clone(), text.into_bytes());
    after.files.insert(path.clone(), Arc::new(file));

    let mut engine = Engine::default();
    let site = engine.build(&before, &options).site.expect("a sound site");
    let mut files = site.model().articles.iter().map(|record| &site.entries()[record.file]);
    let index = files.position(|parsed| parsed.source.path == path).expect("it");
    let page = index_of(&site, shown_on(index));
    let mut is_edited = false;
    bencher.bench_local(|| {
        is_edited = !is_edited;
        let snapshot = if is_edited { &after } else { &before };
        let site = engine.build(snapshot, &options).site.expect("a sound site");
        drop(site.render(black_box(page)));
        site
    });
}
