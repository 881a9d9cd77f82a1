//! No sign-in mechanism in common, or the server offers none.
//! Not this: sign-in only after TLS -> `encryption_required`.
//! Source: RFC 4954 (504), RFC 9051.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Mechanisms],
    steps: steps(&[Step::UseSuggestedSettings, Step::EnableMechanism, Step::SwitchToOauth, Step::AskMailAdmin]),
    texts: &[],
};
