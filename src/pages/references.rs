//! Checks of what bodies refer to that need every address of the site: files and site-absolute
//! links.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use super::owner::owner_file;
use super::{Page, PageKind, is_asset, page_at, published};
use crate::address::{SourcePath, Url, routes};
use crate::config::{BrokenLinks, Config, unused_language};
use crate::content::{Parsed, Picture, known_folders, locate_picture};
use crate::diagnostics::suggest::{LazyNames, beside, nearest};
use crate::diagnostics::{Diagnostic, Place, Span};
use crate::formats::media_type;
use crate::input::Snapshot;
use crate::markdown::TargetKind;
use crate::model::{Entries, Resolved, SiteModel, place_of_address};
use crate::written::{Part, Step};

/// Every file that a body shows or links exists, and so does every address inside the site, be it
/// in a body or in the navigation. `pages` is sorted by output path.
pub(crate) fn check(
    model: &SiteModel,
    shown: &Entries,
    pages: &[Page],
    snapshot: &Snapshot,
) -> Vec<Diagnostic> {
    let weight = model.config.markdown.broken_links;
    let known = Known {
        model,
        pages,
        snapshot,
        files: LazyNames::default(),
        addresses: LazyNames::default(),
    };
    let entries: Vec<(&Parsed, &Url)> =
        published(model, shown).filter(|(parsed, _)| parsed.targets().next().is_some()).collect();
    let found: Vec<(Diagnostic, Option<Wrong<'_>>)> = entries
        .par_iter()
        .flat_map_iter(|(parsed, _)| {
            let mut told = 0;
            let known = &known;
            let wrong = asked_for(parsed).filter_map(move |asked| match asked.target {
                TargetKind::Asset(path) if !is_asset(snapshot, path) => {
                    Some(known.missing_file(path, &asked, weight))
                }
                TargetKind::Site { path, .. } if !known.exists(path) => {
                    let help = if asked.is_image {
                        format!("put it at `static{path}`, or beside the article and write its name alone")
                    } else {
                        "link content files as `@/articles/x.md`: such a link is right wherever they go"
                            .to_owned()
                    };
                    let place = asked.place(&model.config);
                    let problem = known.weigh(path, nothing_at(path, place).help(help));
                    Some((problem, Some(Wrong::Address(path))))
                }
                _ => None,
            });
            wrong.map(move |(problem, wrong)| {
                told += usize::from(wrong.is_some());
                (problem, wrong.filter(|_| told <= SUGGESTED))
            })
        })
        .collect();
    let mut anchors = Vec::new();
    for (parsed, _) in &entries {
        anchors.extend(asked_for(parsed).filter_map(|asked| known.check_anchor(&asked)));
    }
    let mut left = SUGGESTED_IN_ALL;
    let mut problems: Vec<Diagnostic> = found
        .into_iter()
        .map(|(problem, wrong)| match wrong {
            Some(wrong) if left > 0 => {
                left -= 1;
                known.suggest(problem, wrong)
            }
            _ => problem,
        })
        .collect();
    let own: Vec<Diagnostic> = published(model, shown)
        .collect::<Vec<_>>()
        .par_iter()
        .flat_map_iter(|(parsed, _)| {
            let own: BTreeMap<&str, String> = parsed
                .addresses()
                .filter_map(|url| Some((url, model.config.own_addresses.path_within(url)?)))
                .collect();
            own.into_iter().map(|(url, path)| (*parsed, url, path))
        })
        .filter(|(_, _, path)| !known.exists(path))
        .map(|(parsed, url, path)| {
            let help = "link content files as `@/articles/x.md`: that tells what is kept back, too";
            known.weigh(&path, nothing_at(&path, place_of_address(parsed, url)).help(help))
        })
        .collect();
    problems.extend(own);
    problems.extend(anchors);
    problems.extend(unread_files(model, snapshot));
    problems.extend(in_place_of_folders(&model.config, snapshot));
    problems.extend(misplaced_folders(&model.config, snapshot));
    problems.extend(known.check_manners());
    problems.extend(known.check_menu());
    problems.extend(known.check_theme());
    problems
}

/// Whether an address is that of a folder or of something in it.
fn is_within(path: &str, folder: &Url) -> bool {
    let folder = folder.as_str().trim_end_matches('/');
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Of so many wrong addresses in one text the nearest right one is looked for: a list of thousands
/// of old ones is not mended by hand.
const SUGGESTED: usize = 50;

/// Of so many in the whole site, in the order of its files: a site whose every text is wrong has
/// moved, and is put right by a rule.
const SUGGESTED_IN_ALL: usize = 500;

/// A file or an address that an entry asks for.
struct Asked<'p> {
    parsed: &'p Parsed,
    target: &'p TargetKind,
    is_image: bool,
    /// Where in the body; nothing for the lead picture, whose place is looked for when it is
    /// needed.
    range: Option<Range<usize>>,
}

/// What the body of an entry asks for, and then its front matter.
fn asked_for(parsed: &Parsed) -> impl Iterator<Item = Asked<'_>> {
    let in_body = parsed.body.targets.iter().map(move |target| Asked {
        parsed,
        target: &target.kind,
        is_image: target.is_image,
        range: Some(target.span.clone()),
    });
    let picture = parsed.picture().and_then(Picture::target);
    in_body.chain(picture.map(move |target| Asked { parsed, target, is_image: true, range: None }))
}

