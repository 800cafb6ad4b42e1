//! What lists with many pages say of themselves on each of them.

use std::sync::OnceLock;

use crate::config::{PerKind, Registries};

/// What lists say of themselves that are long enough for many pages, each made once.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) all: OnceLock<String>,
    pub(super) registries: PerKind<OnceLock<String>>,
}

impl Told {
    /// Nothing is told yet.
    pub(super) fn new(registries: &Registries) -> Self {
        Self { all: OnceLock::new(), registries: PerKind::of(registries, |_| OnceLock::new()) }
    }
}
