//! What stands around every page, drawn once a site: the entries of the navigation, each in its
//! three states, and the foot. Drawing them on each page anew took a quarter of its time.

use tera::{Context, Value};

use super::site::{MenuEntry, menu};
use crate::address::BaseUrl;
use crate::diagnostics::Diagnostic;
use crate::model::SiteModel;
use crate::theme::SiteTemplates;

/// The parts of a page's frame.
#[derive(Debug)]
pub(crate) struct Frame {
    entries: Vec<Entry>,
    footer: Value,
}

/// An entry of the navigation.
#[derive(Debug)]
struct Entry {
    key: Option<Box<str>>,
    url: String,
    /// The HTML elsewhere, within its part of the site, and on its own page.
    html: [Box<str>; 3],
}

/// `aria-current` in the states of [`Entry::html`] (WAI-ARIA 1.2).
const CURRENT: [Option<&str>; 3] = [None, Some("true"), Some("page")];

impl Frame {
    /// Draws the frame of a site's pages.
    pub(crate) fn draw(
        model: &SiteModel,
        base: &BaseUrl,
        templates: &SiteTemplates,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut failed: Option<String> = None;
        let mut draw = |template: &str, context: &Context| {
            // A fault of the entries' template is the same in each of them, and may take long.
            if failed.as_deref() == Some(template) {
                return String::new();
            }
            templates.render(template, context).unwrap_or_else(|problem| {
                problems.push(problem);
                failed = Some(template.to_owned());
                String::new()
            })
        };
        let mut entry = |entry: MenuEntry<'_>| {
            let html = CURRENT.map(|current| {
                let mut context = Context::new();
                context.insert("item", &entry);
                context.insert("current", &current);
                draw("partials/menu-item.html", &context).into_boxed_str()
            });
            Entry { key: entry.key.map(Into::into), url: entry.url, html }
        };
        let entries = menu(model, base).into_iter().map(&mut entry).collect();
        let footer = Value::safe_string(&draw("partials/footer.html", &Context::new()));
        Self { entries, footer }
    }

    /// The entries of the navigation as they stand on the page at `url` in a part of the site.
    pub(crate) fn menu(&self, section: Option<&str>, url: &str) -> Option<Value> {
        let mut html = String::with_capacity(1024);
        for entry in &self.entries {
            let state = match entry.url == url {
                true => 2,
                false => usize::from(entry.key.is_some() && entry.key.as_deref() == section),
            };
            html.push_str(&entry.html[state]);
        }
        (!html.is_empty()).then(|| Value::safe_string(&html))
    }

    /// The foot of every page.
    pub(crate) fn footer(&self) -> Value {
        self.footer.clone()
    }
}
