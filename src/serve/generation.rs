//! The site as it is now, and the last good one under it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use crate::address::{OutputPath, SourcePath};
use crate::assets::Images;
use crate::diagnostics::Diagnostic;
use crate::input::{FileStore, Snapshot, SourceFile, unreadable};
use crate::model::PROTECTED_PERSON;
use crate::pages::PageKind;
use crate::publish::Pictures;
use crate::report::to_html;
use crate::site::{Output, Site};
use crate::theme::Stop;

/// One state of the preview. It is never changed; a rebuild makes another.
#[derive(Debug, Clone)]
pub struct Generation {
    /// Counts what was published, from 1; 0 before.
    pub number: u64,
    /// The newest site without errors; the newest at all while there never was one.
    pub site: Option<Arc<Site>>,
    /// The files as they are now.
    pub snapshot: Arc<Snapshot>,
    /// The overlay to show over every page: the problems of the files as they are now. Empty while
    /// all is well.
    pub overlay: String,
    /// How much differs from the generation before.
    pub extent: Extent,
    /// The number of the last generation that changed more than style sheets.
    pub remade: u64,
    /// Whether `site` was built without errors.
    is_good: bool,
    pages: Arc<Pages>,
}

/// How much of a site a change can have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nothing but style sheets.
    Styles,
    /// Anything.
    Everything,
}

/// The pages of a site, each rendered when it is first asked for.
#[derive(Debug, Default)]
struct Pages {
    slots: Box<[OnceLock<Rendered>]>,
    /// Ends the rendering of all of them once they are shown no more.
    stop: Stop,
}

/// The bytes of a page, or why there are none.
pub type Rendered = Arc<Result<Bytes, Vec<Diagnostic>>>;

/// The bytes of a file of the output.
#[derive(Debug, Clone)]
pub struct Bytes {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// XXH3-64 of them, the page's `ETag`.
    pub hash: u64,
}

impl Generation {
    /// The generation after `before`, for the site and the problems that building `snapshot` gave.
    ///
    /// Where there are errors, the last good site stays. Pages that are made of the same things as
    /// before are taken over, the others are yet to be rendered.
    pub fn next(
        before: Option<&Self>,
        made: Option<Arc<Site>>,
        diagnostics: &[Diagnostic],
        snapshot: Arc<Snapshot>,
        extent: Extent,
    ) -> Self {
        let has_errors = diagnostics.iter().any(Diagnostic::is_error);
        // Of a site that names somebody who is protected since, not even the last good one stays:
        // the pages that name nobody can be seen.
        let names_somebody = diagnostics.iter().any(|problem| problem.code == PROTECTED_PERSON);
        let kept = before
            .filter(|before| has_errors && (before.is_good && !names_somebody || made.is_none()));
        let overlay = if has_errors { to_html(diagnostics, &snapshot) } else { String::new() };
        if let Some(before) = kept {
            return Self { snapshot, overlay, extent: Extent::Everything, ..before.clone() };
        }
        let count = made.as_ref().map_or(0, |site| site.pages().len());
        let slots = (0..count).map(|_| OnceLock::new()).collect();
        let pages = Arc::new(Pages { slots, stop: Stop::default() });
        let generation = Self {
            number: before.map_or(0, |before| before.number),
            site: made,
            snapshot,
            overlay,
            extent: if has_errors { Extent::Everything } else { extent },
            remade: 0,
            is_good: !has_errors,
            pages,
        };
        if let Some(before) = before
            && let (Some(old), Some(new)) = (&before.site, &generation.site)
            && new.shares_look(old)
        {
            generation.take_over(before, |index| new.shares_page(old, index));
        }
        generation
    }

    /// Takes over the rendered pages of `before` for which `same` says that nothing they are made
    /// of has changed. Both must have the same pages.
    fn take_over(&self, before: &Self, same: impl Fn(usize) -> bool) {
        for (index, (slot, old)) in self.pages.slots.iter().zip(&before.pages.slots).enumerate() {
            if let Some(rendered) = old.get()
                && same(index)
            {
                let _ = slot.set(Arc::clone(rendered));
            }
        }
    }

