//! The support address, and the From address tried with MAIL FROM.

use crate::{Form, FormContext, Issue, Problem, ServerKind, When};
use mailmend_protocol::Field;
use mailmend_providers::{Kind, by_domain, near_miss};

/// Longest address: 64 octets, `@`, 255 octets (RFC 5321 section 4.5.3.1).
const MAX_OCTETS: usize = 320;

pub(crate) fn check(form: &Form, context: &FormContext, issues: &mut Vec<Issue>) {
    let typed = form.address.as_str();
    if typed.trim().is_empty() {
        let when = When::OnSubmit;
        issues.push(Issue::error(Field::Address, Problem::AddressMissing, when));
        return;
    }
    if let Some(bare) = undecorated(typed) {
        let issue = Issue::error(Field::Address, Problem::AddressDecorated, When::OnLeave);
        issues.push(issue.suggest(bare));
        return;
    }
    let Some((local, domain)) = split(typed) else {
        issues.push(Issue::error(Field::Address, Problem::AddressShape, When::OnLeave));
        return;
    };
    if context.configured.iter().any(|known| known.trim().eq_ignore_ascii_case(typed)) {
        let when = When::OnLeave;
        issues.push(Issue::error(Field::Address, Problem::AddressAlreadyConfigured, when));
    }
    let service = by_domain(domain).filter(|provider| provider.kind == Kind::Mailbox);
    if let (ServerKind::Own, Some(provider)) = (form.server_kind, service) {
        let issue = Issue::error(Field::Address, Problem::PublicDomainAddress, When::OnLeave);
        issues.push(issue.by(provider));
    }
    if let Some(meant) = near_miss(domain) {
        let issue = Issue::warning(Field::Address, Problem::AddressNearMiss, When::OnLeave);
        issues.push(issue.suggest([local, "@", meant].concat()));
    }
}

pub(crate) fn check_sender(form: &Form, issues: &mut Vec<Issue>) {
    let typed = form.sender.as_str();
    if typed.trim().is_empty() || split(typed).is_some() {
        return;
    }
    let issue = Issue::error(Field::Sender, Problem::SenderShape, When::OnLeave);
    issues.push(issue.suggest(undecorated(typed).unwrap_or_default()));
}

/// Local part and domain of a bare address. Tolerant about the local part (servers are), strict
/// about the domain: it has to exist in the DNS.
pub(crate) fn split(address: &str) -> Option<(&str, &str)> {
    let (local, domain) = address.rsplit_once('@')?;
    let is_local = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && !local
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "@<>()[],;:\\\"".contains(c));
    let is_domain = domain.contains('.') && domain.split('.').all(is_label);
    (address.len() <= MAX_OCTETS && is_local && is_domain).then_some((local, domain))
}

fn is_label(label: &str) -> bool {
    let inner = |c: char| c.is_alphanumeric() || c == '-' || (!c.is_ascii() && !c.is_whitespace());
    !label.is_empty()
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(inner)
}

/// The address inside `Name <a@b>`, `mailto:a@b`, quotes or spaces.
fn undecorated(typed: &str) -> Option<&str> {
    let trimmed = typed.trim();
    let inside = trimmed.rsplit_once('<').map_or(trimmed, |(_, rest)| rest);
    let inside = inside.strip_prefix("mailto:").unwrap_or(inside);
    let bare = inside.trim_matches(|c: char| c.is_whitespace() || "<>\"',;".contains(c));
    (bare != typed && split(bare).is_some()).then_some(bare)
}
