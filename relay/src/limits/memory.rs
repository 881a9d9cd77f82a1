//! Counters of one relay, in memory, bounded.

use super::{Charge, Key, Later, Limits, Spent, Taken};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Entries per table (B-23). Live entries are never evicted, or a flood of fresh keys would wash the
/// counters out; beyond this the rest shares one bucket. Just below 7/8 of 2^16, where a hash map
/// doubles: nine tables of 100,000 would take 48 MiB, these take 24.
const ENTRIES: usize = 57_000;

/// Half of a keyed hash tells keys apart as well as the whole, in half the memory.
type Short = [u8; 16];

/// The bucket that all keys share when a table is full.
const OVERFLOW: Short = [0xff; 16];

fn short(key: &Key) -> Short {
    key.first_chunk().copied().unwrap_or(OVERFLOW)
}

#[derive(Debug, Clone, Copy)]
struct Window {
    end: Instant,
    count: u32,
}

#[derive(Debug, Default)]
struct Table {
    windows: HashMap<Short, Window>,
    /// When expired entries were last swept out of a full table: once a second at most.
    swept: Option<Instant>,
}

impl Table {
    /// The key to count under: its own, or the shared one in a full table.
    fn place(&mut self, key: Short, now: Instant) -> Short {
        if self.windows.contains_key(&key) || self.windows.len() < ENTRIES {
            return key;
        }
        if self.swept.is_none_or(|at| now.duration_since(at) >= Duration::from_secs(1)) {
            self.swept = Some(now);
            self.windows.retain(|_, window| window.end > now);
        }
        if self.windows.len() < ENTRIES { key } else { OVERFLOW }
    }

    fn live(&self, key: &Short, now: Instant) -> Option<Window> {
        self.windows.get(key).copied().filter(|window| window.end > now)
    }

    fn add(&mut self, key: Short, span: Duration, now: Instant) {
        let window = self.windows.entry(key).or_insert(Window { end: now + span, count: 0 });
        if window.end <= now {
            *window = Window { end: now + span, count: 0 };
        }
        window.count = window.count.saturating_add(1);
    }

    /// Takes one event out of a window; says whether it was the last. Nothing is kept of a key without
    /// events, so that what is given back (a sign-in that worked) fills no table.
    fn uncount(&mut self, key: Short) -> bool {
        let Some(window) = self.windows.get_mut(&key) else { return false };
        window.count = window.count.saturating_sub(1);
        let last = window.count == 0;
        if last {
            self.windows.remove(&key);
        }
        last
    }

    /// Takes the event of a moment back, unless the window began later. Gives the moment that the key's
    /// first event was counted at, if this was its last; a key without an entry was counted with the rest.
    fn remove(&mut self, key: Short, span: Duration, at: Instant) -> Option<Instant> {
        let own = self.windows.contains_key(&key);
        let key = if own { key } else { OVERFLOW };
        let begin = self.windows.get(&key)?.end.checked_sub(span)?;
        if begin > at {
            return None;
        }
        let last = self.uncount(key);
        (last || !own).then_some(if own { begin } else { at })
    }

