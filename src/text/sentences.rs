//! Whole sentences of a text: what stands in place of a description must not break off.

/// Words with a point that end no sentence, in lower case and without the point.
const SHORTENED: [&str; 40] = [
    "adm", "apr", "approx", "aug", "brig", "capt", "cmdr", "col", "dec", "dept", "dr", "etc",
    "feb", "fig", "gen", "gov", "hon", "inc", "jan", "jr", "lt", "ltd", "maj", "mar", "mr", "mrs",
    "ms", "no", "nos", "nov", "oct", "prof", "rep", "sen", "sep", "sept", "sgt", "sr", "st", "vs",
];

/// The first sentences of a text that are no longer than `most` characters together. One sentence
/// that is longer stands alone, as somebody wrote it so. Nothing where the text has no end of a
/// sentence, and is longer or was cut off.
pub fn whole_sentences(text: &str, most: usize) -> Option<&str> {
    let text = text.trim();
    let is_cut = text.ends_with('…');
    if !text.is_empty() && !is_cut && is_within(text, most) {
        return Some(text);
    }
    let mut found = None;
    for end in ends(text) {
        let head = text.get(..end)?;
        if found.is_some() && !is_within(head, most) {
            break;
        }
        found = Some(head);
    }
    found
}

fn is_within(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_none()
}

/// Where sentences end: behind their point and what closes with it.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter_map(|(at, letter)| {
        let is_end = match letter {
            '.' => !is_shortened(text.get(..at)?),
            '!' | '?' | '؟' | '۔' | '।' | '。' => true,
            _ => false,
        };
        if !is_end {
            return None;
        }
        let behind = text.get(at + letter.len_utf8()..)?;
        let rest = behind.trim_start_matches(['”', '"', '’', '\'', ')', '»', ']']);
        let begins_anew = rest.is_empty() || {
            let next = rest.trim_start();
            (next.len() < rest.len() || letter == '。')
                && !next.starts_with(|letter: char| letter.is_lowercase())
        };
        begins_anew.then_some(text.len() - rest.len())
    })
}

/// Whether the point behind a text shortens its last word: `Lt.`, `U.S.`, `J.`
fn is_shortened(before: &str) -> bool {
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '.').next();
    let word = word.unwrap_or_default();
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    is_initial || word.contains('.') || SHORTENED.contains(&&*word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(whole_sentences(text, 40), expected, "{text}");
    }

    #[test]
    fn a_text_ends_with_a_sentence() {
        check("", None);
        check("No point", Some("No point"));
        check("No point, and too long to stand there whole", None);
        check("Cut off where there was no more room …", None);
        check("One. Two. Three is too long for its place.", Some("One. Two."));
        check("He said “We stay.” Then he left the room, all say.", Some("He said “We stay.”"));
        check("One. Cut off wh…", Some("One."));
        check("One sentence that is longer than forty characters. Two.", {
            Some("One sentence that is longer than forty characters.")
        });
        check("Version 2.5 came out. Then the talks went on.", Some("Version 2.5 came out."));
        check("ایک جملہ۔ دوسرا جملہ جو بہت لمبا ہے اور جگہ نہیں۔", Some("ایک جملہ۔"));
    }

    #[test]
    fn a_point_that_shortens_a_word_ends_nothing() {
        let whole = "Lt. Gen. A. Khan of the U.S. Army met Mr. Roe.";
        check(&format!("{whole} They spoke."), Some(whole));
    }
}
