//! An article's own page, the only one that shows its body.

use serde::Serialize;
use tera::{Context, Value};

use super::claims::Claimant;
use super::forecasts::{likelihood_label, outcome_label, percent};
use super::names::Name;
use super::parts::ArticleLink;
use super::picture::PictureView;
use super::{Alternate, Head, OpenGraph, Views, Words, direction, list};
use crate::address::{Url, encode_query, routes};
use crate::content::{
    Article, ArticleKind, ClaimValue, Edtf, Entry, Parsed, Person, Range, ShortText, TermKind,
};
use crate::diagnostics::Diagnostic;
use crate::model::TranslationIndex;
use crate::model::{ArticleIndex, ArticleRecord, correction_id, newest_first};
use crate::pages::Page;
use crate::render::dates::{DateStyle, day_text, edtf_text, when_iso, when_text};
use crate::text::Key;

/// Words a minute of a reader who reads with care.
const WORDS_A_MINUTE: usize = 230;

#[derive(Debug, Serialize)]
pub(super) struct ArticleView<'a> {
    pub(super) title: &'a str,
    pub(super) image: Option<PictureView<'a>>,
    date: String,
    pub(super) datetime: String,
    updated: Option<String>,
    pub(super) updated_datetime: Option<String>,
    pub(super) description: Option<&'a str>,
    pub(super) dateline: Option<&'a str>,
    kind: Option<&'static str>,
    pub(super) kind_label: Option<&'static str>,
    tlp: &'static str,
    tlp_label: String,
    pub(super) authors: Vec<PersonLink<'a>>,
    reviewed_by: Vec<PersonLink<'a>>,
    takeaways: Vec<Value>,
    information_cutoff: Option<String>,
    pub(super) information_cutoff_datetime: Option<String>,
    scope_note: Option<Value>,
    #[serde(skip)]
    pub(super) plain_scope_note: Option<&'a str>,
    story: Option<Value>,
    superseded_by: Option<ArticleLink<'a>>,
    retracted: bool,
    retracted_on: Option<String>,
    corrections_url: String,
    primary_country: Option<Value>,
    countries: Value,
    topics: Value,
    actors: Value,
    people: Value,
    places: Value,
    pub(super) word_count: usize,
    reading_minutes: usize,
    pub(super) corrections: Vec<CorrectionView<'a>>,
    pub(super) updates: Vec<UpdateView<'a>>,
    quotes: Vec<QuoteView<'a>>,
    claims: Vec<ClaimView<'a>>,
    judgements: Vec<JudgementView<'a>>,
    report_url: Option<String>,
    extra: &'a serde_json::Map<String, serde_json::Value>,
}

/// The article that a translation was made from.
#[derive(Debug, Serialize)]
struct OriginalLink<'a> {
    title: &'a str,
    url: String,
    lang: &'a str,
    dir: &'static str,
}

/// A person by name, with a link if the registry has them.
#[derive(Debug, Serialize)]
pub(super) struct PersonLink<'a> {
    pub(super) name: &'a str,
    url: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct CorrectionView<'a> {
    pub(super) id: String,
    date: String,
    pub(super) datetime: String,
    kind: &'static str,
    kind_label: &'static str,
    text: Value,
    #[serde(skip)]
    pub(super) plain: &'a str,
}

#[derive(Debug, Serialize)]
pub(super) struct UpdateView<'a> {
    pub(super) id: String,
    date: String,
    pub(super) datetime: String,
    pub(super) title: Option<&'a str>,
    html: Value,
    #[serde(skip)]
    pub(super) plain: &'a str,
}

#[derive(Debug, Serialize)]
struct QuoteView<'a> {
    text: &'a str,
    speaker: Option<Value>,
    role: Option<String>,
    said_on: Option<String>,
    lang: &'a str,
    dir: &'static str,
}

#[derive(Debug, Serialize)]
struct ClaimView<'a> {
    about: &'a str,
    value: String,
    unit: Option<&'a str>,
    claimant: Claimant<'a>,
    status: Option<&'static str>,
    status_label: Option<&'static str>,
    source_number: Option<usize>,
    source_id: &'a str,
}

