//! What all connections share.

use crate::{
    Config, LimitsFail,
    descriptors::Caps,
    limits::{ClientKey, Key, Limits, Memory, Rates, Running, Shared, Sockets},
    metrics::Metrics,
    reuse::Reuse,
    token::Keys,
};
use hmac::{Hmac, Mac};
use mailmend_probe::{TlsRoots, guard::Guard};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// Refusals that are said politely at a time.
const POLITE: usize = 64;

/// A socket's place among the allowed ones; given back when the last holder lets go. A WebSocket
/// outlives its HTTP connection, so both hold it.
#[derive(Debug)]
pub struct Place {
    state: Arc<State>,
    kind: Kind,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    InAll,
    OfClient(ClientKey),
    Silent,
}

impl Place {
    /// Takes a place in all, if one is free.
    pub fn in_all(state: &Arc<State>) -> Option<Self> {
        state.sockets.open().then(|| Self { state: state.clone(), kind: Kind::InAll })
    }

    /// Takes one of the places for sockets that have not said hello yet.
    pub fn silent(state: &Arc<State>) -> Option<Self> {
        state.sockets.open_silent().then(|| Self { state: state.clone(), kind: Kind::Silent })
    }

    /// Takes one of the client's places, if one is free. Behind a proxy the client is known only
    /// once its request is.
    pub fn of_client(state: &Arc<State>, client: ClientKey) -> Option<Self> {
        state
            .sockets
            .open_client(client)
            .then(|| Self { state: state.clone(), kind: Kind::OfClient(client) })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        match self.kind {
            Kind::InAll => self.state.sockets.close(),
            Kind::OfClient(client) => self.state.sockets.close_client(client),
            Kind::Silent => self.state.sockets.close_silent(),
        }
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
    /// Refusals that are said politely at a time; beyond this the connection is only dropped.
    pub polite: Arc<Semaphore>,
    /// Sockets held.
    pub sockets: Sockets,
    /// Checks running.
    pub running: Arc<Running>,
    /// Budgets over time.
    pub limits: Arc<dyn Limits>,
    /// How large they are.
    pub rates: Rates,
    /// Refused sign-ins of the last half minute.
    pub reuse: Reuse,
    /// Public keys of embed tokens.
    pub tokens: Keys,
    /// Counters for `/metrics`.
    pub metrics: Metrics,
    /// Fires when the relay is asked to stop: no new checks, idle sockets close.
    pub draining: CancellationToken,
    /// Fires when running checks have had their time.
    pub stopping: CancellationToken,
    /// Every connection and every socket, for the drain.
    pub tasks: TaskTracker,
    key: Key,
}

impl State {
    /// Builds it from a configuration.
    ///
    /// Errors: a sentence that says what is wrong with the configuration.
    pub async fn new(config: Config) -> Result<Self, String> {
        let pem =
            match &config.extra_root {
                None => None,
                Some(path) => Some(std::fs::read(path).map_err(|error| {
                    format!("cannot read extra-root {}: {error}", path.display())
                })?),
            };
        let roots = TlsRoots::new(pem.as_deref()).map_err(|error| {
            format!("extra-root: {error}; write a PEM file with at least one certificate")
        })?;
        let mut key = [0; 32];
        getrandom::fill(&mut key)
            .map_err(|error| format!("no random numbers from the system: {error}"))?;
        let limits: Arc<dyn Limits> = if config.limits == "memory" {
            Arc::new(Memory::default())
        } else {
            let shared =
                Shared::connect(&config.limits, config.limits_fail == LimitsFail::Open).await?;
            key = shared.hash_key(key).await?;
            Arc::new(shared)
        };
        let caps =
            Caps { sockets: config.max_sockets, checks: config.max_checks, polite: POLITE }.fit();
        Ok(Self {
            guard: Arc::new(Guard::new(config.policy())),
            roots: Arc::new(roots),
            sockets: Sockets::new(caps.sockets, config.max_sockets_per_client),
            running: Running::new(caps.checks, config.max_checks_per_client, 2),
            polite: Arc::new(Semaphore::new(caps.polite)),
            limits,
            rates: Rates {
                checks_per_minute: config.checks_per_minute,
                site_per_minute: config.site_checks_per_minute,
                target_per_minute: config.target_checks_per_minute,
                sign_in_failures: config.sign_in_failures,
            },
            reuse: Reuse::default(),
            tokens: Keys::read(&config.token_key)?,
            metrics: Metrics::default(),
            draining: CancellationToken::new(),
            stopping: CancellationToken::new(),
            tasks: TaskTracker::new(),
            config,
            key,
        })
    }

    /// A hash that only this relay, or those that share its store, can make: tables and logs hold no
    /// names.
    pub fn keyed(&self, parts: &[&[u8]]) -> Key {
        // A key of any length is accepted (RFC 2104 section 2), so the error cannot happen.
        let Ok(mut mac) = <Hmac<sha2::Sha256> as Mac>::new_from_slice(&self.key) else {
            return [0; 32];
        };
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}
