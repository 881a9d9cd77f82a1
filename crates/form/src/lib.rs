//! What is wrong with mailbox settings as typed: the input, the problem, a value that would be
//! right. Pure: no I/O, no text; the words are Fluent messages `form-<problem>`.

mod address;
mod host;
mod port;
mod problem;
mod punycode;

pub use problem::{Issue, Problem, Severity, When};

use mailmend_protocol::{Endpoint, Field, Protocol, Security};
use mailmend_providers::{Provider, UserName};
use serde::{Deserialize, Serialize};

/// Settings of one direction, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Server {
    /// This direction is to be checked.
    pub enabled: bool,
    /// Host name.
    pub host: String,
    /// Port, as typed.
    pub port: String,
    /// "tls", "starttls" or "none".
    pub security: String,
    /// User name.
    pub user_name: String,
    /// Whether a password (or token) was given; the value itself stays in the page.
    pub has_password: bool,
}

/// The whole form, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// The support address.
    pub address: String,
    /// The address goes through the helpdesk's own mail server instead of a server of the user's.
    pub own_server: bool,
    /// Incoming mail.
    pub imap: Server,
    /// Outgoing mail.
    pub smtp: Server,
    /// From address to try; empty: the support address.
    pub sender: String,
    /// The check goes up to sign-in and no further.
    pub without_password: bool,
    /// Addresses that are already set up in this helpdesk.
    pub configured: Vec<String>,
}

/// Everything that is wrong, in the order of the form.
pub fn validate(form: &Form) -> Vec<Issue> {
    let mut issues = Vec::new();
    address::check(form, &mut issues);
    if form.own_server {
        return issues;
    }
    if !form.imap.enabled && !form.smtp.enabled {
        issues.push(Issue::error(Field::ImapHost, Problem::NothingToCheck, When::OnSubmit));
    }
    for (server, protocol) in [(&form.imap, Protocol::Imap), (&form.smtp, Protocol::Smtp)] {
        if server.enabled {
            check_server(form, server, &protocol, &mut issues);
        }
    }
    if !form.sender.trim().is_empty() && !address::is_address(form.sender.trim()) {
        issues.push(Issue::error(Field::Sender, Problem::AddressShape, When::OnLeave));
    }
    issues
}

fn pick(protocol: &Protocol, imap: Field, smtp: Field) -> Field {
    if *protocol == Protocol::Smtp { smtp } else { imap }
}

fn check_server(form: &Form, server: &Server, protocol: &Protocol, issues: &mut Vec<Issue>) {
    host::check(server, pick(protocol, Field::ImapHost, Field::SmtpHost), issues);
    port::check(server, protocol, issues);
    user_name(form, server, pick(protocol, Field::ImapUserName, Field::SmtpUserName), issues);
    if !form.without_password && !server.has_password {
        issues.push(Issue::error(pick(protocol, Field::ImapPassword, Field::SmtpPassword), Problem::PasswordMissing, When::OnSubmit));
    }
}

/// Full address or local part, as the provider wants it.
fn user_name(form: &Form, server: &Server, field: Field, issues: &mut Vec<Issue>) {
    let user = server.user_name.trim();
    if form.without_password {
        return;
    }
    if user.is_empty() {
        issues.push(Issue::error(field, Problem::UserNameMissing, When::OnSubmit).suggest(form.address.trim()));
        return;
    }
    let provider = provider_of(form, server);
    let local = form.address.trim().split('@').next().unwrap_or("");
    match provider.map(|provider| provider.user_name) {
        Some(UserName::FullAddress) if !user.contains('@') => {
            issues.push(Issue::warning(field, Problem::UserNameFullAddress, When::OnLeave).suggest(form.address.trim()));
        }
        Some(UserName::LocalPart) if user.contains('@') => {
            issues.push(Issue::warning(field, Problem::UserNameLocalPart, When::OnLeave).suggest(local));
        }
        _ => {}
    }
}

fn provider_of(form: &Form, server: &Server) -> Option<&'static Provider> {
    let domain = form.address.trim().rsplit_once('@').map_or("", |(_, domain)| domain);
    mailmend_providers::by_host(server.host.trim()).or_else(|| mailmend_providers::by_domain(domain))
}

/// The provider's own servers for an address: an offer to fill in, never forced.
pub fn offered(address: &str) -> Vec<Endpoint> {
    let domain = address.trim().rsplit_once('@').map_or("", |(_, domain)| domain);
    let Some(provider) = mailmend_providers::by_domain(domain) else { return Vec::new() };
    let first = |servers: &[mailmend_providers::Server], protocol: Protocol| {
        servers.iter().find(|server| !server.host.contains('<')).map(|server| Endpoint {
            protocol,
            host: server.host.to_owned(),
            port: server.port,
            security: match server.security {
                mailmend_providers::Security::Tls => Security::Tls,
                mailmend_providers::Security::Starttls => Security::Starttls,
                mailmend_providers::Security::None => Security::None,
            },
        })
    };
    first(&provider.imap, Protocol::Imap).into_iter().chain(first(&provider.smtp, Protocol::Smtp)).collect()
}

#[cfg(test)]
mod tests;
