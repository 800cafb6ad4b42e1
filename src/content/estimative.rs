//! Words of estimative language (ICD 203): likelihood and confidence are never in one sentence.

/// The first words of likelihood and of confidence that stand in one sentence.
pub(crate) fn mixed_sentence(text: &str) -> Option<(&'static str, &'static str)> {
    const LIKELIHOODS: &[&str] = &[
        "almost no chance",
        "remote chance",
        "remote possibility",
        "very unlikely",
        "highly improbable",
        "unlikely",
        "improbable",
        "improbably",
        "roughly even chance",
        "roughly even odds",
        "very likely",
        "highly probable",
        "likely",
        "probable",
        "probably",
        "almost certain",
        "almost certainly",
        "nearly certain",
    ];
    const CONFIDENCES: &[&str] = &[
        "low confidence",
        "moderate confidence",
        "medium confidence",
        "high confidence",
        "limited confidence",
        "with confidence",
        "are confident",
        "am confident",
        "is confident",
    ];
    text.split(['.', '!', '?', ';', '\u{6d4}', '؟']).find_map(|sentence| {
        let words: Vec<String> = sentence
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        // Single spaces on both sides of every word make a search for whole words of it.
        let words = format!(" {} ", words.join(" "));
        let find = |known: &[&'static str]| {
            known.iter().copied().find(|word| words.contains(&format!(" {word} ")))
        };
        find(LIKELIHOODS).zip(find(CONFIDENCES))
    })
}

/// A text without what stands between quotation marks: others may say it as they like.
pub(crate) fn without_quotations(text: &str) -> String {
    let mut own = String::with_capacity(text.len());
    let mut end = None;
    for letter in text.chars() {
        match (end, letter) {
            (Some(close), letter) => end = (letter != close).then_some(close),
            (None, '“') => end = Some('”'),
            (None, '«') => end = Some('»'),
            (None, '"') => end = Some('"'),
            (None, letter) => own.push(letter),
        }
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_told_apart() {
        let check = |text: &str, expected: Option<(&str, &str)>| {
            assert_eq!(mixed_sentence(&without_quotations(text)), expected, "{text}");
        };
        let both = Some(("unlikely", "high confidence"));
        check("War is unlikely. We have high confidence in this.", None);
        check("We have high confidence that war is\nunlikely.", both);
        check("We judge, with HIGH confidence, it unlikely", both);
        check("He said: “I have high confidence that it is unlikely”.", None);
        check("\"Unlikely\", he said with high confidence.", None);
        check("Unlike others she has high confidence.", None);
    }
}
