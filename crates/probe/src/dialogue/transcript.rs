//! A [`Wire`] made of what was said and heard: no socket, no clock, no runtime. What the other side says
//! arrives in pieces, cut where a test wants it.

#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use super::{Confidential, Wire, failed};
use crate::lines::{Failed, Lines, Reader};
use mailmend_protocol::Fault;
use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

/// What is awaited from us, and what is said then. `{tag}` is the tag of the command last heard; a `*`
/// at the end stands for anything; the first answer to `""` is the greeting.
pub(crate) type Script = &'static [(&'static str, &'static str)];

/// How the octets of the other side arrive.
#[derive(Debug, Clone, Copy)]
enum Arrival {
    /// In two pieces, cut before this octet of the whole dialogue.
    CutAt(usize),
    OctetByOctet,
    /// The connection ends after so many octets.
    ClosedAfter(usize),
}

/// A dialogue as the other side has it in mind.
pub(crate) struct Transcript {
    script: std::slice::Iter<'static, (&'static str, &'static str)>,
    arrival: Arrival,
    lines: Lines,
    /// Said, and not arrived yet.
    under_way: Vec<u8>,
    /// Octets that arrived so far.
    arrived: usize,
    tags: Vec<String>,
}

impl Transcript {
    fn new(script: Script, arrival: Arrival) -> Self {
        let script = script.iter();
        let (lines, under_way, tags) = (Lines::default(), Vec::new(), Vec::new());
        let mut new = Self { script, arrival, lines, under_way, arrived: 0, tags };
        if new.script.as_slice().first().is_some_and(|(awaited, _)| awaited.is_empty()) {
            let (_, greeting) = new.script.next().unwrap();
            new.under_way.extend_from_slice(greeting.as_bytes());
        }
        new
    }

    /// One line of ours is heard; its answer gets under way.
    fn hear(&mut self, line: &str) {
        let (awaited, answer) = self.script.next().unwrap_or_else(|| panic!("unawaited: {line}"));
        if awaited.starts_with("{tag}") {
            self.tags.push(line.split(' ').next().unwrap().to_owned());
        }
        let tag = self.tags.last().map_or("", String::as_str);
        let awaited = awaited.replace("{tag}", tag);
        match awaited.strip_suffix('*') {
            Some(start) => assert!(line.starts_with(start), "{line} instead of {awaited}"),
            None => assert_eq!(line, awaited),
        }
        self.under_way.extend_from_slice(answer.replace("{tag}", tag).as_bytes());
    }

    /// The next piece arrives; `false` when there is none, now or ever.
    fn arrive(&mut self) -> bool {
        let left = self.under_way.len();
        let until = |at: usize| at.checked_sub(self.arrived).filter(|more| *more > 0);
        let count = match self.arrival {
            Arrival::CutAt(at) => until(at).unwrap_or(left).min(left),
            Arrival::OctetByOctet => left.min(1),
            Arrival::ClosedAfter(at) => until(at).unwrap_or(0).min(left),
        };
        self.arrived += count;
        let piece: Vec<u8> = self.under_way.drain(..count).collect();
        self.lines.feed(&piece);
        count > 0
    }
}

impl Wire for Transcript {
    async fn send(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let said = std::str::from_utf8(bytes).unwrap();
        // Octets of a literal have no line end of their own.
        for line in said.split_inclusive("\r\n") {
            self.hear(line.strip_suffix("\r\n").unwrap_or(line));
        }
        Ok(())
    }

    async fn read<R: Reader + Send>(&mut self, mut reader: R) -> Result<R::Answer, Failed> {
        loop {
            match reader.read(&mut self.lines) {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) if self.arrive() => {}
                Ok(None) => return Err(failed(Fault::Closed, reader, self.pending())),
                Err(fault) => return Err(failed(fault, reader, self.pending())),
            }
        }
    }

    fn pending(&self) -> &[u8] {
        self.lines.pending()
    }
}

impl Confidential for Transcript {}

/// The outcomes of a dialogue's parts, the tags taken out: they are never the same twice.
fn played(
    script: Script,
    arrival: Arrival,
    dialogue: &impl AsyncFn(&mut Transcript) -> Vec<String>,
) -> (Vec<String>, Transcript) {
    let mut transcript = Transcript::new(script, arrival);
    let outcomes = {
        let future = pin!(dialogue(&mut transcript));
        match future.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(outcomes) => outcomes,
            Poll::Pending => panic!("a dialogue waits for nothing but its wire"),
        }
    };
    let untagged = |outcome: &String| {
        transcript.tags.iter().fold(outcome.clone(), |text, tag| text.replace(tag, "{tag}"))
    };
    (outcomes.iter().map(untagged).collect(), transcript)
}

/// Plays the script in one piece, cut before each octet, and octet by octet: the outcomes, which are
/// given, must not differ. Then with the connection closed after each octet: up to the part that was
/// cut off nothing differs either, and that part fails. `dialogue` ends at the first that does.
pub(crate) fn at_every_octet(
    script: Script,
    dialogue: impl AsyncFn(&mut Transcript) -> Vec<String>,
) -> Vec<String> {
    let (whole, transcript) = played(script, Arrival::CutAt(0), &dialogue);
    assert!(transcript.script.as_slice().is_empty(), "unsaid: {:?}", transcript.script);
    assert!(transcript.under_way.is_empty() && transcript.pending().is_empty(), "left unread");
    for at in 1..transcript.arrived {
        assert_eq!(played(script, Arrival::CutAt(at), &dialogue).0, whole, "cut before {at}");
    }
    assert_eq!(played(script, Arrival::OctetByOctet, &dialogue).0, whole, "octet by octet");
    for at in 0..transcript.arrived {
        let (mut closed, _) = played(script, Arrival::ClosedAfter(at), &dialogue);
        let last = closed.pop().unwrap();
        assert!(whole.starts_with(&closed), "closed after {at}: {closed:#?}");
        // Half a reply that nobody reads is unsolicited once the next command is due.
        let failed = ["Err((Closed", "Err((Unsolicited", "None"];
        assert!(failed.iter().any(|one| last.starts_with(one)), "closed after {at}: {last}");
    }
    whole
}

/// One part of a dialogue: its outcome is kept, and a failure ends the dialogue.
macro_rules! part {
    ($outcomes:ident, $result:expr) => {{
        let result = $result;
        $outcomes.push(format!("{result:?}"));
        match result {
            Ok(value) => value,
            Err(_) => return $outcomes,
        }
    }};
}
pub(crate) use part;
