//! A desk that edits its site at random: the files of a small site with one of everything, and the
//! edits that people make to them, good and bad.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use dateline::address::SourcePath;
use dateline::input::{Depth, History, Revision, Revisions};
use jiff::Timestamp;

/// The site before the first edit. Every kind of page is in it.
pub(super) const SITE: &str = include_str!("site.txt");

/// Numbers that look random and are the same in every run (SplitMix64).
#[derive(Debug)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// A number below `count`.
    pub(super) fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(count).unwrap()).unwrap()
    }

    pub(super) fn pick<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }
}

/// The files of the desk's site, by path.
#[derive(Debug, Clone)]
pub(super) struct Desk {
    pub(super) files: BTreeMap<String, Vec<u8>>,
    original: BTreeMap<String, Vec<u8>>,
    before: BTreeMap<String, Vec<u8>>,
    last: Option<String>,
    commits: i64,
    revisions: BTreeMap<String, Vec<Revision>>,
}

impl Desk {
    pub(super) fn new(files: BTreeMap<String, Vec<u8>>) -> Self {
        let mut desk = Self {
            original: files.clone(),
            before: files.clone(),
            files,
            last: None,
            commits: 0,
            revisions: BTreeMap::new(),
        };
        desk.commit();
        desk
    }

    /// Makes one edit and says which. People mostly take back what they see to be wrong.
    pub(super) fn edit(&mut self, dice: &mut Dice, is_good: bool) -> String {
        if !is_good && dice.below(3) > 0 {
            self.files = self.before.clone();
            return "taken back".to_owned();
        }
        if is_good {
            self.before = self.files.clone();
        }
        match dice.below(29) {
            // Most saves are of a text.
            0..=8 => self.edit_body(dice),
            9..=14 => self.edit_field(dice),
            15 => self.move_lines(dice),
            16 => self.delete(dice),
            17 | 18 => self.repair(dice),
            19 => self.rename(dice),
            20 => self.copy(dice),
            21 => self.replace("site.toml", CONFIGS, dice),
            26 => self.rename_folder(dice),
            27 | 28 => self.commit(),
            22..=24 => {
                // Who works on a template saves it again and again.
                let some = if dice.below(2) == 0 { TEMPLATES } else { &TEMPLATES[..1] };
                let (path, texts) = dice.pick(some);
                self.replace(path, texts, dice)
            }
            _ => {
                let (path, texts) = dice.pick(ASSETS);
                self.replace(path, texts, dice)
            }
        }
    }

    /// A file to edit: often the same as last time, mostly an article.
    fn markdown(&mut self, dice: &mut Dice) -> Option<String> {
        let is_there = |path: &String| self.files.contains_key(path);
        if let Some(last) = self.last.clone().filter(is_there)
            && dice.below(2) == 0
        {
            return Some(last);
        }
        let paths: Vec<&String> = self.files.keys().filter(|path| path.ends_with(".md")).collect();
        let articles: Vec<&String> =
            paths.iter().copied().filter(|path| path.contains("/articles/")).collect();
        let from = if dice.below(3) > 0 && !articles.is_empty() { articles } else { paths };
        self.last = (!from.is_empty()).then(|| from[dice.below(from.len())].clone());
        self.last.clone()
    }

    fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.files[path]).into_owned()
    }

    fn edit_body(&mut self, dice: &mut Dice) -> String {
        let Some(path) = self.markdown(dice) else { return "nothing".to_owned() };
        let mut text = self.text(&path);
        let paragraph = dice.pick(PARAGRAPHS);
        let how = dice.below(3);
        if how > 0
            && let Some(body) = body_start(&text)
        {
            text.truncate(body);
        }
        text.push_str(paragraph);
        if how == 2 {
            text.push_str(dice.pick(PARAGRAPHS));
        }
        self.files.insert(path.clone(), text.into_bytes());
        format!("body of {path}: {paragraph:?}")
    }

    fn edit_field(&mut self, dice: &mut Dice) -> String {
        let Some(path) = self.markdown(dice) else { return "nothing".to_owned() };
        let kind = path.split('/').nth(1).unwrap_or_default();
        // A translation has fields of its own, and people try others.
        let kind = if path.ends_with(".ur.md") && dice.below(4) > 0 { "*.ur.md" } else { kind };
        let fields = FIELDS
            .iter()
            .find(|(folder, _)| *folder == kind)
            .map_or(FIELDS[0].1, |(_, fields)| *fields);
        let (field, values) = dice.pick(fields);
        let value = dice.pick(values);
        let text = with_field(&self.text(&path), field, value);
        self.files.insert(path.clone(), text.into_bytes());
        format!("{field}: {value} in {path}")
    }

    /// Everything keeps its meaning and none its place.
    fn move_lines(&mut self, dice: &mut Dice) -> String {
        let Some(path) = self.markdown(dice) else { return "nothing".to_owned() };
        let text = self.text(&path);
        let text = match dice.below(3) {
            0 => text.replacen("---\n", "---\n# A comment.\n", 1),
            1 => match body_start(&text) {
                Some(body) => format!("{}\n\n{}", &text[..body], &text[body..]),
                None => text,
            },
            _ => format!("{text}\n\n"),
        };
        self.files.insert(path.clone(), text.into_bytes());
        format!("lines of {path} moved")
    }

    fn delete(&mut self, dice: &mut Dice) -> String {
        let path = dice.pick(&self.files.keys().cloned().collect::<Vec<_>>());
        // Without a configuration there is nothing to compare for a while.
        if path == "site.toml" {
            return self.repair(dice);
        }
        self.files.remove(&path);
        format!("{path} deleted")
    }

    /// A file as it was at first; now and then the whole site.
    fn repair(&mut self, dice: &mut Dice) -> String {
        if dice.below(4) == 0 {
            self.files = self.original.clone();
            return "everything as at first".to_owned();
        }
        let path = dice.pick(&self.original.keys().cloned().collect::<Vec<_>>());
        self.files.insert(path.clone(), self.original[&path].clone());
        format!("{path} as at first")
    }

    fn rename(&mut self, dice: &mut Dice) -> String {
        let Some(path) = self.markdown(dice) else { return "nothing".to_owned() };
        let to = other_name(&path, dice);
        let bytes = self.files.remove(&path).unwrap();
        self.files.insert(to.clone(), bytes);
        format!("{path} renamed to {to}")
    }

    fn rename_folder(&mut self, dice: &mut Dice) -> String {
        let folders =
            ["content/articles/2025/", "content/articles/moved/", "content/articles/2026/"];
        let (from, to) = (dice.pick(&folders), dice.pick(&folders));
        let (moved, kept): (BTreeMap<_, _>, BTreeMap<_, _>) = std::mem::take(&mut self.files)
            .into_iter()
            .partition(|(path, _)| path.starts_with(from));
        self.files = kept;
        let to_path = |path: String| path.replacen(from, to, 1);
        self.files.extend(moved.into_iter().map(|(path, bytes)| (to_path(path), bytes)));
        format!("{from} renamed to {to}")
    }

    /// A commit of everything; the history knows each file's versions from then on.
    pub(super) fn commit(&mut self) -> String {
        self.commits += 1;
        let time = Timestamp::from_second(1_761_700_000 + 100_000 * self.commits).unwrap();
        let is_content = |path: &str| path.starts_with("content/") && path.ends_with(".md");
        let paths = self.files.keys().chain(self.revisions.keys()).filter(|path| is_content(path));
        for path in paths.cloned().collect::<BTreeSet<_>>() {
            let bytes: Option<Arc<[u8]>> =
                self.files.get(&path).map(|bytes| bytes.as_slice().into());
            let revisions = self.revisions.entry(path.clone()).or_default();
            if revisions.last().map_or(bytes.is_some(), |last| last.bytes != bytes) {
                let path = SourcePath::new(&path).unwrap();
                revisions.push(Revision { time, path, bytes });
            }
        }
        "commit".to_owned()
    }

    /// What git would tell, where the configuration asks for it.
    pub(super) fn history(&self) -> History {
        let config = self.files.get("site.toml").map_or(&[][..], Vec::as_slice);
        if !String::from_utf8_lossy(config).contains("[history]") {
            return History::NotRead;
        }
        let files = self.revisions.iter().filter(|(_, revisions)| {
            revisions.len() > 1 && revisions.last().is_some_and(|last| last.bytes.is_some())
        });
        let files = files
            .map(|(path, revisions)| (SourcePath::new(path).unwrap(), revisions.clone()))
            .collect();
        let head = self.commits.to_string().into();
        History::Known(Arc::new(Revisions { head, depth: Depth::Changed, files }))
    }

    fn copy(&mut self, dice: &mut Dice) -> String {
        let Some(path) = self.markdown(dice) else { return "nothing".to_owned() };
        let to = other_name(&path, dice);
        self.files.insert(to.clone(), self.files[&path].clone());
        format!("{path} copied to {to}")
    }

    fn replace(&mut self, path: &str, texts: &[&str], dice: &mut Dice) -> String {
        let text = dice.pick(texts);
        if text.is_empty() {
            self.files.remove(path);
            return format!("{path} deleted");
        }
        self.files.insert(path.to_owned(), text.as_bytes().to_vec());
        format!("{path} replaced by {text:?}")
    }
}

