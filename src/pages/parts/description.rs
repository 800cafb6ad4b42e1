//! What a page says of itself to search engines, and to who shares it, where the desk wrote
//! nothing: what it holds, counted, in one sentence that never breaks off.

use super::Views;
use super::event_count::{EventCount, EventTally};
use super::language_names::language_name;
use super::names::name_order;
use crate::content::{ArticleKind, Entry, Parsed, Period, TermKind};
use crate::model::{ArticleIndex, EventIndex};
use crate::pages::PageKind;
use crate::pages::timelines::timeline_of;
use crate::text::{phrase_language, whole_sentences};
use crate::words::dates::{DateStyle, day_text};

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
        let config = &*model.config;
        let site = &*config.title;
        let articles = |articles: &[ArticleIndex]| counted(articles.len(), "article");
        let told = match kind {
            PageKind::Home | PageKind::Articles { .. } => {
                self.parts.told.all.get_or_init(|| self.of_all()).clone()
            }
            PageKind::Language { language, .. } => {
                let record = &model.languages[*language];
                let name = language_name(&record.lang);
                let count = counted(record.articles.len(), "article");
                format!("{site}: {count} in {name}, newest first.")
            }
            PageKind::ArticlesOfKind { kind, .. } => {
                let of_kind = model.kinds.get(kind).map_or(&[][..], Vec::as_slice);
                format!("{}: {}, newest first.", kind.label(), articles(of_kind))
            }
            PageKind::ArticlesOf { year, month, .. } => {
                let months = model.article_months.iter();
                let of_period = months.filter(|(of, _)| {
                    of.year == *year && month.is_none_or(|month| of.month == month)
                });
                let count = counted(of_period.map(|(_, articles)| articles.len()).sum(), "article");
                let period = month
                    .map_or_else(|| year.to_string(), |month| self.month_in_phrase(*year, month));
                format!("{site}: {count} of {period}, newest first.")
            }
            PageKind::Article { article, .. } => self.of_article(*article),
            PageKind::History { article } => {
                format!(
                    "The versions of “{}”.",
                    self.entries.article(&model.articles[*article]).title
                )
            }
            PageKind::Countries => {
                self.list_of("Countries", model.countries.iter().map(|record| &*record.name))
            }
            PageKind::Country { country, .. } => {
                let record = &model.countries[*country];
                self.of_subject(&record.name, &record.articles, &record.events)
            }
            PageKind::CountryFigures { country } => {
                let record = &model.countries[*country];
                let name = format!("{} by month and in figures", record.name);
                self.of_subject(&name, &record.articles, &record.events)
            }
            PageKind::CountryTopic { country_topic, .. } => {
                let record = &model.country_topics[*country_topic];
                let country = &model.countries[record.country].name;
                let topic = &model.terms(TermKind::Topic)[record.topic].name;
                self.of_subject(&format!("{country}: {topic}"), &record.articles, &[])
            }
            PageKind::Relations { .. } => {
                format!("{site}: {} of countries.", counted(model.relations.len(), "pair"))
            }
            PageKind::Relation { relation, .. } => {
                let record = &model.relations[*relation];
                let [one, other] = record.countries.map(|index| &*model.countries[index].name);
                self.of_subject(&format!("{one} and {other}"), &record.articles, &record.events)
            }
            PageKind::Editions => {
                let name = |period: &Period| self.period_in_phrase(*period);
                let count = counted(model.editions.len(), "edition");
                match (model.editions.keys().next(), model.editions.keys().next_back()) {
                    (Some(first), Some(last)) if first != last => {
                        format!("{site}: {count}, {} to {}.", name(first), name(last))
                    }
                    _ => format!("{site}: {count}."),
                }
            }
            PageKind::Edition { period } | PageKind::EditionPrint { period } => {
                let record = model.editions.get(period)?;
                let corrections = match record.corrections.len() {
                    0 => String::new(),
                    count => format!("; {}", counted(count, "correction")),
                };
                let events = self.events_told(&record.events);
                let days = self.period_in_phrase(*period);
                format!("{site}, {days}: {}; {events}{corrections}.", articles(&record.articles))
            }
            PageKind::Terms { kind, .. } => {
                let names = || model.terms(*kind).iter().map(|record| &*record.name);
                let told = || self.list_of(&config.registries[*kind].title, names());
                self.parts.told.registries[*kind].get_or_init(told).clone()
            }
            PageKind::Term { kind, term, .. } => {
                let record = &model.terms(*kind)[*term];
                self.of_subject(&record.name, &record.articles, &record.events)
            }
            PageKind::Authors { .. } => {
                self.list_of("Authors", model.authors.iter().map(|record| &*record.name))
            }
            PageKind::Author { author, .. } => {
                let record = &model.authors[*author];
                self.of_subject(&record.name, &record.articles, &[])
            }
            PageKind::Timeline => {
                let events = words(self.tally_events(model.events.positions()));
                match (model.years.keys().next(), model.years.keys().next_back()) {
                    (Some(first), Some(last)) if first != last => {
                        format!("Timeline, {first} to {last}: {events}.")
                    }
                    _ => format!("Timeline: {events}."),
                }
            }
            PageKind::TimelineYear { year, .. } => {
                let events = model.years.get(year).map(|record| record.events());
                let events = words(self.tally_events(events.into_iter().flatten()));
                format!("Timeline of {year}: {events}.")
            }
            PageKind::TimelineMonth { year, month, .. } => {
                let record = model.years.get(year).and_then(|record| record.months.get(month));
                let events = self.events_told(record.map_or(&[], Vec::as_slice));
                format!("Timeline of {}: {events}.", self.month_in_phrase(*year, *month))
            }
            PageKind::TimelineDay { day, .. } => {
                let record = model.years.get(&day.year()).and_then(|record| record.days.get(day));
                let events = self.events_told(record.map_or(&[], Vec::as_slice));
                let day = day_text(*day, DateStyle::Long, phrase_language(&config.language));
                format!("Timeline of {day}: {events}.")
            }
            PageKind::TimelineOf { of, .. } => {
                let events = self.events_told(timeline_of(model, of).1);
                format!("Timeline, {}: {events}, newest first.", self.name_of(of).0)
            }
            PageKind::Sources { .. } => format!("{site}: the sources of its articles and events."),
            PageKind::Claims { .. } => format!("{site}: who claims what, side by side."),
            PageKind::Forecasts { .. } => format!("{site}: its forecasts and what came of them."),
            PageKind::Corrections { .. } => format!("{site}: changes to published articles."),
            PageKind::AsOfDays => {
                let days = counted(model.as_of_days().count(), "day");
                format!("{site}: what was known by the end of each of {days}.")
            }
            PageKind::AsOf { day } => {
                let day = day_text(*day, DateStyle::Long, phrase_language(&config.language));
                format!("{site}: events as they were known on {day}, with nothing that came later.")
            }
            PageKind::Plain { .. } => format!("{title} – {site}"),
            PageKind::NotFound => format!("{site}: there is no page at this address."),
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
        let articles = counted(model.articles.len(), "article");
        let head = match model.events.is_empty() {
            true => articles,
            false => format!("{articles} and {}", counted(model.events.len(), "event")),
        };
        let names = countries.iter().map(|record| &*record.name).collect::<Vec<_>>();
        match names.is_empty() {
            true => format!("{}: {head}.", model.config.title),
            false => fitting(&format!("{head} on "), &names),
        }
    }

    /// An article without words of its own: what it is, of when, on which countries.
    fn of_article(&self, index: ArticleIndex) -> String {
        let record = &self.model.articles[index];
        let article = self.entries.article(record);
        let label = article.kind.map_or("Article", ArticleKind::label);
        let lang = phrase_language(&self.model.config.language);
        let day = day_text(article.date.day, DateStyle::Long, lang);
        let countries: Vec<&str> =
            record.countries.iter().map(|&index| &*self.model.countries[index].name).collect();
        match countries.is_empty() {
            true => format!("{label} of {day}, {}.", self.model.config.title),
            false => fitting(&format!("{label} of {day} on "), &countries),
        }
    }

    /// A country, term or pair: `31 articles on Pakistan; 17 events, of which 2 expected.`
    fn of_subject(&self, name: &str, articles: &[ArticleIndex], events: &[EventIndex]) -> String {
        let mut parts = Vec::new();
        if !articles.is_empty() {
            parts.push(counted(articles.len(), "article"));
        }
        if !events.is_empty() {
            parts.push(self.events_told(events));
        }
        match &*parts {
            [] => format!("{name}: {}.", self.model.config.title),
            [first, rest @ ..] => {
                let rest: String = rest.iter().map(|part| format!("; {part}")).collect();
                format!("{first} on {name}{rest}.")
            }
        }
    }

    fn events_told(&self, events: &[EventIndex]) -> String {
        words(self.tally_events(events.iter().copied()))
    }

    /// An index: its title, and the first of what it lists.
    fn list_of<'n>(&self, title: &str, names: impl Iterator<Item = &'n str>) -> String {
        let mut names: Vec<&str> = names.collect();
        names.sort_by_cached_key(|name| name_order(name));
        match names.is_empty() {
            true => format!("{title}: {}.", self.model.config.title),
            false => fitting(&format!("{title}: "), &names),
        }
    }
}

/// `1 article`, `31 articles`.
fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn words(tally: EventTally) -> String {
    EventCount::from(tally).event_words
}

/// The names that fit behind a text: `Iran, Pakistan and 6 more.`
fn fitting(head: &str, names: &[&str]) -> String {
    let with = |count: usize| {
        let (shown, left) = names.split_at(count.min(names.len()));
        let end = match (left.len(), shown) {
            (0, [rest @ .., last]) if !rest.is_empty() => {
                return format!("{head}{} and {last}.", rest.join(", "));
            }
            (0, _) => String::new(),
            (more, _) => format!(" and {more} more"),
        };
        format!("{head}{}{end}.", shown.join(", "))
    };
    let mut told = with(1);
    for count in 2..=names.len() {
        let longer = with(count);
        // One more name and fewer "more" may be shorter; so all are tried up to what never fits.
        if longer.chars().count() <= LONGEST {
            told = longer;
        } else if names.get(..count).is_some_and(|names| names.join(", ").len() > LONGEST * 4) {
            break;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_there_as_far_as_they_fit() {
        let check = |names: &[&str], expected: &str| {
            assert_eq!(fitting("On ", names), expected);
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
