//! `[vocabulary]`: words that the desk adds to the lists of the front matter.

use super::own_word::{Extensible, OwnWords, Word};
use super::problems;
use super::reader::{Reader, Section};

/// Reads `[vocabulary]`.
pub(super) fn read(reader: &mut Reader<'_>, root: Section<'_>) -> OwnWords {
    let Some(section) = reader.section(root, "vocabulary", OwnWords::NAMES) else {
        return OwnWords::default();
    };
    OwnWords {
        actor_types: list(reader, section, "vocabulary.actor_types"),
        event_types: list(reader, section, "vocabulary.event_types"),
    }
}

/// Reads `word = "label"` and `word = { label = "label", as = "word of ours" }`.
fn list<'t, V: Extensible>(
    reader: &mut Reader<'_>,
    parent: Section<'t>,
    name: &'t str,
) -> Vec<Word<V>> {
    let mut list = Vec::new();
    let Some(section) = reader.free_section(parent, name) else { return list };
    for (word, span) in reader.keys(section) {
        if V::parse(word).is_some() {
            reader.problems.push(problems::built_in_word(span, name, word));
            continue;
        }
        if !is_word(word) {
            reader.problems.push(problems::invalid_word(span, name, word));
            continue;
        }
        let (label, kind) = if reader.is_table(section, word) {
            let Some(own) = reader.named_section(section, word, name, &["as", "label"]) else {
                continue;
            };
            let ours: Vec<(&str, V)> =
                V::WORDS.iter().filter_map(|word| Some((*word, V::parse(word)?))).collect();
            (reader.string(own, "label"), reader.word(own, "as", &ours))
        } else {
            (reader.string(section, word), None)
        };
        let label = label.map_or_else(
            || word.replace('-', " "),
            |label| label.value.split_whitespace().collect::<Vec<_>>().join(" "),
        );
        list.push(Word::own(kind.unwrap_or(V::OTHER), word, &label));
    }
    list.sort();
    list
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
