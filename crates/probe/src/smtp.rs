//! SMTP: one command line, one reply, over one wire.
//!
//! `dialogue.rs` says and hears, `reader.rs` reads: both pure. `session.rs` makes stages of them, with
//! deadlines and reports.

pub(crate) mod dialogue;
pub(crate) mod reader;
pub(crate) mod session;
#[cfg(test)]
mod transcripts;

use crate::{dialogue::Wire, lines::Failed, text};
use mailmend_protocol::Fault;
use reader::{Answer, ReplyReader};

/// The dialogue over one wire.
pub(crate) struct Smtp<'a, W> {
    wire: &'a mut W,
}

impl<'a, W: Wire> Smtp<'a, W> {
    /// Speaks over `wire`.
    pub fn new(wire: &'a mut W) -> Self {
        Self { wire }
    }

    /// The greeting, whatever its code.
    pub async fn greeting(&mut self) -> Result<Answer, Failed> {
        self.wire.read(ReplyReader::greeting()).await
    }

    /// Sends one command line and reads the reply.
    pub async fn command(&mut self, command: &str) -> Result<Answer, Failed> {
        if !self.wire.pending().is_empty() {
            // A reply ahead of its command belongs to no command.
            let lines = vec![text::shown(self.wire.pending())];
            return Err(Failed { fault: Fault::Unsolicited, lines });
        }
        let line = [command.as_bytes(), b"\r\n"].concat();
        let sent = self.wire.send(&line).await;
        sent.map_err(|fault| Failed { fault, lines: Vec::new() })?;
        self.wire.read(ReplyReader::reply()).await
    }
}