impl Asked<'_> {
    fn place(&self, config: &Config) -> Place {
        match &self.range {
            Some(range) => Span::new(&self.parsed.source.path, range.clone()).into(),
            None => locate_picture(&self.parsed.source, config),
        }
    }

    /// Whether it is written as vaults write pictures.
    fn is_embed(&self) -> bool {
        let written = self.range.clone().and_then(|range| self.parsed.source.bytes.get(range));
        written.is_some_and(|text| text.starts_with(b"![["))
    }

    /// The file of `static/` that has the path which is written as one from the entry's folder:
    /// other tools start there.
    fn in_static(&self, path: &SourcePath, snapshot: &Snapshot) -> Option<String> {
        let folder = self.parsed.source.path.folder();
        let rest = path.as_str().strip_prefix(folder)?.strip_prefix('/')?;
        snapshot.get(&format!("static/{rest}")).map(|_| format!("/{rest}"))
    }
}

/// What a text refers to that is not there, and that something else may be like.
#[derive(Clone, Copy)]
enum Wrong<'a> {
    /// A file beside the text.
    File(&'a SourcePath),
    /// An address of the site.
    Address(&'a str),
}

/// An address of the site that nothing is published at.
fn nothing_at(path: &str, place: impl Into<Place>) -> Diagnostic {
    Diagnostic::error("unknown-address", place, format!("nothing is published at `{path}`"))
}

/// A vault looks for a picture in all its folders; here it lies beside the text.
fn of_embed(problem: Diagnostic, path: &SourcePath) -> Diagnostic {
    let message = format!("{}, which `![[{}]]` asks for", problem.message, path.file_name());
    Diagnostic { message, ..problem }
}

/// Endings of documents that a writer may take for articles, and that no entry is read from.
const DOCUMENTS: &[&str] = &[
    "adoc", "asciidoc", "doc", "docm", "docx", "dotx", "fodt", "htm", "html", "ipynb", "mdown",
    "mdwn", "mdx", "mkd", "mkdn", "odt", "org", "ott", "pages", "rst", "rtf", "tex", "text",
    "textile", "txt", "wiki", "wpd", "wps", "xhtml",
];

/// Documents in `content/` that no text links: somebody wrote them to be read.
fn unread_files(model: &SiteModel, snapshot: &Snapshot) -> Vec<Diagnostic> {
    let is_document = |path: &SourcePath| {
        path.extension()
            .is_some_and(|ending| DOCUMENTS.iter().any(|known| known.eq_ignore_ascii_case(ending)))
    };
    let documents: Vec<&SourcePath> = snapshot
        .under("content")
        .filter(|file| file.asset.is_some() && is_document(&file.path))
        .map(|file| &file.path)
        .collect();
    if documents.is_empty() {
        return Vec::new();
    }
    let linked: BTreeSet<&SourcePath> = model
        .entries
        .iter()
        .flat_map(|parsed| parsed.targets())
        .filter_map(|target| match target {
            TargetKind::Asset(path) => Some(path),
            _ => None,
        })
        .collect();
    let unread = documents.into_iter().filter(|path| !linked.contains(path));
    unread
        .map(|path| {
            let message = format!("`{}` is not read", path.file_name());
            Diagnostic::warning("unread-file", Place::File(path.clone()), message).help(
                "Dateline reads Markdown (`.md`): write it so, move it out of `content`, or link it \
                 from an article",
            )
        })
        .collect()
}

/// Folders that stand beside `site.toml`, put into `content` by mistake: nothing in them is read.
fn misplaced_folders(config: &Config, snapshot: &Snapshot) -> impl Iterator<Item = Diagnostic> {
    let known = known_folders(config);
    let folders = ["words", "templates", "static"].into_iter();
    let folders = folders.filter(move |folder| !known.contains(folder));
    folders.filter_map(|folder| {
        let below = format!("content/{folder}");
        let file = snapshot.under(&below).find(|file| file.path.markdown_stem().is_none())?;
        let message = format!("`{below}` is not read");
        Some(
            Diagnostic::warning("unread-file", Place::File(file.path.clone()), message)
                .help(format!("move it beside site.toml: `{folder}`")),
        )
    })
}

/// Files of which the name is that of a folder of entries.
fn in_place_of_folders(config: &Config, snapshot: &Snapshot) -> impl Iterator<Item = Diagnostic> {
    let paths = known_folders(config).into_iter().map(|folder| format!("content/{folder}"));
    paths.filter_map(|path| snapshot.get(&path)).map(|file| {
        let message = format!("{} is not a folder", file.path);
        Diagnostic::warning("wrong-file-kind", Place::File(file.path.clone()), message)
            .help(format!("make {} a folder, or remove it", file.path))
    })
}

/// What can be referred to, with the names of it all for the help of what is wrong.
struct Known<'m> {
    model: &'m SiteModel,
    pages: &'m [Page],
    snapshot: &'m Snapshot,
    files: LazyNames,
    addresses: LazyNames,
}

