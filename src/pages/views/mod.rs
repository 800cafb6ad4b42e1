//! The pages: one file or folder a family of them. Each says what a template sees of its pages;
//! what several families share stands in `parts`, and `made` has every kind of page in one match.

mod article;
mod articles;
mod authors;
mod claims;
mod corrections;
mod country;
mod edition_print;
mod editions;
mod feed;
mod forecasts;
mod home;
mod made;
mod matrix;
mod plain;
mod register;
mod registries;
mod relations;
mod share_card;
mod sitemap;
mod term;
mod timeline;

pub(crate) use made::Made;
