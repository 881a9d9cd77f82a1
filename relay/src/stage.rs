//! An observation on its way to the page: written as JSON once, kept small, shared.
//!
//! The check keeps what it saw until it ends, in case the sign-in was refused and the same request
//! comes again; as text that is a fourth of the memory, and handing it on copies nothing.

use mailmend_protocol::Observation;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use std::sync::Arc;

/// The JSON of an observation.
#[derive(Debug, Clone)]
pub struct Written(Arc<RawValue>);

impl Written {
    /// Writes an observation; `None` never happens to a type of ours.
    pub fn new(observation: &Observation) -> Option<Self> {
        to_raw_value(observation).ok().map(|json| Self(json.into()))
    }

    /// The message of the check with that number, as [`mailmend_protocol::RelayMessage::Stage`] is
    /// written.
    pub fn message(&self, id: u32) -> String {
        let stage = Stage { kind: "stage", id, observation: &self.0 };
        serde_json::to_string(&stage).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct Stage<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    id: u32,
    observation: &'a RawValue,
}

#[cfg(test)]
mod tests {
    use super::*;
    use mailmend_protocol::{
        self as protocol, Endpoint, Outcome, Protocol, RelayMessage, Security,
    };

    #[test]
    fn the_same_octets_as_the_protocol_writes() {
        let endpoint = Endpoint {
            protocol: Protocol::Imap,
            host: "mail.example.org \"quoted\" \u{202e}".to_owned(),
            port: 993,
            security: Security::Tls,
        };
        let observation = Observation::new(endpoint, protocol::Stage::Tls, Outcome::Passed);
        let written = Written::new(&observation).unwrap();
        let whole = RelayMessage::Stage { id: 7, observation: Box::new(observation) };
        assert_eq!(written.message(7), serde_json::to_string(&whole).unwrap());
    }
}
