//! What events can be filtered by. The form is part of the pages of the timeline but is shown by
//! the script alone, which finds the events in the [`finder`](super::finder)'s data.

use serde::Serialize;
use tera::Context;

use crate::content::TermKind;
use crate::model::SiteModel;
use crate::pages::DataSet;
use crate::pages::parts::Views;
use crate::pages::parts::terms::spaced_label;

/// One way to filter: `country`, `topic`, `type`, `status`, `actor`, an entry of a registry of the
/// desk's own.
#[derive(Debug, Serialize)]
pub(super) struct Filter<'a> {
    /// The parameter of the address.
    pub(super) name: &'a str,
    label: String,
    #[serde(skip)]
    pub(super) by: FilterBy,
}

/// What of an event a filter looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FilterBy {
    Country,
    Type,
    Status,
    Term(TermKind),
}

/// Which events the filters of a page choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within<'a> {
    /// All of them.
    Everything,
    /// Those of a year.
    Year(i16),
    /// Those of a month.
    Month(i16, i8),
    /// Those that have a value of a filter.
    Value(&'a str, &'a str),
}

/// The form of a page as templates see it.
#[derive(Debug, Serialize)]
struct Form<'a> {
    /// The index of all events.
    url: String,
    /// The parameters of all filters, with spaces between them: those with nothing to choose from
    /// too, so that an address means the same everywhere.
    names: String,
    /// How many events the page chooses from.
    all: usize,
    /// Year and month as the index has them, or a year alone.
    period: Option<i32>,
    /// The filter that every event of the page fits, and its value.
    fixed: Option<[&'a str; 2]>,
    filters: Vec<Filter<'a>>,
}

impl Views {
    /// The filters for some of the events; nothing where there is nothing to filter.
    pub(super) fn insert_filters(&self, context: &mut Context, within: Within<'_>, all: usize) {
        let mut filters = self.filters();
        let names: Vec<&str> = filters.iter().map(|filter| filter.name).collect();
        let names = names.join(" ");
        filters.retain(|filter| has_values(&self.model, filter.by));
        let period = match within {
            Within::Year(year) => Some(i32::from(year)),
            Within::Month(year, month) => Some(i32::from(year) * 100 + i32::from(month)),
            Within::Everything | Within::Value(..) => None,
        };
        let fixed = match within {
            Within::Value(name, value) => Some([name, value]),
            Within::Everything | Within::Year(_) | Within::Month(..) => None,
        };
        let url = self.data_url(DataSet::Finder { part: None });
        let form = Form { url, names, all, period, fixed, filters };
        context.insert("filter_form", &(all > 0).then_some(form));
    }

    /// Every filter. The first registry has its place among those that every event has.
    pub(super) fn filters(&self) -> Vec<Filter<'_>> {
        let words = self.words();
        let filter = |name, by| {
            let label = match by {
                FilterBy::Country => words.word("country"),
                FilterBy::Type => words.word("type"),
                FilterBy::Status => words.word("status"),
                FilterBy::Term(TermKind::Actor) => words.word("actor"),
                FilterBy::Term(TermKind::Glossary) => words.word("glossary"),
                FilterBy::Term(TermKind::Person) => words.word("person"),
                FilterBy::Term(TermKind::Place) => words.word("place"),
                FilterBy::Term(TermKind::Story) => words.word("story"),
                FilterBy::Term(TermKind::Topic) => words.word("topic"),
                // What a desk calls its own, in its own language.
                FilterBy::Term(TermKind::Own(_)) => {
                    return Filter { name, label: spaced_label(name), by };
                }
            };
            Filter { name, label: label.to_owned(), by }
        };
        let registries = &self.model.config.registries;
        let mut of_terms =
            registries.filters().map(|(kind, row)| filter(&row.singular, FilterBy::Term(kind)));
        let mut filters = vec![filter("country", FilterBy::Country)];
        filters.extend(of_terms.next());
        filters.push(filter("type", FilterBy::Type));
        filters.push(filter("status", FilterBy::Status));
        filters.extend(of_terms);
        filters
    }
}

/// Whether any event has a value that the filter asks for.
fn has_values(model: &SiteModel, by: FilterBy) -> bool {
    match by {
        FilterBy::Country => model.countries.iter().any(|country| !country.events.is_empty()),
        FilterBy::Term(kind) => model.terms(kind).iter().any(|term| !term.events.is_empty()),
        FilterBy::Type | FilterBy::Status => !model.events.is_empty(),
    }
}
