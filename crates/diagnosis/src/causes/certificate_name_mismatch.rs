//! The certificate does not cover the host name that was entered.
//! Not this: a placeholder or antivirus certificate -> `certificate_intercepted`.
//! Source: RFC 6125, RFC 9525.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::CertificateNames, Fact::SuggestedHost],
    steps: steps(&[Step::EnterCertificateName, Step::FixCertificateNames, Step::AskMailAdmin]),
    texts: &[
        TextRule::named("0x80090322 / 0x800b010f / altname_invalid / bad_cert_domain / cannot validate certificate for / cert is valid for / cert_e_cn_no_match / certificate belongs to / certificate host mismatch / certificate is for / certificate is valid for / certificate name mismatch / certificate not valid for name / certificate subject name / certificate-host-mismatch / certificatenamemismatch / common name mismatch / commonname does not / did not match any of the names / did not match expected cn / does not match certificate / does not match target host name / does not match the expected / does not match the host / does not match the server's certificate / doesn't contain any ip sans / doesn't match certificate / doesn't match common name / doesn't match host / doesn't match the certificate / err_cert_common_name_invalid / err_tls_cert_altname_invalid / errsslhostnamemismatch / host name does not match / host name mismatch / hostname does not match / hostname doesn't match / hostname mismatch / hostname verification failed / ip address mismatch / is not valid for / is only valid for / issued to a different / legacy common name field / name in the certificate / name mismatch / names do not match / no alternative certificate subject name / no name matching / no subject alternative / notvalidforname / remotecertificatenamemismatch / ssl_error_bad_cert_domain / target principal name is incorrect / wrong_principal & 0x8 / altname / cert / hostname / names / peer / principal / sans / ssl / tls / x509", "OpenSSL, Node.js, Go, Java, curl, NSS, rustls, Schannel, GnuTLS", "Hostname/IP does not match certificate's altnames: Host: mail.example.com. is not in the cert's altnames").unless("certificate is valid for the ssl / ssl_accept() failed: error:"),
        TextRule::named("#5.7.325", "MS-NDR", "5.7.325 certificate-host-mismatch"),
        TextRule::phrase("인증서 & 서버 이름과 일치하지 / 이름이 일치하지 / 일치하지 않습니다 / 호스트 이름과 일치하지", "localized clients", "인증서의 이름이 일치하지 않습니다"),
        TextRule::phrase("証明書の名前 & 一致していません / 一致しません", "localized clients", "証明書の名前が一致しません"),
        TextRule::phrase("name des zertifikats / nom du certificat / nom principal de la cible / nombre de la entidad de seguridad de destino / zertifikat ist nicht gültig für / zertifikat stimmt nicht mit / zielprinzipalname ist falsch / 主机名不匹配 / 対象のプリンシパル名が間違 / 目标主要名称不正确 / 证书上的名称 / 证书与主机名不匹配 / 证书名称不匹配 / 대상 보안 주체 이름이 잘못", "localized clients, Schannel", "대상 보안 주체 이름이 잘못되었습니다."),
    ],
};
