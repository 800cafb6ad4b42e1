//! Which articles a reader of one would turn to next.
//!
//! An article has few neighbours that matter: those next to it in time in each list that it
//! belongs to. Looking at these alone keeps the cost per article the same on any size of site.

use super::index::Position;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::index::{ArticleIndex, List};
use super::make_records::CountryLists;
use super::term_records::TermLists;
use crate::config::Registries;
use crate::content::PerKind;

/// How many are shown.
const SHOWN: usize = 4;
/// How far to look in each list, on either side.
const REACH: usize = 6;

/// What articles have in common.
pub(super) struct Lists<'a, 'f> {
    pub(super) registries: &'a Registries,
    pub(super) countries: &'a CountryLists<'f>,
    pub(super) terms: &'a PerKind<TermLists<'f>>,
    /// Those that are replaced are related to nothing.
    pub(super) superseded: &'a List<ArticleIndex, Option<ArticleIndex>>,
}

/// For each article its related ones, most similar first. What shares a story counts most, then
/// events' actors and people, then topics, then countries; of equal ones the nearer in time comes
/// first.
pub(super) fn related(lists: &Lists<'_, '_>) -> Vec<SmallVec<[ArticleIndex; 4]>> {
    (0..lists.superseded.len())
        .into_par_iter()
        .map(ArticleIndex::new)
        .map_init(FxHashMap::default, |scores, article| {
            scores.clear();
            score(lists, article, scores);
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

fn score(lists: &Lists<'_, '_>, article: ArticleIndex, scores: &mut FxHashMap<ArticleIndex, u32>) {
    let mut near = |list: &[ArticleIndex], weight: u32| {
        let Ok(position) = list.binary_search(&article) else { return };
        let from = position.saturating_sub(REACH);
        let to = (position + REACH + 1).min(list.len());
        for &other in list[from..to].iter().filter(|&&other| other != article) {
            if lists.superseded[other].is_none() {
                *scores.entry(other).or_default() += weight;
            }
        }
    };
    for (kind, terms) in lists.terms.iter() {
        let registry = &lists.registries[kind];
        for &term in &terms.of_articles[article] {
            near(&terms.articles[term], registry.weight);
        }
    }
    for &country in &lists.countries.of_articles[article] {
        near(&lists.countries.articles[country], 1);
    }
}
