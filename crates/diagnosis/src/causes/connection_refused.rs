//! Nothing listens on that port, or a firewall rejects it (RST to SYN).
//! Not this: no answer at all -> `connection_timed_out`.
//! Source: RFC 9293 section 3.5.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion],
    steps: steps(&[Step::CheckPort, Step::UseSuggestedSettings, Step::CheckServerRunning, Step::CheckFirewall]),
    texts: &[],
};
