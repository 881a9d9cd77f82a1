//! The authority has revoked the certificate.
//! Not this: revocation could not be checked -> not this.
//! Source: RFC 6960.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Issuer],
    steps: steps(&[Step::RenewCertificate, Step::AskMailAdmin]),
    texts: &[],
};
