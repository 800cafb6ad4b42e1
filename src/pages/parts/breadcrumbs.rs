//! The way to a page from the front page, and the site itself, as schema.org describes them. The
//! fields stand in the order of their names, so the bytes do not depend on a map.

use serde::Serialize;
use tera::Value;

use super::Views;
use super::crumbs::Crumb;
use super::organization::Organization;
use crate::address::{BaseUrl, routes};
use crate::formats::json_ld;

/// <https://schema.org/BreadcrumbList>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BreadcrumbList {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    of_type: &'static str,
    item_list_element: Vec<ListItem>,
}

#[derive(Serialize)]
struct ListItem {
    #[serde(rename = "@type")]
    of_type: &'static str,
    item: String,
    name: String,
    position: usize,
}

/// <https://schema.org/WebSite>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebSite<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    of_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    in_language: &'a str,
    name: &'a str,
    publisher: Organization<'a>,
    url: &'a str,
}

/// The script element of the way to a page; nothing where there is none.
pub(super) fn breadcrumbs(way: &[Crumb<'_>], base: &BaseUrl) -> Option<Value> {
    let item = |(index, crumb): (usize, &'_ Crumb<'_>)| ListItem {
        of_type: "ListItem",
        item: format!("{}{}", base.origin, crumb.url),
        name: crumb.title.to_string(),
        position: index + 1,
    };
    let list = BreadcrumbList {
        context: "https://schema.org",
        of_type: "BreadcrumbList",
        item_list_element: way.iter().enumerate().map(item).collect(),
    };
    (!way.is_empty()).then(|| Value::safe_string(&json_ld::script(&list)))
}

impl Views {
    /// The script element of the site.
    pub(crate) fn web_site(&self) -> Value {
        let config = &*self.model.config;
        let home = routes::home().permalink(&self.base_url);
        Value::safe_string(&json_ld::script(&WebSite {
            context: "https://schema.org",
            of_type: "WebSite",
            description: config.description.as_deref(),
            in_language: &config.language,
            name: &config.title,
            publisher: self.desk(&home),
            url: &home,
        }))
    }
}
