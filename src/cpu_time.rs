//! How long something took, as a test may ask: in time of the processor, which other programs on
//! the machine do not lengthen.

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// Runs `work` on this thread; returns what it gives and the processor time that this thread took.
pub(crate) fn measured<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = of_this_thread();
    let made = work();
    (made, of_this_thread().saturating_sub(start))
}

fn of_this_thread() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(
        u64::try_from(time.tv_sec).unwrap_or_default(),
        u32::try_from(time.tv_nsec).unwrap_or_default(),
    )
}
