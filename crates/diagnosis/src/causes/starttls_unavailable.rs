//! The server does not offer STARTTLS, or refuses it, where the settings ask for it.
//! Not this: STARTTLS was accepted and the handshake failed -> `tls_handshake_failed`.
//! Source: RFC 3207 section 4, RFC 9051 section 6.2.1.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion],
    steps: steps(&[Step::UseSuggestedSettings, Step::UseImplicitTls, Step::EnableStarttls, Step::AskMailAdmin]),
    texts: &[],
};