fn other_name(path: &str, dice: &mut Dice) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap();
    match dice.below(4) {
        0 => format!("{folder}/2026-03-0{}-{name}", 1 + dice.below(9)),
        1 => format!("{folder}/new-{name}"),
        2 => format!("{folder}/moved/{name}"),
        _ => format!("{folder}/{}", name.replace(".md", ".ur.md")),
    }
}

/// Where the body begins.
fn body_start(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("---\n")?;
    rest.find("\n---\n").map(|end| end + "---\n\n---\n".len())
}

/// The text with a line of the front matter replaced, added, or (where `value` is empty) removed.
fn with_field(text: &str, field: &str, value: &str) -> String {
    let key = format!("{field}:");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.retain(|line| !line.starts_with(&key));
    if !value.is_empty() && !lines.is_empty() {
        lines.insert(1, format!("{key} {value}"));
    }
    lines.push(String::new());
    lines.join("\n")
}

const PARAGRAPHS: &[&str] = &[
    "\nA plain paragraph.\n",
    "\nAnother paragraph, with *stress* and a “quote”.\n",
    "\n## A heading\n\nText below it.\n",
    "\n## Background\n\nText below it [@wire].\n",
    "\nSee [the talks](@/articles/talks.md#background).\n",
    "\nSee [the pact](pact.md), [nothing](missing.md) and [a draft](@/articles/plan.md).\n",
    "\nSee [Pakistan](@/countries/pk.md) and [the list](/countries/).\n",
    "\nSee [nowhere](/nowhere/).\n",
    "\n![A map](map.png)\n",
    "\n![A map](missing.png)\n",
    "\nA note.[^1]\n\n[^1]: The note.\n",
    "\n```rust\nfn main() {}\n```\n",
    "\nThis rests on a report [@wire, p. 3].\n",
    "\nThis rests on it twice [@wire] and again [@wire].\n",
    "\nFirst one [@own], then the other [@wire].\n",
    "\nFive words that say nothing.\n",
    "\nNaqvi said so in Tehran, Renamed did not, the Taliban neither.\n",
    "\nIt was [[!Tehran]], said Copied Naqvi: Tehran.\n",
    "\nThis rests on nothing [@nothing].\n",
    "\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "\n> [!NOTE]\n> An alert.\n",
    "\n<script>alert(1)</script>\n",
];

/// Fields by folder, with values that are right, wrong, and absent.
type Fields = &'static [(&'static str, &'static [&'static str])];

