//! An address on a public mail domain cannot be sent through the helpdesk's own mail server.
//! Not this: DMARC refused a message -> `sender_unauthenticated`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Setup,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Address],
    steps: steps(&[Step::ChooseMatchingServerType, Step::UseOwnDomainAddress]),
    texts: &[TextRule::phrase(
        "public domain & alias / email address / support email / your email & can't / cannot / not allowed / not be",
        "helpdesk messages",
        "Email alias cannot be on a public domain",
    )],
};
