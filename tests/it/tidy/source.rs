//! The source of the crate as a graph of files: which file names which, through re-exports.
//!
//! Files are read into tokens, not into a syntax tree: paths inside macros count as well, and what
//! is needed here of the grammar (`mod`, `use`, a path) is small. Code for tests is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use proc_macro2::{Delimiter, Punct, Spacing, TokenStream, TokenTree};

/// The crate's modules; the first is its root.
pub(super) struct Crate {
    pub(super) modules: Vec<Module>,
}

/// A module; those inside a file have its path too.
#[derive(Default)]
pub(super) struct Module {
    /// Path of its file, from the crate's root: `src/input/walk.rs`.
    pub(super) file: String,
    pub(super) text: String,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
    /// What `use` brings in, by the name that it has here.
    imports: BTreeMap<String, Import>,
    /// Paths in code: `crate::text::fold`, `Ordering::Less`.
    paths: Vec<(Vec<String>, usize)>,
    /// Identifiers outside `use`.
    words: BTreeSet<String>,
    /// The code, for rules that look for calls.
    pub(super) tokens: Vec<TokenTree>,
}

struct Import {
    path: Vec<String>,
    line: usize,
    is_public: bool,
}

/// Where a path leads.
enum Goal {
    /// An item of a module.
    Item(usize),
    /// A module itself, which names nothing in it.
    Module,
    /// A path of another crate, as it is written out.
    Outside(Vec<String>),
}

/// One file names another, or something of another crate.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
pub(super) struct Arrow {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) line: usize,
}

impl Crate {
    /// Reads the modules that `src/lib.rs` declares.
    pub(super) fn read(root: &Path) -> Self {
        let mut read = Self { modules: Vec::new() };
        read.file(root, PathBuf::from("src/lib.rs"), Path::new("src"), None);
        read
    }

    fn file(&mut self, root: &Path, file: PathBuf, folder: &Path, parent: Option<usize>) -> usize {
        let text = fs::read_to_string(root.join(&file)).unwrap();
        let tokens = TokenStream::from_str(&text).unwrap();
        let tokens = without_tests(tokens);
        let name = file.to_str().unwrap().replace('\\', "/");
        let index = self.modules.len();
        self.modules.push(Module { file: name, text, parent, ..Module::default() });
        self.scan(root, &tokens, index, folder);
        self.modules[index].tokens = tokens;
        index
    }

    /// Takes declarations of modules out of the items of a module, and reads the rest.
    fn scan(&mut self, root: &Path, tokens: &[TokenTree], module: usize, folder: &Path) {
        let mut rest = tokens;
        let mut code = Vec::new();
        while let [first, after @ ..] = rest {
            let [TokenTree::Ident(name), end, behind @ ..] = after else {
                code.push(first.clone());
                rest = after;
                continue;
            };
            if !is_word(first, "mod") {
                code.push(first.clone());
                rest = after;
                continue;
            }
            let name = name.to_string();
            let inner = folder.join(&name);
            let child = if let TokenTree::Group(group) = end {
                let index = self.modules.len();
                let file = self.modules[module].file.clone();
                self.modules.push(Module { file, parent: Some(module), ..Module::default() });
                let tokens: Vec<_> = group.stream().into_iter().collect();
                self.scan(root, &tokens, index, &inner);
                index
            } else {
                let own = inner.with_extension("rs");
                let file = if root.join(&own).exists() { own } else { inner.join("mod.rs") };
                self.file(root, file, &inner, Some(module))
            };
            self.modules[module].children.insert(name, child);
            code.push(TokenTree::Punct(Punct::new(';', Spacing::Alone)));
            rest = behind;
        }
        self.modules[module].read_code(&code);
    }

    /// Every file that a file names, once, with the first line that does.
    pub(super) fn arrows(&self) -> Vec<Arrow> {
        self.all(|goal| match goal {
            Goal::Item(index) => Some(self.modules[index].file.clone()),
            Goal::Module | Goal::Outside(_) => None,
        })
    }

    /// Every path of other crates that a file names, once.
    pub(super) fn outside(&self) -> Vec<Arrow> {
        self.all(|goal| match goal {
            Goal::Module | Goal::Item(_) => None,
            Goal::Outside(path) => Some(path.join("::")),
        })
    }

    fn all(&self, to: impl Fn(Goal) -> Option<String>) -> Vec<Arrow> {
        let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
        for (index, module) in self.modules.iter().enumerate() {
            let imports = module
                .imports
                .iter()
                .filter(|(name, import)| !import.is_public || module.words.contains(name.as_str()));
            let imports = imports.map(|(_, import)| (&import.path, import.line));
            let paths = module.paths.iter().map(|(path, line)| (path, *line));
            for (path, line) in imports.chain(paths) {
                let Some(goal) = self.resolve(index, path, 0) else { continue };
                let Some(to) = to(goal) else { continue };
                if to != module.file {
                    let first = found.entry((module.file.clone(), to)).or_insert(line);
                    *first = line.min(*first);
                }
            }
        }
        found.into_iter().map(|((from, to), line)| Arrow { from, to, line }).collect()
    }

