//! The account is locked, suspended or disabled.
//! Not this: too many tries, wait -> `sign_in_throttled`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName],
    steps: steps(&[Step::UnlockAccount, Step::SignInOnWeb, Step::AskMailAdmin]),
    texts: &[],
};
