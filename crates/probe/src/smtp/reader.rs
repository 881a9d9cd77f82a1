//! A tolerant reader of SMTP replies (RFC 5321 section 4.2, RFC 2034) that keeps raw lines and the
//! whole enhanced code.
//!
//! Pure: lines in, an answer out. Line feeds alone and codes without text are no errors here.

use crate::{
    dialogue::shown,
    imap::reader::foreign,
    limits,
    lines::{Lines, Reader},
    text,
};
use mailmend_protocol::{Fault, Reply};

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

/// Reads one reply, joining continuation lines.
///
/// Shape: one code for all lines; at most [`limits::LINES`] lines and [`limits::REPLY_OCTETS`].
#[derive(Debug, Default)]
pub(crate) struct ReplyReader {
    /// Another protocol's greeting is told apart from a malformed reply.
    greeting: bool,
    code: Option<u16>,
    seen: Vec<String>,
    octets: usize,
}

impl ReplyReader {
    /// Waits for the greeting.
    pub fn greeting() -> Self {
        Self { greeting: true, ..Self::default() }
    }

    /// Waits for the reply to a command.
    pub fn reply() -> Self {
        Self::default()
    }

    /// Takes in one line; `Some` with the code if it is the last.
    fn take(&mut self, line: &[u8]) -> Result<Option<u16>, Fault> {
        self.seen.push(text::shown(line));
        self.octets += line.len();
        if self.greeting
            && self.seen.len() == 1
            && let Some(other) = foreign_to_smtp(line)
        {
            return Err(other);
        }
        let (number, last) = reply_line(line).ok_or(Fault::Malformed)?;
        if *self.code.get_or_insert(number) != number {
            return Err(Fault::Malformed);
        }
        if self.seen.len() > limits::LINES || self.octets > limits::REPLY_OCTETS {
            return Err(Fault::TooLong);
        }
        Ok(last.then_some(number))
    }
}

impl Reader for ReplyReader {
    type Answer = Answer;

    fn read(&mut self, lines: &mut Lines) -> Result<Option<Answer>, Fault> {
        while let Some(line) = lines.line()? {
            if let Some(code) = self.take(&line)? {
                return Ok(Some(Answer { code, lines: std::mem::take(&mut self.seen) }));
            }
        }
        Ok(None)
    }

    fn seen(self) -> Vec<String> {
        self.seen
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::tests::{at_every_split, nasty_inputs};

    fn greet(bytes: &[u8]) -> Result<Option<Answer>, Fault> {
        at_every_split(bytes, ReplyReader::greeting).0
    }

    #[test]
    fn replies_keep_code_enhanced_code_and_lines() {
        let reply = b"550-5.7.515 Access denied\r\n550 5.7.515 see page\r\n250 next\r\n";
        let (answer, left) = at_every_split(reply, ReplyReader::reply);
        let answer = answer.unwrap().unwrap();
        assert_eq!((answer.code, answer.lines.len()), (550, 2));
        assert_eq!(answer.reply().code.as_deref(), Some("5.7.515"));
        assert_eq!(left, b"250 next\r\n", "what follows belongs to no command yet");
        assert_eq!(greet(b"250\n").unwrap().unwrap().code, 250);
    }

    #[test]
    fn what_is_no_reply() {
        for (bytes, fault) in [
            (&b"250-a\r\n550 b\r\n"[..], Fault::Malformed),
            (b"999 x\r\n", Fault::Malformed),
            (b"abc\r\n", Fault::Malformed),
            (b"* OK IMAP\r\n", Fault::OtherProtocol),
            (b"+OK POP3\r\n", Fault::OtherProtocol),
            (b"\x15\x03\x03\x00\x02\n", Fault::TlsRecord),
        ] {
            assert_eq!(greet(bytes), Err(fault), "{bytes:?}");
        }
        assert_eq!(greet(b"220-x\r\n"), Ok(None));
    }

    #[test]
    fn no_input_reads_differently_when_it_is_split() {
        const FRAGMENTS: &[&[u8]] = &[
            b"220",
            b"250",
            b"535",
            b" ",
            b"-",
            b"5.7.8",
            b"\r\n",
            b"\n",
            b"\r",
            b"9",
            b"* OK",
            b"+OK",
            b"\0",
            b"\xff",
            b"\x16\x03\x01",
        ];
        for input in nasty_inputs(FRAGMENTS) {
            let _ = at_every_split(&input, ReplyReader::greeting);
            let _ = at_every_split(&input, ReplyReader::reply);
        }
    }

    #[test]
    fn a_reply_without_end_ends_at_its_bound() {
        let endless = "250-again\r\n".repeat(limits::LINES + 1);
        let mut lines = Lines::default();
        lines.feed(endless.as_bytes());
        assert_eq!(ReplyReader::reply().read(&mut lines), Err(Fault::TooLong));
    }
}
