//! Microsoft Entra error numbers that share a cause and not the next step.
//! Source: "Microsoft Entra authentication and authorization error codes".

use crate::{Cause, Diagnosis, Step};

/// Numbers of one cause, the general step of that cause, and the step that fits these numbers.
const STEPS: &[(Cause, &[&str], Step, Step)] = &[
    // Not used for too long: 90 days, or what the sign-in frequency of the organisation allows.
    (
        Cause::RefreshTokenRejected,
        &["700082", "700081", "700084", "70043"],
        Step::Reauthorize,
        Step::ReauthorizeAfterDisuse,
    ),
    // Revoked: password changed or reset, sessions ended by an administrator.
    (
        Cause::RefreshTokenRejected,
        &["50173", "50132", "50133", "50089"],
        Step::Reauthorize,
        Step::ReauthorizeAfterPasswordChange,
    ),
    (
        Cause::OauthClientRejected,
        &["7000222", "7000215", "7000212"],
        Step::UpdateOauthClient,
        Step::RenewClientSecret,
    ),
    (
        Cause::OauthClientRejected,
        &["700016", "90002", "700054"],
        Step::UpdateOauthClient,
        Step::CheckAppRegistration,
    ),
];

/// Puts the step that fits the number in the text in the place of the cause's general one.
pub(crate) fn refine(diagnosis: &mut Diagnosis, text: &str) {
    if !STEPS.iter().any(|(cause, ..)| *cause == diagnosis.cause) {
        return;
    }
    let lower = text.to_ascii_lowercase();
    let mut numbers = lower.match_indices("aadsts").filter_map(|(at, word)| {
        let digits = lower.get(at + word.len()..)?;
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        digits.get(..end)
    });
    let found = numbers.find_map(|number| {
        STEPS.iter().find(|(cause, codes, ..)| *cause == diagnosis.cause && codes.contains(&number))
    });
    let Some((.., general, fitting)) = found else { return };
    for step in diagnosis.steps.iter_mut().filter(|step| *step == general) {
        *step = *fitting;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Context, explain};

    #[test]
    fn each_number_leads_to_its_own_step() {
        let first =
            |text: &str| explain(text, &Context::default()).diagnosis.steps.first().copied();
        for (text, step) in [
            ("AADSTS700082: The refresh token has expired", Step::ReauthorizeAfterDisuse),
            ("AADSTS50173: The provided grant has expired", Step::ReauthorizeAfterPasswordChange),
            ("AADSTS7000222: The provided client secret keys", Step::RenewClientSecret),
            ("AADSTS700016: Application was not found", Step::CheckAppRegistration),
            ("AADSTS65001: The user has not consented", Step::GrantMailPermission),
            ("invalid_grant: Token has been expired or revoked.", Step::Reauthorize),
        ] {
            assert_eq!(first(text), Some(step), "{text}");
        }
    }
}
