//! The signed-in account may not send as this From address.
//! Not this: SPF, DKIM or DMARC -> `sender_unauthenticated`.
//! Source: RFC 5321 (553), RFC 6409 section 6.1.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Sender, Fact::UserName],
    steps: steps(&[Step::UseSignedInAddress, Step::GrantSendAs, Step::VerifySender, Step::AskMailAdmin]),
    texts: &[],
};
