//! What a build made and what it kept, so that tests and benches can hold the engine to it.

/// Whether a stage was made or taken as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// Everything that it depends on is the same.
    Kept,
    /// It was made.
    Made,
    /// An earlier stage gave nothing to make it of.
    #[default]
    Skipped,
}

/// What a build made and what it kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stats {
    /// `site.toml`.
    pub config: Stage,
    /// How many content files were parsed; the others were kept.
    pub parsed: usize,
    /// The parsed templates.
    pub templates: Stage,
    /// The model with the plan of every page, and their checks.
    pub model: Stage,
    /// The templates with what the site gives them, and the parts that many pages share.
    pub look: Stage,
}
