//! The live preview: the newest good site from memory, to this machine alone.
//!
//! A request is looked up among the pages of the current [`Generation`]; the file system is asked
//! only for files that are copied as they are. A page is rendered when it is first asked for.

mod access;
mod channel;
mod connections;
mod generation;
mod request;
mod response;
mod server;

pub use access::Access;
pub use generation::{Bytes, Extent, Generation, Preview, Rendered};
pub use server::{Server, bind};
