//! What the desk lets pictures tell besides what they show.

/// `[images]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Images {
    /// What happens to what pictures tell: where they were taken, by whom, with which camera.
    pub metadata: Metadata,
    /// Whether artist and copyright stay in them.
    pub keep_credit: bool,
    /// Whether pictures are published in smaller widths too.
    pub sizes: bool,
    /// Whether a picture that is wider than all of these is published too.
    pub originals: bool,
}

impl Default for Images {
    fn default() -> Self {
        Self { metadata: Metadata::default(), keep_credit: false, sizes: true, originals: false }
    }
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
