//! What a new file of each kind says: what its kind needs, and commented out what it usually has.
//!
//! The values are examples of the form, taken from the desk's own files where there are some.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::address::SourcePath;
use crate::config::{Config, Registry};
use crate::content::{
    ActorType, ArticleKind, CountryCode, Entry, EventStatus, EventType, Nature, Parsed, Trend,
    translation_of,
};
use crate::diagnostics::Diagnostic;
use crate::input::Snapshot;
use crate::model::placeholders::{
    ARTICLE_TEXT, BACKGROUND, DATELINE, DESCRIPTION, EDITION_TITLE, PAGE_TEXT, REASON,
    SOURCE_TITLE, SOURCE_URL, STORY_DESCRIPTION, STORY_TEXT, TERM_TEXT, TOPIC_TEXT,
};
use crate::text::Key;

use super::quoted::quoted;
use super::{problems, texts};

/// How many keys stand in an example.
const SHOWN: usize = 2;

/// What stubs know of the site.
pub(super) struct Known<'a> {
    /// Today where the desk is.
    pub(super) today: Date,
    /// The first folder of articles, under `content/`.
    pub(super) articles: &'a str,
    config: &'a Config,
    snapshot: &'a Snapshot,
}

impl<'a> Known<'a> {
    /// The desk of a site.
    pub(super) fn new(config: &'a Config, snapshot: &'a Snapshot, now: Timestamp) -> Self {
        Self {
            today: config.time_zone.to_datetime(now).date(),
            articles: config.content.articles.first().map_or("articles", |folder| folder),
            config,
            snapshot,
        }
    }

    /// Keys of a registry as a list of YAML: those of the first files, else `example`.
    fn keys(&self, folder: &str, example: &str) -> String {
        let folder = format!("content/{folder}");
        let files = self.snapshot.under(&folder).filter_map(|file| file.path.markdown_stem());
        let keys: Vec<&str> = files.filter(|stem| !stem.contains('.')).take(SHOWN).collect();
        if keys.is_empty() { format!("[{example}]") } else { format!("[{}]", keys.join(", ")) }
    }

    fn countries(&self) -> String {
        self.keys("countries", "PK, IR").to_uppercase()
    }

    /// The first key of a registry, else `example`.
    fn key(&self, folder: &str, example: &str) -> String {
        let keys = self.keys(folder, example);
        keys.trim_matches(['[', ']']).split(", ").next().unwrap_or(example).to_owned()
    }

    pub(super) fn article(&self, title: &str) -> String {
        let Self { today, .. } = self;
        let countries = self.countries();
        format!(
            "---\ntitle: {}\ndate: {today}\ndraft: true\n\
             # description: {DESCRIPTION}\n\
             # dateline: {DATELINE}\n\
             # kind: news  # {}\n\
             # countries: {countries}\n\
             # topics: {}\n\
             # sources:\n\
             #   - id: kdp\n\
             #     url: {SOURCE_URL}\n\
             #     publisher: KDP News\n\
             # events:\n\
             #   - id: talks-in-tehran\n\
             #     date: {today}\n\
             #     title: Talks in Tehran\n\
             #     type: talks\n\
             #     status: reported\n\
             #     countries: {countries}\n\
             #     sources: [kdp]\n\
             ---\n\n\
             {ARTICLE_TEXT}\n",
            quoted(title),
            words(ArticleKind::WORDS),
            self.keys("topics", "border-security"),
        )
    }

    /// The front page that an article leads, which is named by its path in whatever folder one is.
    pub(super) fn front(&self, lead: &str) -> String {
        let lead = lead.strip_prefix("./").unwrap_or(lead);
        let lead = lead.strip_prefix("content/").unwrap_or(lead);
        format!(
            "---\nlead: {}\n\
             # second: [{articles}/one.md, {articles}/two.md]\n\
             # until: {}  # the last day of this choice\n\
             # stories: {}\n\
             ---\n\n<!-- A note of the editor below what leads; it may stay empty. -->\n",
            quoted(lead),
            self.today,
            self.keys("stories", "border-crisis"),
            articles = self.articles,
        )
    }

