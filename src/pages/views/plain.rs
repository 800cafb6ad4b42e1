//! Pages of `content/pages`, the page for what is not found, and redirects.

use tera::{Context, Value};

use crate::address::Url;
use crate::model::PageIndex;
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::head::{Head, Words};
use crate::words::dates::{when_dateline, when_iso};

/// Articles on the page for what is not found.
const LATEST: usize = 5;

impl Views {
    pub(super) fn plain(&self, page: &Page, index: PageIndex) -> Context {
        let config = &*self.model.config;
        let record = &self.model.pages[index];
        let parsed = &self.entries[record.file];
        let entry = self.entries.page(record);
        let (description, lang) = (entry.description.as_deref(), &*config.language);
        let own = |text| Words { text, lang };
        let head = Head {
            title: own(&entry.title),
            description: self.told_of(description, parsed).map(own),
            lang,
            has_code: parsed.body.has_code,
            feed: None,
        };
        let view = self.page_view(page, head);
        let mut context = Context::new();
        context.insert("page", &view);
        context.insert_value("body", self.body(parsed, &page.url));
        context.insert_value("standfirst", description.map_or_else(Value::none, Value::from));
        context.insert_value("toc", self.toc(parsed));
        let words = config.words.of(lang);
        context.insert_value("sources", self.sources_of(parsed, words));
        let updated = entry.updated.as_ref();
        let when = |date| when_dateline(date, &config.time_zone, lang, &config.words);
        context.insert("updated", &updated.map(when));
        context.insert("updated_datetime", &updated.map(|date| when_iso(date, &config.time_zone)));
        context.insert("extra", &entry.extra);
        context
    }

    /// What helps a reader on: the parts of the site, which every page has, and the newest.
    pub(super) fn not_found(&self, page: &Page) -> Context {
        let language = &*self.model.config.language;
        let mut context = self.page_context(page, self.titled(page));
        let newest = self.model.articles.iter().filter(|record| record.superseded_by.is_none());
        let latest = newest.take(LATEST).map(|record| ArticleLink::of(self, record, language));
        context.insert("latest", &latest.collect::<Vec<_>>());
        context
    }

    pub(super) fn redirect(&self, page: &Page, target: &Url) -> Context {
        let mut context = self.page_context(page, self.titled(page));
        context.insert_value("target", Value::from(target.href(&self.base_url)));
        context.insert_value("target_permalink", Value::from(target.permalink(&self.base_url)));
        context
    }
}
