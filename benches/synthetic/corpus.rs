//! A synthetic briefing of any size, for measuring: the same bytes for the same number and seed.
//!
//! It has the shape of real work: several countries, topics and actors an article, events with
//! dates of their own (some reported twice), cited sources, links to earlier articles, now and then
//! a table, a footnote or a block of code.

use std::fmt::Write;

use jiff::Span;
use jiff::civil::{Date, date};

#[path = "words.rs"]
mod words;

use words::{
    ACTIONS, COUNTRIES, GROUPS, HEADINGS, NAME_ENDS, NAME_STARTS, OFFICES, SENTENCES, TOPICS,
};

/// How many actors the registry has.
const ACTORS: usize = 300;

/// The articles are spread evenly from this day on.
const FIRST_DAY: Date = date(2015, 11, 1);

/// Over ten years.
const DAYS: u64 = 3653;

/// Words of an article's body, about.
const BODY_WORDS: usize = 790;

/// Stands at the end of every body.
const NOTE: &str = "*Synthetic text, made to measure a site generator. The places, groups, people and media in it are invented; nothing in it happened.*";

/// Every file of a site with `articles` articles, as path and text.
pub(crate) fn files(articles: usize, seed: u64) -> impl Iterator<Item = (String, String)> {
    let corpus = Corpus { articles, seed };
    let fixed = [
        ("site.toml".to_owned(), SITE_TOML.to_owned()),
        ("content/pages/about.md".to_owned(), format!("---\ntitle: About\n---\n{NOTE}\n")),
    ];
    fixed
        .into_iter()
        .chain(TOPICS.iter().map(|name| topic(name)))
        .chain((0..ACTORS).map(move |actor_index| corpus.actor(actor_index)))
        .chain((0..COUNTRIES.len()).map(move |country_index| corpus.country(country_index)))
        .chain((0..articles).map(move |article_index| corpus.article(article_index)))
}

const SITE_TOML: &str = r#"title = "Synthetic briefing"
description = "A synthetic site with invented places, groups and events, made to measure a site generator"
base_url = "https://synthetic.example/"
language = "en"
timezone = "UTC"
"#;

#[derive(Debug, Clone, Copy)]
struct Corpus {
    articles: usize,
    seed: u64,
}

/// What a random stream is for, so that one part of an article can be made without the others.
#[derive(Debug, Clone, Copy)]
enum Stream {
    Actor = 1,
    Country = 2,
    Headline = 3,
    Event = 4,
    Article = 5,
}

/// What the name of an article's file and links to it are made of.
struct Headline {
    day: Date,
    title: String,
    slug: String,
    place: String,
    countries: Vec<usize>,
    topics: Vec<usize>,
}

struct Event {
    id: String,
    yaml: String,
}

impl Corpus {
    fn random(self, stream: Stream, index: usize) -> Random {
        let mut random = Random(self.seed ^ (stream as u64) << 56);
        random.0 ^= random.next() ^ index as u64;
        random.next();
        random
    }

    fn actor(self, actor_index: usize) -> (String, String) {
        let mut random = self.random(Stream::Actor, actor_index);
        let (name, kind) = actor_name(actor_index);
        let country = random.pick(&COUNTRIES).0;
        let path = format!("content/actors/{}.md", key(&name));
        let alias = random.name();
        let text = format!(
            "---\nname: \"{name}\"\ntype: {kind}\ncountries: [{country}]\naliases:\n  \
             - {{text: \"{alias} Group\", lang: en}}\n---\nAn invented group. {NOTE}\n"
        );
        (path, text)
    }

    fn country(self, country_index: usize) -> (String, String) {
        let mut random = self.random(Stream::Country, country_index);
        let (code, name) = COUNTRIES[country_index % COUNTRIES.len()];
        let mut text = format!("---\ncode: {code}\nstatus:\n");
        for month in 5..=10 {
            let trend = random.pick(&["unchanged", "unchanged", "deteriorated", "improved"]);
            let action = random.pick(&ACTIONS);
            let _ = writeln!(
                text,
                "  - {{month: \"2025-{month:02}\", trend: {trend}, reason: \"Invented: talks to {action}\"}}"
            );
        }
        let _ = write!(text, "---\nStanding background on {name}. ");
        for _ in 0..6 {
            random.sentence(&mut text, &[country_index], &[]);
        }
        let _ = write!(text, "\n\n{NOTE}\n");
        (format!("content/countries/{}.md", code.to_lowercase()), text)
    }

