//! The handshake failed for another reason (cipher, alert, malformed message).
//! Not this: a certificate was judged -> the certificate_* causes.
//! Source: RFC 8446 section 6.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Tls,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Alert],
    steps: steps(&[Step::FixTlsConfiguration, Step::EnableModernTls, Step::AskMailAdmin]),
    texts: &[
        TextRule::phrase(
            "[ssl] internal error / alert access denied / alert internal error / \
             alert number 112 / alert number 40 / alert number 47 / alert number 49 / \
             alert number 80 / bad ecpoint / bad record mac / bad signature / bad_record_mac / \
             cipher mismatch / decode error / decrypt error / decrypt_error / \
             do not possess a common algorithm / excessive message size / handshake error / \
             handshake failed / handshake failure / handshake_failed / handshake_failure / \
             handshake_failure_alert / handshakefailure / illegal parameter / illegal_parameter / \
             inappropriate signature / insufficient security / insufficient_security / \
             internal_error alert / missing extension / no application protocol / \
             no cipher match / no cipher suites in common / no ciphers in common / \
             no common algorithm / no cypher overlap / no renegotiation / no shared cipher / \
             no suitable key share / no suitable signature / no_cypher_overlap / \
             no_shared_cipher / nociphersuitesincommon / peer_check_sigalg / ssl internal error / \
             sslhandshakeexception / sslv3 alert illegal / tls handshake error / \
             tlsv1 alert decode / unexpected message / unexpected_message / unknown cipher / \
             unknown protocol version / unrecognized name / unrecognized_name / \
             unsafe legacy renegotiation / unsafe_legacy_renegotiation / unsupported extension / \
             user canceled / wrong curve / wrong signature type \
             & alert / algorithm / cipher / handshake / renegotiation / ssl / tls",
            "RFC 8446 alerts",
            "error:14094410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure",
        )
        .unless(
            "certificate / closed connection / dh key / eof / packet length / pkix / \
             protocol version / protocol_version / read timeout / record_too_long / terminated / \
             timed out / unsupported protocol / wrong version",
        ),
        TextRule::status(
            "attempting to establish an ssl or tls connection / cannot establish tls / \
             could not convert socket to tls / could not create ssl/tls / \
             create ssl/tls secure channel / curl: (35) / establish a secure / establish a tls / \
             establish an ssl / establish ssl / establish tls / failed tls / \
             failed to enable crypto / failed to establish ssl / failed to negotiate / \
             non-overridable tls error / secure connection could not / secure connection failed / \
             secure tls connection / ssl connect error / ssl connection error / \
             ssl connection failed / ssl error / ssl exception / ssl handshake / ssl negotiation / \
             ssl/tls connection could not / ssl_connect returned / tls connection could not / \
             tls connection failed / tls connection with / tls error / tls failed / \
             tls handshake / tls negotiation / tls session could not / tls setup failed / \
             unable to establish a secure",
            "clients",
            "javax.mail.MessagingException: Could not convert socket to TLS",
        )
        .unless(
            "advertise / eof / required / requires / starttls is not / starttls not / terminated / \
             timed out / timeout",
        )
        .or(&[Cause::TlsVersionUnsupported, Cause::CertificateUntrusted]),
        TextRule::phrase(
            "#x.7.5 / 4.7.5 & certificate / crypto / handshake / ssl / tls",
            "RFC 3463 x.7.5",
            "454 4.7.5 TLS handshake failed",
        ),
        TextRule::phrase(
            "0x80092012 / 0x80092013 / crl / revocation function was unable / \
             revocation server was offline / unable to get certificate crl / 无法检查吊销 / 解除機能は \
             & certificate / revocation / schannel / ssl / tls / 吊销",
            "Schannel, OpenSSL 3: revocation could not be checked",
            "schannel: next InitializeSecurityContext failed: Unknown error (0x80092013)",
        ),
        TextRule::phrase(
            "-1200 / -9801 / -9802 / -9824 / 0x80090304 / 0x80090326 / 0x80090331 / \
             errsslpeerhandshakefail \
             & 0x8 / handshake / nsurlerror / osstatus / schannel / ssl / tls",
            "Schannel, Apple",
            "SSL handshake failed (-9824)",
        ),
        TextRule::phrase("핸드셰이크 & 실패 / 오류", "localized clients", "TLS 핸드셰이크에 실패했습니다"),
        TextRule::phrase(
            "error de negociación ssl / handshake fehlgeschlagen / ssl 连接错误 / \
             ssl/tls のセキュリティで保護されているチャネルを作成 / ssl/tls 보안 채널을 만들 수 없 / \
             échec de la négociation ssl / échec de la négociation tls / ハンドシェイク エラー / \
             ハンドシェイクに失敗 / 交握失敗 / 握手失败 / 握手错误 / 未能创建 ssl/tls 安全通道",
            ".NET, localized",
            "ssl/tls 보안 채널을 만들 수 없습니다",
        ),
        TextRule::status(
            "ssl operation failed",
            "PHP",
            "stream_socket_enable_crypto(): SSL operation failed with code 1",
        )
        .or(&[Cause::CertificateUntrusted, Cause::TlsVersionUnsupported]),
        TextRule::phrase(
            "fatal alert / fatal alert code / fatal alert was received & remote endpoint / tls",
            "Schannel",
            "A fatal alert was received from the remote endpoint. The TLS protocol defined fatal alert code is 40.",
        )
        .unless("certificate / code is 70 / protocol_version / unknown ca"),
        TextRule::phrase(
            "unable to find the socket transport",
            "PHP without OpenSSL",
            "Unable to find the socket transport ssl - did you forget to enable it when you configured PHP?",
        ),
        TextRule::phrase(
            "ssl / tls \
             & 사용하여 연결할 수 없 / 보안 연결을 설정할 수 없 / 보안 연결에 실패 / 보안 연결을 할 수 없 / 接続できません / \
             keine sichere verbindung / 无法建立安全连接 \
             & 메일 / 계정 / 서버 / メール / server / 邮件 / ssl",
            "iOS Mail, localized",
            "SSL을 사용하여 연결할 수 없습니다. SSL 없이 계정을 설정하겠습니까?",
        )
        .unless("버전 / 인증서 / 証明書 / version / zertifikat / 证书 / 版本"),
        TextRule::phrase(
            "보안 연결 / ssl 연결 / tls 연결 & 설정할 수 없 / 설정하지 못 / 맺을 수 없 / 맺지 못 / 만들 수 없 / 수립할 수 없",
            "Korean mail programs",
            "보안 연결(SSL)을 설정할 수 없습니다",
        ),
        TextRule::phrase(
            "temporary_failure / permanent_failure / network_failure & :tls_failed / tls_failed}",
            "gen_smtp",
            "{:temporary_failure, \"smtp.example.org\", :tls_failed}",
        ),
        TextRule::phrase(
            "could not parse certificate list",
            "GnuTLS",
            "Could not parse certificate list.",
        ),
        TextRule::status(
            "mbedtls_ssl_handshake() returned / mbedtls_ssl_handshake returned",
            "Mbed TLS",
            "mbedtls_ssl_handshake() returned -0x7b00",
        ),
        TextRule::status(
            "mailsmtp_error_ssl",
            "libetpan",
            "mailsmtp Last Error Explanation: MAILSMTP_ERROR_SSL",
        ),
        TextRule::named(
            "requires high-strength ciphers / high-strength ciphers / strong ciphers are required",
            "Mimecast",
            "553 This route requires high-strength ciphers",
        ),
        TextRule::named(
            "attempt to start tls failed / negotiate tls connection / failed to enable tls / \
             unable to connect with starttls",
            "Exim, mutt, Webklex",
            "a TLS session is required, but an attempt to start TLS failed",
        )
        .or(&[Cause::StarttlsUnavailable]),
        TextRule::named(
            "no server certificate & error / ssl / tls",
            "msmtp",
            "Error, no server certificate",
        ),
        TextRule::named(
            "上書きできない tls エラー / 무시할 수 없는 tls 오류 / non-overridable tls error / \
             erreur tls non contournable / nicht übergehbarer tls",
            "Thunderbird",
            "무시할 수 없는 TLS 오류가 발생했습니다. 핸드 세이크 오류이거나 TLS 버전이나 인증서가 호환되지 않습니다.",
        ),
        TextRule::named(
            "no common application protocol / no common encryption algorithm / \
             no certificate for the requested dns name / unrecognized_name_alert / sspi 失败 / \
             调用 sspi / exit_tls_failure / tlsa-invalid / dane validation",
            "GnuTLS, NSS, Schannel, imapsync, Exchange",
            "SSL peer has no certificate for the requested DNS name.",
        ),
        TextRule::named(
            "ssl 악수가 실패 / tls 연결 할수 없 / tls 협상이 실패 / ssl/tls 오류: / starttlsエラー / starttlsが失敗 / \
             tls 接続を確立できな",
            "Evolution, KDE, Sylpheed, mutt",
            "로그인 실패. TLS 협상이 실패했습니다.",
        ),
        TextRule::named(
            "tls 연결을 할 수 없 / tls 接続が確立できません / connexion tls vers le serveur / tls-verbindung zum \
             & 서버 / サーバー / pop3 / hergestellt",
            "Thunderbird",
            "POP3 サーバーへの TLS 接続が確立できません。",
        ),
        TextRule::named(
            "的 tls 连接.该服务器 / überschreibbarer tls-fehler",
            "Thunderbird",
            "Es trat ein nicht überschreibbarer TLS-Fehler auf.",
        ),
        TextRule::named(
            "ssl routines::no shared cipher / no shared cipher:../ssl",
            "OpenSSL",
            "TLS library problem: error:0A0000C1:SSL routines::no shared cipher:../ssl/statem/statem_srvr.c:2220:",
        ),
        TextRule::named(
            "일반 알고리즘을 소유하고 있지 / 共通のアルゴリズム / gemeinsamen algorithmus / algorithme commun / 共同的算法",
            "Schannel, localized",
            "일반 알고리즘을 소유하고 있지 않기 때문에 클라이언트와 서버가 통신할 수 없습니다",
        ),
        TextRule::named(
            "지정한 연결 암호화 형식을 지원하지",
            "Outlook",
            "사용자의 서버에서 지정한 연결 암호화 형식을 지원하지 않습니다.",
        )
        .or(&[Cause::StarttlsUnavailable, Cause::TlsOnPlainPort]),
        TextRule::named(
            "tlsv1 alert internal error / alert number 80",
            "OpenSSL",
            "error:14094438:SSL routines:ssl3_read_bytes:tlsv1 alert internal error:SSL alert number 80",
        ),
    ],
};
