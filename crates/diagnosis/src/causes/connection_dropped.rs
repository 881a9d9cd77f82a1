//! Connected, then closed or reset by the peer before the dialogue ended.
//! Not this: a refusal with a text -> the cause that the text names.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::MailAdmin,
    retry: Retry::Later,
    facts: &[Fact::Host, Fact::Port, Fact::Stage],
    steps: steps(&[Step::RetryLater, Step::AllowIpAddresses, Step::CheckFirewall, Step::AskMailAdmin]),
    texts: &[],
};
