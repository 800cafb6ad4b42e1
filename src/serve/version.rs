//! The site as it is now, and the last good one under it.

use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use crate::diagnostics::Diagnostic;
use crate::engine::{Output, Site};
use crate::input::{FileStore, Snapshot};
use crate::pages::PageKind;
use crate::publish::OutputPath;

/// One state of the preview. It is never changed; a rebuild makes another.
#[derive(Debug)]
pub struct Version {
    /// Counts rebuilds, from 1.
    pub number: u64,
    /// The newest site that could be made, if there ever was one.
    pub site: Option<Arc<Site>>,
    /// The files it was made of.
    pub snapshot: Arc<Snapshot>,
    /// The overlay to show over every page: the problems of the files as they are now. Empty while
    /// all is well.
    pub overlay: String,
    /// Whether nothing but style sheets differs from the version before.
    pub styles_only: bool,
    pages: Arc<[PageSlot]>,
}

/// A page that is rendered when it is first asked for.
type PageSlot = OnceLock<Arc<Result<Bytes, Vec<Diagnostic>>>>;

/// The bytes of a file of the output.
#[derive(Debug, Clone)]
pub struct Bytes {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// XXH3-64 of them, the page's `ETag`.
    pub hash: u64,
}

impl Version {
    /// A version whose pages are yet to be rendered. Where `site` is the one of `before`, its pages
    /// are taken over.
    pub fn new(
        before: Option<&Self>,
        site: Option<Arc<Site>>,
        snapshot: Arc<Snapshot>,
        overlay: String,
        styles_only: bool,
    ) -> Self {
        let kept = before.filter(|before| match (&before.site, &site) {
            (Some(old), Some(new)) => Arc::ptr_eq(old, new),
            _ => false,
        });
        let pages = match kept {
            Some(before) => Arc::clone(&before.pages),
            None => {
                let count = site.as_ref().map_or(0, |site| site.pages().len());
                (0..count).map(|_| OnceLock::new()).collect()
            }
        };
        Self {
            number: before.map_or(1, |before| before.number + 1),
            site,
            snapshot,
            overlay,
            styles_only,
            pages,
        }
    }

    /// Takes over the rendered pages of `before` for which `same` says that nothing they are made
    /// of has changed. Both must have the same pages.
    pub fn take_over(&self, before: &Self, same: impl Fn(usize) -> bool) {
        for (index, (slot, old)) in self.pages.iter().zip(before.pages.iter()).enumerate() {
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

    /// The bytes of a page, exactly those that a build would write, or why there are none.
    pub fn render(
        &self,
        page_index: usize,
        files: &FileStore,
    ) -> Arc<Result<Bytes, Vec<Diagnostic>>> {
        let Some(slot) = self.pages.get(page_index) else { return Arc::new(Err(Vec::new())) };
        Arc::clone(slot.get_or_init(|| {
            let Some(site) = &self.site else { return Arc::new(Err(Vec::new())) };
            let checked = site.render(page_index);
            let bytes = match checked.value {
                Some(Output::Bytes(bytes)) => Some(bytes),
                Some(Output::Copy(path)) => {
                    self.snapshot.files.get(&path).and_then(|file| files.read_asset(file).ok())
                }
                None => None,
            };
            Arc::new(match bytes {
                Some(bytes) => Ok(Bytes { hash: xxhash_rust::xxh3::xxh3_64(&bytes), bytes }),
                None => Err(checked.problems),
            })
        }))
    }

    /// The same version under an overlay. It counts as a new one.
    pub fn with_overlay(&self, overlay: String) -> Self {
        Self {
            number: self.number + 1,
            site: self.site.clone(),
            snapshot: Arc::clone(&self.snapshot),
            overlay,
            styles_only: false,
            pages: Arc::clone(&self.pages),
        }
    }

    /// How many of its pages have been rendered.
    pub fn rendered_count(&self) -> usize {
        self.pages.iter().filter(|page| page.get().is_some()).count()
    }

    /// Whether a page is a copy of a file of the site, which is read when it is asked for.
    pub fn is_copy(&self, page_index: usize) -> bool {
        self.site
            .as_ref()
            .and_then(|site| site.pages().get(page_index))
            .is_some_and(|page| matches!(page.kind, PageKind::Copy(_)))
    }

    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }
}

/// The current version, and a way to wait for the next.
#[derive(Debug, Default)]
pub struct Preview {
    current: Mutex<Option<Arc<Version>>>,
    changed: Condvar,
}

impl Preview {
    /// The current version; nothing before the first build.
    pub fn current(&self) -> Option<Arc<Version>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts a version in place and wakes everybody who waits.
    pub fn publish(&self, version: Arc<Version>) {
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = Some(version);
        self.changed.notify_all();
    }

    /// Puts a version in the place of `expected`, unless another has come meanwhile.
    pub fn replace(&self, expected: &Version, version: Version) {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if current.as_ref().is_some_and(|current| current.number == expected.number) {
            *current = Some(Arc::new(version));
            self.changed.notify_all();
        }
    }

    /// The current version as soon as its number is above `number`, or nothing after `timeout`.
    pub fn wait(&self, number: u64, timeout: Duration) -> Option<Arc<Version>> {
        let current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let newer = |current: &Option<Arc<Version>>| {
            current.as_ref().is_some_and(|version| version.number > number)
        };
        let (current, _) = self
            .changed
            .wait_timeout_while(current, timeout, |current| !newer(current))
            .unwrap_or_else(PoisonError::into_inner);
        current.clone().filter(|version| version.number > number)
    }
}
