//! The support address.

use crate::{Form, Issue, Problem, When};
use mailmend_protocol::Field;

pub(crate) fn check(form: &Form, issues: &mut Vec<Issue>) {
    let address = form.address.trim();
    let field = Field::Address;
    if address.is_empty() {
        issues.push(Issue::error(field, Problem::AddressMissing, When::OnSubmit));
        return;
    }
    let Some((local, domain)) = address.rsplit_once('@').filter(|_| is_address(address)) else {
        issues.push(Issue::error(field, Problem::AddressShape, When::OnLeave));
        return;
    };
    if let Some(meant) = mailmend_providers::near_miss(domain) {
        issues.push(Issue::warning(field.clone(), Problem::AddressNearMiss, When::OnLeave).suggest(format!("{local}@{meant}")));
    }
    if form.configured.iter().any(|known| known.trim().eq_ignore_ascii_case(address)) {
        issues.push(Issue::error(field.clone(), Problem::AddressAlreadyConfigured, When::Immediately));
    }
    let public = mailmend_providers::by_domain(domain).is_some_and(|provider| provider.kind == mailmend_providers::Kind::Mailbox);
    if form.own_server && public {
        issues.push(Issue::error(field, Problem::PublicDomainAddress, When::Immediately));
    }
}

/// Local part, `@`, and a domain with a dot; what RFC 5321 allows beyond that nobody types here.
pub(crate) fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    !local.is_empty()
        && local.len() <= 64
        && !local.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '@' | '<' | '>' | ',' | ';' | '(' | ')' | '"'))
        && domain.contains('.')
        && domain.split('.').all(label)
        && domain.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.')
}
