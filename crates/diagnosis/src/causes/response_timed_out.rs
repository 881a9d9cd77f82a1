//! Connected, but the server stopped answering within the deadline of a stage.
//! Not this: no TCP connection -> `connection_timed_out`; silent on a TLS port spoken to in plain text -> `plain_on_tls_port`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::MailAdmin,
    retry: Retry::Later,
    facts: &[Fact::Host, Fact::Port, Fact::Stage],
    steps: steps(&[Step::RetryLater, Step::CheckPort, Step::AllowIpAddresses, Step::AskMailAdmin]),
    texts: &[],
};
