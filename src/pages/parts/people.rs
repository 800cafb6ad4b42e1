//! Who wrote, who is named and who is quoted in an article, each with the office of the day.

use serde::Serialize;
use tera::Value;

use super::names::Name;
use super::{Views, list};
use crate::content::{Article, Edtf, Extra, Office, Term, TermKind};
use crate::model::{ArticleRecord, TermRecord};
use crate::text::{Called, direction};

/// A person by name, with a link if the registry has them.
#[derive(Debug, Serialize)]
pub(crate) struct PersonLink<'a> {
    pub(crate) name: Called<'a>,
    pub(crate) url: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct QuoteView<'a> {
    text: Called<'a>,
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
            let known = self.name_of_term(term);
            let name = self.name_in_article(record, term, own);
            let name = Name { name, role, role_label: role, ..known };
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
        let record = Some(self.record_language());
        let title = self.put_together(office.title.to_string(), record);
        let org = office.org.as_ref().map(|org| self.put_together(org.to_string(), record));
        let of = org.or_else(|| {
            let code = office.country.as_ref()?;
            let (name, lang) = match self.model.country(*code) {
                Some(country) => (&*country.name, country.lang.as_deref()),
                None => (code.name("en"), Some("en")),
            };
            Some(self.put_together(name.to_owned(), lang))
        });
        Some(match of {
            Some(of) => format!("{title}, {of}"),
            None => title,
        })
    }

    pub(crate) fn quote<'a>(
        &'a self,
        record: &'a ArticleRecord,
        article: &'a Article,
        quote: &'a crate::content::Quote,
    ) -> QuoteView<'a> {
        let of_article = self.language_of(record);
        let lang = quote.lang_in(of_article);
        let term = self.model.term(TermKind::Person, quote.speaker.as_str());
        let day = quote.said_on.as_ref().map_or(article.date.day, Edtf::first_day);
        let office = term.and_then(|term| self.office_of(term, day));
        // What somebody is names them as well as a name does.
        let is_protected = self.model.protected.contains(quote.speaker.as_str());
        let own = quote.role.as_deref();
        let own = own.map(|role| self.put_together(role.to_owned(), Some(of_article)));
        let role = own.or(office).filter(|_| !is_protected);
        // Someone without a page is called as the article calls them, a protected person not at
        // all.
        let speaker = match term {
            Some(_) => self.term_name(TermKind::Person, &quote.speaker),
            None if is_protected => None,
            None => Some(Value::from_serializable(&PersonLink {
                name: self.called(quote.speaker.as_str(), Some(of_article)),
                url: None,
            })),
        };
        QuoteView {
            text: self.called(&quote.text, Some(lang)),
            extra: &quote.extra,
            speaker,
            role,
            said_on: quote.said_on.as_ref().map(|date| self.date_text(date)),
            lang,
            dir: direction(lang),
        }
    }

    /// An author of an article: a person of the registry or a free name, each with a page of what
    /// they wrote.
    pub(crate) fn author_link<'a>(
        &'a self,
        record: &'a ArticleRecord,
        who: &'a str,
    ) -> PersonLink<'a> {
        let Some(author) = self.model.author(who) else { return self.person_link(record, who) };
        let person = author.person.and_then(|at| self.model.terms(TermKind::Person).get(at));
        PersonLink {
            // A free name stands as this article has it.
            name: match person {
                Some(person) => self.called(&author.name, person.lang.as_deref()),
                None => self.called(who, Some(self.language_of(record))),
            },
            url: Some(author.url.href(&self.base_url)),
        }
    }

    /// A reviewer: a person of the registry or a free name.
    pub(crate) fn person_link<'a>(
        &'a self,
        record: &'a ArticleRecord,
        who: &'a str,
    ) -> PersonLink<'a> {
        match self.model.term(TermKind::Person, who) {
            Some(term) => PersonLink {
                name: self.called(&term.name, term.lang.as_deref()),
                url: Some(term.url.href(&self.base_url)),
            },
            None => {
                PersonLink { name: self.called(who, Some(self.language_of(record))), url: None }
            }
        }
    }
}
