//! A content file as the pipeline holds it.

use std::sync::Arc;

use super::{
    Article, Country, Edition, Event, Front, Hashes, Page, Picture, Places, Source, Term, TermKind,
    Translation, Withholding,
};
use crate::input::SourceFile;
use crate::markdown::{Body, Citation, Links, TargetKind};
use crate::text::Key;

/// What one content file says. Registry entries know their key, which is the file's name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[expect(
    clippy::large_enum_variant,
    reason = "it lives behind the Arc of Parsed, and articles are the many"
)]
pub enum Entry {
    /// An article.
    Article(Article),
    /// A country.
    Country(Country),
    /// A topic, an actor, a person and so on.
    Term(TermKind, Key, Term),
    /// An event that no article owns.
    Event(Event),
    /// A source used by more than one article.
    Source(Source),
    /// A plain page.
    Page(Page),
    /// What the desk says of a day, a week or a month.
    Edition(Edition),
    /// What the front page shows first.
    Front(Front),
    /// The same entry as another file in another language.
    Translation(Translation),
}

/// A content file after parsing: what it says, its body, and where it came from.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The file.
    pub source: Arc<SourceFile>,
    /// Where what stands in it, for problems that only show across files.
    pub places: Places,
    /// What the front matter says.
    pub entry: Entry,
    /// What it says of when, and to whom, the entry may be shown.
    pub withholding: Withholding,
    /// The body. Only the page of this entry may read its HTML.
    pub body: Arc<Body>,
    /// What texts of the front matter cite.
    pub field_citations: Vec<Citation>,
    /// Where links in texts of the front matter lead.
    pub field_links: Links,
    /// What the rest of the site may see of it, as hashes.
    pub hashes: Hashes,
}

impl Entry {
    /// What it is called, in the words of its file; of a country, its name in English.
    pub fn title(&self) -> Option<&str> {
        Some(match self {
            Self::Article(article) => &article.title,
            Self::Page(page) => &page.title,
            Self::Event(event) => &event.title,
            Self::Translation(translation) => &translation.title,
            Self::Term(_, _, term) => term.name(),
            Self::Country(country) => country.code.name("en"),
            Self::Source(source) => return source.title.as_deref(),
            Self::Edition(edition) => return edition.title.as_deref(),
            Self::Front(_) => return None,
        })
    }
}

impl Parsed {
    /// What the body and then the texts of the front matter cite; a key may come twice.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        self.body.cited.iter().chain(&self.field_citations)
    }

    /// The lead picture that the front matter gives.
    pub fn picture(&self) -> Option<&Picture> {
        match &self.entry {
            Entry::Article(article) => article.image.as_ref(),
            Entry::Translation(translation) => translation.image.as_ref(),
            _ => None,
        }
    }

    /// The sources that it describes.
    pub fn sources(&self) -> &[Source] {
        match &self.entry {
            Entry::Article(article) => &article.sources,
            Entry::Source(source) => std::slice::from_ref(source),
            _ => &[],
        }
    }

    /// Whole addresses that it prints, of this site as of others, some of them more than once: of
    /// sources and their archived copies, of actors elsewhere, and where links of the body and of
    /// texts of the front matter lead.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        let sources = self.sources().iter();
        let of_sources = sources.flat_map(|source| source.url.iter().chain(&source.archived));
        let same_as = match &self.entry {
            Entry::Term(_, _, Term::Actor(actor)) => actor.same_as.as_slice(),
            _ => &[],
        };
        let linked = self.body.outside.iter().chain(&self.field_links.outside);
        of_sources.chain(same_as).map(|url| &**url).chain(linked.map(|url| &**url))
    }

    /// The pictures of the site that the body and then the front matter show.
    pub fn pictures(&self) -> impl Iterator<Item = &TargetKind> {
        let shown = self.body.targets.iter().filter(|target| target.is_image);
        let picture = self.picture().and_then(Picture::target);
        shown.map(|target| &target.kind).chain(picture)
    }

    /// The files of the site to which the body leads, without what it shows.
    pub fn linked(&self) -> impl Iterator<Item = &TargetKind> {
        self.body.targets.iter().filter(|target| !target.is_image).map(|target| &target.kind)
    }

    /// What the body and then the front matter show and link inside the site.
    pub fn targets(&self) -> impl Iterator<Item = &TargetKind> {
        let picture = self.picture().and_then(Picture::target);
        self.body.targets.iter().map(|target| &target.kind).chain(picture)
    }
}
