//! What is seen of a word that markup parts: its letters, as if there were none.

use super::fold::is_unseen;
use super::tags::{joins_letters, name, split_tag};

/// A text without the tags that stand in the midst of words and the signs that nobody sees. A new
/// line stays one, and every other tag is a space.
pub(crate) struct Seen {
    pub(crate) text: String,
    /// Where each byte of it was, and the end.
    places: Vec<usize>,
}

impl Seen {
    /// Of a text that begins outside of a tag.
    pub(crate) fn of(text: &str) -> Self {
        Self::up_to(text, |_| false)
    }

    /// Of what stands before the first letter of a kind, with this letter.
    pub(crate) fn up_to(text: &str, is_end: impl Fn(char) -> bool) -> Self {
        let mut seen = Self { text: String::new(), places: Vec::new() };
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            if seen.text.chars().next_back().is_some_and(&is_end) {
                break;
            }
            if let Some(tag) = tag_at_start(rest) {
                let name = name(tag).to_ascii_lowercase();
                match &*name {
                    "br" => seen.push('\n', at),
                    _ if tag.starts_with("!--") || joins_letters(&name) => {}
                    _ => seen.push(' ', at),
                }
                at += tag.len() + 2;
                // Lines of a drawing stand in elements of their own, which are set below each other
                // in its source as well.
                if name == "tspan" {
                    let rest = text.get(at..).unwrap_or_default();
                    at += rest.len() - rest.trim_start().len();
                }
                continue;
            }
            let Some(letter) = rest.chars().next() else { break };
            if letter.is_ascii() || !is_unseen(letter) {
                seen.push(letter, at);
            }
            at += letter.len_utf8();
        }
        seen.places.push(at.min(text.len()));
        seen
    }

    /// Where a byte of it stood.
    pub(crate) fn place(&self, at: usize) -> usize {
        self.places.get(at).or(self.places.last()).copied().unwrap_or_default()
    }

    fn push(&mut self, letter: char, at: usize) {
        self.text.push(letter);
        self.places.extend((0..letter.len_utf8()).map(|byte| at + byte));
    }
}

/// What stands in the tag at the beginning of a text, if there is one.
fn tag_at_start(text: &str) -> Option<&str> {
    let after = text.strip_prefix('<')?;
    after
        .starts_with(|first: char| first.is_ascii_alphabetic() || "/!?".contains(first))
        .then_some(())?;
    let (tag, _) = split_tag(after);
    (tag.len() < after.len()).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::Seen;

    #[test]
    fn words_are_whole_and_know_where_they_were() {
        let check =
            |text: &str, expected: &str| assert_eq!(Seen::of(text).text, expected, "{text}");
        check("/a<wbr>b<b class=\"x>y\">c</b>", "/abc");
        check("a\u{200b}b\u{ad}<!-- x -->c", "abc");
        check("a<br/>b</p><p>c", "a\nb  c");
        check("<tspan>/a/</tspan>\n  <tspan x='0'>b/</tspan>", "/a/b/");
        check("a < b <c", "a < b <c");
        assert_eq!(Seen::up_to("a<b>b</b>c</p>d", |letter| letter == ' ').text, "abc ");
        let seen = Seen::of("a<b>é</b>c");
        assert_eq!([0, 1, 3, 4].map(|at| seen.place(at)), [0, 4, 10, 11]);
    }
}
