//! The issuer is not a publicly trusted authority.
//! Not this: the intermediate is only missing -> `certificate_chain_incomplete`.
//! Source: RFC 5280 section 6.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Issuer],
    steps: steps(&[Step::UsePublicCertificate, Step::InstallFullChain, Step::AskMailAdmin]),
    texts: &[],
};
