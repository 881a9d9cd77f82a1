//! The message was refused for its content (spam, virus, policy).
//! Not this: too large -> `message_too_large`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Sending,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::ReviewContent, Step::AskProvider]),
    texts: &[],
};
