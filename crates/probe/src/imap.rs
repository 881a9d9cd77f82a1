//! IMAP: commands with random tags over one channel; only an own tag completes one.
//!
//! `reader.rs` is the pure half, `encode.rs` what may be sent, `session.rs` the stages, and
//! `sign_in.rs` the one that carries the credential.

pub(crate) mod encode;
pub(crate) mod reader;
pub(crate) mod session;
mod sign_in;

use crate::{
    channel::{Channel, Stream},
    lines::Failed,
};
use mailmend_protocol::{Exchange, Fault, Reply};
use reader::{Answer, ResponseReader, shown};

/// The dialogue over one channel.
pub(crate) struct Imap<'a, S> {
    channel: &'a mut Channel<S>,
    tag: String,
}

impl<'a, S: Stream> Imap<'a, S> {
    /// Speaks over `channel`.
    pub fn new(channel: &'a mut Channel<S>) -> Self {
        Self { channel, tag: String::new() }
    }

    /// The greeting.
    pub async fn greeting(&mut self) -> Result<Answer, Failed> {
        self.channel.read(ResponseReader::greeting()).await
    }

    /// Sends a command (without tag and line end) and reads to its completion.
    pub async fn command(&mut self, command: &[u8]) -> Result<Answer, Failed> {
        self.start(command).await?;
        self.complete().await
    }

    /// Sends a command; the answer is read with [`Self::complete`] or [`Self::continuation`].
    pub async fn start(&mut self, command: &[u8]) -> Result<(), Failed> {
        let unsolicited = || Failed { fault: Fault::Unsolicited, lines: Vec::new() };
        // A completion sent ahead of the command is not an answer to it.
        if self.channel.pending().starts_with(self.tag.as_bytes()) && !self.tag.is_empty() {
            return Err(unsolicited());
        }
        self.tag = encode::tag();
        let mut bytes = self.tag.clone().into_bytes();
        bytes.push(b' ');
        bytes.extend_from_slice(command);
        bytes.extend_from_slice(b"\r\n");
        self.raw(&bytes).await
    }

    /// Sends bytes of a command in progress.
    pub async fn raw(&mut self, bytes: &[u8]) -> Result<(), Failed> {
        let sent = self.channel.send(bytes).await;
        sent.map_err(|fault| Failed { fault, lines: Vec::new() })
    }

    /// Reads to the tagged completion.
    pub async fn complete(&mut self) -> Result<Answer, Failed> {
        self.channel.read(ResponseReader::completion(&self.tag)).await
    }

    /// Reads to a continuation request or the completion, whichever comes first.
    pub async fn continuation(&mut self) -> Result<Answer, Failed> {
        self.channel.read(ResponseReader::continuation(&self.tag)).await
    }
}

/// An exchange for the observation.
pub(crate) fn exchange(command: Option<&str>, answer: &Answer) -> Exchange {
    Exchange { command: command.map(str::to_owned), reply: Some(answer.reply()) }
}

/// An exchange that broke off.
pub(crate) fn broken_exchange(command: Option<&str>, failed: &Failed) -> Exchange {
    let reply = Reply { lines: shown(&failed.lines), ..Reply::default() };
    Exchange {
        command: command.map(str::to_owned),
        reply: (!failed.lines.is_empty()).then_some(reply),
    }
}
