//! The form as the page holds it: what was typed, never the password itself.

use mailmend_protocol::Security;
use serde::{Deserialize, Serialize};

/// Everything typed into the form. Absent inputs are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// The support address.
    pub address: String,
    /// Whose mail server sends and receives.
    pub server_kind: ServerKind,
    /// Incoming mail.
    pub imap: Direction,
    /// Outgoing mail.
    pub smtp: Direction,
    /// IMAP folder to open; empty: none.
    pub folder: String,
    /// From address to try with MAIL FROM; empty: the support address.
    pub sender: String,
    /// The check goes up to sign-in and no further: neither user name nor password is asked for.
    pub without_password: bool,
}

/// Whose mail server a mailbox uses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServerKind {
    /// The helpdesk's own mail server; host, port and password are not asked for.
    Own,
    /// Any other server, by IMAP and SMTP.
    #[default]
    Custom,
}

/// One direction's inputs, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Direction {
    /// Whether this direction is part of the check.
    pub enabled: bool,
    /// Server name.
    pub host: String,
    /// Port as text: it can be anything while it is typed.
    pub port: String,
    /// Security mode.
    pub security: Security,
    /// User name.
    pub user_name: String,
    /// Whether a password or token is there. The secret itself stays in its input.
    pub has_password: bool,
}

impl Default for Direction {
    fn default() -> Self {
        Self {
            enabled: true,
            host: String::new(),
            port: String::new(),
            security: Security::Tls,
            user_name: String::new(),
            has_password: false,
        }
    }
}

/// What the page knows beside the form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FormContext {
    /// Addresses that are set up already.
    pub configured: Vec<String>,
    /// Ports that the relay checks (its `welcome`); empty: not known.
    pub ports: Vec<u16>,
}
