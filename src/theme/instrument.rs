//! Gives a template of the desk's own the calls that keep it within [`super::budget`].
//!
//! The calls stand right behind the tags that they belong to, on the same line, so that lines stay
//! what they are; [`Instrumented::written`] leads back from bytes.

use std::ops::Range;

use super::budget::{BOUNDED, STEP};

/// Texts put together in one tag: what one tag makes of bounded values stays bounded.
const MAX_JOINED: usize = 64;

/// A template with its calls.
#[derive(Debug, Clone, Default)]
pub(super) struct Instrumented {
    /// What Tera reads.
    pub(super) text: String,
    /// The components that it defines: their names, and the tags that begin them as written.
    pub(super) components: Vec<(String, Range<usize>)>,
    calls: Vec<Call>,
}

/// A call in the text that Tera reads.
#[derive(Debug, Clone)]
struct Call {
    /// Where it stands.
    start: usize,
    /// How long it and all before it are.
    total: usize,
    /// Its tag, as it is written.
    tag: Range<usize>,
}

impl Instrumented {
    /// Where in the template as it is written a place stands; that of a call is its tag.
    pub(super) fn written(&self, range: Range<usize>) -> Range<usize> {
        let behind = self.calls.partition_point(|call| call.start <= range.start);
        let Some(call) = behind.checked_sub(1).and_then(|index| self.calls.get(index)) else {
            return range;
        };
        let start = range.start.saturating_sub(call.total);
        if start < call.tag.end {
            return call.tag.clone();
        }
        start..start + range.len()
    }

    fn call(&mut self, call: &str, tag: Range<usize>) {
        let total = self.calls.last().map_or(0, |before| before.total) + call.len();
        self.calls.push(Call { start: self.text.len(), total, tag });
        self.text.push_str(call);
    }
}

/// The template with its calls; the error is the place of a tag that puts too many texts together.
pub(super) fn instrument(source: &str) -> Result<Instrumented, Range<usize>> {
    let mut made = Instrumented::default();
    // The names that blocks set which are open.
    let mut blocks: Vec<(&str, &str)> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_tag(source, at) {
        let end = end_of_tag(source, start);
        let tag = source.get(start..end).unwrap_or_default();
        made.text.push_str(source.get(at..end).unwrap_or_default());
        at = end;
        if tag.starts_with("{#") {
            continue;
        }
        if joined(tag) > MAX_JOINED {
            return Err(start..end);
        }
        if !tag.starts_with("{%") {
            continue;
        }
        let trims = tag.ends_with("-%}");
        let inside = tag.trim_start_matches("{%").trim_end_matches("%}");
        let inside = inside.trim_start_matches('-').trim_end_matches('-').trim();
        let (word, rest) = split_name(inside);
        match word {
            "raw" => {
                let behind = source.get(at..).unwrap_or_default();
                let length = end_of_raw(behind);
                made.text.push_str(behind.get(..length).unwrap_or_default());
                at += length;
            }
            "set" | "set_global" => {
                let (name, rest) = split_name(rest.trim_start());
                if rest.trim_start().starts_with('=') {
                    made.call(&bounded(word, name, trims), start..end);
                } else {
                    blocks.push((word, name));
                }
            }
            "endset" => {
                if let Some((word, name)) = blocks.pop() {
                    made.call(&bounded(word, name, trims), start..end);
                }
            }
            "for" => made.call(&step(trims), start..end),
            "component" => {
                made.call(&step(trims), start..end);
                let (name, list) = rest.split_once('(').unwrap_or((rest, ""));
                made.components.push((name.trim().to_owned(), start..end));
                for name in parameters(list) {
                    made.call(&bounded("set", name, trims), start..end);
                }
                // What a call has within it; most have nothing.
                let within = bounded("set", "body", false);
                let trim = if trims { "-" } else { "" };
                made.call(&format!("{{% if body %}}{within}{{% endif {trim}%}}"), start..end);
            }
            _ => {}
        }
    }
    made.text.push_str(source.get(at..).unwrap_or_default());
    Ok(made)
}

fn step(trims: bool) -> String {
    format!("{{{{ {STEP}() {}}}}}", if trims { "-" } else { "" })
}

fn bounded(word: &str, name: &str, trims: bool) -> String {
    format!("{{% {word} {name} = {name} | {BOUNDED} {}%}}", if trims { "-" } else { "" })
}

