//! A tolerant reader of IMAP responses (RFC 9051, RFC 3501) that keeps raw lines.
//!
//! Pure: lines in, an answer out. Real servers leave out texts, send 8-bit bytes and bare line
//! feeds; none of that is an error here.

use crate::{
    dialogue::shown,
    limits,
    lines::{Lines, Reader},
    text,
};
use mailmend_protocol::{Fault, Reply};

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
#[derive(Debug, Clone, PartialEq, Eq)]
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
        capabilities(&self.lines)
    }
}

/// Capabilities in the lines of an answer, the last list of several.
pub(crate) fn capabilities(lines: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for line in lines {
        let upper = line.to_ascii_uppercase();
        let list = match upper.strip_prefix("* CAPABILITY ") {
            Some(list) => list,
            None => match upper.split_once("[CAPABILITY ") {
                Some((_, rest)) => rest.split(']').next().unwrap_or(""),
                None => continue,
            },
        };
        found =
            list.split_ascii_whitespace().take(limits::CAPABILITIES).map(str::to_owned).collect();
    }
    found
}

/// What a reader waits for.
#[derive(Debug, Clone)]
enum Goal {
    Greeting,
    /// The completion that carries this tag, and where allowed a continuation request before it.
    Completion {
        tag: String,
        continues: bool,
    },
}

/// Reads the responses up to the one that is waited for.
#[derive(Debug)]
pub(crate) struct ResponseReader {
    goal: Goal,
    seen: Vec<String>,
    octets: usize,
    /// The response line that is being put together out of text and literals.
    partial: Vec<u8>,
    /// Octets of the literal that comes next.
    literal: Option<usize>,
    literals: usize,
}

impl ResponseReader {
    fn new(goal: Goal) -> Self {
        let (seen, partial) = (Vec::new(), Vec::new());
        Self { goal, seen, octets: 0, partial, literal: None, literals: 0 }
    }

    /// Waits for the greeting.
    pub fn greeting() -> Self {
        Self::new(Goal::Greeting)
    }

    /// Waits for the completion of the command with that tag.
    pub fn completion(tag: &str) -> Self {
        Self::new(Goal::Completion { tag: tag.to_owned(), continues: false })
    }

    /// Waits for a continuation request or the completion, whichever comes first.
    pub fn continuation(tag: &str) -> Self {
        Self::new(Goal::Completion { tag: tag.to_owned(), continues: true })
    }

    /// One response line with its literals, once it is complete.
    fn response(&mut self, lines: &mut Lines) -> Result<Option<Vec<u8>>, Fault> {
        loop {
            if let Some(size) = self.literal {
                let Some(content) = lines.octets(size)? else { return Ok(None) };
                self.partial.extend_from_slice(&content);
                self.literal = None;
            }
            let Some(part) = lines.line()? else { return Ok(None) };
            self.partial.extend_from_slice(&part);
            let Some(announced) = literal(&part) else { break };
            let size = announced.map_err(|()| Fault::Malformed)?;
            // Empty literals count as well, or there could be any number of them.
            self.literals = self.literals.saturating_add(size).saturating_add(1);
            if self.literals > limits::LITERAL_OCTETS {
                return Err(Fault::TooLong);
            }
            self.literal = Some(size);
        }
        self.literals = 0;
        self.show();
        Ok(Some(std::mem::take(&mut self.partial)))
    }

    fn show(&mut self) {
        self.seen.push(text::shown(&self.partial));
    }

    /// The answer, if this response is the one that is waited for.
    fn judge(&mut self, response: &[u8]) -> Result<Option<Answer>, Fault> {
        let text = String::from_utf8_lossy(response).into_owned();
        let found = match &self.goal {
            Goal::Greeting => Some(greeting(response, &text)?),
            Goal::Completion { tag, continues } => completion(&text, tag, *continues),
        };
        let lines = &mut self.seen;
        Ok(found.map(|(status, text)| Answer { status, text, lines: std::mem::take(lines) }))
    }
}

impl Reader for ResponseReader {
    type Answer = Answer;

    fn read(&mut self, lines: &mut Lines) -> Result<Option<Answer>, Fault> {
        while let Some(response) = self.response(lines)? {
            self.octets += response.len();
            if self.seen.len() > limits::LINES || self.octets > limits::REPLY_OCTETS {
                return Err(Fault::TooLong);
            }
            if let Some(answer) = self.judge(&response)? {
                return Ok(Some(answer));
            }
        }
        Ok(None)
    }

    fn seen(mut self) -> Vec<String> {
        if !self.partial.is_empty() {
            self.show();
        }
        self.seen
    }
}

