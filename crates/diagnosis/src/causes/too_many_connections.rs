//! A limit of simultaneous connections is reached.
//! Not this: too many sign-in attempts -> `sign_in_throttled`.
//! Source: RFC 5530 LIMIT.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::User,
    retry: Retry::Later,
    facts: &[Fact::UserName],
    steps: steps(&[Step::CloseOtherConnections, Step::RetryLater, Step::AskMailAdmin]),
    texts: &[],
};
