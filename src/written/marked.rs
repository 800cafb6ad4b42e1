//! Front matter as a tree with places: what is searched once something is wrong.

use std::borrow::Cow;
use std::ops::Range;

use saphyr_parser::{Event, Parser};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::format::Format;
use super::path::{Part, Step};
use super::source_text::SourceText;
use super::toml_tree;
use crate::diagnostics::Place;

/// Front matter as a tree with places; node 0 is the whole. Incomplete if the text breaks off.
#[derive(Debug, Clone)]
pub(crate) struct Marked<'t> {
    nodes: Vec<MarkedNode<'t>>,
}

#[derive(Debug, Clone)]
struct MarkedNode<'t> {
    /// Bytes of the file.
    range: Range<usize>,
    content: Content<'t>,
}

#[derive(Debug, Clone)]
enum Content<'t> {
    Scalar(Cow<'t, str>),
    Alias(Option<usize>),
    List(Vec<usize>),
    Map(Vec<(MarkedKey<'t>, usize)>),
}

#[derive(Debug, Clone)]
struct MarkedKey<'t> {
    text: Cow<'t, str>,
    range: Range<usize>,
}

/// Two entries of one map with the same key.
#[derive(Debug)]
pub(crate) struct Duplicate<'m> {
    /// The key.
    pub(crate) key: &'m str,
    /// Where it first stands.
    pub(crate) first: Range<usize>,
    /// Where it stands again.
    pub(crate) again: Range<usize>,
}

impl<'t> Marked<'t> {
    /// Reads the front matter of a file.
    pub(crate) fn read(source: &SourceText<'t>) -> Self {
        if source.format == Format::Toml {
            let mut marked = Self { nodes: Vec::new() };
            // What breaks off has no places but the whole's.
            if let Ok(table) = toml_tree::parse(source) {
                marked.push_table(source, &table);
            }
            return marked;
        }
        let mut builder = Builder::new(source);
        let mut parser = Parser::new_from_str(source.front_matter());
        while let Some(Ok((event, span))) = parser.next_event() {
            if matches!(event, Event::DocumentEnd | Event::StreamEnd) {
                break;
            }
            builder.add(event, span.start.index()..span.end.index());
        }
        Self { nodes: builder.nodes }
    }

    /// Adds a value of TOML and everything in it, and says which node it became.
    fn push_toml(&mut self, source: &SourceText<'t>, value: &Spanned<DeValue<'t>>) -> usize {
        let start = source.front_matter_start();
        let range = start + value.span().start..start + value.span().end;
        let node = self.nodes.len();
        let written = source.text.get(range.clone()).unwrap_or("");
        let scalar = |text: &Cow<'t, str>| Content::Scalar(text.clone());
        let content = match value.get_ref() {
            DeValue::String(text) => scalar(text),
            DeValue::Array(_) => Content::List(Vec::new()),
            DeValue::Table(table) => {
                self.push_table(source, table);
                self.set_range(node, range);
                return node;
            }
            _ => scalar(&written.into()),
        };
        self.nodes.push(MarkedNode { range, content });
        if let DeValue::Array(items) = value.get_ref() {
            let items = items.iter().map(|item| self.push_toml(source, item)).collect();
            if let Some(MarkedNode { content, .. }) = self.nodes.get_mut(node) {
                *content = Content::List(items);
            }
        }
        node
    }

    /// Adds the keys and values of a table of TOML.
    fn push_table(&mut self, source: &SourceText<'t>, table: &DeTable<'t>) {
        let start = source.front_matter_start();
        let node = self.nodes.len();
        self.nodes.push(MarkedNode { range: start..start, content: Content::Map(Vec::new()) });
        let mut pairs = Vec::with_capacity(table.len());
        for (key, value) in toml_tree::in_order(table) {
            let range = start + key.span().start..start + key.span().end;
            let key = MarkedKey { text: key.get_ref().clone(), range };
            pairs.push((key, self.push_toml(source, value)));
        }
        if let Some(MarkedNode { content, .. }) = self.nodes.get_mut(node) {
            *content = Content::Map(pairs);
        }
    }

