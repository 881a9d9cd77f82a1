//! The relay: takes a check over a WebSocket, runs the real dialogue, streams back what it saw.
//! No causes, no texts for people, no stored passwords.
//!
//! The way of a socket: `accept.rs` (caps, TLS, `ingress.rs`), `http.rs` (host, origin, upgrade, the
//! site's files), `session.rs` (hello, one check at a time), `check.rs` (budgets of `limits/`, the
//! probe, one terminal message).

mod accept;
mod check;
mod client;
mod config;
mod descriptors;
mod http;
mod ingress;
pub mod limits;
mod logs;
mod metrics;
mod origin;
mod reuse;
mod session;
mod stage;
mod state;
mod tls;
mod token;
mod tool;

pub use accept::{listen, serve};
pub use config::{Config, LimitsFail};
pub use logs::start as start_logs;
pub use tool::{Tool, is_wanted as is_tool, run as run_tool};
