//! A site that can be rendered, page by page.

use std::sync::Arc;

use jiff::Timestamp;

use crate::address::{BaseUrl, SourcePath, Url, routes};
use crate::checks::AddressGuard;
use crate::diagnostics::{Checked, Diagnostic, Place, Span, sort_diagnostics};
use crate::formats;
use crate::input::SourceFile;
use crate::model::{
    Entries, LINK_TO_WITHHELD, LanguageIndex, List, Marking, OutputGuard, PROTECTED_PERSON,
    SiteModel, keep_first_pages, may_hold_text, next_change,
};
use crate::pages::{self, Made, Page, PageKind, Views};
use crate::text::{with_marked_calls, without_calls};
use crate::theme::Stop;

/// One file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The drawing (SVG) of a share card, of which the shell makes a picture.
    Card(String),
    /// A copy of a file of the site, which the shell reads when it writes.
    Copy(SourcePath),
    /// A picture of the site made smaller, which the shell does when it writes.
    Smaller {
        /// The picture.
        picture: SourcePath,
        /// How many pixels wide.
        width: u32,
    },
}

/// A site whose every address is known and whose pages can be rendered, in any order, on any thread.
#[derive(Debug, Clone)]
pub struct Site {
    /// Hash of all that its pages are made of, apart from the body of each.
    pub(crate) look: u64,
    /// In each language, the site's own first.
    pub(crate) views: List<LanguageIndex, Views>,
    pub(crate) pages: Arc<[Page]>,
    pub(crate) highlight_css: Arc<str>,
    /// Where somebody is protected, everything is searched for their names.
    pub(crate) guard: Option<Arc<OutputGuard>>,
    /// Where something is kept back, everything is searched for its addresses.
    pub(crate) addresses: Option<Arc<AddressGuard>>,
}

impl Site {
    /// Every output file, sorted by path.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The address of a page.
    pub fn address(&self, page_index: usize) -> Url {
        self.pages.get(page_index).map_or_else(routes::home, |page| page.url.clone())
    }

    /// Where the words of a share card stand: the title of its entry, or the file.
    pub fn words_of_card(&self, page_index: usize) -> Place {
        let model = self.model();
        let page = self.pages.get(page_index);
        let Some(path) = page.and_then(|page| self.owner(page)) else {
            return Place::Nowhere;
        };
        match model.entries.search(|parsed| parsed.source.path.cmp(path)) {
            Some(found) => model.entries[found].places.of_field(&model.config, "title", &[]),
            None => Place::File(path.clone()),
        }
    }

    fn own(&self) -> &Views {
        &self.views[LanguageIndex::OWN]
    }

    /// The model that the pages in the site's own language show, which knows of everything.
    pub fn model(&self) -> &SiteModel {
        &self.own().model
    }

    /// The entries that these pages show.
    pub fn entries(&self) -> &Entries {
        &self.own().entries
    }

    /// The address under which it is published.
    pub fn base_url(&self) -> &BaseUrl {
        &self.own().base_url
    }

    /// The content file to which a page is due.
    fn owner<'a>(&'a self, page: &'a Page) -> Option<&'a SourcePath> {
        pages::owner(&self.views[page.language].model, &page.kind)
    }

    /// The first moment for which the same files give another site.
    pub fn valid_until(&self) -> Timestamp {
        let model = self.model();
        next_change(&model.entries, model.selection.now, &model.config.time_zone)
    }

    /// Whether a page is made of the same things in `before`, as far as can be told without
    /// rendering it: both have the same look, and so the same plan, and the page's own file is the
    /// same.
    pub fn shares_page(&self, before: &Self, page_index: usize) -> bool {
        self.look == before.look && self.own_file(page_index) == before.own_file(page_index)
    }

    /// Whether both have the same pages and the same look, so that pages can be compared one by one.
    pub fn shares_look(&self, before: &Self) -> bool {
        self.look == before.look
    }

    /// Hash of the files whose bodies a page shows.
    fn own_file(&self, page_index: usize) -> Option<u64> {
        let page = self.pages.get(page_index)?;
        if matches!(
            page.kind,
            PageKind::Redirect { .. } | PageKind::Copy(_) | PageKind::Smaller { .. }
        ) {
            return None;
        }
        let Views { model, entries, .. } = &self.views[page.language];
        let own = entries[pages::owner_file(model, &page.kind)?].source.hash;
        let others = pages::other_files(model, &page.kind);
        // Nearly every page has none of these.
        Some(others.fold(own, |hash, file| hash.rotate_left(1) ^ entries[file].source.hash))
    }

    /// The mark that everything put out bears, if this is no public build.
    pub fn marking(&self) -> Option<Marking> {
        let config = &self.model().config;
        self.model().selection.marking(config.words.of(&config.language))
    }

    /// Renders one output file. Template errors are its problems, and that it names a protected
    /// person: then it has no bytes.
    pub fn render(&self, page_index: usize) -> Checked<Output> {
        self.render_until(page_index, None)
    }

