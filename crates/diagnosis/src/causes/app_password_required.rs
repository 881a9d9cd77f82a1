//! The provider wants an application-specific password (or authorisation code).
//! Not this: password sign-in is off altogether -> `basic_auth_disabled`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName, Fact::ProviderName],
    steps: steps(&[Step::CreateAppPassword, Step::SwitchToOauth]),
    texts: &[],
};
