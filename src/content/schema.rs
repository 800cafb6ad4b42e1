//! Which keys may stand in a map of the front matter, and what each is called elsewhere.

use std::collections::BTreeMap;

use super::EntryKind;
use super::spelling::is_same_name;
use crate::diagnostics::suggest;

/// The keys of one kind of map.
#[derive(Debug)]
pub(super) struct Schema {
    /// What the map is, for messages: `an event`.
    pub(super) what: &'static str,
    /// Whether free keys have a place in it: `extra`.
    pub(super) has_extra: bool,
    /// Spelling and field, sorted by spelling.
    keys: &'static [(&'static str, &'static str)],
}

impl Schema {
    /// The field that a key gives, by its own name, one accepted from another generator, or a
    /// renaming of the site's.
    pub(super) fn field(
        &self,
        key: &str,
        rename: &BTreeMap<Box<str>, Box<str>>,
    ) -> Option<&'static str> {
        let renamed = if rename.is_empty() { None } else { rename.get(key) };
        renamed.and_then(|name| self.lookup(name)).or_else(|| self.lookup(key))
    }

    /// The known key nearest to one that is not known; `more` are known besides the schema's.
    pub(super) fn nearest(&self, key: &str, more: &[&'static str]) -> Option<&'static str> {
        let near = |keys: &mut dyn Iterator<Item = &'static str>| {
            (key.len() <= 64).then(|| suggest::nearest(key, keys)).flatten()
        };
        // Our own names first, so that `sumary` is not answered with a foreign spelling.
        near(&mut self.fields().chain(more.iter().copied()))
            .or_else(|| near(&mut self.keys.iter().map(|(spelling, _)| *spelling)))
    }

    /// The fields by their own names, sorted.
    pub(super) fn fields(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().filter(|(spelling, field)| spelling == field).map(|(_, field)| *field)
    }

    fn lookup(&self, key: &str) -> Option<&'static str> {
        match self.keys.binary_search_by(|(spelling, _)| (*spelling).cmp(key)) {
            Ok(index) => self.keys.get(index).map(|(_, field)| *field),
            Err(_) => {
                let free = self.keys.iter().filter(|(_, field)| SPELT_FREELY.contains(field));
                let mut found = free.filter(|(spelling, _)| is_same_name(spelling, key));
                found.next().map(|(_, field)| *field)
            }
        }
    }
}

/// The fields whose keys count in any case and with or without hyphens: every theme of every tool
/// has its own way to write those of pictures.
const SPELT_FREELY: &[&str] = &["image", "src", "alt", "caption", "credit", "hidden", "ignored"];

/// The keys of a kind of entry.
pub(super) fn of(kind: EntryKind) -> &'static Schema {
    match kind {
        EntryKind::Article => &ARTICLE,
        EntryKind::Country => &COUNTRY,
        EntryKind::Topic => &TOPIC,
        EntryKind::Actor => &ACTOR,
        EntryKind::Person => &PERSON,
        EntryKind::Place => &PLACE,
        EntryKind::Story => &STORY,
        EntryKind::Event => &EVENT,
        EntryKind::Source => &SOURCE,
        EntryKind::Page => &PAGE,
    }
}

