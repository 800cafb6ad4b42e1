//! Which articles a reader of one would turn to next.
//!
//! An article has few neighbours that matter: those next to it in time in each list that it
//! belongs to. Looking at these alone keeps the cost per article the same on any size of site.

use super::index::Position;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{ArticleIndex, SiteModel};
use crate::content::TermKind;

/// How many are shown.
const SHOWN: usize = 4;
/// How far to look in each list, on either side.
const REACH: usize = 6;

/// For each article its related ones, likest first. What shares a story counts most, then events'
/// actors and people, then topics, then countries; of equal ones the nearer in time comes first.
pub(super) fn related(model: &SiteModel) -> Vec<SmallVec<[ArticleIndex; 4]>> {
    (0..model.articles.len())
        .into_par_iter()
        .map(ArticleIndex::new)
        .map_init(FxHashMap::default, |scores, article| {
            scores.clear();
            score(model, article, scores);
            let mut ranked: SmallVec<[(u32, usize, ArticleIndex); 64]> = scores
                .iter()
                .map(|(&other, &score)| {
                    (u32::MAX - score, article.get().abs_diff(other.get()), other)
                })
                .collect();
            ranked.sort_unstable();
            ranked.iter().take(SHOWN).map(|&(_, _, other)| other).collect()
        })
        .collect()
}

fn score(model: &SiteModel, article: ArticleIndex, scores: &mut FxHashMap<ArticleIndex, u32>) {
    let record = &model.articles[article];
    let mut near = |list: &[ArticleIndex], weight: u32| {
        let Ok(position) = list.binary_search(&article) else { return };
        let from = position.saturating_sub(REACH);
        let to = (position + REACH + 1).min(list.len());
        for &other in list[from..to].iter().filter(|&&other| other != article) {
            if model.articles[other].superseded_by.is_none() {
                *scores.entry(other).or_default() += weight;
            }
        }
    };
    for (kind, weight) in [
        (TermKind::Story, 8),
        (TermKind::Actor, 4),
        (TermKind::Person, 3),
        (TermKind::Topic, 2),
        (TermKind::Place, 1),
    ] {
        for &term in &record.terms[kind] {
            near(&model.terms(kind)[term].articles, weight);
        }
    }
    for &country in &record.countries {
        near(&model.countries[country].articles, 1);
    }
}
