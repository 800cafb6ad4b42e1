//! Which articles the front page shows, and where: one that leads, two behind it, then the river.
//!
//! What `content/front.md` names stands where it says. The rest is chosen, and the newest is not
//! the news: of what the last week of the publication brought, that leads which the desk gave
//! weight, then what has most events and sources behind it; a forecast or an explainer, and an
//! article in another language than the site's, leads only where there is nothing else.

use crate::content::{Article, ArticleKind, Entry, Front, Parsed};
use crate::model::{ArticleIndex, SECONDS};
use crate::pages::parts::Views;

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

impl Choice {
    /// Whether an article stands above the river.
    pub(super) fn is_above(&self, article: ArticleIndex) -> bool {
        self.lead == Some(article) || self.seconds.contains(&article)
    }
}

impl Views {
    /// What the desk chose for the front page, while that counts, and its file.
    pub(super) fn front(&self) -> Option<(&Front, &Parsed)> {
        let record = self.model.front.as_ref().filter(|record| record.is_current)?;
        let parsed = &self.entries[record.file];
        match &parsed.entry {
            Entry::Front(front) => Some((front, parsed)),
            _ => None,
        }
    }

    /// What the front page shows, with what the desk chose for it.
    pub(super) fn choice(&self, front: Option<&Front>) -> Choice {
        let model = &*self.model;
        let article_at = |reference: &str| model.article_at(reference);
        let lead = front.and_then(|front| article_at(front.lead.as_deref()?));
        let mut seconds: Vec<ArticleIndex> = Vec::new();
        for reference in front.into_iter().flat_map(|front| &front.second) {
            let second = article_at(reference);
            seconds.extend(second.filter(|at| Some(*at) != lead && !seconds.contains(at)));
        }
        seconds.truncate(SECONDS);
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
            let is_foreign =
                article.lang.as_ref().is_some_and(|lang| *lang != model.config.language);
            (is_foreign, !can_lead(article), article.weight, std::cmp::Reverse(proof))
        });
        let mut choice = Choice { lead, seconds, river: Vec::new() };
        for at in week.iter().chain(older).copied() {
            if choice.is_above(at) {
                continue;
            }
            match choice.lead {
                None => choice.lead = Some(at),
                Some(_) if choice.seconds.len() < SECONDS => choice.seconds.push(at),
                Some(_) => break,
            }
        }
        // Nothing is left for the first place but what was chosen for one behind it.
        if choice.lead.is_none() && !choice.seconds.is_empty() {
            choice.lead = Some(choice.seconds.remove(0));
        }
        choice.river = all.iter().copied().filter(|&at| !choice.is_above(at)).take(RIVER).collect();
        choice
    }
}

/// Whether an article may lead though nobody said so.
fn can_lead(article: &Article) -> bool {
    !matches!(article.kind, Some(ArticleKind::Forecast | ArticleKind::Explainer))
}
