//! Finds the place of a key or a value again, once something is wrong with it.
//!
//! serde_yaml keeps no positions, and a parser that does costs twice as much, so front matter is
//! read a second time by such a parser only when there is a problem to be shown, and once for all
//! problems of a file.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::CountryCode;
use super::article::Taxonomies;
use super::context::{Context, Fields, Reader, Value};
use super::declarations::declaration_of;
use super::file_name::{classify, translation_of};
use super::lists::own_registry;
use super::picture::first_of;
use super::withheld::renamed;
use super::withholding::words::{Meaning, meaning};
use super::{Article, EntryKind, Picture, TermKind, Translation};
use crate::config::Config;
use crate::diagnostics::Place;
use crate::input::SourceFile;
use crate::text::Key;
use crate::written::{Declaration, Marked, Node, Part, Path, SourceText, Step, read_front_matter};

/// The places of a file's front matter. It is read when first asked, and once however often.
#[derive(Debug, Clone)]
pub struct Places {
    file: Arc<SourceFile>,
    marked: OnceLock<Marked<'static>>,
}

impl Places {
    /// Those of a file, of which nothing is read yet.
    pub fn new(file: Arc<SourceFile>) -> Self {
        Self { file, marked: OnceLock::new() }
    }

    /// The file's parts, and its front matter with places.
    fn read(&self) -> Result<(SourceText<'_>, &Marked<'static>), Place> {
        match SourceText::split(&self.file) {
            Ok(source) => {
                let read = || Marked::read(&source).into_owned();
                let marked = self.marked.get_or_init(read);
                Ok((source, marked))
            }
            Err(_) => Err(Place::File(self.file.path.clone())),
        }
    }

