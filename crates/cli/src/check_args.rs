//! The settings of `mailmend check`, and the request they make.

use crate::exit::Failure;
use clap::{Args, ValueEnum};
use mailmend_form::candidates;
use mailmend_probe::{TlsRoots, guard::Policy};
use mailmend_protocol::{CheckRequest, Credential, ProbeRequest, Protocol, Secret, Security};
use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

/// Options of `check`.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("server").required(true).multiple(true).args(["imap_host", "smtp_host"]))]
pub struct CheckOptions {
    /// IMAP server name
    #[arg(help_heading = "Incoming mail", long, value_name = "HOST")]
    pub imap_host: Option<String>,
    /// IMAP port; default: 993, or 143 with STARTTLS
    #[arg(help_heading = "Incoming mail", long, value_name = "PORT", requires = "imap_host")]
    pub imap_port: Option<u16>,
    /// IMAP security; default: by port
    #[arg(
        help_heading = "Incoming mail",
        long,
        value_enum,
        value_name = "MODE",
        requires = "imap_host"
    )]
    pub imap_security: Option<SecurityMode>,
    /// IMAP folder to open after sign-in
    #[arg(help_heading = "Incoming mail", long, requires = "imap_host")]
    pub folder: Option<String>,
    /// SMTP server name
    #[arg(help_heading = "Outgoing mail", long, value_name = "HOST")]
    pub smtp_host: Option<String>,
    /// SMTP port; default: 465, or 587 with STARTTLS
    #[arg(help_heading = "Outgoing mail", long, value_name = "PORT", requires = "smtp_host")]
    pub smtp_port: Option<u16>,
    /// SMTP security; default: by port
    #[arg(
        help_heading = "Outgoing mail",
        long,
        value_enum,
        value_name = "MODE",
        requires = "smtp_host"
    )]
    pub smtp_security: Option<SecurityMode>,
    /// Address to send as, tried with MAIL FROM; nothing is sent
    #[arg(help_heading = "Outgoing mail", long, value_name = "ADDRESS", requires = "smtp_host")]
    pub sender: Option<String>,
    /// User name; default: the address
    #[arg(help_heading = "Sign-in", long, value_name = "NAME")]
    pub user: Option<String>,
    /// The support address: recognises the mail service
    #[arg(help_heading = "Sign-in", long, value_name = "ADDRESS")]
    pub address: Option<String>,
    /// Check everything up to sign-in, without signing in
    #[arg(help_heading = "Sign-in", long)]
    pub no_password: bool,
    /// The secret is an OAuth access token
    #[arg(help_heading = "Sign-in", long, conflicts_with = "no_password")]
    pub oauth: bool,
    /// What the token service answered when the token was to be renewed: a file with the body, or -
    /// for standard input
    #[arg(help_heading = "Sign-in", long, value_name = "FILE")]
    pub oauth_error: Option<PathBuf>,
    /// Send the password even without encryption, in this one check
    #[arg(help_heading = "Sign-in", long)]
    pub allow_plain: bool,
    /// Do not try neighbouring ports and security modes after a failure
    #[arg(help_heading = "Network", long)]
    pub no_counter_probe: bool,
    /// Network that may be checked although it is private, for example 10.1.0.0/16
    #[arg(help_heading = "Network", long, value_name = "NETWORK")]
    pub allow_network: Vec<ipnet::IpNet>,
    /// PEM file with certificates of your own authority to trust as well
    #[arg(help_heading = "Network", long, value_name = "FILE")]
    pub extra_root: Option<PathBuf>,
    /// DNS server to ask instead of the system's
    #[arg(help_heading = "Network", long, value_name = "ADDRESS:PORT")]
    pub name_server: Vec<SocketAddr>,
    /// Address of a name that is not in DNS yet, name=address
    #[arg(help_heading = "Network", long, value_name = "NAME=ADDRESS", value_parser = static_host)]
    pub static_host: Vec<(String, IpAddr)>,
}

/// How the connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SecurityMode {
    /// TLS from the first octet (993, 465)
    Tls,
    /// Plain text first, then STARTTLS (143, 587)
    Starttls,
    /// No encryption
    None,
}

impl CheckOptions {
    /// The user name that signs in: as given, else the address.
    pub fn user_name(&self) -> Option<&str> {
        self.user.as_deref().or(self.address.as_deref())
    }

