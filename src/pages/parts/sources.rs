//! The sources of a page, numbered as its body cites them, and the register of all of them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use tera::Value;

use super::Views;
use super::marks::marks;
use crate::catalogue::Words;
use crate::content::{Entry, Extra, Grade, Nature, Parsed, ShortText, Source, Term};
use crate::markdown::is_right_to_left;
use crate::model::shown_texts;
use crate::text::{Called, Key, direction};

/// One source.
#[derive(Debug, Serialize)]
pub(crate) struct SourceView<'a> {
    number: Option<usize>,
    id: &'a str,
    title: Option<Called<'a>>,
    publisher: Option<Called<'a>>,
    url: Option<&'a str>,
    published: Option<String>,
    lang: Option<&'a str>,
    /// Of its title among the theme's words.
    marks: Value,
    archived: Option<&'a str>,
    archived_on: Option<String>,
    country: Option<Value>,
    accessed: Option<String>,
    grade: Option<String>,
    grade_label: Option<String>,
    nature: Option<&'static str>,
    nature_label: Option<&'a str>,
    uses: Vec<Use>,
    extra: &'a Extra,
}

/// A place of the body where a source is cited.
#[derive(Debug, Serialize)]
pub(crate) struct Use {
    id: String,
    /// What the way back to it is called: `a`, the 27th is `aa`.
    letter: String,
}

impl Use {
    fn new(key: &Key, number: usize) -> Self {
        let mut letters = Vec::new();
        let mut rest = number;
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'a' + u8::try_from(rest % 26).unwrap_or(0)));
            rest /= 26;
        }
        Self { id: format!("cite-{key}-{number}"), letter: letters.iter().rev().collect() }
    }
}

impl Views {
    /// The sources of a page: those that it cites in the order of their numbers, then the
    /// others of the article and of its events, or of an actor's designations.
    pub(crate) fn sources_of(&self, parsed: &Parsed, words: &Words) -> Value {
        let mut views: Vec<SourceView<'_>> = Vec::new();
        for (index, key) in self.numbered_sources(parsed).into_iter().enumerate() {
            if let Some(source) = self.model.source(parsed, key) {
                // Only the marks of the body have ids to go back to.
                let count = parsed.body.cited.get(index).map_or(0, |cited| cited.uses);
                let uses = (1..=count).map(|number| Use::new(key, number)).collect();
                views.push(self.source_view(source, (Some(index + 1), uses), words));
            }
        }
        if let Entry::Article(article) = &parsed.entry {
            let own = article.sources.iter().map(|source| &source.id);
            let of_events = article.events.iter().flat_map(|event| &event.sources);
            let of_claims = article.claims.iter().map(|claim| &claim.source);
            let of_quotes = article.quotes.iter().map(|quote| &quote.source);
            for id in own.chain(of_events).chain(of_claims).chain(of_quotes) {
                self.add_uncited(parsed, id, words, &mut views);
            }
        }
        if let Entry::Term(_, _, Term::Actor(actor)) = &parsed.entry {
            for id in actor.designations.iter().filter_map(|listing| listing.source.as_ref()) {
                self.add_uncited(parsed, id, words, &mut views);
            }
        }
        Value::from_serializable(&views)
    }

