//! What a refusal at a certain service often is instead. Only after a failure, always beside the
//! cause that the server's words gave, never in its place.

use crate::Cause;
use mailmend_protocol::Protocol;
use mailmend_providers::Provider;

/// Other causes that a bare refusal of the credential hides at this service, likeliest first.
pub(crate) fn alternatives(
    cause: Cause,
    provider: &Provider,
    protocol: Option<&Protocol>,
) -> Vec<Cause> {
    if cause != Cause::CredentialsRejected {
        return Vec::new();
    }
    let mut found = Vec::new();
    if provider.app_password {
        found.push(Cause::AppPasswordRequired);
    }
    // Microsoft ended password sign-in for IMAP in 2022 (Exchange Online) and 2024 (Outlook.com).
    let microsoft = matches!(provider.family, "microsoft365" | "outlook-com");
    if microsoft || (provider.oauth && !provider.password && !provider.app_password) {
        found.push(Cause::BasicAuthDisabled);
    }
    if provider.imap_switch == Some(true) && protocol != Some(&Protocol::Smtp) {
        found.push(Cause::ImapDisabled);
    }
    found
}

/// The likeliest of [`alternatives`].
pub(crate) fn alternative(cause: Cause, provider: &Provider) -> Option<Cause> {
    alternatives(cause, provider, None).into_iter().next()
}
