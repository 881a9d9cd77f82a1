//! Budgets in memory: who may run how much. Reserved before the attempt; tables are bounded.

use mailmend_protocol::Refusal;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Entries per table (SECURITY.md B-23). A full table refuses new keys; live entries are never
/// evicted, or a flood of fresh keys would wash the counters out.
const ENTRIES: usize = 100_000;
const MINUTE: Duration = Duration::from_secs(60);
const TEN_MINUTES: Duration = Duration::from_secs(600);
/// Failed sign-ins per client, whatever the account, within ten minutes (B-20).
const CLIENT_FAILURES: u32 = 5;
/// Failed sign-ins per target, whatever the client, within ten minutes (B-20).
const TARGET_FAILURES: u32 = 10;

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

/// Events per key within a window.
#[derive(Debug)]
struct Window<K> {
    span: Duration,
    limit: u32,
    counts: HashMap<K, (Instant, u32)>,
}

impl<K: std::hash::Hash + Eq> Window<K> {
    fn new(span: Duration, limit: u32) -> Self {
        Self { span, limit, counts: HashMap::new() }
    }

    /// Takes one event, or says when one is free again.
    fn take(&mut self, key: K, now: Instant) -> Result<(), Duration> {
        self.peek(&key, now)?;
        let span = self.span;
        if self.counts.len() >= ENTRIES {
            self.counts.retain(|_, (start, _)| now.duration_since(*start) < span);
        }
        if self.counts.len() >= ENTRIES && !self.counts.contains_key(&key) {
            return Err(self.span);
        }
        let entry = self.counts.entry(key).or_insert((now, 0));
        if now.duration_since(entry.0) >= span {
            *entry = (now, 0);
        }
        entry.1 += 1;
        Ok(())
    }

    fn peek(&self, key: &K, now: Instant) -> Result<(), Duration> {
        match self.counts.get(key) {
            Some((start, count)) if *count >= self.limit && now.duration_since(*start) < self.span => Err(self.span - now.duration_since(*start)),
            _ => Ok(()),
        }
    }

    /// Gives an event back that turned out not to count.
    fn give_back(&mut self, key: &K) {
        if let Some((_, count)) = self.counts.get_mut(key) {
            *count = count.saturating_sub(1);
        }
    }
}

/// An account: keyed hash of target and user, so that no table holds names.
pub type AccountKey = [u8; 32];

#[derive(Debug)]
struct Tables {
    checks: Window<ClientKey>,
    by_account: Window<AccountKey>,
    by_client: Window<ClientKey>,
    by_target: Window<AccountKey>,
    running: usize,
    sockets: HashMap<ClientKey, usize>,
    sockets_in_all: usize,
}

/// All budgets of this relay.
#[derive(Debug)]
pub struct Budgets {
    tables: Mutex<Tables>,
    max_checks: usize,
    max_sockets: usize,
    max_sockets_per_client: usize,
}

/// Why a budget said no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spent {
    /// For the page.
    pub refusal: Refusal,
    /// When to come back.
    pub retry_after: Duration,
}

/// The keys of a check that signs in; reserved as a failure until it is known not to be one.
#[derive(Debug, Clone, Default)]
pub struct SignIns {
    /// Account keys, one per direction.
    pub accounts: Vec<AccountKey>,
    /// Target keys, one per direction.
    pub targets: Vec<AccountKey>,
}

impl Budgets {
    /// Budgets with these limits.
    pub fn new(config: &crate::Config) -> Self {
        Self {
            tables: Mutex::new(Tables {
                checks: Window::new(MINUTE, config.checks_per_minute),
                by_account: Window::new(TEN_MINUTES, config.sign_in_failures),
                by_client: Window::new(TEN_MINUTES, CLIENT_FAILURES.max(config.sign_in_failures)),
                by_target: Window::new(TEN_MINUTES, TARGET_FAILURES.max(config.sign_in_failures)),
                running: 0,
                sockets: HashMap::new(),
                sockets_in_all: 0,
            }),
            max_checks: config.max_checks,
            max_sockets: config.max_sockets,
            max_sockets_per_client: config.max_sockets_per_client,
        }
    }

