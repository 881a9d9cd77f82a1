//! The password has expired and must be changed.
//! Not this: the token has expired -> `access_token_rejected`.
//! Source: RFC 5530 EXPIRED.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName],
    steps: steps(&[Step::ChangePassword, Step::CheckPassword]),
    texts: &[],
};
