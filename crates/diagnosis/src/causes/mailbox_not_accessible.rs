//! Signed in, but this mailbox cannot be opened (no licence, wrong shared mailbox).
//! Not this: the password -> `credentials_rejected`; a missing folder -> `folder_not_found`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName],
    steps: steps(&[Step::CheckMailboxLicence, Step::CheckSharedMailbox, Step::EnableImap, Step::AskMailAdmin]),
    texts: &[],
};