    /// The page at a path of the output.
    pub fn find(&self, path: &OutputPath) -> Option<usize> {
        self.site.as_ref()?.pages().binary_search_by(|page| page.output_path.cmp(path)).ok()
    }

    /// The bytes of a page, exactly those that a build would write, or why there are none. Copies
    /// of files are better sent as they are, see [`Self::streamed`].
    pub fn render(&self, page_index: usize, files: &FileStore) -> Rendered {
        let Some(slot) = self.pages.slots.get(page_index) else { return Arc::new(Err(Vec::new())) };
        Arc::clone(slot.get_or_init(|| {
            let Some(site) = &self.site else { return Arc::new(Err(Vec::new())) };
            let mut checked = site.render_until(page_index, Some(&self.pages.stop));
            let bytes = match checked.value {
                Some(Output::Bytes(mut bytes)) => {
                    // It is kept, and was rendered into more room than it takes.
                    bytes.shrink_to_fit();
                    Some(bytes)
                }
                Some(Output::Card(svg)) => {
                    match Pictures::default()
                        .card(&svg, &site.address(page_index), || site.words_of_card(page_index))
                    {
                        Ok((png, _)) => Some(png),
                        Err(problem) => {
                            checked.problems.push(problem);
                            None
                        }
                    }
                }
                Some(Output::Copy(path)) => {
                    let images = &site.model().config.images;
                    let file = self.snapshot.files.get(&path);
                    let bytes = match file
                        .map(|file| files.outgoing(file, images).and_then(|out| out.read()))
                    {
                        Some(Ok(bytes)) => Some(bytes),
                        Some(Err(error)) => {
                            checked.problems.push(unreadable(&path, &error));
                            None
                        }
                        None => None,
                    };
                    let must_check = file.is_some_and(|file| site.must_check_copy(file));
                    let named = bytes.as_deref().filter(|_| must_check);
                    checked.problems.extend(
                        named.into_iter().flat_map(|bytes| site.check_names(page_index, bytes)),
                    );
                    bytes.filter(|_| !checked.problems.iter().any(Diagnostic::is_error))
                }
                Some(Output::Smaller { picture, width }) => {
                    let images = &site.model().config.images;
                    let made = self
                        .snapshot
                        .files
                        .get(&picture)
                        .map(|file| Pictures::default().smaller(files, file, width, images));
                    match made {
                        Some(Ok((bytes, _))) => Some(bytes),
                        Some(Err(error)) => {
                            checked.problems.push(unreadable(&picture, &error));
                            None
                        }
                        None => None,
                    }
                }
                None => None,
            };
            Arc::new(match bytes {
                Some(bytes) => Ok(Bytes { hash: xxhash_rust::xxh3::xxh3_64(&bytes), bytes }),
                None => Err(checked.problems),
            })
        }))
    }

    /// Whether both show the same pages, if perhaps under another overlay.
    pub fn shows_same_pages(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.pages, &other.pages)
    }

    /// Whether a page has been rendered, or has failed.
    pub fn is_rendered(&self, page_index: usize) -> bool {
        self.pages.slots.get(page_index).is_some_and(|page| page.get().is_some())
    }

    /// How many of its pages have been rendered.
    pub fn rendered_count(&self) -> usize {
        (0..self.page_count()).filter(|&index| self.is_rendered(index)).count()
    }

    /// The file that a page is a copy of and that is sent as it lies on the disk, or without what
    /// it tells. It is read whenever it is asked for and never kept: a film is longer than all
    /// pages together. A text that may name somebody is rendered.
    pub fn streamed(&self, page_index: usize) -> Option<(&Arc<SourceFile>, &Images)> {
        let site = self.site.as_ref()?;
        let file = self.snapshot.files.get(self.copied(page_index)?)?;
        (!site.must_check_copy(file)).then(|| (file, &site.model().config.images))
    }

    /// Whether a page is a copy of a file of the site, which is read when it is asked for.
    pub fn is_copy(&self, page_index: usize) -> bool {
        self.copied(page_index).is_some()
    }

    /// Whether a mistake is looked for by making a page: a copy has none, but may name somebody. A
    /// card is drawn when somebody looks at it, as it takes as long as a hundred pages.
    pub fn can_fail(&self, page_index: usize) -> bool {
        let site = self.site.as_ref();
        let page = site.and_then(|site| site.pages().get(page_index));
        if page.is_some_and(|page| matches!(page.kind, PageKind::Card(_))) {
            return false;
        }
        self.copied(page_index).is_none_or(|source| {
            let file = self.snapshot.files.get(source);
            site.zip(file).is_some_and(|(site, file)| site.must_check_copy(file))
        })
    }

    fn copied(&self, page_index: usize) -> Option<&SourcePath> {
        match &self.site.as_ref()?.pages().get(page_index)?.kind {
            PageKind::Copy(source) => Some(source),
            _ => None,
        }
    }

    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.pages.slots.len()
    }

    /// Whether its pages have been replaced. What could not be rendered may only have been ended.
    pub fn is_retired(&self) -> bool {
        self.pages.stop.is_asked()
    }

    /// Ends the rendering of what `newer` shows otherwise, so that it keeps nobody waiting and no
    /// thread busy.
    fn retire(&self, newer: &Self) {
        if self.shows_same_pages(newer) {
            return;
        }
        self.pages.stop.ask();
        if let (Some(site), Some(newer)) = (&self.site, &newer.site) {
            site.retire(newer);
        }
    }
}

