//! Who is quoted where.

use rustc_hash::FxHashMap;

use super::ArticleIndex;
use super::records::Articles;
use crate::text::Key;

/// A quotation: the article, and its index among the article's quotations.
pub type QuoteIndex = (ArticleIndex, usize);

/// The quotations of every speaker, those of the newest article first. `key` is that of the file of
/// a speaker who has one.
pub(super) fn by_speaker<'a>(
    articles: &'a Articles,
    key: impl Fn(&'a Key) -> &'a Key,
) -> FxHashMap<Key, Vec<QuoteIndex>> {
    let mut quotes: FxHashMap<Key, Vec<QuoteIndex>> = FxHashMap::default();
    for (article, record) in articles.positioned() {
        for (position, quote) in record.article().quotes.iter().enumerate() {
            let index = (article, position);
            let speaker = key(&quote.speaker);
            match quotes.get_mut(speaker) {
                Some(quotes) => quotes.push(index),
                None => {
                    quotes.insert(speaker.clone(), vec![index]);
                }
            }
        }
    }
    quotes
}
