//! TLS was started on a port that speaks plain text first.
//! Not this: TLS was spoken and failed -> `tls_handshake_failed`.
//! Source: RFC 8314 section 3.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion],
    steps: steps(&[Step::UseSuggestedSettings, Step::UseStarttls, Step::CheckPort]),
    texts: &[],
};
