//! What the dialogues of IMAP and SMTP have in common. They are pure: they say octets and hear answers
//! over a [`Wire`], and know neither socket nor clock. `channel.rs` is the wire of a check, and
//! `dialogue/transcript.rs` one that the tests cut at every octet.

#[cfg(test)]
pub(crate) mod transcript;

use crate::{
    limits,
    lines::{Failed, Reader},
    text,
};
use mailmend_protocol::{Exchange, Fault, Note, Reply};

/// All that a dialogue needs of the world.
pub(crate) trait Wire: Send {
    /// Sends bytes as they are. The caller has made sure that nothing typed ends a line in them.
    fn send(&mut self, bytes: &[u8]) -> impl Future<Output = Result<(), Fault>> + Send;

    /// Reads until the reader has its answer, or why there is none and what came instead.
    fn read<R: Reader + Send>(
        &mut self,
        reader: R,
    ) -> impl Future<Output = Result<R::Answer, Failed>> + Send;

    /// Bytes that arrived and were not asked for yet.
    fn pending(&self) -> &[u8];
}

/// A wire that a credential may be sent on.
pub(crate) trait Confidential: Wire {}

/// A fault, and the words that came with it.
pub(crate) type Refused = (Fault, Vec<Exchange>);

/// What a server says that it can do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Offered {
    /// Capabilities (IMAP, upper case) or keyword lines (EHLO, as they came).
    pub list: Vec<String>,
    pub exchanges: Vec<Exchange>,
    pub notes: Vec<Note>,
}

/// What a reader has instead of an answer: the lines it read, and what is left unread.
pub(crate) fn failed(fault: Fault, reader: impl Reader, pending: &[u8]) -> Failed {
    let mut lines = reader.seen();
    if !pending.is_empty() {
        lines.push(text::shown(pending));
    }
    Failed { fault, lines }
}

/// An exchange for the observation; `command` as it may be shown.
pub(crate) fn exchange(command: Option<&str>, reply: Reply) -> Exchange {
    Exchange { command: command.map(str::to_owned), reply: Some(reply) }
}

/// An exchange that broke off.
pub(crate) fn broken(command: Option<&str>, failed: Failed) -> Refused {
    let reply = Reply { lines: shown(&failed.lines), ..Reply::default() };
    let reply = (!failed.lines.is_empty()).then_some(reply);
    (failed.fault, vec![Exchange { command: command.map(str::to_owned), reply }])
}

/// The last lines, bounded: the last one decides.
pub(crate) fn shown(lines: &[String]) -> Vec<String> {
    let skip = lines.len().saturating_sub(limits::SHOWN_LINES);
    lines.iter().skip(skip).cloned().collect()
}
