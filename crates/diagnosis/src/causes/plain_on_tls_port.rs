//! Plain text was spoken to a port that wants TLS at once.
//! Not this: any other silence -> `response_timed_out`.
//! Source: RFC 8314 section 3.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion],
    steps: steps(&[Step::UseSuggestedSettings, Step::UseImplicitTls, Step::CheckPort]),
    texts: &[],
};
