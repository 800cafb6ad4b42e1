//! Sources, claims, quotes, judgements, corrections, updates.

use super::super::estimative::mixed_sentence;
use super::super::fields::Fields;
use super::super::locate::Part;
use super::super::node::Node;
use super::super::reader::Path;
use super::super::value::Value;
use super::super::{
    Claim, ClaimStatus, ClaimValue, Confidence, Correction, CorrectionKind, Grade, Judgement,
    Likelihood, Nature, Outcome, Quote, Range, Source, Update, problems, schema, withholding,
};
use super::article::countries;
use crate::diagnostics::Place;
use crate::text::Key;

/// Ids met so far in one list, each with its place.
pub(super) struct Ids {
    what: &'static str,
    /// Index of the list's item by id: the place is only looked for when it is needed.
    known: rustc_hash::FxHashSet<Key>,
}

impl Ids {
    /// None so far; `what` says what has them, for the message.
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, known: rustc_hash::FxHashSet::default() }
    }

    /// The id that a value gives, reported if it was met before.
    pub(super) fn add(&mut self, value: &Value<'_, '_>) -> Option<Key> {
        let id = value.id()?;
        if !self.known.insert(id.clone()) {
            value.report(|place| {
                problems::duplicate_id(place, self.what, id.as_str(), first(value, &id))
            });
        }
        Some(id)
    }
}

/// The place of the first `id` in the list around `value` that is `id`.
fn first(value: &Value<'_, '_>, id: &Key) -> Place {
    let Path::Key(item, key) = value.path else { return Place::Nowhere };
    let Path::Index(list, last) = item else { return Place::Nowhere };
    let places = (0..*last).map(|index| (Path::Index(list, index), index));
    for (item, _) in places {
        let path = Path::Key(&item, key);
        if value.reader.written(&path).is_some_and(|text| text.trim() == id.as_str()) {
            return value.reader.place(&path, Part::Value);
        }
    }
    Place::Nowhere
}

/// The sources of an article.
pub(super) fn sources(fields: &Fields<'_, '_>) -> Vec<Source> {
    let mut ids = Ids::new("the source");
    fields.list("sources", |value| {
        if let Node::Text(text) = value.node
            && let Some(key) = Key::from_text(text)
        {
            return value.refuse(|place| problems::source_by_name(place, text, &key));
        }
        let fields = value.fields(&schema::SOURCE)?;
        let id = fields.required("id").and_then(|value| ids.add(&value));
        source(&fields, id)
    })
}

/// A source of its map's `fields`.
pub(super) fn source(fields: &Fields<'_, '_>, id: Option<Key>) -> Option<Source> {
    let url = fields.get("url");
    let title = fields.get("title");
    let publisher = fields.get("publisher");
    if url.is_none() && title.is_none() && publisher.is_none() {
        fields.report_missing("url");
    }
    let source = Source {
        url: url.and_then(|value| value.url()),
        title: title.and_then(|value| value.text()),
        publisher: publisher.and_then(|value| value.text()),
        published: fields
            .get("published")
            .filter(|value| !withholding::is_published_flag(fields, value))
            .and_then(|value| value.edtf()),
        lang: fields.get("lang").and_then(|value| value.language()),
        archived: fields.get("archived").and_then(|value| value.url()),
        accessed: fields.get("accessed").and_then(|value| value.day()),
        grade: fields.get("grade").and_then(|value| grade(&value)),
        nature: fields.get("nature").and_then(|value| value.word(Nature::parse, Nature::WORDS)),
        country: fields.get("country").and_then(|value| value.country()),
        id: id?,
    };
    Some(source)
}

fn grade(value: &Value<'_, '_>) -> Option<Grade> {
    let raw = value.raw()?;
    match raw.trim().to_ascii_uppercase().as_bytes() {
        [reliability @ b'A'..=b'F', credibility @ b'1'..=b'6'] => {
            Some(Grade { reliability: char::from(*reliability), credibility: credibility - b'0' })
        }
        _ => value.bad_value("bad-grade", &raw, "write an Admiralty grade from `A1` to `F6`"),
    }
}

