//! What the page of a person has beside their articles and events.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use tera::{Context, Value};

use crate::content::{Edtf, Extra, Person, TermKind};
use crate::diagnostics::Diagnostic;
use crate::model::TermRecord;
use crate::pages::parts::Views;
use crate::pages::parts::cards::ArticleLink;
use crate::text::{Called, direction};

/// Quotations on the page of a person; their articles have the older ones.
const SHOWN_QUOTES: usize = 100;
/// Cards of what a person wrote; further articles are links.
const SHOWN_WRITTEN: usize = 20;
/// Articles that are links; `/articles/` has every one.
const LINKED_WRITTEN: usize = 500;

#[derive(Debug, Serialize)]
struct OfficeView<'a> {
    title: Called<'a>,
    org: Option<Called<'a>>,
    country: Option<Value>,
    from: Option<String>,
    to: Option<String>,
}

/// What somebody said, with every article that quotes it.
#[derive(Debug, Serialize)]
struct SaidQuote<'a> {
    text: Called<'a>,
    lang: &'a str,
    dir: &'static str,
    said_on: Option<String>,
    venue: Option<Value>,
    role: Option<String>,
    article: ArticleLink<'a>,
    articles: Vec<ArticleLink<'a>>,
    extra: &'a Extra,
}

impl Views {
    pub(crate) fn insert_person(
        &self,
        context: &mut Context,
        record: &TermRecord,
        person: Option<&Person>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let (cards, links) =
            self.cards_and_links(&record.written, [SHOWN_WRITTEN, LINKED_WRITTEN], problems);
        context.insert_value("written", cards);
        context.insert("other_written", &links);
        context.insert("written_count", &record.written.len());
        let date = |date: &Option<Edtf>| date.as_ref().map(|date| self.date_text(date));
        let offices: Vec<OfficeView<'_>> = person
            .map_or(&[][..], |person| &person.offices)
            .iter()
            .map(|office| OfficeView {
                title: self.of_record(&office.title),
                org: office.org.as_deref().map(|org| self.of_record(org)),
                country: office.country.as_ref().map(|code| self.country_name(code)),
                from: date(&office.from),
                to: date(&office.to),
            })
            .collect();
        context.insert("have_organisations", &offices.iter().any(|office| office.org.is_some()));
        context.insert("have_ends", &offices.iter().any(|office| office.to.is_some()));
        context.insert("offices", &offices);
        let mut quotes = self.quotes_of(record);
        context.insert("hidden_quote_count", &quotes.len().saturating_sub(SHOWN_QUOTES));
        quotes.truncate(SHOWN_QUOTES);
        context.insert("quotes", &quotes);
    }

    /// What a person is quoted as saying, the latest first. The same words of the same day are one
    /// quotation, however many articles have them; an article that gives no day adds none. A piece
    /// of a sentence is left to its article, which has the sentence.
    fn quotes_of<'a>(&'a self, record: &TermRecord) -> Vec<SaidQuote<'a>> {
        let model = &*self.model;
        let lang = &*model.config.language;
        let mut quotes: Vec<(Date, Option<&Edtf>, SaidQuote<'_>)> = Vec::new();
        let mut by_text: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for &(article, position) in model.quotes.get(&record.key).into_iter().flatten() {
            let article_record = &model.articles[article];
            let article = self.entries.article(article_record);
            let quote = article.quotes.get(position);
            let Some(quote) = quote.filter(|quote| quote.is_whole()) else { continue };
            let said_on = quote.said_on.as_ref();
            let link = || ArticleLink::of(self, article_record, lang);
            let known = by_text.entry(&quote.text).or_default();
            let same = known.iter().copied().find(|&index| {
                let day = quotes[index].1;
                day == said_on || day.is_none() || said_on.is_none()
            });
            if let Some(index) = same {
                let articles = &mut quotes[index].2.articles;
                let link = link();
                if articles.iter().all(|known| known.url != link.url) {
                    articles.push(link);
                }
                continue;
            }
            known.push(quotes.len());
            let day = said_on.map_or(article.date.day, Edtf::first_day);
            let office = self.office_of(record, day);
            let of_article = self.language_of(article_record);
            let said_in = quote.lang_in(of_article);
            let role = quote.role.as_deref();
            let role = role.map(|role| self.put_together(role.to_owned(), Some(of_article)));
            let view = SaidQuote {
                text: self.called(&quote.text, Some(said_in)),
                extra: &quote.extra,
                lang: said_in,
                dir: direction(said_in),
                said_on: said_on.map(|date| self.date_text(date)),
                venue: quote.venue.as_ref().and_then(|key| self.term_name(TermKind::Place, key)),
                role: role.or(office),
                article: link(),
                articles: vec![link()],
            };
            quotes.push((day, said_on, view));
        }
        quotes.sort_by_key(|(day, _, _)| Reverse(*day));
        quotes.into_iter().map(|(_, _, quote)| quote).collect()
    }
}
