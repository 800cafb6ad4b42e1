//! The table: which keys keep an entry back, in our words and in those of other programs.

use smallvec::SmallVec;
use unicode_normalization::UnicodeNormalization;

use super::super::Tlp;
use crate::written::Node;

/// What a key says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::content) enum Meaning {
    /// `true` keeps back.
    Draft,
    /// `true` keeps back, of a page alone: Hugo's `headless`.
    Headless,
    /// `true` keeps back; lists of parts of a page that stand under the same key do not.
    Hide,
    /// `false` keeps back; a date is that of publication.
    Public,
    /// A word of a workflow.
    Status,
    /// A word of a workflow, or of anything else: only those that are known count.
    State,
    /// Who may see it.
    Visibility,
    /// Not before; alone, the date itself.
    PublishDate,
    /// Not before.
    Embargo,
    /// Not after.
    Expires,
    /// A label of the Traffic Light Protocol.
    Tlp,
    /// `false` makes no page; else an address.
    Permalink,
    /// `never` makes no page.
    Render,
    /// Hugo's map of what is made.
    Build,
    /// Hugo's values for a whole folder.
    Cascade,
    /// `true` asks for a page that is in no list.
    Unlisted,
    /// `false` asks for a page that is in no list.
    Listed,
    /// Asks for a page behind a password.
    Password,
    /// A person who must not be named; of anything else, a password is meant.
    Protect,
}

impl Meaning {
    /// What to write in place of nothing.
    pub(in crate::content) fn how_to_write(self) -> &'static str {
        match self {
            Self::PublishDate | Self::Embargo => {
                "write the day or the moment, such as `publish_date: 2026-12-05T06:00:00+05:00`, or remove the line to publish this now"
            }
            Self::Expires => {
                "write the day or the moment, such as `expires: 2026-12-05`, or remove the line to publish this for good"
            }
            Self::Tlp => {
                "write a label, such as `tlp: AMBER`, or remove the line to publish this to everybody"
            }
            Self::Protect => {
                "write `protect: true` to keep the name back, or remove the line to publish it"
            }
            _ => "write `draft: true` to keep this back, or remove the line to publish it",
        }
    }
}

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::content) enum Word {
    /// Not to be shown.
    Withholds,
    /// To be shown.
    Published,
}

/// Keys without their case and whatever stands between their letters, sorted.
const KEYS: &[(&str, Meaning)] = &[
    ("build", Meaning::Build),
    ("cascade", Meaning::Cascade),
    ("confidential", Meaning::Draft),
    ("dateexpires", Meaning::Expires),
    ("datepublished", Meaning::PublishDate),
    ("deleted", Meaning::Draft),
    ("dgpublish", Meaning::Public),
    ("draft", Meaning::Draft),
    ("editorialstatus", Meaning::State),
    ("eleventyexcludefromcollections", Meaning::Unlisted),
    ("embargo", Meaning::Embargo),
    ("embargodate", Meaning::Embargo),
    ("embargoed", Meaning::Embargo),
    ("embargoeduntil", Meaning::Embargo),
    ("embargountil", Meaning::Embargo),
    ("expiration", Meaning::Expires),
    ("expirationdate", Meaning::Expires),
    ("expired", Meaning::Expires),
    ("expiredate", Meaning::Expires),
    ("expires", Meaning::Expires),
    ("expiresat", Meaning::Expires),
    ("expireson", Meaning::Expires),
    ("expiry", Meaning::Expires),
    ("expirydate", Meaning::Expires),
    ("golive", Meaning::Embargo),
    ("golivedate", Meaning::Embargo),
    ("headless", Meaning::Headless),
    ("hidden", Meaning::Draft),
    ("hide", Meaning::Hide),
    ("isdraft", Meaning::Draft),
    ("ishidden", Meaning::Draft),
    ("islisted", Meaning::Listed),
    ("isprivate", Meaning::Draft),
    ("isprotected", Meaning::Protect),
    ("ispublic", Meaning::Public),
    ("ispublished", Meaning::Public),
    ("isunlisted", Meaning::Unlisted),
    ("isvisible", Meaning::Public),
    ("listed", Meaning::Listed),
    ("notafter", Meaning::Expires),
    ("notbefore", Meaning::Embargo),
    ("password", Meaning::Password),
    ("passwordprotected", Meaning::Password),
    ("permalink", Meaning::Permalink),
    ("postpassword", Meaning::Password),
    ("poststatus", Meaning::Status),
    ("private", Meaning::Draft),
    ("protect", Meaning::Protect),
    ("protected", Meaning::Protect),
    ("pubdate", Meaning::PublishDate),
    ("public", Meaning::Public),
    ("publicationdate", Meaning::PublishDate),
    ("publicationstatus", Meaning::Status),
    ("publish", Meaning::Public),
    ("publishat", Meaning::PublishDate),
    ("publishdate", Meaning::PublishDate),
    ("published", Meaning::Public),
    ("publishedat", Meaning::PublishDate),
    ("publisheddate", Meaning::PublishDate),
    ("publishedon", Meaning::PublishDate),
    ("publishon", Meaning::PublishDate),
    ("publishstatus", Meaning::Status),
    ("pubstatus", Meaning::Status),
    ("releasedate", Meaning::PublishDate),
    ("render", Meaning::Render),
    ("reviewstatus", Meaning::State),
    ("routable", Meaning::Public),
    ("scheduled", Meaning::Embargo),
    ("scheduledat", Meaning::Embargo),
    ("scheduleddate", Meaning::Embargo),
    ("scheduledfor", Meaning::Embargo),
    ("stage", Meaning::State),
    ("state", Meaning::State),
    ("status", Meaning::Status),
    ("tlp", Meaning::Tlp),
    ("tlplabel", Meaning::Tlp),
    ("tlplevel", Meaning::Tlp),
    ("tlpmarking", Meaning::Tlp),
    ("trafficlightprotocol", Meaning::Tlp),
    ("trashed", Meaning::Draft),
    ("unlisted", Meaning::Unlisted),
    ("unpublish", Meaning::Expires),
    ("unpublishat", Meaning::Expires),
    ("unpublishdate", Meaning::Expires),
    ("unpublished", Meaning::Draft),
    ("unpublishon", Meaning::Expires),
    ("url", Meaning::Permalink),
    ("validuntil", Meaning::Expires),
    ("visibility", Meaning::Visibility),
    ("visible", Meaning::Public),
    ("wip", Meaning::Draft),
    ("workflow", Meaning::State),
];