const FIELDS: &[(&str, Fields)] = &[
    (
        "articles",
        &[
            ("title", &["A new title", "Talks & \"<b>more</b>\"", "امن", "", "[wrong]"]),
            ("date", &["2026-01-05", "2025-10-29T22:15:00+05:00", "2025-13-01", "2024-02-29"]),
            ("updated", &["2026-02-01", ""]),
            ("slug", &["talks", "other-slug", "Wrong Slug", ""]),
            ("description", &["A summary.", ""]),
            ("countries", &["[PK]", "[PK, IR]", "[AF, PK, TR]", "[PX]", ""]),
            (
                "topics",
                &["[mediation]", "[border, mediation]", "[peace-talks]", "[unheard-of]", ""],
            ),
            ("actors", &["[bla]", "[bla, taliban]", ""]),
            ("people", &["[naqvi]", "[naqvi, hidden]", ""]),
            ("places", &["[tehran]", "[atlantis]", ""]),
            ("story", &["crisis", "unheard-of", ""]),
            ("draft", &["true", "false", "perhaps", ""]),
            ("expires", &["2026-01-01", "2027-01-01", ""]),
            ("publish_date", &["2026-01-01", "2027-01-01", ""]),
            ("tlp", &["CLEAR", "RED", "BLUE", ""]),
            ("weight", &["1", "-5", ""]),
            ("aliases", &["[/old/]", "[/articles/]", "[/../x]", "[/a.html, /b/]", ""]),
            ("superseded_by", &["articles/pact.md", "articles/missing.md", ""]),
            ("template", &["own.html", "missing.html", ""]),
            ("lang", &["ur", "en", ""]),
            ("link_names", &["false", "true", "perhaps", ""]),
            ("explain_terms", &["false", "true", "perhaps", ""]),
            ("authors", &["[naqvi, A. Writer]", ""]),
            ("reviewed_by", &["[A. Reader]", ""]),
            ("kind", &["analysis", "forecast", ""]),
            ("dateline", &["TEHRAN", ""]),
            ("takeaways", &["[One, Two]", ""]),
            ("scope_note", &["Not all.", ""]),
            ("information_cutoff", &["2025-10-29T20:00:00+05:00", ""]),
            ("review_by", &["2026-01-01", "2027-01-01", ""]),
            ("primary_country", &["PK", "IR", ""]),
            (
                "events",
                &[
                    "[{id: round-1, date: \"2025-10\", title: First round, type: talks, status: \
                     reported, countries: [PK, AF], places: [{id: tehran}], sources: [wire]}]",
                    "[{id: round-1, date: \"2025-11\", title: Another round, type: talks, status: \
                     reported, countries: [PK, AF]}]",
                    "[{id: own-event, date: \"2025~\", title: Own, type: visit, status: reported, \
                     countries: [IR], actors: [{id: bla, role: claimant}], follows: round-1}]",
                    "[{id: ahead, date: \"2027-01-01\", title: Ahead, type: talks, status: \
                     expected, part_of: unheard-of}]",
                    "[{id: ahead, date: \"2027-01\", title: Ahead, type: talks, status: expected, \
                     countries: [PK, AF], follows: round-1, commitments: [To meet again]}]",
                    "[{id: assault, date: \"2025-10-12\", title: Assault, type: attack, status: \
                     denied, countries: [PK, AF], reported: 2025-10-14, revised: 2025-10-14}]",
                    "[{id: breach, date: \"2025-11-02\", title: Breach, type: clash, status: \
                     reported, countries: [IR, PK], follows: round-1, effect: breaches, places: \
                     [tehran], actors: [{id: taliban, role: accused}]}]",
                    "[{id: assault, outcome: Nobody knows, people: [naqvi], sources: [wire]}]",
                    "[{id: assault, status: denied, revised: 2025-10-20}, {id: round-1, title: \
                     First round, topics: [border]}]",
                    "[{id: next-round, status: reported}, {id: ahead, actors: [bla]}]",
                    "[round-1, {id: own-event, countries: [PK], places: [tehran]}]",
                    "[{id: broken, date: \"soon\"}]",
                    "",
                ],
            ),
            (
                "sources",
                &[
                    "[{id: own, url: \"https://own.example/\", publisher: Own}]",
                    "[{id: own, url: \"https://own.example/\", title: Own, grade: B2, nature: \
                     state-media, lang: fa, country: IR, published: \"2025-10\", accessed: \
                     2025-10-30, archived: \"https://archive.example/own\"}]",
                    "[{url: x}]",
                    "[wire]",
                    "[{id: wire, accessed: 2025-10-30, grade: A1}, unheard-of]",
                    "[{id: wire, lang: ps, nature: agency}]",
                    "",
                ],
            ),
            (
                "claims",
                &[
                    "[{about: Dead, value: 20-25, claimant: bla, source: wire}]",
                    "[{about: Dead, value: 58, unit: soldiers, claimant: PK, source: wire, event: \
                     assault, status: disputed}, {about: Lost, value: few, claimant: wire, source: \
                     wire}]",
                    "[{about: Dead, value: few, claimant: PK, source: unheard-of}]",
                    "",
                ],
            ),
            (
                "quotes",
                &[
                    "[{text: We agree., speaker: naqvi, source: wire}]",
                    "[{text: We do not, speaker: naqvi, source: wire, said_on: 2025-10-29, venue: \
                     tehran, lang: fa, translated: true}]",
                    "",
                ],
            ),
            (
                "judgements",
                &[
                    "[{text: It holds, likelihood: likely, confidence: low}]",
                    "[{text: They meet, likelihood: unlikely, resolves_by: 2025-11-30, outcome: \
                     true}, {id: second, text: They go on, likelihood: very-likely, resolves_by: \
                     2027-11-30, countries: [PK]}]",
                    "[{text: They meet, likelihood: perhaps}]",
                    "",
                ],
            ),
            (
                "corrections",
                &[
                    "[{date: 2025-11-03, text: A name was wrong}]",
                    "[{date: 2025-11-03, text: Not so, kind: retraction}, {date: 2025-11-05, text: \
                     More is known, kind: update}]",
                    "",
                ],
            ),
            (
                "updates",
                &[
                    "[{date: 2025-11-03T10:00:00Z, title: First, text: A *start*.}]",
                    "[{date: 2025-11-03T10:00:00Z, text: A start.}, {date: 2025-11-04, text: More.}]",
                    "[{date: 2025-11-03, text: \"A start [@wire]\"}, {date: 2027-01-01, text: \"Then [@wire]\"}]",
                    "",
                ],
            ),
            ("extra", &["{mood: calm}", ""]),
            (
                "image",
                &[
                    "{src: map.png, alt: A map, caption: A *map* [@wire], credit: Desk}",
                    "{src: ../articles/map.png, alt: Another text}",
                    "{src: missing.png, alt: A map}",
                    "/style.css",
                    "map.png",
                    "",
                ],
            ),
            ("cover", &["{image: map.png, alt: A cover}", ""]),
            ("unheard_of", &["1", ""]),
        ],
    ),
    (
        "*.ur.md",
        &[
            ("title", &["نیا", "A new title", ""]),
            ("description", &["خلاصہ", ""]),
            ("takeaways", &["[ایک]", ""]),
            ("image", &["{alt: نقشہ}", "{src: map.png, alt: نقشہ}", "map.png", ""]),
        ],
    ),
    (
        "editions",
        &[
            ("title", &["Another headline", ""]),
            ("description", &["A sentence", ""]),
            ("articles", &["[articles/talks.md]", "[articles/missing.md]", ""]),
            ("board", &["false", "true", ""]),
            ("extra", &["{mood: calm}", ""]),
            ("draft", &["true", ""]),
        ],
    ),
    (
        "front.md",
        &[
            ("lead", &["articles/pact.md", "articles/missing.md", ""]),
            ("second", &["[articles/talks.md, articles/pact.md]", "[articles/missing.md]", ""]),
            ("until", &["2025-01-01", "2027-01-01T06:00:00Z", ""]),
            ("stories", &["[crisis]", "[unheard-of]", ""]),
            ("draft", &["true", ""]),
        ],
    ),
    (
        "countries",
        &[
            ("names", &["{en: Islamic Republic}", "{ur: ملک}", ""]),
            ("pinned", &["[articles/talks.md]", "[articles/missing.md]", ""]),
            (
                "status",
                &[
                    "[{month: \"2025-11\", trend: improved, reason: Better}]",
                    "[{month: \"2025-11\", trend: improved, reason: \"Better [@wire]\"}, {month: \
                     \"2027-11\", trend: improved, reason: \"Then [@wire]\"}]",
                    "[{month: \"2025-10\", trend: unchanged, alert: conflict-risk, reason: So, by: \
                     naqvi}, {month: \"2025-11\", trend: improved, reason: Better}]",
                    "",
                ],
            ),
            ("code", &["PK", "QA", ""]),
            ("region", &["south-asia", ""]),
            ("neighbours", &["[IR, AF]", ""]),
            ("review_by", &["2026-01-01", "2027-01-01", ""]),
        ],
    ),
    (
        "topics",
        &[
            ("name", &["Renamed", ""]),
            ("names", &["{ur: نام}", ""]),
            ("synonyms", &["[peace-talks]", "[talks, border]", ""]),
            ("broader", &["diplomacy", "border", "unheard-of", ""]),
        ],
    ),
    (
        "actors",
        &[
            ("name", &["Renamed", ""]),
            ("aliases", &["[{text: B.L.A.}]", "[{text: بی ایل اے, lang: ur, used_by: PK}]", ""]),
            ("type", &["political", "armed-group", ""]),
            ("countries", &["[PK]", ""]),
            ("designations", &["[{by: PK, list: A list, date: \"2006\", source: wire}]", ""]),
        ],
    ),
    (
        "people",
        &[
            ("name", &["Renamed", ""]),
            ("names", &["{ur: نام}", ""]),
            ("protect", &["true", "false", ""]),
            (
                "offices",
                &[
                    "[{title: Minister, country: PK, from: 2024}]",
                    "[{title: Speaker, country: PK, to: \"2025-09\"}, {title: Envoy, org: UN, from: \
                     \"2025-10\"}]",
                    "",
                ],
            ),
        ],
    ),
    (
        "places",
        &[
            ("name", &["Renamed", ""]),
            ("country", &["IR", "PK", ""]),
            ("admin1", &["IR-23", ""]),
            ("disputed", &["true", ""]),
        ],
    ),
    (
        "glossary",
        &[
            ("name", &["talks", "Pact", ""]),
            ("aliases", &["[stress, paragraph]", "[Renamed]", ""]),
            ("description", &["A promise.", ""]),
            ("draft", &["true", ""]),
        ],
    ),
    ("stories", &[("title", &["Renamed", ""]), ("description", &["A run.", ""])]),
    (
        "events",
        &[
            ("title", &["First round", "Renamed"]),
            ("date", &["\"2025-10\"", "\"2025-10-25/2025-10-30\"", "\"2024\""]),
            ("countries", &["[PK, AF]", "[AF, PK]", "[IR]"]),
            ("id", &["round-1", "round-2", ""]),
            ("reported", &["2025-10-20", ""]),
            ("places", &["[{id: tehran, precision: city}]", ""]),
            ("actors", &["[{id: taliban, role: participant}]", ""]),
            ("commitments", &["[To go on]", ""]),
            ("outcome", &["None.", ""]),
            ("part_of", &["assault", "round-1", ""]),
        ],
    ),
    (
        "sources",
        &[
            ("publisher", &["Renamed", ""]),
            ("url", &["\"https://b.example/\"", ""]),
            ("id", &["wire", "cable", ""]),
            ("title", &["A report", ""]),
            ("grade", &["A1", "F6", "G7", ""]),
            ("nature", &["agency", "primary", ""]),
            ("lang", &["ur", ""]),
            ("country", &["PK", ""]),
            ("archived", &["\"https://archive.example/b\"", ""]),
        ],
    ),
    (
        "pages",
        &[
            ("title", &["Renamed", ""]),
            ("slug", &["about", "countries", ""]),
            ("weight", &["3", ""]),
            ("draft", &["true", ""]),
            ("aliases", &["[/info/]", ""]),
            ("description", &["What we are.", ""]),
            ("template", &["own.html", ""]),
        ],
    ),
];

