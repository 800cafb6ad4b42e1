//! `[images]`: what pictures may tell besides what they show.

use super::reader::{Reader, Section};

/// `[images]`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Images {
    /// What happens to what pictures tell: where they were taken, by whom, with which camera.
    pub metadata: Metadata,
    /// Whether artist and copyright stay in them.
    pub keep_credit: bool,
}

impl Images {
    /// Whether published pictures may tell anything beside what they show.
    pub fn may_tell(&self) -> bool {
        self.metadata == Metadata::Keep || self.keep_credit
    }
}

/// What happens to metadata of published pictures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Metadata {
    /// They are taken out.
    #[default]
    Strip,
    /// They stay: files are published as they are.
    Keep,
    /// A picture that has any is an error.
    Error,
}

pub(super) fn read(reader: &mut Reader<'_>, root: Section<'_>) -> Images {
    let Some(section) = reader.section(root, "images", &["keep_credit", "metadata"]) else {
        return Images::default();
    };
    let words = [("strip", Metadata::Strip), ("keep", Metadata::Keep), ("error", Metadata::Error)];
    Images {
        metadata: reader.word(section, "metadata", &words).unwrap_or_default(),
        keep_credit: reader.switch(section, "keep_credit").unwrap_or(false),
    }
}
