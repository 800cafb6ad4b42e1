//! How to cite an article: the version that a reader has before them, not only the address.

use serde::Serialize;
use tera::Value;

use crate::content::{TermKind, When};
use crate::formats::Citation;
use crate::model::{ArticleIndex, Sight, version_name};
use crate::pages::parts::Views;
use crate::pages::parts::cards::headline;
use crate::pages::{CitationFormat, DataSet};
use crate::text::{escape, is_at_home};
use crate::words::dates::when_text;
use crate::words::dates::{DateStyle, day_text};

/// The forms of a citation that a page shows.
#[derive(Debug, Serialize)]
pub(crate) struct CitationView {
    version: String,
    text: String,
    url: String,
    bibtex: Value,
    csl_json: Value,
    bibtex_url: Option<String>,
    csl_json_url: Option<String>,
}

/// The bytes of a citation's file.
pub(crate) fn citation_file(
    views: &Views,
    article: ArticleIndex,
    format: CitationFormat,
) -> Vec<u8> {
    views
        .with_citation(article, |citation, _| match format {
            CitationFormat::BibTex => format!("{}\n", citation.bibtex()),
            CitationFormat::CslJson => format!("{:#}\n", citation.csl_json()),
        })
        .into_bytes()
}

impl Views {
    /// How to cite an article.
    pub(crate) fn citation(&self, article: ArticleIndex) -> CitationView {
        let file = |format: CitationFormat| {
            let set = DataSet::Citation { article, format };
            self.model.config.article.cite_files.then(|| self.data_url(set))
        };
        self.with_citation(article, |citation, text| CitationView {
            version: citation.version.0.to_owned(),
            text: text.to_owned(),
            url: citation.url.to_owned(),
            bibtex: Value::safe_string(&escape::text(&citation.bibtex())),
            csl_json: Value::safe_string(&escape::text(&citation.csl_json().to_string())),
            bibtex_url: file(CitationFormat::BibTex),
            csl_json_url: file(CitationFormat::CslJson),
        })
    }

    fn with_citation<T>(
        &self,
        article: ArticleIndex,
        write: impl FnOnce(&Citation<'_>, &str) -> T,
    ) -> T {
        let config = &*self.model.config;
        let record = &self.model.articles[article];
        let parsed = &self.entries[record.file];
        let article = self.entries.article(record);
        let lang = article.lang.as_deref().unwrap_or(&config.language);
        let mut authors: Vec<&str> = article
            .authors
            .iter()
            .map(|who| self.model.term(TermKind::Person, who).map_or(&**who, |term| &term.name))
            .collect();
        if authors.is_empty() {
            authors.push(config.desk.name.as_deref().unwrap_or(&config.title));
        }
        // The citation is a sentence of the theme's words for the page.
        let words = config.words.of(lang);
        let phrase = match is_at_home(words.lang(), lang) {
            true => lang,
            false => self.phrase_language(),
        };
        let said = |key: &str, date: &When| {
            let when = when_text(date, &config.time_zone, phrase, &config.words);
            words.said(key, &[("when", (&when).into())])
        };
        let cutoff = article.information_cutoff.as_ref();
        let cutoff = cutoff.map(|date| said("cited_information", date));
        let updated = record.updated.map(|date| said("cited_updated", &date));
        let hides = |speaker: &str| self.model.protected.contains(speaker);
        let (now, today) = (self.model.selection.now, self.model.today);
        let version = version_name(article, parsed, &Sight { now, today, hides: &hides });
        let in_words = words.said("cited_version", &[("version", (&*version).into())]);
        let day = article.date.day;
        let title = headline(words, &article.title, self.is_retracted(record));
        let issued = day_text(day, DateStyle::Long, phrase, &config.words);
        let both = |one: &str, other: &Option<String>| match other {
            Some(other) => words.list(&[one, other]),
            None => one.to_owned(),
        };
        let text = words.said(
            "citation",
            &[
                ("authors", words.list(&authors).as_str().into()),
                ("title", (&*title).into()),
                ("publication", (&*config.title).into()),
                ("issued", both(&issued, &updated).as_str().into()),
                ("version", both(&in_words, &cutoff).as_str().into()),
            ],
        );
        let citation = Citation {
            slug: article.slug.as_str(),
            title: &title,
            authors,
            publication: &config.title,
            lang,
            issued: (day, &issued),
            updated: updated.as_deref(),
            cutoff: cutoff.as_deref(),
            version: (&version, &in_words),
            url: &record.url.permalink(&self.base_url),
        };
        write(&citation, &text)
    }
}
