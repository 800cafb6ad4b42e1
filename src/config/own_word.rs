//! Words that a desk adds to a list of the front matter. Each stands for a word of ours, so that
//! whatever asks what an event or an actor is need not know of it.

use std::fmt::Debug;
use std::hash::Hash;
use std::marker::PhantomData;
use std::sync::Arc;

use super::kinds::{ActorKind, EventKind};
use super::origin::SiteToml;
use super::problems;
use crate::catalogue::{self, Catalogue, Labelled};
use crate::text::Key;
use crate::written::{Declaration, Form, Kind, Value, Verbatim, declare, word_forms};

/// What kind of thing happened, in a word of ours or of the desk's.
pub type EventType = Word<EventKind>;
/// What kind of organisation or group an actor is, likewise.
pub type ActorType = Word<ActorKind>;

/// A word of a list that the desk may add to.
///
/// Words of the desk come right behind the one that they stand for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word<V> {
    kind: V,
    own: Option<Arc<OwnWord>>,
}

/// What the desk says of its word.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct OwnWord {
    word: Box<str>,
    label: Box<str>,
}

/// Our words of a list that the desk may add to.
pub trait Extensible: Labelled + Debug + Ord + Hash + 'static {
    /// The list's name under `[vocabulary]` in `site.toml`.
    const NAME: &'static str;
    /// What a word stands for that is like none of ours.
    const OTHER: Self;

    /// The value of a word of ours.
    fn parse(word: &str) -> Option<Self>;
    /// The word as written in front matter.
    fn as_str(self) -> &'static str;
    /// The words of the desk.
    fn own(words: &OwnWords) -> &[Word<Self>];
}

/// What is known of the maps by which the desk adds to a list.
trait Declared: Extensible + Form<SiteToml, Value = Self> {
    /// The words.
    const LIST: &'static Declaration;
    /// What one of them is.
    const WORD: &'static Declaration;
}

/// Lists that the desk may add to, by what `[vocabulary]` calls them.
macro_rules! extensible {
    ($($kind:ident: $name:ident, $list:ident of $word:ident;)*) => {
        $(type $word = WordForm<$kind>;

        declare! {
            SiteToml;

            /// Words of your own.
            map $list as "words of your own", each $word {}
        }

        impl Extensible for $kind {
            const NAME: &'static str = stringify!($name);
            const OTHER: Self = Self::Other;

            fn parse(word: &str) -> Option<Self> {
                Self::parse(word)
            }

            fn as_str(self) -> &'static str {
                self.as_str()
            }

            fn own(words: &OwnWords) -> &[Word<Self>] {
                &words.$name
            }
        }

        impl Declared for $kind {
            const LIST: &'static Declaration = $list::DECLARATION;
            const WORD: &'static Declaration = {
                declare! {
                    SiteToml;

                    /// A word of your own.
                    map Table as "a word of your own" {
                        /// What readers see, as it would stand in the middle of a sentence; without
                        /// it the word, with spaces for hyphens.
                        label: optional Verbatim,
                        /// The built-in word that it stands for; without it `other`.
                        as: optional $kind,
                    }
                }
                Table::DECLARATION
            };
        })*

        word_forms! { $($kind)* }

        impl OwnWords {
            /// The words of each list.
            pub(crate) fn words(&self) -> Vec<(&'static str, Vec<&str>)> {
                vec![$((stringify!($name), self.$name.iter().map(Word::as_str).collect())),*]
            }
        }
    };
}

extensible! {
    ActorKind: actor_types, ActorWords of ActorWord;
    EventKind: event_types, EventWords of EventWord;
}

type ActorTypes = Words<ActorKind>;
type EventTypes = Words<EventKind>;

declare! {
    SiteToml;

    /// What `[vocabulary]` adds to the lists of the front matter; each list is sorted.
    pub struct OwnWords as "the vocabulary" {
        /// Words of your own for the `type` of events: `piracy = "piracy"`.
        event_types: Vec<EventType> = table EventTypes,
        /// Words of your own for the `type` of actors.
        actor_types: Vec<ActorType> = table ActorTypes,
    }
}

/// The words that the desk adds to a list.
struct Words<V>(PhantomData<V>);

impl<V: Declared> Form<SiteToml> for Words<V> {
    type Value = Vec<Word<V>>;
    const KIND: Kind = Kind::Declared(<V as Declared>::LIST);

