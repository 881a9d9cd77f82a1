//! One linear pass that finds every literal of every rule.
//!
//! A hash of three bytes leads to the few literals that start with them. No automaton: the index
//! is small (the module ships to browsers), built once, and its memory does not grow with the text.

use std::borrow::Cow;

/// Finds literals in normalised bytes.
pub(super) struct Matcher {
    literals: Vec<Cow<'static, str>>,
    /// Bucket -> first entry of `chain`, plus one; zero is empty.
    heads: Vec<u16>,
    /// Next literal of the same bucket, plus one.
    chain: Vec<u16>,
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
        let mut chain = vec![0_u16; literals.len()];
        for (index, literal) in literals.iter().enumerate() {
            let Some(window) = literal.as_bytes().first_chunk::<3>() else { continue };
            if let (Some(head), Some(link)) = (heads.get_mut(bucket(window)), chain.get_mut(index))
            {
                *link = *head;
                *head = index as u16 + 1;
            }
        }
        Self { literals, heads, chain }
    }

    /// Calls `found(literal index, start)` for every occurrence, in the order of the text.
    pub fn scan(&self, bytes: &[u8], mut found: impl FnMut(usize, usize)) {
        for (start, window) in bytes.windows(3).enumerate() {
            let Some(window) = window.first_chunk::<3>() else { continue };
            let mut next = self.heads.get(bucket(window)).copied().unwrap_or(0);
            super::work::step(1);
            while let Some(index) = (next as usize).checked_sub(1) {
                super::work::step(1);
                let literal = self.literals.get(index).map_or(&b""[..], |text| text.as_bytes());
                if bytes.get(start..).is_some_and(|rest| rest.starts_with(literal)) {
                    found(index, start);
                }
                next = self.chain.get(index).copied().unwrap_or(0);
            }
        }
    }

    /// How many literals there are.
    pub fn len(&self) -> usize {
        self.literals.len()
    }

    /// The index of a literal, in a list that was sorted.
    pub fn number(&self, literal: &str) -> Option<u16> {
        let found = self.literals.binary_search_by(|known| known.as_ref().cmp(literal));
        found.ok().map(|index| index as u16)
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
