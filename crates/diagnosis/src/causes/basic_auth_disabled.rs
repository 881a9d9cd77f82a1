//! Sign-in with a password is turned off; OAuth is required.
//! Not this: only SMTP AUTH is off -> `smtp_auth_disabled`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName, Fact::ProviderName],
    steps: steps(&[Step::SwitchToOauth, Step::AskMailAdmin]),
    texts: &[],
};
