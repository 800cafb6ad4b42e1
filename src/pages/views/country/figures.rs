//! A country month by month and in numbers: what its own page, which is read in a minute, leads to.

use tera::{Context, Value};

use crate::model::CountryIndex;
use crate::pages::parts::Views;
use crate::pages::parts::head::{Head, Words};
use crate::pages::{DataSet, Page};

impl Views {
    pub(crate) fn country_figures(&self, page: &Page, index: CountryIndex) -> Context {
        let record = &self.model.countries[index];
        let lang = &*self.model.config.language;
        let title = self.words().said("in_figures", &[("country", (&*record.name).into())]);
        let mut context = self.page_context(page, Head::of(Words { text: &title, lang }, lang));
        context.insert_value("country", self.parts.names.countries[index].clone());
        let statuses = record.entry().map_or(&[][..], |country| &country.status);
        let parsed = record.file.map(|file| &self.entries[file]);
        let html = parsed.map(|parsed| self.numbered_html(parsed, lang));
        let views: Vec<_> = html.as_ref().map_or_else(Vec::new, |html| {
            statuses.iter().rev().map(|status| self.status(status, html)).collect()
        });
        let reasons = statuses.iter().map(|status| &status.reason);
        let sources = parsed.map(|parsed| self.sources_of_texts(parsed, reasons));
        context.insert_value("sources", sources.unwrap_or_else(Value::none));
        context.insert("statuses", &views);
        context.insert("status_strip", &self.strip(statuses));
        let has_csv = !statuses.is_empty();
        let csv = has_csv.then(|| self.data_url(DataSet::Statuses { country: index }));
        context.insert("status_csv", &csv);
        context.insert("counts", &self.counts(record));
        context.insert("provinces", &self.provinces(record));
        context.insert("balance", &self.balance(Some(&record.articles)));
        context
    }
}
