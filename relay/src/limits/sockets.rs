//! Sockets held now: in all, per client, per network, and those that have not said hello (B-16).

use super::ClientKey;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// How many times a client's share its whole network (IPv4 /24, IPv6 /56) may hold.
const NETWORK: usize = 5;
/// One socket in so many may be silent.
const SILENT_SHARE: usize = 10;

/// Counts sockets.
#[derive(Debug)]
pub struct Sockets {
    max: usize,
    max_per_client: usize,
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    all: usize,
    silent: usize,
    by_client: HashMap<ClientKey, usize>,
    by_network: HashMap<ClientKey, usize>,
}

impl Sockets {
    /// With these caps.
    pub fn new(max: usize, max_per_client: usize) -> Self {
        Self { max, max_per_client, held: Mutex::default() }
    }

    /// Holds a place in all; give it back with [`Self::close`].
    pub fn open(&self) -> bool {
        let mut held = self.held();
        let free = held.all < self.max;
        held.all += usize::from(free);
        free
    }

    /// Gives a place back.
    pub fn close(&self) {
        let mut held = self.held();
        held.all = held.all.saturating_sub(1);
    }

    /// Holds one of the few places for sockets that have not said hello: a flood of them must not
    /// take the places of people. Give it back with [`Self::close_silent`].
    pub fn open_silent(&self) -> bool {
        let mut held = self.held();
        let free = held.silent < (self.max / SILENT_SHARE).max(1);
        held.silent += usize::from(free);
        free
    }

    /// Gives a silent socket's place back.
    pub fn close_silent(&self) {
        let mut held = self.held();
        held.silent = held.silent.saturating_sub(1);
    }

    /// Holds one of the client's places; give it back with [`Self::close_client`].
    pub fn open_client(&self, client: ClientKey) -> bool {
        let mut held = self.held();
        let network = network(client);
        let mine = held.by_client.get(&client).copied().unwrap_or(0);
        let ours = held.by_network.get(&network).copied().unwrap_or(0);
        if mine >= self.max_per_client || ours >= self.max_per_client.saturating_mul(NETWORK) {
            return false;
        }
        held.by_client.insert(client, mine + 1);
        held.by_network.insert(network, ours + 1);
        true
    }

    /// Gives one of the client's places back.
    pub fn close_client(&self, client: ClientKey) {
        let mut held = self.held();
        decrease(&mut held.by_client, client);
        decrease(&mut held.by_network, network(client));
    }

    /// Sockets held now.
    pub fn count(&self) -> usize {
        self.held().all
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn decrease(map: &mut HashMap<ClientKey, usize>, key: ClientKey) {
    let left = map.get(&key).copied().unwrap_or(0).saturating_sub(1);
    if left == 0 {
        map.remove(&key);
    } else {
        map.insert(key, left);
    }
}

/// The last octet of a client's key is the last of an IPv4 address, or of an IPv6 /64: without it
/// this is the /24 or the /56.
fn network(client: ClientKey) -> ClientKey {
    let [a, b, c, d, e, f, g, _] = client;
    [a, b, c, d, e, f, g, 0]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// C13, C14: in all, per client, per network.
    #[test]
    fn clients_networks_and_the_whole_have_caps() {
        let sockets = Sockets::new(100, 2);
        assert!(sockets.open_client([1; 8]) && sockets.open_client([1; 8]));
        assert!(!sockets.open_client([1; 8]));
        sockets.close_client([1; 8]);
        assert!(sockets.open_client([1; 8]));
        let neighbours =
            (0..100_u8).filter(|n| sockets.open_client([5, 5, 5, 5, 5, 5, 5, *n])).count();
        assert_eq!(neighbours, 10);
        let sockets = Sockets::new(1, 1);
        assert!(sockets.open() && !sockets.open());
        sockets.close();
        assert!(sockets.open());
    }

    #[test]
    fn a_tenth_may_be_silent() {
        let sockets = Sockets::new(20, 10);
        assert!(sockets.open_silent() && sockets.open_silent() && !sockets.open_silent());
        sockets.close_silent();
        assert!(sockets.open_silent());
    }
}
