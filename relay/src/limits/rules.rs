//! The rules themselves, as charges: which counter, which key, how many in which time.

use super::Key;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const TEN_MINUTES: Duration = Duration::from_secs(600);
const HOUR: Duration = Duration::from_secs(3_600);
const DAY: Duration = Duration::from_secs(86_400);

/// How much more a service with many customers may be asked (B-19).
const WELL_KNOWN: u32 = 20;

/// One event against one counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Name of the counter's table.
    pub table: &'static str,
    /// Who or what it counts.
    pub key: Key,
    /// Events allowed within `span`.
    pub limit: u32,
    /// Length of the window; it starts with the first event.
    pub span: Duration,
    /// Count only the first event with this key within the span (distinct users, for example).
    pub once: Option<Key>,
}

/// One sign-in of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Target, protocol and user name.
    pub account: Key,
    /// Target and protocol.
    pub target: Key,
    /// Client and user name.
    pub user: Key,
    /// A service with many customers.
    pub well_known: bool,
}

/// Rates of a configuration.
#[derive(Debug, Clone)]
pub struct Rates {
    /// Checks per client and minute; six times as many per hour (B-18).
    pub checks_per_minute: u32,
    /// Checks per site of an embed token and minute (B-18).
    pub site_per_minute: u32,
    /// Checks per target and minute (B-19).
    pub target_per_minute: u32,
    /// Refused sign-ins per account within ten minutes (B-20).
    pub sign_in_failures: u32,
}

/// What a check is charged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Charges {
    /// Counts whatever comes of it.
    pub spent: Vec<Charge>,
    /// Per sign-in: counts only if the server refuses it.
    pub if_refused: Vec<Vec<Charge>>,
    /// Counts only if the server refuses any of them.
    pub if_any_refused: Vec<Charge>,
}

fn charge(table: &'static str, key: Key, limit: u32, span: Duration) -> Charge {
    Charge { table, key, limit, span, once: None }
}

impl Charges {
    /// The charges of a check by `client` with these targets and sign-ins.
    ///
    /// The account's key holds the protocol: one press of the button signs in twice with the same
    /// password, and three presses must be possible before the owner has to wait (B-20 counted both
    /// and left one).
    pub fn of(client: Key, targets: &[(Key, bool)], sign_ins: &[SignIn], rates: &Rates) -> Self {
        let per_minute = rates.checks_per_minute;
        let mut spent = vec![
            charge("checks_minute", client, per_minute, MINUTE),
            charge("checks_hour", client, per_minute.saturating_mul(6), HOUR),
        ];
        let scale = |limit: u32, well_known| {
            if well_known { limit.saturating_mul(WELL_KNOWN) } else { limit }
        };
        for (target, well_known) in targets {
            let limit = scale(rates.target_per_minute, *well_known);
            spent.push(charge("target_minute", *target, limit, MINUTE));
        }
        let failures = rates.sign_in_failures;
        let if_refused = sign_ins.iter().map(|sign_in| {
            vec![
                charge("account_10m", sign_in.account, failures, TEN_MINUTES),
                charge("account_day", sign_in.account, failures.saturating_mul(3).max(10), DAY),
                charge(
                    "target_10m",
                    sign_in.target,
                    scale(failures.max(10), sign_in.well_known),
                    TEN_MINUTES,
                ),
                Charge {
                    once: Some(sign_in.user),
                    ..charge("users_hour", client, failures.max(3), HOUR)
                },
            ]
        });
        let if_refused: Vec<_> = if_refused.collect();
        let if_any_refused = match sign_ins {
            [] => Vec::new(),
            _ => vec![charge("client_10m", client, failures.max(5), TEN_MINUTES)],
        };
        Self { spent, if_refused, if_any_refused }
    }

    /// Also charges the site whose token asks. A token opens one socket, which runs one check at a
    /// time; what needs a bound is all the tokens that one backend signs.
    pub fn and_site(mut self, site: Key, rates: &Rates) -> Self {
        self.spent.push(charge("site_minute", site, rates.site_per_minute, MINUTE));
        self
    }

    /// Everything, to be reserved at the start.
    pub fn all(&self) -> Vec<Charge> {
        let refused = self.if_refused.iter().flatten();
        self.spent.iter().chain(refused).chain(&self.if_any_refused).cloned().collect()
    }

    /// What to give back, knowing which sign-ins were refused (in the order they were charged).
    pub fn unused(&self, refused: &[bool]) -> Vec<Charge> {
        let was_refused = |at: usize| refused.get(at).copied().unwrap_or(true);
        let each = self.if_refused.iter().enumerate().filter(|(at, _)| !was_refused(*at));
        let mut unused: Vec<Charge> = each.flat_map(|(_, charges)| charges.clone()).collect();
        if !(0..self.if_refused.len()).any(was_refused) {
            unused.extend(self.if_any_refused.iter().cloned());
        }
        unused
    }
}
