//! The provider wants an interactive sign-in in a browser first (unusual sign-in, MFA, conditional access).
//! Not this: the account is locked -> `account_locked`.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName, Fact::ProviderName],
    steps: steps(&[Step::SignInOnWeb, Step::ReviewConditionalAccess, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "account needs to be verified / blocked a sign-in / blocked: unusual / captcha / \
             conditional access / confirm your identity / continue signing in / \
             device is not compliant / did not meet the criteria / displayunlockcaptcha / \
             hipnotify / hipsend / interaction required / interaction_required / invalid_rapt / \
             log in at https / log in to the web / log in to webmail first / log in via web / \
             login attempt blocked / login blocked: / login from the web / \
             login to your account via / login via web / mfa is required / mfa required / \
             multi-factor authentication / multifactor authentication / needs to be verified / \
             needs to be verified by / new device / prove you / rapt_required / \
             reauth related error / sign in at account / sign in attempt blocked / \
             sign in on the web / sign in via your browser / sign in with your browser / \
             sign-in attempt was blocked / sign-in was blocked / signin/continue / \
             suspicious activity / suspicious login / suspicious sign-in / unrecognized device / \
             unusual activity / unusual login / unusual sign-in / unusual signin / \
             verify it's you / verify that it's you / verify your account / \
             verify your account at / verify your identity / via your web browser / \
             web login required / webalert / with your web browser \
             & access / account / auth / criteria / imap / log / rapt / sign / smtp / verdict / \
             verif / web",
            "Gmail, Microsoft 365, Outlook.com",
            "[ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)",
        )
        .unless("account is locked / recaptcha for form / spam / suspended / temporarily locked"),
        TextRule::named(
            "did not meet the criteria",
            "Exchange Online",
            "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully.",
        )
        .or(&[Cause::BasicAuthDisabled, Cause::SmtpAuthDisabled]),
        TextRule::named(
            "#aadsts50005 / #aadsts500121 / #aadsts50058 / #aadsts50059 / #aadsts50072 / \
             #aadsts50074 / #aadsts50076 / #aadsts50078 / #aadsts50079 / #aadsts50097 / \
             #aadsts50129 / #aadsts50131 / #aadsts50155 / #aadsts50158 / #aadsts50177 / \
             #aadsts53000 / #aadsts53001 / #aadsts53002 / #aadsts53003 / #aadsts530032 / \
             #aadsts530034 / #aadsts530036 / #aadsts53004 / #aadsts53008 / #aadsts53009 / \
             #aadsts53010 / #aadsts53011",
            "Microsoft Entra error codes",
            "AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication.",
        ),
        TextRule::named(
            "#x.7.14 & browser / log in / sign in / web",
            "Gmail",
            "534 5.7.14 Please log in via your web browser and then try again",
        ),
        TextRule::phrase(
            "不審なログイン / 多要素認証 / 多重身份验证 / 异常登录 / 本人確認 / 网页登录 / 다단계 인증 / 브라우저에서 로그인 / 비정상적인 로그인 / \
             웹 브라우저 / 웹에서 로그인 / 의심스러운 로그인 / 조건부 액세스 \
             & ログイン / 登录 / 認証が / 验证 / 로그인 / 인증 / 차단 / 필요",
            "localized",
            "웹 브라우저에서 로그인한 뒤 다시 시도하세요",
        ),
        TextRule::named(
            "additional authentication required / interaction_required / login_required / \
             mfa_required / reauth required / strong authentication is required",
            "OpenID Connect Core 3.1.2.6, Entra",
            "{\"error\":\"interaction_required\",\"suberror\":\"basic_action\"}",
        ),
        TextRule::phrase(
            "브라우저에서 / 웹메일에서 / 웹에서 / 홈페이지에서 & 로그인 / 본인 / 인증 / 확인",
            "mail services (ko)",
            "새로운 환경에서 로그인이 시도되어 차단되었습니다. 웹에서 본인 확인 후 이용해 주세요",
        )
        .unless("imap / smtp / 사용함"),
        TextRule::phrase(
            "웹브라우저를 통해 / 웹 브라우저를 통해 / 웹브라우저에서 / 웹 브라우저에서 / 브라우저를 통해 / ウェブブラウザ / \
             über den webbrowser / über ihren webbrowser / 通过网络浏览器 / 网络浏览器 \
             & 로그인 / ログイン / anmelden / 登录 \
             & #534 / #5.7.14 / 다시 시도 / 본인 / imap / smtp / 메일 / メール / 邮件 / nachricht / erneut / \
             もう一度 / 再次",
            "Gmail's SMTP reference, localized",
            "534, 5.7.14, 웹브라우저를 통해 로그인한 후 다시 시도하세요.",
        ),
        TextRule::named(
            "#534 & #5.7.14",
            "Gmail",
            "SMTPAuthenticationError: 534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1",
        ),
        TextRule::named(
            "login via the web browser / log in via the web browser / login via your web browser / \
             sign in via the web browser",
            "Gmail",
            "Alert from Account: please login via the web browser",
        ),
        TextRule::named(
            "missing totp token, try",
            "Stalwart",
            "334 5.7.8 Missing TOTP token, try with 'secret$totp_code'.",
        )
        .or(&[Cause::CredentialsRejected, Cause::AppPasswordRequired]),
        TextRule::named(
            "webブラウザ経由でサインイン / ウェブメールでサインイン & 必要",
            "Mailspring",
            "OutlookサーバーはWebブラウザ経由でサインインする必要あります。",
        ),
        TextRule::named(
            "please accept eula",
            "Yandex 360",
            "535 5.7.8 Error: authentication failed: Please accept EULA first.",
        ),
    ],
};