    fn set_range(&mut self, node: usize, range: Range<usize>) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.range = range;
        }
    }

    /// The same with texts of its own.
    pub(crate) fn into_owned(self) -> Marked<'static> {
        let owned = |text: Cow<'t, str>| Cow::Owned(text.into_owned());
        let key = |key: MarkedKey<'t>| MarkedKey { text: owned(key.text), range: key.range };
        let content = |content| match content {
            Content::Scalar(text) => Content::Scalar(owned(text)),
            Content::Alias(node) => Content::Alias(node),
            Content::List(items) => Content::List(items),
            Content::Map(pairs) => {
                Content::Map(pairs.into_iter().map(|(name, node)| (key(name), node)).collect())
            }
        };
        let node =
            |node: MarkedNode<'t>| MarkedNode { range: node.range, content: content(node.content) };
        Marked { nodes: self.nodes.into_iter().map(node).collect() }
    }

    /// The place at `path`, or the nearest one around it.
    pub(crate) fn place<'p>(
        &self,
        source: &SourceText<'_>,
        path: impl Iterator<Item = Step<'p>>,
        part: Part,
    ) -> Place {
        self.place_from(source, 0, path, part)
    }

    /// The text of the scalar at `path`, as written.
    pub(crate) fn text_at<'p>(&self, path: impl Iterator<Item = Step<'p>>) -> Option<&str> {
        let mut node = 0;
        for step in path {
            node = self.step(node, step)?.1;
        }
        self.text(node)
    }

    /// Whether a text or a key lies at this byte of the file.
    pub(crate) fn has_text_at(&self, at: usize) -> bool {
        self.nodes.iter().any(|node| match &node.content {
            Content::Scalar(_) => node.range.contains(&at),
            Content::Map(pairs) => pairs.iter().any(|(key, _)| key.range.contains(&at)),
            _ => false,
        })
    }

    /// Every key that a map has twice.
    pub(crate) fn duplicates(&self) -> Vec<Duplicate<'_>> {
        let mut duplicates = Vec::new();
        for node in &self.nodes {
            let Content::Map(pairs) = &node.content else { continue };
            let mut firsts = rustc_hash::FxHashMap::default();
            for (key, _) in pairs.iter().filter(|(key, _)| key.text != "<<") {
                let first = firsts.entry(&*key.text).or_insert(&key.range).clone();
                if first != key.range {
                    let again = key.range.clone();
                    duplicates.push(Duplicate { key: &key.text, first, again });
                }
            }
        }
        duplicates
    }

    /// The place at `path` from a node on, or the nearest one around it.
    pub(crate) fn place_from<'p>(
        &self,
        source: &SourceText<'_>,
        start: usize,
        path: impl Iterator<Item = Step<'p>>,
        part: Part,
    ) -> Place {
        let (mut node, mut key, mut is_whole) = (start, None, start == 0);
        let mut part = part;
        for step in path {
            let Some((found_key, found)) = self.step(node, step) else {
                part = if key.is_some() { Part::Key } else { Part::Value };
                break;
            };
            (node, key, is_whole) = (found, found_key, false);
        }
        let value = self.nodes.get(node).map(|node| node.range.clone());
        match (value, key) {
            _ if is_whole => source.front_matter_place(),
            (_, Some(key)) if part == Part::Key => source.place(key),
            // A value that isn't there has no place of its own.
            (Some(value), Some(key)) if value.is_empty() => source.place(key),
            (Some(value), _) => source.place(first_line(source.text, value)),
            (None, _) => source.front_matter_place(),
        }
    }

    /// What one step leads to: the key's range, if it is an entry of a map, and the node.
    fn step(&self, node: usize, step: Step<'_>) -> Option<(Option<Range<usize>>, usize)> {
        match (step, &self.nodes.get(self.resolve(node))?.content) {
            (Step::Index(index), Content::List(items)) => Some((None, *items.get(index)?)),
            // A single value counts as a list of one.
            (Step::Index(0), _) => Some((None, node)),
            (Step::Key(key), Content::Map(_)) => {
                let (key, value) = self.entry(node, key, 16)?;
                Some((Some(key.range.clone()), value))
            }
            _ => None,
        }
    }

    /// The entry of a map with this key, its own or one that `<<` brings.
    fn entry(&self, map: usize, key: &str, depth: usize) -> Option<(&MarkedKey<'t>, usize)> {
        let Content::Map(pairs) = &self.nodes.get(self.resolve(map))?.content else { return None };
        if let Some((key, value)) = pairs.iter().find(|(known, _)| known.text == key) {
            return Some((key, *value));
        }
        let deeper = depth.checked_sub(1)?;
        pairs.iter().filter(|(known, _)| known.text == "<<").find_map(|(_, merged)| {
            match &self.nodes.get(self.resolve(*merged))?.content {
                Content::List(maps) => maps.iter().find_map(|map| self.entry(*map, key, deeper)),
                _ => self.entry(*merged, key, deeper),
            }
        })
    }

    /// The first key of the whole that is wanted.
    pub(crate) fn first_key(&self, wanted: impl Fn(&str) -> bool) -> Option<Range<usize>> {
        let Content::Map(pairs) = &self.nodes.first()?.content else { return None };
        pairs.iter().find(|(key, _)| wanted(&key.text)).map(|(key, _)| key.range.clone())
    }

    /// The node that an alias stands for.
    fn resolve(&self, node: usize) -> usize {
        match self.nodes.get(node).map(|node| &node.content) {
            Some(Content::Alias(Some(target))) => *target,
            _ => node,
        }
    }

    /// The text of a scalar.
    pub(crate) fn text(&self, node: usize) -> Option<&str> {
        match &self.nodes.get(self.resolve(node))?.content {
            Content::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list; of anything else, itself.
    pub(crate) fn items(&self, node: usize) -> Vec<usize> {
        match self.nodes.get(self.resolve(node)).map(|node| &node.content) {
            Some(Content::List(items)) => items.clone(),
            _ => vec![node],
        }
    }

    /// The value of a key of the whole.
    pub(crate) fn value(&self, key: &str) -> Option<usize> {
        self.entry(0, key, 16).map(|(_, value)| value)
    }

    /// The entries of a map, each key with its range; 0 is the whole.
    pub(crate) fn entries(&self, map: usize) -> impl Iterator<Item = (&str, Range<usize>, usize)> {
        let pairs = match self.nodes.get(self.resolve(map)).map(|node| &node.content) {
            Some(Content::Map(pairs)) => pairs.as_slice(),
            _ => &[],
        };
        pairs.iter().map(|(key, value)| (&*key.text, key.range.clone(), *value))
    }
}

/// The part of a range that lies on its first line, without spaces at its end.
fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let part = text.get(range.clone()).unwrap_or("");
    let line = part.lines().next().unwrap_or("").trim_end();
    range.start..range.start + line.len()
}

