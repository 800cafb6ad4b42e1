//! Reads from git what the files of `content/` said before.
//!
//! Only the main line counts: from the commit that is checked out, always to its first parent.
//! What happened on a branch before it was merged was never published from here, so a merge is one
//! change with the date of the merge. Commit messages and names are never read.
//!
//! A file that a commit moves as it is keeps its history. One that is moved and changed at once is
//! a new file: what it said before may be what was to go.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use gix::objs::{Kind, TreeRefIter};
use gix::{ObjectId, Repository, ThreadSafeRepository};
use jiff::Timestamp;
use rustc_hash::{FxHashMap, FxHashSet};

use super::git_guard::{self, Budget, first_line};
use super::history::{Depth, History, NoHistory, Revision, Revisions};
use super::ignored::is_ignored;
use crate::address::SourcePath;
use crate::address::markdown_stem;
use crate::text::composed;

/// More commits than this on the main line are not walked.
const MAX_COMMITS: usize = 1_000_000;
/// Of a file with more versions than this, the newest are read.
const MAX_REVISIONS: usize = 500;
/// A version of more bytes than this is left out, as a file of the site would be.
const MAX_BYTES: u64 = 8 << 20;
/// Folders in folders are followed so far.
const MAX_DEPTH: usize = 64;
/// Memory for trees and texts that are needed again for the next commit.
const CACHE_BYTES: usize = 32 << 20;

impl History {
    /// Reads the history of the site in `root`; `known` is what was read before, and stays while
    /// the newest commit is the same.
    pub fn read(root: &Path, depth: Depth, known: &Self) -> Self {
        match read(root, depth, known) {
            Ok(revisions) => Self::Known(revisions),
            Err(reason) => Self::Missing(reason),
        }
    }
}

fn read(root: &Path, depth: Depth, known: &History) -> Result<Arc<Revisions>, NoHistory> {
    let root = root.canonicalize().map_err(unreadable)?;
    let Some(objects) = git_guard::check_files(&root).map_err(unreadable)? else {
        return Err(NoHistory::NoRepository);
    };
    let mut budget = Budget::new(objects);
    let mut repository = open(&root)?;
    let work_tree = repository.workdir().ok_or(NoHistory::NoRepository)?;
    let work_tree = work_tree.canonicalize().map_err(unreadable)?;
    let prefix = root.strip_prefix(&work_tree).map_err(|_| NoHistory::NoRepository)?;
    // Not `head_id`, which unpacks the object to see whether it is a tag.
    let head = repository.head().map_err(unreadable)?.id().ok_or(NoHistory::NoCommits)?.detach();
    if repository.is_shallow().map_err(unreadable)? {
        return Err(NoHistory::Shallow);
    }
    let name = head.to_string();
    if let History::Known(known) = known
        && *known.head == *name
        && known.depth == depth
    {
        return Ok(Arc::clone(known));
    }
    repository.object_cache_size(CACHE_BYTES);
    let content = prefix.join("content");
    let files = changes(&repository, head, &content, &mut budget)?;
    if files.is_empty() {
        return Err(NoHistory::NoCommits);
    }
    let least = if depth == Depth::All { 1 } else { 2 };
    let mut read = BTreeMap::new();
    for (path, mut changes) in files {
        let is_gone = changes.last().is_none_or(|change| change.blob.is_none());
        if is_gone || changes.len() < least {
            continue;
        }
        if changes.len() > MAX_REVISIONS {
            changes.drain(..changes.len() - MAX_REVISIONS);
        }
        let Some(path) = SourcePath::new(&format!("content/{path}")) else { continue };
        let revisions = changes
            .iter()
            .map(|change| revision(&repository, change, &mut budget))
            .collect::<Result<Vec<_>, _>>()?;
        let revisions = revisions.into_iter().flatten().collect();
        read.insert(path, revisions);
    }
    Ok(Arc::new(Revisions { head: name.into(), depth, files: read }))
}

/// The repository that holds `root`. Nothing but its own files is asked: no configuration of the
/// user and no variable of the environment decides what is published.
fn open(root: &Path) -> Result<Repository, NoHistory> {
    let trust = gix::sec::trust::Mapping {
        full: gix::open::Options::isolated(),
        reduced: gix::open::Options::isolated(),
    };
    ThreadSafeRepository::discover_opts(root, gix::discover::upwards::Options::default(), trust)
        .map(|repository| repository.to_thread_local())
        .map_err(unreadable)
}

/// What a commit did to a file.
struct Change {
    time: Timestamp,
    /// Where the file was then, from `content/`.
    path: Box<str>,
    blob: Option<ObjectId>,
}

/// The changes of each file by its newest path, oldest first.
type Changes = BTreeMap<String, Vec<Change>>;

