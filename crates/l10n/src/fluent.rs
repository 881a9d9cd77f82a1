//! The Rust implementation of Project Fluent behind [`Runtime`].

use crate::{
    LoadError,
    runtime::{Broken, Formatted, Runtime, Variable},
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use std::cell::OnceCell;
use unic_langid::LanguageIdentifier;

type Messages = FluentBundle<FluentResource>;

/// One language's messages.
pub(crate) struct Bundle {
    language: LanguageIdentifier,
    bundle: Messages,
    always: Vec<(String, Variable)>,
    /// Files that are not read before something is asked for that is in none of the others.
    later: &'static [(&'static str, &'static str)],
    read_later: OnceCell<Option<Messages>>,
}

/// An empty bundle of a language; its tag decides plural forms.
pub fn rust_runtime(tag: &str) -> Result<Box<dyn Runtime>, LoadError> {
    Ok(Box::new(Bundle::new(tag)?))
}

impl Bundle {
    /// An empty bundle; the tag decides plural forms.
    pub(crate) fn new(tag: &str) -> Result<Self, LoadError> {
        let language: LanguageIdentifier = tag.parse().map_err(|_| LoadError::Locale)?;
        let bundle = empty(&language)?;
        let (later, read_later) = (&[][..], OnceCell::new());
        Ok(Self { language, bundle, always: Vec::new(), later, read_later })
    }

    /// Sets the files that few ask for; they name no message of other files.
    #[cfg(feature = "embedded")]
    pub(crate) fn later(&mut self, files: &'static [(&'static str, &'static str)]) {
        self.later = files;
    }

    /// The bundle that has a message, and the message's pattern.
    fn find(&self, id: &str) -> Option<(&Messages, &Pattern<&str>)> {
        let found = pattern(&self.bundle, id).map(|pattern| (&self.bundle, pattern));
        found.or_else(|| {
            let others = self.others()?;
            Some((others, pattern(others, id)?))
        })
    }

    fn others(&self) -> Option<&Messages> {
        if self.later.is_empty() {
            return None;
        }
        let read = || {
            let mut others = empty(&self.language).ok()?;
            for (_, ftl) in self.later {
                add(&mut others, ftl).ok()?;
            }
            Some(others)
        };
        // Part of the program and read by its tests: nothing here fails.
        self.read_later.get_or_init(read).as_ref()
    }
}

fn empty(language: &LanguageIdentifier) -> Result<Messages, LoadError> {
    let mut bundle = FluentBundle::new(vec![language.clone()]);
    bundle.set_use_isolating(true);
    // NUMBER(), which JavaScript bundles have by themselves.
    bundle.add_builtins().map_err(|_| LoadError::Locale)?;
    Ok(bundle)
}

fn add(bundle: &mut Messages, ftl: &str) -> Result<(), Broken> {
    let resource = FluentResource::try_new(ftl.to_owned()).map_err(|_| Broken::Syntax)?;
    bundle.add_resource(resource).map_err(|_| Broken::Duplicate)
}

fn pattern<'a>(bundle: &'a Messages, id: &str) -> Option<&'a Pattern<&'a str>> {
    match id.split_once('.') {
        Some((message, attribute)) => {
            Some(bundle.get_message(message)?.get_attribute(attribute)?.value())
        }
        None => bundle.get_message(id)?.value(),
    }
}

impl Runtime for Bundle {
    fn add(&mut self, ftl: &str) -> Result<(), Broken> {
        add(&mut self.bundle, ftl)
    }

    fn always(&mut self, variables: Vec<(String, Variable)>) {
        self.always = variables;
    }

    fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    fn format(&self, id: &str, variables: &[(String, Variable)]) -> Option<Formatted> {
        let (bundle, pattern) = self.find(id)?;
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
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        Some(Formatted { text, complete: errors.is_empty() })
    }
}
