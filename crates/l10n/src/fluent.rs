//! The Rust implementation of Project Fluent behind [`Runtime`].

use crate::{
    LoadError,
    runtime::{Broken, Formatted, Runtime, Variable},
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// One language's messages.
pub(crate) struct Bundle(FluentBundle<FluentResource>);

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
        Ok(Self(bundle))
    }

    fn pattern(&self, id: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        match id.split_once('.') {
            Some((message, attribute)) => {
                Some(self.0.get_message(message)?.get_attribute(attribute)?.value())
            }
            None => self.0.get_message(id)?.value(),
        }
    }
}

impl Runtime for Bundle {
    fn add(&mut self, ftl: &str) -> Result<(), Broken> {
        let resource = FluentResource::try_new(ftl.to_owned()).map_err(|_| Broken::Syntax)?;
        self.0.add_resource(resource).map_err(|_| Broken::Duplicate)
    }

    fn has(&self, id: &str) -> bool {
        self.pattern(id).is_some()
    }

    fn format(&self, id: &str, variables: &[(String, Variable)]) -> Option<Formatted> {
        let mut args = FluentArgs::new();
        for (name, value) in variables {
            args.set(
                name.as_str(),
                match value {
                    Variable::Text(text) => FluentValue::from(text.as_str()),
                    Variable::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut errors = Vec::new();
        let text = self.0.format_pattern(self.pattern(id)?, Some(&args), &mut errors).into_owned();
        Some(Formatted { text, complete: errors.is_empty() })
    }
}