/// Every change of every Markdown file under `content` on the main line, by its path there, oldest
/// first.
fn changes(
    repository: &Repository,
    head: ObjectId,
    content: &Path,
    budget: &mut Budget,
) -> Result<Changes, NoHistory> {
    // The folder's tree after each commit that changed it, newest first.
    let mut states: Vec<(Timestamp, Option<ObjectId>)> = Vec::new();
    let mut next = Some(head);
    let mut count = 0;
    while let Some(id) = next {
        count += 1;
        if count > MAX_COMMITS {
            return Err(unreadable(format!("it has more than {MAX_COMMITS} commits")));
        }
        budget.unpack(repository, id, Kind::Commit).map_err(unreadable)?;
        let commit = repository.find_commit(id).map_err(unreadable)?;
        let seconds = commit.author().and_then(|author| author.time()).map_err(unreadable)?.seconds;
        let time = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
        let tree = commit.tree_id().map_err(unreadable)?.detach();
        let folder = folder_of(repository, tree, content, budget)?;
        match states.last_mut() {
            // The folder was like this already: the older commit made it so.
            Some(last) if last.1 == folder => last.0 = time,
            _ => states.push((time, folder)),
        }
        next = commit.parent_ids().next().map(|id| id.detach());
    }
    let mut files = Changes::new();
    let mut before = None;
    for (time, folder) in states.into_iter().rev() {
        let mut changed = Vec::new();
        let mut found = |path: &str, blob| changed.push((path.to_owned(), blob));
        budget.next_commit();
        let mut seen = FxHashSet::default();
        let pair = (before, folder);
        compare(repository, pair, &mut String::new(), MAX_DEPTH, &mut seen, budget, &mut found)?;
        add_commit(&mut files, time, changed);
        before = folder;
    }
    Ok(files)
}

/// The folder at a path of a commit's tree, each folder on the way looked at before it is unpacked.
fn folder_of(
    repository: &Repository,
    tree: ObjectId,
    content: &Path,
    budget: &mut Budget,
) -> Result<Option<ObjectId>, NoHistory> {
    let mut folder = tree;
    for part in content.components() {
        let name = part.as_os_str().as_encoded_bytes();
        let data = tree_data(repository, Some(folder), budget)?;
        // The disk may spell the name in another way than git, which composes it on macOS.
        let (mut found, mut respelt) = (None, None);
        let mut list = entries(repository, &data);
        while let Some(entry) = next(&mut list)? {
            if entry.filename == name && entry.mode.is_tree() {
                found = Some(entry.oid.to_owned());
            } else if entry.mode.is_tree() && is_same_name(entry.filename, name) {
                respelt = Some(entry.oid.to_owned());
            }
        }
        let Some(inner) = found.or(respelt) else { return Ok(None) };
        folder = inner;
    }
    Ok(Some(folder))
}

/// Whether two names are one in two spellings.
fn is_same_name(left: &[u8], right: &[u8]) -> bool {
    match (std::str::from_utf8(left), std::str::from_utf8(right)) {
        (Ok(left), Ok(right)) => composed(left) == composed(right),
        _ => false,
    }
}

/// Changes by path, where a file that a commit takes away under one spelling of its name and adds
/// under another stays what it was.
fn composed_paths(
    changed: Vec<(String, Option<ObjectId>)>,
) -> impl Iterator<Item = (String, Option<ObjectId>)> {
    let mut by_path: BTreeMap<String, Option<ObjectId>> = BTreeMap::new();
    for (path, blob) in changed {
        let known = by_path.entry(composed(&path).into_owned()).or_default();
        *known = blob.or(*known);
    }
    by_path.into_iter()
}

/// Adds what a commit made of some files, given in the order of their paths.
fn add_commit(files: &mut Changes, time: Timestamp, changed: Vec<(String, Option<ObjectId>)>) {
    let changed = match changed.iter().all(|(path, _)| path.is_ascii()) {
        true => changed,
        false => composed_paths(changed).collect(),
    };
    let moved = moves(files, &changed);
    let left: FxHashSet<&String> = moved.values().collect();
    let left: Vec<bool> = changed.iter().map(|(path, _)| left.contains(path)).collect();
    for ((path, blob), is_left) in changed.into_iter().zip(left) {
        if is_left {
            continue;
        }
        let change = Change { time, path: path.as_str().into(), blob };
        match moved.get(&path).and_then(|from| files.remove(from)) {
            Some(mut changes) => {
                changes.push(change);
                files.insert(path, changes);
            }
            None => files.entry(path).or_default().push(change),
        }
    }
}

/// The paths that a commit added where it took a file with the same bytes away, each with that
/// file's path.
fn moves(files: &Changes, changed: &[(String, Option<ObjectId>)]) -> FxHashMap<String, String> {
    let mut gone: FxHashMap<ObjectId, Vec<&String>> = FxHashMap::default();
    for (path, _) in changed.iter().rev().filter(|(_, blob)| blob.is_none()) {
        if let Some(blob) = files.get(path).and_then(|changes| changes.last()?.blob) {
            gone.entry(blob).or_default().push(path);
        }
    }
    let mut moved = FxHashMap::default();
    for (path, blob) in changed.iter().filter(|(path, _)| !files.contains_key(path)) {
        let from = blob.as_ref().and_then(|blob| gone.get_mut(blob)?.pop());
        if let Some(from) = from {
            moved.insert(path.clone(), from.clone());
        }
    }
    moved
}

