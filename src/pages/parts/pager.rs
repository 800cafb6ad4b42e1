//! Where a page of a list stands among its pages.

use serde::Serialize;
use tera::Context;

use super::Views;
use crate::address::{BaseUrl, Url};
use crate::pages::sizes::page_count;

/// Most numbers on the first page of a list; of a longer one not every page is among them.
const MOST_NUMBERS: usize = 1000;
/// Most pages of a list that are linked beside the list itself.
const MOST_LATER: usize = 8;

/// How the pages of a list follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// What is newest stands on the first page.
    NewestFirst,
    /// By name, or whatever else has no newer and older end.
    Other,
}

#[derive(Debug, Serialize)]
pub(crate) struct Pager {
    page_number: usize,
    page_count: usize,
    item_count: usize,
    previous: Option<String>,
    next: Option<String>,
    /// Whether its pages go back in time, so that the next is older.
    newest_first: bool,
    first: Option<String>,
    last: Option<String>,
    pages: Vec<PagerPage>,
    /// On the first page of a long list, every page: from here each is one step away.
    all: Vec<PagerPage>,
}

/// A numbered link, or a gap where it has no address.
#[derive(Debug, Serialize)]
pub(crate) struct PagerPage {
    number: usize,
    url: Option<String>,
    current: bool,
}

impl Views {
    /// Puts the pager of a list into the context of one of its pages, and gives what stands on it.
    pub(crate) fn insert_pager<'i, T>(
        &self,
        context: &mut Context,
        list: &Url,
        order: Order,
        items: &'i [T],
        page_number: usize,
        per_page: usize,
    ) -> &'i [T] {
        let pages = page_count(items.len(), per_page);
        let pager = Pager::new(list, &self.base_url, order, page_number, pages, items.len());
        context.insert("pager", &pager);
        page_of(items, page_number, per_page)
    }
}

/// The pages of a list after its first, for what leads to the list and would be a click too far
/// from them.
pub(crate) fn later_pages(
    items: usize,
    per_page: usize,
    url: impl Fn(usize) -> String,
) -> Vec<PagerPage> {
    let numbers = (2..=page_count(items, per_page)).take(MOST_LATER);
    numbers.map(|number| PagerPage { number, url: Some(url(number)), current: false }).collect()
}

impl Pager {
    /// Of a list whose pages may hold unlike numbers of items.
    pub(crate) fn new(
        list: &Url,
        base: &BaseUrl,
        order: Order,
        page_number: usize,
        page_count: usize,
        items: usize,
    ) -> Self {
        let url = |number: usize| list.numbered(number).href(base);
        let mut pages = Vec::new();
        if page_count > 1 {
            let mut previous = 0;
            // The ends, the page itself and two on either side of it.
            for number in (1..=page_count).filter(|&number| {
                number == 1 || number == page_count || number.abs_diff(page_number) <= 2
            }) {
                if number > previous + 1 {
                    pages.push(PagerPage { number: previous + 1, url: None, current: false });
                }
                pages.push(PagerPage {
                    number,
                    url: Some(url(number)),
                    current: number == page_number,
                });
                previous = number;
            }
        }
        let has_gap = pages.iter().any(|page| page.url.is_none());
        let every = page_count.div_ceil(MOST_NUMBERS).max(1);
        let all = (1..=page_count).step_by(every).filter(|_| has_gap && page_number == 1);
        let all = all.map(|number| PagerPage { number, url: Some(url(number)), current: false });
        Self {
            all: all.collect(),
            page_number,
            page_count,
            item_count: items,
            previous: (page_number > 1).then(|| url(page_number - 1)),
            next: (page_number < page_count).then(|| url(page_number + 1)),
            newest_first: order == Order::NewestFirst,
            first: (page_count > 1).then(|| url(1)),
            last: (page_count > 1).then(|| url(page_count)),
            pages,
        }
    }
}

/// The part of a list that stands on one of its pages.
fn page_of<T>(items: &[T], page_number: usize, per_page: usize) -> &[T] {
    let start = page_number.saturating_sub(1).saturating_mul(per_page).min(items.len());
    let end = start.saturating_add(per_page).min(items.len());
    &items[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_runs_are_cut() {
        let check = |page_number: usize, items: usize, expected: &str| {
            let base = BaseUrl::parse("https://a.example/").unwrap();
            let (url, pages) = (Url::new("/x/"), page_count(items, 10));
            let pager = Pager::new(&url, &base, Order::Other, page_number, pages, items);
            let drawn: Vec<String> = pager
                .pages
                .iter()
                .map(|page| match (&page.url, page.current) {
                    (None, _) => "…".to_owned(),
                    (_, true) => format!("[{}]", page.number),
                    _ => page.number.to_string(),
                })
                .collect();
            assert_eq!(drawn.join(" "), expected);
        };
        check(1, 0, "");
        check(1, 10, "");
        check(1, 11, "[1] 2");
        check(1, 100, "[1] 2 3 … 10");
        check(5, 100, "1 … 3 4 [5] 6 7 … 10");
        check(4, 70, "1 2 3 [4] 5 6 7");
        check(10, 100, "1 … 8 9 [10]");
    }

    #[test]
    fn the_first_page_of_a_long_list_leads_to_all() {
        let check = |page_number: usize, pages: usize, expected: usize| {
            let base = BaseUrl::parse("https://a.example/").unwrap();
            let url = Url::new("/x/");
            let pager = Pager::new(&url, &base, Order::Other, page_number, pages, pages);
            assert_eq!(pager.all.len(), expected);
        };
        check(1, 4, 0);
        check(1, 5, 5);
        check(2, 5, 0);
        check(1, 1000, 1000);
        check(1, 1001, 501);
    }

    #[test]
    fn pages_hold_every_item_once() {
        let items: Vec<u32> = (0..25).collect();
        assert_eq!(page_of(&items, 1, 10), &items[..10]);
        assert_eq!(page_of(&items, 3, 10), &items[20..]);
        assert!(page_of(&items, 4, 10).is_empty());
        assert_eq!(page_of(&items, 0, 10), &items[..10]);
    }
}
