//! Descriptors: a relay that runs out of them would call healthy servers unreachable. So it never
//! takes more sockets and checks than the system has descriptors for.

/// The runtime's own, the listener, logs, a store, files of the site.
const OWN: usize = 24;
/// A check's two directions, each with its connection and its questions to DNS; the siblings of an
/// endpoint that failed come after it.
const PER_CHECK: usize = 6;

/// How much may be held at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    /// Sockets of clients.
    pub sockets: usize,
    /// Checks running.
    pub checks: usize,
    /// Connections that are told politely that there is no room.
    pub polite: usize,
}

impl Caps {
    /// What was wanted, as far as the descriptors go; the limit is raised first where it may be.
    pub fn fit(self) -> Self {
        let Some(limit) = raised() else { return self };
        let caps = self.within(limit);
        if caps != self {
            tracing::warn!(
                descriptors = limit,
                sockets = caps.sockets,
                checks = caps.checks,
                "too few descriptors for max-sockets and max-checks: raise the limit (`ulimit -n`, LimitNOFILE)"
            );
        }
        caps
    }

    /// Half for checks at most, the rest for sockets.
    fn within(self, limit: usize) -> Self {
        let free = limit.saturating_sub(OWN);
        let polite = self.polite.min(free / 8).max(1);
        let free = free.saturating_sub(polite);
        let checks = self.checks.min(free / 2 / PER_CHECK).max(1);
        let sockets = self.sockets.min(free.saturating_sub(checks * PER_CHECK)).max(1);
        Self { sockets, checks, polite }
    }
}

/// The limit of descriptors, raised to what the system allows; `None` where there is none to ask.
#[cfg(unix)]
fn raised() -> Option<usize> {
    use nix::sys::resource::{Resource, getrlimit, setrlimit};
    let (now, most) = getrlimit(Resource::RLIMIT_NOFILE).ok()?;
    let raised = setrlimit(Resource::RLIMIT_NOFILE, most, most).is_ok();
    usize::try_from(if raised { most } else { now }).ok()
}

#[cfg(not(unix))]
fn raised() -> Option<usize> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANTED: Caps = Caps { sockets: 2_000, checks: 100, polite: 64 };

    #[test]
    fn plenty_changes_nothing() {
        assert_eq!(WANTED.within(20_000), WANTED);
    }

    #[test]
    fn everything_that_may_be_held_fits() {
        for limit in [64, 100, 256, 1_024, 2_000, 4_096] {
            let Caps { sockets, checks, polite } = WANTED.within(limit);
            let held = OWN + polite + sockets + checks * PER_CHECK;
            assert!(held <= limit, "{limit}: {held}");
            assert!(sockets >= 1 && checks >= 1 && polite >= 1, "{limit}");
        }
        // Nothing is left to share out: one of each is still tried.
        assert_eq!(WANTED.within(0), Caps { sockets: 1, checks: 1, polite: 1 });
    }
}
