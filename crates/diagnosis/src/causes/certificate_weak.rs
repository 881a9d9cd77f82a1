//! Key or signature is too weak to be accepted (1024-bit RSA, SHA-1, small DH key).
//! Not this: no common cipher -> `tls_handshake_failed`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::KeyStrength],
    steps: steps(&[Step::StrengthenCertificate, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "algorithm constraints check failed / ca key too small / ca md too weak / \
             cert_signature_algorithm_disabled / certificate uses insecure algorithm / \
             dh key too small / dh keypair / dh_key_too_small / diffie-hellman prime / \
             digest algorithm too weak / disabled algorithm / \
             do not conform to algorithm constraints / does not conform to algorithm constraints / \
             ee certificate key too weak / ee key too small / ephemeral dh key / err_cert_weak / \
             inadequate_key_size / insecure algorithm / insecure algorithm sha1 / \
             insecure signature algorithm / key is not long enough / key is too short / \
             key length / key length is too short / key size is too small / key too small / \
             key too weak / keysize / md too weak / md5withrsa / modulus is too small / \
             not long enough / prime size / rsa key is too small / rsa key length / \
             sha-1 signature / sha1-rsa / sha1withrsa / \
             signature algorithm is not supported: sha1 / signature algorithm too weak / \
             signature digest / signed using insecure / too small key / weak cipher key / \
             weak ephemeral diffie-hellman / weak key / weak signature / weak_server_cert_key / \
             weak_server_ephemeral_dh / weak_signature_algorithm \
             & cert / dh key / dh_key / diffie-hellman / md5 / rsa / server / sha-1 / sha1 / \
             signature / ssl / tls / x509",
            "OpenSSL, Java, NSS, GnuTLS, Go",
            "error:0A00018A:SSL routines::dh key too small",
        )
        .or(&[Cause::TlsHandshakeFailed]),
        TextRule::named(
            "badsignature & cert / invalid / peer",
            "rustls",
            "invalid peer certificate: BadSignature",
        )
        .or(&[Cause::CertificateUntrusted]),
        TextRule::named(
            "signature algorithm that is disabled",
            "NSS",
            "The certificate was signed using a signature algorithm that is disabled because it is not secure.",
        ),
    ],
};
