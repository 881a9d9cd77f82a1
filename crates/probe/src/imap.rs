//! IMAP: commands with random tags over one wire; only an own tag completes one.
//!
//! `dialogue.rs` and `sign_in.rs` say and hear, `reader.rs` reads, `encode.rs` is what may be sent: all
//! pure. `session.rs` makes stages of them, with deadlines and reports.

pub(crate) mod dialogue;
pub(crate) mod encode;
pub(crate) mod reader;
pub(crate) mod session;
mod sign_in;
#[cfg(test)]
mod transcripts;

use crate::{dialogue::Wire, lines::Failed};
use mailmend_protocol::Fault;
use reader::{Answer, ResponseReader};

/// The dialogue over one wire.
pub(crate) struct Imap<'a, W> {
    wire: &'a mut W,
    tag: String,
}

impl<'a, W: Wire> Imap<'a, W> {
    /// Speaks over `wire`.
    pub fn new(wire: &'a mut W) -> Self {
        Self { wire, tag: String::new() }
    }

    /// The greeting.
    pub async fn greeting(&mut self) -> Result<Answer, Failed> {
        self.wire.read(ResponseReader::greeting()).await
    }

    /// Sends a command (without tag and line end) and reads to its completion.
    pub async fn command(&mut self, command: &[u8]) -> Result<Answer, Failed> {
        self.start(command).await?;
        self.complete().await
    }

    /// Sends two commands at once, neither of which depends on the other's answer (RFC 9051 section
    /// 5.5). The answer is the first one's; the second's is waited for, and whatever it is.
    pub async fn both(&mut self, first: &[u8], second: &[u8]) -> Result<Answer, Failed> {
        let mut bytes = self.tagged(first);
        let tag = std::mem::take(&mut self.tag);
        bytes.extend(self.tagged(second));
        self.raw(&bytes).await?;
        let answer = self.wire.read(ResponseReader::completion(&tag)).await?;
        // A server may answer in another order.
        if !answer.lines.iter().any(|line| line.starts_with(&self.tag)) {
            let _ = self.complete().await;
        }
        Ok(answer)
    }

    /// Sends a command; the answer is read with [`Self::complete`] or [`Self::continuation`].
    pub async fn start(&mut self, command: &[u8]) -> Result<(), Failed> {
        let unsolicited = || Failed { fault: Fault::Unsolicited, lines: Vec::new() };
        // A completion sent ahead of the command is not an answer to it.
        if self.wire.pending().starts_with(self.tag.as_bytes()) && !self.tag.is_empty() {
            return Err(unsolicited());
        }
        let bytes = self.tagged(command);
        self.raw(&bytes).await
    }

    /// A command line with a fresh tag.
    fn tagged(&mut self, command: &[u8]) -> Vec<u8> {
        self.tag = encode::tag();
        [self.tag.as_bytes(), b" ", command, b"\r\n"].concat()
    }

    /// Sends bytes of a command in progress.
    pub async fn raw(&mut self, bytes: &[u8]) -> Result<(), Failed> {
        let sent = self.wire.send(bytes).await;
        sent.map_err(|fault| Failed { fault, lines: Vec::new() })
    }

    /// Reads to the tagged completion.
    pub async fn complete(&mut self) -> Result<Answer, Failed> {
        self.wire.read(ResponseReader::completion(&self.tag)).await
    }

    /// Reads to a continuation request or the completion, whichever comes first.
    pub async fn continuation(&mut self) -> Result<Answer, Failed> {
        self.wire.read(ResponseReader::continuation(&self.tag)).await
    }
}
