//! A command was sent without signing in first.
//! Not this: sign-in was tried and refused -> `credentials_rejected`.
//! Source: RFC 4954 section 6 (530).

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::Host],
    steps: steps(&[Step::SignInBeforeSending, Step::CheckUserName, Step::AskHelpdesk]),
    texts: &[
        TextRule::named(
            "authenticate first / authentication required / authentification requise / \
             authorization required / log in first / bad please login first / \
             no please login first / login required / must authenticate / must be authenticated / \
             must log in / must login / must sign in / need auth / need authentication / \
             need to authenticate / need to sign in / needs to authenticate / not logged in / \
             please authenticate / please authenticate first / require authentication / \
             requires authentication / requires smtp auth / sender must authenticate / \
             sign in first / smtp auth required / smtp authentication is required / \
             smtp authentication required / smtp-auth required / too many unauthenticated / \
             turn on smtp authentication / unauthenticated users / valid rcpt command must / \
             without authentication / you must be logged / you must sign in first",
            "RFC 4954 section 6, Postfix, Exim, Exchange",
            "530 5.7.0 Authentication Required",
        )
        .unless(
            "407 / 451 temporary local / authentication unsuccessful / basic authentication is / \
             conditional access / delivery restriction / dkim / dmarc / does not pass / \
             email is not / mfa / multi-factor / multifactor / oauth authentication / proxy / \
             relay denied / relaying denied / resolver.rst / secondary / sender domain / \
             smtpclientauthentication / spf / to this group / two-factor / unauthenticated email / \
             web login / www-authenticate",
        ),
        TextRule::phrase(
            "#530",
            "RFC 4954 section 6",
            "530 5.7.1",
        )
        .unless(
            "authentication failed / authentication unsuccessful / credentials / encrypt / \
             login failed / password / starttls / tls",
        ),
        TextRule::phrase(
            "#5.7.57 / #x.7.57 / 5.7.57",
            "MS-NDR",
            "5.7.57 Client not authenticated to send mail.",
        )
        .unless("#535 / 535 / smtpclientauthentication"),
        TextRule::phrase(
            "authentication required for relay / relay not permitted / \
             relay not permitted, authentication \
             & authentication",
            "Exim",
            "550 relay not permitted, authentication required",
        )
        .or(&[Cause::RelayDenied]),
        TextRule::phrase(
            "is not permitted to relay & authentication / turn on",
            "cPanel",
            "Please turn on SMTP Authentication in your mail client. host is not permitted to relay",
        )
        .or(&[Cause::RelayDenied]),
        TextRule::phrase(
            "autenticación requerida / autenticazione richiesta / autenticação necessária / \
             authentication erforderlich / authentification est requise / \
             authentification nécessaire / authentifizierung erforderlich / \
             requiere autenticación / smtp 인증이 필요 / ログインしてください / 認証が必要 / 请先登录 / 需要认证 / 需要身份验证 / \
             需要驗證 / 로그인이 필요합니다 / 먼저 로그인 / 인증이 필요합니다",
            "localized",
            "메일을 보내려면 SMTP 인증이 필요합니다",
        )
        .unless("多要素 / 다단계 / 만료"),
        TextRule::named(
            "anonymous mail / client not authenticated / client was not authenticated",
            "Exchange",
            "550 5.7.1 Client was not authenticated",
        )
        .unless(
            "#535 / secure connection or the client was not / smtpclientauthentication / starttls",
        ),
        TextRule::status(
            "secure connection or the client was not",
            "System.Net.Mail",
            "The SMTP server requires a secure connection or the client was not authenticated.",
        )
        .or(&[Cause::EncryptionRequired, Cause::CredentialsRejected]),
        TextRule::named(
            "authentication is required & #530 / #550 / #553 / #554 / mail / relay / send / smtp",
            "RFC 4954",
            "530 5.7.0 Authentication is required to send mail",
        )
        .unless("407 / multi-factor / oauth / proxy / strong / two-factor"),
        TextRule::phrase(
            "not authenticated & #530 / #550 / #553 / mail / relay / send / sender / smtp",
            "Exim",
            "550 you are not authenticated, sending refused",
        )
        .unless(
            "#535 / dkim / dmarc / not authenticated: bad / oauth / resolver.rst / \
             secure connection or the client / spf / user is",
        ),
        TextRule::named(
            "anonymous senders / unauthenticated sender / unauthenticated user / \
             unauthenticated client \
             & are not / may not / not allowed / not permitted / not accepted / rejected / refused",
            "mail services",
            "550 Unauthenticated senders not allowed",
        )
        .unless("dmarc / dkim / spf"),
        TextRule::named(
            "auth first / ehlo and auth first / local user only or authentication / \
             authenticate before / pop before smtp / receive your mail before sending / \
             don't authenticate / unless you authenticate / only allowed with authentication / \
             authentication when attempting to send \
             & #450 / #451 / #503 / #530 / #550 / #553 / #554 / mail / sending / smtp",
            "QQ, MailEnable, ISPs",
            "503 Error: need EHLO and AUTH first !",
        )
        .unless("dmarc / spf"),
        TextRule::named(
            "server expected authentication",
            "ISPs",
            "503 Server expected authentication",
        ),
        TextRule::phrase(
            "authentication turned on / not subscribed to ses / authentication enabled in your \
             & #530 / #550 / #553 / #554 / client / mail",
            "SES, hosts",
            "550 authentication turned on in your email client is required",
        ),
        TextRule::phrase(
            "not permitted in current state / not allowed in current state / \
             notauthenticatedserver / is not permitted in this state \
             & command / imap / list / select",
            "hMailServer, IMAP servers",
            "A3 NO List Command is not permitted in current state (NotAuthenticatedServerError)",
        )
        .or(&[Cause::CredentialsRejected, Cause::ProtocolError]),
        TextRule::phrase(
            "get pop/apop authorization / must get pop / pop before smtp / popによる認証がされていない / \
             先にメールを受信して",
            "POP before SMTP",
            "sorry, you must get POP/APOP authorization.",
        ),
        TextRule::named(
            "mail from command failed,authentication required / \
             mail from command failed: authentication required / ?p=wantautherror / \
             p=wantautherror",
            "PHPMailer, Gmail",
            "The following From address failed: mymail : MAIL FROM command failed,Authentication Required. Learn more at https://support.google.com/mail/?p=WantAuthError",
        ),
        TextRule::phrase(
            "then you must authenticate / if mail from is local & mail / server",
            "hMailServer",
            "If MAIL FROM is local then you must authenticate",
        ),
        TextRule::named(
            "anonymous login is not / anonymous login refused / anonymous logins are not",
            "Cyrus",
            "a1 NO Anonymous login is not permitted",
        )
        .or(&[Cause::CredentialsRejected]),
        TextRule::named(
            "erfordert eine sichere verbindung oder der client wurde nicht / \
             requiert une connexion sécurisée ou le client / \
             requiere una conexión segura o el cliente / \
             richiede una connessione protetta o il client / 보안 연결이 필요하거나 클라이언트 / \
             セキュリティで保護された接続が必要か",
            ".NET SmtpClient",
            "Der SMTP-Server erfordert eine sichere Verbindung oder der Client wurde nicht authentifiziert",
        )
        .or(&[Cause::EncryptionRequired]),
        TextRule::named(
            "unauthenticated e-mail from / unauthenticated mail not allowed / \
             unauthenticated email from \
             & restricted / not allowed / rejected",
            "Sendmail milters",
            "550 Unauthenticated mail not allowed from this range",
        )
        .or(&[Cause::IpNotAllowed]),
        TextRule::named(
            "530 5.7.1 rejected: unauthenticated e-mail / rejected: unauthenticated e-mail \
             & contact the postmaster / restricted",
            "Sendmail hosts",
            "530 5.7.1 Rejected: unauthenticated e-mail from 198.51.100.7 is restricted. Contact the postmaster for details.",
        ),
        TextRule::named(
            "smtp auth is required for",
            "iRedAPD",
            "Recipient address rejected: SMTP AUTH is required for users under this sender domain",
        ),
        TextRule::named(
            "send auth command first",
            "Yandex",
            "503 5.5.4 Error: send AUTH command first.",
        ),
        TextRule::named(
            "error: not authenticated at connection.openbox / not authenticated & openbox",
            "node-imap",
            "Error: Not authenticated at Connection.openBox (lib/Connection.js:432:11)",
        ),
    ],
};
