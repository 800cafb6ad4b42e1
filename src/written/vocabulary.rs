//! Lists of words, each with what people read in its place.

/// Defines an enum whose variants are words that the desk writes, with `ALL`, `as_str`, `label`,
/// `parse`. The label is what stands behind the word, or else the word with spaces for hyphens.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$variant_doc:meta])* $variant:ident = $word:literal $(label $label:literal)?),+ $(,)?
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

            /// The word as people read it.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $crate::written::vocabulary!(@label $word $($label)?)),+ }
            }

            /// The value of a word; the case of its letters does not matter.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str().eq_ignore_ascii_case(word))
            }
        }
    };
    (@label $word:literal $label:literal) => { $label };
    (@label $word:literal) => {{
        const SPACED: [u8; $word.len()] = $crate::written::spaced($word);
        match std::str::from_utf8(&SPACED) {
            Ok(label) => label,
            Err(_) => $word,
        }
    }};
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

/// The bytes of a word, with spaces for hyphens.
pub(crate) const fn spaced<const N: usize>(word: &str) -> [u8; N] {
    let mut spaced = [b' '; N];
    let mut at = 0;
    while at < N {
        if word.as_bytes()[at] != b'-' {
            spaced[at] = word.as_bytes()[at];
        }
        at += 1;
    }
    spaced
}
