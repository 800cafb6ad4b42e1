//! The one form in which letters of all scripts are compared.
//!
//! Compatibility forms, case (Turkish dotted and dotless i are one), marks that may be left out,
//! and letters that differ by keyboard or habit alone become one: ي ی ى, ك ک, ه ہ ة ھ, the forms of
//! hamza, digits of every script. Format characters, which nobody sees, become nothing. Vowel signs
//! of Indic and South-East Asian scripts stay: without them most words would be the same.
//!
//! The form of a letter does not depend on its neighbours, so that places in a text can be kept,
//! and is looked up in tables that are made when a script is first met.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// A text in the form in which texts are compared, with its letters and digits alone.
pub fn fold(text: &str) -> String {
    text.chars().map(folded).collect()
}

/// Letters of a table.
const BLOCK: u32 = 256;

type Block = Box<[Box<str>]>;

/// A letter in the form in which letters are compared; empty for what is no letter or digit.
pub(super) fn folded(letter: char) -> &'static str {
    static BLOCKS: [OnceLock<Block>; 0x1100] = [const { OnceLock::new() }; 0x1100];
    let code = u32::from(letter);
    let Some(block) = BLOCKS.get((code / BLOCK) as usize) else { return "" };
    let block = block.get_or_init(|| {
        let first = code - code % BLOCK;
        let letters = first..first + BLOCK;
        letters.map(|code| char::from_u32(code).map(fold_letter).unwrap_or_default()).collect()
    });
    block.get((code % BLOCK) as usize).map_or("", |folded| folded)
}

/// Whether nobody sees a character: it parts no words and is no part of one.
pub(super) fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{600}'..='\u{605}'
            | '\u{61c}'
            | '\u{640}'
            | '\u{6dd}'
            | '\u{70f}'
            | '\u{890}'..='\u{891}'
            | '\u{8e2}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{110bd}'
            | '\u{110cd}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    ) || is_optional_mark(letter)
        || is_apostrophe(letter)
}

/// Whether a script writes words without a space between them, so that one may begin anywhere.
pub(super) fn is_unspaced(letter: char) -> bool {
    matches!(
        letter,
        '\u{e00}'..='\u{eff}'
            | '\u{f00}'..='\u{fff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1100}'..='\u{11ff}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{2e80}'..='\u{2fdf}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3130}'..='\u{318f}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{9fff}'
            | '\u{a9e0}'..='\u{a9ff}'
            | '\u{aa60}'..='\u{aa7f}'
            | '\u{ac00}'..='\u{d7ff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ffdc}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Signs for apostrophes, ayn, hamza and softness that Unicode counts as letters. Some writers
/// leave them out.
fn is_apostrophe(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2b9}'..='\u{2c1}' | '\u{2c6}'..='\u{2d1}' | '\u{2ec}' | '\u{2ee}'
    )
}

/// Marks that some writers set and others leave out: accents, points, harakat, tones, nukta.
fn is_optional_mark(letter: char) -> bool {
    let encloses = matches!(letter, '\u{488}'..='\u{489}' | '\u{1abe}' | '\u{20dd}'..='\u{20e4}' | '\u{a670}'..='\u{a672}');
    let class = || canonical_combining_class(letter);
    is_combining_mark(letter)
        && (encloses || matches!(class(), 1..=7 | 10..=36 | 107 | 122 | 202..=240))
}

fn fold_letter(letter: char) -> Box<str> {
    let mut folded = String::new();
    if !is_unseen(letter) {
        for part in std::iter::once(letter).nfkd().filter(|part| !is_unseen(*part)) {
            // By way of the capital, as ς and σ, ı and i have one in common, and ß becomes two
            // letters.
            for small in part.to_uppercase().flat_map(char::to_lowercase) {
                push_variant(small, &mut folded);
            }
        }
    }
    folded.into()
}

