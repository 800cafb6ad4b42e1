//! The parts of an article's record: sources, claims, quotes, judgements, corrections, updates.

use std::fmt;

use jiff::civil::Date;

use super::{
    ClaimStatus, Confidence, CorrectionKind, CountryCode, Likelihood, Nature, ShortText, When,
};
use crate::text::Key;

/// Where something was said or printed. Cited in a body as `[@id]`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Source {
    /// Name within the article or, for a file of `content/sources`, in the whole site.
    pub id: Key,
    /// Its address; `http` or `https`.
    pub url: Option<Box<str>>,
    /// Headline or title.
    pub title: Option<Box<str>>,
    /// Who published it.
    pub publisher: Option<Box<str>>,
    /// When (EDTF, as sources often know just the month).
    pub published: Option<super::Edtf>,
    /// BCP 47 language of the source.
    pub lang: Option<Box<str>>,
    /// Address of an archived copy.
    pub archived: Option<Box<str>>,
    /// The day on which the desk read it.
    pub accessed: Option<Date>,
    /// Admiralty grade.
    pub grade: Option<Grade>,
    /// What kind of source.
    pub nature: Option<Nature>,
    /// Whose media or statement it is, where a state's.
    pub country: Option<CountryCode>,
}

/// An Admiralty grade: reliability of the source `A`–`F`, credibility of the information `1`–`6`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grade {
    /// `A` (completely reliable) to `F` (cannot be judged).
    pub reliability: char,
    /// 1 (confirmed) to 6 (cannot be judged).
    pub credibility: u8,
}

/// A value that somebody asserts. Two claims about one thing stand side by side.
#[derive(Debug, Clone, PartialEq, Hash, Eq)]
pub struct Claim {
    /// What it is about, in words; claims with the same words stand together.
    pub about: Box<str>,
    /// The value.
    pub value: ClaimValue,
    /// Unit of the value.
    pub unit: Option<Box<str>>,
    /// Who asserts it: key of an actor, person or source, or a country code.
    pub claimant: Box<str>,
    /// Source id.
    pub source: Key,
    /// How it stands.
    pub status: Option<ClaimStatus>,
    /// Event it belongs to.
    pub event: Option<Key>,
}

/// A claim's value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ClaimValue {
    /// One number or a range of numbers (`20-25`), in thousandths so that it can be compared.
    Number(Range),
    /// Anything else, as written ("nearly 900", "took place").
    Text(Box<str>),
}

/// As people read it; a range keeps both ends.
impl fmt::Display for ClaimValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(Range { low, high }) => {
                f.write_str(&thousandths(i128::from(*low)))?;
                if low != high {
                    write!(f, "–{}", thousandths(i128::from(*high)))?;
                }
                Ok(())
            }
        }
    }
}

/// A number of thousandths as text.
pub fn thousandths(value: i128) -> String {
    let sign = if value < 0 { "−" } else { "" };
    let (whole, rest) = (value.unsigned_abs() / 1000, value.unsigned_abs() % 1000);
    let mut text = format!("{sign}{whole}");
    if rest > 0 {
        text.push_str(format!(".{rest:03}").trim_end_matches('0'));
    }
    text
}

/// A closed range of numbers in thousandths; both ends are the same for one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Range {
    /// Lowest.
    pub low: i64,
    /// Highest.
    pub high: i64,
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quote {
    /// The words.
    pub text: Box<str>,
    /// Person key.
    pub speaker: Key,
    /// Office as given in the article; the registry's office on that day otherwise.
    pub role: Option<Box<str>>,
    /// When they were said.
    pub said_on: Option<super::Edtf>,
    /// Place key.
    pub venue: Option<Key>,
    /// Source id.
    pub source: Key,
    /// Language in which they were said.
    pub lang: Option<Box<str>>,
    /// Whether this is a translation.
    pub translated: bool,
}

/// Our own assessment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Judgement {
    /// Name within the site, for the forecast ledger; made of the text where absent.
    pub id: Key,
    /// The judgement, without a word about confidence.
    pub text: Box<str>,
    /// How likely.
    pub likelihood: Likelihood,
    /// How well founded.
    pub confidence: Option<Confidence>,
    /// The day by which it can be judged.
    pub resolves_by: Option<Date>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// Countries it concerns; the article's own where empty.
    pub countries: Vec<CountryCode>,
}

/// What came of a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It happened (`true`, `yes`, `happened`).
    Happened,
    /// It did not (`false`, `no`, `did-not-happen`).
    DidNotHappen,
    /// It cannot be told (`void`).
    Void,
}

/// A change to an article that its readers are told of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Correction {
    /// The day.
    pub date: Date,
    /// What was wrong and what is right now.
    pub text: ShortText,
    /// What kind.
    pub kind: CorrectionKind,
}

/// One entry of a rolling report.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Update {
    /// When.
    pub date: When,
    /// Headline.
    pub title: Option<Box<str>>,
    /// Text, Markdown of one or more paragraphs.
    pub text: ShortText,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_claims_keep_both_ends() {
        let check = |low, high, expected: &str| {
            assert_eq!(ClaimValue::Number(Range { low, high }).to_string(), expected);
        };
        check(23_000, 23_000, "23");
        check(20_000, 25_000, "20–25");
        check(1_500, 1_500, "1.5");
        check(-250, -250, "−0.25");
        check(12_345, 12_345, "12.345");
        assert_eq!(ClaimValue::Text("nearly 900".into()).to_string(), "nearly 900");
    }
}
