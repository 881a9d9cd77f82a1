//! The account is locked, suspended or disabled.
//! Not this: too many tries, wait -> `sign_in_throttled`.

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
    steps: steps(&[Step::UnlockAccount, Step::SignInOnWeb, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "account blocked / account closed / account deactivated / account disabled / \
             account expired / account frozen / account has been blocked / \
             account has been deactivated / account has been disabled / account has been limited / \
             account has been locked / account has been restricted / account has been suspended / \
             account has been temporarily / account has been terminated / account has expired / \
             account has not been verified / account inactive / account is blocked / \
             account is closed / account is deactivated / account is deleted / \
             account is disabled / account is frozen / account is inactive / account is locked / \
             account is not activated / account is not active / account is not allowed to send / \
             account is on hold / account is overdue / account is paused / account is pending / \
             account is restricted / account is suspended / account is temporarily / \
             account is terminated / account locked / account lockout / account not active / \
             account not verified / account on hold / account suspended / \
             account temporarily locked / account terminated / account under review / \
             account unpaid / account was blocked / account was disabled / account was locked / \
             account was suspended / activate your account / \
             authentication disabled for this account / authentication is disabled for user / \
             bad outbound sender / banned sender / blocked your account / disabled account / \
             err.login.userstatus / has been temporarily restricted / \
             login disabled for this user / login is blocked / mailbox disabled / \
             mailbox is disabled / mailbox is suspended / not subscribed to ses / \
             please activate your / service abuse mode / suspended account / \
             temporarily blocked your / user account disabled / user account is locked / \
             user disabled / user is blocked / user is deactivated / user is disabled / \
             user is locked / user is suspended / user locked / verdict is suspend / \
             your account has been restricted",
            "Dovecot, providers",
            "NO [CONTACTADMIN] Login disabled for this user",
        )
        .unless(
            "branch / card / bank / 退信 / account you tried / news account / cannot be delivered / \
             addressee / basic authentication / bounced / could not be delivered / delivery / \
             destinataire / inbox of / not a valid mailbox / not yet active / quota / rcpt to / \
             receiving limits / recipient / security defaults / that you tried to reach / \
             too many / user unknown / user@",
        ),
        TextRule::named(
            "#aadsts50053 / #aadsts500532 / #aadsts50057 / #aadsts500571 / #aadsts50128 / \
             #aadsts80012",
            "Microsoft Entra error codes",
            "AADSTS50057: The user account is disabled.",
        ),
        TextRule::named(
            "#525 / #x.7.13",
            "RFC 5248",
            "525 5.7.13 User account disabled",
        )
        .unless("rcpt / recipient"),
        TextRule::named(
            "#5.7.501 / #5.7.502 / #5.7.503 / service abuse mode",
            "MS-NDR",
            "550 5.7.502 Access denied, banned sender",
        ),
        TextRule::status(
            "[contactadmin]",
            "RFC 5530",
            "NO [CONTACTADMIN] Contact your administrator",
        ),
        TextRule::named(
            "actual verdict is suspend / useraction verdict is not allow / verdict is \"suspend / \
             verdict is 'suspend \
             & suspend",
            "Outlook.com WASCL",
            "WASCL UserAction verdict is not None. Actual verdict is Suspend",
        ),
        TextRule::phrase(
            "account bloccato / compte a été bloqué / compte a été désactivé / \
             compte a été suspendu / compte bloqué / compte désactivé / compte est bloqué / \
             compte est verrouillé / compte suspendu / conta bloqueada / cuenta bloqueada / \
             cuenta ha sido / cuenta suspendida / ihr konto ist / konto deaktiviert / \
             konto gesperrt / konto ist gesperrt / konto wurde deaktiviert / \
             konto wurde gesperrt / аккаунт заблокирован / учетная запись заблокирована / \
             アカウントがロック / アカウントが停止 / アカウントが無効 / アカウントは一時 / アカウントは停止 / アカウントは無効 / 帐号已被锁 / 帐号被锁 / \
             帐户已被锁 / 帐户已锁定 / 帐户被禁用 / 帳戶已鎖定 / 账号已被封 / 账号被禁用 / 账号被锁定 / 账户已被禁用 / 账户已锁 / 账户被锁定 / \
             계정이 비활성 / 계정이 사용 중지 / 계정이 잠 / 계정이 정지 / 계정이 중지 / 계정이 차단 / 사용이 중지된 계정 / 이용 정지 / \
             이용이 제한 / 휴면",
            "localized",
            "계정이 잠겼습니다",
        )
        .unless("destinataire / 받는 사람"),
        TextRule::phrase(
            "is not allowed to send & activate / not activated",
            "Mailgun",
            "421 Domain x is not allowed to send: Please activate your Mailgun account.",
        ),
        TextRule::named(
            "outgoing email from / outgoing mail from / outgoing messages from \
             & blocked / disabled / suspended",
            "cPanel, Exim",
            "550 Outgoing mail from bob@example.com has been suspended.",
        ),
        TextRule::named(
            "abuse detected from / sending account has been banned / spam abuse detected",
            "MS-NDR",
            "550 5.7.501 Access denied, spam abuse detected.",
        ),
        TextRule::phrase(
            "account / compte / a conta / conta está / conta foi / cuenta / konto / sua conta / \
             аккаунт / アカウント / 帐号 / 帐户 / 帳號 / 账号 / 账户 / 계정 \
             & bloccato / blocked / bloquead / bloqué / deactivated / deaktiviert / desactivad / \
             disabled / désactivé / frozen / gesperrt / locked / suspended / suspendid / \
             suspendu / заблокирован / ロック / 停止 / 停用 / 冻结 / 无效 / 無効 / 禁用 / 锁定 / 보호조치 / 비활성 / \
             사용 중지 / 잠겼 / 잠금 / 잠긴 / 정지 / 차단 / 휴면",
            "mail services",
            "계정이 보호조치되어 로그인할 수 없습니다",
        )
        .unless(
            "/ not enabled / antispam / authentication is disabled / basic auth / contains / \
             imap / message / pop / recipient / security defaults / smtp auth / smtpclient / \
             that you tried / too many / user unknown / your ip",
        ),
        TextRule::named(
            "#5.1.8 / #5.7.501 & access denied / banned / outbound / spam",
            "MS-NDR",
            "550 5.1.8 Access denied, bad outbound sender",
        ),
        TextRule::named(
            "outgoing mail suspension",
            "cPanel",
            "550 Domain example.com has an outgoing mail suspension",
        ),
        TextRule::named(
            "has outgoing email disabled / outgoing email disabled / \
             sending paused for this account",
            "Amazon SES, cPanel",
            "554 Message rejected: Sending paused for this account.",
        ),
        TextRule::named(
            "disabled by user from hpanel",
            "Hostinger",
            "554 5.7.1 Disabled by user from hPanel",
        )
        .or(&[Cause::SmtpAuthDisabled]),
        TextRule::named(
            "보호조치 / 보호 조치 / 로그인이 제한 / 이용이 정지 / 이용정지 / 이용 정지 / 휴면 상태 & 계정 / 아이디",
            "Naver, Daum",
            "아이디가 보호조치되어 로그인이 제한되었습니다.",
        )
        .unless("국가 / 해외"),
        TextRule::named(
            "계정이 잠 / 계정을 잠 / 계정이 차단 & 시도 / 초과 / 횟수",
            "Korean hosts",
            "로그인 시도 횟수를 초과하여 계정이 잠겼습니다",
        ),
        TextRule::named(
            "unusual sending activity / unusual activity detected & #550 / #554 / #x.4.6",
            "Zoho",
            "550 5.4.6 Unusual sending activity detected. To unblock click",
        )
        .or(&[Cause::SendingLimitExceeded, Cause::WebSignInRequired]),
        TextRule::named(
            "lockdown in sector",
            "Gmail IMAP",
            "NO [ALERT] lockdown in sector 4",
        )
        .or(&[Cause::BandwidthLimitExceeded]),
        TextRule::named(
            "sending suspended for this account / sending from this domain is paused / \
             account is not approved to send / account isn't allowed to send / 관리 모드에서 사용 중",
            "Amazon SES, Postmark, Rackspace, Zimbra",
            "554 Message rejected: Sending suspended for this account.",
        )
        .or(&[Cause::SenderNotPermitted]),
        TextRule::named(
            "account locked: outgoing / compte bloqué pour spam / locked: outgoing spam",
            "OVH",
            "535 5.7.1 Account locked: outgoing spam detected",
        ),
        TextRule::named(
            "acceptsecuritycontext error, data 775 / acceptsecuritycontext error, data 533",
            "Active Directory",
            "LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 775, v2580 (mailbox)",
        ),
        TextRule::named(
            "mail server has been suspended",
            "Postal",
            "535 Mail server has been suspended",
        ),
    ],
};
