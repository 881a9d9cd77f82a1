//! Too many sign-in attempts; the server asks to wait.
//! Not this: too many messages -> `send_rate_throttled`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::Nobody,
    retry: Retry::Later,
    facts: &[Fact::UserName],
    steps: steps(&[Step::WaitBeforeSignIn, Step::CheckPassword, Step::AskProvider]),
    texts: &[],
};
