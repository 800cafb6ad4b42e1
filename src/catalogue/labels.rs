//! What readers see in place of the words of a list. Each is a message, `LIST-WORD`; they are found
//! by the place of the word in its list, as they stand on every page.

use std::sync::OnceLock;

macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident = $name:literal),+ $(,)?) => {
        /// A list of words of which each has a message.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum List {
            $($(#[$doc])* $list),+
        }

        impl List {
            /// How many lists there are.
            const COUNT: usize = Self::ALL.len();
            /// Every list.
            pub const ALL: &'static [Self] = &[$(Self::$list),+];

            /// What its messages begin with.
            pub fn name(self) -> &'static str {
                match self { $(Self::$list => $name),+ }
            }
        }
    };
}

lists! {
    /// What kind of organisation or group an actor is.
    ActorType = "actor_type",
    /// What an actor did in an event.
    ActorRole = "actor_role",
    /// What to be alert to.
    Alert = "alert",
    /// Types of work.
    ArticleKind = "article_kind",
    /// How a claim stands.
    ClaimStatus = "claim_status",
    /// Confidence in a judgement.
    Confidence = "confidence",
    /// Kinds of corrections.
    Correction = "correction",
    /// What an event does to the one that it follows.
    Effect = "effect",
    /// How certain it is that an event happened.
    EventStatus = "event_status",
    /// What kind of thing happened.
    EventType = "event_type",
    /// Likelihoods.
    Likelihood = "likelihood",
    /// What kind of source it is.
    Nature = "nature",
    /// What came of a judgement.
    Outcome = "outcome",
    /// Parts of an article whose versions are compared.
    Section = "section",
    /// Types of threat actors.
    StixType = "stix_type",
    /// What became of a country's situation.
    Trend = "trend",
    /// What a version of an article is noted as.
    VersionMark = "version_mark",
}

/// A word that readers see as a message of the catalogue.
pub trait Labelled: Copy {
    /// Its list.
    const LIST: List;
    /// Every word of the list, in its order.
    const WORDS: &'static [&'static str];

    /// Its place in the list.
    fn position(self) -> usize;
}

/// Says which list the words of a vocabulary make.
macro_rules! labelled {
    ($($type:ty: $list:ident;)*) => {
        $(impl $crate::catalogue::Labelled for $type {
            const LIST: $crate::catalogue::List = $crate::catalogue::List::$list;
            const WORDS: &'static [&'static str] = Self::WORDS;

            fn position(self) -> usize {
                self as usize
            }
        })*
    };
}
pub(crate) use labelled;

/// The labels of a language by list and place, each list made when it is first asked for.
#[derive(Debug, Default)]
pub(super) struct Labels([OnceLock<Box<[Box<str>]>>; List::COUNT]);

impl Labels {
    /// The label of a word; `message` gives that of a key.
    pub(super) fn of<W: Labelled>(&self, word: W, message: impl Fn(&str) -> Box<str>) -> &str {
        let label = |word: &&str| message(&format!("{}-{word}", W::LIST.name()));
        let labels = self.0.get(W::LIST as usize);
        let labels = labels.map(|list| list.get_or_init(|| W::WORDS.iter().map(label).collect()));
        labels.and_then(|labels| labels.get(word.position())).map_or("", |label| label)
    }
}
