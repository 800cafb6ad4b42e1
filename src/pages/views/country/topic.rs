//! The page of a topic of a country.

use tera::Context;

use crate::content::TermKind;
use crate::diagnostics::Diagnostic;
use crate::model::{CountryIndex, CountryTopicIndex, CountryTopicRecord, EventIndex};
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::head::{Head, Words};
use crate::pages::parts::terms::{LISTED_EVENTS, insert_inherited};

impl Views {
    pub(crate) fn country_topics_of(&self, country: CountryIndex) -> &[CountryTopicRecord] {
        let all = &self.model.country_topics;
        let start = all.partition_point(|record| record.country < country);
        let end = all.partition_point(|record| record.country <= country);
        all.get_range(start..end)
    }

    pub(crate) fn country_topic(
        &self,
        page: &Page,
        index: CountryTopicIndex,
        page_number: usize,
        problems: &mut Vec<Diagnostic>,
    ) -> Context {
        let model = &*self.model;
        let record = &model.country_topics[index];
        let country = &model.countries[record.country];
        let topic = &model.terms(TermKind::Topic)[record.topic];
        let called = |name: &str, lang: Option<&str>| self.put_together(name.to_owned(), lang);
        let title = self.with_part(
            &called(&country.name, country.lang.as_deref()),
            &called(&topic.name, topic.lang.as_deref()),
        );
        let lang = &*model.config.language;
        let head = Head::of(Words { text: &title, lang }, lang);
        // Both lists are in the order of the timeline.
        let events: Vec<EventIndex> = country
            .events
            .iter()
            .copied()
            .filter(|index| topic.events.binary_search(index).is_ok())
            .collect();
        let mut context = self.page_context(page, head);
        let names = &self.parts.names;
        context.insert_value("country", names.countries[record.country].clone());
        context.insert_value("topic", names.terms[TermKind::Topic][record.topic].clone());
        context.insert("article_count", &record.articles.len());
        self.insert_event_count(&mut context, self.tally_events(events.iter().copied()));
        let inherited =
            events.iter().filter(|index| topic.inherited_events.binary_search(index).is_ok());
        insert_inherited(&mut context, inherited.count(), events.len());
        self.insert_lists(
            &mut context,
            &record.url,
            &record.articles,
            (&events, LISTED_EVENTS),
            page_number,
            problems,
        );
        context
    }
}
