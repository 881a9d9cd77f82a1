//! The provider wants an interactive sign-in in a browser first (unusual sign-in, MFA, conditional access).
//! Not this: the account is locked -> `account_locked`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName, Fact::ProviderName],
    steps: steps(&[Step::SignInOnWeb, Step::ReviewConditionalAccess, Step::AskMailAdmin]),
    texts: &[],
};
