//! What two spellings of a name share: whether they are the same word to a reader.
//!
//! Narrower than [`crate::text::fold`], which looks for people who must not be named and would
//! rather find too much: here marks and signs tell words apart.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// What two spellings share that differ in case, space and hyphen alone.
pub fn plain_spelling(text: &str) -> String {
    if text.is_ascii() {
        return text
            .chars()
            .filter(|letter| !is_joint(*letter))
            .map(|letter| letter.to_ascii_lowercase())
            .collect();
    }
    let letters = text.nfkc().flat_map(char::to_lowercase);
    letters.filter(|letter| !is_joint(*letter)).map(of_one_keyboard).collect()
}

/// A text with the letters and digits of one keyboard.
pub fn keyboard_form(text: &str) -> Cow<'_, str> {
    match text.is_ascii() {
        true => text.into(),
        false => text.nfkc().map(of_one_keyboard).collect(),
    }
}

/// What `find` knows by this word, or by the same word of another keyboard: whoever asks for a key
/// asks here. Of each key it must know the [`keyboard_form`] as well.
pub fn of_any_keyboard<T>(word: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    find(word).or_else(|| match word.is_ascii() {
        true => None,
        false => find(&keyboard_form(word)),
    })
}

/// What may stand between the words of a name, or inside one, and says nothing.
fn is_joint(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '_' | '\u{2010}'..='\u{2015}' | '\u{ad}' | '\u{640}')
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Letters and digits that keyboards of Arabic, Persian and Urdu write in different ways.
fn of_one_keyboard(letter: char) -> char {
    match letter {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ہ' | 'ۀ' | 'ە' => 'ه',
        '’' | 'ʼ' | '‘' => '\'',
        '٠'..='٩' | '۰'..='۹' => {
            let zero = if letter <= '٩' { '٠' } else { '۰' };
            char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
        }
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_the_same_is_the_same() {
        let same = |one: &str, other: &str| assert_eq!(plain_spelling(one), plain_spelling(other));
        same("Border Security", "border-security");
        same("Border  security", "BORDER_SECURITY");
        same("كشمير", "کشمیر");
        same("Niger’s army", "Niger's army");
        same("۲۰۲۵", "2025");
        for (one, other) in
            [("C++", "C#"), ("R&D", "R D"), ("«ВПН»", "VPN"), ("Türkiye", "Turkiye"), ("c", "C++")]
        {
            assert_ne!(plain_spelling(one), plain_spelling(other));
        }
    }
}
