//! The daily or hourly quota of messages or recipients is used up.
//! Not this: slow down for a moment -> `send_rate_throttled`.
//! Source: RFC 3463 x.7.28, provider codes.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::Later,
    facts: &[Fact::ProviderName],
    steps: steps(&[Step::ReviewSendingVolume, Step::WaitForQuota, Step::AskProvider]),
    texts: &[],
};
