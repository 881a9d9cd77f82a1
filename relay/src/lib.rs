//! The relay: takes a check over a WebSocket, runs the real dialogue, streams back what it saw.
//! No causes, no texts for people, no stored passwords.

mod config;
mod limits;
mod metrics;
mod server;
mod session;
mod state;

pub use config::Config;
pub use server::{listen, serve};