/// An untagged `OK`, `PREAUTH` or `BYE`, or something else entirely.
fn greeting(line: &[u8], text: &str) -> Result<(Status, String), Fault> {
    if let Some(fault) = foreign(line, b"* ") {
        return Err(fault);
    }
    let rest = text.strip_prefix("* ").unwrap_or("");
    let (word, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    Status::read(word).map(|status| (status, rest.to_owned())).ok_or(Fault::Malformed)
}

/// A continuation request, the line that carries our own tag, or a goodbye: nothing follows a BYE
/// that anybody could wait for.
fn completion(text: &str, tag: &str, continues: bool) -> Option<(Status, String)> {
    if continues && (text == "+" || text.starts_with("+ ")) {
        let rest = text.get(1..).unwrap_or("").trim_start();
        return Some((Status::Continue, rest.to_owned()));
    }
    let (first, rest) = text.split_once(' ')?;
    let (word, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let status = Status::read(word)?;
    let ends = first == tag || (first == "*" && status == Status::Bye);
    ends.then(|| (status, rest.to_owned()))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::tests::{at_every_split, nasty_inputs};

    fn greet(bytes: &[u8]) -> Result<Option<Answer>, Fault> {
        at_every_split(bytes, ResponseReader::greeting).0
    }

    #[test]
    fn greetings() {
        for (bytes, status) in [
            (&b"* OK ready\r\n"[..], Status::Ok),
            (b"* OK\r\n", Status::Ok),
            (b"* ok [CAPABILITY IMAP4rev1]\n", Status::Ok),
            (b"* PREAUTH hi\r\n", Status::Preauth),
            (b"* BYE too many \xe9\r\n", Status::Bye),
            (b"* OK a {3}\r\nb\r\n c\r\n", Status::Ok),
        ] {
            assert_eq!(greet(bytes).unwrap().unwrap().status, status);
        }
        for (bytes, fault) in [
            (&b"220 mail ESMTP\r\n"[..], Fault::OtherProtocol),
            (b"+OK POP3\r\n", Fault::OtherProtocol),
            (b"HTTP/1.1 400 Bad\r\n", Fault::OtherProtocol),
            (b"\x15\x03\x01\x00\x02\x02\n", Fault::TlsRecord),
            (b"garbage\r\n", Fault::Malformed),
            (b"* OK {99999999999999999999}\r\n", Fault::Malformed),
            (b"* OK {4294967295}\r\n", Fault::TooLong),
        ] {
            assert_eq!(greet(bytes), Err(fault), "{bytes:?}");
        }
        assert_eq!(greet(b"* OK not yet"), Ok(None));
        assert_eq!(greet(b""), Ok(None));
    }

    #[test]
    fn only_the_own_tag_completes() {
        let bytes = b"* CAPABILITY X\r\nM0 NO older\r\n* X {10}\r\nM1 NO no\r\n\r\nM1 OK [A] b\r\n* 1 EXISTS\r\n";
        let (answer, left) = at_every_split(bytes, || ResponseReader::completion("M1"));
        let answer = answer.unwrap().unwrap();
        assert_eq!(
            (answer.status, answer.text.as_str(), answer.lines.len()),
            (Status::Ok, "[A] b", 4)
        );
        assert_eq!(answer.reply().code.as_deref(), Some("A"));
        assert_eq!(left, b"* 1 EXISTS\r\n", "what follows is left for the next command");
    }

    #[test]
    fn a_continuation_only_where_one_is_waited_for() {
        let bytes = b"+ abc\r\nM1 OK\r\n";
        let waits = at_every_split(bytes, || ResponseReader::continuation("M1")).0;
        let waits = waits.unwrap().unwrap();
        assert_eq!((waits.status, waits.text.as_str()), (Status::Continue, "abc"));
        let passes = at_every_split(bytes, || ResponseReader::completion("M1")).0;
        assert_eq!(passes.unwrap().unwrap().status, Status::Ok);
    }

    #[test]
    fn no_input_reads_differently_when_it_is_split() {
        const FRAGMENTS: &[&[u8]] = &[
            b"* ",
            b"M1 ",
            b"OK",
            b"NO ",
            b" BYE",
            b"\r\n",
            b"\n",
            b"\r",
            b"{3}",
            b"{0}",
            b"{3+}",
            b"{-1}",
            b"{",
            b"}",
            b"+ ",
            b"+",
            b"[CAPABILITY IDLE]",
            b"\0",
            b"\xff\xfe",
            b"\xe2\x82",
            b"(",
            b"\"",
            b"\x15\x03\x01",
            b"220 ",
            b"{16385}",
        ];
        for input in nasty_inputs(FRAGMENTS) {
            let _ = at_every_split(&input, ResponseReader::greeting);
            let _ = at_every_split(&input, || ResponseReader::continuation("M1"));
        }
    }

    #[test]
    fn a_goodbye_ends_the_wait() {
        let answer = at_every_split(b"* BYE down\r\n", || ResponseReader::completion("M1")).0;
        assert_eq!(answer.unwrap().unwrap().status, Status::Bye);
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