/// The current generation, and a way to wait for the next.
#[derive(Debug, Default)]
pub struct Preview {
    current: Mutex<Option<Arc<Generation>>>,
    changed: Condvar,
}

impl Preview {
    /// The current generation; nothing before the first build.
    pub fn current(&self) -> Option<Arc<Generation>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts a generation in place under the next number, and wakes everybody who waits.
    pub fn publish(&self, generation: Generation) -> Arc<Generation> {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        Self::put(&mut current, generation, &self.changed)
    }

    /// Lays the problems of rendering over the pages of `generation`, if these are still the
    /// current ones and their files had no problems of their own.
    pub fn lay_over(&self, generation: &Generation, problems: &[Diagnostic]) {
        if !generation.overlay.is_empty() {
            return;
        }
        let overlay = to_html(problems, &generation.snapshot);
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let over = current.as_ref().filter(|current| {
            current.shows_same_pages(generation)
                && Arc::ptr_eq(&current.snapshot, &generation.snapshot)
                && current.overlay != overlay
        });
        if let Some(over) = over {
            let over = Generation { overlay, extent: Extent::Everything, ..(**over).clone() };
            Self::put(&mut current, over, &self.changed);
        }
    }

    /// Numbers are given while the lock is held: two generations of one number would hide the
    /// later.
    fn put(
        current: &mut Option<Arc<Generation>>,
        mut generation: Generation,
        changed: &Condvar,
    ) -> Arc<Generation> {
        let before = current.as_ref().map_or((0, 0), |before| (before.number, before.remade));
        generation.number = before.0 + 1;
        generation.remade = match generation.extent {
            Extent::Styles => before.1,
            Extent::Everything => generation.number,
        };
        let generation = Arc::new(generation);
        if let Some(before) = current.replace(Arc::clone(&generation)) {
            before.retire(&generation);
        }
        changed.notify_all();
        generation
    }

    /// The current generation as soon as its number is above `number`, or nothing after `timeout`
    /// or once the wait `is_over`, see [`Self::wake`].
    pub fn wait(
        &self,
        number: u64,
        timeout: Duration,
        is_over: &AtomicBool,
    ) -> Option<Arc<Generation>> {
        let current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let is_newer = |current: &Option<Arc<Generation>>| {
            current.as_ref().is_some_and(|generation| generation.number > number)
        };
        let goes_on = |current: &mut Option<Arc<Generation>>| {
            !is_newer(current) && !is_over.load(Ordering::Relaxed)
        };
        let (current, _) = self
            .changed
            .wait_timeout_while(current, timeout, goes_on)
            .unwrap_or_else(PoisonError::into_inner);
        current.clone().filter(|generation| generation.number > number)
    }

    /// Has all who wait look whether their wait is over.
    pub fn wake(&self) {
        // Whoever has just looked, and does not wait yet, holds the lock until it does.
        let _current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        self.changed.notify_all();
    }
}
