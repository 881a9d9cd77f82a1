//! One linear pass that finds every literal of every rule.
//!
//! A hash of three bytes leads to the few literals that hold them: of each literal, the three that are
//! rarest among all literals stand for it, since many start alike (`unable to …`, `authentication …`). No
//! automaton: the index is small (the module ships to browsers), built once, and its memory does not grow
//! with the text.

use std::borrow::Cow;

/// Finds literals in normalised bytes.
pub(super) struct Matcher {
    literals: Vec<Cow<'static, str>>,
    /// Bucket -> how many literals hold bytes of it, anywhere.
    common: Vec<u16>,
    /// Bucket -> first link of its chain, plus one; zero is empty.
    heads: Vec<u16>,
    /// Literal -> its place in a chain.
    chain: Vec<Link>,
}

/// What a look at a literal needs before its letters are compared.
#[derive(Clone, Copy, Default)]
struct Link {
    /// Next literal of the same bucket, plus one.
    next: u16,
    /// Place of the three bytes that stand for it.
    anchor: u16,
    /// How far behind them its last byte stands.
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

/// The bucket of every three bytes, in order.
fn buckets(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.windows(3).filter_map(|window| window.first_chunk()).map(bucket)
}

impl Matcher {
    /// Builds the index; literals shorter than three bytes are refused by a test of the rules.
    pub fn new(literals: Vec<Cow<'static, str>>) -> Self {
        let mut common = vec![0_u16; BUCKETS];
        for held in literals.iter().flat_map(|literal| buckets(literal.as_bytes())) {
            if let Some(count) = common.get_mut(held) {
                *count = count.saturating_add(1);
            }
        }
        let chain = vec![Link::default(); literals.len()];
        let mut matcher = Self { literals, common, heads: vec![0; BUCKETS], chain };
        for index in 0..matcher.literals.len() {
            let bytes = matcher.literal(index).as_bytes();
            let Some((anchor, bucket)) = matcher.anchor(bytes) else { continue };
            let (last, byte) = (bytes.len() - 1 - anchor, bytes.last().copied().unwrap_or(0));
            if let (Some(head), Some(link)) =
                (matcher.heads.get_mut(bucket), matcher.chain.get_mut(index))
            {
                *link = Link { next: *head, anchor: anchor as u16, last: last as u16, byte };
                *head = index as u16 + 1;
            }
        }
        matcher
    }

    /// Where the rarest three bytes of a literal stand, and their bucket.
    fn anchor(&self, literal: &[u8]) -> Option<(usize, usize)> {
        let count = |bucket: usize| self.common.get(bucket).copied().unwrap_or(0);
        buckets(literal).enumerate().min_by_key(|(_, bucket)| count(*bucket))
    }

    /// Calls `found(literal index, start)` for every occurrence, in the order of the three bytes that stand
    /// for the literal: starts may be out of order by the length of a literal.
    pub fn scan(&self, bytes: &[u8], mut found: impl FnMut(usize, usize)) {
        for (at, bucket) in buckets(bytes).enumerate() {
            super::work::step(1);
            self.bucket(bucket, |index, link| {
                if bytes.get(at + usize::from(link.last)) != Some(&link.byte) {
                    return;
                }
                let Some(start) = at.checked_sub(usize::from(link.anchor)) else { return };
                let literal = self.literal(index).as_bytes();
                if bytes.get(start..).is_some_and(|rest| rest.starts_with(literal)) {
                    found(index, start);
                }
            });
        }
    }

    /// Every literal of a bucket.
    fn bucket(&self, bucket: usize, mut look: impl FnMut(usize, &Link)) {
        let mut next = self.heads.get(bucket).copied().unwrap_or(0);
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
        let (_, bucket) = self.anchor(literal.as_bytes())?;
        let mut number = None;
        self.bucket(bucket, |index, link| {
            if usize::from(link.anchor + link.last) + 1 == literal.len()
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
        hits.sort_by_key(|(_, at)| *at);
        assert_eq!(hits, [(1, 0), (0, 11), (3, 13), (2, 19)]);
    }
}
