//! The message is larger than the server accepts.
//! Not this: the mailbox is full -> `mailbox_full`.
//! Source: RFC 1870, RFC 3463 x.3.4.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::ReduceMessageSize, Step::AskMailAdmin]),
    texts: &[],
};