    /// Follows a path as it is written in a module, through every re-export.
    fn resolve(&self, module: usize, path: &[String], depth: usize) -> Option<Goal> {
        assert!(depth < 50, "a circle of re-exports: {path:?}");
        let (mut at, mut rest) = match path.first()?.as_str() {
            "crate" | "$crate" => (0, &path[1..]),
            "self" => (module, &path[1..]),
            "super" => (self.modules[module].parent?, &path[1..]),
            first => {
                let here = &self.modules[module];
                if let Some(&child) = here.children.get(first) {
                    (child, &path[1..])
                } else if let Some(import) = here.imports.get(first).filter(|i| i.path[0] != first)
                {
                    return self.resolve_on(module, import, &path[1..], depth);
                } else {
                    let is_item = first.starts_with(char::is_uppercase);
                    return (!is_item && path.len() > 1).then(|| Goal::Outside(path.to_vec()));
                }
            }
        };
        while let [name, after @ ..] = rest {
            let here = &self.modules[at];
            if name == "super" {
                at = here.parent?;
            } else if let Some(&child) = here.children.get(name) {
                at = child;
            } else if let Some(import) = here.imports.get(name) {
                return self.resolve_on(at, import, after, depth);
            } else {
                return Some(Goal::Item(at));
            }
            rest = after;
        }
        Some(Goal::Module)
    }

    fn resolve_on(
        &self,
        module: usize,
        import: &Import,
        rest: &[String],
        depth: usize,
    ) -> Option<Goal> {
        let path = [&import.path, rest].concat();
        self.resolve(module, &path, depth + 1)
    }
}

impl Module {
    fn read_code(&mut self, tokens: &[TokenTree]) {
        let mut at = 0;
        let mut is_public = false;
        while let Some(token) = tokens.get(at) {
            let is_use = is_word(token, "use");
            at += 1;
            match token {
                _ if is_use => at += self.read_use(&tokens[at..], is_public),
                TokenTree::Group(group)
                    if is_public && group.delimiter() == Delimiter::Parenthesis =>
                {
                    continue; // The circle of `pub(crate)`.
                }
                TokenTree::Group(group) => {
                    let inner: Vec<_> = group.stream().into_iter().collect();
                    self.read_code(&inner);
                }
                TokenTree::Ident(name) => {
                    let mut path = vec![name.to_string()];
                    self.words.insert(name.to_string());
                    while let [colon, again, TokenTree::Ident(next), ..] = &tokens[at..]
                        && is_sign(colon, ':')
                        && is_sign(again, ':')
                    {
                        path.push(next.to_string());
                        self.words.insert(next.to_string());
                        at += 3;
                    }
                    if path.len() > 1 {
                        self.paths.push((path, token.span().start().line));
                    }
                }
                _ => {}
            }
            is_public = is_word(token, "pub");
        }
    }

    /// Reads the tree behind `use` and gives how many tokens it has.
    fn read_use(&mut self, tokens: &[TokenTree], is_public: bool) -> usize {
        let end = tokens.iter().position(|token| is_sign(token, ';')).unwrap_or(tokens.len());
        self.read_tree(&tokens[..end], &[], is_public);
        end
    }

    fn read_tree(&mut self, tokens: &[TokenTree], before: &[String], is_public: bool) {
        for part in tokens.split(|token| is_sign(token, ',')) {
            let mut path = before.to_vec();
            let mut name = None;
            let mut line = 0;
            let mut rest = part;
            while let [token, after @ ..] = rest {
                rest = after;
                match token {
                    TokenTree::Ident(word) if *word == "as" => {
                        name = after.first().map(ToString::to_string);
                        rest = &[];
                    }
                    TokenTree::Ident(word) => {
                        path.push(word.to_string());
                        line = token.span().start().line;
                    }
                    TokenTree::Group(group) => {
                        let inner: Vec<_> = group.stream().into_iter().collect();
                        self.read_tree(&inner, &path, is_public);
                        path.clear();
                    }
                    _ => {}
                }
            }
            if path.last().is_some_and(|last| last == "self") {
                path.pop();
            }
            let Some(last) = path.last().cloned() else { continue };
            let import = Import { path, line, is_public };
            let mut name = name.unwrap_or(last);
            if name == "_" {
                name = format!("_{line}");
            }
            self.imports.insert(name, import);
        }
    }
}

/// The tokens without attributes and without what only tests are compiled with.
fn without_tests(tokens: TokenStream) -> Vec<TokenTree> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut kept = Vec::new();
    let mut rest = tokens.as_slice();
    while let [first, after @ ..] = rest {
        rest = after;
        if !is_sign(first, '#') {
            kept.push(match first {
                TokenTree::Group(group) => {
                    let inner = without_tests(group.stream()).into_iter().collect();
                    let mut inner = proc_macro2::Group::new(group.delimiter(), inner);
                    inner.set_span(group.span());
                    TokenTree::Group(inner)
                }
                other => other.clone(),
            });
            continue;
        }
        if rest.first().is_some_and(|token| is_sign(token, '!')) {
            rest = &rest[1..];
        }
        let [TokenTree::Group(attribute), after @ ..] = rest else { continue };
        rest = after;
        if is_of_tests(&attribute.stream().to_string()) {
            let ends_with_sign = rest.iter().take(3).any(|token| is_word(token, "use"));
            let end = rest.iter().position(|token| match token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace && !ends_with_sign,
                token => is_sign(token, ';'),
            });
            rest = &rest[end.map_or(rest.len(), |end| end + 1)..];
        }
    }
    kept
}

fn is_of_tests(attribute: &str) -> bool {
    attribute.starts_with("cfg") && attribute.contains("test") && !attribute.contains("not")
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

fn is_sign(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}
