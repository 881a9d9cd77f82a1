//! The certificate's (or an issuing certificate's) notAfter has passed.
//! Not this: notBefore in the future -> `certificate_not_yet_valid`.
//! Source: RFC 5280 section 4.1.2.5.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::NotAfter],
    steps: steps(&[Step::RenewCertificate, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "0x80090328 / 0x800b0101 / cert expired / cert has expired / cert_e_expired / \
             cert_has_expired / certexpired / certhasexpired / certificate date is invalid / \
             certificate expiration / certificate expired / certificate expired on / \
             certificate for this server has expired / certificate has been expired / \
             certificate has expired / certificate has passed its / certificate is expired / \
             certificate is out of date / certificate of the server expired / \
             certificate on the server has expired / certificate validity has / \
             certificate validity period has / certificate was expired / \
             certificate's validity has expired / certificate_expired / certificateexpired / \
             certificateexpiredexception / certificates have expired / \
             chain uses expired certificate / err_cert_date_invalid / errsslcertexpired / \
             expired certificate / expired or is not yet valid / expired ssl / expired tls / \
             expired_certificate / fatal alert: certificateexpired / \
             not within its validity period / notafter / outside its validity / \
             peer certificate expired / sec_e_cert_expired / security certificate has expired / \
             ssl certificate expired / ssl certificate has expired / tls certificate has expired / \
             validity period has",
            "OpenSSL, Node.js, Java, NSS, Schannel, rustls",
            "error:num=10:certificate has expired",
        )
        .unless(
            "certificatenotyetvalid / days left / is before / is not valid yet / \
             is not yet valid (_ssl / not yet valid: current / notbefore: / renew / will expire",
        ),
        TextRule::phrase(
            "expired or is not yet valid / expired or not yet valid & is after",
            "Go crypto/x509",
            "x509: certificate has expired or is not yet valid: current time 2022-05-16T12:47:26Z is after 2022-04-07T17:30:45Z",
        ),
        TextRule::phrase(
            "0x800b0101 / nottimevalid / validity check failed",
            ".NET, Java",
            "The remote certificate is invalid because of errors in the certificate chain: NotTimeValid",
        )
        .or(&[Cause::CertificateNotYetValid]),
        TextRule::phrase(
            "badcertificate: expired / certificate expired: verification time / \
             certificateerror: expired / expiredcontext / invalid peer certificate: expired / \
             peer certificate: expired",
            "rustls",
            "invalid peer certificate: Expired",
        ),
        TextRule::named(
            "#5.7.322 / certificate-expired",
            "RFC 8460, MS-NDR",
            "5.7.322 certificate-expired: destination mail server's certificate is expired",
        ),
        TextRule::phrase(
            "abgelaufenes zertifikat / certificaat is verlopen / certificado caducado / \
             certificado expirou / certificado ha caducado / certificado ha expirado / \
             certificat a expiré / certificat est expiré / certificat expiré / \
             certificato scaduto / certificato è scaduto / zertifikat abgelaufen / \
             zertifikat ist abgelaufen / срок действия сертификата истек / 憑證已過期 / 憑證過期 / \
             期限切れの証明書 / 証明書の有効期限が切れ / 証明書の期限が切れ / 证书已过期 / 证书过期 / 만료된 인증서 / 유효 기간을 지났 / 유효 기간이 지났 / \
             유효기간이 / 인증서 유효 기간이 / 인증서가 만료 / 인증서의 유효 기간이",
            "localized clients",
            "서버 인증서가 만료되었습니다",
        ),
        TextRule::phrase(
            "cert / certificado / certificat / certificate / certificato / zertifikat / \
             сертификат / 憑證 / 証明書 / 证书 / 인증서 \
             & abgelaufen / caducad / expirad / expired / expirou / expiré / scaduto / vencid / \
             verlopen / wygasł / истек / просрочен / 期限が切れ / 期限切れ / 过期 / 逾期 / 過期 / 만료",
            "mail programs",
            "Das Sicherheitszertifikat des Servers ist abgelaufen",
        )
        .unless(
            "aadsts / birth / days left / gift / noch nicht / not before / not yet / of origin / \
             secret / token / will expire",
        ),
        TextRule::status(
            "0x800ccc02",
            "Outlook error list",
            "error number 0x800CCC02",
        )
        .or(&[Cause::CertificateNotYetValid, Cause::CertificateUntrusted]),
        TextRule::status(
            "code=-1201 / nsurlerrordomain error -1201",
            "Apple",
            "NSURLErrorDomain Code=-1201",
        ),
        TextRule::named(
            "인증서가 만료되었거나 아직 유효하지",
            "Outlook, localized",
            "이 서버의 보안 인증서가 만료되었거나 아직 유효하지 않습니다.",
        )
        .or(&[Cause::CertificateNotYetValid]),
        TextRule::named(
            "不在有效期内 / 不在有效期內 & certificate / 证书 / 憑證",
            "Windows (zh)",
            "根据当前系统时钟验证时要求的证书不在有效期内",
        )
        .or(&[Cause::CertificateNotYetValid]),
        TextRule::named(
            "서버 인증서가 만기 / 伺服器的驗証已過期 / ssl/tls 簽證是過期",
            "mutt, Claws Mail",
            "서버 인증서가 만기됨",
        ),
        TextRule::named(
            "empfangene zertifikat ist abgelaufen / certificat reçu a expiré / 受信した証明書は期限 / \
             받은 인증서가 만료",
            "Schannel, localized",
            "Das empfangene Zertifikat ist abgelaufen.",
        ),
        TextRule::named(
            "필요한 인증서가 만료 / 유효 기간이 지났거나 아직",
            "Schannel, Outlook",
            "현재 시스템 시계 또는 서명한 파일의 타임스탬프로 확인한 결과 필요한 인증서가 만료되었습니다.",
        ),
        TextRule::named(
            "certificate verify failed: certificate has expired (_ssl",
            "Python ssl",
            "Can't login - invalid SSL certificate or hostname mismatch, check ssl.SSLCertVerificationError: certificate verify failed: certificate has expired (_ssl.c:1000)",
        ),
    ],
};
