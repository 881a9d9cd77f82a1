//! The refresh token is expired or revoked; a person has to sign in again.
//! Not this: the app registration is broken -> `oauth_client_rejected`.
//! Source: RFC 6749 section 5.2.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::Reauthorize, Step::SwapPrimaryAddress, Step::AskMailAdmin]),
    texts: &[
        TextRule::named(
            "can't create new access token / cannot refresh / could not refresh / eoauth2 / \
             error refreshing / expired refresh / failed to refresh / failed to renew token / \
             invalid refresh token / invalid_grant / re-authorize your / reauthorize your email / \
             refresh failed / refresh token expired / refresh token has been revoked / \
             refresh token has expired / refresh token is expired / refresh token is invalid / \
             refresh token is revoked / refresh token may / refresh token not / \
             refresh token revoked / refresh_token is invalid / refresherror / refreshing token / \
             token has been expired or revoked / token has been revoked / token refresh failed / \
             token revoked / token was revoked / unable to refresh \
             & access / authenticat / authoriz / credential / eoauth2 / grant / oauth / \
             refresherror / sign in / token",
            "RFC 6749 section 5.2, Google, nodemailer",
            "{\"error\": \"invalid_grant\", \"error_description\": \"Token has been expired or revoked.\"}",
        )
        .unless(
            "aadsts500 / aadsts5000 / aadsts50053 / aadsts50055 / aadsts50057 / aadsts50076 / \
             aadsts50079 / aadsts50126 / aadsts530 / aadsts65001 / aadsts700016 / aadsts7000215 / \
             aadsts7000222 / consent_required / deleted_client / dns / address book / calendar: / \
             from cache / in cache / refresh lock / the cache / token cache / \
             interaction_required / invalid_client / page / rapt / service abuse / \
             unauthorized_client",
        ),
        TextRule::named(
            "#aadsts50085 / #aadsts50089 / #aadsts50132 / #aadsts50133 / #aadsts50173 / \
             #aadsts54005 / #aadsts70000 / #aadsts700003 / #aadsts70008 / #aadsts700081 / \
             #aadsts700082 / #aadsts700084 / #aadsts70043",
            "Microsoft Entra error codes",
            "AADSTS700082: The refresh token has expired due to inactivity.",
        )
        .unless("service abuse"),
        TextRule::phrase(
            "リフレッシュ トークン / リフレッシュトークン / 刷新令牌 / 갱신 토큰 / 리프레시 토큰 / 새로 고침 토큰 \
             & 失効 / 无效 / 期限 / 無効 / 过期 / 만료 / 유효하지 / 취소",
            "localized",
            "새로 고침 토큰이 만료되었습니다",
        ),
        TextRule::phrase(
            "grant & expired / revoked / withdrawn & consent / oauth / token",
            "OAuth servers",
            "The OAuth grant has been revoked by the user",
        ),
        TextRule::named(
            "account locked/disabled or unreachable",
            "Freshchat",
            "Authentication failure due to account locked/disabled or unreachable. Please contact your mailbox provider or try again later",
        )
        .or(&[Cause::AccountLocked]),
        TextRule::phrase(
            "refresh_token / refresh token / 刷新令牌 / リフレッシュトークン / 갱신 토큰 / 새로 고침 토큰 \
             & 失效 / 已过期 / 无效 / 過期 / 無効 / 有効期限 / 만료 / 유효하지",
            "mail programs (zh, ja, ko)",
            "refresh_token无效",
        ),
        TextRule::named(
            "다시 인증 / 다시 연결 / 재인증 / 再認証 / erneut authentifizieren / 重新授权 \
             & 계정 연결이 / 권한이 / 연결이 만료 / 인증이 만료 / 토큰 / トークン / 令牌",
            "helpdesks, localized",
            "Google 계정 연결이 만료되었습니다. 메일함을 다시 인증해 주세요.",
        ),
        TextRule::phrase(
            "authorization has expired / authorisation has expired / reauthorize the account / \
             re-authorize the account \
             & account / mail",
            "mail programs",
            "Authorization has expired. Reauthorize the account.",
        ),
        TextRule::named(
            "invalid-xoauth2-resp / valid response to refresh",
            "Mailspring",
            "XOAuth2 token expired and the server did not provide a valid response to refresh.",
        ),
        TextRule::named(
            "authorization grant is invalid, expired, or revoked",
            "RFC 6749, SendGrid",
            "The provided authorization grant is invalid, expired, or revoked",
        ),
        TextRule::named(
            "authentication code that google returned / oaut2_access token / \
             get oauth2_access token",
            "WP Mail SMTP, Delta Chat",
            "Authentication code that Google returned to you has already been used on your previous auth attempt.",
        ),
        TextRule::named(
            "토큰을 새로 고치는데 실패",
            "Evolution",
            "접근 토큰을 새로 고치는데 실패했습니다. 서버에 다시 로그인하십시오.",
        ),
        TextRule::named(
            "oauth session is not valid, reauth / reauth required",
            "Home Assistant",
            "could not authenticate: OAuth session is not valid, reauth required",
        ),
        TextRule::named(
            "error & invalid_code & token / oauth",
            "Zoho OAuth",
            "oauth/v2/token grant_type=refresh_token {\"error\":\"invalid_code\"}",
        ),
        TextRule::named(
            "refresherror: ('invalid_grant / google.auth.exceptions.refresherror",
            "google-auth",
            "google.auth.exceptions.RefreshError: ('invalid_grant: Bad Request', {'error': 'invalid_grant'})",
        ),
    ],
};
