//! Addresses of the site in any text: a page, a feed, a script, the rules of a host.
//!
//! Few of them are wanted, and these are known by their last parts. So a text costs one look at the
//! two letters behind each of its slashes; only where a wanted part stands is it asked what would
//! be an address there, in every way in which a browser, or a reader who copies it, would find one.
//! Words that have escapes in them are read without these, and words in which tags stand without
//! the tags.

mod ends;
mod surroundings;
#[cfg(test)]
mod tests;

use std::ops::Range;

use memchr::{memchr2_iter, memchr3};

pub(crate) use self::ends::Firsts;
use self::ends::{
    begins_behind_foreign, ends_part, is_around, is_between, is_slash, part_length,
    place_with_breaks, query_at_start, wanted_parts, without_breaks,
};
pub(crate) use self::surroundings::Surroundings;
use super::OwnAddresses;
use crate::text::{Seen, each_where, may_hide, readings};

/// How many bytes before its last part an address is searched for.
const LONGEST: usize = 2048;
/// How many bytes of a part in which tags stand are read.
const LONGEST_PART: usize = 512;
/// Attributes that lead somewhere, whatever stands before these letters.
const LEADING: [&str; 7] = ["href", "src", "action", "data", "poster", "cite", "srcset"];

/// What kind of text is looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// A script, in which a slash begins a regular expression as well.
    Script,
    /// Any other.
    Text,
}

/// A text that is looked into.
#[derive(Clone, Copy)]
pub(crate) struct Searched<'t> {
    pub(crate) text: &'t str,
    pub(crate) written: Written,
    pub(crate) surroundings: &'t Surroundings<'t>,
}

/// What stands behind the path of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behind<'t> {
    /// Nothing that matters.
    Nothing,
    /// The name of a place in the page, which is wanted.
    Anchor(&'t str),
    /// What is asked of the page: all that stands behind its `?`.
    Query(&'t str),
}

/// What is wanted.
pub(crate) trait Sought {
    /// How the last parts begin.
    fn firsts(&self) -> &Firsts;

    /// Whether this is the last part of a wanted address.
    fn is_part(&self, part: &str) -> bool;

    /// Whether what is asked of a page is wanted of one.
    fn is_query(&self, query: &str) -> bool;
}

/// An address in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found<'t> {
    /// The path from the site's root, decoded and composed, up to a last part that is wanted.
    pub(crate) path: String,
    /// The anchor or the query, if that is what is wanted.
    pub(crate) behind: Behind<'t>,
    /// Where it begins in the text, as far as its escapes let tell.
    pub(crate) start: usize,
}

impl OwnAddresses {
    /// Tells of each address that a text leads to, or names. One from the root may be meant with
    /// or without the folder in which the site stands.
    pub(crate) fn look_for(
        &self,
        searched: Searched<'_>,
        sought: &impl Sought,
        mut tell: impl FnMut(Found<'_>),
    ) {
        let Searched { text, written, surroundings } = searched;
        let search = Search { own: self, sought, written, surroundings };
        let bytes = text.as_bytes();
        // What is read with its escapes is read up to here.
        let mut read = 0;
        each_where(bytes, is_sign, |sign| {
            if sign < read {
                return;
            }
            let [byte, behind @ ..] = bytes.get(sign..).unwrap_or_default() else { return };
            if !is_escape(*byte) {
                let value = match (byte, behind) {
                    (b'=', [b'"' | b'\'', value @ ..]) => value,
                    _ => behind,
                };
                // Nearly every sign is done with here.
                if *byte == b'?' || sought.firsts().may_begin(value) {
                    search.at_sign(text, sign, &mut tell);
                }
                return;
            }
            let word = word_around(bytes, sign);
            read = word.end;
            let escaped = text.get(word.clone()).unwrap_or_default();
            if !search.may_be_in(escaped) {
                return;
            }
            let escape = memchr3(b'&', b'%', b'\\', escaped.as_bytes()).unwrap_or_default();
            let mut tell = |found: Found<'_>| {
                tell(Found { start: word.start + found.start.min(escape), ..found });
            };
            for reading in readings(escaped) {
                for (sign, byte) in reading.bytes().enumerate() {
                    if is_sign(byte) {
                        search.at_sign(&reading, sign, &mut tell);
                    }
                }
            }
        });
    }
}

/// A search for addresses in one text.
struct Search<'s, S> {
    own: &'s OwnAddresses,
    sought: &'s S,
    written: Written,
    surroundings: &'s Surroundings<'s>,
}