impl Known<'_> {
    /// Every language of `[digits]` and `[calendars]` is one in which there is a page.
    fn check_manners(&self) -> Vec<Diagnostic> {
        let config = &self.model.config;
        let digits = config.digits.keys().map(|lang| ("digits", lang));
        let all = digits.chain(config.calendars.keys().map(|lang| ("calendars", lang)));
        let is_read = |lang: &str| {
            let languages = config.languages.iter().map(|known| &**known);
            languages.chain(self.model.page_languages()).any(|known| {
                let narrower = known.strip_prefix(lang);
                narrower.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            })
        };
        let unused = all.filter(|(_, lang)| !is_read(lang)).map(|(table, lang)| {
            let steps = [Step::Key(table), Step::Key(lang)];
            let place = crate::config::locate(self.snapshot, &steps, Part::Key);
            unused_language(place, lang, &config.languages)
        });
        unused.collect()
    }

    /// Every address of the navigation within the site is one of the site.
    fn check_menu(&self) -> impl Iterator<Item = Diagnostic> {
        let menu = self.model.config.menu.iter().enumerate();
        let addresses = menu.flat_map(|(at, item)| {
            let own =
                item.url.as_deref().map(|url| (url, vec![Step::Key("menu"), Step::Index(at)]));
            let below = item.entries.iter().enumerate().map(move |(below, entry)| {
                let steps = [Step::Key("menu"), Step::Index(at), Step::Key("entries")];
                (&*entry.url, [&steps[..], &[Step::Index(below)]].concat())
            });
            own.into_iter().chain(below)
        });
        let own_addresses = &self.model.config.own_addresses;
        addresses.filter_map(move |(url, mut steps)| {
            let path = match url.starts_with('/') {
                true => url.split('#').next().unwrap_or_default().to_owned(),
                false => own_addresses.path_within(url)?,
            };
            let help = "correct the address, or take it out of the navigation";
            steps.push(Step::Key("url"));
            let place = || crate::config::locate(self.snapshot, &steps, Part::Value);
            let problem = || nothing_at(&path, place()).help(help);
            (!self.exists(&path)).then(|| self.suggest(problem(), Wrong::Address(&path)))
        })
    }

    /// Every file that `[theme]` names is in `static/`, and is what it is named as.
    fn check_theme(&self) -> impl Iterator<Item = Diagnostic> {
        self.model.config.theme.files().filter_map(|(file, what, steps)| {
            let path = format!("static/{file}");
            let is_there = self.snapshot.get(&path).is_some_and(|file| file.asset.is_some());
            let place = || crate::config::locate(self.snapshot, &steps, Part::Value);
            if is_there && !media_type(file).starts_with(what.media_type()) {
                let message = format!("`{path}` is no {}", what.words());
                let problem = Diagnostic::error("wrong-file-kind", place(), message);
                return Some(problem.help(what.help()));
            }
            (!is_there).then(|| {
                let place = place();
                let problem =
                    Diagnostic::error("missing-file", place, format!("there is no file `{path}`"));
                let names = || {
                    self.snapshot
                        .under("static")
                        .filter_map(|file| file.path.as_str().strip_prefix("static/"))
                };
                match crate::diagnostics::suggest::nearest(file, names()) {
                    Some(near) => problem.help(format!("did you mean `{near}`?")),
                    None => problem.help("put it there, or correct the path"),
                }
            })
        })
    }

    /// The weight that the desk gives a link to nothing; one to what is kept back tells of it, also
    /// if it has the folder of the site in it, as it would elsewhere.
    fn weigh(&self, path: &str, problem: Diagnostic) -> Diagnostic {
        let config = &self.model.config;
        let mut is_kept_back = false;
        config.own_addresses.paths_from_root(path, &mut |path| {
            is_kept_back |= self.model.keeps_address_back(&path);
        });
        if is_kept_back { problem } else { config.markdown.broken_links.weigh(problem) }
    }

    /// An anchor of a timeline or of a country is an event, a heading, or one of those that our
    /// templates write. A template of the desk's own may have others, so that it is no error.
    fn check_anchor(&self, asked: &Asked<'_>) -> Option<Diagnostic> {
        let TargetKind::Site { path, suffix } = asked.target else { return None };
        let (_, anchor) = suffix.split_once('#').filter(|(_, anchor)| !anchor.is_empty())?;
        let anchor = percent_decode_str(anchor).decode_utf8().ok()?;
        let page = self.page_at(path)?;
        let body = match page.kind {
            PageKind::Country { .. } => owner_file(self.model, &page.kind),
            _ if is_within(path, &routes::timeline()) => None,
            _ => return None,
        };
        let body = body.map(|file| &self.model.entries[file].body);
        let is_known = anchor == "main"
            || ["page-", "status-"].iter().any(|ours| anchor.starts_with(ours))
            || body.is_some_and(|body| body.id_of(&anchor).is_some())
            || self.model.events.iter().any(|record| record.event().id.as_str() == anchor);
        if is_known {
            return None;
        }
        let message = format!("the page `{path}` has nothing at `#{anchor}`");
        let place = asked.place(&self.model.config);
        let problem = Diagnostic::warning("unknown-fragment", place, message);
        let ids = self.model.events.iter().map(|record| record.event().id.as_str());
        Some(match nearest(&anchor, ids) {
            Some(near) => problem.help(format!("did you mean `#{near}`?")),
            None => problem.help("write the id of an event, or leave it out"),
        })
    }

    fn page_at(&self, path: &str) -> Option<&Page> {
        page_at(self.pages, path)
    }

    /// Whether a host that serves the output would find `path`, or would if the file that may
    /// stand there could be read.
    fn exists(&self, path: &str) -> bool {
        self.page_at(path).is_some() || self.model.broken.has_address(path)
    }

    /// An image or file beside the entry that is not there.
    fn missing_file<'t>(
        &self,
        path: &'t SourcePath,
        asked: &Asked<'_>,
        weight: BrokenLinks,
    ) -> (Diagnostic, Option<Wrong<'t>>) {
        let place = asked.place(&self.model.config);
        let help = "put it beside the article, or into `static/` and write its address from `/`";
        let of_file = |code, message| {
            let problem = Diagnostic::error(code, place, message).help(help);
            if asked.is_embed() { of_embed(problem, path) } else { problem }
        };
        if self.snapshot.files.contains_key(path) {
            let message = format!("`{path}` is not a file to be published");
            return (of_file("unpublished-file", message), None);
        }
        let (code, what) =
            if asked.is_image { ("missing-image", "image") } else { ("missing-file", "file") };
        let problem = weight.weigh(of_file(code, format!("{what} `{path}` does not exist")));
        if let Some(address) = asked.in_static(path, self.snapshot) {
            let help = format!("write `{address}`: it lies in `static/`");
            return (problem.help(help), None);
        }
        (problem, Some(Wrong::File(path)))
    }

    /// The same problem, whose help names what is most like that which is wrong, if anything is.
    fn suggest(&self, problem: Diagnostic, wrong: Wrong<'_>) -> Diagnostic {
        let near = match wrong {
            Wrong::File(path) => {
                let near = self.files.nearest(path.as_str(), || {
                    let assets = self.snapshot.files.values().filter(|file| file.asset.is_some());
                    assets.map(|file| file.path.as_str())
                });
                near.and_then(|near| beside(path.as_str(), near))
            }
            Wrong::Address(path) => {
                self.addresses.nearest(path, || self.pages.iter().map(|page| page.url.as_str()))
            }
        };
        match near.map(str::to_owned).or_else(|| self.page_of_name(wrong)) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem,
        }
    }

    /// The one page whose file, or the end of whose address, is called as what is wrong ends:
    /// `about` is `@/pages/about.md`, `/border/` is `/topics/border/`.
    fn page_of_name(&self, wrong: Wrong<'_>) -> Option<String> {
        let of_address = |path: &str| {
            let name = path.trim_end_matches('/').rsplit('/').next()?.to_owned();
            let is_it = |page: &&Page| page.url.as_str().trim_end_matches('/').ends_with(&*name);
            let end = format!("/{name}/");
            let mut pages = self
                .pages
                .iter()
                .filter(is_it)
                .filter(|page| page.url.as_str().ends_with(&*end) && !name.is_empty());
            let page = pages.next()?;
            pages.next().is_none().then(|| page.url.as_str().to_owned())
        };
        let of_file = |path: &str| {
            let name = path.trim_end_matches('/').rsplit('/').next()?;
            let name = name.strip_suffix(".md").unwrap_or(name);
            let mut files = self
                .model
                .entries
                .iter()
                .map(|parsed| &parsed.source.path)
                .filter(|path| path.markdown_stem() == Some(name))
                .filter(|path| !matches!(self.model.resolve(path), Resolved::Withheld(_)));
            let file = files.next()?.as_str().strip_prefix("content/")?;
            files.next().is_none().then(|| format!("@/{file}"))
        };
        match wrong {
            Wrong::File(path) => of_file(path.as_str()),
            Wrong::Address(path) => of_address(path).or_else(|| of_file(path)),
        }
    }
}
