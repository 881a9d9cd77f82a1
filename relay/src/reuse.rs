//! The same check within half a minute of a refused sign-in repeats what was seen, and does not sign
//! in again: impatience must not lock an account (SECURITY.md T7).

use crate::{limits::Key, stage::Written};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// How long a verdict is repeated.
const SPAN: Duration = Duration::from_secs(30);
/// Verdicts remembered; beyond this the oldest goes.
const ENTRIES: usize = 256;

#[derive(Debug)]
struct Seen {
    at: Instant,
    observations: Vec<Written>,
}

/// Recent refused sign-ins, by keyed hash of the whole request with its secrets.
#[derive(Debug, Default)]
pub struct Reuse {
    seen: Mutex<HashMap<Key, Seen>>,
}

impl Reuse {
    /// What was seen for the same request just now.
    pub fn find(&self, request: &Key, now: Instant) -> Option<Vec<Written>> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.retain(|_, entry| now.duration_since(entry.at) < SPAN);
        seen.get(request).map(|entry| entry.observations.clone())
    }

    /// Remembers a check whose sign-in was refused.
    pub fn remember(&self, request: Key, observations: Vec<Written>, now: Instant) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= ENTRIES {
            let oldest = seen.iter().min_by_key(|(_, entry)| entry.at).map(|(key, _)| *key);
            oldest.and_then(|key| seen.remove(&key));
        }
        seen.insert(request, Seen { at: now, observations });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_minute_and_only_the_same_request() {
        let reuse = Reuse::default();
        let now = Instant::now();
        reuse.remember([1; 32], Vec::new(), now);
        assert!(reuse.find(&[1; 32], now).is_some());
        assert!(reuse.find(&[2; 32], now).is_none());
        assert!(reuse.find(&[1; 32], now + SPAN).is_none());
    }

    #[test]
    fn memory_is_bounded() {
        let reuse = Reuse::default();
        let now = Instant::now();
        for n in 0..1_000_u32 {
            let mut key = [0; 32];
            key[..4].copy_from_slice(&n.to_be_bytes());
            reuse.remember(key, Vec::new(), now + Duration::from_millis(n.into()));
        }
        assert_eq!(reuse.seen.lock().unwrap().len(), ENTRIES);
    }
}