    fn headline(self, article_index: usize) -> Headline {
        let mut random = self.random(Stream::Headline, article_index);
        let day = (article_index as u64).saturating_mul(DAYS) / self.articles.max(1) as u64;
        let day = FIRST_DAY.saturating_add(Span::new().days(day.cast_signed()));
        let countries = random.some(COUNTRIES.len(), 1, 4);
        let topics = random.some(TOPICS.len(), 1, 3);
        let place = random.name();
        let action = random.pick(&ACTIONS);
        let country = countries.first().map_or("", |index| COUNTRIES[*index].1);
        let title = capitalised(&format!("{country} moves to {action} at {place}"));
        let slug = format!("{}-{}-{article_index:06}", key(action), key(&place));
        Headline { day, title, slug, place, countries, topics }
    }

    /// An article's event; the same for every article that reports it.
    fn event(self, article_index: usize, event_index: usize) -> Event {
        const TYPES: [&str; 13] = [
            "attack",
            "clash",
            "airstrike",
            "arrest",
            "ceasefire",
            "agreement",
            "talks",
            "visit",
            "statement",
            "designation",
            "border-closure",
            "protest",
            "other",
        ];
        const STATUSES: [&str; 7] =
            ["reported", "reported", "confirmed", "confirmed", "disputed", "denied", "retracted"];
        let mut random = self.random(Stream::Event, article_index * 4 + event_index);
        let headline = self.headline(article_index);
        let kind = random.pick(&TYPES);
        let id = format!("{kind}-{article_index:06}-{event_index}");
        let days_before = random.below(20).cast_signed();
        let day = headline.day.saturating_sub(Span::new().days(days_before));
        let date = match random.below(10) {
            0 => day.strftime("%Y-%m").to_string(),
            1 => format!("{}/{}", day, day.saturating_add(Span::new().days(3))),
            2 => format!("{day}~"),
            _ => day.to_string(),
        };
        let title = format!(
            "{} near {} over a plan to {}",
            kind.replace('-', " "),
            random.name(),
            random.pick(&ACTIONS)
        );
        let yaml = format!(
            "id: {id}, date: \"{date}\", title: \"{}\", type: {kind}, status: {}, countries: [{}]",
            capitalised(&title),
            random.pick(&STATUSES),
            codes(headline.countries.get(..2).unwrap_or(&headline.countries)),
        );
        Event { id, yaml }
    }

    fn article(self, article_index: usize) -> (String, String) {
        let mut random = self.random(Stream::Article, article_index);
        let headline = self.headline(article_index);
        let actors = random.some(ACTORS, 0, 5);
        let source_count = 1 + random.below(4);
        let mut text = String::with_capacity(8 << 10);

        let topics: Vec<String> = headline.topics.iter().map(|index| key(TOPICS[*index])).collect();
        let actor_keys: Vec<String> =
            actors.iter().map(|index| key(&actor_name(*index).0)).collect();
        let _ = write!(
            text,
            "---\ntitle: \"{}\"\ndate: {}\ndescription: \"Synthetic: what is known of the events at {}\"\n\
             dateline: \"{}\"\nkind: {}\nauthors: [desk]\nprimary_country: {}\ncountries: [{}]\ntopics: [{}]\n",
            headline.title,
            headline.day,
            headline.place,
            headline.place.to_uppercase(),
            random.pick(&["news", "news", "news", "analysis", "assessment", "explainer"]),
            codes(headline.countries.get(..1).unwrap_or(&[])),
            codes(&headline.countries),
            topics.join(", "),
        );
        if !actor_keys.is_empty() {
            let _ = writeln!(text, "actors: [{}]", actor_keys.join(", "));
        }
        self.events(&mut text, &mut random, article_index, source_count);
        sources(&mut text, &mut random, headline.day, source_count);
        text.push_str("---\n");
        self.body(&mut text, &mut random, article_index, &headline, &actors, source_count);

        let day = headline.day;
        let path =
            format!("content/articles/{:04}/{:02}/{}.md", day.year(), day.month(), headline.slug);
        (path, text)
    }

    fn events(
        self,
        text: &mut String,
        random: &mut Random,
        article_index: usize,
        source_count: u64,
    ) {
        let count = random.below(4);
        if count == 0 {
            return;
        }
        text.push_str("events:\n");
        let mut ids = Vec::new();
        for event_index in 0..count {
            // One in ten was reported by an earlier article too.
            let owner_index = match random.below(10) {
                0 if article_index > 0 => random.index(article_index),
                _ => article_index,
            };
            let event = self.event(owner_index, usize::try_from(event_index).unwrap_or(0));
            if !ids.contains(&event.id) {
                let source = 1 + random.below(source_count);
                let _ = writeln!(text, "  - {{{}, sources: [s{source}]}}", event.yaml);
                ids.push(event.id);
            }
        }
    }

