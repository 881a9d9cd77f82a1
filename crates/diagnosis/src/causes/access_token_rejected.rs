//! The OAuth access token is expired or invalid.
//! Not this: the refresh failed -> `refresh_token_rejected`.
//! Source: RFC 7628 section 3.2.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName],
    steps: steps(&[Step::Reauthorize, Step::AskHelpdesk]),
    texts: &[],
};