#[derive(Debug, Serialize)]
struct JudgementView<'a> {
    id: &'a str,
    text: &'a str,
    likelihood: &'static str,
    likelihood_label: String,
    percent: String,
    confidence: Option<&'static str>,
    confidence_label: Option<&'static str>,
    resolves_by: Option<String>,
    outcome: Option<&'static str>,
}

impl Views {
    pub(super) fn article(
        &self,
        page: &Page,
        index: ArticleIndex,
        translation: Option<TranslationIndex>,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let record = &self.model.articles[index];
        let article = record.article();
        let config = &*self.model.config;
        let translated = translation.map(|index| &record.translations[index]);
        let parsed =
            self.current(translated.map_or(&*record.parsed, |translated| &*translated.parsed));
        let (title, description, takeaways, lang) = match &parsed.entry {
            Entry::Translation(entry) => {
                (&*entry.title, entry.description.as_deref(), &entry.takeaways, &*entry.lang)
            }
            _ => (
                &*article.title,
                article.description.as_deref(),
                &article.takeaways,
                article.lang.as_deref().unwrap_or(&config.language),
            ),
        };
        let description =
            description.or_else(|| Some(&*parsed.body.summary).filter(|text| !text.is_empty()));
        let view = self.article_view(record, parsed, title, description, takeaways, lang);
        let feed = self.feed_in(lang);

        let own = |text| Words { text, lang };
        let head = Head {
            title: own(title),
            description: description.map(own),
            lang,
            has_code: parsed.body.has_code,
            feed: feed.as_ref().map(|(name, scope)| (own(name), *scope)),
        };
        let mut page_view = self.page_view(page, head);
        page_view.alternates = self.alternates(
            article.lang.as_deref().unwrap_or(&config.language),
            &record.url,
            record.translations.iter().map(|translation| (&*translation.lang, &translation.url)),
        );
        page_view.open_graph.push(OpenGraph {
            property: "article:published_time",
            content: view.datetime.clone().into(),
        });
        if let Some(updated) = &view.updated_datetime {
            page_view.open_graph.push(OpenGraph {
                property: "article:modified_time",
                content: updated.clone().into(),
            });
        }
        if let Some(image) = &view.image {
            image.push_open_graph(&mut page_view.open_graph);
        }
        page_view.json_ld = Some(self.news_article(page, record, parsed, &view, lang));

        let mut context = Context::new();
        context.insert_value("page", Value::from_serializable(&page_view));
        context.insert_value("article", Value::from_serializable(&view));
        context.insert_value("body", self.body(parsed, &page.url));
        context.insert_value("toc", self.toc(parsed));
        context.insert_value("sources", self.sources_of(parsed, &record.parsed));
        context.insert("citation", &self.citation(index, translation));
        context.insert("claim_groups", &self.claims_of_article(index, parsed));
        context.insert_value("events", self.events(record.events.iter().copied(), problems));
        let articles = &self.model.articles;
        let mut card = |index: Option<ArticleIndex>| {
            index.map_or_else(Value::none, |index| self.card(index, problems))
        };
        // The list is newest first, so the next article in time stands before this one.
        context.insert_value("previous", card(articles.after(index)));
        context.insert_value("next", card(articles.before(index)));
        context.insert_value("related", self.cards(&record.related, problems));
        let original_lang = article.lang.as_deref().unwrap_or(&config.language);
        let translation_of = translated.map(|_| OriginalLink {
            title: &article.title,
            url: record.url.href(&self.base_url),
            lang: original_lang,
            dir: direction(original_lang),
        });
        context.insert("translation_of", &translation_of);
        context.insert("history", &self.history_link(index));
        context
    }

