//! Of when the front page is: the day of the newest article, the last change, and what was
//! corrected of late.

use jiff::civil::Date;
use serde::Serialize;
use tera::Value;

use crate::content::CorrectionKind;
use crate::model::correction_id;
use crate::pages::parts::Views;
use crate::pages::parts::body::unnumbered;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::timeline::Neighbour;
use crate::text::{Called, whole_sentences};
use crate::words::dates::{DateStyle, dateline, when_iso, when_time};

/// Days, back from the last change, whose corrections stand on the front page.
const DAYS_OF_CORRECTION: i32 = 7;
/// The most letters of a correction on the front page, unless its first sentence is longer.
const MOST_OF_CORRECTION: usize = 80;
/// Days after its last one for which an edition is linked on the front page.
const DAYS_OF_EDITION: i32 = 31;

/// The line of the day below the masthead.
#[derive(Debug, Serialize)]
pub(super) struct Issue {
    date: String,
    datetime: String,
    /// The time of day of the last change, where it is known.
    updated: Option<String>,
    updated_datetime: Option<String>,
}

/// The newest correction of the last days, for the line under the lead.
#[derive(Debug, Serialize)]
pub(super) struct CorrectionLine<'a> {
    date: String,
    datetime: String,
    kind: &'static str,
    kind_label: &'a str,
    /// The whole text.
    text: Value,
    /// Its first sentences, which say what it is about.
    what: Called<'a>,
    url: String,
    article: ArticleLink<'a>,
    /// How many further ones there are of these days.
    more: usize,
    /// The last of these days: who reads the page later must not take them for the last days.
    week_to: String,
}

impl Views {
    /// The newest edition of which the desk says something, until a month after its last day: what
    /// is older is no news.
    pub(super) fn newest_edition(&self) -> Option<Neighbour> {
        let written = self.model.editions.iter().filter(|(_, record)| record.file.is_some());
        let (&period, record) = written.max_by_key(|(period, _)| period.last())?;
        let age = self.last_change()?.since(period.last()).ok()?;
        (age.get_days() <= DAYS_OF_EDITION).then(|| Neighbour {
            name: self.period_name(period),
            url: record.url.href(&self.base_url),
        })
    }

    /// The day on which anything was last published or changed.
    fn last_change(&self) -> Option<Date> {
        self.model.articles.iter().map(|record| record.modified().day).max()
    }

    /// The newest correction of the last seven days of the issue; an update corrects nothing.
    pub(super) fn last_correction(&self) -> Option<CorrectionLine<'_>> {
        let model = &*self.model;
        let last = self.last_change()?;
        // Those that the link to the log promises are all that stand there.
        let of_week = model.corrections.iter().filter(|known| {
            let age = last.since(known.correction(&model.articles).date).ok();
            age.is_some_and(|age| age.get_days() < DAYS_OF_CORRECTION)
        });
        let newest = of_week
            .clone()
            .find(|known| known.correction(&model.articles).kind != CorrectionKind::Update)?;
        let record = &model.articles[newest.article];
        let article = self.entries.article(record);
        let correction = article.corrections.get(newest.position)?;
        let id = correction_id(article, newest.position);
        let what = whole_sentences(correction.text.plain(), MOST_OF_CORRECTION);
        let lang = self.language_of(record);
        Some(CorrectionLine {
            date: self.long_day(correction.date),
            datetime: correction.date.to_string(),
            kind: correction.kind.as_str(),
            kind_label: self.words().label(correction.kind),
            text: unnumbered(&correction.text),
            what: self.called(what.unwrap_or_else(|| correction.text.plain()), Some(lang)),
            url: format!("{}#{id}", record.url.href(&self.base_url)),
            article: ArticleLink::of(self, record, &model.config.language),
            more: of_week.count() - 1,
            week_to: self.long_day(last),
        })
    }

    /// None where nothing is published. What the clock says is left out: a site that nobody has
    /// changed for a year must not look like this morning's.
    pub(super) fn issue(&self) -> Option<Issue> {
        let config = &*self.model.config;
        let last = self.model.articles.iter().map(|record| record.modified());
        let last = last.max_by_key(|when| when.timestamp)?;
        let (lang, words) = (&*config.language, &*config.words);
        Some(Issue {
            date: dateline(last.day, DateStyle::Weekday, lang, words).to_string(),
            datetime: last.day.to_string(),
            updated: last.has_time.then(|| when_time(&last, &config.time_zone, lang, words)),
            updated_datetime: last.has_time.then(|| when_iso(&last, &config.time_zone)),
        })
    }
}
