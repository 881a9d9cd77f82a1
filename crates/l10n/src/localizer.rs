//! One language's messages, ready to be asked by id.

use crate::{Operator, clean, value::PROSE};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;

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
    bundle: FluentBundle<FluentResource>,
    tag: String,
    operator: Operator,
}

impl Localizer {
    /// Loads the texts of one language, in any number of files.
    ///
    /// Errors: a tag that is none, broken syntax, a message defined twice; all of them are ours or
    /// the operator's to mend, none depends on what a user typed.
    pub fn new(locale: &str, ftl: &[&str], operator: Option<Operator>) -> Result<Self, LoadError> {
        let language: LanguageIdentifier = locale.parse().map_err(|_| LoadError::Locale)?;
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(true);
        for (index, text) in ftl.iter().enumerate() {
            let resource = FluentResource::try_new((*text).to_owned())
                .map_err(|_| LoadError::Syntax(index))?;
            bundle.add_resource(resource).map_err(|_| LoadError::Duplicate(index))?;
        }
        Ok(Self { bundle, tag: locale.to_owned(), operator: operator.unwrap_or_default() })
    }

    /// Adds texts loaded later, such as the article's. What is there already stays as it is.
    pub fn add(&mut self, ftl: &str) -> Result<(), LoadError> {
        let resource = FluentResource::try_new(ftl.to_owned()).map_err(|_| LoadError::Syntax(0))?;
        self.bundle.add_resource(resource).map_err(|_| LoadError::Duplicate(0))
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
        self.pattern(id).is_some()
    }

    /// The text of a message or `message.attribute`; the id itself if there is none, so that a gap
    /// is seen and not hidden.
    pub fn text(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.format(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// The text, or `None` if there is no such message or one of its variables is not known.
    pub fn complete(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = self.pattern(id)?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&self.args(args)), &mut errors);
        errors.is_empty().then(|| without_marks(&text))
    }

    fn format(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = self.pattern(id)?;
        let mut errors = Vec::new();
        Some(without_marks(&self.bundle.format_pattern(
            pattern,
            Some(&self.args(args)),
            &mut errors,
        )))
    }

    fn pattern(&self, id: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match id.split_once('.') {
            Some((message, attribute)) => {
                Some(self.bundle.get_message(message)?.get_attribute(attribute)?.value())
            }
            None => self.bundle.get_message(id)?.value(),
        }
    }

    fn args(&self, given: &[(&str, Arg<'_>)]) -> FluentArgs<'static> {
        let mut args = FluentArgs::new();
        for (name, value) in self.operator.variables(&self.tag) {
            args.set(name, FluentValue::from(self.fluent(&value)));
        }
        for name in ["helpdesk", "menu_email"] {
            if args.get(name).is_none() {
                let default = self.plain(match name {
                    "helpdesk" => "operator-default-helpdesk",
                    _ => "operator-default-menu-email",
                });
                args.set(name, FluentValue::from(prose(&default)));
            }
        }
        for (name, value) in given {
            let value = match value {
                Arg::Number(number) => FluentValue::from(*number),
                other => FluentValue::from(self.fluent(other)),
            };
            args.set((*name).to_owned(), value);
        }
        args
    }

    /// A message without variables; used while the variables are being put together.
    fn plain(&self, id: &str) -> String {
        let Some(pattern) = self.pattern(id) else { return id.to_owned() };
        self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned()
    }

    fn fluent(&self, arg: &Arg<'_>) -> String {
        match arg {
            Arg::Text(text) => clean(text),
            Arg::Prose(text) => prose(text),
            Arg::List(items) => prose(&self.joined(items)),
            Arg::Number(number) => number.to_string(),
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

fn without_marks(text: &str) -> String {
    text.replace("\u{2068}\u{e000}", "").replace("\u{e000}\u{2069}", "").replace('\u{e000}', "")
}
