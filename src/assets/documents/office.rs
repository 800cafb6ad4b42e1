//! Office files: OOXML (ECMA-376), OpenDocument, EPUB. All are packages of XML.

use super::package::{Package, Part};
use super::told::{Told, What};
use super::xml::{self, Step, attribute, decoded, walk};
use crate::assets::cleaned::Fault;
use crate::assets::documents::looked::{ARCHIVE, ENCRYPTED, Looked, Text, is_telling};

/// A package of one of the families.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Microsoft,
    OpenDocument,
    Book,
}

impl Family {
    fn of(package: &Package<'_>) -> Option<Self> {
        if package.has("[Content_Types].xml") {
            Some(Self::Microsoft)
        } else if package.has("content.xml") && package.has("META-INF/manifest.xml") {
            Some(Self::OpenDocument)
        } else if package.has("META-INF/container.xml") {
            Some(Self::Book)
        } else {
            None
        }
    }
}

pub(super) fn look(package: &mut Package<'_>) -> Result<Looked, Fault> {
    let family = Family::of(package).ok_or(ARCHIVE)?;
    let mut told = Told::default();
    let mut fault = None;
    for part in package.parts.clone() {
        if let Err(why) = look_at(package, &part, family, &mut told) {
            fault = Some(why);
        }
    }
    Ok(Looked { told: told.words(), fault })
}

fn look_at(
    package: &mut Package<'_>,
    part: &Part,
    family: Family,
    told: &mut Told,
) -> Result<(), Fault> {
    let name = part.name.as_str();
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    if name.starts_with("Versions/") {
        told.add(What::Versions);
        return Ok(());
    }
    if folder.ends_with("/embeddings") || name.ends_with("vbaProject.bin") {
        told.say(What::Files, name);
        return Ok(());
    }
    if matches!(&*ending, "jpg" | "jpeg" | "png" | "webp" | "tif" | "tiff" | "heic" | "avif") {
        if is_telling(&package.read(part)?) {
            told.say(What::Pictures, name);
        }
        return Ok(());
    }
    // The cells of sheets are long and say nothing of who wrote them.
    let is_cells = folder == "xl/worksheets" || name == "xl/sharedStrings.xml";
    if is_cells || !matches!(&*ending, "xml" | "opf") {
        return Ok(());
    }
    let bytes = package.read(part)?;
    let xml = decoded(&bytes);
    match family {
        Family::Microsoft if folder == "docProps" => properties(&xml, told),
        Family::Microsoft => microsoft(&xml, name, told),
        Family::OpenDocument if name == "META-INF/manifest.xml" => manifest(&xml),
        Family::OpenDocument => open_document(&xml, file == "meta.xml", told),
        Family::Book if ending == "opf" => book(&xml, told),
        Family::Book => Ok(()),
    }
}

/// `docProps/core.xml`, `app.xml` and `custom.xml`.
fn properties(xml: &str, told: &mut Told) -> Result<(), Fault> {
    let mut own = String::new();
    walk(xml, |open, step| {
        let (_, name) = innermost(open);
        match step {
            Step::Open(element) if name == "property" => {
                own = attribute(element, "name").unwrap_or_default();
            }
            Step::Open(_) | Step::Close => {}
            Step::Text(text) => match name {
                "creator" => told.say(What::Author, text),
                "lastModifiedBy" => told.say(What::LastAuthor, text),
                "Company" => told.say(What::Company, text),
                "Manager" => told.say(What::Manager, text),
                // A template of the program itself has no path.
                "Template" | "HyperlinkBase" if text.contains(['/', '\\']) => {
                    told.say(What::Template, text);
                }
                _ if !own.is_empty() && !text.trim().is_empty() => {
                    told.say(What::OwnFields, &format!("{own}: {text}"));
                }
                _ => {}
            },
        }
    })
}

