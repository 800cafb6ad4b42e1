//! What the pages of countries, terms and pairs of countries share: their head, body and lists.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Value};

use super::event_count::EventCount;
use super::head::{Head, Words};
use super::names::Name;
use super::pager::Order;
use super::{Views, list};
use crate::address::Url;
use crate::config::Registry;
use crate::content::{Edtf, Extra, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::{ArticleIndex, EntryIndex, EventIndex, SHOWN_EVENTS, TermIndex};
use crate::pages::{FeedScope, Page};
use crate::text::{Called, direction};

/// Events on a page that is the only list of them: of a place, a person, a pair.
pub(crate) const LISTED_EVENTS: usize = 50;

/// A country or term, for its own page.
pub(crate) struct Subject<'a> {
    pub(crate) name: Name<'a>,
    /// The language of the name.
    pub(crate) lang: &'a str,
    pub(crate) url: &'a Url,
    pub(crate) file: Option<EntryIndex>,
    pub(crate) articles: &'a [ArticleIndex],
    pub(crate) events: &'a [EventIndex],
    /// Whether the timeline can be limited to them.
    pub(crate) is_filter: bool,
    pub(crate) names: Vec<NameIn<'a>>,
    pub(crate) extra: Option<&'a Extra>,
    pub(crate) fields: Vec<OwnField<'a>>,
    pub(crate) feed: Option<FeedScope>,
    pub(crate) json_ld: Option<Value>,
}

/// The same as templates see it.
#[derive(Debug, Serialize)]
struct TermView<'a> {
    #[serde(flatten)]
    name: Name<'a>,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
    names: Vec<NameIn<'a>>,
    /// Free values.
    extra: Option<&'a Extra>,
    /// Those of them that site.toml lists, as text.
    fields: Vec<OwnField<'a>>,
}

/// A field that the desk gives to the entries of a registry of its own.
#[derive(Debug, Serialize)]
pub(crate) struct OwnField<'a> {
    key: &'a str,
    label: String,
    text: String,
}

/// A word of site.toml as people read it at the head of something: `Start date`.
pub(crate) fn spaced_label(word: &str) -> String {
    let mut label: String = word.replace(['_', '-'], " ");
    if let Some(first) = label.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    label
}

impl Views {
    /// The fields that site.toml lists, in its order, as far as an entry has them and they are
    /// text.
    pub(crate) fn own_fields<'a>(
        &self,
        registry: &'a Registry,
        extra: &Extra,
    ) -> Vec<OwnField<'a>> {
        let fields = registry.extra.iter().filter_map(|key| {
            let text = self.plain_text(extra.get(&**key)?)?;
            Some(OwnField { key, label: spaced_label(key), text })
        });
        fields.collect()
    }

    /// A value as a reader sees it: text, a date, a number, several of these.
    fn plain_text(&self, value: &serde_json::Value) -> Option<String> {
        use serde_json::Value as Json;
        match value {
            Json::String(text) => Some(self.spelt_date(text).unwrap_or_else(|| text.clone()))
                .filter(|text| !text.trim().is_empty()),
            Json::Number(number) => Some(number.to_string()),
            Json::Bool(flag) => {
                Some(self.words().word(if *flag { "yes" } else { "no" }).to_owned())
            }
            Json::Array(items) => {
                let items: Vec<String> =
                    items.iter().filter_map(|item| self.plain_text(item)).collect();
                (!items.is_empty()).then(|| self.words().list(&items))
            }
            Json::Null | Json::Object(_) => None,
        }
    }

    /// A day or a month (`2024-06-22`, `2014-06`) as other dates read. Anything else may be a
    /// number or a name that only looks like a date.
    fn spelt_date(&self, text: &str) -> Option<String> {
        let parts = || text.split('-');
        let is_date = matches!(text.len(), 7 | 10)
            && parts().next().is_some_and(|year| year.len() == 4)
            && parts().skip(1).all(|part| part.len() == 2)
            && parts().flat_map(str::bytes).all(|byte| byte.is_ascii_digit());
        let date = if is_date { Edtf::parse(text).ok() } else { None };
        date.map(|date| self.date_text(&date))
    }
}

/// A name in another language.
#[derive(Debug, Serialize)]
pub(crate) struct NameIn<'a> {
    lang: &'a str,
    dir: &'static str,
    text: &'a str,
}

/// A topic of a country.
#[derive(Debug, Serialize)]
pub(crate) struct CountedName<'a> {
    pub(crate) key: &'a str,
    pub(crate) name: Called<'a>,
    pub(crate) url: String,
    pub(crate) article_count: usize,
}

