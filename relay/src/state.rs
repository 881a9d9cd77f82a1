//! What all connections share.

use crate::{Config, limits::{Budgets, ClientKey}, metrics::Metrics};
use hmac::{Hmac, Mac};
use mailmend_probe::{TlsRoots, guard::Guard};
use std::sync::Arc;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// A socket's place among the allowed ones; given back when the last holder lets go. A WebSocket
/// outlives its HTTP connection, so both hold it.
#[derive(Debug)]
pub struct Place {
    state: Arc<State>,
    client: ClientKey,
}

impl Place {
    /// Takes a place if one is free.
    pub fn take(state: &Arc<State>, client: ClientKey) -> Option<Arc<Self>> {
        state.budgets.open_socket(client).then(|| Arc::new(Self { state: state.clone(), client }))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.state.budgets.close_socket(self.client);
    }
}

/// Shared by all connections of a relay.
#[derive(Debug)]
pub struct State {
    /// The configuration in force.
    pub config: Config,
    /// Decides and dials.
    pub guard: Arc<Guard>,
    /// Trusted roots.
    pub roots: Arc<TlsRoots>,
    /// Who may do how much.
    pub budgets: Budgets,
    /// Counters for `/metrics`.
    pub metrics: Metrics,
    /// Fires when the relay is asked to stop.
    pub draining: CancellationToken,
    /// Every connection and every socket, for the drain.
    pub tasks: TaskTracker,
    key: [u8; 32],
}

impl State {
    /// Builds it from a configuration.
    ///
    /// Errors: a sentence that says what is wrong with the configuration.
    pub fn new(config: Config) -> Result<Self, String> {
        let pem = match &config.extra_root {
            None => None,
            Some(path) => Some(std::fs::read(path).map_err(|error| format!("cannot read extra-root {}: {error}", path.display()))?),
        };
        let roots = TlsRoots::new(pem.as_deref()).map_err(|error| format!("extra-root: {error}; write a PEM file with at least one certificate"))?;
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|error| format!("no random numbers from the system: {error}"))?;
        Ok(Self {
            guard: Arc::new(Guard::new(config.policy())),
            roots: Arc::new(roots),
            budgets: Budgets::new(&config),
            metrics: Metrics::default(),
            draining: CancellationToken::new(),
            tasks: TaskTracker::new(),
            config,
            key,
        })
    }

    /// A hash that only this process can make: tables and logs hold no names.
    pub fn keyed(&self, parts: &[&str]) -> [u8; 32] {
        let Ok(mut mac) = <Hmac<sha2::Sha256> as Mac>::new_from_slice(&self.key) else { return [0; 32] };
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }
}
