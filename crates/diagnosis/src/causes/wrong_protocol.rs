//! The port speaks another protocol (SMTP on the IMAP port, HTTP, POP3, SSH).
//! Not this: unreadable bytes -> `protocol_error`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::FoundProtocol, Fact::Suggestion],
    steps: steps(&[Step::UseSuggestedSettings, Step::CheckPort, Step::CheckHostSpelling]),
    texts: &[],
};
