//! What a page says of itself to search engines, and to who shares it, where the desk wrote
//! nothing: what it holds, counted, in one sentence that never breaks off.

use super::Views;
use super::event_count::EventTally;
use crate::catalogue::Words;
use crate::content::{Entry, Parsed, Period, TermKind};
use crate::model::{ArticleIndex, EventIndex};
use crate::pages::PageKind;
use crate::pages::timelines::timeline_of;
use crate::text::{name_order, whole_sentences};

/// The longest description that is made here, in characters: what search engines show of one.
const LONGEST: usize = 160;

impl Views {
    /// What an entry says of itself in the head of its page: the desk's own description, else the
    /// sentences of its first paragraph that fit.
    pub(crate) fn told_of<'a>(
        &self,
        description: Option<&'a str>,
        parsed: &'a Parsed,
    ) -> Option<&'a str> {
        let own = description.or_else(|| match &parsed.entry {
            Entry::Term(_, _, term) => term.description(),
            _ => None,
        });
        own.or_else(|| whole_sentences(&parsed.body.summary, LONGEST))
    }

    /// What a page with a title holds, in the theme's own words, and a plain page in its own;
    /// nothing for a file that is no page.
    pub(crate) fn description(&self, kind: &PageKind, title: &str) -> Option<String> {
        let model = &*self.model;
        let site = &*model.config.title;
        let words = self.words();
        let articles = |articles: &[ArticleIndex]| self.articles_told(articles.len());
        let told = match kind {
            PageKind::Home | PageKind::Articles { .. } => {
                self.parts.told.all.get_or_init(|| self.of_all()).clone()
            }
            PageKind::ArticlesOfKind { kind, .. } => {
                let of_kind = model.kinds.get(kind).map_or(&[][..], Vec::as_slice);
                {
                    let articles = articles(of_kind);
                    let kind = words.label(*kind);
                    words.said(
                        "told_of_kind",
                        &[("kind", kind.into()), ("articles", (&articles).into())],
                    )
                }
            }
            PageKind::ArticlesOf { year, month, .. } => {
                let months = model.article_months.iter();
                let of_period = months.filter(|(of, _)| {
                    of.year == *year && month.is_none_or(|month| of.month == month)
                });
                let count = self.articles_told(of_period.map(|(_, of)| of.len()).sum());
                let period = month.map_or_else(
                    || self.year_name(*year),
                    |month| self.month_in_phrase(*year, month),
                );
                let told = [
                    ("site", site.into()),
                    ("articles", (&count).into()),
                    ("period", (&period).into()),
                ];
                words.said("told_of_period", &told)
            }
            PageKind::Article { article, .. } => self.of_article(*article),
            PageKind::History { article } => {
                let title = &*self.entries.article(&model.articles[*article]).title;
                words.said("told_versions", &[("title", title.into())])
            }
            PageKind::Countries => self.list_of(
                words.word("countries"),
                model.countries.iter().map(|record| &*record.name),
            ),
            PageKind::Country { country, .. } => {
                let record = &model.countries[*country];
                self.of_subject(&record.name, &record.articles, &record.events)
            }
            PageKind::CountryFigures { country } => {
                let record = &model.countries[*country];
                let name = words.said("told_figures", &[("country", (&*record.name).into())]);
                self.of_subject(&name, &record.articles, &record.events)
            }
            PageKind::CountryTopic { country_topic, .. } => {
                let record = &model.country_topics[*country_topic];
                let country = &model.countries[record.country].name;
                let topic = &model.terms(TermKind::Topic)[record.topic].name;
                self.of_subject(&self.with_part(country, topic), &record.articles, &[])
            }
            PageKind::Relations { .. } => {
                let told = [("site", site.into()), ("count", model.relations.len().into())];
                words.said("told_relations", &told)
            }
            PageKind::Relation { relation, .. } => {
                let record = &model.relations[*relation];
                let [one, other] = record.countries.map(|index| &*model.countries[index].name);
                let pair = words.said("pair", &[("one", one.into()), ("other", other.into())]);
                self.of_subject(&pair, &record.articles, &record.events)
            }
            PageKind::Editions => {
                let name = |period: &Period| self.period_in_phrase(*period);
                let count = model.editions.len();
                let count = words.said("editions_count", &[("count", count.into())]);
                let told = [("site", site.into()), ("editions", (&count).into())];
                match (model.editions.keys().next(), model.editions.keys().next_back()) {
                    (Some(first), Some(last)) if first != last => {
                        let (first, last) = (name(first), name(last));
                        let ends = [("from", (&first).into()), ("to", (&last).into())];
                        words.said("told_editions_from_to", &[&told[..], &ends].concat())
                    }
                    _ => words.said("told_editions", &told),
                }
            }
            PageKind::Edition { period } | PageKind::EditionPrint { period } => {
                let record = model.editions.get(period)?;
                let events = self.events_told(&record.events);
                let days = self.period_in_phrase(*period);
                let articles = articles(&record.articles);
                let told = [
                    ("site", site.into()),
                    ("period", (&days).into()),
                    ("articles", (&articles).into()),
                    ("events", (&events).into()),
                ];
                match record.corrections.len() {
                    0 => words.said("told_edition", &told),
                    count => {
                        let count = words.said("corrections_count", &[("count", count.into())]);
                        let more = [("corrections", (&count).into())];
                        words.said("told_edition_with_corrections", &[&told[..], &more].concat())
                    }
                }
            }
            PageKind::Terms { kind, .. } => {
                let names = || model.terms(*kind).iter().map(|record| &*record.name);
                let told = || self.list_of(title, names());
                self.parts.told.registries[*kind].get_or_init(told).clone()
            }
            PageKind::Term { kind, term, .. } => {
                let record = &model.terms(*kind)[*term];
                self.of_subject(&record.name, &record.articles, &record.events)
            }
            PageKind::Authors { .. } => self
                .list_of(words.word("authors"), model.authors.iter().map(|record| &*record.name)),
            PageKind::Author { author, .. } => {
                let record = &model.authors[*author];
                let count = articles(&record.articles);
                let told = [("name", (&*record.name).into()), ("articles", (&count).into())];
                words.said("told_author", &told)
            }
            PageKind::Timeline => {
                let events = self.told(self.tally_events(model.events.positions()));
                match (model.years.keys().next(), model.years.keys().next_back()) {
                    (Some(first), Some(last)) if first != last => {
                        let (first, last) = (self.year_name(*first), self.year_name(*last));
                        let told = [
                            ("from", (&first).into()),
                            ("to", (&last).into()),
                            ("events", (&events).into()),
                        ];
                        words.said("told_timeline_from_to", &told)
                    }
                    _ => words.said("told_timeline", &[("events", (&events).into())]),
                }
            }
            PageKind::TimelineYear { year, .. } => {
                let events = model.years.get(year).map(|record| record.events());
                let events = self.told(self.tally_events(events.into_iter().flatten()));
                self.timeline_told(&self.year_name(*year), &events)
            }
            PageKind::TimelineMonth { year, month, .. } => {
                let record = model.years.get(year).and_then(|record| record.months.get(month));
                let events = self.events_told(record.map_or(&[], Vec::as_slice));
                self.timeline_told(&self.month_in_phrase(*year, *month), &events)
            }
            PageKind::TimelineDay { day, .. } => {
                let record = model.years.get(&day.year()).and_then(|record| record.days.get(day));
                let events = self.events_told(record.map_or(&[], Vec::as_slice));
                let day = self.day_in_phrase(*day);
                self.timeline_told(&day, &events)
            }
            PageKind::TimelineOf { of, .. } => {
                let events = self.events_told(timeline_of(model, of).1);
                let told = [("name", self.name_of(of).0.into()), ("events", (&events).into())];
                words.said("told_timeline_narrowed", &told)
            }
            PageKind::Sources { .. } => words.said("told_sources", &[("site", site.into())]),
            PageKind::Claims { .. } => words.said("told_claims", &[("site", site.into())]),
            PageKind::Forecasts { .. } => words.said("told_forecasts", &[("site", site.into())]),
            PageKind::Corrections { .. } => {
                words.said("told_corrections", &[("site", site.into())])
            }
            PageKind::AsOfDays => {
                let days = model.as_of_days().count();
                words.said("told_as_of_days", &[("site", site.into()), ("count", days.into())])
            }
            PageKind::AsOf { day } => {
                let day = self.day_in_phrase(*day);
                words.said("told_as_of", &[("site", site.into()), ("day", (&*day).into())])
            }
            PageKind::Plain { .. } => format!("{title} – {site}"),
            PageKind::NotFound => words.said("told_not_found", &[("site", site.into())]),
            PageKind::Redirect { .. }
            | PageKind::Data(_)
            | PageKind::Sitemap { .. }
            | PageKind::SitemapIndex { .. }
            | PageKind::Robots
            | PageKind::HighlightCss
            | PageKind::ThemeCss
            | PageKind::Icon
            | PageKind::Card(_)
            | PageKind::Copy(_)
            | PageKind::Smaller { .. } => return None,
        };
        Some(told)
    }

    /// The site: its articles and events, and the countries with most of them.
    fn of_all(&self) -> String {
        let model = &*self.model;
        let mut countries: Vec<_> = model.countries.iter().collect();
        countries.sort_by_cached_key(|record| {
            (std::cmp::Reverse(record.articles.len()), name_order(&record.name))
        });
        let words = self.words();
        let site = &*model.config.title;
        let articles = self.articles_told(model.articles.len());
        let events = words.said("events", &[("count", model.events.len().into())]);
        let mut told = vec![("articles", (&articles).into())];
        if !model.events.is_empty() {
            told.push(("events", (&events).into()));
        }
        let names = countries.iter().map(|record| &*record.name).collect::<Vec<_>>();
        let [of_site, on_names] = match told.len() {
            1 => ["told_site_articles", "told_articles_on"],
            _ => ["told_site_both", "told_both_on"],
        };
        match names.is_empty() {
            true => words.said(of_site, &[&told[..], &[("site", site.into())]].concat()),
            false => fitting(words, &names, |names| {
                words.said(on_names, &[&told[..], &[("names", names.into())]].concat())
            }),
        }
    }

    /// An article without words of its own: what it is, of when, on which countries.
    fn of_article(&self, index: ArticleIndex) -> String {
        let record = &self.model.articles[index];
        let article = self.entries.article(record);
        let words = self.words();
        let kind = article.kind.map_or_else(|| words.word("told_kind"), |kind| words.label(kind));
        let day = self.day_in_phrase(article.date.day);
        let told = [("kind", kind.into()), ("day", (&*day).into())];
        let countries: Vec<&str> =
            record.countries.iter().map(|&index| &*self.model.countries[index].name).collect();
        match countries.is_empty() {
            true => {
                let site = [("site", (&*self.model.config.title).into())];
                words.said("told_article", &[&told[..], &site].concat())
            }
            false => fitting(words, &countries, |names| {
                words.said("told_article_on", &[&told[..], &[("names", names.into())]].concat())
            }),
        }
    }

    /// A country, term or pair: `31 articles on Pakistan; 17 events, of which 2 expected.`
    fn of_subject(&self, name: &str, articles: &[ArticleIndex], events: &[EventIndex]) -> String {
        let words = self.words();
        let mut told = vec![("name", name.into())];
        let count = self.articles_told(articles.len());
        if !articles.is_empty() {
            told.push(("articles", (&count).into()));
        }
        let of_events = (!events.is_empty()).then(|| self.events_told(events));
        if let Some(events) = &of_events {
            told.push(("events", events.into()));
        }
        match (articles.is_empty(), events.is_empty()) {
            (true, true) => self.nothing_of(name),
            (false, true) => words.said("told_subject_articles", &told),
            (true, false) => words.said("told_subject_events", &told),
            (false, false) => words.said("told_subject_both", &told),
        }
    }

    /// A page of which there is nothing to count.
    fn nothing_of(&self, title: &str) -> String {
        let site = &*self.model.config.title;
        self.words().said("told_nothing", &[("title", title.into()), ("site", site.into())])
    }

    fn articles_told(&self, count: usize) -> String {
        self.words().said("articles", &[("count", count.into())])
    }

    fn timeline_told(&self, period: &str, events: &str) -> String {
        let told = [("period", period.into()), ("events", events.into())];
        self.words().said("told_timeline_of", &told)
    }

    fn told(&self, tally: EventTally) -> String {
        tally.told(self.words()).event_words
    }

    fn events_told(&self, events: &[EventIndex]) -> String {
        self.told(self.tally_events(events.iter().copied()))
    }

    /// An index: its title, and the first of what it lists.
    fn list_of<'n>(&self, title: &str, names: impl Iterator<Item = &'n str>) -> String {
        let mut names: Vec<&str> = names.collect();
        names.sort_by_cached_key(|name| name_order(name));
        match names.is_empty() {
            true => self.nothing_of(title),
            false => fitting(self.words(), &names, |names| {
                let told = [("title", title.into()), ("names", names.into())];
                self.words().said("told_list", &told)
            }),
        }
    }
}

