//! A rule about words: which literals, together, give a cause away.

use crate::diagnosis::Sureness;

/// One rule. All groups must have a hit; within a group any literal is a hit.
pub struct TextRule {
    /// Conjunction of disjunctions, in the normalised form of [`crate::explain`] (lower case,
    /// plain quotes, single spaces, joined reply lines).
    pub all: &'static [&'static [&'static str]],
    /// None of these may occur.
    pub none: &'static [&'static str],
    /// How specific the words are; the highest level wins.
    pub level: Level,
    /// How sure a text alone makes it.
    pub sureness: Sureness,
    /// Where the words come from: RFC section, product, vendor page.
    pub source: &'static str,
    /// A short real text on which this rule fires; a test runs it.
    pub sample: &'static str,
}

/// How specific a rule's words are (codes.md section 0): specific text beats code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A word that several causes share.
    Weak,
    /// A bare reply code or response code.
    Status,
    /// A phrase that names the cause.
    Phrase,
    /// A provider's named code or sentence that means nothing else.
    Named,
}
