//! Resolve, dial, TLS, IMAP and SMTP dialogues on tokio; reports observations. No verdicts.

mod channel;
mod connect;
pub mod guard;
pub mod limits;
mod resolve;
mod imap;
mod sasl;
mod smtp;
mod text;
mod tls;
