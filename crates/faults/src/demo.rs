//! Demo mailboxes on loopback: one for each kind of outcome, so that a newcomer without a mail
//! server sees the checker work at once.

use crate::{
    Leaf, Pki,
    dns::{Answer, Dns, Record, kind},
    service::{self, Imap, PASSWORD, Running, Service, SignIn, Smtp, Transport, USER},
};
use std::{collections::BTreeSet, io, net::SocketAddr};

/// The name that all demo mailboxes live under; the relay answers it with 127.0.0.1 itself.
pub const HOST: &str = "mail.mailmend.test";

/// The running demo; its servers stop when it is dropped.
pub struct Demo {
    /// What to type into the form, one entry per outcome.
    pub mailboxes: Vec<Mailbox>,
    /// The authority that issued the certificates, for the relay's `--extra-root`.
    pub root_pem: String,
    dns: Dns,
    _running: Vec<Running>,
}

impl Demo {
    /// The DNS server that the relay has to ask (`--name-server`): it knows the demo's domain only.
    pub fn name_server(&self) -> SocketAddr {
        self.dns.address()
    }

    /// Every port the relay has to allow.
    pub fn ports(&self) -> BTreeSet<u16> {
        self.mailboxes.iter().flat_map(|mailbox| [mailbox.imap.port, mailbox.smtp.port]).collect()
    }
}

/// One demo mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// Stable word for it, for labels and tests.
    pub slug: &'static str,
    /// Slug of the cause that a check ends in.
    pub cause: &'static str,
    /// Server name for both directions.
    pub host: &'static str,
    /// Incoming mail.
    pub imap: Port,
    /// Outgoing mail.
    pub smtp: Port,
    /// User name.
    pub user: &'static str,
    /// Password; not a secret.
    pub password: &'static str,
}

/// Port and security of one direction, in the words of the wire protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Port {
    /// TCP port on 127.0.0.1.
    pub port: u16,
    /// `tls`, `starttls` or `none`.
    pub security: &'static str,
}

