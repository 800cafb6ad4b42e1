//! The letters under which a long list of names stands, and where the names of each begin.

use serde::Serialize;

use crate::address::{BaseUrl, Url};
use crate::text::name_order;

/// A letter with names under it, and where they begin.
#[derive(Debug, Serialize)]
pub(crate) struct LetterView<'a> {
    letter: &'a str,
    url: String,
}

/// A letter, and the place of the first name with it in a list.
#[derive(Debug)]
pub(crate) struct FirstOf {
    pub(crate) letter: String,
    pub(crate) place: usize,
}

/// The letter under which a name stands; what begins with none stands under `0`.
pub(crate) fn letter_of(name: &str) -> String {
    match name_order(name).chars().next() {
        Some(letter) if letter.is_alphabetic() => letter.to_uppercase().collect(),
        _ => "0".to_owned(),
    }
}

/// The first name of each letter, in their order; nothing where all names have one letter, which
/// would lead nowhere.
pub(crate) fn first_of_each<'a>(names: impl Iterator<Item = &'a str>) -> Vec<FirstOf> {
    let mut letters: Vec<FirstOf> = Vec::new();
    for (place, name) in names.enumerate() {
        let letter = letter_of(name);
        // What begins with no letter stands before the letters, or behind them.
        if letters.iter().rev().all(|known| known.letter != letter) {
            letters.push(FirstOf { letter, place });
        }
    }
    if letters.len() < 2 { Vec::new() } else { letters }
}

/// Links to the letters of a list with so many names on a page. `id` is the id of a name's place,
/// on a page on which that is the position given besides.
pub(crate) fn links<'a>(
    letters: &'a [FirstOf],
    (list, base): (&Url, &BaseUrl),
    (page_number, per_page): (usize, usize),
    id: impl Fn(&'a FirstOf, usize) -> String,
) -> Vec<LetterView<'a>> {
    let link = |first: &'a FirstOf| {
        let (number, position) = (first.place / per_page + 1, first.place % per_page);
        let page =
            if number == page_number { String::new() } else { list.numbered(number).href(base) };
        LetterView { letter: &first.letter, url: format!("{page}#{}", id(first, position)) }
    };
    letters.iter().map(link).collect()
}
