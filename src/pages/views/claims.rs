//! The ledger of claims, as a page and for other programs.

use tera::Context;

use crate::address::routes;
use crate::content::{ClaimStatus, ClaimValue, thousandths};
use crate::formats::{Cell, csv};
use crate::model::CLAIMS_PER_PAGE;
use crate::pages::parts::Views;
use crate::pages::parts::head::Head;
use crate::pages::parts::pager::{Order, Pager};
use crate::pages::parts::sources::source_label;
use crate::pages::{DataSet, Page};

impl Views {
    /// `/claims/`.
    pub(crate) fn claims(&self, page: &Page, page_number: usize) -> Context {
        let model = &*self.model;
        let head = Head { description: self.about("claims_about"), ..self.titled(page) };
        let groups: Vec<_> = model
            .claims
            .on_page(page_number)
            .flat_map(|group| self.claims_by_countries(group, None, CLAIMS_PER_PAGE))
            .collect();
        let mut context = self.page_context(page, head);
        context.insert("claim_groups", &groups);
        let (list, order) = (routes::claims(), Order::NewestFirst);
        let (pages, items) = (model.claims.page_count(), model.claims.groups.len());
        let pager = Pager::new(&list, &self.base_url, order, page_number, pages, items);
        context.insert("pager", &pager);
        let count: usize = model.claims.groups.iter().map(|group| group.rows.len()).sum();
        context.insert("claim_count", &count);
        context.insert("csv_url", &self.data_url(DataSet::Claims));
        context
    }
}

/// Every claim of every article.
pub(crate) fn claims_csv(views: &Views) -> Vec<u8> {
    let model = &*views.model;
    let header = [
        "group",
        "about",
        "unit",
        "value",
        "low",
        "high",
        "claimant",
        "claimant_kind",
        "status",
        "source",
        "source_url",
        "event",
        "article",
        "article_date",
        "countries",
        "counted",
    ];
    let rows = model.claims.groups.iter().flat_map(|group| {
        group.rows.iter().flat_map(move |row| {
            let claim = row.claim(&model.articles);
            let record = &model.articles[row.article];
            let claimant = views.claimant(record, &claim.claimant);
            let source = model.source(&views.entries[record.file], &claim.source);
            let range = match &claim.value {
                ClaimValue::Number(range) => Some(*range),
                ClaimValue::Text(_) => None,
            };
            let decimal = |value: i64| thousandths(i128::from(value)).replace('−', "-");
            let value = match &claim.value {
                ClaimValue::Number(range) if range.low == range.high => {
                    Cell::plain(decimal(range.low))
                }
                ClaimValue::Number(_) => Cell::plain(claim.value.to_string()),
                ClaimValue::Text(text) => Cell::text(text),
            };
            let event = row.event.map(|event| model.events[event].id().as_str());
            let codes: Vec<&str> = row
                .countries
                .iter()
                .map(|&country| model.countries[country].code.as_str())
                .collect();
            let codes = codes.join(" ");
            let is_counted = row.number(&model.articles).is_some();
            row.reports.iter().map(move |&(article, _)| {
                let record = &model.articles[article];
                [
                    Cell::plain(&*group.id),
                    Cell::text(&group.about),
                    Cell::text_or_empty(group.unit.as_deref()),
                    value.clone(),
                    Cell::plain_or_empty(range.map(|range| decimal(range.low))),
                    Cell::plain_or_empty(range.map(|range| decimal(range.high))),
                    Cell::text(claimant.name.text),
                    Cell::plain(claimant.kind),
                    Cell::plain_or_empty(claim.status.map(ClaimStatus::as_str)),
                    Cell::text_or_empty(source.map(source_label)),
                    Cell::text_or_empty(source.and_then(|source| source.url.as_deref())),
                    Cell::plain_or_empty(event),
                    Cell::plain(record.url.permalink(&views.base_url)),
                    Cell::plain(views.entries.article(record).date.day.to_string()),
                    Cell::plain(codes.clone()),
                    Cell::plain(if is_counted { "yes" } else { "no" }),
                ]
            })
        })
    });
    csv(&header, rows)
}