/// A claim.
pub(super) fn claim(value: &Value<'_, '_>) -> Option<Claim> {
    let fields = value.fields(&schema::CLAIM)?;
    let about = fields.required("about").and_then(|value| value.text());
    let value = fields.required("value").and_then(|value| claim_value(&value));
    let claimant = fields.required("claimant").and_then(|value| value.text());
    let source = fields.required("source").and_then(|value| value.key());
    let claim = Claim {
        unit: fields.get("unit").and_then(|value| value.text()),
        status: fields
            .get("status")
            .and_then(|value| value.word(ClaimStatus::parse, ClaimStatus::WORDS)),
        event: fields.get("event").and_then(|value| value.id()),
        about: about?,
        value: value?,
        claimant: claimant?,
        source: source?,
    };
    Some(claim)
}

/// A number, a range of numbers, or text.
fn claim_value(value: &Value<'_, '_>) -> Option<ClaimValue> {
    if let Node::Int(number) = value.node
        && let Some(thousandths) = number.checked_mul(1000)
    {
        return Some(ClaimValue::Number(Range { low: thousandths, high: thousandths }));
    }
    let text = value.text()?;
    let (low, high) = match text.split_once(['-', '–', '—']).filter(|(low, _)| !low.is_empty())
    {
        Some((low, high)) => (thousandths(low), thousandths(high)),
        None => (thousandths(&text), thousandths(&text)),
    };
    if is_grouped_by_points(&text) {
        value.report(|place| problems::ambiguous_figure(place, &text));
    }
    match (low, high) {
        (Some(low), Some(high)) if low <= high => Some(ClaimValue::Number(Range { low, high })),
        _ => {
            // It reads as a figure and would silently count for nothing.
            let is_day = text.parse::<jiff::civil::Date>().is_ok();
            if text.chars().any(char::is_numeric) && !is_day {
                value.report(|place| problems::value_not_a_number(place, &text));
            }
            Some(ClaimValue::Text(text))
        }
    }
}

/// Whether a figure may have points between its thousands, as many languages write them: `1.500`.
fn is_grouped_by_points(text: &str) -> bool {
    text.split(['-', '–']).any(|figure| {
        let figure = figure.trim().as_bytes();
        let is_digit = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
        // A decimal fraction has no nought at its end.
        figure.ends_with(b"0")
            && figure.iter().rev().nth(3) == Some(&b'.')
            && figure.split(|byte| *byte == b'.').all(is_digit)
            && (2..=4).contains(&(figure.len() - 3))
    })
}

/// The thousandths of `20`, `-3.5`, `1,200` or `1e3`; nothing where a text says more or something
/// else, or more exactly.
fn thousandths(text: &str) -> Option<i64> {
    let text: String = text.trim().chars().map(ascii_digit).collect();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, &*text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| !first.is_empty())?;
    let mut number = String::with_capacity(digits.len() + 3);
    number.push_str(first);
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        number.push_str(group);
    }
    if fraction.len() > 3 || digits.ends_with('.') {
        return None;
    }
    number.push_str(fraction);
    number.extend(std::iter::repeat_n('0', 3 - fraction.len()));
    let sound = number.len() <= 18 && number.bytes().all(|byte| byte.is_ascii_digit());
    number.parse::<i64>().ok().filter(|_| sound).map(|number| sign * number)
}

/// The digits of Arabic, Persian and Urdu as those of ASCII.
fn ascii_digit(letter: char) -> char {
    let value = match letter {
        '٠'..='٩' => u32::from(letter) - u32::from('٠'),
        '۰'..='۹' => u32::from(letter) - u32::from('۰'),
        _ => return letter,
    };
    char::from_digit(value, 10).unwrap_or(letter)
}

/// A quotation.
pub(super) fn quote(value: &Value<'_, '_>) -> Option<Quote> {
    let fields = value.fields(&schema::QUOTE)?;
    let text = fields.required("text").and_then(|value| value.prose());
    let speaker = fields.required("speaker").and_then(|value| value.key());
    let source = fields.required("source").and_then(|value| value.key());
    let quote = Quote {
        role: fields.get("role").and_then(|value| value.text()),
        said_on: fields.get("said_on").and_then(|value| value.edtf()),
        venue: fields.get("venue").and_then(|value| value.key()),
        lang: fields.get("lang").and_then(|value| value.language()),
        translated: fields.get("translated").and_then(|value| value.flag()).unwrap_or(false),
        text: text?,
        speaker: speaker?,
        source: source?,
    };
    Some(quote)
}

