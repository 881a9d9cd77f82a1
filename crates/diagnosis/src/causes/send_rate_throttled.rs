//! The server asks to slow down for now.
//! Not this: the day's quota is used up -> `sending_limit_exceeded`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::Nobody,
    retry: Retry::Later,
    facts: &[Fact::ProviderName],
    steps: steps(&[Step::SlowDown, Step::RetryLater, Step::AskProvider]),
    texts: &[],
};