/// Longest key that is looked up, in bytes of the file.
const LONGEST: usize = 96;

/// What a key says, however it is spelt.
pub(in crate::content) fn meaning(key: &str) -> Option<Meaning> {
    let folded = folded(key);
    let index = KEYS.binary_search_by(|(known, _)| known.as_bytes().cmp(&folded)).ok()?;
    KEYS.get(index).map(|(_, meaning)| *meaning)
}

/// Every key that is known, folded.
pub(crate) fn all() -> Vec<&'static str> {
    KEYS.iter().map(|(key, _)| *key).collect()
}

/// A key's letters and digits, without case and whatever stands between them; nothing of one that
/// is too long to be in the table.
pub(in crate::content) fn folded(key: &str) -> SmallVec<[u8; 32]> {
    if key.len() > LONGEST {
        return SmallVec::new();
    }
    if key.is_ascii() {
        let letters = key.bytes().filter(u8::is_ascii_alphanumeric);
        return letters.map(|byte| byte.to_ascii_lowercase()).collect();
    }
    let letters = key.nfkc().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric());
    letters.collect::<String>().bytes().collect()
}

/// Whether a key is one of our own for this, which no template sees as a free value.
pub(in crate::content) fn is_ours(key: &str) -> bool {
    let folded = folded(key);
    [&b"draft"[..], b"expires", b"expirydate", b"publishdate", b"published", b"tlp"]
        .contains(&&*folded)
}

/// Whether a key is a slip of the pen for one that keeps back, which no policy may let pass: one
/// letter differs, and the value is one that such a key has.
pub(in crate::content) fn is_near(key: &str, node: &Node<'_>) -> bool {
    let folded = folded(key);
    let Ok(folded) = std::str::from_utf8(&folded) else { return false };
    let is_label = matches!(node, Node::Text(text) if is_label(text));
    if is_label && (folded == "tlp" || is_one_slip(folded, "tlp")) {
        return true;
    }
    if folded.len() < 4 || folded.len() > 32 {
        return false;
    }
    let is_date = matches!(node, Node::Text(text) if looks_like_date(text));
    let takes = |meaning: Meaning| match meaning {
        Meaning::Draft | Meaning::Public | Meaning::Protect | Meaning::Headless => is_switch(node),
        Meaning::Embargo | Meaning::Expires | Meaning::PublishDate => is_date,
        _ => false,
    };
    let mut keys = KEYS.iter().filter(|(known, meaning)| known.len() >= 5 && takes(*meaning));
    keys.any(|(known, _)| is_one_slip(folded, known))
}

/// Whether one letter was left out, added, changed or exchanged with its neighbour.
fn is_one_slip(written: &str, meant: &str) -> bool {
    let (written, meant) = (written.as_bytes(), meant.as_bytes());
    let same = written.iter().zip(meant).take_while(|(left, right)| left == right).count();
    let (Some(written), Some(meant)) = (written.get(same..), meant.get(same..)) else {
        return false;
    };
    match (written, meant) {
        ([], []) => false,
        ([_, rest @ ..], meant) if rest == meant => true,
        (written, [_, rest @ ..]) if rest == written => true,
        ([_, left @ ..], [_, right @ ..]) if left == right => true,
        ([a, b, left @ ..], [c, d, right @ ..]) => (a, b) == (d, c) && left == right,
        _ => false,
    }
}

fn is_label(text: &str) -> bool {
    let text = text.trim().to_ascii_uppercase();
    let label = text.strip_prefix("TLP:").unwrap_or(&text).trim();
    Tlp::parse(label).is_some_and(|label| label != Tlp::Clear)
}

fn looks_like_date(text: &str) -> bool {
    let text = text.trim().as_bytes();
    text.len() >= 8 && text.iter().take(4).all(u8::is_ascii_digit) && text.get(4) == Some(&b'-')
}

