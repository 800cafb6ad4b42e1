//! Names by the short runs of letters in them: finds the few that can be near without looking at
//! the rest.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::{folded, nearest_of};

/// Up to so many names, all are measured.
const FEW: usize = 32;
/// Names with at most so many letters are found by runs of two letters too: one typing error may
/// touch every run of three.
const SHORT: usize = 12;
/// Runs of names that are looked at for one question, those that few names have first.
const LOOKED_AT: usize = 600;
/// Names that share the most runs with the one asked for; these are measured.
const MEASURED: usize = 6;
/// What is longer is nobody's typing error.
const LONGEST: usize = 400;

/// Three letters, or two after a mark; the start and the end of a name count as letters.
type Run = [char; 3];

/// A set of names in which the nearest to any other is found in microseconds.
#[derive(Debug)]
pub struct Names {
    /// Sorted, each once.
    names: Vec<Box<str>>,
    /// Indices of the names that have a run; empty where names are few.
    by_run: FxHashMap<Run, Vec<u32>>,
}

impl Names {
    /// The set of `names`.
    pub fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut names: Vec<Box<str>> = names.into_iter().map(Box::from).collect();
        names.sort_unstable();
        names.dedup();
        let mut by_run: FxHashMap<Run, Vec<u32>> = FxHashMap::default();
        if names.len() > FEW {
            for (index, name) in (0_u32..).zip(&names) {
                for_each_run(&folded(name), |run| {
                    let of_run = by_run.entry(run).or_default();
                    if of_run.last() != Some(&index) {
                        of_run.push(index);
                    }
                });
            }
        }
        Self { names, by_run }
    }

    /// The name nearest to `unknown`, as [`super::nearest`] has it. Of a name that shares hardly a
    /// run of letters with it, nothing is known.
    pub fn nearest(&self, unknown: &str) -> Option<&str> {
        let wanted = folded(unknown.get(..LONGEST * 4).unwrap_or(unknown));
        if wanted.len() > LONGEST {
            return None;
        }
        if self.names.len() <= FEW {
            return nearest_of(&wanted, self.names.iter().map(|name| &**name));
        }
        let likely = self.likely(&wanted);
        nearest_of(
            &wanted,
            likely.iter().filter_map(|&index| self.names.get(index as usize)).map(|name| &**name),
        )
    }

    /// The names that share the most of the rarest runs of `wanted`.
    fn likely(&self, wanted: &[char]) -> Vec<u32> {
        let mut runs: Vec<Run> = Vec::with_capacity(2 * wanted.len());
        for_each_run(wanted, |run| runs.push(run));
        runs.sort_unstable();
        runs.dedup();
        let mut lists: Vec<&Vec<u32>> =
            runs.iter().filter_map(|run| self.by_run.get(run)).collect();
        lists.sort_by_key(|list| list.len());
        let mut met: Vec<u32> = Vec::with_capacity(LOOKED_AT);
        for list in lists {
            let left = LOOKED_AT - met.len();
            // Of a run that many names share, half a list would say nothing.
            if list.len() > left && !met.is_empty() {
                break;
            }
            met.extend(list.iter().take(left));
        }
        met.sort_unstable();
        let mut counted: Vec<(std::cmp::Reverse<usize>, u32)> = met
            .chunk_by(|a, b| a == b)
            .filter_map(|same| Some((std::cmp::Reverse(same.len()), *same.first()?)))
            .collect();
        counted.sort_unstable();
        counted.truncate(MEASURED);
        counted.into_iter().map(|(_, index)| index).collect()
    }
}

/// Calls `visit` for each run of a name.
fn for_each_run(name: &[char], mut visit: impl FnMut(Run)) {
    const EDGE: char = '\u{1}';
    let at = |index: usize| name.get(index).copied().unwrap_or(EDGE);
    let mut before = EDGE;
    for (index, &letter) in name.iter().enumerate() {
        visit([before, letter, at(index + 1)]);
        if name.len() <= SHORT {
            visit(['\0', before, letter]);
        }
        before = letter;
    }
    if name.len() <= SHORT {
        visit(['\0', before, EDGE]);
    }
}

/// Names that are put in order when the first of them is asked for, and not at all where nothing is
/// wrong.
#[derive(Debug, Clone, Default)]
pub struct LazyNames(Arc<OnceLock<Names>>);

impl LazyNames {
    /// The name nearest to `unknown`; `names` must give the same names each time.
    pub fn nearest<'a, I: IntoIterator<Item = &'a str>>(
        &self,
        unknown: &str,
        names: impl FnOnce() -> I,
    ) -> Option<&str> {
        self.0.get_or_init(|| Names::new(names())).nearest(unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_one_of_ten_thousand_in_no_time() {
        let name = |number: usize| {
            format!(
                "content/articles/how-the-desk-covered-the-border-talks-in-vell-and-what-followed-part-{number:05}.md"
            )
        };
        let names: Vec<String> = (0..10_000).map(name).collect();
        let index = Names::new(names.iter().map(String::as_str));
        let ((), took) = crate::cpu_time::measured(|| {
            for number in (0..10_000).step_by(100) {
                let wrong = name(number).replace("border", "bordr");
                assert_eq!(index.nearest(&wrong), Some(&*name(number)));
            }
        });
        // A tenth of what a machine needs that measures each name.
        let each = took / 100;
        assert!(each < std::time::Duration::from_millis(5), "{each:?}");
    }
}
