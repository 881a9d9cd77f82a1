//! The server demands a certificate of the client.
//! Not this: any other alert -> `tls_handshake_failed`.
//! Source: RFC 8446 sections 4.3.2 and 6.2 (116).

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::StopAskingClientCertificate, Step::CheckPort, Step::AskMailAdmin]),
    texts: &[],
};
