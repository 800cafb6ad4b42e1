//! Which connections are open. There are few, and those that wait give way.
//!
//! A client that opens connections and says nothing must not keep an author from the preview: where
//! there are too many, the one that has waited longest for a request is closed for the newest.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Connections at one time.
const MAX_CONNECTIONS: usize = 256;

/// The open connections.
#[derive(Debug, Default)]
pub(super) struct Connections {
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    /// How many there are, those included that were told to close and have not yet.
    count: usize,
    /// Given to the next that waits, so that they stand in the order in which they began to.
    next_turn: u64,
    /// A second handle of each connection that waits for a request.
    waiting: BTreeMap<u64, TcpStream>,
}

/// A connection; it counts until it is dropped, even if its thread panics.
#[derive(Debug)]
pub(super) struct Connection {
    pub(super) stream: TcpStream,
    turn: Cell<Option<u64>>,
    connections: Arc<Connections>,
}

impl Connections {
    /// Takes in a connection, which waits for its first request; or gives it back where all others
    /// are busy.
    pub(super) fn admit(self: &Arc<Self>, stream: TcpStream) -> Result<Connection, TcpStream> {
        let mut open = self.lock();
        if open.count >= MAX_CONNECTIONS {
            let Some((_, oldest)) = open.waiting.pop_first() else { return Err(stream) };
            let _ = oldest.shutdown(Shutdown::Both);
        }
        open.count += 1;
        drop(open);
        let connection =
            Connection { stream, turn: Cell::default(), connections: Arc::clone(self) };
        connection.waits();
        Ok(connection)
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connection {
    /// From now on it waits for a request and may be closed for another.
    pub(super) fn waits(&self) {
        // Without a second handle it just cannot be closed early.
        let Ok(handle) = self.stream.try_clone() else { return };
        let mut open = self.connections.lock();
        let turn = open.next_turn;
        open.next_turn += 1;
        open.waiting.insert(turn, handle);
        self.turn.set(Some(turn));
    }

    /// From now on it is answered.
    pub(super) fn answers(&self) {
        if let Some(turn) = self.turn.take() {
            self.connections.lock().waiting.remove(&turn);
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.answers();
        self.connections.lock().count -= 1;
    }
}
