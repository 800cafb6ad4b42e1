//! How much stands on one page of a list: the plan and the pages must agree.

use crate::model::YearRecord;

/// Articles on one page of a type of work, a year or a month. Such pages repeat the list of all, so
/// there are few.
pub(super) const ARTICLES_OF_KIND: usize = 50;
/// Terms on one page of an index, so that each of them is two clicks from the front page.
pub(super) const TERMS_PER_PAGE: usize = 500;
/// Terms up to which an index says what each of them is; a longer one is a list of names.
pub(super) const DESCRIBED_TERMS: usize = 150;
/// Terms from which on an index stands under letters.
pub(super) const TERMS_BY_LETTER: usize = 60;
/// The same for the glossary, whose readers look for one word.
pub(super) const WORDS_BY_LETTER: usize = 12;
/// Judgements on one page of the ledger.
pub(super) const FORECASTS_PER_PAGE: usize = 100;
/// Corrections on one page of the log.
pub(super) const CORRECTIONS_PER_PAGE: usize = 100;
/// Events on the timeline's own page: its newest. The rest stands on pages of months.
pub(super) const EVENTS_IN_FRONT: usize = 20;
/// Events of a year that its page shows in full; a longer one shows the first of each month.
const WHOLE_YEAR: usize = 48;
/// Events of each month on the page of a longer year.
const EVENTS_OF_MONTH: usize = 2;
/// Events on a page of the timeline of a country or of a type.
pub(super) const EVENTS_OF_ONE: usize = 60;
/// Events in a part of what the script of the timeline shows.
pub(super) const FOUND_PER_PART: usize = 250;
/// Pairs of countries on a page of their list.
pub(super) const PAIRS_PER_PAGE: usize = 120;

/// How many events of each month stand on the page of their year.
pub(super) fn events_of_month(year: &YearRecord, per_page: usize) -> usize {
    if year.event_count() > WHOLE_YEAR.min(per_page) { EVENTS_OF_MONTH } else { usize::MAX }
}

/// How many events stand on the pages of a year.
pub(super) fn year_len(year: &YearRecord, per_page: usize) -> usize {
    let of_month = events_of_month(year, per_page);
    let shown = year.months.values().map(|events| events.len().min(of_month));
    year.whole_year.len() + shown.sum::<usize>()
}

/// How many pages a list of `items` needs; an empty list has one.
pub(super) fn page_count(items: usize, per_page: usize) -> usize {
    items.div_ceil(per_page.max(1)).max(1)
}
