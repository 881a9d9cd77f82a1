//! Sign-in with a password is turned off; OAuth is required.
//! Not this: only SMTP AUTH is off -> `smtp_auth_disabled`.

use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName, Fact::ProviderName],
    steps: steps(&[Step::SwitchToOauth, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "#aadsts530035 / authentication policy blocks basic / basic auth disabled / \
             basic auth has been / basic auth is disabled / basic auth is not / \
             basic authentication disabled / basic authentication for / \
             basic authentication has been / basic authentication is blocked / \
             basic authentication is disabled / basic authentication is not supported / \
             basicauthblocked / basicauthdisabled / legacy authentication / \
             logondenied-basicauth / security defaults policy",
            "Exchange Online, Entra",
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
        )
        .unless("dkim / spf"),
        TextRule::named(
            "basic / login command / password / password authentication / password login / plain / \
             user name and password \
             & deprecated / disabled / no longer accepted / no longer supported / not allowed / \
             not permitted / turned off \
             & modern auth / modern authentication / oauth / oauth2 / xoauth2",
            "provider texts",
            "Password authentication is no longer supported; use OAuth2 (modern authentication)",
        ),
        TextRule::phrase(
            "less secure app / less secure apps / lesssecureapps / \
             modern authentication is required / must use oauth / oauth 2.0 is required / \
             oauth authentication required / oauth is required / oauth required / \
             oauth2 is required / only oauth / please use oauth / requires modern authentication / \
             requires oauth / use modern authentication",
            "provider texts",
            "This account requires OAuth sign-in",
        ),
        TextRule::phrase(
            "기본 인증은 / 기본 인증을 / 기본 인증이 & 비활성 / 사용 중지 / 사용할 수 없 / 종료 / 중단 / 지원되지 / 지원하지 / 차단 / 해제",
            "localized",
            "기본 인증이 비활성화되었습니다",
        ),
        TextRule::phrase(
            "autenticación básica / authentification de base / standardauthentifizierung / 基本認証 / \
             基本身份验证 / 基本验证 \
             & deaktiviert / deshabilitada / désactivée / 停用 / 廃止 / 無効 / 禁用",
            "localized",
            "基本認証は無効になっています",
        ),
        TextRule::named(
            "#5.7.30 & basic / client submission",
            "Exchange Team blog",
            "550 5.7.30 Basic authentication is not supported for Client Submission.",
        ),
        TextRule::named(
            "basic auth / basic authentication / password authentication / password login / \
             plain password \
             & is disallowed / is forbidden / is no longer / is not allowed / is not permitted / \
             is not supported / is prohibited / is turned off / not available / \
             no longer accepted / no longer supported / not enabled \
             & account / auth / login / mail / smtp",
            "mail services",
            "535 Authentication failed: Basic authentication is not allowed with 2FA enabled.",
        )
        .unless("http"),
        TextRule::named(
            "not allowed to use basic auth / not allowed to use basic authentication / \
             not permitted to use basic / not allowed to sign in with a password",
            "mail services",
            "LOGIN failed: user not allowed to use basic authentication",
        ),
        TextRule::named(
            "blocked by security defaults / error code: 530035",
            "Microsoft Entra",
            "Sign-in error code: 530035 Failure reason: Access has been blocked by security defaults.",
        ),
    ],
};
