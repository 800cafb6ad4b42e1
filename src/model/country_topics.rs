//! Topics of a country: the articles that name both.

use std::collections::BTreeMap;

use super::ArticleIndex;
use super::index::{CountryIndex, TermIndex};
use super::records::Articles;
use super::terms::{Countries, Terms};
use crate::address::{Url, routes};
use crate::content::TermKind;
use crate::model::{CountryTopicIndex, List};

/// A country and a topic with at least one article.
#[derive(Debug, Clone)]
pub struct CountryTopicRecord {
    /// Index of the country.
    pub country: CountryIndex,
    /// Index of the topic.
    pub topic: TermIndex,
    /// Its address.
    pub url: Url,
    /// The articles that name both, newest first.
    pub articles: Vec<ArticleIndex>,
}

/// Every country and topic that an article names together, by country, then by topic.
pub(super) fn build(
    countries: &Countries,
    topics: &Terms,
    articles: &Articles,
) -> List<CountryTopicIndex, CountryTopicRecord> {
    let mut pairs: BTreeMap<(CountryIndex, TermIndex), Vec<ArticleIndex>> = BTreeMap::new();
    for (index, record) in articles.positioned() {
        for &country in &record.countries {
            for &topic in &record.terms[TermKind::Topic] {
                pairs.entry((country, topic)).or_default().push(index);
            }
        }
    }
    pairs
        .into_iter()
        .filter_map(|((country, topic), articles)| {
            let of = countries.get(country)?;
            let key = &topics.get(topic)?.key;
            Some(CountryTopicRecord {
                country,
                topic,
                url: routes::country_topic(&of.url, key),
                articles,
            })
        })
        .collect()
}
