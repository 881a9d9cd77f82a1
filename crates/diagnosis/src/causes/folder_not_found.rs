//! The named folder does not exist, or uses another separator or encoding.
//! Not this: the mailbox itself cannot be opened -> `mailbox_not_accessible`.
//! Source: RFC 5530 NONEXISTENT.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Mailbox,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Folder, Fact::Separator],
    steps: steps(&[Step::CheckFolderName, Step::UseFolderSeparator]),
    texts: &[],
};
