//! How much stands on one page of a list: the plan and the pages must agree.

/// Articles on one page of a type of work. Such pages repeat the list of all, so there are few.
pub(super) const ARTICLES_OF_KIND: usize = 100;
/// Terms on one page of an index.
pub(super) const TERMS_PER_PAGE: usize = 400;
/// Judgements on one page of the ledger.
pub(super) const FORECASTS_PER_PAGE: usize = 100;
/// Corrections on one page of the log.
pub(super) const CORRECTIONS_PER_PAGE: usize = 100;
/// Events on the timeline's own page: its newest. The rest stands on pages of months.
pub(super) const EVENTS_IN_FRONT: usize = 30;
/// Events on a page of the timeline of a country or of a type.
pub(super) const EVENTS_OF_ONE: usize = 60;
/// Events in a part of what the script of the timeline shows.
pub(super) const FOUND_PER_PART: usize = 250;
/// Cells on a page of the matrix of relations: a page stays light on a bad line.
const MATRIX_CELLS: usize = 1200;

/// How many rows of the matrix stand on a page if there are so many countries.
pub(super) fn matrix_rows(countries: usize) -> usize {
    (MATRIX_CELLS / countries.max(1)).max(1)
}

/// How many pages a list of `items` needs; an empty list has one.
pub(super) fn page_count(items: usize, per_page: usize) -> usize {
    items.div_ceil(per_page.max(1)).max(1)
}
