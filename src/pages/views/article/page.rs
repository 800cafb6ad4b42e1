//! An article's own page, the only one that shows its body.

use serde::Serialize;
use tera::{Context, Value};

use crate::address::BaseUrl;
use crate::diagnostics::Diagnostic;
use crate::model::ArticleIndex;
use crate::pages::Page;
use crate::pages::parts::cards::headline;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::languages::Original;
use crate::pages::parts::{Views, list};
use crate::text::direction;

/// The article that a translation was made from.
#[derive(Debug, Serialize)]
struct OriginalLink<'a> {
    title: &'a str,
    url: String,
    lang: &'a str,
    dir: &'static str,
}

impl<'a> OriginalLink<'a> {
    fn of(original: Original<'a>, base: &BaseUrl) -> Self {
        let Original { title, url, lang } = original;
        Self { title, url: url.href(base), lang, dir: direction(lang) }
    }
}

impl Views {
    pub(crate) fn article(
        &self,
        page: &Page,
        index: ArticleIndex,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let record = &self.model.articles[index];
        let article = self.entries.article(record);
        let config = &*self.model.config;
        let parsed = &self.entries[record.file];
        let lang = article.lang.as_deref().unwrap_or(&config.language);
        let view = self.article_view(record, lang);
        let description = self.told_of(article.description.as_deref(), parsed);

        let own = |text| Words { text, lang };
        let words = config.words.of(lang);
        let title = headline(words, &article.title, view.retracted);
        let head = Head {
            title: own(&title),
            description: description.map(own),
            lang,
            has_code: parsed.body.has_code,
            feed: None,
        };
        let mut page_view = self.page_view(page, head);
        page_view.push_property("article:published_time", view.datetime.clone());
        if let Some(updated) = &view.updated_datetime {
            page_view.push_property("article:modified_time", updated.clone());
        }
        if let Some(image) = &view.image {
            image.tell(&mut page_view);
        }
        page_view.describe(&self.news_article(page, record, &view, description, lang));

        let mut context = Context::new();
        context.insert_value("page", Value::from_serializable(&page_view));
        context.insert_value("article", Value::from_serializable(&view));
        let linked = self.linked_body((index, article), parsed, &page.url);
        context.insert_value("body", linked.html);
        context.insert("explained", &linked.explained);
        context.insert_value("toc", self.toc(parsed));
        context.insert_value("sources", self.sources_of(parsed, words));
        context.insert("citation", &self.citation(index));
        let claims = self.claims_of_article(index, parsed);
        context.insert("claims_head", self.claims_head(&claims, words));
        context.insert("claim_groups", &claims);
        // Their indices are in the order of the timeline.
        let mut events = record.events.clone();
        events.sort_unstable();
        context.insert_value("events", self.events(events.iter().copied(), problems));
        let articles = &self.model.articles;
        let mut card = |index: Option<ArticleIndex>| {
            index.map_or_else(Value::none, |index| self.card(index, problems))
        };
        // The list is newest first, so the next article in time stands before this one.
        context.insert_value("previous", card(articles.after(index)));
        context.insert_value("next", card(articles.before(index)));
        let related = record.related.iter().map(|&one| self.card_in(one, lang, problems));
        context.insert_value("related", list(related));
        let original = self.original(record);
        let translation_of = original.map(|original| OriginalLink::of(original, &self.base_url));
        context.insert("translation_of", &translation_of);
        context.insert("history", &self.history_link(index));
        context
    }
}
