//! Checks running now: in all, per client, per target. Of this process, since only it runs them.

use super::{Key, Spent};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// How many checks may run at a time (B-18, B-19).
#[derive(Debug, Clone, Copy)]
pub struct Caps {
    /// In all.
    pub all: usize,
    /// Of one client.
    pub client: usize,
    /// Against one target.
    pub target: usize,
}

/// Counts what runs.
#[derive(Debug)]
pub struct Running {
    caps: Caps,
    now: Mutex<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    all: usize,
    by_key: HashMap<Key, usize>,
}

/// A running check's place; dropping it gives it back.
#[derive(Debug)]
pub struct Slot {
    running: Arc<Running>,
    keys: Vec<Key>,
}

impl Running {
    /// With these caps.
    pub fn new(all: usize, client: usize, target: usize) -> Arc<Self> {
        Arc::new(Self { caps: Caps { all, client, target }, now: Mutex::default() })
    }

    /// Takes a place for a check of `client` against `targets` (key, well known).
    pub fn take(self: &Arc<Self>, client: Key, targets: &[(Key, bool)]) -> Result<Slot, Spent> {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if now.all >= self.caps.all {
            return Err(Spent::overload());
        }
        let soon = Duration::from_secs(5);
        let wide = |well_known: bool| {
            if well_known { self.caps.target.saturating_mul(10) } else { self.caps.target }
        };
        let caps = targets.iter().map(|(key, well_known)| (*key, wide(*well_known)));
        let caps: Vec<(Key, usize)> =
            std::iter::once((client, self.caps.client)).chain(caps).collect();
        if caps.iter().any(|(key, cap)| now.by_key.get(key).copied().unwrap_or(0) >= *cap) {
            return Err(Spent::rate(soon));
        }
        now.all += 1;
        let keys: Vec<Key> = caps.into_iter().map(|(key, _)| key).collect();
        for key in &keys {
            *now.by_key.entry(*key).or_default() += 1;
        }
        Ok(Slot { running: self.clone(), keys })
    }

    /// Checks running now.
    pub fn count(&self) -> usize {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).all
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut now = self.running.now.lock().unwrap_or_else(PoisonError::into_inner);
        now.all = now.all.saturating_sub(1);
        for key in &self.keys {
            let left = now.by_key.get(key).copied().unwrap_or(0).saturating_sub(1);
            if left == 0 {
                now.by_key.remove(key);
            } else {
                now.by_key.insert(*key, left);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mailmend_protocol::Refusal;

    #[test]
    fn caps_hold_and_places_come_back() {
        let running = Running::new(3, 2, 2);
        let first = running.take([1; 32], &[]).unwrap();
        let second = running.take([1; 32], &[]).unwrap();
        assert_eq!(running.take([1; 32], &[]).unwrap_err().refusal, Refusal::Rate);
        let third = running.take([2; 32], &[]).unwrap();
        assert_eq!(running.take([3; 32], &[]).unwrap_err().refusal, Refusal::Overload);
        drop((first, second, third));
        assert_eq!(running.count(), 0);
        assert!(running.now.lock().unwrap().by_key.is_empty());
    }

    #[test]
    fn one_target_is_not_asked_by_everybody_at_once() {
        let running = Running::new(100, 2, 2);
        let target = [9; 32];
        let held: Vec<_> =
            (0..5_u8).map(|client| running.take([client; 32], &[(target, false)])).collect();
        assert_eq!(held.iter().filter(|slot| slot.is_ok()).count(), 2);
        let held: Vec<_> =
            (10..40_u8).map(|client| running.take([client; 32], &[([8; 32], true)])).collect();
        assert_eq!(held.iter().filter(|slot| slot.is_ok()).count(), 20);
    }
}
