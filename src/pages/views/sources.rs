//! The sources of a page, numbered as its body cites them, and the register of all of them.

use serde::Serialize;
use tera::{Context, Value};

use super::{Head, Views};
use crate::content::{Entry, Key, Nature, Parsed, Source};
use crate::pages::Page;
use crate::render::dates::{DateStyle, day_text, edtf_text};

/// One source.
#[derive(Debug, Serialize)]
struct SourceView<'a> {
    number: Option<usize>,
    id: &'a str,
    title: Option<&'a str>,
    publisher: Option<&'a str>,
    url: Option<&'a str>,
    published: Option<String>,
    lang: Option<&'a str>,
    archived: Option<&'a str>,
    accessed: Option<String>,
    grade: Option<String>,
    nature: Option<&'static str>,
    nature_label: Option<&'static str>,
    uses: Vec<String>,
}

impl Views {
    /// The sources of a page: those that the body cites in the order of their numbers, then the
    /// others of the article and of its events. `original` is the entry whose sources count, which
    /// for a translation is another than `parsed`.
    pub(super) fn sources_of(&self, parsed: &Parsed, original: &Parsed) -> Value {
        let mut views: Vec<SourceView<'_>> = Vec::new();
        for (index, cited) in parsed.body.cited.iter().enumerate() {
            if let Some(source) = self.model.source(original, &cited.key) {
                let uses =
                    (1..=cited.uses).map(|number| format!("cite-{}-{number}", cited.key)).collect();
                views.push(self.source_view(source, Some(index + 1), uses));
            }
        }
        if let Entry::Article(article) = &original.entry {
            let own = article.sources.iter().map(|source| &source.id);
            let of_events = article.events.iter().flat_map(|event| &event.sources);
            let of_claims = article.claims.iter().map(|claim| &claim.source);
            let of_quotes = article.quotes.iter().map(|quote| &quote.source);
            for id in own.chain(of_events).chain(of_claims).chain(of_quotes) {
                self.add_uncited(original, id, &mut views);
            }
        }
        Value::from_serializable(&views)
    }

    fn add_uncited<'a>(&'a self, original: &'a Parsed, id: &Key, views: &mut Vec<SourceView<'a>>) {
        if views.iter().any(|view| view.id == id.as_str()) {
            return;
        }
        if let Some(source) = self.model.source(original, id) {
            views.push(self.source_view(source, None, Vec::new()));
        }
    }

    fn source_view<'a>(
        &self,
        source: &'a Source,
        number: Option<usize>,
        uses: Vec<String>,
    ) -> SourceView<'a> {
        let lang = &*self.model.config.language;
        SourceView {
            number,
            id: source.id.as_str(),
            title: source.title.as_deref(),
            publisher: source.publisher.as_deref(),
            url: source.url.as_deref(),
            published: source.published.as_ref().map(|date| edtf_text(date, lang)),
            lang: source.lang.as_deref(),
            archived: source.archived.as_deref(),
            accessed: source.accessed.map(|day| day_text(day, DateStyle::Long, lang).to_string()),
            grade: source.grade.map(|grade| format!("{}{}", grade.reliability, grade.credibility)),
            nature: source.nature.map(Nature::as_str),
            nature_label: source.nature.map(nature_label),
            uses,
        }
    }

    /// `/sources/`: the sources of `content/sources`.
    pub(super) fn sources(&self, page: &Page) -> Context {
        let head = Head {
            kind: "sources",
            section: Some("sources"),
            title: "Sources",
            description: None,
            lang: &self.model.config.language,
            has_code: false,
            feed: None,
        };
        let views: Vec<SourceView<'_>> = self
            .model
            .sources
            .values()
            .filter_map(|parsed| match &parsed.entry {
                Entry::Source(source) => Some(self.source_view(source, None, Vec::new())),
                _ => None,
            })
            .collect();
        let mut context = Context::new();
        context.insert("page", &self.page_view(page, head));
        context.insert("sources", &views);
        context
    }
}

fn nature_label(nature: Nature) -> &'static str {
    match nature {
        Nature::Primary => "primary document",
        Nature::OfficialStatement => "official statement",
        Nature::StateMedia => "state media",
        Nature::Independent => "independent media",
        Nature::Agency => "news agency",
        Nature::Social => "social media",
        Nature::Unnamed => "unnamed source",
    }
}
