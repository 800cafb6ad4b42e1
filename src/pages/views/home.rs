//! The front pages: status board, latest articles, what to watch, latest events; and the start page
//! of each further language.

use serde::Serialize;
use tera::Context;

use crate::diagnostics::Diagnostic;
use crate::model::{ArticleIndex, CountryRecord, LanguageIndex};
use crate::pages::parts::body::unnumbered;
use crate::pages::parts::event_count::EventCount;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::languages::language_name;
use crate::pages::parts::names::{Name, name_order};
use crate::pages::parts::pager::Order;
use crate::pages::parts::status::StatusView;
use crate::pages::parts::{Views, list};
use crate::pages::{DataSet, FeedScope, Page};

/// Articles on the front page.
const LATEST_ARTICLES: usize = 9;
/// Topics on the front page.
const BROWSED_TOPICS: usize = 24;
/// Events ahead on the front page.
const WATCHED_EVENTS: usize = 8;
/// Events on the front page.
const LATEST_EVENTS: usize = 10;

/// A country on the status board.
#[derive(Debug, Serialize)]
struct BoardRow<'a> {
    #[serde(flatten)]
    country: Name<'a>,
    article_count: usize,
    #[serde(flatten)]
    events: EventCount,
    status: Option<StatusView<'a>>,
}

impl Views {
    pub(crate) fn home(&self, page: &Page, problems: &mut Vec<Diagnostic>) -> Context {
        let model = &*self.model;
        let own = |text| Words { text, lang: &model.config.language };
        let head = Head {
            description: model.config.description.as_deref().map(own),
            ..Head::of(own(&model.config.title), &model.config.language)
        };
        let latest: Vec<ArticleIndex> = model
            .articles
            .positions()
            .filter(|&index| model.articles[index].stands(model.until_day()))
            .take(LATEST_ARTICLES)
            .collect();
        let mut context = Context::new();
        let mut view = self.page_view(page, head);
        view.alternates = self.language_homes();
        context.insert("page", &view);
        context.insert_value("latest", self.cards(&latest, problems));
        context.insert_value(
            "events",
            self.latest_events(model.events.positions(), LATEST_EVENTS, problems),
        );
        let (upcoming, count) = self.upcoming(model.events.positions(), WATCHED_EVENTS, problems);
        context.insert_value("upcoming", upcoming);
        context.insert("upcoming_count", &count);
        context.insert("upcoming_url", &self.filtered_timeline("status=expected"));
        context.insert("watch_calendar", &self.data_url(DataSet::Ahead { country: None }));
        let mut countries: Vec<BoardRow<'_>> =
            model.countries.iter().map(|record| self.board_row(record)).collect();
        countries.sort_by_cached_key(|row| name_order(row.country.name));
        context.insert("countries", &countries);
        let mut board: Vec<&BoardRow<'_>> =
            countries.iter().filter(|row| row.status.is_some()).collect();
        // Stable, so those of one gravity stay in the order of their names.
        board.sort_by_key(|row| row.status.as_ref().map(StatusView::gravity));
        context.insert("board", &board);
        context.insert("topics", &self.busiest_topics(BROWSED_TOPICS));
        context
    }

    fn board_row<'a>(&'a self, record: &'a CountryRecord) -> BoardRow<'a> {
        let statuses = record.entry().map_or(&[][..], |country| &country.status);
        BoardRow {
            country: Name::of_country(record, &self.base_url),
            article_count: record.articles.len(),
            events: self.count_events(record.events.iter().copied()),
            status: statuses.last().map(|status| self.status(status, unnumbered)),
        }
    }

    /// `/ur/`.
    pub(crate) fn language_home(
        &self,
        page: &Page,
        language: LanguageIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let record = &self.model.languages[language];
        let name = language_name(&record.lang);
        let own = Words { text: &name, lang: &record.lang };
        let feed = FeedScope::Language(language);
        let head = Head { feed: Some((own, feed)), ..Head::of(own, &record.lang) };
        let mut context = Context::new();
        let mut view = self.page_view(page, head);
        if page_number == 1 {
            view.alternates = self.language_homes();
        }
        context.insert("page", &view);
        let (order, all) = (Order::NewestFirst, &record.articles);
        let per_page = self.model.config.paginate_by;
        let shown = self.insert_pager(&mut context, &record.url, order, all, page_number, per_page);
        let cards = shown.iter().map(|article| match article.translation {
            Some(translation) => self.translation_card(article.article, translation, problems),
            None => self.card(article.article, problems),
        });
        context.insert_value("cards", list(cards));
        context.insert("feed", &self.data_url(DataSet::Feed(feed)));
        context
    }
}
