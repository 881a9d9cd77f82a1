//! SMTP: a tolerant reply reader that keeps raw lines and the whole enhanced code.
//!
//! RFC 5321 section 4.2, RFC 2034. Line feeds alone and codes without text are no errors here.

use crate::{
    channel::{Channel, Stream},
    imap::{foreign, shown},
    limits, text,
};
use mailmend_protocol::{Exchange, Fault, Reply};

/// One reply, continuation lines joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    /// Reply code, 200 to 599.
    pub code: u16,
    /// Raw lines.
    pub lines: Vec<String>,
}

impl Answer {
    /// A 2xx code: done. (3xx asks for more, which only AUTH and DATA may.)
    pub fn is_completion(&self) -> bool {
        (200..300).contains(&self.code)
    }

    /// A 3xx code.
    pub fn asks_for_more(&self) -> bool {
        (300..400).contains(&self.code)
    }

    /// Text of each line, without code and separator.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|line| line.get(4..).unwrap_or("").trim())
    }

    /// The enhanced status code of the last line (RFC 3463).
    fn enhanced(&self) -> Option<String> {
        let word = self.texts().last()?.split(' ').next()?;
        let digits = |part: &str| {
            !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        let mut parts = word.split('.');
        let class = parts.next()?;
        (matches!(class, "2" | "4" | "5")
            && parts.by_ref().take(2).filter(|part| digits(part)).count() == 2
            && parts.next().is_none())
        .then(|| word.to_owned())
    }

    /// For the observation.
    pub fn reply(&self) -> Reply {
        Reply {
            lines: shown(&self.lines),
            status: Some(self.code.to_string()),
            code: self.enhanced(),
            challenge: None,
        }
    }
}

/// A command without a usable reply.
#[derive(Debug)]
pub(crate) struct Failed {
    pub fault: Fault,
    pub lines: Vec<String>,
}

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
        self.read(true).await
    }

    /// Sends one command line and reads the reply.
    pub async fn command(&mut self, command: &str) -> Result<Answer, Failed> {
        if !self.channel.pending().is_empty() {
            // A reply ahead of its command belongs to no command.
            return Err(Failed {
                fault: Fault::Unsolicited,
                lines: vec![text::shown(self.channel.pending())],
            });
        }
        let line = [command.as_bytes(), b"\r\n"].concat();
        self.channel.send(&line).await.map_err(|fault| Failed { fault, lines: Vec::new() })?;
        self.read(false).await
    }

    async fn read(&mut self, first: bool) -> Result<Answer, Failed> {
        let mut lines = Vec::new();
        let mut code = None;
        let mut octets = 0;
        loop {
            let line = match self.channel.line().await {
                Ok(line) => line,
                Err(fault) => {
                    if !self.channel.pending().is_empty() {
                        lines.push(text::shown(self.channel.pending()));
                    }
                    return Err(Failed { fault, lines });
                }
            };
            lines.push(text::shown(&line));
            octets += line.len();
            let fault = |fault: Fault, lines: &mut Vec<String>| Failed {
                fault,
                lines: std::mem::take(lines),
            };
            if first
                && lines.len() == 1
                && let Some(other) = foreign_to_smtp(&line)
            {
                return Err(fault(other, &mut lines));
            }
            let Some((number, last)) = reply_line(&line) else {
                return Err(fault(Fault::Malformed, &mut lines));
            };
            if *code.get_or_insert(number) != number {
                return Err(fault(Fault::Malformed, &mut lines));
            }
            if last {
                return Ok(Answer { code: number, lines });
            }
            if lines.len() > limits::LINES || octets > limits::REPLY_OCTETS {
                return Err(fault(Fault::TooLong, &mut lines));
            }
        }
    }
}

/// Code of a reply line, and whether it is the last.
fn reply_line(line: &[u8]) -> Option<(u16, bool)> {
    let digits = line.get(..3)?;
    let number: u16 = std::str::from_utf8(digits).ok()?.parse().ok()?;
    let last = match line.get(3) {
        None | Some(b' ') => true,
        Some(b'-') => false,
        Some(_) => return None,
    };
    (200..600).contains(&number).then_some((number, last))
}

fn foreign_to_smtp(line: &[u8]) -> Option<Fault> {
    match line.first() {
        Some(b'0'..=b'9') => None,
        _ => foreign(line, b"\0"),
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
        Smtp::new(&mut channel).greeting().await
    }

    #[tokio::test]
    async fn replies_keep_code_enhanced_code_and_lines() {
        let answer = greet(b"550-5.7.515 Access denied\r\n550 5.7.515 see page\r\n").await.unwrap();
        assert_eq!(answer.code, 550);
        assert_eq!(answer.reply().code.as_deref(), Some("5.7.515"));
        assert_eq!(answer.lines.len(), 2);
        assert_eq!(greet(b"250\n").await.unwrap().code, 250);
    }

    #[tokio::test]
    async fn what_is_no_reply() {
        for (bytes, fault) in [
            (&b"250-a\r\n550 b\r\n"[..], Fault::Malformed),
            (b"999 x\r\n", Fault::Malformed),
            (b"abc\r\n", Fault::Malformed),
            (b"* OK IMAP\r\n", Fault::OtherProtocol),
            (b"+OK POP3\r\n", Fault::OtherProtocol),
            (b"\x15\x03\x03\x00\x02\n", Fault::TlsRecord),
            (b"220-x", Fault::Closed),
        ] {
            assert_eq!(greet(bytes).await.unwrap_err().fault, fault, "{bytes:?}");
        }
    }
}
