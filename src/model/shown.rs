//! What the front matter gives to a page: the lead picture of an article, the short texts of
//! articles and countries. Whoever numbers, counts or prints them asks here, so that all mean the
//! same.

use std::cmp::Reverse;

use jiff::Timestamp;
use jiff::civil::Date;

use super::corrections::shown_updates;
use crate::content::{Article, Entry, Parsed, Picture, ShortText, Term, Update};
use crate::markdown::PictureSource;
use crate::text::Key;

/// The lead picture of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LeadPicture<'a> {
    /// Where it lies.
    pub(crate) src: &'a PictureSource,
    /// What it shows.
    pub(crate) alt: Option<&'a str>,
    /// What stands below it.
    pub(crate) caption: Option<&'a ShortText>,
    /// Who made it.
    pub(crate) credit: Option<&'a ShortText>,
}

/// The lead picture of the page of `article` that is made of the file `parsed`, which is the
/// article's or that of a translation. A translation without a picture has that of the original.
pub(crate) fn lead_picture<'a>(
    article: &'a Article,
    parsed: &'a Parsed,
) -> Option<LeadPicture<'a>> {
    let original = article.image.as_ref();
    let own = match &parsed.entry {
        Entry::Translation(translation) => translation.image.as_ref(),
        _ => original,
    };
    let words: &Picture = own.or(original)?;
    let src = own.and_then(|own| own.src.as_ref());
    let credit = match (&words.credit, src) {
        (None, None) => original.and_then(|original| original.credit.as_ref()),
        (credit, _) => credit.as_ref(),
    };
    Some(LeadPicture {
        src: src.or_else(|| original?.src.as_ref())?,
        alt: words.alt.as_deref(),
        caption: words.caption.as_ref(),
        credit,
    })
}

/// The short texts of the page that is made of the file `parsed`, in the order of the page;
/// `original` is the same file, or that which it translates. What is dated after `until` or
/// `until_day` is not shown.
pub(crate) fn shown_texts<'a>(
    original: &'a Parsed,
    parsed: &'a Parsed,
    until: Timestamp,
    until_day: Date,
) -> impl Iterator<Item = &'a ShortText> {
    let (article, country) = match &original.entry {
        Entry::Article(article) => (Some(article), None),
        Entry::Country(country) => (None, Some(country)),
        _ => (None, None),
    };
    let of_article = article.map(|article| of_article(article, parsed, until, until_day));
    // Newest first; months that have not begun have been taken out.
    let of_country =
        country.map(|country| country.status.iter().rev().map(|status| &status.reason));
    of_article.into_iter().flatten().chain(of_country.into_iter().flatten())
}

/// The keys of the sources that a page cites, its body first, for the designations of an actor too;
/// a key may come twice.
pub(crate) fn shown_citations<'a>(
    original: &'a Parsed,
    parsed: &'a Parsed,
    until: Timestamp,
    until_day: Date,
) -> impl Iterator<Item = &'a Key> {
    let in_body = parsed.body.cited.iter().map(|citation| &citation.key);
    let texts = shown_texts(original, parsed, until, until_day);
    let designations = match &original.entry {
        Entry::Term(_, _, Term::Actor(actor)) => actor.designations.as_slice(),
        _ => &[],
    };
    in_body
        .chain(texts.flat_map(ShortText::cited).map(|(key, _)| key))
        .chain(designations.iter().filter_map(|listing| listing.source.as_ref()))
}

fn of_article<'a>(
    article: &'a Article,
    parsed: &'a Parsed,
    until: Timestamp,
    until_day: Date,
) -> impl Iterator<Item = &'a ShortText> {
    let picture = lead_picture(article, parsed);
    let of_picture = picture.into_iter().flat_map(|picture| [picture.caption, picture.credit]);
    let takeaways = match &parsed.entry {
        Entry::Translation(translation) => &translation.takeaways,
        _ => &article.takeaways,
    };
    let updates = newest_first(article, until).into_iter().map(|(_, update)| &update.text);
    let corrections = article.corrections.iter().filter(move |one| one.date <= until_day);
    of_picture
        .flatten()
        .chain(takeaways)
        .chain(&article.scope_note)
        .chain(updates)
        .chain(corrections.map(|one| &one.text))
}

/// The updates that are shown, newest first, each with its place in the article's list; of one
/// moment the later entry comes first.
pub(crate) fn newest_first(article: &Article, until: Timestamp) -> Vec<(usize, &Update)> {
    let mut updates: Vec<(usize, &Update)> = shown_updates(article, until).collect();
    updates.sort_by_key(|(index, update)| (Reverse(update.date.timestamp), Reverse(*index)));
    updates
}
