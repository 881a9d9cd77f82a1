//! The server's certificate is signed by itself.
//! Not this: signed by a private authority -> `certificate_untrusted`.
//! Source: RFC 5280 section 3.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Issuer],
    steps: steps(&[Step::UsePublicCertificate, Step::AskMailAdmin]),
    texts: &[],
};
