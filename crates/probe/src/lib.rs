//! Resolve, dial, TLS, IMAP and SMTP dialogues on tokio; reports observations. No verdicts.
//!
//! The way of a check: [`run`] (`check.rs`) asks the guard, resolves, and starts both directions;
//! `endpoint.rs` walks one endpoint's stages. What is said and heard: `imap/` and `smtp/`, each a
//! pure dialogue with its reader (bytes in, an answer out; `dialogue.rs` has what they share), and the
//! stages over it. `channel.rs` is the driver that owns stream and deadline. `tls/` reports a chain in full and lets nothing untrusted sign in;
//! `counter.rs` tries the siblings of an endpoint that failed, as many as
//! `extra.rs` allows.

mod channel;
mod check;
mod connect;
mod counter;
mod dialogue;
mod endpoint;
mod extra;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzz;
pub mod guard;
mod imap;
pub mod limits;
mod lines;
mod report;
mod resolve;
mod sasl;
mod smtp;
mod text;
mod tls;

pub use check::{Refused, run};
pub use tls::TlsRoots;
