//! What one page may still cost while it is rendered.
//!
//! Tera stops neither loops nor texts that double. So the desk's own templates are given calls, by
//! [`super::instrument`], at the start of each round of a loop and behind everything that sets a
//! variable; these count here. A page that is past its limits ends with an error at that place, and
//! so does one that nobody waits for any more.

use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tera::{Error, Kwargs, State, StringInput, Tera, TeraResult, Value};

use crate::config::Limits;

/// The function that a loop calls for each of its rounds.
pub(super) const STEP: &str = "__step";
/// The filter through which each variable goes once it is set.
pub(super) const BOUNDED: &str = "__bounded";
/// Rounds between two looks at the clock.
const ROUNDS: usize = 64;

/// How time passes, measured from any moment. The one by default stands still: there only rounds
/// and bytes end a page.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Duration + Send + Sync>);

impl Clock {
    /// A clock that `read` reads.
    pub fn new(read: impl Fn() -> Duration + Send + Sync + 'static) -> Self {
        Self(Arc::new(read))
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new(|| Duration::ZERO)
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Clock").field(&(self.0)()).finish()
    }
}

/// Ends, from any thread, what is being rendered for a site that has been replaced.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<StopState>);

#[derive(Debug, Default)]
struct StopState {
    is_asked: AtomicBool,
    has_ended: AtomicBool,
}

impl Stop {
    /// Asks for the end.
    pub fn ask(&self) {
        self.0.is_asked.store(true, Ordering::Relaxed);
    }

    /// Whether the end was asked for.
    pub fn is_asked(&self) -> bool {
        self.0.is_asked.load(Ordering::Relaxed)
    }

    /// Whether something has ended for it, and so is not there.
    pub fn has_ended_something(&self) -> bool {
        self.0.has_ended.load(Ordering::Relaxed)
    }

    /// Takes back that the end was asked for.
    pub fn reset(&self) {
        self.0.is_asked.store(false, Ordering::Relaxed);
        self.0.has_ended.store(false, Ordering::Relaxed);
    }

    fn check(&self) -> TeraResult<()> {
        if !self.is_asked() {
            return Ok(());
        }
        self.0.has_ended.store(true, Ordering::Relaxed);
        Err(Error::message("it was not finished, as there is a newer version of the site"))
    }
}

/// What ends a page besides its rounds and bytes.
#[derive(Debug, Clone, Default)]
pub struct Ends {
    /// Measures its time, which `page_seconds` bounds.
    pub clock: Clock,
    /// Asks for its end.
    pub stop: Stop,
}

#[derive(Debug)]
struct Budget {
    limits: Limits,
    /// Nothing where only its rounds and bytes end it.
    ends: Option<Ends>,
    /// Ends this page alone.
    stop: Option<Stop>,
    steps: usize,
    /// When it is over, once the first rounds have been made.
    until: Option<Duration>,
}

thread_local! {
    static BUDGET: RefCell<Option<Budget>> = const { RefCell::new(None) };
}

/// Renders within limits, until one of the `ends` or the page's own `stop`: `render` runs with a
/// budget of its own. A part that is drawn while a page is rendered has its own too.
pub(super) fn within<T>(
    limits: Limits,
    ends: Option<Ends>,
    stop: Option<Stop>,
    render: impl FnOnce() -> T,
) -> T {
    let budget = Budget { limits, ends, stop, steps: limits.page_steps, until: None };
    let outer = BUDGET.replace(Some(budget));
    let rendered = render();
    BUDGET.replace(outer);
    rendered
}

/// Registers what counts, and the filters that can make much of little.
pub(super) fn register(tera: &mut Tera) {
    tera.register_function(STEP, |_: Kwargs, _: &State| step().map(|()| ""));
    tera.register_filter(BOUNDED, |value: Value, _: Kwargs, _: &State| {
        let mut left = page_bytes();
        measure(&value, &mut left)?;
        Ok::<Value, Error>(value)
    });
    tera.register_filter("replace", replace);
    tera.register_filter("join", join);
}

fn step() -> TeraResult<()> {
    BUDGET.with_borrow_mut(|budget| budget.as_mut().map_or(Ok(()), Budget::step))
}

impl Budget {
    fn step(&mut self) -> TeraResult<()> {
        let of_site = self.ends.as_ref().map(|ends| &ends.stop);
        of_site.into_iter().chain(&self.stop).try_for_each(Stop::check)?;
        let Some(steps) = self.steps.checked_sub(1) else {
            return Err(past(format!(
                "its loops take more than {} rounds (`page_steps` under `[limits]`)",
                self.limits.page_steps
            )));
        };
        self.steps = steps;
        let Some(ends) = self.ends.as_ref().filter(|_| steps % ROUNDS == 0) else { return Ok(()) };
        let seconds = self.limits.page_seconds as u64;
        let now = (ends.clock.0)();
        let until = *self.until.get_or_insert_with(|| now + Duration::from_secs(seconds));
        match now > until {
            true => Err(past(format!(
                "its loops take more than {seconds} seconds (`page_seconds` under `[limits]`)"
            ))),
            false => Ok(()),
        }
    }
}

