//! Texts that a program carries inside it, and where each message stands in them.
//!
//! A program shows a few of a thousand messages, and many run once and end: where messages stand is found when
//! the program is built, and only those that are asked for are read.

/// A file of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct File {
    /// Its name, "causes.ftl".
    pub name: &'static str,
    /// What is in it.
    pub text: &'static str,
    /// What [`table`] makes of the text.
    pub table: &'static [u32],
}

impl File {
    /// The message with that id as it is written, with its attributes.
    pub fn message(&self, id: &str) -> Option<&'static str> {
        let mut place = hash(id.as_bytes(), 0) % self.table.len();
        loop {
            let slot = self.table.get(place)?;
            let rest = self.text.get(slot.checked_sub(1)? as usize..)?;
            if rest.strip_prefix(id).is_some_and(|after| after.starts_with([' ', '='])) {
                return Some(first(rest));
            }
            place = (place + 1) % self.table.len();
        }
    }
}

/// The message at the head of a text: up to the line where the next begins, or a comment.
fn first(text: &'static str) -> &'static str {
    let begins = |at: &usize| {
        let byte = text.as_bytes().get(*at);
        byte.is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'#')
    };
    let end = text.match_indices('\n').map(|(at, _)| at + 1).find(begins);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// How many slots a text's table has: twice its messages and one, so that an empty one ends every search soon.
pub(crate) const fn slots(text: &str) -> usize {
    let (mut slots, mut at) = (1, 0);
    while at < text.len() {
        if begins_message(text.as_bytes(), at) {
            slots += 2;
        }
        at += 1;
    }
    slots
}

/// Where messages stand, plus one, by the hash of their ids; zero is an empty slot.
#[allow(
    clippy::indexing_slicing,
    reason = "runs when the program is built; a slip fails the build"
)]
pub(crate) const fn table<const SLOTS: usize>(text: &str) -> [u32; SLOTS] {
    let mut table = [0; SLOTS];
    let mut at = 0;
    while at < text.len() {
        if begins_message(text.as_bytes(), at) {
            let mut place = hash(text.as_bytes(), at) % SLOTS;
            while table[place] != 0 {
                place = (place + 1) % SLOTS;
            }
            table[place] = at as u32 + 1;
        }
        at += 1;
    }
    table
}

/// Whether a line starts here, with a letter: every other line belongs to a message or a comment above it.
#[allow(clippy::indexing_slicing, reason = "within the text")]
const fn begins_message(text: &[u8], at: usize) -> bool {
    text[at].is_ascii_alphabetic() && (at == 0 || text[at - 1] == b'\n')
}

/// FNV-1a of the id that starts here.
#[allow(clippy::indexing_slicing, reason = "within the text")]
const fn hash(text: &[u8], from: usize) -> usize {
    let (mut hash, mut at): (u32, usize) = (0x811c_9dc5, from);
    while at < text.len() && text[at] != b' ' && text[at] != b'=' {
        hash = (hash ^ text[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash as usize
}
