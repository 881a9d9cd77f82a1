//! The OAuth app registration is broken (client secret, client id, or the mail API is off).
//! Not this: the user's grant is gone -> `refresh_token_rejected`.
//! Source: RFC 6749 section 5.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::Helpdesk,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::UpdateOauthClient, Step::AskHelpdesk]),
    texts: &[],
};