const CONFIGS: &[&str] = &[
    "title = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n",
    "title = \"Desk\"\nbase_url = \"https://desk.example/brief/\"\nlanguages = [\"en\", \"ur\"]\npaginate_by = 2\n",
    "title = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n\
     article_path = \"/news/{slug}/\"\ntimezone = \"Asia/Karachi\"\n[registries]\ntopics = \"open\"\n",
    "title = \"Other\"\nbase_url = \"https://desk.example\"\n[feeds]\nentries = 1\n\
     [[menu]]\ntitle = \"Home\"\nurl = \"/\"\n[markdown]\nsmart_punctuation = false\n",
    "title = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n\
     [front_matter]\nunknown = \"warn\"\n[markdown]\ntheme_light = \"unheard-of\"\n",
    "title = \"Desk\nbase_url = \"https://desk.example\"\n",
    "titel = \"Desk\"\n",
    "title = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n\
     [article]\ncite_files = true\n[share]\ncards = true\n[timeline]\nas_of = true\nevents = 2\n[history]\nenabled = true\n",
    "title = \"Desk\"\nbase_url = \"https://desk.example\"\nlanguages = [\"en\", \"ur\"]\n\
     [article]\ncite_files = true\n[timeline]\nas_of = false\n[history]\nenabled = true\n\
     [desk]\nname = \"The desk\"\nemail = \"desk@desk.example\"\n",
];

