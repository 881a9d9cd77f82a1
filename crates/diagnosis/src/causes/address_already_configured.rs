//! The address is already set up in this helpdesk account.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Setup,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Address],
    steps: steps(&[Step::UseDifferentAddress, Step::AddAlias]),
    texts: &[],
};
