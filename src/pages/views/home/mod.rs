//! The front pages: the site's own, and the start page of each further language.

mod choice;
mod issue;
mod language;
mod page;
mod stories;
