//! Budgets: who may run how much (SECURITY.md B-15 to B-23). Reserved before the attempt, given back
//! where it turned out not to count. Counting is a [`Limits`] store: memory, or Redis for several relays.

mod memory;
mod redis;
mod rules;
mod running;
mod sockets;

pub use memory::Memory;
pub use redis::Shared;
pub use rules::{Charge, Charges, Rates, SignIn};
pub use running::{Running, Slot};
pub use sockets::Sockets;

use mailmend_protocol::Refusal;
use std::{
    fmt::Debug,
    future::Future,
    net::IpAddr,
    pin::Pin,
    time::{Duration, Instant},
};

/// A keyed hash: no table holds names or addresses in clear.
pub type Key = [u8; 32];

/// A client: an IPv4 address or an IPv6 /64 (B-17).
pub type ClientKey = [u8; 8];

/// The key of an address; mapped addresses fold to IPv4.
pub fn client_key(ip: IpAddr) -> ClientKey {
    match ip.to_canonical() {
        IpAddr::V4(ip) => {
            let [a, b, c, d] = ip.octets();
            [0, 0, 0, 0, a, b, c, d]
        }
        IpAddr::V6(ip) => {
            let [a, b, c, d, e, f, g, h, ..] = ip.octets();
            [a, b, c, d, e, f, g, h]
        }
    }
}

/// Why a budget said no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spent {
    /// For the page.
    pub refusal: Refusal,
    /// When to come back.
    pub retry_after: Duration,
}

impl Spent {
    /// A window is used up.
    pub fn rate(retry_after: Duration) -> Self {
        Self { refusal: Refusal::Rate, retry_after }
    }

    /// The relay itself cannot take more now.
    pub fn overload() -> Self {
        Self { refusal: Refusal::Overload, retry_after: Duration::from_secs(5) }
    }
}

/// That charges were taken: needed to give them back.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// When. A window that began later never counted them.
    at: Instant,
    /// The relay counted them alone, while the store was away.
    alone: bool,
}

/// What a store answers, later.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Counts events per key within windows.
pub trait Limits: Debug + Send + Sync {
    /// Takes all charges or none.
    fn take<'a>(&'a self, charges: &'a [Charge]) -> Later<'a, Result<Taken, Spent>>;

    /// Gives charges back that turned out not to count, out of the windows that they were counted in: a
    /// window that began since then holds other people's.
    fn give_back<'a>(&'a self, charges: &'a [Charge], taken: Taken) -> Later<'a, ()>;

    /// Notes that a key was used; `false` if it was before, or if nothing more can be remembered.
    fn first_use<'a>(&'a self, key: Key, span: Duration) -> Later<'a, bool>;

    /// Whether the store answers, for `/readyz`.
    fn ready(&self) -> Later<'_, bool>;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// C54: budgets count on the monotonic clock; somebody who sets the clock gains nothing.
    #[test]
    fn no_budget_reads_the_wall_clock() {
        for source in [
            include_str!("memory.rs"),
            include_str!("redis.rs"),
            include_str!("rules.rs"),
            include_str!("running.rs"),
            include_str!("sockets.rs"),
            include_str!("../reuse.rs"),
            include_str!("../session.rs"),
        ] {
            let shipped = source.split("#[cfg(test)]").next().unwrap();
            assert!(!shipped.contains("SystemTime") && !shipped.contains("UNIX_EPOCH"));
        }
    }

    #[test]
    fn keys_fold_mapped_addresses_and_halves_of_ipv6() {
        let key = |text: &str| client_key(text.parse().unwrap());
        assert_eq!(key("::ffff:192.0.2.1"), key("192.0.2.1"));
        assert_eq!(key("2001:db8::1"), key("2001:db8::ffff"));
        assert_ne!(key("2001:db8::1"), key("2001:db8:0:1::1"));
    }
}
