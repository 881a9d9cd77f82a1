//! A command was sent without signing in first.
//! Not this: sign-in was tried and refused -> `credentials_rejected`.
//! Source: RFC 4954 section 6 (530).

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::SignInBeforeSending, Step::CheckUserName, Step::AskHelpdesk]),
    texts: &[],
};
