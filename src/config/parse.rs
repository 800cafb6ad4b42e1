//! Reads `site.toml`.
