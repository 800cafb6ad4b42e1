//! What is known of a body once its own text has been read.

use std::hash::{Hash, Hasher};
use std::ops::Range;

/// A rendered body. It depends on the file's own text and on the configuration, on nothing else:
/// addresses of other pages are left as holes, which the page's view fills.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// HTML, safe to put into a page once the holes are filled. Headings start at `<h2>`.
    pub html: String,
    /// Where addresses go into `html`, by ascending offset.
    pub holes: Vec<Hole>,
    /// Links and images to be checked and resolved, in order of appearance. Holes index into it.
    pub targets: Vec<Target>,
    /// Addresses on other hosts that its links lead to, in order of appearance, as a browser asks
    /// for them. Some may be those of the site itself.
    pub outside: Vec<Box<str>>,
    /// Headings in order, with their ids.
    pub headings: Vec<Heading>,
    /// Ids in the HTML that a link may point at: headings, `{#id}`, footnotes.
    pub ids: Vec<Box<str>>,
    /// Keys cited as `[@key]`, in order of first citation: the number of a source is its place
    /// here, from 1.
    pub cited: Vec<Citation>,
    /// What may be meant as a citation and is none.
    pub uncited: Vec<Uncited>,
    /// Names that are not to be links to what they name: `[[!Harrow]]`.
    pub unlinked: Vec<Box<str>>,
    /// The first paragraph as plain text of at most 300 characters, for summaries.
    pub summary: Box<str>,
    /// Words of prose; code does not count.
    pub word_count: usize,
    /// Whether there is highlighted code, so that the page links the style sheet for it.
    pub has_code: bool,
}

/// A place in the HTML where something that the model knows is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hole {
    /// Byte offset into [`Body::html`].
    pub offset: usize,
    /// Index into [`Body::targets`].
    pub target_index: usize,
    /// What is written there.
    pub kind: HoleKind,
}

/// What is written into a hole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HoleKind {
    /// The address, escaped for an attribute in double quotes.
    Url,
    /// ` width="…" height="…"`, or nothing where the size is unknown.
    Dimensions,
    /// ` href="…"`; where it leads nowhere, the text of the link stands without its element.
    Href,
    /// Nothing: the id that a link inside the body names has been written here, as an author spells
    /// it. A finished body has no such hole.
    Fragment,
}

/// What a link or an image of the body refers to inside the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Target {
    /// What it refers to.
    pub kind: TargetKind,
    /// Where the reference is written: a range of bytes of the *file*.
    pub span: Range<usize>,
    /// Whether an image asks for it.
    pub is_image: bool,
}

/// What a reference refers to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TargetKind {
    /// A content file (`@/articles/x.md`, `../x.md`), by its path from the root, with the heading
    /// it names.
    Page {
        /// Path from the root: `content/articles/x.md`.
        path: crate::address::SourcePath,
        /// Heading id without `#`.
        fragment: Option<Box<str>>,
    },
    /// A page by its title, its file's name or another name of it: `[[Harrow Front]]`.
    Named {
        /// What stands in the brackets, without heading and label.
        name: Box<str>,
        /// Heading as written.
        fragment: Option<Box<str>>,
    },
    /// A file beside the entry (`photo.jpg`), by its path from the root.
    Asset(crate::address::SourcePath),
    /// An address inside the site (`/img/map.png`, `/countries/pk/#events`), as written.
    Site {
        /// Path, starting with `/`, decoded, without query and fragment.
        path: Box<str>,
        /// Query with `?`, fragment with `#`, as written; empty if there are none.
        suffix: Box<str>,
    },
}

/// A heading of the body.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Heading {
    /// 2 to 6, after the page's own `<h1>`.
    pub level: u8,
    /// Id, unique in the body.
    pub id: Box<str>,
    /// Text without markup.
    pub text: Box<str>,
}

/// The first citation of a key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Citation {
    /// The key.
    pub key: crate::text::Key,
    /// How often it is cited; the return links count up to it.
    pub uses: usize,
    /// Where it is first cited: a range of bytes of the *file*.
    pub span: Range<usize>,
}

/// A name that stands in brackets or behind an `@` as citations do, and is none.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Uncited {
    /// The name, which may be that of a source.
    pub key: crate::text::Key,
    /// Whether it stands behind `@` without brackets.
    pub is_bare: bool,
    /// Where it stands: a range of bytes of the *file*.
    pub span: Range<usize>,
}

impl Body {
    /// The HTML with its holes filled: `resolve` appends what belongs into a hole of the given kind
    /// for the given target, escaped for an attribute in double quotes.
    pub fn fill(&self, mut resolve: impl FnMut(&Target, HoleKind, &mut String)) -> String {
        let mut filled = String::with_capacity(self.html.len() + self.holes.len() * 48);
        let mut from = 0;
        for hole in &self.holes {
            filled.push_str(self.html.get(from..hole.offset).unwrap_or(""));
            from = hole.offset;
            let Some(target) = self.targets.get(hole.target_index) else { continue };
            let length = filled.len();
            resolve(target, hole.kind, &mut filled);
            // A name that nothing has is plain text: a link without an address would look like one.
            if hole.kind == HoleKind::Href
                && filled.len() == length
                && let Some(rest) = self.html.get(from..)
                && let Some((tag, (label, _))) = rest
                    .split_once('>')
                    .and_then(|(tag, rest)| Some((tag, rest.split_once("</a>")?)))
                && filled.ends_with("<a")
            {
                filled.truncate(length - "<a".len());
                filled.push_str(label);
                from += tag.len() + ">".len() + label.len() + "</a>".len();
            }
        }
        filled.push_str(self.html.get(from..).unwrap_or(""));
        filled
    }

    /// The id that a fragment means: itself, or the one that it becomes when it is spelt as ids
    /// are (`Что-дальше` is `chto-dalshe`).
    pub fn id_of(&self, fragment: &str) -> Option<&str> {
        let ids = || self.ids.iter().map(|id| &**id);
        ids().find(|id| *id == fragment).or_else(|| {
            let slug = crate::text::slugify(fragment);
            let found = (!slug.is_empty()).then(|| {
                ids()
                    .find(|id| *id == slug)
                    .or_else(|| ids().find(|id| id.len() < 256 && crate::text::slugify(id) == slug))
            });
            found.flatten()
        })
    }

    /// Adds to a hash what other pages and checks may see: what it refers to and cites, its links,
    /// its ids, and whether it says anything. Not its summary, nor the HTML, nor where in the file
    /// things stand.
    pub fn hash_shape(&self, mut hasher: &mut impl Hasher) {
        self.is_empty().hash(&mut hasher);
        for target in &self.targets {
            (&target.kind, target.is_image).hash(&mut hasher);
        }
        self.ids.hash(&mut hasher);
        for citation in &self.cited {
            citation.key.hash(&mut hasher);
        }
        for uncited in &self.uncited {
            uncited.key.hash(&mut hasher);
        }
        self.outside.hash(&mut hasher);
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.html.trim().is_empty()
    }
}
