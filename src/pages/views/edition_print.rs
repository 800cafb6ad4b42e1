//! An edition to be printed: the whole text of what the desk chose for it.

use serde::Serialize;
use tera::{Context, Value};

use crate::content::Period;
use crate::diagnostics::Diagnostic;
use crate::model::ArticleIndex;
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::text::{direction, with_prefixed_ids};

/// Bytes of text that such a page may have. It stays as light as any other; a longer edition has
/// the rest of its articles by their standfirsts and addresses.
const WHOLE_TEXT: usize = 60_000;
/// Articles of such a page.
const ARTICLES: usize = 100;

/// An article in print.
#[derive(Debug, Serialize)]
struct PrintedArticle {
    article: Value,
    summary: Option<String>,
    address: String,
    lang: String,
    dir: &'static str,
    /// What its ids begin with: two articles may cite one source.
    prefix: String,
    body: Option<Value>,
    sources: Option<Value>,
}

impl Views {
    /// `/editions/2025-10-31/print/`.
    pub(super) fn edition_print(
        &self,
        page: &Page,
        period: Period,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let mut context = self.edition(page, period, problems);
        let Some(record) = self.model.editions.get(&period) else { return context };
        context.insert("edition_url", &record.url.href(&self.base_url));
        let mut room = WHOLE_TEXT;
        let chosen = self.model.edition_articles(record);
        let articles: Vec<PrintedArticle> = (1..)
            .zip(chosen.into_iter().take(ARTICLES))
            .map(|(number, article)| self.printed(article, number, &mut room))
            .collect();
        context.insert("articles", &articles);
        context
    }

    fn printed(&self, index: ArticleIndex, number: usize, room: &mut usize) -> PrintedArticle {
        let record = &self.model.articles[index];
        let parsed = &self.entries[record.file];
        let article = self.entries.article(record);
        let lang = article.lang.as_deref().unwrap_or(&self.model.config.language);
        let view = self.article_view(record, lang);
        let prefix = format!("a{number}-");
        let length = parsed.body.html.len();
        let is_whole = length > 0 && length <= *room;
        if is_whole {
            *room -= length;
        }
        let body = is_whole.then(|| {
            let body = self.body(parsed, &record.url);
            let html = with_prefixed_ids(body.as_str().unwrap_or_default(), &prefix);
            // Each article counts its tables from one: as landmarks they would go by one name.
            let html = html.replace(" role=\"region\"", " role=\"group\"").replace(
                "<section class=\"footnotes\"",
                "<section class=\"footnotes\" role=\"group\"",
            );
            Value::safe_string(&html)
        });
        PrintedArticle {
            article: Value::from_serializable(&view),
            summary: article
                .description
                .as_deref()
                .or_else(|| self.summary(parsed))
                .map(str::to_owned),
            address: record.url.permalink(&self.base_url),
            lang: lang.to_owned(),
            dir: direction(lang),
            sources: is_whole.then(|| self.sources_of(parsed, self.words())),
            prefix,
            body,
        }
    }
}
