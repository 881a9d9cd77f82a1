//! The connecting host's name (HELO) or reverse DNS is refused.
//! Not this: a blocklist -> `ip_blocklisted`.
//! Source: RFC 5321 section 4.1.4.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::Helpdesk,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::FixHeloName, Step::FixReverseDns, Step::AskHelpdesk]),
    texts: &[],
};
