//! SMTP AUTH is switched off for the mailbox or the organisation.
//! Not this: passwords are refused everywhere -> `basic_auth_disabled`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::MailAdmin,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName],
    steps: steps(&[Step::EnableSmtpAuth, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "authenticated smtp is disabled / client submission is disabled / \
             disabled for the tenant. / smtp access denied for / smtp access disabled / \
             smtp access has been disabled / smtp access is disabled / \
             smtp access is not allowed / smtp auth disabled / smtp auth is disabled / \
             smtp auth is not enabled / smtp authentication disabled / \
             smtp authentication is disabled / smtp client authentication is disabled / \
             smtp disabled / smtp is disabled / smtp is not enabled / smtp not enabled / \
             smtp service is disabled / smtp service is not enabled / smtp_auth_disabled / \
             smtpclient is disabled / smtpclientauthentication is disabled / \
             smtpclientauthenticationdisabled",
            "Exchange Online",
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
        )
        .unless("basic authentication is disabled"),
        TextRule::phrase(
            "user has no permission & #535 / #550 / smtp",
            "NetEase",
            "550 User has no permission",
        ),
        TextRule::phrase(
            "smtp \
             & désactivé / nicht aktiviert / 未启用 / 未开启 / 没有开启 / 無効になって / 꺼져 / 비활성화 / \
             사용 설정되어 있지 않 / 사용 안 함 / 사용하지 않",
            "localized provider texts",
            "SMTP 사용 안 함으로 설정되어 있습니다",
        )
        .unless("imap / 기본 인증"),
        TextRule::named(
            "user has no permission & #535 / #550 / authentication",
            "NetEase",
            "javax.mail.AuthenticationFailedException: 550 User has no permission",
        )
        .or(&[Cause::CredentialsRejected, Cause::AppPasswordRequired]),
        TextRule::phrase(
            "user has no permission",
            "NetEase",
            "User has no permission",
        )
        .unless("file / folder / git")
        .or(&[Cause::CredentialsRejected, Cause::AppPasswordRequired]),
        TextRule::phrase(
            "pop3/smtp / imap/smtp / pop3 및 smtp / smtp 기능 / smtp 사용 \
             & 사용 안 함 / 사용 안함 / 사용안함 / 미사용 / 꺼져",
            "Hiworks, Naver",
            "POP3/SMTP 기능이 사용 안함으로 되어 있습니다.",
        )
        .or(&[Cause::ImapDisabled]),
        TextRule::named(
            "authentication not allowed on / auth not allowed on this",
            "GoDaddy IB401",
            "535 Authentication not allowed on IBSMTP Servers. IB401",
        )
        .or(&[Cause::AuthMechanismUnsupported]),
        TextRule::named(
            "5.7.1 your account is not authorized to use / \
             sending is not enabled for this account / このアカウントで送信は有効になっていません",
            "Stalwart, Mailspring",
            "550 5.7.1 Your account is not authorized to use this service.",
        )
        .or(&[Cause::SenderNotPermitted]),
    ],
};