/// Whether a value is `true` or `false`, in any of the words for it.
pub(in crate::content) fn is_switch(node: &Node<'_>) -> bool {
    switch(node).is_some()
}

/// `true` or `false`, also as `yes`, `no`, `on`, `off`.
pub(in crate::content) fn switch(node: &Node<'_>) -> Option<bool> {
    match node {
        Node::Bool(value) => Some(*value),
        Node::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" => Some(true),
            "false" | "no" | "off" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// What a word of a workflow says; nothing of one that is not known.
pub(in crate::content) fn status(node: &Node<'_>) -> Option<Word> {
    let Node::Text(text) = node else { return None };
    match &*folded(text) {
        b"published" | b"publish" | b"public" | b"live" | b"posted" | b"released" | b"final"
        | b"publicwithdate" => Some(Word::Published),
        b"draft" | b"autodraft" | b"drafts" | b"private" | b"pending" | b"pendingreview"
        | b"hidden" | b"future" | b"trash" | b"trashed" | b"inherit" | b"scheduled"
        | b"unpublished" | b"deleted" | b"withheld" | b"embargoed" | b"embargo" | b"wip"
        | b"inprogress" | b"inreview" | b"review" => Some(Word::Withholds),
        _ => None,
    }
}

/// Who may see it; nothing of a word that is not known, or that means some readers alone.
pub(in crate::content) fn visibility(node: &Node<'_>) -> Option<Word> {
    match switch(node) {
        Some(true) => return Some(Word::Published),
        Some(false) => return Some(Word::Withholds),
        None => {}
    }
    let Node::Text(text) = node else { return None };
    match &*folded(text) {
        b"public" | b"published" | b"visible" | b"everyone" | b"everybody" => Some(Word::Published),
        b"private" | b"hidden" | b"draft" | b"none" | b"nobody" | b"secret" | b"invisible"
        | b"unpublished" | b"adminonly" => Some(Word::Withholds),
        _ => None,
    }
}

/// Whether a page is made: Hugo's `always`, `never`, `link`; nothing of any other value.
pub(in crate::content) fn render(node: &Node<'_>) -> Option<Word> {
    match (switch(node), node) {
        (Some(true), _) => Some(Word::Published),
        (Some(false), _) => Some(Word::Withholds),
        (None, Node::Text(text)) => match &*folded(text) {
            b"always" => Some(Word::Published),
            b"never" | b"link" | b"local" => Some(Word::Withholds),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_folded() {
        assert!(KEYS.is_sorted_by(|a, b| a.0 < b.0));
        for (key, _) in KEYS {
            assert_eq!(&*folded(key), key.as_bytes());
        }
    }

    #[test]
    fn our_own_fields_are_in_the_table_and_in_the_guide() {
        let guide = include_str!("../../../docs/guide/content.md");
        for field in crate::content::Withheld::DECLARATION.names() {
            assert!(meaning(field).is_some(), "{field}");
            assert!(guide.contains(&format!("`{field}")), "{field}");
        }
    }

    #[test]
    fn every_key_of_the_table_is_in_the_guide() {
        let guide = include_str!("../../../docs/guide/withheld.md");
        let words: Vec<String> = guide
            .split('`')
            .map(|word| word.split_once(':').map_or(word, |(key, _)| key))
            .map(|word| String::from_utf8(folded(word).to_vec()).unwrap())
            .collect();
        for (key, _) in KEYS {
            assert!(words.iter().any(|word| word == key), "{key}");
        }
    }

    #[test]
    fn a_key_is_known_however_it_is_spelt() {
        for (key, expected) in [
            ("draft", Some(Meaning::Draft)),
            ("Draft", Some(Meaning::Draft)),
            ("is-Draft", Some(Meaning::Draft)),
            ("_build", Some(Meaning::Build)),
            ("Publish Date", Some(Meaning::PublishDate)),
            ("publish\u{a0}date", Some(Meaning::PublishDate)),
            ("ｄｒａｆｔ", Some(Meaning::Draft)),
            ("dra\u{200b}ft", Some(Meaning::Draft)),
            ("UNPUBLISH_DATE", Some(Meaning::Expires)),
            ("drafty", None),
            ("", None),
        ] {
            assert_eq!(meaning(key), expected, "{key}");
        }
        assert_eq!(meaning(&"draft".repeat(100)), None);
    }

    #[test]
    fn a_slip_of_the_pen_is_near() {
        let (yes, day) = (Node::Bool(true), Node::Text("2099-01-01".into()));
        let red = Node::Text("RED".into());
        for (key, node, expected) in [
            ("drafft", &yes, true),
            ("drfat", &yes, true),
            ("drafts", &yes, true),
            ("pubished", &yes, true),
            ("publish_dat", &day, true),
            ("expirs", &day, true),
            ("tpl", &red, true),
            ("drafft", &day, false),
            ("mood", &yes, false),
            ("publisher", &Node::Text("A".into()), false),
            ("updated", &day, false),
        ] {
            assert_eq!(is_near(key, node), expected, "{key}");
        }
    }
}
