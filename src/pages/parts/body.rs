//! The texts of an entry: its body with the holes filled, its contents, and what stands for it.

use std::borrow::Cow;
use std::fmt::Write;
use std::sync::Arc;

use serde::Serialize;
use tera::Value;

use super::Views;
use super::mentions::{Asked, Explained, NamedPages};
use super::shown::Shown;
use crate::address::{BaseUrl, SourcePath, Url, routes};
use crate::content::{Article, Entry, Parsed, ShortText};
use crate::markdown::{HoleKind, TargetKind};
use crate::model::{ArticleIndex, EntryIndex, LanguageIndex, Resolved};
use crate::pages::{PageKind, asset_url, file_url};
use crate::text::{Called, Mention, escape};

/// How wide a picture stands in a text, for browsers that choose one before they lay out the page:
/// its column (`--measure` of the style sheet), or the screen.
const IN_TEXT: &str = "(min-width: 42rem) 40rem, 100vw";

/// The body of an article with its names as links.
pub(crate) struct Linked<'v> {
    pub(crate) html: Value,
    /// The entries of a glossary that it mentions, in their order.
    pub(crate) explained: Vec<ExplainedView<'v>>,
}

/// An entry of a glossary that is explained where an article mentions it.
#[derive(Debug, Serialize)]
pub(crate) struct ExplainedView<'v> {
    id: &'v str,
    name: &'v str,
    text: &'v str,
    url: Option<String>,
    /// The title of the list of all, and its language.
    registry: &'v str,
    registry_lang: &'v str,
    registry_url: Option<String>,
    /// The attributes of the text.
    marks: Value,
}

impl Views {
    /// A body with its holes filled; `url` is the address of its page.
    pub(crate) fn body(&self, parsed: &Parsed, url: &Url) -> Value {
        Value::safe_string(&self.filled(parsed, url))
    }