    pub(super) fn edition(&self) -> String {
        format!(
            "---\n# title: {EDITION_TITLE}\n\
             # description: {DESCRIPTION}\n\
             # articles: [{articles}/one.md, {articles}/two.md]  # all of its days without this\n\
             # board: false  # does not show where the countries stood\n\
             draft: true\n\
             ---\n\n<!-- Write the editor's text at the head of the edition here. -->\n",
            articles = self.articles,
        )
    }

    pub(super) fn event(&self, title: &str) -> String {
        format!(
            "---\ntitle: {}\ndate: {}\n\
             type: other  # {}\n\
             status: reported  # {}\n\
             draft: true\n\
             # countries: {}\n\
             # reported: {}  # the first day on which it was public\n\
             # places: {}\n\
             # actors: {}\n\
             # topics: {}\n\
             # sources: {}\n\
             ---\n",
            quoted(title),
            self.today,
            words(&EventType::words(&self.config.vocabulary)),
            words(EventStatus::WORDS),
            self.countries(),
            self.today,
            self.keys("places", "quetta"),
            self.keys("actors", "frontier-corps"),
            self.keys("topics", "border-security"),
            self.keys("sources", "kdp"),
        )
    }

    pub(super) fn source(&self, title: &str) -> String {
        // Who gives the key gives no title, and readers would see the key as one.
        let is_key = Key::from_text(title).is_some_and(|key| key.as_str() == title);
        let title = match is_key {
            true => format!("# title: {SOURCE_TITLE}\nurl: {SOURCE_URL}\n"),
            false => format!("title: {}\n# url: {SOURCE_URL}\n", quoted(title)),
        };
        format!(
            "---\n{title}\
             # publisher: KDP News\n\
             # published: {today}\n\
             # accessed: {today}\n\
             # country: {}\n\
             # lang: en\n\
             # nature: independent  # {}\n\
             # grade: B2  # the Admiralty grade\n\
             ---\n",
            self.key("countries", "PK").to_uppercase(),
            words(Nature::WORDS),
            today = self.today,
        )
    }

    pub(super) fn topic(&self, name: &str) -> String {
        format!(
            "---\nname: {}\n\
             # synonyms: [frontier-security]\n\
             # broader: {}\n\
             ---\n\n<!-- {TOPIC_TEXT} -->\n",
            quoted(name),
            self.key("topics", "security"),
        )
    }

    pub(super) fn actor(&self, name: &str) -> String {
        format!(
            "---\nname: {}\n\
             # type: armed-group  # {}\n\
             # aliases:\n\
             #   - {{text: Another name, lang: en, used_by: Whoever uses it}}\n\
             # countries: {}\n\
             ---\n\n<!-- {BACKGROUND} -->\n",
            quoted(name),
            words(&ActorType::words(&self.config.vocabulary)),
            self.countries(),
        )
    }

    pub(super) fn person(&self, name: &str) -> String {
        format!(
            "---\nname: {}\n\
             # offices:\n\
             #   - {{title: Interior Minister, country: {}, from: {:.7}}}\n\
             ---\n\n<!-- {BACKGROUND} -->\n",
            quoted(name),
            self.key("countries", "PK").to_uppercase(),
            self.today.to_string(),
        )
    }

    pub(super) fn place(&self, name: &str) -> String {
        let country = self.key("countries", "PK").to_uppercase();
        let province = if country == "PK" { "PK-BA".to_owned() } else { format!("{country}-01") };
        format!(
            "---\nname: {}\n\
             # country: {}\n\
             # admin1: {}  # the province, as in ISO 3166-2\n\
             # lat: 30.18\n\
             # lon: 67.0\n\
             ---\n\n<!-- {BACKGROUND} -->\n",
            quoted(name),
            country,
            province,
        )
    }

    /// An entry of a registry of the desk's own.
    pub(super) fn own(&self, name: &str, registry: &Registry) -> String {
        let extra = registry.extra.iter().map(|key| format!("# {key}: \n"));
        format!(
            "---\nname: {}\n\
             # synonyms: [another-name]\n\
             # description: {DESCRIPTION}\n\
             {}---\n\n<!-- {BACKGROUND} -->\n",
            quoted(name),
            extra.collect::<String>(),
        )
    }