impl<S: Sought> Search<'_, S> {
    /// Whether a word with escapes may have a wanted part in it: it has its signs without them,
    /// and then the letters behind one of them count, or they are escapes themselves.
    fn may_be_in(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let mut signs = bytes.iter().enumerate().filter(|(_, byte)| is_sign(**byte));
        // The end of an element that is text is no part.
        let goes_on = |behind: &[u8]| {
            [0, 1].iter().filter_map(|at| behind.get(*at..)).any(|rest| {
                rest.first().is_some_and(|byte| is_escape(*byte))
                    && ![&b"&lt;"[..], b"&gt;", b"&quot;"].iter().any(|end| rest.starts_with(end))
            })
        };
        let begins = |(at, byte): (usize, &u8)| {
            let behind = bytes.get(at + 1..).unwrap_or_default();
            !is_escape(*byte)
                && (*byte == b'?' || goes_on(behind) || self.sought.firsts().may_begin(behind))
        };
        signs.any(begins) || may_hide(word, &['/', '\\', '#', '?', '='])
    }

    /// Tells of the addresses whose last part may stand behind a sign of a text.
    fn at_sign(&self, text: &str, sign: usize, tell: &mut impl FnMut(Found<'_>)) {
        let (Some(before), Some(after)) = (text.get(..sign), text.get(sign + 1..)) else { return };
        let byte = text.as_bytes().get(sign).copied().unwrap_or_default();
        match byte {
            b'?' => {
                let query = query_at_start(after.get(..LONGEST).unwrap_or(after));
                if !query.is_empty() && self.sought.is_query(query) {
                    let behind = Behind::Query(query);
                    self.ending_with(before, "", &mut |path, start| {
                        tell(Found { path, behind, start });
                    });
                }
            }
            b'=' => self.at_value((before, after), tell),
            // The end of an element is no address.
            b'/' if before.ends_with('<') => {}
            _ if !self.sought.firsts().may_begin(after.as_bytes()) => {}
            b'#' => {
                for part in self.parts(after) {
                    self.ending_with(before, "", &mut |path, start| {
                        tell(Found { path, behind: Behind::Anchor(&part), start });
                    });
                }
            }
            _ => {
                for part in self.parts(after) {
                    self.ending_with(before, &format!("/{part}"), &mut |path, start| {
                        tell(Found { path, behind: Behind::Nothing, start });
                    });
                }
            }
        }
    }

    /// Tells of a relative address that is no more than a wanted part: `href="x/"`.
    fn at_value(&self, (before, after): (&str, &str), tell: &mut impl FnMut(Found<'_>)) {
        let value = after.strip_prefix(['"', '\'']).unwrap_or(after);
        let leads = |name: &&str| {
            let at = before.len().checked_sub(name.len());
            at.and_then(|at| before.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(name))
        };
        if self.sought.firsts().may_begin(value.as_bytes()) && LEADING.iter().any(leads) {
            let start = before.len() + 1 + after.len() - value.len();
            for part in self.parts(value) {
                self.surroundings.resolve(self.own, &part, &mut |path| {
                    tell(Found { path, behind: Behind::Nothing, start });
                });
            }
        }
    }

    /// The wanted parts at the beginning of a text, in which tags and unseen signs may stand.
    fn parts(&self, text: &str) -> Vec<String> {
        let is_part = |part: &str| self.sought.is_part(part);
        let mut parts = wanted_parts(text, is_part);
        let length = part_length(text);
        if text.as_bytes().get(length) == Some(&b'<')
            || text.get(..length).is_some_and(|part| !part.is_ascii())
        {
            let text = text.get(..text.floor_char_boundary(LONGEST_PART)).unwrap_or_default();
            let seen = Seen::up_to(text, |letter| u8::try_from(letter).is_ok_and(ends_part));
            let seen = wanted_parts(&seen.text, is_part);
            parts.extend(seen.into_iter().filter(|part| !parts.contains(part)).collect::<Vec<_>>());
        }
        parts
    }

    /// Tells of each address of the site that may begin somewhere in `before` and go on with `end`.
    fn ending_with(&self, before: &str, end: &str, tell: &mut impl FnMut(String, usize)) {
        let first = first_of_word(before);
        self.beginning_from(before, first, end, tell);
        let is_cut = before.get(..first).is_some_and(|before| before.ends_with('>'));
        if is_cut || before.get(first..).is_some_and(|word| !word.is_ascii()) {
            let from = before.ceil_char_boundary(before.len().saturating_sub(LONGEST));
            let window = before.get(from..).unwrap_or_default();
            let seen = Seen::of(window);
            if seen.text != window {
                let first = first_of_word(&seen.text);
                self.beginning_from(&seen.text, first, end, &mut |path, start| {
                    tell(path, from + seen.place(start));
                });
            }
        }
    }

    /// The same, from the place on at which the word begins.
    fn beginning_from(
        &self,
        before: &str,
        first: usize,
        end: &str,
        tell: &mut impl FnMut(String, usize),
    ) {
        let bytes = before.as_bytes();
        let starts = (first..=bytes.len()).filter(|start| {
            *start == first
                || bytes.get(start - 1).is_some_and(|byte| match byte.is_ascii() {
                    true => is_between(*byte),
                    false => begins_behind_foreign(before, *start),
                })
        });
        for start in starts {
            let Some(piece) = before.get(start..) else { continue };
            let address = format!("{}{end}", without_breaks(piece));
            let opener = start.checked_sub(1).and_then(|at| bytes.get(at));
            let is_quoted = matches!(opener, Some(b'"' | b'\'' | b'`'));
            if !is_quoted && self.written == Written::Script && is_slash(address.as_bytes().first())
            {
                continue;
            }
            let mut tell = |path, at| tell(path, start + place_with_breaks(piece, at));
            self.begun_with(&address, before.get(first..start).unwrap_or_default(), &mut tell);
            let is_value = matches!(opener, Some(b'"' | b'\'' | b'='))
                || opener == Some(&b'(') && !address.is_empty();
            if is_value && !is_slash(address.as_bytes().first()) {
                self.surroundings.resolve(self.own, &address, &mut |path| tell(path, 0));
            }
        }
    }

    /// Tells of what an address leads to that begins where this text does, and of what stands in it
    /// from its second address on: an archive has that of the page in its own. `ahead` is what
    /// stands before it in the same word.
    fn begun_with(&self, text: &str, ahead: &str, tell: &mut impl FnMut(String, usize)) {
        let own = self.own;
        let bytes = text.as_bytes();
        let is_relative = ["./", "../", ".\\", "..\\"].iter().any(|up| text.starts_with(up));
        if is_relative {
            // Whatever it is relative to, more than the name of a page tells which one is meant.
            own.paths_from_root(&format!("/{text}"), &mut |path| {
                if path.trim_matches('/').contains('/') {
                    tell(path, 0);
                }
            });
        } else if is_slash(bytes.first()) && !is_slash(bytes.get(1)) {
            if !self.is_of_another(ahead) {
                own.paths_from_root(text, &mut |path| tell(path, 0));
            }
        } else if !is_slash(bytes.first()) && !is_of_a_shell(text) {
            // A host without its scheme.
            own.path_named(&format!("https://{text}")).into_iter().for_each(|path| tell(path, 0));
        }
        for at in memchr2_iter(b'/', b'\\', bytes) {
            if is_slash(bytes.get(at + 1)) && (at == 0 || !is_slash(bytes.get(at - 1))) {
                let rest = text.get(at..).unwrap_or_default();
                let path = own.path_named(&format!("https:{rest}"));
                path.into_iter().for_each(|path| tell(path, at));
            }
        }
        for at in memchr2_iter(b'h', b'H', bytes) {
            let rest = text.get(at..).unwrap_or_default();
            if rest.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http")) {
                own.path_named(rest).into_iter().for_each(|path| tell(path, at));
            }
        }
    }

    /// Whether what stands before a slash makes it a path of another host: `x.example/?next=`, or
    /// one of a machine: `git@x.example:`.
    fn is_of_another(&self, ahead: &str) -> bool {
        let word = |text: &str| {
            let begin = text.rfind(|letter| "'([,;=".contains(letter)).map_or(0, |at| at + 1);
            text.get(begin..).unwrap_or_default().to_owned()
        };
        if let Some(machine) = ahead.strip_suffix(':') {
            return word(machine).contains('@');
        }
        let Some((address, _)) = ahead.strip_suffix('=').and_then(|ahead| ahead.rsplit_once('?'))
        else {
            return false;
        };
        let address = word(address);
        let (is_whole, rest) = match address.rsplit_once("//") {
            Some((_, rest)) => (true, rest),
            None => (false, &*address),
        };
        let host = rest.split('/').next().unwrap_or_default();
        let is_host = is_whole || rest.len() > host.len() && host.contains('.');
        is_host && !self.own.is_end_of(host)
    }
}

