//! What formats a message: Project Fluent, in the implementation that the platform has.
//!
//! A program links the Rust one ([`crate::fluent`]); in a browser, where plural rules and number
//! formats are built in, the page lends the JavaScript one, and the module is about a sixth smaller.

/// A variable of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Variable {
    /// A string; Fluent encloses it in U+2068 and U+2069.
    Text(String),
    /// A number; plural forms choose by it.
    Number(f64),
}

/// A message put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formatted {
    /// The text, with Fluent's enclosing marks.
    pub text: String,
    /// False if a variable was not known, so that the text has a gap.
    pub complete: bool,
}

/// Why a file was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// It breaks the Fluent syntax.
    Syntax,
    /// It defines a message again.
    Duplicate,
}

/// A Fluent bundle of one language, with isolation on.
pub trait Runtime {
    /// Adds the messages of a file.
    fn add(&mut self, ftl: &str) -> Result<(), Broken>;

    /// Sets the variables that every message may use; those of a message win over them.
    fn always(&mut self, variables: Vec<(String, Variable)>);

    /// Whether there is such a message or `message.attribute`.
    fn has(&self, id: &str) -> bool;

    /// Formats a message or `message.attribute`; `None` if there is none.
    fn format(&self, id: &str, variables: &[(String, Variable)]) -> Option<Formatted>;
}
