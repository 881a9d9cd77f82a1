//! What the browser asks for: endpoints, credentials, and the form fields they come from.

use crate::{secret::Secret, word::words};
use serde::{Deserialize, Serialize};

words! {
    /// The mail protocol of a probe.
    pub enum Protocol {
        /// IMAP4rev1/rev2, incoming mail (RFC 3501, RFC 9051).
        Imap = "imap",
        /// SMTP submission, outgoing mail (RFC 5321, RFC 6409).
        Smtp = "smtp",
    }
}

words! {
    /// How the connection is protected (RFC 8314 words).
    pub enum Security {
        /// Implicit TLS: the TLS handshake comes first (993, 465).
        Tls = "tls",
        /// Plain text first, then STARTTLS (143, 587).
        Starttls = "starttls",
        /// No TLS at all; a credential is sent only with `allow_plain`.
        None = "none",
    }
}

words! {
    /// An input of the form, the thing a reader is asked to mend.
    pub enum Field {
        /// The support address.
        Address = "address",
        /// IMAP server name.
        ImapHost = "imap_host",
        /// IMAP port.
        ImapPort = "imap_port",
        /// IMAP security mode.
        ImapSecurity = "imap_security",
        /// IMAP user name.
        ImapUserName = "imap_user_name",
        /// IMAP password or token.
        ImapPassword = "imap_password",
        /// Folder to read.
        Folder = "folder",
        /// SMTP server name.
        SmtpHost = "smtp_host",
        /// SMTP port.
        SmtpPort = "smtp_port",
        /// SMTP security mode.
        SmtpSecurity = "smtp_security",
        /// SMTP user name.
        SmtpUserName = "smtp_user_name",
        /// SMTP password or token.
        SmtpPassword = "smtp_password",
        /// The From address tried with MAIL FROM.
        Sender = "sender",
    }
}

/// One host, port and security mode of one protocol.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Endpoint {
    /// IMAP or SMTP.
    pub protocol: Protocol,
    /// Host name as normalised (A-labels, lower case, no trailing dot) or an IP literal.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Implicit TLS, STARTTLS or none.
    pub security: Security,
}

/// What signs in. An object with a `kind`, so that sealed credentials can be added later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Credential {
    /// User name and password: SCRAM, CRAM-MD5, PLAIN or LOGIN, the strongest in common.
    Password {
        /// User name as typed.
        user_name: String,
        /// The password.
        password: Secret,
    },
    /// OAuth 2.0 access token: XOAUTH2 or OAUTHBEARER (RFC 7628).
    AccessToken {
        /// User name (mail address) that the token belongs to.
        user_name: String,
        /// The access token itself.
        token: Secret,
    },
}

impl Credential {
    /// The user name, whatever the kind.
    pub fn user_name(&self) -> &str {
        match self {
            Self::Password { user_name, .. } | Self::AccessToken { user_name, .. } => user_name,
        }
    }

    /// The password or token.
    pub fn secret(&self) -> &Secret {
        match self {
            Self::Password { password, .. } => password,
            Self::AccessToken { token, .. } => token,
        }
    }
}

/// One direction of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProbeRequest {
    /// Host name as typed (the relay normalises and judges it).
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// Implicit TLS, STARTTLS or none.
    pub security: Security,
    /// Absent: everything up to sign-in, without signing in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential: Option<Credential>,
    /// IMAP only: a folder to open with EXAMINE after sign-in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
    /// SMTP only: the address tried with MAIL FROM (no recipient, RSET follows).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<String>,
}

/// One press of the button: an IMAP probe and an SMTP probe, either of which may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckRequest {
    /// Chosen by the page; every answer repeats it.
    pub id: u32,
    /// Incoming mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imap: Option<ProbeRequest>,
    /// Outgoing mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub smtp: Option<ProbeRequest>,
    /// The user ticked "send the password without encryption" for this one check.
    #[serde(default)]
    pub allow_plain: bool,
    /// After a failed connect, TLS or protocol stage, try the sibling endpoints without credential.
    #[serde(default = "yes")]
    pub counter_probe: bool,
    /// Further host names that the counter-probe may try (from the provider table, in the browser).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Endpoint>,
}

fn yes() -> bool {
    true
}