fn microsoft(xml: &str, part: &str, told: &mut Told) -> Result<(), Fault> {
    if part.starts_with("xl/revisions/") {
        told.add(What::Changes);
    }
    let is_notes = part.starts_with("ppt/notesSlides/");
    walk(xml, |open, step| {
        let (parent, name) = innermost(open);
        match step {
            Step::Open(element) => match name {
                "ins" | "del" | "moveFrom" | "moveTo" | "cellIns" | "cellDel" => {
                    if let Some(author) = attribute(element, "author") {
                        told.add(What::Changes);
                        told.by(What::Changes, &author);
                    }
                }
                name if name.ends_with("Change") => {
                    if let Some(author) = attribute(element, "author") {
                        told.add(What::Changes);
                        told.by(What::Changes, &author);
                    }
                }
                "comment" | "threadedComment" => {
                    told.add(What::Comments);
                    told.by(What::Comments, &attribute(element, "author").unwrap_or_default());
                }
                "cm" if part.starts_with("ppt/comments") => told.add(What::Comments),
                "person" => {
                    let name = attribute(element, "displayName");
                    let name = name.or_else(|| attribute(element, "author"));
                    told.say(What::People, &name.unwrap_or_default());
                }
                "cmAuthor" | "author" => {
                    told.say(What::People, &attribute(element, "name").unwrap_or_default());
                }
                "sheet" if part == "xl/workbook.xml" => {
                    let state = attribute(element, "state").unwrap_or_default();
                    if matches!(&*state, "hidden" | "veryHidden") {
                        let name = attribute(element, "name").unwrap_or_default();
                        told.say(What::HiddenSheets, &name);
                    }
                }
                _ => {}
            },
            // The authors of notes in sheets stand in a list of their own.
            Step::Text(text) if (parent, name) == ("authors", "author") => {
                told.by(What::Comments, text);
            }
            // The number of a slide stands in a field, which is no note.
            Step::Text(text)
                if is_notes && name == "t" && parent != "fld" && !text.trim().is_empty() =>
            {
                told.add(What::Notes);
            }
            _ => {}
        }
    })
}

/// The names of the element that is open, and of the one around it.
fn innermost(open: &[Box<str>]) -> (&str, &str) {
    match open {
        [.., parent, name] => (parent, name),
        [name] => ("", name),
        [] => ("", ""),
    }
}

/// Which files of an OpenDocument are encrypted.
fn manifest(xml: &str) -> Result<(), Fault> {
    match xml.contains("encryption-data") {
        true => Err(ENCRYPTED),
        false => Ok(()),
    }
}

fn open_document(xml: &str, is_meta: bool, told: &mut Told) -> Result<(), Fault> {
    let mut own = String::new();
    walk(xml, |open, step| {
        let (parent, name) = innermost(open);
        match step {
            Step::Open(element) => match name {
                "user-defined" => own = attribute(element, "name").unwrap_or_default(),
                "annotation" => told.add(What::Comments),
                // In texts a change stands in a region, in sheets it stands by itself.
                _ if parent == "tracked-changes" => told.add(What::Changes),
                "version-entry" => told.add(What::Versions),
                _ => {}
            },
            Step::Text(text) => match name {
                "initial-creator" => told.say(What::Author, text),
                "printed-by" => told.say(What::PrintedBy, text),
                "creator" if is_meta => told.say(What::LastAuthor, text),
                "creator" if open.iter().any(|name| &**name == "annotation") => {
                    told.by(What::Comments, text);
                }
                "creator" => told.by(What::Changes, text),
                "user-defined" if !text.trim().is_empty() => {
                    told.say(What::OwnFields, &format!("{own}: {text}"));
                }
                _ => {}
            },
            Step::Close => {}
        }
    })
}

fn book(xml: &str, told: &mut Told) -> Result<(), Fault> {
    walk(xml, |open, step| {
        if let (Some("creator" | "contributor"), Step::Text(text)) =
            (open.last().map(|name| &**name), step)
        {
            told.say(What::Author, text);
        }
    })
}

/// What is written in each part, and the names of all parts. Nothing of what is only an archive.
pub(super) fn texts(package: &mut Package<'_>) -> Vec<Text> {
    if Family::of(package).is_none() {
        return Vec::new();
    }
    let names: Vec<&str> = package.parts.iter().map(|part| &*part.name).collect();
    let mut texts = vec![Text { part: None, text: names.join("\n") }];
    for part in package.parts.clone() {
        let ending = part.name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_xml = matches!(ending, "xml" | "rels" | "opf" | "ncx");
        if !is_xml && !matches!(ending, "html" | "xhtml" | "htm" | "svg" | "txt" | "css") {
            continue;
        }
        let Ok(bytes) = package.read(&part) else { continue };
        let text = decoded(&bytes);
        let text = if is_xml { xml::text(&text) } else { text.into_owned() };
        texts.push(Text { part: Some(part.name), text });
    }
    texts
}
