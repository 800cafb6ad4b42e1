//! What a build is told besides the site's files.

use jiff::Timestamp;

use super::Tlp;
use crate::address::BaseUrl;

/// What the command line says about a build. Time is an input: the core never asks a clock.
#[derive(Debug, Clone, Hash)]
pub struct Options {
    /// The moment at which the site is built: what is embargoed, expired, expected.
    pub now: Timestamp,
    /// In place of the configured base URL.
    pub base_url: Option<BaseUrl>,
    /// In place of the origin of that: the preview's own, which keeps the path, so that a link that
    /// forgets the path is broken there too.
    pub origin: Option<Box<str>>,
    /// Whether drafts are part of the site.
    pub drafts: bool,
    /// Whether what is not due yet is part of the site: under embargo, or of a later date.
    pub future: bool,
    /// The most restricted label that may be published.
    pub tlp: Tlp,
}

impl Options {
    /// What everybody may read at a moment, at the configured address.
    pub fn public(now: Timestamp) -> Self {
        Self { now, base_url: None, origin: None, drafts: false, future: false, tlp: Tlp::Clear }
    }
}
