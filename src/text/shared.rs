//! Types that hold one shared text: they print as it, and tests print it in quotes.

/// How a type around one `Arc<str>` is printed.
macro_rules! printed_as_text {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }
    };
}

/// The same for one that maps find by its text: its order and its hash are those of the text.
macro_rules! found_by_text {
    ($name:ident) => {
        $crate::text::printed_as_text!($name);

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

pub(crate) use {found_by_text, printed_as_text};
