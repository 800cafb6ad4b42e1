//! What the page of a topic says of the topics around it.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Value};

use crate::content::{Term, TermKind, Topic};
use crate::model::TermIndex;
use crate::pages::parts::names::Name;
use crate::pages::parts::{Views, list};
use crate::text::name_order;

/// A code of IPTC's Media Topics.
#[derive(Debug, Serialize)]
struct IptcView<'a> {
    code: &'a str,
    url: Option<String>,
}

impl Views {
    pub(crate) fn insert_topic(
        &self,
        context: &mut Context,
        index: TermIndex,
        topic: Option<&Topic>,
    ) {
        let name = |index: TermIndex| self.parts.names.terms[TermKind::Topic][index].clone();
        let broader = topic.and_then(|topic| self.broader(topic)).filter(|wider| *wider != index);
        context.insert_value("broader", broader.map_or_else(Value::none, name));
        let narrower = self.narrower().get(&index).map_or(&[][..], Vec::as_slice);
        context.insert_value("narrower", list(narrower.iter().copied().map(name)));
        context.insert("countries", &self.countries_of_topic(index));
        let iptc = topic.and_then(|topic| topic.iptc.as_deref());
        context.insert("iptc", &iptc.map(|code| IptcView { code, url: iptc_url(code) }));
    }

    /// The countries that have a page of this topic, by name, each with that page.
    fn countries_of_topic(&self, topic: TermIndex) -> Vec<Name<'_>> {
        let of_topic = self.model.country_topics.iter().filter(|record| record.topic == topic);
        let mut names: Vec<Name<'_>> = of_topic
            .map(|record| Name {
                url: Some(record.url.href(&self.base_url)),
                ..self.name_of_country(&self.model.countries[record.country])
            })
            .collect();
        names.sort_by_cached_key(|country| name_order(&country.name));
        names
    }

    fn broader(&self, topic: &Topic) -> Option<TermIndex> {
        self.model.term_index(TermKind::Topic, topic.broader.as_ref()?.as_str())
    }

    fn narrower(&self) -> &BTreeMap<TermIndex, Vec<TermIndex>> {
        self.parts.narrower.get_or_init(|| {
            let mut narrower: BTreeMap<TermIndex, Vec<TermIndex>> = BTreeMap::new();
            for (index, record) in self.model.terms(TermKind::Topic).positioned() {
                if let Some(Term::Topic(topic)) = record.entry()
                    && let Some(broader) = self.broader(topic).filter(|wider| *wider != index)
                {
                    narrower.entry(broader).or_default().push(index);
                }
            }
            narrower
        })
    }
}

/// The address that IPTC gives a Media Topic.
pub(crate) fn iptc_url(code: &str) -> Option<String> {
    let number = code.strip_prefix("medtop:")?;
    Some(format!("http://cv.iptc.org/newscodes/mediatopic/{number}"))
}
