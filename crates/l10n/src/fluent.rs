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
    /// Messages that are read when they are asked for first: a program shows a few of a thousand. In the order of
    /// the files: a look through some hundred ids costs less than an index of them all, which only one
    /// run of the program would use.
    unread: Vec<Unread>,
}

/// A message as it is written, and as it was read.
struct Unread {
    id: &'static str,
    text: &'static str,
    /// Boxed: a bundle is ten times as large as the rest, and few of a thousand are ever read.
    read: OnceCell<Option<Box<Messages>>>,
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
        Ok(Self { language, bundle, always: Vec::new(), unread: Vec::new() })
    }

    /// Adds the messages of a file without reading them. They name no other message, and are well
    /// written: the tests of this crate read them all.
    #[cfg(feature = "embedded")]
    pub(crate) fn add_unread(&mut self, ftl: &'static str) {
        let unread = |(id, text)| Unread { id, text, read: OnceCell::new() };
        // A message is seldom shorter than that: the list grows once per file at most.
        self.unread.reserve(ftl.len() / 128);
        self.unread.extend(entries(ftl).map(unread));
    }

    /// The bundle that has a message, and the message's pattern.
    fn find(&self, id: &str) -> Option<(&Messages, &Pattern<&str>)> {
        let found = pattern(&self.bundle, id).map(|pattern| (&self.bundle, pattern));
        found.or_else(|| {
            let message = id.split('.').next().unwrap_or(id);
            let Unread { text, read, .. } = self.unread.iter().find(|one| one.id == message)?;
            let read_it = || {
                let mut alone = empty(&self.language).ok()?;
                add(&mut alone, text).ok()?;
                Some(Box::new(alone))
            };
            let alone = read.get_or_init(read_it).as_ref()?;
            Some((alone, pattern(alone, id)?))
        })
    }
}

/// The messages of a file, each with its id: from a line that starts with a letter to the next such
/// line, or to a comment.
#[cfg(feature = "embedded")]
fn entries(ftl: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let begins = |at: &usize| {
        ftl.as_bytes().get(*at).is_some_and(|first| first.is_ascii_alphabetic() || *first == b'#')
    };
    let lines =
        std::iter::once(0).chain(memchr::memchr_iter(b'\n', ftl.as_bytes()).map(|at| at + 1));
    let mut starts = lines.filter(begins).peekable();
    std::iter::from_fn(move || {
        let start = starts.next()?;
        Some(ftl.get(start..starts.peek().copied().unwrap_or(ftl.len())).unwrap_or_default())
    })
    .filter(|entry| !entry.starts_with('#'))
    .filter_map(|entry| Some((entry.split_once([' ', '='])?.0, entry)))
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
            for (_, ftl) in locale.files() {
                lazy.add_unread(ftl);
                add(&mut eager.bundle, ftl).unwrap();
                for entry in parser::parse(*ftl).unwrap().body {
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
