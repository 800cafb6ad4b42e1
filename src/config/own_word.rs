//! Words that a desk adds to a list of the front matter. Each stands for a word of ours, so that
//! whatever asks what an event or an actor is need not know of it.

use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use super::kinds::{ActorKind, EventKind};

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
pub trait Extensible: Copy + Debug + Ord + Hash + 'static {
    /// The list's name under `[vocabulary]` in `site.toml`.
    const NAME: &'static str;
    /// Every word of ours.
    const WORDS: &'static [&'static str];
    /// What a word stands for that is like none of ours.
    const OTHER: Self;

    /// The value of a word of ours.
    fn parse(word: &str) -> Option<Self>;
    /// The word as written in front matter.
    fn as_str(self) -> &'static str;
    /// The word as people read it.
    fn label(self) -> &'static str;
    /// The words of the desk.
    fn own(words: &OwnWords) -> &[Word<Self>];
}

/// Lists that the desk may add to, by what `[vocabulary]` calls them.
macro_rules! extensible {
    ($($kind:ident: $name:ident;)*) => {
        $(impl Extensible for $kind {
            const NAME: &'static str = stringify!($name);
            const WORDS: &'static [&'static str] = Self::WORDS;
            const OTHER: Self = Self::Other;

            fn parse(word: &str) -> Option<Self> {
                Self::parse(word)
            }

            fn as_str(self) -> &'static str {
                self.as_str()
            }

            fn label(self) -> &'static str {
                self.label()
            }

            fn own(words: &OwnWords) -> &[Word<Self>] {
                &words.$name
            }
        })*

        /// What `[vocabulary]` adds to the lists of the front matter.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct OwnWords {
            $(/// Words of the desk, sorted.
            pub $name: Vec<Word<$kind>>,)*
        }

        impl OwnWords {
            /// The lists that there are.
            pub(crate) const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// The words of each list.
            pub(crate) fn words(&self) -> Vec<(&'static str, Vec<&str>)> {
                vec![$((stringify!($name), self.$name.iter().map(Word::as_str).collect())),*]
            }
        }
    };
}

extensible! {
    ActorKind: actor_types;
    EventKind: event_types;
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

    /// The word as people read it.
    pub fn label(&self) -> &str {
        self.own.as_ref().map_or(self.kind.label(), |own| &own.label)
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
