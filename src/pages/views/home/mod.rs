//! The front page.

mod choice;
mod issue;
mod page;
mod stories;