    fn read(value: &Value<'_, '_, SiteToml>) -> Option<Self::Value> {
        let list = value.path.name();
        let mut words = Vec::new();
        value.fields(<V as Declared>::LIST)?.each_named(|word, value| {
            // One that is spelt otherwise would be ours as soon as it is put right.
            let spelt = Key::from_text(word);
            let spelt = spelt.as_ref().map_or(word, Key::as_str);
            if V::parse(word).or_else(|| V::parse(spelt)).is_some() {
                value.report_key(|place| problems::built_in_word(place, &list, spelt));
            } else if !is_word(word) {
                value.report_key(|place| problems::invalid_word(place, &list, word));
            } else if let Some((label, kind)) = WordForm::<V>::read(value) {
                let label = label.unwrap_or_else(|| word.replace('-', " ").into());
                let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
                if let Some(same) = of_label(&words, &label) {
                    value.report(|place| problems::same_label(place, &label, same));
                }
                words.push(Word::own(kind.unwrap_or(V::OTHER), word, &label));
            }
        });
        words.sort();
        Some(words)
    }
}

/// The word that readers see as `label` already.
fn of_label<'w, V: Declared>(words: &'w [Word<V>], label: &str) -> Option<&'w str> {
    let is_it = |known: &str| known.to_lowercase() == label.to_lowercase();
    // The desk's own words for ours are not read yet, and need not be in its language.
    let catalogue = Catalogue::built_in();
    let built_in = catalogue.of("en");
    let mut ours = V::WORDS.iter().copied();
    ours.find(|word| V::parse(word).is_some_and(|kind| is_it(built_in.label(kind))))
        .or_else(|| words.iter().find(|word| is_it(word.label(built_in))).map(Word::as_str))
}

/// `word = "label"`, or `word = { label = "label", as = "word of ours" }`.
struct WordForm<V>(PhantomData<V>);

impl<V: Declared> Form<SiteToml> for WordForm<V> {
    type Value = (Option<Box<str>>, Option<V>);
    const KIND: Kind = Kind::Either(&[Kind::Text, Kind::Declared(V::WORD)]);

    fn read(value: &Value<'_, '_, SiteToml>) -> Option<Self::Value> {
        if !value.is_map() {
            return value.verbatim().map(|label| (Some(label), None));
        }
        let fields = value.fields(V::WORD)?;
        fields.optional::<Verbatim>("label").zip(fields.optional::<V>("as"))
    }
}

/// Whether a word has the form of ours. It stands in addresses and beside others in lists of words.
fn is_word(word: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    // YAML takes `null` for nothing.
    word.len() <= 64
        && word != "null"
        && word.starts_with(|first: char| first.is_ascii_lowercase())
        && word.split('-').all(is_part)
}

impl<V: Extensible> Word<V> {
    /// A word of the desk's that stands for `kind`.
    pub(crate) fn own(kind: V, word: &str, label: &str) -> Self {
        let own = OwnWord { word: word.into(), label: label.into() };
        Self { kind, own: Some(Arc::new(own)) }
    }

    /// What it means to the program: a word of the desk's what that stands for.
    pub fn kind(&self) -> V {
        self.kind
    }

    /// The word as written in front matter.
    pub fn as_str(&self) -> &str {
        self.own.as_ref().map_or(self.kind.as_str(), |own| &own.word)
    }

    /// What readers see in its place.
    pub fn label<'a>(&'a self, words: &'a catalogue::Words) -> &'a str {
        self.own.as_ref().map_or_else(|| words.label(self.kind), |own| &own.label)
    }

    /// The same, but nothing for what is like none of the others: "other" tells a reader nothing.
    pub fn telling_label<'a>(&'a self, words: &'a catalogue::Words) -> Option<&'a str> {
        (self.own.is_some() || self.kind != V::OTHER).then(|| self.label(words))
    }

    /// The label and what it stands for, if it is a word of the desk's.
    pub fn of_desk(&self) -> Option<(&str, V)> {
        self.own.as_ref().map(|own| (&*own.label, self.kind))
    }

    /// Every word that may be written, ours first.
    pub(crate) fn words(words: &OwnWords) -> Vec<&str> {
        let own = V::own(words).iter().map(Self::as_str);
        V::WORDS.iter().copied().chain(own).collect()
    }

    /// The value of a word; the case of its letters does not matter.
    pub(crate) fn parse(word: &str, words: &OwnWords) -> Option<Self> {
        let ours = V::parse(word).map(|kind| Self { kind, own: None });
        let is_it = |own: &&Self| own.as_str().eq_ignore_ascii_case(word);
        ours.or_else(|| V::own(words).iter().find(is_it).cloned())
    }
}

impl<V: Extensible> From<V> for Word<V> {
    fn from(kind: V) -> Self {
        Self { kind, own: None }
    }
}