    fn article_view<'a>(
        &'a self,
        record: &'a ArticleRecord,
        parsed: &'a Parsed,
        title: &'a str,
        description: Option<&'a str>,
        takeaways: &'a [ShortText],
        lang: &'a str,
    ) -> ArticleView<'a> {
        let article = record.article();
        let tlp = record.parsed.withholding.strictest_tlp(&parsed.withholding);
        let config = &*self.model.config;
        let names = &self.parts.names;
        let terms = |kind: TermKind| self.own_links(record, kind);
        let today = self.model.until_day();
        let retracted_on = record.retracted_on(today);
        let html = &self.numbered_html(parsed, &record.parsed, lang);
        let when = |date: &crate::content::When| when_text(date, &config.time_zone, lang);
        let iso = |date: &crate::content::When| when_iso(date, &config.time_zone);
        ArticleView {
            title,
            image: self.picture(record, parsed, lang, html),
            date: when(&article.date),
            datetime: iso(&article.date),
            updated: record.updated.as_ref().map(when),
            updated_datetime: record.updated.as_ref().map(iso),
            description,
            dateline: article.dateline.as_deref(),
            kind: article.kind.map(ArticleKind::as_str),
            kind_label: article.kind.map(kind_label),
            tlp: tlp.as_str(),
            tlp_label: format!("TLP:{}", tlp.as_str()),
            authors: article.authors.iter().map(|author| self.person_link(author)).collect(),
            reviewed_by: article
                .reviewed_by
                .iter()
                .map(|reviewer| self.person_link(reviewer))
                .collect(),
            takeaways: takeaways.iter().map(html).collect(),
            information_cutoff: article.information_cutoff.as_ref().map(when),
            information_cutoff_datetime: article.information_cutoff.as_ref().map(iso),
            scope_note: article.scope_note.as_ref().map(html),
            plain_scope_note: article.scope_note.as_ref().map(ShortText::plain),
            story: record.terms[TermKind::Story]
                .first()
                .map(|&index| names.terms[TermKind::Story][index].clone()),
            superseded_by: record.superseded_by.map(|index| {
                let by = &self.model.articles[index];
                ArticleLink {
                    title: &by.article().title,
                    url: by.url.href(&self.base_url),
                    date: day_text(by.article().date.day, DateStyle::Long, lang).to_string(),
                }
            }),
            retracted: retracted_on.is_some(),
            retracted_on: retracted_on.map(|day| day_text(day, DateStyle::Long, lang).to_string()),
            corrections_url: routes::corrections().href(&self.base_url),
            primary_country: article.primary_country.and_then(|code| {
                let index = self.model.countries.search(|country| country.code.cmp(&code))?;
                names.countries.get(index).cloned()
            }),
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
                    date: day_text(correction.date, DateStyle::Long, lang).to_string(),
                    datetime: correction.date.to_string(),
                    kind: correction.kind.as_str(),
                    kind_label: super::corrections::kind_label(correction.kind),
                    text: html(&correction.text),
                    plain: correction.text.plain(),
                })
                .collect(),
            updates: self.updates(article, lang, html),
            quotes: article.quotes.iter().map(|quote| self.quote(article, quote)).collect(),
            claims: article.claims.iter().map(|claim| self.claim(record, parsed, claim)).collect(),
            judgements: article
                .judgements
                .iter()
                .map(|judgement| JudgementView {
                    id: judgement.id.as_str(),
                    text: &judgement.text,
                    likelihood: judgement.likelihood.as_str(),
                    likelihood_label: likelihood_label(judgement.likelihood),
                    percent: percent(judgement.likelihood),
                    confidence: judgement.confidence.map(|confidence| confidence.as_str()),
                    confidence_label: judgement.confidence.map(|confidence| confidence.as_str()),
                    resolves_by: judgement
                        .resolves_by
                        .map(|day| day_text(day, DateStyle::Long, lang).to_string()),
                    outcome: judgement.outcome.map(outcome_label),
                })
                .collect(),
            report_url: config.desk.email.as_ref().map(|email| {
                let subject = encode_query(&format!("Error in “{title}”"));
                let url = self.model.address_of(&parsed.source.path).unwrap_or(&record.url);
                let body = encode_query(&url.permalink(&self.base_url));
                format!("mailto:{email}?subject={subject}&body={body}")
            }),
            extra: &article.extra,
        }
    }

    fn updates<'a>(
        &self,
        article: &'a Article,
        lang: &str,
        html: impl Fn(&ShortText) -> Value,
    ) -> Vec<UpdateView<'a>> {
        let config = &*self.model.config;
        newest_first(article, self.model.selection.until())
            .into_iter()
            .map(|(index, update)| UpdateView {
                id: format!("update-{}", index + 1),
                date: when_text(&update.date, &config.time_zone, lang),
                datetime: when_iso(&update.date, &config.time_zone),
                title: update.title.as_deref(),
                html: html(&update.text),
                plain: update.text.plain(),
            })
            .collect()
    }

    /// People with the office that each held on the article's day.
    fn people(&self, record: &ArticleRecord) -> Value {
        let day = record.article().date.day;
        list(self.own_names(record, TermKind::Person).into_iter().filter_map(|(index, own)| {
            let term = self.model.terms(TermKind::Person).get(index)?;
            let role = match term.parsed.as_ref().map(|parsed| &parsed.entry) {
                Some(Entry::Person(_, person)) => self.office_on(person, day),
                _ => None,
            };
            let role = role.as_deref();
            let known = Name::of_term(term, &self.base_url);
            let name = Name { name: own, role, role_label: role, ..known };
            Some(Value::from_serializable(&name))
        }))
    }

    /// The office that a person held on a day: "Interior Minister, Pakistan".
    pub(super) fn office_on(&self, person: &Person, day: jiff::civil::Date) -> Option<String> {
        let office = person.offices.iter().find(|office| {
            let begun = office.from.as_ref().is_none_or(|from| from.first_day() <= day);
            let ended = office.to.as_ref().is_some_and(|to| to.last_day() < day);
            begun && !ended
        })?;
        let of = office.org.as_deref().or_else(|| {
            office.country.map(|code| {
                self.model.country(code).map_or_else(|| code.name("en"), |record| &record.name)
            })
        });
        Some(match of {
            Some(of) => format!("{}, {of}", office.title),
            None => office.title.to_string(),
        })
    }

    fn quote<'a>(
        &'a self,
        article: &'a Article,
        quote: &'a crate::content::Quote,
    ) -> QuoteView<'a> {
        let config = &*self.model.config;
        let lang =
            if quote.translated { None } else { quote.lang.as_deref() }.unwrap_or(&config.language);
        let term = self.model.term(TermKind::Person, quote.speaker.as_str());
        let day = quote.said_on.as_ref().map_or(article.date.day, Edtf::first_day);
        let office = term.and_then(|term| match term.parsed.as_ref().map(|parsed| &parsed.entry) {
            Some(Entry::Person(_, person)) => self.office_on(person, day),
            _ => None,
        });
        // What somebody is names them as well as a name does.
        let is_protected = self.model.protected.contains(&quote.speaker);
        let role = quote.role.as_deref().map(str::to_owned).or(office).filter(|_| !is_protected);
        // Someone without a page is called as the article calls them, a protected person not at all.
        let speaker = match term {
            Some(term) => Some(Value::from_serializable(&Name::of_term(term, &self.base_url))),
            None if is_protected => None,
            None => Some(Value::from_serializable(&PersonLink {
                name: quote.speaker.as_str(),
                url: None,
            })),
        };
        QuoteView {
            text: &quote.text,
            speaker,
            role,
            said_on: quote.said_on.as_ref().map(|date| edtf_text(date, &config.language)),
            lang,
            dir: direction(lang),
        }
    }

    fn claim<'a>(
        &'a self,
        record: &'a ArticleRecord,
        parsed: &Parsed,
        claim: &'a crate::content::Claim,
    ) -> ClaimView<'a> {
        ClaimView {
            about: &claim.about,
            value: claim_value(&claim.value),
            unit: claim.unit.as_deref(),
            claimant: self.claimant(&record.parsed, &claim.claimant),
            status: claim.status.map(|status| status.as_str()),
            status_label: claim.status.map(|status| status.as_str()),
            source_number: source_number(parsed, &claim.source),
            source_id: claim.source.as_str(),
        }
    }

    /// An author or reviewer: a person of the registry or a free name.
    fn person_link<'a>(&'a self, who: &'a str) -> PersonLink<'a> {
        match self.model.term(TermKind::Person, who) {
            Some(term) => PersonLink { name: &term.name, url: Some(term.url.href(&self.base_url)) },
            None => PersonLink { name: who, url: None },
        }
    }

    /// The page in every language, the original first; nothing if there is but one.
    pub(super) fn alternates<'a>(
        &self,
        original_lang: &'a str,
        original: &'a Url,
        translations: impl Iterator<Item = (&'a str, &'a Url)>,
    ) -> Vec<Alternate<'a>> {
        let mut alternates: Vec<Alternate<'_>> = std::iter::once((original_lang, original))
            .chain(translations)
            .map(|(lang, url)| Alternate {
                lang,
                name: language_name(lang),
                url: url.href(&self.base_url),
                permalink: url.permalink(&self.base_url),
            })
            .collect();
        if alternates.len() == 1 {
            alternates.clear();
        }
        alternates
    }
}

