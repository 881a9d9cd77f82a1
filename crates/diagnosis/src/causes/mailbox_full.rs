//! The mailbox is over its storage quota.
//! Not this: too much traffic -> `bandwidth_limit_exceeded`.
//! Source: RFC 3463 x.2.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::FreeMailboxSpace, Step::AskRecipient]),
    texts: &[],
};
