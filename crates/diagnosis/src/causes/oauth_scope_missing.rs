//! The token is valid, but the permission for mail was not granted.
//! Not this: the token itself is refused -> `access_token_rejected`.
//! Source: RFC 6749 section 5.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::GrantMailPermission, Step::AskMailAdmin]),
    texts: &[],
};