/// Appends the one letter for all that are its variants.
fn push_variant(letter: char, folded: &mut String) {
    if is_unseen(letter) {
        return;
    }
    let one = match letter {
        'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ۍ' | 'ێ' | 'ې' | 'ۑ' | 'ے' => 'ي',
        'ں' => 'ن',
        'ک' | 'ڪ' => 'ك',
        'ہ' | 'ة' | 'ھ' | 'ە' | 'ۃ' | 'ۂ' | 'ۀ' => 'ه',
        // A hamza on the line is left out as often as the one above a letter.
        'ء' | 'ٴ' => return,
        'ə' => 'a',
        _ => letter,
    };
    if let Some(digit) = digit(one) {
        folded.push(digit);
    } else if is_latin(one) {
        let ascii = deunicode::deunicode_char(one).unwrap_or_default().chars();
        let ascii = ascii.filter(char::is_ascii_alphanumeric);
        folded.extend(ascii.map(|letter| letter.to_ascii_lowercase()));
    } else if one.is_alphanumeric() || is_combining_mark(one) {
        folded.push(one);
    }
}

/// Letters of the Latin script beyond ASCII that no decomposition makes plain: ł, ø, đ, æ, þ.
fn is_latin(letter: char) -> bool {
    let blocks = matches!(letter, '\u{c0}'..='\u{2af}' | '\u{1d00}'..='\u{1dbf}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab6f}');
    blocks && letter.is_alphabetic()
}

/// A decimal digit of any script.
fn digit(letter: char) -> Option<char> {
    const ZEROES: [u32; 21] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
        0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0xa9d0,
    ];
    let code = u32::from(letter);
    let zero = ZEROES.into_iter().find(|zero| (*zero..zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(spellings: &[&str], expected: &str) {
        for text in spellings {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }

    #[test]
    fn case_and_compatibility() {
        check(&["Zoë", "ZOË", "zoe\u{308}", "Ｚｏë", "𝐙𝐨ë", "Z o-e"], "zoe");
        check(&["Işık", "IŞIK", "ışık", "İşik", "işık"], "isik");
        check(&["Straße", "STRASSE", "STRAẞE"], "strasse");
        check(&["Σίσυφος", "ΣΊΣΥΦΟΣ", "σισυφοσ"], "σισυφοσ");
        check(&["ﬁn", "FIN"], "fin");
        check(&["Ёлкин", "елкин"], "елкин");
    }

    #[test]
    fn latin_letters() {
        check(&["Łódź", "lodz"], "lodz");
        check(&["Đặng", "dang"], "dang");
        check(&["Ærø", "aero"], "aero");
        check(&["Œuvre", "OEUVRE"], "oeuvre");
        check(&["Þór"], "thor");
        check(&["ʿAlī", "ʾAlī", "'Ali", "Ali"], "ali");
        check(&["O’Doe", "O'Doe", "ODOE", "Oʼdoe"], "odoe");
    }

    #[test]
    fn arabic_letters() {
        check(&["زوئی", "زوئي", "زوئى", "زویی"], "زويي");
        check(&["كريم", "کریم", "كـــريم", "كَرِيم", "ﻛﺮﻳﻢ"], "كريم");
        check(&["أحمد", "احمد", "إحمد", "آحمد", "ٱحمد"], "احمد");
        check(&["فاطمة", "فاطمه", "فاطمہ", "فاطمۀ"], "فاطمه");
        check(&["مؤمن", "مومن"], "مومن");
        check(&["علاء", "علا"], "علا");
        check(&["می\u{200c}ر", "میر", "مي\u{200d}ر", "م\u{ad}ير\u{2069}"], "مير");
    }

    #[test]
    fn digits_and_signs_of_other_scripts() {
        check(&["٧", "۷", "७", "７", "7", "⁷"], "7");
        check(&["क़लम", "कलम"], "कलम");
        assert_ne!(fold("दिल"), fold("दल"));
        assert_ne!(fold("가"), fold("나"));
        check(&["가", "\u{1100}\u{1161}"], "\u{1100}\u{1161}");
        check(&["…", "", " -,", "\u{feff}"], "");
    }
}
