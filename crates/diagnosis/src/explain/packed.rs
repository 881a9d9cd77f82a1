//! The text rules of all causes as one text, which the compiler puts together.
//!
//! A program holds it. The browser module does not: it is given the text once the page can be used
//! (`give`), so that the words of the rules, a third of what a first visit would fetch, do not stand
//! between a visitor and the form; they also keep their place in a cache when only code changes.
//!
//! A line per rule: level, sureness, words, forbidden words, further causes. An empty line ends the
//! rules of a cause. The last lines are the lists that tell what is no mail error ([`super::elsewhere`]).
//! [`rules`] and [`lists`] read it back.

#[cfg(not(target_arch = "wasm32"))]
use super::elsewhere::LISTS;
use crate::{Cause, Sureness, text_rule::Level};

/// A rule as it is read back.
pub(super) struct Packed {
    pub cause: Cause,
    pub level: Level,
    pub sureness: Sureness,
    /// Groups of literals, see [`crate::TextRule`].
    pub words: &'static str,
    pub none: &'static str,
    pub also: Vec<Cause>,
}

#[cfg(not(target_arch = "wasm32"))]
const LENGTH: usize = write(&mut []);

#[cfg(not(target_arch = "wasm32"))]
#[allow(long_running_const_eval, reason = "a hundred KiB, once per build")]
static BYTES: [u8; LENGTH] = {
    let mut bytes = [0; LENGTH];
    write(&mut bytes);
    bytes
};

/// Numbers as printable characters: the text stays valid UTF-8, and free of tabs and line ends.
const ZERO: u8 = b'0';

/// Writes all rules, or only counts if there is no room at all.
#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::indexing_slicing, reason = "the compiler runs it: a panic stops the build")]
const fn write(out: &mut [u8]) -> usize {
    let mut at = 0;
    let mut cause = 0;
    while cause < Cause::ALL.len() {
        let rules = Cause::ALL[cause].texts();
        let mut index = 0;
        while index < rules.len() {
            let rule = &rules[index];
            at = put(out, at, &[ZERO + rule.level as u8, ZERO + rule.sureness as u8]);
            at = put(out, at, rule.words.as_bytes());
            at = put(out, at, b"\t");
            at = put(out, at, rule.none.as_bytes());
            at = put(out, at, b"\t");
            let mut also = 0;
            while also < rule.also.len() {
                at = put(out, at, &[ZERO + rule.also[also] as u8]);
                also += 1;
            }
            at = put(out, at, b"\n");
            index += 1;
        }
        at = put(out, at, b"\n");
        cause += 1;
    }
    let mut list = 0;
    while list < LISTS.len() {
        at = put(out, at, b"\n");
        at = put(out, at, LISTS[list].as_bytes());
        list += 1;
    }
    at
}

#[cfg(not(target_arch = "wasm32"))]
const fn put(out: &mut [u8], at: usize, bytes: &[u8]) -> usize {
    if !out.is_empty() {
        let (_, rest) = out.split_at_mut(at);
        let (place, _) = rest.split_at_mut(bytes.len());
        place.copy_from_slice(bytes);
    }
    at + bytes.len()
}

/// The text that this program holds.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn text() -> Option<&'static str> {
    std::str::from_utf8(&BYTES).ok()
}

/// The text that the module was given.
#[cfg(target_arch = "wasm32")]
pub(super) fn text() -> Option<&'static str> {
    GIVEN.get().copied()
}

#[cfg(target_arch = "wasm32")]
static GIVEN: std::sync::OnceLock<&'static str> = std::sync::OnceLock::new();

/// Takes the text of the rules; only the first one counts.
#[cfg(target_arch = "wasm32")]
pub(super) fn give(text: String) {
    GIVEN.get_or_init(|| String::leak(text));
}

/// The last lines of the text.
pub(super) fn lists() -> Option<[&'static str; 4]> {
    let mut lines = text()?.rsplit('\n');
    let mut next = || lines.next();
    let (fourth, third, second, first) = (next()?, next()?, next()?, next()?);
    Some([first, second, third, fourth])
}

/// Every rule of a text, in the order of the causes.
pub(super) fn rules(text: &'static str) -> impl Iterator<Item = Packed> {
    let mut causes = Cause::ALL.iter().copied();
    let mut cause = causes.next();
    text.split('\n').filter_map(move |line| {
        if line.is_empty() {
            cause = causes.next();
        }
        read(cause?, line)
    })
}

fn read(cause: Cause, line: &'static str) -> Option<Packed> {
    let (numbers, rest) = line.split_at_checked(2)?;
    let [level, sureness] = numbers.as_bytes() else { return None };
    let (words, rest) = rest.split_once('\t')?;
    let (none, also) = rest.split_once('\t')?;
    Some(Packed {
        cause,
        level: *pick(Level::ALL, *level)?,
        sureness: *pick(Sureness::ALL, *sureness)?,
        words,
        none,
        also: also.bytes().filter_map(|byte| pick(Cause::ALL, byte).copied()).collect(),
    })
}

fn pick<T>(all: &'static [T], number: u8) -> Option<&'static T> {
    all.get(usize::from(number.checked_sub(ZERO)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_comes_back_as_it_was_written() {
        let mut packed = rules(text().unwrap());
        for cause in Cause::ALL {
            for rule in cause.texts() {
                let read = packed.next().unwrap();
                assert_eq!(
                    (read.cause, read.level, read.sureness, read.words, read.none),
                    (*cause, rule.level, rule.sureness, rule.words, rule.none),
                );
                assert_eq!(read.also, rule.also, "{}", rule.words);
            }
        }
        assert!(packed.next().is_none());
        assert_eq!(lists(), Some(LISTS));
        // One byte holds a cause, and the text stays ASCII where it holds numbers.
        assert!(usize::from(ZERO) + Cause::ALL.len() < 127);
    }
}
