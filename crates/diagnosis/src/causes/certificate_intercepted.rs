//! An antivirus, a middlebox or a placeholder (missing SNI) answered with its own certificate.
//! Not this: the server's own self-signed certificate -> `certificate_self_signed`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Issuer],
    steps: steps(&[Step::ExcludeFromInspection, Step::CheckHostSpelling, Step::AskMailAdmin]),
    texts: &[],
};