/// Makes the tree out of the parser's events, without recursion.
struct Builder<'t> {
    text: &'t str,
    start: usize,
    /// Offset in the YAML of each character, where it is not all ASCII.
    offsets: Vec<u32>,
    nodes: Vec<MarkedNode<'t>>,
    open: Vec<Open<'t>>,
    /// Node by the parser's number of its anchor.
    anchors: rustc_hash::FxHashMap<usize, usize>,
}

/// A list or map whose end has not been met.
struct Open<'t> {
    node: usize,
    key: Option<MarkedKey<'t>>,
}

impl<'t> Builder<'t> {
    fn new(source: &SourceText<'t>) -> Self {
        let text = source.front_matter();
        let offsets = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX)).collect()
        };
        let anchors = rustc_hash::FxHashMap::default();
        Self {
            text,
            start: source.front_matter_start(),
            offsets,
            nodes: Vec::new(),
            open: Vec::new(),
            anchors,
        }
    }

    /// Characters of the YAML as bytes of the file.
    fn bytes(&self, chars: Range<usize>) -> Range<usize> {
        let byte = |char_index: usize| {
            let at = if self.offsets.is_empty() {
                char_index
            } else {
                self.offsets.get(char_index).map_or(self.text.len(), |at| *at as usize)
            };
            self.start + at.min(self.text.len())
        };
        byte(chars.start)..byte(chars.end)
    }

    fn add(&mut self, event: Event<'t>, chars: Range<usize>) {
        let range = self.bytes(chars);
        match event {
            Event::Scalar(text, _, anchor, _) => {
                if let Some(Open { node, key: key @ None }) = self.open.last_mut()
                    && let Some(MarkedNode { content: Content::Map(_), .. }) = self.nodes.get(*node)
                {
                    *key = Some(MarkedKey { text, range });
                    return;
                }
                self.push(range, Content::Scalar(text), anchor);
            }
            Event::Alias(anchor) => {
                let target = self.anchors.get(&anchor).copied();
                self.push(range, Content::Alias(target), 0);
            }
            Event::SequenceStart(anchor, _) => {
                let node = self.push(range, Content::List(Vec::new()), anchor);
                self.open.push(Open { node, key: None });
            }
            Event::MappingStart(anchor, _) => {
                let node = self.push(range, Content::Map(Vec::new()), anchor);
                self.open.push(Open { node, key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(Open { node, .. }) = self.open.pop() {
                    self.close(node, range);
                }
            }
            _ => {}
        }
    }

    /// Adds a node and hangs it under the list or map that is open.
    fn push(&mut self, range: Range<usize>, content: Content<'t>, anchor: usize) -> usize {
        let added = self.nodes.len();
        if let Some(open) = self.open.last_mut() {
            match self.nodes.get_mut(open.node).map(|node| &mut node.content) {
                Some(Content::List(items)) => items.push(added),
                Some(Content::Map(pairs)) => match open.key.take() {
                    Some(key) => pairs.push((key, added)),
                    // A key that is a list, a map or an alias; serde_yaml refuses all but the last.
                    None => open.key = Some(MarkedKey { text: "".into(), range: range.clone() }),
                },
                _ => {}
            }
        }
        if anchor != 0 {
            self.anchors.insert(anchor, added);
        }
        self.nodes.push(MarkedNode { range, content });
        added
    }

    /// Sets the range of a list or map: from bracket to bracket, or from its first to its last
    /// part.
    fn close(&mut self, node: usize, end: Range<usize>) {
        let Some(closed) = self.nodes.get(node) else { return };
        let is_flow = closed.range.len() == 1 && end.len() == 1;
        let (first, last) = match &closed.content {
            Content::List(items) => (
                items.first().and_then(|item| self.nodes.get(*item)).map(|node| node.range.start),
                items.last().and_then(|item| self.nodes.get(*item)).map(|node| node.range.end),
            ),
            Content::Map(pairs) => (
                pairs.first().map(|(key, _)| key.range.start),
                pairs.last().and_then(|(key, value)| {
                    self.nodes.get(*value).map(|node| node.range.end.max(key.range.end))
                }),
            ),
            _ => (None, None),
        };
        let start = closed.range.start;
        let range = match (first, last) {
            _ if is_flow => start..end.end,
            (Some(first), Some(last)) if first <= last => first..last,
            _ => start..end.end.max(start),
        };
        if let Some(closed) = self.nodes.get_mut(node) {
            closed.range = range;
        }
    }
}