    fn with<R>(&self, act: impl FnOnce(&mut Tables) -> R) -> R {
        // A poisoned lock means another task panicked between two counter updates; carry on.
        act(&mut self.tables.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Holds a place for a socket; give it back with [`Self::close_socket`].
    pub fn open_socket(&self, client: ClientKey) -> bool {
        self.with(|tables| {
            let mine = tables.sockets.get(&client).copied().unwrap_or(0);
            if tables.sockets_in_all >= self.max_sockets || mine >= self.max_sockets_per_client {
                return false;
            }
            tables.sockets_in_all += 1;
            tables.sockets.insert(client, mine + 1);
            true
        })
    }

    /// Gives a socket's place back.
    pub fn close_socket(&self, client: ClientKey) {
        self.with(|tables| {
            tables.sockets_in_all = tables.sockets_in_all.saturating_sub(1);
            if let Some(mine) = tables.sockets.get_mut(&client) {
                *mine = mine.saturating_sub(1);
                if *mine == 0 {
                    tables.sockets.remove(&client);
                }
            }
        });
    }

    /// Reserves a check and its sign-ins, all or nothing.
    pub fn start_check(&self, client: ClientKey, sign_ins: &SignIns, now: Instant) -> Result<(), Spent> {
        self.with(|tables| {
            if tables.running >= self.max_checks {
                return Err(Spent { refusal: Refusal::Overload, retry_after: Duration::from_secs(5) });
            }
            let rate = |retry_after| Spent { refusal: Refusal::Rate, retry_after };
            for account in &sign_ins.accounts {
                tables.by_account.peek(account, now).map_err(rate)?;
                tables.by_client.peek(&client, now).map_err(rate)?;
            }
            for target in &sign_ins.targets {
                tables.by_target.peek(target, now).map_err(rate)?;
            }
            tables.checks.take(client, now).map_err(rate)?;
            for account in &sign_ins.accounts {
                tables.by_account.take(*account, now).map_err(rate)?;
                tables.by_client.take(client, now).map_err(rate)?;
            }
            for target in &sign_ins.targets {
                tables.by_target.take(*target, now).map_err(rate)?;
            }
            tables.running += 1;
            Ok(())
        })
    }

    /// The check ended; reservations of directions whose sign-in was not refused are given back.
    pub fn end_check(&self, client: ClientKey, sign_ins: &SignIns, refused: &[bool]) {
        self.with(|tables| {
            tables.running = tables.running.saturating_sub(1);
            for (index, account) in sign_ins.accounts.iter().enumerate() {
                if !refused.get(index).copied().unwrap_or(true) {
                    tables.by_account.give_back(account);
                    tables.by_client.give_back(&client);
                    if let Some(target) = sign_ins.targets.get(index) {
                        tables.by_target.give_back(target);
                    }
                }
            }
        });
    }

    /// Sockets and running checks, for `/metrics`.
    pub fn gauges(&self) -> (usize, usize) {
        self.with(|tables| (tables.sockets_in_all, tables.running))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    fn budgets(flags: &[&str]) -> Budgets {
        Budgets::new(&crate::Config::try_parse_from(std::iter::once("relay").chain(flags.iter().copied())).unwrap())
    }

    #[test]
    fn keys_fold_mapped_addresses_and_halves_of_ipv6() {
        let key = |text: &str| client_key(text.parse().unwrap());
        assert_eq!(key("::ffff:192.0.2.1"), key("192.0.2.1"));
        assert_eq!(key("2001:db8::1"), key("2001:db8::ffff"));
        assert_ne!(key("2001:db8::1"), key("2001:db8:0:1::1"));
    }

    #[test]
    fn refused_sign_ins_are_limited_and_others_given_back() {
        let budgets = budgets(&["--checks-per-minute", "100"]);
        let now = Instant::now();
        let sign_ins = SignIns { accounts: vec![[1; 32]], targets: vec![[2; 32]] };
        for _ in 0..20 {
            budgets.start_check([0; 8], &sign_ins, now).unwrap();
            budgets.end_check([0; 8], &sign_ins, &[false]);
        }
        for _ in 0..3 {
            budgets.start_check([0; 8], &sign_ins, now).unwrap();
            budgets.end_check([0; 8], &sign_ins, &[true]);
        }
        assert_eq!(budgets.start_check([9; 8], &sign_ins, now).unwrap_err().refusal, Refusal::Rate);
        assert!(budgets.start_check([0; 8], &sign_ins, now + TEN_MINUTES).is_ok());
    }

    #[test]
    fn racing_sockets_cannot_exceed_the_account_budget() {
        let budgets = budgets(&["--checks-per-minute", "100"]);
        let sign_ins = SignIns { accounts: vec![[1; 32]], targets: vec![[2; 32]] };
        let now = Instant::now();
        let started = (0..20_u8).filter(|n| budgets.start_check([*n; 8], &sign_ins, now).is_ok()).count();
        assert_eq!(started, 3);
    }

    #[test]
    fn sockets_and_checks_have_caps() {
        let budgets = budgets(&["--max-sockets", "3", "--max-sockets-per-client", "2", "--max-checks", "1"]);
        assert!(budgets.open_socket([1; 8]) && budgets.open_socket([1; 8]));
        assert!(!budgets.open_socket([1; 8]));
        assert!(budgets.open_socket([2; 8]) && !budgets.open_socket([3; 8]));
        budgets.close_socket([1; 8]);
        assert!(budgets.open_socket([3; 8]));
        let none = SignIns::default();
        budgets.start_check([1; 8], &none, Instant::now()).unwrap();
        assert_eq!(budgets.start_check([2; 8], &none, Instant::now()).unwrap_err().refusal, Refusal::Overload);
    }
}
