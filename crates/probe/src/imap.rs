//! IMAP: a tolerant reader that keeps raw lines, and commands that nothing typed can break.
//!
//! RFC 9051 and RFC 3501. Real servers leave out texts, send 8-bit bytes and bare line feeds; none
//! of that is an error here. Own tags are random, and only an own tag completes a command.

use crate::{
    channel::{Channel, Stream},
    limits, text,
};
use mailmend_protocol::{Exchange, Fault, Reply};

/// Status of a response: `OK`, `NO`, `BAD`, `PREAUTH`, `BYE`, or a continuation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Ok,
    No,
    Bad,
    Preauth,
    Bye,
    Continue,
}

impl Status {
    fn read(word: &str) -> Option<Self> {
        [
            ("OK", Self::Ok),
            ("NO", Self::No),
            ("BAD", Self::Bad),
            ("PREAUTH", Self::Preauth),
            ("BYE", Self::Bye),
        ]
        .into_iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(word))
        .map(|(_, status)| status)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::No => "NO",
            Self::Bad => "BAD",
            Self::Preauth => "PREAUTH",
            Self::Bye => "BYE",
            Self::Continue => "+",
        }
    }
}

/// All responses to one command.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub status: Status,
    /// What follows the status of the completing line.
    pub text: String,
    /// Every line, as it came.
    pub lines: Vec<String>,
}

impl Answer {
    /// The response code, `AUTHENTICATIONFAILED` of `[AUTHENTICATIONFAILED]`.
    fn code(&self) -> Option<String> {
        let inner = self.text.trim_start().strip_prefix('[')?;
        let code = inner.split(']').next()?.split(' ').next()?;
        (!code.is_empty()).then(|| code.to_ascii_uppercase())
    }

    /// For the observation.
    pub fn reply(&self) -> Reply {
        Reply {
            lines: shown(&self.lines),
            status: Some(self.status.name().to_owned()),
            code: self.code(),
            challenge: None,
        }
    }

    /// Capabilities in this answer: untagged `CAPABILITY` lines and `[CAPABILITY …]` codes.
    pub fn capabilities(&self) -> Vec<String> {
        let mut found = Vec::new();
        for line in &self.lines {
            let upper = line.to_ascii_uppercase();
            let list = match upper.strip_prefix("* CAPABILITY ") {
                Some(list) => list,
                None => match upper.split_once("[CAPABILITY ") {
                    Some((_, rest)) => rest.split(']').next().unwrap_or(""),
                    None => continue,
                },
            };
            found = list
                .split_ascii_whitespace()
                .take(limits::CAPABILITIES)
                .map(str::to_owned)
                .collect();
        }
        found
    }
}

/// The first lines and the last one, bounded: the last one decides.
pub(crate) fn shown(lines: &[String]) -> Vec<String> {
    let skip = lines.len().saturating_sub(limits::SHOWN_LINES);
    lines.iter().skip(skip).cloned().collect()
}

