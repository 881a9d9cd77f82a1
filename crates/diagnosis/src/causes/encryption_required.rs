//! The server refuses sign-in until the connection is encrypted.
//! Not this: no STARTTLS on offer -> `starttls_unavailable`.
//! Source: RFC 5530 PRIVACYREQUIRED, RFC 4954 (538).

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion],
    steps: steps(&[Step::UseStarttls, Step::UseImplicitTls, Step::UseSuggestedSettings]),
    texts: &[],
};
