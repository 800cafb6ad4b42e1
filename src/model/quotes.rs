//! Who is quoted where.

use rustc_hash::FxHashMap;

use super::ArticleIndex;
use super::records::ArticleRecord;
use crate::text::Key;

/// A quotation: the article, and its index among the article's quotations.
pub type QuoteIndex = (ArticleIndex, u32);

/// The quotations of every speaker, those of the newest article first.
pub(super) fn by_speaker(articles: &[ArticleRecord]) -> FxHashMap<Key, Vec<QuoteIndex>> {
    let mut quotes: FxHashMap<Key, Vec<QuoteIndex>> = FxHashMap::default();
    for (article, record) in articles.iter().enumerate() {
        for (position, quote) in record.article().quotes.iter().enumerate() {
            let index = (article as u32, position as u32);
            match quotes.get_mut(&quote.speaker) {
                Some(quotes) => quotes.push(index),
                None => {
                    quotes.insert(quote.speaker.clone(), vec![index]);
                }
            }
        }
    }
    quotes
}
