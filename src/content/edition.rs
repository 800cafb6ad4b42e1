//! `content/editions/2025-10-31.md`: what the desk says and chose of a day, a week or a month.

use super::context::{Fields, FrontMatter};
use super::form::{Line, Text};
use super::page::{Extra, extra};
use super::{Period, problems};
use crate::written::{Free, Part, Path, declare};

declare! {
    FrontMatter;

    /// `content/editions/2025-10-31.md`: an issue of the publication; the body is the editor's text
    /// at its head.
    pub struct Edition as "an edition" {
        /// Its headline, plain text; the days that it covers where absent.
        title: Option<Box<str>> = optional Line (also "headline" "name"),
        /// A sentence that stands under the headline and in search engines, plain text.
        description: Option<Box<str>> = optional Line (also "summary" "excerpt"),
        /// The articles chosen for it, in order: paths from `content/`, or `@/…`; every article of
        /// its days, newest first, where absent.
        articles: Vec<Box<str>> = list Text,
        /// Whether it shows where the countries stood.
        board: bool = preset bool or true,
        /// Anything, for templates.
        extra: Extra = optional Free by extra (also "params"),
    }
    made {
        /// The days that it covers, which its file's name says.
        period: Period = period?,
    }
    then |fields| {
        let period = period(fields);
    }
}

fn period(fields: &Fields<'_, '_>) -> Option<Period> {
    let stem = fields.reader.context.name.map_or("", |name| name.stem);
    let period = Period::parse(stem);
    if period.is_none() {
        let path = &fields.reader.source.file.path;
        let make = |_| problems::bad_edition_file_name(path);
        fields.reader.report(&Path::Root, Part::Value, make);
    }
    period
}
