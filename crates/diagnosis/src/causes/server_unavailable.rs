//! A temporary failure on the server's side.
//! Not this: a permanent one -> `server_error`.
//! Source: RFC 5321 (421, 451), RFC 5530 UNAVAILABLE.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Server,
    acts: Actor::Nobody,
    retry: Retry::Later,
    facts: &[Fact::Host],
    steps: steps(&[Step::RetryLater, Step::CheckProviderStatus, Step::AskMailAdmin]),
    texts: &[],
};