/// A text of the front matter on a page that has no list of its sources.
pub(super) fn unnumbered(text: &ShortText) -> Value {
    text.html().map_or_else(|| Value::from(text.plain()), Value::safe_string)
}

/// The number under which a body cites a source, from 1.
pub(super) fn source_number(parsed: &Parsed, id: &Key) -> Option<usize> {
    parsed.body.cited.iter().position(|cited| cited.key == *id).map(|index| index + 1)
}

/// A type of work as a label.
pub(super) fn kind_label(kind: ArticleKind) -> &'static str {
    match kind {
        ArticleKind::News => "News",
        ArticleKind::Analysis => "Analysis",
        ArticleKind::Assessment => "Assessment",
        ArticleKind::Forecast => "Forecast",
        ArticleKind::Explainer => "Explainer",
    }
}

/// A claim's value as text; a range keeps both ends.
pub(crate) fn claim_value(value: &ClaimValue) -> String {
    match value {
        ClaimValue::Text(text) => text.to_string(),
        ClaimValue::Number(Range { low, high }) if low == high => number_text(i128::from(*low)),
        ClaimValue::Number(Range { low, high }) => {
            format!("{}–{}", number_text(i128::from(*low)), number_text(i128::from(*high)))
        }
    }
}

/// A number of thousandths as text.
pub(super) fn number_text(value: i128) -> String {
    let sign = if value < 0 { "−" } else { "" };
    let (whole, rest) = (value.unsigned_abs() / 1000, value.unsigned_abs() % 1000);
    let mut text = format!("{sign}{whole}");
    if rest > 0 {
        text.push_str(format!(".{rest:03}").trim_end_matches('0'));
    }
    text
}

/// A language's own name, for the links between translations.
pub(super) fn language_name(lang: &str) -> String {
    match lang.split('-').next().unwrap_or(lang) {
        "en" => "English",
        "ur" => "اردو",
        "fa" => "فارسی",
        "ar" => "العربية",
        "ps" => "پښتو",
        "fr" => "Français",
        "de" => "Deutsch",
        "es" => "Español",
        "ru" => "Русский",
        "tr" => "Türkçe",
        "zh" => "中文",
        "hi" => "हिन्दी",
        _ => lang,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_claims_keep_both_ends() {
        let check = |low, high, expected: &str| {
            assert_eq!(claim_value(&ClaimValue::Number(Range { low, high })), expected);
        };
        check(23_000, 23_000, "23");
        check(20_000, 25_000, "20–25");
        check(1_500, 1_500, "1.5");
        check(-250, -250, "−0.25");
        check(12_345, 12_345, "12.345");
        assert_eq!(claim_value(&ClaimValue::Text("nearly 900".into())), "nearly 900");
    }
}
