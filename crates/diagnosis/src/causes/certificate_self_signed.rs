//! The server's certificate is signed by itself.
//! Not this: signed by a private authority -> `certificate_untrusted`.
//! Source: RFC 5280 section 3.2.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Issuer],
    steps: steps(&[Step::UsePublicCertificate, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "depth_zero_self_signed_cert / error 18 at 0 / self_signed_cert \
             & depth / depth_zero / mozilla",
            "Node.js, OpenSSL, NSS",
            "DEPTH_ZERO_SELF_SIGNED_CERT",
        ),
        TextRule::phrase(
            "caused: self signed / cert is self-signed / certificate is self signed / \
             certificate is self-signed / mozilla_pkix_error_self_signed_cert / self signed cert / \
             self signed certificate / self signed ssl / self-signed cert / \
             self-signed certificate / self-signed ssl / selfsigned certificate",
            "OpenSSL",
            "self-signed certificate",
        )
        .unless(
            "certificate chain (_ssl / in certificate chain / in chain / \
             in the certificate chain / in_chain",
        ),
        TextRule::phrase(
            "auto-signé / autofirmado / autofirmato / autosigné / selbst signiert / \
             selbstsigniert / zelfondertekend / самоподписанный / 自己署名 / 自签 / 自签名 / 自簽 / 자체 서명 / \
             자체서명",
            "localized clients",
            "자체 서명된 인증서",
        )
        .unless("in certificate chain"),
        TextRule::named(
            "because it is self-signed / because it's self-signed",
            "Evolution, Thunderbird",
            "The certificate is not trusted because it is self-signed.",
        ),
    ],
};
