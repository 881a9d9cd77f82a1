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
        TextRule::phrase(
            "0x80090325 / 0x800b0109 / authority that is not trusted / can't verify the identity / \
             cannot be verified by settings / cannot verify server identity / \
             cannot verify the identity / caunknown / cert_e_untrustedroot / \
             certificate authority is invalid / certificate chain could not be / \
             certificate is not trusted / certificate not trusted / certificate verify locations / \
             could not verify the identity / err_cert_authority_invalid / errsslnorootcert / \
             errsslunknownrootcert / hasn't got a known issuer / identity cannot be verified / \
             issuer certificate of a locally / issuer is not recognized / issuer is not trusted / \
             issuer is unknown / known issuer / no trusted / not issued by a trusted / \
             not signed by a trusted / not trust / not trusted by / \
             not trusted by the trust provider / pkix path building failed / pretending to be / \
             remotecertificatechainerrors / sec_e_untrusted_root / sec_error_unknown_issuer / \
             sec_error_untrusted_issuer / self signed certificate in certificate chain / \
             self signed certificate in chain / self signed root / \
             self-signed certificate in certificate chain / self-signed certificate in chain / \
             self_signed_cert_in_chain / server identity cannot / signed by an untrusted / \
             sslxcertchaininvalid / terminated in a root / trust anchor / \
             unable to find valid certification path / unable to get issuer / \
             unable to get issuer certificate / unable to get local issuer / \
             unable to verify certificate chain / unable_to_get_issuer / unknown authority / \
             unknown ca / unknown certificate authority / unknown certificate issuer / \
             unknown certifying authority / unknown issuer / unknown root / unknown_ca / \
             unknownissuer / untrusted certificate / untrusted issuer / untrusted root / \
             untrusted root certificate / untrustedroot / verify the identity of the server",
            "OpenSSL, Node.js, Go, Java, NSS, Schannel, rustls",
            "PKIX path building failed: unable to find valid certification path to requested target",
        )
        .unless(
            "expired / hostname mismatch / no auth attempts / trust the sender / trusted sender",
        )
        .or(&[Cause::CertificateChainIncomplete]),
        TextRule::status(
            "bad certificate / cannot verify the certificate / certificate check failed / \
             certificate could not be verified / certificate error / \
             certificate for this server is invalid / certificate is invalid / \
             certificate is not valid / certificate not valid / certificate problem / \
             certificate rejected / certificate that cannot be verified / \
             certificate validation error / certificate validation failed / \
             certificate verification / certificate verification error / \
             certificate verification failed / certificate verify failed / \
             certificate was not verified / certificate_verify_failed / \
             could not verify certificate / could not verify the certificate / curl: (60) / \
             invalid certificate / invalid certificate chain / invalid peer certificate / \
             invalid ssl certificate / not a valid certificate / \
             peer certificate cannot be authenticated / \
             rejected by the provided remotecertificate / remote certificate is invalid / \
             remotecertificate / security certificate that / \
             server certificate verification failed / ssl certificate problem / \
             unable to verify certificate / untrusted certificate / untrusted server certificate / \
             verification of the server certificate / verify the server certificate",
            "OpenSSL, PHP, Python, .NET",
            "SSL operation failed with code 1: certificate verify failed",
        )
        .unless(
            "altname / certificate required / client certificate / crl / did not match / expired / \
             first certificate / hostname / not yet valid / nottimevalid / revoked / self signed / \
             self-signed / too small / too weak",
        )
        .or(&[Cause::CertificateExpired, Cause::CertificateNameMismatch, Cause::CertificateSelfSigned]),
        TextRule::phrase(
            "read_bytes / ssl alert number / ssl_accept / sslv3 alert / tlsv1 alert \
             & alert bad certificate / alert certificate unknown / alert number 42 / \
             alert number 46 / alert number 48 / alert unknown ca / certificate unknown",
            "server logs, RFC 8446 alerts 42, 46, 48",
            "imap-login: Disconnected: SSL_accept() failed: error:14094418:SSL routines:ssl3_read_bytes:tlsv1 alert unknown ca: SSL alert number 48",
        )
        .unless("certificate required"),
        TextRule::phrase(
            "aussteller ist unbekannt / certificado no válido / certificado remoto no es válido / \
             certificat distant n'est pas valide / certificat n'est pas approuvé / \
             certificato non attendibile / identidad del servidor / identität des servers / \
             identité du serveur / le certificat n'est pas valide / nicht vertrauenswürdig / \
             no es de confianza / remotezertifikat ist laut validierungsverfahren ungültig / \
             zertifikat ist ungültig / zertifikat kann nicht überprüft / émetteur inconnu / \
             недоверенный сертификат / сертификат недействителен / 不受信任的证书 / 信頼されていない証明書 / \
             信頼関係を確立できません / 憑證不受信任 / 无法验证服务器 / 无法验证服务器身份 / 未能为 ssl/tls 安全通道建立信任关系 / 根据验证过程 / \
             根據驗證程序 / 検証プロシージャによると / 証明書が無効 / 証明書は信頼 / 証明書を検証できません / 識別情報を検証できません / 識別情報を確認できません / \
             证书不受信任 / 证书不可信 / 证书无效 / 证书验证失败 / 身元を確認できません / 서버의 신원을 확인할 수 없 / 신뢰되지 않은 / \
             신뢰할 수 없는 기관 / 신뢰할 수 없는 서버 / 신뢰할 수 없는 인증서 / 신뢰할 수 있는 기관 / 신원을 확인할 수 없 / \
             유효성 검사 절차에 따르면 원격 인증서 / 인증서가 유효하지 않 / 인증서를 신뢰할 수 없 / 인증서를 확인할 수 없 / \
             트러스트 관계를 설정할 수 없 / 확인할 수 없는 보안 인증서",
            ".NET, localized",
            "유효성 검사 절차에 따르면 원격 인증서가 잘못되었습니다",
        )
        .or(&[Cause::CertificateChainIncomplete]),
        TextRule::phrase(
            "establish trust relationship / trust relationship / \
             trust relationship for the ssl/tls secure channel",
            ".NET",
            "Could not establish trust relationship for the SSL/TLS secure channel",
        )
        .or(&[Cause::CertificateNameMismatch, Cause::CertificateExpired]),
        TextRule::phrase(
            "cert / certificado / certificat / certificate / certificato / zertifikat / \
             сертификат / 憑證 / 証明書 / 证书 / 인증서 \
             & attendibile / cannot be verified / could not be validated / could not be verified / \
             de confianza / digne de confiance / nicht vertraut / not trusted / pas approuvé / \
             unknown authority / unknown ca / unknown issuer / untrusted / vertrauenswürdig / \
             недоверен / 不信任 / 不受信任 / 不可信 / 信頼され / 信頼でき / 신뢰하지 / 신뢰할 수 없",
            "mail programs",
            "신뢰할 수 없는 인증 기관에서 발급한 인증서입니다",
        )
        .unless(
            "client certificate / does not match / expired / hostname / self signed / self-signed",
        )
        .or(&[Cause::CertificateChainIncomplete, Cause::CertificateSelfSigned]),
        TextRule::phrase(
            "certificate presented by the server / \
             ssl certificate presented by the server is not trusted",
            "MailKit",
            "This usually means that the SSL certificate presented by the server is not trusted by the system",
        )
        .or(&[Cause::CertificateNameMismatch, Cause::CertificateExpired, Cause::CertificateSelfSigned]),
        TextRule::status(
            "code=-1202 / code=-1203 / nsurlerrordomain error -1202 / nsurlerrordomain error -1203",
            "Apple",
            "NSURLErrorDomain Code=-1202",
        )
        .or(&[Cause::CertificateNameMismatch, Cause::CertificateSelfSigned]),
        TextRule::phrase(
            "couldn't verify / could not verify / cannot verify / unable to verify \
             & tls certificate / ssl certificate / server's certificate / server certificate",
            "Helpdesks",
            "We couldn't verify your outgoing email server's TLS certificate.",
        )
        .unless("hostname / host name / expired / altname / leaf")
        .or(&[Cause::CertificateSelfSigned, Cause::CertificateNameMismatch]),
        TextRule::phrase(
            "서버 id를 확인할 수 없 / 서버 신원을 확인할 수 없 / サーバの識別情報を検証できません / 无法验证服务器身份 / \
             serveridentität kann nicht überprüft",
            "Apple Mail, localized",
            "서버 ID를 확인할 수 없음",
        )
        .or(&[Cause::CertificateNameMismatch]),
        TextRule::phrase(
            "failed to load system roots",
            "Go crypto/x509",
            "x509: failed to load system roots and no roots provided",
        ),
        TextRule::phrase(
            "올바르지 않은 ssl 인증서 / 유효하지 않은 ssl 인증서 / invalid ssl certificate & mail / 메일 / 서버",
            "K-9 Mail",
            "메일 서버가 올바르지 않은 SSL 인증서를 제출했습니다.",
        )
        .or(&[Cause::CertificateNameMismatch, Cause::CertificateSelfSigned]),
        TextRule::named(
            "signer of server certificate is not a ca / fingerprints do not match! / \
             ssl_fingerprints mismatch / issuer check against peer / asn no signer / \
             not correctly signed by the trusted / unable to check revocation",
            "mutt, fetchmail, getmail, curl, wolfSSL, MailKit",
            "WARNING: Signer of server certificate is not a CA",
        ),
        TextRule::named(
            "unsuitable certificate purpose / certificate is not standards compliant",
            "OpenSSL, Apple",
            "verify error:num=26:unsuitable certificate purpose",
        ),
        TextRule::named(
            "상대방의 인증서 발급자가",
            "NSS",
            "상대방의 인증서 발급자가 인식되지 않습니다.",
        ),
        TextRule::named(
            "openssl & able to verify the host certificate / isn't able to verify",
            "WP Mail SMTP",
            "This means OpenSSL on your server isn't able to verify the host certificate.",
        ),
        TextRule::named(
            "ssl certificate changed ! / identity of the imap mail server / \
             identity of the smtp mail server \
             & not be verified / the known one / changed",
            "Claws Mail, Geary",
            "The identity of the imap mail server at imap.example.com:993 could not be verified.",
        ),
        TextRule::named(
            "ssl-zertifikats fehlgeschlagen / vérification du certificat ssl / ssl 憑證由於 / \
             ssl 証明書を以下の理由 / aussteller des zertifikats ist keine ca / n'est pas un ca / \
             署名者が ca でない / ssl-zertifikat von \
             & verifiziert / échec / reason / fehlgeschlagen / keine ca / ca でない / un ca / 理由 / 無法",
            "Sylpheed, mutt",
            "Verifizierung des SSL-Zertifikats fehlgeschlagen",
        ),
        TextRule::phrase(
            "証明書の検証エラー",
            "mutt",
            "証明書の検証エラー (example)",
        ),
        TextRule::named(
            "ora-29024",
            "Oracle UTL_SMTP",
            "ORA-29024: Certificate validation failure (UTL_SMTP)",
        ),
        TextRule::named(
            "certificado remoto é inválido / certificado remoto no es válido / \
             certificato remoto non è valido / externe certificaat is ongeldig / \
             zdalny certyfikat jest nieprawidłowy",
            ".NET SslStream, localized",
            "O certificado remoto é inválido, de acordo com o procedimento de validação.",
        ),
    ],
};
