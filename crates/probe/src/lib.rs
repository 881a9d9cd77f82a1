//! Resolve, dial, TLS, IMAP and SMTP dialogues on tokio; reports observations. No verdicts.
//!
//! The way of a check: [`run`] (`check.rs`) asks the guard, resolves, and starts both directions;
//! `endpoint.rs` walks one endpoint's stages; `imap_session.rs` and `smtp_session.rs` hold the
//! dialogues over the readers in `imap.rs` and `smtp.rs`; `counter.rs` tries the siblings of an
//! endpoint that failed. `tls/` reports a chain in full and lets nothing untrusted sign in.

mod channel;
mod check;
mod connect;
mod counter;
mod endpoint;
pub mod guard;
mod imap;
mod imap_session;
pub mod limits;
mod report;
mod resolve;
mod sasl;
mod smtp;
mod smtp_session;
mod text;
mod tls;

pub use check::{Refused, run};
pub use tls::TlsRoots;
