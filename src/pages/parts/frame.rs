//! What stands around every page, drawn once for each language of the theme's words that a page
//! of the site has: the entries of the navigation, each in its three states, and the foot. Drawing
//! them on each page anew took a quarter of its time.

use std::collections::BTreeSet;

use tera::{Context, Value};

use super::site::{MenuEntry, footer, menu};
use crate::catalogue::Words;
use crate::diagnostics::Diagnostic;
use crate::theme::{Directory, SiteTemplates};

/// The frames of a site's pages by the language of the words in them.
#[derive(Debug)]
pub(crate) struct Frames {
    /// In the site's own.
    own: Frame,
    others: Vec<(Box<str>, Frame)>,
}

impl Frames {
    /// Draws those that a site's pages need.
    pub(crate) fn draw(
        directory: &Directory,
        templates: &SiteTemplates,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let model = &directory.model;
        let config = &model.config;
        let own = config.words.of(&config.language);
        let others: BTreeSet<&str> =
            model.page_languages().map(|lang| config.words.of(lang).lang()).collect();
        let others = others.into_iter().filter(|lang| *lang != own.lang());
        let own = Frame::draw(directory, (templates, own), problems);
        // A fault of a template is the same in every language.
        let others = others.take_while(|_| problems.is_empty()).map(|lang| {
            let words = config.words.of(lang);
            let frame = Frame::draw(directory, (templates, words), &mut Vec::new());
            (lang.into(), frame)
        });
        Self { own, others: others.collect() }
    }

    /// The frame in the words of a language.
    pub(crate) fn of(&self, words: &str) -> &Frame {
        let found = self.others.iter().find(|(lang, _)| **lang == *words);
        found.map_or(&self.own, |(_, frame)| frame)
    }
}

/// The parts of a page's frame.
#[derive(Debug)]
pub(crate) struct Frame {
    entries: Vec<Entry>,
    footer: Value,
}

/// An entry of the navigation.
#[derive(Debug)]
struct Entry {
    /// The pages at which it looks otherwise: its own, or those of the entries below it.
    targets: Vec<(Option<Box<str>>, String)>,
    /// The HTML elsewhere.
    elsewhere: Box<str>,
    /// The HTML within the part of the site of each target, and on its own page.
    within: Vec<[Box<str>; 2]>,
}

/// `aria-current` in the states of [`Entry::within`] (WAI-ARIA 1.2).
const CURRENT: [&str; 2] = ["true", "page"];

impl Frame {
    /// Draws the frame of pages with these words.
    fn draw(
        directory: &Directory,
        (templates, words): (&SiteTemplates, &Words),
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
        let mut html = |entry: &MenuEntry<'_>, current: Option<&str>| {
            let mut context = Context::new();
            templates.insert_words(&mut context, words.lang());
            context.insert("item", entry);
            context.insert("current", &current);
            draw("partials/menu-item.html", &context).into_boxed_str()
        };
        let mut entry = |mut entry: MenuEntry<'_>| {
            let target = |of: &MenuEntry<'_>| (of.key.map(Into::into), of.url.clone());
            let elsewhere = html(&entry, None);
            if entry.entries.is_empty() {
                let within = vec![CURRENT.map(|current| html(&entry, Some(current)))];
                return Entry { targets: vec![target(&entry)], elsewhere, within };
            }
            let targets = entry.entries.iter().map(target).collect();
            let mut within = Vec::new();
            for at in 0..entry.entries.len() {
                within.push(CURRENT.map(|current| {
                    if let Some(below) = entry.entries.get_mut(at) {
                        below.current = Some(current);
                    }
                    html(&entry, Some("true"))
                }));
                if let Some(below) = entry.entries.get_mut(at) {
                    below.current = None;
                }
            }
            Entry { targets, elsewhere, within }
        };
        let entries = menu(directory, words).into_iter().map(&mut entry).collect();
        let mut context = Context::new();
        templates.insert_words(&mut context, words.lang());
        context.insert("footer", &footer(directory, words));
        let footer = Value::safe_string(&draw("partials/footer.html", &context));
        Self { entries, footer }
    }

    /// The entries of the navigation as they stand on the page at `url` in a part of the site.
    pub(crate) fn menu(&self, section: Option<&str>, url: &str) -> Option<Value> {
        let mut html = String::with_capacity(1024);
        for entry in &self.entries {
            let is_page = |(_, target): &(_, String)| target == url;
            let is_part =
                |(key, _): &(Option<Box<str>>, String)| key.is_some() && key.as_deref() == section;
            let targets = &entry.targets;
            let page = targets.iter().position(is_page).map(|at| (at, 1));
            let state = page.or_else(|| targets.iter().position(is_part).map(|at| (at, 0)));
            let drawn = state.and_then(|(at, state)| entry.within.get(at)?.get(state));
            html.push_str(drawn.unwrap_or(&entry.elsewhere));
        }
        (!html.is_empty()).then(|| Value::safe_string(&html))
    }

    /// The foot of every page.
    pub(crate) fn footer(&self) -> Value {
        self.footer.clone()
    }
}
