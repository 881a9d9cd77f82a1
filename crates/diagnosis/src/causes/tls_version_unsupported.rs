//! The server only speaks TLS versions that are no longer accepted (1.1 and older).
//! Not this: same version, no common cipher -> `tls_handshake_failed`.
//! Source: RFC 8996.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::TlsVersion],
    steps: steps(&[Step::EnableModernTls, Step::AskMailAdmin]),
    texts: &[],
};
