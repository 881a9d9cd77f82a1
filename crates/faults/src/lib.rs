//! Scripted mail servers on loopback that do exactly one thing wrong: for tests, and for the demo.
//!
//! - [`Script`] is a fixed dialogue, step by step, for tests: what is expected, what is answered, when
//!   the peer stalls, resets or closes. [`Server::finish`] asserts that all of it was used up.
//! - [`Transcript`] is a healthy dialogue with one answer replaced by a real service's.
//! - [`service`] holds small servers that answer whatever order the commands come in.
//! - [`demo`] is one mailbox for each kind of outcome, made of those services.
//! - [`dns`] answers questions about names, or answers them wrong.
//! - [`Pki`] issues the certificates: a private root, and leaves with one thing wrong.
//!
//! Nothing here is ever an ordinary dependency of what ships.

pub mod demo;
pub mod dns;
mod pki;
mod script;
mod server;
pub mod service;
mod transcript;
mod wire;

pub use pki::{Leaf, Pki};
pub use script::Script;
pub use server::Server;
pub use transcript::Transcript;
