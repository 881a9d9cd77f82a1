//! The certificate's (or an issuing certificate's) notAfter has passed.
//! Not this: notBefore in the future -> `certificate_not_yet_valid`.
//! Source: RFC 5280 section 4.1.2.5.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::NotAfter],
    steps: steps(&[Step::RenewCertificate, Step::AskMailAdmin]),
    texts: &[],
};
