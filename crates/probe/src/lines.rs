//! Bytes in, lines and literals out. Pure: no socket, no clock, so that every split is testable.

use crate::limits;
use mailmend_protocol::Fault;

/// Octets of one read; most answers are shorter.
const ROOM: usize = 1024;

/// What arrived and was not read yet.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    buffer: Vec<u8>,
    /// How much of the buffer is known to hold no line end: each octet is looked at once.
    searched: usize,
}

impl Lines {
    /// Adds what arrived.
    #[cfg(any(test, feature = "fuzzing"))]
    pub fn feed(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// Where to add what arrives, with room for the next read. Grown by no more than that: what is
    /// held never exceeds a bound by more than one read.
    pub fn room(&mut self) -> &mut Vec<u8> {
        self.buffer.reserve_exact(ROOM);
        &mut self.buffer
    }

    /// The next line without its end (CRLF or bare LF), once it is complete.
    ///
    /// Errors: `TooLong` as soon as it cannot be one within its bound.
    pub fn line(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        let fresh = self.buffer.get(self.searched..).unwrap_or_default();
        let Some(at) = fresh.iter().position(|byte| *byte == b'\n') else {
            self.searched = self.buffer.len();
            let too_long = self.searched >= limits::LINE_OCTETS;
            return if too_long { Err(Fault::TooLong) } else { Ok(None) };
        };
        let mut line: Vec<u8> = self.buffer.drain(..=self.searched + at).collect();
        self.searched = 0;
        // With its end, as above: else the outcome would depend on how the octets arrived.
        if line.len() > limits::LINE_OCTETS {
            return Err(Fault::TooLong);
        }
        line.pop();
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        Ok(Some(line))
    }

    /// Exactly `count` octets (an IMAP literal), once they are there. Nothing is allocated ahead.
    ///
    /// Errors: `TooLong` before the first octet is waited for.
    pub fn octets(&mut self, count: usize) -> Result<Option<Vec<u8>>, Fault> {
        if count > limits::LITERAL_OCTETS {
            return Err(Fault::TooLong);
        }
        if self.buffer.len() < count {
            return Ok(None);
        }
        self.searched = 0;
        Ok(Some(self.buffer.drain(..count).collect()))
    }

    /// What is there and was not read.
    pub fn pending(&self) -> &[u8] {
        &self.buffer
    }
}

/// Reads one answer out of lines; keeps what it has seen, for the report.
pub(crate) trait Reader {
    /// What a complete answer is.
    type Answer;

    /// The answer, once it is complete; `None` asks for more bytes.
    fn read(&mut self, lines: &mut Lines) -> Result<Option<Self::Answer>, Fault>;

    /// The lines read so far, as shown.
    fn seen(self) -> Vec<String>;
}

/// An answer that did not come: why, and what came instead.
#[derive(Debug)]
pub(crate) struct Failed {
    pub fault: Fault,
    pub lines: Vec<String>,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Feeds `bytes` in two pieces, cut at every place, and in single octets; the results must not
    /// differ. Gives the result, and what is left over.
    pub fn at_every_split<R: Reader>(
        bytes: &[u8],
        make: impl Fn() -> R,
    ) -> (Result<Option<R::Answer>, Fault>, Vec<u8>)
    where
        R::Answer: std::fmt::Debug + PartialEq,
    {
        let run = |pieces: &mut dyn Iterator<Item = &[u8]>| {
            let (mut reader, mut lines) = (make(), Lines::default());
            let mut result = Ok(None);
            for piece in pieces {
                lines.feed(piece);
                if matches!(result, Ok(None)) {
                    result = reader.read(&mut lines);
                }
            }
            (result, lines.pending().to_vec())
        };
        let whole = run(&mut std::iter::once(bytes));
        for at in 0..bytes.len() {
            let (first, second) = bytes.split_at(at);
            let split = run(&mut [first, second].into_iter());
            assert_eq!(split.0, whole.0, "cut at {at}");
        }
        assert_eq!(run(&mut bytes.chunks(1)).0, whole.0, "octet by octet");
        whole
    }

    /// Inputs put together at random out of what readers find hard; the same ones every time.
    pub fn nasty_inputs(fragments: &'static [&'static [u8]]) -> impl Iterator<Item = Vec<u8>> {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut next = move |bound: usize| {
            // xorshift64 (Marsaglia 2003).
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state % bound as u64) as usize
        };
        (0..5_000).map(move |_| {
            let count = 1 + next(8);
            (0..count).flat_map(|_| fragments[next(fragments.len())].to_vec()).collect()
        })
    }

    #[test]
    fn line_ends_and_leftovers() {
        let mut lines = Lines::default();
        lines.feed(b"one\r\ntwo\nthree");
        assert_eq!(lines.line(), Ok(Some(b"one".to_vec())));
        assert_eq!(lines.line(), Ok(Some(b"two".to_vec())));
        assert_eq!(lines.line(), Ok(None));
        assert_eq!(lines.octets(2), Ok(Some(b"th".to_vec())));
        assert_eq!(lines.pending(), b"ree");
    }

    #[test]
    fn bounds() {
        let mut lines = Lines::default();
        lines.feed(&vec![b'x'; limits::LINE_OCTETS - 1]);
        assert_eq!(lines.line(), Ok(None));
        lines.feed(b"x");
        assert_eq!(lines.line(), Err(Fault::TooLong));
        assert_eq!(Lines::default().octets(limits::LITERAL_OCTETS + 1), Err(Fault::TooLong));
        for (octets, fits) in [(limits::LINE_OCTETS - 1, true), (limits::LINE_OCTETS, false)] {
            let whole = [&vec![b'x'; octets][..], b"\n"].concat();
            for cut in [1, whole.len()] {
                let mut lines = Lines::default();
                let mut result = whole.chunks(cut).map(|piece| {
                    lines.feed(piece);
                    lines.line()
                });
                let result = result.find(|result| *result != Ok(None));
                assert_eq!(result.is_some_and(|result| result.is_ok()), fits, "{octets} by {cut}");
            }
        }
    }
}
