//! What claims say, each text in the language that it is in.

use super::Views;
use crate::content::{Claim, ClaimValue};
use crate::model::{ArticleRecord, ClaimGroup};
use crate::text::Called;

impl Views {
    /// What some claims are about, in the words of the first of them.
    pub(super) fn said_in_claims<'a>(
        &'a self,
        group: &'a ClaimGroup,
        about: &'a str,
    ) -> Called<'a> {
        self.called_in_claims(group, about, |claim| claim.lang.as_deref())
    }

    /// What some claims count.
    pub(super) fn counted_in_claims<'a>(
        &'a self,
        group: &'a ClaimGroup,
        unit: &'a str,
    ) -> Called<'a> {
        self.called_in_claims(group, unit, |claim| claim.words_lang.as_deref())
    }

    fn called_in_claims<'a>(
        &'a self,
        group: &'a ClaimGroup,
        text: &'a str,
        translated: impl FnOnce(&'a Claim) -> Option<&'a str>,
    ) -> Called<'a> {
        let articles = &self.model.articles;
        let lang = group.rows.first().map(|row| {
            let own = translated(row.claim(articles));
            own.unwrap_or(self.language_of(&articles[row.article]))
        });
        self.called(text, lang)
    }

    /// What an article claims, as people read it.
    pub(crate) fn claimed_in(&self, article: &ArticleRecord, claim: &Claim) -> String {
        let claimed = self.claimed(&claim.value);
        match &claim.value {
            ClaimValue::Text(_) => {
                let lang = claim.words_lang.as_deref().unwrap_or(self.language_of(article));
                self.put_together(claimed, Some(lang))
            }
            ClaimValue::Number(_) => claimed,
        }
    }

    /// What is claimed, as people read it.
    pub(super) fn claimed(&self, value: &ClaimValue) -> String {
        match value {
            ClaimValue::Text(text) => text.to_string(),
            ClaimValue::Number(range) => self.range_text(range.low.into(), range.high.into()),
        }
    }

    /// A range of thousandths; one number where its ends are the same.
    pub(super) fn range_text(&self, low: i128, high: i128) -> String {
        let words = self.words();
        match low == high {
            true => words.thousandths(low),
            false => format!("{}–{}", words.thousandths(low), words.thousandths(high)),
        }
    }
}