/// A name at the start of a text, and what is behind it.
fn split_name(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The names of a component's parameters: of `a, b: string, c="x, y", ...rest`.
fn parameters(list: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut depth = 0_usize;
    let mut is_start = true;
    let mut at = 0;
    while let Some(letter) = list.get(at..).and_then(|rest| rest.chars().next()) {
        match letter {
            '"' | '\'' | '`' => {
                at = end_of_string(list, at);
                is_start = false;
                continue;
            }
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            '(' | '[' | '{' => depth += 1,
            ',' if depth == 0 => is_start = true,
            letter if is_start && (letter.is_alphabetic() || letter == '_') => {
                let (name, _) = split_name(list.get(at..).unwrap_or_default());
                names.push(name);
                is_start = false;
                at += name.len();
                continue;
            }
            _ => {}
        }
        at += letter.len_utf8();
    }
    names
}

/// How many texts a tag puts together.
fn joined(tag: &str) -> usize {
    let mut count = 0;
    let mut at = 0;
    while let Some(letter) = tag.get(at..).and_then(|rest| rest.chars().next()) {
        match letter {
            '"' | '\'' | '`' => at = end_of_string(tag, at),
            _ => {
                count += usize::from(letter == '~');
                at += letter.len_utf8();
            }
        }
    }
    count
}

/// Where the next tag or comment begins.
fn next_tag(source: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let found = at + source.get(at..)?.find('{')?;
        if matches!(source.as_bytes().get(found + 1), Some(b'{' | b'%' | b'#')) {
            return Some(found);
        }
        at = found + 1;
    }
}

/// Behind the tag that begins at `start`; strings may hold what looks like an end.
fn end_of_tag(source: &str, start: usize) -> usize {
    let bytes = source.as_bytes();
    let close: &[u8; 2] = match bytes.get(start + 1) {
        Some(b'{') => b"}}",
        Some(b'%') => b"%}",
        _ => {
            let rest = source.get(start + 2..).unwrap_or_default();
            return rest.find("#}").map_or(source.len(), |length| start + 2 + length + 2);
        }
    };
    let mut at = start + 2;
    while at < bytes.len() {
        match bytes.get(at) {
            Some(b'"' | b'\'' | b'`') => at = end_of_string(source, at),
            _ if bytes.get(at..at + 2) == Some(close) => return at + 2,
            _ => at += 1,
        }
    }
    source.len()
}

/// Behind the string that begins at `start`.
fn end_of_string(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let quote = bytes.get(start);
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes.get(at) {
            Some(b'\\') => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    text.len()
}

/// Behind the tag that ends a raw block.
fn end_of_raw(source: &str) -> usize {
    let mut from = 0;
    while let Some(at) = source.get(from..).and_then(|rest| rest.find("{%")) {
        let start = from + at;
        let end = source.get(start..).and_then(|rest| rest.find("%}")).map(|end| start + end + 2);
        let inside = source.get(start + 2..end.unwrap_or(source.len())).unwrap_or_default();
        if inside.trim_start_matches('-').trim_start().starts_with("endraw") {
            return end.unwrap_or(source.len());
        }
        from = start + 2;
    }
    source.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        let made = instrument(source).unwrap();
        assert_eq!(made.text, expected);
        // What was written is found again, letter by letter.
        let mut letters = source.char_indices().peekable();
        for (at, letter) in made.text.char_indices() {
            let range = at..at + letter.len_utf8();
            if letters.peek() == Some(&(made.written(range).start, letter)) {
                letters.next();
            }
        }
        assert_eq!(letters.next(), None);
    }

    #[test]
    fn calls_stand_behind_their_tags() {
        check("a {{ b }} {# {% set x = 1 %} #}", "a {{ b }} {# {% set x = 1 %} #}");
        check("{% set x = x ~ \"%}\" %}y", "{% set x = x ~ \"%}\" %}{% set x = x | __bounded %}y");
        check(
            "{%- set_global x = 1 -%} y",
            "{%- set_global x = 1 -%}{% set_global x = x | __bounded -%} y",
        );
        check("{% set x %}a{% endset %}b", "{% set x %}a{% endset %}{% set x = x | __bounded %}b");
        check("{% for a in b -%} c{% endfor %}", "{% for a in b -%}{{ __step() -}} c{% endfor %}");
        check(
            "{% raw %}{% set x = 1 %}{% endraw %}{% set y = 2 %}",
            "{% raw %}{% set x = 1 %}{% endraw %}{% set y = 2 %}{% set y = y | __bounded %}",
        );
        check(
            "{% component a(b, c: string = \"x, y\", d={e: [1, 2]}) %}f{% endcomponent a %}",
            "{% component a(b, c: string = \"x, y\", d={e: [1, 2]}) %}{{ __step() }}{% set b = b | __bounded %}{% set c = c | __bounded %}{% set d = d | __bounded %}{% if body %}{% set body = body | __bounded %}{% endif %}f{% endcomponent a %}",
        );
        check("{% set x = 'a", "{% set x = 'a{% set x = x | __bounded %}");
        check("{", "{");
    }

    #[test]
    fn a_tag_that_puts_very_much_together() {
        let long = format!("{{{{ {} }}}}", vec!["x"; 70].join(" ~ "));
        assert_eq!(instrument(&format!("a{long}")).unwrap_err(), 1..long.len() + 1);
        assert!(instrument(&format!("{{{{ \"{}\" }}}}", "~".repeat(100))).is_ok());
    }
}
