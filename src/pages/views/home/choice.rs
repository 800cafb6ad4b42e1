//! Which articles the front page shows, and where: one that leads, two behind it, then the river.
//!
//! The newest is not the news. Of what the last week of the publication brought, that leads which
//! the desk gave weight, then what has most events and sources behind it; a forecast or an
//! explainer leads only where there is nothing else.

use crate::content::{Article, ArticleKind};
use crate::model::ArticleIndex;
use crate::pages::parts::Views;

/// Articles below the lead.
const SECONDS: usize = 2;
/// Articles in the river.
const RIVER: usize = 8;
/// Days, back from the newest article, in which the lead is looked for.
const DAYS_OF_LEAD: i32 = 7;

/// What the front page shows.
pub(super) struct Choice {
    pub(super) lead: Option<ArticleIndex>,
    pub(super) seconds: Vec<ArticleIndex>,
    /// Newest first.
    pub(super) river: Vec<ArticleIndex>,
}

impl Views {
    pub(super) fn choice(&self) -> Choice {
        let model = &*self.model;
        let day = |index: ArticleIndex| self.entries.article(&model.articles[index]).date.day;
        let stands = |at: &ArticleIndex| model.articles[*at].stands(model.until_day());
        // Newest first.
        let all: Vec<ArticleIndex> = model.articles.positions().filter(stands).collect();
        let newest = all.first().map(|&at| day(at));
        let in_week = |at: &&ArticleIndex| {
            let age = newest.and_then(|newest| newest.since(day(**at)).ok());
            age.is_some_and(|age| age.get_days() < DAYS_OF_LEAD)
        };
        let (week, older) = all.split_at(all.iter().take_while(in_week).count());
        let mut week = week.to_vec();
        // Stable, so what weighs as much stays newest first.
        week.sort_by_key(|&at| {
            let record = &model.articles[at];
            let article = self.entries.article(record);
            let proof = article.events.len() + article.sources.len();
            (!can_lead(article), article.weight, std::cmp::Reverse(proof))
        });
        let mut first = week.iter().chain(older).copied();
        let lead = first.next();
        let seconds: Vec<ArticleIndex> = first.take(SECONDS).collect();
        let is_above = |at: &ArticleIndex| Some(*at) == lead || seconds.contains(at);
        let river = all.iter().copied().filter(|at| !is_above(at)).take(RIVER).collect();
        Choice { lead, seconds, river }
    }
}

/// Whether an article may lead though nobody said so.
fn can_lead(article: &Article) -> bool {
    !matches!(article.kind, Some(ArticleKind::Forecast | ArticleKind::Explainer))
}
