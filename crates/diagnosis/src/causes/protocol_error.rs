//! A malformed or unexpected reply that nothing more specific explains.
//! Not this: another protocol's greeting -> `wrong_protocol`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Protocol,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Stage],
    steps: steps(&[Step::CheckPort, Step::CheckHostSpelling, Step::AskMailAdmin]),
    texts: &[],
};
