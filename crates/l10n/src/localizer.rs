//! One language's messages, ready to be asked by id.

use crate::{
    Operator, clean,
    runtime::{Broken, Runtime, Variable},
    value::PROSE,
};
use std::borrow::Cow;

/// What a caller puts into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A foreign value: cleaned, and enclosed in U+2068 and U+2069.
    Text(Cow<'a, str>),
    /// A number; plural forms choose by it.
    Number(f64),
    /// Words of the reader's own language (a date, a stage): part of the sentence, not enclosed.
    Prose(Cow<'a, str>),
    /// Foreign values, each enclosed on its own, joined as the language joins lists.
    List(Vec<String>),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

/// Why texts could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// Not a language tag.
    Locale,
    /// The file with that number (from 0) breaks the Fluent syntax.
    Syntax(usize),
    /// The file with that number (from 0) defines a message again.
    Duplicate(usize),
}

impl LoadError {
    fn of(broken: Broken, index: usize) -> Self {
        match broken {
            Broken::Syntax => Self::Syntax(index),
            Broken::Duplicate => Self::Duplicate(index),
        }
    }
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Locale => "not a language tag",
            Self::Syntax(_) => "a file of texts breaks the Fluent syntax",
            Self::Duplicate(_) => "a message is defined twice",
        })
    }
}

impl std::error::Error for LoadError {}

/// Words findings in one language. Not shared between threads: Fluent keeps a cache inside.
pub struct Localizer {
    runtime: Box<dyn Runtime>,
    tag: String,
    operator: Operator,
}

impl Localizer {
    /// Loads the texts of one language, in any number of files.
    ///
    /// Errors: a tag that is none, broken syntax, a message defined twice; all of them are ours or
    /// the operator's to mend, none depends on what a user typed.
    #[cfg(feature = "fluent")]
    pub fn new(locale: &str, ftl: &[&str], operator: Option<Operator>) -> Result<Self, LoadError> {
        Self::with(Box::new(crate::fluent::Bundle::new(locale)?), locale, ftl, operator)
    }

    /// The same on another implementation of Fluent, made for the same language.
    pub fn with(
        mut runtime: Box<dyn Runtime>,
        locale: &str,
        ftl: &[&str],
        operator: Option<Operator>,
    ) -> Result<Self, LoadError> {
        for (index, text) in ftl.iter().enumerate() {
            runtime.add(text).map_err(|broken| LoadError::of(broken, index))?;
        }
        let operator = operator.unwrap_or_default();
        let mut localizer = Self { runtime, tag: locale.to_owned(), operator };
        localizer.lend_words();
        Ok(localizer)
    }

    /// Adds texts loaded later, such as the article's. What is there already stays as it is.
    pub fn add(&mut self, ftl: &str) -> Result<(), LoadError> {
        self.runtime.add(ftl).map_err(|broken| LoadError::of(broken, 0))?;
        self.lend_words();
        Ok(())
    }

    /// The language's tag as given.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The operator's document.
    pub fn operator(&self) -> &Operator {
        &self.operator
    }

    /// Whether there is such a message or `message.attribute`.
    pub fn has(&self, id: &str) -> bool {
        self.runtime.has(id)
    }

    /// The text of a message or `message.attribute`; the id itself if there is none, so that a gap
    /// is seen and not hidden.
    pub fn text(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.runtime.format(id, &self.variables(args)) {
            Some(formatted) => without_marks(formatted.text),
            None => id.to_owned(),
        }
    }

    /// The text, or `None` if there is no such message or one of its variables is not known.
    pub fn complete(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let formatted = self.runtime.format(id, &self.variables(args))?;
        formatted.complete.then(|| without_marks(formatted.text))
    }

    /// Gives every message the operator's words, or ours in their place.
    fn lend_words(&mut self) {
        let mut variables: Vec<(String, Variable)> = self
            .operator
            .variables(&self.tag)
            .into_iter()
            .map(|(name, value)| (name, self.variable(&value)))
            .collect();
        for (name, id) in [
            ("helpdesk", "operator-default-helpdesk"),
            ("menu_email", "operator-default-menu-email"),
        ] {
            if !variables.iter().any(|(known, _)| known == name) {
                variables.push((name.to_owned(), Variable::Text(prose(&self.plain(id)))));
            }
        }
        self.runtime.always(variables);
    }

    fn variables(&self, given: &[(&str, Arg<'_>)]) -> Vec<(String, Variable)> {
        given.iter().map(|(name, value)| ((*name).to_owned(), self.variable(value))).collect()
    }

    /// A message without variables of its own; used while they are being put together.
    fn plain(&self, id: &str) -> String {
        self.runtime.format(id, &[]).map_or_else(|| id.to_owned(), |formatted| formatted.text)
    }

    fn variable(&self, arg: &Arg<'_>) -> Variable {
        match arg {
            Arg::Number(number) => Variable::Number(*number),
            Arg::Text(text) => Variable::Text(clean(text)),
            Arg::Prose(text) => Variable::Text(prose(text)),
            Arg::List(items) => Variable::Text(prose(&self.joined(items))),
        }
    }

    /// Values in a row, each enclosed on its own: "a, b and c".
    fn joined(&self, items: &[String]) -> String {
        let mut items = items.iter().map(|item| ["\u{2068}", &clean(item), "\u{2069}"].concat());
        let Some(mut joined) = items.next() else { return String::new() };
        let mut items = items.peekable();
        while let Some(item) = items.next() {
            let pattern =
                self.plain(if items.peek().is_some() { "list-comma" } else { "list-last" });
            let (before, after) = pattern.split_once("%2").unwrap_or((", ", ""));
            joined = [&before.replacen("%1", &joined, 1), item.as_str(), after].concat();
        }
        joined
    }
}

/// Fluent encloses every value; words of the reader's own language are taken out again.
fn prose(text: &str) -> String {
    [PROSE, text, PROSE].concat()
}

fn without_marks(text: String) -> String {
    if !text.contains('\u{e000}') {
        return text;
    }
    text.replace("\u{2068}\u{e000}", "").replace("\u{e000}\u{2069}", "").replace('\u{e000}', "")
}