pub(super) fn page_bytes() -> usize {
    BUDGET
        .with_borrow(|budget| budget.as_ref().map_or(usize::MAX, |budget| budget.limits.page_bytes))
}

fn past(reason: String) -> Error {
    Error::message(format!("this page costs too much: {reason}"))
}

pub(super) fn too_large() -> Error {
    past(format!("a value has more than {} bytes (`page_bytes` under `[limits]`)", page_bytes()))
}

/// Takes the bytes of a value, as it would be printed, off `left`.
fn measure(value: &Value, left: &mut usize) -> TeraResult<()> {
    let own = value.as_str().map_or(1, str::len);
    *left = left.checked_sub(own).ok_or_else(too_large)?;
    if let Some(items) = value.as_array() {
        for item in items {
            measure(item, left)?;
        }
    } else if let Some(map) = value.as_map() {
        map.values().try_for_each(|item| measure(item, left))?;
    }
    Ok(())
}

/// Tera's filter of that name, but for texts that would become too long.
fn replace(text: StringInput<'_>, kwargs: Kwargs, state: &State) -> TeraResult<Value> {
    let from = kwargs.must_get::<&str>("from")?;
    let to = kwargs.must_get::<StringInput>("to")?;
    let is_safe = state.autoescaping_enabled() && (text.is_safe() || to.is_safe());
    let (text, to) = if is_safe {
        (text.rendered(state)?, to.rendered(state)?)
    } else {
        (text.as_str().into(), to.as_str().into())
    };
    let length = text.matches(from).count().saturating_mul(to.len()).saturating_add(text.len());
    if length > page_bytes().saturating_mul(2) {
        return Err(too_large());
    }
    let replaced = text.replace(from, &to);
    Ok(if is_safe { Value::safe_string(&replaced) } else { Value::from(replaced) })
}

/// Tera's filter of that name, but for texts that would become too long.
fn join(items: &[Value], kwargs: Kwargs, state: &State) -> TeraResult<Value> {
    let separator = kwargs.get::<StringInput>("sep")?;
    let is_safe = state.autoescaping_enabled()
        && (items.iter().any(|item| item.is_string() && item.is_safe())
            || separator.as_ref().is_some_and(StringInput::is_safe));
    let between = match &separator {
        Some(separator) if is_safe => separator.rendered(state)?,
        Some(separator) => separator.as_str().into(),
        None => "".into(),
    };
    let mut left = page_bytes().saturating_mul(2);
    let mut joined = String::new();
    for (index, item) in items.iter().enumerate() {
        measure(item, &mut left)?;
        if index > 0 {
            left = left.checked_sub(between.len()).ok_or_else(too_large)?;
            joined.push_str(&between);
        }
        if !is_safe {
            joined.push_str(&item.to_string());
        } else if !item.is_undefined() {
            joined.push_str(&state.escape_if_needed(item)?);
        }
    }
    Ok(if is_safe { Value::safe_string(&joined) } else { Value::from(joined) })
}

/// The bytes of a page, up to its limit.
#[derive(Debug)]
pub(super) struct Page {
    /// What has been written.
    pub(super) bytes: Vec<u8>,
    limit: usize,
}

impl Page {
    pub(super) fn new(capacity: usize, limits: Limits) -> Self {
        Self { bytes: Vec::with_capacity(capacity), limit: limits.page_bytes }
    }

    /// Whether more was to be written than a page may have.
    pub(super) fn is_full(&self) -> bool {
        self.bytes.len() >= self.limit
    }
}

impl Write for Page {
    // Tera writes every word of a template by itself: nearly all of them end here.
    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.bytes.len() + bytes.len() > self.limit {
            return self.write(bytes).map(|_| ());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.limit {
            let room = self.limit.saturating_sub(self.bytes.len());
            self.bytes.extend(bytes.iter().take(room));
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "the page is too long"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU64;

    use super::*;

    /// What ends ten thousand rounds where each look at the clock takes this long.
    fn end(look: Duration) -> Option<String> {
        let looks = AtomicU64::new(0);
        let clock = Clock::new(move || look * looks.fetch_add(1, Ordering::Relaxed) as u32);
        let limits = Limits { page_bytes: 1000, page_steps: 100_000, page_seconds: 3 };
        let rounds = || (0..10_000).find_map(|_| step().err());
        let ends = Ends { clock, ..Ends::default() };
        within(limits, Some(ends), None, rounds).map(|error| error.to_string())
    }

    #[test]
    fn a_page_ends_when_its_time_is_over() {
        assert_eq!(end(Duration::from_millis(1)), None);
        assert_eq!(
            end(Duration::from_secs(1)).as_deref(),
            Some(
                "this page costs too much: its loops take more than 3 seconds (`page_seconds` under `[limits]`)"
            )
        );
    }
}
