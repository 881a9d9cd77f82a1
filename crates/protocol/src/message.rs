//! The envelope: what either side sends as one text frame, told apart by `type`.

use crate::{Observation, Protocol, check::CheckRequest, secret::Secret, word::words};
use serde::{Deserialize, Serialize};

/// What the browser sends.
// One at a time, and never stored in numbers: a box would only cost an allocation per message.
#[allow(clippy::large_enum_variant)]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ClientMessage {
    /// First message of every socket.
    Hello(Hello),
    /// Run one check.
    Check(CheckRequest),
    /// Stop a running check; it ends with `done` and reason `cancelled`.
    Cancel {
        /// The check's id.
        id: u32,
    },
}

/// First message of a socket.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// Short-lived signed embed token, where the relay asks for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<Secret>,
}

/// What the relay sends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum RelayMessage {
    /// Answer to `hello`.
    Welcome(Welcome),
    /// One stage of one probe ended.
    Stage {
        /// The check's id.
        id: u32,
        /// What was seen.
        observation: Box<Observation>,
    },
    /// Terminal: the check ended.
    Done {
        /// The check's id.
        id: u32,
        /// Why it ended.
        reason: DoneReason,
        /// Wall time of the whole check in milliseconds.
        elapsed_ms: u32,
    },
    /// Terminal for the check with that id (or for the socket without one): the relay's own no.
    Refused {
        /// The check's id, where the refusal concerns one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<u32>,
        /// Which of the relay's rules said no; never a cause.
        refusal: Refusal,
        /// The direction it concerns, where it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        protocol: Option<Protocol>,
        /// When it is worth coming back, in milliseconds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after_ms: Option<u64>,
    },
}

/// What the relay says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    /// The relay's version.
    pub version: String,
    /// Public addresses the relay connects from, for firewalls and allowlists; empty if unknown.
    #[serde(default)]
    pub seen_from: Vec<String>,
    /// Limits that the page can show or plan with.
    #[serde(default)]
    pub limits: Limits,
}

/// Limits of the relay that matter to a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Longest time a check can take, in milliseconds.
    #[serde(default)]
    pub check_ms: u32,
    /// TCP ports that may be checked.
    #[serde(default)]
    pub ports: Vec<u16>,
}

words! {
    /// Why a check ended.
    pub enum DoneReason {
        /// All probes ran to their end.
        Finished = "finished",
        /// The page asked for it, or went away.
        Cancelled = "cancelled",
        /// The whole deadline passed.
        DeadlinePassed = "deadline_passed",
        /// The relay is shutting down.
        ShuttingDown = "shutting_down",
        /// Our own bug; other checks are not affected.
        InternalError = "internal_error",
    }
}

words! {
    /// The relay's own no. Never a cause.
    pub enum Refusal {
        /// The host is, or resolves only to, an address that is not public.
        PrivateAddress = "private_address",
        /// The port is not on the operator's list.
        Port = "port",
        /// The host name cannot be a public mail server's name.
        Name = "name",
        /// Too many checks; come back after `retry_after_ms`.
        Rate = "rate",
        /// A check is already running on this socket.
        Busy = "busy",
        /// Embed token missing, expired or invalid.
        Token = "token",
        /// This page's origin may not use the relay.
        Origin = "origin",
        /// Not allowed by the operator's policy (for example sign-in).
        Policy = "policy",
        /// The relay is at its limit.
        Overload = "overload",
        /// The request is malformed or out of bounds.
        BadRequest = "bad_request",
    }
}
