//! The server's own allowlist, policy or firewall names the address.
//! Not this: a public blocklist -> `ip_blocklisted`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::SeenFrom],
    steps: steps(&[Step::AllowIpAddresses, Step::AskMailAdmin]),
    texts: &[],
};
