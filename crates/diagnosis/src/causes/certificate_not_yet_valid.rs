//! The certificate's notBefore is in the future.
//! Not this: notAfter has passed -> `certificate_expired`.
//! Source: RFC 5280 section 4.1.2.5.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::NotBefore],
    steps: steps(&[Step::CheckServerClock, Step::RenewCertificate, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "cert not yet valid / cert_not_yet_valid / certificate is not yet valid / \
             certificate not active / certificatenotyetvalid / errsslcertnotyetvalid / \
             not activated yet / not valid yet / not yet activated / not yet valid / \
             not_yet_valid / not_yet_valid_certificate / notvalidyet / \
             uses not yet valid certificate \
             & cert / ssl / tls / x509",
            "OpenSSL, Node.js, Java, NSS, rustls",
            "error 9 at 0 depth lookup: certificate is not yet valid",
        )
        .unless("expired or is not yet valid / expired or not yet valid"),
        TextRule::named(
            "expired or is not yet valid / expired or not yet valid & is before",
            "Go crypto/x509",
            "x509: certificate has expired or is not yet valid: current time 2020-01-01T00:00:00Z is before 2022-04-07T17:30:45Z",
        ),
        TextRule::phrase(
            "아직 유효하지 않 & 인증서",
            "localized clients",
            "인증서가 아직 유효하지 않습니다",
        ),
        TextRule::phrase(
            "aún no es válido / certificado todavía no / n'est pas encore valide / \
             noch nicht gültig / 証明書はまだ有効 / 證書尚未生效 / 证书尚未生效",
            "localized clients",
            "证书尚未生效",
        ),
        TextRule::phrase(
            "cert / certificado / certificat / certificate / certificato / zertifikat / \
             сертификат / 憑證 / 証明書 / 证书 / 인증서 \
             & aún no es / before its validity / noch nicht gültig / not active yet / \
             not yet valid / pas encore valide / ещё не / まだ有効 / 尚未生效 / 아직",
            "mail programs",
            "Das Zertifikat ist noch nicht gültig",
        )
        .unless("expired or"),
        TextRule::status(
            "code=-1204 / nsurlerrordomain error -1204",
            "Apple",
            "NSURLErrorDomain Code=-1204",
        ),
        TextRule::named(
            "validity starts in the future",
            "GnuTLS, WebKit",
            "The certificate validity starts in the future",
        ),
        TextRule::named(
            "certificate not valid until",
            "K-9 Mail",
            "Certificate not valid until Fri Mar 10 01:00:00 GMT+01:00 2023 (compared to Thu Jan 01 2015)",
        ),
    ],
};
