//! A permanent internal fault on the server's side.
//! Not this: a temporary one -> `server_unavailable`.
//! Source: RFC 5530 SERVERBUG.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Server,
    acts: Actor::MailAdmin,
    retry: Retry::Later,
    facts: &[Fact::Host],
    steps: steps(&[Step::RetryLater, Step::CheckProviderStatus, Step::AskMailAdmin]),
    texts: &[],
};
