//! The text or the observations do not allow a conclusion.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Unknown,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::PasteFullMessage, Step::RunCheck, Step::RecordHar, Step::AskHelpdesk]),
    texts: &[],
};
