//! The messages of a language as the tests look at them.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::indexing_slicing, reason = "a test may stop here")]

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use mailmend_l10n::{LOCALES, Locale};
use std::collections::{BTreeMap, BTreeSet};

/// `message` or `message.attribute`, with the variables it uses.
pub type Messages = BTreeMap<String, BTreeSet<String>>;

/// Every message of a language with the file it is in. Fails on broken syntax, on comments that
/// swallow a message, and on a message defined twice.
pub fn messages(locale: &Locale) -> BTreeMap<String, (&'static str, BTreeSet<String>)> {
    let mut found = BTreeMap::new();
    for (file, text) in locale.files() {
        let resource = parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{}/{file}: {errors:?}", locale.tag));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let mut add = |name: String, pattern: &Pattern<&str>| {
                let mut used = BTreeSet::new();
                variables(pattern, &mut used);
                assert!(
                    found.insert(name.clone(), (file, used)).is_none(),
                    "{}: {name} is there twice",
                    locale.tag
                );
            };
            if let Some(value) = &message.value {
                add(id.to_owned(), value);
            }
            for attribute in &message.attributes {
                add(format!("{id}.{}", attribute.id.name), &attribute.value);
            }
        }
    }
    found
}

pub fn of_file(locale: &Locale, wanted: &[&str]) -> Messages {
    messages(locale)
        .into_iter()
        .filter(|(_, (file, _))| wanted.contains(file))
        .map(|(id, (_, used))| (id, used))
        .collect()
}

pub fn each_locale(check: impl Fn(&'static Locale)) {
    LOCALES.iter().for_each(check);
}

pub fn variables(pattern: &Pattern<&str>, used: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, used);
        }
    }
}

fn of_expression(expression: &Expression<&str>, used: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, used),
        Expression::Select { selector, variants } => {
            of_inline(selector, used);
            variants.iter().for_each(|variant| variables(&variant.value, used));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, used: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            used.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, used),
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, named },
            ..
        } => {
            positional.iter().for_each(|argument| of_inline(argument, used));
            named.iter().for_each(|argument| of_inline(&argument.value, used));
        }
        _ => {}
    }
}

/// Attributes that name something and are not read.
const NAMES: &[&str] = &["guide", "link", "parts", "url"];

/// What people read, by id: the words of each message without its variables (an object replacement
/// character stands for each) and without what is typed word for word (between U+2068 and U+2069).
pub fn words(locale: &Locale) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (_, text) in locale.files() {
        let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            if let Some(value) = &message.value {
                found.insert(id.to_owned(), prose(value));
            }
            for attribute in &message.attributes {
                if !NAMES.contains(&attribute.id.name) {
                    found.insert(format!("{id}.{}", attribute.id.name), prose(&attribute.value));
                }
            }
        }
    }
    found
}

fn prose(pattern: &Pattern<&str>) -> String {
    let mut text = String::new();
    gather(pattern, &mut text);
    let mut kept = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('\u{2068}') {
        kept.push_str(before);
        kept.push('\u{fffc}');
        rest = after.split_once('\u{2069}').map_or("", |(_, after)| after);
    }
    kept + rest
}

fn gather(pattern: &Pattern<&str>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    gather(&variant.value, text);
                    text.push('\n');
                }
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => match *value {
                "\\u2068" => text.push('\u{2068}'),
                "\\u2069" => text.push('\u{2069}'),
                other => text.push_str(other),
            },
            PatternElement::Placeable { .. } => text.push('\u{fffc}'),
        }
    }
}
