//! The handshake failed for another reason (cipher, alert, malformed message).
//! Not this: a certificate was judged -> the certificate_* causes.
//! Source: RFC 8446 section 6.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Alert],
    steps: steps(&[Step::FixTlsConfiguration, Step::EnableModernTls, Step::AskMailAdmin]),
    texts: &[],
};
