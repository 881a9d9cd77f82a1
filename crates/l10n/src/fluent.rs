//! The Rust implementation of Project Fluent behind [`Runtime`].

#[cfg(feature = "embedded")]
use crate::embedded::File;
use crate::{
    LoadError,
    runtime::{Broken, Formatted, Runtime, Variable},
};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Pattern, PatternElement};
use std::cell::RefCell;
use unic_langid::LanguageIdentifier;

type Messages = FluentBundle<FluentResource>;

/// One language's messages.
pub(crate) struct Bundle {
    bundle: RefCell<Messages>,
    always: Vec<(String, Variable)>,
    /// Files whose messages are read when they are asked for first. They name no other message, and are well
    /// written: the tests of this crate read them all.
    #[cfg(feature = "embedded")]
    pub(crate) files: &'static [File],
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
        Ok(Self {
            bundle: RefCell::new(bundle),
            always: Vec::new(),
            #[cfg(feature = "embedded")]
            files: &[],
        })
    }

    /// Does something with the pattern of a message or `message.attribute`, if there is one.
    fn with<T>(&self, id: &str, with: impl FnOnce(&Messages, &Pattern<&str>) -> T) -> Option<T> {
        #[cfg(feature = "embedded")]
        self.read(id);
        let bundle = self.bundle.borrow();
        Some(with(&bundle, pattern(&bundle, id)?))
    }

    /// Takes a message out of the files, unless it is there already.
    #[cfg(feature = "embedded")]
    fn read(&self, id: &str) {
        let message = id.split('.').next().unwrap_or(id);
        let mut bundle = self.bundle.borrow_mut();
        if bundle.has_message(message) {
            return;
        }
        if let Some(text) = self.files.iter().find_map(|file| file.message(message)) {
            // What cannot be read is as good as not there.
            let _ = add(&mut bundle, text);
        }
    }
}

fn add(bundle: &mut Messages, ftl: &str) -> Result<(), Broken> {
    let resource = FluentResource::try_new(ftl.to_owned()).map_err(|_| Broken::Syntax)?;
    bundle.add_resource(resource).map_err(|_| Broken::Duplicate)
}

/// Whether a pattern holds no placeable.
fn is_plain(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| matches!(element, PatternElement::TextElement { .. }))
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
        add(self.bundle.get_mut(), ftl)
    }

    fn always(&mut self, variables: Vec<(String, Variable)>) {
        self.always = variables;
    }

    fn has(&self, id: &str) -> bool {
        self.with(id, |_, _| ()).is_some()
    }

    fn format(&self, id: &str, variables: &[(String, Variable)]) -> Option<Formatted> {
        // The last value of a name counts.
        let given = self.always.iter().chain(variables).map(|(name, value)| {
            let value = match value {
                Variable::Text(text) => FluentValue::from(text.as_str()),
                Variable::Number(number) => FluentValue::from(*number),
            };
            (name.as_str(), value)
        });
        self.with(id, |bundle, pattern| {
            // Most messages are words and nothing else.
            let args: Option<FluentArgs> = (!is_plain(pattern)).then(|| given.collect());
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, args.as_ref(), &mut errors).into_owned();
            Formatted { text, complete: errors.is_empty() }
        })
    }
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;
    use crate::LOCALES;
    use fluent_syntax::{ast::Entry, parser};

    /// One message at a time is the same as all at once: the same ids, and the same words.
    #[test]
    fn messages_read_alone_are_those_of_their_files() {
        for locale in LOCALES {
            let (mut lazy, mut eager) =
                (Bundle::new(locale.tag).unwrap(), Bundle::new(locale.tag).unwrap());
            let mut ids = Vec::new();
            lazy.files = locale.files;
            for (_, ftl) in locale.files() {
                add(eager.bundle.get_mut(), ftl).unwrap();
                for entry in parser::parse(ftl).unwrap().body {
                    let Entry::Message(message) = entry else { continue };
                    ids.push(message.id.name.to_owned());
                    let attributes = message.attributes.iter();
                    ids.extend(
                        attributes.map(|one| format!("{}.{}", message.id.name, one.id.name)),
                    );
                }
            }
            assert!(ids.len() > 500, "{}", locale.tag);
            for id in ids {
                let alone = lazy.format(&id, &[]).map(|one| (one.text, one.complete));
                assert_eq!(
                    alone,
                    eager.format(&id, &[]).map(|one| (one.text, one.complete)),
                    "{id}"
                );
            }
            assert!(!lazy.has("no-such-message") && !lazy.has("ui-check.no-such-attribute"));
        }
    }
}
