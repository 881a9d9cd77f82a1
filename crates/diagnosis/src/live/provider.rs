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

#[cfg(test)]
mod tests {
    use super::*;
    use mailmend_providers::{all, by_id};

    #[test]
    fn what_a_bare_refusal_hides() {
        use Cause::{AppPasswordRequired, BasicAuthDisabled, ImapDisabled};
        let of = |id: &str, protocol| {
            alternatives(Cause::CredentialsRejected, by_id(id).unwrap(), Some(&protocol))
        };
        assert_eq!(of("naver", Protocol::Imap), [AppPasswordRequired, ImapDisabled]);
        assert_eq!(of("naver", Protocol::Smtp), [AppPasswordRequired]);
        assert_eq!(of("outlook.com", Protocol::Smtp), [BasicAuthDisabled]);
        assert_eq!(of("web.de", Protocol::Smtp), []);
        let other = alternatives(Cause::AccountLocked, by_id("naver").unwrap(), None);
        assert_eq!(other, []);
    }

    /// A step's variant for a family that no service has would never be shown.
    #[test]
    fn step_variants_belong_to_services() {
        for (step, families) in crate::VARIANTS {
            for family in *families {
                assert!(all().iter().any(|known| known.family == *family), "{step:?} {family}");
            }
        }
    }
}
