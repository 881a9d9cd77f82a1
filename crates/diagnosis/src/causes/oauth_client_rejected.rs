//! The OAuth app registration is broken (client secret, client id, or the mail API is off).
//! Not this: the user's grant is gone -> `refresh_token_rejected`.
//! Source: RFC 6749 section 5.2.

use crate::Cause;
use crate::cause::{Actor, Entry, Group, Retry, steps};
use crate::step::Step;
use crate::text_rule::TextRule;

pub(super) static ENTRY: Entry = Entry {
    group: Group::Authentication,
    acts: Actor::Helpdesk,
    retry: Retry::AfterChange,
    facts: &[],
    steps: steps(&[Step::UpdateOauthClient, Step::AskHelpdesk]),
    texts: &[
        TextRule::named(
            "access not configured / accessnotconfigured / api has not been used / \
             app is blocked / application with identifier / client is unauthorized / \
             client secret is / client secret has / client secret provided / \
             invalid client secret / incorrect client secret / client secret keys / \
             client secret you / client_secret is / deleted_client / disabled_client / \
             gmail api has not / has not been used in project / invalid client / invalid_client / \
             it is disabled. enable it by / oauth client not found / oauth client was / \
             org_internal_client / redirect_uri_mismatch / unauthorized client / \
             unauthorized_client \
             & api / app / client / directory / oauth / project / secret",
            "RFC 6749 section 5.2, Google",
            "{\"error\": \"invalid_client\", \"error_description\": \"The OAuth client was not found.\"}",
        )
        .unless(
            "client certificate / client secret to use / client secret for / \
             missing client_secret=***",
        ),
        TextRule::named(
            "#aadsts50011 / #aadsts500113 / #aadsts50012 / #aadsts50013 / #aadsts50194 / \
             #aadsts70001 / #aadsts700011 / #aadsts7000112 / #aadsts700016 / #aadsts70002 / \
             #aadsts7000215 / #aadsts7000216 / #aadsts7000218 / #aadsts7000222 / #aadsts700024 / \
             #aadsts700025 / #aadsts700027 / #aadsts700054 / #aadsts90002 / #aadsts900023 / \
             #aadsts900144 / #aadsts9002325 / #aadsts9002326 / #aadsts9002331 / #aadsts9002332 / \
             #aadsts900971",
            "Microsoft Entra error codes",
            "AADSTS7000222: The provided client secret keys for app are expired.",
        ),
        TextRule::named(
            "aadsts90112 / client secret has expired / client secret is expired / deleted_client / \
             disabled_client / invalid client secret / invalid_client / org_internal / \
             redirect_uri_mismatch / unauthorized_client",
            "RFC 6749 section 5.2, Google",
            "Error 400: redirect_uri_mismatch",
        )
        .unless("missing client_secret=***"),
        TextRule::named(
            "#aadsts50148 / #aadsts7000014 / #aadsts90013 / #aadsts900971 / #aadsts90112",
            "Microsoft Entra error codes",
            "AADSTS90112: Application identifier is expected to be a GUID.",
        ),
        TextRule::named(
            "access blocked: this app's request is invalid / this app's request is invalid / \
             blocked: authorization error",
            "Google sign-in page",
            "Access blocked: This app's request is invalid",
        ),
        TextRule::named(
            "#aadsts65006",
            "Microsoft Entra error codes",
            "AADSTS65006: MisconfiguredApplication",
        ),
        TextRule::phrase(
            "oauth 2.0 credentials / oauth credentials / oauth token \
             & httperror 400 / http error 400 / 400 bad request / 400: 'bad request",
            "email-oauth2-proxy",
            "Caught exception while requesting OAuth 2.0 credentials for bob@example.org: <HTTPError 400: 'Bad Request'>",
        )
        .or(&[Cause::RefreshTokenRejected]),
        TextRule::named(
            "unknown client, no client authentication included",
            "RFC 6749 section 5.2, league/oauth2-server",
            "Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method).",
        ),
        TextRule::named(
            "comply with google's oauth 2.0 policy / comply with one or more google validation",
            "Google",
            "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure.",
        ),
    ],
};
