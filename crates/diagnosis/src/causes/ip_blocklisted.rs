//! The connecting address is on a blocklist or has a poor reputation.
//! Not this: the server's own allowlist -> `ip_not_allowed`.
//! Source: RFC 5782.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::MailAdmin,
    retry: Retry::Later,
    facts: &[Fact::SeenFrom],
    steps: steps(&[Step::RemoveFromBlocklist, Step::AskMailAdmin, Step::AskHelpdesk]),
    texts: &[],
};
