//! The server does not send the intermediate certificate that leads to a trusted root.
//! Not this: the issuer is private -> `certificate_untrusted`.
//! Source: RFC 8446 section 4.4.2.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Issuer],
    steps: steps(&[Step::InstallFullChain, Step::AskMailAdmin]),
    texts: &[TextRule::named(
        "0x800b010a / cert_e_chaining / certificate chain incomplete / chain is incomplete / \
         chain issues: incomplete / error 21 at 0 / incomplete certificate chain / \
         incomplete chain / intermediate certificate is missing / \
         intermediate certificate missing / missing intermediate / num=21 / partialchain / \
         unable to verify leaf signature / unable to verify the first certificate / \
         unable_to_verify_leaf_signature / cert_trust_is_partial_chain / \
         install an intermediate/chain \
         & cert / chain / num= / verify",
        "OpenSSL 21, Node.js, Schannel",
        "Error: unable to verify the first certificate",
    )
    .unless("avast / bitdefender / eset ssl / fortinet / kaspersky / netskope / sophos / zscaler")
    .or(&[Cause::CertificateUntrusted])],
};
