//! SPF, DKIM or DMARC failed for the sending domain.
//! Not this: the account may not use the address -> `sender_not_permitted`.
//! Source: RFC 7208, 6376, 7489.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::SetUpSpfDkimDmarc, Step::AskMailAdmin]),
    texts: &[],
};