    /// Counts one charge; notes the entries that were counted, to undo them.
    ///
    /// What counts once has an entry of its own, with a count of those who hold it: only the first
    /// adds to the counter, and only the last to give it back takes from it. Otherwise whoever signs
    /// in twice with one right password would take somebody else's refusal off the counter.
    fn take(
        &mut self,
        charge: &Charge,
        now: Instant,
        counted: &mut Vec<(&'static str, Short)>,
    ) -> Result<(), Spent> {
        let once = charge.once.as_ref().map(short);
        let held = once.is_some_and(|once| self.live(&once, now).is_some_and(|it| it.count > 0));
        if !held {
            let key = self.place(short(&charge.key), now);
            if let Some(window) = self.live(&key, now).filter(|it| it.count >= charge.limit) {
                return Err(Spent::rate(window.end - now));
            }
            self.add(key, charge.span, now);
            counted.push((charge.table, key));
        }
        if let Some(once) = once {
            let once = self.place(once, now);
            self.add(once, charge.span, now);
            counted.push((charge.table, once));
        }
        Ok(())
    }

    fn give_back(&mut self, charge: &Charge, at: Instant) {
        let counted = match &charge.once {
            // The mark's first holder was counted, maybe before this one came.
            Some(once) => self.remove(short(once), charge.span, at),
            None => Some(at),
        };
        if let Some(at) = counted {
            self.remove(short(&charge.key), charge.span, at);
        }
    }
}

/// The counters, for one caller at a time.
#[derive(Debug, Default)]
struct Tables(HashMap<&'static str, Table>);

impl Tables {
    fn table(&mut self, name: &'static str) -> &mut Table {
        self.0.entry(name).or_default()
    }

    /// All charges or none, one after the other, so that two charges of one key count twice.
    fn take(&mut self, charges: &[Charge], now: Instant) -> Result<(), Spent> {
        let mut counted = Vec::with_capacity(charges.len());
        for charge in charges {
            if let Err(spent) = self.table(charge.table).take(charge, now, &mut counted) {
                for (table, key) in counted {
                    self.table(table).uncount(key);
                }
                return Err(spent);
            }
        }
        Ok(())
    }

    fn give_back(&mut self, charges: &[Charge], at: Instant) {
        for charge in charges {
            self.table(charge.table).give_back(charge, at);
        }
    }
}

/// Counters in memory.
#[derive(Debug, Default)]
pub struct Memory {
    tables: Mutex<Tables>,
}

impl Memory {
    fn with<R>(&self, act: impl FnOnce(&mut Tables) -> R) -> R {
        // A poisoned lock means another task panicked between two counter updates; carry on.
        act(&mut self.tables.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// As [`Limits::take`], at a given time.
    pub fn take_at(&self, charges: &[Charge], now: Instant) -> Result<Taken, Spent> {
        self.with(|tables| tables.take(charges, now))?;
        Ok(Taken { at: now, alone: true })
    }
}

impl Limits for Memory {
    fn take<'a>(&'a self, charges: &'a [Charge]) -> Later<'a, Result<Taken, Spent>> {
        Box::pin(async move { self.take_at(charges, Instant::now()) })
    }

    fn give_back<'a>(&'a self, charges: &'a [Charge], taken: Taken) -> Later<'a, ()> {
        self.with(|tables| tables.give_back(charges, taken.at));
        Box::pin(std::future::ready(()))
    }

    fn first_use<'a>(&'a self, key: Key, span: Duration) -> Later<'a, bool> {
        let now = Instant::now();
        let key = short(&key);
        let fresh = self.with(|tables| {
            let table = tables.table("used");
            // A full table refuses: a replay must never pass for want of memory.
            let fresh = table.live(&key, now).is_none() && table.place(key, now) == key;
            if fresh {
                table.add(key, span, now);
            }
            fresh
        });
        Box::pin(std::future::ready(fresh))
    }

    fn ready(&self) -> Later<'_, bool> {
        Box::pin(std::future::ready(true))
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Charges, Rates, SignIn},
        *,
    };

    const RATES: Rates = Rates {
        checks_per_minute: 100,
        site_per_minute: 2,
        target_per_minute: 1_000,
        sign_in_failures: 3,
    };
    const MINUTE: Duration = Duration::from_secs(60);

    fn charge(key: u8, limit: u32) -> Charge {
        Charge { table: "t", key: [key; 32], limit, span: MINUTE, once: None }
    }

    fn sign_in(account: u8, user: u8) -> SignIn {
        SignIn { account: [account; 32], target: [7; 32], user: [user; 32], well_known: false }
    }

    #[test]
    fn refused_sign_ins_are_limited_and_others_given_back() {
        let memory = Memory::default();
        let now = Instant::now();
        let charges = Charges::of([1; 32], &[], &[sign_in(1, 1)], &RATES);
        for _ in 0..20 {
            let taken = memory.take_at(&charges.all(), now).unwrap();
            drop(memory.give_back(&charges.unused(&[false]), taken));
        }
        for _ in 0..3 {
            memory.take_at(&charges.all(), now).unwrap();
            assert!(charges.unused(&[true]).is_empty());
        }
        let other_client = Charges::of([9; 32], &[], &[sign_in(1, 1)], &RATES);
        let spent = memory.take_at(&other_client.all(), now).unwrap_err();
        assert_eq!(spent, Spent::rate(10 * MINUTE));
        assert!(memory.take_at(&other_client.all(), now + 10 * MINUTE).is_ok());
    }

    /// C48: twenty at once.
    #[test]
    fn racing_sockets_cannot_exceed_the_account_budget() {
        let memory = Memory::default();
        let now = Instant::now();
        let started = (0..20_u8).filter(|client| {
            let charges = Charges::of([*client; 32], &[], &[sign_in(1, 1)], &RATES);
            memory.take_at(&charges.all(), now).is_ok()
        });
        assert_eq!(started.count(), 3);
    }

    /// C47: spraying.
    #[test]
    fn one_password_for_many_users_stops_after_three_users() {
        let memory = Memory::default();
        let now = Instant::now();
        let tried = (0..50_u8).filter(|user| {
            let charges = Charges::of([1; 32], &[], &[sign_in(*user, *user + 100)], &RATES);
            memory.take_at(&charges.all(), now).is_ok()
        });
        assert_eq!(tried.count(), 3);
    }

    /// C47: from many clients.
    #[test]
    fn a_guess_spread_over_clients_stops_at_the_target() {
        let memory = Memory::default();
        let now = Instant::now();
        let tried = (0..50_u8).filter(|n| {
            let charges = Charges::of([*n; 32], &[], &[sign_in(*n, *n + 100)], &RATES);
            memory.take_at(&charges.all(), now).is_ok()
        });
        assert_eq!(tried.count(), 10);
    }