    fn body(
        self,
        text: &mut String,
        random: &mut Random,
        article_index: usize,
        headline: &Headline,
        actors: &[usize],
        source_count: u64,
    ) {
        let start = text.len();
        let mut citations = 1..=source_count;
        let mut headings = random.some(HEADINGS.len(), 4, 6).into_iter();
        let has_footnote = random.below(5) == 0;
        let mut paragraph_number = 0;
        while words_of(&text[start..]) < BODY_WORDS {
            if paragraph_number % 3 == 2
                && let Some(heading_index) = headings.next()
            {
                let _ = write!(text, "## {}\n\n", HEADINGS[heading_index]);
            }
            for _ in 0..3 + random.below(3) {
                random.sentence(text, &headline.countries, actors);
            }
            let cited = citations.next().unwrap_or_else(|| 1 + random.below(source_count));
            let _ = write!(text, "The account rests on **one** report.[@s{cited}] ");
            if paragraph_number == 1 && has_footnote {
                text.push_str("The count is provisional.[^1] ");
            }
            if paragraph_number % 2 == 1 && article_index > 0 {
                let earlier = self.headline(random.index(article_index));
                let _ = write!(
                    text,
                    "See also [{}](@/articles/{:04}/{:02}/{}.md).",
                    earlier.title,
                    earlier.day.year(),
                    earlier.day.month(),
                    earlier.slug,
                );
            }
            text.truncate(text.trim_end().len());
            text.push_str("\n\n");
            paragraph_number += 1;
        }
        for cited in citations {
            let _ = write!(text, "- Also reported by another source.[@s{cited}]\n\n");
        }
        if random.below(7) == 0 {
            table(text, random, &headline.countries);
        }
        if random.below(100) < 3 {
            let (latitude, longitude) = (random.below(90), random.below(180));
            let _ = write!(
                text,
                "```json\n{{\"place\": \"{}\", \"position\": [{latitude}, {longitude}], \"checked\": false}}\n```\n\n",
                headline.place
            );
        }
        text.push_str("## What to watch\n\n");
        for _ in 0..3 {
            let _ = writeln!(text, "- whether both sides {}", random.pick(&ACTIONS));
        }
        text.push('\n');
        if has_footnote {
            text.push_str("[^1]: As of the evening before publication.\n\n");
        }
        text.push_str(NOTE);
        text.push('\n');
    }
}

fn topic(name: &str) -> (String, String) {
    let text = format!("---\nname: \"{name}\"\n---\nA topic of the synthetic briefing. {NOTE}\n");
    (format!("content/topics/{}.md", key(name)), text)
}

fn sources(text: &mut String, random: &mut Random, day: Date, count: u64) {
    const NATURES: [&str; 7] = [
        "primary",
        "official-statement",
        "state-media",
        "independent",
        "agency",
        "social",
        "unnamed",
    ];
    text.push_str("sources:\n");
    for source_number in 1..=count {
        let publisher = random.name();
        let published = day.saturating_sub(Span::new().days(random.below(3).cast_signed()));
        let page = random.below(1_000_000);
        let grade = random.pick(&["A1", "B2", "B3", "C3", "C4", "D4", "F6"]);
        let nature = random.pick(&NATURES);
        let _ = writeln!(
            text,
            "  - {{id: s{source_number}, url: \"https://{}.example/{page}\", publisher: \"{publisher} Wire\", \
             published: {published}, lang: en, grade: {grade}, nature: {nature}}}",
            publisher.to_lowercase(),
        );
    }
}

fn table(text: &mut String, random: &mut Random, countries: &[usize]) {
    text.push_str("| Country | Reported | Checked |\n|---|---:|---:|\n");
    for country_index in countries {
        let reported = random.below(90) + 10;
        let _ =
            writeln!(text, "| {} | {reported} | {} |", COUNTRIES[*country_index].1, reported / 2);
    }
    text.push('\n');
}

/// The invented name of an actor and the word for its kind. No two actors share a name.
fn actor_name(actor_index: usize) -> (String, &'static str) {
    let start = NAME_STARTS[actor_index % NAME_STARTS.len()];
    let end = NAME_ENDS[actor_index / NAME_STARTS.len() % NAME_ENDS.len()];
    let (group, kind) = GROUPS[actor_index % GROUPS.len()];
    (format!("{start}{end} {group}"), kind)
}

/// A key: lower case, hyphens for spaces, no apostrophes.
fn key(name: &str) -> String {
    name.to_lowercase().replace('\'', "").replace(' ', "-")
}

