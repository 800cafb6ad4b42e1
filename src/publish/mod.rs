//! The only place that writes the site: whole or not at all, and never over what others wrote.

mod access;
mod carry;
mod commit;
mod exchange;
mod fingerprint;
mod interrupt;
pub mod last_build;
mod linked;
mod lock;
mod manifest;
mod output;
mod pictures;
mod problems;
mod published;
mod staging;
mod stamp;
mod swap;
mod sweep;
mod target;
mod unknown;

#[cfg(test)]
#[cfg(unix)]
mod tests;

pub use interrupt::clean_up_when_told_to_stop;
pub use output::Publisher;
pub use pictures::Pictures;
pub use published::Published;
pub use target::Overwrite;
