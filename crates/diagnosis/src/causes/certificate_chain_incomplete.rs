//! The server does not send the intermediate certificate that leads to a trusted root.
//! Not this: the issuer is private -> `certificate_untrusted`.
//! Source: RFC 8446 section 4.4.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Issuer],
    steps: steps(&[Step::InstallFullChain, Step::AskMailAdmin]),
    texts: &[],
};
