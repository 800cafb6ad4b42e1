//! What a file tells besides what it shows, and how that is said.

/// One thing that a file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Tell {
    /// Coordinates.
    Position,
    /// Maker, model, serial numbers, settings, moment.
    Camera,
    /// A person or a firm.
    Author,
    /// A smaller picture, perhaps of what was cut away.
    Preview,
    /// Words: XMP, IPTC, comments.
    Words,
    /// Bytes behind the end of the picture: a second picture, a film.
    Trailer,
}

/// Which of them a file tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Tells(u8);

impl Tells {
    /// Adds one.
    pub fn add(&mut self, tell: Tell) {
        self.0 |= 1 << tell as u8;
    }

    /// Adds all of another.
    pub fn extend(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it is among them.
    pub fn has(self, tell: Tell) -> bool {
        self.0 & (1 << tell as u8) != 0
    }

    /// "where it was taken, with which camera and by whom".
    pub fn words(self) -> String {
        let all = [
            (Tell::Position, "where it was taken"),
            (Tell::Camera, "with which camera and when"),
            (Tell::Author, "by whom"),
            (Tell::Preview, "what it showed before it was cut (a preview)"),
            (Tell::Words, "words that nobody sees (XMP, IPTC, comments)"),
            (Tell::Trailer, "what stands behind its end"),
        ];
        let words: Vec<&str> =
            all.into_iter().filter(|(tell, _)| self.has(*tell)).map(|(_, words)| words).collect();
        match words.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, before)) => format!("{} and {last}", before.join(", ")),
            None => String::new(),
        }
    }
}
