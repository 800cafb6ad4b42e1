//! Which articles stand in a feed.

use std::borrow::Cow;

use crate::catalogue::Words;
use crate::content::{Article, TermKind};
use crate::formats::{Feed, FeedEntry, atom};
use crate::model::{ArticleIndex, ArticleRecord};
use crate::pages::parts::Views;
use crate::pages::parts::cards::headline;
use crate::pages::{DataSet, FeedScope};
use crate::words::dates::when_rfc3339;

/// The bytes of an Atom feed.
pub(super) fn feed(views: &Views, scope: FeedScope) -> Vec<u8> {
    let model = &*views.model;
    let config = &*model.config;
    let base = &views.base_url;
    let titles =
        if scope == FeedScope::Corrections { views.correction_titles() } else { Vec::new() };
    let newest = |articles: &[ArticleIndex]| -> Vec<FeedEntry<'_>> {
        let newest = articles.iter().take(config.feeds.entries);
        newest.map(|&index| entry(views, &model.articles[index])).collect()
    };
    let (part, lang, entries): (Option<Box<str>>, _, _) = match scope {
        FeedScope::Site => {
            let newest = model.articles.iter().take(config.feeds.entries);
            (None, &config.language, newest.map(|record| entry(views, record)).collect())
        }
        FeedScope::Country(index) => {
            let record = &model.countries[index];
            (Some(record.name.clone()), &config.language, newest(&record.articles))
        }
        FeedScope::Term(kind, index) => {
            let record = &model.terms(kind)[index];
            (Some(record.name.clone()), &config.language, newest(&record.articles))
        }
        FeedScope::Corrections => (
            Some(views.words().word("corrections").into()),
            &config.language,
            views.correction_entries(&titles),
        ),
    };
    let title = match part {
        Some(part) => views.with_part(&config.title, &part),
        None => config.title.to_string(),
    };
    // A feed without entries was last changed on the day of the build; there is nothing older to
    // say, and the time of day must not show.
    let updated = entries
        .iter()
        .map(|entry: &FeedEntry<'_>| entry.updated.clone())
        .max()
        .unwrap_or_else(|| format!("{}T00:00:00Z", model.today));
    atom(&Feed {
        title: &title,
        subtitle: config.description.as_deref().filter(|_| scope == FeedScope::Site),
        lang,
        permalink: DataSet::Feed(scope).url(model).permalink(base),
        page: scope.page(model).permalink(base),
        author: config.desk.name.as_deref().unwrap_or(&config.title),
        updated,
        entries,
    })
}

/// A title with what became of the article: a reader of the feed sees nothing else of it.
fn marked_title<'t>(
    views: &Views,
    record: &ArticleRecord,
    title: &'t str,
    words: &Words,
) -> Cow<'t, str> {
    if !views.is_retracted(record) && record.superseded_by.is_some() {
        return words.said("superseded_title", &[("title", title.into())]).into();
    }
    headline(words, title, views.is_retracted(record))
}

impl Views {
    /// The language of an article, where it is not that of the pages around it.
    pub(super) fn foreign_language<'a>(&self, article: &'a Article) -> Option<&'a str> {
        article.lang.as_deref().filter(|lang| **lang != *self.model.config.language)
    }
}

fn entry<'a>(views: &'a Views, record: &'a ArticleRecord) -> FeedEntry<'a> {
    let model = &*views.model;
    let article = views.entries.article(record);
    let zone = &model.config.time_zone;
    let published = when_rfc3339(&article.date, zone);
    let countries = record.countries.iter().map(|&index| {
        let country = &model.countries[index];
        (country.code.as_str(), &*country.name)
    });
    let own = model.config.registries.own().map(|(kind, _)| kind);
    let subjects = std::iter::once(TermKind::Topic).chain(own).flat_map(|kind| {
        let named = views.own_names(record, kind).into_iter();
        named.map(move |(index, name)| (model.terms(kind)[index].key.as_str(), name))
    });
    FeedEntry {
        lang: views.foreign_language(article),
        title: marked_title(views, record, &article.title, views.words()),
        permalink: record.url.permalink(&views.base_url),
        updated: when_rfc3339(&record.modified(), zone),
        published,
        summary: article.description.as_deref().or_else(|| {
            Some(&*views.entries[record.file].body.summary).filter(|summary| !summary.is_empty())
        }),
        authors: article
            .authors
            .iter()
            .map(|who| model.term(TermKind::Person, who).map_or(&**who, |term| &term.name))
            .collect(),
        categories: countries.chain(subjects).collect(),
    }
}
