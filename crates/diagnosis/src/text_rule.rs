//! A rule about words: which literals, together, give a cause away.

use crate::{Cause, diagnosis::Sureness};

/// One rule. All groups must have a hit; within a group any literal is a hit.
///
/// `words` is written `one / other & third / fourth`: groups joined by ` & `, the literals of a
/// group by ` / `. One string instead of nested lists: it reads better, and the browser module is
/// a third smaller without the tables of pointers.
///
/// A literal is in the normalised form of [`crate::explain()`]: lower case, plain quotes, single
/// spaces, reply lines joined, no backslash. A literal that starts with `#` is not searched for: it
/// stands for a reply code (`#535`), an enhanced status code (`#5.7.8`, `#x.7.8` for 4 or 5), a
/// Winsock number (`#10061`) or an AADSTS number (`#aadsts50126`) that the scanner found, so a
/// number inside a URL or a port never counts.
#[derive(Clone, Copy)]
pub struct TextRule {
    /// Conjunction of disjunctions.
    pub words: &'static str,
    /// None of these may occur; literals joined by ` / `.
    pub none: &'static str,
    /// How specific the words are; the highest level wins.
    pub level: Level,
    /// How sure the words alone make it.
    pub sureness: Sureness,
    /// Causes that the same words allow as well.
    pub also: &'static [Cause],
    /// Where the words come from (RFC section, product, vendor page), and a short text on which
    /// the rule fires. For people and tests; the browser module leaves them out.
    #[cfg(any(test, feature = "provenance"))]
    pub provenance: Provenance,
}

/// Source and sample of a rule.
#[cfg(any(test, feature = "provenance"))]
#[derive(Clone, Copy)]
pub struct Provenance {
    /// RFC section, product, vendor page.
    pub source: &'static str,
    /// A short text on which the rule fires; a test runs it.
    pub sample: &'static str,
}

/// How specific a rule's words are: specific text beats code, a named code beats generic words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A word that several causes share.
    Weak,
    /// A bare reply code, or a wrapper's general words.
    Status,
    /// A phrase that names the cause.
    Phrase,
    /// A provider's named code or a sentence that means nothing else.
    Named,
}

impl Level {
    /// Every level, the least specific first.
    pub const ALL: &'static [Level] = &[Level::Weak, Level::Status, Level::Phrase, Level::Named];
}

impl TextRule {
    #[cfg_attr(not(any(test, feature = "provenance")), allow(unused_variables))]
    const fn new(
        level: Level,
        sureness: Sureness,
        words: &'static str,
        source: &'static str,
        sample: &'static str,
    ) -> Self {
        assert!(!words.is_empty(), "a rule needs words");
        Self {
            words,
            none: "",
            level,
            sureness,
            also: &[],
            #[cfg(any(test, feature = "provenance"))]
            provenance: Provenance { source, sample },
        }
    }

    /// A named code or sentence.
    pub(crate) const fn named(
        words: &'static str,
        source: &'static str,
        sample: &'static str,
    ) -> Self {
        Self::new(Level::Named, Sureness::Likely, words, source, sample)
    }

    /// A phrase.
    pub(crate) const fn phrase(
        words: &'static str,
        source: &'static str,
        sample: &'static str,
    ) -> Self {
        Self::new(Level::Phrase, Sureness::Likely, words, source, sample)
    }

    /// A bare code.
    pub(crate) const fn status(
        words: &'static str,
        source: &'static str,
        sample: &'static str,
    ) -> Self {
        Self::new(Level::Status, Sureness::Likely, words, source, sample)
    }

    /// Words that several causes share.
    pub(crate) const fn weak(
        words: &'static str,
        source: &'static str,
        sample: &'static str,
    ) -> Self {
        Self::new(Level::Weak, Sureness::Possible, words, source, sample)
    }

    /// Adds words that must not occur.
    pub(crate) const fn unless(mut self, none: &'static str) -> Self {
        self.none = none;
        self
    }

    /// Adds causes that the words allow as well; the verdict is then only possible.
    pub(crate) const fn or(mut self, also: &'static [Cause]) -> Self {
        self.also = also;
        self.sureness = Sureness::Possible;
        self
    }

    /// The groups of literals.
    pub fn groups(&self) -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
        groups(self.words)
    }

    /// The literals that must not occur.
    pub fn forbidden(&self) -> impl Iterator<Item = &'static str> {
        forbidden(self.none)
    }
}

pub(crate) fn groups(
    words: &'static str,
) -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
    words.split(" & ").map(|group| group.split(" / "))
}

pub(crate) fn forbidden(none: &'static str) -> impl Iterator<Item = &'static str> {
    none.split(" / ").filter(|word| !word.is_empty())
}
