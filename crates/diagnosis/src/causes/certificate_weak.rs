//! Key or signature is too weak to be accepted (1024-bit RSA, SHA-1, small DH key).
//! Not this: no common cipher -> `tls_handshake_failed`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::KeyStrength],
    steps: steps(&[Step::StrengthenCertificate, Step::AskMailAdmin]),
    texts: &[],
};
