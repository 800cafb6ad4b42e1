//! What the page of a term of the glossary has besides what it means: the articles that use it.

use serde::Serialize;
use tera::Context;

use crate::content::{Term, TermKind};
use crate::model::TermIndex;
use crate::pages::parts::Views;
use crate::pages::parts::cards::ArticleLink;

/// Articles that are links on the page of a term, the newest first.
const SHOWN_USES: usize = 20;

/// Where a term is used.
#[derive(Debug, Serialize)]
struct Uses<'a> {
    /// How many more there are.
    more: usize,
    articles: Vec<ArticleLink<'a>>,
}

impl Views {
    pub(crate) fn insert_glossary_term(
        &self,
        context: &mut Context,
        term: TermIndex,
        entry: Option<&Term>,
    ) {
        let aliases: Vec<&str> = entry.into_iter().flat_map(Term::aliases).collect();
        context.insert("aliases", &aliases);
        context.insert("definition", &entry.and_then(Term::description));
        let lang = &*self.model.config.language;
        let articles = self.explained_in(TermKind::Glossary, term);
        let link = |&index: &_| ArticleLink::of(self, &self.model.articles[index], lang);
        let uses = Uses {
            more: articles.len().saturating_sub(SHOWN_USES),
            articles: articles.iter().take(SHOWN_USES).map(link).collect(),
        };
        context.insert("uses", &uses);
    }
}