const TEMPLATES: &[(&str, &[&str])] = &[
    (
        "templates/partials/card.html",
        &[
            "<p>{{ card.title }}</p>",
            "<i>{{ card.title }}</i>",
            "<p>{{ card.unheard_of.b }}</p>",
            "{% if",
            "",
        ],
    ),
    (
        "templates/base.html",
        &[
            "{% extends \"@default/base.html\" %}{% block head %}<meta name=\"x\">{% endblock head %}",
            "{% extends \"unheard-of.html\" %}",
            "",
        ],
    ),
    (
        "templates/own.html",
        &["<h1>{{ article.title }}</h1>{{ article.extra }}", "{{ nothing.at.all }}", ""],
    ),
    (
        "templates/partials/event.html",
        &["<li>{{ event.title }}</li>", "<li>{{ event.unheard_of.b }}</li>", ""],
    ),
    ("templates/history.html", &["{{ versions | length }}", ""]),
    (
        "templates/home.html",
        &["<ul>{% for card in latest %}<li>{{ card.url }}{% endfor %}</ul>", ""],
    ),
    (
        "templates/page.html",
        &["{{ url(article=\"articles/talks.md\") }}", "{{ url(topic=\"border\") }}", ""],
    ),
];

const ASSETS: &[(&str, &[&str])] = &[
    ("static/style.css", &["body { color: red }", "body { color: blue }", ""]),
    ("static/extra.txt", &["one", "two", ""]),
    ("static/robots.txt", &["User-agent: *", ""]),
    ("content/articles/map.png", &[PICTURE, WIDER_PICTURE, ""]),
];

/// Two GIF files of different widths.
const PICTURE: &str = "GIF89a\u{10}\0\u{20}\0\0\0\0,\0\0\0\0\u{10}\0\u{20}\0\0\u{2}\u{1}\u{4}\0;";
const WIDER_PICTURE: &str =
    "GIF89a\u{40}\0\u{20}\0\0\0\0,\0\0\0\0\u{40}\0\u{20}\0\0\u{2}\u{1}\u{4}\0;";
