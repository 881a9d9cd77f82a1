//! No sign-in mechanism in common, or the server offers none.
//! Not this: sign-in only after TLS -> `encryption_required`.
//! Source: RFC 4954 (504), RFC 9051.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::Host, Fact::Mechanisms, Fact::OurMechanisms],
    steps: steps(&[
        Step::UseSuggestedSettings,
        Step::EnableMechanism,
        Step::SwitchToOauth,
        Step::AskMailAdmin,
    ]),
    texts: &[
        TextRule::named(
            "any of the supported authentication / auth command not implemented / \
             auth command not supported / auth extension not supported / auth login not / \
             auth mechanism not / auth method not supported / auth not available / \
             auth not supported / auth plain not / auth type not / auth unsupported / \
             auth xoauth2 not / auth=plain not / authentication is not available / \
             authentication is not supported / authentication mechanism is not / \
             authentication mechanism not / authentication mechanism unavailable / \
             authentication method is not supported / authentication method not supported / \
             authentication not enabled / authentication not supported / \
             authentication scheme not supported / authentication type not supported / \
             authenticators are supported / command \"auth\" not / command auth not recognized / \
             does not support auth / does not support authentication / doesn't support auth / \
             doesn't support authentication / doesn't support smtp auth / encrypted passwords / \
             invalid authentication mechanism / login method not supported / \
             mechanism is not supported / mechanism is too weak / mechanism not available / \
             mechanism not supported / mechanism too weak / mechanism unavailable / \
             mechanisms supported by both / mechansims supported / method not allowed / \
             no authentication mech / no common authentication / no compatible authentication / \
             no form of authori / no mechanism available / no sasl authentication / \
             no sasl mechanism / no suitable authentication / no supported authentication / \
             no supported mechanism / no worthy mechs / noauthmechanism / \
             none of the authentication methods / not support any of / \
             not support the selected authentication / smtp authentication not supported / \
             unimplemented auth / unknown auth mechanism / unknown auth method / \
             unknown auth type / unknown authentication mechanism / unknown sasl mechanism / \
             unrecognised authentication type / unrecognized authentication type / \
             unsupported auth mechanism / unsupported authentication / \
             unsupported authentication mechanism / unsupported mechanism / unsupported sasl / \
             xoauth is no longer supported \
             & auth / login / mech / password / plain / sasl",
            "RFC 4954 (504), Exim, Dovecot, JavaMail",
            "504 5.7.4 Unrecognized authentication type",
        )
        .unless(
            "publickey / basic authentication is not / must be issued / ssl required / starttls",
        ),
        TextRule::phrase(
            "#5.5.4 / #5.7.4 / #504 / #534 & auth / authentication / mechanism",
            "RFC 4954",
            "504 5.5.4 Unrecognized authentication type",
        )
        .unless(
            "#5.7.14 / application-specific / encryption required / invalid login / starttls / \
             web browser",
        ),
        TextRule::phrase(
            "#5.5.1 / #500 / #502 / #503 / #538 \
             & auth / authentication \
             & disabled / not advertised / not allowed / not available / not enabled / \
             not implemented / not supported / unknown / unrecognized",
            "Postfix, Exim",
            "503 5.5.1 Error: authentication not enabled",
        )
        .or(&[Cause::EncryptionRequired]),
        TextRule::phrase(
            "auth command used when not advertised / auth not advertised / \
             authentication not advertised",
            "Exim",
            "503 AUTH command used when not advertised",
        )
        .or(&[Cause::EncryptionRequired]),
        TextRule::phrase(
            "does not allow plaintext / does not support plaintext / doesn't allow plaintext / \
             plaintext logins are not / plaintext passwords",
            "Thunderbird",
            "The IMAP server mail.example.com does not allow plaintext passwords",
        )
        .or(&[Cause::EncryptionRequired]),
        TextRule::named(
            "0x800ccc80 / enoauth & 0x8 / missing / nodemailer / outlook",
            "Outlook error list",
            "0x800CCC80: None of the authentication methods supported by this client are supported by your server",
        ),
        TextRule::phrase(
            "authentifizierungsmechanismus / authentifizierungsmethode / \
             mécanisme d'authentification / méthode d'authentification / método de autenticación / \
             método de autenticación no / 不支持的身份验证 / 認証方式 / 認証方式を / 認証方法 / 认证机制 / 身份验证方式 / \
             身份验证机制 / 인증 메커니즘 / 인증 방법을 지원하지 / 인증 방식 / 인증 방식을 지원하지 / 지원되지 않는 인증 / 지원하지 않는 인증 \
             & admite / non supporté / prise en charge / soporta / supporté / unterstützt / サポート / \
             不支持 / 対応 / 지원",
            "localized",
            "서버가 이 인증 방식을 지원하지 않습니다",
        ),
        TextRule::named(
            "auth mode unsupported / 不支持的认证",
            "Coremail",
            "451 auth mode unsupported",
        ),
        TextRule::weak(
            "#x.7.4",
            "RFC 3463 section 3.8: security features not supported",
            "554 5.7.4 not here",
        ),
        TextRule::named(
            "auth cram-md5 / auth login / auth ntlm / auth plain / auth xoauth2 / auth command / \
             auth not \
             & command not recognized / command not recognised / command not implemented / \
             command not supported / command not available / command unrecognized / \
             command unrecognised / command unknown / not enabled / unknown command / \
             unrecognized command / unrecognised command / unsupported command / not implemented",
            "Sendmail, Postfix",
            "500 5.5.1 Command unrecognized: AUTH LOGIN",
        ),
        TextRule::named(
            "no authenticators available / no auth methods available / \
             no authentication methods available / no supported authentication / \
             no usable authentication / no common authentication / no worthy mechs found / \
             no suitable authentication / no compatible authentication",
            "Mutt, Cyrus SASL",
            "No authenticators available",
        )
        .unless("publickey"),
        TextRule::phrase(
            "cannot use a secure authentication method / no secure authentication method",
            "msmtp",
            "msmtp: cannot use a secure authentication method",
        )
        .or(&[Cause::EncryptionRequired]),
        TextRule::phrase(
            "using 0 possible authenticators / with 0 possible authenticators",
            "Swift Mailer",
            "Failed to authenticate on SMTP server with username using 0 possible authenticators.",
        ),
        TextRule::phrase(
            "does not support login authentication / does not support plain authentication / \
             does not support cram-md5 authentication / does not support ntlm authentication / \
             does not support xoauth2 authentication",
            "mail programs",
            "Message not sent. The server does not support LOGIN authentication method.",
        ),
        TextRule::named(
            "try authenticate <mechanism> / auth_sasl package is required / \
             sasl package is required / sasl mechanism package \
             & authenticate / imap / smtp",
            "Cyrus, PEAR",
            "A0001 BAD Mate, try AUTHENTICATE <mechanism>",
        ),
        TextRule::named(
            "missing_requirement & ,auth} / , auth}",
            "gen_smtp",
            "{error,retries_exceeded,{missing_requirement,\"smtp.example.org\",auth}}",
        )
        .or(&[Cause::EncryptionRequired]),
        TextRule::named(
            "sasl external & advertise / 공지하지 않 / 지원하지 않",
            "K-9 Mail",
            "The server does not advertise the SASL EXTERNAL capability.",
        )
        .or(&[Cause::ClientCertificateRequired]),
        TextRule::named(
            "did not advertise authentication / does not advertise authentication",
            "Swaks",
            "*** Host did not advertise authentication",
        )
        .or(&[Cause::EncryptionRequired]),
        TextRule::named(
            "no supported auth method / find an authenticator supported / \
             find a usable authentication method / unsupported authorization mode / \
             can't do secure authentication / authentication mechanism is unsupported / \
             利用できる認証処理がない",
            "OpenSMTPD, Symfony Mailer, msmtp, DavMail, getmail, Zimbra",
            "mta error reason=no supported AUTH method",
        ),
        TextRule::named(
            "인증 & 방식이 너무 취약 / 방법을 지원하지 않 / 인증을 지원하지 않 / 방식을 지원하지 않",
            "Evolution",
            "imap.example.com IMAP 서버는 CRAM-MD5 인증 방법을 지원하지 않습니다",
        ),
        TextRule::named(
            "不支援您所選擇的認證方式 / 認証メカニズムは不十分 / 认证方式不受支持 / méthode d'authentification sélectionnée / \
             método de identificación seleccionado / ausgewählte authentifizierungsmethode / \
             smtp auth が利用でき / 基本的なユーザー名/パスワード認証をサポートして / apopタイムスタンプが / missing server capability \
             & auth / not offered by the service / smtp サーバ / 伺服器 / serveur / servidor / smtp / \
             apop / server",
            "Thunderbird, Evolution, Sylpheed, Mailspring",
            "El servidor no admite el método de identificación seleccionado.",
        ),
        TextRule::named(
            "unsupportedauthmechanism / invalid response received after auth",
            "emersion, Nagios",
            "Error: UnsupportedAuthMechanism",
        ),
        TextRule::named(
            "authentication mode & is not supported by the server / not supported by server",
            "Horde",
            "Login failed, authentication mode CRAM-MD5 is not supported by the server.",
        ),
        TextRule::named(
            "no matching authentication method / no supported imap authentication / \
             no supported smtp authentication / authentication not possible (not offered",
            "osTicket, Horde, Delta Chat",
            "Could not authenticate to the SMTP server because no matching authentication method has been found",
        ),
        TextRule::named(
            "auth mechanisms & gssapi ntlm & trying login",
            "aerc",
            "Available auth mechanisms mechanisms=\"GSSAPI NTLM LOGIN\" PLAIN auth failed, trying LOGIN",
        ),
        TextRule::named(
            "legitimierungsmechanismus ist zu schwach / \
             mécanisme d'authentification est trop faible / 认证机制太弱 / 核對機制太弱 / \
             keine authentifizierung verfügbar / pas d'authentificateurs disponibles / 인증자가 없 / \
             无可用认证方式 / 沒有認證方式 / smtp auth nicht verfügbar / smtp auth pas disponible / \
             smtp 인증을 사용할 수 없 / smtp验证不可用 / 不支援 smtp 認證 / mode d'authentification \
             & faible / verfügbar / disponible / schwach / 太弱 / 없 / 不可用 / 不支援 / 可用认证 / 認證方式",
            "Evolution, mutt, Sylpheed",
            "SMTP 인증을 사용할 수 없습니다",
        ),
        TextRule::named(
            "인증 모드 / 验证模式 / 認證模式 & 지원하지 / 不支持 / 未支援",
            "KIMAP",
            "로그인 실패. 서버에서 인증 모드 CRAM-MD5을(를) 지원하지 않습니다.",
        ),
        TextRule::named(
            "不支持加密过的密码 / 不支持您选择的验证方式 / 不支持您所选择的认证方式 / \
             scheint die verschlüsselte übertragung des passworts nicht / \
             scheint die übertragung verschlüsselter passwörter / \
             ne semble pas gérer les mots de passe chiffrés / 암호화 된 비밀번호를 지원하지 / 암호화된 비밀번호를 지원하지",
            "Thunderbird",
            "这台 IMAP 服务器 imap.example.com 似乎不支持加密过的密码。",
        ),
        TextRule::named(
            "smtp auth() command not supported",
            "MIME::Lite",
            "SMTP auth() command not supported on mail.example.com",
        ),
        TextRule::named(
            "requested auth method not available",
            "PHPMailer",
            "SMTP ERROR: Requested auth method not available: CRAM-MD5",
        ),
        TextRule::named(
            "command unknown: 'auth' / command unknown: auth",
            "git send-email",
            "Command unknown: 'AUTH' at /usr/lib/git-core/git-send-email line 1617.",
        ),
    ],
};