    /// The country whose file calls it so, and that file.
    pub(super) fn country_called(&self, name: &str) -> Option<(CountryCode, SourcePath)> {
        self.snapshot.under("content/countries").find_map(|file| {
            let parsed = Entry::parse(file, self.config).value?;
            let Entry::Country(country) = &parsed.entry else { return None };
            let is_it = |known: &str| known.to_lowercase() == name.to_lowercase();
            let is_called = country.names.values().any(|known| is_it(known));
            is_called.then(|| (country.code, file.path.clone()))
        })
    }

    /// Path, language and title of the file of which the one at `path` would be a translation.
    pub(super) fn translated(
        &self,
        path: &str,
    ) -> Result<(SourcePath, Box<str>, Option<Parsed>), Diagnostic> {
        let path = path.strip_prefix("./").unwrap_or(path);
        let in_content = format!("content/{}", path.strip_prefix("content/").unwrap_or(path));
        let file = SourcePath::new(&in_content);
        let parts = file.as_ref().map(|file| translation_of(file, self.config));
        let parts = parts.transpose().map_err(|problem| *problem)?.flatten();
        let (Some(file), Some((lang, original))) = (file, parts) else {
            return Err(problems::no_translation(path, &self.config.languages));
        };
        let Some(known) = self.snapshot.files.get(&original) else {
            return Err(problems::nothing_to_translate(&file, &original));
        };
        Ok((file, lang, Entry::parse(known, self.config).value))
    }

    /// The file of which the one at `path` would be a translation, and its errors, if it has some.
    pub(super) fn broken_original(&self, path: &str) -> Option<(SourcePath, Vec<Diagnostic>)> {
        let path = path.strip_prefix("./").unwrap_or(path);
        let in_content = format!("content/{}", path.strip_prefix("content/").unwrap_or(path));
        let file = SourcePath::new(&in_content)?;
        let (_, original) = translation_of(&file, self.config).ok()??;
        let mut errors = Entry::parse(self.snapshot.files.get(&original)?, self.config).problems;
        errors.retain(Diagnostic::is_error);
        (!errors.is_empty()).then_some((original, errors))
    }
}

/// A translation, with all that the original has to be translated in comments, so that nothing
/// stays as it is by oversight.
pub(super) fn translation(lang: &str, original: Option<&Parsed>) -> String {
    let title = original.and_then(|parsed| parsed.entry.title()).unwrap_or_default();
    let texts = original.map(|parsed| texts::to_translate(&parsed.entry)).unwrap_or_default();
    let texts = if texts.is_empty() { format!("# description: {DESCRIPTION}\n") } else { texts };
    format!(
        "---\ntitle: {}\ndraft: true\n{texts}\
         ---\n\n<!-- Title and text in the language `{lang}`; the rest is the original's. -->\n",
        quoted(title),
    )
}

pub(super) fn country(code: CountryCode, name: Option<&str>) -> String {
    // Nobody else knows what a territory of the desk's own is called.
    let name = match name {
        Some(name) => format!("name: {}\n", quoted(name)),
        None if code.is_own() => format!("name: {code}  # as readers are to see it\n"),
        None => String::new(),
    };
    format!(
        "---\ncode: {code}\n{name}\
         # neighbours: [IR, AF]\n\
         # status:\n\
         #   - month: 2025-10\n\
         #     trend: deteriorated  # {}\n\
         #     reason: {REASON}\n\
         ---\n\n<!-- {BACKGROUND} -->\n",
        words(Trend::WORDS),
    )
}

pub(super) fn page(title: &str) -> String {
    format!(
        "---\ntitle: {}\ndraft: true\n\
         # description: {DESCRIPTION}\n\
         # weight: 1  # its place in the navigation\n\
         ---\n\n{PAGE_TEXT}\n",
        quoted(title)
    )
}

pub(super) fn term(name: &str) -> String {
    format!(
        "---\nname: {}\ndraft: true\n\
         # aliases: [LoC, the line]  # other words for it, as articles write them\n\
         ---\n\n<!-- {TERM_TEXT} -->\n",
        quoted(name)
    )
}

pub(super) fn story(title: &str) -> String {
    format!(
        "---\ntitle: {}\n# description: {STORY_DESCRIPTION}\n---\n\n\
         <!-- {STORY_TEXT} -->\n",
        quoted(title)
    )
}

/// The words of a vocabulary, in a comment.
fn words(words: &[&str]) -> String {
    words.join(", ")
}
