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
        TextRule::named(
            "0x80090322 / 0x800b010f / altname_invalid / any of the valid hosts / \
             bad_cert_domain / cannot validate certificate for / cert is valid for / \
             cert_e_cn_no_match / certificate belongs to a different / \
             certificate belongs to another / certificate does not match / \
             certificate host mismatch / certificate hostname / certificate is for / \
             certificate is issued for / certificate is not valid for any names / \
             certificate is valid for / certificate name does not match / \
             certificate name mismatch / certificate not valid for name / \
             certificate owner does not match / certificate subject name / \
             certificate was issued for / certificate's name / certificate-host-mismatch / \
             certificateerror: hostname / certificatenamemismatch / cn mismatch / \
             cn name does not match / common name does not match / common name mismatch / \
             commonname does not / did not match any of the names / \
             did not match any of the valid hosts / did not match expected cn / \
             does not match certificate / does not match target host name / \
             does not match the expected / does not match the host / does not match the name / \
             does not match the server certificate / does not match the server name / \
             does not match the server's certificate / doesn't contain any ip sans / \
             doesn't match certificate / doesn't match common name / doesn't match host / \
             doesn't match the certificate / domain name mismatch / err_cert_common_name_invalid / \
             err_tls_cert_altname_invalid / errsslhostnamemismatch / host name does not match / \
             host name mismatch / host name verification / hostname does not match / \
             hostname doesn't match / hostname in certificate / hostname mismatch / \
             hostname validation failed / hostname verification failed / ip address mismatch / \
             is not valid for / is not valid for the name / is only valid for / \
             issued to a different / legacy common name field / name in the certificate / \
             name mismatch / name on the certificate is invalid / \
             name on the security certificate / names do not match / \
             no alternative certificate subject name / no name matching / no subject alternative / \
             not match any of the names / not match the certificate / not valid for any names / \
             notvalidforname / remotecertificatenamemismatch / server name does not match / \
             ssl_bad_cert_domain / ssl_error_bad_cert_domain / subject alternative name / \
             target principal name is incorrect / wrong host / wrong_principal \
             & 0x8 / altname / cert / hostname / names / peer / principal / sans / ssl / tls / \
             x509",
            "OpenSSL, Node.js, Go, Java, curl, NSS, rustls, Schannel, GnuTLS",
            "Hostname/IP does not match certificate's altnames: Host: mail.example.com. is not in the cert's altnames",
        )
        .unless("certificate is valid for the ssl / ssl_accept() failed: error:"),
        TextRule::named("#5.7.325", "MS-NDR", "5.7.325 certificate-host-mismatch"),
        TextRule::phrase(
            "인증서 & 서버 이름과 일치하지 / 이름과 다릅니다 / 이름이 일치하지 / 일치하지 않습니다 / 잘못되었거나 / 호스트 이름과 일치하지",
            "localized clients",
            "인증서의 이름이 일치하지 않습니다",
        ),
        TextRule::phrase("証明書の名前 & 一致していません / 一致しません", "localized clients", "証明書の名前が一致しません"),
        TextRule::phrase(
            "name des zertifikats / nom du certificat / nom principal de la cible / \
             nom sur le certificat / nombre de la entidad de seguridad de destino / \
             nombre del certificado / zertifikat gehört nicht / zertifikat ist nicht gültig für / \
             zertifikat stimmt nicht mit / zertifikatname / zielprinzipalname ist falsch / \
             имя сертификата / 主机名不匹配 / 対象のプリンシパル名が間違 / 目标主要名称不正确 / 証明書のホスト名 / 证书上的名称 / \
             证书与主机名不匹配 / 证书名称不匹配 / 证书域名不匹配 / 대상 보안 주체 이름이 잘못 / 인증서의 이름이 잘못",
            "localized clients, Schannel",
            "대상 보안 주체 이름이 잘못되었습니다.",
        ),
        TextRule::phrase(
            "cert / certificado / certificat / certificate / certificato / zertifikat / \
             сертификат / 憑證 / 証明書 / 证书 / 인증서 \
             & domain / host / name / nom / nombre / 域名 / 이름 / 호스트 \
             & differs from / does not match / doesn't match / mismatch / ne correspond pas / \
             no coincide / non corrisponde / not match / stimmt nicht / не совпадает / 一致し / 不匹配 / \
             不符 / 일치하지",
            "mail programs",
            "The host in the certificate does not match the server you entered",
        )
        .unless("client certificate"),
        TextRule::named(
            "no subject alternative dns name matching / no subject alternative names matching / \
             no subject alternative names present",
            "Java",
            "No subject alternative DNS name matching mail.example.com found.",
        ),
        TextRule::phrase(
            "cert hostname / certificate hostname / certificate host name \
             & not match / not usable / not useable / not valid / mismatch / wrong / invalid",
            "mail programs",
            "Cert hostname not useable for server: mail.example.com",
        ),
        TextRule::phrase(
            "인증서의 이름 / 인증서 이름 / 인증서에 있는 이름 / 인증서의 도메인 / 인증서 도메인 & 다르 / 다릅 / 달라 / 일치하지 / 맞지 않",
            "Korean clients",
            "서버 이름과 인증서의 이름이 다릅니다.",
        ),
        TextRule::named(
            "tls unable to verify / tls_unable_to_verify \
             & received certificate / received_certificate",
            "netqmail TLS",
            "TLS unable to verify server mx.example.com: received certificate for mail.example.net",
        ),
        TextRule::named(
            "no matching domain name found in cert / commonname mismatch / \
             operation error (hostname",
            "libetpan, fetchmail, Python 2",
            "CA Cert verifying failed: no matching domain name found in certificate",
        ),
        TextRule::named(
            "domain name mismatch",
            "Thunderbird 2",
            "Security Error: Domain Name Mismatch",
        ),
        TextRule::named(
            "証明書所有者がホスト名に一致しない / ホスト名が証明書と一致しない / 主机名与证书不匹配 / 证书所有者与主机名 / \
             rechnername des servers entspricht nicht",
            "mutt",
            "警告: サーバのホスト名が証明書と一致しない",
        ),
        TextRule::named(
            "예상 신원과 맞지 / 識別情報と一致しません",
            "GLib",
            "인증서가 인증서를 가져온 사이트의 예상 신원과 맞지 않습니다.",
        ),
        TextRule::named(
            "hostname_check_failed",
            "Erlang ssl",
            "{:bad_cert, :hostname_check_failed} generated CLIENT ALERT: Fatal - Handshake Failure",
        ),
    ],
};
