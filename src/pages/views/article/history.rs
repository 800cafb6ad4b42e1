//! An article's versions, each with what it changed.

use serde::Serialize;
use tera::{Context, Value};

use crate::address::routes;
use crate::catalogue;
use crate::model::{ArticleIndex, Compared, Fate, Section, Version, compare};
use crate::pages::Page;
use crate::pages::parts::Views;
use crate::pages::parts::cards::ArticleLink;
use crate::pages::parts::head::Head;
use crate::text::direction;

/// The link from an article to its versions.
#[derive(Debug, Serialize)]
pub(crate) struct HistoryLink<'a> {
    url: String,
    version_count: usize,
    version: &'a str,
}

#[derive(Debug, Serialize)]
struct VersionView<'a> {
    number: usize,
    id: &'a str,
    date: String,
    datetime: String,
    is_first: bool,
    is_logged: bool,
    marks: Vec<MarkView<'a>>,
    sections: Vec<SectionView<'a>>,
}

/// The day on which earlier versions were taken back.
#[derive(Debug, Serialize)]
struct TakenBack {
    date: String,
    datetime: String,
}

#[derive(Debug, Serialize)]
struct MarkView<'a> {
    kind: &'static str,
    kind_label: &'a str,
}

#[derive(Debug, Serialize)]
struct SectionView<'a> {
    label: &'a str,
    paragraphs: Vec<ParagraphView>,
}

/// A changed paragraph, or a run of those that stayed.
#[derive(Debug, Serialize)]
struct ParagraphView {
    same: Option<usize>,
    pieces: Vec<PieceView>,
}

#[derive(Debug, Serialize)]
struct PieceView {
    kind: &'static str,
    text: String,
}

impl Views {
    /// The link to an article's versions, if it has a page of them.
    pub(crate) fn history_link(&self, index: ArticleIndex) -> Option<HistoryLink<'_>> {
        if !self.model.has_history_page(index) {
            return None;
        }
        let versions = &self.model.histories.get(&index)?.versions;
        Some(HistoryLink {
            url: routes::history(&self.model.articles.get(index)?.url).href(&self.base_url),
            version_count: versions.len(),
            version: &versions.last()?.id,
        })
    }

    pub(crate) fn history(&self, page: &Page, index: ArticleIndex) -> Context {
        let record = &self.model.articles[index];
        let article = self.entries.article(record);
        let config = &*self.model.config;
        let lang = article.lang.as_deref().unwrap_or(&config.language);
        let title = self.words().said("versions_of", &[("title", (&*article.title).into())]);
        let head = Head { description: self.about("versions_page_about"), ..self.head(&title) };
        let mut context = self.page_context(page, head);
        let link = ArticleLink::of(self, record, &config.language);
        context.insert("article", &link);
        context.insert("lang", lang);
        context.insert("dir", direction(lang));
        context.insert(
            "has_corrections",
            &record.corrections(self.model.until_day()).next().is_some(),
        );
        let history = self.model.histories.get(&index);
        let taken_back = history.and_then(|history| history.taken_back);
        let taken_back =
            taken_back.map(|day| TakenBack { date: self.long_day(day), datetime: day.to_string() });
        context.insert("taken_back", &taken_back);
        let versions = history.map_or(&[][..], |known| &known.versions);
        let views: Vec<VersionView<'_>> = versions
            .iter()
            .enumerate()
            .map(|(index, version)| {
                let before = index.checked_sub(1).and_then(|before| versions.get(before));
                self.version(index + 1, version, before)
            })
            .rev()
            .collect();
        context.insert_value("versions", Value::from_serializable(&views));
        context
    }

    fn version<'a>(
        &'a self,
        number: usize,
        version: &'a Version,
        before: Option<&Version>,
    ) -> VersionView<'a> {
        let marks = version
            .marks
            .iter()
            .map(|mark| MarkView { kind: mark.as_str(), kind_label: self.words().label(*mark) });
        VersionView {
            number,
            id: &version.id,
            date: self.long_day(version.day),
            datetime: version.day.to_string(),
            is_first: before.is_none(),
            is_logged: !version.marks.is_empty(),
            marks: marks.collect(),
            sections: before
                .map_or_else(Vec::new, |before| sections(before, version, self.words())),
        }
    }
}

/// The parts in which two versions differ, in the order of the page.
fn sections<'a>(
    before: &Version,
    version: &Version,
    words: &'a catalogue::Words,
) -> Vec<SectionView<'a>> {
    let names = |version: &Version| {
        version.text.sections.iter().map(|(section, _)| *section).collect::<Vec<Section>>()
    };
    let mut both = [names(before), names(version)].concat();
    both.sort_unstable();
    both.dedup();
    both.into_iter()
        .filter(|section| before.text.section(*section) != version.text.section(*section))
        .map(|section| SectionView {
            label: words.label(section),
            paragraphs: compare(before.text.section(section), version.text.section(section))
                .into_iter()
                .map(paragraph)
                .collect(),
        })
        .collect()
}

fn paragraph(compared: Compared) -> ParagraphView {
    match compared {
        Compared::Same(count) => ParagraphView { same: Some(count), pieces: Vec::new() },
        Compared::Changed(pieces) => ParagraphView {
            same: None,
            pieces: pieces
                .into_iter()
                .map(|piece| PieceView { kind: piece_kind(piece.fate), text: piece.text })
                .collect(),
        },
    }
}

fn piece_kind(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "kept",
        Fate::Removed => "removed",
        Fate::Added => "added",
        Fate::Omitted => "omitted",
    }
}
