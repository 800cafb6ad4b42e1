//! A country's own page.

use tera::Context;

use crate::address::routes;
use crate::content::CountryCode;
use crate::content::TermKind;
use crate::diagnostics::Diagnostic;
use crate::model::{ArticleIndex, CountryIndex, EventIndex, SHOWN_EVENTS, TermIndex};
use crate::pages::parts::names::Name;
use crate::pages::parts::places::insert_regions;
use crate::pages::parts::terms::{CountedName, Subject};
use crate::pages::parts::{Views, list};
use crate::pages::{DataSet, FeedScope, Page};

impl Views {
    pub(crate) fn country(
        &self,
        page: &Page,
        index: CountryIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let record = &model.countries[index];
        let entry = record.entry();
        let names = entry.map(|country| &country.names);
        let subject = Subject {
            name: Name {
                flag: self.parts.directory.flag(record.code),
                ..self.name_of_country(record)
            },
            lang: record.lang.as_deref().unwrap_or(&model.config.language),
            url: &record.url,
            file: record.file,
            articles: &record.articles,
            events: &record.events,
            is_filter: true,
            // An English name is none of another language's.
            names: self.names_in(
                names,
                |lang| match CountryCode::name_language(lang) {
                    None => record.code.name(lang),
                    Some(_) => "",
                },
                &record.name,
            ),
            extra: entry.map(|country| &country.extra),
            fields: Vec::new(),
            feed: Some(FeedScope::Country(index)),
            json_ld: None,
        };
        let mut context = self.term_context(page, subject, page_number, problems);
        let code = record.code.slug();
        let timeline = routes::timeline_of_country(&code);
        self.insert_event_links(&mut context, &record.events, "country", &code, Some(&timeline));
        // Later pages of the list have no more than the list.
        let is_first = page_number == 1;
        let events = if is_first { &*record.events } else { &[] };
        self.insert_upcoming(&mut context, index, events, problems);
        let statuses = entry.map_or(&[][..], |country| &country.status);
        let shown = if is_first { statuses } else { &[] };
        let parsed = record.file.map(|file| &self.entries[file]).filter(|_| !shown.is_empty());
        let html = parsed.map(|parsed| self.numbered_html(parsed, &model.config.language));
        let standing = html.as_ref().and_then(|html| self.standing(shown, html));
        context.insert("standing", &standing);
        let next = self.ahead(events.iter().copied()).next();
        context.insert("next_event", &next.map(|index| self.event_line(index)));
        let named = if is_first { self.most_named(&record.articles) } else { Vec::new() };
        context.insert("named", &named);
        context.insert("status_strip", &self.strip(shown));
        let figures = (is_first && record.has_figures())
            .then(|| routes::country_figures(&record.url).href(&self.base_url));
        context.insert("figures_url", &figures);
        let review_by = entry.and_then(|country| country.review_by);
        let missed = review_by.filter(|day| *day < model.today);
        context.insert("not_reviewed_since", &missed.map(|day| self.long_day(day)));
        context.insert("not_reviewed_since_datetime", &missed.map(|day| day.to_string()));
        insert_regions(self, &mut context, entry);
        context.insert("pairs", &if is_first { self.pairs(index) } else { Vec::new() });
        let neighbours = entry.map_or(&[][..], |country| &country.neighbours);
        context.insert_value(
            "neighbours",
            list(neighbours.iter().map(|code| self.country_name(code))),
        );
        let pinned = entry.map_or(&[][..], |country| &country.pinned);
        let pinned: Vec<ArticleIndex> =
            pinned.iter().filter_map(|reference| model.article_at(reference)).collect();
        context.insert_value("pinned", self.cards(&pinned, problems));
        context.insert("topics", &self.topics_of(index));
        let claims = if is_first { self.claims_of_country(index) } else { Vec::new() };
        context.insert("claims_head", self.claims_head(&claims, self.words()));
        context.insert("claim_groups", &claims);
        context
    }

    /// What to watch of some events.
    fn insert_upcoming(
        &self,
        context: &mut Context,
        country: CountryIndex,
        events: &[EventIndex],
        problems: &mut Vec<Diagnostic>,
    ) {
        let (upcoming, count) = self.upcoming(events.iter().copied(), SHOWN_EVENTS, problems);
        context.insert_value("upcoming", upcoming);
        context.insert("upcoming_count", &count);
        let record = &self.model.countries[country];
        let query = format!("country={}&status=expected", record.code.slug());
        context.insert("upcoming_url", &self.filtered_timeline(&query));
        context.insert("watch_calendar", &self.data_url(DataSet::Ahead { country: Some(country) }));
    }

    /// The topics of a country's articles, most frequent first, each with its page of this country.
    fn topics_of(&self, country: CountryIndex) -> Vec<CountedName<'_>> {
        let of_country = self.country_topics_of(country);
        let counts =
            of_country.iter().map(|record| (record.topic, record.articles.len())).collect();
        let mut topics = self.counted_topics(counts);
        for topic in &mut topics {
            let term = |index: TermIndex| &self.model.terms(TermKind::Topic)[index].key;
            let found = of_country.iter().find(|record| term(record.topic).as_str() == topic.key);
            if let Some(record) = found {
                topic.url = record.url.href(&self.base_url);
            }
        }
        topics
    }
}
