//! The name servers failed or did not answer, so nothing is known about the name.
//! Not this: NXDOMAIN -> `dns_name_not_found`.
//! Source: RFC 1035 section 4.1.1.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::MailAdmin,
    retry: Retry::Later,
    facts: &[Fact::Host],
    steps: steps(&[Step::RetryLater, Step::CheckDnsServers, Step::AskMailAdmin]),
    texts: &[],
};
