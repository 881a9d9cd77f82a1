//! The server refuses clients that do not identify themselves with IMAP ID.
//! Not this: the password -> `credentials_rejected`.
//! Source: RFC 2971; NetEase "Unsafe Login".

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::Helpdesk,
    retry: Retry::AfterChange,
    facts: &[Fact::ProviderName],
    steps: steps(&[Step::AllowThirdPartyClient, Step::SendImapId, Step::AskHelpdesk]),
    texts: &[],
};