/// Whether this is how programs name a path of another machine: `git@desk.example:/news/`.
fn is_of_a_shell(text: &str) -> bool {
    let machine = text.split('/').next().unwrap_or_default();
    machine.contains('@') && machine.ends_with(':')
}

/// Where the word begins with which a text ends.
fn first_of_word(text: &str) -> usize {
    let bytes = text.as_bytes();
    let window = bytes.get(bytes.len().saturating_sub(LONGEST)..).unwrap_or_default();
    bytes.len() - window.iter().rev().take_while(|byte| !is_around(**byte)).count()
}

/// What an address may stand behind, or be hidden by.
fn is_sign(byte: u8) -> bool {
    // A slash and a question mark differ by one bit.
    (byte | 0x10 == b'?') | (byte == b'#') | (byte == b'=') | is_escape(byte)
}

fn is_escape(byte: u8) -> bool {
    (byte == b'\\') | (byte == b'&') | (byte == b'%')
}

/// What stands around a place up to what no address has in it, with the byte before.
fn word_around(bytes: &[u8], place: usize) -> Range<usize> {
    let (before, behind) = bytes.split_at_checked(place).unwrap_or((bytes, &[]));
    let start = before.iter().rposition(|byte| is_around(*byte)).unwrap_or(0);
    let end = behind.iter().position(|byte| is_around(*byte)).unwrap_or(behind.len());
    start..place + end
}
