//! The Rust implementation of Project Fluent behind [`Runtime`].

use crate::{
    LoadError,
    runtime::{Broken, Formatted, Runtime, Variable},
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// One language's messages.
pub(crate) struct Bundle {
    bundle: FluentBundle<FluentResource>,
    always: Vec<(String, Variable)>,
}

/// An empty bundle of a language; its tag decides plural forms.
pub fn rust_runtime(tag: &str) -> Result<Box<dyn Runtime>, LoadError> {
    Ok(Box::new(Bundle::new(tag)?))
}

impl Bundle {
    /// An empty bundle; the tag decides plural forms.
    pub(crate) fn new(tag: &str) -> Result<Self, LoadError> {
        let language: LanguageIdentifier = tag.parse().map_err(|_| LoadError::Locale)?;
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(true);
        // NUMBER(), which JavaScript bundles have by themselves.
        bundle.add_builtins().map_err(|_| LoadError::Locale)?;
        Ok(Self { bundle, always: Vec::new() })
    }

    fn pattern(&self, id: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match id.split_once('.') {
            Some((message, attribute)) => {
                Some(self.bundle.get_message(message)?.get_attribute(attribute)?.value())
            }
            None => self.bundle.get_message(id)?.value(),
        }
    }
}

impl Runtime for Bundle {
    fn add(&mut self, ftl: &str) -> Result<(), Broken> {
        let resource = FluentResource::try_new(ftl.to_owned()).map_err(|_| Broken::Syntax)?;
        self.bundle.add_resource(resource).map_err(|_| Broken::Duplicate)
    }

    fn always(&mut self, variables: Vec<(String, Variable)>) {
        self.always = variables;
    }

    fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    fn format(&self, id: &str, variables: &[(String, Variable)]) -> Option<Formatted> {
        let mut args = FluentArgs::new();
        // The last value of a name counts.
        for (name, value) in self.always.iter().chain(variables) {
            args.set(
                name.as_str(),
                match value {
                    Variable::Text(text) => FluentValue::from(text.as_str()),
                    Variable::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut errors = Vec::new();
        let text =
            self.bundle.format_pattern(self.pattern(id)?, Some(&args), &mut errors).into_owned();
        Some(Formatted { text, complete: errors.is_empty() })
    }
}
