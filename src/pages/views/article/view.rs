//! What an article's own page shows of the article: `article`.

use serde::Serialize;
use tera::Value;

use super::picture::PictureView;
use crate::address::{encode_query, routes};
use crate::catalogue::Words;
use crate::content::{Article, ArticleKind, Claim, Extra, Parsed, ShortText, TermKind, When};
use crate::model::{ArticleRecord, correction_id, newest_first};
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::claimant::Claimant;
use crate::pages::parts::judgements::percent;
use crate::pages::parts::marks::marks;
use crate::pages::parts::names::{RegistryLinks, registry_links};
use crate::pages::parts::people::{PersonLink, QuoteView};
use crate::pages::parts::sources::source_number;
use crate::pages::parts::{Views, list};
use crate::text::Called;
use crate::words::dates::{DateStyle, day_text, when_dateline, when_iso};

/// Words a minute of a reader who reads with care.
const WORDS_A_MINUTE: usize = 230;

#[derive(Debug, Serialize)]
pub(crate) struct ArticleView<'a> {
    pub(crate) title: &'a str,
    pub(crate) image: Option<PictureView<'a>>,
    date: String,
    pub(crate) datetime: String,
    updated: Option<String>,
    pub(crate) updated_datetime: Option<String>,
    pub(crate) description: Option<&'a str>,
    pub(crate) dateline: Option<&'a str>,
    kind: Option<&'static str>,
    pub(crate) kind_label: Option<&'a str>,
    tlp: &'static str,
    tlp_label: String,
    pub(crate) authors: Vec<PersonLink<'a>>,
    reviewed_by: Vec<PersonLink<'a>>,
    takeaways: Vec<Value>,
    information_cutoff: Option<String>,
    pub(crate) information_cutoff_datetime: Option<String>,
    scope_note: Option<Value>,
    #[serde(skip)]
    pub(crate) plain_scope_note: Option<&'a str>,
    story: Option<Value>,
    superseded_by: Option<ArticleLink<'a>>,
    pub(super) retracted: bool,
    retracted_on: Option<String>,
    corrections_url: String,
    primary_country: Option<Value>,
    countries: Value,
    topics: Value,
    actors: Value,
    people: Value,
    places: Value,
    pub(crate) word_count: usize,
    reading_minutes: usize,
    pub(crate) corrections: Vec<CorrectionView<'a>>,
    pub(crate) updates: Vec<UpdateView<'a>>,
    quotes: Vec<QuoteView<'a>>,
    claims: Vec<ClaimView<'a>>,
    judgements: Vec<JudgementView<'a>>,
    report_url: Option<String>,
    registries: Vec<RegistryLinks<'a>>,
    extra: &'a Extra,
}

#[derive(Debug, Serialize)]
pub(crate) struct CorrectionView<'a> {
    pub(crate) id: String,
    date: String,
    pub(crate) datetime: String,
    kind: &'static str,
    kind_label: &'a str,
    text: Value,
    /// The attributes of the text.
    marks: Value,
    extra: &'a Extra,
    #[serde(skip)]
    pub(crate) plain: &'a str,
    #[serde(skip)]
    pub(crate) lang: &'a str,
}

#[derive(Debug, Serialize)]
pub(crate) struct UpdateView<'a> {
    pub(crate) id: String,
    date: String,
    pub(crate) datetime: String,
    pub(crate) title: Option<&'a str>,
    html: Value,
    /// The attributes of the headline and the text.
    marks: Value,
    extra: &'a Extra,
    #[serde(skip)]
    pub(crate) plain: &'a str,
    #[serde(skip)]
    pub(crate) lang: &'a str,
}

#[derive(Debug, Serialize)]
struct ClaimView<'a> {
    about: Called<'a>,
    value: String,
    unit: Option<Called<'a>>,
    claimant: Claimant<'a>,
    status: Option<&'static str>,
    status_label: Option<&'a str>,
    source_number: Option<usize>,
    source_id: &'a str,
    extra: &'a Extra,
}

#[derive(Debug, Serialize)]
struct JudgementView<'a> {
    id: &'a str,
    text: &'a str,
    /// The attributes of the text.
    marks: Value,
    likelihood: &'static str,
    likelihood_label: &'a str,
    percent: String,
    confidence: Option<&'static str>,
    confidence_label: Option<&'a str>,
    resolves_by: Option<String>,
    outcome: Option<&'a str>,
    extra: &'a Extra,
}

