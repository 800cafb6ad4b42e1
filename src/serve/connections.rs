//! Which connections are open. There are few, and those that wait give way.
//!
//! A client that opens connections and says nothing must not keep an author from the preview: where
//! there are too many, the one that has waited longest for a request is closed for the newest.
//! Reload channels are open for as long as their pages, so they are counted apart: no number of
//! them takes the place of a request, and the newest page has one at any time.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Connections at one time, besides reload channels.
const MAX_CONNECTIONS: usize = 256;
/// Reload channels at one time. Pages that nobody sees have none, so an author needs few.
const MAX_CHANNELS: usize = 64;

/// The open connections.
#[derive(Debug, Default)]
pub(super) struct Connections {
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    /// How many there are that are no channels, those included that were told to close and have not
    /// yet.
    count: usize,
    /// Given to the next that waits or listens, so that they stand in the order in which they began
    /// to.
    next_turn: u64,
    /// A second handle of each connection that waits for a request.
    waiting: BTreeMap<u64, TcpStream>,
    /// A second handle of each reload channel.
    channels: BTreeMap<u64, TcpStream>,
}

/// A connection; it counts until it is dropped, even if its thread panics.
#[derive(Debug)]
pub(super) struct Connection {
    pub(super) stream: TcpStream,
    state: Cell<State>,
    connections: Arc<Connections>,
}

/// What a connection is doing.
#[derive(Debug, Clone, Copy)]
enum State {
    /// It is answered, or cannot be closed by another.
    Busy,
    /// It waits for a request, since its turn.
    Waiting(u64),
    /// It is a reload channel, since its turn.
    Channel(u64),
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
        let state = Cell::new(State::Busy);
        let connection = Connection { stream, state, connections: Arc::clone(self) };
        connection.waits();
        Ok(connection)
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn turn(&mut self) -> u64 {
        self.next_turn += 1;
        self.next_turn
    }
}

impl Connection {
    /// From now on it waits for a request and may be closed for another.
    pub(super) fn waits(&self) {
        // Without a second handle it just cannot be closed early.
        let Ok(handle) = self.stream.try_clone() else { return };
        let mut open = self.connections.lock();
        let turn = open.turn();
        open.waiting.insert(turn, handle);
        self.state.set(State::Waiting(turn));
    }

    /// From now on it is answered.
    pub(super) fn answers(&self) {
        if let State::Waiting(turn) = self.state.get() {
            self.connections.lock().waiting.remove(&turn);
            self.state.set(State::Busy);
        }
    }

    /// From now on it is a reload channel, which takes no place of a request. The oldest channel is
    /// closed for it where there are too many.
    ///
    /// # Errors
    /// Where it could not be closed for another in its turn.
    pub(super) fn listens(&self) -> io::Result<()> {
        self.answers();
        let handle = self.stream.try_clone()?;
        let mut open = self.connections.lock();
        if open.channels.len() >= MAX_CHANNELS
            && let Some((_, oldest)) = open.channels.pop_first()
        {
            let _ = oldest.shutdown(Shutdown::Both);
        }
        let turn = open.turn();
        open.channels.insert(turn, handle);
        open.count -= 1;
        self.state.set(State::Channel(turn));
        Ok(())
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.answers();
        let mut open = self.connections.lock();
        match self.state.get() {
            State::Channel(turn) => drop(open.channels.remove(&turn)),
            State::Waiting(_) | State::Busy => open.count -= 1,
        }
    }
}
