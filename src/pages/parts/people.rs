//! Who wrote, who is named and who is quoted in an article, each with the office of the day.

use serde::Serialize;
use tera::Value;

use super::names::Name;
use super::{Views, list};
use crate::content::{Article, Edtf, Extra, Office, Term, TermKind};
use crate::model::{ArticleRecord, TermRecord};
use crate::text::direction;

/// A person by name, with a link if the registry has them.
#[derive(Debug, Serialize)]
pub(crate) struct PersonLink<'a> {
    pub(crate) name: &'a str,
    pub(crate) url: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct QuoteView<'a> {
    text: &'a str,
    speaker: Option<Value>,
    role: Option<String>,
    said_on: Option<String>,
    lang: &'a str,
    dir: &'static str,
    extra: &'a Extra,
}

impl Views {
    /// People with the office that each held on the article's day.
    pub(crate) fn people(&self, record: &ArticleRecord) -> Value {
        let day = self.entries.article(record).date.day;
        list(self.own_names(record, TermKind::Person).into_iter().filter_map(|(index, own)| {
            let term = self.model.terms(TermKind::Person).get(index)?;
            let role = self.office_of(term, day);
            let role = role.as_deref();
            let known = Name::of_term(term, &self.base_url);
            let name = Name { name: own, role, role_label: role, ..known };
            Some(Value::from_serializable(&name))
        }))
    }

    /// The office that a person held on a day: "Interior Minister, Pakistan". On the day of a
    /// change, or in its month where no day is known, it is the newer one.
    pub(crate) fn office_of(&self, term: &TermRecord, day: jiff::civil::Date) -> Option<String> {
        let Some(Term::Person(person)) = term.entry() else { return None };
        let has_begun =
            |office: &&Office| office.from.as_ref().is_none_or(|from| from.first_day() <= day);
        let mut begun = person.offices.iter().filter(has_begun);
        let goes_on = |office: &&Office| office.to.as_ref().is_none_or(|to| to.is_after(day));
        let may_go_on = |office: &&Office| !office.to.as_ref().is_some_and(|to| to.is_before(day));
        let office = begun.clone().find(goes_on).or_else(|| begun.find(may_go_on))?;
        let of = office.org.as_deref().or_else(|| {
            office.country.as_ref().map(|code| {
                self.model.country(*code).map_or_else(|| code.name("en"), |record| &record.name)
            })
        });
        Some(match of {
            Some(of) => format!("{}, {of}", office.title),
            None => office.title.to_string(),
        })
    }

    pub(crate) fn quote<'a>(
        &'a self,
        article: &'a Article,
        quote: &'a crate::content::Quote,
    ) -> QuoteView<'a> {
        let config = &*self.model.config;
        let lang = quote.lang_in(&config.language);
        let term = self.model.term(TermKind::Person, quote.speaker.as_str());
        let day = quote.said_on.as_ref().map_or(article.date.day, Edtf::first_day);
        let office = term.and_then(|term| self.office_of(term, day));
        // What somebody is names them as well as a name does.
        let is_protected = self.model.protected.contains(quote.speaker.as_str());
        let role = quote.role.as_deref().map(str::to_owned).or(office).filter(|_| !is_protected);
        // Someone without a page is called as the article calls them, a protected person not at
        // all.
        let speaker = match term {
            Some(_) => self.term_name(TermKind::Person, &quote.speaker),
            None if is_protected => None,
            None => Some(Value::from_serializable(&PersonLink {
                name: quote.speaker.as_str(),
                url: None,
            })),
        };
        QuoteView {
            text: &quote.text,
            extra: &quote.extra,
            speaker,
            role,
            said_on: quote.said_on.as_ref().map(|date| self.date_text(date)),
            lang,
            dir: direction(lang),
        }
    }

    /// An author: a person of the registry or a free name, each with a page of what they wrote.
    pub(crate) fn author_link<'a>(&'a self, who: &'a str) -> PersonLink<'a> {
        match self.model.author(who) {
            Some(author) => PersonLink {
                // A free name stands as this article has it.
                name: if author.person.is_some() { &author.name } else { who },
                url: Some(author.url.href(&self.base_url)),
            },
            None => self.person_link(who),
        }
    }

    /// A reviewer: a person of the registry or a free name.
    pub(crate) fn person_link<'a>(&'a self, who: &'a str) -> PersonLink<'a> {
        match self.model.term(TermKind::Person, who) {
            Some(term) => PersonLink { name: &term.name, url: Some(term.url.href(&self.base_url)) },
            None => PersonLink { name: who, url: None },
        }
    }
}
