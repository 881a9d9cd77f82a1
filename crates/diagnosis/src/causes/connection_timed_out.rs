//! No answer to the TCP connect within its deadline.
//! Not this: connected and then silent -> `response_timed_out`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Network,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion, Fact::SeenFrom],
    steps: steps(&[Step::CheckPort, Step::UseSuggestedSettings, Step::AllowIpAddresses, Step::CheckFirewall, Step::AskMailAdmin]),
    texts: &[],
};
