//! The issuer is not a publicly trusted authority.
//! Not this: the intermediate is only missing -> `certificate_chain_incomplete`.
//! Source: RFC 5280 section 6.

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
    steps: steps(&[Step::UsePublicCertificate, Step::InstallFullChain, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase("0x80090325 / 0x800b0109 / authority that is not trusted / caunknown / cert_e_untrustedroot / certificate authority is invalid / certificate is not trusted / certificate not trusted / certificate verify locations / err_cert_authority_invalid / errsslnorootcert / errsslunknownrootcert / issuer is not recognized / issuer is not trusted / issuer is unknown / not issued by a trusted / not signed by a trusted / not trusted by / pkix path building failed / remotecertificatechainerrors / sec_error_unknown_issuer / sec_error_untrusted_issuer / self signed certificate in certificate chain / self signed certificate in chain / self-signed certificate in certificate chain / self-signed certificate in chain / self_signed_cert_in_chain / signed by an untrusted / trust anchor / unable to find valid certification path / unable to get issuer certificate / unable to get local issuer / unable to verify certificate chain / unable_to_get_issuer / unknown authority / unknown ca / unknown certificate authority / unknown issuer / unknown root / unknown_ca / unknownissuer / untrusted certificate / untrusted issuer / untrusted root / untrustedroot", "OpenSSL, Node.js, Go, Java, NSS, Schannel, rustls", "PKIX path building failed: unable to find valid certification path to requested target").unless("no auth attempts").or(&[Cause::CertificateChainIncomplete]),
        TextRule::phrase("bad certificate / certificate check failed / certificate could not be verified / certificate error / certificate is invalid / certificate is not valid / certificate rejected / certificate validation failed / certificate verification error / certificate verification failed / certificate verify failed / certificate_verify_failed / could not verify certificate / curl: (60) / invalid certificate / invalid peer certificate / invalid ssl certificate / peer certificate cannot be authenticated / remote certificate is invalid / remotecertificate / server certificate verification failed / ssl certificate problem / unable to verify certificate / untrusted server certificate / verification of the server certificate / verify the server certificate", "OpenSSL, PHP, Python, .NET", "SSL operation failed with code 1: certificate verify failed").unless("altname / bad certificate / client certificate / did not match / expired / first certificate / hostname / local issuer / match / not yet valid / nottimevalid / revoked / self signed / self-signed / too small / too weak / unknown authority / valid for").or(&[Cause::CertificateExpired, Cause::CertificateNameMismatch, Cause::CertificateSelfSigned]),
        TextRule::phrase("read_bytes / ssl alert number / ssl_accept / sslv3 alert / tlsv1 alert & alert bad certificate / alert certificate unknown / alert number 42 / alert number 46 / alert number 48 / alert unknown ca / certificate unknown", "server logs, RFC 8446 alerts 42, 46, 48", "imap-login: Disconnected: SSL_accept() failed: error:14094418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca: SSL alert number 48").unless("certificate required"),
        TextRule::phrase("aussteller ist unbekannt / certificado remoto no es válido / certificat distant n'est pas valide / certificat n'est pas approuvé / certificato non attendibile / nicht vertrauenswürdig / no es de confianza / remotezertifikat ist laut validierungsverfahren ungültig / zertifikat ist ungültig / émetteur inconnu / 不受信任的证书 / 信頼されていない証明書 / 信頼関係を確立できません / 憑證不受信任 / 未能为 ssl/tls 安全通道建立信任关系 / 根据验证过程 / 根據驗證程序 / 検証プロシージャによると / 証明書は信頼 / 证书不受信任 / 证书不可信 / 신뢰할 수 없는 기관 / 신뢰할 수 없는 인증서 / 신뢰할 수 있는 기관 / 유효성 검사 절차에 따르면 원격 인증서 / 인증서를 신뢰할 수 없 / 트러스트 관계를 설정할 수 없", ".NET, localized", "유효성 검사 절차에 따르면 원격 인증서가 잘못되었습니다").or(&[Cause::CertificateChainIncomplete]),
        TextRule::phrase("establish trust relationship / trust relationship / trust relationship for the ssl/tls secure channel", ".NET", "Could not establish trust relationship for the SSL/TLS secure channel").or(&[Cause::CertificateNameMismatch, Cause::CertificateExpired]),
    ],
};