    /// The request; without a secret it stops before sign-in.
    pub fn request(&self, secret: Option<Secret>) -> CheckRequest {
        let credential = secret.zip(self.user_name()).map(|(secret, user_name)| {
            let user_name = user_name.to_owned();
            match self.oauth {
                true => Credential::AccessToken { user_name, token: secret },
                false => Credential::Password { user_name, password: secret },
            }
        });
        let probe = |protocol, host: &Option<String>, port, security| {
            let (port, security) = endpoint(protocol, port, security);
            let (host, credential) = (host.clone()?, credential.clone());
            Some(ProbeRequest { host, port, security, credential, folder: None, sender: None })
        };
        let imap = probe(Protocol::Imap, &self.imap_host, self.imap_port, self.imap_security);
        let smtp = probe(Protocol::Smtp, &self.smtp_host, self.smtp_port, self.smtp_security);
        CheckRequest {
            id: 1,
            imap: imap.map(|probe| ProbeRequest { folder: self.folder.clone(), ..probe }),
            smtp: smtp.map(|probe| ProbeRequest { sender: self.sender.clone(), ..probe }),
            allow_plain: self.allow_plain,
            counter_probe: !self.no_counter_probe,
            candidates: self.address.as_deref().map(candidates).unwrap_or_default(),
        }
    }

    /// What the guard lets through: whoever runs this may name any port and address of a public
    /// network, and a private one only in so many words.
    pub fn policy(&self, request: &CheckRequest) -> Policy {
        let mut policy = Policy { allow_literals: true, ..Policy::default() };
        let probes = [&request.imap, &request.smtp].into_iter().flatten();
        policy.ports.extend(probes.map(|probe| probe.port..=probe.port));
        policy.allow_networks.clone_from(&self.allow_network);
        policy.static_hosts = self.static_host.iter().cloned().collect();
        policy.name_servers.clone_from(&self.name_server);
        policy
    }

    /// Mozilla's roots, and those of `--extra-root`.
    pub fn roots(&self) -> Result<TlsRoots, Failure> {
        let Some(path) = &self.extra_root else { return Ok(TlsRoots::new(None)?) };
        let unusable = |error| Failure::Input(format!("cannot use {}: {error}", path.display()));
        let pem = std::fs::read(path).map_err(unusable)?;
        TlsRoots::new(Some(&pem)).map_err(unusable)
    }
}

/// Fills in what was left out: the security from the port, the port from the security.
///
/// Ports: IMAP 993 and 143 (RFC 9051 section 2.1), submission 465 and 587 (RFC 8314 section 7.3).
fn endpoint(protocol: Protocol, port: Option<u16>, mode: Option<SecurityMode>) -> (u16, Security) {
    let (implicit, explicit) = if protocol == Protocol::Smtp { (465, 587) } else { (993, 143) };
    let mode = mode.unwrap_or(match port {
        Some(25 | 143 | 587 | 2525) => SecurityMode::Starttls,
        _ => SecurityMode::Tls,
    });
    match mode {
        SecurityMode::Tls => (port.unwrap_or(implicit), Security::Tls),
        SecurityMode::Starttls => (port.unwrap_or(explicit), Security::Starttls),
        SecurityMode::None => (port.unwrap_or(explicit), Security::None),
    }
}

fn static_host(given: &str) -> Result<(String, IpAddr), String> {
    let parts = given.split_once('=').and_then(|(name, ip)| Some((name, ip.parse().ok()?)));
    let (name, ip) = parts.ok_or("write name=address, for example mail.example.org=192.0.2.7")?;
    Ok((name.to_lowercase(), ip))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn port_and_security_fill_each_other_in() {
        use SecurityMode as Mode;
        let cases = [
            (Protocol::Imap, None, None, (993, Security::Tls)),
            (Protocol::Imap, Some(143), None, (143, Security::Starttls)),
            (Protocol::Imap, None, Some(Mode::Starttls), (143, Security::Starttls)),
            (Protocol::Smtp, None, None, (465, Security::Tls)),
            (Protocol::Smtp, Some(587), None, (587, Security::Starttls)),
            // What was typed is checked as typed, also where it does not fit.
            (Protocol::Smtp, Some(587), Some(Mode::Tls), (587, Security::Tls)),
            (Protocol::Smtp, None, Some(Mode::None), (587, Security::None)),
        ];
        for (protocol, port, mode, expected) in cases {
            assert_eq!(endpoint(protocol, port, mode), expected);
        }
    }

    #[test]
    fn a_static_host_needs_name_and_address() {
        assert!(static_host("mail.example.org=192.0.2.7").is_ok());
        assert!(static_host("mail.example.org").is_err());
        assert!(static_host("mail.example.org=here").is_err());
    }
}