    /// The same, but ended where it is by `stop`: then it is one of the problems that it ended.
    pub fn render_until(&self, page_index: usize, stop: Option<&Stop>) -> Checked<Output> {
        let mut made = self.make(page_index, stop);
        let mark = |bytes: Vec<u8>| match (self.marking(), self.pages.get(page_index)) {
            (Some(marking), Some(page)) => {
                let config = &self.views[page.language].model.config;
                let format = page.kind.facts(&config.registries).format;
                formats::marked(format, bytes, &marking, config.words.of(&config.language))
            }
            _ => bytes,
        };
        let named = match &mut made.value {
            Some(Output::Bytes(bytes)) => {
                *bytes = mark(std::mem::take(bytes));
                self.check_names(page_index, bytes)
            }
            Some(Output::Card(svg)) => {
                // What is marked stays text.
                *svg =
                    String::from_utf8(mark(std::mem::take(svg).into_bytes())).unwrap_or_default();
                self.check_names(page_index, svg.as_bytes())
            }
            _ => return made,
        };
        if named.is_empty() { made } else { Checked::failed([made.problems, named].concat()) }
    }

    /// Whether the bytes of a copied file must be looked at with [`Site::check_names`] before they
    /// are published.
    pub fn must_check_copy(&self, source: &SourceFile) -> bool {
        (self.guard.is_some() || self.addresses.is_some())
            && may_hold_text(source, &self.model().config.images)
    }

    /// An error if the bytes of an output file name a protected person, or an address of what is
    /// kept back.
    pub fn check_names(&self, page_index: usize, bytes: &[u8]) -> Vec<Diagnostic> {
        let Some(page) = self.pages.get(page_index) else { return Vec::new() };
        let mut problems = self.names_in(page, bytes);
        if let Some(addresses) = &self.addresses {
            let is_published = |path: &str| pages::page_at(&self.pages, path).is_some();
            problems.extend(match &page.kind {
                PageKind::Copy(file) | PageKind::Smaller { picture: file, .. } => {
                    addresses.check_copy(page.url.as_str(), file, bytes, is_published)
                }
                _ => {
                    let owner = || self.owner(page);
                    addresses.check(page.url.as_str(), owner, bytes, is_published)
                }
            });
        }
        problems
    }

    fn names_in(&self, page: &Page, bytes: &[u8]) -> Vec<Diagnostic> {
        let Some(guard) = &self.guard else { return Vec::new() };
        match &page.kind {
            PageKind::Copy(file) | PageKind::Smaller { picture: file, .. } => {
                guard.check_copy(page.url.as_str(), file, bytes)
            }
            _ => guard.check(page.url.as_str(), || self.owner(page), bytes),
        }
    }

    /// Ends the rendering of every page and part with templates that `newer` has no more use for.
    pub fn retire(&self, newer: &Self) {
        // An edit of bodies leaves the templates and what was drawn with them.
        if !Arc::ptr_eq(&self.own().templates, &newer.own().templates) {
            self.views.iter().for_each(|views| views.templates.retire());
        }
    }

    fn make(&self, page_index: usize, stop: Option<&Stop>) -> Checked<Output> {
        let Some(page) = self.pages.get(page_index) else { return Checked::failed(Vec::new()) };
        let mut problems = Vec::new();
        let views = &self.views[page.language];
        let is_further = page.language != LanguageIndex::OWN;
        let made = views.made(page, &self.pages, &self.highlight_css, &mut problems);
        match made {
            Some(Made::Drawn(template, context)) => {
                match views.templates.render_bytes(template, &context, stop) {
                    Ok(bytes) => {
                        return Checked::ok(Output::Bytes(match is_further {
                            true => with_marked_calls(bytes),
                            false => bytes,
                        }));
                    }
                    Err(problem) => problems.push(problem),
                }
            }
            Some(Made::Bytes(bytes)) => {
                return Checked::ok(Output::Bytes(match is_further {
                    true => without_calls(bytes),
                    false => bytes,
                }));
            }
            Some(Made::Card(context)) => match views.card_drawing(&page.url, &context, stop) {
                Ok(svg) => return Checked::ok(Output::Card(svg)),
                Err(problem) => problems.push(problem),
            },
            Some(Made::Copy(path)) => return Checked::ok(Output::Copy(path.clone())),
            Some(Made::Smaller { picture, width }) => {
                return Checked::ok(Output::Smaller { picture: picture.clone(), width });
            }
            None => {}
        }
        let on_page = |problem: Diagnostic| match problem.help {
            Some(_) => problem,
            None => problem.help(format!("it was met on the page `{}`", page.url)),
        };
        Checked::failed(problems.into_iter().map(on_page).collect())
    }
}

/// One diagnostic for each fault of a template, however many pages show it. What was `known` before
/// is not told again: a link to nothing, of which the pages have the address.
pub fn merge_render_problems(
    mut problems: Vec<Diagnostic>,
    known: &[Diagnostic],
) -> Vec<Diagnostic> {
    let is_there = |here: &Span, known: &Place| match known {
        Place::Span(known) => {
            known.file == here.file && known.start < here.end && here.start < known.end
        }
        Place::File(file) => *file == here.file,
        Place::Nowhere => false,
    };
    problems.retain(|problem| match &problem.place {
        Place::Span(here) if problem.code == LINK_TO_WITHHELD => {
            !known.iter().any(|known| known.is_error() && is_there(here, &known.place))
        }
        _ => true,
    });
    sort_diagnostics(&mut problems);
    problems.dedup_by(|later, earlier| {
        later.place == earlier.place
            && later.code == earlier.code
            && later.message == earlier.message
    });
    keep_first_pages(&mut problems, PROTECTED_PERSON, "name somebody");
    keep_first_pages(&mut problems, LINK_TO_WITHHELD, "tell of what is kept back");
    problems
}