    /// The place of what stands at `path`. Where there is no such thing, that of the nearest list
    /// or map around it that there is, at last the front matter's first line.
    pub fn of(&self, path: &[Step<'_>], part: Part) -> Place {
        match self.read() {
            Ok((source, marked)) => marked.place(&source, path.iter().copied(), part),
            Err(file) => file,
        }
    }

    /// The place of a field of an entry, or of what is inside it, whichever of its spellings the
    /// file uses: `topics` may be written as a renamed key or as `taxonomies.topics`. Where several
    /// keys give one list, `Index` counts through all of them.
    pub fn of_field(&self, config: &Config, field: &str, rest: &[Step<'_>]) -> Place {
        let (source, marked) = match self.read() {
            Ok(read) => read,
            Err(file) => return file,
        };
        let fields = fields(marked, &self.file, config, field);
        let Some((Step::Index(mut index), deeper)) = rest.split_first().map(|(a, b)| (*a, b))
        else {
            let Some(&(_, node)) = fields.first() else { return source.front_matter_place() };
            return marked.place_from(&source, node, rest.iter().copied(), Part::Value);
        };
        for (_, node) in &fields {
            let items = marked.items(*node);
            if let Some(item) = items.get(index) {
                return marked.place_from(&source, *item, deeper.iter().copied(), Part::Value);
            }
            index -= items.len();
        }
        fields.first().map_or(source.front_matter_place(), |(key, _)| source.place(key.clone()))
    }

    /// The place of the first item of a list field that names `key` (`border-security` finds
    /// `Border Security`, `pk` finds `PK`); that of the field itself if none does.
    pub fn of_item(&self, config: &Config, field: &str, key: &str) -> Place {
        let (source, marked) = match self.read() {
            Ok(read) => read,
            Err(file) => return file,
        };
        let fields = fields(marked, &self.file, config, field);
        let names = |item: &usize| marked.text(*item).is_some_and(|text| names_key(text, key));
        let item = fields.iter().flat_map(|(_, node)| marked.items(*node)).find(names);
        match (item, fields.first()) {
            (Some(item), _) => marked.place_from(&source, item, std::iter::empty(), Part::Value),
            (None, Some((key, _))) => source.place(key.clone()),
            (None, None) => source.front_matter_place(),
        }
    }

    /// The place of the first key that keeps the file back, or of the whole file.
    pub(crate) fn of_withholding(&self, config: &Config) -> Place {
        self.of_key(|key| {
            meaning(key)
                .is_some_and(|meaning| !matches!(meaning, Meaning::Permalink | Meaning::Protect))
                || renamed(config, key).is_some()
        })
    }

    /// The place of the key that says when the file expires.
    pub(crate) fn of_expiry(&self) -> Place {
        self.of_key(|key| meaning(key) == Some(Meaning::Expires))
    }

    /// The place of the first key at the top that is wanted, or of the whole file.
    fn of_key(&self, wanted: impl Fn(&str) -> bool) -> Place {
        let (source, marked) = match self.read() {
            Ok(read) => read,
            Err(file) => return file,
        };
        let key = marked.first_key(wanted).map(|range| source.place(range));
        key.unwrap_or_else(|| Place::File(self.file.path.clone()))
    }
}

/// The entries that give `field`: those of the top level in the file's order, then those of
/// `taxonomies`.
fn fields(
    marked: &Marked<'_>,
    file: &SourceFile,
    config: &Config,
    field: &str,
) -> Vec<(Range<usize>, usize)> {
    let Some(kind) = classify(&file.path, config).value else { return Vec::new() };
    let rename = Some(&config.front_matter.rename);
    let own = config.registries.in_folder(field).filter(|kind| matches!(kind, TermKind::Own(_)));
    let is_it = |declaration: &'static Declaration, key: &str| match declaration.field(key, rename)
    {
        Some(name) => name == field,
        None => own.is_some() && own_registry(config, key) == own,
    };
    let of_map = |map: usize, declaration: &'static Declaration| {
        let named = marked.entries(map).filter(|(key, ..)| is_it(declaration, key));
        named.map(|(_, key, value)| (key, value)).collect::<Vec<_>>()
    };
    let declaration = match translation_of(&file.path, config) {
        Ok(Some(_)) => Translation::DECLARATION,
        _ => declaration_of(kind),
    };
    let mut found = of_map(0, declaration);
    if let Some(taxonomies) = marked.value("taxonomies") {
        found.extend(of_map(taxonomies, Taxonomies::DECLARATION));
    }
    found
}

fn names_key(text: &str, key: &str) -> bool {
    text.eq_ignore_ascii_case(key)
        || Key::from_text(text).is_some_and(|found| found.as_str() == key)
        || CountryCode::new(key).is_some_and(|code| {
            CountryCode::from_alpha3(text).or_else(|| CountryCode::from_name(text)) == Some(code)
        })
}

/// Where the lead picture of a file is named.
pub(crate) fn locate_picture(file: &SourceFile, config: &Config) -> Place {
    let whole = || Place::File(file.path.clone());
    let Ok(source) = SourceText::split(file) else { return whole() };
    let Ok((Node::Map(pairs), _)) = read_front_matter(&source) else { return whole() };
    let reader = Reader::new(&source, Context::new(config, EntryKind::Article, None));
    let fields = Fields::unchecked(&reader, &Path::Root, &pairs, Article::DECLARATION);
    let Some(value) = fields.get("image") else { return source.front_matter_place() };
    let place = first_of(&value, |value| {
        let place = |value: &Value<'_, '_>| value.reader.place(&value.path, Part::Value);
        let Node::Map(pairs) = value.node else { return place(value) };
        let fields = Fields::unchecked(value.reader, &value.path, pairs, Picture::DECLARATION);
        fields.get("src").map_or_else(|| place(value), |src| place(&src))
    });
    place.unwrap_or_else(|| source.front_matter_place())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::SourcePath;

    #[test]
    fn a_file_is_read_when_first_asked_and_never_again() {
        let path = SourcePath::new("content/articles/x.md").unwrap();
        let places = Places::new(Arc::new(SourceFile::text(path, &b"---\ntitle: T\n---\n"[..])));
        assert!(places.marked.get().is_none());
        let first: *const _ = places.read().unwrap().1;
        assert!(places.of(&[Step::Key("title")], Part::Value) != Place::Nowhere);
        assert!(std::ptr::eq(first, places.read().unwrap().1));
    }
}