/// A command that did not get its answer: why, and what came before.
#[derive(Debug)]
pub(crate) struct Failed {
    pub fault: Fault,
    pub lines: Vec<String>,
}

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

    /// The greeting: an untagged `OK`, `PREAUTH` or `BYE`, or something else entirely.
    pub async fn greeting(&mut self) -> Result<Answer, Failed> {
        let mut lines = Vec::new();
        let line = self.line(&mut lines).await?;
        let text = String::from_utf8_lossy(&line).into_owned();
        if let Some(fault) = foreign(&line, b"* ") {
            return Err(Failed { fault, lines });
        }
        let rest = text.strip_prefix("* ").unwrap_or("");
        let (word, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        match Status::read(word) {
            Some(status) => Ok(Answer { status, text: rest.to_owned(), lines }),
            None => Err(Failed { fault: Fault::Malformed, lines }),
        }
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
        self.tag = tag();
        let mut bytes = self.tag.clone().into_bytes();
        bytes.push(b' ');
        bytes.extend_from_slice(command);
        bytes.extend_from_slice(b"\r\n");
        self.raw(&bytes).await
    }

    /// Sends bytes of a command in progress.
    pub async fn raw(&mut self, bytes: &[u8]) -> Result<(), Failed> {
        self.channel.send(bytes).await.map_err(|fault| Failed { fault, lines: Vec::new() })
    }

    /// Reads to the tagged completion.
    pub async fn complete(&mut self) -> Result<Answer, Failed> {
        self.read(false).await
    }

    /// Reads to a continuation request or the completion, whichever comes first.
    pub async fn continuation(&mut self) -> Result<Answer, Failed> {
        self.read(true).await
    }

    async fn read(&mut self, continues: bool) -> Result<Answer, Failed> {
        let mut lines = Vec::new();
        let mut octets = 0;
        loop {
            let line = self.line(&mut lines).await?;
            octets += line.len();
            if lines.len() > limits::LINES || octets > limits::REPLY_OCTETS {
                return Err(Failed { fault: Fault::TooLong, lines });
            }
            let text = String::from_utf8_lossy(&line).into_owned();
            if continues && (text == "+" || text.starts_with("+ ")) {
                let rest = text.get(1..).unwrap_or("").trim_start().to_owned();
                return Ok(Answer { status: Status::Continue, text: rest, lines });
            }
            if let Some(answer) = self.completion(&text) {
                let (status, rest) = answer;
                return Ok(Answer { status, text: rest, lines });
            }
            if let Some(rest) = text.strip_prefix("* BYE") {
                // Nothing follows a BYE that anybody could wait for.
                return Ok(Answer {
                    status: Status::Bye,
                    text: rest.trim_start().to_owned(),
                    lines,
                });
            }
        }
    }

    /// The status of a line that carries our own tag.
    fn completion(&self, line: &str) -> Option<(Status, String)> {
        let rest = line.strip_prefix(self.tag.as_str())?.strip_prefix(' ')?;
        let (word, text) = rest.split_once(' ').unwrap_or((rest, ""));
        Some((Status::read(word)?, text.to_owned()))
    }

    /// One response line with its literals; what is shown goes to `lines`.
    async fn line(&mut self, lines: &mut Vec<String>) -> Result<Vec<u8>, Failed> {
        let mut whole = Vec::new();
        let mut literals = 0;
        loop {
            let part = match self.channel.line().await {
                Ok(part) => part,
                Err(fault) => {
                    if !self.channel.pending().is_empty() {
                        lines.push(text::shown(self.channel.pending()));
                    }
                    return Err(Failed { fault, lines: std::mem::take(lines) });
                }
            };
            whole.extend_from_slice(&part);
            let Some(announced) = literal(&part) else { break };
            let fail = |fault: Fault, lines: &mut Vec<String>| Failed {
                fault,
                lines: std::mem::take(lines),
            };
            let size = announced.map_err(|()| fail(Fault::Malformed, lines))?;
            literals += size + 1;
            if literals > limits::LITERAL_OCTETS {
                return Err(fail(Fault::TooLong, lines));
            }
            let content = self
                .channel
                .exactly(size)
                .await
                .map_err(|fault| Failed { fault, lines: std::mem::take(lines) })?;
            whole.extend_from_slice(&content);
        }
        lines.push(text::shown(&whole));
        Ok(whole)
    }
}

/// The literal that a line announces: `{123}` or `{123+}` at its end.
fn literal(line: &[u8]) -> Option<Result<usize, ()>> {
    let inner = line.strip_suffix(b"}")?;
    let open = inner.iter().rposition(|byte| *byte == b'{')?;
    let digits = inner.get(open + 1..)?;
    let digits = digits.strip_suffix(b"+").unwrap_or(digits);
    let number = std::str::from_utf8(digits).ok()?;
    if !number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        return None;
    }
    Some(number.parse().map_err(|_| ()))
}

/// Whether a first line belongs to TLS or to another protocol than the one that begins with `own`.
pub(crate) fn foreign(line: &[u8], own: &[u8]) -> Option<Fault> {
    if line.starts_with(own) {
        return None;
    }
    if is_tls_record(line) {
        return Some(Fault::TlsRecord);
    }
    let others: [&[u8]; 8] = [b"220", b"421", b"554", b"+OK", b"-ERR", b"HTTP/", b"SSH-", b"* OK"];
    let known = others.iter().any(|start| line.starts_with(start))
        || line.starts_with(b"<")
        || line.starts_with(b"* ");
    known.then_some(Fault::OtherProtocol)
}

/// Whether bytes begin like a TLS record (RFC 8446 section 5.1): an alert, most often, which ends
/// without a line end.
pub(crate) fn is_tls_record(bytes: &[u8]) -> bool {
    matches!(bytes, [0x14..=0x17, 3, ..])
}

/// A tag that a server cannot guess ahead.
fn tag() -> String {
    let mut random = [0_u8; 4];
    let _ = getrandom::fill(&mut random);
    random.iter().fold("M".to_owned(), |tag, byte| tag + &format!("{byte:02x}"))
}

