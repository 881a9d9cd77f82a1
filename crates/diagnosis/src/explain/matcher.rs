//! One linear pass that finds every literal of every rule.
//!
//! A hash of three bytes leads to the few literals that start with them. No automaton: the index
//! is small (the module ships to browsers), built once, and its memory does not grow with the text.

use std::borrow::Cow;

/// Finds literals in normalised bytes.
pub(super) struct Matcher {
    literals: Vec<Cow<'static, str>>,
    /// Bucket -> first link of its chain, plus one; zero is empty.
    heads: Vec<u16>,
    /// Literal -> its place in a chain.
    chain: Vec<Link>,
}

/// What a look at a literal needs before its letters are compared: many start alike (`imap …`), and
/// few of them end alike too.
#[derive(Clone, Copy, Default)]
struct Link {
    /// Next literal of the same bucket, plus one.
    next: u16,
    /// Place of the last byte.
    last: u16,
    byte: u8,
}

/// More than literals, so that most places of a text meet an empty one.
const BUCKETS: usize = 1 << 14;

fn bucket(window: &[u8; 3]) -> usize {
    let [a, b, c] = window.map(u32::from);
    let key = a | b << 8 | c << 16;
    (key.wrapping_mul(0x9E37_79B1) >> 18) as usize % BUCKETS
}

impl Matcher {
    /// Builds the index; literals shorter than three bytes are refused by a test of the rules.
    pub fn new(literals: Vec<Cow<'static, str>>) -> Self {
        let mut heads = vec![0_u16; BUCKETS];
        let mut chain = vec![Link::default(); literals.len()];
        for (index, literal) in literals.iter().enumerate() {
            let bytes = literal.as_bytes();
            let Some(window) = bytes.first_chunk::<3>() else { continue };
            let byte = bytes.last().copied().unwrap_or(0);
            if let (Some(head), Some(link)) = (heads.get_mut(bucket(window)), chain.get_mut(index))
            {
                *link = Link { next: *head, last: bytes.len() as u16 - 1, byte };
                *head = index as u16 + 1;
            }
        }
        Self { literals, heads, chain }
    }

    /// Calls `found(literal index, start)` for every occurrence, in the order of the text.
    pub fn scan(&self, bytes: &[u8], mut found: impl FnMut(usize, usize)) {
        for (start, window) in bytes.windows(3).enumerate() {
            let Some(window) = window.first_chunk::<3>() else { continue };
            super::work::step(1);
            self.bucket(window, |index, link| {
                if bytes.get(start + usize::from(link.last)) == Some(&link.byte)
                    && bytes
                        .get(start..)
                        .is_some_and(|rest| rest.starts_with(self.literal(index).as_bytes()))
                {
                    found(index, start);
                }
            });
        }
    }

    /// Every literal of the bucket that three bytes lead to.
    fn bucket(&self, window: &[u8; 3], mut look: impl FnMut(usize, &Link)) {
        let mut next = self.heads.get(bucket(window)).copied().unwrap_or(0);
        while let Some(index) = usize::from(next).checked_sub(1) {
            super::work::step(1);
            let Some(link) = self.chain.get(index) else { return };
            look(index, link);
            next = link.next;
        }
    }

    /// How many literals there are.
    pub fn len(&self) -> usize {
        self.literals.len()
    }

    /// The index of a literal.
    pub fn number(&self, literal: &str) -> Option<u16> {
        let mut number = None;
        self.bucket(literal.as_bytes().first_chunk()?, |index, link| {
            if usize::from(link.last) + 1 == literal.len()
                && literal.as_bytes().last() == Some(&link.byte)
                && self.literal(index) == literal
            {
                number = Some(index as u16);
            }
        });
        number
    }

    /// A literal by its index.
    pub fn literal(&self, index: usize) -> &str {
        self.literals.get(index).map_or("", |literal| literal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_overlapping_literals_at_their_places() {
        let matcher = Matcher::new(
            ["refused", "connection refused", "使用授权", "fus"].map(Cow::Borrowed).to_vec(),
        );
        let mut hits = Vec::new();
        matcher
            .scan("connection refused 使用授权".as_bytes(), |index, at| hits.push((index, at)));
        assert_eq!(hits, [(1, 0), (0, 11), (3, 13), (2, 19)]);
    }
}