/// A text with as many names as fit into it: `Iran, Pakistan and 6 more`.
fn fitting(words: &Words, names: &[&str], text: impl Fn(&str) -> String) -> String {
    let with = |count: usize| {
        let (shown, left) = names.split_at(count.min(names.len()));
        let list = match (left.len(), shown) {
            (0, [rest @ .., last]) if !rest.is_empty() => {
                let rest = words.list(rest);
                words.said("list_and", &[("list", (&rest).into()), ("last", (*last).into())])
            }
            (0, _) => words.list(shown),
            (more, _) => {
                let shown = words.list(shown);
                words.said("list_and_more", &[("list", (&shown).into()), ("count", more.into())])
            }
        };
        text(&list)
    };
    let mut told = with(1);
    for count in 2..=names.len() {
        let longer = with(count);
        // The last name may be shorter than that there is one more.
        if longer.chars().count() <= LONGEST {
            told = longer;
        } else if names.len() - count > 1 {
            break;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn names_stand_there_as_far_as_they_fit() {
        let check = |names: &[&str], expected: &str| {
            let catalogue = Catalogue::built_in();
            let told = fitting(catalogue.of("en"), names, |names| format!("On {names}."));
            assert_eq!(told, expected);
            assert!(expected.chars().count() <= LONGEST, "{expected}");
        };
        check(&["Iran"], "On Iran.");
        check(&["Iran", "Oman"], "On Iran and Oman.");
        check(&["Iran", "Oman", "Qatar"], "On Iran, Oman and Qatar.");
        let long = "A country whose name needs sixty characters, as none on earth";
        let names = [long, "Oman", long, "Qatar", "Yemen", "Chad", "Mali"];
        check(&names, &format!("On {long}, Oman, {long}, Qatar, Yemen and 2 more."));
        check(&names[..4], &format!("On {long}, Oman, {long} and Qatar."));
    }
}
