//! User name and password inputs.

use crate::{Issue, Problem, Row, When, address};
use mailmend_providers::{Provider, UserName, by_domain, by_host};

pub(crate) fn check(row: &Row<'_>, issues: &mut Vec<Issue>) {
    if !row.typed.has_password {
        issues.push(Issue::error(row.password(), Problem::PasswordMissing, When::OnSubmit));
    }
    let typed = row.typed.user_name.as_str();
    let field = row.user_name();
    if typed.trim().is_empty() {
        let issue = Issue::error(field, Problem::UserNameMissing, When::OnSubmit);
        issues.push(issue.suggest(wanted(row).unwrap_or_default()));
        return;
    }
    if typed.trim().len() != typed.len() {
        let issue = Issue::error(field.clone(), Problem::UserNameSpace, When::OnLeave);
        issues.push(issue.suggest(typed.trim()));
    } else if is_app_id(typed) {
        let issue = Issue::error(field.clone(), Problem::UserNameIsAppId, When::OnLeave);
        let address = address::split(&row.form.address).map(|_| row.form.address.as_str());
        issues.push(issue.suggest(address.unwrap_or_default()));
    } else {
        issues.extend(other_form(row, typed));
    }
}

/// The form that the mail service wants, where it wants the other one.
fn other_form(row: &Row<'_>, typed: &str) -> Option<Issue> {
    let provider = service(row)?;
    let warning = |problem| Issue::warning(row.user_name(), problem, When::OnLeave).by(provider);
    match (provider.user_name, typed.split_once('@')) {
        (UserName::FullAddress, None) => {
            let domain = address::split(&row.form.address).map(|(_, domain)| domain);
            let full = domain.map(|domain| [typed, "@", domain].concat());
            Some(warning(Problem::UserNameNeedsAddress).suggest(full.unwrap_or_default()))
        }
        // A domain of the customer's own at such a service is part of the name.
        (UserName::LocalPart, Some((local, domain))) if by_domain(domain) == Some(provider) => {
            Some(warning(Problem::UserNameNeedsLocalPart).suggest(local))
        }
        _ => None,
    }
}

/// The user name that belongs to the address, in the form that its service wants.
fn wanted(row: &Row<'_>) -> Option<String> {
    let (local, _) = address::split(&row.form.address)?;
    let by_local = service(row).is_some_and(|provider| provider.user_name == UserName::LocalPart);
    Some(if by_local { local.to_owned() } else { row.form.address.clone() })
}

/// The service of the server typed; an address elsewhere does not say how that server wants names.
fn service(row: &Row<'_>) -> Option<&'static Provider> {
    by_host(row.typed.host.trim())
}

/// A GUID: the client id of an OAuth application, taken for a user name.
fn is_app_id(typed: &str) -> bool {
    let groups: Vec<usize> = typed.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12] && typed.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}
