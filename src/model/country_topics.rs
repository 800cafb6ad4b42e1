//! Topics of a country: the articles that name both.

use std::collections::BTreeMap;

use super::ArticleIndex;
use super::records::ArticleRecord;
use super::terms::{CountryRecord, TermKind, TermRecord};
use crate::address::Url;

/// A country and a topic with at least one article.
#[derive(Debug, Clone)]
pub struct CountryTopicRecord {
    /// Index of the country.
    pub country: u32,
    /// Index of the topic.
    pub topic: u32,
    /// Its address.
    pub url: Url,
    /// The articles that name both, newest first.
    pub articles: Vec<ArticleIndex>,
}

/// Every country and topic that an article names together, by country, then by topic.
pub(super) fn build(
    countries: &[CountryRecord],
    topics: &[TermRecord],
    articles: &[ArticleRecord],
) -> Vec<CountryTopicRecord> {
    let mut pairs: BTreeMap<(u32, u32), Vec<ArticleIndex>> = BTreeMap::new();
    for (index, record) in articles.iter().enumerate() {
        for &country in &record.countries {
            for &topic in &record.terms[TermKind::Topic as usize] {
                pairs.entry((country, topic)).or_default().push(index as u32);
            }
        }
    }
    pairs
        .into_iter()
        .filter_map(|((country, topic), articles)| {
            let of = countries.get(country as usize)?;
            let key = &topics.get(topic as usize)?.key;
            Some(CountryTopicRecord {
                country,
                topic,
                url: of.url.join(&format!("{key}/")),
                articles,
            })
        })
        .collect()
}
