//! Which steps fit this case, and which comes first.

use super::{Case, reply};
use crate::{Cause, Diagnosis, Fact, Step};

/// Keeps the steps that can be taken here and puts first what rests on something seen.
pub(super) fn order(case: &Case<'_>, diagnosis: &mut Diagnosis) {
    let known: Vec<Fact> = diagnosis.facts.iter().map(|(fact, _)| fact).collect();
    diagnosis.steps.retain(|step| is_possible(case, *step, &known));
    let cause = diagnosis.cause;
    // Stable: what is not put first keeps the order of the cause's entry.
    diagnosis.steps.sort_by_key(|step| !comes_first(case, cause, *step));
}

fn is_possible(case: &Case<'_>, step: Step, known: &[Fact]) -> bool {
    match step {
        Step::UseSuggestedSettings => known.contains(&Fact::Suggestion),
        Step::UseProviderHost | Step::EnterCertificateName => known.contains(&Fact::SuggestedHost),
        Step::UseFolderSeparator => other_separator(case, known),
        Step::CreateAppPassword => case.provider.is_none_or(|provider| provider.app_password),
        _ => true,
    }
}

/// The folder was typed with a separator, and it is not the server's.
fn other_separator(case: &Case<'_>, known: &[Fact]) -> bool {
    let typed = case.request.folder.as_deref().unwrap_or("");
    let separator = case.main.iter().find_map(|one| one.separator.as_deref());
    let differs = |separator: &str| {
        ["/", ".", "\\"].iter().any(|one| *one != separator && typed.contains(one))
    };
    known.contains(&Fact::Separator) && separator.is_some_and(differs)
}

fn comes_first(case: &Case<'_>, cause: Cause, step: Step) -> bool {
    match step {
        Step::UseSuggestedSettings
        | Step::UseProviderHost
        | Step::EnterCertificateName
        | Step::UseFolderSeparator => true,
        // Where the account's own password is never accepted, checking it first leads nowhere. But a
        // user name that cannot be right is looked at before anything else.
        Step::CreateAppPassword if cause == Cause::CredentialsRejected => {
            let only =
                case.provider.is_some_and(|provider| provider.app_password && !provider.password);
            only && !case.user_name_is_doubtful()
        }
        Step::CheckUserName => cause == Cause::CredentialsRejected && reply::is_app_id(case),
        _ => false,
    }
}
