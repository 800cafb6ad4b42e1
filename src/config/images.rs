//! `[images]`: what pictures may tell besides what they show.

use super::reader::{Reader, Section};
use crate::assets::{Images, Metadata};

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