/// What a row of the demo serves, and what is typed to reach it.
struct Row {
    slug: &'static str,
    cause: &'static str,
    imap: (Service, &'static str),
    smtp: (Service, &'static str),
    leaf: Leaf,
    password: &'static str,
}

const IMAPS: Service = Service::Imap(Imap::HEALTHY, Transport::Tls);
const SMTPS: Service = Service::Smtp(Smtp::HEALTHY, Transport::Tls);
const IMAP_STARTTLS: Service = Service::Imap(Imap::HEALTHY, Transport::Starttls);
const SMTP_STARTTLS: Service = Service::Smtp(Smtp::HEALTHY, Transport::Starttls);

impl Row {
    /// A healthy mailbox, to be spoilt in one place.
    const fn new(slug: &'static str, cause: &'static str) -> Self {
        Self {
            slug,
            cause,
            imap: (IMAPS, "tls"),
            smtp: (SMTPS, "tls"),
            leaf: Leaf::Valid,
            password: PASSWORD,
        }
    }

    const fn imap(self, service: Service, security: &'static str) -> Self {
        Self { imap: (service, security), ..self }
    }

    const fn smtp(self, service: Service, security: &'static str) -> Self {
        Self { smtp: (service, security), ..self }
    }

    const fn leaf(self, leaf: Leaf) -> Self {
        Self { leaf, ..self }
    }

    /// Both servers refuse the sign-in in these words.
    const fn refusing(self, imap: &'static str, smtp: &'static str) -> Self {
        let imap = Imap { sign_in: SignIn::Refused(imap), ..Imap::HEALTHY };
        let smtp = Smtp { sign_in: SignIn::Refused(smtp), ..Smtp::HEALTHY };
        self.imap(Service::Imap(imap, Transport::Tls), "tls")
            .smtp(Service::Smtp(smtp, Transport::Tls), "tls")
    }
}

const NO_IDLE: Service = Service::Imap(Imap { idle: false, ..Imap::HEALTHY }, Transport::Tls);
const PLAIN_IMAP: Service =
    Service::Imap(Imap { plain_sign_in: true, ..Imap::HEALTHY }, Transport::Plain);
const LOCKED_PLAIN_IMAP: Service = Service::Imap(Imap::HEALTHY, Transport::Plain);
const PLAIN_SMTP: Service = Service::Smtp(Smtp::HEALTHY, Transport::Plain);
const BUSY_IMAP: Service = Service::Imap(
    Imap { greeting: "* BYE [UNAVAILABLE] Server shutting down, try again later", ..Imap::HEALTHY },
    Transport::Tls,
);
const BUSY_SMTP: Service = Service::Smtp(
    Smtp {
        greeting: "421 4.3.2 Service not available, closing transmission channel",
        ..Smtp::HEALTHY
    },
    Transport::Tls,
);
const FOREIGN_SENDER: Service = Service::Smtp(
    Smtp {
        mail_from: "553 5.7.1 <demo@mailmend.test>: Sender address rejected: not owned by user",
        ..Smtp::HEALTHY
    },
    Transport::Tls,
);

/// The words in the refusals are the providers' own.
const ROWS: &[Row] = &[
    Row::new("healthy", "success"),
    Row::new("healthy_starttls", "success").imap(IMAP_STARTTLS, "starttls").smtp(SMTP_STARTTLS, "starttls"),
    Row { password: "wrong-horse", ..Row::new("wrong_password", "credentials_rejected") },
    // Gmail, to an account password where two-step verification is on.
    Row::new("app_password", "app_password_required").refusing(
        "NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)",
        "534-5.7.9 Application-specific password required. For more information, go to\r\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor demo - gsmtp",
    ),
    // Outlook.com and Microsoft 365, after basic authentication was switched off.
    Row::new("basic_auth_disabled", "basic_auth_disabled").refusing(
        "NO LOGIN failed. LogonDenied-BasicAuthBlocked",
        "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [DEMO]",
    ),
    Row::new("smtp_auth_disabled", "smtp_auth_disabled").refusing_smtp(
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [DEMO]",
    ),
    // Zoho.
    Row::new("imap_disabled", "imap_disabled").refusing_imap("NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator (Failure)"),
    Row::new("sender_not_permitted", "sender_not_permitted").smtp(FOREIGN_SENDER, "tls"),
    Row::new("no_idle", "idle_unsupported").imap(NO_IDLE, "tls"),
    Row::new("expired_certificate", "certificate_expired").leaf(Leaf::Expired),
    Row::new("wrong_name_certificate", "certificate_name_mismatch").leaf(Leaf::WrongName),
    Row::new("self_signed_certificate", "certificate_self_signed").leaf(Leaf::SelfSigned),
    Row::new("unknown_issuer", "certificate_untrusted").leaf(Leaf::UnknownIssuer),
    Row::new("tls_on_plain_port", "tls_on_plain_port").imap(IMAP_STARTTLS, "tls").smtp(SMTP_STARTTLS, "tls"),
    Row::new("plain_on_tls_port", "plain_on_tls_port").imap(IMAPS, "starttls").smtp(SMTPS, "starttls"),
    Row::new("starttls_missing", "starttls_unavailable").imap(PLAIN_IMAP, "starttls").smtp(PLAIN_SMTP, "starttls"),
    Row::new("encryption_required", "encryption_required").imap(LOCKED_PLAIN_IMAP, "none"),
    Row::new("smtp_on_imap_port", "wrong_protocol").imap(SMTPS, "tls"),
    Row::new("server_unavailable", "server_unavailable").imap(BUSY_IMAP, "tls").smtp(BUSY_SMTP, "tls"),
    Row::new("silent", "response_timed_out").imap(Service::Silent, "none").smtp(Service::Silent, "none"),
    Row::new("dropped", "connection_dropped").imap(Service::Closing, "tls").smtp(Service::Closing, "tls"),
];

impl Row {
    const fn refusing_smtp(self, words: &'static str) -> Self {
        self.smtp(
            Service::Smtp(
                Smtp { sign_in: SignIn::Refused(words), ..Smtp::HEALTHY },
                Transport::Tls,
            ),
            "tls",
        )
    }

    const fn refusing_imap(self, words: &'static str) -> Self {
        self.imap(
            Service::Imap(
                Imap { sign_in: SignIn::Refused(words), ..Imap::HEALTHY },
                Transport::Tls,
            ),
            "tls",
        )
    }
}

/// Starts every demo mailbox.
pub async fn start() -> io::Result<Demo> {
    let pki = Pki::new(HOST);
    let mut running = Vec::new();
    let mut mailboxes = Vec::new();
    for row in ROWS {
        let tls = pki.server(row.leaf);
        let imap = service::start(row.imap.0, tls.clone()).await?;
        let smtp = service::start(row.smtp.0, tls).await?;
        mailboxes.push(Mailbox {
            slug: row.slug,
            cause: row.cause,
            host: HOST,
            imap: Port { port: imap.port(), security: row.imap.1 },
            smtp: Port { port: smtp.port(), security: row.smtp.1 },
            user: USER,
            password: row.password,
        });
        running.extend([imap, smtp]);
    }
    mailboxes.push(closed(&running).await?);
    let healthy = mailboxes.first().map_or((993, 465), |first| (first.imap.port, first.smtp.port));
    mailboxes.push(wrong_host());
    let dns = Dns::start(move |name, asked| answer(name, asked, healthy)).await;
    Ok(Demo { mailboxes, root_pem: pki.root_pem(), dns, _running: running })
}

/// A domain whose SRV records name the healthy mailbox; `imap.` and `smtp.` in it do not exist.
const DOMAIN: &str = "mailmend-demo.com";

fn answer(name: &str, asked: u16, healthy: (u16, u16)) -> Answer {
    let service = name.strip_suffix(DOMAIN).map(|service| service.trim_end_matches('.'));
    match (service, asked) {
        (Some("_imaps._tcp"), kind::SRV) => Answer::Records(vec![Record::Srv(healthy.0, HOST)]),
        (Some("_submissions._tcp"), kind::SRV) => {
            Answer::Records(vec![Record::Srv(healthy.1, HOST)])
        }
        // NXDOMAIN.
        _ => Answer::Error(3),
    }
}

/// A server name that does not exist, in a domain that says which one does.
fn wrong_host() -> Mailbox {
    let port = |port| Port { port, security: "tls" };
    Mailbox {
        slug: "wrong_host",
        cause: "dns_name_not_found",
        host: "imap.mailmend-demo.com",
        imap: port(993),
        smtp: port(465),
        user: USER,
        password: PASSWORD,
    }
}

/// A mailbox on ports that nobody listens on.
async fn closed(running: &[Running]) -> io::Result<Mailbox> {
    let mut ports = Vec::new();
    while ports.len() < 2 {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        if running.iter().all(|server| server.port() != port) && !ports.contains(&port) {
            ports.push(port);
        }
    }
    let port = |at: usize| Port { port: ports.get(at).copied().unwrap_or(1), security: "tls" };
    Ok(Mailbox {
        slug: "closed_port",
        cause: "connection_refused",
        host: HOST,
        imap: port(0),
        smtp: port(1),
        user: USER,
        password: PASSWORD,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_outcome_has_a_word_of_its_own_and_ports_that_answer() {
        let demo = start().await.unwrap();
        let slugs: BTreeSet<_> = demo.mailboxes.iter().map(|mailbox| mailbox.slug).collect();
        assert_eq!(slugs.len(), demo.mailboxes.len());
        assert!(demo.root_pem.contains("BEGIN CERTIFICATE"));
        for mailbox in demo.mailboxes.iter().filter(|mailbox| mailbox.host == HOST) {
            let answers =
                tokio::net::TcpStream::connect(("127.0.0.1", mailbox.imap.port)).await.is_ok();
            assert_eq!(answers, mailbox.slug != "closed_port", "{}", mailbox.slug);
        }
    }
}
