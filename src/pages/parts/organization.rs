//! Who publishes, as schema.org describes it: the desk is an organisation, and signs as one.

use serde::Serialize;

use super::Views;

/// <https://schema.org/NewsMediaOrganization>.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Organization<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    name: &'a str,
    url: &'a str,
}

impl Views {
    /// The desk; `home` is the absolute address of the front page.
    pub(crate) fn desk<'a>(&'a self, home: &'a str) -> Organization<'a> {
        let config = &*self.model.config;
        Organization {
            of_type: "NewsMediaOrganization",
            name: config.desk.name.as_deref().unwrap_or(&config.title),
            url: home,
        }
    }

    /// Whether an author is the desk, by its name or that of the site.
    pub(crate) fn is_desk(&self, author: &str) -> bool {
        let config = &*self.model.config;
        let names = [config.desk.name.as_deref(), Some(&*config.title)];
        names.into_iter().flatten().any(|name| name.eq_ignore_ascii_case(author))
    }
}