/// A folder before and after a commit.
type Pair = (Option<ObjectId>, Option<ObjectId>);

/// Calls `found` for every Markdown file in which two trees differ, with what the second has.
fn compare(
    repository: &Repository,
    (before, after): Pair,
    path: &mut String,
    depth: usize,
    seen: &mut FxHashSet<Pair>,
    budget: &mut Budget,
    found: &mut dyn FnMut(&str, Option<ObjectId>),
) -> Result<(), NoHistory> {
    if before == after || depth == 0 {
        return Ok(());
    }
    // A folder of which there are two copies is looked at twice, but not two to the power of its
    // depth.
    if !seen.insert((before, after)) {
        budget.repeat().map_err(unreadable)?;
    }
    let before = tree_data(repository, before, budget)?;
    let after = tree_data(repository, after, budget)?;
    let (mut old, mut new) = (entries(repository, &before), entries(repository, &after));
    let (mut left, mut right) = (next(&mut old)?, next(&mut new)?);
    loop {
        budget.entry().map_err(unreadable)?;
        let order = match (&left, &right) {
            (None, None) => return Ok(()),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(left), Some(right)) => tree_order(left, right),
        };
        let gone = if order.is_le() { left.take() } else { None };
        let come = if order.is_ge() { right.take() } else { None };
        if gone.is_some() {
            left = next(&mut old)?;
        }
        if come.is_some() {
            right = next(&mut new)?;
        }
        if let (Some(gone), Some(come)) = (&gone, &come)
            && gone.oid == come.oid
            && gone.mode == come.mode
        {
            continue;
        }
        let Some(entry) = come.as_ref().or(gone.as_ref()) else { continue };
        // What is not UTF-8 is no name of a content file.
        let Ok(name) = std::str::from_utf8(entry.filename) else { continue };
        // What is no content today was none then.
        if is_ignored("content", name) {
            continue;
        }
        let length = path.len();
        path.push_str(name);
        if entry.mode.is_tree() {
            path.push('/');
            let tree = |entry: &Entry<'_>| entry.oid.to_owned();
            let (gone, come) = (gone.as_ref().map(tree), come.as_ref().map(tree));
            compare(repository, (gone, come), path, depth - 1, seen, budget, found)?;
        } else if markdown_stem(name).is_some() {
            // A symbolic link in the file's place has no text.
            let blob = come.filter(|entry| entry.mode.is_blob()).map(|entry| entry.oid.to_owned());
            found(path, blob);
        }
        path.truncate(length);
    }
}

type Entry<'a> = gix::objs::tree::EntryRef<'a>;

fn tree_data(
    repository: &Repository,
    id: Option<ObjectId>,
    budget: &mut Budget,
) -> Result<Vec<u8>, NoHistory> {
    let Some(id) = id else { return Ok(Vec::new()) };
    budget.unpack(repository, id, Kind::Tree).map_err(unreadable)?;
    Ok(repository.find_tree(id).map_err(unreadable)?.take_data())
}

fn entries<'a>(repository: &Repository, data: &'a [u8]) -> TreeRefIter<'a> {
    TreeRefIter::from_bytes(data, repository.object_hash())
}

fn next<'a>(entries: &mut TreeRefIter<'a>) -> Result<Option<Entry<'a>>, NoHistory> {
    entries.next().transpose().map_err(unreadable)
}

/// The order of a tree's entries: by name, where a folder's name ends in a slash.
fn tree_order(left: &Entry<'_>, right: &Entry<'_>) -> Ordering {
    let end = |entry: &Entry<'_>| entry.mode.is_tree().then_some(&b'/');
    let (left_end, right_end) = (end(left), end(right));
    left.filename.iter().chain(left_end).cmp(right.filename.iter().chain(right_end))
}

fn revision(
    repository: &Repository,
    change: &Change,
    budget: &mut Budget,
) -> Result<Option<Revision>, NoHistory> {
    let time = change.time;
    let Some(path) = SourcePath::new(&format!("content/{}", change.path)) else { return Ok(None) };
    let Some(blob) = change.blob else { return Ok(Some(Revision { time, path, bytes: None })) };
    let size = budget.unpack(repository, blob, Kind::Blob).map_err(unreadable)?;
    let is_text = size <= MAX_BYTES;
    if is_text {
        budget.spend(size).map_err(unreadable)?;
    }
    let bytes = match is_text {
        true => Some(repository.find_blob(blob).map_err(unreadable)?.take_data().into()),
        false => None,
    };
    Ok(Some(Revision { time, path, bytes }))
}

fn unreadable(error: impl std::fmt::Display) -> NoHistory {
    NoHistory::Unreadable(first_line(&error).into())
}
