//! `[builds.NAME]`: builds for a smaller circle, or for a test, that the desk gives a name.

use std::collections::BTreeMap;

use super::origin::SiteToml;
use super::{Tlp, problems};
use crate::address::{BaseUrl, SourcePath};
use crate::diagnostics::suggest::nearest;
use crate::written::{Fields, Form, Kind, Path, Value, Verbatim, declare};

declare! {
    SiteToml;

    /// What a named build takes in, and where it goes.
    pub struct NamedBuild as "a build" {
        /// The most restricted label that is part of it.
        tlp: Tlp = preset Tlp or "CLEAR",
        /// Whether drafts are.
        drafts: bool = preset bool or false,
        /// Whether what is not due yet is.
        future: bool = preset bool or false,
        /// The folder to publish to, from the site's root; `public-NAME` without it.
        output: Box<str> = optional Verbatim by output,
        /// Where it will be, if not at the site's own address.
        base_url: Option<BaseUrl> = optional BaseUrl,
    }
}

declare! {
    SiteToml;

    /// Builds for a smaller circle, by name.
    map NamedBuilds as "builds by name", each NamedBuild {}
}

/// Named builds by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Builds(BTreeMap<Box<str>, NamedBuild>);

impl Builds {
    /// The build of that name; the error is the nearest name there is.
    pub fn find(&self, name: &str) -> Result<&NamedBuild, Option<&str>> {
        self.0.get(name).ok_or_else(|| nearest(name, self.0.keys().map(|known| &**known)))
    }

    /// The addresses of those that have one of their own.
    pub(super) fn addresses(&self) -> impl Iterator<Item = &BaseUrl> {
        self.0.values().filter_map(|build| build.base_url.as_ref())
    }
}

impl Form<SiteToml> for Builds {
    type Value = Self;
    const KIND: Kind = Kind::Declared(NamedBuilds::DECLARATION);

    fn read(value: &Value<'_, '_, SiteToml>) -> Option<Self> {
        let mut builds = BTreeMap::new();
        value.fields(NamedBuilds::DECLARATION)?.each_named(|name, value| {
            let is_known = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
            if name.is_empty() || !name.bytes().all(is_known) {
                value.report_key(|place| problems::invalid_build_name(place, name));
            } else if let Some(build) = NamedBuild::read(value) {
                builds.insert(name.into(), build);
            }
        });
        Some(Self(builds))
    }
}

/// As it is written: the folder is not one of the site's files.
fn output(fields: &Fields<'_, '_, SiteToml>, key: &str) -> Option<Box<str>> {
    let Some(value) = fields.get(key) else {
        let Path::Key(_, name) = fields.path else { return None };
        return Some(format!("public-{name}").into());
    };
    let text = value.verbatim()?;
    match SourcePath::new(&text) {
        Some(_) => Some(text),
        None => value.refuse(|place| problems::invalid_build_output(place, &text)),
    }
}
