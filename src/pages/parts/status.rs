//! A country's status in a month, as boards, tables and editions show it.

use serde::Serialize;
use tera::Value;

use super::Views;
use super::marks::marks;
use crate::content::{Alert, ShortText, Status, TermKind};
use crate::text::Called;

/// A country's status in a month.
#[derive(Debug, Serialize)]
pub(crate) struct StatusView<'a> {
    pub(crate) id: String,
    pub(super) month: String,
    pub(super) datetime: String,
    pub(super) trend: &'static str,
    pub(super) trend_label: &'a str,
    pub(super) alert: Option<&'static str>,
    pub(super) alert_label: Option<&'a str>,
    reason: Value,
    /// The attributes of the reason where it is not in the language of the pages.
    reason_marks: Value,
    by: Option<Called<'a>>,
}

impl Views {
    /// A status; `html` makes HTML of its reason: on a page that has no list of sources,
    /// [`unnumbered`](super::body::unnumbered).
    pub(crate) fn status<'a>(
        &'a self,
        status: &'a Status,
        html: impl Fn(&ShortText) -> Value,
    ) -> StatusView<'a> {
        let key = status.month.to_string();
        StatusView {
            id: format!("status-{key}"),
            month: self.month_name(status.month.year, status.month.month),
            datetime: key,
            trend: status.trend.as_str(),
            trend_label: self.words().label(status.trend),
            alert: status.alert.map(Alert::as_str),
            alert_label: status.alert.map(|alert| self.words().label(alert)),
            reason: html(&status.reason),
            reason_marks: {
                let lang = status.lang.as_deref().unwrap_or(self.record_language());
                marks(lang, &self.model.config.language)
            },
            by: self.assessor(status),
        }
    }

    /// Who assessed a status: a person of the registry by name, or the words as given; nobody whose
    /// name must not appear.
    pub(crate) fn assessor<'a>(&'a self, status: &'a Status) -> Option<Called<'a>> {
        let by = status.by.as_deref()?;
        if self.model.protected.contains(by) {
            return None;
        }
        Some(match self.model.term(TermKind::Person, by) {
            Some(term) => self.called(&term.name, term.lang.as_deref()),
            None => self.of_record(by),
        })
    }
}
