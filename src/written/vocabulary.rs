//! Lists of words that the desk writes. What people read in their place is in the catalogue.

/// Defines an enum whose variants are words that the desk writes, with `ALL`, `WORDS`, `as_str`,
/// `parse`.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant),+
        }

        impl $name {
            /// Every word, in the order of the definition.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// Every word as it is written.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word as it is written.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value of a word; the case of its letters does not matter.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str().eq_ignore_ascii_case(word))
            }
        }
    };
}
pub(crate) use vocabulary;

/// Makes vocabularies forms of values.
macro_rules! word_forms {
    ($($type:ty)*) => {
        $(impl<O: $crate::written::Origin> $crate::written::Form<O> for $type {
            type Value = Self;
            const KIND: $crate::written::Kind = $crate::written::Kind::Words(Self::WORDS);
            fn read(value: &$crate::written::Value<'_, '_, O>) -> Option<Self> {
                value.word(Self::parse, || Self::WORDS.to_vec())
            }
        })*
    };
}
pub(crate) use word_forms;
