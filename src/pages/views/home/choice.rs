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
        let Some(&newest) = all.first() else {
            return Choice { lead: None, seconds: Vec::new(), river: Vec::new() };
        };
        let in_week = |at: &ArticleIndex| {
            let age = day(newest).since(day(*at)).map_or(i32::MAX, |span| span.get_days());
            age < DAYS_OF_LEAD
        };
        let mut week: Vec<ArticleIndex> = all.iter().copied().take_while(in_week).collect();
        // Stable, so what weighs as much stays newest first.
        week.sort_by_key(|&at| {
            let record = &model.articles[at];
            let article = self.entries.article(record);
            let proof = article.events.len() + article.sources.len();
            (!can_lead(article), article.weight, std::cmp::Reverse(proof))
        });
        let mut first = week.into_iter();
        let lead = first.next();
        let is_lead = |at: &ArticleIndex| Some(*at) == lead;
        let mut seconds: Vec<ArticleIndex> = first.take(SECONDS).collect();
        let rest = all.into_iter().filter(|at| !is_lead(at) && !seconds.contains(at));
        let mut river: Vec<ArticleIndex> = rest.take(SECONDS + RIVER).collect();
        let missing = (SECONDS - seconds.len()).min(river.len());
        seconds.extend(river.drain(..missing));
        river.truncate(RIVER);
        Choice { lead, seconds, river }
    }
}

/// Whether an article may lead though nobody said so.
fn can_lead(article: &Article) -> bool {
    !matches!(article.kind, Some(ArticleKind::Forecast | ArticleKind::Explainer))
}
