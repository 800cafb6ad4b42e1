//! What Markdown becomes, case by case.

mod blocks;
mod citations;
mod facts;
mod footnotes;
mod hostile;
mod html;
mod inlines;
mod links;
pub(super) mod support;
mod vault;
