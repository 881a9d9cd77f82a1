//! Everything that was asked for works.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Done,
    acts: Actor::Nobody,
    retry: Retry::Never,
    facts: &[],
    steps: steps(&[Step::NothingToDo]),
    texts: &[],
};