impl Views {
    pub(crate) fn article_view<'a>(
        &'a self,
        record: &'a ArticleRecord,
        lang: &'a str,
    ) -> ArticleView<'a> {
        let parsed = &self.entries[record.file];
        let article = self.entries.article(record);
        let tlp = parsed.withholding.tlp;
        let config = &*self.model.config;
        let words = config.words.of(lang);
        let names = &self.parts.names;
        let terms = |kind: TermKind| self.own_links(record, kind);
        let today = self.model.until_day();
        let retracted_on = record.retracted_on(today);
        let html = &self.numbered_html(parsed, lang);
        let when = |date: &When| when_dateline(date, &config.time_zone, lang, &config.words);
        let iso = |date: &When| when_iso(date, &config.time_zone);
        let long = |day| day_text(day, DateStyle::Long, lang, &config.words).to_string();
        // What stands in the words of the original.
        let of_record = match self.original(record) {
            Some(original) => original.lang,
            None => lang,
        };
        ArticleView {
            title: &article.title,
            image: self.picture(record, lang, html),
            date: when(&article.date),
            datetime: iso(&article.date),
            updated: record.updated.as_ref().map(when),
            updated_datetime: record.updated.as_ref().map(iso),
            description: article.description.as_deref(),
            dateline: article.dateline.as_deref(),
            kind: article.kind.map(ArticleKind::as_str),
            kind_label: article.kind.map(|kind| words.label(kind)),
            tlp: tlp.as_str(),
            tlp_label: format!("TLP:{}", tlp.as_str()),
            authors: article
                .authors
                .iter()
                .map(|author| self.author_link(record, author))
                .collect(),
            reviewed_by: article
                .reviewed_by
                .iter()
                .map(|reviewer| self.person_link(record, reviewer))
                .collect(),
            takeaways: article.takeaways.iter().map(html).collect(),
            information_cutoff: article.information_cutoff.as_ref().map(when),
            information_cutoff_datetime: article.information_cutoff.as_ref().map(iso),
            scope_note: article.scope_note.as_ref().map(html),
            plain_scope_note: article.scope_note.as_ref().map(ShortText::plain),
            story: record.terms[TermKind::Story]
                .first()
                .map(|&index| names.terms[TermKind::Story][index].clone()),
            superseded_by: record
                .superseded_by
                .map(|index| ArticleLink::of(self, &self.model.articles[index], lang)),
            retracted: retracted_on.is_some(),
            retracted_on: retracted_on.map(&long),
            corrections_url: routes::corrections().href(&self.base_url),
            primary_country: article.primary_country.and_then(|code| self.known_country(code)),
            countries: list(record.countries.iter().map(|&index| names.countries[index].clone())),
            topics: terms(TermKind::Topic),
            actors: terms(TermKind::Actor),
            people: self.people(record),
            places: terms(TermKind::Place),
            word_count: parsed.body.word_count,
            reading_minutes: parsed.body.word_count.div_ceil(WORDS_A_MINUTE).max(1),
            corrections: record
                .corrections(today)
                .map(|(position, correction)| CorrectionView {
                    id: correction_id(article, position),
                    date: long(correction.date),
                    datetime: correction.date.to_string(),
                    kind: correction.kind.as_str(),
                    kind_label: words.label(correction.kind),
                    text: html(&correction.text),
                    marks: marks(correction.lang.as_deref().unwrap_or(of_record), lang),
                    extra: &correction.extra,
                    plain: correction.text.plain(),
                    lang: correction.lang.as_deref().unwrap_or(of_record),
                })
                .collect(),
            updates: self.updates(article, (lang, of_record), html),
            quotes: (article.quotes.iter().filter(|quote| quote.is_whole()))
                .map(|quote| self.quote(record, article, quote))
                .collect(),
            claims: article
                .claims
                .iter()
                .map(|claim| self.claim(record, parsed, claim, words))
                .collect(),
            judgements: article
                .judgements
                .iter()
                .map(|judgement| JudgementView {
                    id: judgement.id.as_str(),
                    text: &judgement.text,
                    marks: marks(judgement.lang.as_deref().unwrap_or(of_record), lang),
                    likelihood: judgement.likelihood.as_str(),
                    likelihood_label: words.label(judgement.likelihood),
                    percent: percent(judgement.likelihood, words),
                    confidence: judgement.confidence.map(|confidence| confidence.as_str()),
                    confidence_label: judgement
                        .confidence
                        .map(|confidence| words.label(confidence)),
                    resolves_by: judgement.resolves_by.map(&long),
                    outcome: judgement.outcome.map(|outcome| words.label(outcome)),
                    extra: &judgement.extra,
                })
                .collect(),
            report_url: config.desk.email.as_ref().map(|email| {
                let subject = words.said("error_in", &[("title", (&*article.title).into())]);
                let subject = encode_query(&subject);
                let url = self.model.address_of(&parsed.source.path).unwrap_or(&record.url);
                let body = encode_query(&url.permalink(&self.base_url));
                format!("mailto:{email}?subject={subject}&body={body}")
            }),
            registries: registry_links(&self.model, terms),
            extra: &article.extra,
        }
    }

    fn updates<'a>(
        &self,
        article: &'a Article,
        (lang, of_record): (&str, &'a str),
        html: impl Fn(&ShortText) -> Value,
    ) -> Vec<UpdateView<'a>> {
        let config = &*self.model.config;
        newest_first(article, self.model.selection.until())
            .into_iter()
            .map(|(index, update)| UpdateView {
                id: format!("update-{}", index + 1),
                date: when_dateline(&update.date, &config.time_zone, lang, &config.words),
                datetime: when_iso(&update.date, &config.time_zone),
                title: update.title.as_deref(),
                html: html(&update.text),
                marks: marks(update.lang.as_deref().unwrap_or(of_record), lang),
                extra: &update.extra,
                plain: update.text.plain(),
                lang: update.lang.as_deref().unwrap_or(of_record),
            })
            .collect()
    }

    fn claim<'a>(
        &'a self,
        record: &'a ArticleRecord,
        parsed: &Parsed,
        claim: &'a Claim,
        words: &'a Words,
    ) -> ClaimView<'a> {
        ClaimView {
            about: self.called(
                &claim.about,
                Some(claim.lang.as_deref().unwrap_or(self.language_of(record))),
            ),
            value: self.claimed_in(record, claim),
            unit: claim.unit.as_deref().map(|unit| {
                let lang = claim.words_lang.as_deref();
                self.called(unit, Some(lang.unwrap_or(self.language_of(record))))
            }),
            claimant: self.claimant(record, &claim.claimant),
            status: claim.status.map(|status| status.as_str()),
            status_label: claim.status.map(|status| words.label(status)),
            source_number: source_number(parsed, &claim.source),
            source_id: claim.source.as_str(),
            extra: &claim.extra,
        }
    }
}
