//! The authority has revoked the certificate.
//! Not this: revocation could not be checked -> not this.
//! Source: RFC 6960.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Issuer],
    steps: steps(&[Step::RenewCertificate, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "0x80092010 / alert certificate revoked / alert number 44 / cert revoked / \
             cert_revoked / certificado ha sido revocado / certificado revocado / \
             certificat a été révoqué / certificat révoqué / certificate has been revoked / \
             certificate is revoked / certificate revoked / certificate was revoked / \
             certificaterevoked / certificaterevokedexception / certrevoked / crypt_e_revoked / \
             err_cert_revoked / revoked certificate / revoked_certificate / \
             zertifikat widerrufen / zertifikat wurde widerrufen / 失効した証明書 / 証明書が失効 / 証明書は失効 / \
             证书已吊销 / 证书已被吊销 / 인증서가 취소 / 인증서가 해지 / 해지된 인증서",
            "OpenSSL 23, Node.js, Java, NSS, Schannel",
            "verify error:num=23:certificate revoked",
        )
        .unless("digicert / no revoked / revoked certificates ("),
        TextRule::phrase(
            "invalid peer certificate: revoked / ocsp / peer certificate: revoked / \
             status: revoked \
             & revoked",
            "rustls, OCSP",
            "invalid peer certificate: Revoked",
        )
        .unless("digicert / tryrevoc / unknown"),
        TextRule::named(
            "has been revoked / is revoked / was revoked & cert",
            "clients",
            "The certificate of the server was revoked by its issuer",
        )
        .unless("digicert"),
        TextRule::phrase(
            "cert / certificado / certificat / certificate / certificato / zertifikat / \
             сертификат / 憑證 / 証明書 / 证书 / 인증서 \
             & revocado / revocato / revoked / révoqué / widerrufen / отозван / 吊销 / 失効 / 撤銷 / \
             취소 / 해지",
            "mail programs",
            "Le certificat du serveur est révoqué",
        )
        .unless(
            "digicert / could not be checked / no revoked / offline / revoked certificates ( / \
             revocation server / unable to check",
        ),
        TextRule::named(
            "상대방의 인증서가 폐기",
            "NSS",
            "상대방의 인증서가 폐기 되었습니다.",
        ),
        TextRule::named(
            "zertifikat des servers wurde zurückgezogen / サーバの証明書が廃棄",
            "mutt",
            "WARNUNG: Zertifikat des Servers wurde zurückgezogen.",
        ),
        TextRule::named(
            "인증서가 철회 / 목록에 따라 & 철회",
            "GLib",
            "연결의 인증서 철회 목록에 따라 인증서가 철회되었습니다.",
        ),
    ],
};
