//! In which script a text is written, for a text that says no language or a wrong one.

/// Scripts that the languages of the field are written in, by which they can be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// ABC.
    Latin,
    /// АБВ.
    Cyrillic,
    /// ابت.
    Arabic,
}

impl Script {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Latin => "Latin",
            Self::Cyrillic => "Cyrillic",
            Self::Arabic => "Arabic",
        }
    }

    /// The script of most letters of a text; nothing where others have a third of them or more.
    pub fn of_text(text: &str) -> Option<Self> {
        let mut counts = [(Self::Latin, 0_usize), (Self::Cyrillic, 0), (Self::Arabic, 0)];
        let mut all = 0;
        for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
            all += 1;
            let script = Self::of_letter(letter);
            for (_, count) in counts.iter_mut().filter(|(other, _)| Some(*other) == script) {
                *count += 1;
            }
        }
        let (script, most) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (all > 0 && most * 3 > all * 2).then_some(script)
    }

    fn of_letter(letter: char) -> Option<Self> {
        match letter {
            'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                Some(Self::Latin)
            }
            '\u{400}'..='\u{52f}' => Some(Self::Cyrillic),
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{8a0}'..='\u{8ff}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => Some(Self::Arabic),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_letters_tell_the_script() {
        for (text, script) in [
            ("Talks on the Zarnab", Some(Script::Latin)),
            ("Türkçe başlık", Some(Script::Latin)),
            ("نہر کے کسان IMF", Some(Script::Arabic)),
            ("Переговоры", Some(Script::Cyrillic)),
            ("Talks نہر کے کسان", None),
            ("2026", None),
            ("河", None),
            ("", None),
        ] {
            assert_eq!(Script::of_text(text), script, "for {text:?}");
        }
    }
}
