//! The account's download or command quota is used up.
//! Not this: the mailbox is full -> `mailbox_full`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Access,
    acts: Actor::Nobody,
    retry: Retry::Later,
    facts: &[Fact::UserName],
    steps: steps(&[Step::WaitForQuota, Step::CloseOtherConnections]),
    texts: &[],
};
