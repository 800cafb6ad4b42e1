//! What a document tells, gathered and put into words.

/// A kind of thing that a document tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Author,
    LastAuthor,
    PrintedBy,
    Company,
    Manager,
    Signer,
    People,
    Template,
    Program,
    OwnFields,
    Changes,
    Comments,
    Notes,
    HiddenSheets,
    Versions,
    History,
    PrivateData,
    Pictures,
    Files,
}

/// In the order in which they are told. What `#` stands before is counted.
const WORDS: [(What, &str); 19] = [
    (What::Author, "its author"),
    (What::LastAuthor, "who changed it last"),
    (What::PrintedBy, "who printed it"),
    (What::Company, "the company"),
    (What::Manager, "the manager"),
    (What::Signer, "who signed it"),
    (What::People, "who worked on it"),
    (What::Template, "where its template lies"),
    (What::Program, "the program that made it"),
    (What::OwnFields, "fields of its own"),
    (What::Changes, "#tracked changes"),
    (What::Comments, "#comments"),
    (What::Notes, "notes for the speaker"),
    (What::HiddenSheets, "hidden sheets"),
    (What::Versions, "earlier versions of itself"),
    (What::History, "the history of its making"),
    (What::PrivateData, "what the program that made it keeps for itself"),
    (What::Pictures, "where, by whom or with which camera pictures were taken"),
    (What::Files, "files inside it, which are not looked into"),
];

/// How many values are told, and how many letters of each.
const SHOWN: usize = 3;
const LETTERS: usize = 40;
/// How many values are told apart.
const KNOWN: usize = 200;

#[derive(Debug, Default)]
pub(super) struct Told {
    things: Vec<Thing>,
}

#[derive(Debug)]
struct Thing {
    what: What,
    /// How often it is there.
    count: usize,
    /// Different values, in the order of the document.
    values: Vec<Box<str>>,
}

impl Told {
    /// Adds something without a value.
    pub(super) fn add(&mut self, what: What) {
        self.thing(what).count += 1;
    }

    /// Adds something with a value, unless that is empty.
    pub(super) fn say(&mut self, what: What, value: &str) {
        let value = shortened(value);
        if value.is_empty() {
            return;
        }
        let thing = self.thing(what);
        thing.count += 1;
        if thing.values.len() < KNOWN && !thing.values.iter().any(|known| **known == *value) {
            thing.values.push(value.into());
        }
    }

    /// Adds a value to what is counted elsewhere.
    pub(super) fn by(&mut self, what: What, value: &str) {
        let count = self.thing(what).count;
        self.say(what, value);
        self.thing(what).count = count;
    }

    pub(super) fn is_only(&self, what: What) -> bool {
        self.things.iter().all(|thing| thing.what == what)
    }

    pub(super) fn has(&self, what: What) -> bool {
        self.things.iter().any(|thing| thing.what == what)
    }

    fn thing(&mut self, what: What) -> &mut Thing {
        let at = self.things.iter().position(|thing| thing.what == what);
        let at = at.unwrap_or_else(|| {
            self.things.push(Thing { what, count: 0, values: Vec::new() });
            self.things.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "the place was found or made just now")]
        &mut self.things[at]
    }

    /// "its author (Ann)", "3 comments (Ann, Bob)".
    pub(super) fn words(&self) -> Vec<Box<str>> {
        let words = |(what, words): &(What, &str)| {
            let thing = self.things.iter().find(|thing| thing.what == *what)?;
            let mut said = match (words.strip_prefix('#'), thing.count) {
                (Some(many), 0) => many.to_owned(),
                (Some(many), 1) => format!("1 {}", many.trim_end_matches('s')),
                (Some(many), count) => format!("{count} {many}"),
                (None, _) => (*words).to_owned(),
            };
            let shown: Vec<&str> = thing.values.iter().take(SHOWN).map(|value| &**value).collect();
            if !shown.is_empty() {
                let more = thing.values.len() - shown.len();
                let more = if more > 0 { format!(" and {more} more") } else { String::new() };
                said.push_str(&format!(" ({}{more})", shown.join(", ")));
            }
            Some(said.into())
        };
        WORDS.iter().filter_map(words).collect()
    }
}

/// A value in one line, without what a terminal would obey.
fn shortened(value: &str) -> String {
    let is_plain = |letter: &char| {
        !letter.is_control()
            && !matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    let words: Vec<String> =
        value.split_whitespace().map(|word| word.chars().filter(is_plain).collect()).collect();
    let line = words.join(" ");
    match line.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}
