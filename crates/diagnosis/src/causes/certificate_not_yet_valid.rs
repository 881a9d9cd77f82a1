//! The certificate's notBefore is in the future.
//! Not this: notAfter has passed -> `certificate_expired`.
//! Source: RFC 5280 section 4.1.2.5.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::NotBefore],
    steps: steps(&[Step::CheckServerClock, Step::RenewCertificate, Step::AskMailAdmin]),
    texts: &[],
};
