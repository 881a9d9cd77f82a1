//! The address is already set up in this helpdesk account.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Setup,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Address],
    steps: steps(&[Step::UseDifferentAddress, Step::AddAlias]),
    texts: &[
        TextRule::phrase("e-mail / email / mailbox / support address & already been added / already been configured / already configured / already connected to / already in use by another mailbox / already linked / already set up & account / another / helpdesk / mailbox / ticket", "helpdesk messages", "This email is already configured in this account").unless("git / port"),
    ],
};
