//! For whom a build is: one that shows what a public build withholds says so on every page.

use super::Selection;
use crate::catalogue::Words;
use crate::content::Tlp;

/// The mark of a build for a smaller circle, as words: `TLP:AMBER`, `TLP:AMBER, with drafts`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Marking(Box<str>);

impl Marking {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Selection {
    /// The mark that everything of the build bears; none for a public one. Labels are written as
    /// TLP 2.0 (FIRST, 2022) has them.
    pub fn marking(&self, words: &Words) -> Option<Marking> {
        let tlp = (self.tlp != Tlp::Clear).then(|| format!("TLP:{}", self.tlp.as_str()));
        let label = tlp.as_deref().unwrap_or_else(|| words.word("not_public"));
        let with = |key: &str| words.said(key, &[("label", label.into())]);
        let told = match (self.drafts, self.future) {
            (false, false) => tlp?,
            (true, false) => with("marked_with_drafts"),
            (false, true) => with("marked_with_future"),
            (true, true) => with("marked_with_both"),
        };
        Some(Marking(told.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use jiff::Timestamp;

    #[test]
    fn what_is_marked() {
        let check = |tlp, drafts, future, expected: Option<&str>| {
            let selection = Selection { now: Timestamp::UNIX_EPOCH, drafts, future, tlp };
            let marking = selection.marking(Catalogue::built_in().of("en"));
            assert_eq!(marking.as_ref().map(Marking::as_str), expected);
        };
        check(Tlp::Clear, false, false, None);
        check(Tlp::Amber, false, false, Some("TLP:AMBER"));
        check(Tlp::AmberStrict, true, false, Some("TLP:AMBER+STRICT, with drafts"));
        check(Tlp::Clear, true, true, Some("Not public, with drafts and what is not due yet"));
        check(Tlp::Green, false, true, Some("TLP:GREEN, with what is not due yet"));
    }
}
