//! What many pages share: one file a part, none of which knows a page. Families of pages stand in
//! `views`; what each of them adds to its context is written down in `docs/guide/templates.md`.
//!
//! A page's context holds what that page shows and nothing else. What many pages show of one thing
//! (a country's name, an article's card, an event) is made once and shared; Tera's values are
//! reference-counted, so putting one into a context copies nothing.

pub(crate) mod balance;
pub(crate) mod board;
pub(crate) mod body;
mod breadcrumbs;
pub(crate) mod called;
pub(crate) mod cards;
pub(crate) mod claimant;
mod claimed;
pub(crate) mod claims;
pub(crate) mod crumbs;
mod description;
pub(crate) mod event_count;
pub(crate) mod event_facts;
pub(crate) mod events;
pub(crate) mod frame;
pub(crate) mod head;
pub(crate) mod judgements;
pub(crate) mod language;
pub(crate) mod language_names;
pub(crate) mod languages;
pub(crate) mod letters;
pub(crate) mod marks;
pub(crate) mod mentions;
pub(crate) mod names;
pub(crate) mod organization;
pub(crate) mod pager;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod shown;
pub(crate) mod site;
pub(crate) mod sources;
pub(crate) mod status;
pub(crate) mod terms;
mod texts;
pub(crate) mod timeline;
mod told;
pub(crate) mod uses;
pub(crate) mod views;

pub use views::Views;
pub(crate) use views::{Parts, list};