impl Views {
    /// What the pages of countries and terms share: head, body, sources, articles and events.
    pub(crate) fn term_context(
        &self,
        page: &Page,
        subject: Subject<'_>,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let config = &*self.model.config;
        let Subject { name, url, articles, events, .. } = subject;
        let parsed = subject.file.map(|file| &self.entries[file]);
        let title = Words { text: name.name.text, lang: subject.lang };
        let own = |text| Words { text, lang: &config.language };
        let head = Head {
            title,
            description: parsed.and_then(|parsed| self.told_of(None, parsed)).map(own),
            lang: &config.language,
            has_code: parsed.is_some_and(|parsed| parsed.body.has_code),
            feed: subject.feed.map(|scope| (title, scope)),
        };
        let mut page_view = self.page_view(page, head);
        if let Some(script) = &subject.json_ld {
            page_view.describe(script);
        }
        let mut context = Context::new();
        context.insert("page", &page_view);
        let view = TermView {
            name,
            article_count: articles.len(),
            events: self.count_events(events.iter().copied()),
            names: subject.names,
            extra: subject.extra,
            fields: subject.fields,
        };
        context.insert("term", &view);
        // Later pages of the list do not repeat the body, nor what else cites.
        let parsed = parsed.filter(|_| page_number == 1);
        let body = parsed.filter(|parsed| !parsed.body.html.is_empty());
        context
            .insert_value("body", body.map_or_else(Value::none, |parsed| self.body(parsed, url)));
        let sources = parsed.map_or_else(
            || list(std::iter::empty()),
            |parsed| self.sources_of(parsed, self.words()),
        );
        context.insert_value("sources", sources);
        let most_events = if subject.is_filter { SHOWN_EVENTS } else { LISTED_EVENTS };
        self.insert_lists(
            &mut context,
            url,
            articles,
            (events, most_events),
            page_number,
            problems,
        );
        context
    }

    /// The articles of a page of the list; on the first page alone, the newest of some events, at
    /// most so many.
    pub(crate) fn insert_lists(
        &self,
        context: &mut Context,
        url: &Url,
        articles: &[ArticleIndex],
        (events, most_events): (&[EventIndex], usize),
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) {
        let (order, per_page) = (Order::NewestFirst, self.model.config.paginate_by);
        let cards = self.insert_pager(context, url, order, articles, page_number, per_page);
        context.insert_value("cards", self.cards(cards, problems));
        let shown = if page_number == 1 { events } else { &[] };
        context.insert_value(
            "events",
            self.latest_events(shown.iter().copied(), most_events, problems),
        );
    }

    /// The topics with the most articles, most frequent first.
    pub(crate) fn busiest_topics(&self, count: usize) -> Vec<CountedName<'_>> {
        let topics = self.model.terms(TermKind::Topic).positioned();
        let counts = topics.map(|(index, term)| (index, term.articles.len()));
        let used = counts.filter(|&(_, count)| count > 0).collect();
        let mut topics = self.counted_topics(used);
        topics.truncate(count);
        topics
    }

    pub(crate) fn counted_topics(
        &self,
        mut topics: Vec<(TermIndex, usize)>,
    ) -> Vec<CountedName<'_>> {
        topics.sort_by_key(|&(topic, count)| (std::cmp::Reverse(count), topic));
        topics
            .into_iter()
            .filter_map(|(index, article_count)| {
                let term = self.model.terms(TermKind::Topic).get(index)?;
                Some(CountedName {
                    key: term.key.as_str(),
                    name: self.called(&term.name, term.lang.as_deref()),
                    url: term.url.href(&self.base_url),
                    article_count,
                })
            })
            .collect()
    }

    /// The name in the site's other languages: the registry's, else the `fallback`'s.
    pub(crate) fn names_in<'a>(
        &'a self,
        names: Option<&'a BTreeMap<Box<str>, Box<str>>>,
        fallback: impl Fn(&str) -> &'a str,
        shown: &str,
    ) -> Vec<NameIn<'a>> {
        let config = &*self.model.config;
        let mut langs: Vec<&str> = config.languages.iter().map(|lang| &**lang).collect();
        langs.extend(names.into_iter().flat_map(BTreeMap::keys).map(|lang| &**lang));
        langs.sort_unstable();
        langs.dedup();
        langs
            .into_iter()
            .filter(|lang| *lang != &*config.language)
            .filter_map(|lang| {
                let text = names
                    .and_then(|names| names.get(lang))
                    .map_or_else(|| fallback(lang), AsRef::as_ref);
                (!text.is_empty() && text != shown).then(|| NameIn {
                    lang,
                    dir: direction(lang),
                    text,
                })
            })
            .collect()
    }
}

/// How many of the events of a page are there for their articles alone.
pub(crate) fn insert_inherited(context: &mut Context, inherited: usize, all: usize) {
    context.insert("inherited_event_count", &inherited);
    context.insert("are_all_inherited", &(inherited > 0 && inherited == all));
}
