//! The stories on the front page: the title of each, and its newest articles as lines.

use serde::Serialize;

use super::choice::Choice;
use crate::content::{Front, TermKind};
use crate::model::{ArticleIndex, TermIndex};
use crate::pages::parts::Views;
use crate::pages::parts::cards::ArticleLink;

/// Stories, where the desk names none.
const STORIES: usize = 3;
/// Articles of a story.
const LINES: usize = 3;

/// A story and its newest articles.
#[derive(Debug, Serialize)]
pub(super) struct StoryRow<'a> {
    key: &'a str,
    name: &'a str,
    url: String,
    article_count: usize,
    articles: Vec<StoryLine<'a>>,
}

/// An article as a line.
#[derive(Debug, Serialize)]
struct StoryLine<'a> {
    #[serde(flatten)]
    link: ArticleLink<'a>,
    datetime: String,
}

impl Views {
    /// The stories that the desk chose, in its order; else those that went on last. What stands
    /// above the river is no line of them, and a story without a line is left out.
    pub(super) fn story_rows(&self, front: Option<&Front>, choice: &Choice) -> Vec<StoryRow<'_>> {
        let model = &*self.model;
        let stories = model.terms(TermKind::Story);
        let of_front = front.map_or(&[][..], |front| &front.stories);
        let index = |key: &crate::text::Key| model.term_index(TermKind::Story, key.as_str());
        let chosen: Vec<TermIndex> = of_front.iter().filter_map(index).collect();
        if !of_front.is_empty() {
            return chosen.into_iter().filter_map(|at| self.story_row(at, choice)).collect();
        }
        // Articles are newest first, so the lower the position of a story's first, the newer.
        let mut last: Vec<(ArticleIndex, TermIndex)> = stories
            .positioned()
            .filter(|(_, story)| story.articles.len() > 1)
            .filter_map(|(at, story)| Some((*story.articles.first()?, at)))
            .collect();
        last.sort_unstable();
        let rows = last.into_iter().filter_map(|(_, at)| self.story_row(at, choice));
        rows.take(STORIES).collect()
    }

    fn story_row(&self, story: TermIndex, choice: &Choice) -> Option<StoryRow<'_>> {
        let model = &*self.model;
        let record = model.terms(TermKind::Story).get(story).filter(|story| story.has_page)?;
        let is_line = |at: &ArticleIndex| {
            model.articles[*at].stands(model.until_day()) && !choice.is_above(*at)
        };
        let lang = &*model.config.language;
        let lines = record.articles.iter().copied().filter(is_line).take(LINES).map(|at| {
            let record = &model.articles[at];
            let article = self.entries.article(record);
            StoryLine {
                link: ArticleLink::of(self, record, lang),
                datetime: article.date.day.to_string(),
            }
        });
        let articles: Vec<StoryLine<'_>> = lines.collect();
        (!articles.is_empty()).then(|| StoryRow {
            key: record.key.as_str(),
            name: &record.name,
            url: record.url.href(&self.base_url),
            article_count: record.articles.len(),
            articles,
        })
    }
}
