//! The quotation marks of the world's languages, from CLDR 48.2 (`delimiters.json` of
//! `cldr-misc-full`, Unicode licence): only what differs from the language that a tag is of, and of
//! all languages only those that do not use `“ ” ‘ ’`.
//!
//! `zh-TW`, `zh-HK` and `zh-MO` are written in the script of `zh-Hant`, and `prs` is `fa-AF`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The marks with the tags in lower case that have them: the outer ones, then those of a quotation
/// in a quotation.
const OF_TAGS: &[([&str; 4], &str)] = &[
    (
        ["«", "»", "“", "”"],
        "ast blo bm br ca cv dyo el es-us eu ewo ie it kab kk lij mg mua nnh pms pt-ao pt-ch pt-cv \
         pt-gq pt-gw pt-lu pt-mo pt-mz pt-pt pt-st pt-tl sc sg ti",
    ),
    (["„", "“", "‚", "‘"], "bs-cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl"),
    (["«", "»", "‹", "›"], "am az-arab az-cyrl fa fr-ch gsw jgo kkj mzn prs rm sdh wae"),
    (["«", "»", "„", "“"], "bas be bua ky os ru sah tyv uk"),
    (["”", "”", "’", "’"], "fi he lag rn se sn sv yi"),
    (["«", "»", "‘", "’"], "dua el-polyton ksf nb nn no rw"),
    (["「", "」", "『", "』"], "ja yue zh-hant zh-hk zh-mo zh-tw"),
    (["”", "“", "’", "‘"], "ar lld ms-arab syr ur"),
    (["«", "»", "«", "»"], "fr ht hy oc yav"),
    (["„", "“", "„", "“"], "bg lt prg sgs"),
    (["“", "”", "‘", "’"], "bm-nkoo ff-adlm uz-arab uz-cyrl"),
    (["‘", "’", "“", "”"], "fur ia ti-er tn"),
    (["„", "”", "«", "»"], "nmg pl ro"),
    (["„", "”", "‚", "’"], "agq ff"),
    (["„", "”", "»", "«"], "hu szl"),
    (["»", "«", "›", "‹"], "kk-arab ug"),
    (["«", "»", "„", "”"], "shi zgh"),
    (["„", "”", "‘", "’"], "bs"),
    (["“", "”", "«", "»"], "eo"),
    (["«", "»", "”", "“"], "fr-ca"),
    (["„", "“", "«", "»"], "ka"),
    (["‘", "’", "‘", "’"], "nl"),
    (["„", "”", "’", "’"], "sr"),
    (["“", "’", "“", "”"], "st"),
    (["“", "”", "“", "”"], "tk"),
    (["“", "”", "’", "‘"], "uz"),
];

/// Those of every other language.
const OTHERS: [&str; 4] = ["“", "”", "‘", "’"];

/// The marks of a BCP 47 language, or of the nearest one that its tag begins with.
pub(super) fn of_language(lang: &str) -> [&'static str; 4] {
    static BY_TAG: LazyLock<FxHashMap<&str, [&str; 4]>> = LazyLock::new(|| {
        let tags =
            OF_TAGS.iter().flat_map(|(marks, tags)| tags.split(' ').map(|tag| (tag, *marks)));
        tags.collect()
    });
    let tag = lang.replace('_', "-").to_ascii_lowercase();
    let mut tag = tag.as_str();
    loop {
        if let Some(marks) = BY_TAG.get(tag) {
            return *marks;
        }
        match tag.rsplit_once('-') {
            Some((shorter, _)) => tag = shorter,
            None => return OTHERS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tag_stands_once() {
        let mut tags: Vec<&str> = OF_TAGS.iter().flat_map(|(_, tags)| tags.split(' ')).collect();
        tags.sort_unstable();
        assert!(tags.is_sorted_by(|one, next| one < next) && tags.len() == 134, "{tags:?}");
    }

    fn check(lang: &str, expected: &str) {
        assert_eq!(of_language(lang).concat(), expected, "{lang}");
    }

    #[test]
    fn marks_follow_the_language() {
        check("en", "“”‘’");
        check("", "“”‘’");
        check("x-fa", "“”‘’");
        check("de", "„“‚‘");
        check("de-AT", "„“‚‘");
        check("de-1996", "„“‚‘");
        check("sv", "””’’");
        check("ja-JP", "「」『』");
        check("zh", "“”‘’");
        check("zh-TW", "「」『』");
        check("zh-Hant-HK", "「」『』");
        check("fa", "«»‹›");
        check("fa_AF", "«»‹›");
        check("PRS", "«»‹›");
        check("ur-PK", "”“’‘");
        check("pt", "“”‘’");
        check("pt-PT", "«»“”");
        check("fr-CH", "«»‹›");
    }
}
