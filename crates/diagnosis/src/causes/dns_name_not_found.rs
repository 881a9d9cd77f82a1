//! The host name does not exist, or has no address record.
//! Not this: the resolver itself failed -> `dns_failure`.
//! Source: RFC 1035, RFC 8020.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::SuggestedHost],
    steps: steps(&[Step::CheckHostSpelling, Step::UseProviderHost, Step::CheckDnsRecords, Step::AskMailAdmin]),
    texts: &[],
};
