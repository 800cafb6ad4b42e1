//! What the preview renders though nobody has asked for it yet, so that a mistake in a template
//! shows although nobody looks at the page.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::Console;
use crate::diagnostics::{Diagnostic, sort_diagnostics};
use crate::input::FileStore;
use crate::report::Format;
use crate::serve::{Generation, Preview};

/// Distinct problems of rendering that are told as they are found; more are not helpful.
const MAX_TOLD: usize = 50;

/// Renders the rest of the newest generation.
pub(super) struct Behind {
    pub(super) preview: Arc<Preview>,
    pub(super) files: Arc<FileStore>,
    /// Whether the author waits for a rebuild.
    pub(super) rebuilding: Arc<AtomicBool>,
    pub(super) console: Console,
    pub(super) waste: Waste,
}

/// How much of a core may go to pages that fail.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waste {
    /// A page that fails after more than this has cost too much.
    pub(super) costly: Duration,
    /// What such pages may take together. The others are made when they are asked for.
    pub(super) most: Duration,
}

impl Default for Waste {
    fn default() -> Self {
        Self { costly: Duration::from_millis(100), most: Duration::from_secs(5) }
    }
}

impl Behind {
    /// Begins on a thread of its own, with each generation that is sent; a newer one ends the work
    /// on an older.
    pub(super) fn start(self) -> Sender<Arc<Generation>> {
        let (sender, receiver): (Sender<Arc<Generation>>, _) = channel();
        thread::spawn(move || {
            while let Ok(generation) = receiver.recv() {
                self.render(&receiver.try_iter().last().unwrap_or(generation));
            }
        });
        sender
    }

    fn render(&self, generation: &Generation) {
        let mut told: Vec<Diagnostic> = Vec::new();
        let mut wasted = Duration::ZERO;
        for index in (0..generation.page_count()).filter(|&index| generation.can_fail(index)) {
            while self.rebuilding.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(1));
            }
            let current = self.preview.current();
            let is_newest = current.is_some_and(|current| current.shows_same_pages(generation));
            if !is_newest || told.len() >= MAX_TOLD || wasted > self.waste.most {
                return;
            }
            let began = Instant::now();
            let rendered = generation.render(index, &self.files);
            let Err(found) = &*rendered else { continue };
            let took = began.elapsed();
            wasted += Some(took).filter(|took| *took > self.waste.costly).unwrap_or_default();
            if generation.is_retired() {
                return;
            }
            let is_told = |problem: &Diagnostic| {
                told.iter()
                    .any(|told| told.place == problem.place && told.message == problem.message)
            };
            let new: Vec<Diagnostic> =
                found.iter().filter(|problem| !is_told(problem)).cloned().collect();
            if !new.is_empty() {
                self.console.report(&new, &generation.snapshot, Format::Text);
                told.extend(new);
                sort_diagnostics(&mut told);
                self.preview.lay_over(generation, &told);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::SourcePath;
    use crate::config::Options;
    use crate::engine::Engine;
    use crate::input::SourceFile;
    use crate::serve::Extent;
    use crate::theme::Ends;

    /// How many of forty articles are tried whose template never ends on its own.
    fn tried(waste: Waste) -> usize {
        let folder = crate::test_folder::test_folder();
        let files = Arc::new(FileStore::new(folder.path()));
        let mut snapshot = files.read().unwrap();
        let mut write = |path: &str, text: &str| {
            let path = SourcePath::new(path).unwrap();
            let file = SourceFile::text(path.clone(), text.as_bytes());
            snapshot.files.insert(path, Arc::new(file));
        };
        let config =
            "title = \"Desk\"\nbase_url = \"https://desk.example\"\n[limits]\npage_steps = 2000\n";
        write("site.toml", config);
        write("templates/article.html", "{% for a in range(end=100000) %}{% endfor %}");
        for number in 0..40 {
            let text = format!("---\ntitle: N{number}\ndate: 2026-11-03\n---\nText.\n");
            write(&format!("content/articles/n{number}.md"), &text);
        }
        let now = "2026-11-24T12:00:00Z".parse().unwrap();
        let build = Engine::new(Ends::default()).build(&snapshot, &Options::public(now));
        assert!(build.diagnostics.is_empty(), "{:?}", build.diagnostics);
        let preview = Arc::new(Preview::default());
        let site = build.site.map(Arc::new);
        let everything = Extent::Everything;
        let generation =
            preview.publish(Generation::next(None, site, &[], Arc::new(snapshot), everything));
        let (rebuilding, console) = (Arc::default(), Console::of_process());
        let behind = Behind { preview, files, rebuilding, console, waste };
        behind.render(&generation);
        let site = generation.site.as_ref().unwrap();
        let pages = (0..40).map(|number| format!("articles/2026/11/n{number}/index.html"));
        let pages: Vec<usize> = pages
            .map(|path| {
                site.pages().iter().position(|page| page.output_path.as_str() == path).unwrap()
            })
            .collect();
        pages.into_iter().filter(|&index| generation.is_rendered(index)).count()
    }

    #[test]
    fn a_template_that_costs_too_much_is_not_tried_on_every_page() {
        let nothing = Duration::ZERO;
        assert_eq!(tried(Waste { costly: nothing, most: nothing }), 1);
        // What fails at once is tried on, as another page may fail otherwise.
        assert_eq!(tried(Waste { costly: Duration::MAX, most: nothing }), 40);
    }
}
