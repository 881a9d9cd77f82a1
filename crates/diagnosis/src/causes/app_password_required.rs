//! The provider wants an application-specific password (or authorisation code).
//! Not this: password sign-in is off altogether -> `basic_auth_disabled`.

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
    steps: steps(&[Step::CreateAppPassword, Step::SwitchToOauth]),
    texts: &[
        TextRule::named(
            "#auth005 / app specific password / app-specific password / \
             application password is required / application specific password / \
             application-specific password / authorization code to login / \
             enter your authorization code / invalidsecondfactor / neobhodim parol prilozheniya / \
             parol prilozheniya / use the authorization code / xcaxdaxc8xa8xc2xeb / 专用密码 / \
             专用登录密码 / 授权密码 / 授权码 / 授權碼",
            "Gmail, Mail.ru, QQ, NetEase",
            "[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)",
        )
        .unless("config.yml / password: 授权码 / generated successfully / not available"),
        TextRule::phrase(
            "app password / app passwords / app-password / application password / \
             application-password / apppassword / device password \
             & bridge / create / disabled / enable / generate / instead / must / need / please / \
             required / requires / use / without",
            "provider texts",
            "Login failed - please create an app password.",
        )
        .unless("check username / failed to create / oauth only"),
        TextRule::named(
            "service.mail.qq.com & #535 / 1001256 / login fail",
            "QQ Mail",
            "535 Error: see http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256",
        ),
        TextRule::named(
            "does not have access rights to this service",
            "Yandex",
            "535 5.7.8 Error: authentication failed: This user does not have access rights to this service",
        )
        .or(&[Cause::ImapDisabled, Cause::CredentialsRejected]),
        TextRule::named(
            "anwendungsspezifisches passwort / app-passwort / contraseña de aplicación / \
             mot de passe d'application / mot de passe pour application / password per le app / \
             senha de app / пароль для приложений / пароль приложения / アプリ パスワード / アプリパスワード / \
             アプリ固有のパスワード / 应用专用密码 / 应用密码 / 應用程式密碼 / 애플리케이션 비밀번호 / 앱 비밀번호 / 앱 암호 / 앱 전용 비밀번호 / \
             어플리케이션 비밀번호 / 외부메일 비밀번호 \
             & erforderlich / necesaria / necesita / nécessaire / obligatoire / requerid / \
             requiere / required / requis / utilice / utiliser / verwenden / необходим / нужен / \
             使用 / 必要 / 登录 / 請 / 请 / 開啟 / 需要 / 발급 / 사용 / 생성 / 필요",
            "localized provider texts",
            "앱 비밀번호를 생성하여 사용해 주세요",
        ),
        TextRule::phrase(
            "external clients / mail client / third party clients / third-party clients \
             & authorization password / client password / client-specific password / \
             dedicated password / external password / imap password / token password \
             & generate / must / need / required / use",
            "provider texts",
            "Use a client-specific password for third party clients, required",
        ),
        TextRule::phrase(
            "2-factor / 2-step / 2fa / second factor / two-factor / two-step \
             & app / imap / password / smtp \
             & app / enabled / required / use",
            "provider texts",
            "Two-factor authentication is enabled: use an app password",
        )
        .unless("oauth / verification code sent"),
        TextRule::named(
            "enter your authorization",
            "QQ Mail",
            "535 Login Fail. Please enter your authorization",
        ),
        TextRule::named(
            "애플리케이션별 비밀번호 / 애플리케이션 비밀번호 / 앱 비밀번호 / アプリケーション固有のパスワード / アプリ パスワード / \
             anwendungsspezifisch / app-passwort / contraseña de aplicación / \
             mot de passe d'application / 应用专用密码 / 應用程式密碼 \
             & 필요 / 로그인해 / 생성 / 입력해 / 사용해야 / 필요합니다 / 必要 / erforderlich / necesari / nécessaire / \
             requis / 需要 / 使用",
            "Gmail's SMTP reference, localized; Naver, Kakao",
            "534, 5.7.9, 애플리케이션별 비밀번호가 필요합니다.",
        ),
        TextRule::named(
            "2차 인증 / 2단계 인증 / 이중 인증 / 2단계 확인 & 전용 비밀번호 / 앱 비밀번호 / 애플리케이션 비밀번호 / 별도 비밀번호",
            "Naver, Nate, Kakao",
            "2차 인증 사용자는 외부 메일 전용 비밀번호를 써야 합니다",
        ),
        TextRule::phrase(
            "외부 앱 비밀번호 / 외부앱 비밀번호 / 메일 전용 비밀번호 / 앱 전용 비밀번호 \
             & 다시 외부 앱 / 로그인 실패 / 로그인이 제한 / 로그인하려는 경우 / 사용하여야 / 사용해야 / 인증 실패 / 필수",
            "NAVER WORKS, Hiworks",
            "외부 앱 로그인 실패: 외부 앱 비밀번호를 통해서 다시 로그인해 주시기 바랍니다.",
        ),
        TextRule::named(
            "please using weixin token / using weixin token",
            "Tencent exmail",
            "Login fail. Please using weixin token",
        ),
    ],
};
