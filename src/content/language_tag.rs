//! Language tags (BCP 47) as far as content needs them: language, script, region.

/// The tag in its usual form (`en-us` becomes `en-US`); nothing if `text` does not look like one.
/// An underscore counts as a hyphen, as in `en_US`.
pub(super) fn canonical_language(text: &str) -> Option<Box<str>> {
    let mut tag = String::with_capacity(text.len());
    for (index, part) in text.split(['-', '_']).enumerate() {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        match (index, part.len()) {
            (0, 2..=3) if letters => tag.push_str(&part.to_ascii_lowercase()),
            (1, 4) if letters => {
                tag.push('-');
                tag.extend(part.chars().take(1).map(|letter| letter.to_ascii_uppercase()));
                tag.extend(part.chars().skip(1).map(|letter| letter.to_ascii_lowercase()));
            }
            (1..=2, 2) if letters => {
                tag.push('-');
                tag.push_str(&part.to_ascii_uppercase());
            }
            (1..=2, 3) if digits => {
                tag.push('-');
                tag.push_str(part);
            }
            _ => return None,
        }
    }
    Some(tag.into())
}

/// Whether the tag's language is one of ISO 639-1's two-letter codes, so that a file name's
/// `.de.md` is meant as a language while `.v2.md` or `.bar.md` is not.
pub(super) fn has_two_letter_language(tag: &str) -> bool {
    let language = tag.split('-').next().unwrap_or("");
    language.len() == 2 && ISO_639_1.split(' ').any(|code| code == language)
}

const ISO_639_1: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce \
ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he \
hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw \
ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj \
om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta \
te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// The direction of a language's script.
pub(crate) fn direction(lang: &str) -> &'static str {
    let mut subtags = lang.split('-');
    let language = subtags.next().unwrap_or_default();
    let script = subtags.find(|subtag| subtag.len() == 4);
    let rtl = match script {
        Some(script) => matches!(
            script.to_ascii_lowercase().as_str(),
            "arab" | "aran" | "hebr" | "thaa" | "syrc" | "nkoo" | "adlm" | "rohg"
        ),
        None => matches!(
            language.to_ascii_lowercase().as_str(),
            "ar" | "fa"
                | "ur"
                | "ps"
                | "he"
                | "ckb"
                | "sd"
                | "ug"
                | "yi"
                | "dv"
                | "syr"
                | "bal"
                | "pnb"
                | "skr"
                | "prs"
                | "azb"
                | "lrc"
                | "mzn"
                | "glk"
        ),
    };
    if rtl { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_tags_in_their_usual_form() {
        for (text, tag) in [
            ("en", Some("en")),
            ("UR", Some("ur")),
            ("en-us", Some("en-US")),
            ("en_GB", Some("en-GB")),
            ("prs", Some("prs")),
            ("pa-arab", Some("pa-Arab")),
            ("PA-ARAB-pk", Some("pa-Arab-PK")),
            ("es-419", Some("es-419")),
            ("", None),
            ("e", None),
            ("english", None),
            ("en-", None),
            ("e1", None),
            ("en-x-y-z", None),
            ("اردو", None),
        ] {
            assert_eq!(canonical_language(text).as_deref(), tag, "for {text:?}");
        }
    }

    #[test]
    fn knows_two_letter_languages() {
        for (tag, known) in [("de", true), ("de-AT", true), ("js", false), ("bar", false)] {
            assert_eq!(has_two_letter_language(tag), known, "for {tag}");
        }
    }
}