    /// Those of the sources of a page that some of its texts cite, for a page that has these texts
    /// without the body: under the same numbers, and with no way back.
    pub(crate) fn sources_of_texts<'t>(
        &self,
        parsed: &Parsed,
        texts: impl Iterator<Item = &'t ShortText>,
    ) -> Value {
        let cited: BTreeSet<&Key> = texts.flat_map(ShortText::cited).map(|(key, _)| key).collect();
        let numbered = self.numbered_sources(parsed);
        let shown = (1..).zip(numbered).filter(|(_, key)| cited.contains(key));
        let views = shown.filter_map(|(number, key)| {
            let source = self.model.source(parsed, key)?;
            Some(self.source_view(source, (Some(number), Vec::new()), self.words()))
        });
        Value::from_serializable(&views.collect::<Vec<_>>())
    }

    /// The keys of the sources of a page in the order of their numbers: those that the body cites,
    /// then those of the texts of the front matter that are shown, in the order of the page.
    pub(crate) fn numbered_sources<'a>(&self, parsed: &'a Parsed) -> Vec<&'a Key> {
        let mut keys: Vec<&Key> = parsed.body.cited.iter().map(|cited| &cited.key).collect();
        let (until, until_day) = (self.model.selection.until(), self.model.until_day());
        for text in shown_texts(parsed, parsed, until, until_day) {
            for (key, _) in text.cited() {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        keys
    }

    /// What makes HTML in `lang` of the short texts of a page, with citations of these numbers.
    pub(crate) fn numbered_html<'a>(
        &'a self,
        parsed: &'a Parsed,
        lang: &'a str,
    ) -> impl Fn(&ShortText) -> Value {
        let numbered = self.numbered_sources(parsed);
        let words = self.model.config.words.of(lang);
        move |text| {
            let number = |key: &Key| numbered.iter().position(|known| *known == key);
            match text.numbered(lang, words, |key| number(key).map(|at| at + 1)) {
                Some(html) => Value::safe_string(&html),
                None => Value::from(text.plain()),
            }
        }
    }

    fn add_uncited<'a>(
        &'a self,
        parsed: &'a Parsed,
        id: &Key,
        words: &'a Words,
        views: &mut Vec<SourceView<'a>>,
    ) {
        if views.iter().any(|view| view.id == id.as_str()) {
            return;
        }
        if let Some(source) = self.model.source(parsed, id) {
            views.push(self.source_view(source, (None, Vec::new()), words));
        }
    }

    /// What a source is called in a line, with its language.
    pub(crate) fn label_of<'a>(&'a self, source: &'a Source) -> Called<'a> {
        let is_title = source.publisher.is_none() && source.title.is_some();
        let of_title = lang_of_title(source).filter(|_| is_title);
        self.called(source_label(source), Some(of_title.unwrap_or(self.record_language())))
    }

    pub(crate) fn source_view<'a>(
        &'a self,
        source: &'a Source,
        (number, uses): (Option<usize>, Vec<Use>),
        words: &'a Words,
    ) -> SourceView<'a> {
        let of_title = lang_of_title(source).unwrap_or(self.record_language());
        SourceView {
            number,
            id: source.id.as_str(),
            title: source.title.as_deref().map(|title| self.called(title, Some(of_title))),
            publisher: source.publisher.as_deref().map(|name| self.of_record(name)),
            url: source.url.as_deref(),
            published: source.published.as_ref().map(|date| self.date_text(date)),
            lang: source.lang.as_deref(),
            marks: marks(of_title, words.lang()),
            archived: source.archived.as_deref(),
            archived_on: source.archived.as_deref().and_then(|archived| {
                archive_day(archived).or(source.accessed).map(|day| day.to_string())
            }),
            country: source.country.and_then(|code| self.known_country(code)),
            accessed: source.accessed.map(|day| self.long_day(day)),
            grade: source.grade.map(grade_code),
            grade_label: source.grade.map(|grade| grade_label(grade, words)),
            nature: source.nature.map(Nature::as_str),
            nature_label: source.nature.map(|nature| words.label(nature)),
            uses,
            extra: &source.extra,
        }
    }
}

/// What a source is called in a line.
pub(crate) fn source_label(source: &Source) -> &str {
    source.publisher.as_deref().or(source.title.as_deref()).unwrap_or(source.id.as_str())
}

/// The language of a source's title: that of the source, unless the title is in letters of the
/// other direction, as an English title of an Urdu page is.
fn lang_of_title(source: &Source) -> Option<&str> {
    let lang = source.lang.as_deref()?;
    let title = source.title.as_deref().unwrap_or_default();
    let is_other = is_right_to_left(title).is_some_and(|is| is != (direction(lang) == "rtl"));
    (!is_other).then_some(lang)
}

/// The number under which a body cites a source, from 1.
pub(crate) fn source_number(parsed: &Parsed, id: &Key) -> Option<usize> {
    parsed.body.cited.iter().position(|cited| cited.key == *id).map(|index| index + 1)
}

/// An Admiralty grade as it is written: `C3`.
pub(crate) fn grade_code(grade: Grade) -> String {
    format!("{}{}", grade.reliability, grade.credibility)
}

/// The same in words (NATO AJP-2.1, annex on the evaluation of information).
pub(crate) fn grade_label(grade: Grade, words: &Words) -> String {
    let reliability = words.word(match grade.reliability {
        'A' => "reliability_a",
        'B' => "reliability_b",
        'C' => "reliability_c",
        'D' => "reliability_d",
        'E' => "reliability_e",
        _ => "reliability_f",
    });
    let credibility = words.word(match grade.credibility {
        1 => "credibility_1",
        2 => "credibility_2",
        3 => "credibility_3",
        4 => "credibility_4",
        5 => "credibility_5",
        _ => "credibility_6",
    });
    words.list(&[reliability, credibility])
}

/// The day of an archived copy, where its address says so: `/web/20251029123456/` of the Internet
/// Archive and of others that follow it (Memento's 14-digit datetime).
fn archive_day(url: &str) -> Option<Date> {
    url.split('/').find_map(|part| {
        let digits = part.get(..14).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
        // Modifiers such as `id_` or `if_` may follow.
        part.get(14..).filter(|rest| rest.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))?;
        let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i16>().ok();
        let (year, month, day) = (number(0..4)?, number(4..6)?, number(6..8)?);
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_back_have_letters() {
        let check = |number, expected| {
            assert_eq!(Use::new(&Key::new("x").unwrap(), number).letter, expected);
        };
        check(1, "a");
        check(26, "z");
        check(27, "aa");
        check(52, "az");
        check(53, "ba");
        check(703, "aaa");
    }

    #[test]
    fn archives_tell_their_day() {
        let check = |url, expected: Option<&str>| {
            assert_eq!(archive_day(url).map(|day| day.to_string()).as_deref(), expected);
        };
        let known = Some("2025-10-29");
        check("https://web.archive.org/web/20251029123456/https://a.example/b", known);
        check("https://web.archive.org/web/20251029123456id_/https://a.example/b", known);
        check("https://archive.example/20251329123456/x", None);
        check("https://archive.example/12345678901234567/x", None);
        check("https://archive.example/abc", None);
    }
}
