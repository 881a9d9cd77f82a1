//! The OAuth access token is expired or invalid.
//! Not this: the refresh failed -> `refresh_token_rejected`.
//! Source: RFC 7628 section 3.2.2.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::fact::Fact;
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::User,
    retry: Retry::AfterChange,
    facts: &[Fact::UserName],
    steps: steps(&[Step::Reauthorize, Step::AskHelpdesk]),
    texts: &[
        TextRule::phrase(
            "access token expired / access token has expired / access token is invalid / \
             access token validation / compacttoken / expired access token / expired token / \
             invalid access token / invalid bearer / invalid oauth / invalid oauth2 token / \
             invalid token / invalid_token / invalidauthenticationtoken / \
             lifetime validation failed / oauth token expired / token could not be validated / \
             token expired / token has expired / token invalid / token is expired / \
             token is invalid / token is not valid / token rejected / token validation failed / \
             token was rejected \
             & 401 / bearer / compact / jwt / oauth / token / xoauth2",
            "RFC 6750, Google, Microsoft",
            "{\"error\":\"invalid_token\",\"error_description\":\"The access token expired\"}",
        )
        .unless("csrf / embed / github / invalid_grant / refresh / registry / session token"),
        TextRule::phrase(
            "oauth / oauth2 / oauthbearer / sasl argument / xoauth2 \
             & 535 / auth failed / authenticate failed / authentication failed / \
             authentication unsuccessful / authenticationfailed / failed authentication / \
             invalid credentials / invalid sasl / login failed / rejected / status\":\"40 / \
             status: 40 / unauthorized",
            "XOAUTH2 servers",
            "A1 NO AUTHENTICATE failed. XOAUTH2 authentication failed",
        )
        .unless(
            "aadsts / auth [login] / consent / disabled / invalid_client / invalid_grant / \
             no longer supported / not supported / oauth only / refresh / scope / token endpoint / \
             unauthorized_client / unsupported",
        ),
        TextRule::phrase("invalid sasl argument", "Gmail", "535 5.7.3 Invalid SASL argument"),
        TextRule::phrase(
            "authenticate failed.",
            "Exchange Online IMAP",
            "0001 NO AUTHENTICATE failed.",
        )
        .unless("login / plain"),
        TextRule::named(
            "eyjzdgf0dxmioii0",
            "XOAUTH2 error challenge",
            "334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIn0=",
        ),
        TextRule::phrase(
            "access token / session expired, please login again \
             & expired / invalid / rejected / 만료 / 유효하지",
            "Gmail",
            "* BYE Session expired, please login again",
        ),
        TextRule::phrase(
            "액세스 토큰 & 만료 / 유효하지 / 잘못",
            "localized",
            "액세스 토큰이 만료되었습니다",
        ),
        TextRule::phrase(
            "request had invalid authentication credentials / unauthenticated \
             & access token / expected oauth / oauth 2 access token",
            "Google APIs",
            "Request had invalid authentication credentials. Expected OAuth 2 access token",
        ),
        TextRule::phrase(
            "authentication failure while connecting to server",
            "Thunderbird OAuth",
            "Authentication failure while connecting to server mail.example.com.",
        ),
        TextRule::named(
            "oauth / oauth2 / oauthbearer / xoauth2 \
             & access token expired / expired token / invalid access token / invalid token / \
             token expired / token invalid / token is expired / token rejected / token validation",
            "Dovecot passdb oauth2",
            "A1 NO [AUTHENTICATIONFAILED] SASL XOAUTH2 authentication failed: invalid token",
        )
        .unless("aadsts / invalid_grant / refresh"),
        TextRule::named(
            "autherror & 401 / invalid credentials",
            "Google APIs",
            "{\"code\":401,\"message\":\"Invalid Credentials\",\"reason\":\"authError\"}",
        ),
        TextRule::named(
            "oauth 로그인에 실패 / oauth login failed / xoauth2 authentication error",
            "Roundcube, mail programs",
            "OAuth 로그인에 실패했습니다. 다시 시도해주십시오.",
        )
        .unless("forum / github / gitlab / google login")
        .or(&[Cause::RefreshTokenRejected]),
        TextRule::named(
            "lookup failed & oautherror",
            "Gmail, imapflow",
            "NO Lookup failed abc; oauthError: { status: 'invalid_request' }",
        )
        .or(&[Cause::OauthScopeMissing]),
        TextRule::named(
            "xoauth2 인증이 실패 / xoauth2 認証に失敗 / authentifizierungsfehler beim verbinden",
            "Thunderbird, Evolution",
            "XOAUTH2 인증이 실패했습니다",
        )
        .or(&[Cause::CredentialsRejected]),
        TextRule::named(
            "token validity: invalid",
            "Odoo",
            "Token Validity: Invalid. Please re-authenticate",
        ),
        TextRule::named(
            "invalid_oauthtoken",
            "Zoho Mail API",
            "{\"data\":{\"errorCode\":\"INVALID_OAUTHTOKEN\"}}",
        ),
    ],
};
