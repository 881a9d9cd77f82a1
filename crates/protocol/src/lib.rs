//! The messages between browser and relay (WebSocket subprotocol `mailmend.v1`, JSON text frames)
//! and the observations they carry: plain data. No I/O, no prose, no verdicts.
//!
//! Forward compatible in both directions: unknown fields are ignored, unknown words are kept
//! (`Other`), so an old page survives a new relay and the reverse. `README.md` beside this file
//! describes every message; a change there and here travel together.

mod check;
mod message;
mod observation;
mod secret;
mod word;

pub use check::{CheckRequest, Credential, Endpoint, Field, ProbeRequest, Protocol, Security};
pub use message::{ClientMessage, DoneReason, Hello, Limits, Refusal, RelayMessage, Welcome};
pub use observation::{
    Address, Attempt, Certificate, CertificateProblem, Exchange, Fault, Note, Observation, Outcome,
    Reply, Resolution, Stage, Tls, When,
};
pub use secret::Secret;

/// The WebSocket subprotocol that both sides must agree on.
pub const SUBPROTOCOL: &str = "mailmend.v1";

/// The path of the WebSocket on the relay.
pub const CHECK_PATH: &str = "/v1/check";
