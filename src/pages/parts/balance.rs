//! How sources are balanced, on the register and on a country's page.

use serde::Serialize;

use super::Views;
use super::language_names::name_in;
use crate::content::{CountryCode, Nature};
use crate::model::ArticleIndex;

/// How sources are distributed: every list adds up to `total`. A list that would only say that
/// nothing was given is left out.
#[derive(Debug, Serialize)]
pub(crate) struct BalanceView<'a> {
    total: usize,
    parts: Vec<BalancePart<'a>>,
}

#[derive(Debug, Serialize)]
struct BalancePart<'a> {
    key: &'static str,
    title: &'a str,
    rows: Vec<Share<'a>>,
}

#[derive(Debug, Serialize)]
struct Share<'a> {
    label: String,
    /// The language of a name that is not in the site's.
    lang: Option<&'a str>,
    is_known: bool,
    count: usize,
    percent: usize,
}

impl Views {
    /// The balance of the sources of some articles, or of all.
    pub(crate) fn balance(&self, articles: Option<&[ArticleIndex]>) -> BalanceView<'_> {
        let model = &*self.model;
        let words = self.words();
        let balance = model.register.balance(articles);
        let total = balance.total;
        let share = |label: Option<String>, count: usize| Share {
            is_known: label.is_some(),
            label: label.unwrap_or_else(|| words.word("not_reported").to_owned()),
            lang: None,
            count,
            percent: (count * 100 + total / 2) / total.max(1),
        };
        let lang = &*model.config.language;
        let country = |code: CountryCode| match model.country(code) {
            Some(country) => (country.name.to_string(), country.lang.as_deref()),
            None => (code.name(lang).to_owned(), CountryCode::name_language(lang)),
        };
        let country_share = |(code, count): (Option<CountryCode>, usize)| {
            let (label, lang) = code.map(country).unzip();
            Share { lang: lang.flatten(), ..share(label, count) }
        };
        let countries = balance.countries.into_iter();
        let langs = balance.langs.into_iter();
        let natures = balance.natures.into_iter();
        let parts = [
            BalancePart {
                key: "country",
                title: words.word("side"),
                rows: countries.map(country_share).collect(),
            },
            BalancePart {
                key: "language",
                title: words.word("language"),
                rows: langs
                    .map(|(lang, count)| {
                        share(lang.map(|lang| name_in(&lang, words).to_owned()), count)
                    })
                    .collect(),
            },
            BalancePart {
                key: "nature",
                title: words.word("type_and_ownership"),
                rows: natures
                    .map(|(nature, count)| {
                        let label = |nature: Nature| words.label(nature).to_owned();
                        share(nature.map(label), count)
                    })
                    .collect(),
            },
        ];
        let says_something = |part: &BalancePart<'_>| part.rows.iter().any(|row| row.is_known);
        BalanceView { total, parts: parts.into_iter().filter(says_something).collect() }
    }
}
