//! The least that any generator must do: reads every file of a folder and writes files of given
//! paths and sizes, with a given number of threads, and does nothing else.
//!
//! `floor INPUT PLAN TARGET THREADS`: the plan has a line `SIZE PATH` for each file of the output of
//! an earlier build, made by `benches/compare/compare.py`. The target must not exist. Each folder is
//! listed and made once, each file is read with as few calls as possible and written with one.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, plan, target, threads] = arguments.as_slice() else {
        return failed("usage: floor INPUT PLAN TARGET THREADS");
    };
    let Ok(threads) = threads.parse() else { return failed("THREADS is a number") };
    let pool = match rayon::ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool,
        Err(error) => return failed(&error.to_string()),
    };
    match pool.install(|| run(Path::new(input), Path::new(plan), Path::new(target))) {
        Ok((read, written)) => {
            drop(writeln!(io::stderr(), "read {read} bytes, wrote {written}"));
            ExitCode::SUCCESS
        }
        Err(error) => failed(&error.to_string()),
    }
}

fn failed(message: &str) -> ExitCode {
    drop(writeln!(io::stderr(), "{message}"));
    ExitCode::FAILURE
}

/// Bytes read and written.
fn run(input: &Path, plan: &Path, target: &Path) -> io::Result<(u64, u64)> {
    let plan = fs::read_to_string(plan)?;
    let folders = folders(&plan, target);
    let files = Mutex::new(Vec::new());
    list(input, &files)?;
    let files = files.into_inner().unwrap_or_default();
    let read = files
        .par_iter()
        .map_init(Vec::new, |buffer, path| {
            buffer.clear();
            // Almost every file fits at once, and asking for its size first would be one more call.
            buffer.reserve(64 << 10);
            File::open(path)?.take(u64::MAX).read_to_end(buffer)
        })
        .try_fold(|| 0, |sum, size| Ok::<u64, io::Error>(sum + size? as u64))
        .try_reduce(|| 0, |one, other| Ok(one + other))?;

    let largest =
        folders.iter().flatten().flat_map(|folder| &folder.files).map(|file| file.0).max();
    let bytes = vec![b'x'; largest.unwrap_or(0)];
    let written = AtomicU64::new(0);
    // Folders of one depth at a time, so that each one's parent is there.
    for level in &folders {
        level.par_iter().try_for_each(|folder| {
            fs::create_dir(&folder.path)?;
            for (size, name) in &folder.files {
                File::create_new(folder.path.join(name))?.write_all(&bytes[..*size])?;
                written.fetch_add(*size as u64, Ordering::Relaxed);
            }
            Ok::<(), io::Error>(())
        })?;
    }
    Ok((read, written.into_inner()))
}

/// A folder of the output.
struct Folder<'a> {
    path: PathBuf,
    files: Vec<(usize, &'a str)>,
}

/// The folders of the plan by depth, the target first.
fn folders<'a>(plan: &'a str, target: &Path) -> Vec<Vec<Folder<'a>>> {
    let mut known = std::collections::BTreeMap::<&str, Vec<(usize, &str)>>::new();
    for line in plan.lines() {
        let Some((size, path)) = line.split_once(' ') else { continue };
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let files = known.entry(folder).or_default();
        if let Ok(size) = size.parse() {
            files.push((size, name));
        }
        let mut parent = folder;
        while !parent.is_empty() {
            parent = parent.rsplit_once('/').map_or("", |(parent, _)| parent);
            known.entry(parent).or_default();
        }
    }
    let mut levels: Vec<Vec<Folder<'_>>> = Vec::new();
    for (path, files) in known {
        let depth = if path.is_empty() { 0 } else { 1 + path.matches('/').count() };
        while levels.len() <= depth {
            levels.push(Vec::new());
        }
        levels[depth].push(Folder { path: target.join(path), files });
    }
    levels
}

/// Adds every file below `folder`.
fn list(folder: &Path, files: &Mutex<Vec<PathBuf>>) -> io::Result<()> {
    let mut own = Vec::new();
    let mut below = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() { below.push(entry.path()) } else { own.push(entry.path()) }
    }
    if let Ok(mut files) = files.lock() {
        files.append(&mut own);
    }
    below.par_iter().try_for_each(|folder| list(folder, files))
}
