//! The IMAP server does not offer IDLE, not even after sign-in.
//! Not this: IMAP is switched off -> `imap_disabled`.
//! Source: RFC 2177.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::EnableIdle, Step::AskProvider]),
    texts: &[],
};
