//! `dateline serve`: the real program on a port of its own, spoken to by raw requests.

mod changes;
mod channels;
mod endless;
mod pages;
mod preview;
mod requests;
