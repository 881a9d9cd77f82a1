//! The server refuses sign-in until the connection is encrypted.
//! Not this: no STARTTLS on offer -> `starttls_unavailable`.
//! Source: RFC 5530 PRIVACYREQUIRED, RFC 4954 (538).

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Port, Fact::Suggestion],
    steps: steps(&[Step::UseStarttls, Step::UseImplicitTls, Step::UseSuggestedSettings]),
    texts: &[
        TextRule::named(
            "[privacyrequired] / before starttls / cleartext authentication disallowed / \
             cleartext logins disabled / connection is not secure / \
             encrypted connection is required / encrypted connection required / \
             encryption is required / encryption required / first issue starttls / \
             insecure connection / issue a starttls / login disabled / login is disabled / \
             must be in secure mode / must establish tls / must issue a starttl / \
             must issue a starttls / must issue starttls / must use ssl / must use tls / \
             need starttls / need to issue starttls / needs tls / no starttls required / \
             non-secure (ssl/tls) / not available until / only allowed over / \
             only available under a layer / only over ssl / only over tls / \
             plain authentication disallowed / plain text authentication disabled / \
             plaintext auth disallowed / plaintext authentication disallowed / \
             plaintext authentication is not allowed / plaintext login is disabled / \
             privacyrequired / require tls / requires a secure connection (tls / \
             requires a secure tls / requires an encrypted connection / requires encryption / \
             requires ssl / requires tls / requires tls before / secure connection (tls) / \
             secure connection is required / secure connection required / senders to use tls / \
             session encryption is required / ssl is required / ssl required / \
             ssl/tls is required / ssl/tls required / starttls before / starttls command first / \
             starttls first / starttls is required / starttls required / \
             tls before authentication / tls before login / tls first / tls is required / \
             tls required / until starttls / use ssl or tls / use starttls first",
            "RFC 5530, RFC 4954, Dovecot, Postfix, Gmail",
            "530 5.7.0 Must issue a STARTTLS command first",
        )
        .unless(
            "client was not authenticated / disabled by admin / does not support / for this user / \
             idle capability / if starttls / imap login disabled / login disabled by / \
             login disabled for / not offered by host / not supported / oauth / \
             password login is disabled / plain_on / self signed / starttls failed / \
             starttls is required but",
        ),
        TextRule::phrase(
            "#523 / #538 / #x.7.10 / #x.7.11",
            "RFC 4954, RFC 5248",
            "538 5.7.11 Encryption required for requested authentication mechanism",
        ),
        TextRule::phrase(
            "#421 / #451 / #5.7.3 / #530 / #550 \
             & encrypt / starttls / tls \
             & first / must / need / required",
            "Exchange Online, Gmail",
            "451 5.7.3 STARTTLS is required to send mail",
        )
        .unless("certificate / handshake / not available"),
        TextRule::phrase(
            "chiffrement requis / conexión segura / connexion sécurisée / \
             verschlüsselte verbindung / verschlüsselung erforderlich / 暗号化が必要 / 暗号化された接続 / 需要加密 / \
             需要安全连接 / 보안 연결이 필요 / 암호화가 필요 / 암호화된 연결 \
             & erforderlich / nécessaire / requerid / requiere / requis / requise / 必要 / 需要 / 사용 / \
             필요",
            "localized",
            "보안 연결이 필요합니다",
        ),
        TextRule::named(
            "clear text / cleartext / plain text / plain-text / plaintext \
             & auth / login / logon / password \
             & disabled / disallowed / forbidden / is disabled / not allowed / not permitted / \
             refuses / rejected \
             & encrypt / non-secure / secure / ssl / tls",
            "Dovecot, Cyrus, Courier",
            "* BAD [ALERT] Plaintext authentication not allowed without SSL/TLS, but your client did it anyway.",
        )
        .unless("does not allow plaintext / http request"),
        TextRule::phrase(
            "clear text / cleartext / plain text / plain-text / plaintext / unencrypted \
             & authentication / connection / login / logins / logon / password / passwords \
             & disallowed / forbidden / not allowed / not permitted / refuse / refused",
            "Dovecot, Courier",
            "server refuses plaintext authentication",
        )
        .unless("does not allow plaintext / http request"),
        TextRule::status(
            "unencrypted connection / without encryption",
            "Go net/smtp",
            "unencrypted connection",
        ),
        TextRule::named(
            "#x.7.7 / unencrypted / without encryption / without ssl / without tls \
             & disallowed / forbidden / is not allowed / not allowed / not permitted / rejected \
             & auth / connection / encrypt / login / mail / sending",
            "Yandex",
            "530 5.7.7 Email sending without SSL/TLS encryption is not allowed.",
        ),
        TextRule::named(
            "issue a starttls command / must issue a starttls / must issue starttls",
            "Postfix, Gmail",
            "The server response was: 5.7.0 Must issue a STARTTLS command first.",
        ),
        TextRule::phrase(
            "logindisabled",
            "RFC 9051",
            "LOGINDISABLED: login is not possible on this connection",
        )
        .unless("starttls bad / starttls no"),
        TextRule::phrase(
            "tls \
             & erforderlich / nécessaire / necesario / requerido / obligatoire / 需要 tls / 需要tls / \
             必须使用 / 必要です / 필요합니다 \
             & #421 / #451 / #530 / #550 / rcpt / smtp",
            "Gmail's SMTP reference, localized",
            "421, 4.7.0, TLS für RCPT-Domain erforderlich, Verbindung wird beendet.",
        ),
        TextRule::phrase(
            "starttls \
             & 먼저 / 실행해야 / 사용해야 / 필요 / 先に / 必要 / zuerst / erforderlich / primero / d'abord / 首先 / \
             必须 / 需要",
            "Gmail's SMTP reference, localized",
            "530, 5.7.0, STARTTLS 명령어를 먼저 실행해야 합니다.",
        )
        .unless("지원하지 / サポートされて / unterstützt / 不支持"),
        TextRule::named(
            "secure connection is required / secure connection is requiered / \
             secure connection required / ssl connection is required",
            "Tencent",
            "530 Error: A secure connection is requiered(such as ssl)",
        ),
        TextRule::phrase(
            "암호화되지 않은 / 암호화하지 않은 / 보안되지 않은 / 평문 \
             & 로그인할 수 없 / 로그인이 거부 / 인증할 수 없 / 허용되지 않 / 허용하지 않 / 사용할 수 없",
            "Korean hosts",
            "암호화되지 않은 연결에서는 로그인할 수 없습니다.",
        ),
        TextRule::phrase(
            "szyfrowanie jest wymagane / şifreleme gerekli / шифрование обязательно / \
             требуется шифрование / criptografia é necessária / cifrado es obligatorio",
            "localized",
            "Szyfrowanie jest wymagane do zalogowania.",
        ),
        TextRule::named(
            "plainauth failed: unencrypted / auth failed: unencrypted connection",
            "Go net/smtp",
            "smtp.plainAuth failed: unencrypted connection",
        ),
        TextRule::named(
            "refuse to auth over unsecure / auth over unsecure channel / auth over an unencrypted",
            "OpenSMTPD",
            "smtp-out: Error on session 5f3a: Refuse to AUTH over unsecure channel",
        ),
        TextRule::named(
            "login はこのサーバでは無効 / forbids login / server disables login / \
             login is disabled by server / imap login is disabled",
            "mutt, mbsync, c-client",
            "Server disables LOGIN, no recognized SASL authenticator",
        )
        .or(&[Cause::AuthMechanismUnsupported]),
        TextRule::named(
            "cert required, client didn't start tls / client didn't start tls / \
             ssl/tls-connection is required / tls-connection is required / \
             authentication are disabled",
            "Dovecot, hMailServer, GreenMail",
            "The IMAP server replied: A SSL/TLS-connection is required for authentication.",
        ),
        TextRule::named(
            "평문 비밀번호 사용을 / 평문 암호 사용을 / 平文のパスワードを許可 / übertragung des passworts im klartext / \
             mots de passe non chiffrés / 不接受未加密的密碼 / 不接受未加密的密码 / 不允许明文密码 / \
             обычных текстовых паролей / no permite contraseñas en texto / \
             non permette password in chiaro / 일반 텍스트 인증을 허용하지",
            "Thunderbird, Evolution",
            "IMAP サーバー imap.example.com が平文のパスワードを許可していません。",
        )
        .or(&[Cause::AuthMechanismUnsupported]),
        TextRule::named(
            "logging in is disabled on this server / try connecting via tls / \
             does not support requiretls",
            "imapflow, aiosmtplib, nodemailer",
            "Error: Logging in is disabled on this server",
        )
        .or(&[Cause::AuthMechanismUnsupported]),
        TextRule::named(
            "plaintext authentication disabled / plain text authentication disabled",
            "Dovecot",
            "imap-login: Login failed: Plaintext authentication disabled",
        ),
        TextRule::named(
            "lack of a secure connection",
            "Horde",
            "Operation failed due to a lack of a secure connection.",
        ),
        TextRule::named(
            "login ist auf diesem server abgeschaltet / login désactivée sur ce serveur / \
             login이 허용되지 / login 在此服务器已禁用 / 伺服器禁止了登入",
            "mutt",
            "이 서버는 LOGIN이 허용되지 않음.",
        ),
        TextRule::named(
            "サーバは login を無効に / imap4 server disables login",
            "Sylpheed",
            "IMAPサーバは LOGIN を無効にしています。",
        ),
    ],
};
