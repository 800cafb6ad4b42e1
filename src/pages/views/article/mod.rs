//! The pages of an article: its own, for people and for machines, its versions, how to cite it.

pub(super) mod cite;
mod history;
mod news_article;
mod page;
mod picture;
mod view;