/// A string argument: quoted where that is safe, else a synchronising literal's announcement and
/// its octets. The server has to ask for the octets, so nothing typed can end a line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    /// Fits into the line.
    Quoted(Vec<u8>),
    /// To be sent after a continuation request.
    Literal(Vec<u8>),
}

/// Encodes a string argument.
pub(crate) fn argument(value: &str) -> Argument {
    if value.len() <= 500 && value.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        let mut quoted = vec![b'"'];
        for byte in value.bytes() {
            if byte == b'"' || byte == b'\\' {
                quoted.push(b'\\');
            }
            quoted.push(byte);
        }
        quoted.push(b'"');
        return Argument::Quoted(quoted);
    }
    Argument::Literal(value.as_bytes().to_vec())
}

/// A mailbox name in modified UTF-7 (RFC 3501 section 5.1.3).
pub(crate) fn modified_utf7(name: &str) -> String {
    use base64::{
        Engine, alphabet,
        engine::{GeneralPurpose, general_purpose::NO_PAD},
    };
    let Ok(alphabet) =
        alphabet::Alphabet::new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,")
    else {
        return name.to_owned();
    };
    let engine = GeneralPurpose::new(&alphabet, NO_PAD);
    let mut out = String::new();
    let mut run = Vec::new();
    let flush = |run: &mut Vec<u8>, out: &mut String| {
        if !run.is_empty() {
            out.push('&');
            out.push_str(&engine.encode(&*run));
            out.push('-');
            run.clear();
        }
    };
    for character in name.chars() {
        if (' '..='~').contains(&character) {
            flush(&mut run, &mut out);
            out.push(character);
            if character == '&' {
                out.push('-');
            }
        } else {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                run.extend_from_slice(&unit.to_be_bytes());
            }
        }
    }
    flush(&mut run, &mut out);
    out
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

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::{
        io::AsyncWriteExt,
        time::{Duration, Instant},
    };

    async fn greet(bytes: &[u8]) -> Result<Answer, Failed> {
        let (ours, mut theirs) = tokio::io::duplex(1 << 16);
        theirs.write_all(bytes).await.unwrap();
        drop(theirs);
        let mut channel = Channel::new(ours);
        channel.until(Instant::now() + Duration::from_secs(1));
        Imap::new(&mut channel).greeting().await
    }

    #[tokio::test]
    async fn greetings() {
        for (bytes, status) in [
            (&b"* OK ready\r\n"[..], Status::Ok),
            (b"* OK\r\n", Status::Ok),
            (b"* ok [CAPABILITY IMAP4rev1]\n", Status::Ok),
            (b"* PREAUTH hi\r\n", Status::Preauth),
            (b"* BYE too many \xe9\r\n", Status::Bye),
        ] {
            assert_eq!(greet(bytes).await.unwrap().status, status);
        }
        for (bytes, fault) in [
            (&b"220 mail ESMTP\r\n"[..], Fault::OtherProtocol),
            (b"+OK POP3\r\n", Fault::OtherProtocol),
            (b"HTTP/1.1 400 Bad\r\n", Fault::OtherProtocol),
            (b"\x15\x03\x01\x00\x02\x02\n", Fault::TlsRecord),
            (b"garbage\r\n", Fault::Malformed),
            (b"", Fault::Closed),
            (b"* OK {99999999999999999999}\r\n", Fault::Malformed),
            (b"* OK {4294967295}\r\n", Fault::TooLong),
        ] {
            assert_eq!(greet(bytes).await.unwrap_err().fault, fault, "{bytes:?}");
        }
    }

    #[test]
    fn arguments_cannot_end_a_line() {
        assert_eq!(argument("a\"b\\"), Argument::Quoted(b"\"a\\\"b\\\\\"".to_vec()));
        assert!(matches!(argument("pässwörd"), Argument::Literal(_)));
        assert!(matches!(argument("a\r\nb"), Argument::Literal(_)));
    }

    #[test]
    fn mailbox_names() {
        // RFC 3501 section 5.1.3.
        assert_eq!(modified_utf7("~peter/mail/台北/日本語"), "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
        assert_eq!(modified_utf7("Q&A"), "Q&-A");
    }

    #[test]
    fn capabilities_of_lines_and_codes() {
        let answer = |line: &str| Answer {
            status: Status::Ok,
            text: String::new(),
            lines: vec![line.to_owned()],
        };
        assert_eq!(answer("* CAPABILITY IMAP4rev1 idle").capabilities(), ["IMAP4REV1", "IDLE"]);
        assert_eq!(
            answer("a OK [CAPABILITY IMAP4rev1 IDLE] done").capabilities(),
            ["IMAP4REV1", "IDLE"]
        );
    }
}