fn codes(countries: &[usize]) -> String {
    countries.iter().map(|index| COUNTRIES[*index].0).collect::<Vec<_>>().join(", ")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn words_of(text: &str) -> usize {
    text.split_ascii_whitespace().count()
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below `limit`, which is not 0. That low remainders are a little likelier does not
    /// matter here.
    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn index(&mut self, len: usize) -> usize {
        usize::try_from(self.below(len as u64)).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.index(list.len())]
    }

    /// Between `least` and `most` different indexes below `len`, in the order drawn.
    fn some(&mut self, len: usize, least: usize, most: usize) -> Vec<usize> {
        let count = least + self.index(most - least + 1);
        let mut drawn = Vec::with_capacity(count);
        while drawn.len() < count {
            let index = self.index(len);
            if !drawn.contains(&index) {
                drawn.push(index);
            }
        }
        drawn
    }

    fn name(&mut self) -> String {
        format!("{}{}", self.pick(&NAME_STARTS), self.pick(&NAME_ENDS))
    }

    /// Adds a sentence and a space.
    fn sentence(&mut self, text: &mut String, countries: &[usize], actors: &[usize]) {
        let start = text.len();
        let mut pieces = self.pick(&SENTENCES).split('{');
        text.push_str(pieces.next().unwrap_or(""));
        for piece in pieces {
            let (slot, rest) = piece.split_once('}').unwrap_or(("", piece));
            match slot {
                "c" => text.push_str(COUNTRIES[self.pick(countries)].1),
                "d" => text.push_str(self.pick(&COUNTRIES).1),
                "p" => text.push_str(&self.name()),
                "g" if actors.is_empty() => text.push_str("local committee"),
                "g" => text.push_str(&actor_name(self.pick(actors)).0),
                "o" => text.push_str(self.pick(&OFFICES)),
                "a" => text.push_str(self.pick(&ACTIONS)),
                _ => drop(write!(text, "{}", 2 + self.below(400))),
            }
            text.push_str(rest);
        }
        if let Some(first) = text.get_mut(start..=start) {
            first.make_ascii_uppercase();
        }
        text.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let one: Vec<_> = files(40, 7).collect();
        assert_eq!(one, files(40, 7).collect::<Vec<_>>());
        assert_ne!(one, files(40, 8).collect::<Vec<_>>());
    }

    #[test]
    fn paths_are_different_and_links_lead_to_articles() {
        let files: Vec<_> = files(300, 1).collect();
        let paths: BTreeSet<_> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths.len(), files.len());
        assert_eq!(files.len(), 2 + TOPICS.len() + ACTORS + COUNTRIES.len() + 300);
        let mut links = 0;
        for (_, text) in &files {
            for piece in text.split("](@/").skip(1) {
                let target = piece.split(')').next().unwrap();
                assert!(paths.contains(format!("content/{target}").as_str()), "{target}");
                links += 1;
            }
        }
        assert!(links > 300, "{links}");
    }

    #[test]
    fn articles_have_the_intended_shape() {
        let articles: Vec<_> =
            files(500, 3).filter(|(path, _)| path.starts_with("content/articles/")).collect();
        let bytes: usize = articles.iter().map(|(_, text)| text.len()).sum();
        assert!((6_000..8_000).contains(&(bytes / articles.len())), "{}", bytes / articles.len());
        let having = |what: &str| articles.iter().filter(|(_, text)| text.contains(what)).count();
        assert!((3..40).contains(&having("\n```json\n")), "{}", having("\n```json\n"));
        assert!((40..110).contains(&having("|---|")), "{}", having("|---|"));
        assert!((60..150).contains(&having("\n[^1]: ")), "{}", having("\n[^1]: "));
        assert_eq!(having(NOTE), 500);
        assert_eq!(having("[@s1]"), 500);
        assert!(articles.first().unwrap().0.starts_with("content/articles/2015/11/"));
        assert!(articles.last().unwrap().0.starts_with("content/articles/2025/10/"));
    }

    #[test]
    fn front_matter_is_yaml_with_known_words() {
        use dateline::content::{CountryCode, EventKind, EventStatus, Nature};
        use dateline::text::Key;
        let mut events = 0;
        for (path, text) in files(120, 5).filter(|(path, _)| path.ends_with(".md")) {
            let yaml = text.split("---\n").nth(1).unwrap();
            let front: serde_yaml::Value = serde_yaml::from_str(yaml).expect(&path);
            let list = |name: &str| front[name].as_sequence().cloned().unwrap_or_default();
            for code in list("countries") {
                assert!(CountryCode::new(code.as_str().unwrap()).is_some());
            }
            for key in list("topics").iter().chain(&list("actors")) {
                assert!(Key::new(key.as_str().unwrap()).is_some(), "{key:?}");
            }
            for event in list("events") {
                assert!(EventKind::parse(event["type"].as_str().unwrap()).is_some());
                assert!(EventStatus::parse(event["status"].as_str().unwrap()).is_some());
                assert!(Key::new(event["id"].as_str().unwrap()).is_some());
                events += 1;
            }
            for source in list("sources") {
                assert!(Nature::parse(source["nature"].as_str().unwrap()).is_some());
            }
        }
        assert!(events > 100, "{events}");
    }
}
