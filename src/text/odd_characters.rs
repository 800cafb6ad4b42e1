//! Characters that look like others and are none of them: what word processors put in the place of
//! spaces and quotation marks.

/// What a space that is no space is called, with its article.
pub(crate) fn odd_space(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "a no-break space",
        '\u{3000}' => "an ideographic space",
        '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{1680}' => {
            "a typographic space"
        }
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{061c}' => {
            "an invisible character"
        }
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "an invisible character",
        _ => return None,
    })
}

/// Whether a character is one that nobody sees and that XML cannot hold.
pub(crate) fn is_control_of_xml(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')
        || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

/// Whether a letter is a quotation mark of books and not of computers.
pub(crate) fn is_typographic_quote(letter: char) -> bool {
    matches!(
        letter,
        '“' | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '「'
            | '」'
            | '＂'
    )
}

/// What stands in a text that is in typographic quotation marks as a whole: neither `“A” and “B”`
/// nor `’90s`.
pub(crate) fn quoted_typographically(text: &str) -> Option<&str> {
    let first = text.chars().next().filter(|letter| is_typographic_quote(*letter))?;
    let inner = text.strip_prefix(first)?.strip_suffix(is_typographic_quote)?;
    let is_single = |letter| matches!(letter, '‘' | '’' | '‚' | '‛');
    let is_other = |letter| letter == first || is_typographic_quote(letter) && !is_single(letter);
    (!inner.contains(is_other)).then_some(inner.trim())
}

/// A text without the typographic quotation marks around it, if it has some.
pub(crate) fn without_typographic_quotes(text: &str) -> Option<&str> {
    let inner = text.trim().strip_prefix(is_typographic_quote)?;
    Some(inner.strip_suffix(is_typographic_quote).unwrap_or(inner).trim())
}