    #[test]
    fn a_site_has_one_budget_for_all_its_pages() {
        let memory = Memory::default();
        let now = Instant::now();
        let started = (0..5_u8).filter(|client| {
            let charges = Charges::of([*client; 32], &[], &[], &RATES).and_site([9; 32], &RATES);
            memory.take_at(&charges.all(), now).is_ok()
        });
        assert_eq!(started.count(), 2);
    }

    #[test]
    fn all_charges_or_none() {
        let memory = Memory::default();
        let now = Instant::now();
        memory.take_at(&[charge(2, 1)], now).unwrap();
        for _ in 0..5 {
            assert!(memory.take_at(&[charge(1, 1), charge(2, 1)], now).is_err());
        }
        assert!(memory.take_at(&[charge(1, 1)], now).is_ok());
    }

    /// Every table that the rules and the tokens know.
    fn tables() -> usize {
        let charges = Charges::of([1; 32], &[([2; 32], false)], &[sign_in(1, 1)], &RATES);
        let names: std::collections::BTreeSet<_> = charges
            .all()
            .into_iter()
            .map(|charge| charge.table)
            .chain(["used", "site_minute"])
            .collect();
        names.len()
    }

    /// C15: a million keys; were every table as full as this one, all would take 32 MiB at most.
    #[test]
    fn a_flood_of_keys_neither_grows_nor_frees_the_blocked() {
        let memory = Memory::default();
        let now = Instant::now();
        memory.take_at(&[charge(1, 1)], now).unwrap();
        for n in 0..1_000_000_u32 {
            let mut key = [0; 32];
            key[..4].copy_from_slice(&n.to_be_bytes());
            let _ = memory.take_at(&[Charge { key, ..charge(0, 1) }], now);
        }
        assert!(memory.take_at(&[charge(1, 1)], now).is_err());
        let room = memory.with(|tables| tables.table("t").windows.capacity());
        // A map keeps an eighth of its buckets free, and an octet of control beside each.
        let octets = (room * 8).div_ceil(7) * (size_of::<(Short, Window)>() + 1) * tables();
        assert!(octets <= 32 << 20, "{octets} octets in {} tables", tables());
        assert!(memory.take_at(&[charge(9, 1)], now + MINUTE).is_ok(), "expired entries make room");
    }

    #[test]
    fn what_is_given_back_leaves_nothing_behind() {
        let memory = Memory::default();
        let now = Instant::now();
        let charges = Charges::of([1; 32], &[], &[sign_in(1, 2)], &RATES);
        let taken = memory.take_at(&charges.all(), now).unwrap();
        drop(memory.give_back(&charges.all(), taken));
        assert_eq!(
            memory.with(|tables| tables.0.values().map(|table| table.windows.len()).sum::<usize>()),
            0
        );
        // In a full table as well: the shared bucket is given back too.
        for n in 0..ENTRIES as u32 {
            let mut key = [0; 32];
            key[..4].copy_from_slice(&n.to_be_bytes());
            memory.take_at(&[Charge { key, ..charge(0, 1) }], now).unwrap();
        }
        for _ in 0..10 {
            let taken = memory.take_at(&[charge(200, 1)], now).unwrap();
            drop(memory.give_back(&[charge(200, 1)], taken));
        }
    }

    #[tokio::test]
    async fn a_key_is_used_once() {
        let memory = Memory::default();
        assert!(memory.first_use([1; 32], MINUTE).await);
        assert!(!memory.first_use([1; 32], MINUTE).await);
        assert!(memory.first_use([2; 32], MINUTE).await);
    }

    /// A right password of one's own takes nobody else's refusal off the counter.
    #[test]
    fn signing_in_to_a_mailbox_of_ones_own_frees_no_further_guess() {
        let memory = Memory::default();
        let now = Instant::now();
        let check = |user: u8, protocols: u8| {
            let sign_ins: Vec<_> = (0..protocols).map(|n| sign_in(user + 100 * n, user)).collect();
            Charges::of([90; 32], &[], &sign_ins, &RATES)
        };
        for guess in [2, 3] {
            memory.take_at(&check(guess, 1).all(), now).unwrap();
        }
        for _ in 0..5 {
            let own = check(1, 2);
            let both = [0, 1].map(|_| memory.take_at(&own.all(), now).unwrap());
            for taken in both {
                drop(memory.give_back(&own.unused(&[false, false]), taken));
            }
        }
        memory.take_at(&check(4, 1).all(), now).unwrap();
        assert!(memory.take_at(&check(5, 1).all(), now).is_err(), "a fourth user within the hour");
    }
}

#[cfg(test)]
mod model;
