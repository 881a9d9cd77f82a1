//! The recipient's address is unknown or refused.
//! Not this: the recipient's mailbox is full -> `mailbox_full`.
//! Source: RFC 3463 x.1.x.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::CheckRecipient, Step::AskRecipient]),
    texts: &[],
};
