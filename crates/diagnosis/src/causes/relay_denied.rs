//! The server will not relay mail for this recipient.
//! Not this: the recipient does not exist -> `recipient_rejected`.
//! Source: RFC 5321 section 3.6.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::SignInBeforeSending, Step::CheckRelayRules, Step::AskMailAdmin]),
    texts: &[],
};