/// The judgements of an article.
pub(super) fn judgements(fields: &Fields<'_, '_>) -> Vec<Judgement> {
    let mut ids = Ids::new("the judgement");
    fields.list("judgements", |value| {
        let fields = value.fields(&schema::JUDGEMENT)?;
        let text_value = fields.required("text");
        let text = text_value.as_ref().and_then(|value| value.prose());
        if let (Some(value), Some(text)) = (&text_value, &text)
            && let Some((likelihood, confidence)) = mixed_sentence(text)
        {
            value
                .report(|place| problems::likelihood_and_confidence(place, likelihood, confidence));
        }
        let likelihood = fields.required("likelihood").and_then(|value| likelihood(&value));
        let id = match fields.get("id") {
            Some(value) => ids.add(&value),
            None => text.as_deref().and_then(Key::from_text).or_else(|| {
                let value = text_value.as_ref().filter(|_| text.is_some())?;
                value.bad_value(
                    "bad-key",
                    "",
                    "add an `id`; the text holds no letter to make one of",
                )
            }),
        };
        let judgement = Judgement {
            confidence: fields
                .get("confidence")
                .and_then(|value| value.word(Confidence::parse, Confidence::WORDS)),
            resolves_by: fields.get("resolves_by").and_then(|value| value.day()),
            outcome: fields.get("outcome").and_then(|value| outcome(&value)),
            countries: countries(&fields, "countries"),
            id: id?,
            text: text?,
            likelihood: likelihood?,
        };
        Some(judgement)
    })
}

/// An ICD 203 word. The second word that the directive has for each range is named as the first.
fn likelihood(value: &Value<'_, '_>) -> Option<Likelihood> {
    let raw = value.raw()?;
    let words = raw.trim().to_lowercase().replace(['_', '-'], " ");
    let meant = match words.as_str() {
        "remote" => "almost-no-chance",
        "highly improbable" => "very-unlikely",
        "improbable" | "improbably" => "unlikely",
        "roughly even odds" | "even chance" => "roughly-even-chance",
        "probable" | "probably" => "likely",
        "highly probable" => "very-likely",
        "nearly certain" | "almost certainly" => "almost-certain",
        _ => return value.word(Likelihood::parse, Likelihood::WORDS),
    };
    value.bad_value(
        "unknown-word",
        &raw,
        format!("write `{meant}`, which has the same range in ICD 203"),
    )
}

fn outcome(value: &Value<'_, '_>) -> Option<Outcome> {
    const WORDS: &[&str] = &["happened", "did-not-happen", "void"];
    let parse = |word: &str| match word.to_ascii_lowercase().as_str() {
        "true" | "yes" | "happened" => Some(Outcome::Happened),
        "false" | "no" | "did-not-happen" => Some(Outcome::DidNotHappen),
        "void" => Some(Outcome::Void),
        _ => None,
    };
    value.word(parse, WORDS)
}

/// A correction.
pub(super) fn correction(value: &Value<'_, '_>) -> Option<Correction> {
    let fields = value.fields(&schema::CORRECTION)?;
    let date = fields.required("date").and_then(|value| value.day());
    let text = fields.required("text").and_then(|value| value.short_prose());
    let kind = match fields.get("kind") {
        Some(value) => value.word(CorrectionKind::parse, CorrectionKind::WORDS),
        None => Some(CorrectionKind::Correction),
    };
    Some(Correction { date: date?, text: text?, kind: kind? })
}

/// An entry of a rolling report.
pub(super) fn update(value: &Value<'_, '_>) -> Option<Update> {
    let fields = value.fields(&schema::UPDATE)?;
    let date = fields.required("date").and_then(|value| value.when());
    let text = fields.required("text").and_then(|value| value.short_blocks());
    let title = fields.get("title").and_then(|value| value.text());
    Some(Update { date: date?, title, text: text? })
}
