//! How many connections a check may open beyond the one of each direction.

use crate::limits;
use mailmend_protocol::Protocol;
use std::sync::{Mutex, PoisonError};

/// What is left of [`limits::COUNTER_PROBES`], shared out between the directions.
///
/// Each direction has its half for itself, so that the one that fails first cannot take what the
/// other will need; once the other has ended, what it left is free.
#[derive(Debug)]
pub(crate) struct Extra(Mutex<[Share; 2]>);

#[derive(Debug, Clone, Copy, Default)]
struct Share {
    left: usize,
    ended: bool,
}

impl Extra {
    /// For a check of these directions.
    pub fn new(imap: bool, smtp: bool) -> Self {
        let half = limits::COUNTER_PROBES / 2;
        let left = |own: bool, other: bool| match (own, other) {
            (true, true) => half,
            (true, false) => limits::COUNTER_PROBES,
            (false, _) => 0,
        };
        Self(Mutex::new([
            Share { left: left(imap, smtp), ended: !imap },
            Share { left: left(smtp, imap), ended: !smtp },
        ]))
    }

    /// Whether that direction may open one more connection; counts it.
    pub fn take(&self, protocol: &Protocol) -> bool {
        self.shares(
            |own, other| {
                let from = if own.left > 0 { own } else { other };
                // `other` is only given once its direction has ended.
                let allowed = from.left > 0;
                from.left = from.left.saturating_sub(1);
                allowed
            },
            protocol,
        )
    }

    /// That direction needs no more.
    pub fn end(&self, protocol: &Protocol) {
        self.shares(|own, _| own.ended = true, protocol);
    }

    fn shares<R>(&self, act: impl FnOnce(&mut Share, &mut Share) -> R, protocol: &Protocol) -> R {
        // A poisoned lock only means that another task panicked; the numbers are whole.
        let mut shares = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let [imap, smtp] = &mut *shares;
        let (own, other) = if *protocol == Protocol::Smtp { (smtp, imap) } else { (imap, smtp) };
        if other.ended {
            return act(own, other);
        }
        act(own, &mut Share::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(extra: &Extra, protocol: &Protocol) -> usize {
        (0..9).filter(|_| extra.take(protocol)).count()
    }

    #[test]
    fn halves_and_what_the_other_leaves() {
        let extra = Extra::new(true, true);
        assert_eq!(taken(&extra, &Protocol::Imap), 2);
        assert!(extra.take(&Protocol::Smtp));
        extra.end(&Protocol::Smtp);
        assert_eq!(taken(&extra, &Protocol::Imap), 1);
    }

    #[test]
    fn one_direction_alone_has_all() {
        assert_eq!(taken(&Extra::new(false, true), &Protocol::Smtp), 4);
        assert_eq!(taken(&Extra::new(true, false), &Protocol::Imap), 4);
    }
}
