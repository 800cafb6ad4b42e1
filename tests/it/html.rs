//! What the tests look at in an HTML page: its tags with their attributes, and its text.
//!
//! The tokenizer is that of a browser engine, so that the tests see what a reader's machine sees,
//! and not what the generator believes to have written.

use std::cell::RefCell;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Elements that have no end tag (HTML Standard, "Void elements").
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// A page as a row of elements in the order of their start tags.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// Elements in order.
    pub(crate) elements: Vec<Element>,
    /// Each run of text with the place of the element that it stands in.
    pub(crate) texts: Vec<(usize, String)>,
    /// What a strict reader would complain of: errors of the tokenizer, tags that do not match.
    pub(crate) faults: Vec<String>,
}

/// An element.
#[derive(Debug)]
pub(crate) struct Element {
    /// Name of the tag.
    pub(crate) name: String,
    /// Attributes in order.
    pub(crate) attributes: Vec<(String, String)>,
    /// How many elements it stands in.
    pub(crate) depth: usize,
    /// All text within it.
    pub(crate) text: String,
    /// The language that it has of itself or of what it stands in.
    pub(crate) lang: String,
    /// The same for the direction.
    pub(crate) dir: String,
}

impl Document {
    /// Reads a page.
    pub(crate) fn parse(html: &str) -> Self {
        let input = BufferQueue::default();
        input.push_back(html.into());
        let options = TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() };
        let tokenizer = Tokenizer::new(Sink::default(), options);
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        let Sink { document, open } = tokenizer.sink;
        let mut document = document.into_inner();
        let left = open.into_inner();
        document.faults.extend(
            left.iter().map(|&index| format!("<{}> is not closed", document.elements[index].name)),
        );
        document
    }

    /// Every element with this name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// Every element whose attribute `name` is `value`.
    pub(crate) fn with<'a>(
        &'a self,
        name: &'a str,
        value: &'a str,
    ) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.attribute(name) == Some(value))
    }

    /// The element with this class.
    pub(crate) fn classed(&self, class: &str) -> Option<&Element> {
        self.elements.iter().find(|element| {
            element.attribute("class").is_some_and(|list| list.split(' ').any(|one| one == class))
        })
    }

    /// The text of the first element with this name.
    #[track_caller]
    pub(crate) fn text_of<'a>(&'a self, name: &'a str) -> &'a str {
        self.all(name).next().unwrap_or_else(|| panic!("there is no <{name}>")).text.trim()
    }

    /// Values of one attribute of all elements with this name.
    pub(crate) fn attributes<'a>(&'a self, name: &'a str, attribute: &'a str) -> Vec<&'a str> {
        self.all(name).filter_map(|element| element.attribute(attribute)).collect()
    }

    /// The JSON-LD of the page.
    #[track_caller]
    pub(crate) fn json_ld(&self) -> serde_json::Value {
        let script = self.with("type", "application/ld+json").next();
        let script = script.unwrap_or_else(|| panic!("there is no JSON-LD"));
        serde_json::from_str(&script.text).unwrap()
    }
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| &**value)
    }
}

#[derive(Default)]
struct Sink {
    document: RefCell<Document>,
    /// Indices of the elements that are open.
    open: RefCell<Vec<usize>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut document = self.document.borrow_mut();
        let mut open = self.open.borrow_mut();
        match token {
            Token::CharacterTokens(text) => {
                for &index in &*open {
                    document.elements[index].text.push_str(&text);
                }
                // The tokenizer may give a run letter by letter.
                match (open.last(), document.texts.last_mut()) {
                    (Some(&index), Some((last, run))) if *last == index => run.push_str(&text),
                    (Some(&index), _) => document.texts.push((index, text.to_string())),
                    (None, _) => {}
                }
            }
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let name = tag.name.to_string();
                if tag.had_duplicate_attributes {
                    document.faults.push(format!("line {line}: <{name}> repeats an attribute"));
                }
                let attributes: Vec<(String, String)> = tag
                    .attrs
                    .iter()
                    .map(|attribute| {
                        (attribute.name.local.to_string(), attribute.value.to_string())
                    })
                    .collect();
                let outer = open.last().map(|&index| &document.elements[index]);
                let own = |name: &str, outer: Option<&String>| -> String {
                    let found =
                        attributes.iter().find(|(known, _): &&(String, String)| known == name);
                    found.map(|(_, value)| value.clone()).or(outer.cloned()).unwrap_or_default()
                };
                let lang = own("lang", outer.map(|element| &element.lang));
                // It finds its own direction, unless it is told one.
                let outer_dir = match &*name {
                    "bdi" => Some(String::from("auto")),
                    _ => outer.map(|element| element.dir.clone()),
                };
                let dir = own("dir", outer_dir.as_ref());
                let depth = open.len();
                if !VOID.contains(&&*name) && !tag.self_closing {
                    open.push(document.elements.len());
                }
                let raw = match &*name {
                    "script" => Some(RawKind::ScriptData),
                    "style" => Some(RawKind::Rawtext),
                    "title" | "textarea" => Some(RawKind::Rcdata),
                    _ => None,
                };
                let text = String::new();
                document.elements.push(Element { name, attributes, depth, text, lang, dir });
                if let Some(raw) = raw {
                    return TokenSinkResult::RawData(raw);
                }
            }
            Token::TagToken(tag) => {
                let last = open.pop();
                let expected = last.map(|index| document.elements[index].name.clone());
                if expected.as_deref() != Some(&*tag.name) {
                    document.faults.push(format!(
                        "line {line}: </{}> where <{}> is open",
                        tag.name,
                        expected.as_deref().unwrap_or("nothing")
                    ));
                }
            }
            Token::ParseError(error) => document.faults.push(format!("line {line}: {error}")),
            Token::NullCharacterToken => document.faults.push(format!("line {line}: a null")),
            Token::DoctypeToken(_) | Token::CommentToken(_) | Token::EOFToken => {}
        }
        TokenSinkResult::Continue
    }
}

#[test]
fn a_page_is_read_as_a_browser_reads_it() {
    let document = Document::parse(
        "<!doctype html><p class=\"a b\">x &amp; <b>y</b><br></p><script type=\"application/ld+json\">{\"a\":\"<b>\"}</script>",
    );
    assert_eq!(document.faults, [""; 0]);
    assert_eq!(document.text_of("p"), "x & y");
    assert_eq!(document.classed("b").unwrap().name, "p");
    assert_eq!(document.json_ld()["a"], "<b>");
    let faults = |html: &str| Document::parse(html).faults;
    assert_eq!(faults("<p><b></p>"), ["line 1: </p> where <b> is open", "<p> is not closed"]);
    assert_eq!(faults("<p a=\"1\" a=\"2\"></p>").len(), 2);
}