    /// The body of the article at `index`, or that of its translation, with its names as links and
    /// its terms explained unless it is to have none; `url` is the address of its page.
    pub(crate) fn linked_body(
        &self,
        (index, article): (ArticleIndex, &Article),
        parsed: &Parsed,
        url: &Url,
    ) -> Linked<'_> {
        let html = self.filled(parsed, url);
        let asked = self.names_asked(article);
        let (html, found) = match self.named_pages(asked) {
            Some(named) => {
                let found = self.found_in(named, index, parsed, || Cow::Borrowed(&html));
                named.link(html, &found, asked)
            }
            None => (html, Vec::new()),
        };
        let explained = found.into_iter().filter_map(|(what, id)| self.explanation(what, id));
        Linked { html: Value::safe_string(&html), explained: explained.collect() }
    }

    /// The names in the body of an article or of its translation; `html` makes the body.
    pub(crate) fn found_in<'h>(
        &self,
        named: &NamedPages,
        article: ArticleIndex,
        parsed: &Parsed,
        html: impl FnOnce() -> Cow<'h, str>,
    ) -> Arc<[Mention]> {
        match &parsed.entry {
            Entry::Article(_) => named.find_once(article, parsed, html),
            _ => named.find(&html(), parsed),
        }
    }

    /// What an article is to have of the names in it.
    pub(crate) fn names_asked(&self, article: &Article) -> Asked {
        let markdown = &self.model.config.markdown;
        Asked {
            links: article.link_names.unwrap_or(markdown.link_names),
            terms: article.explain_terms.unwrap_or(markdown.explain_terms),
        }
    }

    /// What names lead to, where something of what is asked may be found.
    pub(crate) fn named_pages(&self, asked: Asked) -> Option<&NamedPages> {
        if !asked.links && !asked.terms {
            return None;
        }
        let says_something = |file| self.summary(&self.entries[file]).is_some();
        let named = || NamedPages::of(&self.model, &self.base_url, says_something);
        self.parts.mentions.get_or_init(named).as_ref().filter(|named| named.has(asked))
    }

    /// What a glossary says of an entry, if it says anything.
    fn explanation<'v>(&'v self, what: Explained, id: &'v str) -> Option<ExplainedView<'v>> {
        let record = self.model.terms(what.kind).get(what.term)?;
        let registries = &self.model.config.registries;
        let list = PageKind::Terms { kind: what.kind, page_number: 1 };
        let (registry, registry_lang) =
            list.facts(registries).title_in(&self.model.config, self.words());
        let registry_url = routes::registry(&registries[what.kind].folder);
        Some(ExplainedView {
            id,
            name: &record.name,
            text: self.summary(&self.entries[record.file?]).unwrap_or(&record.name),
            url: record.has_page.then(|| record.url.href(&self.base_url)),
            registry,
            registry_lang,
            marks: self.text_marks(record.file),
            registry_url: record.has_page.then(|| registry_url.href(&self.base_url)),
        })
    }

    /// The HTML of a body with its holes filled.
    pub(crate) fn filled<'p>(&self, parsed: &'p Parsed, url: &Url) -> Cow<'p, str> {
        if parsed.body.holes.is_empty() {
            return Cow::Borrowed(&parsed.body.html);
        }
        Cow::Owned(parsed.body.fill(|target, kind, out| match kind {
            HoleKind::Url if target.is_image => {
                if let Some(shown) = self.shown_in_body(parsed, url, &target.kind) {
                    out.push_str(&shown.url.href(&self.base_url));
                }
                if let TargetKind::Site { suffix, .. } = &target.kind {
                    escape::push_attribute(out, suffix);
                }
            }
            HoleKind::Url => self.write_target(parsed, url, &target.kind, out),
            HoleKind::Href => {
                if let TargetKind::Named { name, fragment } = &target.kind
                    && let Some(path) = self.model.page_called(name)
                    && self.model.address_of(path).is_some()
                {
                    out.push_str(" href=\"");
                    let (path, fragment) = (path.clone(), fragment.clone());
                    self.write_target(parsed, url, &TargetKind::Page { path, fragment }, out);
                    out.push('"');
                }
            }
            HoleKind::Dimensions => {
                let shown = self.shown_in_body(parsed, url, &target.kind);
                if let Some((size, shown)) = shown.and_then(|shown| Some((shown.size?, shown))) {
                    // Writing to a string cannot fail.
                    let _ = write!(out, " width=\"{}\" height=\"{}\"", size.width, size.height);
                    if let Some(srcset) = shown.srcset {
                        let _ = write!(out, " srcset=\"{srcset}\" sizes=\"{IN_TEXT}\"");
                    }
                }
            }
            HoleKind::Fragment => {}
        }))
    }

    /// The picture that a body shows.
    fn shown_in_body(&self, parsed: &Parsed, url: &Url, target: &TargetKind) -> Option<Shown> {
        Some(self.shown(target, file_url(url, &parsed.source.path, target)?))
    }

    /// Writes where a link or image of a body leads. The checks have seen that it leads somewhere,
    /// unless the site lets broken links be: then a page that does not exist is the one that says
    /// so.
    fn write_target(&self, parsed: &Parsed, url: &Url, target: &TargetKind, out: &mut String) {
        match target {
            TargetKind::Page { path, fragment } => {
                let Resolved::Page(target, page) = self.model.resolve(path) else {
                    out.push_str(&routes::not_found().href(&self.base_url));
                    return;
                };
                let Some(fragment) = fragment else {
                    out.push_str(&target.href_with_fragment(&self.base_url));
                    return;
                };
                let id = page.and_then(|page| self.entries[page].body.id_of(fragment));
                let here = (target, &self.base_url);
                let ((url, base), id) = match id {
                    Some(id) => (here, Some(id)),
                    None => self.in_original(path, page, fragment, here),
                };
                out.push_str(&url.href_with_fragment(base));
                if let Some(id) = id {
                    out.push('#');
                    escape::push_attribute(out, id);
                }
            }
            // It is a link only where it is known, which is another kind of hole.
            TargetKind::Named { .. } => {}
            TargetKind::Asset(path) => {
                out.push_str(&asset_url(url, &parsed.source.path, path).href(&self.base_url));
            }
            TargetKind::Site { path, suffix } => {
                out.push_str(&Url::of_site(&**path).href(&self.base_url));
                escape::push_attribute(out, suffix);
            }
        }
    }

    /// The page that has what one does not have by its id, and the id there: of a further language
    /// the original, if nothing has been translated here; a translation has other headings, and
    /// its whole page is the place. Some ids are no headings, and are known to no body.
    fn in_original<'a>(
        &'a self,
        path: &SourcePath,
        page: Option<EntryIndex>,
        fragment: &'a str,
        here: (&'a Url, &'a BaseUrl),
    ) -> ((&'a Url, &'a BaseUrl), Option<&'a str>) {
        let own = self.own_language();
        let in_own = page
            .filter(|_| self.language != LanguageIndex::OWN)
            .and_then(|file| Some((file, own.entries[file].body.id_of(fragment)?)));
        match in_own {
            None => (here, Some(fragment)),
            Some((file, _)) if self.model.is_translated(file) => (here, None),
            Some((_, id)) => match own.model.resolve(path) {
                Resolved::Page(url, _) => ((url, &own.base_url), Some(id)),
                _ => (here, None),
            },
        }
    }

    /// The contents of a body, for a table of contents.
    pub(crate) fn toc(&self, parsed: &Parsed) -> Value {
        #[derive(Serialize)]
        struct Entry<'a> {
            level: u8,
            id: &'a str,
            text: &'a str,
        }
        let entries: Vec<Entry<'_>> = parsed
            .body
            .headings
            .iter()
            .map(|heading| Entry { level: heading.level, id: &heading.id, text: &heading.text })
            .collect();
        Value::from_serializable(&entries)
    }

    /// The same with its language.
    pub(crate) fn called_summary(&self, file: EntryIndex) -> Option<Called<'_>> {
        Some(self.of_file(self.summary(&self.entries[file])?, Some(file)))
    }

    /// The summary of an entry's body, or nothing if it has none.
    pub(crate) fn summary<'a>(&self, parsed: &'a Parsed) -> Option<&'a str> {
        let own = match &parsed.entry {
            Entry::Term(_, _, term) => term.description(),
            _ => None,
        };
        own.or_else(|| Some(&*parsed.body.summary).filter(|summary| !summary.is_empty()))
    }
}

/// A text of the front matter on a page that has no list of its sources.
pub(crate) fn unnumbered(text: &ShortText) -> Value {
    text.html().map_or_else(|| Value::from(text.plain()), Value::safe_string)
}
