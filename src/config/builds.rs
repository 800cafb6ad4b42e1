//! `[builds.NAME]`: builds for a smaller circle, or for a test, that the desk gives a name.

use std::collections::BTreeMap;

use super::Tlp;
use super::problems;
use super::reader::{Reader, Section};
use crate::address::{BaseUrl, SourcePath};
use crate::diagnostics::suggest::nearest;

/// What a named build takes in, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedBuild {
    /// The most restricted label that is part of it.
    pub tlp: Tlp,
    /// Whether drafts are.
    pub drafts: bool,
    /// Whether what is not due yet is.
    pub future: bool,
    /// The folder to publish to, from the site's root.
    pub output: Box<str>,
    /// Where it will be, if not at the site's own address.
    pub base_url: Option<BaseUrl>,
}

/// Named builds by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Builds(BTreeMap<Box<str>, NamedBuild>);

impl Builds {
    /// The build of that name; the error is the nearest name there is.
    pub fn find(&self, name: &str) -> Result<&NamedBuild, Option<&str>> {
        self.0.get(name).ok_or_else(|| nearest(name, self.0.keys().map(|known| &**known)))
    }
}

/// Reads `[builds]`.
pub(super) fn read(reader: &mut Reader<'_>, root: Section<'_>) -> Builds {
    let mut builds = BTreeMap::new();
    let Some(section) = reader.free_section(root, "builds") else { return Builds::default() };
    for (name, span) in reader.keys(section) {
        let is_sound = name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        if name.is_empty() || !is_sound {
            reader.problems.push(problems::invalid_build_name(span, name));
            continue;
        }
        let known = ["base_url", "drafts", "future", "output", "tlp"];
        let Some(build) = reader.named_section(section, name, "builds.NAME", &known) else {
            continue;
        };
        let words: Vec<(&str, Tlp)> =
            Tlp::ALL.iter().map(|level| (level.as_str(), *level)).collect();
        let output = reader.string(build, "output").and_then(|text| {
            let path = SourcePath::new(text.value);
            if path.is_none() {
                reader.problems.push(problems::invalid_build_output(text.span, text.value));
            }
            // As it is written: the folder is not one of the site's files.
            path.map(|_| text.value.into())
        });
        let base_url = reader.string(build, "base_url").and_then(|text| {
            BaseUrl::parse(text.value)
                .map_err(|error| {
                    let problem = problems::invalid_base_url(text.span, text.value, error);
                    reader.problems.push(problem);
                })
                .ok()
        });
        let named = NamedBuild {
            tlp: reader.word(build, "tlp", &words).unwrap_or(Tlp::Clear),
            drafts: reader.switch(build, "drafts").unwrap_or(false),
            future: reader.switch(build, "future").unwrap_or(false),
            output: output.unwrap_or_else(|| format!("public-{name}").into()),
            base_url,
        };
        builds.insert(name.into(), named);
    }
    Builds(builds)
}