/// Declares a [`Schema`]: fields, each with the other spellings that it is known by.
macro_rules! schema {
    ($(#[$doc:meta])* $name:ident, $what:literal, $extra:literal, [$(($key:literal, $field:literal)),* $(,)?]) => {
        $(#[$doc])*
        pub(super) static $name: Schema =
            Schema { what: $what, has_extra: $extra, keys: &[$(($key, $field)),*] };
    };
}

schema!(
    /// An article.
    ARTICLE, "an article", true, [
        ("actors", "actors"),
        ("aliases", "aliases"),
        ("author", "authors"),
        ("authors", "authors"),
        ("banner", "image"),
        ("claims", "claims"),
        ("corrections", "corrections"),
        ("countries", "countries"),
        ("cover", "image"),
        ("cover_image", "image"),
        ("date", "date"),
        ("dateline", "dateline"),
        ("description", "description"),
        ("events", "events"),
        ("excerpt", "description"),
        ("extra", "extra"),
        ("feature_image", "image"),
        ("featured_image", "image"),
        ("header_image", "image"),
        ("hero_image", "image"),
        ("image", "image"),
        ("images", "image"),
        ("information_cutoff", "information_cutoff"),
        ("judgements", "judgements"),
        ("judgments", "judgements"),
        ("kind", "kind"),
        ("lang", "lang"),
        ("language", "lang"),
        ("last_modified_at", "updated"),
        ("lastmod", "updated"),
        ("layout", "layout"),
        ("lead_image", "image"),
        ("locale", "lang"),
        ("params", "extra"),
        ("people", "people"),
        ("permalink", "permalink"),
        ("places", "places"),
        ("primary_country", "primary_country"),
        ("quotes", "quotes"),
        ("redirect_from", "aliases"),
        ("review_by", "review_by"),
        ("reviewed_by", "reviewed_by"),
        ("scope_note", "scope_note"),
        ("slug", "slug"),
        ("sources", "sources"),
        ("story", "story"),
        ("summary", "description"),
        ("superseded_by", "superseded_by"),
        ("takeaways", "takeaways"),
        ("taxonomies", "taxonomies"),
        ("template", "template"),
        ("thumbnail", "image"),
        ("title", "title"),
        ("topics", "topics"),
        ("updated", "updated"),
        ("updates", "updates"),
        ("url", "permalink"),
        ("weight", "weight"),
    ]
);

schema!(
    /// `taxonomies` of an article, as Zola has it.
    TAXONOMIES, "`taxonomies`", false, [
        ("actors", "actors"),
        ("author", "authors"),
        ("authors", "authors"),
        ("countries", "countries"),
        ("people", "people"),
        ("places", "places"),
        ("topics", "topics"),
    ]
);

schema!(
    /// A translation of any entry.
    TRANSLATION, "a translation", false, [
        ("banner", "image"),
        ("cover", "image"),
        ("cover_image", "image"),
        ("description", "description"),
        ("excerpt", "description"),
        ("feature_image", "image"),
        ("featured_image", "image"),
        ("header_image", "image"),
        ("hero_image", "image"),
        ("image", "image"),
        ("images", "image"),
        ("lead_image", "image"),
        ("name", "title"),
        ("summary", "description"),
        ("takeaways", "takeaways"),
        ("thumbnail", "image"),
        ("title", "title"),
    ]
);

schema!(
    /// A country.
    COUNTRY, "a country", false, [
        ("alpha3", "alpha3"),
        ("code", "code"),
        ("m49", "m49"),
        ("name", "name"),
        ("names", "names"),
        ("neighbors", "neighbours"),
        ("neighbours", "neighbours"),
        ("pinned", "pinned"),
        ("region", "region"),
        ("regions", "regions"),
        ("review_by", "review_by"),
        ("status", "status"),
        ("status_history", "status"),
        ("title", "name"),
    ]
);

schema!(
    /// A country's status in a month.
    STATUS, "a status", false, [
        ("alert", "alert"),
        ("by", "by"),
        ("month", "month"),
        ("reason", "reason"),
        ("trend", "trend"),
    ]
);

schema!(
    /// A topic.
    TOPIC, "a topic", false, [
        ("broader", "broader"),
        ("iptc", "iptc"),
        ("key", "key"),
        ("name", "name"),
        ("names", "names"),
        ("synonyms", "synonyms"),
        ("title", "name"),
    ]
);

schema!(
    /// An actor.
    ACTOR, "an actor", false, [
        ("aliases", "aliases"),
        ("area", "countries"),
        ("countries", "countries"),
        ("designations", "designations"),
        ("key", "key"),
        ("name", "name"),
        ("same_as", "same_as"),
        ("stix_types", "stix_types"),
        ("title", "name"),
        ("type", "type"),
    ]
);

schema!(
    /// Another name of an actor.
    ALIAS, "an alias", false, [("lang", "lang"), ("text", "text"), ("used_by", "used_by")]
);

schema!(
    /// A listing of an actor.
    DESIGNATION, "a designation", false, [
        ("by", "by"),
        ("date", "date"),
        ("list", "list"),
        ("source", "source"),
    ]
);

schema!(
    /// A person.
    PERSON, "a person", false, [
        ("key", "key"),
        ("name", "name"),
        ("names", "names"),
        ("offices", "offices"),
        ("protect", "protect"),
        ("protect_forms", "protect_forms"),
        ("title", "name"),
    ]
);

schema!(
    /// An office held.
    OFFICE, "an office", false, [
        ("country", "country"),
        ("from", "from"),
        ("org", "org"),
        ("title", "title"),
        ("to", "to"),
    ]
);

schema!(
    /// A place.
    PLACE, "a place", false, [
        ("admin1", "admin1"),
        ("country", "country"),
        ("disputed", "disputed"),
        ("key", "key"),
        ("lat", "lat"),
        ("lon", "lon"),
        ("name", "name"),
        ("names", "names"),
        ("title", "name"),
    ]
);

schema!(
    /// A story.
    STORY, "a story", false, [
        ("description", "description"),
        ("excerpt", "description"),
        ("name", "title"),
        ("summary", "description"),
        ("title", "title"),
    ]
);

schema!(
    /// A plain page.
    PAGE, "a page", true, [
        ("aliases", "aliases"),
        ("date", "date"),
        ("description", "description"),
        ("excerpt", "description"),
        ("extra", "extra"),
        ("last_modified_at", "updated"),
        ("lastmod", "updated"),
        ("layout", "layout"),
        ("params", "extra"),
        ("permalink", "permalink"),
        ("redirect_from", "aliases"),
        ("slug", "slug"),
        ("summary", "description"),
        ("template", "template"),
        ("title", "title"),
        ("updated", "updated"),
        ("url", "permalink"),
        ("weight", "weight"),
    ]
);

schema!(
    /// An event.
    EVENT, "an event", false, [
        ("actors", "actors"),
        ("commitments", "commitments"),
        ("countries", "countries"),
        ("date", "date"),
        ("effect", "effect"),
        ("follows", "follows"),
        ("id", "id"),
        ("outcome", "outcome"),
        ("part_of", "part_of"),
        ("people", "people"),
        ("places", "places"),
        ("reported", "reported"),
        ("revised", "revised"),
        ("sources", "sources"),
        ("status", "status"),
        ("title", "title"),
        ("topics", "topics"),
        ("type", "type"),
    ]
);

schema!(
    /// A place of an event.
    EVENT_PLACE, "a place", false, [("id", "id"), ("precision", "precision")]
);

schema!(
    /// An actor of an event.
    EVENT_ACTOR, "an actor", false, [("id", "id"), ("role", "role")]
);

schema!(
    /// A source.
    SOURCE, "a source", false, [
        ("accessed", "accessed"),
        ("archived", "archived"),
        ("country", "country"),
        ("grade", "grade"),
        ("id", "id"),
        ("lang", "lang"),
        ("nature", "nature"),
        ("published", "published"),
        ("publisher", "publisher"),
        ("title", "title"),
        ("url", "url"),
    ]
);

schema!(
    /// A claim.
    CLAIM, "a claim", false, [
        ("about", "about"),
        ("claimant", "claimant"),
        ("event", "event"),
        ("source", "source"),
        ("status", "status"),
        ("unit", "unit"),
        ("value", "value"),
    ]
);

schema!(
    /// A quotation.
    QUOTE, "a quote", false, [
        ("lang", "lang"),
        ("role", "role"),
        ("said_on", "said_on"),
        ("source", "source"),
        ("speaker", "speaker"),
        ("text", "text"),
        ("translated", "translated"),
        ("venue", "venue"),
    ]
);

schema!(
    /// A judgement.
    JUDGEMENT, "a judgement", false, [
        ("confidence", "confidence"),
        ("countries", "countries"),
        ("id", "id"),
        ("likelihood", "likelihood"),
        ("outcome", "outcome"),
        ("resolves_by", "resolves_by"),
        ("text", "text"),
    ]
);

schema!(
    /// A correction.
    CORRECTION, "a correction", false, [("date", "date"), ("kind", "kind"), ("text", "text")]
);

schema!(
    /// An entry of a rolling report.
    UPDATE, "an update", false, [("date", "date"), ("text", "text"), ("title", "title")]
);

schema!(
    /// A lead picture given as a map.
    IMAGE, "a lead picture", false, [
        ("alt", "alt"),
        ("alt_text", "alt"),
        ("attribution", "credit"),
        ("caption", "caption"),
        ("class", "ignored"),
        ("copyright", "credit"),
        ("credit", "credit"),
        ("credits", "credit"),
        ("file", "src"),
        ("file_name", "src"),
        ("focal_point", "ignored"),
        ("height", "ignored"),
        ("hidden", "hidden"),
        ("hidden_in_list", "ignored"),
        ("hidden_in_single", "hidden"),
        ("image", "src"),
        ("link_full_images", "ignored"),
        ("lqip", "ignored"),
        ("path", "src"),
        ("photographer", "credit"),
        ("placement", "ignored"),
        ("position", "ignored"),
        ("preview_only", "ignored"),
        ("relative", "ignored"),
        ("responsive_images", "ignored"),
        ("src", "src"),
        ("style", "ignored"),
        ("url", "src"),
        ("width", "ignored"),
    ]
);

schema!(
    /// An author given as a map.
    AUTHOR, "an author", false, [
        ("email", "ignored"),
        ("name", "name"),
        ("url", "ignored"),
    ]
);

/// Whether other generators keep subjects under the key, which a site may want to read as topics.
pub(super) fn is_list_of_subjects(key: &str) -> bool {
    matches!(key, "categories" | "category" | "keywords" | "series" | "tag" | "tags")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&Schema; 25] = [
        &ARTICLE,
        &TAXONOMIES,
        &TRANSLATION,
        &COUNTRY,
        &STATUS,
        &TOPIC,
        &ACTOR,
        &ALIAS,
        &DESIGNATION,
        &PERSON,
        &OFFICE,
        &PLACE,
        &STORY,
        &PAGE,
        &EVENT,
        &EVENT_PLACE,
        &EVENT_ACTOR,
        &SOURCE,
        &CLAIM,
        &QUOTE,
        &JUDGEMENT,
        &CORRECTION,
        &UPDATE,
        &IMAGE,
        &AUTHOR,
    ];

    #[test]
    fn every_field_is_in_the_guide() {
        let guide = include_str!("../../docs/guide/content.md");
        for schema in ALL {
            for field in schema.fields().filter(|field| *field != "ignored") {
                assert!(guide.contains(&format!("`{field}")), "`{field}` of {}", schema.what);
            }
        }
    }

    #[test]
    fn keys_are_sorted_and_lead_to_fields_of_their_own() {
        for schema in ALL {
            assert!(schema.keys.is_sorted_by(|a, b| a.0 < b.0), "{} is not sorted", schema.what);
            for (_, field) in schema.keys.iter().filter(|(_, field)| *field != "ignored") {
                assert_eq!(schema.lookup(field), Some(*field), "in {}", schema.what);
            }
        }
    }

    #[test]
    fn finds_fields_by_spelling_and_renaming() {
        let none = BTreeMap::new();
        let rename =
            BTreeMap::from([("tags".into(), "topics".into()), ("date".into(), "x".into())]);
        for (key, rename, field) in [
            ("title", &none, Some("title")),
            ("lastmod", &none, Some("updated")),
            ("tags", &none, None),
            ("tags", &rename, Some("topics")),
            ("date", &rename, Some("date")),
            ("Title", &none, None),
        ] {
            assert_eq!(ARTICLE.field(key, rename), field, "for {key}");
        }
    }

    #[test]
    fn suggests_our_own_names_first() {
        for (key, near) in [
            ("countires", Some("countries")),
            ("sumary", Some("summary")),
            ("topic", Some("topics")),
            ("Title", Some("title")),
            ("xyzzy", None),
        ] {
            assert_eq!(ARTICLE.nearest(key, &[]), near, "for {key}");
        }
        assert_eq!(ARTICLE.nearest(&"x".repeat(1000), &[]), None);
    }
}
