//! What maps are those of `site.toml`, and what is said of them.

use std::collections::BTreeMap;
use std::hash::Hash;

use super::{Options, problems};
use crate::written::{self, Declaration, Node, Origin, Part, Path};

/// Name of the file, in the site's root.
pub const CONFIG_FILE: &str = "site.toml";

/// The maps of `site.toml`.
#[derive(Debug)]
pub(crate) struct SiteToml;

/// What the reading of `site.toml` needs besides the file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'t> {
    /// What the command line says.
    pub(super) options: &'t Options,
    /// What may stand outside of tables.
    pub(super) top: &'static Declaration,
    /// Every language of the site; nothing where they cannot be read, which is told.
    pub(super) languages: Option<&'t [Box<str>]>,
}

/// Reads the maps of one `site.toml`.
pub(super) type Reader<'t> = written::Reader<'t, SiteToml>;

impl Origin for SiteToml {
    type Context<'t> = Context<'t>;

    fn rename<'c>(_: &'c Context<'_>) -> Option<&'c BTreeMap<Box<str>, Box<str>>> {
        None
    }

    fn report_unknown<'t>(
        reader: &Reader<'t>,
        map: &Path<'_>,
        (key, _): (&str, &Node<'t>),
        declaration: &'static Declaration,
    ) {
        let top = reader.context.top;
        let make = |place| problems::unknown_key(place, map, key, (declaration, top));
        reader.report(&Path::Key(map, key), Part::Key, make);
    }

    fn code(code: &'static str) -> &'static str {
        match code {
            "bad-language" => "invalid-language",
            "invalid-utf8" => "config-not-utf8",
            "missing-field" => "missing-config-key",
            "unknown-word" => "unknown-config-word",
            "wrong-type" => "wrong-config-type",
            other => other,
        }
    }
}

/// Hash of all that decides what the configuration says.
pub(super) fn hash(reader: &Reader<'_>) -> u64 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    let Options { base_url, origin, .. } = reader.context.options;
    (reader.source.file.hash, base_url, origin).hash(&mut hasher);
    hasher.digest()
}
