//! The password has expired and must be changed.
//! Not this: the token has expired -> `access_token_rejected`.
//! Source: RFC 5530 EXPIRED.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName],
    steps: steps(&[Step::ChangePassword, Step::CheckPassword]),
    texts: &[
        TextRule::named(
            "[expired] / change password now / please change your password / \
             change your password before / change your password to / credentials have expired / \
             expired password / must be changed before / must change your password / \
             need to change your password / need to reset your password / \
             password change required / password expired / password has expired / \
             password has to be changed / password is expired / password must be changed / \
             password needs to be changed / password reset required / password too old / \
             passwords expire / requires password change",
            "RFC 5530 EXPIRED, Dovecot",
            "NO [EXPIRED] Password expired",
        )
        .unless(
            "app password / certificate / changed your password / have you changed / if you / \
             imap / recommend / refresh / token",
        ),
        TextRule::named(
            "[expired]",
            "RFC 5530",
            "NO [EXPIRED] Your password is too old",
        )
        .unless("certificate / token"),
        TextRule::named(
            "#aadsts50055 / #aadsts50135 / #aadsts50142 / #aadsts50144",
            "Microsoft Entra error codes",
            "AADSTS50055: The password is expired.",
        ),
        TextRule::phrase(
            "contraseña ha caducado / contraseña ha expirado / kennwort abgelaufen / \
             kennwort ist abgelaufen / mot de passe a expiré / mot de passe expiré / \
             password scaduta / passwort abgelaufen / passwort ist abgelaufen / senha expirou / \
             срок действия пароля / パスワードの有効期限 / パスワードの期限 / 密码已过期 / 密码过期 / 密碼已過期 / 비밀번호 유효 기간 / \
             비밀번호가 만료 / 비밀번호를 변경해야 / 암호가 만료",
            "localized",
            "비밀번호가 만료되었습니다",
        ),
        TextRule::phrase(
            "contraseña / kennwort / mot de passe / password / passwort / senha / пароль / パスワード / \
             密码 / 密碼 / 비밀번호 / 암호 \
             & abgelaufen / caducad / expirad / expired / expiré / has to be changed / \
             must be changed / must change / needs to be changed / scadut / 期限 / 过期 / 過期 / 만료",
            "mail servers",
            "535 5.7.3 password must change",
        )
        .unless(
            "app password / certificate / client secret / if you / recommend / refresh / \
             reset link / token",
        ),
        TextRule::phrase(
            "비밀번호를 변경한 지 / 비밀번호 변경 주기 / 비밀번호 변경 기간 / 비밀번호를 장기간 / 비밀번호 변경이 필요 / 비밀번호 사용 기간 \
             & 변경 / 만료 / 지났",
            "Korean hosts",
            "비밀번호를 변경한 지 90일이 지났습니다. 새 비밀번호로 변경한 후 로그인해 주세요.",
        ),
        TextRule::named(
            "account.change_password",
            "Zimbra",
            "account.CHANGE_PASSWORD: Your password is no longer valid. Please choose a new password.",
        ),
        TextRule::named(
            "acceptsecuritycontext error, data 532 / acceptsecuritycontext error, data 773",
            "Active Directory",
            "LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 532, v3839 (mailbox)",
        ),
        TextRule::named(
            "your password is no longer valid. please choose & zimbra / mail / imap",
            "Zimbra",
            "Zimbra: Your password is no longer valid. Please choose a new password.",
        ),
        TextRule::named(
            "errorpasswordexpired",
            "EWS",
            "exchangelib.errors.ErrorPasswordExpired: The password for this account has expired.",
        ),
        TextRule::named(
            "nt_status_password_expired / nt_status_password_must_change",
            "Samba winbind",
            "dovecot: auth: winbind(EXAMPLE): user not authenticated: NT_STATUS_PASSWORD_EXPIRED",
        ),
    ],
};
