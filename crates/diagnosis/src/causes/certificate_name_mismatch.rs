//! The certificate does not cover the host name that was entered.
//! Not this: a placeholder or antivirus certificate -> `certificate_intercepted`.
//! Source: RFC 6125, RFC 9525.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::CertificateNames, Fact::SuggestedHost],
    steps: steps(&[Step::EnterCertificateName, Step::FixCertificateNames, Step::AskMailAdmin]),
    texts: &[],
};
