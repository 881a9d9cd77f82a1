//! Settings of the mail service that an address belongs to: offered, never forced.

use crate::address;
use mailmend_protocol::{Endpoint, Protocol, Security};
use mailmend_providers::{Kind, Provider, Server, UserName, by_domain};
use serde::Serialize;

/// Settings that a mail service publishes for an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// Id of the service.
    pub provider: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Incoming mail, where it has IMAP.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imap: Option<Endpoint>,
    /// Outgoing mail, where it has submission.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smtp: Option<Endpoint>,
    /// User name in the form that the service wants.
    pub user_name: String,
    /// Sign-in needs an app password (or authorisation code) instead of the account's own.
    pub app_password: bool,
    /// Sign-in works with OAuth only.
    pub oauth_only: bool,
    /// IMAP has to be switched on at the service first.
    pub imap_switch: bool,
}

/// Settings for an address, if its domain belongs to a service of the table.
pub fn suggest(address: &str) -> Option<Settings> {
    let (local, domain) = address::split(address.trim())?;
    let provider = by_domain(domain).filter(|provider| provider.kind != Kind::Server)?;
    let first = |protocol, servers: &[Server]| {
        servers.first().map(|server| endpoint(protocol, server, domain))
    };
    let user_name = match provider.user_name {
        UserName::LocalPart => local.to_owned(),
        _ => address.trim().to_owned(),
    };
    Some(Settings {
        provider: provider.id,
        name: provider.name,
        imap: first(Protocol::Imap, &provider.imap),
        smtp: first(Protocol::Smtp, &provider.smtp),
        user_name,
        app_password: provider.app_password && !provider.password,
        oauth_only: provider.oauth && !provider.app_password && !provider.password,
        imap_switch: provider.imap_switch == Some(true),
    })
}

/// Every endpoint of the address's service, for counter-probes of a check that fails.
pub fn candidates(address: &str) -> Vec<Endpoint> {
    let Some((_, domain)) = address::split(address.trim()) else { return Vec::new() };
    by_domain(domain).map(|provider| all_of(provider, domain)).unwrap_or_default()
}

fn all_of(provider: &'static Provider, domain: &str) -> Vec<Endpoint> {
    let of = |protocol: Protocol, servers: &'static [Server]| {
        servers.iter().map(move |server| endpoint(protocol.clone(), server, domain))
    };
    of(Protocol::Imap, &provider.imap).chain(of(Protocol::Smtp, &provider.smtp)).collect()
}

fn endpoint(protocol: Protocol, server: &Server, domain: &str) -> Endpoint {
    let security = match server.security {
        mailmend_providers::Security::Tls => Security::Tls,
        mailmend_providers::Security::Starttls => Security::Starttls,
        mailmend_providers::Security::None => Security::None,
    };
    Endpoint { protocol, host: host_of(server, domain), port: server.port, security }
}

/// The server's name; patterns of hosting companies take the customer's domain.
pub(crate) fn host_of(server: &Server, domain: &str) -> String {
    server.host.replace("<domain>", domain)
}
