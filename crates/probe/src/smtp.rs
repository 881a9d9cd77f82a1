//! SMTP: one command line, one reply, over one channel.
//!
//! `reader.rs` is the pure half, `session.rs` the stages.

pub(crate) mod reader;
pub(crate) mod session;

use crate::{
    channel::{Channel, Stream},
    imap::reader::shown,
    lines::Failed,
    text,
};
use mailmend_protocol::{Exchange, Fault, Reply};
use reader::{Answer, ReplyReader};

/// The dialogue over one channel.
pub(crate) struct Smtp<'a, S> {
    channel: &'a mut Channel<S>,
}

impl<'a, S: Stream> Smtp<'a, S> {
    /// Speaks over `channel`.
    pub fn new(channel: &'a mut Channel<S>) -> Self {
        Self { channel }
    }

    /// The greeting, whatever its code.
    pub async fn greeting(&mut self) -> Result<Answer, Failed> {
        self.channel.read(ReplyReader::greeting()).await
    }

    /// Sends one command line and reads the reply.
    pub async fn command(&mut self, command: &str) -> Result<Answer, Failed> {
        if !self.channel.pending().is_empty() {
            // A reply ahead of its command belongs to no command.
            let lines = vec![text::shown(self.channel.pending())];
            return Err(Failed { fault: Fault::Unsolicited, lines });
        }
        let line = [command.as_bytes(), b"\r\n"].concat();
        let sent = self.channel.send(&line).await;
        sent.map_err(|fault| Failed { fault, lines: Vec::new() })?;
        self.channel.read(ReplyReader::reply()).await
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
