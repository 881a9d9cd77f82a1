//! The server demands a certificate of the client.
//! Not this: any other alert -> `tls_handshake_failed`.
//! Source: RFC 8446 sections 4.3.2 and 6.2 (116).

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::StopAskingClientCertificate, Step::CheckPort, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "alert number 116 / certificate required / certificate_required / \
             client cert required / client certificate is required / client certificate required / \
             client didn't provide a certificate / client sent no certificate / \
             did not provide a certificate / did not send a certificate / \
             didn't send a certificate / no client certificate / \
             no required ssl certificate was sent / peer did not return a certificate / \
             peer did not send a certificate / require client certificate / \
             required ssl certificate / requires a client certificate / \
             requires client certificate / ssl peer cannot verify your certificate / \
             tls client authentication / tlsv13 alert certificate required / \
             valid client certificate \
             & alert / cert / ssl / tls",
            "RFC 8446 alert 116, OpenSSL, Go, Postfix, Dovecot",
            "tlsv13 alert certificate required: SSL alert number 116",
        )
        .unless("server certificate required"),
        TextRule::phrase(
            "client certificate / client certificate not presented / \
             client didn't present valid ssl certificate / no client certificate presented \
             & must / need / present / required",
            "Postfix, Dovecot",
            "Client didn't present valid SSL certificate",
        ),
        TextRule::status(
            "code=-1205 / code=-1206 / ssl_error_bad_cert_alert",
            "Apple, NSS",
            "SSL_ERROR_BAD_CERT_ALERT",
        ),
        TextRule::named(
            "didn't send a cert / did not send a certificate / \
             find the certificate or key necessary",
            "Dovecot, GnuTLS, NSS",
            "imap-login: Info: Disconnected (client didn't send a cert): user=<>",
        ),
        TextRule::named(
            "fatal alert: certificaterequired",
            "rustls",
            "received fatal alert: CertificateRequired",
        ),
    ],
};
