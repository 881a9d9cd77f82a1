//! An address on a public mail domain cannot be sent through the helpdesk's own mail server.
//! Not this: DMARC refused a message -> `sender_unauthenticated`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Setup,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Address],
    steps: steps(&[Step::ChooseMatchingServerType, Step::UseOwnDomainAddress]),
    texts: &[],
};
