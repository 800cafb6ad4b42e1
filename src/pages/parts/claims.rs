//! Claims side by side: on the ledger, on articles, countries and events.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::Views;
use super::cards::ArticleLink;
use super::claimant::Claimant;
use super::sources::source_number;
use crate::catalogue::Words;
use crate::content::{ClaimStatus, Extra, Parsed};
use crate::model::{
    ArticleIndex, ClaimGroupIndex, ClaimRow, ClaimRowIndex, CountryIndex, SetAside,
};
use crate::pages::ledgers;
use crate::text::{Called, Key};

/// Claims of other articles that are shown beside an article's own.
const OTHERS: usize = 12;
/// Groups on a country's page.
const OF_COUNTRY: usize = 20;
/// Claims shown beside an event.
const OF_EVENT: usize = 6;
/// Articles named behind one claim.
const ARTICLES: usize = 5;

/// Claims about one thing.
#[derive(Debug, Serialize)]
pub(crate) struct ClaimGroupView<'a> {
    /// Its anchor in the ledger; nothing for the further countries of one thing.
    id: Option<&'a str>,
    about: Called<'a>,
    unit: Option<Called<'a>>,
    url: String,
    /// The countries that it is limited to, where the same is claimed of others too.
    countries: Vec<Scope<'a>>,
    total: Option<String>,
    /// Whether all that counts says the same.
    is_one: bool,
    /// The event and the articles of all claims that are shown, where these have the same.
    event: Option<EventLink<'a>>,
    articles: Vec<ArticleLink<'a>>,
    is_sum: bool,
    event_count: usize,
    single_source_count: usize,
    unconfirmed_count: usize,
    unconfirmed_claimants: Vec<Claimant<'a>>,
    claim_count: usize,
    /// How many values are no numbers, and these values, each once.
    text_count: usize,
    texts: Vec<String>,
    denied_count: usize,
    retracted_count: usize,
    /// The others that are not counted, by the reason.
    set_aside: Vec<SetAsideView>,
    claims: Vec<ClaimRowView<'a>>,
    /// How many of its claims stand here that are counted elsewhere: those of other articles.
    other_count: usize,
    hidden_count: usize,
}

/// One claim.
#[derive(Debug, Serialize)]
struct ClaimRowView<'a> {
    value: String,
    /// Whether it is another article's, and so no part of this page's total.
    is_other: bool,
    claimant: Claimant<'a>,
    status: Option<&'static str>,
    status_label: Option<&'a str>,
    /// The message that says why it is not counted, where that is not its status.
    set_aside: Option<&'static str>,
    source: Option<SourceLabel<'a>>,
    event: Option<EventLink<'a>>,
    articles: Vec<ArticleLink<'a>>,
    extra: &'a Extra,
}

/// Claims that are not counted for what their event or their articles came to.
#[derive(Debug, Serialize)]
struct SetAsideView {
    count: usize,
    message: &'static str,
}

/// A country that claims are limited to.
#[derive(Debug, Serialize)]
struct Scope<'a> {
    name: Called<'a>,
    /// The language of the name where it is not the site's.
    lang: Option<&'a str>,
}

/// A source as a link to where it is described.
#[derive(Debug, Serialize)]
struct SourceLabel<'a> {
    label: Called<'a>,
    /// The source itself.
    url: Option<&'a str>,
    /// Its number on this article's page.
    number: Option<usize>,
    /// Its anchor on this article's page.
    anchor: Option<String>,
}

#[derive(Debug, Serialize)]
struct EventLink<'a> {
    title: Called<'a>,
    url: String,
}

/// What is claimed of an event, in brief.
#[derive(Debug, Serialize)]
pub(crate) struct EventClaims<'a> {
    about: Called<'a>,
    unit: Option<Called<'a>>,
    url: String,
    total: Option<String>,
    values: Vec<EventClaim<'a>>,
    hidden_count: usize,
}

#[derive(Debug, Serialize)]
struct EventClaim<'a> {
    value: String,
    claimant: Claimant<'a>,
    status_label: Option<&'a str>,
    set_aside: Option<&'a str>,
    extra: &'a Extra,
}

