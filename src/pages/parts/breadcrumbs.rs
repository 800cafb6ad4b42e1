//! The way to a page from the front page, and the site itself, as schema.org describes them. The
//! fields stand in the order of their names, so the bytes do not depend on a map.

use serde::Serialize;
use tera::Value;

use super::Views;
use super::organization::Organization;
use crate::address::routes;
use crate::formats::json_ld;

/// <https://schema.org/BreadcrumbList>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BreadcrumbList<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    of_type: &'static str,
    item_list_element: Vec<ListItem<'a>>,
}

#[derive(Serialize)]
struct ListItem<'a> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    item: String,
    name: &'a str,
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

/// The script element of the way to a page: names and absolute addresses, the front page first and
/// the page itself last. Nothing for the front page, to which no way leads.
pub(super) fn breadcrumbs<'a>(way: impl Iterator<Item = (&'a str, String)>) -> Option<Value> {
    let items: Vec<ListItem<'_>> = way
        .enumerate()
        .map(|(index, (name, item))| ListItem {
            of_type: "ListItem",
            item,
            name,
            position: index + 1,
        })
        .collect();
    let list = BreadcrumbList {
        context: "https://schema.org",
        of_type: "BreadcrumbList",
        item_list_element: items,
    };
    (list.item_list_element.len() > 1).then(|| Value::safe_string(&json_ld::script(&list)))
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
