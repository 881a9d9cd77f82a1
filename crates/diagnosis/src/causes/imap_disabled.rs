//! IMAP access is switched off for the mailbox or the domain.
//! Not this: no licence or wrong mailbox -> `mailbox_not_accessible`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName, Fact::ProviderName],
    steps: steps(&[Step::EnableImap, Step::AskMailAdmin]),
    texts: &[],
};
