//! The languages in which maps are written.

/// What front matter is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Between lines `---`.
    Yaml,
    /// Between lines `+++`, as Zola has it and Hugo can have it; and `site.toml`.
    Toml,
}

impl Format {
    /// How it is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Yaml => "YAML",
            Self::Toml => "TOML",
        }
    }
}