/// The claims of an article, on its own page.
pub(crate) struct OwnClaims<'a> {
    article: ArticleIndex,
    /// Its file, which numbers its sources.
    parsed: &'a Parsed,
    /// Their places in the group.
    rows: &'a [ClaimRowIndex],
}

impl Views {
    /// What an article claims, beside what others claim of the same.
    pub(crate) fn claims_of_article(
        &self,
        article: ArticleIndex,
        parsed: &'_ Parsed,
    ) -> Vec<ClaimGroupView<'_>> {
        let groups = self.model.claims.of_article(article);
        groups
            .iter()
            .flat_map(|(group, own)| {
                let own = OwnClaims { article, parsed, rows: own };
                self.claims_by_countries(*group, Some(own), OTHERS)
            })
            .collect()
    }

    /// The newest of what is claimed about a country: claims of its events, and of articles on it.
    pub(crate) fn claims_of_country(&self, country: CountryIndex) -> Vec<ClaimGroupView<'_>> {
        let claims = &self.model.claims;
        let groups = claims.of_country(country).iter().take(OF_COUNTRY);
        groups
            .map(|&index| {
                let group = &claims.groups[index];
                let rows: Vec<&ClaimRow> =
                    group.rows.iter().filter(|row| row.countries.contains(&country)).collect();
                let shown = rows.iter().take(OTHERS).map(|row| self.claim_row(row, None)).collect();
                self.claim_group(index, Vec::new(), &rows, shown)
            })
            .collect()
    }

    /// What had been claimed of an event by the end of a day.
    pub(crate) fn claims_of_event(&self, id: &Key, day: Date) -> Vec<EventClaims<'_>> {
        let model = &*self.model;
        let Some(&event) = model.event_by_id.get(id) else { return Vec::new() };
        let groups = model.claims.of_event(event).iter();
        groups
            .filter_map(|&index| {
                let group = &model.claims.groups[index];
                let known = |row: &&ClaimRow| {
                    self.entries.article(&model.articles[row.article]).date.day <= day
                };
                let rows: Vec<&ClaimRow> = group.of_event(event).iter().filter(known).collect();
                if rows.is_empty() {
                    return None;
                }
                let tally = model.tally(rows.iter().copied());
                // A range would leave out what is said in words beside it.
                let total = tally.total.filter(|_| tally.in_words.is_empty());
                Some(EventClaims {
                    about: self.said_in_claims(group, &group.about),
                    unit: group.unit.as_deref().map(|unit| self.counted_in_claims(group, unit)),
                    url: ledgers::claim_url(model, index).href_with_fragment(&self.base_url),
                    total: total
                        .filter(|_| rows.len() > 1)
                        .map(|total| self.range_text(total.low, total.high)),
                    hidden_count: rows.len().saturating_sub(OF_EVENT),
                    values: rows
                        .into_iter()
                        .take(OF_EVENT)
                        .map(|row| {
                            let claim = row.claim(&model.articles);
                            let article = &model.articles[row.article];
                            EventClaim {
                                value: self.claimed_in(article, claim),
                                claimant: self.claimant(article, &claim.claimant),
                                status_label: claim.status.map(|one| self.words().label(one)),
                                // The status of the event stands on it.
                                set_aside: row
                                    .set_aside
                                    .filter(|reason| *reason == SetAside::ArticlesRetracted)
                                    .map(|reason| self.words().word(reason.message())),
                                extra: &claim.extra,
                            }
                        })
                        .collect(),
                })
            })
            .collect()
    }

    /// A group, apart for all countries of which the same is claimed, so that no total holds what
    /// happened in different places. On an article the totals are those of its own claims; of
    /// others about the same countries `most` stand beside them, on the ledger `most` claims in
    /// all.
    pub(crate) fn claims_by_countries<'a>(
        &'a self,
        index: ClaimGroupIndex,
        own: Option<OwnClaims<'_>>,
        most: usize,
    ) -> Vec<ClaimGroupView<'a>> {
        let model = &*self.model;
        let group = &model.claims.groups[index];
        // In the order in which the countries come first.
        let mut parts: Vec<Vec<(ClaimRowIndex, &ClaimRow)>> = Vec::new();
        let mut part_of: BTreeMap<&[CountryIndex], usize> = BTreeMap::new();
        for (position, row) in group.rows.positioned() {
            let next = parts.len();
            let part = *part_of.entry(&row.countries).or_insert(next);
            if part == next {
                parts.push(Vec::new());
            }
            parts[part].push((position, row));
        }
        let is_own = |position: ClaimRowIndex| {
            own.as_ref().is_none_or(|own| own.rows.binary_search(&position).is_ok())
        };
        if own.is_some() {
            parts.retain(|part| part.iter().any(|&(position, _)| is_own(position)));
        }
        let is_divided = part_of.len() > 1;
        let mut left = most;
        let mut views = Vec::with_capacity(parts.len());
        for part in parts {
            if own.is_none() && left == 0 {
                break;
            }
            let counted: Vec<&ClaimRow> =
                part.iter().filter(|(at, _)| is_own(*at)).map(|&(_, row)| row).collect();
            let mut shown = Vec::new();
            for &(position, row) in &part {
                let is_free = own.is_some() && is_own(position);
                if !is_free && left == 0 {
                    continue;
                }
                left -= usize::from(!is_free);
                let own = own.as_ref().filter(|_| is_own(position));
                shown
                    .push(ClaimRowView { is_other: !is_own(position), ..self.claim_row(row, own) });
            }
            let countries = part.first().filter(|_| is_divided).map(|(_, row)| {
                let name = |&country: &CountryIndex| {
                    let record = &model.countries[country];
                    let lang = record.lang.as_deref();
                    Scope { name: self.called(&record.name, lang), lang }
                };
                row.countries.iter().map(name).collect()
            });
            let mut view = self.claim_group(index, countries.unwrap_or_default(), &counted, shown);
            view.hidden_count = part.len() - view.claims.len();
            if !views.is_empty() {
                view.id = None;
            }
            views.push(view);
        }
        // What the page has no room for is told at the end of what it shows.
        if own.is_none()
            && let Some((last, others)) = views.split_last_mut()
        {
            let shown: usize =
                others.iter().map(|view| view.claims.len() + view.hidden_count).sum();
            last.hidden_count = group.rows.len() - shown - last.claims.len();
        }
        views
    }

    /// What `counted` come to, with the claims that are `shown` of it.
    fn claim_group<'a>(
        &'a self,
        index: ClaimGroupIndex,
        countries: Vec<Scope<'a>>,
        counted: &[&'a ClaimRow],
        shown: Vec<ClaimRowView<'a>>,
    ) -> ClaimGroupView<'a> {
        let model = &*self.model;
        let group = &model.claims.groups[index];
        let tally = model.tally(counted.iter().copied());
        let is_sum = tally.event_count > 1;
        let mut shown = shown;
        let (event, articles) = told_once(&mut shown);
        let is_one = tally.total.is_some_and(|total| total.low == total.high);
        ClaimGroupView {
            is_one,
            event,
            articles,
            id: Some(&group.id),
            about: self.said_in_claims(group, &group.about),
            unit: group.unit.as_deref().map(|unit| self.said_in_claims(group, unit)),
            url: ledgers::claim_url(model, index).href_with_fragment(&self.base_url),
            countries,
            total: tally
                .total
                .filter(|_| counted.len() > 1)
                .map(|total| self.range_text(total.low, total.high)),
            is_sum,
            event_count: tally.event_count,
            single_source_count: tally.single_source_count,
            unconfirmed_count: tally.unconfirmed_count,
            unconfirmed_claimants: tally
                .unconfirmed
                .iter()
                .filter(|_| is_sum)
                .map(|row| {
                    let article = &model.articles[row.article];
                    self.claimant(article, &row.claim(&model.articles).claimant)
                })
                .collect(),
            claim_count: counted.len(),
            text_count: tally.in_words.len(),
            texts: self.values_in_words(&tally.in_words),
            denied_count: tally.denied_count,
            retracted_count: tally.retracted_count,
            set_aside: SetAside::ALL
                .into_iter()
                .map(|reason| SetAsideView {
                    count: tally.set_aside.iter().filter(|one| **one == reason).count(),
                    message: reason.message(),
                })
                .filter(|view| view.count > 0)
                .collect(),
            other_count: shown.iter().filter(|row| row.is_other).count(),
            hidden_count: counted.len().saturating_sub(shown.len()),
            claims: shown,
        }
    }

    /// The head of some claims: accounts of one thing by two claimants compete, those of one alone
    /// do not. The head speaks of every group below it.
    pub(crate) fn claims_head<'w>(
        &self,
        groups: &[ClaimGroupView<'_>],
        words: &'w Words,
    ) -> &'w str {
        let is_contested = |group: &ClaimGroupView<'_>| {
            let mut others = group.claims.iter().skip(1);
            others.any(|claim| claim.claimant.name != group.claims[0].claimant.name)
        };
        words.word(match groups.iter().all(is_contested) {
            true => "competing_claims",
            false => "claims_head",
        })
    }

    /// The values of some claims, each once.
    fn values_in_words(&self, rows: &[&ClaimRow]) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for row in rows {
            let articles = &self.model.articles;
            let value = self.claimed_in(&articles[row.article], row.claim(articles));
            if !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }

    /// A claim; on the page of an article that makes it, with the number of its source there.
    fn claim_row(&self, row: &ClaimRow, own: Option<&OwnClaims<'_>>) -> ClaimRowView<'_> {
        let model = &*self.model;
        let claim = row.claim(&model.articles);
        let record = &model.articles[row.article];
        let lang = &*model.config.language;
        let source = model.source(&self.entries[record.file], &claim.source).map(|source| {
            // A page's own sources are listed on it; the same id elsewhere may mean another.
            let own = own.and_then(|own| {
                let position = row.position_in(own.article)?;
                let article = self.entries.article(&model.articles[own.article]);
                Some((own.parsed, &article.claims[position].source))
            });
            SourceLabel {
                label: self.label_of(source),
                url: source.url.as_deref(),
                number: own.and_then(|(parsed, id)| source_number(parsed, id)),
                anchor: own.map(|(_, id)| format!("source-{id}")),
            }
        });
        let elsewhere = row
            .reports
            .iter()
            .map(|&(article, _)| article)
            .filter(|article| own.is_none_or(|own| own.article != *article));
        ClaimRowView {
            value: self.claimed_in(record, claim),
            is_other: false,
            extra: &claim.extra,
            claimant: self.claimant(record, &claim.claimant),
            status: claim.status.map(ClaimStatus::as_str),
            status_label: claim.status.map(|status| self.words().label(status)),
            set_aside: row.set_aside.map(SetAside::message),
            source,
            event: row.event.map(|event| {
                let record = &model.events[event];
                EventLink {
                    title: self.called(&record.event().title, Some(self.language_of_event(record))),
                    url: record.url.href_with_fragment(&self.base_url),
                }
            }),
            articles: elsewhere
                .take(ARTICLES)
                .map(|article| ArticleLink::of(self, &model.articles[article], lang))
                .collect(),
        }
    }
}

/// Takes the event and the articles out of claims that all have the same, to stand once above them.
fn told_once<'a>(claims: &mut [ClaimRowView<'a>]) -> (Option<EventLink<'a>>, Vec<ArticleLink<'a>>) {
    let event = |claim: &'_ ClaimRowView<'_>| claim.event.as_ref().map(|event| event.url.clone());
    let articles = |claim: &'_ ClaimRowView<'_>| -> Vec<String> {
        claim.articles.iter().map(|article| article.url.clone()).collect()
    };
    let Some((first, others)) = claims.split_first() else { return (None, Vec::new()) };
    let have_one_event = others.iter().all(|claim| event(claim) == event(first));
    let have_same_articles = others.iter().all(|claim| articles(claim) == articles(first));
    let mut told = (None, Vec::new());
    for claim in claims {
        if have_one_event {
            told.0 = claim.event.take().or(told.0);
        }
        if have_same_articles {
            told.1 = std::mem::take(&mut claim.articles);
        }
    }
    told
}
