//! The refresh token is expired or revoked; a person has to sign in again.
//! Not this: the app registration is broken -> `oauth_client_rejected`.
//! Source: RFC 6749 section 5.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::Reauthorize, Step::SwapPrimaryAddress, Step::AskMailAdmin]),
    texts: &[],
};
