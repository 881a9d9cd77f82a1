//! No route to the host or its network.
//! Not this: a host that does not answer -> `connection_timed_out`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::Operator,
    retry: Retry::Later,
    facts: &[Fact::Host],
    steps: steps(&[Step::RetryLater, Step::CheckNetworkRoute, Step::AskMailAdmin]),
    texts: &[],
};
