//! What the page of a term of the glossary has besides what it means: the articles that explain it
//! or lead to it. All texts are asked once for all terms.

use rustc_hash::FxHashMap;
use serde::Serialize;
use tera::Context;

use crate::address::{SourcePath, Url};
use crate::content::{Parsed, Term, TermKind};
use crate::markdown::TargetKind;
use crate::model::{ArticleIndex, List, TermIndex};
use crate::pages::parts::Views;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::mentions::Asked;

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
        let file = self.model.terms(TermKind::Glossary)[term].file;
        let aliases = entry.into_iter().flat_map(Term::aliases);
        let aliases: Vec<_> = aliases.map(|alias| self.of_file(alias, file)).collect();
        context.insert("aliases", &aliases);
        let definition = entry.and_then(Term::description);
        context.insert("definition", &definition.map(|text| self.of_file(text, file)));
        let lang = &*self.model.config.language;
        let used = self.uses(term);
        let link = |&article: &_| ArticleLink::of(self, &self.model.articles[article], lang);
        let uses = Uses {
            more: used.len().saturating_sub(SHOWN_USES),
            articles: used.iter().take(SHOWN_USES).map(link).collect(),
        };
        context.insert("uses", &uses);
    }
}

/// The terms of the glossary by what links call them.
struct Linked<'m> {
    by_path: FxHashMap<&'m SourcePath, TermIndex>,
    by_url: FxHashMap<&'m str, TermIndex>,
}

impl Views {
    /// What uses a term of the glossary, newest first.
    fn uses(&self, term: TermIndex) -> &[ArticleIndex] {
        self.uses.get_or_init(|| self.all_uses()).get(term).map_or(&[], Vec::as_slice)
    }

    fn all_uses(&self) -> List<TermIndex, Vec<ArticleIndex>> {
        let terms = self.model.terms(TermKind::Glossary);
        let linked = Linked {
            by_path: terms
                .positioned()
                .filter_map(|(index, term)| Some((&self.entries[term.file?].source.path, index)))
                .collect(),
            by_url: terms.positioned().map(|(index, term)| (term.url.as_str(), index)).collect(),
        };
        let mut uses: List<TermIndex, Vec<ArticleIndex>> =
            terms.iter().map(|_| Vec::new()).collect();
        for (article, record) in self.model.articles.positioned() {
            let asked = Asked { links: false, ..self.names_asked(self.entries.article(record)) };
            let parsed = &self.entries[record.file];
            for term in self.used_in(article, parsed, &record.url, asked, &linked) {
                let of_term = &mut uses[term];
                if of_term.last().is_none_or(|last| *last != article) {
                    of_term.push(article);
                }
            }
        }
        uses
    }

    /// The terms that a text explains or leads to.
    fn used_in(
        &self,
        article: ArticleIndex,
        parsed: &Parsed,
        url: &Url,
        asked: Asked,
        linked: &Linked<'_>,
    ) -> Vec<TermIndex> {
        let mut used: Vec<TermIndex> = Vec::new();
        if let Some(named) = self.named_pages(asked) {
            let found = self.found_in(named, article, parsed, || self.filled(parsed, url));
            used.extend(named.terms_in(&found, TermKind::Glossary));
        }
        used.extend(parsed.body.targets.iter().filter_map(|target| match &target.kind {
            TargetKind::Page { path, .. } => linked.by_path.get(path).copied(),
            TargetKind::Named { name, .. } => {
                linked.by_path.get(self.model.page_called(name)?).copied()
            }
            TargetKind::Site { path, .. } => linked.by_url.get(&**path).copied(),
            TargetKind::Asset(_) => None,
        }));
        used
    }
}
